// POST /contacts/{id}/merge: what the one that stays gets, that nothing names the other any more,
// who may, and that it can be taken back.
#include "contacts/contacts_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Merge : public ContactsTest {
  protected:
    static ApiReply merge(
        const std::string& into, const std::string& from, const std::string& fields = "",
        const std::string& person = "rob", const ApiClient::Headers& headers = {}
    ) {
        return as(person).post(
            "/contacts/" + into + "/merge",
            R"({"from_id":")" + from + R"(")" + (fields.empty() ? "" : R"(,"fields":)" + fields) +
                "}",
            headers
        );
    }
    static void define_field(const std::string& name) {
        make(
            R"({"resource":"contacts","name":")" + name + R"(","label":"L","type":"text"})", "ada",
            "custom_fields"
        );
    }
    static std::string row(const std::string& id) {
        return value(
            "select (to_jsonb(c) - 'updated_at' - 'search_text')::text from contacts as c"
            " where id = '" +
            id + "'"
        );
    }
};

TEST_F(Merge, KeepsItsOwnTakesWhatItLacksAndUnitesTheRest) {
    define_field("a");
    define_field("b");
    const auto into = make(R"({"first_name":"Anna","phone":"1","tags":["x","y"],"notes":"mine"})");
    const auto from =
        make(R"({"first_name":"Ann","last_name":"Kowalski","phone":"2","email":"anna@merge.de",)"
             R"("tags":["y","z"],"notes":"theirs","lead_score":70})");
    sql("update contacts set custom_fields = '{\"a\":\"1\"}' where id = '" + into + "'");
    sql("update contacts set custom_fields = '{\"a\":\"2\",\"b\":\"3\"}' where id = '" + from + "'"
    );
    const auto merged = merge(into, from);
    ASSERT_EQ(merged.status, 200) << merged.body;
    EXPECT_EQ(merged.at("id"), into);
    EXPECT_EQ(merged.at("first_name"), "Anna");
    EXPECT_EQ(merged.at("last_name"), "Kowalski");
    EXPECT_EQ(merged.at("phone"), "1");
    EXPECT_EQ(merged.at("email"), "anna@merge.de");
    EXPECT_EQ(merged.at("lead_score"), "70");
    EXPECT_EQ(merged.at("notes"), "mine\n\ntheirs");
    EXPECT_EQ(value("select tags from contacts where id = '" + into + "'"), R"(["x", "y", "z"])");
    EXPECT_EQ(
        value("select custom_fields from contacts where id = '" + into + "'"),
        R"({"a": "1", "b": "3"})"
    );
    EXPECT_EQ(merged.at("merged.id"), from);
    EXPECT_EQ(merged.header("etag"), as("rob").get("/contacts/" + into).header("etag"));
    // The other is in the bin and says where it went.
    EXPECT_EQ(as("rob").get("/contacts/" + from).status, 404);
    const auto bin = as("rob").get("/contacts/" + from + "?deleted=with");
    EXPECT_EQ(bin.at("is_deleted"), "true");
    EXPECT_EQ(bin.at("merged_into_id"), into);
}

TEST_F(Merge, TakesTheFieldsThatAreChosen) {
    define_field("c");
    define_field("d");
    const auto into = make(R"({"company":"Mine","phone":"1","title":"Head","tags":["x"],)"
                           R"("notes":"mine","custom_fields":{"c":"1","d":"1"}})");
    const auto from = make(R"({"company":"Theirs","phone":"2","mobile":"3","tags":["z"],)"
                           R"("notes":"theirs","status":"contacted","custom_fields":{"c":"2"}})");
    const auto merged = merge(
        into, from,
        R"({"phone":"from","mobile":"keep","title":"from","tags":"from","notes":"keep",)"
        R"("status":"from","custom_fields.c":"from","custom_fields.d":"from"})"
    );
    ASSERT_EQ(merged.status, 200) << merged.body;
    EXPECT_EQ(merged.at("company"), "Mine");
    EXPECT_EQ(merged.at("phone"), "2");
    EXPECT_EQ(merged.at("mobile"), "null");
    EXPECT_EQ(merged.at("title"), "null");
    EXPECT_EQ(merged.at("notes"), "mine");
    EXPECT_EQ(merged.at("status"), "contacted");
    EXPECT_EQ(value("select tags from contacts where id = '" + into + "'"), R"(["z"])");
    EXPECT_EQ(
        value("select custom_fields from contacts where id = '" + into + "'"), R"({"c": "2"})"
    );
}

TEST_F(Merge, TheFirstTimeOfEachMilestoneCounts) {
    const auto old = value(
        "insert into contacts (company, owner_id, status, created_at, qualified_at, converted_at)"
        " values ('Old', '" +
        world().id_of("rob") +
        "', 'customer', '2026-01-01 12:00+00', '2026-01-05 12:00+00',"
        " '2026-03-01 12:00+00') returning id"
    );
    const auto young = value(
        "insert into contacts (company, owner_id, status, created_at, qualified_at, converted_at)"
        " values ('Young', '" +
        world().id_of("rob") +
        "', 'customer', '2026-02-01 12:00+00', null, '2026-02-03 12:00+00')"
        " returning id"
    );
    ASSERT_EQ(merge(young, old).status, 200);
    EXPECT_EQ(
        value(
            "select created_at::date, qualified_at::date, converted_at::date from contacts"
            " where id = '" +
            young + "'"
        ),
        "2026-01-01 2026-01-05 2026-02-03"
    );
}

TEST_F(Merge, EveryForeignKeyThatRefersToContactsIsPartOfIt) {
    const auto keys = rows(
        "select conrelid::regclass::text || '.' || a.attname from pg_constraint as c"
        " join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)"
        " where c.contype = 'f' and c.confrelid = 'contacts'::regclass and c.conparentid = 0"
        " order by 1"
    );
    EXPECT_THAT(
        keys,
        ElementsAre(
            "activities.contact_id", "contact_status_changes.contact_id", "contacts.merged_into_id",
            "deals.contact_id", "documents.contact_id", "emails.contact_id"
        )
    );
    EXPECT_EQ(
        rows("select source::text || '.' || reference from references_to_contacts()"
             " order by 1"),
        keys
    );
    // A row behind each of them.
    const auto into = make(R"({"company":"Into"})");
    const auto from = make(R"({"company":"From"})");
    const auto earlier = make(R"({"company":"Earlier"})");
    ASSERT_EQ(merge(from, earlier).status, 200);
    ASSERT_EQ(as("rob").patch("/contacts/" + from, R"({"status":"contacted"})").status, 200);
    const auto names_it = R"(","contact_id":")" + from + R"("})";
    make(R"({"type":"task","subject":"T)" + names_it, "rob", "activities");
    make(R"({"name":"D)" + names_it, "rob", "documents");
    make(R"({"title":"D)" + names_it, "rob", "deals");
    make(R"({"subject":"E","from_email":"a@x.de","to_email":"b@x.de)" + names_it, "rob", "emails");
    const auto count = [&](const std::string& key, const std::string& id) {
        const auto dot = key.find('.');
        return value(
            "select count(*) from " + key.substr(0, dot) + " where " + key.substr(dot + 1) +
            " = '" + id + "'"
        );
    };
    for (const auto& key : keys) {
        EXPECT_NE(count(key, from), "0") << key << ": the test needs a row of it";
    }
    const auto merged = merge(into, from);
    ASSERT_EQ(merged.status, 200) << merged.body;
    EXPECT_EQ(merged.at("merged.moved.deals"), "1");
    EXPECT_EQ(merged.at("merged.moved.contacts"), "1");
    for (const auto& key : keys) {
        // The other names the one that stays: that is the pointer.
        EXPECT_EQ(count(key, from), "0") << key;
        EXPECT_NE(count(key, into), "0") << key;
    }
}

TEST_F(Merge, ATableThatComesLaterIsPartOfItToo) {
    sql("create table guests (id int primary key, host_id uuid references contacts (id))");
    sql("grant select, insert, update on guests to public");
    const auto into = make(R"({"company":"Into"})");
    const auto from = make(R"({"company":"From"})");
    sql("insert into guests values (1, '" + from + "')");
    const auto merged = merge(into, from);
    ASSERT_EQ(merged.status, 200) << merged.body;
    EXPECT_EQ(value("select host_id from guests"), into);
    sql("drop table guests");
}

TEST_F(Merge, IsTakenBackAsAWhole) {
    const auto into = make(R"({"first_name":"A","phone":"1","tags":["x"]})");
    const auto from = make(R"({"last_name":"B","email":"b@undo.de","tags":["y"]})");
    ASSERT_EQ(as("rob").patch("/contacts/" + from, R"({"status":"qualified"})").status, 200);
    const auto names_it = R"(","contact_id":")" + from + R"("})";
    const auto deal =
        make(R"({"title":"D","value":1000,"description":")" + names_it, "rob", "deals");
    ASSERT_EQ(as("rob").post("/deals/" + deal + "/win", "{}").status, 200);
    const auto task = make(
        R"({"type":"task","subject":"T","due_date":"2127-01-01T00:00:00Z)" + names_it, "rob",
        "activities"
    );
    const auto before_into = row(into);
    const auto before_from = row(from);
    const auto merged = merge(into, from);
    ASSERT_EQ(merged.status, 200) << merged.body;
    EXPECT_EQ(merged.at("won_deal_count"), "1");
    EXPECT_EQ(merged.at("next_activity_id"), task);
    const auto undone = as("rob").post("/change_sets/" + merged.at("change_set_id") + "/undo");
    ASSERT_EQ(undone.status, 200) << undone.body;
    EXPECT_EQ(row(into), before_into);
    EXPECT_EQ(row(from), before_from);
    EXPECT_EQ(value("select contact_id from deals where id = '" + deal + "'"), from);
    EXPECT_EQ(value("select contact_id from activities where id = '" + task + "'"), from);
    EXPECT_EQ(
        value(
            "select contact_id from contact_status_changes where to_status = 'qualified'"
            " and contact_id in ('" +
            from + "', '" + into + "')"
        ),
        from
    );
}

TEST_F(Merge, NeedsBothToBeSeenAndChangeable) {
    const auto mine = make(R"({"company":"Mine"})", "rob");
    const auto ritas = make(R"({"company":"Rita's"})", "rita");
    const auto sams = make(R"({"company":"Sam's"})", "sam");
    const auto before = rows("select id, updated_at from contacts order by id");
    const auto itself = merge(mine, mine);
    EXPECT_EQ(itself.status, 422);
    EXPECT_THAT(itself.at("detail"), HasSubstr("with itself"));
    const auto invisible = merge(mine, sams);
    EXPECT_EQ(invisible.status, 422);
    EXPECT_EQ(invisible.at("errors.0.field"), "from_id");
    EXPECT_EQ(
        merge(mine, "00000000-0000-7000-8000-00000000dead").at("detail"), invisible.at("detail")
    );
    EXPECT_EQ(merge(sams, mine).status, 404);
    // A representative reads his team's and changes his own.
    EXPECT_EQ(merge(mine, ritas).status, 403);
    EXPECT_EQ(merge(ritas, mine).status, 403);
    EXPECT_EQ(merge(mine, ritas, "", "vic").status, 403);
    EXPECT_EQ(world().anonymous().post("/contacts/" + mine + "/merge", "{}").status, 401);
    EXPECT_EQ(rows("select id, updated_at from contacts order by id"), before);
    EXPECT_EQ(merge(mine, ritas, "", "mia").status, 200);
    EXPECT_EQ(merge(mine, ritas, "", "mia").status, 422);  // in the bin by now
}

TEST_F(Merge, RefusesWhatItDoesNotKnowAndWhatIsStale) {
    const auto into = make(R"({"company":"Into"})");
    const auto from = make(R"({"company":"From"})");
    const auto before = row(into) + row(from);
    for (const auto* fields :
         {R"({"shoe_size":"from"})", R"({"phone":"theirs"})", R"({"phone":"both"})",
          R"({"created_at":"from"})", R"({"won_deal_count":"from"})", R"({"is_deleted":"from"})",
          R"({"custom_fields.nope":"from"})", R"(["phone"])"}) {
        EXPECT_EQ(merge(into, from, fields).status, 422) << fields;
    }
    const auto send = [&](const std::string& body) {
        return as("rob").post("/contacts/" + into + "/merge", body).status;
    };
    EXPECT_EQ(send("{}"), 422);
    EXPECT_EQ(send(R"({"from_id":"x"})"), 422);
    EXPECT_EQ(send(R"({"from_id":")" + from + R"(","force":true})"), 422);
    EXPECT_EQ(send("[]"), 400);
    EXPECT_EQ(merge(into, from, "", "rob", {{"If-Match", "\"1234\""}}).status, 412);
    EXPECT_EQ(row(into) + row(from), before);
}

TEST_F(Merge, TheOwnerChangesOnlyWhereItCouldByItself) {
    const auto mine = make(R"({"company":"Mine"})", "mia");
    const auto ritas = make(R"({"company":"Rita's"})", "rita");
    const auto merged = merge(mine, ritas, R"({"owner_id":"from"})", "mia");
    ASSERT_EQ(merged.status, 200) << merged.body;
    EXPECT_EQ(merged.at("owner_id"), world().id_of("rita"));
    const auto third = make(R"({"company":"Third"})", "mia");
    EXPECT_EQ(merge(mine, third, "", "mia").at("owner_id"), world().id_of("rita"));
}

TEST_F(Merge, AContactThatComesBackIsItselfAgain) {
    const auto into = make(R"({"company":"Into"})");
    const auto from = make(R"({"company":"From"})");
    ASSERT_EQ(merge(into, from).status, 200);
    const auto back = as("ada").post("/contacts/" + from + "/restore");
    ASSERT_EQ(back.status, 200) << back.body;
    EXPECT_EQ(back.at("merged_into_id"), "null");
    EXPECT_ANY_THROW(
        sql("update contacts set merged_into_id = '" + into + "' where id = '" + from + "'")
    );
}

TEST_F(Merge, LeavesOneAuditRowForEachRecordItChanged) {
    const auto into = make(R"({"company":"Into"})");
    const auto from = make(R"({"company":"From","phone":"1"})");
    const auto deal = make(R"({"title":"D","contact_id":")" + from + R"("})", "rob", "deals");
    ASSERT_EQ(merge(into, from).status, 200);
    EXPECT_THAT(
        rows(
            "select resource_type, action from audit_logs where request_path like '%/merge' and"
            " resource_id in ('" +
            into + "', '" + from + "', '" + deal +
            "') and not (metadata ? 'follows')"
            " order by id"
        ),
        ElementsAre("contacts delete", "contacts update", "deals update")
    );
}

}  // namespace
}  // namespace dealwright::testing
