// What administrators of users do with accounts, and what they may not.
#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "auth/sign_in_fixture.hpp"

namespace dealwright {
namespace {

using testing::Answer;
using testing::Client;

class AccountVerbsTest : public testing::SignInTest {
  protected:
    AccountVerbsTest() {
        run("insert into roles (name, permissions) values ('helpdesk', $1)",
            {R"({"records":{"*":{"read":"all","create":true,"update":"all","delete":"all",)"
             R"("assign":"all"}},"rights":["manage_users"]})"});
        root_ = make_user("root@example.com", "admin");
        desk_ = make_user("desk@example.com", "helpdesk");
        ada_ = make_user("ada@example.com");
        login(admin_, "root@example.com");
        login(helpdesk_, "desk@example.com");
    }

    static std::string path(const std::string& id, const std::string& verb) {
        return "/api/v1/users/" + id + "/" + verb;
    }
    Answer put_roles(Client& by, const std::string& id, const std::string& body) {
        return call(by, http::Method::put, path(id, "roles"), body, db_.app());
    }
    std::string roles_of(const std::string& id) {
        return value(
            "select coalesce(string_agg(r.name, ' ' order by r.name), '') from user_roles ur "
            "join roles r on r.id = ur.role_id where ur.user_id = $1",
            {id}
        );
    }

    std::string root_;
    std::string desk_;
    std::string ada_;
    Client admin_;
    Client helpdesk_;
};

TEST_F(AccountVerbsTest, GiveALinkWhenThereIsNoMailServer) {
    const auto given = post(admin_, path(ada_, "reset-password"));
    ASSERT_EQ(given.status, 200) << given.detail;
    EXPECT_EQ(given.json().find("mailed")->boolean, false);
    const auto token = given.json().find("token")->text;
    EXPECT_EQ(
        given.json().find("link")->text, "https://crm.example.com/reset-password#token=" + token
    );
    Client client;
    const auto body =
        JsonObject{}.text("token", token).text("new_password", "nine green lamps hum").finish();
    EXPECT_EQ(post(client, "/api/v1/auth/password/reset", body).status, 204);
    EXPECT_EQ(login(client, "ada@example.com", "nine green lamps hum").status, 200);
}

TEST_F(AccountVerbsTest, KeepTheLinkToThemselvesWhenItIsMailed) {
    std::vector<Mail> mails;
    services_.send_mail = [&](Mail mail) {
        mails.push_back(std::move(mail));
        return true;
    };
    const auto given = post(admin_, path(ada_, "reset-password"));
    EXPECT_EQ(given.json().find("mailed")->boolean, true);
    EXPECT_EQ(given.json().find("token"), nullptr);
    ASSERT_EQ(mails.size(), 1U);
    EXPECT_EQ(mails[0].to, "ada@example.com");
}

TEST_F(AccountVerbsTest, InviteWhoeverNeverHadAPassword) {
    run("insert into users (email) values ('new@example.com')");
    const auto id = value("select id from users where email = 'new@example.com'");
    const auto token = post(admin_, path(id, "reset-password")).json().find("token")->text;
    Client client;
    EXPECT_EQ(login(client, "new@example.com", "").status, 401);
    const auto body =
        JsonObject{}.text("token", token).text("new_password", "nine green lamps hum").finish();
    EXPECT_EQ(post(client, "/api/v1/auth/password/reset", body).status, 204);
    EXPECT_EQ(login(client, "new@example.com", "nine green lamps hum").status, 200);
}

TEST_F(AccountVerbsTest, DisableAndEnable) {
    Client client;
    login(client, "ada@example.com");
    EXPECT_EQ(post(admin_, path(ada_, "disable")).status, 204);
    EXPECT_FALSE(is_signed_in(client));
    EXPECT_EQ(login(client, "ada@example.com").status, 401);
    EXPECT_EQ(post(admin_, path(ada_, "reset-password")).status, 409);
    EXPECT_EQ(post(admin_, path(ada_, "enable")).status, 204);
    EXPECT_EQ(login(client, "ada@example.com").status, 200);
}

TEST_F(AccountVerbsTest, SetExactlyTheNamedRoles) {
    EXPECT_EQ(put_roles(admin_, ada_, R"({"roles":["manager","viewer"]})").status, 200);
    EXPECT_EQ(roles_of(ada_), "manager viewer");
    const auto viewer = value("select id from roles where name = 'viewer'");
    const auto set = put_roles(admin_, ada_, R"({"role_ids":[")" + viewer + "\"]}");
    EXPECT_EQ(set.status, 200);
    EXPECT_EQ(set.json().find("data")->items.size(), 1U);
    EXPECT_EQ(roles_of(ada_), "viewer");
    EXPECT_EQ(get(admin_, path(ada_, "roles")).body, set.body);
    EXPECT_EQ(put_roles(admin_, ada_, R"({"roles":[]})").status, 200);
    EXPECT_EQ(roles_of(ada_), "");
}

TEST_F(AccountVerbsTest, ListEverybodysRolesAtOnce) {
    put_roles(admin_, ada_, R"({"roles":["viewer","manager"]})");
    const auto all = [&](Client& by) { return get(by, "/api/v1/users/roles"); };
    const auto ada = R"({"roles": ["manager", "viewer"], "user_id": ")" + ada_ + "\"}";
    EXPECT_THAT(all(admin_).body, ::testing::HasSubstr(ada));
    EXPECT_THAT(all(admin_).body, ::testing::HasSubstr(root_));
    run("update users set is_deleted = true where id = $1", {ada_});
    EXPECT_THAT(all(admin_).body, ::testing::Not(::testing::HasSubstr(ada_)));
    Client rep;
    make_user("rep@example.com");
    login(rep, "rep@example.com");
    EXPECT_EQ(all(rep).status, 403);
}

TEST_F(AccountVerbsTest, AuditOnlyTheRolesThatChanged) {
    put_roles(admin_, ada_, R"({"roles":["manager","viewer"]})");
    run("truncate audit_logs");
    put_roles(admin_, ada_, R"({"roles":["manager","sales_rep"]})");
    EXPECT_EQ(
        value("select string_agg(action::text || ' ' || user_email, ', ' order by action) "
              "from audit_logs where resource_type = 'user_roles'"),
        "create root@example.com, delete root@example.com"
    );
}

TEST_F(AccountVerbsTest, NameTheRoleThatIsNotThere) {
    const auto wrong = put_roles(admin_, ada_, R"({"roles":["viewer","king"]})");
    EXPECT_EQ(wrong.status, 422);
    EXPECT_EQ(wrong.field, "roles[1]");
    EXPECT_EQ(put_roles(admin_, ada_, R"({"role_ids":["x"]})").field, "role_ids[0]");
    EXPECT_EQ(put_roles(admin_, ada_, R"({"roles":"viewer"})").field, "roles");
    EXPECT_EQ(put_roles(admin_, ada_, "{}").status, 422);
    EXPECT_EQ(put_roles(admin_, ada_, R"({"roles":[],"role_ids":[]})").status, 422);
    EXPECT_EQ(put_roles(admin_, ada_, R"({"roles":["a\"b\\c,{}"]})").field, "roles[0]");
    EXPECT_EQ(roles_of(ada_), "sales_rep");
}

TEST_F(AccountVerbsTest, LeaveTheLastAdminAlone) {
    EXPECT_EQ(post(admin_, path(root_, "disable")).status, 409);
    EXPECT_EQ(put_roles(admin_, root_, R"({"roles":["manager"]})").status, 409);
    EXPECT_EQ(roles_of(root_), "admin");
    EXPECT_TRUE(is_signed_in(admin_));
    put_roles(admin_, ada_, R"({"roles":["admin"]})");
    EXPECT_EQ(put_roles(admin_, root_, R"({"roles":["manager"]})").status, 200);
}

// Whoever may manage users but is no admin stays below the admins.
TEST_F(AccountVerbsTest, LiftNobodyAboveThemselves) {
    EXPECT_EQ(put_roles(helpdesk_, ada_, R"({"roles":["admin"]})").status, 403);
    EXPECT_EQ(put_roles(helpdesk_, desk_, R"({"roles":["helpdesk","admin"]})").status, 403);
    EXPECT_EQ(put_roles(helpdesk_, ada_, R"({"roles":["manager"]})").status, 403) << "exports";
    EXPECT_EQ(post(helpdesk_, path(root_, "reset-password")).status, 403);
    EXPECT_EQ(post(helpdesk_, path(root_, "disable")).status, 403);
    EXPECT_EQ(put_roles(helpdesk_, root_, R"({"roles":[]})").status, 403);
    EXPECT_EQ(roles_of(root_), "admin");
    EXPECT_EQ(roles_of(desk_), "helpdesk");
    EXPECT_EQ(put_roles(helpdesk_, ada_, R"({"roles":["viewer"]})").status, 403) << "reports:all";
    EXPECT_EQ(put_roles(helpdesk_, ada_, R"({"roles":["sales_rep","helpdesk"]})").status, 200);
    EXPECT_EQ(post(helpdesk_, path(ada_, "reset-password")).status, 200);
}

TEST_F(AccountVerbsTest, AreNotForEverybody) {
    Client client;
    login(client, "ada@example.com");
    for (const auto* verb : {"reset-password", "disable", "enable"}) {
        EXPECT_EQ(post(client, path(desk_, verb)).status, 403) << verb;
    }
    EXPECT_EQ(put_roles(client, ada_, R"({"roles":["admin"]})").status, 403);
    EXPECT_EQ(get(client, path(ada_, "roles")).status, 403);
    EXPECT_EQ(roles_of(ada_), "sales_rep");
}

TEST_F(AccountVerbsTest, KnowNoUserThatIsDeletedOrNeverWas) {
    run("update users set is_deleted = true where id = $1", {ada_});
    for (const std::string& id :
         {ada_, std::string{"01890000-0000-7000-8000-000000000000"}, std::string{"nonsense"}}) {
        EXPECT_EQ(post(admin_, path(id, "disable")).status, 404) << id;
        EXPECT_EQ(post(admin_, path(id, "reset-password")).status, 404) << id;
        EXPECT_EQ(get(admin_, path(id, "roles")).status, 404) << id;
        EXPECT_EQ(put_roles(admin_, id, R"({"roles":[]})").status, 404) << id;
    }
}

TEST_F(AccountVerbsTest, ANewRoleCountsFromTheNextRequestOn) {
    Client client;
    login(client, "ada@example.com");
    EXPECT_EQ(get(client, path(ada_, "roles")).status, 403);
    put_roles(admin_, ada_, R"({"roles":["admin"]})");
    EXPECT_EQ(get(client, path(ada_, "roles")).status, 200);
    put_roles(admin_, ada_, R"({"roles":["viewer"]})");
    EXPECT_EQ(get(client, path(ada_, "roles")).status, 403);
}

}  // namespace
}  // namespace dealwright
