// When something comes again: a rule of iCalendar (RFC 5545) by whole days, read and followed by
// libical. Times here are those of a clock on the wall, without a zone, as iCalendar writes them
// ("20260329T090000"): nine o'clock stays nine o'clock. Whoever knows the zone makes moments of
// them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dealwright::calendar {

class RecurrenceRule {
  public:
    /// "FREQ=WEEKLY;BYDAY=MO", also in small letters or with RRULE: in front. Throws
    /// Error{invalid} that says in plain words what is wrong with it, without naming a field.
    explicit RecurrenceRule(std::string_view text);
    ~RecurrenceRule();
    RecurrenceRule(RecurrenceRule&&) noexcept;
    RecurrenceRule& operator=(RecurrenceRule&&) noexcept;

    /// The one form in which it is kept.
    const std::string& text() const { return text_; }
    /// How often altogether, the first one included; 0: as the rest of the rule says.
    int count() const;
    /// The same rule with another count, from 1 to 999.
    RecurrenceRule with_count(int count) const;

    /// The first time behind `after` of what began at `start`, whatever UNTIL says; nothing: there
    /// is none.
    std::optional<std::string> next_after(const std::string& start, const std::string& after) const;
    /// How many times lie before `end`.
    int count_before(const std::string& start, const std::string& end) const;

    /// UNTIL on the wall's clock, if that is how it is given: the last second.
    std::optional<std::string> last_local() const;
    /// UNTIL as a moment ("20261231T225959Z"), if that is how it is given.
    std::optional<std::string> last_moment() const;

  private:
    struct Parsed;

    std::string until() const;

    std::string text_;
    std::unique_ptr<const Parsed> parsed_;
};

}  // namespace dealwright::calendar
