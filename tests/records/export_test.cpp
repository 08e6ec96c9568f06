// Exporting, and the promise that goes with it: export then import gives the same rows.
#include "import_fixture.hpp"
#include "pg/child_process.hpp"
#include "records/import_cells.hpp"

namespace dealwright {
namespace {

using ::testing::HasSubstr;

class Export : public ImportTest {
  protected:
    std::string exported(const ExportOptions& options) {
        const auto out = folder() / "out.csv";
        export_records(app(), catalog(), out, options);
        return content(out);
    }
    /// The values of one column, in the order of the file, joined by blanks.
    std::string filtered(
        const std::string& kind, const std::vector<std::string>& filters, const std::string& field
    ) {
        auto text = exported({kind, {field}, filters});
        text.erase(0, text.find("\r\n") + 2);
        std::string result;
        for (const char c : text) {
            result += c == '\n' ? ' ' : c;
        }
        std::erase(result, '\r');
        return result.empty() ? result : result.substr(0, result.size() - 1);
    }
};

TEST_F(Export, ReferencesAreNamesAndTimesAreUtc) {
    owner().execute("update settings set value = 'Asia/Tokyo' where key = 'reporting_timezone'");
    add_pipeline("Sales");
    add_user("anna@example.com", "Anna", "Berg");
    import("contacts", "email,company\ncy@x.de,Acme\n,Nameless\n");
    import(
        "deals",
        "title,value,stage,owner,contact,created_at,custom_fields.a\n"
        "A,1200.5,Proposal,Anna Berg,cy@x.de,2024-03-01T10:11:12.123456Z,x\n"
    );
    EXPECT_EQ(
        exported(
            {"deals",
             {"title", "value", "pipeline", "stage", "owner", "contact", "created_at",
              "custom_fields", "custom_fields.a", "weighted_value"},
             {}}
        ),
        "title,value,pipeline,stage,owner,contact,created_at,custom_fields,custom_fields.a,"
        "weighted_value\r\n"
        "A,1200.50,Sales,Proposal,anna@example.com,cy@x.de,2024-03-01T10:11:12.123456Z,"
        "\"{\"\"a\"\": \"\"x\"\"}\",x,600.25\r\n"
    );
}

TEST_F(Export, LeavesATraceAndNoDeletedRecords) {
    import("contacts", "email\na@x.de\nb@x.de\n");
    owner().execute("update contacts set is_deleted = true where email = 'b@x.de'");
    EXPECT_EQ(exported({"contacts", {"email"}, {}}), "email\r\na@x.de\r\n");
    EXPECT_EQ(
        rows("select action, resource_type, metadata->>'rows' from audit_logs"
             " where action = 'export'"),
        "export|contacts|1"
    );
}

TEST_F(Export, FiltersFollowTheGrammarOfLists) {
    add_user("anna@example.com", "Anna", "Berg");
    import(
        "contacts",
        "email,company,status,lead_score,owner,tags,custom_fields.region,created_at\n"
        "a@x.de,McBeth Ltd,new,70,anna@example.com,vip;hot,emea,2024-01-01\n"
        "b@x.de,Acme ltd,contacted,50,,hot,apac,2024-02-01\n"
        "c@x.de,100% Co,customer,,,,,2024-03-01\n"
    );
    const auto matches = [&](const std::vector<std::string>& filters) {
        return filtered("contacts", filters, "email");
    };
    EXPECT_EQ(matches({"status=new"}), "a@x.de");
    EXPECT_EQ(matches({"status[in]=new,customer"}), "a@x.de c@x.de");
    EXPECT_EQ(matches({"status[ne]=new"}), "b@x.de c@x.de");
    EXPECT_EQ(matches({"lead_score[gte]=50", "lead_score[lt]=70"}), "b@x.de");
    EXPECT_EQ(matches({"lead_score[ne]=50"}), "a@x.de c@x.de");
    EXPECT_EQ(matches({"company[contains]=LTD"}), "a@x.de b@x.de");
    EXPECT_EQ(matches({"company[contains]=0%"}), "c@x.de");
    EXPECT_EQ(matches({"company[starts_with]=mc"}), "a@x.de");
    EXPECT_EQ(matches({"lead_score[is_null]=true"}), "c@x.de");
    EXPECT_EQ(matches({"owner[is_null]=false"}), "a@x.de");
    EXPECT_EQ(matches({"owner=anna@example.com"}), "a@x.de");
    EXPECT_EQ(
        matches({"owner_id=" + rows("select id from users where email = 'anna@example.com'")}),
        "a@x.de"
    );
    EXPECT_EQ(matches({"tags[has]=hot"}), "a@x.de b@x.de");
    EXPECT_EQ(matches({"custom_fields.region=emea"}), "a@x.de");
    EXPECT_EQ(matches({"created_at[gte]=2024-02-01"}), "b@x.de c@x.de");
    EXPECT_EQ(matches({"won_deal_count=0", "status=customer"}), "c@x.de");
}

TEST_F(Export, WhatIsNoFieldNoOperatorOrNoValueIsRefused) {
    const auto refusal = [&](const ExportOptions& options) {
        return error_of([&] { exported(options); });
    };
    EXPECT_THAT(
        refusal({"contacts", {"emial"}, {}}),
        HasSubstr("--fields: contacts have no field \"emial\"; close to it: email")
    );
    EXPECT_THAT(
        refusal({"contacts", {}, {"stat=new"}}),
        HasSubstr("--filter: contacts have no field \"stat\"")
    );
    EXPECT_THAT(
        refusal({"contacts", {}, {"status[like]=n"}}),
        HasSubstr("status[like]: there is no such operator; there are eq, ne")
    );
    EXPECT_THAT(
        refusal({"contacts", {}, {"status=foo"}}),
        HasSubstr("--filter: status: \"foo\" is not one of new, contacted")
    );
    EXPECT_THAT(refusal({"contacts", {}, {"lead_score[gte]=x"}}), HasSubstr("lead_score"));
    EXPECT_THAT(refusal({"contacts", {}, {"status"}}), HasSubstr("not of the form"));
    EXPECT_THAT(refusal({"contacts", {}, {"lead_score[contains]=1"}}), HasSubstr("is for texts"));
    EXPECT_THAT(refusal({"contacts", {}, {"email[has]=1"}}), HasSubstr("is for lists"));
    EXPECT_THAT(refusal({"contacts", {}, {"email) or (1[ne]=1"}}), HasSubstr("have no field"));
    EXPECT_THAT(refusal({"users", {"hashed_password"}, {}}), HasSubstr("have no field"));
    EXPECT_THAT(
        refusal({"users", {}, {"hashed_password[starts_with]=$"}}), HasSubstr("have no field")
    );
    EXPECT_FALSE(std::filesystem::exists(folder() / "out.csv"));
}

TEST_F(Export, ValuesAreNeverPartOfTheStatement) {
    import("contacts", "email,company\na@x.de,Acme\n");
    EXPECT_EQ(filtered("contacts", {"company=x' or '1'='1"}, "email"), "");
    EXPECT_THAT(
        error_of([&] { filtered("contacts", {"custom_fields.a' or true or '[ne]=x"}, "email"); }),
        HasSubstr("no such custom field")
    );
}

TEST(CellApostrophes, ComeOffAsTheyWentOn) {
    for (const std::string text :
         {"", " ", "'", "''", "#N/A", "'#N/A", " #N/A ", "'' ", "\u00a0"}) {
        EXPECT_TRUE(needs_apostrophe(text)) << text;
        const std::string cell = "'" + text;
        EXPECT_EQ(taken_from_cell(cell).text, text);
        EXPECT_TRUE(taken_from_cell(cell).literal) << text;
    }
    for (const std::string text : {"a", "'s Gravenhage", " a", "N/A", "'t"}) {
        EXPECT_FALSE(needs_apostrophe(text)) << text;
        EXPECT_EQ(taken_from_cell(text).text, text);
    }
}

/// Every row of a table as one text, without what import cannot or does not mean to keep.
std::string snapshot(pg::Connection& connection, const std::string& table) {
    const std::string left_out = table == "users" ? " - 'hashed_password' - 'must_change_password'"
                                 : table == "deal_stage_visits"
                                     ? " - 'id' - 'created_at'"  // present stays are made anew
                                     : "";
    const auto visible = table == "deal_stage_visits" ? "not deal_is_deleted" : "not is_deleted";
    const auto result = connection.execute(fmt::format(
        "select string_agg(row::text, chr(10) order by row::text) from ("
        "select to_jsonb(t) - 'updated_at' - 'board_rank'{} as row from {} as t where {}) as rows",
        left_out, table, visible
    ));
    return std::string{result.text(0, 0)};
}

/// Empty when both are the same.
std::string first_difference(const std::string& here, const std::string& there) {
    if (here == there) {
        return {};
    }
    const auto [a, b] = std::mismatch(here.begin(), here.end(), there.begin(), there.end());
    const auto around = [](const std::string& text, std::string::const_iterator at) {
        const auto start = std::max<std::ptrdiff_t>(at - text.begin() - 60, 0);
        return text.substr(static_cast<std::size_t>(start), 120);
    };
    return around(here, a) + "\nbut there\n" + around(there, b);
}

class RoundTrip : public Export {
  protected:
    static constexpr std::array kinds = {"users",     "pipelines",    "stages", "contacts",
                                         "deals",     "activities",   "calls",  "emails",
                                         "documents", "stage-history"};
    static constexpr std::array tables = {
        "users",      "pipelines", "pipeline_stages", "contacts",  "deals",
        "activities", "calls",     "emails",          "documents", "deal_stage_visits"};

    /// What has no kind of its own has to be there already.
    void copy_table(pg::Connection& to, const std::string& table, const std::string& unset) {
        const auto data = owner().execute(fmt::format(
            "select coalesce(jsonb_agg(to_jsonb(t){}), '[]')::text from {} as t", unset, table
        ));
        to.run(
            fmt::format(
                "insert into {0} select * from jsonb_populate_recordset(null::{0}, $1::jsonb)"
                " on conflict do nothing",
                table
            ),
            pg::Parameters{std::string{data.text(0, 0)}}
        );
    }

    void expect_same_after_round_trip() {
        testing::TestDatabase other;
        copy_table(other.owner(), "teams", " || '{\"team_lead_id\": null}'");
        copy_table(other.owner(), "email_templates", "");
        copy_table(other.owner(), "email_campaigns", "");
        copy_table(other.owner(), "exchange_rates", "");
        const Catalog there{other.app()};
        for (const std::string kind : kinds) {
            const auto out = folder() / (kind + ".csv");
            const auto exported = export_records(app(), catalog(), out, {kind, {}, {}});
            const auto report = import_file(other.app(), there, out, options(kind));
            EXPECT_EQ(report.errors, 0) << kind << ": " << ::testing::PrintToString(errors(report));
            EXPECT_EQ(report.rows, exported.rows) << kind;
        }
        for (const std::string table : tables) {
            EXPECT_EQ(
                first_difference(snapshot(owner(), table), snapshot(other.owner(), table)), ""
            ) << table;
        }
    }
};

TEST_F(RoundTrip, ADemoCompanyMovesToAnEmptyDatabaseExactly) {
    pg::ChildCommand seed;
    seed.arguments = {
        DEALWRIGHT_BINARY,
        "--database-url",
        conninfo(),
        "--data-dir",
        folder().string(),
        "db",
        "seed",
        "--demo",
        "150"};
    const auto seeded = pg::run_child(seed);
    ASSERT_EQ(seeded.exit_code, 0) << seeded.output;
    for (const std::string table : tables) {
        if (catalog().table(table).find("is_deleted") != nullptr) {
            owner().execute(fmt::format("update {} set is_deleted = false where is_deleted", table)
            );
        }
    }
    expect_same_after_round_trip();
}

TEST_F(RoundTrip, NastyTextsComeBackAsTheyWere) {
    const std::vector<std::string> alphabet = {
        "'",      "=",          "+",    "-", "@", "\t", "\r",   "\n",  " ",
        "\"",     ",",          ";",    "a", "1", ".",  "#N/A", "\\N", "\u00e9",
        "\u00a0", "\U0001f600", "\x01", "{", "[", "\\", "null", "|"};
    owner().execute(
        "insert into custom_fields (resource, name, label, type)"
        " values ('contacts', 'k', 'K', 'text'), ('contacts', 'n', 'N', 'number')"
    );
    std::mt19937_64 random{7};
    for (int i = 0; i < 400; ++i) {
        const auto text = [&] { return random_text(random, alphabet, 5); };
        owner().run(
            "insert into contacts (first_name, last_name, company, notes, email, tags,"
            " custom_fields, created_at, qualified_at) values ($1, $2, 'C', $3, $4,"
            " jsonb_build_array($5::text, 1.50, null, true), jsonb_build_object('k', $6::text,"
            " 'n', 1.50),"
            " timestamptz '2024-01-01' + random() * interval '300 days', null)",
            pg::Parameters{
                text(), i % 7 == 0 ? std::optional<std::string>{} : text(), text(),
                fmt::format("n{}@x.de", i), text(), text()}
        );
    }
    owner().execute(
        "insert into documents (name, description, file_url, file_size, requires_signature,"
        " contact_id, expires_at) select first_name || 'x', notes, last_name, 5, true, id,"
        " created_at from contacts"
    );
    expect_same_after_round_trip();
}

TEST_F(RoundTrip, ImportedTwiceIsAllDuplicates) {
    add_pipeline("Sales");
    import("contacts", "email,name\na@x.de,Anna Berg\n,Bo Lund\n");
    import("deals", "title,stage,contact\nA,Won,a@x.de\nB,Proposal,Bo Lund\n");
    import("calls", "subject,started_at,outcome\nS,2024-01-01,busy\n");
    for (const std::string kind : kinds) {
        const auto out = folder() / (kind + ".csv");
        const auto exported = export_records(app(), catalog(), out, {kind, {}, {}});
        const auto report = import_file(app(), catalog(), out, options(kind));
        EXPECT_EQ(counts(report), fmt::format("0/0/{}/0", exported.rows)) << kind;
    }
}

}  // namespace
}  // namespace dealwright
