// Changing many records at once: exactly those that were meant, or none.
#include "records/bulk.hpp"

#include "base/limits.hpp"
#include "write_fixture.hpp"

namespace dealwright {

class BulkTest : public WriteTest {
  protected:
    void SetUp() override { owner().execute("update contacts set is_deleted = true"); }

    /// matched/updated/unchanged
    static std::string bulk(
        const std::string& person, const std::string& resource, const std::string& json
    ) {
        const auto set = resources();
        const auto result = as(person, [&](Context& context) {
            return change_in_bulk(context, *set, set->get(resource), parse_json(json));
        });
        return fmt::format("{}/{}/{}", result.matched, result.updated, result.unchanged);
    }
    static std::string contacts(const std::string& person, const std::string& json) {
        return bulk(person, "contacts", json);
    }
    static std::string refused(const std::string& person, const std::string& json) {
        const auto before = checksum();
        const auto words = refusal([&] { contacts(person, json); });
        EXPECT_EQ(checksum(), before) << json;
        return words;
    }
    static std::string list(const std::vector<std::string>& ids) {
        return "[\"" + join(ids, "\",\"") + "\"]";
    }
    static std::string companies_with(const std::string& condition) {
        return one(
            "select coalesce(string_agg(company, ' ' order by company), '') from contacts"
            " where not is_deleted and " +
            condition
        );
    }
};

TEST_F(BulkTest, SetsAndTagsTheNamedRecordsAndCountsThoseThatHadItAlready) {
    const auto a = make_contact("rita", "A");
    const auto b = make_contact("rita", "B");
    const auto c = make_contact("rita", "C");
    one("update contacts set status = 'customer', tags = '[\"vip\",\"old\"]' where id = '" + c +
        "' returning id");
    EXPECT_EQ(
        contacts(
            "ada", R"({"ids":)" + list({a, b, c, a}) +
                       R"(,"set":{"status":"customer"},"add_tags":["vip"],"remove_tags":["x"]})"
        ),
        "3/2/1"
    );
    EXPECT_EQ(companies_with("status = 'customer' and tags ? 'vip'"), "A B C");
    EXPECT_EQ(
        contacts("ada", R"({"ids":)" + list({c}) + R"(,"remove_tags":["old"],"add_tags":["new"]})"),
        "1/1/0"
    );
    // Those that stay keep their order; new ones come behind them.
    EXPECT_EQ(one("select tags from contacts where id = '" + c + "'"), R"(["vip", "new"])");
}

TEST_F(BulkTest, AFilterMeansWhatItMeansInLists) {
    for (int i = 0; i < 30; ++i) {
        const auto id = make_contact(i % 2 == 0 ? "rita" : "ron", fmt::format("F{:02}", i));
        one(fmt::format("update contacts set lead_score = {} where id = '{}' returning id", i, id));
    }
    EXPECT_EQ(
        contacts(
            "mona", R"({"filter":{"lead_score[gte]":10,"lead_score[lt]":20,"status[in]":["new"]},
                        "set":{"title":"T"}})"
        ),
        "10/10/0"
    );
    EXPECT_EQ(companies_with("title = 'T'"), companies_with("lead_score between 10 and 19"));
    EXPECT_EQ(contacts("mona", R"({"filter":{"lead_score":99},"set":{"title":"T"}})"), "0/0/0");
}

TEST_F(BulkTest, OneRecordThatIsNotToBeChangedKeepsAllOfThemAsTheyAre) {
    const auto own = make_contact("rita", "Own");
    const auto team = make_contact("ron", "Team");
    const auto foreign = make_contact("sam", "Foreign");
    const auto missing = one("select uuid_v7()");
    Actor rita = actor("rita");
    const auto body = [&](const std::string& id) {
        return R"({"ids":)" + list({own, id}) + R"(,"set":{"title":"B"}})";
    };
    EXPECT_EQ(refused("rita", body(team)), "forbidden ids:forbidden");
    EXPECT_EQ(refused("rita", body(foreign)), "not_found ids:not_found");
    EXPECT_EQ(refused("rita", body(missing)), "not_found ids:not_found");
    EXPECT_NE(
        message_of([&] { contacts("rita", body(foreign)); }).find(foreign), std::string::npos
    );
    // What cannot be seen is not matched by a filter; what can be seen and not changed stops it.
    EXPECT_EQ(refused("rita", R"({"filter":{},"set":{"title":"B"}})"), "forbidden ids:forbidden");
    one("update contacts set is_deleted = true where id = '" + team + "' returning id");
    EXPECT_EQ(contacts("rita", R"({"filter":{},"set":{"title":"B"}})"), "1/1/0");
    EXPECT_EQ(companies_with("title = 'B'"), "Own");
}

TEST_F(BulkTest, RecordsAreGivenAndLinkedAsSinglyAllowed) {
    const auto own = make_contact("rita", "Own");
    const auto give = [&](const std::string& to) {
        return R"({"ids":)" + list({own}) + R"(,"set":{"owner_id":")" + id_of(to) + R"("}})";
    };
    EXPECT_EQ(refused("rita", give("ron")), "forbidden set.owner_id:forbidden");
    EXPECT_EQ(refused("mona", give("sam")), "forbidden set.owner_id:forbidden");
    EXPECT_EQ(contacts("mona", give("ron")), "1/1/0");
    const auto deal = create("rita", "deals", R"({"title":"D"})");
    const auto foreign = make_contact("sam", "Foreign");
    EXPECT_EQ(
        refusal([&] {
            bulk(
                "rita", "deals",
                R"({"ids":)" + list({deal.id}) + R"(,"set":{"contact_id":")" + foreign + R"("}})"
            );
        }),
        "invalid set.contact_id:reference"
    );
}

TEST_F(BulkTest, DeletesIntoTheBin) {
    const auto a = make_contact("rita", "A");
    const auto b = make_contact("rita", "B");
    EXPECT_EQ(contacts("rita", R"({"ids":)" + list({a, b}) + R"(,"delete":true})"), "2/2/0");
    EXPECT_EQ(companies_with("true"), "");
    EXPECT_EQ(value(restore("rita", "contacts", a), "company"), "A");
}

TEST_F(BulkTest, WhatMakesNoSenseIsNamed) {
    const auto id = make_contact("rita", "A");
    const std::string ids = R"("ids":)" + list({id});
    EXPECT_EQ(refused("ada", "{}"), "invalid ids:required set:required");
    EXPECT_EQ(refused("ada", "[]"), "malformed");
    EXPECT_EQ(refused("ada", "{" + ids + R"(,"filter":{},"set":{}})"), "invalid filter:required");
    EXPECT_EQ(refused("ada", R"({"ids":[],"set":{}})"), "invalid ids:type");
    EXPECT_EQ(refused("ada", R"({"ids":["x"],"set":{}})"), "invalid ids:format");
    EXPECT_EQ(
        refused("ada", "{" + ids + R"(,"set":{"status":"x","nonsense":1,"id":"y"}})"),
        "invalid set.status:choice set.nonsense:unknown set.id:read_only"
    );
    EXPECT_EQ(
        refused("ada", "{" + ids + R"(,"set":{"tags":[]},"add_tags":["x"]})"),
        "invalid set.tags:conflict"
    );
    EXPECT_EQ(refused("ada", "{" + ids + R"(,"set":{},"delete":true})"), "invalid delete:conflict");
    EXPECT_EQ(
        refused("ada", R"({"filter":{"nonsense":1},"set":{"title":"x"}})").substr(0, 23),
        "invalid filter.nonsense"
    );
    EXPECT_EQ(
        refused("ada", R"({"filter":{"deleted":"only"},"set":{"title":"x"}})"),
        "invalid filter.deleted:unknown"
    );
    EXPECT_EQ(refused("ada", "{" + ids + R"(,"more":1,"set":{}})"), "invalid more:unknown");
    EXPECT_EQ(refused("ada", "{" + ids + R"(,"add_tags":[1]})"), "invalid add_tags:type");
}

TEST_F(BulkTest, LimitsHold) {
    std::vector<std::string> many(limits::bulk_ids_max + 1, one("select uuid_v7()"));
    EXPECT_EQ(refused("ada", R"({"ids":)" + list(many) + R"(,"set":{}})"), "too_large");
    const auto id = make_contact("rita", "Tagged");
    one("update contacts set tags = (select jsonb_agg(n::text) from generate_series(1, 99) as n)"
        " where id = '" +
        id + "' returning id");
    const std::string ids = R"({"ids":)" + list({id});
    EXPECT_EQ(contacts("ada", ids + R"(,"add_tags":["100"]})"), "1/1/0");
    EXPECT_EQ(refused("ada", ids + R"(,"add_tags":["101"]})"), "invalid add_tags:length");
    EXPECT_EQ(contacts("ada", ids + R"(,"add_tags":["7"]})"), "1/0/1");
}

TEST_F(BulkTest, TwoThatMakeTwoRecordsOneAddressAreAConflict) {
    const auto a = make_contact("rita", "A");
    const auto b = make_contact("rita", "B");
    EXPECT_EQ(
        refused("ada", R"({"ids":)" + list({a, b}) + R"(,"set":{"email":"same@x.test"}})"),
        "conflict email:taken"
    );
}

}  // namespace dealwright
