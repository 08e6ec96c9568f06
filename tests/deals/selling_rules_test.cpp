// What nobody can do to a deal or an activity, whatever way he takes: a verb, POST, PATCH, bulk, a
// file, or plain SQL. Each refusal says why in plain words and changes nothing.
#include "deals/deals_fixture.hpp"
#include "pg/error.hpp"

namespace dealwright::testing {
namespace {

using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class SellingRules : public DealsTest {
  protected:
    /// Everything that a refused request could have left behind.
    static std::vector<std::string> everything() {
        std::vector<std::string> sums;
        for (const auto* table :
             {"deals", "activities", "calls", "deal_stage_visits", "audit_logs"}) {
            sums.push_back(value(fmt::format(
                "select coalesce(md5(string_agg(r::text, ',' order by r::text)), '-')"
                " from {} as r",
                table
            )));
        }
        return sums;
    }
    template <class Act>
    static void expect_refused(const std::string& what, const Act& act) {
        const auto before = everything();
        const ApiReply refused = act();
        EXPECT_THAT(refused.status, AnyOf(409, 422)) << what << "\n" << refused.body;
        EXPECT_THAT(refused.at("detail"), Not("")) << what;
        EXPECT_THAT(refused.body, Not(HasSubstr("breaks the rule"))) << what;
        EXPECT_EQ(everything(), before) << what;
    }
    static void expect_refused_sql(const std::string& statement) {
        const auto before = everything();
        EXPECT_THROW(sql(statement), pg::DatabaseError) << statement;
        EXPECT_EQ(everything(), before) << statement;
    }
    static ApiReply patch(const std::string& path, const std::string& body) {
        return as("mia").patch(path, body);
    }
    static ApiReply in_bulk(
        const std::string& resource, const std::string& id, const std::string& set
    ) {
        return as("mia").post(
            "/" + resource + "/bulk", R"({"ids":[")" + id + R"("],"set":)" + set + "}"
        );
    }
    static ApiReply from_file(
        const std::string& resource, const std::string& csv, const std::string& options = ""
    ) {
        return as("mia").send(
            "POST", "/" + resource + "/import" + options, csv, {{"Content-Type", "text/csv"}}
        );
    }
    static std::string task(const std::string& more) {
        const auto made =
            as("rob").post("/activities", R"({"type":"task","subject":"T")" + more + "}");
        EXPECT_EQ(made.status, 201) << made.body;
        return made.at("id");
    }
};

TEST_F(SellingRules, ADealIsNotInTheStageOfAnotherPipeline) {
    const auto deal = make_deal("A");
    sql("insert into pipelines (id, name) values (the('other'), 'Other')");
    sql("insert into pipeline_stages (id, pipeline_id, name, probability)"
        " values (the('other.lead'), the('other'), 'Elsewhere', 10)");
    const auto foreign = value("select the('other.lead')");
    const std::string set = R"({"stage_id":")" + foreign + R"("})";
    expect_refused("move", [&] { return act(deal, "move", set); });
    expect_refused("reopen", [&] { return act(deal, "reopen", set); });
    expect_refused("post", [&] {
        return as("rob").post(
            "/deals",
            R"({"title":"x","pipeline_id":")" + pipeline() + R"(","stage_id":")" + foreign + R"("})"
        );
    });
    expect_refused("patch", [&] { return patch("/deals/" + deal, set); });
    expect_refused("bulk", [&] { return in_bulk("deals", deal, set); });
    expect_refused("import", [&] {
        return from_file(
            "deals", "title,pipeline,stage\nx," + name().substr(0, 100) + ",Elsewhere\n"
        );
    });
    expect_refused_sql("update deals set stage_id = the('other.lead') where id = '" + deal + "'");
    expect_refused_sql(
        "insert into deals (title, pipeline_id, stage_id) values ('x', the('" + name() +
        "'), the('other.lead'))"
    );
}

TEST_F(SellingRules, AWonDealIsNotWonAgain) {
    const auto deal = make_deal("A");
    ASSERT_EQ(act(deal, "win").status, 200);
    expect_refused("win", [&] { return act(deal, "win"); });
    expect_refused("lose", [&] { return act(deal, "lose", R"({"reason":"x"})"); });
    expect_refused("move", [&] { return move(deal, "talk"); });
    // A patch says what is to be; it is so already.
    const auto before = everything();
    EXPECT_EQ(patch("/deals/" + deal, R"({"status":"won"})").status, 200);
    const auto bulk = in_bulk("deals", deal, R"({"status":"won"})");
    EXPECT_EQ(bulk.status, 200) << bulk.body;
    EXPECT_EQ(bulk.at("updated"), "0");
    EXPECT_EQ(everything(), before);
}

TEST_F(SellingRules, ADealIsNotClosedBeforeItWasMade) {
    const auto deal = make_old_deal("A", "2026-03-01");
    const std::string early = R"({"actual_close_date":"2026-02-28T12:00:00Z"})";
    expect_refused("win", [&] {
        return act(deal, "win", R"({"at":"2026-02-28T12:00:00Z"})", "mia");
    });
    ASSERT_EQ(act(deal, "win", R"({"at":"2026-03-05T12:00:00Z"})", "mia").status, 200);
    expect_refused("patch", [&] { return patch("/deals/" + deal, early); });
    expect_refused("bulk", [&] { return in_bulk("deals", deal, early); });
    expect_refused("import", [&] {
        return from_file(
            "deals", "id,title,actual_close_date\n" + deal + ",A,2026-02-28\n",
            "?on_duplicate=update"
        );
    });
    expect_refused_sql(
        "update deals set actual_close_date = '2026-02-28' where id = '" + deal + "'"
    );
    EXPECT_THAT(
        patch("/deals/" + deal, early).at("detail"), HasSubstr("not closed before it was made")
    );
}

TEST_F(SellingRules, ADealThatComesClosedIsAsOldAsItsClosing) {
    // Other systems export when a deal was typed in; it may have been won long before.
    const std::string csv = "title,pipeline,stage,close_date,created\nOld," + name() +
                            ",Won,2005-11-09,2006-06-15 20:47:07\n";
    const auto imported = from_file("deals", csv);
    ASSERT_EQ(imported.status, 200) << imported.body;
    const auto told =
        "select created_at = actual_close_date, created_at::date, status from deals"
        " where title = 'Old'";
    EXPECT_EQ(value(told), "t 2005-11-09 won");
    const auto id = value("select id from deals where title = 'Old'");
    // The same file again changes nothing.
    const auto again = from_file(
        "deals",
        "id," + csv.substr(0, csv.find('\n')) + "\n" + id + "," + csv.substr(csv.find('\n') + 1),
        "?on_duplicate=update"
    );
    EXPECT_EQ(again.status, 200) << again.body;
    EXPECT_EQ(again.at("errors"), "0") << again.body;
    EXPECT_EQ(value(told), "t 2005-11-09 won");
    const auto posted = as("mia").post(
        "/deals", R"({"title":"P","pipeline_id":")" + pipeline() +
                      R"(","status":"won","actual_close_date":"2026-01-15T12:00:00Z"})"
    );
    ASSERT_EQ(posted.status, 201) << posted.body;
    EXPECT_EQ(posted.at("created_at"), "2026-01-15T12:00:00Z");
}

TEST_F(SellingRules, ClosingsAreNeitherDatedAheadNorDatedBackByEverybody) {
    const auto deal = make_deal("A");
    const std::string ahead = R"({"status":"won","actual_close_date":"2199-01-01T00:00:00Z"})";
    expect_refused("patch", [&] { return patch("/deals/" + deal, ahead); });
    expect_refused("bulk", [&] { return in_bulk("deals", deal, ahead); });
    expect_refused("post", [&] {
        return as("mia").post(
            "/deals", R"({"title":"x","status":"won","actual_close_date":"2199-01-01T00:00:00Z"})"
        );
    });
    // A rep changes only his own; days that are over are not his to fill.
    ASSERT_EQ(act(deal, "win").status, 200);
    sql("update deals set created_at = '2026-01-01Z' where id = '" + deal + "'");
    const std::string back = R"({"actual_close_date":"2026-02-01T00:00:00Z"})";
    const auto before = everything();
    EXPECT_EQ(as("rob").patch("/deals/" + deal, back).status, 403);
    EXPECT_EQ(
        as("rob")
            .post(
                "/deals",
                R"({"title":"x","status":"won","actual_close_date":"2026-02-01T00:00:00Z"})"
            )
            .status,
        403
    );
    EXPECT_EQ(everything(), before);
    EXPECT_EQ(patch("/deals/" + deal, back).status, 200);
    // What stands there already he may send back.
    EXPECT_EQ(
        as("rob")
            .patch("/deals/" + deal, R"({"title":"B","actual_close_date":"2026-02-01T00:00:00Z"})")
            .status,
        200
    );
}

TEST_F(SellingRules, NothingIsNegative) {
    const auto deal = make_deal("A");
    const auto id = task("");
    for (const std::string set : {R"({"value":-0.01})", R"({"probability":-1})"}) {
        expect_refused("patch " + set, [&] { return patch("/deals/" + deal, set); });
        expect_refused("bulk " + set, [&] { return in_bulk("deals", deal, set); });
        expect_refused("post " + set, [&] {
            return as("rob").post("/deals", R"({"title":"x",)" + set.substr(1));
        });
    }
    expect_refused("import", [&] { return from_file("deals", "title,value\nx,-5\n"); });
    expect_refused_sql("update deals set value = -0.01 where id = '" + deal + "'");
    const std::string shorter = R"({"duration_minutes":-1})";
    expect_refused("complete", [&] {
        return as("rob").post("/activities/" + id + "/complete", shorter);
    });
    expect_refused("patch", [&] { return patch("/activities/" + id, shorter); });
    expect_refused("bulk", [&] { return in_bulk("activities", id, shorter); });
    expect_refused("import", [&] {
        return from_file("activities", "type,subject,duration_minutes\ntask,x,-1\n");
    });
    expect_refused_sql("update activities set duration_minutes = -1 where id = '" + id + "'");
    expect_refused("call", [&] {
        return as("rob").post("/calls", R"({"outcome":"answered","duration_seconds":-1})");
    });
    expect_refused("rate", [&] { return as("ada").put("/exchange_rates/CHF", R"({"rate":-1})"); });
}

TEST_F(SellingRules, EveryCurrencyHasARate) {
    const auto deal = make_deal("A");
    const std::string set = R"({"currency":"XXX"})";
    expect_refused("post", [&] {
        return as("rob").post("/deals", R"({"title":"x","currency":"XXX"})");
    });
    expect_refused("patch", [&] { return patch("/deals/" + deal, set); });
    expect_refused("bulk", [&] { return in_bulk("deals", deal, set); });
    expect_refused("import", [&] { return from_file("deals", "title,currency\nx,XXX\n"); });
    expect_refused_sql("update deals set currency = 'XXX' where id = '" + deal + "'");
    expect_refused_sql("insert into deals (title, currency) values ('x', 'XXX')");
}

TEST_F(SellingRules, AClosedDealHasItsClosingAndAnOpenOneHasNone) {
    const auto deal = make_deal("A");
    const std::string closing = R"({"actual_close_date":"2026-03-01T00:00:00Z"})";
    expect_refused("patch", [&] { return patch("/deals/" + deal, closing); });
    expect_refused("bulk", [&] { return in_bulk("deals", deal, closing); });
    expect_refused_sql("update deals set actual_close_date = now() where id = '" + deal + "'");
    // Plain SQL that leaves it out gets it; where no trigger helps, the constraint refuses.
    sql("update deals set status = 'won' where id = '" + deal + "'");
    sql("update deals set actual_close_date = null where id = '" + deal + "'");
    const auto closed = "select status, actual_close_date is not null from deals where id = '";
    EXPECT_EQ(value(closed + deal + "'"), "won t");
    EXPECT_EQ(
        value("insert into deals (title, status) values ('x', 'won')"
              " returning actual_close_date is not null"),
        "t"
    );
    sql("alter table deals disable trigger user");
    expect_refused_sql("update deals set actual_close_date = null where id = '" + deal + "'");
    sql("alter table deals enable trigger user");
}

TEST_F(SellingRules, WhatIsOverIsOpenedBeforeItEndsOtherwise) {
    const auto id = task("");
    ASSERT_EQ(as("rob").post("/activities/" + id + "/cancel").status, 200);
    const std::string done = R"({"status":"completed"})";
    expect_refused("complete", [&] { return as("rob").post("/activities/" + id + "/complete"); });
    expect_refused("patch", [&] { return patch("/activities/" + id, done); });
    expect_refused("bulk", [&] { return in_bulk("activities", id, done); });
    expect_refused("import", [&] {
        return from_file(
            "activities", "id,type,subject,status\n" + id + ",task,T,completed\n",
            "?on_duplicate=update"
        );
    });
    expect_refused_sql("update activities set status = 'completed' where id = '" + id + "'");
    const auto refused = patch("/activities/" + id, done);
    EXPECT_EQ(refused.status, 409);
    EXPECT_THAT(refused.at("detail"), HasSubstr("a cancelled activity is not completed"));
    ASSERT_EQ(patch("/activities/" + id, R"({"status":"pending"})").status, 200);
    ASSERT_EQ(patch("/activities/" + id, done).status, 200);
    expect_refused("cancel", [&] { return as("rob").post("/activities/" + id + "/cancel"); });
    expect_refused("patch back", [&] {
        return patch("/activities/" + id, R"({"status":"cancelled"})");
    });
    expect_refused_sql("update activities set status = 'cancelled' where id = '" + id + "'");
}

TEST_F(SellingRules, NothingFollowsUpItself) {
    const auto id = task("");
    const std::string set = R"({"follow_up_to_id":")" + id + R"("})";
    expect_refused("patch", [&] { return patch("/activities/" + id, set); });
    expect_refused("bulk", [&] { return in_bulk("activities", id, set); });
    expect_refused("import", [&] {
        return from_file(
            "activities", "id,type,subject,follow_up_to\n" + id + ",task,T," + id + "\n",
            "?on_duplicate=update"
        );
    });
    expect_refused_sql("update activities set follow_up_to_id = id where id = '" + id + "'");
}

TEST_F(SellingRules, WhatIsDoneWasNotDoneInTheFuture) {
    const auto id = task("");
    const std::string set = R"({"status":"completed","completed_at":"2199-01-01T00:00:00Z"})";
    expect_refused("patch", [&] { return patch("/activities/" + id, set); });
    expect_refused("bulk", [&] { return in_bulk("activities", id, set); });
    expect_refused("post", [&] {
        return as("rob").post("/activities", R"({"type":"task","subject":"x",)" + set.substr(1));
    });
    const auto call = as("rob").post("/calls", R"({"outcome":"answered"})").at("id");
    expect_refused("call", [&] {
        return patch("/calls/" + call, R"({"started_at":"2199-01-01T00:00:00Z"})");
    });
}

TEST_F(SellingRules, AnOverdueActivityThatIsPutOffIsPending) {
    const auto id = task(R"(,"due_date":"2026-01-01T10:00:00Z")");
    sql("update activities set status = 'overdue' where id = '" + id + "'");
    const auto earlier = patch("/activities/" + id, R"({"due_date":"2026-01-02T10:00:00Z"})");
    EXPECT_EQ(earlier.at("status"), "overdue");
    const auto later = patch("/activities/" + id, R"({"due_date":"2199-01-02T10:00:00Z"})");
    EXPECT_EQ(later.at("status"), "pending");
    sql("update activities set status = 'overdue' where id = '" + id + "'");
    EXPECT_EQ(patch("/activities/" + id, R"({"due_date":null})").at("status"), "pending");
}

}  // namespace
}  // namespace dealwright::testing
