// A calendar as other programs take it: iCalendar text (RFC 5545), escaped and folded by libical.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dealwright::calendar {

/// One entry. Moments are in UTC, as iCalendar writes them ("20260303T090000Z"); those that are
/// empty are left out.
struct Entry {
    enum class Kind { meeting, task };  // takes time, or is due
    enum class State { open, done, cancelled };
    enum class Time { taken, free };

    Kind kind = Kind::meeting;
    State state = State::open;
    Time time = Time::taken;
    std::string uid;
    std::string summary;
    std::string description;
    std::string location;
    std::string at;    // when it begins, or is due
    int minutes = 0;   // that a meeting takes; 0: a moment
    int priority = 5;  // 1 is the highest, 9 the lowest
    std::string completed;
    std::string created;
    std::string changed;
};

/// The same text for the same entries, so that it can be compared.
std::string calendar_text(std::string_view name, const std::vector<Entry>& entries);

}  // namespace dealwright::calendar
