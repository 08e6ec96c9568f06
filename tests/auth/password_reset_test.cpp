// Reset links, from the request to the new password, and the change of the own password.
#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "auth/secrets.hpp"
#include "auth/sign_in_fixture.hpp"

namespace dealwright {
namespace {

using testing::Answer;
using testing::Client;
using ::testing::HasSubstr;
using ::testing::Not;

class PasswordResetTest : public testing::SignInTest {
  protected:
    const std::string new_password = "nine green lamps hum";

    PasswordResetTest() {
        services_.send_mail = [this](Mail mail) {
            mails_.push_back(std::move(mail));
            return true;
        };
    }

    Answer ask(const std::string& email = "ada@example.com") {
        Client client;
        return post(
            client, "/api/v1/auth/password/reset-request",
            JsonObject{}.text("email", email).finish()
        );
    }
    /// Of the latest mail.
    std::string token() const {
        const auto& text = mails_.back().text;
        const auto start = text.find("#token=") + 7;
        return text.substr(start, text.find('\n', start) - start);
    }
    static std::string reset_body(const std::string& token, const std::string& password) {
        return JsonObject{}.text("token", token).text("new_password", password).finish();
    }
    Answer reset(const std::string& token, const std::string& password) {
        Client client;
        return post(client, "/api/v1/auth/password/reset", reset_body(token, password));
    }

    std::vector<Mail> mails_;
};

TEST_F(PasswordResetTest, AMailedLinkSetsANewPassword) {
    make_user("ada@example.com");
    Client client;
    login(client, "ada@example.com");
    EXPECT_EQ(ask("Ada@example.com ").status, 202);
    ASSERT_EQ(mails_.size(), 1U);
    EXPECT_EQ(mails_[0].to, "ada@example.com");
    EXPECT_THAT(mails_[0].text, HasSubstr("https://crm.example.com/reset-password#token="));
    EXPECT_TRUE(is_signed_in(client)) << "asking alone changes nothing";
    const auto answer = reset(token(), new_password);
    EXPECT_EQ(answer.status, 204) << answer.detail;
    EXPECT_EQ(answer.set_cookie, "");
    EXPECT_FALSE(is_signed_in(client));
    Client other;
    EXPECT_EQ(login(other, "ada@example.com").status, 401);
    EXPECT_EQ(login(other, "ada@example.com", new_password).status, 200);
    EXPECT_EQ(events("password_reset"), "2");  // asked for, and done
}

TEST_F(PasswordResetTest, AnswersTheSameForAccountsThatAreNotThere) {
    make_user("ada@example.com");
    const auto gone = make_user("gone@example.com");
    run("update users set is_active = false where id = $1", {gone});
    const auto known = ask();
    for (const auto* email : {"nobody@example.com", "gone@example.com", "no address", ""}) {
        const auto answer = ask(email);
        EXPECT_EQ(answer.status, known.status) << email;
        EXPECT_EQ(answer.body, known.body) << email;
    }
    EXPECT_EQ(mails_.size(), 1U);
    EXPECT_EQ(events("password_reset"), "5");
}

TEST_F(PasswordResetTest, OnlyTheHashOfATokenIsKept) {
    make_user("ada@example.com");
    ask();
    EXPECT_EQ(value("select token_hash from password_resets"), sha256_hex(token()));
    EXPECT_THAT(
        value("select (select string_agg(to_json(a)::text, '') from audit_logs a) "
              "|| (select string_agg(to_json(s)::text, '') from security_logs s)"),
        Not(HasSubstr(token()))
    );
}

TEST_F(PasswordResetTest, ALinkWorksOnce) {
    make_user("ada@example.com");
    ask();
    EXPECT_EQ(reset(token(), new_password).status, 204);
    const auto again = reset(token(), "yet another pass phrase");
    EXPECT_EQ(again.status, 422);
    EXPECT_EQ(again.field, "token");
    EXPECT_EQ(events("suspicious_activity"), "1");
    Client client;
    EXPECT_EQ(login(client, "ada@example.com", new_password).status, 200);
}

TEST_F(PasswordResetTest, ALinkWorksOnceAlsoForTwentyAtATime) {
    make_user("ada@example.com");
    ask();
    std::atomic<int> done = 0;
    std::atomic<int> refused = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 20; ++i) {
            threads.emplace_back([&, i] {
                auto connection = db_.connect_app();
                Client client;
                const auto status =
                    call(
                        client, http::Method::post, "/api/v1/auth/password/reset",
                        reset_body(token(), fmt::format("{} {}", new_password, i)), connection
                    )
                        .status;
                ++(status == 204 ? done : refused);
            });
        }
    }
    EXPECT_EQ(done, 1);
    EXPECT_EQ(refused, 19);
    EXPECT_EQ(
        value("select count(*) from security_logs where details ->> 'step' = 'completed'"), "1"
    );
}

TEST_F(PasswordResetTest, ALaterLinkEndsTheEarlierOnes) {
    make_user("ada@example.com");
    ask();
    const auto first = token();
    ask();
    EXPECT_EQ(reset(first, new_password).status, 422);
    EXPECT_EQ(reset(token(), new_password).status, 204);
}

TEST_F(PasswordResetTest, ALinkDiesWithTimeAddressAccountAndPassword) {
    const auto id = make_user("ada@example.com");
    const std::vector<std::string> ends{
        "update password_resets set expires_at = now() - interval '1 second'",
        "update users set email = 'ada@elsewhere.example' where id = $1",
        "update users set is_active = false where id = $1",
        "update users set is_deleted = true where id = $1",
        "update users set hashed_password = 'x' where id = $1"};
    for (const auto& end : ends) {
        run("update users set email = 'ada@example.com', is_active = true, is_deleted = false "
            "where id = $1",
            {id});
        run("delete from password_resets");
        ask();
        run(end, end.find("$1") == std::string::npos ? pg::Parameters{} : pg::Parameters{id});
        const auto answer = reset(token(), new_password);
        EXPECT_EQ(answer.status, 422) << end;
        EXPECT_EQ(answer.field, "token") << end;
        // Nor does it come back with the account.
        run("update users set email = 'ada@example.com', is_active = true, is_deleted = false "
            "where id = $1",
            {id});
        EXPECT_EQ(reset(token(), new_password).status, 422) << end;
    }
}

TEST_F(PasswordResetTest, ALinkDoesNotDieOfAWeakPassword) {
    make_user("ada@example.com");
    ask();
    EXPECT_EQ(reset(token(), "password123").code, "common");
    EXPECT_EQ(reset(token(), "short").code, "length");
    EXPECT_EQ(reset(token(), new_password).status, 204);
}

TEST_F(PasswordResetTest, UnknownTokensAreRefused) {
    EXPECT_EQ(reset(random_secret(), new_password).status, 422);
    EXPECT_EQ(reset("", new_password).status, 422);
}

TEST_F(PasswordResetTest, NobodyIsMailedMoreThanFiveTimesAnHour) {
    make_user("ada@example.com");
    for (int i = 0; i < 8; ++i) {
        EXPECT_EQ(ask().status, 202);
    }
    EXPECT_EQ(mails_.size(), 5U);
    EXPECT_EQ(reset(token(), new_password).status, 204) << "the last one sent is still good";
}

TEST_F(PasswordResetTest, LiftsTheRestAfterFailedTries) {
    make_user("ada@example.com");
    Client client;
    for (int i = 0; i < 6; ++i) {
        login(client, "ada@example.com", "wrong password");
    }
    ask();
    EXPECT_EQ(reset(token(), new_password).status, 204);
    EXPECT_EQ(login(client, "ada@example.com", new_password).status, 200);
}

TEST_F(PasswordResetTest, TheOwnPasswordIsChangedByTheOldOne) {
    make_user("ada@example.com");
    Client here;
    Client elsewhere;
    login(here, "ada@example.com");
    login(elsewhere, "ada@example.com");
    const auto change = [&](const std::string& present, const std::string& wanted) {
        return post(
            here, "/api/v1/auth/password",
            JsonObject{}.text("current_password", present).text("new_password", wanted).finish()
        );
    };
    EXPECT_EQ(change("wrong password", new_password).field, "current_password");
    EXPECT_EQ(change(good_password, good_password).code, "unchanged");
    EXPECT_EQ(change(good_password, "1234567890").code, "common");
    const auto before = here.cookie;
    EXPECT_EQ(change(good_password, new_password).status, 204);
    EXPECT_NE(here.cookie, before);
    EXPECT_TRUE(is_signed_in(here));
    EXPECT_FALSE(is_signed_in(elsewhere));
    Client old;
    old.cookie = before;
    EXPECT_FALSE(is_signed_in(old));
    EXPECT_EQ(events("password_changed"), "1");
    EXPECT_EQ(login(elsewhere, "ada@example.com", new_password).status, 200);
}

TEST_F(PasswordResetTest, AOneTimePasswordHasToBeChangedFirst) {
    make_user("ada@example.com");
    const auto once = reset_password(db_.owner(), "ada@example.com", services_.key, cheap);
    Client client;
    const auto in = login(client, "ada@example.com", once);
    EXPECT_EQ(in.json().find("must_change_password")->boolean, true);
    EXPECT_EQ(get(client, "/api/v1/auth/tokens").status, 403);
    const auto body =
        JsonObject{}.text("current_password", once).text("new_password", new_password).finish();
    EXPECT_EQ(post(client, "/api/v1/auth/password", body).status, 204);
    EXPECT_EQ(get(client, "/api/v1/auth/tokens").status, 200);
}

}  // namespace
}  // namespace dealwright
