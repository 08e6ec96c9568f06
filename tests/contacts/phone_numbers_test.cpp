// Which two texts are one telephone number; and the key by which the database finds candidates.
#include "contacts/phone_numbers.hpp"

#include "db/sql_test.hpp"

namespace dealwright::testing {
namespace {

PhoneMatch match(
    const std::string& a, const std::string& region_a, const std::string& b,
    const std::string& region_b
) {
    const auto there = match_phones({a, region_a}, {b, region_b});
    EXPECT_EQ(match_phones({b, region_b}, {a, region_a}), there) << a << " and " << b;
    return there;
}

TEST(PhoneNumbers, AreTheSameHoweverTheyAreWritten) {
    EXPECT_EQ(match("+49 30 1234567", "ZZ", "030 / 123 45 67", "DE"), PhoneMatch::same);
    EXPECT_EQ(match("+44 20 7946 0018", "ZZ", "(020) 7946-0018", "GB"), PhoneMatch::same);
    EXPECT_EQ(match("0049301234567", "DE", "+49 (0)30 1234567", "DE"), PhoneMatch::same);
    EXPECT_EQ(match("(212) 555-0100", "US", "+1.212.555.0100", "ZZ"), PhoneMatch::same);
}

TEST(PhoneNumbers, ArePossiblyTheSameWhereOneLeavesSomethingOut) {
    EXPECT_EQ(match("+49 30 1234567", "ZZ", "030 1234567", "ZZ"), PhoneMatch::possible);
    EXPECT_EQ(match("555-0100", "US", "(212) 555-0100", "US"), PhoneMatch::possible);
    EXPECT_EQ(match("030/1234567", "ZZ", "030 1234567", "ZZ"), PhoneMatch::possible);
}

TEST(PhoneNumbers, AreOthersInAnotherTownOrCountry) {
    EXPECT_EQ(match("+49 40 1234567", "ZZ", "030 1234567", "DE"), PhoneMatch::none);
    EXPECT_EQ(match("+43 30 1234567", "ZZ", "+49 30 1234567", "ZZ"), PhoneMatch::none);
    EXPECT_EQ(match("no number", "ZZ", "none either", "ZZ"), PhoneMatch::none);
    EXPECT_EQ(match("", "ZZ", "", "ZZ"), PhoneMatch::none);
}

TEST(PhoneNumbers, KnowTheCountriesOfAddresses) {
    for (const auto* name : {"Germany", "germany", " Deutschland ", "DE", "de"}) {
        EXPECT_EQ(region_of_country(name, "ZZ"), "DE") << name;
    }
    EXPECT_EQ(region_of_country("USA", "ZZ"), "US");
    EXPECT_EQ(region_of_country("United Kingdom", "ZZ"), "GB");
    EXPECT_EQ(region_of_country("Österreich", "ZZ"), "AT");
    EXPECT_EQ(region_of_country("Atlantis", "FR"), "FR");
    EXPECT_EQ(region_of_country("", "ZZ"), "ZZ");
}

using DuplicateKeys = SqlTest;

TEST_F(DuplicateKeys, OfANumberAreItsLastSevenDigits) {
    const auto key = [&](const std::string& number) {
        return rows("select coalesce(phone_key('" + number + "'), '-')");
    };
    EXPECT_EQ(key("+49 30 1234567"), "1234567");
    EXPECT_EQ(key("030/1234567"), "1234567");
    EXPECT_EQ(key("(212) 555-0100 x12"), "5550100");
    EXPECT_EQ(key("212 555 0100, ext. 12"), "5550100");
    EXPECT_EQ(key("12345"), "12345");
    EXPECT_EQ(key("1234"), "-");
    EXPECT_EQ(key("none"), "-");
}

TEST_F(DuplicateKeys, OfAnAddressAreItsMailbox) {
    const auto key = [&](const std::string& address) {
        return rows("select email_key('" + address + "')");
    };
    EXPECT_EQ(key(" Anna@Nordwind.DE "), "anna@nordwind.de");
    EXPECT_EQ(key("anna+crm@nordwind.de"), "anna@nordwind.de");
    EXPECT_EQ(key("an.na@nordwind.de"), "an.na@nordwind.de");
    EXPECT_EQ(key("an.n.a+x@googlemail.com"), "anna@gmail.com");
    EXPECT_EQ(key("+x@nordwind.de"), "+x@nordwind.de");
}

}  // namespace
}  // namespace dealwright::testing
