#include "jobs/fire_times.hpp"

#include <unicode/basictz.h>
#include <unicode/timezone.h>
#include <unicode/tztrans.h>

#include <limits>

#include "base/error.hpp"

namespace dealwright::jobs {

namespace {

using std::chrono::milliseconds;
using Instant = std::chrono::sys_time<milliseconds>;

constexpr Instant far_past{milliseconds{-std::numeric_limits<std::int32_t>::max() * 100'000LL}};
constexpr Instant far_future{milliseconds{std::numeric_limits<std::int32_t>::max() * 100'000LL}};

Instant instant_of(UDate date) {
    return Instant{milliseconds{static_cast<std::int64_t>(date)}};
}

UDate date_of(Instant at) {
    return static_cast<UDate>(at.time_since_epoch().count());
}

/// What the clock shows, rounded up to a whole minute.
LocalMinute shown(Instant at, milliseconds offset) {
    return LocalMinute{std::chrono::ceil<std::chrono::minutes>(at.time_since_epoch() + offset)};
}

Instant instant_of(LocalMinute local, milliseconds offset) {
    return Instant{local.time_since_epoch() - offset};
}

Error unknown_zone(const std::string& name) {
    const auto message = fmt::format("time_zone: \"{}\" is not the name of a time zone", name);
    return Error{ErrorKind::invalid, message, {{"time_zone", "unknown", message}}};
}

}  // namespace

class TimeZone::Rules {
  public:
    explicit Rules(const std::string& name) {
        const auto id = icu::UnicodeString::fromUTF8(name);
        icu::UnicodeString canonical;
        UBool is_system = 0;
        UErrorCode status = U_ZERO_ERROR;
        icu::TimeZone::getCanonicalID(id, canonical, is_system, status);
        if (U_FAILURE(status) || is_system == 0) {
            throw unknown_zone(name);
        }
        zone_.reset(icu::TimeZone::createTimeZone(id));
        basic_ = dynamic_cast<const icu::BasicTimeZone*>(zone_.get());
        if (basic_ == nullptr) {
            throw unknown_zone(name);
        }
    }

    milliseconds offset_at(Instant at) const {
        std::int32_t raw = 0;
        std::int32_t daylight = 0;
        UErrorCode status = U_ZERO_ERROR;
        zone_->getOffset(date_of(at), 0, raw, daylight, status);
        if (U_FAILURE(status)) {
            throw failure(ErrorKind::internal, "ICU: {}", u_errorName(status));
        }
        return milliseconds{raw + daylight};
    }
    const icu::BasicTimeZone& transitions() const { return *basic_; }

  private:
    std::unique_ptr<icu::TimeZone> zone_;
    const icu::BasicTimeZone* basic_ = nullptr;
};

TimeZone::TimeZone(const std::string& name) : rules_{std::make_unique<Rules>(name)} {}
TimeZone::~TimeZone() = default;
TimeZone::TimeZone(TimeZone&&) noexcept = default;
TimeZone& TimeZone::operator=(TimeZone&&) noexcept = default;

TimeZone::Stretch TimeZone::stretch_at(Instant at) const {
    Stretch stretch{far_past, far_future, rules_->offset_at(at), {}};
    stretch.offset_before = stretch.offset;
    icu::TimeZoneTransition transition;
    // A change of rules that leaves the offset as it is counts as a transition too.
    UBool inclusive = 1;
    for (UDate from = date_of(at);
         rules_->transitions().getPreviousTransition(from, inclusive, transition) != 0;
         from = transition.getTime(), inclusive = 0) {
        const auto moment = instant_of(transition.getTime());
        const auto before = rules_->offset_at(moment - milliseconds{1});
        if (before != stretch.offset) {
            stretch.begin = moment;
            stretch.offset_before = before;
            break;
        }
    }
    for (UDate from = date_of(at);
         rules_->transitions().getNextTransition(from, 0, transition) != 0;
         from = transition.getTime()) {
        const auto moment = instant_of(transition.getTime());
        if (rules_->offset_at(moment) != stretch.offset) {
            stretch.end = moment;
            break;
        }
    }
    return stretch;
}

Moment next_fire(const CronExpression& expression, const TimeZone& zone, Moment after) {
    const bool times_of_day = !expression.is_for_any_hour();
    Instant from = std::chrono::floor<std::chrono::minutes>(after) + std::chrono::minutes{1};
    for (;;) {
        const auto stretch = zone.stretch_at(from);
        LocalMinute local = shown(from, stretch.offset);
        if (times_of_day && stretch.begin != far_past) {
            const auto shown_before = shown(stretch.begin, stretch.offset_before);
            if (from == stretch.begin && shown_before < local) {
                const auto skipped = expression.next_match(shown_before);
                if (skipped && *skipped < local) {
                    return from;  // the clocks jump over it now
                }
            }
            local = std::max(local, shown_before);  // what was shown once does not count again
        }
        const auto match = expression.next_match(local);
        if (!match) {
            throw failure(ErrorKind::invalid, "the cron expression names no date that comes");
        }
        const auto at = instant_of(*match, stretch.offset);
        if (at < stretch.end) {
            return at;
        }
        from = stretch.end;
    }
}

Moment next_fire(std::string_view expression, const std::string& zone, Moment after) {
    return next_fire(CronExpression{expression}, TimeZone{zone}, after);
}

Moment next_multiple(std::chrono::seconds interval, Moment after) {
    const auto whole = std::chrono::floor<std::chrono::seconds>(after).time_since_epoch();
    auto multiples = whole / interval;
    if (whole < std::chrono::seconds{0} && whole % interval != std::chrono::seconds{0}) {
        --multiples;
    }
    return Moment{interval * (multiples + 1)};
}

}  // namespace dealwright::jobs
