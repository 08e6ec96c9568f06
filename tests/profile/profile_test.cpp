// PATCH /auth/me: what everybody may change of himself, and what he keeps for the app.
#include "app/api_fixture.hpp"

namespace dealwright::testing {
namespace {

class Profile : public ApiTest {
  protected:
    static ApiReply change(const std::string& body, const std::string& person = "rob") {
        return as(person).patch("/auth/me", body);
    }
};

TEST_F(Profile, EverybodyChangesHisNameTimeZoneAndLanguage) {
    for (const std::string person : {"vic", "rob"}) {
        const auto changed = change(
            R"({"first_name":"Robert","last_name":"Ross","timezone":"Europe/Vienna",)"
            R"("language":"de-AT"})",
            person
        );
        ASSERT_EQ(changed.status, 200) << changed.body;
        EXPECT_EQ(changed.at("user.first_name"), "Robert");
        EXPECT_EQ(changed.at("user.timezone"), "Europe/Vienna");
    }
    const auto again = as("rob").get("/auth/me");
    EXPECT_EQ(again.at("user.last_name"), "Ross");
    EXPECT_EQ(again.at("user.language"), "de-AT");
    EXPECT_EQ(change(R"({"last_name":null})").at("user.first_name"), "Robert")
        << "what was not sent";
    EXPECT_EQ(as("rob").get("/auth/me").json().find("user")->find("last_name")->is_null(), true);
    EXPECT_EQ(
        rows(
            "select count(*) from audit_logs where resource_type = 'users' and resource_id = '" +
            world().id_of("rob") + "' and user_id = resource_id"
        ),
        std::vector<std::string>{"2"}
    );
}

TEST_F(Profile, RefusesWhatIsNotHisToChangeAndWhatDoesNotSuit) {
    const auto before = as("rita").get("/auth/me").body;
    const std::map<std::string, std::pair<std::string, std::string>> cases = {
        {R"({"email":"boss@crm.example"})", {"email", "read_only"}},
        {R"({"team_id":null})", {"team_id", "read_only"}},
        {R"({"is_active":false})", {"is_active", "read_only"}},
        {R"({"shoe_size":42})", {"shoe_size", "unknown"}},
        {R"({"timezone":"Mars/Olympus"})", {"timezone", "format"}},
        {R"({"timezone":null})", {"timezone", "required"}},
        {R"({"language":"kling on"})", {"language", "format"}},
        {R"({"first_name":")" + std::string(101, 'x') + R"("})", {"first_name", "length"}},
        {R"({"first_name":"Rita","timezone":7})", {"timezone", "type"}},
        {R"({"preferences":[]})", {"preferences", "type"}},
        {R"({"preferences":null})", {"preferences", "type"}},
    };
    for (const auto& [body, wrong] : cases) {
        const auto reply = change(body, "rita");
        EXPECT_EQ(reply.status, 422) << body;
        EXPECT_EQ(reply.at("errors.0.field"), wrong.first) << body;
        EXPECT_EQ(reply.at("errors.0.code"), wrong.second) << body << reply.body;
    }
    EXPECT_EQ(change("[]", "rita").status, 400);
    EXPECT_EQ(as("rita").get("/auth/me").body, before);
    EXPECT_EQ(world().anonymous().patch("/auth/me", "{}").status, 401);
}

TEST_F(Profile, PreferencesAreMergedAndSeenByNobodyElse) {
    EXPECT_EQ(as("mia").get("/auth/me").json().find("preferences")->members.size(), 0U);
    change(
        R"({"preferences":{"theme":"dark","grid":{"contacts":["email","phone"],"rows":50}}})", "mia"
    );
    change(R"({"preferences":{"theme":null,"grid":{"rows":25}}})", "mia");
    const auto me = as("mia").get("/auth/me");
    // theme has gone, rows are 25, the columns stayed
    EXPECT_EQ(
        to_text(*me.json().find("preferences")),
        R"({"grid":{"rows":25,"contacts":["email","phone"]}})"
    );
    EXPECT_EQ(
        as("ada").get("/users/" + world().id_of("mia")).body.find("preferences"), std::string::npos
    );
    EXPECT_EQ(as("sam").get("/auth/me").json().find("preferences")->members.size(), 0U);
}

TEST_F(Profile, PreferencesHaveALimitAltogether) {
    const std::string third(12 * 1024, 'x');
    for (const std::string name : {"a", "b"}) {
        EXPECT_EQ(
            change(R"({"preferences":{")" + name + R"(":")" + third + R"("}})", "sam").status, 200
        );
    }
    const auto full = change(R"({"language":"fr","preferences":{"c":")" + third + R"("}})", "sam");
    EXPECT_EQ(full.status, 422);
    EXPECT_EQ(full.at("errors.0.field"), "preferences");
    const auto me = as("sam").get("/auth/me");
    EXPECT_EQ(me.at("user.language"), "en") << "nothing of it was kept";
    EXPECT_EQ(me.json().find("preferences")->members.size(), 2U);
}

TEST_F(Profile, MeSaysWhatTheWorkspaceCountsIn) {
    const auto me = as("vic").get("/auth/me");
    EXPECT_EQ(me.at("workspace.base_currency"), "USD");
    EXPECT_EQ(me.at("workspace.reporting_timezone"), "UTC");
    EXPECT_EQ(me.at("records.saved_views.create"), "true");
    EXPECT_EQ(me.at("records.saved_views.update"), "own");
}

}  // namespace
}  // namespace dealwright::testing
