// Signing in and out over the real endpoints.
#include <gmock/gmock.h>
#include <time.h>

#include "auth/password.hpp"
#include "auth/sign_in_fixture.hpp"

namespace dealwright {
namespace {

using testing::Client;
using ::testing::HasSubstr;
using ::testing::Not;

class LoginTest : public testing::SignInTest {};

TEST_F(LoginTest, OpensASessionAndSaysWhoOneIs) {
    const auto id = make_user("ada@example.com");
    Client client;
    const auto answer = login(client, " Ada@Example.com ");
    ASSERT_EQ(answer.status, 200) << answer.detail;
    EXPECT_EQ(answer.json().find("user")->find("id")->text, id);
    EXPECT_EQ(to_text(*answer.json().find("roles")), R"(["sales_rep"])");
    EXPECT_EQ(answer.json().find("records")->find("contacts")->find("read")->text, "team");
    EXPECT_EQ(answer.json().find("records")->find("contacts")->find("update")->text, "own");
    EXPECT_EQ(answer.json().find("records")->find("users")->find("update")->text, "none");
    EXPECT_EQ(answer.json().find("must_change_password")->boolean, false);
    const auto me = get(client, "/api/v1/auth/me");
    EXPECT_EQ(me.status, 200);
    EXPECT_EQ(me.body, answer.body);
}

TEST_F(LoginTest, LeavesTheTokenInTheCookieAlone) {
    make_user("ada@example.com");
    Client client;
    const auto answer = login(client, "ada@example.com");
    ASSERT_EQ(client.cookie.size(), 43U);
    EXPECT_THAT(answer.body, Not(HasSubstr(client.cookie)));
    EXPECT_EQ(value("select token from sessions"), sha256_hex(client.cookie));
    EXPECT_EQ(
        answer.set_cookie,
        "dealwright=" + client.cookie + "; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax"
    );
}

TEST_F(LoginTest, MarksTheCookieUnderTls) {
    make_user("ada@example.com");
    Client client;
    client.is_secure = true;
    const auto answer = login(client, "ada@example.com");
    EXPECT_THAT(answer.set_cookie, ::testing::StartsWith("__Host-dealwright="));
    EXPECT_THAT(
        answer.set_cookie, ::testing::EndsWith("; Path=/; Max-Age=604800; HttpOnly; "
                                               "SameSite=Lax; Secure")
    );
    EXPECT_TRUE(is_signed_in(client));
    client.is_secure = false;  // the same token under the other name
    EXPECT_TRUE(is_signed_in(client));
}

TEST_F(LoginTest, DescribesTheDevice) {
    make_user("ada@example.com");
    Client client;
    login(client, "ada@example.com");
    EXPECT_EQ(
        value("select concat_ws('|', device_type, browser, os, host(ip_address)) from sessions"),
        "desktop|Firefox 128|Linux|203.0.113.7"
    );
    EXPECT_EQ(value("select last_login > now() - interval '1 minute' from users"), "t");
}

TEST_F(LoginTest, TakesAnyBytesAsAUserAgent) {
    make_user("ada@example.com");
    Client client;
    client.agent = "bad \xff\xfe bytes " + std::string(2000, 'x');
    EXPECT_EQ(login(client, "ada@example.com").status, 200);
    EXPECT_EQ(value("select length(user_agent) from sessions"), "500");
    EXPECT_THAT(value("select user_agent from sessions"), ::testing::StartsWith("bad ?? bytes x"));
}

// A password of 73 bytes: bcrypt alone would not see the last one.
TEST_F(LoginTest, CountsByte73OfThePassword) {
    std::string password;
    for (int i = 0; i < 72; ++i) {
        password += static_cast<char>('a' + i * 7 % 26);
    }
    make_user("ada@example.com", "sales_rep", password + "x");
    Client client;
    EXPECT_EQ(login(client, "ada@example.com", password + "y").status, 401);
    EXPECT_EQ(login(client, "ada@example.com", password).status, 401);
    EXPECT_EQ(login(client, "ada@example.com", password + "x").status, 200);
}

TEST_F(LoginTest, AnswersAllThatFailAlike) {
    make_user("ada@example.com");
    const auto disabled = make_user("disabled@example.com");
    run("update users set is_active = false where id = $1", {disabled});
    const auto deleted = make_user("deleted@example.com");
    run("update users set is_deleted = true where id = $1", {deleted});
    const auto without = make_user("without@example.com");
    run("update users set hashed_password = null where id = $1", {without});
    for (const auto* email :
         {"ada@example.com", "nobody@example.com", "disabled@example.com", "deleted@example.com",
          "without@example.com", "no address", ""}) {
        const std::string password =
            std::string_view{email} == "ada@example.com" ? "wrong password" : good_password;
        Client client;
        const auto answer = login(client, email, password);
        EXPECT_EQ(answer.status, 401) << email;
        EXPECT_EQ(answer.detail, "the e-mail address or the password is wrong") << email;
        EXPECT_EQ(answer.field + answer.code, "") << email;
        EXPECT_EQ(client.cookie, "") << email;
    }
    EXPECT_EQ(events("login_failed"), "7");
    EXPECT_EQ(value("select count(*) from sessions"), "0");
    EXPECT_EQ(
        value("select string_agg(coalesce(user_email, '-'), ' ' order by id) from security_logs "
              "where description = 'there is no such account'"),
        "nobody@example.com deleted@example.com - -"
    );
}

double seconds_of_this_thread() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

// Whatever there is to compare a wrong password with, it costs the processor the same; a cost of 5
// alone would be 32 times less than one of 10.
TEST_F(LoginTest, WrongPasswordsTakeTheSameTimeWhateverTheHash) {
    const auto time_of = [&](std::string_view hash) {
        double best = 1e9;
        for (int i = 0; i < 5; ++i) {
            const auto start = seconds_of_this_thread();
            EXPECT_FALSE(verify_password_evenly("wrong password", hash, services_.key, 10));
            best = std::min(best, seconds_of_this_thread() - start);
        }
        return best;
    };
    const auto full = time_of(hash_password(good_password, services_.key, 10));
    EXPECT_NEAR(time_of("") / full, 1.0, 0.4);
    EXPECT_NEAR(time_of(hash_password(good_password, services_.key, 5)) / full, 1.0, 0.4);
}

TEST_F(LoginTest, UpgradesPlainAndCheapHashes) {
    const auto id = make_user("ada@example.com");
    // The reference vector of crypt_blowfish for "U*U".
    run("update users set hashed_password = $2 where id = $1",
        {id, "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"});
    Client client;
    ASSERT_EQ(login(client, "ada@example.com", "U*U").status, 200);
    const auto hash = value("select hashed_password from users");
    EXPECT_THAT(hash, ::testing::StartsWith("dw1:$2b$04$"));
    ASSERT_EQ(login(client, "ada@example.com", "U*U").status, 200);
    EXPECT_EQ(value("select hashed_password from users"), hash);
}

TEST_F(LoginTest, NeverAdoptsACookieThatWasThereBefore) {
    make_user("ada@example.com");
    Client client;
    client.cookie = std::string(43, 'A');
    ASSERT_EQ(login(client, "ada@example.com").status, 200);
    EXPECT_NE(client.cookie, std::string(43, 'A'));
    EXPECT_EQ(
        value("select count(*) from sessions where token = $1", {sha256_hex(std::string(43, 'A'))}),
        "0"
    );
}

TEST_F(LoginTest, EndsTheSessionThatTheBrowserHadBefore) {
    make_user("eve@example.com");
    make_user("ada@example.com");
    Client eve;
    login(eve, "eve@example.com");
    Client victim;
    victim.cookie = eve.cookie;  // planted by eve
    ASSERT_EQ(login(victim, "ada@example.com").status, 200);
    EXPECT_NE(victim.cookie, eve.cookie);
    EXPECT_FALSE(is_signed_in(eve));
    EXPECT_TRUE(is_signed_in(victim));
}

TEST_F(LoginTest, LeavesItsRowsInBothLogs) {
    const auto id = make_user("ada@example.com");
    Client client;
    login(client, "ada@example.com");
    post(client, "/api/v1/auth/logout");
    const auto security =
        run("select event_type, user_id, user_email, host(ip_address), user_agent like '%Firefox%' "
            "from security_logs order by id");
    ASSERT_EQ(security.rows(), 2);
    EXPECT_EQ(security.text(0, 0), "login_success");
    EXPECT_EQ(security.text(1, 0), "logout");
    const auto audit =
        run("select action, user_id, user_email, host(ip_address), user_agent like '%Firefox%', "
            "request_path, metadata ->> 'request_id' from audit_logs "
            "where action in ('login', 'logout') order by id");
    ASSERT_EQ(audit.rows(), 2);
    EXPECT_EQ(audit.text(0, 0), "login");
    EXPECT_EQ(audit.text(1, 0), "logout");
    EXPECT_EQ(audit.text(0, 5), "/api/v1/auth/login");
    EXPECT_EQ(audit.text(0, 6), "test-request");
    for (const auto* rows : {&security, &audit}) {
        for (int row = 0; row < 2; ++row) {
            EXPECT_EQ(rows->text(row, 1), id);
            EXPECT_EQ(rows->text(row, 2), "ada@example.com");
            EXPECT_EQ(rows->text(row, 3), "203.0.113.7");
            EXPECT_EQ(rows->text(row, 4), "t");
        }
    }
}

TEST_F(LoginTest, ASignOutEndsTheSessionAndTheCookie) {
    make_user("ada@example.com");
    Client client;
    login(client, "ada@example.com");
    const auto token = client.cookie;
    const auto answer = post(client, "/api/v1/auth/logout");
    EXPECT_EQ(answer.status, 204);
    EXPECT_THAT(answer.set_cookie, ::testing::StartsWith("dealwright=; Path=/; Max-Age=0"));
    client.cookie = token;
    EXPECT_FALSE(is_signed_in(client));
}

TEST_F(LoginTest, NoPasswordOrTokenReachesALog) {
    make_user("ada@example.com");
    Client client;
    login(client, "ada@example.com", "canary-wrong-4711");
    login(client, "canary-wrong-4711", good_password);  // typed into the wrong field
    login(client, "ada@example.com");
    const auto logs = value(
        "select (select coalesce(string_agg(to_json(s)::text, ''), '') from security_logs s) "
        "|| (select coalesce(string_agg(to_json(a)::text, ''), '') from audit_logs a)"
    );
    EXPECT_THAT(logs, Not(HasSubstr("canary")));
    EXPECT_THAT(logs, Not(HasSubstr(good_password)));
    EXPECT_THAT(logs, Not(HasSubstr(client.cookie)));
    EXPECT_THAT(logs, Not(HasSubstr(sha256_hex(client.cookie))));
    EXPECT_THAT(logs, Not(HasSubstr("dw1:")));
}

TEST_F(LoginTest, ReadsItsBodyStrictly) {
    Client client;
    const auto status = [&](const std::string& body) {
        return post(client, "/api/v1/auth/login", body).status;
    };
    EXPECT_EQ(status("{"), 400);
    EXPECT_EQ(status("[]"), 400);
    EXPECT_EQ(status(R"({"email":"a@b"})"), 422);
    EXPECT_EQ(status(R"({"email":"a@b","password":7})"), 422);
    EXPECT_EQ(status(R"({"email":"a@b","password":"x","remember":true})"), 422);
    EXPECT_EQ(status(R"({"email":"a@b","password":null})"), 422);
    const auto answer =
        post(client, "/api/v1/auth/login", R"({"email":"a@b","password":"x","remember":true})");
    EXPECT_EQ(answer.field, "remember");
    EXPECT_EQ(answer.code, "unknown");
}

}  // namespace
}  // namespace dealwright
