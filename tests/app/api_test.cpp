// The server from outside: what a client program meets on its way through the API.
#include "app/api_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class Api : public ApiTest {};

TEST_F(Api, ARecordLivesFromCreationToRestoration) {
    const auto rob = as("rob");
    const auto made = rob.post("/contacts", R"({"first_name":"Ann","last_name":"Lee"})");
    ASSERT_EQ(made.status, 201) << made.body;
    const auto id = made.at("id");
    EXPECT_EQ(made.header("location"), "/api/v1/contacts/" + id);
    EXPECT_EQ(made.at("owner_id"), world().id_of("rob"));
    EXPECT_EQ(made.at("status"), "new");

    const auto seen = rob.get("/contacts/" + id);
    EXPECT_EQ(seen.status, 200);
    EXPECT_EQ(seen.header("etag"), made.header("etag"));
    EXPECT_EQ(seen.body, made.body);

    const auto changed =
        rob.patch("/contacts/" + id, R"({"title":"CTO"})", {{"If-Match", seen.header("etag")}});
    EXPECT_EQ(changed.status, 200) << changed.body;
    EXPECT_EQ(changed.at("title"), "CTO");
    EXPECT_EQ(
        rob.patch(
               "/contacts/" + id, R"({"title":"CEO"})", {{"If-Match", seen.header("etag")}}
        ).status,
        412
    );

    EXPECT_EQ(rob.remove("/contacts/" + id).status, 204);
    EXPECT_EQ(rob.get("/contacts/" + id).status, 404);
    const auto restored = rob.post("/contacts/" + id + "/restore");
    EXPECT_EQ(restored.status, 200) << restored.body;
    EXPECT_EQ(rob.get("/contacts/" + id).at("title"), "CTO");
    EXPECT_THAT(
        rows(
            "select action, user_email, request_method from audit_logs where resource_id = '" + id +
            "' order by created_at, id"
        ),
        ElementsAre(
            "create rob@crm.example POST", "update rob@crm.example PATCH",
            "delete rob@crm.example DELETE", "update rob@crm.example POST"
        )
    );
}

TEST_F(Api, NobodySignedInSeesNothing) {
    const auto reply = world().anonymous().get("/contacts");
    EXPECT_EQ(reply.status, 401);
    EXPECT_EQ(reply.header("content-type"), "application/problem+json");
    EXPECT_EQ(reply.at("request_id"), reply.header("x-request-id"));
    EXPECT_EQ(reply.header("cache-control"), "no-store");
}

TEST_F(Api, ARevokedTokenIsRefusedByTheNextRequest) {
    world().sql().execute(
        "insert into api_tokens (user_id, name, token_hash, prefix) values ('" +
        world().id_of("sam") + "', 'short', '" + sha256_hex(ApiWorld::token_of("brief")) +
        "', 'dw_')"
    );
    auto client = world().anonymous();
    client.use_token(ApiWorld::token_of("brief"));
    ASSERT_EQ(client.get("/contacts").status, 200);
    world().sql().execute("update api_tokens set revoked_at = now() where name = 'short'");
    EXPECT_EQ(client.get("/contacts").status, 401);
}

TEST_F(Api, AnotherRoleIsInForceWithTheNextRequest) {
    const auto vic = as("vic");
    ASSERT_EQ(vic.post("/contacts", R"({"last_name":"No"})").status, 403);
    world().sql().execute(
        "insert into user_roles select '" + world().id_of("vic") +
        "', id from roles where name = 'sales_rep'"
    );
    EXPECT_EQ(vic.post("/contacts", R"({"last_name":"Yes"})").status, 201);
    world().sql().execute(
        "delete from user_roles using roles where roles.id = role_id and name = 'sales_rep' and "
        "user_id = '" +
        world().id_of("vic") + "'"
    );
    EXPECT_EQ(vic.post("/contacts", R"({"last_name":"No"})").status, 403);
}

TEST_F(Api, ADenialIsWrittenDown) {
    const auto before = rows("select count(*) from security_logs");
    EXPECT_EQ(as("rob").post("/roles", R"({"name":"king"})").status, 403);
    EXPECT_THAT(
        rows("select event_type, user_email, details ->> 'path' from security_logs "
             "order by created_at desc limit 1"),
        ElementsAre("permission_denied rob@crm.example /api/v1/roles")
    );
}

TEST_F(Api, ARepeatedRequestHasOneEffectAndOneAnswer) {
    const auto rob = as("rob");
    const std::string body = R"({"last_name":"Once"})";
    const ApiClient::Headers key = {{"Idempotency-Key", "order-1"}};
    const auto first = rob.post("/contacts", body, key);
    const auto second = rob.post("/contacts", body, key);
    ASSERT_EQ(first.status, 201) << first.body;
    EXPECT_EQ(second.status, 201);
    EXPECT_EQ(second.body, first.body);
    EXPECT_EQ(second.header("location"), first.header("location"));
    EXPECT_EQ(second.header("idempotent-replay"), "true");
    EXPECT_THAT(rows("select count(*) from contacts where last_name = 'Once'"), ElementsAre("1"));
    const auto other = rob.post("/contacts", R"({"last_name":"Twice"})", key);
    EXPECT_EQ(other.status, 422);
    EXPECT_THAT(other.body, HasSubstr("another request"));
    // A request that failed has had no effect, so that its key is free.
    EXPECT_EQ(
        rob.post("/contacts", R"({"status":"odd"})", {{"Idempotency-Key", "order-2"}}).status, 422
    );
    EXPECT_EQ(rob.post("/contacts", body, {{"Idempotency-Key", "order-2"}}).status, 201);
}

TEST_F(Api, ACookieNeedsARequestFromOurOwnPages) {
    auto client = world().anonymous();
    world().sql().execute(
        "insert into sessions (user_id, token, expires_at) values ('" + world().id_of("rob") +
        "', '" + sha256_hex("s" + std::string(42, 'x')) + "', now() + interval '1 hour')"
    );
    client.use_cookie("dealwright=s" + std::string(42, 'x'));
    ASSERT_EQ(client.get("/contacts").status, 200);
    const std::string body = R"({"last_name":"Forged"})";
    EXPECT_EQ(client.post("/contacts", body, {{"Sec-Fetch-Site", "cross-site"}}).status, 403);
    EXPECT_EQ(client.post("/contacts", body, {{"Sec-Fetch-Site", "same-site"}}).status, 403);
    EXPECT_EQ(client.post("/contacts", body, {{"Origin", "https://evil.example"}}).status, 403);
    EXPECT_EQ(client.post("/contacts", body, {{"Origin", "null"}}).status, 403);
    EXPECT_EQ(client.post("/contacts", body, {{"Content-Type", "text/plain"}}).status, 403);
    EXPECT_EQ(client.post("/contacts", body, {{"Sec-Fetch-Site", "same-origin"}}).status, 201);
    EXPECT_EQ(client.post("/contacts", body, {{"Origin", world().address()}}).status, 201);
    EXPECT_THAT(rows("select count(*) from contacts where last_name = 'Forged'"), ElementsAre("2"));
}

TEST_F(Api, BrokenBodiesAreTheClientsFault) {
    const auto rob = as("rob");
    EXPECT_EQ(rob.post("/contacts", "{").status, 400);
    EXPECT_EQ(rob.post("/contacts", R"({"last_name":"a","last_name":"b"})").status, 400);
    EXPECT_EQ(rob.post("/contacts", "{\"last_name\":\"\xff\"}").status, 400);
    EXPECT_EQ(rob.post("/contacts", R"({"last_name":"\u0000"})").status, 400);
    EXPECT_EQ(rob.post("/contacts", "[]").status, 400);
    const auto reply = rob.post("/contacts", R"({"lastname":"x","lead_score":101})");
    EXPECT_EQ(reply.status, 422);
    EXPECT_THAT(reply.body, HasSubstr(R"("field":"lastname")"));
    EXPECT_THAT(reply.body, HasSubstr(R"("field":"lead_score")"));
    EXPECT_EQ(rob.get("/contacts?colour=red").status, 422);
    EXPECT_EQ(rob.get("/contacts/not-a-uuid").status, 404);
    EXPECT_EQ(rob.get("/nothing").status, 404);
    EXPECT_EQ(rob.put("/contacts", "{}").status, 405);
}

TEST_F(Api, EveryWayOfChangingLeavesOneAuditRowForEachChangedRow) {
    const auto ada = as("ada");
    world().sql().execute("create table audit_mark as select now() as at");
    const auto made = ada.post("/contacts", R"({"last_name":"Audit","company":"Way"})");
    ASSERT_EQ(made.status, 201) << made.body;
    EXPECT_EQ(ada.patch("/contacts/" + made.at("id"), R"({"title":"CTO"})").status, 200);
    const auto imported = ada.send(
        "POST", "/contacts/import", "last_name,company\nOne,Way\nTwo,Way\n",
        {{"Content-Type", "text/csv"}}
    );
    ASSERT_EQ(imported.status, 200) << imported.body;
    const auto bulk =
        ada.post("/contacts/bulk", R"({"filter":{"company":"Way"},"set":{"city":"Ulm"}})");
    ASSERT_EQ(bulk.status, 200) << bulk.body;
    EXPECT_EQ(bulk.at("updated"), "3");
    world().sql().execute("update contacts set state = 'BW' where company = 'Way'");
    EXPECT_THAT(
        rows("select action, user_email = 'ada@crm.example', changes ->> 'city', "
             "changes ->> 'state', changes ->> 'title', count(*) "
             "from audit_logs, audit_mark where resource_type = 'contacts' and created_at > at and "
             "action <> 'import' and resource_id in (select id from contacts where company = 'Way')"
             " group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5"),
        ElementsAre(
            "create t    3", R"(update f  {"new": "BW", "old": null}  3)",
            R"(update t {"new": "Ulm", "old": null}   3)",
            R"(update t   {"new": "CTO", "old": null} 1)"
        )
    );
    EXPECT_THAT(
        rows("select count(*) from audit_logs, audit_mark where created_at > at and action = "
             "'import' and user_email = 'ada@crm.example'"),
        ElementsAre("1")
    );
}

TEST_F(Api, SignInWithAOneTimePasswordLeadsToAPasswordOfOnesOwn) {
    auto client = world().anonymous();
    const auto& admin = world().first_admin();
    EXPECT_EQ(client.sign_in(admin.email, "wrong").status, 401);
    client.use_cookie("dealwright=chosen-by-somebody-else");
    const auto first = client.sign_in(admin.email, admin.one_time_password);
    ASSERT_EQ(first.status, 200) << first.body;
    EXPECT_THAT(first.header("set-cookie"), HasSubstr("HttpOnly"));
    EXPECT_NE(client.cookie(), "dealwright=chosen-by-somebody-else");
    EXPECT_EQ(client.get("/contacts").status, 403);
    const auto before = client.cookie();
    const auto changed = client.post(
        "/auth/password", R"({"current_password":")" + admin.one_time_password +
                              R"(","new_password":"bronze-Kettle-72 hums"})"
    );
    ASSERT_EQ(changed.status / 100, 2) << changed.body;
    EXPECT_EQ(client.get("/contacts").status, 401) << "the old session is over";
    const auto cookie = changed.header("set-cookie");
    client.use_cookie(cookie.substr(0, cookie.find(';')));
    EXPECT_NE(client.cookie(), before);
    EXPECT_EQ(client.get("/contacts").status, 200);
    EXPECT_EQ(client.get("/auth/me").at("user.email"), admin.email);
    EXPECT_EQ(client.post("/auth/logout").status / 100, 2);
    EXPECT_EQ(client.get("/contacts").status, 401);
    EXPECT_THAT(
        rows(
            "select event_type from security_logs where user_email = '" + admin.email +
            "' order by created_at"
        ),
        ElementsAre(
            "login_failed", "login_success", "permission_denied", "password_changed", "logout"
        )
    );
}

TEST_F(Api, HealthIsForEverybody) {
    const auto client = world().anonymous();
    EXPECT_EQ(client.get("/health/live").status, 200);
    EXPECT_EQ(client.get("/health/ready").at("status"), "ready");
    EXPECT_THAT(client.get("/metrics").body, HasSubstr("# TYPE"));
}

}  // namespace
}  // namespace dealwright::testing
