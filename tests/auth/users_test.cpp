// Users through the application role, as the commands use them.
#include "auth/users.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/test_database.hpp"

namespace dealwright {
namespace {

using ::testing::HasSubstr;

const SecretKey key = parse_secret_key(std::string(64, 'c'));

class UsersTest : public ::testing::Test {
  protected:
    UsersTest() { db_.owner().execute("insert into roles (name) values ('admin'), ('viewer')"); }

    static NewUser ada() {
        NewUser user;
        user.email = "Ada@Example.com";
        user.first_name = "Ada";
        user.last_name = "Lovelace";
        user.role = "viewer";
        user.password = "analytical engine";
        user.bcrypt_cost = 4;
        return user;
    }

    std::string problem(const NewUser& user, ErrorKind kind = ErrorKind::invalid) {
        return problem(db_, user, kind);
    }
    static std::string problem(
        testing::TestDatabase& database, const NewUser& user, ErrorKind kind
    ) {
        try {
            create_user(database.app(), user, key);
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), kind) << error.what();
            return error.what();
        }
        return "";
    }

    pg::Result row(const std::string& sql) { return db_.app().execute(sql); }

    testing::TestDatabase db_;
};

TEST_F(UsersTest, AreCreatedWithTheirRole) {
    const auto id = create_user(db_.app(), ada(), key);
    const auto found =
        row("select u.id, u.email, first_name, last_name, hashed_password, must_change_password, "
            "r.name from users u join user_roles on user_id = u.id join roles r on r.id = role_id");
    ASSERT_EQ(found.rows(), 1);
    EXPECT_EQ(found.text(0, 0), id);
    EXPECT_EQ(found.text(0, 1), "ada@example.com");
    EXPECT_EQ(found.text(0, 2), "Ada");
    EXPECT_EQ(found.text(0, 3), "Lovelace");
    EXPECT_TRUE(verify_password("analytical engine", found.text(0, 4), key));
    EXPECT_FALSE(found.get<bool>(0, 5));
    EXPECT_EQ(found.text(0, 6), "viewer");
}

TEST_F(UsersTest, WithATakenAddressAreRefusedWhateverItsCase) {
    create_user(db_.app(), ada(), key);
    auto again = ada();
    again.email = "ADA@example.COM ";
    EXPECT_EQ(
        problem(again, ErrorKind::conflict),
        "there is already a user with the e-mail address ada@example.com"
    );
}

TEST_F(UsersTest, WithAnUnknownRoleAreToldWhichThereAre) {
    auto user = ada();
    user.role = "boss";
    EXPECT_EQ(problem(user), "there is no role \"boss\"; there are: admin, viewer");
    testing::TestDatabase without_roles;
    EXPECT_THAT(problem(without_roles, user, ErrorKind::invalid), HasSubstr("dealwright db seed"));
}

TEST_F(UsersTest, WithAWeakPasswordAreRefused) {
    auto user = ada();
    user.password = "short";
    EXPECT_THAT(problem(user), HasSubstr("between 10 and 1024 bytes"));
}

TEST_F(UsersTest, WithAMalformedAddressAreRefused) {
    for (const std::string email :
         {"", " ", "ada", "@example.com", "ada@", "ada@b@c", "ada lovelace@example.com",
          "ada@exa\nmple.com", "ada\xff@example.com"}) {
        auto user = ada();
        user.email = email;
        EXPECT_THAT(problem(user), HasSubstr("is not an e-mail address")) << email;
    }
    auto user = ada();
    user.email = std::string(250, 'a') + "@b.com";
    EXPECT_THAT(problem(user), HasSubstr("at most 255 characters"));
}

TEST_F(UsersTest, WithUnreadableOrOverlongNamesAreRefused) {
    auto user = ada();
    user.first_name = std::string{"A\0da", 4};
    EXPECT_EQ(problem(user), "the first name is not readable text");
    user = ada();
    user.last_name = std::string(101, 'x');
    EXPECT_EQ(problem(user), "the last name has more than 100 characters");
    EXPECT_EQ(row("select from users").rows(), 0);
}

TEST_F(UsersTest, GetAOneTimePasswordByAResetAndLoseTheirSessions) {
    create_user(db_.app(), ada(), key);
    db_.app().execute(
        "insert into sessions (user_id, token, expires_at) "
        "select id, 't', now() + interval '1 hour' from users"
    );
    const auto password = reset_password(db_.app(), "ada@example.com", key, 4);
    const auto found = row("select hashed_password, must_change_password from users");
    EXPECT_TRUE(verify_password(password, found.text(0, 0), key));
    EXPECT_FALSE(verify_password("analytical engine", found.text(0, 0), key));
    EXPECT_TRUE(found.get<bool>(0, 1));
    EXPECT_TRUE(row("select is_revoked and revoked_at is not null from sessions").get<bool>(0, 0));
}

TEST_F(UsersTest, ThatAreNotThereCannotBeResetOrDisabled) {
    EXPECT_THROW(reset_password(db_.app(), "nobody@example.com", key, 4), Error);
    EXPECT_THROW(disable_user(db_.app(), "nobody@example.com"), Error);
}

TEST_F(UsersTest, WhenDisabledLoseTheirSessions) {
    create_user(db_.app(), ada(), key);
    db_.app().execute(
        "insert into sessions (user_id, token, expires_at) "
        "select id, 't', now() + interval '1 hour' from users"
    );
    disable_user(db_.app(), "Ada@example.com");
    EXPECT_FALSE(row("select is_active from users").get<bool>(0, 0));
    EXPECT_TRUE(row("select is_revoked from sessions").get<bool>(0, 0));
}

TEST_F(UsersTest, KeepTheirLastAdmin) {
    auto admin = ada();
    admin.role = "admin";
    create_user(db_.app(), admin, key);
    try {
        disable_user(db_.app(), admin.email);
        FAIL() << "the last admin was disabled";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::conflict);
        EXPECT_THAT(error.what(), HasSubstr("last active admin"));
    }
    EXPECT_TRUE(row("select is_active from users").get<bool>(0, 0));
    auto second = admin;
    second.email = "grace@example.com";
    create_user(db_.app(), second, key);
    EXPECT_NO_THROW(disable_user(db_.app(), admin.email));
    EXPECT_THROW(disable_user(db_.app(), second.email), Error);
}

}  // namespace
}  // namespace dealwright
