// The board of a pipeline: what its columns count and show, to whom, and the order of its cards.
#include "deals/deals_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class BoardTest : public DealsTest {
  protected:
    ApiReply board(const std::string& more = "", const std::string& person = "rob") const {
        return as(person).get("/pipelines/" + pipeline() + "/board" + more);
    }
    /// The titles of the cards of a stage by its place on the board.
    static std::vector<std::string> cards(const ApiReply& reply, int stage) {
        std::vector<std::string> titles;
        EXPECT_EQ(reply.status, 200) << reply.body;
        const auto json = reply.json();
        const Json& list =
            *json.find("stages")->items.at(static_cast<std::size_t>(stage)).find("cards");
        for (const Json& card : list.items) {
            titles.push_back(card.find("title")->text);
        }
        return titles;
    }
    std::vector<std::string> column(const std::string& which) const {
        return cards(board("?stage_id=" + stage(which)), 0);
    }
    static std::string before(const std::string& id) { return R"("before_id":")" + id + R"(")"; }
    static std::string after(const std::string& id) { return R"("after_id":")" + id + R"(")"; }
};

TEST_F(BoardTest, ShowsEveryStageWithTheCountAndTheSumOfItsDeals) {
    make_deal("A", R"("value":100)");
    make_deal("B", R"("value":200,"currency":"EUR")");  // 250 in the base currency
    const auto won = make_deal("C", R"("value":1000)");
    EXPECT_EQ(act(won, "win").status, 200);
    const auto given_up = make_deal("D", R"("value":7)");
    EXPECT_EQ(act(given_up, "abandon").status, 200);
    const auto removed = make_deal("E", R"("value":9)");
    EXPECT_EQ(as("rob").remove("/deals/" + removed).status, 204);
    const auto reply = board();
    EXPECT_EQ(reply.at("pipeline.id"), pipeline());
    EXPECT_EQ(reply.at("stages.0.name"), "Lead");
    EXPECT_EQ(reply.at("stages.0.deal_count"), "2");
    EXPECT_EQ(reply.at("stages.0.total_value"), "350.00");
    EXPECT_EQ(reply.at("stages.0.next_cursor"), "null");
    EXPECT_THAT(cards(reply, 0), ElementsAre("B", "A"));
    EXPECT_EQ(reply.at("stages.1.deal_count"), "0");
    EXPECT_EQ(reply.at("stages.1.total_value"), "0.00");
    EXPECT_THAT(cards(reply, 1), IsEmpty());
    EXPECT_EQ(reply.at("stages.3.is_won"), "true");
    EXPECT_EQ(reply.at("stages.3.total_value"), "1000.00");
    EXPECT_THAT(cards(reply, 3), ElementsAre("C"));
    EXPECT_EQ(reply.at("stages.5.id"), "");
    EXPECT_THAT(cards(board("?status=abandoned"), 0), ElementsAre("D"));
}

TEST_F(BoardTest, ACardSaysWhatItsFaceNeeds) {
    const auto contact =
        as("rob").post("/contacts", R"({"first_name":"Jo","last_name":"Doe"})").at("id");
    const auto deal =
        make_deal("A", R"("value":100,"contact_id":")" + contact + R"(","tags":["vip"])");
    const auto activity = [&](const std::string& subject, const std::string& due) {
        const auto made = as("rob").post(
            "/activities", R"({"type":"task","subject":")" + subject + R"(","due_date":")" + due +
                               R"(","deal_id":")" + deal + R"("})"
        );
        EXPECT_EQ(made.status, 201) << made.body;
        return made.at("id");
    };
    activity("later", "2126-03-02T10:00:00Z");
    const auto next = activity("sooner", "2126-03-01T10:00:00Z");
    const auto reply = board();
    const std::string card = "stages.0.cards.0.";
    EXPECT_EQ(reply.at(card + "id"), deal);
    EXPECT_EQ(reply.at(card + "value"), "100.00");
    EXPECT_EQ(reply.at(card + "probability"), "10.00");
    EXPECT_EQ(reply.at(card + "tags.0"), "vip");
    EXPECT_EQ(reply.at(card + "owner.name"), "Rob");
    EXPECT_EQ(reply.at(card + "contact.id"), contact);
    EXPECT_EQ(reply.at(card + "contact.name"), "Jo Doe");
    EXPECT_EQ(reply.at(card + "next_activity.id"), next);
    EXPECT_EQ(reply.at(card + "next_activity.subject"), "sooner");
    EXPECT_EQ(reply.at(card + "next_activity.due_date"), "2126-03-01T10:00:00.000000Z");
    EXPECT_EQ(reply.at(card + "idle_days"), "0");
    EXPECT_EQ(reply.at(card + "etag"), as("rob").get("/deals/" + deal).header("etag"));
}

TEST_F(BoardTest, ADealIsIdleSinceItCameOrSinceItsLastActivity) {
    const auto quiet = make_old_deal("quiet", "2026-01-05");
    const auto busy = make_old_deal("busy", "2026-01-05");
    sql("insert into activities (type, subject, status, deal_id, owner_id, created_at,"
        " completed_at) values ('task', 'x', 'completed', '" +
        busy + "', '" + world().id_of("rob") + "', '2026-02-01', '2026-02-02 08:00+00')");
    const auto reply = board("?sum=1");
    EXPECT_EQ(reply.status, 422);  // there is no such parameter
    const auto shown = board();
    EXPECT_EQ(shown.at("stages.0.cards.0.title"), "busy");
    EXPECT_EQ(shown.at("stages.0.cards.0.idle_since"), "2026-02-02T08:00:00.000000Z");
    EXPECT_EQ(shown.at("stages.0.cards.0.next_activity"), "null");
    EXPECT_EQ(shown.at("stages.0.cards.1.idle_since"), "2026-01-05T12:00:00.000000Z");
}

TEST_F(BoardTest, EverybodySeesAndCountsWhatHeMayRead) {
    make_deal("rob's", R"("value":100)", "rob");
    make_deal("sam's", R"("value":20)", "sam");
    make_deal("rita's", R"("value":3)", "rita");
    EXPECT_THAT(cards(board("", "ada"), 0), ElementsAre("rita's", "sam's", "rob's"));
    EXPECT_EQ(board("", "ada").at("stages.0.total_value"), "123.00");
    EXPECT_THAT(cards(board("", "rob"), 0), ElementsAre("rita's", "rob's"));
    EXPECT_EQ(board("", "rob").at("stages.0.total_value"), "103.00");
    EXPECT_THAT(cards(board("", "sam"), 0), ElementsAre("sam's"));
    EXPECT_EQ(board("", "sam").at("stages.0.deal_count"), "1");
}

TEST_F(BoardTest, TakesTheFiltersOfTheList) {
    make_deal("Anvil", R"("value":100)", "rob");
    make_deal("Hammer", R"("value":200)", "rita");
    EXPECT_THAT(cards(board("?owner_id=" + world().id_of("rita")), 0), ElementsAre("Hammer"));
    const auto cheap = board("?value[lt]=150");
    EXPECT_THAT(cards(cheap, 0), ElementsAre("Anvil"));
    EXPECT_EQ(cheap.at("stages.0.total_value"), "100.00");
    EXPECT_THAT(cards(board("?q=hammer"), 0), ElementsAre("Hammer"));
}

TEST_F(BoardTest, WrongParametersAreSaid) {
    EXPECT_EQ(board("?limit=101").at("errors.0.field"), "limit");
    EXPECT_EQ(board("?limit=0").status, 422);
    EXPECT_EQ(board("?color=red").status, 422);
    EXPECT_EQ(board("?deleted=with").status, 422);
    EXPECT_EQ(board("?board_rank[gt]=1").status, 422);
    EXPECT_EQ(board("?cursor=abc").at("errors.0.field"), "cursor");
    EXPECT_EQ(board("?cursor=abc&stage_id=" + stage("lead")).status, 422);
    EXPECT_EQ(board("?stage_id=x").status, 422);
    EXPECT_EQ(board("?stage_id=" + pipeline()).status, 404);
    EXPECT_EQ(as("rob").get("/pipelines/x/board").status, 404);
    EXPECT_EQ(as("rob").get("/pipelines/" + stage("lead") + "/board").status, 404);
}

TEST_F(BoardTest, MoreCardsOfAStageFollowWithoutRepetition) {
    for (const auto* title : {"A", "B", "C", "D", "E"}) {
        make_deal(title);
    }
    const auto first = board("?limit=2");
    EXPECT_THAT(cards(first, 0), ElementsAre("E", "D"));
    make_deal("F");  // comes first, and moves nobody on the pages behind
    const auto next = [&](const ApiReply& page) {
        return board(
            "?limit=2&stage_id=" + stage("lead") + "&cursor=" + page.at("stages.0.next_cursor")
        );
    };
    const auto second = next(first);
    EXPECT_THAT(cards(second, 0), ElementsAre("C", "B"));
    EXPECT_EQ(second.at("stages.0.deal_count"), "6");
    const auto third = next(second);
    EXPECT_THAT(cards(third, 0), ElementsAre("A"));
    EXPECT_EQ(third.at("stages.0.next_cursor"), "null");
}

TEST_F(BoardTest, TheServerKeepsTheOrderOfTheCards) {
    const auto a = make_deal("A");
    const auto b = make_deal("B");
    const auto c = make_deal("C");
    EXPECT_THAT(column("lead"), ElementsAre("C", "B", "A"));
    EXPECT_EQ(move(c, "lead", after(a)).status, 200);
    EXPECT_THAT(column("lead"), ElementsAre("B", "A", "C"));
    EXPECT_EQ(move(a, "lead", before(b)).status, 200);
    EXPECT_THAT(column("lead"), ElementsAre("A", "B", "C"));
    EXPECT_EQ(move(c, "lead", before(b)).status, 200);
    EXPECT_THAT(column("lead"), ElementsAre("A", "C", "B"));
    EXPECT_EQ(move(b, "lead").status, 200);
    EXPECT_THAT(column("lead"), ElementsAre("B", "A", "C"));
    EXPECT_EQ(move(a, "talk").status, 200);
    EXPECT_EQ(move(b, "talk").status, 200);
    EXPECT_THAT(column("talk"), ElementsAre("B", "A"));
    EXPECT_EQ(move(c, "talk", before(a)).status, 200);
    EXPECT_THAT(column("talk"), ElementsAre("B", "C", "A"));
}

TEST_F(BoardTest, ACardOfAnotherStageOrOutOfSightIsNoNeighbour) {
    const auto a = make_deal("A");
    const auto b = make_deal("B");
    const auto hidden = make_deal("C", "", "sam");
    EXPECT_EQ(move(b, "talk").status, 200);
    const auto refused = move(a, "lead", before(b));
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(refused.at("errors.0.field"), "before_id");
    EXPECT_EQ(move(a, "lead", after(hidden)).at("errors.0.field"), "after_id");
    EXPECT_EQ(move(a, "lead", before(a)).status, 422);
    EXPECT_EQ(move(a, "lead", before(b) + "," + after(b)).status, 422);
    EXPECT_EQ(move(b, "lead", before(a), "sam").status, 404);
}

TEST_F(BoardTest, ManyCardsBetweenTwoStillFindAPlace) {
    const auto a = make_deal("A");
    const auto b = make_deal("B");
    const auto c = make_deal("C");
    for (int i = 0; i < 130; ++i) {
        ASSERT_EQ(move(i % 2 == 0 ? b : c, "lead", before(a)).status, 200);
    }
    EXPECT_THAT(column("lead"), ElementsAre("B", "C", "A"));
}

TEST_F(BoardTest, ANewOrderIsNoNewVersionOfADeal) {
    const auto a = make_deal("A");
    const auto b = make_deal("B");
    const auto seen = as("rob").get("/deals/" + a);
    fold();
    const auto logged = value("select count(*) from audit_logs");
    const auto told = value("select count(*) from change_feed");
    EXPECT_EQ(move(a, "lead", before(b)).status, 200);
    const auto now = as("rob").get("/deals/" + a);
    EXPECT_EQ(now.header("etag"), seen.header("etag"));
    EXPECT_EQ(now.body, seen.body);
    EXPECT_EQ(value("select count(*) from audit_logs"), logged);
    EXPECT_EQ(metrics::Folder{world().sql()}.fold_pending(), 0);
    EXPECT_EQ(
        value(
            "select count(*) - " + told + ", bool_or(record_ids = array['" + a +
            "'::uuid]) from change_feed"
        ),
        "1 t"
    );
}

}  // namespace
}  // namespace dealwright::testing
