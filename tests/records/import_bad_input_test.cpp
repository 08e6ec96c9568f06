// What bad files get: a plain sentence with file, line and column; the database is as before.
#include <sys/stat.h>

#include <csignal>
#include <cstdio>
#include <thread>

#include "base/interrupt.hpp"
#include "import_fixture.hpp"
#include "records/import_input.hpp"

namespace dealwright {
namespace {

using namespace std::string_view_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class ImportBadInput : public ImportTest {
  protected:
    std::string refusal(std::string_view csv, ErrorKind kind = ErrorKind::invalid) {
        return error_of([&] { import("contacts", csv); }, kind);
    }
};

TEST_F(ImportBadInput, FilesThatCannotBeReadSaySo) {
    EXPECT_THAT(refusal(""), HasSubstr("in.csv is empty"));
    EXPECT_THAT(
        error_of([&] { import_file(app(), catalog(), folder(), options("contacts")); }),
        HasSubstr("is a directory")
    );
    EXPECT_THAT(
        error_of(
            [&] { import_file(app(), catalog(), folder() / "no.csv", options("contacts")); },
            ErrorKind::not_found
        ),
        HasSubstr("no.csv")
    );
    EXPECT_FALSE(app().in_transaction());
}

TEST_F(ImportBadInput, AHeaderAloneIsAnEmptyImport) {
    const auto report = import("contacts", "email,company\n");
    EXPECT_EQ(counts(report), "0/0/0/0");
    EXPECT_TRUE(report.written);
}

TEST_F(ImportBadInput, BrokenQuotingCostsItsOwnRow) {
    const auto report = import(
        "contacts", "email,company\na@x.de,\"Acme\" Ltd\nb@x.de,Beta\nc@x.de\nd@x.de,D,more\n"
    );
    EXPECT_THAT(
        errors(report), ElementsAre(
                            "2: column \"company\": text follows the closing quote",
                            "4: the row has 1 field where the header has 2",
                            "5: the row has 3 fields where the header has 2"
                        )
    );
}

TEST_F(ImportBadInput, AQuoteThatIsNeverClosedIsNamedWithItsLine) {
    EXPECT_THAT(
        errors(import("contacts", "email,company\na@x.de,\"Acme\nb@x.de,Beta\n")),
        ElementsAre("2: column \"company\": the quote that opens on line 2 is never closed")
    );
}

TEST_F(ImportBadInput, NulCharactersAndControlCharactersInAddresses) {
    EXPECT_THAT(
        errors(import("contacts", "email,company\na@x.de,Ac\0me\n\"b\x01@x.de\",\n"sv)),
        ElementsAre(
            "2: column \"company\" contains a NUL character",
            HasSubstr("3 email: \"b @x.de\" has a control character in it")
        )
    );
}

TEST_F(ImportBadInput, BytesThatAreNotOfTheEncodingAreNamed) {
    auto chosen = options("contacts");
    chosen.csv.encoding = Encoding::utf8;
    EXPECT_THAT(
        error_of([&] { import(chosen, "email,company\na@x.de,Caf\xe9\n"); }), HasSubstr("line 2")
    );
    EXPECT_EQ(counts(import("contacts", "email,company\na@x.de,Caf\xe9\n")), "1/0/0/0");
    EXPECT_EQ(rows("select company from contacts"), "Café");
}

TEST_F(ImportBadInput, JsonThatIsNoneIsAnError) {
    EXPECT_THAT(
        errors(import(
            "contacts",
            "email,tags,custom_fields\na@x.de,\"[1,\",\nb@x.de,,[]\nc@x.de,,\"{\"\"a\"\":"
            "\"\"\\u0000\"\"}\"\n"
        )),
        ElementsAre(
            "2 tags: \"[1,\" is not JSON", "3 custom_fields: \"[]\" is not a JSON object",
            "4 custom_fields: a JSON text cannot hold the character \\u0000"
        )
    );
}

TEST_F(ImportBadInput, AnIdThatIsNoneIsAnError) {
    EXPECT_THAT(
        errors(import("contacts", "id,email\n17,a@x.de\n")),
        ElementsAre(
            "2 id: \"17\" is no id of ours (a UUID); identifiers of another system belong in the "
            "field external_id"
        )
    );
}

TEST_F(ImportBadInput, CtrlCInTheMiddleLeavesTheDatabaseAsItWas) {
    std::string csv = "email\n";
    for (int i = 0; i < 5000; ++i) {
        csv += fmt::format("c{}@x.de\n", i);
    }
    const auto path = file(csv);
    owner();
    app();
    catalog();
    // A child of its own: the flag that a signal leaves is never taken back.
    EXPECT_EXIT(
        {
            install_interrupt_handlers();
            auto connection = reconnect();
            try {
                import_file(
                    connection, catalog(), path, options("contacts"),
                    [](const std::string& step, std::uint64_t, std::uint64_t) {
                        if (step == "Writing") {
                            std::raise(SIGINT);
                        }
                    }
                );
            } catch (const Error& error) {
                std::fputs(error.what(), stderr);
                std::_Exit(error.kind() == ErrorKind::interrupted ? 42 : 1);
            }
            std::_Exit(0);
        },
        ::testing::ExitedWithCode(42), "interrupted"
    );
    EXPECT_EQ(rows("select count(*) from contacts"), "0");
    EXPECT_EQ(rows("select count(*) from import_runs"), "0");
}

TEST_F(ImportBadInput, APipeIsReadLikeAFile) {
    const auto pipe = folder() / "pipe";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    std::thread writer{[&] { std::ofstream{pipe} << "email,created_at\na@x.de,31/3/2024\n"; }};
    const ImportInput input{pipe};
    writer.join();
    EXPECT_EQ(input.name(), pipe.string());
    EXPECT_EQ(counts(import_file(app(), catalog(), input.path(), options("contacts"))), "1/0/0/0");
}

class ImportErrorsFile : public ImportTest {
  protected:
    ImportReport import_noting_errors(std::string_view csv, const std::filesystem::path& errors) {
        auto chosen = options("contacts");
        chosen.keep_good = true;
        chosen.errors_file = errors;
        return import(chosen, csv);
    }
};

TEST_F(ImportErrorsFile, HoldsTheBadRowsAndWhatIsWrongWithThem) {
    const auto bad = folder() / "bad.csv";
    const auto report = import_noting_errors(
        "email;company;lead_score\na@x.de;\"Acme; Sons\";140\nb@x.de;Beta;1\n"
        "c d@x.de;=1+1;-3\n",
        bad
    );
    EXPECT_EQ(report.errors_file, bad);
    EXPECT_EQ(
        content(bad),
        "email,company,lead_score,_line,_column,_reason\r\n"
        "a@x.de,Acme; Sons,140,2,lead_score,140 is not between 0 and 100\r\n"
        "c d@x.de,'=1+1,-3,4,email; lead_score,"
        "\"email: \"\"c d@x.de\"\" has a blank in it, so it is no e-mail address; "
        "lead_score: -3 is not between 0 and 100\"\r\n"
    );
}

TEST_F(ImportErrorsFile, CanBeMendedAndImportedAgainUnderItsOwnName) {
    const auto bad = folder() / "bad.csv";
    import_noting_errors("email,company,lead_score\na@x.de,=1+1,140\nb@x.de,B,150\n", bad);
    auto text = content(bad);
    text.replace(text.find(",140,"), 5, ",14,");
    std::ofstream{bad, std::ios::binary} << text;
    auto chosen = options("contacts");
    chosen.keep_good = true;
    chosen.errors_file = bad;
    EXPECT_EQ(counts(import_file(app(), catalog(), bad, chosen)), "1/0/0/1");
    EXPECT_EQ(rows("select email, company, lead_score from contacts"), "a@x.de|=1+1|14");
    EXPECT_EQ(
        content(bad),
        "email,company,lead_score,_line,_column,_reason\r\n"
        "b@x.de,B,150,3,lead_score,150 is not between 0 and 100\r\n"
    );
}

TEST_F(ImportErrorsFile, IsNotWrittenOverTheFileWhoseGoodRowsWouldBeLost) {
    const auto file = folder() / "same.csv";
    std::ofstream{file, std::ios::binary} << "email,lead_score\na@x.de,10\nb@x.de,500\n";
    auto chosen = options("contacts");
    chosen.errors_file = file;
    EXPECT_THROW(import_file(app(), catalog(), file, chosen), Error);
    EXPECT_EQ(content(file), "email,lead_score\na@x.de,10\nb@x.de,500\n");
}

TEST_F(ImportErrorsFile, RowsThatCouldNotBeReadStandInAColumnOfTheirOwn) {
    const auto bad = folder() / "bad.csv";
    import_noting_errors("email,company\na@x.de,Acme,more\nb c@x.de,\n", bad);
    EXPECT_EQ(
        content(bad),
        "email,company,_unread,_line,_column,_reason\r\n"
        ",,\"a@x.de,Acme,more\",2,,the row has 3 fields where the header has 2\r\n"
        "b c@x.de,,,3,email,\"\"\"b c@x.de\"\" has a blank in it, so it is no e-mail address\"\r\n"
    );
    // Fed back as it is, nothing is lost silently.
    EXPECT_THAT(
        errors(import_file(app(), catalog(), bad, options("contacts"))),
        ElementsAre(
            "2 _unread: the row still stands here as it could not be read: put its cells in their "
            "columns",
            HasSubstr("3 email")
        )
    );
}

TEST_F(ImportErrorsFile, IsNotWrittenWithoutErrors) {
    const auto bad = folder() / "bad.csv";
    const auto report = import_noting_errors("email\na@x.de\n", bad);
    EXPECT_TRUE(report.errors_file.empty());
    EXPECT_FALSE(std::filesystem::exists(bad));
}

}  // namespace
}  // namespace dealwright
