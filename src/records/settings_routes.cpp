#include "records/settings_routes.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "pg/error.hpp"
#include "records/write_request.hpp"
#include "records/write_value.hpp"

namespace dealwright {

namespace {

const pg::Query list_settings{"settings.list", R"(
    select key, value, description,
        to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    from settings order by key
)"};

const pg::Query change_setting{"settings.change", R"(
    update settings set value = $2 where key = $1 and value <> $2
)"};

const pg::Query list_rates{"exchange_rates.list", R"(
    select currency, rate, currency = base_currency(),
        to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    from exchange_rates order by currency
)"};

const pg::Query find_rate{"exchange_rates.find", R"(
    select currency, rate, currency = base_currency(),
        to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    from exchange_rates where currency = $1
)"};

const pg::Query put_rate{"exchange_rates.put", R"(
    insert into exchange_rates as r (currency, rate) values ($1, $2::numeric)
    on conflict (currency) do update set rate = excluded.rate where r.rate <> excluded.rate
)"};

const pg::Query remove_rate{"exchange_rates.remove", R"(
    delete from exchange_rates where currency = $1 and currency <> base_currency()
)"};

std::string settings_json(const pg::Result& rows) {
    std::string list;
    for (int row = 0; row < rows.rows(); ++row) {
        list += list.empty() ? "" : ",";
        list += JsonObject{}
                    .text("key", rows.text(row, 0))
                    .text("value", rows.text(row, 1))
                    .text("description", rows.text(row, 2))
                    .text("updated_at", rows.text(row, 3))
                    .finish();
    }
    return JsonObject{}.raw("data", "[" + list + "]").finish();
}

std::string rate_json(const pg::Result& rows, int row) {
    return JsonObject{}
        .text("currency", rows.text(row, 0))
        .raw("rate", rows.text(row, 1))
        .boolean("is_base", rows.get<bool>(row, 2))
        .text("updated_at", rows.text(row, 3))
        .finish();
}

/// Of a refusal by one of our triggers, which speak in words.
[[noreturn]] void throw_in_words(const pg::DatabaseError& error, const std::string& field) {
    const auto& state = error.sqlstate();
    if (state == "23503") {
        throw failure(ErrorKind::conflict, "{}: deals are counted in this currency", field);
    }
    if (state.starts_with("22") || state.starts_with("23")) {
        const auto kind = state == "23514" ? ErrorKind::conflict : ErrorKind::invalid;
        throw Error{kind, error.sentence(), {{field, "rule", error.sentence()}}};
    }
    throw error;
}

/// Settings are kept as texts; numbers and booleans may be sent as what they are.
std::string setting_text(const Json& value) {
    return value.is_text() ? value.text : to_text(value);
}

http::Reply get_settings(Context& context, http::Request&) {
    const auto rows = context.run_once({pg::statement(list_settings)});
    return http::json_reply(settings_json(rows.back()));
}

http::Reply patch_settings(Context& context, http::Request& request) {
    const Json body = parse_json(request.body);
    if (!body.is_object()) {
        throw failure(ErrorKind::malformed, "the body has to be an object of settings");
    }
    const auto known = context.run(list_settings);
    std::vector<FieldError> errors;
    for (const auto& [key, value] : body.members) {
        bool found = false;
        for (int row = 0; row < known.rows(); ++row) {
            found = found || known.text(row, 0) == key;
        }
        if (!found) {
            errors.push_back({key, "unknown", "there is no such setting"});
        } else if (value.is_null() || value.is_array() || value.is_object()) {
            errors.push_back({key, "type", "has to be a text, a number, or true or false"});
        }
    }
    if (!errors.empty()) {
        throw invalid_fields(std::move(errors));
    }
    for (const auto& [key, value] : body.members) {
        try {
            context.run(change_setting, key, setting_text(value));
        } catch (const pg::DatabaseError& error) {
            throw_in_words(error, key);
        }
    }
    return http::json_reply(settings_json(context.run(list_settings)));
}

http::Reply get_rates(Context& context, http::Request&) {
    const auto rows = std::move(context.run_once({pg::statement(list_rates)}).back());
    std::string list;
    for (int row = 0; row < rows.rows(); ++row) {
        list += (list.empty() ? "" : ",") + rate_json(rows, row);
    }
    return http::json_reply(JsonObject{}.raw("data", "[" + list + "]").finish());
}

std::string currency_of(const http::Request& request) {
    const std::string& currency = request.path_parameter("currency");
    const bool is_code =
        currency.size() == 3 &&
        std::all_of(currency.begin(), currency.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!is_code) {
        throw failure(ErrorKind::not_found, "a currency is three capital letters, such as EUR");
    }
    return currency;
}

http::Reply get_rate(Context& context, http::Request& request) {
    const auto currency = currency_of(request);
    const auto rows = std::move(context.run_once({pg::statement(find_rate, currency)}).back());
    if (rows.empty()) {
        throw failure(ErrorKind::not_found, "{} has no exchange rate", currency);
    }
    return http::json_reply(rate_json(rows, 0));
}

std::string rate_of(const Json& body) {
    if (!body.is_object()) {
        throw failure(ErrorKind::malformed, "the body has to be an object with a rate");
    }
    std::vector<FieldError> errors;
    std::string rate;
    for (const auto& [name, value] : body.members) {
        if (name != "rate") {
            errors.push_back({name, "unknown", "there is no such field"});
            continue;
        }
        // numeric(18, 8), greater than nothing
        Column column;
        column.name = name;
        column.type = ColumnType::decimal;
        column.precision = 18;
        column.scale = 8;
        column.minimum = "0.00000001";
        column.nullable = false;
        const auto written = write_value(column, value);
        if (written.suits()) {
            rate = *written.text;
        } else {
            errors.push_back({name, written.code, written.problem});
        }
    }
    if (body.find("rate") == nullptr) {
        errors.push_back({"rate", "required", "is required"});
    }
    if (!errors.empty()) {
        throw invalid_fields(std::move(errors));
    }
    return rate;
}

http::Reply put_rate_of(Context& context, http::Request& request) {
    const auto currency = currency_of(request);
    const auto rate = rate_of(parse_json(request.body));
    try {
        context.run(put_rate, currency, rate);
    } catch (const pg::DatabaseError& error) {
        throw_in_words(error, "rate");
    }
    return http::json_reply(rate_json(context.run(find_rate, currency), 0));
}

http::Reply delete_rate(Context& context, http::Request& request) {
    const auto currency = currency_of(request);
    const auto present = context.run(find_rate, currency);
    if (present.empty()) {
        throw failure(ErrorKind::not_found, "{} has no exchange rate", currency);
    }
    if (present.get<bool>(0, 2)) {
        throw failure(ErrorKind::conflict, "{} is the base currency and stays", currency);
    }
    try {
        context.run(remove_rate, currency);
    } catch (const pg::DatabaseError& error) {
        throw_in_words(error, currency);
    }
    return http::no_content();
}

constexpr std::string_view rate_schema =
    R"({"type":"object","required":["currency","rate","is_base","updated_at"],"properties":{)"
    R"("currency":{"type":"string","pattern":"^[A-Z]{3}$"},"rate":{"type":"number"},)"
    R"("is_base":{"type":"boolean"},"updated_at":{"type":"string","format":"date-time"}}})";
constexpr std::string_view rate_request_schema =
    R"({"type":"object","required":["rate"],"additionalProperties":false,"properties":{)"
    R"("rate":{"type":"number","exclusiveMinimum":0,)"
    R"("description":"What one unit of the currency is worth in the base currency"}}})";
constexpr std::string_view settings_schema =
    R"({"type":"object","required":["data"],"properties":{"data":{"type":"array","items":)"
    R"({"type":"object","required":["key","value","description","updated_at"],"properties":{)"
    R"("key":{"type":"string"},"value":{"type":"string"},"description":{"type":"string"},)"
    R"("updated_at":{"type":"string","format":"date-time"}}}}}})";
constexpr std::string_view settings_request_schema =
    R"({"type":"object","additionalProperties":{"type":["string","number","boolean"]}})";

Description described(
    std::string summary, std::string tag, std::string operation, std::string_view request,
    std::string_view reply
) {
    Description description;
    description.summary = std::move(summary);
    description.tag = std::move(tag);
    description.operation = std::move(operation);
    description.request_schema = request;
    description.reply_schema = reply;
    return description;
}

Endpoint endpoint(
    http::Method method, std::string pattern, Needs needs, Endpoint::Handler handle,
    Description description
) {
    const bool has_body = !description.request_schema.empty();
    Endpoint result{method, std::move(pattern), needs, std::move(handle), std::move(description)};
    result.body = has_body ? http::BodyKind::json : http::BodyKind::none;
    return result;
}

}  // namespace

std::vector<Endpoint> settings_endpoints() {
    const Needs manage = Needs::right(Right::manage_settings);
    const std::string rates = "/api/v1/exchange_rates";
    const std::string rate_list = fmt::format(
        R"({{"type":"object","required":["data"],"properties":)"
        R"({{"data":{{"type":"array","items":{}}}}}}})",
        rate_schema
    );
    std::vector<Endpoint> endpoints{
        endpoint(
            http::Method::get, "/api/v1/settings", manage, get_settings,
            described("All settings", "settings", "list_settings", "", settings_schema)
        ),
        endpoint(
            http::Method::patch, "/api/v1/settings", manage, patch_settings,
            described(
                "Change settings: {\"key\": value}", "settings", "patch_settings",
                settings_request_schema, settings_schema
            )
        ),
        endpoint(
            http::Method::get, rates, Needs::sign_in(), get_rates,
            described("All exchange rates", "settings", "list_exchange_rates", "", rate_list)
        ),
        endpoint(
            http::Method::get, rates + "/{currency}", Needs::sign_in(), get_rate,
            described("One exchange rate", "settings", "get_exchange_rate", "", rate_schema)
        ),
        endpoint(
            http::Method::put, rates + "/{currency}", manage, put_rate_of,
            described(
                "Set an exchange rate; open deals follow it", "settings", "put_exchange_rate",
                rate_request_schema, rate_schema
            )
        ),
        endpoint(
            http::Method::remove, rates + "/{currency}", manage, delete_rate,
            described(
                "Remove an exchange rate that no deal uses", "settings", "delete_exchange_rate", "",
                ""
            )
        )};
    endpoints[1].description.request_example = R"({"reporting_timezone":"Europe/Vienna"})";
    endpoints[4].description.request_example = R"({"rate":1.08})";
    endpoints[5].description.success = 204;
    return endpoints;
}

}  // namespace dealwright
