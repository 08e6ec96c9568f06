#include "records/openapi_shared.hpp"

#include <algorithm>
#include <array>

#include "base/json_text.hpp"
#include "base/limits.hpp"
#include "records/openapi_operation.hpp"

namespace dealwright {

namespace {

struct ProblemText {
    int status;
    std::string_view name;
    std::string_view title;
    std::string_view description;
    std::string_view field_error = {};  // an example of errors[], as JSON
    bool says_when = false;             // Retry-After
};

constexpr std::array problems = {
    ProblemText{400, "Malformed", "Bad Request", "The request cannot be read."},
    ProblemText{401, "Unauthenticated", "Unauthorized", "Nobody is signed in, or not any more."},
    ProblemText{403, "Forbidden", "Forbidden", "You may see this, but not do that to it."},
    ProblemText{
        404, "NotFound", "Not Found",
        "It is not there, or you may not see it: the answer is the same."},
    ProblemText{
        409, "Conflict", "Conflict", "Another record or a rule stands in the way.",
        R"({"field":"email","code":"unique","message":"is taken by another contact"})"},
    ProblemText{412, "Stale", "Precondition Failed", "The record has changed since you read it."},
    ProblemText{413, "TooLarge", "Content Too Large", "The body is larger than this route takes."},
    ProblemText{
        415, "UnsupportedType", "Unsupported Media Type",
        "The body is of another type than it must be."},
    ProblemText{
        422, "Invalid", "Unprocessable Content",
        "Something in it cannot be; errors names each field.",
        R"({"field":"lead_score","code":"range","message":"has to lie between 0 and 100"})"},
    ProblemText{429, "TooMany", "Too Many Requests", "Too many tries; wait.", {}, true},
    ProblemText{503, "Busy", "Service Unavailable", "Busy or stopping; try again.", {}, true},
};

std::string problem_example(const ProblemText& problem) {
    JsonObject example;
    example.text("type", "about:blank")
        .text("title", problem.title)
        .number("status", problem.status)
        .text("detail", problem.description)
        .text("request_id", "0f8a5c4e9b7d4c1f");
    if (!problem.field_error.empty()) {
        example.raw("errors", fmt::format("[{}]", problem.field_error));
    }
    return example.finish();
}

std::string problem_response(const ProblemText& problem) {
    JsonObject response;
    response.text("description", problem.description);
    if (problem.says_when) {
        response.raw("headers", R"({"Retry-After":{"$ref":"#/components/headers/RetryAfter"}})");
    }
    const auto media = JsonObject{}
                           .raw("schema", schema_reference("Problem"))
                           .raw("example", problem_example(problem))
                           .finish();
    return response.raw("content", JsonObject{}.raw("application/problem+json", media).finish())
        .finish();
}

constexpr std::string_view problem_schema = R"({
    "type": "object",
    "description": "RFC 9457 problem details.",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "What is wrong, in a sentence."},
        "request_id": {"type": "string", "description": "Also in the server's log."},
        "current": {
            "type": "object",
            "description": "The record as it is now, where a verb came too late."
        },
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "field": {"type": "string"},
                    "code": {"type": "string"},
                    "message": {"type": "string"}
                },
                "required": ["field", "code", "message"]
            }
        }
    },
    "required": ["type", "title", "status", "detail", "request_id"]
})";

constexpr std::string_view page_schema = R"({
    "type": "object",
    "properties": {
        "limit": {"type": "integer"},
        "offset": {"type": ["integer", "null"], "description": "Null when a cursor was given."},
        "total": {"type": "integer", "description": "How many match; exact up to 10,000."},
        "total_is_estimate": {"type": "boolean"},
        "next_cursor": {"type": ["string", "null"], "description": "Null on the last page."}
    },
    "required": ["limit", "offset", "total", "total_is_estimate", "next_cursor"]
})";

constexpr std::string_view bulk_result_schema = R"({
    "type": "object",
    "properties": {
        "matched": {"type": "integer"},
        "updated": {"type": "integer"},
        "unchanged": {"type": "integer"},
        "change_set_id": {
            "type": ["string", "null"], "format": "uuid",
            "description": "By which it can be undone; null: nothing was changed."
        }
    },
    "required": ["matched", "updated", "unchanged", "change_set_id"]
})";

constexpr std::string_view import_report_schema = R"({
    "type": "object",
    "description": "What became of the rows of a file; errors counts rows.",
    "properties": {
        "kind": {"type": "string"},
        "file": {"type": "string"},
        "rows": {"type": "integer"},
        "new": {"type": "integer"},
        "updated": {"type": "integer"},
        "duplicates": {"type": "integer"},
        "errors": {"type": "integer"},
        "written": {"type": "boolean", "description": "False after a dry run and after errors."},
        "errors_complete": {"type": "boolean"},
        "first_errors": {"type": "array", "items": {"$ref": "#/components/schemas/RowIssue"}},
        "first_duplicates": {"type": "array", "items": {"$ref": "#/components/schemas/RowIssue"}},
        "possible_duplicates": {
            "type": "integer",
            "description": "New contacts that may be somebody who is here; written all the same."
        },
        "first_possible_duplicates": {
            "type": "array", "items": {"$ref": "#/components/schemas/RowIssue"}
        },
        "warnings": {"type": "array", "items": {"type": "string"}},
        "ignored_columns": {"type": "array", "items": {"type": "string"}},
        "change_set_id": {
            "type": ["string", "null"], "format": "uuid",
            "description": "By which it can be undone; null: nothing was changed."
        }
    }
})";

constexpr std::string_view row_issue_schema = R"({
    "type": "object",
    "properties": {
        "line": {"type": "integer"},
        "column": {"type": "string", "description": "As the file calls it."},
        "reason": {"type": "string"}
    }
})";

std::string list_schema(const Resource& resource) {
    return fmt::format(
        R"({{"type":"object","properties":{{"data":{{"type":"array","items":{}}},"page":{}}},)"
        R"("required":["data","page"]}})",
        schema_reference(schema_name(resource.name())), schema_reference("Page")
    );
}

std::string bulk_schema(const Resource& resource) {
    JsonObject properties;
    properties.raw(
        "ids", fmt::format(
                   R"({{"type":"array","items":{{"type":"string","format":"uuid"}},)"
                   R"("maxItems":{}}})",
                   limits::bulk_ids_max
               )
    );
    properties.raw(
        "filter", R"({"type":"object","description":"The list's query parameters by name: )"
                  R"({\"status\":\"new\",\"lead_score[gte]\":70}.","additionalProperties":true})"
    );
    properties.raw("set", schema_reference(schema_name(resource.name()) + "Patch"));
    if (resource.table->find("tags") != nullptr) {
        properties.raw("add_tags", R"({"type":"array","items":{"type":"string"}})");
        properties.raw("remove_tags", R"({"type":"array","items":{"type":"string"}})");
    }
    if (resource.policy->can_delete) {
        properties.raw("delete", R"({"type":"boolean"})");
    }
    return JsonObject{}
        .text("type", "object")
        .raw("properties", properties.finish())
        .raw("oneOf", R"([{"required":["ids"]},{"required":["filter"]}])")
        .boolean("additionalProperties", false)
        .finish();
}

}  // namespace

NamedSchemas problem_responses() {
    NamedSchemas result;
    for (const ProblemText& problem : problems) {
        result.emplace_back(problem.name, problem_response(problem));
    }
    return result;
}

std::string_view problem_name(int status) {
    const auto found = std::find_if(problems.begin(), problems.end(), [&](const auto& problem) {
        return problem.status == status;
    });
    if (found == problems.end()) {
        throw failure(ErrorKind::internal, "the API document has no answer {}", status);
    }
    return found->name;
}

NamedSchemas shared_schemas(const ResourceSet& resources) {
    NamedSchemas result;
    result.emplace_back("Problem", problem_schema);
    result.emplace_back("Page", page_schema);
    result.emplace_back("BulkResult", bulk_result_schema);
    result.emplace_back("ImportReport", import_report_schema);
    result.emplace_back("RowIssue", row_issue_schema);
    for (const Resource& resource : resources.all()) {
        const std::string name = schema_name(resource.name());
        result.emplace_back(name + "List", list_schema(resource));
        if (resource.policy->can_bulk) {
            result.emplace_back(name + "Bulk", bulk_schema(resource));
        }
    }
    return result;
}

NamedSchemas shared_headers() {
    const auto header = [](std::string_view type, std::string_view description) {
        return JsonObject{}
            .text("description", description)
            .raw("schema", JsonObject{}.text("type", type).finish())
            .finish();
    };
    return {
        {"ETag", header("string", "The version of the record, for If-Match and If-None-Match.")},
        {"Location", header("string", "The address of the new record.")},
        {"RetryAfter", header("integer", "Seconds after which to try again.")},
    };
}

std::string security_schemes(std::string_view base_url) {
    const std::string_view cookie =
        base_url.starts_with("https://") ? "__Host-dealwright" : "dealwright";
    const auto session = JsonObject{}
                             .text("type", "apiKey")
                             .text("in", "cookie")
                             .text("name", cookie)
                             .text(
                                 "description",
                                 "The session of the browser, given by POST /api/v1/auth/login. "
                                 "Under TLS its name is __Host-dealwright."
                             )
                             .finish();
    const auto token = JsonObject{}
                           .text("type", "http")
                           .text("scheme", "bearer")
                           .text("description", "An API token: Authorization: Bearer dw_...")
                           .finish();
    return JsonObject{}.raw("session", session).raw("token", token).finish();
}

std::string introduction() {
    return R"(One consistent API over every kind of record, and verbs for what a record cannot say.

* **Sign-in**: an API token (`Authorization: Bearer dw_…`) or the browser's session.
* **Lists** answer `{"data": […], "page": {…}}`. Filter with `status=new`,
  `status[in]=new,contacted`, `lead_score[gte]=70`, `[gt] [lt] [lte] [ne] [contains] [starts_with]
  [is_null]=true`, `tags[has]=vip`, `custom_fields.region=emea`; all are combined by AND. Order with
  `sort=-created_at,last_name`, search with `q=`, choose with `fields=`, take along with
  `include=`.
* **Values**: ids are UUIDs, times are RFC 3339 in UTC, money is a JSON number with exact decimals.
* **Writing**: `ETag` and `If-Match` keep two people from overwriting each other; `Idempotency-Key`
  makes any POST safe to repeat.
* **Errors** are problem+json (RFC 9457) with each field named. What you may not see is a 404.
* Unknown fields, filters and parameters are errors, never ignored.)";
}

}  // namespace dealwright
