// Imports by people who may not do everything: the same engine, within their reach.
#include <filesystem>
#include <fstream>

#include "records/import_parameters.hpp"
#include "records/import_records.hpp"
#include "write_fixture.hpp"

namespace dealwright {

class ImportApiTest : public WriteTest {
  protected:
    static ImportReport import(
        const Actor& who, const std::string& resource, const std::string& csv,
        const std::vector<http::QueryParameter>& query = {}
    ) {
        const auto path = std::filesystem::temp_directory_path() /
                          fmt::format("dealwright-import-{}.csv", one("select uuid_v7()"));
        std::ofstream{path} << csv;
        const auto set = resources();
        struct Gone {
            std::filesystem::path path;
            ~Gone() { std::filesystem::remove(path); }
        } const gone{path};
        return as(who, [&](Context& context) {
            return import_records(
                context, *set, set->get(resource), path, read_import_parameters(query)
            );
        });
    }
    /// new/updated/duplicates/errors, or the refusal.
    static std::string counts(
        const std::string& person, const std::string& resource, const std::string& csv,
        const std::vector<http::QueryParameter>& query = {}
    ) {
        std::string words;
        const auto refused = refusal([&] {
            const auto report = import(actor(person), resource, csv, query);
            words = fmt::format(
                "{}/{}/{}/{}", report.created, report.updated, report.duplicates, report.errors
            );
        });
        return refused == "nothing" ? words : refused;
    }
};

TEST_F(ImportApiTest, NewRecordsBelongToWhoImportsThemUnlessTheFileSaysOtherwise) {
    const std::string csv = "first_name,email,owner\nA,ia@x.test,\nB,ib@x.test,ron@x.test\n";
    EXPECT_EQ(counts("mona", "contacts", csv), "2/0/0/0");
    EXPECT_EQ(one("select owner_id from contacts where email = 'ia@x.test'"), id_of("mona"));
    EXPECT_EQ(one("select owner_id from contacts where email = 'ib@x.test'"), id_of("ron"));
    EXPECT_EQ(counts("mona", "contacts", "first_name,email\nC,ic@x.test\n"), "1/0/0/0");
    EXPECT_EQ(one("select owner_id from contacts where email = 'ic@x.test'"), id_of("mona"));
}

TEST_F(ImportApiTest, RecordsAreNotGivenBeyondTheScope) {
    const std::string csv = "first_name,email,owner\nA,given@x.test,sam@x.test\n";
    EXPECT_EQ(counts("mona", "contacts", csv), "invalid line 2: owner:row");
    EXPECT_EQ(one("select count(*) from contacts where email = 'given@x.test'"), "0");
    EXPECT_EQ(counts("ada", "contacts", csv), "1/0/0/0");
}

TEST_F(ImportApiTest, OnlyRecordsWithinReachAreUpdated) {
    create("ron", "contacts", R"({"email":"team@x.test"})");
    create("sam", "contacts", R"({"email":"foreign@x.test","title":"old"})");
    const std::string csv = "email,title\nteam@x.test,new\nforeign@x.test,new\n";
    const std::vector<http::QueryParameter> update = {{"on_duplicate", "update"}};
    EXPECT_EQ(counts("mona", "contacts", csv, update), "invalid line 3:row");
    EXPECT_EQ(one("select count(*) from contacts where title = 'new'"), "0");
    auto keep = update;
    keep.push_back({"keep_good", "true"});
    EXPECT_EQ(counts("mona", "contacts", csv, keep), "0/1/0/1");
    EXPECT_EQ(one("select title from contacts where email = 'foreign@x.test'"), "old");
    EXPECT_EQ(one("select title from contacts where email = 'team@x.test'"), "new");
    // An update does not take a record away from its owner.
    EXPECT_EQ(one("select owner_id from contacts where email = 'team@x.test'"), id_of("ron"));
}

TEST_F(ImportApiTest, ValuesOfUnseenRecordsCannotBeProbed) {
    create("sam", "contacts", R"({"company":"Secret Corp","email":"probe@x.test"})");
    // Recognised by company: a foreign company is not recognised, so the row is a new record.
    EXPECT_EQ(
        counts("mona", "contacts", "company\nSecret Corp\n", {{"key", "company"}}), "1/0/0/0"
    );
    EXPECT_EQ(
        counts("mona", "contacts", "company\nSecret Corp\n", {{"key", "company"}}), "0/0/1/0"
    );
    // A foreign record that a row names is as unknown as one that is not there.
    const std::string csv = "title,contact\nD,probe@x.test\n";
    EXPECT_EQ(counts("mona", "deals", csv), "invalid line 2: contact:row");
    EXPECT_EQ(
        counts("mona", "deals", "title,contact\nD,nobody@x.test\n"), "invalid line 2: contact:row"
    );
    EXPECT_EQ(counts("ada", "deals", csv), "1/0/0/0");
}

TEST_F(ImportApiTest, MaskedAndServerOwnedColumnsAreNoFields) {
    Actor masked = actor("mona");
    masked.permissions = std::make_shared<const Permissions>(parse_permissions(
        R"({"records":{"contacts":{"read":"all","create":true,"masked":["notes"]}}})",
        resource_names()
    ));
    EXPECT_EQ(refusal([&] { import(masked, "contacts", "company,notes\nA,b\n"); }), "invalid");
    EXPECT_EQ(counts("mona", "deals", "title,team\nA,North\n"), "invalid");
    EXPECT_EQ(counts("mona", "contacts", "company,is_deleted\nA,true\n"), "invalid");
}

TEST_F(ImportApiTest, WhoMayNotMakeRecordsImportsNone) {
    EXPECT_EQ(counts("vera", "contacts", "company\nA\n"), "forbidden");
    EXPECT_EQ(counts("mona", "users", "email\nnew@x.test\n"), "forbidden");
    EXPECT_EQ(counts("ada", "users", "email\nimported@x.test\n"), "1/0/0/0");
}

TEST_F(ImportApiTest, ADryRunAndBadRowsLeaveNothingBehind) {
    const auto before = checksum();
    EXPECT_EQ(counts("ada", "contacts", "company\nDry\n", {{"dry_run", "true"}}), "1/0/0/0");
    EXPECT_EQ(
        counts("ada", "contacts", "company,lead_score\nGood,5\nBad,500\n"),
        "invalid line 3: lead_score:row"
    );
    EXPECT_EQ(checksum(), before);
    EXPECT_EQ(
        counts("ada", "contacts", "company,lead_score\nGood,5\nBad,500\n", {{"keep_good", "true"}}),
        "1/0/0/1"
    );
}

TEST_F(ImportApiTest, TheAuditKnowsWhoImported) {
    one("select 1");
    counts("mona", "contacts", "company\nAudited\n", {{"file_name", "leads.csv"}});
    EXPECT_EQ(
        one("select user_email || ' ' || (metadata ->> 'file') || ' ' || (metadata ->> 'new')"
            " from audit_logs where action = 'import' order by created_at desc limit 1"),
        "mona@x.test leads.csv 1"
    );
}

TEST_F(ImportApiTest, CustomFieldsArriveAsTheirDefinitionsWantThem) {
    for (const std::string field :
         {R"("name":"size","type":"number")", R"("name":"active","type":"boolean")",
          R"("name":"areas","type":"multi_choice","choices":["a","b"])"}) {
        create("ada", "custom_fields", R"({"resource":"contacts","label":"L",)" + field + "}");
    }
    reload();
    const std::string header =
        "company,custom_fields.size,custom_fields.active,custom_fields.areas";
    EXPECT_EQ(counts("mona", "contacts", header + "\nTyped,12.50,yes,a; b\n"), "1/0/0/0");
    EXPECT_EQ(
        one("select custom_fields from contacts where company = 'Typed'"),
        R"({"size": 12.50, "areas": ["a", "b"], "active": true})"
    );
    EXPECT_EQ(
        counts("mona", "contacts", header + "\nWrong,many,yes,a\n"),
        "invalid line 2: custom_fields.size:row"
    );
    // Who does not manage settings does not define fields by bringing them.
    EXPECT_EQ(
        counts("mona", "contacts", "company,custom_fields.fresh\nNew,x\n"),
        "invalid line 2: custom_fields.fresh:row"
    );
    EXPECT_EQ(counts("ada", "contacts", "company,custom_fields.fresh\nNew,x\n"), "1/0/0/0");
}

TEST_F(ImportApiTest, UnknownAndBrokenParametersAreNamed) {
    EXPECT_EQ(
        refusal([] {
            read_import_parameters(
                {{"nonsense", "1"},
                 {"keep_good", "yes"},
                 {"map", "x"},
                 {"profile", "sap"},
                 {"delimiter", "ab"},
                 {"encoding", "x"},
                 {"dry_run", "true"},
                 {"dry_run", "true"}}
            );
        }),
        "invalid nonsense:unknown keep_good:type map:format profile:choice delimiter:format "
        "encoding:choice dry_run:repeated"
    );
}

}  // namespace dealwright
