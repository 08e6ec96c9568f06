// What ends a session, seen by the next request; API tokens; and what an actor's cache may not
// hide.
#include <gmock/gmock.h>

#include "auth/secrets.hpp"
#include "auth/sign_in_fixture.hpp"
#include "pg/error.hpp"

namespace dealwright {
namespace {

using testing::Client;
using ::testing::HasSubstr;
using ::testing::Not;

class SessionTest : public testing::SignInTest {
  protected:
    std::string session_id(Client& client) {
        return get(client, "/api/v1/auth/me").json().find("session")->find("id")->text;
    }
    std::string token_body(const std::string& name = "nightly report") {
        return JsonObject{}.text("name", name).finish();
    }
};

TEST_F(SessionTest, EndsWithWhateverEndsIt) {
    const auto id = make_user("ada@example.com");
    const std::vector<std::string> ends{
        "update sessions set is_revoked = true where user_id = $1",
        "update sessions set expires_at = now() where user_id = $1",
        "update sessions set last_activity_at = now() - interval '12 hours' where user_id = $1",
        "update sessions set mfa_pending = true where user_id = $1",
        "update users set is_active = false where id = $1",
        "update users set is_deleted = true where id = $1",
        "delete from sessions where user_id = $1"};
    for (const auto& end : ends) {
        run("update users set is_active = true, is_deleted = false where id = $1", {id});
        Client client;
        login(client, "ada@example.com");
        ASSERT_TRUE(is_signed_in(client)) << end;
        run(end, {id});
        EXPECT_FALSE(is_signed_in(client)) << end;
    }
}

// The server keeps actors in memory; the first statement of a request finds out what they missed.
TEST_F(SessionTest, ARevokedOneIsRefusedByTheNextTransactionOfAnActorKeptInMemory) {
    make_user("ada@example.com");
    Client client;
    login(client, "ada@example.com");
    const auto actor = authenticate(
        db_.app(), {Credentials::Kind::session, client.cookie}, services_.resources, {}
    );
    ASSERT_TRUE(actor.has_value());
    const auto state = [&] {
        try {
            Context context{db_.app(), *actor, {}, Context::Mode::reading};
            context.run("select 1", {});
        } catch (const pg::DatabaseError& error) {
            return error.sqlstate();
        }
        return std::string{"alive"};
    };
    EXPECT_EQ(state(), "alive");
    run("update roles set permissions = '{}' where name = 'sales_rep'");
    EXPECT_EQ(state(), "DW409");
    run("update sessions set is_revoked = true");
    EXPECT_EQ(state(), "DW401");
}

TEST_F(SessionTest, IsListedForItsOwnerWithTheOneThatAsksMarked) {
    make_user("ada@example.com");
    make_user("bob@example.com");
    Client phone;
    phone.agent =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "
        "(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";
    phone.address = "198.51.100.9";
    Client desk;
    Client bob;
    Client old;
    login(old, "ada@example.com");
    run("update sessions set last_activity_at = now() - interval '12 hours'");
    login(phone, "ada@example.com");
    run("update sessions set last_activity_at = last_activity_at - interval '1 minute'");
    login(desk, "ada@example.com");
    login(bob, "bob@example.com");
    const auto list = get(desk, "/api/v1/auth/sessions");
    ASSERT_EQ(list.status, 200);
    const Json body = list.json();
    const auto& sessions = body.find("data")->items;
    ASSERT_EQ(sessions.size(), 2U) << "neither bob's nor the one that has idled for too long";
    EXPECT_EQ(sessions[0].find("id")->text, session_id(desk));
    EXPECT_TRUE(sessions[0].find("is_current")->boolean);
    EXPECT_EQ(sessions[0].find("browser")->text, "Firefox 128");
    EXPECT_EQ(sessions[1].find("id")->text, session_id(phone));
    EXPECT_FALSE(sessions[1].find("is_current")->boolean);
    EXPECT_EQ(sessions[1].find("device_type")->text, "mobile");
    EXPECT_EQ(sessions[1].find("ip_address")->text, "198.51.100.9");
    EXPECT_EQ(list.body.find("token"), std::string::npos);
}

TEST_F(SessionTest, IsRevokedByItsOwnerAndByNobodyElse) {
    make_user("ada@example.com");
    make_user("bob@example.com");
    make_user("root@example.com", "admin");
    Client ada;
    Client phone;
    Client bob;
    Client admin;
    login(ada, "ada@example.com");
    login(phone, "ada@example.com");
    login(bob, "bob@example.com");
    login(admin, "root@example.com");
    const auto revoke = [&](Client& by, const std::string& id) {
        return post(by, "/api/v1/sessions/" + id + "/revoke").status;
    };
    const auto phone_id = session_id(phone);
    EXPECT_EQ(revoke(bob, phone_id), 404);
    EXPECT_EQ(revoke(bob, "01890000-0000-7000-8000-000000000000"), 404);
    EXPECT_EQ(revoke(bob, "nonsense"), 404);
    EXPECT_TRUE(is_signed_in(phone));
    EXPECT_EQ(revoke(ada, phone_id), 204);
    EXPECT_FALSE(is_signed_in(phone));
    EXPECT_EQ(revoke(ada, phone_id), 204) << "over is over";
    EXPECT_EQ(revoke(admin, session_id(bob)), 204);
    EXPECT_FALSE(is_signed_in(bob));
    EXPECT_EQ(events("logout"), "2");
}

TEST_F(SessionTest, AllOthersEndAtOnce) {
    make_user("ada@example.com");
    Client here;
    Client elsewhere;
    Client phone;
    for (auto* client : {&here, &elsewhere, &phone}) {
        login(*client, "ada@example.com");
    }
    const auto answer = post(here, "/api/v1/auth/sessions/revoke-others");
    EXPECT_EQ(answer.body, R"({"ended":2})");
    EXPECT_TRUE(is_signed_in(here));
    EXPECT_FALSE(is_signed_in(elsewhere));
    EXPECT_FALSE(is_signed_in(phone));
}

TEST_F(SessionTest, TheUseOfACopiedTokenIsReportedOnce) {
    make_user("ada@example.com");
    Client client;
    login(client, "ada@example.com");
    Client thief;
    thief.cookie = client.cookie;
    post(
        client, "/api/v1/auth/password",
        JsonObject{}
            .text("current_password", good_password)
            .text("new_password", "nine green lamps hum")
            .finish()
    );
    EXPECT_FALSE(is_signed_in(thief));
    EXPECT_EQ(events("suspicious_activity"), "0") << "could be a request that was under way";
    run("update sessions set revoked_at = now() - interval '2 minutes' where is_revoked");
    EXPECT_FALSE(is_signed_in(thief));
    EXPECT_FALSE(is_signed_in(thief));
    EXPECT_EQ(events("suspicious_activity"), "1");
}

TEST_F(SessionTest, ActivityIsWrittenAtMostOnceAMinute) {
    make_user("ada@example.com");
    Client client;
    login(client, "ada@example.com");
    Actor actor;
    actor.session_id = session_id(client);
    const auto written = [&] {
        services_.activity.note(actor);
        services_.activity.note(actor);
        services_.activity.flush(db_.app());
        return value("select last_activity_at > now() - interval '10 seconds' from sessions");
    };
    run("update sessions set last_activity_at = now() - interval '30 seconds'");
    EXPECT_EQ(written(), "f");
    run("update sessions set last_activity_at = now() - interval '61 seconds'");
    EXPECT_EQ(written(), "t");
    run("update sessions set last_activity_at = now() - interval '61 seconds'");
    services_.activity.flush(db_.app());  // nothing was noted since
    EXPECT_EQ(value("select last_activity_at > now() - interval '10 seconds' from sessions"), "f");
}

TEST_F(SessionTest, AnApiTokenIsShownOnceAndSignsIn) {
    const auto id = make_user("ada@example.com");
    Client client;
    login(client, "ada@example.com");
    const auto made = post(client, "/api/v1/auth/tokens", token_body());
    ASSERT_EQ(made.status, 201) << made.detail;
    Client script;
    script.bearer = made.json().find("token")->text;
    EXPECT_TRUE(looks_like_api_token(script.bearer));
    EXPECT_EQ(value("select token_hash from api_tokens"), sha256_hex(script.bearer));
    const auto me = get(script, "/api/v1/auth/me");
    ASSERT_EQ(me.status, 200);
    EXPECT_EQ(me.json().find("user")->find("id")->text, id);
    EXPECT_TRUE(me.json().find("session")->is_null());
    const auto list = get(client, "/api/v1/auth/tokens");
    EXPECT_THAT(list.body, HasSubstr(script.bearer.substr(0, 10)));
    EXPECT_THAT(list.body, Not(HasSubstr(script.bearer)));
    EXPECT_THAT(
        value("select string_agg(to_json(a)::text, '') from audit_logs a"),
        Not(HasSubstr(sha256_hex(script.bearer)))
    );
}

TEST_F(SessionTest, AnApiTokenMayNotDoWhatNeedsThePerson) {
    make_user("ada@example.com");
    Client client;
    login(client, "ada@example.com");
    Client script;
    script.bearer = post(client, "/api/v1/auth/tokens", token_body()).json().find("token")->text;
    EXPECT_EQ(post(script, "/api/v1/auth/tokens", token_body()).status, 403);
    EXPECT_EQ(
        post(
            script, "/api/v1/auth/password",
            R"({"current_password":"seven blue kettles sing","new_password":"nine green lamps"})"
        )
            .status,
        403
    );
    for (const auto* path :
         {"logout", "totp/setup", "totp/confirm", "totp/disable", "totp/recovery-codes",
          "sessions/revoke-others"}) {
        EXPECT_EQ(post(script, std::string{"/api/v1/auth/"} + path, "{}").status, 403) << path;
    }
}

TEST_F(SessionTest, ACookieIsNoBearerAndABearerNoCookie) {
    make_user("ada@example.com");
    Client client;
    login(client, "ada@example.com");
    const auto token = post(client, "/api/v1/auth/tokens", token_body()).json().find("token")->text;
    Client as_bearer;
    as_bearer.bearer = client.cookie;
    EXPECT_FALSE(is_signed_in(as_bearer));
    Client as_cookie;
    as_cookie.cookie = token;
    EXPECT_FALSE(is_signed_in(as_cookie));
    client.bearer = "dw_nonsense";  // an unusable header is not overlooked for the cookie
    EXPECT_FALSE(is_signed_in(client));
}

TEST_F(SessionTest, AnApiTokenEndsByDateByItsOwnerAndWithTheAccount) {
    const auto id = make_user("ada@example.com");
    make_user("bob@example.com");
    Client client;
    Client bob;
    login(client, "ada@example.com");
    login(bob, "bob@example.com");
    Client script;
    const auto make = [&](const std::string& expires_at) {
        const auto made = post(
            client, "/api/v1/auth/tokens",
            JsonObject{}.text("name", "x").text("expires_at", expires_at).finish()
        );
        EXPECT_EQ(made.status, 201) << made.detail;
        script.bearer = made.json().find("token")->text;
        return made.json().find("id")->text;
    };
    make("2099-01-01T00:00:00Z");
    EXPECT_TRUE(is_signed_in(script));
    run("update api_tokens set expires_at = now()");
    EXPECT_FALSE(is_signed_in(script));
    const auto path = "/api/v1/auth/tokens/" + make("2099-01-01T00:00:00Z");
    const auto remove = [&](Client& by) {
        return call(by, http::Method::remove, path, "", db_.app()).status;
    };
    EXPECT_EQ(remove(bob), 404);
    EXPECT_TRUE(is_signed_in(script));
    EXPECT_EQ(remove(client), 204);
    EXPECT_FALSE(is_signed_in(script));
    EXPECT_EQ(remove(client), 404);
    make("2099-01-01T00:00:00Z");
    run("update users set is_active = false where id = $1", {id});
    EXPECT_FALSE(is_signed_in(script));
}

TEST_F(SessionTest, AnApiTokenHasANameAndAFutureEnd) {
    make_user("ada@example.com");
    Client client;
    login(client, "ada@example.com");
    const auto field = [&](const std::string& body) {
        return post(client, "/api/v1/auth/tokens", body).field;
    };
    EXPECT_EQ(field("{}"), "name");
    EXPECT_EQ(field(token_body("  ")), "name");
    EXPECT_EQ(field(token_body(std::string(101, 'x'))), "name");
    for (const auto* moment :
         {"", "tomorrow", "2020-01-01T00:00:00Z", "2030-13-01T00:00:00Z", "infinity", "99999999"}) {
        EXPECT_EQ(
            field(JsonObject{}.text("name", "x").text("expires_at", moment).finish()), "expires_at"
        ) << moment;
    }
}

}  // namespace
}  // namespace dealwright
