// Lists and single records: who sees what, filters, pages, cursors, totals, includes, versions.
#include "records/read_records.hpp"

#include "read_fixture.hpp"
#include "records/record_json.hpp"

namespace dealwright {
namespace {

using ::testing::HasSubstr;

class ReadRecords : public ReadTest {
  protected:
    void SetUp() override {
        clear("activities");
        clear("contacts");
    }

    static void make_contacts_of_everybody() {
        for (const auto& [person, company] : std::vector<std::pair<std::string, std::string>>{
                 {"rita", "Rita"},
                 {"ron", "Ron"},
                 {"mona", "Mona"},
                 {"sam", "Sam"},
                 {"", "None"}}) {
            make_contact(person, company);
        }
        one("update contacts set is_deleted = true where id = '" + make_contact("rita", "Bin") +
            "' returning id");
    }
    static ShownRecord get(
        const Actor& who, const std::string& resource, const std::string& id,
        const std::string& query = ""
    ) {
        const auto set = resources();
        Context context{app(), who, {}, Context::Mode::reading};
        const auto view = read_record_view(set->get(resource), who, parameters(query));
        return read_record(context, *set, set->get(resource), id, view);
    }
};

TEST_F(ReadRecords, EverybodySeesWhatTheirRolesAllow) {
    make_contacts_of_everybody();
    const auto seen = [&](const std::string& person) {
        const auto page = list(person, "contacts");
        EXPECT_EQ(ReadTest::page(page, "total"), std::to_string(page.find("data")->items.size()));
        return sorted_values(page, "company");
    };
    EXPECT_EQ(seen("ada"), "Mona None Rita Ron Sam");
    EXPECT_EQ(seen("vera"), "Mona None Rita Ron Sam");
    // The team of rita is north, which mona leads and ron is in.
    EXPECT_EQ(seen("rita"), "Mona Rita Ron");
    EXPECT_EQ(seen("mona"), "Mona Rita Ron");
    EXPECT_EQ(seen("sam"), "Sam");
    const auto own = with_permissions("rita", R"({"records":{"contacts":{"read":"own"}}})");
    EXPECT_EQ(values(list(own, "contacts"), "company"), "Rita");
    EXPECT_EQ(values(list(with_permissions("rita", "{}"), "contacts"), "company"), "");
}

TEST_F(ReadRecords, NobodySeesAnythingWithoutSigningIn) {
    make_contacts_of_everybody();
    Actor nobody = actor("rita");
    nobody.user_id.clear();
    EXPECT_EQ(values(list(nobody, "contacts", "company=Rita"), "company"), "");
}

TEST_F(ReadRecords, KindsWithARightOfTheirOwnWantThatRight) {
    EXPECT_EQ(values(list("ada", "roles", "sort=name"), "name"), "admin manager sales_rep viewer");
    EXPECT_EQ(values(list("rita", "roles"), "name"), "");
    EXPECT_EQ(values(list("rita", "audit_logs"), "id"), "");
    // A user always sees herself.
    const auto blind = with_permissions("rita", "{}");
    EXPECT_EQ(values(list(blind, "users"), "email"), "rita@x.test");
}

TEST_F(ReadRecords, ASingleRecordIsThereOrNotThere) {
    make_contacts_of_everybody();
    const auto id = [](const std::string& company) {
        return one("select id from contacts where company = '" + company + "'");
    };
    EXPECT_THAT(get(actor("rita"), "contacts", id("Ron")).json, HasSubstr("\"company\":\"Ron\""));
    for (const std::string& hidden :
         {id("Sam"), id("None"), id("Bin"), one("select uuid_v7()"),
          std::string{"x' or true --"}}) {
        EXPECT_EQ(refusal([&] { get(actor("rita"), "contacts", hidden); }), "not_found") << hidden;
    }
    EXPECT_THAT(
        get(actor("rita"), "contacts", id("Bin"), "deleted=with").json, HasSubstr("\"Bin\"")
    );
    EXPECT_EQ(
        refusal([&] { get(actor("vera"), "contacts", id("Bin"), "deleted=with"); }),
        "invalid deleted:forbidden"
    );
}

TEST_F(ReadRecords, ValuesAreWrittenExactly) {
    clear("deals");
    owner().execute(R"(
        insert into deals (title, value, pipeline_id, stage_id, created_at, tags)
        select 'A "quoted" \ deal' || chr(10) || U&'\0001', 1234567890.10, p.id, s.id,
            '2026-01-05 10:00:00.123456+00', '["a", 1.50, {"b": null}]'
        from pipelines as p join pipeline_stages as s on s.pipeline_id = p.id and s.name = 'Lead'
    )");
    const auto text = list_text(actor("ada"), "deals", {});
    EXPECT_THAT(text, HasSubstr(R"("title":"A \"quoted\" \\ deal\n\u0001")"));
    EXPECT_THAT(text, HasSubstr(R"("value":1234567890.10,)"));
    EXPECT_THAT(text, HasSubstr(R"("created_at":"2026-01-05T10:00:00.123456Z")"));
    EXPECT_THAT(text, HasSubstr(R"("is_deleted":false)"));
    EXPECT_THAT(text, HasSubstr(R"("owner_id":null)"));
    const auto page = parse_json(text);
    EXPECT_EQ(page.find("data")->items.at(0).find("tags")->items.at(1).text, "1.50");
    EXPECT_EQ(page.find("data")->items.at(0).find("search_text"), nullptr);
}

TEST_F(ReadRecords, SecretAndMaskedColumnsDoNotExist) {
    make_contact("rita", "Acme");
    owner().execute("update contacts set notes = 'canary', email = 'canary@x.test'");
    const auto masked = with_permissions(
        "rita", R"({"records":{"contacts":{"read":"all","masked":["notes","email"]}}})"
    );
    EXPECT_EQ(list_text(masked, "contacts", {}).find("canary"), std::string::npos);
    for (const std::string query :
         {"notes=canary", "notes[starts_with]=c", "sort=notes", "fields=notes", "email=x"}) {
        EXPECT_THAT(refusal([&] { list(masked, "contacts", query); }), HasSubstr(":unknown"))
            << query;
    }
    // Nor is a record found by what is masked.
    EXPECT_EQ(values(list(masked, "contacts", "q=canary"), "company"), "");
    EXPECT_EQ(values(list(masked, "contacts", "q=acme"), "company"), "Acme");
    EXPECT_EQ(values(list("rita", "contacts", "q=canary"), "company"), "Acme");
    for (const std::string query :
         {"hashed_password[is_null]=true", "sort=hashed_password", "fields=hashed_password",
          "search_text[is_null]=true"}) {
        EXPECT_THAT(refusal([&] { list("ada", "users", query); }), HasSubstr(":unknown")) << query;
    }
    EXPECT_EQ(values(list("ada", "users", "limit=1"), "hashed_password"), "?");
}

TEST_F(ReadRecords, IncludesShowWhatOneMaySee) {
    const auto seen = make_contact("ron", "Seen");
    const auto unseen = make_contact("sam", "Unseen");
    for (const auto& contact : {seen, unseen, std::string{}}) {
        owner().run(
            "insert into activities (type, subject, owner_id, contact_id, due_date)"
            " values ('task', 'S', $1::uuid, nullif($2, '')::uuid, now())",
            pg::Parameters{id_of("rita"), contact}
        );
    }
    const auto page = list("rita", "activities", "include=contact,owner&sort=created_at");
    const auto& records = page.find("data")->items;
    ASSERT_EQ(records.size(), 3U);
    EXPECT_EQ(records[0].find("contact")->find("company")->text, "Seen");
    EXPECT_EQ(records[0].find("owner")->find("email")->text, "rita@x.test");
    EXPECT_TRUE(records[1].find("contact")->is_null());
    EXPECT_EQ(records[1].find("contact_id")->text, unseen);
    EXPECT_TRUE(records[2].find("contact")->is_null());
    EXPECT_EQ(
        refusal([] { list("rita", "activities", "include=team"); }), "invalid include:unknown"
    );
}

TEST_F(ReadRecords, AVersionChangesWithItsRecord) {
    const auto id = make_contact("rita", "Acme");
    const auto first = get(actor("rita"), "contacts", id);
    EXPECT_EQ(get(actor("rita"), "contacts", id).etag, first.etag);
    EXPECT_EQ(get(actor("rita"), "contacts", id, "fields=company").json, "{\"company\":\"Acme\"}");
    EXPECT_EQ(get(actor("rita"), "contacts", id, "fields=company").etag, first.etag);
    one("update contacts set company = 'B' where id = '" + id + "' returning id");
    const auto second = get(actor("rita"), "contacts", id);
    EXPECT_NE(second.etag, first.etag);
    EXPECT_TRUE(names_etag("\"x\", W/" + second.etag, second.etag));
    EXPECT_TRUE(names_etag("*", second.etag));
    EXPECT_FALSE(names_etag(first.etag, second.etag));
    EXPECT_FALSE(names_etag("", second.etag));
}

class Paging : public ReadTest {
  protected:
    /// 60 contacts: last names with ties, every third null; scores with ties and nulls.
    static void SetUpTestSuite() {
        ReadTest::SetUpTestSuite();
        clear("contacts");
        owner().run(
            "insert into contacts (company, last_name, lead_score, owner_id, created_at)"
            " select 'C' || i, case when i % 3 > 0 then 'L' || i % 7 end,"
            " case when i % 4 > 0 then i % 5 end, $1::uuid,"
            " timestamptz '2026-01-01' + i % 10 * interval '1 hour'"
            " from generate_series(1, 60) as i",
            pg::Parameters{id_of("rita")}
        );
    }
    /// All pages one after the other.
    static std::string walk(const std::string& query, std::size_t limit) {
        std::string all;
        std::string cursor;
        for (int pages = 0; pages < 100; ++pages) {
            const auto page = list(
                "rita", "contacts",
                fmt::format(
                    "{}&limit={}{}", query, limit, cursor.empty() ? "" : "&cursor=" + cursor
                )
            );
            all += (all.empty() ? "" : " ") + values(page, "company");
            const Json* next = page.find("page")->find("next_cursor");
            EXPECT_EQ(page.find("page")->find("offset")->is_null(), !cursor.empty());
            if (next->is_null()) {
                return all;
            }
            cursor = next->text;
        }
        return "endless";
    }
};

TEST_F(Paging, CursorsWalkTheSameListThatOnePageShows) {
    for (const std::string sort :
         {"created_at", "-created_at", "last_name", "-last_name", "lead_score,-last_name",
          "-lead_score,last_name", "-last_name,-lead_score,created_at", "id", "-id", "last_name,id",
          "lead_score,last_name", "-lead_score,-created_at"}) {
        const auto query = "sort=" + sort;
        const auto whole = values(list("rita", "contacts", query + "&limit=100"), "company");
        EXPECT_EQ(split(whole, ' ').size(), 60U);
        for (const std::size_t limit : {1U, 7U, 20U, 30U}) {
            EXPECT_EQ(walk(query, limit), whole) << query << " by " << limit;
        }
    }
    const auto found = values(list("rita", "contacts", "q=l1&limit=100"), "company");
    EXPECT_FALSE(found.empty());
    EXPECT_EQ(walk("q=l1", 2), found);
}

TEST_F(Paging, NullsStandWherePostgresPutsThem) {
    const auto expected = [](const std::string& order) {
        return one("select string_agg(company, ' ' order by " + order + ") from contacts");
    };
    EXPECT_EQ(
        values(list("rita", "contacts", "sort=last_name,-lead_score&limit=100"), "company"),
        expected("last_name, lead_score desc, id desc")
    );
    EXPECT_EQ(
        values(list("rita", "contacts", "sort=-last_name&limit=100"), "company"),
        expected("last_name desc, id desc")
    );
}

TEST_F(Paging, PagesAndTotals) {
    const auto page = list("rita", "contacts", "limit=25&offset=50");
    EXPECT_EQ(page.find("data")->items.size(), 10U);
    EXPECT_EQ(ReadTest::page(page, "limit"), "25");
    EXPECT_EQ(ReadTest::page(page, "offset"), "50");
    EXPECT_EQ(ReadTest::page(page, "total"), "60");
    EXPECT_EQ(ReadTest::page(page, "total_is_estimate"), "false");
    EXPECT_TRUE(page.find("page")->find("next_cursor")->is_null());
    EXPECT_FALSE(list("rita", "contacts").find("page")->find("next_cursor")->is_null());
    const auto beyond = list("rita", "contacts", "offset=1000");
    EXPECT_EQ(beyond.find("data")->items.size(), 0U);
    EXPECT_EQ(ReadTest::page(beyond, "total"), "60");
}

TEST_F(Paging, ACursorBelongsToItsOrder) {
    const auto page = list("rita", "contacts", "limit=2&sort=last_name");
    const auto cursor = page.find("page")->find("next_cursor")->text;
    EXPECT_EQ(
        refusal([&] { list("rita", "contacts", "sort=-last_name&cursor=" + cursor); }),
        "invalid cursor:format"
    );
    EXPECT_EQ(
        refusal([&] { list("rita", "contacts", "offset=2&sort=last_name&cursor=" + cursor); }),
        "invalid cursor:conflict"
    );
    const auto forged = [](const std::string& values) {
        RecordQuery query;
        query.sort = {{resources()->get("contacts").table->find("lead_score"), false}};
        std::vector<std::optional<std::string>> after;
        for (const auto& value : split(values, '|')) {
            after.emplace_back(value);
        }
        return cursor_behind(query, after);
    };
    const auto id = id_of("rita");
    for (const std::string& broken :
         {std::string{}, std::string{"!"}, cursor + "A", cursor.substr(0, 9),
          forged("1'; drop table contacts --|" + id), forged("1|x"), forged("1"),
          forged("99999999999999999999|" + id)}) {
        EXPECT_EQ(
            refusal([&] { list("rita", "contacts", "sort=lead_score&cursor=" + broken); }),
            "invalid cursor:format"
        ) << broken;
    }
}

TEST_F(Paging, MoreThanTenThousandAreEstimated) {
    clear("audit_logs");
    clear("emails");
    owner().execute(
        "insert into emails (subject, from_email, to_email) select 'S', 'a@x', 'b@x'"
        " from generate_series(1, 10000)"
    );
    EXPECT_EQ(page(list("ada", "emails", "limit=1"), "total"), "10000");
    EXPECT_EQ(page(list("ada", "emails", "limit=1&subject=S"), "total"), "10000");
    EXPECT_EQ(page(list("ada", "emails", "limit=1"), "total_is_estimate"), "false");
    owner().execute(
        "insert into emails (subject, from_email, to_email) values ('T', 'a@x', 'b@x'); "
        "analyze emails"
    );
    const auto more = list("ada", "emails", "limit=1");
    EXPECT_EQ(page(more, "total_is_estimate"), "true");
    EXPECT_EQ(page(more, "total"), "10001");
    EXPECT_EQ(page(list("ada", "emails", "subject=T"), "total"), "1");
    clear("emails");
}

}  // namespace
}  // namespace dealwright
