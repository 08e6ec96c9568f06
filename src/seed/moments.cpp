// Seasons, weekdays and office hours are weights; a moment is a draw among them.
#include "seed/moments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dealwright {

namespace {

constexpr int history_days = 730;
// Percent of an ordinary day: Sunday first; January first.
constexpr std::array by_weekday{12, 100, 110, 110, 105, 90, 14};
constexpr std::array by_month{95, 100, 112, 104, 100, 98, 82, 72, 112, 116, 110, 74};
constexpr int growth_percent = 45;
// Share of what happens in each hour from 8 to 18 o'clock.
constexpr std::array by_office_hour{6, 12, 14, 13, 8, 6, 11, 12, 10, 6, 2};
constexpr int office_opens = 8;

bool is_weekend(sys_days day) {
    const std::chrono::weekday weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

}  // namespace

Moment office_moment(sys_days day, minutes utc_offset, Random& random) {
    if (is_weekend(day)) {
        // Any day of the next week: piled up on Mondays, the weekends would show.
        const auto past_saturday = std::chrono::weekday{day} - std::chrono::Saturday;
        day += days{random.between(2, 6)} - past_saturday;
    }
    const auto hour = office_opens + static_cast<int>(random.weighted(by_office_hour));
    return day + hours{hour} + seconds{random.between(0, 3599)} - utc_offset;
}

Moment next_office_moment(Moment start, seconds after, minutes utc_offset, Random& random) {
    const auto day = std::chrono::floor<days>(start + after);
    const auto moment = office_moment(day, utc_offset, random);
    return std::max(moment, start + minutes{10} + seconds{random.between(0, 7200)});
}

Moment moment_between(Moment from, Moment to, double part) {
    const auto span = static_cast<double>((to - from).count());
    return from + seconds{static_cast<std::int64_t>(span * part)};
}

std::string day_text(sys_days day) {
    const std::chrono::year_month_day date{day};
    return fmt::format(
        "{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day())
    );
}

std::string moment_text(Moment moment) {
    const auto day = std::chrono::floor<days>(moment);
    const std::chrono::hh_mm_ss time{moment - day};
    return fmt::format(
        "{} {:02}:{:02}:{:02}+00", day_text(day), time.hours().count(), time.minutes().count(),
        time.seconds().count()
    );
}

Calendar::Calendar(sys_days anchor) : first_day_{anchor - days{history_days}}, anchor_{anchor} {
    weight_until_.reserve(history_days);
    std::int64_t sum = 0;
    for (int number = 0; number < history_days; ++number) {
        const sys_days day = first_day_ + days{number};
        const std::chrono::weekday weekday{day};
        const std::chrono::year_month_day date{day};
        const int growth = 100 + growth_percent * number / history_days;
        sum += by_weekday[weekday.c_encoding()] *
               by_month[static_cast<unsigned>(date.month()) - 1] * growth / 100;
        weight_until_.push_back(sum);
    }
}

Moment Calendar::arrival(std::int64_t index, std::int64_t count, minutes utc_offset, Random& random)
    const {
    const auto wanted = (2 * index + 1) * weight_until_.back() / (2 * count);
    const auto found = std::upper_bound(weight_until_.begin(), weight_until_.end(), wanted);
    const sys_days day = first_day_ + days{found - weight_until_.begin()};
    if (!is_weekend(day) && random.chance(0.75)) {
        const auto moment = office_moment(day, utc_offset, random);
        if (moment < anchor()) {
            return moment;
        }
    }
    return day + hours{6} + seconds{random.between(0, 61'199)};
}

}  // namespace dealwright
