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
