// Cron expressions as text: what they mean on a calendar, and what is refused.
#include "jobs/cron.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace dealwright::testing {
namespace {

using jobs::CronExpression;
using jobs::LocalMinute;
using std::chrono::local_days;

LocalMinute at(int year, unsigned month, unsigned day, int hour = 0, int minute = 0) {
    const std::chrono::year_month_day date{
        std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    return local_days{date} + std::chrono::hours{hour} + std::chrono::minutes{minute};
}

LocalMinute first(const char* text, LocalMinute from) {
    const auto match = CronExpression{text}.next_match(from);
    EXPECT_TRUE(match.has_value()) << text;
    return match.value_or(LocalMinute{});
}

std::string refusal(const char* text) {
    try {
        const CronExpression expression{text};
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::invalid);
        EXPECT_EQ(error.fields().size(), 1U);
        return error.what();
    }
    return "taken";
}

TEST(Cron, EachFieldRestricts) {
    const auto new_year = at(2026, 1, 1);  // a Thursday
    EXPECT_EQ(first("* * * * *", new_year), new_year);
    EXPECT_EQ(first("7 * * * *", new_year), at(2026, 1, 1, 0, 7));
    EXPECT_EQ(first("0 9 * * *", new_year), at(2026, 1, 1, 9));
    EXPECT_EQ(first("0 0 15 * *", new_year), at(2026, 1, 15));
    EXPECT_EQ(first("0 0 * 6 *", new_year), at(2026, 6, 1));
    EXPECT_EQ(first("0 0 * * 1", new_year), at(2026, 1, 5));
}

TEST(Cron, AMinuteThatMatchesIsItsOwnNextMatch) {
    EXPECT_EQ(first("30 9 * * *", at(2026, 1, 1, 9, 30)), at(2026, 1, 1, 9, 30));
    EXPECT_EQ(first("30 9 * * *", at(2026, 1, 1, 9, 31)), at(2026, 1, 2, 9, 30));
    EXPECT_EQ(first("59 23 31 12 *", at(2026, 12, 31, 23, 59)), at(2026, 12, 31, 23, 59));
}

TEST(Cron, ListsRangesAndStepsCombine) {
    EXPECT_EQ(first("*/15 * * * *", at(2026, 1, 1, 0, 46)), at(2026, 1, 1, 1));
    EXPECT_EQ(first("10-50/20 * * * *", at(2026, 1, 1, 0, 31)), at(2026, 1, 1, 0, 50));
    EXPECT_EQ(first("0 8-10,20 * * *", at(2026, 1, 1, 10, 1)), at(2026, 1, 1, 20));
    EXPECT_EQ(first("5,3,4 * * * *", at(2026, 1, 1)), at(2026, 1, 1, 0, 3));
}

TEST(Cron, NamesStandForMonthsAndDaysInAnyCase) {
    EXPECT_EQ(first("0 0 1 FEB *", at(2026, 1, 1)), at(2026, 2, 1));
    EXPECT_EQ(first("0 0 * * Mon-fri", at(2026, 1, 3)), at(2026, 1, 5));  // from a Saturday
    EXPECT_EQ(first("0 0 * * sun", at(2026, 1, 1)), at(2026, 1, 4));
    EXPECT_EQ(first("0 0 * * 7", at(2026, 1, 1)), at(2026, 1, 4));
    EXPECT_EQ(first("0 0 * * sat-sun", at(2026, 1, 4)), at(2026, 1, 4));
}

TEST(Cron, OfTwoDayFieldsOneIsEnough) {
    // Friday 13 February 2026; then Friday the 20th, and Friday 13 March.
    EXPECT_EQ(first("0 0 13 * fri", at(2026, 2, 13, 0, 1)), at(2026, 2, 20));
    EXPECT_EQ(first("0 0 13 * fri", at(2026, 4, 11)), at(2026, 4, 13));  // a Monday
    // A step over all days is no restriction of that sort: both count then, as in cron.
    // Odd days that are Mondays: 5 January is one.
    EXPECT_EQ(first("0 0 */2 * mon", at(2026, 1, 1)), at(2026, 1, 5));
    EXPECT_EQ(first("0 0 */2 * mon", at(2026, 1, 6)), at(2026, 1, 19));
}

TEST(Cron, ShortFormsAreSpelledOut) {
    EXPECT_EQ(first("@hourly", at(2026, 1, 1, 3, 1)), at(2026, 1, 1, 4));
    EXPECT_EQ(first("@daily", at(2026, 1, 1, 3)), at(2026, 1, 2));
    EXPECT_EQ(first("@weekly", at(2026, 1, 1)), at(2026, 1, 4));
    EXPECT_EQ(first("@monthly", at(2026, 1, 2)), at(2026, 2, 1));
    EXPECT_EQ(first("@yearly", at(2026, 1, 2)), at(2027, 1, 1));
}

TEST(Cron, TheLeapDayIsWaitedForAcrossACenturyWithoutOne) {
    EXPECT_EQ(first("0 0 29 2 *", at(2024, 3, 1)), at(2028, 2, 29));
    EXPECT_EQ(first("0 0 29 2 *", at(2096, 3, 1)), at(2104, 2, 29));
    EXPECT_EQ(first("0 0 31 * *", at(2026, 4, 1)), at(2026, 5, 31));
}

TEST(Cron, OnlyAnyHourFollowsRealTime) {
    EXPECT_TRUE(CronExpression{"0 * * * *"}.is_for_any_hour());
    EXPECT_TRUE(CronExpression{"0 */2 * * *"}.is_for_any_hour());
    EXPECT_TRUE(CronExpression{"0 0-23 * * *"}.is_for_any_hour());
    EXPECT_FALSE(CronExpression{"*/5 2 * * *"}.is_for_any_hour());
    EXPECT_FALSE(CronExpression{"@daily"}.is_for_any_hour());
}

TEST(Cron, DatesThatNeverComeAreRefused) {
    EXPECT_NE(refusal("0 0 30 2 *").find("never comes"), std::string::npos);
    EXPECT_NE(refusal("0 0 31 4,6,9,11 *").find("never comes"), std::string::npos);
    // With a day of the week as well there is a Monday in February.
    EXPECT_EQ(refusal("0 0 30 2 mon"), "taken");
    EXPECT_EQ(refusal("0 0 29 2 *"), "taken");
}

TEST(Cron, WhatCannotBeReadIsRefusedWithItsField) {
    for (const auto* text :
         {"",
          "* * * *",
          "* * * * * *",
          "@reboot",
          "@",
          "60 * * * *",
          "* 24 * * *",
          "* * 0 * *",
          "* * 32 * *",
          "* * * 13 *",
          "* * * * 8",
          "5-1 * * * *",
          "5/10 * * * *",
          "*/0 * * * *",
          "*/61 * * * *",
          "-1 * * * *",
          "1,,2 * * * *",
          ", * * * *",
          "1- * * * *",
          "x * * * *",
          "* jan * * *",
          "* * * mon *",
          "1.5 * * * *",
          "+1 * * * *",
          "* * L * *",
          "** * * * *",
          "99999999999 * * * *"}) {
        EXPECT_NE(refusal(text), "taken") << text;
    }
    EXPECT_NE(refusal("0 25 * * *").find("hour \"25\": lies outside 0-23"), std::string::npos);
}

}  // namespace
}  // namespace dealwright::testing
