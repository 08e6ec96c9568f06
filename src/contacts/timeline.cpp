#include "contacts/timeline.hpp"

#include <algorithm>
#include <map>

#include "base/encoding.hpp"
#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "base/uuid.hpp"
#include "contacts/route_parameters.hpp"
#include "contacts/timeline_query.hpp"
#include "records/record_json.hpp"
#include "records/value_rfc3339.hpp"
#include "records/write_request.hpp"

namespace dealwright {

namespace {

// What became of the status at each of these moments. The contact itself stands for its beginning.
const pg::Query read_status_entries{"contacts.status_entries", R"(
    select id, from_status, to_status, changed_by_id
    from contact_status_changes where id = any ($1::uuid[])
    union all
    select
        c.id, null, coalesce((
            select s.from_status from contact_status_changes as s where s.contact_id = c.id
            order by s.changed_at, s.id limit 1
        ), c.status), null
    from contacts as c where c.id = any ($1::uuid[])
)"};

/// What of a record a timeline shows; bodies and custom fields are read from the record itself.
const std::map<std::string_view, std::vector<std::string_view>> shown_columns = {
    {"activities",
     {"id", "type", "subject", "description", "status", "due_date", "completed_at",
      "duration_minutes", "owner_id", "deal_id", "location", "outcome", "priority", "created_at",
      "follow_up_to_id"}},
    {"calls",
     {"id", "activity_id", "direction", "outcome", "started_at", "duration_seconds", "phone_number",
      "recording_url", "owner_id", "deal_id", "deal_advanced", "followup_count"}},
    {"emails",
     {"id", "subject", "from_email", "to_email", "status", "owner_id", "deal_id", "campaign_id",
      "sent_at", "delivered_at", "opened_at", "clicked_at", "bounced_at", "open_count",
      "click_count", "created_at"}},
    {"documents",
     {"id", "name", "type", "status", "owner_id", "deal_id", "file_type", "file_size", "sent_at",
      "viewed_at", "signed_at", "expires_at", "created_at"}},
    {"deals",
     {"id", "title", "value", "currency", "base_value", "status", "stage_id", "pipeline_id",
      "owner_id", "probability", "expected_close_date", "actual_close_date", "created_at"}},
};

std::optional<TimelinePlace> read_cursor(const std::string& cursor) {
    if (cursor.empty()) {
        return std::nullopt;
    }
    const auto bytes = bytes_of_base64url(cursor);
    const auto refusal = [] {
        return invalid_fields({{"cursor", "format", "is no cursor of a timeline"}});
    };
    try {
        const Json place = parse_json(std::string{bytes.begin(), bytes.end()});
        const Json* at = place.find("at");
        const Json* id = place.find("id");
        const auto moment = at == nullptr ? std::nullopt : moment_from_rfc3339(at->text);
        if (moment && id != nullptr && is_uuid(id->text)) {
            return TimelinePlace{moment_for_sql(*moment), id->text};
        }
    } catch (const Error&) {
        throw refusal();  // no base64url or no JSON
    }
    throw refusal();
}

std::string cursor_behind_entry(std::string_view at, std::string_view id) {
    const auto json = JsonObject{}.text("at", at).text("id", id).finish();
    return base64url({json.begin(), json.end()});
}

std::vector<std::string> read_kinds(const std::string& text) {
    if (text.empty()) {
        return {timeline_kinds.begin(), timeline_kinds.end()};
    }
    std::vector<std::string> kinds;
    for (const std::string& kind : split(text, ',')) {
        if (std::find(timeline_kinds.begin(), timeline_kinds.end(), kind) == timeline_kinds.end()) {
            throw invalid_fields(
                {{"kinds", "choice",
                  fmt::format(
                      "\"{}\" is not one of {}", kind.substr(0, 50),
                      join({timeline_kinds.begin(), timeline_kinds.end()}, ", ")
                  )}}
            );
        }
        kinds.push_back(kind);
    }
    return kinds;
}

std::vector<const Column*> columns_shown(const Resource& resource, const Actor& actor) {
    std::vector<const Column*> columns;
    for (const auto name : shown_columns.at(resource.name())) {
        if (const Column* column = resource.readable(name, actor)) {
            columns.push_back(column);
        }
    }
    return columns;
}

/// The records behind the entries of a page, in one round trip.
class EntryRecords {
  public:
    EntryRecords(Context& context, const ResourceSet& resources, const pg::Result& entries, int n)
        : context_{context}, resources_{resources} {
        std::map<std::string_view, std::vector<std::string>> ids;
        for (int row = 0; row < n; ++row) {
            ids[resource_of_kind(entries.text(row, 0))].emplace_back(entries.text(row, 2));
        }
        std::vector<BuiltStatement> built;
        std::vector<pg::Statement> statements;
        for (const auto& [resource, those] : ids) {
            if (!resource.empty()) {
                const Resource& target = resources.get(resource);
                built.push_back(select_some(
                    target, context.actor(), those, columns_shown(target, context.actor())
                ));
            }
        }
        for (const auto& statement : built) {
            statements.push_back(statement.view());
        }
        const auto status = "{" + join(ids[""], ",") + "}";
        statements.push_back(pg::statement(read_status_entries, status));
        const auto results = context.run(std::move(statements));
        auto result = results.begin();
        for (const auto& [resource, those] : ids) {
            if (!resource.empty()) {
                keep(resources.get(resource), *result++);
            }
        }
        keep_status(results.back());
    }

    /// Null where it is gone by now, or out of sight.
    const std::string* find(std::string_view id) const {
        const auto found = records_.find(id);
        return found == records_.end() ? nullptr : &found->second;
    }

  private:
    void keep(const Resource& resource, const pg::Result& rows) {
        const RecordWriter writer{columns_shown(resource, context_.actor())};
        for (int row = 0; row < rows.rows(); ++row) {
            std::string json;
            writer.append(json, rows, row);
            records_.emplace(rows.text(row, 0), std::move(json));
        }
    }

    void keep_status(const pg::Result& rows) {
        for (int row = 0; row < rows.rows(); ++row) {
            const auto text_or_null = [&](int column) {
                const auto value = rows.maybe(row, column);
                return value ? json_string(*value) : std::string{"null"};
            };
            records_.emplace(
                rows.text(row, 0), JsonObject{}
                                       .raw("from_status", text_or_null(1))
                                       .raw("to_status", text_or_null(2))
                                       .raw("changed_by_id", text_or_null(3))
                                       .finish()
            );
        }
    }

    Context& context_;
    const ResourceSet& resources_;
    std::map<std::string, std::string, std::less<>> records_;
};

}  // namespace

http::Reply contact_timeline(
    Context& context, const http::Request& request, const ResourceSet& resources
) {
    const RouteParameters parameters{request, {"limit", "cursor", "kinds"}};
    const TimelineRequest wanted{
        request.path_parameter("id"), read_kinds(parameters.text("kinds")), parameters.limit(),
        read_cursor(parameters.text("cursor"))};
    const Resource& contacts = resources.get("contacts");
    const auto none = failure(ErrorKind::not_found, "there is no such contact");
    if (!is_uuid(wanted.contact_id)) {
        throw none;
    }
    const auto look = select_one(
        contacts, context.actor(), wanted.contact_id, Bin::without, {&contacts.table->column("id")}
    );
    const auto select = select_timeline(resources, context.actor(), wanted);
    const auto found = context.run({look.view(), select.view()});
    if (found[0].empty()) {
        throw none;
    }
    const pg::Result& entries = found[1];
    const int shown = std::min(entries.rows(), static_cast<int>(wanted.limit));
    const EntryRecords records{context, resources, entries, shown};
    std::string data;
    for (int row = 0; row < shown; ++row) {
        if (const auto* record = records.find(entries.text(row, 2))) {
            data += data.empty() ? "" : ",";
            data += JsonObject{}
                        .text("kind", entries.text(row, 0))
                        .text("at", entries.text(row, 1))
                        .text("id", entries.text(row, 2))
                        .raw("record", *record)
                        .finish();
        }
    }
    std::optional<std::string> next;
    if (shown < entries.rows()) {
        next = cursor_behind_entry(entries.text(shown - 1, 1), entries.text(shown - 1, 2));
    }
    return http::json_reply(cursor_page_json(data, static_cast<std::int64_t>(wanted.limit), next));
}

}  // namespace dealwright
