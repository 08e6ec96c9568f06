// The API document: valid for a public validator, true to the tables, silent about secrets.
#include "records/openapi.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>

#include "app/routes.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "pg/child_process.hpp"
#include "support/test_database.hpp"

namespace dealwright {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;

Endpoint endpoint(
    http::Method method, std::string pattern, std::string operation, std::string summary
) {
    Endpoint result{
        .method = method,
        .pattern = std::move(pattern),
        .needs = Needs::sign_in(),
        .handle = nullptr,
        .description = {.summary = std::move(summary), .operation = std::move(operation)}};
    const bool has_body = method == http::Method::post || method == http::Method::patch;
    result.body = has_body ? http::BodyKind::json : http::BodyKind::none;
    return result;
}

/// What the record features offer, for every resource as far as its policy goes.
std::vector<Endpoint> record_endpoints(const ResourceSet& resources) {
    using http::Method;
    std::vector<Endpoint> result;
    for (const Resource& resource : resources.all()) {
        const std::string base = "/api/v1/" + resource.name();
        const std::string one = base + "/{id}";
        const auto add = [&](Method method, const std::string& path, const std::string& act) {
            result.push_back(endpoint(method, path, act + "_" + resource.name(), act));
            return &result.back();
        };
        add(Method::get, base, "list");
        add(Method::get, one, "get");
        if (resource.policy->can_create) {
            add(Method::post, base, "create")->description.success = 201;
        }
        if (resource.policy->can_update) {
            add(Method::patch, one, "update");
        }
        if (resource.policy->can_delete) {
            add(Method::remove, one, "delete")->description.success = 204;
        }
        if (!resource.policy->soft_delete.empty()) {
            add(Method::post, one + "/restore", "restore")->body = http::BodyKind::none;
        }
        if (resource.policy->can_bulk) {
            add(Method::post, base + "/bulk", "bulk");
        }
    }
    auto* import = &result.emplace_back(
        endpoint(http::Method::post, "/api/v1/contacts/import", "import_contacts", "Import")
    );
    import->body = http::BodyKind::upload;
    result.push_back(
        endpoint(http::Method::get, "/api/v1/contacts/export.csv", "export_contacts", "Export")
    );
    result.back().description.reply_type = "text/csv";
    auto login = endpoint(http::Method::post, "/api/v1/auth/login", "login", "Sign in");
    login.needs = Needs::nothing();
    login.lane = http::Lane::hashing;
    login.description.tag = "sign-in";
    login.description.request_schema = R"({"type":"object"})";
    result.push_back(std::move(login));
    return result;
}

class OpenApi : public ::testing::Test {
  protected:
    OpenApi() {
        database_.owner().execute(R"(
            insert into custom_fields (resource, name, label, type, required, choices) values
                ('contacts', 'region', 'Region', 'choice', true, '["north", "south"]'),
                ('contacts', 'headcount', 'Headcount', 'number', false, '[]'),
                ('deals', 'products', 'Products', 'multi_choice', false, '["engine", "card"]')
        )");
        resources_ = std::make_unique<ResourceSet>(database_.app());
    }

    std::string text(CustomFieldsShown shown = CustomFieldsShown::yes) {
        return openapi_document(
            record_endpoints(*resources_), *resources_,
            {.base_url = "https://crm.example.com", .version = "1.2.3", .custom_fields = shown}
        );
    }

    testing::TestDatabase database_;
    std::unique_ptr<ResourceSet> resources_;
};

/// A value by its path, such as "info", "title"; null when there is none.
template <class... Names>
const Json& at(const Json& value, const std::string& name, const Names&... rest) {
    static const Json nothing;
    const Json* found = value.find(name);
    if (found == nullptr) {
        return nothing;
    }
    if constexpr (sizeof...(rest) == 0) {
        return *found;
    } else {
        return at(*found, rest...);
    }
}

std::vector<std::string> texts(const Json& list) {
    std::vector<std::string> result;
    for (const Json& item : list.items) {
        result.push_back(item.is_null() ? "null" : item.text);
    }
    return result;
}

std::vector<std::string> names(const Json& object) {
    std::vector<std::string> result;
    for (const auto& [name, value] : object.members) {
        result.push_back(name);
    }
    return result;
}

const Json& schema_of(const Json& document, const std::string& name) {
    return at(document, "components", "schemas", name);
}

const Json& property(const Json& document, const std::string& schema, const std::string& name) {
    return at(schema_of(document, schema), "properties", name);
}

/// What the validator says; empty when it finds nothing wrong.
std::string problems_of(const std::string& document) {
    const auto path = std::filesystem::temp_directory_path() /
                      ("dealwright-openapi-" + std::to_string(getpid()) + ".json");
    std::ofstream{path} << document;
    const auto result = pg::run_child(
        {.arguments =
             {"/usr/bin/env", "node", DEALWRIGHT_SOURCE_DIR "/web/scripts/validate-openapi.mjs",
              path.string()},
         .user = {}}
    );
    std::filesystem::remove(path);
    return result.exit_code == 0 ? "" : "the validator failed: " + result.output;
}

std::string lower_name(http::Method method) {
    return ascii_lower(http::name_of(method));
}

std::set<std::string> described_routes(const Json& document) {
    std::set<std::string> result;
    for (const auto& [path, item] : at(document, "paths").members) {
        for (const auto& [method, operation] : item.members) {
            result.insert(method + " " + path);
        }
    }
    return result;
}

std::set<std::string> routes_of(const std::vector<Endpoint>& endpoints) {
    std::set<std::string> result;
    for (const Endpoint& route : endpoints) {
        result.insert(lower_name(route.method) + " " + route.pattern);
    }
    return result;
}

TEST_F(OpenApi, APublicValidatorFindsNothingWrong) {
    EXPECT_EQ(problems_of(text(CustomFieldsShown::yes)), "");
    EXPECT_EQ(problems_of(text(CustomFieldsShown::no)), "");
}

TEST_F(OpenApi, TheValidatorFindsAWrongExample) {
    auto endpoints = record_endpoints(*resources_);
    for (Endpoint& candidate : endpoints) {
        if (candidate.description.operation == "create_contacts") {
            candidate.description.request_example = R"({"lead_score":101})";
        }
    }
    EXPECT_THAT(
        problems_of(openapi_document(endpoints, *resources_, {.base_url = {}, .version = "1"})),
        HasSubstr("lead_score must be <= 100")
    );
}

TEST_F(OpenApi, ASchemaSaysWhatTheColumnsAre) {
    const Json document = parse_json(text());
    const Json& email = property(document, "Contact", "email");
    EXPECT_THAT(texts(at(email, "type")), ElementsAre("string", "null"));
    EXPECT_EQ(at(email, "format").text, "email");
    EXPECT_EQ(at(email, "maxLength").text, "255");
    const Json& score = property(document, "Contact", "lead_score");
    EXPECT_EQ(at(score, "minimum").text, "0");
    EXPECT_EQ(at(score, "maximum").text, "100");
    const Json& status = property(document, "Contact", "status");
    EXPECT_EQ(at(status, "type").text, "string");
    EXPECT_THAT(texts(at(status, "enum")), Contains("new"));
    EXPECT_THAT(texts(at(property(document, "Contact", "source"), "enum")), Contains("null"));
    const Json& value = property(document, "Deal", "value");
    EXPECT_EQ(at(value, "type").text, "number");
    EXPECT_EQ(at(value, "multipleOf").text, "0.01");
    EXPECT_EQ(at(value, "maximum").text, "1000000000000");
    EXPECT_EQ(at(property(document, "Contact", "id"), "format").text, "uuid");
    EXPECT_EQ(at(property(document, "Contact", "created_at"), "format").text, "date-time");
    EXPECT_TRUE(at(property(document, "Contact", "created_at"), "readOnly").boolean);
    EXPECT_FALSE(at(property(document, "Contact", "email"), "readOnly").boolean);
    EXPECT_THAT(at(property(document, "Contact", "owner_id"), "description").text, Not(""));
}

TEST_F(OpenApi, WhatCanBeWrittenIsWhatTheServerTakes) {
    const Json document = parse_json(text());
    const auto created = names(at(schema_of(document, "ContactCreate"), "properties"));
    EXPECT_THAT(created, IsSupersetOf({"email", "owner_id", "tags", "custom_fields"}));
    for (const char* const server_owned :
         {"id", "created_at", "updated_at", "is_deleted", "won_deal_value", "search_text"}) {
        EXPECT_THAT(created, Not(Contains(server_owned)));
    }
    EXPECT_THAT(texts(at(schema_of(document, "DealCreate"), "required")), ElementsAre("title"));
    EXPECT_THAT(
        texts(at(schema_of(document, "PipelineStageCreate"), "required")),
        ElementsAre("pipeline_id", "name")
    );
    const auto patched = names(at(schema_of(document, "PipelineStagePatch"), "properties"));
    EXPECT_THAT(patched, Contains("name"));
    EXPECT_THAT(patched, Not(Contains("pipeline_id")));
    EXPECT_EQ(at(property(document, "ContactCreate", "status"), "default").text, "new");
    EXPECT_TRUE(schema_of(document, "AuditLogCreate").is_null());
    EXPECT_TRUE(schema_of(document, "AuditLogPatch").is_null());
}

TEST_F(OpenApi, CustomFieldsStandInItForThoseWhoMayKnow) {
    const Json full = parse_json(text(CustomFieldsShown::yes));
    const Json& read = property(full, "Contact", "custom_fields");
    EXPECT_THAT(names(at(read, "properties")), ElementsAre("headcount", "region"));
    const Json& create = property(full, "ContactCreate", "custom_fields");
    EXPECT_THAT(texts(at(create, "required")), ElementsAre("region"));
    EXPECT_THAT(
        texts(at(schema_of(full, "ContactCreate"), "required")), ElementsAre("custom_fields")
    );
    EXPECT_FALSE(at(create, "additionalProperties").boolean);
    EXPECT_THAT(texts(at(create, "properties", "region", "enum")), ElementsAre("north", "south"));
    const Json& patch = property(full, "ContactPatch", "custom_fields");
    EXPECT_THAT(
        texts(at(patch, "properties", "region", "enum")), ElementsAre("north", "south", "null")
    );
    const Json& filters = at(full, "components", "parameters");
    EXPECT_EQ(at(filters, "contacts.custom_fields.region", "name").text, "custom_fields.region");
    EXPECT_EQ(
        at(filters, "deals.custom_fields.products", "name").text, "custom_fields.products[has]"
    );

    const std::string plain = text(CustomFieldsShown::no);
    EXPECT_EQ(plain.find("eadcount"), std::string::npos);
    EXPECT_EQ(plain.find("contacts.custom_fields.region"), std::string::npos);
}

TEST_F(OpenApi, SecretsAreNotEvenNamed) {
    const Json document = parse_json(text());
    for (const auto& [schema, column] : std::vector<std::pair<std::string, std::string>>{
             {"User", "hashed_password"},
             {"Email", "provider_data"},
             {"Session", "token"},
             {"DocumentSignature", "signature_data"},
             {"Contact", "search_text"}}) {
        EXPECT_FALSE(schema_of(document, schema).is_null()) << schema;
        EXPECT_TRUE(property(document, schema, column).is_null()) << schema << "." << column;
    }
    EXPECT_EQ(text().find("hashed_password"), std::string::npos);
}

TEST_F(OpenApi, EveryRouteIsInItAndNothingElse) {
    const Json document = parse_json(text());
    EXPECT_EQ(described_routes(document), routes_of(record_endpoints(*resources_)));
}

// The real table, with every description that the features wrote.
TEST_F(OpenApi, TheDocumentOfTheWholeProductIsValidAndComplete) {
    const auto holder = std::make_shared<ResourceHolder>(database_.app());
    AuthServices auth{.key = SecretKey{{}}, .resources = resource_names(), .base_url = {}};
    stream::Hub hub{[this] { return database_.connect_app(); }, holder};
    const auto endpoints = all_endpoints(holder, auth, "", hub);
    const auto whole = openapi_document(
        endpoints, *resources_,
        {.base_url = {}, .version = "1", .custom_fields = CustomFieldsShown::yes}
    );
    EXPECT_EQ(problems_of(whole), "");
    const Json document = parse_json(whole);
    EXPECT_EQ(described_routes(document), routes_of(endpoints));
    for (const Endpoint& candidate : endpoints) {
        EXPECT_NE(candidate.description.summary, "") << candidate.pattern;
        EXPECT_NE(candidate.description.operation, "") << candidate.pattern;
        const bool is_body = candidate.body == http::BodyKind::json;
        const Json& operation =
            at(document, "paths", candidate.pattern, lower_name(candidate.method));
        EXPECT_EQ(is_body, is_body && !at(operation, "requestBody").is_null()) << candidate.pattern;
        EXPECT_FALSE(at(operation, "tags").items.empty()) << candidate.pattern;
    }
}

TEST_F(OpenApi, AnOperationNamesItsErrorsAndHeaders) {
    const Json document = parse_json(text());
    const Json& one = at(document, "paths", "/api/v1/contacts/{id}");
    const auto patch_answers = names(at(one, "patch", "responses"));
    EXPECT_THAT(
        patch_answers,
        ElementsAre("200", "400", "401", "403", "404", "409", "412", "413", "415", "422", "503")
    );
    EXPECT_FALSE(at(one, "get", "responses", "200", "headers", "ETag").is_null());
    EXPECT_FALSE(at(one, "get", "responses", "304").is_null());
    const Json& create = at(document, "paths", "/api/v1/contacts", "post");
    EXPECT_THAT(names(at(create, "responses", "201", "headers")), ElementsAre("ETag", "Location"));
    const Json& login = at(document, "paths", "/api/v1/auth/login", "post");
    EXPECT_TRUE(at(login, "security").is_array());
    EXPECT_TRUE(at(login, "security").items.empty());
    EXPECT_THAT(names(at(login, "responses")), IsSupersetOf({"401", "429"}));
    const Json& busy = at(document, "components", "responses", "Busy", "headers");
    EXPECT_THAT(names(busy), ElementsAre("Retry-After"));
}

TEST_F(OpenApi, FiltersNameTheOperatorsOfTheirColumn) {
    const Json document = parse_json(text());
    const Json& filters = at(document, "components", "parameters");
    const Json& score = at(filters, "contacts.lead_score");
    EXPECT_EQ(at(score, "name").text, "lead_score");
    EXPECT_THAT(at(score, "description").text, HasSubstr("`[gte]`"));
    EXPECT_THAT(at(score, "description").text, Not(HasSubstr("`[contains]`")));
    EXPECT_THAT(at(filters, "contacts.email", "description").text, HasSubstr("`[contains]`"));
    EXPECT_EQ(at(filters, "contacts.tags", "name").text, "tags[has]");
}

TEST_F(OpenApi, TagsFollowTheProductWithSignInFirst) {
    const Json document = parse_json(text());
    const auto& tags = at(document, "tags").items;
    ASSERT_GT(tags.size(), 4U);
    EXPECT_EQ(at(tags[0], "name").text, "sign-in");
    EXPECT_EQ(at(tags[1], "name").text, "users");
    EXPECT_EQ(at(tags[4], "name").text, "contacts");
}

}  // namespace
}  // namespace dealwright
