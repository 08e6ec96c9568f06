// The endpoints that write: their answers for every resource that has them.
#include "records/write_routes.hpp"

#include "activities/activity_routes.hpp"
#include "contacts/contact_routes.hpp"
#include "records/settings_routes.hpp"
#include "write_fixture.hpp"

namespace dealwright {

class WriteRoutesTest : public WriteTest {
  protected:
    struct Sent {
        std::string body = {};
        std::string id = {};
        std::string if_match = {};
        std::string currency = {};
    };

    /// The answer of the endpoint with this method and pattern, or the error that it throws.
    static http::Reply call(
        const std::string& person, http::Method method, const std::string& pattern, const Sent& sent
    ) {
        static const auto endpoints = [] {
            auto all = write_endpoints(*holder());
            for (auto& endpoint : settings_endpoints()) {
                all.push_back(std::move(endpoint));
            }
            for (auto& endpoint : activity_endpoints(*holder())) {
                all.push_back(std::move(endpoint));
            }
            const std::shared_ptr<ResourceHolder> lent{holder(), [](ResourceHolder*) {}};
            for (auto& endpoint : contact_endpoints(lent)) {
                all.push_back(std::move(endpoint));
            }
            return all;
        }();
        for (const Endpoint& endpoint : endpoints) {
            if (endpoint.method == method && endpoint.pattern == pattern) {
                http::Request request;
                request.method = method;
                request.body = sent.body;
                request.path_parameters = {{"id", sent.id}, {"currency", sent.currency}};
                if (!sent.if_match.empty()) {
                    request.headers.emplace_back("if-match", sent.if_match);
                }
                return as(person, [&](Context& context) {
                    return endpoint.handle(context, request);
                });
            }
        }
        throw failure(ErrorKind::internal, "no endpoint {}", pattern);
    }
    static std::string header(const http::Reply& reply, std::string_view name) {
        for (const auto& [key, value] : reply.headers) {
            if (key == name) {
                return value;
            }
        }
        return {};
    }

    struct Example {
        std::string resource;
        std::string body;
        std::string change;
    };

    static std::vector<Example> examples() {
        const auto pipeline = one("select id from pipelines limit 1");
        const auto document = one("insert into documents (name) values ('D') returning id");
        const auto activity =
            one("insert into activities (type, subject) values ('call', 'c') returning id");
        return {
            {"users", R"({"email":"route@x.test"})", R"({"first_name":"R"})"},
            {"roles", R"({"name":"route"})", R"({"description":"R"})"},
            {"teams", R"({"name":"Route"})", R"({"description":"R"})"},
            {"contacts", R"({"company":"Route"})", R"({"status":"customer"})"},
            {"pipelines", R"({"name":"Route"})", R"({"description":"R"})"},
            {"pipeline_stages", R"({"name":"Route","pipeline_id":")" + pipeline + "\"}",
             R"({"probability":55.25})"},
            {"deals", R"({"title":"Route","value":12.34})", R"({"value":99.99})"},
            {"activities", R"({"type":"task","subject":"Route"})", R"({"status":"completed"})"},
            {"calls",
             R"({"outcome":"answered","started_at":"2026-01-05T10:00:00Z","activity_id":")" +
                 activity + "\"}",
             R"({"duration_seconds":60})"},
            {"email_templates", R"({"name":"Route","subject":"S"})", R"({"category":"c"})"},
            {"email_campaigns", R"({"name":"Route"})", R"({"description":"d"})"},
            {"emails", R"({"subject":"S","from_email":"a@x.test","to_email":"b@x.test"})",
             R"({"cc_emails":["c@x.test"]})"},
            {"documents", R"({"name":"Route"})", R"({"type":"nda"})"},
            {"document_signatures",
             R"({"signer_name":"S","signer_email":"s@x.test","document_id":")" + document + "\"}",
             R"({"signer_role":"r"})"},
            {"workflows", R"({"name":"Route","trigger_type":"deal_won"})",
             R"({"status":"active"})"},
            {"custom_fields", R"({"resource":"deals","name":"route","label":"R","type":"text"})",
             R"({"label":"S"})"},
            {"saved_views", R"({"resource":"deals","name":"Route"})", R"({"name":"Other"})"},
        };
    }

    static void make_change_delete_and_restore(const Example& example) {
        const auto& [resource, body, change] = example;
        SCOPED_TRACE(resource);
        const std::string base = "/api/v1/" + resource;
        const auto made = call("ada", http::Method::post, base, {.body = body});
        EXPECT_EQ(made.status, 201);
        const Json record = parse_json(made.body);
        const std::string id = record.find("id")->text;
        EXPECT_EQ(header(made, "Location"), base + "/" + id);
        const auto changed = call(
            "ada", http::Method::patch, base + "/{id}",
            {.body = change, .id = id, .if_match = header(made, "ETag")}
        );
        EXPECT_EQ(changed.status, 200);
        EXPECT_NE(header(changed, "ETag"), header(made, "ETag"));
        const Json sent = parse_json(change);
        const Json after = parse_json(changed.body);
        for (const auto& [name, value] : sent.members) {
            EXPECT_EQ(to_text(*after.find(name)), to_text(value)) << name;
        }
        EXPECT_EQ(
            refusal([&, &id = id, &body = body] {
                call(
                    "ada", http::Method::remove, base + "/{id}",
                    {.id = id, .if_match = header(made, "ETag")}
                );
            }),
            "stale"
        );
        const auto removed = call(
            "ada", http::Method::remove, base + "/{id}",
            {.id = id, .if_match = header(changed, "ETag")}
        );
        EXPECT_EQ(removed.status, 204);
        EXPECT_TRUE(removed.body.empty());
        EXPECT_EQ(
            refusal([&, &id = id, &change = change] {
                call("ada", http::Method::patch, base + "/{id}", {.body = change, .id = id});
            }),
            "not_found"
        );
        if (!find_policy(resource)->soft_delete.empty()) {
            const auto back = call("ada", http::Method::post, base + "/{id}/restore", {.id = id});
            EXPECT_EQ(parse_json(back.body).find("id")->text, id);
        }
    }
};

TEST_F(WriteRoutesTest, EveryResourceIsMadeChangedDeletedAndRestored) {
    int makeable = 0;
    for (const EntityPolicy& policy : entity_policies()) {
        makeable += policy.can_create ? 1 : 0;
    }
    const auto all = examples();
    EXPECT_EQ(static_cast<int>(all.size()), makeable);
    for (const Example& example : all) {
        make_change_delete_and_restore(example);
    }
}

TEST_F(WriteRoutesTest, MoneyComesBackDigitForDigit) {
    const auto made = call(
        "ada", http::Method::post, "/api/v1/deals",
        {.body = R"({"title":"Exact","value":999999999999.99})"}
    );
    EXPECT_EQ(parse_json(made.body).find("value")->text, "999999999999.99");
}

TEST_F(WriteRoutesTest, BulkAnswersWithItsCounts) {
    const auto id = make_contact("rita", "Bulk");
    const auto reply = call(
        "ada", http::Method::post, "/api/v1/contacts/bulk",
        {.body = R"({"ids":[")" + id + R"("],"set":{"title":"T"}})"}
    );
    const auto set =
        one("select id from change_sets where resource = 'contacts' "
            "order by id desc limit 1");
    EXPECT_EQ(
        reply.body, R"({"matched":1,"updated":1,"unchanged":0,"change_set_id":")" + set + R"("})"
    );
}

TEST_F(WriteRoutesTest, SettingsAreListedAndChangedTogetherOrNotAtAll) {
    const auto patch_settings = [](const std::string& body) {
        return refusal([&] { call("ada", http::Method::patch, "/api/v1/settings", {.body = body}); }
        );
    };
    EXPECT_EQ(patch_settings(R"({"bcrypt_cost":11,"require_totp":"admins"})"), "nothing");
    EXPECT_EQ(one("select value from settings where key = 'bcrypt_cost'"), "11");
    EXPECT_EQ(
        patch_settings(R"({"bcrypt_cost":13,"reporting_timezone":"Mars/Olympus"})"),
        "invalid reporting_timezone:rule"
    );
    EXPECT_EQ(one("select value from settings where key = 'bcrypt_cost'"), "11");
    EXPECT_EQ(
        patch_settings(R"({"nonsense":1,"bcrypt_cost":null})"),
        "invalid nonsense:unknown bcrypt_cost:type"
    );
    EXPECT_EQ(patch_settings(R"({"bcrypt_cost":99})"), "invalid bcrypt_cost:rule");
    EXPECT_EQ(patch_settings("[]"), "malformed");
}

TEST_F(WriteRoutesTest, ExchangeRatesAreSetAndRemovedButTheBaseStays) {
    const std::string path = "/api/v1/exchange_rates/{currency}";
    const auto put = [&](const std::string& currency, const std::string& body) {
        return refusal([&] {
            call("ada", http::Method::put, path, {.body = body, .currency = currency});
        });
    };
    EXPECT_EQ(put("GBP", R"({"rate":1.3})"), "nothing");
    EXPECT_EQ(put("GBP", R"({"rate":1.31})"), "nothing");
    EXPECT_EQ(one("select rate from exchange_rates where currency = 'GBP'"), "1.31000000");
    EXPECT_EQ(put("GBP", R"({"rate":0})"), "invalid rate:range");
    EXPECT_EQ(put("GBP", R"({"rate":1.123456789})"), "invalid rate:precision");
    EXPECT_EQ(put("GBP", R"({"x":1})"), "invalid x:unknown rate:required");
    EXPECT_EQ(put("gbp", R"({"rate":1})"), "not_found");
    EXPECT_EQ(put("USD", R"({"rate":2})"), "conflict rate:rule");
    const auto remove_rate = [&](const std::string& currency) {
        return refusal([&] { call("ada", http::Method::remove, path, {.currency = currency}); });
    };
    create("ada", "deals", R"({"title":"In pounds","currency":"GBP"})");
    EXPECT_EQ(remove_rate("GBP"), "conflict");
    EXPECT_EQ(remove_rate("USD"), "conflict");
    EXPECT_EQ(remove_rate("CHF"), "not_found");
    EXPECT_EQ(put("CHF", R"({"rate":1.1})"), "nothing");
    EXPECT_EQ(remove_rate("CHF"), "nothing");
}

}  // namespace dealwright
