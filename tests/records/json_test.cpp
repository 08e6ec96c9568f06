// What the parser of request bodies takes, PostgreSQL's jsonb takes as well; what RFC 8259 or jsonb
// forbids, it refuses.
#include "base/json.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "base/json_text.hpp"
#include "pg/error.hpp"
#include "support/test_database.hpp"

namespace dealwright {

namespace {

struct Document {
    std::string text;
    bool is_taken;
};

std::string repeated(std::string_view part, std::size_t times) {
    std::string result;
    for (std::size_t i = 0; i < times; ++i) {
        result += part;
    }
    return result;
}

std::vector<Document> good_documents() {
    return {
        {"{}", true},
        {"[]", true},
        {" \t\r\n{ \"a\" : [ 1 , true , null , \"x\" ] } ", true},
        {"\"\"", true},
        {"0", true},
        {"-0", true},
        {"-0.0e-0", true},
        {"1e400", true},
        {"1E+999", true},
        {"1e-999", true},
        {"1e9999", true},
        {"123456789012345678901234567890.123456789", true},
        {repeated("9", 1000), true},
        {R"("\u00e9\ud83d\ude00\/\b\f\n\r\t\"\\")", true},
        {"\"\xc3\xa9\xf0\x9f\x98\x80\"", true},
        {"\"\x7f\"", true},
        {R"({"":1," ":2})", true},
        {R"({"a":1,"A":2})", true},
        {repeated("[", 64) + repeated("]", 64), true},
        {repeated("{\"a\":", 63) + "{}" + repeated("}", 63), true},
    };
}

std::vector<Document> bad_documents() {
    return {
        // deeper than 64
        {repeated("[", 65) + repeated("]", 65), false},
        {repeated("{\"a\":", 64) + "{}" + repeated("}", 64), false},
        {repeated("[", 100000), false},
        // names that come twice, also when they are written in two ways
        {R"({"a":1,"a":2})", false},
        {R"({"a":1,"\u0061":2})", false},
        {R"([{"b":{"c":1,"c":1}}])", false},
        // characters that are none, or that PostgreSQL cannot keep
        {R"("\ud800")", false},
        {R"("\udc00")", false},
        {R"("\ud800x")", false},
        {R"("\ud800\ud800")", false},
        {R"({"\ud83d":1})", false},
        {R"("\u0000")", false},
        {R"({"a\u0000":1})", false},
        {std::string{"\"\0\"", 3}, false},
        {std::string{"{}\0", 3}, false},
        {"\"\xff\"", false},
        {"\"\xc3\"", false},
        {"\"\xc0\x80\"", false},
        {"\"\xed\xa0\x80\"", false},
        {"\"\xf4\x90\x80\x80\"", false},
        {"{\"\xc3\x28\":1}", false},
        {"\"a\nb\"", false},
        {"\"\x1f\"", false},
    };
}

std::vector<Document> malformed_documents() {
    return {
        // numbers
        {"01", false},
        {"+1", false},
        {"1.", false},
        {".5", false},
        {"-", false},
        {"1e", false},
        {"0x10", false},
        {"NaN", false},
        {"Infinity", false},
        {"-Infinity", false},
        {"1e99999", false},
        {"1e-99999", false},
        {"1e999999999999", false},
        {repeated("9", 1001), false},
        // syntax
        {"", false},
        {" ", false},
        {"{", false},
        {"[1,]", false},
        {"{\"a\":1,}", false},
        {"{a:1}", false},
        {"{'a':1}", false},
        {"{\"a\" 1}", false},
        {"[1 2]", false},
        {"{} {}", false},
        {"nul", false},
        {"True", false},
        {"\"\\x41\"", false},
        {"\"\\u12\"", false},
        {"// c\n1", false},
        {"[1]/* c */", false},
        {"\xef\xbb\xbf{}", false},
        {"undefined", false},
    };
}

std::vector<Document> corpus() {
    auto all = good_documents();
    for (const auto& part : {bad_documents(), malformed_documents()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

bool takes(std::string_view text) {
    try {
        parse_json(text);
        return true;
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::malformed) << text.substr(0, 80);
        return false;
    }
}

}  // namespace

TEST(JsonCorpusTest, TakesWhatTheStandardAllowsAndNothingElse) {
    for (const auto& [text, is_taken] : corpus()) {
        EXPECT_EQ(takes(text), is_taken) << text.substr(0, 80);
    }
}

TEST(JsonCorpusTest, WhateverItTakesPostgresTakesToo) {
    testing::TestDatabase database;
    for (const auto& [text, is_taken] : corpus()) {
        if (!is_taken) {
            continue;
        }
        const std::string again = to_text(parse_json(text));
        try {
            const auto same =
                database.app().run("select $1::jsonb = $2::jsonb", pg::Parameters{text, again});
            EXPECT_EQ(same.text(0, 0), "t") << text.substr(0, 80);
        } catch (const pg::DatabaseError& error) {
            ADD_FAILURE() << text.substr(0, 80) << ": " << error.what();
        }
    }
}

TEST(JsonText, ObjectsArePutTogetherPieceByPiece) {
    JsonObject object;
    EXPECT_EQ(object.finish(), "{}");
    object.text("a\"b", "c\n\\").raw("d", "null").number("e", -1).boolean("f", true);
    EXPECT_EQ(object.finish(), "{\"a\\\"b\":\"c\\n\\\\\",\"d\":null,\"e\":-1,\"f\":true}");
    EXPECT_TRUE(object.empty());
}

}  // namespace dealwright
