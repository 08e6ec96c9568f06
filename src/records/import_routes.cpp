#include "records/import_routes.hpp"

#include "base/text.hpp"
#include "records/import_parameters.hpp"
#include "records/import_records.hpp"

namespace dealwright {

namespace {

constexpr std::string_view parameters = R"([
{"name":"map","in":"query","schema":{"type":"array","items":{"type":"string"}},
 "explode":true,"description":"CSV_COLUMN=FIELD; - or nothing leaves the column out"},
{"name":"set","in":"query","schema":{"type":"array","items":{"type":"string"}},
 "explode":true,"description":"FIELD=VALUE for every row"},
{"name":"profile","in":"query","schema":{"enum":["salesforce","hubspot","pipedrive"]}},
{"name":"key","in":"query","schema":{"type":"string"},
 "description":"The field by which records are recognised"},
{"name":"on_duplicate","in":"query",
 "schema":{"enum":["skip","update","error"],"default":"skip"}},
{"name":"keep_good","in":"query","schema":{"type":"boolean","default":false},
 "description":"Write the good rows of a file that has errors"},
{"name":"dry_run","in":"query","schema":{"type":"boolean","default":false},
 "description":"Say what would happen; write nothing"},
{"name":"delimiter","in":"query","schema":{"type":"string","default":"auto"}},
{"name":"encoding","in":"query","schema":{"type":"string","default":"auto"}},
{"name":"date_format","in":"query","schema":{"type":"string","default":"auto"}},
{"name":"decimal_mark","in":"query","schema":{"enum":["auto",".",","],"default":"auto"}},
{"name":"file_name","in":"query","schema":{"type":"string"},
 "description":"What messages call the file"}
])";

constexpr std::string_view report_schema = R"({"type":"object","properties":{
"file":{"type":"string"},"kind":{"type":"string"},"rows":{"type":"integer"},
"new":{"type":"integer"},"updated":{"type":"integer"},"duplicates":{"type":"integer"},
"errors":{"type":"integer"},"errors_complete":{"type":"boolean"},
"written":{"type":"boolean","description":"What is counted is in the database now"},
"first_errors":{"type":"array","items":{"$ref":"#/components/schemas/ImportIssue"}},
"first_duplicates":{"type":"array","items":{"$ref":"#/components/schemas/ImportIssue"}},
"warnings":{"type":"array","items":{"type":"string"}},
"ignored_columns":{"type":"array","items":{"type":"string"}}}})";

constexpr std::string_view issue_schema =
    R"({"type":"object","properties":{"line":{"type":"integer"},"column":{"type":"string"},)"
    R"("reason":{"type":"string"}}})";

/// The document defines no schema for us alone, so the rows' issues stand where they are used.
std::string report_schema_in_full() {
    std::string schema{report_schema};
    constexpr std::string_view reference = R"({"$ref":"#/components/schemas/ImportIssue"})";
    for (auto at = schema.find(reference); at != schema.npos; at = schema.find(reference)) {
        schema.replace(at, reference.size(), issue_schema);
    }
    return schema;
}

void require_csv(const http::Request& request) {
    const std::string type = ascii_lower(request.header("content-type"));
    const auto media = trimmed(std::string_view{type}.substr(0, type.find(';')));
    if (media != "text/csv") {
        throw failure(ErrorKind::unsupported, "the body must be a CSV file (text/csv)");
    }
}

http::Reply import_file_of(
    Context& context, http::Request& request, const ResourceSet& resources, const Resource& resource
) {
    require_csv(request);
    if (request.upload.empty()) {
        throw failure(ErrorKind::malformed, "the body is empty: send the CSV file as the body");
    }
    const auto report = import_records(
        context, resources, resource, request.upload, read_import_parameters(request.query)
    );
    return http::json_reply(import_report_json(report));
}

}  // namespace

Endpoint import_endpoint(ResourceHolder& holder, const EntityPolicy& policy) {
    const std::string resource{policy.resource};
    Description description;
    description.summary = fmt::format("Import {} from a CSV file", resource);
    description.tag = resource;
    description.operation = "import_" + resource;
    description.parameters = parameters;
    description.reply_schema = report_schema_in_full();
    Endpoint endpoint{
        http::Method::post, fmt::format("/api/v1/{}/import", resource),
        Needs::right(Right::import_records),
        [&holder, resource](Context& context, http::Request& request) {
            const auto set = holder.get();
            return import_file_of(context, request, *set, set->get(resource));
        },
        std::move(description)};
    endpoint.lane = http::Lane::heavy;
    endpoint.body = http::BodyKind::upload;
    endpoint.body_limit = limits::upload_bytes;
    return endpoint;
}

}  // namespace dealwright
