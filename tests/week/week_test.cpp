// A week in the life of a team, over HTTP alone: from Monday 2 March to Friday 6 March 2026 mia's
// team North (rob, rita) and sam of South find contacts, call, move deals, win, lose, reopen, hand
// over, and ada changes an exchange rate. What the seven tables of figures say at the end of it is
// worked out by hand beside each expectation.
//
// The past is entered as people enter it: by import, which says when things were made, and by
// back-dating, which is mia's and ada's to do.
#include "app/api_fixture.hpp"
#include "app/run_job.hpp"
#include "base/text.hpp"
#include "metrics/fold.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class WeekOfATeam : public ApiTest {
  protected:
    static void SetUpTestSuite() {
        ApiTest::SetUpTestSuite();
        set_up_shop();
        monday();
        tuesday();
        wednesday();
        thursday();
        friday();
        metrics::Folder{world().sql()}.fold_pending();
    }

    // What people do ---------------------------------------------------------------------------

    static ApiReply expect(int status, const ApiReply& reply) {
        EXPECT_EQ(reply.status, status) << reply.body;
        return reply;
    }
    static std::string make(
        const std::string& person, const std::string& resource, const std::string& body
    ) {
        return expect(201, as(person).post("/" + resource, body)).at("id");
    }
    static void import(
        const std::string& person, const std::string& resource, const std::string& csv
    ) {
        const auto reply = as(person).send(
            "POST", "/" + resource + "/import", csv, {{"Content-Type", "text/csv"}}
        );
        EXPECT_EQ(reply.status, 200) << reply.body;
        EXPECT_EQ(reply.at("errors"), "0") << reply.body;
    }
    /// By its name, as somebody who sees everything.
    static std::string id_of(
        const std::string& resource, const std::string& column, const std::string& name
    ) {
        return as("ada").get("/" + resource + "?" + column + "=" + name).at("data.0.id");
    }
    static std::string deal(const std::string& title) { return id_of("deals", "title", title); }
    static std::string contact(const std::string& name) {
        return id_of("contacts", "first_name", name);
    }
    static std::string task(const std::string& subject) {
        return id_of("activities", "subject", subject);
    }
    static ApiReply act(
        const std::string& person, const std::string& what, const std::string& body = "{}"
    ) {
        return as(person).post(what, body);
    }
    static std::string at(const std::string& moment, const std::string& more = "") {
        return R"({"at":")" + moment + R"(")" + (more.empty() ? "" : "," + more) + "}";
    }
    static ApiReply move(
        const std::string& person, const std::string& title, const std::string& stage,
        const std::string& moment
    ) {
        return act(
            person, "/deals/" + deal(title) + "/move",
            at(moment, R"("stage_id":")" + stages_[stage] + R"(")")
        );
    }

    static void set_up_shop() {
        pipeline_ = make("ada", "pipelines", R"({"name":"Selling"})");
        expect(200, as("ada").patch("/pipelines/" + pipeline_, R"({"is_default":true})"));
        const auto stage = [&](const std::string& name, int order, const std::string& more) {
            stages_[name] = make(
                "ada", "pipeline_stages",
                fmt::format(
                    R"({{"pipeline_id":"{}","name":"{}","order_index":{},{}}})", pipeline_, name,
                    order, more
                )
            );
        };
        stage("Lead", 0, R"("probability":10)");
        stage("Talk", 1, R"("probability":30)");
        stage("Offer", 2, R"("probability":60)");
        stage("Won", 3, R"("probability":100,"is_closed":true,"is_won":true)");
        stage("Lost", 4, R"("probability":0,"is_closed":true)");
        expect(200, as("ada").put("/exchange_rates/EUR", R"({"rate":1.25})"));
    }

    static void monday() {
        import(
            "mia", "contacts",
            "first_name,email,owner,source,status,lead_score,created\n"
            "Anna,anna@buyer.example,rob@crm.example,website,new,80,2026-03-02 08:00\n"
            "Bert,bert@buyer.example,rob@crm.example,website,new,60,2026-03-02 08:00\n"
            "Cleo,cleo@buyer.example,rita@crm.example,referral,new,90,2026-03-02 08:00\n"
        );
        import(
            "mia", "deals",
            "title,value,currency,owner,contact,created,expected_close_date\n"
            "Arc,1000,USD,rob@crm.example,anna@buyer.example,2026-03-02 09:00,2026-03-31\n"
            "Box,800,EUR,rob@crm.example,bert@buyer.example,2026-03-02 10:00,2026-04-15\n"
            "Cup,5000,USD,rita@crm.example,cleo@buyer.example,2026-03-02 11:00,2026-03-31\n"
            "Fan,400,EUR,rob@crm.example,bert@buyer.example,2026-03-02 09:00,2026-03-31\n"
        );
        import(
            "mia", "activities",
            "type,subject,owner,due_date,created\n"
            "task,Price list,rob@crm.example,2026-03-03 12:00,2026-03-02 08:00\n"
            "task,Brochure,rob@crm.example,2026-03-03 15:00,2026-03-02 08:00\n"
        );
        const auto call = expect(
            201, as("rob").post(
                     "/calls", R"({"outcome":"answered","started_at":"2026-03-02T10:00:00Z",)"
                               R"("duration_seconds":120,"recording_url":"https://pbx.example/1",)"
                               R"("deal_id":")" +
                                   deal("Arc") +
                                   R"(","follow_up":{"type":"task","subject":"Send offer",)"
                                   R"("due_date":"2026-03-04T09:00:00Z"}})"
                 )
        );
        EXPECT_EQ(call.at("follow_up.deal_id"), deal("Arc"));
        expect(
            201, as("rob").post(
                     "/calls", R"({"outcome":"missed","started_at":"2026-03-02T11:00:00Z",)"
                               R"("contact_id":")" +
                                   contact("Bert") + R"("})"
                 )
        );
        expect(
            201, as("rita").post(
                     "/calls", R"({"outcome":"voicemail","started_at":"2026-03-02T12:00:00Z",)"
                               R"("contact_id":")" +
                                   contact("Cleo") + R"("})"
                 )
        );
        // Sam is of another team, and a viewer looks only.
        expect(404, move("sam", "Arc", "Talk", "2026-03-02T12:00:00Z"));
        expect(403, move("vic", "Arc", "Talk", "2026-03-02T12:00:00Z"));
    }

    static void tuesday() {
        import(
            "ada", "contacts",
            "first_name,email,owner,source,status,lead_score,created,qualified_at,converted_at\n"
            "Dora,dora@buyer.example,rita@crm.example,referral,new,,2026-03-03 08:00,,\n"
            "Emil,emil@buyer.example,sam@crm.example,website,customer,75,2026-03-03 12:00,"
            "2026-03-04 12:00,2026-03-05 12:00\n"
        );
        import(
            "ada", "deals",
            "title,value,currency,owner,contact,created,expected_close_date\n"
            "Dot,2000,EUR,rita@crm.example,dora@buyer.example,2026-03-03 09:00,2026-04-30\n"
            "Elm,3000,USD,sam@crm.example,emil@buyer.example,2026-03-03 12:00,2026-03-31\n"
        );
        import(
            "mia", "activities",
            "type,subject,owner,due_date,created,deal\n"
            "meeting,Workshop,rita@crm.example,2026-03-04 10:00,2026-03-03 08:00,Cup\n"
            "task,Contract,rita@crm.example,2026-03-05 10:00,2026-03-03 08:00,Cup\n"
        );
        // Days that are over are not rob's to fill; mia answers for her team.
        expect(403, move("rob", "Arc", "Talk", "2026-03-03T09:00:00Z"));
        expect(200, move("mia", "Arc", "Talk", "2026-03-03T09:00:00Z"));
        expect(200, move("mia", "Cup", "Offer", "2026-03-03T11:00:00Z"));
        expect(
            200, act("rob", "/activities/" + task("Price%20list") + "/complete",
                     at("2026-03-03T12:00:00Z",
                        R"("duration_minutes":30,"outcome":"They want the large one")"))
        );
        expect(
            200, act("rob", "/activities/" + task("Brochure") + "/cancel",
                     R"({"reason":"They have it"})")
        );
        mail();
        papers();
    }

    static void mail() {
        const std::string from = R"("from_email":"rob@crm.example")";
        make(
            "rob", "emails",
            R"({"subject":"Hello",)" + from +
                R"(,"to_email":"anna@buyer.example","status":"opened",)"
                R"("sent_at":"2026-03-03T09:00:00Z","delivered_at":"2026-03-03T09:01:00Z",)"
                R"("opened_at":"2026-03-03T10:00:00Z"})"
        );
        make(
            "rob", "emails",
            R"({"subject":"Hello",)" + from +
                R"(,"to_email":"gone@buyer.example","status":"bounced",)"
                R"("sent_at":"2026-03-03T09:00:00Z","bounced_at":"2026-03-03T09:02:00Z"})"
        );
    }

    static void papers() {
        import(
            "mia", "documents",
            "name,type,status,owner,created,sent_at,viewed_at,signed_at\n"
            "Arc offer,proposal,signed,rob@crm.example,2026-03-03 08:00,2026-03-03 09:00,"
            "2026-03-03 10:00,2026-03-04 09:00\n"
            "Box offer,proposal,sent,rob@crm.example,2026-03-03 08:00,2026-03-03 09:00,,\n"
        );
    }

    static void wednesday() {
        expect(
            200, act("mia", "/deals/" + deal("Arc") + "/win",
                     at("2026-03-04T09:00:00Z", R"("reason":"quality")"))
        );
        expect(409, act("mia", "/deals/" + deal("Arc") + "/win"));
        expect(
            200, act("mia", "/deals/" + deal("Cup") + "/lose",
                     at("2026-03-04T11:00:00Z", R"("reason":"price")"))
        );
        expect(200, move("ada", "Elm", "Talk", "2026-03-04T12:00:00Z"));
        const auto met = expect(
            200, act("rita", "/activities/" + task("Workshop") + "/complete",
                     at("2026-03-04T11:00:00Z", R"("duration_minutes":60)"))
        );
        expect(409, act("rita", "/activities/" + met.at("id") + "/cancel"));
        expect(200, as("rob").patch("/contacts/" + contact("Anna"), R"({"status":"contacted"})"));
        expect(200, as("rita").patch("/contacts/" + contact("Cleo"), R"({"status":"qualified"})"));
    }

    static void thursday() {
        expect(200, act("mia", "/deals/" + deal("Fan") + "/win", at("2026-03-05T09:00:00Z")));
        expect(200, act("ada", "/deals/" + deal("Elm") + "/abandon", at("2026-03-05T12:00:00Z")));
        // It was not lost after all, and stands in the offer again.
        expect(200, act("rita", "/deals/" + deal("Cup") + "/reopen"));
        // Dora's deal goes to rob, and grows; her own person stays rita's.
        expect(
            200, as("mia").patch(
                     "/deals/" + deal("Dot"),
                     R"({"owner_id":")" + world().id_of("rob") + R"(","value":2400})"
                 )
        );
        const auto bulk = expect(
            200,
            as("mia").post(
                "/deals/bulk", R"({"ids":[")" + deal("Box") + R"(",")" + deal("Dot") +
                                   R"("],"set":{"expected_close_date":"2026-04-20T12:00:00Z"},)"
                                   R"("add_tags":["april"]})"
            )
        );
        EXPECT_EQ(bulk.at("updated"), "2");
        expect(
            201, as("rob").post(
                     "/calls", R"({"outcome":"answered","started_at":"2026-03-05T14:00:00Z",)"
                               R"("duration_seconds":60,"deal_id":")" +
                                   deal("Dot") + R"("})"
                 )
        );
        expect(200, as("ada").put("/exchange_rates/EUR", R"({"rate":1.5})"));
    }

    static void friday() {
        expect(422, act("mia", "/deals/" + deal("Box") + "/lose", at("2026-03-06T10:00:00Z")));
        expect(
            200, act("mia", "/deals/" + deal("Box") + "/lose",
                     at("2026-03-06T10:00:00Z", R"("reason":"budget")"))
        );
        expect(200, as("rob").patch("/contacts/" + contact("Bert"), R"({"status":"unqualified"})"));
        // A report each Friday, far ahead so that its days are the same whenever this runs.
        const auto report = make(
            "rob", "activities",
            R"({"type":"deadline","subject":"Report","due_date":"2100-01-01T16:00:00Z",)"
            R"("recurrence":"FREQ=WEEKLY"})"
        );
        const auto done = expect(200, act("rob", "/activities/" + report + "/complete"));
        EXPECT_EQ(done.at("next_occurrence.due_date"), "2100-01-08T16:00:00Z");
        run_job(world().database(), "activities.mark_overdue");
    }

    // What the figures say ---------------------------------------------------------------------

    static std::vector<std::string> figures(
        const std::string& path, const std::string& members, const std::string& person = "ada"
    ) {
        const auto reply = as(person).get("/metrics/" + path);
        EXPECT_EQ(reply.status, 200) << path << "\n" << reply.body;
        std::vector<std::string> lines;
        const auto json = reply.json();
        for (const Json& row : json.find("data")->items) {
            std::string line;
            for (const auto& member : split(members, ' ')) {
                const Json* found = row.find(member);
                line += line.empty() ? "" : " ";
                line += found == nullptr ? "?" : found->is_null() ? "-" : found->text;
            }
            lines.push_back(line);
        }
        return lines;
    }

    static inline std::string pipeline_;
    static inline std::map<std::string, std::string> stages_;
};

TEST_F(WeekOfATeam, PipelineFigures) {
    EXPECT_THAT(
        figures(
            "pipeline?group_by=stage&pipeline_id=" + pipeline_,
            "stage_name deal_count total_value avg_value conversion_rate deals_won deals_lost "
            "win_rate"
        ),
        ElementsAre(
            // Dot is there: 2400 EUR at 1.5. Of the six that began there Arc, Cup, Elm and Fan went
            // on (Fan was won at once), Box was lost and Dot is still there: 4 of 6. Won: Arc, Fan;
            // lost: Box (Cup is open again).
            "Lead 1 3600.00 3600.00 66.66666666666667 2 1 66.66666666666667",
            // Elm was given up there. Of Arc and Elm one went on, and was won.
            "Talk 1 3000.00 3000.00 50 1 0 100",
            // Cup is back. It went to Lost only.
            "Offer 1 5000.00 5000.00 0 0 0 -",
            // Arc 1000 and Fan 400 EUR at 1.25, its rate when it was won.
            "Won 2 1500.00 750.00 100 2 0 100",
            // Box, 800 EUR at 1.5. Cup was there, too, and is open.
            "Lost 1 1200.00 1200.00 0 0 1 0"
        )
    );
    // Days in a stage, to the hour of the clock. Lead: Arc 1, Box 4, Cup 1, Elm 1, Fan 3.
    EXPECT_THAT(
        figures(
            "pipeline?pipeline_id=" + pipeline_ + "&stage_id=" + stages_["Lead"],
            "avg_duration_days fastest_deal_days slowest_deal_days median_duration_days"
        ),
        ElementsAre("2 1 4 1")
    );
    // Talk: Arc from the 3rd to the 4th, Elm from the 4th to the 5th.
    EXPECT_THAT(
        figures(
            "pipeline?pipeline_id=" + pipeline_ + "&stage_id=" + stages_["Talk"],
            "avg_duration_days fastest_deal_days slowest_deal_days median_duration_days"
        ),
        ElementsAre("1 1 1 1")
    );
    // Offer: Cup's first stay, from the 3rd to the 4th; its second one lasts.
    EXPECT_THAT(
        figures(
            "pipeline?pipeline_id=" + pipeline_ + "&stage_id=" + stages_["Offer"],
            "avg_duration_days median_duration_days"
        ),
        ElementsAre("1 1")
    );
}

TEST_F(WeekOfATeam, RevenueFigures) {
    const std::string members =
        "owner_name team_name year month total_revenue total_deals avg_deal_size pipeline_value "
        "forecasted_revenue revenue_growth_rate deal_growth_rate";
    EXPECT_THAT(
        figures("revenue?sort=year,month,-total_revenue", members),
        ElementsAre(
            // Arc and Fan.
            "Rob North 2026 3 1500.00 2 750.00 0.00 1500.00 - -",
            // Cup is expected: 60 % of 5000.
            "Rita North 2026 3 0.00 0 - 5000.00 3000.00 - -",
            // Dot is rob's now: 10 % of 3600. After March's 1500 nothing has come in: -100 %.
            "Rob North 2026 4 0.00 0 - 3600.00 360.00 -100 -100"
        )
    );
    // Sam sees none of North's, and has given his own up.
    EXPECT_THAT(figures("revenue", members, "sam"), IsEmpty());
    EXPECT_EQ(figures("revenue", members, "rob").size(), 3U);
}

TEST_F(WeekOfATeam, CallFigures) {
    EXPECT_THAT(
        figures(
            "call?sort=date,owner_name",
            "date owner_name total_calls answered missed voicemail total_duration_sec "
            "avg_duration_sec answer_rate recorded_calls recording_rate deals_advanced "
            "followups_scheduled"
        ),
        UnorderedElementsAre(
            // One of two answered and recorded; its deal moved on the next day; one follow-up.
            "2026-03-02 Rob 2 1 1 0 120 120 50 1 100 1 1", "2026-03-02 Rita 1 0 0 1 0 - 0 0 - 0 0",
            // Dot has not moved.
            "2026-03-05 Rob 1 1 0 0 60 60 100 0 0 0 0"
        )
    );
}

TEST_F(WeekOfATeam, ActivityFigures) {
    EXPECT_THAT(
        figures(
            "activity?date[lt]=2026-04-01",
            "date owner_name activity_type total_count completed_count overdue_count "
            "pending_count cancelled_count completion_rate avg_completion_time_hours "
            "avg_duration_minutes"
        ),
        UnorderedElementsAre(
            // Calls of the past are as old as their entry: no time passed. Minutes begun: 2.
            "2026-03-02 Rob call 2 2 0 0 0 100 0 2", "2026-03-02 Rita call 1 1 0 0 0 100 0 -",
            // The price list took from Monday 8:00 to Tuesday 12:00; the brochure was called off.
            "2026-03-03 Rob task 2 1 0 0 1 50 28 30",
            // The offer that rob promised.
            "2026-03-04 Rob task 1 0 1 0 0 0 - -",
            // The workshop: from Tuesday 8:00 to Wednesday 11:00.
            "2026-03-04 Rita meeting 1 1 0 0 0 100 27 60", "2026-03-05 Rita task 1 0 1 0 0 0 - -",
            "2026-03-05 Rob call 1 1 0 0 0 100 0 1"
        )
    );
    EXPECT_THAT(
        figures(
            "activity?activity_type=deadline&sort=date",
            "date total_count completed_count pending_count"
        ),
        ElementsAre("2100-01-01 1 1 0", "2100-01-08 1 0 1")
    );
}

TEST_F(WeekOfATeam, ContactFigures) {
    EXPECT_THAT(
        figures(
            "contact",
            "date source status owner_name total_contacts new_contacts "
            "qualified_contacts converted_contacts conversion_rate "
            "avg_time_to_convert_days avg_deal_value avg_lead_score high_score_count"
        ),
        UnorderedElementsAre(
            // Anna has bought for 1000, Bert for 500 (Fan; Box was lost).
            "2026-03-02 website contacted Rob 1 0 0 0 0 - 1000.00 80 1",
            "2026-03-02 website unqualified Rob 1 0 0 0 0 - 500.00 60 0",
            "2026-03-02 referral qualified Rita 1 0 1 0 0 - - 90 1",
            "2026-03-03 referral new Rita 1 1 0 0 0 - - - 0",
            // Two days from the 3rd to the 5th, noon to noon.
            "2026-03-03 website customer Sam 1 0 1 1 100 2 - 75 1"
        )
    );
}

TEST_F(WeekOfATeam, EmailFigures) {
    EXPECT_THAT(
        figures(
            "email",
            "date owner_name sent delivered bounced unique_opens open_rate bounce_rate "
            "click_rate click_to_open_rate"
        ),
        ElementsAre("2026-03-03 Rob 2 1 1 1 100 50 0 0")
    );
}

TEST_F(WeekOfATeam, DocumentFigures) {
    EXPECT_THAT(
        figures(
            "document",
            "date owner_name document_type total_documents sent_documents "
            "viewed_documents signed_documents completion_rate avg_time_to_sign_hours"
        ),
        ElementsAre("2026-03-03 Rob proposal 2 2 1 1 50 24")
    );
}

TEST_F(WeekOfATeam, TheDashboardAddsThemUp) {
    const auto seen = as("ada").get("/dashboard?from=2026-03-01&to=2026-03-31");
    ASSERT_EQ(seen.status, 200) << seen.body;
    EXPECT_EQ(seen.at("revenue.total.total_revenue"), "1500.00");
    EXPECT_EQ(seen.at("revenue.total.total_deals"), "2");
    // Two won, one lost: what was given up is neither.
    EXPECT_EQ(seen.at("win_rate.deals_won"), "2");
    EXPECT_EQ(seen.at("win_rate.deals_lost"), "1");
    EXPECT_EQ(seen.at("calls.total.total_calls"), "4");
    EXPECT_EQ(seen.at("calls.total.answered"), "2");
    EXPECT_EQ(seen.at("emails.total.sent"), "2");
    EXPECT_EQ(seen.at("documents.total.signed_documents"), "1");
}

TEST_F(WeekOfATeam, ARecountFindsNothingElse) {
    const auto proof = as("ada").get("/etl/verify?ledger=all");
    ASSERT_EQ(proof.status, 200) << proof.body;
    EXPECT_EQ(proof.at("is_right"), "true") << proof.body;
}

TEST_F(WeekOfATeam, EveryStepIsInTheAudit) {
    // Arc: made by mia's import, moved and won by her; what rob tried is not there.
    EXPECT_THAT(
        rows(
            "select user_email, action from audit_logs where resource_type = 'deals' and"
            " resource_id = '" +
            deal("Arc") + "' order by created_at, id"
        ),
        ElementsAre("mia@crm.example create", "mia@crm.example update", "mia@crm.example update")
    );
}

}  // namespace
}  // namespace dealwright::testing
