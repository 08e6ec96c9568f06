// Saved views: everybody keeps his own whatever his roles say, sees what others share, and only who
// manages the settings changes what others share.
#include "app/api_fixture.hpp"

namespace dealwright::testing {
namespace {

class SavedViews : public ApiTest {
  protected:
    static std::string make(
        const std::string& person, const std::string& name, const std::string& more = ""
    ) {
        const auto made = as(person).post(
            "/saved_views", fmt::format(R"({{"resource":"contacts","name":"{}"{}}})", name, more)
        );
        EXPECT_EQ(made.status, 201) << made.body;
        return made.at("id");
    }
    static std::string names(const std::string& person, const std::string& more = "") {
        std::string all;
        const auto reply = as(person).get("/saved_views?fields=name" + more);
        const Json body = reply.json();
        for (const Json& view : body.find("data")->items) {
            all += (all.empty() ? "" : " ") + view.find("name")->text;
        }
        return all;
    }
};

constexpr const char* shared = R"(,"is_shared":true)";

TEST_F(SavedViews, KeepWhatTheAppPutsIntoThem) {
    const auto id = make(
        "vic", "hot",
        R"(,"definition":{"filters":{"status":"new","lead_score[gte]":70},"columns":["email"]})"
    );
    const auto view = as("vic").get("/saved_views/" + id);
    EXPECT_EQ(view.at("owner_id"), world().id_of("vic")) << "made by who sends it, also a viewer";
    EXPECT_EQ(view.at("definition.filters.status"), "new");
    EXPECT_EQ(view.at("position"), "0");
    // Another definition takes the place of the old one: a filter that was removed is gone.
    const auto changed =
        as("vic").patch("/saved_views/" + id, R"({"definition":{"filters":{}},"position":3})");
    ASSERT_EQ(changed.status, 200) << changed.body;
    EXPECT_EQ(to_text(*changed.json().find("definition")), R"({"filters":{}})");
    EXPECT_EQ(as("vic").remove("/saved_views/" + id).status, 204);
    EXPECT_EQ(as("vic").get("/saved_views/" + id).status, 404);
}

TEST_F(SavedViews, OwnOnesAreSeenByNobodyElseAndSharedOnesByAll) {
    const auto own = make("rob", "rob-own");
    const auto common = make("rob", "rob-shared", shared);
    EXPECT_EQ(names("rob", "&name[starts_with]=rob"), "rob-own rob-shared");
    for (const std::string person : {"rita", "mia", "sam", "vic", "ada"}) {
        EXPECT_EQ(names(person, "&name[starts_with]=rob"), "rob-shared") << person;
        EXPECT_EQ(as(person).get("/saved_views/" + own).status, 404) << person;
        EXPECT_EQ(as(person).get("/saved_views/" + common).status, 200) << person;
        EXPECT_EQ(as(person).patch("/saved_views/" + own, R"({"name":"x"})").status, 404) << person;
    }
}

TEST_F(SavedViews, SharedOnesOfOthersAreChangedByWhoManagesTheSettings) {
    const auto id = make("rob", "team list", shared);
    for (const std::string person : {"rita", "mia", "vic"}) {
        EXPECT_EQ(as(person).patch("/saved_views/" + id, R"({"name":"x"})").status, 403) << person;
        EXPECT_EQ(as(person).remove("/saved_views/" + id).status, 403) << person;
    }
    EXPECT_EQ(as("ada").patch("/saved_views/" + id, R"({"name":"tidied"})").status, 200);
    EXPECT_EQ(as("rob").get("/saved_views/" + id).at("name"), "tidied");
    EXPECT_EQ(as("ada").remove("/saved_views/" + id).status, 204);
    EXPECT_EQ(as("rob").get("/saved_views/" + id).status, 404);
}

TEST_F(SavedViews, AreMadeForNobodyElse) {
    for (const std::string person : {"rob", "ada"}) {
        const auto reply = as(person).post(
            "/saved_views",
            R"({"resource":"deals","name":"gift","owner_id":")" + world().id_of("sam") + R"("})"
        );
        EXPECT_EQ(reply.status, 403) << person;
        EXPECT_EQ(reply.at("errors.0.field"), "owner_id") << person;
    }
}

TEST_F(SavedViews, RefuseWhatDoesNotSuit) {
    const std::map<std::string, std::string> cases = {
        {R"({"name":"x"})", "resource"},
        {R"({"resource":"contacts"})", "name"},
        {R"({"resource":"contacts","name":" "})", "name"},
        {R"({"resource":"unicorns","name":"x"})", "resource"},
        {R"({"resource":"contacts","name":"x","definition":[]})", "definition"},
        {R"({"resource":"contacts","name":"x","definition":null})", "definition"},
        {R"({"resource":"contacts","name":"x","definition":{"a":")" + std::string(16385, 'a') +
             "\"}}",
         "definition"},
        {R"({"resource":"contacts","name":"x","position":1.5})", "position"},
    };
    for (const auto& [body, field] : cases) {
        const auto reply = as("rob").post("/saved_views", body);
        EXPECT_EQ(reply.status, 422) << body.substr(0, 80);
        EXPECT_EQ(reply.at("errors.0.field"), field) << body.substr(0, 80);
    }
}

TEST_F(SavedViews, EveryChangeIsInTheAuditLog) {
    const auto id = make("rita", "traced");
    as("rita").patch("/saved_views/" + id, R"({"name":"traced twice"})");
    as("rita").remove("/saved_views/" + id);
    EXPECT_EQ(
        rows(
            "select action from audit_logs where resource_type = 'saved_views' and resource_id = "
            "'" +
            id + "' order by created_at, id"
        ),
        (std::vector<std::string>{"create", "update", "delete"})
    );
}

}  // namespace
}  // namespace dealwright::testing
