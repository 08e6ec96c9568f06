// The queue and the schedules over the API: for those who may manage settings, and strict about
// what it takes. The jobs are of a kind that nobody knows, so that no worker touches them.
#include "app/api_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::HasSubstr;

class JobsApi : public ApiTest {
  protected:
    static std::string job(const std::string& status, const std::string& more = "") {
        const std::string ended = status == "queued" ? "null" : "now()";
        return rows(
                   "insert into jobs (kind, status, finished_at, attempts, last_error, unique_key) "
                   "values ('test.none', '" +
                   status + "', " + ended + ", 3, 'broken', " +
                   (more.empty() ? "null" : "'" + more + "'") + ") returning id"
        )
            .at(0);
    }
    static std::string status(const std::string& id) {
        return rows("select status from jobs where id = '" + id + "'").at(0);
    }
    static std::string id_of_schedule(const std::string& name) {
        return rows("select id from schedules where name = '" + name + "'").at(0);
    }
    /// field and code of the only error
    static std::string refusal(const ApiReply& reply) {
        EXPECT_EQ(reply.status, 422) << reply.body;
        return reply.at("errors.0.field") + " " + reply.at("errors.0.code");
    }
    static int others_drift() {
        return std::stoi(rows("select coalesce(sum(drift_count), 0) from (select distinct on "
                              "(ledger) ledger, drift_count from etl_runs where status = "
                              "'succeeded' order by ledger, started_at desc) as l "
                              "where ledger not in ('a', 'b')")
                             .at(0));
    }
    static constexpr const char* nobody = "00000000-0000-7000-8000-000000000000";
};

TEST_F(JobsApi, OnlyWhoMayManageSettingsGetsNearIt) {
    const auto id = job("dead");
    const auto schedule = id_of_schedule("email metrics");
    for (const auto* person : {"mia", "rob", "vic"}) {
        const auto client = as(person);
        EXPECT_EQ(client.get("/jobs").status, 403);
        EXPECT_EQ(client.get("/jobs/" + id).status, 403);
        EXPECT_EQ(client.post("/jobs/" + id + "/retry").status, 403);
        EXPECT_EQ(client.post("/jobs/" + id + "/cancel").status, 403);
        EXPECT_EQ(client.get("/schedules").status, 403);
        EXPECT_EQ(client.patch("/schedules/" + schedule, R"({"enabled":false})").status, 403);
        EXPECT_EQ(client.post("/schedules/" + schedule + "/run").status, 403);
        EXPECT_EQ(client.remove("/schedules/" + schedule).status, 403);
        EXPECT_EQ(client.post("/schedules", R"({"name":"x","kind":"jobs.prune"})").status, 403);
    }
    EXPECT_EQ(world().anonymous().get("/jobs").status, 401);
    EXPECT_EQ(status(id), "dead");
    EXPECT_EQ(rows("select enabled from schedules where name = 'email metrics'").at(0), "t");
}

TEST_F(JobsApi, TheListFiltersAndPages) {
    world().sql().execute("delete from jobs where kind = 'test.none'");
    const auto first = job("dead");
    const auto second = job("cancelled");
    const auto third = job("queued");
    const auto ada = as("ada");
    const auto all = ada.get("/jobs?kind=test.none");
    ASSERT_EQ(all.status, 200) << all.body;
    EXPECT_EQ(all.at("page.total"), "3");
    EXPECT_EQ(all.at("data.0.id"), third);
    EXPECT_EQ(all.at("data.2.id"), first);
    EXPECT_EQ(all.at("data.2.last_error"), "broken");
    EXPECT_EQ(ada.get("/jobs?kind=test.none&status=dead").at("data.0.id"), first);
    EXPECT_EQ(ada.get("/jobs?kind=test.none&status[in]=dead,cancelled").at("page.total"), "2");
    const auto page = ada.get("/jobs?kind=test.none&limit=2");
    EXPECT_EQ(page.at("data.1.id"), second);
    const auto rest = ada.get("/jobs?kind=test.none&limit=2&cursor=" + page.at("page.next_cursor"));
    EXPECT_EQ(rest.at("data.0.id"), first);
    EXPECT_EQ(rest.at("page.next_cursor"), "null");
    EXPECT_EQ(ada.get("/jobs?kind=test.none&limit=1&offset=1").at("data.0.id"), second);
    EXPECT_EQ(ada.get("/jobs/" + first).at("kind"), "test.none");
}

TEST_F(JobsApi, WrongParametersAreNamed) {
    const auto ada = as("ada");
    EXPECT_EQ(refusal(ada.get("/jobs?status=asleep")), "status type");
    EXPECT_EQ(refusal(ada.get("/jobs?kind=a,b")), "kind type");
    EXPECT_EQ(refusal(ada.get("/jobs?kind[in]=a%7D")), "kind[in] type");
    EXPECT_EQ(refusal(ada.get("/jobs?limit=0")), "limit range");
    EXPECT_EQ(refusal(ada.get("/jobs?cursor=xyz")), "cursor format");
    EXPECT_EQ(refusal(ada.get("/jobs?sort=id")), "sort unknown");
    EXPECT_EQ(refusal(ada.get("/jobs?limit=1&limit=2")), "limit repeated");
    EXPECT_EQ(ada.get("/jobs/17").status, 404);
    EXPECT_EQ(ada.get(std::string{"/jobs/"} + nobody).status, 404);
    EXPECT_EQ(ada.post(std::string{"/jobs/"} + nobody + "/retry").status, 404);
}

TEST_F(JobsApi, ADeadJobIsPutBackAndAWaitingOneCancelled) {
    const auto ada = as("ada");
    const auto id = job("dead");
    const auto again = ada.post("/jobs/" + id + "/retry");
    ASSERT_EQ(again.status, 200) << again.body;
    EXPECT_EQ(again.at("status") + " " + again.at("attempts"), "queued 0");
    EXPECT_EQ(ada.post("/jobs/" + id + "/retry").status, 409);
    EXPECT_EQ(ada.post("/jobs/" + id + "/cancel").at("status"), "cancelled");
    EXPECT_EQ(ada.post("/jobs/" + id + "/cancel").status, 409);
    EXPECT_EQ(
        rows(
            "select user_email, description from audit_logs where resource_id = '" + id +
            "' order by id"
        ),
        (std::vector<std::string>{
            "ada@crm.example put back into the queue", "ada@crm.example cancelled"})
    );
}

TEST_F(JobsApi, AnotherJobOfTheSameKeyStandsInTheWay) {
    const auto dead = job("dead", "key");
    job("queued", "key");
    const auto reply = as("ada").post("/jobs/" + dead + "/retry");
    EXPECT_EQ(reply.status, 409);
    EXPECT_THAT(reply.at("detail"), HasSubstr("another job stands for this one"));
    EXPECT_EQ(status(dead), "dead");
}

TEST_F(JobsApi, SchedulesOfTheProductAreEditedButStay) {
    const auto ada = as("ada");
    const auto id = id_of_schedule("revenue metrics");
    const auto changed =
        ada.patch("/schedules/" + id, R"({"cron":"30 6 1 * *","time_zone":"America/New_York"})");
    ASSERT_EQ(changed.status, 200) << changed.body;
    EXPECT_EQ(changed.at("cron"), "30 6 1 * *");
    EXPECT_NE(changed.at("next_fire_at"), "null");
    EXPECT_EQ(ada.get("/schedules/" + id).at("time_zone"), "America/New_York");
    EXPECT_EQ(
        rows(
            "select user_email, changes -> 'cron' ->> 'new' from audit_logs "
            "where resource_type = 'schedules' and resource_id = '" +
            id + "'"
        ),
        (std::vector<std::string>{"ada@crm.example 30 6 1 * *"})
    );
    EXPECT_EQ(refusal(ada.patch("/schedules/" + id, R"({"kind":"etl.verify"})")), "kind fixed");
    EXPECT_EQ(refusal(ada.patch("/schedules/" + id, R"({"payload":{}})")), "payload fixed");
    EXPECT_EQ(ada.remove("/schedules/" + id).status, 409);
    EXPECT_EQ(ada.patch("/schedules/" + id, R"({"enabled":false})").at("next_fire_at"), "null");
}

TEST_F(JobsApi, OwnSchedulesAreMadeChangedRunAndDeleted) {
    const auto ada = as("ada");
    const auto made = ada.post(
        "/schedules", R"({"name":"noon","kind":"etl.verify","payload":{"ledger":"email"},)"
                      R"("cron":"0 12 * * mon-fri","time_zone":"Europe/Berlin"})"
    );
    ASSERT_EQ(made.status, 201) << made.body;
    const auto path = "/schedules/" + made.at("id");
    EXPECT_EQ(made.header("location"), "/api/v1" + path);
    EXPECT_EQ(made.at("is_builtin"), "false");
    EXPECT_NE(made.at("next_fire_at"), "null");
    EXPECT_EQ(
        ada.post("/schedules", R"({"name":"noon","kind":"jobs.prune","cron":"@daily"})").status, 409
    );
    const auto every = ada.patch(path, R"({"cron":null,"time_zone":null,"every_seconds":60})");
    ASSERT_EQ(every.status, 200) << every.body;
    EXPECT_EQ(every.at("every_seconds"), "60");
    const auto ran = ada.post(path + "/run");
    ASSERT_EQ(ran.status, 202) << ran.body;
    EXPECT_EQ(ran.at("kind"), "etl.verify");
    EXPECT_EQ(ran.at("user_id"), world().id_of("ada"));
    EXPECT_EQ(ran.at("schedule_id"), made.at("id"));
    EXPECT_EQ(ada.remove(path).status, 204);
    EXPECT_EQ(ada.get(path).status, 404);
    EXPECT_EQ(ada.get("/jobs/" + ran.at("id")).at("schedule_id"), "null");
}

TEST_F(JobsApi, WrongSchedulesAreRefusedByTheirFields) {
    const auto ada = as("ada");
    const auto post = [&](const std::string& rest) {
        return refusal(ada.post("/schedules", R"({"name":"n","kind":"jobs.prune",)" + rest + "}"));
    };
    EXPECT_EQ(post(R"("cron":"0 0 30 2 *")"), "cron impossible");
    EXPECT_EQ(post(R"("cron":"61 * * * *")"), "cron format");
    EXPECT_EQ(post(R"("cron":7)"), "cron type");
    EXPECT_EQ(post(R"("cron":"@daily","time_zone":"Mars/Olympus")"), "time_zone unknown");
    EXPECT_EQ(post(R"("cron":"@daily","every_seconds":60)"), "cron required");
    EXPECT_EQ(post(R"("enabled":true)"), "cron required");
    EXPECT_EQ(post(R"("every_seconds":5)"), "every_seconds range");
    EXPECT_EQ(post(R"("every_seconds":60,"time_zone":"UTC")"), "time_zone rule");
    EXPECT_EQ(post(R"("cron":"@daily","payload":{"x":1})"), "payload unknown");
    EXPECT_EQ(post(R"("cron":"@daily","payload":[])"), "payload type");
    EXPECT_EQ(post(R"("cron":"@daily","is_builtin":true)"), "is_builtin unknown");
    EXPECT_EQ(
        refusal(ada.post("/schedules", R"({"name":"n","kind":"rm","cron":"@daily"})")),
        "kind unknown"
    );
    EXPECT_EQ(
        refusal(ada.post(
            "/schedules",
            R"({"name":"n","kind":"etl.run","cron":"@daily","payload":{"ledger":"x"}})"
        )),
        "payload rule"
    );
    EXPECT_EQ(
        refusal(ada.post("/schedules", R"({"kind":"jobs.prune","cron":"@daily"})")), "name required"
    );
    EXPECT_EQ(ada.post("/schedules", "[]").status, 400);
    EXPECT_EQ(
        rows("select count(*) from schedules where not is_builtin and name = 'n'").at(0), "0"
    );
}

TEST_F(JobsApi, ReadinessTellsOfTheQueueAndOfDrift) {
    world().sql().execute("delete from jobs where kind = 'test.none'");
    world().sql().execute(
        "insert into jobs (kind, run_at) "
        "values ('test.none', now() - interval '1 hour')"
    );
    job("dead");
    const auto ready = world().anonymous().get("/health/ready");
    ASSERT_EQ(ready.status, 200) << ready.body;
    EXPECT_EQ(ready.at("details.dead_jobs"), "1");
    const auto seconds = std::stoi(ready.at("details.oldest_queued_job_seconds"));
    EXPECT_GE(seconds, 3600);
    EXPECT_LE(seconds, 3700);
    world().sql().execute(
        "insert into etl_runs (ledger, kind, status, started_at, finished_at, drift_count) values "
        "('a', 'verify', 'succeeded', '2090-01-01', '2090-01-01', 3), "
        "('a', 'run', 'succeeded', '2091-01-01', '2091-01-01', 5), "
        "('b', 'verify', 'succeeded', '2090-01-01', '2090-01-01', 4)"
    );
    const auto drift =
        std::stoi(world().anonymous().get("/health/ready").at("details.last_verify_drift"));
    // The last of each table counts.
    EXPECT_EQ(drift - others_drift(), 9);
}

}  // namespace
}  // namespace dealwright::testing
