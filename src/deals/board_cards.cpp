#include "deals/board_cards.hpp"

#include <algorithm>
#include <array>

#include "base/json_text.hpp"
#include "base/text.hpp"
#include "records/list_request.hpp"
#include "records/record_json.hpp"

namespace dealwright {

namespace {

constexpr std::array<std::string_view, 12> card_columns = {
    "id",
    "title",
    "value",
    "currency",
    "status",
    "owner_id",
    "contact_id",
    "base_value",
    "expected_close_date",
    "stage_entered_at",
    "probability",
    "tags"};

/// What a card needs whether it shows it or not.
constexpr std::array<std::string_view, 7> needed_columns = {
    "id", "status", "owner_id", "contact_id", "stage_entered_at", "updated_at", "board_rank"};

constexpr std::string_view utc = R"('YYYY-MM-DD"T"HH24:MI:SS.US"Z"')";

/// The pieces behind the deal's own columns, in this order.
enum Piece { owner, contact, next_activity, idle_since, idle_days };

std::string conditions(const Resource& resource, const Actor& actor, pg::Parameters& parameters) {
    const auto scope = scope_condition(resource, actor, Act::read, parameters);
    const auto deleted = resource.policy->deleted;
    return fmt::format("not {} and {}", deleted, scope);
}

int rows_shown(const RecordQuery& query, const pg::Result& rows) {
    return std::min(rows.rows(), static_cast<int>(query.limit));
}

}  // namespace

BoardCards::BoardCards(const ResourceSet& resources, const Actor& actor)
    : resources_{resources}, actor_{actor}, deals_{resources.get("deals")} {
    for (const auto name : card_columns) {
        if (const Column* column = deals_.readable(name, actor)) {
            shown_.push_back(column);
        }
    }
    selected_ = shown_;
    for (const auto name : needed_columns) {
        const Column& column = deals_.table->column(name);
        if (std::find(selected_.begin(), selected_.end(), &column) == selected_.end()) {
            selected_.push_back(&column);
        }
    }
}

bool BoardCards::may_read(const std::string& resource, const std::vector<std::string_view>& columns)
    const {
    const Resource& target = resources_.get(resource);
    return std::all_of(columns.begin(), columns.end(), [&](std::string_view column) {
        return target.readable(column, actor_) != nullptr;
    });
}

int BoardCards::place_of(std::string_view column) const {
    const auto found = std::find_if(selected_.begin(), selected_.end(), [&](const Column* known) {
        return known->name == column;
    });
    return static_cast<int>(found - selected_.begin());
}

/// {"id","name"} of whom the deal names, or null where the actor may not see him.
std::string BoardCards::person_sql(
    const std::string& resource, const std::string& column, pg::Parameters& parameters
) const {
    if (deals_.readable(column, actor_) == nullptr) {
        return "null::text";
    }
    const Resource& people = resources_.get(resource);
    std::vector<std::string> names;
    for (const auto* name : {"first_name", "last_name"}) {
        if (people.readable(name, actor_) != nullptr) {
            names.push_back(fmt::format("t.{}", name));
        }
    }
    std::vector<std::string> ways;
    if (!names.empty()) {
        ways.push_back("nullif(concat_ws(' ', " + join(names, ", ") + "), '')");
    }
    for (const auto* name : {"company", "email"}) {
        if (people.table->find(name) != nullptr && people.readable(name, actor_) != nullptr) {
            ways.push_back(fmt::format("t.{}", name));
        }
    }
    return fmt::format(
        "(select json_build_object('id', t.id, 'name', {}) from {} as t where t.id = d.{} and {})",
        ways.empty() ? "null" : "coalesce(" + join(ways, ", ") + ")", resource, column,
        conditions(people, actor_, parameters)
    );
}

std::string BoardCards::next_activity_sql(pg::Parameters& parameters) const {
    if (!may_read("activities", {"type", "subject", "status", "due_date", "deal_id"})) {
        return "null::text";
    }
    return fmt::format(
        "(select json_build_object('id', t.id, 'type', t.type, 'subject', t.subject, 'status',"
        " t.status, 'due_date', to_char(t.due_date at time zone 'UTC', {}))"
        " from activities as t where t.deal_id = d.id and t.status in ('pending', 'overdue')"
        " and {} order by t.due_date, t.id limit 1)",
        utc, conditions(resources_.get("activities"), actor_, parameters)
    );
}

/// Since it came into its stage, or since the last activity that was completed for it.
std::string BoardCards::idle_since_sql(pg::Parameters& parameters) const {
    std::string last_activity = "null::timestamptz";
    if (may_read("activities", {"status", "completed_at", "deal_id"})) {
        last_activity = fmt::format(
            "(select max(t.completed_at) from activities as t where t.deal_id = d.id and {})",
            conditions(resources_.get("activities"), actor_, parameters)
        );
    }
    const bool shows_entry = deals_.readable("stage_entered_at", actor_) != nullptr;
    return fmt::format(
        "case when d.status = 'open' then greatest({}, {}) end",
        shows_entry ? "d.stage_entered_at" : "null", last_activity
    );
}

BuiltStatement BoardCards::select(const RecordQuery& query) const {
    auto statement = select_page(deals_, actor_, query, selected_);
    auto& parameters = statement.parameters;
    const auto owner_sql = person_sql("users", "owner_id", parameters);
    const auto contact_sql = person_sql("contacts", "contact_id", parameters);
    const auto next_sql = next_activity_sql(parameters);
    statement.sql = fmt::format(
        "select d.*, {}, {}, {}, to_char(i.since at time zone 'UTC', {}),"
        " greatest(floor(extract(epoch from clock_timestamp() - i.since) / 86400), 0)"
        " from ({}) as d cross join lateral (select {} as since) as i"
        " order by d.board_rank desc, d.id desc",
        owner_sql, contact_sql, next_sql, utc, statement.sql, idle_since_sql(parameters)
    );
    return statement;
}

std::string BoardCards::json(const RecordQuery& query, const pg::Result& rows) const {
    const RecordWriter writer{shown_};
    const int pieces = static_cast<int>(selected_.size());
    const int version = place_of("updated_at");
    std::string list = "[";
    for (int row = 0; row < rows_shown(query, rows); ++row) {
        const auto piece = [&](Piece which) {
            const auto text = rows.maybe(row, pieces + which);
            return text ? std::string{*text} : std::string{"null"};
        };
        list += row == 0 ? "" : ",";
        writer.append_open(list, rows, row);
        list += ",\"owner\":" + piece(owner);
        list += ",\"contact\":" + piece(contact);
        list += ",\"next_activity\":" + piece(next_activity);
        const bool has_moment = !rows.is_null(row, pieces + idle_since);
        list += ",\"idle_since\":" + (has_moment ? json_string(piece(idle_since)) : "null");
        list += ",\"idle_days\":" + piece(idle_days);
        list += ",\"etag\":" + json_string(etag_of(rows.text(row, version))) + "}";
    }
    return list + "]";
}

std::string BoardCards::next_cursor(const RecordQuery& query, const pg::Result& rows) const {
    const int shown = rows_shown(query, rows);
    if (shown == rows.rows()) {
        return "null";
    }
    const auto text = [&](std::string_view column) {
        return std::string{rows.text(shown - 1, place_of(column))};
    };
    return json_string(cursor_behind(query, {text("board_rank"), text("id")}));
}

}  // namespace dealwright
