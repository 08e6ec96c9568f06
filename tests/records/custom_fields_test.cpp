// Custom fields: their definitions over the API, and their values on the paths that write.
#include "records/bulk.hpp"
#include "records/query_builder.hpp"
#include "write_fixture.hpp"

namespace dealwright {

class CustomFieldsTest : public WriteTest {
  protected:
    void TearDown() override {
        owner().execute("delete from custom_fields");
        reload();
    }

    static std::string define(
        const std::string& name, const std::string& type, const std::string& more = ""
    ) {
        const auto id = create(
                            "ada", "custom_fields",
                            R"({"resource":"contacts","name":")" + name +
                                R"(","label":"L","type":")" + type + "\"" + more + "}"
        )
                            .id;
        reload();
        return id;
    }
    static std::string contact(const std::string& fields) {
        return create("ada", "contacts", R"({"company":"C","custom_fields":)" + fields + "}").id;
    }
    static std::string kept(const std::string& id) {
        return one("select custom_fields from contacts where id = '" + id + "'");
    }
};

TEST_F(CustomFieldsTest, DefinitionsAreMadeByWhoManagesSettingsAndCheckedWordByWord) {
    EXPECT_EQ(
        refusal([] {
            create(
                "mona", "custom_fields",
                R"({"resource":"contacts","name":"x","label":"X","type":"text"})"
            );
        }),
        "forbidden"
    );
    const auto refused = [](const std::string& json) {
        return refusal([&] { create("ada", "custom_fields", json); });
    };
    EXPECT_EQ(
        refused("{}"), "invalid resource:required name:required label:required type:required"
    );
    const std::string base = R"("name":"x","label":"X")";
    EXPECT_EQ(
        refused(R"({"resource":"users","type":"text",)" + base + "}"), "invalid resource:choice"
    );
    EXPECT_EQ(
        refused(R"({"resource":"contacts","type":"choice",)" + base + "}"),
        "invalid choices:required"
    );
    EXPECT_EQ(
        refused(R"({"resource":"contacts","type":"text","choices":["a"],)" + base + "}"),
        "invalid choices:unexpected"
    );
    EXPECT_EQ(
        refused(R"({"resource":"contacts","type":"choice","choices":["a","a"],)" + base + "}"),
        "invalid choices:repeated"
    );
    EXPECT_EQ(
        refused(R"({"resource":"contacts","type":"text","label":"X","name":"Not a name"})"),
        "invalid name:rule"
    );
    define("region", "text");
    EXPECT_EQ(
        refused(R"({"resource":"contacts","type":"text","label":"X","name":"region"})"),
        "conflict name:taken"
    );
}

TEST_F(CustomFieldsTest, ValuesSuitTheirDefinition) {
    define("note", "text");
    define("size", "number");
    define("active", "boolean");
    define("since", "date");
    define("seen_at", "datetime");
    define("tier", "choice", R"(,"choices":["gold","silver"])");
    define("areas", "multi_choice", R"(,"choices":["a","b"])");
    define("home", "url");
    const std::vector<std::pair<std::string, std::string>> cases = {
        {R"({"note":"x"})", "nothing"},
        {R"({"note":5})", "invalid custom_fields.note:type"},
        {R"({"size":12.5})", "nothing"},
        {R"({"size":"12"})", "invalid custom_fields.size:type"},
        {R"({"size":1e999})", "invalid custom_fields.size:range"},
        {R"({"active":true})", "nothing"},
        {R"({"active":1})", "invalid custom_fields.active:type"},
        {R"({"since":"2026-01-31"})", "nothing"},
        {R"({"since":"2026-02-30"})", "invalid custom_fields.since:format"},
        {R"({"seen_at":"2026-01-31T09:30:00Z"})", "nothing"},
        {R"({"seen_at":"2026-01-31"})", "invalid custom_fields.seen_at:format"},
        {R"({"tier":"gold"})", "nothing"},
        {R"({"tier":"lead"})", "invalid custom_fields.tier:choice"},
        {R"({"areas":["a","b"]})", "nothing"},
        {R"({"areas":["a","c"]})", "invalid custom_fields.areas:choice"},
        {R"({"areas":"a"})", "invalid custom_fields.areas:type"},
        {R"({"home":"https://x.test"})", "nothing"},
        {R"({"home":"javascript:alert"})", "invalid custom_fields.home:format"},
        {R"({"unknown":1})", "invalid custom_fields.unknown:unknown"},
        {R"({"note":"x","unknown":1,"size":"y"})",
         "invalid custom_fields.unknown:unknown custom_fields.size:type"},
        {R"([])", "invalid custom_fields:type"},
        {R"(null)", "invalid custom_fields:required"},
    };
    for (const auto& [fields, expected] : cases) {
        EXPECT_EQ(refusal([&, &fields = fields] { contact(fields); }), expected) << fields;
    }
}

TEST_F(CustomFieldsTest, APatchMergesThemAndNullRemovesOne) {
    define("a", "text");
    define("b", "number");
    const auto id = contact(R"({"a":"x","b":1})");
    patch("ada", "contacts", id, R"({"custom_fields":{"b":2}})");
    EXPECT_EQ(kept(id), R"({"a": "x", "b": 2})");
    patch("ada", "contacts", id, R"({"custom_fields":{"a":null}})");
    EXPECT_EQ(kept(id), R"({"b": 2})");
    EXPECT_EQ(kept(contact(R"({"a":null,"b":3})")), R"({"b": 3})");
}

TEST_F(CustomFieldsTest, ARequiredFieldIsGivenAndStays) {
    const auto id_before = contact("{}");
    define("must", "text", R"(,"required":true)");
    EXPECT_EQ(refusal([] { contact("{}"); }), "invalid custom_fields.must:required");
    EXPECT_EQ(
        refusal([] { create("ada", "contacts", R"({"company":"C"})"); }),
        "invalid custom_fields.must:required"
    );
    const auto id = contact(R"({"must":"x"})");
    EXPECT_EQ(
        refusal([&] { patch("ada", "contacts", id, R"({"custom_fields":{"must":null}})"); }),
        "invalid custom_fields.must:required"
    );
    // A record that is older than the definition may be changed without it.
    patch("ada", "contacts", id_before, R"({"title":"t"})");
}

TEST_F(CustomFieldsTest, ValuesOutliveTheirDefinitionAndCanOnlyBeRemoved) {
    const auto field = define("old", "text");
    define("new", "text");
    const auto id = contact(R"({"old":"x"})");
    remove("ada", "custom_fields", field);
    reload();
    patch("ada", "contacts", id, R"({"title":"t","custom_fields":{"new":"y"}})");
    EXPECT_EQ(kept(id), R"({"new": "y", "old": "x"})");
    EXPECT_EQ(
        refusal([&] { patch("ada", "contacts", id, R"({"custom_fields":{"old":"z"}})"); }),
        "invalid custom_fields.old:unknown"
    );
    patch("ada", "contacts", id, R"({"custom_fields":{"old":null}})");
    EXPECT_EQ(kept(id), R"({"new": "y"})");
}

TEST_F(CustomFieldsTest, WhatADefinitionIsOfStays) {
    const auto field = define("tier", "choice", R"(,"choices":["a"])");
    EXPECT_EQ(
        refusal([&] {
            patch(
                "ada", "custom_fields", field, R"({"type":"text","name":"x","resource":"deals"})"
            );
        }),
        "invalid type:read_only name:read_only resource:read_only"
    );
    patch("ada", "custom_fields", field, R"({"choices":["a","b"],"label":"Tier"})");
    EXPECT_EQ(
        refusal([&] { patch("ada", "custom_fields", field, R"({"choices":[]})"); }), "invalid :rule"
    );
}

TEST_F(CustomFieldsTest, BulkChecksAndMergesThemToo) {
    define("a", "text");
    define("b", "text");
    const auto id = contact(R"({"a":"x"})");
    const auto set = resources();
    const auto bulk = [&](const std::string& fields) {
        return refusal([&] {
            as("ada", [&](Context& context) {
                change_in_bulk(
                    context, *set, set->get("contacts"),
                    parse_json(
                        R"({"ids":[")" + id + R"("],"set":{"custom_fields":)" + fields + "}}"
                    )
                );
            });
        });
    };
    EXPECT_EQ(bulk(R"({"b":"y"})"), "nothing");
    EXPECT_EQ(kept(id), R"({"a": "x", "b": "y"})");
    EXPECT_EQ(bulk(R"({"b":5})"), "invalid set.custom_fields.b:type");
}

}  // namespace dealwright
