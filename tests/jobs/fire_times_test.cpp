// When expressions fire around the changes of clocks. The zones' rules of 2026, in UTC:
//   Europe/Berlin        +1; +2 from 29 March 01:00 to 25 October 01:00
//   America/New_York     -5; -4 from 8 March 07:00 to 1 November 06:00
//   Australia/Lord_Howe  +11; +10:30 from 4 April 15:00 to 3 October 15:30
#include "jobs/fire_times.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"

namespace dealwright::testing {
namespace {

using jobs::Moment;
using ::testing::ElementsAre;

/// "2026-03-28 12:00"
Moment utc(const std::string& text) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int hour = 0;
    int minute = 0;
    EXPECT_EQ(std::sscanf(text.c_str(), "%d-%u-%u %d:%d", &year, &month, &day, &hour, &minute), 5)
        << text;
    const std::chrono::year_month_day date{
        std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    return std::chrono::sys_days{date} + std::chrono::hours{hour} + std::chrono::minutes{minute};
}

std::string shown(Moment moment) {
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{moment - day};
    EXPECT_EQ(time.seconds().count(), 0);
    EXPECT_EQ(time.subseconds().count(), 0);
    return fmt::format(
        "{:04}-{:02}-{:02} {:02}:{:02}", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
        time.hours().count(), time.minutes().count()
    );
}

std::vector<std::string> fires(
    const std::string& cron, const std::string& zone, const std::string& after, int count = 2
) {
    std::vector<std::string> result;
    Moment at = utc(after);
    for (int i = 0; i < count; ++i) {
        at = jobs::next_fire(cron, zone, at);
        result.push_back(shown(at));
    }
    return result;
}

TEST(FireTimes, AFireIsAlwaysLaterThanTheMomentBefore) {
    const auto noon = utc("2026-05-01 12:00");
    EXPECT_EQ(shown(jobs::next_fire("0 12 * * *", "UTC", noon)), "2026-05-02 12:00");
    const auto before = noon - std::chrono::microseconds{1};
    EXPECT_EQ(shown(jobs::next_fire("0 12 * * *", "UTC", before)), "2026-05-01 12:00");
    const auto behind = noon + std::chrono::microseconds{1};
    EXPECT_EQ(shown(jobs::next_fire("* * * * *", "UTC", behind)), "2026-05-01 12:01");
}

TEST(FireTimes, ATimeThatIsSkippedFiresWhenTheClocksJumpPastIt) {
    EXPECT_THAT(
        fires("30 2 * * *", "Europe/Berlin", "2026-03-28 12:00"),
        ElementsAre("2026-03-29 01:00", "2026-03-30 00:30")
    );
    EXPECT_THAT(
        fires("30 2 * * *", "America/New_York", "2026-03-07 12:00"),
        ElementsAre("2026-03-08 07:00", "2026-03-09 06:30")
    );
    // From 02:00 to 02:30 on 4 October there.
    EXPECT_THAT(
        fires("15 2 * * *", "Australia/Lord_Howe", "2026-10-03 00:00"),
        ElementsAre("2026-10-03 15:30", "2026-10-04 15:15")
    );
}

TEST(FireTimes, SeveralSkippedTimesFireTogetherOnce) {
    EXPECT_THAT(
        fires("*/10 2 * * *", "Europe/Berlin", "2026-03-28 12:00"),
        ElementsAre("2026-03-29 01:00", "2026-03-30 00:00")
    );
    // 02:00 is skipped, 03:00 is the moment of the jump.
    EXPECT_THAT(
        fires("0 2,3 * * *", "Europe/Berlin", "2026-03-28 12:00", 3),
        ElementsAre("2026-03-29 01:00", "2026-03-30 00:00", "2026-03-30 01:00")
    );
}

TEST(FireTimes, TimesBesideTheGapStayWhereTheyAre) {
    EXPECT_THAT(
        fires("59 1 * * *", "Europe/Berlin", "2026-03-28 12:00"),
        ElementsAre("2026-03-29 00:59", "2026-03-29 23:59")
    );
    EXPECT_THAT(
        fires("0 3 * * *", "Europe/Berlin", "2026-03-28 12:00"),
        ElementsAre("2026-03-29 01:00", "2026-03-30 01:00")
    );
    // 02:30 on 4 October in Lord Howe is the moment after the jump.
    EXPECT_THAT(
        fires("30 2 * * *", "Australia/Lord_Howe", "2026-10-03 00:00"),
        ElementsAre("2026-10-03 15:30", "2026-10-04 15:30")
    );
}

TEST(FireTimes, AGapOnADayThatDoesNotMatchFiresNothing) {
    // 29 March is a Sunday.
    EXPECT_THAT(
        fires("30 2 * * mon", "Europe/Berlin", "2026-03-24 12:00"),
        ElementsAre("2026-03-30 00:30", "2026-04-06 00:30")
    );
}

TEST(FireTimes, ATimeThatComesTwiceFiresTheFirstTime) {
    EXPECT_THAT(
        fires("30 2 * * *", "Europe/Berlin", "2026-10-24 12:00"),
        ElementsAre("2026-10-25 00:30", "2026-10-26 01:30")
    );
    EXPECT_THAT(
        fires("30 1 * * *", "America/New_York", "2026-10-31 12:00"),
        ElementsAre("2026-11-01 05:30", "2026-11-02 06:30")
    );
    EXPECT_THAT(
        fires("45 1 * * *", "Australia/Lord_Howe", "2026-04-04 00:00"),
        ElementsAre("2026-04-04 14:45", "2026-04-05 15:15")
    );
    // Asked in the middle of the second time round: it is over for the day.
    EXPECT_THAT(
        fires("30 2 * * *", "Europe/Berlin", "2026-10-25 01:15", 1), ElementsAre("2026-10-26 01:30")
    );
    // The last minute that comes twice, and the first that does not.
    EXPECT_THAT(
        fires("59 2 * * *", "Europe/Berlin", "2026-10-24 12:00"),
        ElementsAre("2026-10-25 00:59", "2026-10-26 01:59")
    );
    EXPECT_THAT(
        fires("0 3 * * *", "Europe/Berlin", "2026-10-24 12:00"),
        ElementsAre("2026-10-25 02:00", "2026-10-26 02:00")
    );
}

TEST(FireTimes, EveryHourFollowsRealTime) {
    EXPECT_THAT(
        fires("30 * * * *", "Europe/Berlin", "2026-03-28 23:45", 3),
        ElementsAre("2026-03-29 00:30", "2026-03-29 01:30", "2026-03-29 02:30")
    );
    EXPECT_THAT(
        fires("30 * * * *", "Europe/Berlin", "2026-10-24 23:45", 3),
        ElementsAre("2026-10-25 00:30", "2026-10-25 01:30", "2026-10-25 02:30")
    );
    // 01:45 (+11), then the half hour from 01:30 on again (+10:30).
    EXPECT_THAT(
        fires("*/15 * * * *", "Australia/Lord_Howe", "2026-04-04 14:45", 3),
        ElementsAre("2026-04-04 15:00", "2026-04-04 15:15", "2026-04-04 15:30")
    );
    // Every second hour: 02:00 is skipped in March and comes twice in October.
    EXPECT_THAT(
        fires("0 */2 * * *", "Europe/Berlin", "2026-03-28 22:30", 2),
        ElementsAre("2026-03-28 23:00", "2026-03-29 02:00")
    );
    EXPECT_THAT(
        fires("0 */2 * * *", "Europe/Berlin", "2026-10-24 21:30", 4),
        ElementsAre("2026-10-24 22:00", "2026-10-25 00:00", "2026-10-25 01:00", "2026-10-25 03:00")
    );
}

TEST(FireTimes, ZonesOfHalfHoursAndWithoutChanges) {
    // From Friday 2 January; Monday 09:00 is 03:30 UTC.
    EXPECT_THAT(
        fires("0 9 * * mon-fri", "Asia/Kolkata", "2026-01-02 12:00"),
        ElementsAre("2026-01-05 03:30", "2026-01-06 03:30")
    );
    EXPECT_THAT(
        fires("0 0 1 * *", "UTC", "2026-01-01 00:00"),
        ElementsAre("2026-02-01 00:00", "2026-03-01 00:00")
    );
}

TEST(FireTimes, TheLeapDayInAZone) {
    // Midnight of 29 February 2028 in New York is 05:00 UTC.
    EXPECT_THAT(
        fires("0 0 29 2 *", "America/New_York", "2026-01-01 00:00"),
        ElementsAre("2028-02-29 05:00", "2032-02-29 05:00")
    );
    EXPECT_THAT(fires("0 0 29 2 *", "UTC", "2096-03-01 00:00", 1), ElementsAre("2104-02-29 00:00"));
}

TEST(FireTimes, UnknownZonesAreRefused) {
    for (const auto* zone : {"", "Europe/Atlantis", "GMT+25", "+02:00", "'; drop table jobs; --"}) {
        EXPECT_THROW(jobs::TimeZone{zone}, Error) << zone;
    }
    EXPECT_NO_THROW(jobs::TimeZone{"America/Argentina/Buenos_Aires"});
}

TEST(FireTimes, IntervalsAreMultiplesOnEverybodysClock) {
    const auto noon = utc("2026-05-01 12:00");
    using std::chrono::seconds;
    EXPECT_EQ(jobs::next_multiple(seconds{30}, noon), noon + seconds{30});
    EXPECT_EQ(jobs::next_multiple(seconds{30}, noon - std::chrono::microseconds{1}), noon);
    EXPECT_EQ(jobs::next_multiple(seconds{30}, noon + seconds{29}), noon + seconds{30});
    EXPECT_EQ(jobs::next_multiple(seconds{30}, Moment{seconds{-31}}), Moment{seconds{-30}});
}

}  // namespace
}  // namespace dealwright::testing
