// Hand-made expectations for dates: every shape, every order, and the days that do not exist.
#include <gtest/gtest.h>

#include <random>

#include "records/value_formats.hpp"

namespace dealwright {
namespace {

std::string moment(std::string_view text, DateOrder order = DateOrder::automatic) {
    const auto parsed = parse_moment(text, {order, {}, {}});
    EXPECT_NE(parsed.value.has_value(), !parsed.problem.empty());
    return parsed ? parsed.value->text : parsed.problem;
}

std::string by_pattern(std::string_view text, std::string_view pattern) {
    const auto format = date_format_named(pattern);
    EXPECT_TRUE(format) << format.problem;
    const auto parsed = parse_moment(text, *format.value);
    return parsed ? parsed.value->text : parsed.problem;
}

const std::string midnight = " 00:00:00.000000";

TEST(Dates, AreIso) {
    EXPECT_EQ(moment("2024-03-01"), "2024-03-01" + midnight);
    EXPECT_EQ(moment(" 2024-3-1 "), "2024-03-01" + midnight);
    EXPECT_EQ(moment("2024/03/01"), "2024-03-01" + midnight);
    EXPECT_EQ(moment("20240301"), "2024-03-01" + midnight);
    EXPECT_EQ(moment("2021-04-01 17:32:47"), "2021-04-01 17:32:47.000000");
    EXPECT_EQ(moment("2022-04-14 4:30:42"), "2022-04-14 04:30:42.000000");
    EXPECT_EQ(moment("2020-07-09 15:25:37.051"), "2020-07-09 15:25:37.051000");
    EXPECT_EQ(moment("2020-07-09T15:25"), "2020-07-09 15:25:00.000000");
    EXPECT_EQ(moment("20240301T10:11:12Z"), "2024-03-01 10:11:12.000000+00");
}

TEST(Dates, AreTakenToUtcWhenTheyNameAZone) {
    EXPECT_EQ(moment("2024-03-01T10:11:12.123Z"), "2024-03-01 10:11:12.123000+00");
    EXPECT_EQ(moment("2024-03-01T10:11:12.1234569+02:00"), "2024-03-01 08:11:12.123456+00");
    EXPECT_EQ(moment("2024-03-01 00:30:00+0130"), "2024-02-29 23:00:00.000000+00");
    EXPECT_EQ(moment("2024-12-31 23:30 -01"), "2025-01-01 00:30:00.000000+00");
    EXPECT_EQ(moment("2024-03-01 10:11:12 UTC"), "2024-03-01 10:11:12.000000+00");
    EXPECT_EQ(moment("2024-03-01 10:11:12 GMT-5"), "2024-03-01 15:11:12.000000+00");
    EXPECT_EQ(moment("2024-03-01 10:11:12 EST"), "\"2024-03-01 10:11:12 EST\" is not a date");
}

TEST(Dates, SayWhatTheyHave) {
    const auto day = parse_moment("2024-03-01");
    EXPECT_FALSE(day.value->has_time);
    EXPECT_FALSE(day.value->has_zone);
    const auto local = parse_moment("2024-03-01 10:00");
    EXPECT_TRUE(local.value->has_time);
    EXPECT_FALSE(local.value->has_zone);
    const auto instant = parse_moment("2024-03-01 10:00Z");
    EXPECT_TRUE(instant.value->has_time);
    EXPECT_TRUE(instant.value->has_zone);
}

TEST(Dates, WithOneReadingNeedNoFormat) {
    EXPECT_EQ(moment("3/31/2024"), "2024-03-31" + midnight);
    EXPECT_EQ(moment("31/03/2024"), "2024-03-31" + midnight);
    EXPECT_EQ(moment("03-31-2024"), "2024-03-31" + midnight);
    EXPECT_EQ(moment("31.03.2024"), "2024-03-31" + midnight);
    EXPECT_EQ(moment("03.04.2024"), "2024-04-03" + midnight);
    EXPECT_EQ(moment("5/5/2024"), "2024-05-05" + midnight);
    EXPECT_EQ(moment("3/31/24"), "2024-03-31" + midnight);
    EXPECT_EQ(moment("31/12/69"), "1969-12-31" + midnight);
    EXPECT_EQ(moment("31.03.2024 14:05"), "2024-03-31 14:05:00.000000");
}

TEST(Dates, WithTwoReadingsNeedOne) {
    EXPECT_EQ(
        moment("03/04/2024"),
        "\"03/04/2024\" may be day first or month first: say --date-format dmy or mdy"
    );
    EXPECT_EQ(moment("03/04/2024", DateOrder::mdy), "2024-03-04" + midnight);
    EXPECT_EQ(moment("03/04/2024", DateOrder::dmy), "2024-04-03" + midnight);
    EXPECT_EQ(moment("03.04.2024", DateOrder::mdy), "2024-03-04" + midnight);
    EXPECT_EQ(moment("3/4/24 5:06 PM", DateOrder::mdy), "2024-03-04 17:06:00.000000");
    EXPECT_EQ(moment("24-03-04", DateOrder::ymd), "2024-03-04" + midnight);
    EXPECT_EQ(moment("2024-03-04", DateOrder::mdy), "2024-03-04" + midnight);
    EXPECT_EQ(moment("3/31/2024", DateOrder::dmy), "\"3/31/2024\" is a day that does not exist");
    EXPECT_EQ(moment("3/4/2024", DateOrder::ymd), "\"3/4/2024\" is not a date with the year first");
}

TEST(Dates, MayNameTheirMonth) {
    for (const char* text :
         {"31 Mar 2024", "Mar 31, 2024", "31-Mar-2024", "March 31, 2024", "31 MARCH 2024",
          "31-mar-24", "31. March 2024", "March 31st, 2024", "31st of March, 2024", "Mar. 31 2024",
          "Sun, 31 Mar 2024", "Sunday, March 31, 2024", "31/Mar/2024"}) {
        EXPECT_EQ(moment(text), "2024-03-31" + midnight) << text;
    }
    EXPECT_EQ(moment("Sun, 31 Mar 2024 10:11:12 +0200"), "2024-03-31 08:11:12.000000+00");
    EXPECT_EQ(moment("Mar 31, 2024, 4:05 PM"), "2024-03-31 16:05:00.000000");
    EXPECT_EQ(moment("1 May 2024"), "2024-05-01" + midnight);
    EXPECT_EQ(moment("2 Sept 2024"), "2024-09-02" + midnight);
}

TEST(Dates, KnowTheTwelveHourClock) {
    EXPECT_EQ(moment("2024-03-01 12:00 AM"), "2024-03-01 00:00:00.000000");
    EXPECT_EQ(moment("2024-03-01 12:30pm"), "2024-03-01 12:30:00.000000");
    EXPECT_EQ(moment("2024-03-01 1:02:03.5 p.m."), "2024-03-01 13:02:03.500000");
    EXPECT_EQ(moment("2024-03-01 11\u202fPM"), "2024-03-01 23:00:00.000000");
    EXPECT_EQ(moment("2024-03-01 13:00 PM"), "\"2024-03-01 13:00 PM\" is not a date");
    EXPECT_EQ(moment("2024-03-01 0:30 AM"), "\"2024-03-01 0:30 AM\" is not a date");
}

TEST(Dates, MayCountFrom1970) {
    EXPECT_EQ(moment("1711843200"), "2024-03-31 00:00:00.000000+00");
    EXPECT_EQ(moment("1711843200123"), "2024-03-31 00:00:00.123000+00");
    EXPECT_EQ(moment("0", DateOrder::epoch), "1970-01-01 00:00:00.000000+00");
    EXPECT_EQ(moment("86400", DateOrder::epoch), "1970-01-02 00:00:00.000000+00");
    EXPECT_EQ(moment("-86400", DateOrder::epoch), "1969-12-31 00:00:00.000000+00");
    EXPECT_EQ(moment("1711843200123456", DateOrder::epoch), "2024-03-31 00:00:00.123456+00");
    EXPECT_EQ(moment("123456"), "\"123456\" is not a date");
    EXPECT_EQ(moment("9999999999"), "\"9999999999\" is not between the years 1900 and 2200");
    EXPECT_EQ(
        moment("31/03/2024", DateOrder::epoch), "\"31/03/2024\" is not a date as seconds since 1970"
    );
}

TEST(Dates, MustExist) {
    EXPECT_EQ(moment("2024-02-29"), "2024-02-29" + midnight);
    for (const char* text :
         {"2023-02-29", "2024-02-31", "2024-13-01", "2024-00-10", "31.04.2024", "45/13/2024",
          "30 Feb 2024", "2024-03-00"}) {
        EXPECT_EQ(moment(text), "\"" + std::string{text} + "\" is a day that does not exist");
    }
    EXPECT_EQ(
        moment("2024-03-01 24:00:00"), "\"2024-03-01 24:00:00\" is a time that does not exist"
    );
    EXPECT_EQ(moment("2024-03-01 10:60"), "\"2024-03-01 10:60\" is a time that does not exist");
    EXPECT_EQ(moment("1899-12-31"), "\"1899-12-31\" is not between the years 1900 and 2200");
    EXPECT_EQ(moment("2201-01-01"), "\"2201-01-01\" is not between the years 1900 and 2200");
    EXPECT_EQ(moment("2200-12-31"), "2200-12-31" + midnight);
}

TEST(Dates, RefuseGarbage) {
    for (const char* text :
         {"",
          "abc",
          "2024",
          "2024-03",
          "12/2024",
          "1/2/3",
          "2024-03-01x",
          "2024-03-01 10",
          "2024-03-01 10:1",
          "2024-03-01 10:11:",
          "2024-03-01 10:11:12.",
          "31 Foo 2024",
          "31 Mar 202",
          "2024-03/01",
          "10:11",
          "2024-03-0110:11",
          "2024-03-01 10:11 +1:",
          "2024-03-01 10:11 +25:00",
          "192.168.1.1",
          "tomorrow",
          "20240301101112",
          "2024-03-01T"}) {
        EXPECT_EQ(moment(text), "\"" + std::string{text} + "\" is not a date");
    }
}

TEST(DatePatterns, SayExactlyWhatToExpect) {
    EXPECT_EQ(by_pattern("31.03.2024", "%d.%m.%Y"), "2024-03-31" + midnight);
    EXPECT_EQ(by_pattern("310324", "%d%m%y"), "2024-03-31" + midnight);
    EXPECT_EQ(by_pattern("20240301101112", "%Y%m%d%H%M%S"), "2024-03-01 10:11:12.000000");
    EXPECT_EQ(
        by_pattern("2024-03-01T10:11:12.5+01:00", "%FT%T.%f%z"), "2024-03-01 09:11:12.500000+00"
    );
    EXPECT_EQ(
        by_pattern("Fri 1  MAR 2024 04:05 PM", "%a %e %b %Y %I:%M %p"), "2024-03-01 16:05:00.000000"
    );
    EXPECT_EQ(by_pattern("100% 2024/3/1", "100%% %Y/%m/%d"), "2024-03-01" + midnight);
    EXPECT_EQ(by_pattern("2024-03-01", "%d.%m.%Y"), "\"2024-03-01\" is not a date as %d.%m.%Y");
    EXPECT_EQ(
        by_pattern("31.03.2024 10:00", "%d.%m.%Y"), "\"31.03.2024 10:00\" is not a date as %d.%m.%Y"
    );
    EXPECT_EQ(by_pattern("30.02.2024", "%d.%m.%Y"), "\"30.02.2024\" is a day that does not exist");
    EXPECT_EQ(
        by_pattern("2024-03-01 13 PM", "%F %I %p"), "\"2024-03-01 13 PM\" is not a date as %F %I %p"
    );
}

TEST(DateFormats, HaveNames) {
    EXPECT_EQ(date_format_named("AUTO").value->order, DateOrder::automatic);
    EXPECT_EQ(date_format_named("dmy").value->order, DateOrder::dmy);
    EXPECT_EQ(date_format_named("%d.%m.%Y").value->order, DateOrder::pattern);
    EXPECT_EQ(
        date_format_named("ydm").problem,
        "\"ydm\" is no date format: use auto, ymd, mdy, dmy, epoch, or a pattern such as "
        "%d.%m.%Y"
    );
    EXPECT_EQ(
        date_format_named("%d.%m.%Q").problem,
        "the date pattern \"%d.%m.%Q\" has an unknown part: %Q"
    );
    EXPECT_EQ(
        date_format_named("%d.%m.%Y %").problem,
        "the date pattern \"%d.%m.%Y %\" has an unknown part: %"
    );
    EXPECT_EQ(
        date_format_named("%d.%m.").problem,
        "the date pattern \"%d.%m.\" must have a year, a month and a day"
    );
}

DateGuesser guess(const std::vector<std::string>& values) {
    DateGuesser guesser;
    for (const std::string& value : values) {
        guesser.add(value);
    }
    return guesser;
}

TEST(DateGuessing, TakesTheOrderThatOneValueProves) {
    EXPECT_EQ(guess({"", "03/04/2024", "13/04/2024 10:00"}).format().order, DateOrder::dmy);
    EXPECT_EQ(guess({"03/04/2024", "4/13/24", "2024-13-01"}).format().order, DateOrder::mdy);
    const auto format = guess({"03/04/2024", "04/13/2024"}).format();
    EXPECT_EQ(parse_moment("03/04/2024", format).value->text, "2024-03-04" + midnight);
}

TEST(DateGuessing, HasNothingToSayAboutOtherDates) {
    const auto guesser = guess(
        {"2024-03-04", "3 Apr 2024", "03.04.2024", "5/5/2024", "1711843200", "x", "40/41/2024"}
    );
    EXPECT_EQ(guesser.problem(), "");
    EXPECT_EQ(guesser.format().order, DateOrder::automatic);
    EXPECT_EQ(parse_moment("03.04.2024", guesser.format()).value->text, "2024-04-03" + midnight);
}

TEST(DateGuessing, AsksWhenNothingProvesAnOrder) {
    const auto guesser = guess({"2024-03-04", "03/04/2024", "05/06/2024"});
    EXPECT_EQ(
        guesser.problem(),
        "nothing in the column tells whether \"03/04/2024\" is day first or month first: say "
        "--date-format dmy or mdy"
    );
    EXPECT_FALSE(parse_moment("05/06/2024", guesser.format()));
    EXPECT_TRUE(parse_moment("2024-03-04", guesser.format()));
}

TEST(DateGuessing, MakesEveryRowAnErrorWhenTheColumnContradictsItself) {
    const auto guesser = guess({"13/04/2024", "04/13/2024"});
    const std::string expected =
        "the column has both day first (\"13/04/2024\") and month first (\"04/13/2024\")";
    EXPECT_EQ(guesser.problem(), expected);
    EXPECT_EQ(parse_moment("13/04/2024", guesser.format()).problem, expected);
    EXPECT_EQ(parse_moment("01/02/2024", guesser.format()).problem, expected);
    EXPECT_TRUE(parse_moment("2024-03-04", guesser.format()));
}

TEST(Dates, NeverCrashOnRandomText) {
    const auto seed = std::uint64_t{77};
    SCOPED_TRACE(seed);
    std::mt19937_64 random{seed};
    const std::string letters = "0123456789012:/-. T+Zampr,%e\xc2\xa0$()'";
    const DateFormat pattern{DateOrder::pattern, "%Y-%m-%d %H:%M %p %z", {}};
    for (int round = 0; round < 100'000; ++round) {
        std::string text(std::uniform_int_distribution<std::size_t>{0, 22}(random), ' ');
        for (char& c : text) {
            c = letters[std::uniform_int_distribution<std::size_t>{0, letters.size() - 1}(random)];
        }
        for (const DateOrder order :
             {DateOrder::automatic, DateOrder::ymd, DateOrder::mdy, DateOrder::dmy,
              DateOrder::epoch}) {
            const auto parsed = parse_moment(text, {order, {}, {}});
            ASSERT_NE(parsed.value.has_value(), !parsed.problem.empty()) << text;
        }
        parse_moment(text, pattern);
        guess({text}).format();
        const auto decimal = parse_decimal(text);
        ASSERT_NE(decimal.value.has_value(), !decimal.problem.empty()) << text;
        parse_integer(text, DecimalMark::comma);
    }
}

}  // namespace
}  // namespace dealwright
