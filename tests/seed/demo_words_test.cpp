// The parts that need no database: names, shares, randomness, the calendar.
#include <gtest/gtest.h>

#include <array>
#include <cctype>
#include <set>
#include <unordered_set>

#include "base/text.hpp"
#include "seed/ascii_form.hpp"
#include "seed/demo_people.hpp"
#include "seed/demo_story.hpp"

namespace dealwright {
namespace {

TEST(AsciiForm, FoldsTheLettersOfTheWordLists) {
    EXPECT_EQ(ascii_form("Müller"), "mueller");
    EXPECT_EQ(ascii_form("O'Connor & Søn"), "oconnorsoen");
    EXPECT_EQ(ascii_form("Łukasz Żak"), "lukaszzak");
    for (int language = 0; language < 9; ++language) {
        for (const auto names : {words::first_names(language), words::last_names(language)}) {
            for (const auto name : names) {
                const auto folded = ascii_form(name);
                std::size_t letters = 0;
                for (const char c : name) {
                    // The first byte of a letter outside ASCII, or a letter inside.
                    const auto byte = static_cast<unsigned char>(c);
                    letters += byte >= 0xc0 || std::isalpha(byte) != 0 ? 1U : 0U;
                }
                EXPECT_GE(folded.size(), letters) << name;
                EXPECT_FALSE(first_invalid_utf8(name)) << name;
            }
        }
    }
}

TEST(DemoPeople, CompaniesHaveNamesAndDomainsOfTheirOwn) {
    std::unordered_set<std::string> names;
    std::unordered_set<std::string> domains;
    for (std::int64_t company = 0; company < 300'000; ++company) {
        const auto made = company_name(company);
        ASSERT_TRUE(names.insert(made.name).second) << made.name;
        ASSERT_TRUE(domains.insert(made.domain).second) << made.domain;
        ASSERT_LE(made.domain.size(), 100U);
    }
}

TEST(DemoPeople, ContactsOfOneCompanyHaveAddressesOfTheirOwn) {
    const auto company = company_name(0);
    std::set<std::string> addresses;
    for (std::int64_t contact = 0; contact < 200; ++contact) {
        const auto& place = words::places()[0];
        const auto person = person_of(1, contact, {0, contact}, place, company);
        ASSERT_TRUE(addresses.insert(person.email).second) << person.email;
    }
}

TEST(Quota, SharesOutExactlyItsTotal) {
    const std::array<std::int64_t, 6> weights{0, 5, 1, 0, 1000, 3};
    std::int64_t sum = 0;
    for (const auto weight : weights) {
        sum += weight;
    }
    for (const std::int64_t total : {0, 1, 7, 1009, 123456}) {
        Quota quota{total, sum};
        std::int64_t given = 0;
        for (const auto weight : weights) {
            const auto part = quota.next(weight);
            EXPECT_GE(part, 0);
            EXPECT_TRUE(weight > 0 || part == 0);
            given += part;
        }
        EXPECT_EQ(given, total);
    }
}

TEST(DemoRandom, IsTheSameOnEveryMachine) {
    Random random{42};
    EXPECT_EQ(random.bits(), 13679457532755275413ULL);
    EXPECT_EQ(random.bits(), 2949826092126892291ULL);
}

TEST(DemoRandom, KeepsItsBounds) {
    Random random{7};
    const std::array weights{0, 3, 0, 1};
    for (int i = 0; i < 10'000; ++i) {
        ASSERT_LT(random.below(3), 3U);
        const auto between = random.between(-2, 2);
        ASSERT_TRUE(between >= -2 && between <= 2);
        ASSERT_LT(random.unit(), 1.0);
        const auto drawn = random.weighted(weights);
        ASSERT_TRUE(drawn == 1 || drawn == 3);
    }
}

TEST(DemoCalendar, EndsBeforeItsAnchorAndRestsAtWeekends) {
    const sys_days anchor{std::chrono::year{2026} / 10 / 12};  // a Monday
    const Calendar calendar{anchor};
    Random random{3};
    constexpr std::int64_t count = 20'000;
    std::int64_t at_weekends = 0;
    Moment last = calendar.begin();
    for (std::int64_t i = 0; i < count; ++i) {
        const auto at = calendar.arrival(i, count, minutes{-360}, random);
        ASSERT_LT(at, calendar.anchor());
        ASSERT_GE(at + days{1}, last);
        last = at;
        const std::chrono::weekday day{std::chrono::floor<days>(at)};
        at_weekends += day == std::chrono::Saturday || day == std::chrono::Sunday ? 1 : 0;
    }
    EXPECT_LT(at_weekends, count / 10);
    EXPECT_EQ(moment_text(calendar.anchor() - seconds{1}), "2026-10-11 23:59:59+00");
}

}  // namespace
}  // namespace dealwright
