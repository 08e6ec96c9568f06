// How often an account may be tried, also by many at once.
#include <atomic>
#include <thread>

#include "auth/sign_in_fixture.hpp"
#include "auth/sign_in_guard.hpp"

namespace dealwright {
namespace {

using testing::Answer;
using testing::Client;

class LockoutTest : public testing::SignInTest {
  protected:
    Answer fail(const std::string& email = "ada@example.com") {
        Client client;
        return login(client, email, "wrong password");
    }
    /// Lets the present rest of every account pass, and so many minutes more.
    void let_pass(int minutes = 0) {
        run("update sign_in_guards set locked_until = now() - interval '1 second', "
            "last_failure_at = last_failure_at - make_interval(mins => $1), "
            "hour_began_at = hour_began_at - make_interval(mins => $1)",
            {std::to_string(minutes)});
    }
};

TEST_F(LockoutTest, TheSixthTryWaitsThirtySeconds) {
    make_user("ada@example.com");
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(fail().status, 401) << i;
    }
    const auto sixth = fail();
    EXPECT_EQ(sixth.status, 429);
    EXPECT_GT(sixth.retry_after, 25);
    EXPECT_LE(sixth.retry_after, 30);
    Client client;
    EXPECT_EQ(login(client, "ada@example.com").status, 429) << "also with the right password";
    EXPECT_EQ(events("account_locked"), "1");
    EXPECT_EQ(events("login_failed"), "7");
}

// 30 s after the fifth, then 1, 2, 4, 8, 16, 32 minutes, then an hour each time.
TEST_F(LockoutTest, TheRestDoublesUpToAnHour) {
    make_user("ada@example.com");
    for (int i = 0; i < 5; ++i) {
        fail();
    }
    for (const int seconds : {30, 60, 120, 240, 480, 960, 1920, 3600, 3600}) {
        const auto refused = fail();
        EXPECT_EQ(refused.status, 429);
        EXPECT_NEAR(static_cast<double>(refused.retry_after), seconds, 3);
        let_pass();
        EXPECT_EQ(fail().status, 401);
    }
}

TEST_F(LockoutTest, AccountsThatDoNotExistRestAlike) {
    make_user("ada@example.com");
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(fail("ada@example.com").detail, fail("nobody@example.com").detail);
    }
    const auto known = fail("ada@example.com");
    const auto unknown = fail("nobody@example.com");
    EXPECT_EQ(known.status, 429);
    EXPECT_EQ(unknown.status, 429);
    EXPECT_NEAR(
        static_cast<double>(known.retry_after), static_cast<double>(unknown.retry_after), 2
    );
    EXPECT_EQ(events("account_locked"), "2");
}

TEST_F(LockoutTest, NoSpellingOfTheAddressIsASecondAccount) {
    make_user("ada@example.com");
    for (const auto* email :
         {"ada@example.com", "ADA@example.com", " ada@example.com", "Ada@Example.COM ",
          "ada@example.com"}) {
        EXPECT_EQ(fail(email).status, 401);
    }
    EXPECT_EQ(fail("aDa@example.com").status, 429);
    EXPECT_EQ(value("select count(*) from sign_in_guards"), "1");
}

TEST_F(LockoutTest, ASuccessBeginsTheCountAnew) {
    make_user("ada@example.com");
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 4; ++i) {
            EXPECT_EQ(fail().status, 401);
        }
        Client client;
        EXPECT_EQ(login(client, "ada@example.com").status, 200);
    }
    EXPECT_EQ(value("select failure_count from sign_in_guards"), "0");
    EXPECT_EQ(value("select hour_count from sign_in_guards"), "12");
    EXPECT_EQ(events("account_locked"), "0");
}

// The owner signs in after every fourth failure, so that the delays never begin; the hour does.
TEST_F(LockoutTest, FiftyFailuresInAnHourAreTheEndOfIt) {
    make_user("ada@example.com");
    int failures = 0;
    while (failures < 60) {
        const auto answer = fail();
        if (answer.status == 429) {
            EXPECT_GT(answer.retry_after, 3000);
            break;
        }
        if (++failures % 4 == 0) {
            Client client;
            login(client, "ada@example.com");
        }
    }
    EXPECT_EQ(failures, 50);
    let_pass(61);
    EXPECT_EQ(fail().status, 401);
}

TEST_F(LockoutTest, ADayOfQuietBeginsTheCountAnew) {
    make_user("ada@example.com");
    for (int i = 0; i < 5; ++i) {
        fail();
    }
    let_pass(25 * 60);
    EXPECT_EQ(fail().status, 401);
    EXPECT_EQ(value("select failure_count from sign_in_guards"), "1");
    run("update sign_in_guards set last_failure_at = now() - interval '3 days'");
    purge_sign_in_leftovers(db_.app());
    EXPECT_EQ(value("select count(*) from sign_in_guards"), "0");
}

TEST_F(LockoutTest, FiftyParallelTriesAreFiveTriesAndFortyFiveRefusals) {
    make_user("ada@example.com");
    std::atomic<int> wrong = 0;
    std::atomic<int> refused = 0;
    std::atomic<int> other = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 50; ++i) {
            threads.emplace_back([&] {
                auto connection = db_.connect_app();
                Client client;
                const auto answer = call(
                    client, http::Method::post, "/api/v1/auth/login",
                    login_body("ada@example.com", "wrong password"), connection
                );
                ++(answer.status == 401 ? wrong : answer.status == 429 ? refused : other);
            });
        }
    }
    EXPECT_EQ(wrong, 5);
    EXPECT_EQ(refused, 45);
    EXPECT_EQ(other, 0);
    EXPECT_EQ(value("select failure_count from sign_in_guards"), "5");
    EXPECT_EQ(events("login_failed"), "50");
    EXPECT_EQ(
        value("select count(*) from security_logs where description = 'the password was wrong'"),
        "5"
    );
    EXPECT_EQ(events("account_locked"), "1");
}

TEST_F(LockoutTest, GuessingAtThePasswordChangeCountsAsWell) {
    make_user("ada@example.com");
    Client client;
    login(client, "ada@example.com");
    const std::string guess =
        R"({"current_password":"a wrong guess","new_password":"nine green lamps hum"})";
    for (int i = 0; i < 5; ++i) {
        const auto answer = post(client, "/api/v1/auth/password", guess);
        EXPECT_EQ(answer.status, 422);
        EXPECT_EQ(answer.field, "current_password");
    }
    EXPECT_EQ(post(client, "/api/v1/auth/password", guess).status, 429);
    EXPECT_EQ(fail().status, 429);
}

}  // namespace
}  // namespace dealwright
