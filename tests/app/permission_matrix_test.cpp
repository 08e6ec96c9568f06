// Who may do what with whose record, over the API: every kind with owners x every role x every
// relation, against scopes read from the roles' JSON by a few lines of its own; and the table of
// all routes with what each needs, which a new route has to join.
#include <fstream>
#include <set>

#include "app/api_fixture.hpp"
#include "app/routes.hpp"

namespace dealwright::testing {
namespace {

enum class Relation { own, team, foreign, ownerless, deleted, missing };

constexpr std::array relations = {Relation::own,       Relation::team,    Relation::foreign,
                                  Relation::ownerless, Relation::deleted, Relation::missing};
constexpr std::array<std::string_view, 6> relation_names = {"own",       "team",    "foreign",
                                                            "ownerless", "deleted", "missing"};

struct Person {
    std::string name;
    std::string role;
    std::string teammate;  // empty: there is none
    std::string stranger;
};

const std::vector<Person> people = {
    {"ada", "admin", "", "rob"},         {"mia", "manager", "rob", "sam"},
    {"rob", "sales_rep", "rita", "sam"}, {"sam", "sales_rep", "", "rob"},
    {"vic", "viewer", "", "rob"},
};

struct OwnedKind {
    std::string resource;
    std::string columns;  // that a row needs beside its owner, with their values
    std::string values;
    std::string patch;
};

const std::vector<OwnedKind> kinds = {
    {"contacts", "last_name", "'Matrix'", R"({"title":"changed"})"},
    {"deals", "title", "'Matrix'", R"({"description":"changed"})"},
    {"activities", "type, subject", "'task', 'Matrix'", R"({"location":"changed"})"},
    {"emails", "subject, from_email, to_email", "'Matrix', 'a@x.de', 'b@x.de'",
     R"({"subject":"changed"})"},
    {"documents", "name", "'Matrix'", R"({"description":"changed"})"},
    {"workflows", "name, trigger_type", "'Matrix', 'deal_won'", R"({"description":"changed"})"},
};

class PermissionMatrix : public ApiTest {
  protected:
    /// The word that a role's JSON has for an act: none, own, team or all.
    static std::string scope(const Person& person, const OwnedKind& kind, const std::string& act) {
        return rows(
                   "select coalesce(p -> 'records' -> '" + kind.resource +
                   "', p -> 'records' -> '*'"
                   ") ->> '" +
                   act +
                   "' from (select permissions::jsonb as p from roles where name "
                   "= '" +
                   person.role + "') as role"
        )
            .at(0);
    }

    static bool covers(const std::string& scope, Relation relation) {
        switch (relation) {
            case Relation::own:
                return scope != "none";
            case Relation::team:
                return scope == "team" || scope == "all";
            case Relation::foreign:
            case Relation::ownerless:
                return scope == "all";
            case Relation::deleted:
            case Relation::missing:
                return false;
        }
        return false;
    }

    /// A new record in that relation to the person; its id.
    static std::string make(const Person& person, const OwnedKind& kind, Relation relation) {
        if (relation == Relation::missing) {
            return "00000000-0000-7000-8000-00000000dead";
        }
        std::string owner = person.name;
        if (relation == Relation::team) {
            owner = person.teammate;
        } else if (relation == Relation::foreign) {
            owner = person.stranger;
        }
        const auto id = rows(
            "insert into " + kind.resource + " (" + kind.columns +
            ", owner_id, is_deleted) values "
            "(" +
            kind.values + ", " +
            (relation == Relation::ownerless ? "null" : "'" + world().id_of(owner) + "'") + ", " +
            (relation == Relation::deleted ? "true" : "false") + ") returning id"
        );
        return id.at(0);
    }

    static std::string state_of(const OwnedKind& kind, const std::string& id) {
        const auto found =
            rows("select t.*::text from " + kind.resource + " as t where id = '" + id + "'");
        return found.empty() ? "" : found[0];
    }

    static void check(const Person& person, const OwnedKind& kind, Relation relation) {
        const auto client = as(person.name);
        const auto id = make(person, kind, relation);
        const auto path = "/" + kind.resource + "/" + id;
        const bool may_read = covers(scope(person, kind, "read"), relation);
        const auto expected = [&](const std::string& act, int success) {
            const bool may = covers(scope(person, kind, act), relation);
            return !may_read ? 404 : may ? success : 403;
        };
        EXPECT_EQ(client.get(path).status, may_read ? 200 : 404) << "get";
        const bool is_listed =
            client.get("/" + kind.resource + "?fields=id&id=" + id).body.find(id) !=
            std::string::npos;
        EXPECT_EQ(is_listed, may_read) << "list";
        const auto before = state_of(kind, id);
        const auto patched = client.patch(path, kind.patch).status;
        EXPECT_EQ(patched, expected("update", 200)) << "patch";
        EXPECT_EQ(state_of(kind, id) != before, patched == 200) << "patch";
        const auto between = state_of(kind, id);
        const auto deleted = client.remove(path).status;
        EXPECT_EQ(deleted, expected("delete", 204)) << "delete";
        EXPECT_EQ(state_of(kind, id) != between, deleted == 204) << "delete";
    }
};

TEST_F(PermissionMatrix, EveryKindRoleAndRelationFollowTheRolesScopes) {
    for (const auto& kind : kinds) {
        for (const auto& person : people) {
            for (const Relation relation : relations) {
                if (relation == Relation::team && person.teammate.empty()) {
                    continue;
                }
                SCOPED_TRACE(
                    person.name + ", " + kind.resource + ", " +
                    std::string{relation_names.at(static_cast<std::size_t>(relation))}
                );
                check(person, kind, relation);
            }
        }
    }
}

TEST_F(PermissionMatrix, KindsWithoutOwnersAreMadeByThoseWhoKeepThem) {
    const std::map<std::string, std::set<std::string>> makers = {
        {"users", {"ada"}},
        {"roles", {"ada"}},
        {"teams", {"ada"}},
        {"pipelines", {"ada"}},
        {"pipeline_stages", {"ada"}},
        {"custom_fields", {"ada"}},
        {"email_templates", {"ada", "mia"}},
        {"email_campaigns", {"ada", "mia"}},
    };
    for (const auto& [resource, allowed] : makers) {
        for (const auto& person : people) {
            // An empty record is never valid: 422 says that he might have made a right one.
            EXPECT_EQ(
                as(person.name).post("/" + resource, "{}").status,
                allowed.contains(person.name) ? 422 : 403
            ) << person.name
              << " " << resource;
        }
    }
}

TEST_F(PermissionMatrix, LogsAreReadByWhoeverMayAndSessionsByTheirUsers) {
    world().sql().execute(
        "insert into sessions (user_id, token, expires_at) select id, 'none-' || id, now() + "
        "interval '1 day' from users"
    );
    for (const auto& person : people) {
        const bool is_admin = person.name == "ada";
        for (const std::string log : {"audit_logs", "security_logs"}) {
            const auto reply = as(person.name).get("/" + log + "?limit=1");
            EXPECT_EQ(reply.status == 200 && reply.at("data.0.id") != "", is_admin)
                << person.name << " " << log << " " << reply.status;
        }
        const auto sessions = as(person.name).get("/sessions");
        ASSERT_EQ(sessions.status, 200) << person.name;
        EXPECT_EQ(sessions.at("page.total"), is_admin ? "7" : "1") << person.name;
        EXPECT_EQ(sessions.body.find("none-"), std::string::npos);
    }
}

std::string needs_of(const Endpoint& endpoint) {
    switch (endpoint.needs.who()) {
        case Needs::Who::anyone:
        case Needs::Who::anyone_recognised:
            return "anyone";
        case Needs::Who::signed_in:
            return "signed in";
        case Needs::Who::signed_in_halfway:
            return "signed in, also halfway";
        case Needs::Who::right:
            return std::string{name_of(*endpoint.needs.right())};
    }
    return "";
}

TEST_F(PermissionMatrix, EveryRouteStandsInTheReviewedTable) {
    auto connection = world().database().connect_app();
    AuthServices services{.key = SecretKey{{}}, .resources = resource_names(), .base_url = ""};
    const auto resources = std::make_shared<ResourceHolder>(connection);
    stream::Hub hub{[] { return world().database().connect_app(); }, resources};
    const auto endpoints = all_endpoints(resources, services, "", hub);
    std::set<std::string> lines;
    for (const auto& endpoint : endpoints) {
        lines.insert(fmt::format(
            "{} {}: {}", endpoint.pattern, http::name_of(endpoint.method), needs_of(endpoint)
        ));
    }
    std::string table;
    for (const auto& line : lines) {
        table += line + "\n";
    }
    const std::string path = DEALWRIGHT_SOURCE_DIR "/tests/app/routes.txt";
    if (std::getenv("UPDATE_SNAPSHOTS") != nullptr) {
        std::ofstream{path} << table;
    }
    std::ifstream file{path};
    const std::string reviewed{std::istreambuf_iterator<char>{file}, {}};
    EXPECT_EQ(table, reviewed) << "a route that is not in tests/app/routes.txt was not reviewed";
}

}  // namespace
}  // namespace dealwright::testing
