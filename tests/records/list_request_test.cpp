// The grammar of lists: every filter against the same condition written by hand in SQL, and every
// kind of refusal.
#include "records/list_request.hpp"

#include "read_fixture.hpp"

namespace dealwright {
namespace {

using ::testing::HasSubstr;

class ListRequests : public ReadTest {
  protected:
    static void SetUpTestSuite() {
        ReadTest::SetUpTestSuite();
        clear("contacts");
        owner().execute(R"(
            insert into custom_fields (resource, name, label, type, choices, position) values
            ('contacts', 'region', 'Region', 'choice', '["emea", "apac", "a,b"]', 1),
            ('contacts', 'seats', 'Seats', 'number', '[]', 2),
            ('contacts', 'partner', 'Partner', 'boolean', '[]', 3),
            ('contacts', 'since', 'Since', 'date', '[]', 4),
            ('contacts', 'seen', 'Seen', 'datetime', '[]', 5),
            ('contacts', 'topics', 'Topics', 'multi_choice', '["x", "y"]', 6)
        )");
        owner().run(
            R"(
            insert into contacts (
                last_name, company, status, lead_score, owner_id, tags, custom_fields, created_at
            )
            select
                'x', (array['McBeth Ltd', 'acme ltd', '100% Co', 'a_b \ c', null])[1 + i % 5],
                (array['new', 'contacted', 'customer'])[1 + i % 3]::contact_status,
                case when i % 4 > 0 then i % 50 end,
                case when i % 2 = 0 then $1::uuid end,
                case when i % 3 = 0 then '["vip", "x,y"]' else '[]' end::jsonb,
                case i % 6
                    when 0 then '{}'
                    when 1 then '{"region": "emea", "seats": 9, "partner": true}'
                    when 2 then '{"region": "a,b", "seats": 10.5, "since": "2026-01-05"}'
                    when 3 then '{"partner": false, "since": "2025-12-31", "topics": ["x", "y"]}'
                    when 4 then '{"seen": "2026-01-05T01:00:00+02:00", "topics": ["y"]}'
                    else '{"seen": "2026-01-05T00:30:00Z", "seats": -1}'
                end::jsonb,
                timestamptz '2026-01-01 12:00:00+00' + i * interval '7 hours'
            from generate_series(1, 60) as i
            )",
            pg::Parameters{id_of("rita")}
        );
        reload();
    }

    static void expect_same(const std::string& query, const std::string& condition) {
        SCOPED_TRACE(query);
        const auto page = list("ada", "contacts", query + "&limit=100&sort=id");
        const auto expected =
            one("select string_agg(id::text, ' ' order by id) from contacts where " + condition);
        EXPECT_EQ(values(page, "id"), expected == "-" ? "" : expected);
        EXPECT_EQ(
            ReadTest::page(page, "total"), one("select count(*) from contacts where " + condition)
        );
        EXPECT_NE(expected, "-") << "a condition that nothing fulfils shows little";
    }
    static std::string refused(const std::string& query) {
        return refusal([&] { list("rita", "contacts", query); });
    }
};

TEST_F(ListRequests, FiltersMeanWhatTheySay) {
    const std::map<std::string, std::string> cases = {
        {"status=new", "status = 'new'"},
        {"status[eq]=new", "status = 'new'"},
        {"status[in]=new,customer", "status in ('new', 'customer')"},
        {"status[ne]=new", "status <> 'new'"},
        {"lead_score[gte]=10&lead_score[lt]=20", "lead_score >= 10 and lead_score < 20"},
        {"lead_score[gt]=10", "lead_score > 10"},
        {"lead_score[lte]=10", "lead_score <= 10"},
        {"lead_score[ne]=10", "lead_score is distinct from 10"},
        {"lead_score[lt]=99999999999", "lead_score is not null"},
        {"lead_score[in]=1,2,3", "lead_score in (1, 2, 3)"},
        {"lead_score[is_null]=true", "lead_score is null"},
        {"lead_score[is_null]=false", "lead_score is not null"},
        {"company=acme ltd", "company = 'acme ltd'"},
        {"company[contains]=LTD", "company in ('McBeth Ltd', 'acme ltd')"},
        {"company[contains]=0%", "company = '100% Co'"},
        {"company[contains]=_", "company = 'a_b \\ c'"},
        {"company[contains]=\\", "company = 'a_b \\ c'"},
        {"company[starts_with]=mC", "company = 'McBeth Ltd'"},
        {"company[gt]=a_b", "company > 'a_b'"},
        {"company[in]=acme ltd,100% Co", "company in ('acme ltd', '100% Co')"},
        {"tags[has]=vip", "tags ? 'vip'"},
        {"tags[has]=x,y", "tags ? 'x,y'"},
        {"owner_id[is_null]=true", "owner_id is null"},
        {"custom_fields.region=emea", "custom_fields ->> 'region' = 'emea'"},
        {"custom_fields.region[in]=emea,a\\,b", "custom_fields ->> 'region' in ('emea', 'a,b')"},
        {"custom_fields.region[ne]=emea", "custom_fields ->> 'region' is distinct from 'emea'"},
        {"custom_fields.region[is_null]=true", "not custom_fields ? 'region'"},
        // As text, 10.5 would come before 9.
        {"custom_fields.seats[gt]=9", "(custom_fields ->> 'seats')::numeric > 9"},
        {"custom_fields.seats=10.50", "(custom_fields ->> 'seats')::numeric = 10.5"},
        {"custom_fields.partner=false", "(custom_fields ->> 'partner')::boolean = false"},
        {"custom_fields.since[lt]=2026-01-01", "custom_fields ->> 'since' = '2025-12-31'"},
        // The first of the two moments is 23:00 of the fourth in UTC.
        {"custom_fields.seen=2026-01-05", "custom_fields ->> 'seen' = '2026-01-05T00:30:00Z'"},
        {"custom_fields.seen[lt]=2026-01-05T00:00:00Z",
         "custom_fields ->> 'seen' = '2026-01-05T01:00:00+02:00'"},
        {"custom_fields.topics[has]=x", "custom_fields -> 'topics' ? 'x'"},
        {"created_at[gte]=2026-01-05T00:00:00Z", "created_at >= '2026-01-05 00:00:00+00'"},
        {"created_at[lt]=2026-01-05T02:00:00 02:00", "created_at < '2026-01-05 00:00:00+00'"},
        {"created_at=2026-01-05", "created_at::date = '2026-01-05'"},
        {"created_at[ne]=2026-01-05", "created_at::date <> '2026-01-05'"},
        {"created_at[lte]=2026-01-05", "created_at::date <= '2026-01-05'"},
        {"created_at[gt]=2026-01-05", "created_at::date > '2026-01-05'"},
        {"created_at[in]=2026-01-05,2026-01-07",
         "created_at::date in ('2026-01-05', '2026-01-07')"},
        {"status=new&lead_score[gte]=10&tags[has]=vip",
         "status = 'new' and lead_score >= 10 and tags ? 'vip'"},
        {"deleted=with", "true"},
    };
    for (const auto& [query, condition] : cases) {
        expect_same(query, condition);
    }
    expect_same("owner_id=" + id_of("rita"), "owner_id is not null");
    expect_same("owner_id[ne]=" + id_of("rita"), "owner_id is null");
}

TEST_F(ListRequests, DaysAreThoseOfTheReportingTimeZone) {
    owner().execute("update settings set value = 'Asia/Tokyo' where key = 'reporting_timezone'");
    expect_same(
        "created_at=2026-01-05", "(created_at at time zone 'Asia/Tokyo')::date = '2026-01-05'"
    );
    owner().execute("update settings set value = 'UTC' where key = 'reporting_timezone'");
}

TEST_F(ListRequests, AValueOfAnotherTypeIsNoValueAndNoError) {
    owner().execute(R"(
        alter table contacts disable trigger user;
        update contacts set custom_fields = '{"seats": "many", "partner": 3, "since": "2026-02-30",
            "seen": "2026-01-01T99:00:00Z"}' where company = '100% Co';
        alter table contacts enable trigger user;
    )");
    for (const std::string query :
         {"custom_fields.seats[gt]=1", "custom_fields.partner[ne]=true",
          "custom_fields.since[gte]=2020-01-01", "custom_fields.seen[gte]=2020-01-01"}) {
        EXPECT_NO_THROW(list("ada", "contacts", query)) << query;
    }
    EXPECT_EQ(
        values(list("ada", "contacts", "custom_fields.seats[gt]=0&company=100% Co"), "id"), ""
    );
}

TEST_F(ListRequests, WhatDoesNotSuitIsNamed) {
    const std::map<std::string, std::string> cases = {
        {"nonsense=1", "nonsense:unknown"},
        {"won_deal_count[gte]=x", "won_deal_count[gte]:type"},
        {"status=foo", "status:choice"},
        {"status[like]=n", "status[like]:operator"},
        {"status[gt]=new", "status[gt]:operator"},
        {"status[=new", "status[:unknown"},
        {"status[in]=new,foo", "status[in]:choice"},
        {"lead_score=1.5", "lead_score:type"},
        {"lead_score=99999999999999999999", "lead_score:range"},
        {"lead_score=", "lead_score:type"},
        {"lead_score[contains]=1", "lead_score[contains]:operator"},
        {"lead_score[is_null]=maybe", "lead_score[is_null]:type"},
        {"won_deal_value=1e5", "won_deal_value:type"},
        {"won_deal_value=NaN", "won_deal_value:type"},
        {"owner_id=x", "owner_id:type"},
        {"owner=anna", "owner:unknown"},
        {"created_at=yesterday", "created_at:type"},
        {"created_at=2026-02-30", "created_at:type"},
        {"created_at=2026-01-01T10:00:00", "created_at:type"},
        {"email[has]=1", "email[has]:operator"},
        {"tags=vip", "tags:operator"},
        {"custom_fields=1", "custom_fields:operator"},
        {"custom_fields.none=1", "custom_fields.none:unknown"},
        {"custom_fields.region=mars", "custom_fields.region:choice"},
        {"custom_fields.seats[gt]=many", "custom_fields.seats[gt]:type"},
        {"limit=0", "limit:range"},
        {"limit=501", "limit:range"},
        {"limit=x", "limit:range"},
        {"offset=-1", "offset:range"},
        {"limit=1&limit=1", "limit:repeated"},
        {"sort=tags", "sort:operator"},
        {"sort=", "sort:unknown"},
        {"sort=id,-id", "sort:repeated"},
        {"sort=status;drop table contacts", "sort:unknown"},
        {"fields=", "fields:unknown"},
        {"fields=id,id", "fields:repeated"},
        {"include=nothing", "include:unknown"},
        {"deleted=yes", "deleted:choice"},
        {"cursor=x", "cursor:format"},
        {"q=" + std::string(201, 'x'), "q:length"},
        {std::string("email=a\0b", 9), "email:type"},
        {"email=\xff", "email:type"},
        {"email=" + std::string(256, 'x'), "email:length"},
    };
    for (const auto& [query, expected] : cases) {
        EXPECT_EQ(refused(query), "invalid " + expected) << query;
    }
    EXPECT_EQ(refused("a=1&status=foo&limit=x"), "invalid a:unknown status:choice limit:range");
    std::string many = "id=x";
    for (int i = 0; i < 60; ++i) {
        many += "&lead_score[gt]=1";
    }
    EXPECT_THAT(refused(many), HasSubstr("lead_score[gt]:too_many"));
    EXPECT_EQ(refusal([] { list("ada", "roles", "q=x"); }), "invalid q:unknown");
    EXPECT_EQ(refusal([] { list("ada", "roles", "deleted=with"); }), "invalid deleted:unknown");
}

TEST_F(ListRequests, EveryReadableColumnOfEveryResourceCanBeShownSortedAndFiltered) {
    for (const auto& resource : resources()->all()) {
        for (const Column* column : resource.readable_columns(actor("ada"))) {
            SCOPED_TRACE(resource.name() + "." + column->name);
            EXPECT_NO_THROW(list("ada", resource.name(), "fields=" + column->name));
            EXPECT_NO_THROW(list("ada", resource.name(), column->name + "[is_null]=true"));
            if (column->type != ColumnType::json) {
                EXPECT_NO_THROW(list("ada", resource.name(), "limit=1&sort=-" + column->name));
            }
        }
        for (const Include& include : resource.policy->includes) {
            EXPECT_NO_THROW(list("ada", resource.name(), fmt::format("include={}", include.name)));
        }
    }
}

}  // namespace
}  // namespace dealwright
