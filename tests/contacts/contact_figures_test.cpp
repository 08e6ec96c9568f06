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

}  // namespace
}  // namespace dealwright::testing
