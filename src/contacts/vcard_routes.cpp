#include "contacts/vcard_routes.hpp"

#include <algorithm>
#include <array>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/uuid.hpp"
#include "contacts/route_parameters.hpp"
#include "contacts/vcard_fields.hpp"
#include "contacts/vcard_import.hpp"
#include "records/export.hpp"
#include "records/import_parameters.hpp"
#include "records/list_request.hpp"
#include "records/read_records.hpp"
#include "records/write_request.hpp"

namespace dealwright {

namespace {

constexpr std::string_view media_type = "text/vcard; charset=utf-8";

std::vector<const Column*> columns_shown(const Resource& contacts, const Actor& actor) {
    std::vector<const Column*> columns;
    for (const auto name : vcard_fields) {
        if (const Column* column = contacts.readable(name, actor)) {
            columns.push_back(column);
        }
    }
    for (const auto* name : {"id", "updated_at"}) {
        columns.push_back(&contacts.table->column(name));
    }
    return columns;
}

/// The columns of a statement, which may outlive what is known of the table.
std::vector<std::string> names_of(const std::vector<const Column*>& columns) {
    std::vector<std::string> names;
    for (const Column* column : columns) {
        names.push_back(column->name);
    }
    return names;
}

/// 20260105T100000Z, which both versions take.
std::string revision_of(std::string_view moment) {
    std::string digits;
    for (const char c : moment.substr(0, 19)) {
        if (c >= '0' && c <= '9') {
            digits += c;
        } else if (c == ' ') {
            digits += 'T';
        }
    }
    return digits + "Z";
}

std::string vcard_of_row(
    const std::vector<std::string>& names, const pg::Result& rows, VcardVersion version
) {
    ContactFields fields;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto text = rows.text(0, static_cast<int>(i));
        fields[names[i]] = names[i] == "updated_at" ? revision_of(text) : std::string{text};
    }
    return vcard_of(fields, version);
}

VcardVersion version_named(std::string_view name) {
    return name == "3.0" ? VcardVersion::v3 : VcardVersion::v4;
}

http::Reply vcard_reply(const std::string& file_name) {
    http::Reply reply;
    reply.content_type = media_type;
    reply.headers.emplace_back(
        "Content-Disposition", fmt::format("attachment; filename=\"{}\"", file_name)
    );
    return reply;
}

}  // namespace

const char* const vcard_import_parameters = R"([
{"name":"set","in":"query","schema":{"type":"array","items":{"type":"string"}},
"explode":true,"description":"FIELD=VALUE for every contact"},
{"name":"key","in":"query","schema":{"type":"string"},
"description":"The field by which contacts are recognised"},
{"name":"on_duplicate","in":"query",
"schema":{"enum":["skip","update","error"],"default":"skip"}},
{"name":"keep_good","in":"query","schema":{"type":"boolean","default":false},
"description":"Write the good cards of a file that has bad ones"},
{"name":"dry_run","in":"query","schema":{"type":"boolean","default":false},
"description":"Say what would happen; write nothing"},
{"name":"file_name","in":"query","schema":{"type":"string"},
"description":"What messages call the file"}])";

http::Reply vcard_of_contact(
    Context& context, const http::Request& request, const ResourceSet& resources
) {
    const RouteParameters parameters{request, {"version"}};
    const auto version = version_named(parameters.choice("version", {"4.0", "3.0"}));
    const Resource& contacts = resources.get("contacts");
    const auto columns = columns_shown(contacts, context.actor());
    const auto& id = request.path_parameter("id");
    const auto none = failure(ErrorKind::not_found, "there is no such contact");
    if (!is_uuid(id)) {
        throw none;
    }
    const auto select = select_one(contacts, context.actor(), id, Bin::without, columns);
    const auto rows = context.run_once({select.view()});
    if (rows.front().empty()) {
        throw none;
    }
    auto reply = vcard_reply("contact.vcf");
    reply.body = vcard_of_row(names_of(columns), rows.front(), version);
    return reply;
}

http::Reply export_vcards(
    Context& context, const http::Request& request, const ResourceSet& resources
) {
    const Resource& contacts = resources.get("contacts");
    http::Request of_version;
    QueryParameters filters;
    for (const auto& parameter : request.query) {
        (parameter.name == "version" ? of_version.query : filters).push_back(parameter);
    }
    const RouteParameters parameters{of_version, {"version"}};
    const auto version = version_named(parameters.choice("version", {"4.0", "3.0"}));
    auto wanted = read_export_request(contacts, context.actor(), filters);
    if (!wanted.fields.empty()) {
        throw invalid_fields({{"fields", "unknown", "a vCard has fields of its own"}});
    }
    find_search_terms(context, wanted.query);
    wanted.query.limit = static_cast<std::size_t>(limits::import_rows);
    const auto columns = columns_shown(contacts, context.actor());
    auto reply = vcard_reply("contacts.vcf");
    reply.stream = [&context, names = names_of(columns), version, filters,
                    select = select_page(contacts, context.actor(), wanted.query, columns)](
                       http::BodyWriter& body
                   ) {
        std::int64_t cards = 0;
        context.connection_in_transaction().for_each_row(
            select.sql, select.parameters,
            [&](const pg::Result& row) {
                body.write(vcard_of_row(names, row, version));
                ++cards;
            }
        );
        note_export(context, "contacts", "contacts.vcf", cards, filters);
    };
    return reply;
}

http::Reply import_vcards(
    Context& context, const http::Request& request, const ResourceSet& resources
) {
    const std::string type = ascii_lower(request.header("content-type"));
    const auto media = trimmed(std::string_view{type}.substr(0, type.find(';')));
    if (media != "text/vcard" && media != "text/x-vcard" && media != "text/directory") {
        throw failure(ErrorKind::unsupported, "the body must be a file of vCards (text/vcard)");
    }
    if (request.upload.empty()) {
        throw failure(ErrorKind::malformed, "the body is empty: send the vCards as the body");
    }
    const RouteParameters known{
        request, {"set", "key", "on_duplicate", "keep_good", "dry_run", "file_name"}};
    const auto report = import_vcard_file(
        context, resources, request.upload, read_import_parameters(request.query)
    );
    return http::json_reply(import_report_json(report));
}

}  // namespace dealwright
