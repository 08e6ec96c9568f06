// RFC 4180 as it is and as it is met; and that a broken row costs itself and nothing else.
#include "records/csv_reader.hpp"

#include <unistd.h>

#include "base/limits.hpp"
#include "csv_files.hpp"

namespace dealwright {
namespace {

using Fields = std::vector<std::string>;

class CsvReaderTest : public CsvFiles {
  protected:
    static std::vector<CsvRow> rows_of(CsvReader& reader) {
        std::vector<CsvRow> rows;
        for (CsvRow row; reader.next(row);) {
            rows.push_back(row);
        }
        return rows;
    }

    std::vector<CsvRow> rows(std::string_view text, char delimiter = ',') const {
        CsvReader reader{file(text), {Encoding::automatic, delimiter}};
        return rows_of(reader);
    }

    std::vector<Fields> fields(std::string_view text, char delimiter = ',') const {
        std::vector<Fields> result;
        for (const CsvRow& row : rows(text, delimiter)) {
            EXPECT_EQ(row.problem, "");
            result.push_back(row.fields);
        }
        return result;
    }

    Fields header(std::string_view text) const { return CsvReader{file(text)}.header(); }

    std::string refused(std::string_view text, ErrorKind kind = ErrorKind::invalid) const {
        const auto path = file(text);
        const auto message = error_of([&] { CsvReader{path}; }, kind);
        EXPECT_TRUE(message.starts_with(path.string())) << message;
        return message.substr(std::min(message.size(), path.string().size()));
    }
};

TEST_F(CsvReaderTest, RowsComeOutFieldByField) {
    EXPECT_EQ(
        fields("a,b,c\n1,2,3\nx,,z\n,,\n"),
        (std::vector<Fields>{{"1", "2", "3"}, {"x", "", "z"}, {"", "", ""}})
    );
}

TEST_F(CsvReaderTest, AnyLineEndEndsARowAndTheLastMayHaveNone) {
    const std::vector<Fields> expected{{"1", "2"}, {"3", "4"}};
    EXPECT_EQ(fields("a,b\n1,2\n3,4"), expected);
    EXPECT_EQ(fields("a,b\r\n1,2\r\n3,4\r\n"), expected);
    EXPECT_EQ(fields("a,b\r1,2\r3,4\r"), expected);
    EXPECT_EQ(fields("a,b\r\n1,2\n3,4\r"), expected);
}

TEST_F(CsvReaderTest, QuotedFieldsHoldDelimitersQuotesAndLineEnds) {
    EXPECT_EQ(
        fields("a,b\n\"x,y\",\"say \"\"hi\"\"\"\n\"one\r\ntwo\nthree\",\"\"\n"),
        (std::vector<Fields>{{"x,y", "say \"hi\""}, {"one\r\ntwo\nthree", ""}})
    );
    EXPECT_EQ(
        fields("k,v\n1,\"{\"\"p\"\": [1, 2]}\"\n"), (std::vector<Fields>{{"1", "{\"p\": [1, 2]}"}})
    );
    EXPECT_EQ(fields("a\n\"\"\"\"\n\"\"\n"), (std::vector<Fields>{{"\""}, {""}}));
}

TEST_F(CsvReaderTest, EachRowKnowsTheLineItStartsOn) {
    std::vector<std::int64_t> lines;
    for (const CsvRow& row : rows("\n\na,b\n1,\"x\ny\r\nz\"\n\n\r\n2,3\n4,\"\r\"\r5,6")) {
        EXPECT_EQ(row.problem, "");
        lines.push_back(row.line);
    }
    EXPECT_EQ(lines, (std::vector<std::int64_t>{4, 9, 10, 12}));
}

TEST_F(CsvReaderTest, AQuoteInsideAPlainFieldIsOrdinary) {
    EXPECT_EQ(
        fields("a,b\n5\" disk,\"x\"\nO\"\"Neil,y\n"),
        (std::vector<Fields>{{"5\" disk", "x"}, {"O\"\"Neil", "y"}})
    );
}

TEST_F(CsvReaderTest, BlanksBelongToPlainFieldsButNotBehindQuotes) {
    EXPECT_EQ(
        fields("a,b\n 1 , 2\n\"x\" ,\"y\"\t\n"), (std::vector<Fields>{{" 1 ", " 2"}, {"x", "y"}})
    );
}

TEST_F(CsvReaderTest, TheDelimiterIsFoundInTheHeader) {
    for (const auto& [text, delimiter] : std::vector<std::pair<std::string, char>>{
             {"a,b;c,d\n1,2,3\n", ','},
             {"a;b;c,d\n", ';'},
             {"\"x,y,z\"\tb\tc\n", '\t'},
             {"a|b\n", '|'},
             {"\"one\n,,,\";b\n", ';'},
             {"alone\n1;2\n", ','}}) {
        EXPECT_EQ(CsvReader{file(text)}.delimiter(), delimiter) << text;
    }
    EXPECT_EQ(fields("a;b\n1;2,5\n", automatic_delimiter), (std::vector<Fields>{{"1", "2,5"}}));
    EXPECT_EQ(fields("a^b,c\n1^2\n", '^'), (std::vector<Fields>{{"1", "2"}}));
}

TEST_F(CsvReaderTest, ASpreadsheetsSepLineNamesTheDelimiter) {
    CsvReader reader{file("sep=;\r\na,x;b\r\n1;2\r\n")};
    EXPECT_EQ(reader.header(), (Fields{"a,x", "b"}));
    const auto all = rows_of(reader);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].line, 3);
}

TEST_F(CsvReaderTest, DelimitersHaveNames) {
    EXPECT_EQ(delimiter_named("auto"), automatic_delimiter);
    EXPECT_EQ(delimiter_named("tab"), '\t');
    EXPECT_EQ(delimiter_named("\\t"), '\t');
    EXPECT_EQ(delimiter_named(";"), ';');
    EXPECT_EQ(delimiter_named("\""), std::nullopt);
    EXPECT_EQ(delimiter_named("x"), std::nullopt);
    EXPECT_EQ(delimiter_named(",,"), std::nullopt);
    EXPECT_EQ(delimiter_named(""), std::nullopt);
}

TEST_F(CsvReaderTest, EncodingsAreSeenThrough) {
    CsvReader reader{
        file("name\nCr\xe9"
             "dito\n")};
    EXPECT_EQ(reader.encoding_name(), "windows-1252");
    EXPECT_EQ(rows_of(reader)[0].fields, Fields{"Crédito"});
    CsvReader marked{file("\xef\xbb\xbfname,x\n1,2\n")};
    EXPECT_EQ(marked.header(), (Fields{"name", "x"}));
}

TEST_F(CsvReaderTest, ProgressEndsAtTheSizeOfTheFile) {
    CsvReader reader{file("a,b\n1,2\n")};
    rows_of(reader);
    EXPECT_EQ(reader.bytes_read(), 8U);
    EXPECT_EQ(reader.total_bytes(), 8U);
}

TEST_F(CsvReaderTest, TheHeaderIsTrimmedAndKeptRaw) {
    CsvReader reader{file("\xef\xbb\xbf First Name ,\"Last, \"\"Name\"\"\"\r\n1,2\r\n")};
    EXPECT_EQ(reader.header(), (Fields{"First Name", "Last, \"Name\""}));
    EXPECT_EQ(reader.raw_header(), " First Name ,\"Last, \"\"Name\"\"\"");
}

TEST_F(CsvReaderTest, UnusableHeadersAreRefused) {
    const std::string empty = " is empty: its first line must name the columns";
    EXPECT_EQ(refused(""), empty);
    EXPECT_EQ(refused("\n\r\n\n"), empty);
    EXPECT_EQ(refused("\xef\xbb\xbf"), empty);
    EXPECT_EQ(refused("a,,c\n1,2,3\n"), ", line 1: column 2 has no name in the header");
    EXPECT_EQ(refused(" , \n1,2\n"), ", line 1: the header names no columns");
    EXPECT_EQ(
        refused("\nid,Email, x, Email\n"), ", line 2: columns 2 and 4 are both named \"Email\""
    );
    EXPECT_EQ(
        refused("a,\"b\n1,2\n"),
        ", line 1: the header cannot be read: field 2: the quote that opens on line 1 is "
        "never closed"
    );
    EXPECT_EQ(
        refused("a,\"b\"x\n1,2\n"),
        ", line 1: the header cannot be read: field 2: text follows the closing quote"
    );
    EXPECT_EQ(
        refused(std::string{"one,two\0,three\n", 15}),
        ", line 1: the name of column 2 contains a NUL character"
    );
    std::string wide = "c0";
    for (int i = 1; i <= 500; ++i) {
        wide += ",c" + std::to_string(i);
    }
    EXPECT_EQ(
        refused(wide + "\n", ErrorKind::too_large), ", line 1: the header has more than 500 columns"
    );
    EXPECT_EQ(
        refused(std::string(limits::csv_record_bytes + 9, 'x')),
        ", line 1: the header cannot be read: the row is longer than 4,194,304 bytes"
    );
}

TEST_F(CsvReaderTest, FilesThatCannotBeReadAreNamed) {
    const auto missing = folder() / "missing.csv";
    EXPECT_EQ(
        error_of([&] { CsvReader{missing}; }, ErrorKind::not_found),
        "there is no file " + missing.string()
    );
    EXPECT_EQ(
        error_of([&] { CsvReader{folder()}; }), folder().string() + " is a directory, not a file"
    );
    const auto inside = file("a\n") / "x.csv";
    EXPECT_EQ(
        error_of([&] { CsvReader{inside}; }), inside.string() + " cannot be read: Not a directory"
    );
    // The first page of an address space is never mapped, so reading it fails for root too.
    EXPECT_EQ(
        error_of([&] { CsvReader{"/proc/self/mem"}; }),
        "reading /proc/self/mem failed: Input/output error"
    );
}

TEST_F(CsvReaderTest, AFileThatShrinksIsNotAShorterFile) {
    std::string text = "a,b\n";
    while (text.size() < 3'000'000) {
        text += "some,text\n";
    }
    const auto path = file(text);
    CsvReader reader{path};
    CsvRow row;
    ASSERT_TRUE(reader.next(row));
    ASSERT_EQ(truncate(path.c_str(), 4), 0);
    const auto message = error_of([&] { rows_of(reader); });
    EXPECT_NE(message.find(" became shorter while it was read: "), std::string::npos) << message;
}

TEST_F(CsvReaderTest, ARowOfTheWrongWidthIsReportedWithItsText) {
    const auto all = rows("a,b\n1,2\n3\n4,5,\"6\nx\"\n7,8\n");
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[1].problem, "the row has 1 field where the header has 2");
    EXPECT_EQ(all[1].raw, "3");
    EXPECT_EQ(all[2].problem, "the row has 3 fields where the header has 2");
    EXPECT_EQ(all[2].raw, "4,5,\"6\nx\"");
    EXPECT_EQ(all[2].line, 4);
    EXPECT_EQ(all[3].fields, (Fields{"7", "8"}));
    EXPECT_EQ(all[3].line, 6);
    EXPECT_EQ(all[3].raw, "");
}

TEST_F(CsvReaderTest, NamelessColumnsAtTheEndMustBeEmpty) {
    const auto all = rows("a,b,,\n1,2,,\n3,4\n5,6,,x\n7\n");
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[0].fields, (Fields{"1", "2"}));
    EXPECT_EQ(all[1].fields, (Fields{"3", "4"}));
    EXPECT_EQ(all[2].problem, "column 4 has a value but no name in the header");
    EXPECT_EQ(all[3].problem, "the row has 1 field where the header has 4");
}

TEST_F(CsvReaderTest, ANulCharacterIsAProblemOfItsRow) {
    const auto all = rows({"a,b\n1,2\n3,x\0y\n5,6\n", 18});
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].problem, "");
    EXPECT_EQ(all[1].problem, "column \"b\" contains a NUL character");
    EXPECT_EQ(all[1].line, 3);
    EXPECT_EQ(all[1].raw, std::string("3,x\0y", 5));
    EXPECT_EQ(all[2].problem, "");
}

TEST_F(CsvReaderTest, TextBehindAClosingQuoteIsAProblemOfItsRow) {
    const auto all = rows("a,b\n\"5\" disk\",\"x,y\"\n3,\"4\"z\n\"q\"r,\"s\nt\"\n5,6\n");
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[0].problem, "column \"a\": text follows the closing quote");
    EXPECT_EQ(all[0].raw, "\"5\" disk\",\"x,y\"");
    EXPECT_EQ(all[1].problem, "column \"b\": text follows the closing quote");
    EXPECT_EQ(all[2].raw, "\"q\"r,\"s\nt\"");
    EXPECT_EQ(all[3].fields, (Fields{"5", "6"}));
}

TEST_F(CsvReaderTest, AQuoteThatIsNeverClosedCostsItsRowOnly) {
    const auto all = rows("a,b\n1,2\n3,\"4\n5,6\n7,8\n");
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[1].line, 3);
    EXPECT_EQ(all[1].problem, "column \"b\": the quote that opens on line 3 is never closed");
    EXPECT_EQ(all[1].raw, "3,\"4");
    EXPECT_EQ(all[2].fields, (Fields{"5", "6"}));
    EXPECT_EQ(all[2].line, 4);
    EXPECT_EQ(all[3].fields, (Fields{"7", "8"}));
}

TEST_F(CsvReaderTest, ATruncatedFieldOfProseStaysOneRow) {
    const auto all = rows("id,note,x\n1,fine,y\n2,\"Dear all,\n\nthanks\nfor that, and");
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[1].problem, "column \"note\": the quote that opens on line 3 is never closed");
    EXPECT_EQ(all[1].raw, "2,\"Dear all,\n\nthanks\nfor that, and");
    const auto late = rows("id,note,x\n2,\"a\nb\",\"c\nd, e\n");
    ASSERT_EQ(late.size(), 1U);
    EXPECT_EQ(late[0].problem, "column \"x\": the quote that opens on line 3 is never closed");
}

TEST_F(CsvReaderTest, AStrayQuoteThatPairsWithALaterRowsQuoteGivesThatRowBack) {
    const auto all = rows("a,b,c\n1,\"abc,x\n2,\"def\",y\n3,ghi,z\n");
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].problem, "column \"b\": text follows the end of the quote from line 2");
    EXPECT_EQ(all[0].raw, "1,\"abc,x");
    EXPECT_EQ(all[1].fields, (Fields{"2", "def", "y"}));
    EXPECT_EQ(all[1].line, 3);
    EXPECT_EQ(all[2].fields, (Fields{"3", "ghi", "z"}));
}

TEST_F(CsvReaderTest, UndoubledQuotesInsideProseSpoilOneRow) {
    const auto all = rows("a,b,c\n1,\"one\nsaid \"hi\" to\nend\",y\n2,def,z\n");
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].raw, "1,\"one\nsaid \"hi\" to\nend\",y");
    EXPECT_EQ(all[1].fields, (Fields{"2", "def", "z"}));
    EXPECT_EQ(all[1].line, 5);
}

TEST_F(CsvReaderTest, OverlongFieldsAndRowsAreReportedAndPassed) {
    const std::string field(limits::csv_field_bytes + 1, 'x');
    const std::string row = field + field + field + field;
    const auto all = rows(
        "a,b\n1," + field + "\n2,\"" + field + "\n" + field + "\"\n3," + row + "\n4,\"" + row +
        row + row + "\"\n5,6\n"
    );
    ASSERT_EQ(all.size(), 5U);
    EXPECT_EQ(all[0].problem, "column \"b\" is longer than 1,048,576 bytes");
    EXPECT_EQ(all[0].raw, "1," + field);
    EXPECT_EQ(all[1].problem, "column \"b\" is longer than 1,048,576 bytes");
    EXPECT_EQ(all[2].problem, "the row is longer than 4,194,304 bytes");
    EXPECT_EQ(all[2].raw, "");
    EXPECT_EQ(
        all[3].problem,
        "column \"b\": the quote that opens on line 6 is never closed within 4,194,304 bytes"
    );
    EXPECT_EQ(all[4].fields, (Fields{"5", "6"}));
    EXPECT_EQ(all[4].line, 7);
}

TEST_F(CsvReaderTest, TheLongestFieldAllowedIsAllowed) {
    const std::string field(limits::csv_field_bytes, 'x');
    EXPECT_EQ(fields("a,b\n\"" + field + "\",2\n"), (std::vector<Fields>{{field, "2"}}));
}

TEST_F(CsvReaderTest, ARowOfThousandsOfFieldsIsOneProblem) {
    const auto all = rows("a,b\n" + std::string(100'000, ',') + "\n1,2\n");
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].problem, "the row has more than 52 fields where the header has 2");
    EXPECT_EQ(all[1].fields, (Fields{"1", "2"}));
}

TEST_F(CsvReaderTest, ManyStrayQuotesDoNotTakeForever) {
    std::string text = "a,b\n";
    for (int i = 0; i < 20'000; ++i) {
        text += "x\",\"y\nc,d\n";
    }
    std::size_t good = 0;
    for (const CsvRow& row : rows(text)) {
        good += row.problem.empty() ? 1 : 0;
    }
    EXPECT_EQ(good, 20'000U);
}

TEST_F(CsvReaderTest, BlocksMayEndAnywhere) {
    // Records of 7 bytes drift over every position at the ends of blocks.
    for (const std::string line : {"\"a\",\"\"\r\n", "1\"2,34\r\n", "\"\"\"\",x\n", "ab,cde\r"}) {
        std::string text = "h,i\n";
        std::size_t count = 0;
        for (; text.size() < 2'500'000; ++count) {
            text += line;
        }
        const Fields expected = rows("h,i\n" + line)[0].fields;
        std::size_t good = 0;
        for (const CsvRow& row : rows(text)) {
            good += row.problem.empty() && row.fields == expected ? 1 : 0;
        }
        EXPECT_EQ(good, count) << line;
    }
}

TEST_F(CsvReaderTest, RandomBytesNeverCrashAndAccountForEveryLine) {
    const auto seed = std::uint64_t{20240229};
    SCOPED_TRACE(seed);
    std::mt19937_64 random{seed};
    const std::vector<std::string> alphabet = {"\"",   "\"",       ",",      "\n",
                                               "\r",   "a",        "b,",     ";",
                                               "\"\n", "\xff\xfe", "\u00e9", std::string(1, '\0')};
    for (int round = 0; round < 3000; ++round) {
        const std::string text = "a,b\n" + random_text(random, alphabet, 60);
        CsvReader reader{file(text), {Encoding::iso8859_1, ','}};
        std::int64_t before = 1;
        for (CsvRow row; reader.next(row);) {
            ASSERT_GT(row.line, before) << text;
            ASSERT_TRUE(!row.problem.empty() || row.fields.size() == 2) << text;
            ASSERT_EQ(row.problem.empty(), row.raw.empty()) << text;
            before = row.line;
        }
        ASSERT_LE(before, line_ends_in(text) + 1) << text;
    }
    for (int round = 0; round < 500; ++round) {
        const auto path = file(random_text(random, alphabet, 200));
        try {
            CsvReader reader{path};
            rows_of(reader);
        } catch (const Error& error) {
            ASSERT_NE(error.kind(), ErrorKind::internal) << error.what();
        }
    }
}

}  // namespace
}  // namespace dealwright
