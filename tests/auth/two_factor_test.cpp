// The second factor over the real endpoints; the clock is the test's.
#include <gmock/gmock.h>
#include <liboath/oath.h>

#include <thread>

#include "auth/sign_in_fixture.hpp"
#include "auth/totp.hpp"

namespace dealwright {
namespace {

using testing::Answer;
using testing::Client;
using ::testing::HasSubstr;
using ::testing::Not;

class TwoFactorTest : public testing::SignInTest {
  protected:
    /// The code that an authenticator with this secret shows `steps` half minutes from now.
    std::string code_of(const std::string& secret, int steps = 0) {
        char* bytes = nullptr;
        std::size_t length = 0;
        EXPECT_EQ(oath_base32_decode(secret.data(), secret.size(), &bytes, &length), OATH_OK);
        char code[7] = {};
        const auto moment = Clock::to_time_t(now_) + 30 * steps;
        EXPECT_EQ(oath_totp_generate(bytes, length, moment, 30, 0, 6, code), OATH_OK);
        std::free(bytes);
        return code;
    }
    void next_step() { now_ += std::chrono::seconds{30}; }

    /// Signs in, sets up a second factor; gives the secret and leaves the recovery codes.
    std::string set_up(Client& client, const std::string& email = "ada@example.com") {
        EXPECT_EQ(login(client, email).status, 200);
        const auto setup = post(client, "/api/v1/auth/totp/setup");
        EXPECT_EQ(setup.status, 200) << setup.detail;
        const auto secret = setup.json().find("secret")->text;
        const auto confirmed =
            post(client, "/api/v1/auth/totp/confirm", R"({"code":")" + code_of(secret) + "\"}");
        EXPECT_EQ(confirmed.status, 200) << confirmed.detail;
        recovery_codes_.clear();
        const auto shown = confirmed.json();
        for (const auto& code : shown.find("recovery_codes")->items) {
            recovery_codes_.push_back(code.text);
        }
        next_step();
        return secret;
    }

    std::vector<std::string> recovery_codes_;
};

TEST_F(TwoFactorTest, IsAskedForAfterTheRightPasswordOnly) {
    make_user("ada@example.com");
    Client client;
    const auto secret = set_up(client);
    Client other;
    const auto asked = login(other, "ada@example.com");
    EXPECT_EQ(asked.status, 401);
    EXPECT_EQ(asked.code, "totp_required");
    EXPECT_EQ(asked.field, "totp");
    EXPECT_EQ(login(other, "ada@example.com", "wrong password").code, "");
    EXPECT_EQ(login(other, "ada@example.com", "wrong password", code_of(secret)).code, "");
    const auto in = login(other, "ada@example.com", good_password, code_of(secret));
    EXPECT_EQ(in.status, 200);
    EXPECT_EQ(in.json().find("totp_enabled")->boolean, true);
}

TEST_F(TwoFactorTest, GivesTheSessionANewTokenWhenItIsConfirmed) {
    make_user("ada@example.com");
    Client client;
    login(client, "ada@example.com");
    const auto setup = post(client, "/api/v1/auth/totp/setup");
    const auto before = client.cookie;
    const auto code = code_of(setup.json().find("secret")->text);
    ASSERT_EQ(post(client, "/api/v1/auth/totp/confirm", R"({"code":")" + code + "\"}").status, 200);
    EXPECT_NE(client.cookie, before);
    EXPECT_TRUE(is_signed_in(client));
    client.cookie = before;
    EXPECT_FALSE(is_signed_in(client));
}

TEST_F(TwoFactorTest, TakesNoCodeTwice) {
    make_user("ada@example.com");
    Client client;
    const auto secret = set_up(client);
    const auto code = code_of(secret);
    EXPECT_EQ(login(client, "ada@example.com", good_password, code).status, 200);
    EXPECT_EQ(events("suspicious_activity"), "0");
    EXPECT_EQ(login(client, "ada@example.com", good_password, code).status, 401);
    EXPECT_EQ(events("suspicious_activity"), "1");
    // Nor an older one that would still lie in the window.
    EXPECT_EQ(login(client, "ada@example.com", good_password, code_of(secret, -1)).status, 401);
    next_step();
    EXPECT_EQ(login(client, "ada@example.com", good_password, code_of(secret)).status, 200);
}

TEST_F(TwoFactorTest, TakesOneOfFourParallelUsesOfACode) {
    make_user("ada@example.com");
    Client client;
    const auto secret = set_up(client);
    std::vector<std::jthread> threads;
    std::atomic<int> in = 0;
    const auto body = login_body("ada@example.com", good_password, code_of(secret));
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            auto connection = db_.connect_app();
            Client other;
            in += call(other, http::Method::post, "/api/v1/auth/login", body, connection).status ==
                  200;
        });
    }
    threads.clear();
    EXPECT_EQ(in, 1);
}

TEST_F(TwoFactorTest, WrongCodesCountAsFailuresAndMissingOnesDoNot) {
    make_user("ada@example.com");
    Client client;
    const auto secret = set_up(client);
    for (int i = 0; i < 8; ++i) {
        EXPECT_EQ(login(client, "ada@example.com").code, "totp_required") << i;
    }
    for (int i = 0; i < 5; ++i) {
        const auto wrong = login(client, "ada@example.com", good_password, "000000");
        EXPECT_EQ(wrong.status, 401);
        // In between, the password alone must not begin the count anew.
        if (i < 4) {
            EXPECT_EQ(login(client, "ada@example.com").status, 401);
        }
    }
    EXPECT_EQ(login(client, "ada@example.com", good_password, code_of(secret)).status, 429);
}

TEST_F(TwoFactorTest, ARecoveryCodeWorksOnce) {
    make_user("ada@example.com");
    make_user("bob@example.com");
    Client client;
    set_up(client);
    ASSERT_EQ(recovery_codes_.size(), 10U);
    const auto code = recovery_codes_[3];
    EXPECT_EQ(login(client, "ada@example.com", good_password, ascii_lower(code)).status, 200);
    EXPECT_EQ(login(client, "ada@example.com", good_password, code).status, 401);
    EXPECT_EQ(login(client, "ada@example.com", good_password, recovery_codes_[4]).status, 200);
    const auto others = recovery_codes_;
    set_up(client, "bob@example.com");
    EXPECT_EQ(login(client, "bob@example.com", good_password, others[5]).status, 401);
    EXPECT_EQ(value("select count(*) from recovery_codes where code_hash = $1", {code}), "0");
}

TEST_F(TwoFactorTest, NewRecoveryCodesReplaceTheOldOnes) {
    make_user("ada@example.com");
    Client client;
    const auto secret = set_up(client);
    const auto old = recovery_codes_;
    EXPECT_EQ(
        post(client, "/api/v1/auth/totp/recovery-codes", R"({"code":"000000"})").code,
        "totp_required"
    );
    const auto made =
        post(client, "/api/v1/auth/totp/recovery-codes", R"({"code":")" + code_of(secret) + "\"}");
    ASSERT_EQ(made.status, 200) << made.detail;
    const auto fresh = made.json().find("recovery_codes")->items[0].text;
    EXPECT_EQ(login(client, "ada@example.com", good_password, old[0]).status, 401);
    EXPECT_EQ(login(client, "ada@example.com", good_password, fresh).status, 200);
    EXPECT_EQ(
        value("select count(*) from audit_logs where description = 'made new recovery codes'"), "1"
    );
}

TEST_F(TwoFactorTest, IsRemovedByPasswordAndCodeTogether) {
    make_user("ada@example.com");
    Client client;
    const auto secret = set_up(client);
    const auto remove = [&](const std::string& password, const std::string& code) {
        return post(
            client, "/api/v1/auth/totp/disable",
            JsonObject{}.text("password", password).text("code", code).finish()
        );
    };
    EXPECT_EQ(remove("wrong password", code_of(secret)).field, "password");
    EXPECT_EQ(remove(good_password, "000000").code, "totp_required");
    EXPECT_EQ(remove(good_password, code_of(secret)).status, 204);
    EXPECT_EQ(login(client, "ada@example.com").status, 200);
    EXPECT_EQ(value("select count(*) from user_totp"), "0");
    EXPECT_EQ(value("select count(*) from recovery_codes"), "0");
    EXPECT_EQ(remove(good_password, "000000").status, 409);
}

TEST_F(TwoFactorTest, CountsFromItsConfirmationOn) {
    make_user("ada@example.com");
    Client client;
    login(client, "ada@example.com");
    post(client, "/api/v1/auth/totp/setup");
    const auto wrong = post(client, "/api/v1/auth/totp/confirm", R"({"code":"000000"})");
    EXPECT_EQ(wrong.status, 422);
    EXPECT_EQ(wrong.field, "code");
    EXPECT_EQ(login(client, "ada@example.com").status, 200) << "a pending one asks for nothing";
    const auto secret =
        post(client, "/api/v1/auth/totp/setup").json().find("secret")->text;  // once more
    const auto body = R"({"code":")" + code_of(secret) + "\"}";
    EXPECT_EQ(post(client, "/api/v1/auth/totp/confirm", body).status, 200);
    EXPECT_EQ(post(client, "/api/v1/auth/totp/confirm", body).status, 409);
    EXPECT_EQ(post(client, "/api/v1/auth/totp/setup").status, 409);
}

TEST_F(TwoFactorTest, KeepsItsSecretOutOfTheDatabaseAndTheLogs) {
    make_user("ada@example.com");
    Client client;
    const auto secret = set_up(client);
    const auto all = value(
        "select (select string_agg(to_json(t)::text, '') from user_totp t) "
        "|| (select string_agg(to_json(a)::text, '') from audit_logs a) "
        "|| (select string_agg(to_json(s)::text, '') from security_logs s)"
    );
    EXPECT_THAT(all, Not(HasSubstr(secret)));
    EXPECT_THAT(all, Not(HasSubstr(recovery_codes_[0])));
    const auto audit = value("select string_agg(to_json(a)::text, '') from audit_logs a");
    EXPECT_THAT(audit, Not(HasSubstr(value("select secret_encrypted from user_totp"))));
}

TEST_F(TwoFactorTest, CanBeAskedOfEverybody) {
    make_user("ada@example.com");
    run("update settings set value = 'all' where key = 'require_totp'");
    Client client;
    const auto in = login(client, "ada@example.com");
    EXPECT_EQ(in.json().find("must_set_up_totp")->boolean, true);
    EXPECT_EQ(get(client, "/api/v1/auth/tokens").status, 403) << "first the second factor";
    set_up(client);
    EXPECT_EQ(get(client, "/api/v1/auth/tokens").status, 200);
}

}  // namespace
}  // namespace dealwright
