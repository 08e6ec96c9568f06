// What is newer than a change set stands in the way of its undo: every record is named, with what
// and who, and nothing is undone.
#include "undo_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::Each;
using ::testing::HasSubstr;

class UndoConflicts : public UndoTest {
  protected:
    /// "contacts/ID code: sentence", one line each
    static std::vector<std::string> errors(const ApiReply& reply) {
        std::vector<std::string> lines;
        const auto json = reply.json();
        const auto* list = json.find("errors");
        for (const auto& item : list == nullptr ? std::vector<Json>{} : list->items) {
            lines.push_back(
                item.find("field")->text + " " + item.find("code")->text + ": " +
                item.find("message")->text
            );
        }
        return lines;
    }
};

TEST_F(UndoConflicts, WhatSomebodyChangedSinceIsNamedRowByRowAndNothingIsUndone) {
    const auto a = contact("mia", "Calm");
    const auto b = contact("mia", "Changed");
    const auto c = contact("mia", "Changed too");
    const auto set = bulk("mia", "contacts", {a, b, c}, R"("set":{"title":"T","city":"Bern"})");
    ASSERT_EQ(as("ada").patch("/contacts/" + b, R"({"title":"Other"})").status, 200);
    ASSERT_EQ(as("mia").patch("/contacts/" + c, R"({"title":"X","city":"Y"})").status, 200);
    const auto refused = undo("mia", set);
    ASSERT_EQ(refused.status, 409) << refused.body;
    EXPECT_THAT(refused.at("detail"), HasSubstr("2 records"));
    EXPECT_THAT(
        errors(refused),
        ::testing::UnorderedElementsAre(
            "contacts/" + b + " changed: the contact \"Changed\": title changed since by Ada",
            "contacts/" + c +
                " changed: the contact \"Changed too\": city, title changed since by Mia"
        )
    );
    EXPECT_EQ(refused.at("current.total"), "2");
    EXPECT_EQ(refused.at("current.conflicts.0.record.id"), b);
    EXPECT_EQ(refused.at("current.conflicts.0.fields.0"), "title");
    EXPECT_EQ(refused.at("current.conflicts.0.by.id"), world().id_of("ada"));
    EXPECT_THAT(values("contacts", "city", {a, b}), Each("Bern"));
    EXPECT_EQ(value("change_sets", "undone_at is null", set), "t");
    // Back where the set had left it, or where it had found it, nothing is in the way any more.
    ASSERT_EQ(as("ada").patch("/contacts/" + b, R"({"title":"T"})").status, 200);
    ASSERT_EQ(as("ada").patch("/contacts/" + c, R"({"title":null,"city":"Bern"})").status, 200);
    EXPECT_EQ(undo("mia", set).status, 200);
    EXPECT_THAT(values("contacts", "title is null and city is null", {a, b, c}), Each("t"));
}

TEST_F(UndoConflicts, OtherFieldsOfTheSameRecordAreNobodysBusiness) {
    const auto a = contact("rob", "Column-wise");
    const auto set = bulk("mia", "contacts", {a}, R"("set":{"title":"T"})");
    ASSERT_EQ(as("rob").patch("/contacts/" + a, R"({"city":"Rome"})").status, 200);
    EXPECT_EQ(undo("mia", set).status, 200);
    EXPECT_EQ(value("contacts", "city || ' ' || coalesce(title, '-')", a), "Rome -");
}

TEST_F(UndoConflicts, AnAddressThatAnotherHasTakenIsNotTakenBack) {
    const auto a = make("rob", "contacts", R"({"company":"First","email":"one@x.example"})");
    const auto set = bulk("mia", "contacts", {a}, R"("delete":true)");
    const auto b = make("rita", "contacts", R"({"company":"Second","email":"one@x.example"})");
    const auto refused = undo("mia", set);
    EXPECT_EQ(refused.status, 409) << refused.body;
    EXPECT_THAT(
        errors(refused), ::testing::ElementsAre(
                             "contacts/" + a +
                             " taken: the contact \"First\" cannot have its email back: "
                             "the contact \"Second\" has it now"
                         )
    );
    EXPECT_EQ(refused.at("current.conflicts.0.other.id"), b);
    // Who does not see the other one is not told which it is.
    world().sql().execute(
        "update contacts set owner_id = '" + world().id_of("sam") + "' where id = '" + b + "'"
    );
    const auto hidden = undo("mia", set);
    EXPECT_EQ(hidden.at("current.conflicts.0.other"), "null");
    EXPECT_THAT(hidden.body, HasSubstr("a record that you do not see"));
    EXPECT_THAT(hidden.body, ::testing::Not(HasSubstr(b)));
    EXPECT_EQ(value("contacts", "is_deleted", a), "t");
}

TEST_F(UndoConflicts, ADealThatMovedOnKeepsItsNewStage) {
    const auto deal = make("rob", "deals", R"({"title":"Moved on"})");
    const auto set = bulk("mia", "deals", {deal}, R"("set":{"status":"won"})");
    ASSERT_EQ(as("rob").post("/deals/" + deal + "/reopen", "{}").status, 200);
    const auto before = row("deals", deal);
    const auto refused = undo("mia", set);
    EXPECT_EQ(refused.status, 409) << refused.body;
    EXPECT_EQ(errors(refused).size(), 1U);  // once, though its stays have changed as well
    EXPECT_EQ(row("deals", deal), before);
}

TEST_F(UndoConflicts, WhatARecordNamedMayHaveGone) {
    const auto old_buyer = contact("ada", "Old buyer");
    const auto new_buyer = contact("ada", "New buyer");
    const auto deal =
        make("ada", "deals", R"({"title":"Sold","contact_id":")" + old_buyer + R"("})");
    const auto set = bulk("ada", "deals", {deal}, R"("set":{"contact_id":")" + new_buyer + R"("})");
    ASSERT_EQ(as("ada").remove("/contacts/" + old_buyer).status, 204);
    const auto refused = undo("ada", set);
    EXPECT_EQ(refused.status, 409) << refused.body;
    EXPECT_THAT(
        errors(refused), ::testing::ElementsAre(
                             "deals/" + deal +
                             " deleted: the deal \"Sold\" named the contact \"Old buyer\", which "
                             "has been deleted since by Ada"
                         )
    );
    ASSERT_EQ(as("ada").post("/contacts/" + old_buyer + "/restore").status, 200);
    EXPECT_EQ(undo("ada", set).status, 200);
    EXPECT_EQ(value("deals", "contact_id", deal), old_buyer);
}

TEST_F(UndoConflicts, AStageThatHasGoneIsAPlainRefusal) {
    const auto pipeline = one("insert into pipelines (name) values ('Short') returning id");
    const auto stages = rows(
        "insert into pipeline_stages (pipeline_id, name, order_index) values ('" + pipeline +
        "', 'One', 1), ('" + pipeline + "', 'Two', 2) returning id"
    );
    const auto deal = make("ada", "deals", R"({"title":"D","stage_id":")" + stages[0] + R"("})");
    const auto set = bulk("ada", "deals", {deal}, R"("set":{"stage_id":")" + stages[1] + R"("})");
    ASSERT_EQ(as("ada").remove("/pipeline_stages/" + stages[0]).status, 204);
    const auto refused = undo("ada", set);
    EXPECT_EQ(refused.status, 409) << refused.body;
    EXPECT_THAT(refused.body, HasSubstr("\\\"One\\\""));
    EXPECT_EQ(value("deals", "stage_id", deal), stages[1]);
}

}  // namespace
}  // namespace dealwright::testing
