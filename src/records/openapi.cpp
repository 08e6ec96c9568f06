#include "records/openapi.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "records/openapi_filters.hpp"
#include "records/openapi_operation.hpp"
#include "records/openapi_shared.hpp"

namespace dealwright {

namespace {

constexpr std::string_view sign_in_prefix = "/api/v1/auth/";

/// One route with everything that the document says of it.
struct Operation {
    const Endpoint* endpoint;
    std::optional<RecordOperation> record;
    Description description;
    std::vector<std::string> parameters;  // JSON
};

bool is_act(const Operation& operation, RecordAct act) {
    return operation.record && operation.record->act == act;
}

std::string_view key_of(http::Method method) {
    switch (method) {
        case http::Method::get:
        case http::Method::head:
            return "get";
        case http::Method::post:
            return "post";
        case http::Method::put:
            return "put";
        case http::Method::patch:
            return "patch";
        case http::Method::remove:
            return "delete";
    }
    throw failure(ErrorKind::internal, "a method has no name");
}

/// The names in braces, in order.
std::vector<std::string> path_names(std::string_view pattern) {
    std::vector<std::string> names;
    for (auto open = pattern.find('{'); open != pattern.npos; open = pattern.find('{', open + 1)) {
        const auto close = pattern.find('}', open);
        names.emplace_back(pattern.substr(open + 1, close - open - 1));
    }
    return names;
}

bool declares(const Json& parameters, std::string_view name) {
    return std::any_of(parameters.items.begin(), parameters.items.end(), [&](const Json& item) {
        const Json* own = item.find("name");
        return own != nullptr && own->text == name;
    });
}

bool takes_idempotency_key(const Endpoint& endpoint) {
    return endpoint.method == http::Method::post && endpoint.is_repeatable &&
           !endpoint.needs.is_open();
}

std::vector<std::string> parameters_of(const Endpoint& endpoint, const Description& description) {
    const Json own = parse_json(description.parameters.empty() ? "[]" : description.parameters);
    std::vector<std::string> result;
    for (const std::string& name : path_names(endpoint.pattern)) {
        if (declares(own, name)) {
            continue;
        }
        const bool is_id = name == "id" || name.ends_with("_id");
        result.push_back(JsonObject{}
                             .text("name", name)
                             .text("in", "path")
                             .boolean("required", true)
                             .raw(
                                 "schema", is_id ? R"({"type":"string","format":"uuid"})"
                                                 : R"({"type":"string"})"
                             )
                             .finish());
    }
    for (const Json& item : own.items) {
        result.push_back(to_text(item));
    }
    if (takes_idempotency_key(endpoint)) {
        result.push_back(parameter_reference("idempotency_key"));
    }
    return result;
}

std::string operation_id(const Endpoint& endpoint) {
    return endpoint.description.operation.empty()
               ? identifier_form(fmt::format("{} {}", key_of(endpoint.method), endpoint.pattern))
               : endpoint.description.operation;
}

Operation operation_of(
    const Endpoint& endpoint, const ResourceSet& resources, CustomFieldsShown shown
) {
    Operation operation{&endpoint, {}, {}, {}};
    operation.record = record_operation(endpoint.description.operation, resources);
    operation.description = described(endpoint, operation.record, shown);
    operation.description.operation = operation_id(endpoint);
    operation.parameters = parameters_of(endpoint, operation.description);
    return operation;
}

std::string request_body(const Operation& operation) {
    const Description& description = operation.description;
    const bool is_upload = operation.endpoint->body == http::BodyKind::upload;
    JsonObject media;
    media.raw("schema", description.request_schema);
    if (!description.request_example.empty()) {
        media.raw("example", description.request_example);
    }
    const std::string type = is_upload ? "text/csv" : "application/json";
    return JsonObject{}
        .boolean("required", true)
        .raw("content", JsonObject{}.raw(type, media.finish()).finish())
        .finish();
}

std::string reply_headers(const Operation& operation) {
    JsonObject headers;
    const bool is_new = is_act(operation, RecordAct::create);
    const bool is_record = is_new || is_act(operation, RecordAct::get) ||
                           is_act(operation, RecordAct::update) ||
                           is_act(operation, RecordAct::restore);
    if (is_record) {
        headers.raw("ETag", R"({"$ref":"#/components/headers/ETag"})");
    }
    if (is_new) {
        headers.raw("Location", R"({"$ref":"#/components/headers/Location"})");
    }
    return headers.finish();
}

std::string success_reply(const Operation& operation) {
    const Description& description = operation.description;
    JsonObject reply;
    reply.text("description", description.success == 204 ? "Done." : description.summary);
    if (const auto headers = reply_headers(operation); headers != "{}") {
        reply.raw("headers", headers);
    }
    if (!description.reply_schema.empty()) {
        JsonObject media;
        media.raw("schema", description.reply_schema);
        if (const auto example = reply_example(operation.record); !example.empty()) {
            media.raw("example", example);
        }
        reply.raw("content", JsonObject{}.raw(description.reply_type, media.finish()).finish());
    }
    return reply.finish();
}

/// The errors that this route can answer with, by what it is.
std::vector<int> problems_of(const Operation& operation) {
    const Endpoint& endpoint = *operation.endpoint;
    const bool is_signed_in = !endpoint.needs.is_open();
    const bool is_sign_in = endpoint.lane == http::Lane::hashing;
    const bool has_body = endpoint.body != http::BodyKind::none;
    const bool changes = endpoint.method != http::Method::get && is_signed_in;
    const bool has_version =
        is_act(operation, RecordAct::update) || is_act(operation, RecordAct::remove);
    const std::array<std::pair<bool, int>, 11> cases = {{
        {true, 400},
        {is_signed_in || is_sign_in, 401},
        {is_signed_in, 403},
        {endpoint.pattern.find('{') != std::string::npos, 404},
        {changes, 409},
        {has_version, 412},
        {has_body, 413},
        {has_body, 415},
        {has_body || !operation.parameters.empty(), 422},
        {is_sign_in, 429},
        {true, 503},
    }};
    std::vector<int> statuses;
    for (const auto& [applies, status] : cases) {
        if (applies) {
            statuses.push_back(status);
        }
    }
    return statuses;
}

std::string responses_of(const Operation& operation) {
    JsonObject responses;
    responses.raw(std::to_string(operation.description.success), success_reply(operation));
    if (is_act(operation, RecordAct::get)) {
        responses.raw("304", R"({"description":"It is still the version that you have."})");
    }
    for (const int status : problems_of(operation)) {
        responses.raw(
            std::to_string(status),
            fmt::format(R"({{"$ref":"#/components/responses/{}"}})", problem_name(status))
        );
    }
    return responses.finish();
}

std::string operation_text(const Operation& operation) {
    const Description& description = operation.description;
    JsonObject result;
    result.text("operationId", description.operation);
    result.raw("tags", json_texts({description.tag}));
    result.text("summary", description.summary);
    std::string text = explanation_of(operation.record);
    if (const auto right = operation.endpoint->needs.right()) {
        text += fmt::format("{}Needs the right `{}`.", text.empty() ? "" : " ", name_of(*right));
    }
    if (!text.empty()) {
        result.text("description", text);
    }
    if (!operation.parameters.empty()) {
        result.raw("parameters", "[" + join(operation.parameters, ",") + "]");
    }
    if (!description.request_schema.empty()) {
        result.raw("requestBody", request_body(operation));
    }
    result.raw("responses", responses_of(operation));
    if (operation.endpoint->needs.is_open()) {
        result.raw("security", "[]");
    }
    return result.finish();
}

/// Addresses in the order of the route table, the methods of each together.
std::string paths_of(const std::vector<Operation>& operations) {
    std::vector<std::string> order;
    std::map<std::string, JsonObject> items;
    for (const Operation& operation : operations) {
        const std::string& pattern = operation.endpoint->pattern;
        if (!items.contains(pattern)) {
            order.push_back(pattern);
        }
        items[pattern].raw(key_of(operation.endpoint->method), operation_text(operation));
    }
    JsonObject paths;
    for (const std::string& pattern : order) {
        paths.raw(pattern, items[pattern].finish());
    }
    return paths.finish();
}

/// Sign-in first, then the records in the order of their policies, then the rest.
std::string tags_of(const std::vector<Operation>& operations, const ResourceSet& resources) {
    std::vector<std::string> sign_in;
    std::vector<std::string> others;
    for (const Operation& operation : operations) {
        const std::string& tag = operation.description.tag;
        auto& place = operation.endpoint->pattern.starts_with(sign_in_prefix) ? sign_in : others;
        const bool is_known = std::find(sign_in.begin(), sign_in.end(), tag) != sign_in.end() ||
                              std::find(others.begin(), others.end(), tag) != others.end();
        if (!is_known && resources.find(tag) == nullptr) {
            place.push_back(tag);
        }
    }
    std::vector<std::string> tags;
    const auto add = [&](const std::vector<std::string>& names) {
        for (const std::string& name : names) {
            tags.push_back(JsonObject{}.text("name", name).finish());
        }
    };
    add(sign_in);
    for (const Resource& resource : resources.all()) {
        tags.push_back(JsonObject{}
                           .text("name", resource.name())
                           .text("description", resource.table->comment)
                           .finish());
    }
    add(others);
    return "[" + join(tags, ",") + "]";
}

std::string object_of(const NamedSchemas& schemas) {
    JsonObject object;
    for (const auto& [name, schema] : schemas) {
        object.raw(name, schema);
    }
    return object.finish();
}

std::string components_of(const ResourceSet& resources, const OpenApiOptions& options) {
    NamedSchemas schemas = shared_schemas(resources);
    const auto records = record_schemas(resources, options.custom_fields);
    schemas.insert(schemas.end(), records.begin(), records.end());
    return JsonObject{}
        .raw("schemas", object_of(schemas))
        .raw("parameters", object_of(shared_parameters(resources, options.custom_fields)))
        .raw("responses", object_of(problem_responses()))
        .raw("headers", object_of(shared_headers()))
        .raw("securitySchemes", security_schemes(options.base_url))
        .finish();
}

}  // namespace

std::string openapi_document(
    const std::vector<Endpoint>& endpoints, const ResourceSet& resources,
    const OpenApiOptions& options
) {
    std::vector<Operation> operations;
    for (const Endpoint& endpoint : endpoints) {
        operations.push_back(operation_of(endpoint, resources, options.custom_fields));
    }
    const auto info = JsonObject{}
                          .text("title", "Dealwright API")
                          .text("version", options.version)
                          .text("description", introduction())
                          .raw("license", R"({"name":"Apache 2.0","identifier":"Apache-2.0"})")
                          .finish();
    const std::string url = options.base_url.empty() ? "/" : options.base_url;
    return JsonObject{}
        .text("openapi", "3.1.0")
        .raw("info", info)
        .raw("servers", "[" + JsonObject{}.text("url", url).finish() + "]")
        .raw("security", R"([{"session":[]},{"token":[]}])")
        .raw("tags", tags_of(operations, resources))
        .raw("paths", paths_of(operations))
        .raw("components", components_of(resources, options))
        .finish();
}

}  // namespace dealwright
