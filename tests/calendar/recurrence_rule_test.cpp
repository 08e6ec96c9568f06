// Rules of recurrence: which are taken, in which form they are kept, and the days that they give;
// all looked up in a calendar of 2026 (1 January is a Thursday).
#include "calendar/recurrence_rule.hpp"

#include <gmock/gmock.h>

#include <vector>

#include "base/error.hpp"

namespace dealwright::calendar {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// The first `n` times after `start`, and "-" where they end.
std::vector<std::string> days(const std::string& text, const std::string& start, int n) {
    const RecurrenceRule rule{text};
    std::vector<std::string> found;
    std::string after = start;
    for (int i = 0; i < n; ++i) {
        const auto next = rule.next_after(start, after);
        found.push_back(next.value_or("-"));
        if (!next) {
            break;
        }
        after = *next;
    }
    return found;
}

std::string refusal(const std::string& text) {
    try {
        return "kept as " + RecurrenceRule{text}.text();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::invalid);
        return error.what();
    }
}

TEST(RecurrenceRule, IsKeptInOneForm) {
    EXPECT_EQ(
        RecurrenceRule{" rrule:byday=mo,we;freq=weekly;interval=2 "}.text(),
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"
    );
    EXPECT_EQ(RecurrenceRule{"FREQ=DAILY;INTERVAL=1"}.text(), "FREQ=DAILY");
    EXPECT_EQ(RecurrenceRule{"FREQ=DAILY"}.with_count(3).text(), "FREQ=DAILY;COUNT=3");
}

TEST(RecurrenceRule, GivesTheDaysOfTheCalendar) {
    // 2 March 2026 is a Monday.
    EXPECT_THAT(
        days("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", "20260302T090000", 4),
        ElementsAre("20260304T090000", "20260316T090000", "20260318T090000", "20260330T090000")
    );
    EXPECT_THAT(
        days("FREQ=MONTHLY;BYMONTHDAY=31", "20260131T090000", 3),
        ElementsAre("20260331T090000", "20260531T090000", "20260731T090000")
    );
    EXPECT_THAT(
        days("FREQ=MONTHLY;BYDAY=-1FR", "20260130T170000", 3),
        ElementsAre("20260227T170000", "20260327T170000", "20260424T170000")
    );
    EXPECT_THAT(
        days("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", "20260101T080000", 3),
        ElementsAre("20260202T080000", "20260302T080000", "20260401T080000")
    );
    EXPECT_THAT(
        days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "20240229T080000", 2),
        ElementsAre("20280229T080000", "20320229T080000")
    );
}

TEST(RecurrenceRule, ACountCountsFromTheStartHoweverLateOneAsks) {
    EXPECT_THAT(
        days("FREQ=DAILY;COUNT=3", "20260302T090000", 5),
        ElementsAre("20260303T090000", "20260304T090000", "-")
    );
    const RecurrenceRule rule{"FREQ=DAILY;COUNT=3"};
    EXPECT_EQ(rule.next_after("20260302T090000", "20260303T100000"), "20260304T090000");
    EXPECT_EQ(rule.next_after("20260302T090000", "20300101T000000"), std::nullopt);
    EXPECT_EQ(rule.count_before("20260302T090000", "20260304T090000"), 2);
}

TEST(RecurrenceRule, AsksFarAheadWithoutLosingItsStep) {
    // 200 weeks after 2 March 2026 is 31 December 2029, a Monday; its Wednesday is 2 January.
    EXPECT_EQ(
        (RecurrenceRule{"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"}.next_after(
            "20260302T090000", "20300101T000000"
        )),
        "20300102T090000"
    );
    EXPECT_EQ(
        RecurrenceRule{"FREQ=DAILY"}.next_after("19000101T090000", "20260302T090000"),
        "20260303T090000"
    );
}

TEST(RecurrenceRule, AnEndIsADayOrAMoment) {
    EXPECT_EQ(RecurrenceRule{"FREQ=DAILY;UNTIL=20261231"}.last_local(), "20261231T235959");
    EXPECT_EQ(RecurrenceRule{"FREQ=DAILY;UNTIL=20261231"}.last_moment(), std::nullopt);
    EXPECT_EQ(
        RecurrenceRule{"FREQ=DAILY;UNTIL=20261231T225959Z"}.last_moment(), "20261231T225959Z"
    );
    EXPECT_EQ(RecurrenceRule{"FREQ=DAILY"}.last_local(), std::nullopt);
}

TEST(RecurrenceRule, RefusesInPlainWordsWhatItCannotFollow) {
    const std::vector<std::pair<std::string, std::string>> rules = {
        {"", "between 1 and 300 characters"},
        {std::string(301, 'A'), "between 1 and 300 characters"},
        {"weekly", "parts like FREQ=WEEKLY"},
        {"FREQ=", "parts like FREQ=WEEKLY"},
        {"INTERVAL=2", "lacks FREQ"},
        {"FREQ=SECONDLY", "recurs too often"},
        {"FREQ=MINUTELY", "recurs too often"},
        {"FREQ=HOURLY", "recurs too often"},
        {"FREQ=FORTNIGHTLY", "DAILY, WEEKLY, MONTHLY or YEARLY"},
        {"FREQ=DAILY;BYHOUR=9,10", "the time of day is that of due_date"},
        {"FREQ=DAILY;BYMINUTE=0", "the time of day is that of due_date"},
        {"FREQ=DAILY;RSCALE=CHINESE", "RSCALE is not supported"},
        {"FREQ=DAILY;FREQ=DAILY", "FREQ twice"},
        {"FREQ=DAILY;COUNT=0", "COUNT is a whole number from 1 to 999"},
        {"FREQ=DAILY;COUNT=1000", "COUNT is a whole number from 1 to 999"},
        {"FREQ=DAILY;INTERVAL=-1", "INTERVAL is a whole number from 1 to 999"},
        {"FREQ=DAILY;COUNT=2;UNTIL=20261231", "either COUNT or UNTIL"},
        {"FREQ=DAILY;UNTIL=20260230", "no day of the calendar"},
        {"FREQ=DAILY;UNTIL=tomorrow", "no rule of iCalendar"},
        {"FREQ=WEEKLY;BYDAY=XX", "no rule of iCalendar"},
        {"FREQ=WEEKLY;BYDAY=1MO", "FREQ=MONTHLY or FREQ=YEARLY only"},
        {"FREQ=MONTHLY;BYMONTHDAY=99", "no rule of iCalendar"},
        {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "gives no day at all"},
    };
    for (const auto& [rule, words] : rules) {
        EXPECT_THAT(refusal(rule), HasSubstr(words)) << rule;
    }
}

}  // namespace
}  // namespace dealwright::calendar
