// What JSON values become for a column, and which are refused: tables of good and bad ones.
#include "records/write_value.hpp"

#include <gtest/gtest.h>

#include "records/value_rfc3339.hpp"

namespace dealwright {

namespace {

Column column(std::string name, ColumnType type, std::string type_name = {}) {
    Column result;
    result.name = std::move(name);
    result.type = type;
    result.type_name = std::move(type_name);
    return result;
}

/// The text for PostgreSQL, "null", or "!" and the code of the refusal.
std::string written(const Column& target, std::string_view json) {
    const auto value = write_value(target, parse_json(json));
    return !value.suits() ? "!" + value.code : value.text.value_or("null");
}

struct Case {
    std::string json;
    std::string expected;
};

void expect(const Column& target, const std::vector<Case>& cases) {
    for (const auto& [json, expected] : cases) {
        EXPECT_EQ(written(target, json), expected) << target.name << " " << json;
    }
}

}  // namespace

TEST(WriteValueTest, MoneyKeepsEveryDigitAndTakesAtMostTwoDecimals) {
    Column money = column("value", ColumnType::decimal);
    money.precision = 18;
    money.scale = 2;
    money.minimum = "0";
    money.maximum = "1000000000000";
    expect(
        money,
        {
            {"12.34", "12.34"},
            {"12.50", "12.5"},
            {"12.500", "12.5"},
            {"0", "0"},
            {"-0", "0"},
            {"0.0e5", "0"},
            {"1e3", "1000"},
            {"1.25E+1", "12.5"},
            {"125e-2", "1.25"},
            {"1000000000000", "1000000000000"},
            {"999999999999.99", "999999999999.99"},
            {"1000000000000.01", "!range"},
            {"12.345", "!precision"},
            {"1e-3", "!precision"},
            {"-0.01", "!range"},
            {"1e13", "!range"},
            {"1e9999", "!range"},
            {"1e-999", "!range"},
            {"0e9999", "0"},
            {"\"12.34\"", "!type"},
            {"true", "!type"},
            {"[1]", "!type"},
            {"null", "null"},
        }
    );
}

TEST(WriteValueTest, WholeNumbersStayWithinTheirColumn) {
    Column score = column("lead_score", ColumnType::integer);
    score.minimum = "0";
    score.maximum = "100";
    expect(
        score, {{"0", "0"},
                {"100", "100"},
                {"5.0", "5"},
                {"5e1", "50"},
                {"101", "!range"},
                {"-1", "!range"},
                {"5.5", "!precision"},
                {"99999999999999999999", "!range"},
                {"\"5\"", "!type"}}
    );
}

TEST(WriteValueTest, TextsAreCountedInCodePoints) {
    Column name = column("first_name", ColumnType::text);
    name.max_length = 3;
    expect(
        name, {{"\"abc\"", "abc"},
               {R"("äöü")", "äöü"},
               {R"("😀😀😀")", "😀😀😀"},
               {"\"abcd\"", "!length"},
               {R"("äöüß")", "!length"},
               {"\"\"", ""},
               {R"("a\nb")", "!format"},
               {R"("a\u001b")", "!format"},
               {"5", "!type"}}
    );
}

TEST(WriteValueTest, LongTextsHaveLinesButNoOtherControlCharacters) {
    const Column notes = column("notes", ColumnType::text);
    expect(
        notes,
        {{R"("a\r\n\tb")", "a\r\n\tb"}, {R"("a\u0001b")", "!format"}, {R"("\u007f")", "!format"}}
    );
}

TEST(WriteValueTest, RequiredTextsAreNeitherBlankNorNull) {
    Column subject = column("subject", ColumnType::text);
    subject.nullable = false;
    expect(
        subject, {{"\"x\"", "x"},
                  {"\"\"", "!blank"},
                  {"\"  \\t\"", "!blank"},
                  {R"(" ")", "!blank"},
                  {"null", "!required"}}
    );
}

TEST(WriteValueTest, AddressesAreAddresses) {
    const Column email = column("email", ColumnType::text);
    expect(
        email, {{R"("Ann@X.Test")", "ann@x.test"},
                {R"(" ann@x.test ")", "ann@x.test"},
                {R"("")", "!format"},
                {R"("ann")", "!format"},
                {R"("a@b@c")", "!format"},
                {R"("a b@c")", "!format"},
                {R"("a@b,c@d")", "!format"},
                {R"("a@b\nBcc: c@d")", "!format"}}
    );
    const Column from = column("from_email", ColumnType::text);
    expect(from, {{R"("Ann@X.Test")", "Ann@X.Test"}, {R"("<ann@x.test>")", "!format"}});
}

TEST(WriteValueTest, LinksBeginWithHttp) {
    const Column link = column("linkedin_url", ColumnType::text);
    expect(
        link, {{R"("https://x.test/a?b=c")", "https://x.test/a?b=c"},
               {R"("HTTP://x.test")", "HTTP://x.test"},
               {"\"javascript:alert(1)\"", "!format"},
               {"\"java\\nscript:alert(1)\"", "!format"},
               {R"(" https://x.test")", "!format"},
               {R"("data:text/html,x")", "!format"},
               {R"("vbscript:x")", "!format"},
               {R"("https://")", "!format"},
               {R"("https:///x")", "!format"},
               {R"("https:\\x.test")", "!format"},
               {R"("//x.test")", "!format"},
               {R"("x.test")", "!format"}}
    );
    const Column site = column("website", ColumnType::text);
    expect(
        site, {{R"("www.x.test/about")", "www.x.test/about"},
               {R"("https://x.test")", "https://x.test"},
               {"\"javascript:alert(1.0)\"", "!format"},
               {R"("javascript:alert.x")", "!format"},
               {R"("acme")", "!format"}}
    );
}

TEST(WriteValueTest, MomentsHaveTheirOffset) {
    const Column at = column("due_date", ColumnType::moment);
    expect(
        at,
        {
            {R"("2026-01-05T10:00:00Z")", "2026-01-05 10:00:00.000000+00"},
            {R"("2026-01-05t10:00:00.5z")", "2026-01-05 10:00:00.500000+00"},
            // 01:30 in Vienna is half an hour past midnight in London
            {R"("2026-01-05T01:30:00+01:00")", "2026-01-05 00:30:00.000000+00"},
            {R"("2026-01-05T00:30:00+01:00")", "2026-01-04 23:30:00.000000+00"},
            {R"("2026-01-05T10:00:00.123456789-05:30")", "2026-01-05 15:30:00.123456+00"},
            {R"("2024-02-29T00:00:00Z")", "2024-02-29 00:00:00.000000+00"},
            {R"("0001-01-01T00:00:00Z")", "0001-01-01 00:00:00.000000+00"},
            {R"("0001-01-01T00:00:00+00:01")", "!format"},
            {R"("9999-12-31T23:59:59.999999Z")", "9999-12-31 23:59:59.999999+00"},
            {R"("9999-12-31T23:59:59-00:01")", "!format"},
            {R"("0000-01-01T00:00:00Z")", "!format"},
            {R"("2026-02-29T00:00:00Z")", "!format"},
            {R"("2026-13-01T00:00:00Z")", "!format"},
            {R"("2026-01-05T24:00:00Z")", "!format"},
            {R"("2026-01-05T10:60:00Z")", "!format"},
            {R"("2026-01-05T10:00:00")", "!format"},
            {R"("2026-01-05T10:00Z")", "!format"},
            {R"("2026-01-05")", "!format"},
            {R"("2026-01-05T10:00:00Zx")", "!format"},
            {R"("2026-01-05T10:00:00.Z")", "!format"},
            {R"("2026-01-05T10:00:00+24:00")", "!format"},
            {R"("infinity")", "!format"},
            {"1767607200", "!type"},
        }
    );
}

TEST(WriteValueTest, DaysAreDays) {
    const Column day = column("date", ColumnType::day);
    expect(
        day, {{R"("2026-01-31")", "2026-01-31"},
              {R"("2026-02-30")", "!format"},
              {R"("2026-1-3")", "!format"},
              {R"("2026-01-31T00:00:00Z")", "!format"}}
    );
}

TEST(WriteValueTest, LabelsAndTruthValuesAreExact) {
    Column status = column("status", ColumnType::enumeration);
    status.labels = {"new", "customer"};
    expect(
        status, {{R"("new")", "new"}, {R"("New")", "!choice"}, {R"("")", "!choice"}, {"1", "!type"}}
    );
    EXPECT_EQ(
        write_value(status, parse_json(R"("x")")).problem, "\"x\" is not one of new, customer"
    );
    const Column flag = column("is_active", ColumnType::boolean);
    expect(flag, {{"true", "t"}, {"false", "f"}, {"1", "!type"}, {R"("true")", "!type"}});
}

TEST(WriteValueTest, IdsAreUuids) {
    const Column id = column("owner_id", ColumnType::uuid);
    expect(
        id, {{R"("0190A8F0-0000-7000-8000-000000000001")", "0190a8f0-0000-7000-8000-000000000001"},
             {R"("0190a8f000007000800000000000001")", "!format"},
             {R"("' or 1=1 --")", "!format"},
             {"5", "!type"}}
    );
}

TEST(WriteValueTest, TagsAreAFewShortTexts) {
    Column tags = column("tags", ColumnType::json);
    tags.json_kind = "array";
    expect(
        tags, {{R"(["a","b c"])", R"(["a","b c"])"},
               {"[]", "[]"},
               {R"([1])", "!type"},
               {R"([""])", "!blank"},
               {R"({"a":1})", "!type"},
               {R"("a")", "!type"}}
    );
    std::string many = "[\"x\"";
    for (int i = 0; i < 100; ++i) {
        many += ",\"x\"";
    }
    EXPECT_EQ(written(tags, many + "]"), "!length");
    EXPECT_EQ(written(tags, "[\"" + std::string(100, 'x') + "\"]").front(), '[');
    EXPECT_EQ(written(tags, "[\"" + std::string(101, 'x') + "\"]"), "!length");
}

TEST(WriteValueTest, TimeZonesAndLanguagesAreKnownOnes) {
    const Column zone = column("timezone", ColumnType::text);
    expect(
        zone, {{R"("Europe/Vienna")", "Europe/Vienna"},
               {R"("UTC")", "UTC"},
               {R"("Mars/Olympus")", "!format"},
               {R"("GMT+25")", "!format"},
               {R"("'; drop table users")", "!format"}}
    );
    const Column language = column("language", ColumnType::text);
    expect(
        language, {{R"("en")", "en"},
                   {R"("de-AT")", "de-AT"},
                   {R"("zh-Hant")", "zh-Hant"},
                   {R"("e")", "!format"},
                   {R"("en_US")", "!format"},
                   {R"("")", "!format"}}
    );
}

TEST(WriteValueTest, PlainNumbersHaveNoExponent) {
    EXPECT_EQ(plain_number("12.30"), "12.3");
    EXPECT_EQ(plain_number("-1.5e2"), "-150");
    EXPECT_EQ(plain_number("15e-4"), "0.0015");
    EXPECT_EQ(plain_number("1e400", 10), std::nullopt);
}

}  // namespace dealwright
