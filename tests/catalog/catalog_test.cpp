// What the program learns of its tables from the live database.
#include "catalog/catalog.hpp"

#include <gmock/gmock.h>

#include "support/test_database.hpp"

namespace dealwright {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

class CatalogTest : public ::testing::Test {
  protected:
    pg::Connection& owner() { return db_.owner(); }

  private:
    testing::TestDatabase db_;
};

TEST_F(CatalogTest, ColumnsHaveTheirTypesLengthsAndDefaults) {
    const Catalog catalog{owner()};
    const Table& contacts = catalog.table("contacts");
    const Column& company = contacts.column("company");
    EXPECT_EQ(company.type, ColumnType::text);
    EXPECT_EQ(company.max_length, 200);
    EXPECT_EQ(company.type_name, "character varying(200)");
    EXPECT_TRUE(company.nullable);
    EXPECT_EQ(contacts.column("notes").max_length, 0);
    EXPECT_EQ(contacts.column("created_at").type, ColumnType::moment);
    EXPECT_EQ(contacts.column("created_at").default_sql, "now()");
    EXPECT_FALSE(contacts.column("status").nullable);
    const Column& value = catalog.table("deals").column("value");
    EXPECT_EQ(value.type, ColumnType::decimal);
    EXPECT_EQ(value.precision, 18);
    EXPECT_EQ(value.scale, 2);
}

TEST_F(CatalogTest, EnumLabelsComeInTheirOrder) {
    const Catalog catalog{owner()};
    const Column& status = catalog.table("deals").column("status");
    EXPECT_EQ(status.type, ColumnType::enumeration);
    EXPECT_THAT(status.labels, ElementsAre("open", "won", "lost", "abandoned"));
}

TEST_F(CatalogTest, SimpleChecksBecomeBoundsAndKindsOfJson) {
    const Catalog catalog{owner()};
    const Table& contacts = catalog.table("contacts");
    EXPECT_EQ(contacts.column("lead_score").minimum, "0");
    EXPECT_EQ(contacts.column("lead_score").maximum, "100");
    EXPECT_EQ(contacts.column("tags").json_kind, "array");
    EXPECT_EQ(contacts.column("custom_fields").json_kind, "object");
    EXPECT_EQ(catalog.table("deals").column("value").maximum, "1000000000000");
    EXPECT_EQ(catalog.table("emails").column("open_count").minimum, "0");
    EXPECT_EQ(catalog.table("emails").column("open_count").maximum, "2147483647");
}

TEST_F(CatalogTest, ChecksThatAreNotSimpleBoundsLeaveTheColumnAlone) {
    owner().execute(
        "create table odd (a integer constraint odd_a check (a >= 1 or a is null),"
        " b integer constraint odd_b check (b <> 5), c integer constraint odd_c check (c > 0),"
        " d numeric constraint odd_d check (d >= -1.5 and d <= 2), e integer,"
        " constraint odd_e check (e >= a))"
    );
    const Catalog catalog{owner()};
    const Table& odd = catalog.table("odd");
    for (const char* name : {"a", "b", "c", "e"}) {
        EXPECT_EQ(odd.column(name).minimum, "-2147483648") << name;
    }
    EXPECT_EQ(odd.column("d").minimum, "-1.5");
    EXPECT_EQ(odd.column("d").maximum, "2");
    ASSERT_NE(odd.find_check("odd_e"), nullptr);
    EXPECT_THAT(odd.find_check("odd_e")->columns, UnorderedElementsAre("a", "e"));
}

TEST_F(CatalogTest, ReferencesAreKnownAlsoFromKeysOfSeveralColumns) {
    const Catalog catalog{owner()};
    ASSERT_NE(catalog.table("deals").reference_of("owner_id"), nullptr);
    EXPECT_EQ(catalog.table("deals").reference_of("owner_id")->table, "users");
    EXPECT_EQ(catalog.table("deals").reference_of("currency")->target_column, "currency");
    EXPECT_EQ(catalog.table("deals").reference_of("title"), nullptr);
    const Table& visits = catalog.table("deal_stage_visits");
    ASSERT_NE(visits.reference_of("stage_id"), nullptr);
    EXPECT_EQ(visits.reference_of("stage_id")->table, "pipeline_stages");
    ASSERT_NE(visits.reference_of("pipeline_id"), nullptr);
    EXPECT_EQ(visits.reference_of("pipeline_id")->table, "pipelines");
}

TEST_F(CatalogTest, GeneratedColumnsCommentsAndNewColumnsAreSeen) {
    owner().execute(
        "alter table contacts add column initials text"
        " generated always as (left(first_name, 1)) stored;"
        "comment on column contacts.initials is 'First letter'"
    );
    const Catalog catalog{owner()};
    EXPECT_TRUE(catalog.table("contacts").column("initials").generated);
    EXPECT_EQ(catalog.table("contacts").column("initials").comment, "First letter");
}

TEST_F(CatalogTest, PartitionsAndDroppedColumnsAreNoPartOfIt) {
    owner().execute("alter table contacts drop column notes");
    const Catalog catalog{owner()};
    EXPECT_EQ(catalog.table("contacts").find("notes"), nullptr);
    EXPECT_NE(catalog.find("audit_logs"), nullptr);
    EXPECT_EQ(catalog.find("audit_logs_default"), nullptr);
    EXPECT_EQ(catalog.find("pg_class"), nullptr);
}

TEST_F(CatalogTest, WhatIsNotThereIsAnErrorOfOurs) {
    const Catalog catalog{owner()};
    EXPECT_THROW(catalog.table("nowhere"), Error);
    EXPECT_THROW(catalog.table("deals").column("nothing"), Error);
}

}  // namespace
}  // namespace dealwright
