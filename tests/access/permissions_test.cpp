// Roles' JSON: what it allows, how several roles add up, and what is refused with which field.
#include "access/permissions.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "seed/start_permissions.hpp"

namespace dealwright {
namespace {

const std::vector<std::string> resources = {"contacts", "deals", "users"};

Permissions parsed(std::string_view json) {
    return parse_permissions(json, resources);
}

/// The field that is named when `json` is refused.
std::string refused_field(std::string_view json) {
    try {
        parsed(json);
        return "accepted";
    } catch (const Error& error) {
        return error.fields().empty() ? "malformed" : error.fields()[0].field;
    }
}

TEST(Permissions, WhatIsNotNamedFollowsTheStar) {
    const auto role = parsed(R"({"records":{
        "contacts":{"read":"team","create":true,"update":"own","delete":"none","assign":"team"},
        "*":{"read":"own"}}})");
    EXPECT_EQ(role.of("contacts").read, Scope::team);
    EXPECT_TRUE(role.of("contacts").create);
    EXPECT_EQ(role.of("contacts").update, Scope::own);
    EXPECT_EQ(role.of("contacts").remove, Scope::none);
    EXPECT_EQ(role.of("contacts").assign, Scope::team);
    EXPECT_EQ(role.of("deals").read, Scope::own);
    EXPECT_FALSE(role.of("deals").create);
}

TEST(Permissions, AnEmptyRoleAllowsNothing) {
    const auto role = parsed("{}");
    EXPECT_EQ(role.of("contacts").read, Scope::none);
    EXPECT_FALSE(role.of("contacts").create);
    EXPECT_TRUE(role.rights().empty());
}

TEST(Permissions, TheWidestOfSeveralRolesWinsForEachAct) {
    const auto sum = Permissions::merged(
        {parsed(R"({"records":{"deals":{"read":"own","update":"own","delete":"all"}}})"),
         parsed(R"({"records":{"*":{"read":"team","create":true}},"rights":["export"]})"),
         parsed(R"({"rights":["reports:all","export"]})")},
        resources
    );
    EXPECT_EQ(sum.of("deals").read, Scope::team);
    EXPECT_EQ(sum.of("deals").update, Scope::own);
    EXPECT_EQ(sum.of("deals").remove, Scope::all);
    EXPECT_TRUE(sum.of("deals").create);
    EXPECT_EQ(sum.of("contacts").read, Scope::team);
    EXPECT_EQ(sum.of("contacts").remove, Scope::none);
    EXPECT_TRUE(sum.has(Right::export_records));
    EXPECT_TRUE(sum.has(Right::all_reports));
    EXPECT_FALSE(sum.has(Right::bulk));
}

TEST(Permissions, AColumnIsMaskedOnlyWhenEveryRoleThatReadsMasksIt) {
    const auto reader =
        parsed(R"({"records":{"contacts":{"read":"all","masked":["phone","email"]}}})");
    const auto other = parsed(R"({"records":{"contacts":{"read":"own","masked":["phone"]}}})");
    const auto writer = parsed(R"({"records":{"contacts":{"create":true}}})");
    using testing::ElementsAre;
    EXPECT_THAT(
        Permissions::merged({reader}, resources).of("contacts").masked,
        ElementsAre("email", "phone")
    );
    EXPECT_THAT(
        Permissions::merged({reader, other}, resources).of("contacts").masked, ElementsAre("phone")
    );
    EXPECT_THAT(
        Permissions::merged({writer, reader}, resources).of("contacts").masked,
        ElementsAre("email", "phone")
    );
}

TEST(Permissions, WhatIsNotOneOfTheKnownWordsIsRefusedWithItsField) {
    EXPECT_EQ(refused_field(R"({"record":{}})"), "permissions.record");
    EXPECT_EQ(refused_field(R"({"records":[]})"), "permissions.records");
    EXPECT_EQ(refused_field(R"({"records":{"deal":{}}})"), "permissions.records.deal");
    EXPECT_EQ(
        refused_field(R"({"records":{"deals":{"read":"mine"}}})"), "permissions.records.deals.read"
    );
    EXPECT_EQ(
        refused_field(R"({"records":{"deals":{"create":"true"}}})"),
        "permissions.records.deals.create"
    );
    EXPECT_EQ(
        refused_field(R"({"records":{"deals":{"reads":"all"}}})"), "permissions.records.deals.reads"
    );
    EXPECT_EQ(
        refused_field(R"({"records":{"deals":{"masked":[1]}}})"), "permissions.records.deals.masked"
    );
    EXPECT_EQ(refused_field(R"({"rights":["root"]})"), "permissions.rights");
    EXPECT_EQ(refused_field(R"({"rights":"export"})"), "permissions.rights");
    EXPECT_EQ(refused_field("[]"), "permissions");
    EXPECT_EQ(refused_field("{"), "malformed");
}

TEST(Permissions, TheRolesOfTheStartAreReadable) {
    const std::vector<std::string> all = {"users",           "roles",
                                          "teams",           "contacts",
                                          "pipelines",       "pipeline_stages",
                                          "deals",           "activities",
                                          "calls",           "email_templates",
                                          "email_campaigns", "emails",
                                          "documents",       "document_signatures",
                                          "workflows",       "workflow_executions",
                                          "audit_logs",      "security_logs",
                                          "sessions",        "custom_fields"};
    for (const auto& role : start_roles()) {
        EXPECT_NO_THROW(parse_permissions(role.permissions, all)) << role.name;
    }
}

}  // namespace
}  // namespace dealwright
