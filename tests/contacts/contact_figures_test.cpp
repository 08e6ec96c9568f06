// contact_metrics reacts to each verb as docs/metrics.md says; all worked out by hand. And the
// milestones on which it stands.
#include "contacts/contacts_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ContactFigures : public ContactsTest {
  protected:
    void SetUp() override { sql("delete from deals; delete from contacts"); }
    /// status: total, new, qualified, converted, average lead score; of rob's contacts.
    static std::vector<std::string> figures() {
        fold();
        return rows(
            "select status || ':', sum(total_contacts), sum(new_contacts), sum(qualified_contacts),"
            " sum(converted_contacts), coalesce(round(avg(avg_lead_score))::text, '-')"
            " from contact_metrics where owner_id = '" +
            world().id_of("rob") + "' group by status order by status"
        );
    }
    /// source owner: total, converted, conversion rate, days to convert, average and high scores.
    static std::vector<std::string> cohorts() {
        fold();
        return rows(
            "select coalesce(m.source::text, '-'), lower(u.first_name) || ':', total_contacts,"
            " converted_contacts, conversion_rate, coalesce(avg_time_to_convert_days::text, '-'),"
            " coalesce(avg_lead_score::text, '-'), high_score_count from contact_metrics as m"
            " join users as u on u.id = m.owner_id order by 1, 2, date, status"
        );
    }
    static ApiReply send_file(
        const std::string& path, const std::string& type, const std::string& text
    ) {
        const auto reply = as("ada").post(path, text, {{"Content-Type", type}});
        EXPECT_EQ(reply.status, 200) << reply.body;
        return reply;
    }
    static void undo(const ApiReply& change) {
        const auto undone = as("ada").post("/change_sets/" + change.at("change_set_id") + "/undo");
        EXPECT_EQ(undone.status, 200) << undone.body;
    }
    static int patch(const std::string& id, const std::string& body) {
        return as("rob").patch("/contacts/" + id, body).status;
    }
    static std::string milestones(const std::string& id) {
        return value(
            "select qualified_at is not null, converted_at is not null from contacts where id = '" +
            id + "'"
        );
    }
};

TEST_F(ContactFigures, CreatingAContactCountsItAsNew) {
    make(R"({"company":"A","lead_score":80})");
    make(R"({"company":"B","lead_score":40})");
    EXPECT_THAT(figures(), ElementsAre("new: 2 2 0 0 60"));
}

TEST_F(ContactFigures, AContactMadeAsCustomerIsConvertedFromTheStart) {
    const auto id = make(R"({"company":"A","status":"customer"})");
    EXPECT_THAT(figures(), ElementsAre("customer: 1 0 0 1 -"));
    EXPECT_EQ(
        value(
            "select converted_at = created_at, qualified_at is null from contacts where id = '" +
            id + "'"
        ),
        "t t"
    );
}

TEST_F(ContactFigures, QualifyingCountsForGoodHoweverTheStatusGoesOn) {
    const auto id = make(R"({"company":"A"})");
    EXPECT_EQ(patch(id, R"({"status":"contacted"})"), 200);
    EXPECT_THAT(figures(), ElementsAre("contacted: 1 0 0 0 -"));
    EXPECT_EQ(patch(id, R"({"status":"qualified"})"), 200);
    EXPECT_THAT(figures(), ElementsAre("qualified: 1 0 1 0 -"));
    const auto first = value("select qualified_at from contacts");
    EXPECT_EQ(patch(id, R"({"status":"unqualified"})"), 200);
    EXPECT_EQ(patch(id, R"({"status":"qualified"})"), 200);
    EXPECT_EQ(value("select qualified_at from contacts"), first);
    EXPECT_EQ(patch(id, R"({"status":"customer"})"), 200);
    EXPECT_THAT(figures(), ElementsAre("customer: 1 0 1 1 -"));
    EXPECT_EQ(patch(id, R"({"status":"inactive"})"), 200);
    EXPECT_THAT(figures(), ElementsAre("inactive: 1 0 1 1 -"));
    EXPECT_EQ(milestones(id), "t t");
}

TEST_F(ContactFigures, NobodyWritesTheMilestonesOverTheApi) {
    const auto id = make(R"({"company":"A"})");
    EXPECT_EQ(patch(id, R"({"qualified_at":"2026-01-01T00:00:00Z"})"), 422);
    EXPECT_EQ(patch(id, R"({"converted_at":null})"), 422);
    EXPECT_EQ(patch(id, R"({"status":"famous"})"), 422);
    EXPECT_EQ(milestones(id), "f f");
}

TEST_F(ContactFigures, DeletingTakesAContactOutAndRestoringPutsItBack) {
    const auto id = make(R"({"company":"A","status":"qualified","lead_score":50})");
    EXPECT_THAT(figures(), ElementsAre("qualified: 1 0 1 0 50"));
    EXPECT_EQ(as("rob").remove("/contacts/" + id).status, 204);
    EXPECT_THAT(figures(), IsEmpty());
    EXPECT_EQ(as("rob").post("/contacts/" + id + "/restore").status, 200);
    EXPECT_THAT(figures(), ElementsAre("qualified: 1 0 1 0 50"));
}

TEST_F(ContactFigures, MergingCountsOnePersonWithTheMilestonesOfBothAndAllDeals) {
    const auto into = make(R"({"company":"A"})");
    const auto from = make(R"({"company":"B","status":"qualified","lead_score":90})");
    for (const auto& [contact, worth] : {std::pair{into, "100"}, std::pair{from, "300"}}) {
        const auto deal = make(
            R"({"title":"D","value":)" + std::string{worth} + R"(,"contact_id":")" + contact +
                R"("})",
            "rob", "deals"
        );
        ASSERT_EQ(as("rob").post("/deals/" + deal + "/win", "{}").status, 200);
    }
    EXPECT_THAT(figures(), ElementsAre("new: 1 1 0 0 -", "qualified: 1 0 1 0 90"));
    const auto merged =
        as("rob").post("/contacts/" + into + "/merge", R"({"from_id":")" + from + R"("})");
    ASSERT_EQ(merged.status, 200) << merged.body;
    // One contact, new as it was, that was qualified once; two won deals of 200 on average.
    EXPECT_THAT(figures(), ElementsAre("new: 1 1 1 0 90"));
    EXPECT_EQ(value("select avg_deal_value from contact_metrics where status = 'new'"), "200.00");
    const auto undone = as("rob").post("/change_sets/" + merged.at("change_set_id") + "/undo");
    ASSERT_EQ(undone.status, 200) << undone.body;
    EXPECT_THAT(figures(), ElementsAre("new: 1 1 0 0 -", "qualified: 1 0 1 0 90"));
    EXPECT_EQ(value("select avg_deal_value from contact_metrics where status = 'new'"), "100.00");
}

TEST_F(ContactFigures, SourceOwnerAndScoreSayWhereAContactCounts) {
    const auto id = make(R"({"company":"A","source":"website","lead_score":70})");
    EXPECT_THAT(cohorts(), ElementsAre("website rob: 1 0 0 - 70 0"));
    EXPECT_EQ(patch(id, R"({"lead_score":71})"), 200);  // above 70
    EXPECT_THAT(cohorts(), ElementsAre("website rob: 1 0 0 - 71 1"));
    EXPECT_EQ(patch(id, R"({"source":"referral"})"), 200);
    EXPECT_THAT(cohorts(), ElementsAre("referral rob: 1 0 0 - 71 1"));
    const auto to_sam = R"({"owner_id":")" + world().id_of("sam") + R"("})";
    EXPECT_EQ(as("ada").patch("/contacts/" + id, to_sam).status, 200);
    EXPECT_THAT(cohorts(), ElementsAre("referral sam: 1 0 0 - 71 1"));
    EXPECT_EQ(
        as("ada").patch("/contacts/" + id, R"({"source":null,"lead_score":null})").status, 200
    );
    EXPECT_THAT(cohorts(), ElementsAre("- sam: 1 0 0 - - 0"));
}

TEST_F(ContactFigures, ABulkEditCountsForEachContactAndItsUndoTakesItBack) {
    const auto a = make(R"({"company":"A","lead_score":40})");
    const auto b = make(R"({"company":"B","status":"contacted","lead_score":60})");
    const auto bulk = [&](const std::string& change) {
        const auto done = as("ada").post(
            "/contacts/bulk", R"({"ids":[")" + a + R"(",")" + b + R"("],)" + change + "}"
        );
        EXPECT_EQ(done.status, 200) << done.body;
        return done;
    };
    const auto before = ElementsAre("contacted: 1 0 0 0 60", "new: 1 1 0 0 40");
    EXPECT_THAT(figures(), before);
    const auto edited = bulk(R"("set":{"status":"customer"})");
    EXPECT_THAT(figures(), ElementsAre("customer: 2 0 0 2 50"));
    undo(edited);
    EXPECT_THAT(figures(), before);  // nobody has ever been a customer
    const auto deleted = bulk(R"("delete":true)");
    EXPECT_THAT(figures(), IsEmpty());
    undo(deleted);
    EXPECT_THAT(figures(), before);
}

TEST_F(ContactFigures, AnImportCountsOnTheDaysThatItTellsAndItsUndoTakesItBack) {
    make(R"({"company":"Was here","source":"other","lead_score":10,"email":"here@x.example"})");
    const auto before = ElementsAre("other rob: 1 0 0 - 10 0");
    EXPECT_THAT(cohorts(), before);
    const auto done = send_file(
        "/contacts/import?on_duplicate=update", "text/csv",
        "company,email,owner,source,status,lead_score,created,qualified_at,converted_at\n"
        "A,a@x.example,rob@crm.example,website,customer,80,2026-03-02 12:00,,2026-03-04 12:00\n"
        "B,b@x.example,rob@crm.example,website,customer,90,2026-03-02 12:00,,2026-03-07 12:00\n"
        "C,c@x.example,sam@crm.example,website,new,,2026-03-03 12:00,,\n"
        "Was here,here@x.example,rob@crm.example,other,new,20,,,\n"
    );
    // A took two days, B five; the one that was there has a better score.
    EXPECT_THAT(
        cohorts(),
        ElementsAre(
            "other rob: 1 0 0 - 20 0", "website rob: 2 2 100 3.5 85 2", "website sam: 1 0 0 - - 0"
        )
    );
    undo(done);
    EXPECT_THAT(cohorts(), before);
}

TEST_F(ContactFigures, CardsCountAsNewContactsOfWhoBringsThem) {
    const auto done = send_file(
        "/contacts/import-vcard?set=source=trade_show", "text/vcard",
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna One\r\nN:One;Anna;;;\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bert Two\r\nN:Two;Bert;;;\r\nEND:VCARD\r\n"
    );
    EXPECT_EQ(done.at("new"), "2") << done.body;
    EXPECT_THAT(cohorts(), ElementsAre("trade_show ada: 2 0 0 - - 0"));
    undo(done);
    EXPECT_THAT(cohorts(), IsEmpty());
}

}  // namespace
}  // namespace dealwright::testing
