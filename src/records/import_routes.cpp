#include "records/import_routes.hpp"

#include <chrono>

#include "base/json_text.hpp"
#include "base/text.hpp"
#include "http/error_reply.hpp"
#include "records/import_parameters.hpp"
#include "records/import_preview.hpp"
#include "records/import_records.hpp"

namespace dealwright {

namespace {

constexpr std::string_view shared_parameters = R"(
{"name":"map","in":"query","schema":{"type":"array","items":{"type":"string"}},
 "explode":true,"description":"CSV_COLUMN=FIELD; - or nothing leaves the column out"},
{"name":"set","in":"query","schema":{"type":"array","items":{"type":"string"}},
 "explode":true,"description":"FIELD=VALUE for every row"},
{"name":"profile","in":"query","schema":{"enum":["salesforce","hubspot","pipedrive"]}},
{"name":"key","in":"query","schema":{"type":"string"},
 "description":"The field by which records are recognised"},
{"name":"on_duplicate","in":"query",
 "schema":{"enum":["skip","update","error"],"default":"skip"}},
{"name":"delimiter","in":"query","schema":{"type":"string","default":"auto"}},
{"name":"encoding","in":"query","schema":{"type":"string","default":"auto"}},
{"name":"date_format","in":"query","schema":{"type":"string","default":"auto"}},
{"name":"decimal_mark","in":"query","schema":{"enum":["auto",".",","],"default":"auto"}},
{"name":"file_name","in":"query","schema":{"type":"string"},
 "description":"What messages call the file"})";

constexpr std::string_view write_parameters = R"(,
{"name":"keep_good","in":"query","schema":{"type":"boolean","default":false},
 "description":"Write the good rows of a file that has errors"},
{"name":"dry_run","in":"query","schema":{"type":"boolean","default":false},
 "description":"Say what would happen; write nothing"},
{"name":"Accept","in":"header","schema":{"type":"string"},"description":
 "application/x-ndjson: how far it is, a line each, and the outcome as the last one"})";

constexpr std::string_view preview_parameters = R"(,
{"name":"rows","in":"query","schema":{"type":"integer","minimum":1,"maximum":100,"default":10},
 "description":"How many rows of each verdict are shown in full"})";

constexpr const char* preview_schema = R"({"type":"object","required":["encoding","delimiter",
"columns","fields","problem","report","rows"],"properties":{
"encoding":{"type":"string"},"delimiter":{"type":"string"},
"columns":{"type":"array","items":{"type":"object","properties":{
"column":{"type":"string"},"field":{"type":["string","null"]},
"confidence":{"enum":["certain","likely","none"]},"reason":{"type":"string"},
"alternatives":{"type":"array","items":{"type":"string"}},
"samples":{"type":"array","items":{"type":"string"}}}}},
"fields":{"type":"array","items":{"type":"object","properties":{
"name":{"type":"string"},"label":{"type":"string"},"required":{"type":"boolean"}}}},
"problem":{"type":["string","null"],"description":"Why the file cannot be imported like this"},
"report":{"type":["object","null"]},
"rows":{"type":"array","items":{"type":"object","properties":{
"line":{"type":"integer"},"verdict":{"enum":["new","update","duplicate","error"]},
"record_id":{"type":["string","null"],"format":"uuid"},"note":{"type":"string"},
"changes":{"type":"array","items":{"type":"object","properties":{
"field":{"type":"string"},"before":{},"after":{}}}},
"errors":{"type":"array","items":{"type":"object","properties":{
"column":{"type":"string"},"reason":{"type":"string"}}}}}}}}})";

using Handler = http::Reply (*)(Context&, http::Request&, const ResourceSet&, const Resource&);

void require_csv(const http::Request& request) {
    const std::string type = ascii_lower(request.header("content-type"));
    const auto media = trimmed(std::string_view{type}.substr(0, type.find(';')));
    if (media != "text/csv") {
        throw failure(ErrorKind::unsupported, "the body must be a CSV file (text/csv)");
    }
    if (request.upload.empty()) {
        throw failure(ErrorKind::malformed, "the body is empty: send the CSV file as the body");
    }
}

/// Lines of JSON, at most a few a second; the first one at once.
class ProgressLines {
  public:
    explicit ProgressLines(http::BodyWriter& body) : body_{body} {}

    void tell(const std::string& step, std::uint64_t done, std::uint64_t total) {
        const auto now = std::chrono::steady_clock::now();
        if (step == step_ && now - told_at_ < rhythm) {
            return;
        }
        step_ = step;
        told_at_ = now;
        const auto line = JsonObject{}
                              .text("step", step)
                              .number("done", static_cast<std::int64_t>(done))
                              .number("total", static_cast<std::int64_t>(total))
                              .finish();
        write(JsonObject{}.raw("progress", line).finish());
    }
    void write(const std::string& json) {
        body_.write(json + "\n");
        body_.flush();
    }

  private:
    static constexpr std::chrono::milliseconds rhythm{200};

    http::BodyWriter& body_;
    std::string step_;
    std::chrono::steady_clock::time_point told_at_;
};

/// The outcome is told when it is certain: after the commit. Whoever goes away meanwhile has
/// imported nothing.
void import_telling(
    Context& context, const ResourceSet& resources, const Resource& resource,
    const http::Request& request, const ImportOptions& options, http::BodyWriter& body
) {
    ProgressLines lines{body};
    try {
        const auto report = import_records(
            context, resources, resource, request.upload, options,
            [&](const std::string& step, std::uint64_t done, std::uint64_t total) {
                lines.tell(step, done, total);
            }
        );
        context.commit();
        lines.write(JsonObject{}.raw("report", import_report_json(report)).finish());
    } catch (const Error& error) {
        context.roll_back();
        if (error.kind() == ErrorKind::interrupted) {
            throw;
        }
        lines.write(JsonObject{}.raw("problem", http::error_reply(error, request).body).finish());
    }
}

http::Reply import_file_of(
    Context& context, http::Request& request, const ResourceSet& resources, const Resource& resource
) {
    require_csv(request);
    auto options = options_for(context, resources, resource, read_import_parameters(request.query));
    const auto accepted = ascii_lower(request.header("accept"));
    if (accepted.find("application/x-ndjson") == std::string::npos) {
        const auto report = import_records(context, resources, resource, request.upload, options);
        return http::json_reply(import_report_json(report));
    }
    http::Reply reply;
    reply.content_type = "application/x-ndjson";
    reply.stream = [&context, &request, &resources, &resource,
                    options = std::move(options)](http::BodyWriter& body) {
        import_telling(context, resources, resource, request, options, body);
    };
    return reply;
}

http::Reply preview_of(
    Context& context, http::Request& request, const ResourceSet& resources, const Resource& resource
) {
    require_csv(request);
    return http::json_reply(preview_import(
        context, resources, resource, request.upload,
        read_import_parameters(request.query, ImportPurpose::preview)
    ));
}

/// What --errors writes: the rows that would be refused, with the reasons.
http::Reply errors_of(
    Context& context, http::Request& request, const ResourceSet& resources, const Resource& resource
) {
    require_csv(request);
    auto options = options_for(
        context, resources, resource, read_import_parameters(request.query, ImportPurpose::preview)
    );
    options.rows_shown = 0;
    options.dry_run = true;
    http::Reply reply;
    reply.content_type = "text/csv; charset=utf-8";
    reply.headers.emplace_back(
        "Content-Disposition",
        fmt::format("attachment; filename=\"{}-errors.csv\"", resource.name())
    );
    reply.stream = [&context, &request, &resources, &resource,
                    options](http::BodyWriter& body) mutable {
        options.errors_sink = [&body](std::string_view bytes) { body.write(bytes); };
        import_records(context, resources, resource, request.upload, options);
    };
    return reply;
}

Endpoint endpoint(
    ResourceHolder& holder, const EntityPolicy& policy, std::string_view path, Handler handler,
    Description description
) {
    description.tag = policy.resource;
    const auto& extra = handler == &import_file_of ? write_parameters : preview_parameters;
    description.parameters = fmt::format("[{}{}]", shared_parameters, extra);
    Endpoint endpoint{
        http::Method::post, fmt::format("/api/v1/{}/import{}", policy.resource, path),
        Needs::right(Right::import_records),
        [&holder, name = policy.resource, handler](Context& context, http::Request& request) {
            // Kept by the reply, which may go on reading after this.
            const auto set = holder.get();
            auto reply = handler(context, request, *set, set->get(name));
            if (reply.stream) {
                reply.stream = [set, stream = std::move(reply.stream)](http::BodyWriter& body) {
                    stream(body);
                };
            }
            return reply;
        },
        std::move(description)};
    endpoint.lane = http::Lane::heavy;
    endpoint.body = http::BodyKind::upload;
    endpoint.body_limit = limits::upload_bytes;
    return endpoint;
}

}  // namespace

std::vector<Endpoint> import_endpoints(ResourceHolder& holder, const EntityPolicy& policy) {
    const std::string resource{policy.resource};
    return {
        endpoint(
            holder, policy, "", import_file_of,
            {.summary = fmt::format("Import {} from a CSV file", resource),
             .operation = "import_" + resource}
        ),
        endpoint(
            holder, policy, "/preview", preview_of,
            {.summary = fmt::format("What an import of {} would do; nothing is written", resource),
             .operation = fmt::format("preview_import_of_{}", resource),
             .reply_schema = preview_schema}
        ),
        endpoint(
            holder, policy, "/errors", errors_of,
            {.summary = fmt::format("The rows that an import of {} would refuse", resource),
             .operation = fmt::format("errors_of_import_of_{}", resource),
             .reply_type = "text/csv"}
        )};
}

}  // namespace dealwright
