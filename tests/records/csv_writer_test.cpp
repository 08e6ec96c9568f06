// What is written can be read back exactly, cannot be run by a spreadsheet, and is never half a
// file.
#include "records/csv_writer.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "csv_files.hpp"
#include "records/csv_reader.hpp"

namespace dealwright {
namespace {

using Fields = std::vector<std::string>;
using LineEnd = CsvWriterOptions::LineEnd;
using Formulas = CsvWriterOptions::Formulas;

class CsvWriterTest : public CsvFiles {
  protected:
    std::string written(const std::vector<Fields>& rows, const CsvWriterOptions& options = {}) {
        const auto path = folder() / "out.csv";
        CsvWriter writer{path, options};
        for (const Fields& row : rows) {
            writer.row(row);
        }
        writer.finish();
        return content(path);
    }

    std::size_t files() const {
        const std::filesystem::directory_iterator entries{folder()};
        return static_cast<std::size_t>(std::distance(begin(entries), end(entries)));
    }
};

TEST_F(CsvWriterTest, FieldsAreQuotedOnlyWhenTheyMustBe) {
    EXPECT_EQ(
        written({{"a", "b c", ""}, {"x,y", "say \"hi\"", "one\ntwo"}, {"\"", "r\r", "5'"}}),
        "a,b c,\r\n\"x,y\",\"say \"\"hi\"\"\",\"one\ntwo\"\r\n\"\"\"\",\"r\r\",5'\r\n"
    );
}

TEST_F(CsvWriterTest, DelimiterAndLineEndCanBeChosen) {
    EXPECT_EQ(written({{"a;b", "c,d"}}, {';', LineEnd::lf, Formulas::keep}), "\"a;b\";c,d\n");
}

TEST_F(CsvWriterTest, OneEmptyCellIsARowAndNotAnEmptyLine) {
    EXPECT_EQ(written({{"a"}, {""}, {"b"}}), "a\r\n\"\"\r\nb\r\n");
    CsvReader reader{folder() / "out.csv"};
    CsvRow row;
    ASSERT_TRUE(reader.next(row));
    EXPECT_EQ(row.fields, Fields{""});
}

TEST_F(CsvWriterTest, AByteOrderMarkThatIsDataSurvives) {
    EXPECT_EQ(
        written({{"\xef\xbb\xbf"
                  "a"}}),
        "\"\xef\xbb\xbf"
        "a\"\r\n"
    );
}

TEST_F(CsvWriterTest, RawRowsStayAsTheyAre) {
    CsvWriter writer{folder() / "out.csv"};
    writer.raw_row("a,b");
    writer.raw_row("=1,\"never closed");
    EXPECT_EQ(writer.rows(), 2);
    writer.finish();
    EXPECT_EQ(content(folder() / "out.csv"), "a,b\r\n=1,\"never closed\r\n");
}

TEST_F(CsvWriterTest, FormulasAreDefused) {
    EXPECT_EQ(
        written({{"=1+1", "@x", " =1", "-5", "a=b", "-x,y"}}), "'=1+1,'@x,' =1,-5,a=b,\"'-x,y\"\r\n"
    );
    EXPECT_EQ(written({{"=1+1"}}, {',', LineEnd::lf, Formulas::keep}), "=1+1\n");
}

TEST(Defusing, CoversWhatSpreadsheetsRun) {
    for (const std::string text :
         {"=1",  "+a",   "-a",         "@a",       "\ta",      "\ra",      "\na",
          " =1", "\t=1", "\x01\x02=1", "  +1",     "-1-1",     "-1e5",     "+1.",
          "-.5", " -5",  "\u00a0=1",   "\u200b@a", "\ufeff=1", "\u3000=1", "＝1",
          "＋1", "－1",  "＠a",        "'=1",      "''=1",     "'\t",      "\r"}) {
        EXPECT_EQ(defused(text), "'" + text);
        EXPECT_EQ(undefused(defused(text)), text);
    }
    const std::string nul{"\0a", 2};
    EXPECT_EQ(defused(nul), "'" + nul);
}

TEST(Defusing, LeavesEverythingElseAlone) {
    for (const std::string text :
         {"",    "a",   "5",      "-5",        "-12.50", "+3",     "+4915112345",
          "a=b", "a-b", "O'Neil", "'quoted'",  "'",      "''",     "' ",
          " a",  "'-5", "'a",     "(555) 123", "é=",     "\"=1\"", " '=1"}) {
        EXPECT_EQ(defused(text), text);
        EXPECT_EQ(undefused(text), text);
    }
}

TEST(Defusing, IsTakenBackExactlyForEveryText) {
    const auto seed = std::uint64_t{4711};
    SCOPED_TRACE(seed);
    std::mt19937_64 random{seed};
    const std::vector<std::string> alphabet = {
        "'", "'", "=", "+", "-", "@",      "\t", "\r",     "\n",   "\"",
        ",", " ", "a", "5", ".", "\u00a0", "＝", "\u200b", "\xff", std::string(1, '\0')};
    for (int round = 0; round < 100'000; ++round) {
        const std::string text = random_text(random, alphabet, 6);
        const std::string safe = defused(text);
        ASSERT_EQ(undefused(safe), text) << "round " << round;
        ASSERT_TRUE(safe == text || safe == "'" + text) << "round " << round;
        ASSERT_TRUE(safe.empty() || std::string_view{"=@\t\r\n"}.find(safe[0]) == std::string::npos)
            << "round " << round;
    }
}

TEST_F(CsvWriterTest, WhateverIsWrittenIsReadBackEqual) {
    const auto seed = std::uint64_t{20231105};
    std::mt19937_64 random{seed};
    const std::vector<std::string> alphabet = {"'",  "=",      "+",          "-", "@", "\t",
                                               "\r", "\n",     "\"",         ",", " ", "a",
                                               "Z",  "\u00e9", "\U0001f600", ";", "5", "\ufeff"};
    for (int round = 0; round < 300; ++round) {
        SCOPED_TRACE(fmt::format("seed {} round {}", seed, round));
        const auto width = std::uniform_int_distribution<std::size_t>{1, 5}(random);
        const char delimiter = ",;\t|"[round % 4];
        std::vector<Fields> rows(1);
        for (std::size_t i = 0; i < width; ++i) {
            rows[0].push_back(fmt::format("c{}", i));
        }
        for (int i = 0; i < 30; ++i) {
            rows.emplace_back();
            for (std::size_t column = 0; column < width; ++column) {
                rows.back().push_back(random_text(random, alphabet, 8));
            }
        }
        written(rows, {delimiter, round % 2 == 0 ? LineEnd::crlf : LineEnd::lf, Formulas::defuse});
        CsvReader reader{folder() / "out.csv", {Encoding::automatic, delimiter}};
        ASSERT_EQ(reader.header(), rows[0]);
        CsvRow row;
        for (std::size_t i = 1; i < rows.size(); ++i) {
            ASSERT_TRUE(reader.next(row));
            ASSERT_EQ(row.problem, "");
            for (std::string& field : row.fields) {
                field = std::string{undefused(field)};
            }
            ASSERT_EQ(row.fields, rows[i]);
        }
        ASSERT_FALSE(reader.next(row));
    }
}

TEST_F(CsvWriterTest, TheFileAppearsOnlyWhenFinished) {
    const auto path = file("old\n", "out.csv");
    {
        CsvWriter writer{path};
        writer.row({"new"});
        EXPECT_EQ(content(path), "old\n");
        writer.finish();
    }
    EXPECT_EQ(content(path), "new\r\n");
    EXPECT_EQ(files(), 1U);
}

TEST_F(CsvWriterTest, AnUnfinishedFileLeavesNothingBehind) {
    const auto path = file("old\n", "out.csv");
    {
        CsvWriter writer{path};
        for (int i = 0; i < 100'000; ++i) {
            writer.row({"a", "row", "of", "text"});
        }
        EXPECT_EQ(files(), 2U);
    }
    EXPECT_EQ(content(path), "old\n");
    EXPECT_EQ(files(), 1U);
}

TEST_F(CsvWriterTest, AReplacedFileKeepsItsModeAndALinkKeepsLeadingToIt) {
    const auto path = file("old\n", "private.csv");
    ASSERT_EQ(chmod(path.c_str(), 0640), 0);
    const auto link = folder() / "link.csv";
    std::filesystem::create_symlink(path, link);
    CsvWriter writer{link};
    writer.row({"new"});
    writer.finish();
    EXPECT_TRUE(std::filesystem::is_symlink(link));
    EXPECT_EQ(content(path), "new\r\n");
    struct stat status {};
    ASSERT_EQ(stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777U, 0640U);
}

TEST_F(CsvWriterTest, PlacesThatCannotBeWrittenAreNamed) {
    EXPECT_EQ(
        error_of([&] { CsvWriter{folder()}; }),
        folder().string() + " cannot be written: Is a directory"
    );
    const auto nowhere = folder() / "none" / "out.csv";
    EXPECT_EQ(
        error_of([&] { CsvWriter{nowhere}; }),
        nowhere.string() + " cannot be written: No such file or directory"
    );
}

TEST_F(CsvWriterTest, AFullDiskIsSaidToBeFull) {
    CsvWriter writer{"/dev/full"};
    writer.row({"a"});
    EXPECT_EQ(
        error_of([&] { writer.finish(); }, ErrorKind::busy),
        "writing /dev/full failed: the disk is full"
    );
}

TEST_F(CsvWriterTest, AHyphenIsStandardOutput) {
    const auto path = folder() / "stdout";
    const int saved = dup(STDOUT_FILENO);
    const int target = open(path.c_str(), O_WRONLY | O_CREAT, 0600);
    ASSERT_GE(dup2(target, STDOUT_FILENO), 0);
    CsvWriter writer{"-"};
    writer.row({"a", "b"});
    writer.finish();
    ASSERT_GE(dup2(saved, STDOUT_FILENO), 0);
    close(saved);
    close(target);
    EXPECT_EQ(content(path), "a,b\r\n");
}

}  // namespace
}  // namespace dealwright
