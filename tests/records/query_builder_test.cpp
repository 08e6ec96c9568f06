// The statements themselves: who owns what for every kind, text that tries to be SQL, and plans
// that do not read whole tables.
#include "records/query_builder.hpp"

#include <set>

#include "read_fixture.hpp"

namespace dealwright {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class QueryBuilder : public ReadTest {
  protected:
    static std::string scope(const Actor& who, const std::string& resource, Act act) {
        pg::Parameters values;
        auto sql = scope_condition(resources()->get(resource), who, act, values);
        for (const auto& value : values) {
            sql += " " + value.value_or("null");
        }
        return sql;
    }
    static Actor with_rights(const std::string& records, const std::string& rights = "") {
        return with_permissions(
            "rita", fmt::format(R"({{"records":{{{}}},"rights":[{}]}})", records, rights)
        );
    }
};

TEST_F(QueryBuilder, ScopesBecomeConditions) {
    const auto id = id_of("rita");
    const auto own = with_rights(R"("contacts":{"read":"all","update":"own","delete":"none"})");
    EXPECT_EQ(scope(own, "contacts", Act::read), "true");
    EXPECT_EQ(scope(own, "contacts", Act::update), "t.owner_id = $1::uuid " + id);
    EXPECT_EQ(scope(own, "contacts", Act::remove), "false");
    // What one may not read one cannot change, whatever the role says of changing.
    const auto odd = with_rights(R"("contacts":{"read":"own","update":"all"})");
    EXPECT_EQ(scope(odd, "contacts", Act::update), "t.owner_id = $1::uuid " + id);
    const auto team = with_rights(R"("contacts":{"read":"team"})");
    EXPECT_THAT(scope(team, "contacts", Act::read), HasSubstr("t.owner_id = any ($1::uuid[]) {"));
    EXPECT_THAT(scope(team, "contacts", Act::read), HasSubstr(id_of("ron")));
    EXPECT_THAT(scope(team, "contacts", Act::read), Not(HasSubstr(id_of("sam"))));
}

TEST_F(QueryBuilder, KindsWithoutOwnersAreSeenWholeOrNotAtAll) {
    for (const std::string scope_name : {"own", "team"}) {
        const auto who =
            with_rights(fmt::format(R"("*":{{"read":"{0}","update":"{0}"}})", scope_name));
        EXPECT_EQ(scope(who, "pipelines", Act::read), "false");
        EXPECT_EQ(scope(who, "email_templates", Act::update), "false");
    }
    const auto all = with_rights(R"("*":{"read":"all","update":"all"})");
    EXPECT_EQ(scope(all, "pipelines", Act::read), "true");
    EXPECT_EQ(scope(all, "email_templates", Act::update), "true");
    // Changing pipelines is a matter of a right alone.
    EXPECT_EQ(scope(all, "pipelines", Act::update), "false");
    const auto right = with_rights(R"("*":{"read":"all"})", R"("manage_settings")");
    EXPECT_EQ(scope(right, "pipelines", Act::update), "true");
    // The log and other people's sessions take their right, not a scope.
    EXPECT_EQ(scope(all, "audit_logs", Act::read), "false");
    EXPECT_EQ(scope(with_rights("", R"("view_audit")"), "audit_logs", Act::read), "true");
    EXPECT_EQ(scope(all, "sessions", Act::read), "t.user_id = $1::uuid " + id_of("rita"));
}

TEST_F(QueryBuilder, TheProgramItselfSeesEverything) {
    // But for what people have for themselves alone.
    const std::set<std::string> own{"notifications", "saved_views"};
    for (const auto& resource : resources()->all()) {
        const auto* const expected = own.contains(std::string{resource.name()}) ? "false" : "true";
        EXPECT_EQ(scope(system_actor(), resource.name(), Act::read), expected) << resource.name();
    }
}

/// Whoever sends what: an answer or a refusal of the request, and never a word from the parser of
/// SQL.
TEST_F(QueryBuilder, TextIsNeverPartOfAStatement) {
    const std::vector<std::string> corpus = {
        "'",
        "\"",
        "\\",
        "';--",
        "' or '1'='1",
        "1 or 1=1",
        "1; drop table contacts",
        "$1",
        "$2::text",
        "{a,b}",
        "{\"",
        "}",
        "id) --",
        "id desc nulls first",
        "(select version())",
        "created_at at time zone 'UTC'",
        "t.id",
        "u&'\\0027'",
        "/*",
        "*/",
        "%",
        "_",
        "NULL",
        "\xe2\x80\x99",
        "a\nb",
        "=1",
        "[eq]",
        "]",
        "[",
        "][",
        ",",
        ",,",
        "-",
        "--",
        "+",
        "@>",
        "::uuid",
        "0x41",
        "1e999",
        "NaN",
        "infinity",
        "-infinity",
        "2026-13-45",
        "2026-01-01T25:00:00Z",
        "epoch",
        "now",
        "\\x41",
        "a:*",
        "|",
        "&",
        "!",
        "<->"};
    const std::vector<std::string> names = {
        "{}",
        "company",
        "company[{}]",
        "company[in]",
        "company[contains]",
        "company[starts_with]",
        "lead_score",
        "lead_score[in]",
        "status",
        "status[in]",
        "owner_id",
        "owner_id[in]",
        "created_at",
        "created_at[gte]",
        "created_at[in]",
        "tags[has]",
        "is_deleted",
        "won_deal_value[gt]",
        "custom_fields.{}",
        "custom_fields",
        "sort",
        "fields",
        "include",
        "limit",
        "offset",
        "cursor",
        "q",
        "deleted",
        "{}[is_null]"};
    int answers = 0;
    for (const auto& name : names) {
        for (const auto& text : corpus) {
            const auto where = name.find("{}");
            auto full = name;
            if (where != std::string::npos) {
                full.replace(where, 2, text);
            }
            try {
                list_text(actor("rita"), "contacts", {{full, text}});
                ++answers;
            } catch (const Error& error) {
                EXPECT_EQ(error.kind(), ErrorKind::invalid)
                    << full << "=" << text << ": " << error.what();
                EXPECT_FALSE(error.fields().empty()) << full << "=" << text;
            }
        }
    }
    EXPECT_GT(answers, 200);
}

class Plans : public ReadTest {
  protected:
    static void SetUpTestSuite() {
        ReadTest::SetUpTestSuite();
        clear("contacts");
        owner().run(
            R"(
            insert into contacts (
                first_name, last_name, company, email, status, lead_score, owner_id, created_at
            )
            select 'F' || i % 90, 'Lastname' || i % 700, 'Company ' || i, 'p' || i || '@x.test',
                (array['new', 'contacted', 'customer'])[1 + i % 3]::contact_status, i % 100,
                ($1::uuid[])[1 + i % 40], now() - i * interval '1 minute'
            from generate_series(1, 50000) as i
            )",
            pg::Parameters{fmt::format("{{{},{},{}}}", id_of("rita"), id_of("ron"), id_of("sam"))}
        );
        owner().execute("vacuum analyze contacts");
        owner().execute("vacuum analyze search_words");
    }
    static std::string plan(const std::string& person, const std::string& query) {
        const auto& contacts = resources()->get("contacts");
        auto request = read_list_request(contacts, actor(person), parameters(query));
        Context context{app(), actor(person), {}, Context::Mode::reading};
        find_search_terms(context, request.query);
        const auto page = select_page(contacts, actor(person), request.query, request.view.columns);
        std::string text;
        const auto rows = context.run("explain " + page.sql, page.parameters);
        for (int row = 0; row < rows.rows(); ++row) {
            text += std::string{rows.text(row, 0)} + "\n";
        }
        return text;
    }
};

TEST_F(Plans, HotListsReadNoWholeTable) {
    for (const std::string person : {"ada", "rita"}) {
        for (const std::string query :
             {"", "sort=-created_at", "sort=created_at", "sort=last_name", "status=new",
              "status=new&sort=-created_at", "q=lastname42", "q=lastname42 f3", "q=Lastnmae42",
              "q=p4711@x.test", "email=p4711@x.test"}) {
            EXPECT_THAT(plan(person, query), Not(HasSubstr("Seq Scan on contacts"))) << query;
        }
        EXPECT_THAT(
            plan(person, "owner_id=" + id_of("sam")), Not(HasSubstr("Seq Scan on contacts"))
        );
    }
}

TEST_F(Plans, ACursorStartsInTheIndexAndNotAtTheFront) {
    const auto page = list("ada", "contacts", "limit=50");
    const auto text =
        plan("ada", "limit=50&cursor=" + page.find("page")->find("next_cursor")->text);
    EXPECT_THAT(text, HasSubstr("Index Cond: (ROW(created_at, id) < ROW("));
}

}  // namespace
}  // namespace dealwright
