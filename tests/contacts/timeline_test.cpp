// GET /contacts/{id}/timeline: what it holds, in which order, by pages, and for whom.
#include "contacts/contacts_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Timeline : public ContactsTest {
  protected:
    /// "call 2026-01-05T10:00:00" of each entry.
    static std::vector<std::string> entries(const ApiReply& reply) {
        EXPECT_EQ(reply.status, 200) << reply.body;
        std::vector<std::string> result;
        const Json answer = reply.json();
        for (const Json& entry : answer.find("data")->items) {
            result.push_back(entry.find("kind")->text + " " + entry.find("at")->text.substr(0, 10));
        }
        return result;
    }
    static ApiReply timeline(
        const std::string& id, const std::string& query = "", const std::string& person = "rob"
    ) {
        return as(person).get("/contacts/" + id + "/timeline" + query);
    }
    static std::string make_contact(const std::string& owner, const std::string& day) {
        return value(
            "insert into contacts (company, owner_id, created_at) values ('Timeline', '" +
            world().id_of(owner) + "', '" + day + " 12:00+00') returning id"
        );
    }
    /// One of each, in an order that is not that of time.
    static void fill(const std::string& contact, const std::string& owner) {
        const auto whose = "'" + contact + "', '" + world().id_of(owner) + "'";
        sql("insert into deals (title, stage_id, contact_id, owner_id, created_at) select 'Deal',"
            " id, " +
            whose +
            ", '2026-01-03 12:00+00' from pipeline_stages"
            " where not is_closed order by order_index limit 1");
        sql("insert into emails (subject, from_email, to_email, contact_id, owner_id, status,"
            " created_at, sent_at) values ('Hello', 'a@x.de', 'b@x.de', " +
            whose + ", 'sent', '2026-01-01 12:00+00', '2026-01-06 12:00+00')");
        sql("insert into documents (name, contact_id, owner_id, created_at) values ('Offer', " +
            whose + ", '2026-01-05 12:00+00')");
        sql("insert into activities (type, subject, status, completed_at, contact_id, owner_id,"
            " created_at) values ('note', 'Said so', 'completed', '2026-01-02 12:00+00', " +
            whose +
            ", '2026-01-02 12:00+00'), ('meeting', 'Lunch', 'completed',"
            " '2026-01-08 12:00+00', " +
            whose + ", '2026-01-01 13:00+00')");
        sql("insert into activities (type, subject, due_date, contact_id, owner_id, created_at)"
            " values ('task', 'Later', '2127-01-01 12:00+00', " +
            whose + ", '2026-01-01 14:00+00')");
        sql("with a as (insert into activities (type, subject, status, completed_at, contact_id,"
            " owner_id, created_at) values ('call', 'Ring', 'completed', '2026-01-07 12:00+00', " +
            whose +
            ", '2026-01-07 11:00+00') returning id) insert into calls (activity_id,"
            " outcome, started_at) select id, 'answered', '2026-01-07 11:55+00' from a");
    }
};

TEST_F(Timeline, HoldsEverythingNewestFirst) {
    const auto contact = make_contact("rob", "2026-01-01");
    fill(contact, "rob");
    const auto all = timeline(contact);
    EXPECT_THAT(
        entries(all),
        ElementsAre(
            "activity 2127-01-01", "activity 2026-01-08", "call 2026-01-07", "email 2026-01-06",
            "document 2026-01-05", "deal 2026-01-03", "note 2026-01-02", "status 2026-01-01"
        )
    );
    EXPECT_EQ(all.at("data.0.record.subject"), "Later");
    EXPECT_EQ(all.at("data.2.record.outcome"), "answered");
    EXPECT_EQ(all.at("data.5.record.title"), "Deal");
    EXPECT_EQ(all.at("data.7.record.from_status"), "null");
    EXPECT_EQ(all.at("data.7.record.to_status"), "new");
    EXPECT_EQ(all.at("page.next_cursor"), "null");
    EXPECT_THAT(
        entries(timeline(contact, "?kinds=call,status")),
        ElementsAre("call 2026-01-07", "status 2026-01-01")
    );
    EXPECT_THAT(entries(timeline(contact, "?kinds=note")), ElementsAre("note 2026-01-02"));
}

TEST_F(Timeline, ComesByPagesThatNeitherRepeatNorLeaveOut) {
    const auto contact = make_contact("rob", "2026-01-01");
    fill(contact, "rob");
    // Three at one moment: their ids decide.
    sql("insert into activities (type, subject, due_date, contact_id, owner_id) select"
        " (array['note', 'task', 'meeting'])[i]::activity_type, i::text, '2026-01-06 12:00+00', '" +
        contact + "', '" + world().id_of("rob") + "' from generate_series(1, 3) as i");
    std::vector<std::string> ids;
    std::string query = "?limit=2";
    int pages = 0;
    for (; pages < 20; ++pages) {
        const auto page = timeline(contact, query);
        ASSERT_EQ(page.status, 200) << page.body;
        const Json answer = page.json();
        for (const Json& entry : answer.find("data")->items) {
            ids.push_back(entry.find("id")->text);
        }
        if (page.at("page.next_cursor") == "null") {
            break;
        }
        query = "?limit=2&cursor=" + page.at("page.next_cursor");
    }
    // 8 and 3 are 11: six pages.
    EXPECT_EQ(pages, 5);
    std::vector<std::string> whole;
    const Json answer = timeline(contact).json();
    for (const Json& entry : answer.find("data")->items) {
        whole.push_back(entry.find("id")->text);
    }
    EXPECT_EQ(whole.size(), 11U);
    EXPECT_EQ(ids, whole);
}

TEST_F(Timeline, TellsEachChangeOfStatusAndWhoMadeIt) {
    const auto contact = make(R"({"company":"Status"})");
    ASSERT_EQ(as("rob").patch("/contacts/" + contact, R"({"status":"contacted"})").status, 200);
    ASSERT_EQ(as("mia").patch("/contacts/" + contact, R"({"status":"customer"})").status, 200);
    ASSERT_EQ(as("mia").patch("/contacts/" + contact, R"({"title":"no status"})").status, 200);
    const auto seen = timeline(contact, "?kinds=status");
    EXPECT_EQ(seen.at("data.0.record.from_status"), "contacted");
    EXPECT_EQ(seen.at("data.0.record.to_status"), "customer");
    EXPECT_EQ(seen.at("data.0.record.changed_by_id"), world().id_of("mia"));
    EXPECT_EQ(seen.at("data.1.record.from_status"), "new");
    EXPECT_EQ(seen.at("data.1.record.changed_by_id"), world().id_of("rob"));
    EXPECT_EQ(seen.at("data.2.record.to_status"), "new");
    EXPECT_EQ(seen.at("data.3.id"), "");
    // What the audit log forgets, the story does not.
    sql("delete from audit_logs where resource_type = 'contacts'");
    EXPECT_EQ(timeline(contact, "?kinds=status").body, seen.body);
}

TEST_F(Timeline, ShowsEachEntryOnlyToThoseWhoMaySeeTheRecord) {
    // rob's contact, with things of rob's and of sam's, whom rob does not see.
    const auto contact = make_contact("rob", "2026-01-01");
    fill(contact, "rob");
    fill(contact, "sam");
    EXPECT_EQ(entries(timeline(contact, "", "rob")).size(), 8U);
    EXPECT_EQ(entries(timeline(contact, "", "mia")).size(), 8U);
    EXPECT_EQ(entries(timeline(contact, "", "ada")).size(), 15U);
    EXPECT_EQ(entries(timeline(contact, "", "vic")).size(), 15U);
    EXPECT_EQ(timeline(contact, "", "sam").status, 404);
    EXPECT_EQ(world().anonymous().get("/contacts/" + contact + "/timeline").status, 401);
    // Deleted things are no part of it, nor is a deleted contact.
    sql("update activities set is_deleted = true where contact_id = '" + contact + "'");
    EXPECT_THAT(
        entries(timeline(contact, "", "rob")),
        ElementsAre(
            "email 2026-01-06", "document 2026-01-05", "deal 2026-01-03", "status 2026-01-01"
        )
    );
    sql("update contacts set is_deleted = true where id = '" + contact + "'");
    EXPECT_EQ(timeline(contact, "", "rob").status, 404);
}

TEST_F(Timeline, ShowsNothingOfColumnsThatAreMasked) {
    sql("update roles set permissions = jsonb_set(permissions::jsonb, '{records,deals}',"
        " '{\"read\":\"all\",\"masked\":[\"value\"]}')::text where name = 'viewer'");
    sql("update roles set permissions = jsonb_set(permissions::jsonb, '{records,emails}',"
        " '{\"read\":\"none\"}')::text where name = 'viewer'");
    const auto contact = make_contact("rob", "2026-01-01");
    fill(contact, "rob");
    const auto deal = timeline(contact, "?kinds=deal", "vic");
    EXPECT_EQ(deal.at("data.0.record.title"), "Deal");
    EXPECT_EQ(deal.at("data.0.record.value"), "");
    EXPECT_THAT(entries(timeline(contact, "?kinds=email", "vic")), IsEmpty());
    EXPECT_EQ(entries(timeline(contact, "?kinds=email", "rob")).size(), 1U);
}

TEST_F(Timeline, RefusesWhatItDoesNotKnow) {
    const auto contact = make_contact("rob", "2026-01-01");
    for (const auto* query :
         {"?kinds=gossip", "?limit=0", "?limit=501", "?cursor=nonsense", "?sort=id",
          "?limit=1&limit=2"}) {
        EXPECT_EQ(timeline(contact, query).status, 422) << query;
    }
    EXPECT_EQ(timeline("00000000-0000-7000-8000-00000000dead").status, 404);
    EXPECT_EQ(timeline("nobody").status, 404);
}

}  // namespace
}  // namespace dealwright::testing
