// Who is told of what others did, of what nobody is told, and that a notification is only there for
// who sees the record that it is about.
#include "app/built_in_jobs.hpp"
#include "base/text.hpp"
#include "stream/stream_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class Notifications : public ApiTest {
  protected:
    void SetUp() override {
        world().sql().execute("delete from notifications; delete from notification_mutes");
    }

    static std::string one(const std::string& sql) {
        const auto found = rows(sql);
        return found.empty() ? "nothing" : found.front();
    }
    static std::string make(
        const std::string& person, const std::string& resource, const std::string& json
    ) {
        const auto made = as(person).post("/" + resource, json);
        EXPECT_EQ(made.status, 201) << made.body;
        return made.at("id");
    }
    static std::string owned_by(const std::string& person) {
        return R"("owner_id":")" + world().id_of(person) + R"(")";
    }
    /// "kind resource count of actor", of what a person finds in his list, the newest first.
    static std::vector<std::string> told(
        const std::string& person, const std::string& query = "?include=actor"
    ) {
        const auto reply = as(person).get("/notifications" + query);
        EXPECT_EQ(reply.status, 200) << reply.body;
        std::vector<std::string> lines;
        const auto json = reply.json();
        for (const auto& item : json.find("data")->items) {
            const auto* actor = item.find("actor");
            const bool is_known = actor != nullptr && actor->is_object();
            lines.push_back(fmt::format(
                "{} {} {} of {}", item.find("kind")->text, item.find("resource")->text,
                item.find("record_count")->text,
                is_known ? actor->find("first_name")->text : "nobody"
            ));
        }
        return lines;
    }
};

TEST_F(Notifications, WhoIsGivenARecordIsToldAndWhoTakesOneIsNot) {
    make("mia", "contacts", R"({"company":"For rob",)" + owned_by("rob") + "}");
    EXPECT_THAT(told("rob"), ElementsAre("assigned contacts 1 of Mia"));
    make("rob", "deals", R"({"title":"My own"})");
    EXPECT_THAT(told("rob"), ElementsAre("assigned contacts 1 of Mia"));
    const auto task = make("mia", "activities", R"({"type":"task","subject":"S"})");
    EXPECT_THAT(told("mia"), IsEmpty());
    EXPECT_EQ(as("mia").patch("/activities/" + task, "{" + owned_by("rita") + "}").status, 200);
    EXPECT_THAT(told("rita"), ElementsAre("assigned activities 1 of Mia"));
    EXPECT_EQ(as("mia").patch("/activities/" + task, R"({"subject":"T"})").status, 200);
    EXPECT_THAT(told("rita"), ElementsAre("assigned activities 1 of Mia"));
    EXPECT_THAT(told("sam"), IsEmpty());
    // By plain SQL nobody is known to have done it.
    world().sql().execute(
        "update activities set owner_id = '" + world().id_of("rob") + "' where id = '" + task + "'"
    );
    EXPECT_THAT(
        told("rob"), ElementsAre("assigned activities 1 of nobody", "assigned contacts 1 of Mia")
    );
}

TEST_F(Notifications, AThousandRecordsGivenAtOnceAreOneNotification) {
    const auto ids = rows(
        "insert into contacts (company, owner_id) select 'Many ' || g, '" + world().id_of("mia") +
        "' from generate_series(1, 1000) as g returning id"
    );
    const auto reply = as("mia").post(
        "/contacts/bulk",
        R"({"ids":[")" + join(ids, "\",\"") + R"("],"set":{)" + owned_by("rob") + "}}"
    );
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_THAT(told("rob"), ElementsAre("assigned contacts 1000 of Mia"));
    // Likewise where one transaction gives them one after the other.
    auto& sql = world().sql();
    sql.execute("begin");
    for (int i = 0; i < 3; ++i) {
        sql.execute(
            "update contacts set owner_id = '" + world().id_of("rita") + "' where id = '" +
            ids[static_cast<std::size_t>(i)] + "'"
        );
    }
    sql.execute("commit");
    EXPECT_THAT(told("rita"), ElementsAre("assigned contacts 3 of nobody"));
}

TEST_F(Notifications, AWonDealIsNewsForTheTeamButNotForWhoWonIt) {
    const auto deal = make("rob", "deals", R"({"title":"Big"})");
    const auto other = make("sam", "deals", R"({"title":"Other team"})");
    ASSERT_EQ(as("rob").post("/deals/" + deal + "/win", "{}").status, 200);
    ASSERT_EQ(as("sam").post("/deals/" + other + "/win", "{}").status, 200);
    EXPECT_THAT(told("rob"), IsEmpty());
    EXPECT_THAT(told("rita"), ElementsAre("deal_won deals 1 of Rob"));
    EXPECT_THAT(told("mia"), ElementsAre("deal_won deals 1 of Rob"));  // she leads the team
    EXPECT_THAT(told("sam"), IsEmpty());
    const auto shown = as("rita").get("/notifications?include=deal,contact");
    EXPECT_EQ(shown.at("data.0.deal.title"), "Big");
    EXPECT_EQ(shown.at("data.0.contact"), "null");
    // A deal that comes in as won long ago is none.
    const auto import = as("mia").post(
        "/deals/import", "title,status,actual_close_date\nOld,won,2020-01-01\n",
        {{"Content-Type", "text/csv"}}
    );
    ASSERT_EQ(import.status, 200) << import.body;
    EXPECT_THAT(told("rita"), ElementsAre("deal_won deals 1 of Rob"));
}

TEST_F(Notifications, ATextSpeaksToPeopleByTheirAddressesOrTheirIds) {
    const auto contact = make(
        "rob", "contacts", R"({"company":"C","notes":"@rita please call; mail to x@mia.example"})"
    );
    EXPECT_THAT(told("rita"), ElementsAre("mention contacts 1 of Rob"));
    EXPECT_THAT(told("mia"), IsEmpty());
    const auto patch = [&](const std::string& notes) {
        const auto reply =
            as("rob").patch("/contacts/" + contact, R"({"notes":")" + notes + R"("})");
        EXPECT_EQ(reply.status, 200) << reply.body;
    };
    patch("@rita please call, @rob too. @nobody @[Mia M.](" + world().id_of("mia") + ")");
    // rita was spoken to before; rob speaks to himself.
    EXPECT_THAT(told("rita"), ElementsAre("mention contacts 1 of Rob"));
    EXPECT_THAT(told("rob"), IsEmpty());
    EXPECT_THAT(told("mia"), ElementsAre("mention contacts 1 of Rob"));
    make("mia", "activities", R"({"type":"note","subject":"N","description":"(@Rob."})");
    EXPECT_THAT(told("rob"), ElementsAre("mention activities 1 of Mia"));
}

TEST_F(Notifications, WhoDoesNotSeeTheRecordDoesNotSeeThatHeWasMentioned) {
    const auto contact = make("rob", "contacts", R"({"company":"Hidden","notes":"@sam @vic"})");
    EXPECT_THAT(told("sam"), IsEmpty());
    EXPECT_EQ(as("sam").get("/notifications").at("page.total"), "0");
    const auto id =
        one("select id from notifications where user_id = '" + world().id_of("sam") + "'");
    EXPECT_EQ(as("sam").get("/notifications/" + id).status, 404);
    EXPECT_EQ(as("sam").post("/notifications/" + id + "/read").status, 404);
    // When it comes into his sight the mention does as well, and goes with it.
    const auto give = [&](const std::string& person) {
        world().sql().execute(
            "update contacts set owner_id = '" + world().id_of(person) + "' where id = '" +
            contact + "'"
        );
    };
    give("sam");
    EXPECT_THAT(
        told("sam"),
        UnorderedElementsAre("mention contacts 1 of Rob", "assigned contacts 1 of nobody")
    );
    give("rob");
    EXPECT_THAT(told("sam"), IsEmpty());
    ASSERT_EQ(as("rob").remove("/contacts/" + contact).status, 204);
    EXPECT_THAT(told("vic"), IsEmpty());
}

TEST_F(Notifications, EverybodyReadsHisOwnAndNobodyElses) {
    make("mia", "contacts", R"({"company":"A",)" + owned_by("rob") + "}");
    const auto id = as("rob").get("/notifications").at("data.0.id");
    for (const std::string other : {"ada", "mia", "sam"}) {
        EXPECT_EQ(as(other).get("/notifications/" + id).status, 404) << other;
        EXPECT_EQ(as(other).post("/notifications/" + id + "/read").status, 404) << other;
        EXPECT_EQ(as(other).get("/notifications?id=" + id).at("page.total"), "0") << other;
    }
    EXPECT_EQ(world().anonymous().get("/notifications").status, 401);
    EXPECT_EQ(as("rob").get("/notifications?read_at[is_null]=true").at("page.total"), "1");
    const auto read = as("rob").post("/notifications/" + id + "/read");
    EXPECT_EQ(read.status, 200) << read.body;
    EXPECT_NE(read.at("read_at"), "null");
    EXPECT_EQ(as("rob").post("/notifications/" + id + "/read").at("read_at"), read.at("read_at"));
    EXPECT_EQ(as("rob").get("/notifications?read_at[is_null]=true").at("page.total"), "0");
    make("mia", "contacts", R"({"company":"B",)" + owned_by("rob") + "}");
    make("mia", "deals", R"({"title":"C",)" + owned_by("rita") + "}");
    EXPECT_EQ(as("rob").post("/notifications/read-all").status, 204);
    EXPECT_EQ(as("rob").get("/notifications?read_at[is_null]=true").at("page.total"), "0");
    EXPECT_EQ(as("rita").get("/notifications?read_at[is_null]=true").at("page.total"), "1");
    EXPECT_EQ(as("rob").get("/notifications?kind=mention").at("page.total"), "0");
    EXPECT_EQ(as("rob").get("/notifications?nonsense=1").status, 422);
}

TEST_F(Notifications, WhatIsDueSoonIsToldOnceForEachDate) {
    const auto task = make("mia", "activities", R"({"type":"task","subject":"Soon"})");
    const auto due = [&](const std::string& in) {
        world().sql().execute(
            "update activities set due_date = now() + interval '" + in + "' where id = '" + task +
            "'"
        );
    };
    due("2 hours");  // 60 minutes are soon
    EXPECT_EQ(one("select notify_due_soon()"), "0");
    due("59 minutes");
    EXPECT_EQ(one("select notify_due_soon()"), "1");
    EXPECT_EQ(one("select notify_due_soon()"), "0");
    EXPECT_THAT(told("mia"), ElementsAre("due_soon activities 1 of nobody"));
    due("30 minutes");
    EXPECT_EQ(one("select notify_due_soon()"), "1");
    due("-1 minutes");
    EXPECT_EQ(one("select notify_due_soon()"), "0");
    due("10 minutes");
    world().sql().execute("update settings set value = '5' where key = 'due_soon_minutes'");
    EXPECT_EQ(one("select notify_due_soon()"), "0");
    world().sql().execute("update settings set value = '60' where key = 'due_soon_minutes'");
    ASSERT_EQ(as("mia").post("/activities/" + task + "/complete", "{}").status, 200);
    EXPECT_EQ(one("select notify_due_soon()"), "0");
}

TEST_F(Notifications, WhatAPersonDoesNotWantHeIsNotTold) {
    EXPECT_EQ(as("rob").get("/notifications/muted").body, R"({"muted":[]})");
    const auto muted = as("rob").put("/notifications/muted", R"({"muted":["mention","assigned"]})");
    EXPECT_EQ(muted.body, R"({"muted":["assigned","mention"]})");
    make("mia", "contacts", R"({"company":"A","notes":"@rob @rita",)" + owned_by("rob") + "}");
    EXPECT_THAT(told("rob"), IsEmpty());
    EXPECT_THAT(told("rita"), ElementsAre("mention contacts 1 of Mia"));
    EXPECT_EQ(as("rob").put("/notifications/muted", R"({"muted":["due_soon"]})").status, 200);
    make("mia", "contacts", R"({"company":"B",)" + owned_by("rob") + "}");
    EXPECT_THAT(told("rob"), ElementsAre("assigned contacts 1 of Mia"));
    for (const std::string bad :
         {"{}", R"({"muted":"mention"})", R"({"muted":["x"]})", R"({"muted":[],"more":1})"}) {
        EXPECT_EQ(as("rob").put("/notifications/muted", bad).status, 422) << bad;
    }
    EXPECT_EQ(as("rob").put("/notifications/muted", "[]").status, 400);
    EXPECT_EQ(as("rob").get("/notifications/muted").body, R"({"muted":["due_soon"]})");
}

TEST_F(Notifications, ArriveOnTheStreamOfWhomTheyAreForAndOfNobodyElse) {
    auto rob = stream_of(world(), "rob");
    auto mia = stream_of(world(), "mia");
    make("mia", "contacts", R"({"company":"Streamed",)" + owned_by("rob") + "}");
    const auto id = one("select id from notifications");
    EXPECT_EQ(read_until(rob, id, "notifications"), std::set<std::string>{id});
    // Of what comes later mia hears; until then nobody told her of a notification.
    const auto last = make("mia", "contacts", R"({"company":"Last"})");
    std::set<std::string> heard;
    while (!heard.contains(last)) {
        const auto event = mia.next();
        ASSERT_TRUE(event);
        EXPECT_THAT(changed_of(*event, "notifications"), IsEmpty());
        for (const auto& contact : changed_of(*event, "contacts")) {
            heard.insert(contact);
        }
    }
    ASSERT_EQ(as("rob").post("/notifications/" + id + "/read").status, 200);
    EXPECT_EQ(read_until(rob, id, "notifications"), std::set<std::string>{id});
}

TEST_F(Notifications, OldOnesAreDropped) {
    make("mia", "contacts", R"({"company":"Old",)" + owned_by("rob") + "}");
    make("mia", "deals", R"({"title":"New",)" + owned_by("rob") + "}");
    world().sql().execute(
        "update notifications set created_at = now() - interval '91 days' where resource = "
        "'contacts'"
    );
    const auto registry = built_in_jobs();
    ASSERT_NE(registry.find("notifications.prune"), nullptr);
    auto connection = world().database().connect_app();
    jobs::ClaimedJob job;
    job.payload = "{}";
    jobs::JobRun run{connection, job};
    registry.find("notifications.prune")->handler(run);
    EXPECT_EQ(run.result(), R"({"rows":1})");
    EXPECT_THAT(told("rob"), ElementsAre("assigned deals 1 of Mia"));
}

TEST_F(Notifications, WhoHasLeftIsNotTold) {
    world().sql().execute("update users set is_active = false where email = 'rita@crm.example'");
    make("mia", "contacts", R"({"company":"X","notes":"@rita"})");
    EXPECT_EQ(one("select count(*) from notifications"), "0");
    world().sql().execute("update users set is_active = true where email = 'rita@crm.example'");
}

}  // namespace
}  // namespace dealwright::testing
