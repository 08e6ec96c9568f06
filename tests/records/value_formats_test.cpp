// Hand-made expectations for everything that people write into cells except dates.
#include "records/value_formats.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace dealwright {
namespace {

std::string number(std::string_view text, DecimalMark mark = DecimalMark::automatic) {
    const auto parsed = parse_decimal(text, mark);
    EXPECT_NE(parsed.value.has_value(), !parsed.problem.empty());
    return parsed ? parsed.value->number : "no";
}

std::string money(std::string_view text) {
    const auto parsed = parse_decimal(text);
    return parsed ? parsed.value->number + " " + parsed.value->currency : "no";
}

TEST(Decimals, ArePlainNumbers) {
    EXPECT_EQ(number("1234.5"), "1234.5");
    EXPECT_EQ(number("0"), "0");
    EXPECT_EQ(number("007.10"), "7.10");
    EXPECT_EQ(number(".5"), "0.5");
    EXPECT_EQ(number("5."), "5");
    EXPECT_EQ(number("12,"), "12");
    EXPECT_EQ(number("  42 \t"), "42");
    EXPECT_EQ(number("99999999999999999999.99"), "99999999999999999999.99");
}

TEST(Decimals, MayGroupThousandsInAnyWay) {
    EXPECT_EQ(number("1,234.50"), "1234.50");
    EXPECT_EQ(number("1.234,50"), "1234.50");
    EXPECT_EQ(number("1 234,50"), "1234.50");
    EXPECT_EQ(number("1\u00a0234,50"), "1234.50");
    EXPECT_EQ(number("1\u2009234\u202f567.5"), "1234567.5");
    EXPECT_EQ(number("1'234.50"), "1234.50");
    EXPECT_EQ(number("1’234’567"), "1234567");
    EXPECT_EQ(number("1,234,567"), "1234567");
    EXPECT_EQ(number("1.234.567"), "1234567");
    EXPECT_EQ(number("1.234.567,89"), "1234567.89");
    EXPECT_EQ(number("12,34,567.00"), "1234567.00");
}

TEST(Decimals, FollowTheStatedRuleWhenOneMarkIsAmbiguous) {
    EXPECT_EQ(number("1,234"), "1234");
    EXPECT_EQ(number("123,456"), "123456");
    EXPECT_EQ(number("1.234"), "1.234");
    EXPECT_EQ(number("1,23"), "1.23");
    EXPECT_EQ(number("1,2345"), "1.2345");
    EXPECT_EQ(number("1234,567"), "1234.567");
    EXPECT_EQ(number("0,123"), "0.123");
    EXPECT_EQ(number(",123"), "0.123");
    EXPECT_EQ(number("1 234,567"), "1234.567");
}

TEST(Decimals, TakeTheMarkTheyAreTold) {
    EXPECT_EQ(number("1.234", DecimalMark::comma), "1234");
    EXPECT_EQ(number("1.234,5", DecimalMark::comma), "1234.5");
    EXPECT_EQ(number("1,234", DecimalMark::comma), "1.234");
    EXPECT_EQ(number("1,234", DecimalMark::point), "1234");
    EXPECT_EQ(number("1.234", DecimalMark::point), "1.234");
    EXPECT_EQ(number("1,23", DecimalMark::point), "no");
    EXPECT_EQ(number("1.23", DecimalMark::comma), "no");
    EXPECT_EQ(number("1.234,56", DecimalMark::point), "no");
}

TEST(Decimals, MayBeNegativeInAnyWay) {
    EXPECT_EQ(number("-12"), "-12");
    EXPECT_EQ(
        number("\u2212"
               "12.5"),
        "-12.5"
    );
    EXPECT_EQ(number("- 12"), "-12");
    EXPECT_EQ(number("12-"), "-12");
    EXPECT_EQ(number("(12.00)"), "-12.00");
    EXPECT_EQ(number("+12"), "12");
    EXPECT_EQ(number("-0.00"), "0.00");
    EXPECT_EQ(number("(-12)"), "no");
    EXPECT_EQ(number("--12"), "no");
    EXPECT_EQ(number("-12-"), "no");
}

TEST(Decimals, MayBeScientificAsLongAsTheyAreExact) {
    EXPECT_EQ(number("6.0E7"), "60000000");
    EXPECT_EQ(number("8.48E10"), "84800000000");
    EXPECT_EQ(number("1.25e+1"), "12.5");
    EXPECT_EQ(number("-12.5e-3"), "-0.0125");
    EXPECT_EQ(number("1e99"), "no");
    EXPECT_EQ(number("e5"), "no");
    EXPECT_EQ(number("1e"), "no");
    EXPECT_EQ(number("1e5.5"), "no");
}

TEST(Decimals, TellTheirCurrency) {
    EXPECT_EQ(money("$1,200"), "1200 $");
    EXPECT_EQ(money("1.200,00 €"), "1200.00 EUR");
    EXPECT_EQ(money("USD 99.90"), "99.90 USD");
    EXPECT_EQ(money("99,90eur"), "99.90 EUR");
    EXPECT_EQ(money("£5"), "5 GBP");
    EXPECT_EQ(money("-$12.00"), "-12.00 $");
    EXPECT_EQ(money("$-12.00"), "-12.00 $");
    EXPECT_EQ(money("($12.00)"), "-12.00 $");
    EXPECT_EQ(money("$ (12.00)"), "-12.00 $");
    EXPECT_EQ(money("US$ 1,000.00"), "1000.00 USD");
    EXPECT_EQ(money("R$ 1.000,00"), "1000.00 BRL");
    EXPECT_EQ(money("CHF 1'234.50"), "1234.50 CHF");
    EXPECT_EQ(money("1 234,50 kr."), "1234.50 kr");
    EXPECT_EQ(money("12 zł"), "12 PLN");
    EXPECT_EQ(money("1,5 Kč"), "1.5 CZK");
    EXPECT_EQ(money("12"), "12 ");
    EXPECT_EQ(money("$5 USD"), "no");
    EXPECT_EQ(money("XQZ 5"), "no");
    EXPECT_EQ(money("5 apples"), "no");
    EXPECT_EQ(money("EUR"), "no");
}

TEST(Decimals, RefuseGarbage) {
    for (const std::string text :
         {"",      " ",       "abc",    "12x345",        "1,23,4", "1,2345,678", "1..2",
          "1.2.3", "1,2.3,4", "()",     "(12",           "12)",    ")12(",       "12 (",
          "1-2",   "12-345",  "12/345", "1 23",          "0x10",   "NaN",        "inf",
          "-",     ".",       ",",      "1,234.567.890", "12%",    "1_000",      "١٢",
          "5 $ 5"}) {
        EXPECT_EQ(number(text), "no") << text;
    }
    EXPECT_EQ(number(std::string(61, '9')), "no");
    EXPECT_EQ(parse_decimal("abc").problem, "\"abc\" is not a number");
    EXPECT_EQ(
        parse_decimal("x\n" + std::string(80, 'y')).problem,
        "\"x " + std::string(58, 'y') + "...\" is not a number"
    );
}

TEST(Integers, AreWholeAndInRange) {
    EXPECT_EQ(parse_integer("12").value, 12);
    EXPECT_EQ(parse_integer("-1,234").value, -1234);
    EXPECT_EQ(parse_integer("500000.0").value, 500000);
    EXPECT_EQ(parse_integer("1.234", DecimalMark::comma).value, 1234);
    EXPECT_EQ(parse_integer("-9223372036854775808").value, INT64_MIN);
    EXPECT_EQ(
        parse_integer("9223372036854775808").problem,
        "\"9223372036854775808\" is too large a number"
    );
    EXPECT_EQ(parse_integer("1.5").problem, "\"1.5\" is not a whole number");
    EXPECT_EQ(parse_integer("$5").problem, "\"$5\" is not a whole number");
    EXPECT_EQ(parse_integer("").problem, "\"\" is not a whole number");
}

TEST(Booleans, AreWordsInAnyCase) {
    for (const char* text : {"true", "TRUE", "Yes", "t", "y", "1", "x", " X "}) {
        EXPECT_EQ(parse_boolean(text).value, true) << text;
    }
    for (const char* text : {"false", "FALSE", "No", "f", "n", "0"}) {
        EXPECT_EQ(parse_boolean(text).value, false) << text;
    }
    for (const char* text : {"", "2", "maybe", "10", "yess"}) {
        EXPECT_FALSE(parse_boolean(text)) << text;
    }
    EXPECT_EQ(parse_boolean("maybe").problem, "\"maybe\" is neither true nor false");
}

TEST(Emails, NeedOneAtSignAndNoBlanks) {
    for (const char* text :
         {"a@b", "first.last+tag@sub.example.com", "jürgen@müller.de", "O'N@x.y"}) {
        EXPECT_TRUE(is_plausible_email(text)) << text;
    }
    for (const char* text :
         {"", "@", "a@", "@b", "a@b@c", "a b@c", "a@b c", "a@b\n", "a@b,c@d", "a@b;", "Ada <a@b.c>",
          "plain", "a@b\u00a0"}) {
        EXPECT_FALSE(is_plausible_email(text)) << text;
    }
    EXPECT_TRUE(is_plausible_email(std::string(253, 'a') + "@b"));
    EXPECT_FALSE(is_plausible_email(std::string(254, 'a') + "@b"));
}

}  // namespace
}  // namespace dealwright
