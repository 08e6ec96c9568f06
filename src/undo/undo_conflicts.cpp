#include "undo/undo_conflicts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/json_text.hpp"
#include "base/text.hpp"
#include "records/record_names.hpp"

namespace dealwright {

namespace {

constexpr int conflicts_shown = 100;

// A stay of a deal is the deal's own business, and told once. Who was it: the last one who changed
// any of these columns of the record, or the record that stands in the way.
const pg::Query find_conflicts{"undo.conflicts", R"(
    with found as materialized (
        select * from undo_conflicts($1::uuid)
    ), told as (
        select table_name, record_id, code, columns, other_table, other_id from found
        where table_name <> 'deal_stage_visits'
        union all
        select distinct
            'deals', coalesce(v.deal_id, f.record_id), 'changed', array['stage history'],
            null, null::uuid
        from found as f left join deal_stage_visits as v on v.id = f.record_id
        where f.table_name = 'deal_stage_visits' and not exists (
            select from found as o where o.table_name = 'deals' and o.record_id = v.deal_id
        )
    ), counted as (
        select *, count(*) over () as total from told
        order by table_name, record_id, code limit $2::integer
    )
    select
        c.table_name, c.record_id, c.code, array_to_string(c.columns, ','), c.other_table,
        c.other_id, c.total, last.user_id,
        to_char(last.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    from counted as c
    left join lateral (
        select l.user_id, l.created_at from audit_logs as l
        where l.resource_type = coalesce(c.other_table, c.table_name)
            and l.resource_id = coalesce(c.other_id, c.record_id)
            and (c.other_id is not null or c.code = 'gone' or l.changes ?| c.columns)
        order by l.created_at desc limit 1
    ) as last on true
    order by c.table_name, c.record_id, c.code
)"};

struct Conflict {
    std::string resource;
    std::string id;
    std::string code;
    std::vector<std::string> fields;
    std::string other_resource;  // the record that stands in the way; empty: none
    std::string other_id;
    std::string user_id;  // who was it; empty: not known
    std::string at;
};

/// What the conflicts name, as far as the actor may know it.
class Names {
  public:
    Names(Context& context, const ResourceSet& resources, const std::vector<Conflict>& conflicts) {
        std::map<std::string, std::set<std::string>> wanted;
        for (const Conflict& conflict : conflicts) {
            wanted[conflict.resource].insert(conflict.id);
            wanted[conflict.other_resource].insert(conflict.other_id);
            wanted["users"].insert(conflict.user_id);
        }
        for (auto& [table, ids] : wanted) {
            ids.erase("");
            if (const Resource* resource = resources.find(table)) {
                names_[table] = names_of(context, *resource, {ids.begin(), ids.end()});
                singular_[table] = resource->policy->singular;
            }
        }
    }

    /// Null: he does not see it.
    const std::string* find(const std::string& resource, const std::string& id) const {
        const auto table = names_.find(resource);
        if (table == names_.end()) {
            return nullptr;
        }
        const auto name = table->second.find(id);
        return name == table->second.end() ? nullptr : &name->second;
    }
    /// the contact "Ann Ace"
    std::string words(const std::string& resource, const std::string& id) const {
        const auto kind = singular_.find(resource);
        const std::string what = kind == singular_.end() ? resource : kind->second;
        const auto* const name = find(resource, id);
        return name == nullptr || name->empty() ? fmt::format("the {} {}", what, id)
                                                : fmt::format("the {} \"{}\"", what, *name);
    }

  private:
    std::map<std::string, std::map<std::string, std::string>> names_;
    std::map<std::string, std::string> singular_;
};

Conflict conflict_in(
    const pg::Result& rows, int row, const ResourceSet& resources, Context& context
) {
    Conflict conflict;
    conflict.resource = rows.text(row, 0);
    conflict.id = rows.text(row, 1);
    conflict.code = rows.text(row, 2);
    conflict.other_resource = rows.text(row, 4);
    conflict.other_id = rows.text(row, 5);
    conflict.user_id = rows.text(row, 7);
    conflict.at = rows.text(row, 8);
    const Resource* const resource = resources.find(conflict.resource);
    for (const std::string& field : split(rows.text(row, 3), ',')) {
        const bool is_column = resource != nullptr && resource->table->find(field) != nullptr;
        if (!field.empty() &&
            (!is_column || resource->readable(field, context.actor()) != nullptr)) {
            conflict.fields.push_back(field);
        }
    }
    return conflict;
}

std::string sentence(const Conflict& conflict, const Names& names) {
    const auto* const person = names.find("users", conflict.user_id);
    const std::string by = person == nullptr ? "" : " by " + *person;
    const auto record = names.words(conflict.resource, conflict.id);
    // One whom he does not see is not named, by its id neither.
    const bool sees_other = names.find(conflict.other_resource, conflict.other_id) != nullptr;
    const auto other = sees_other ? names.words(conflict.other_resource, conflict.other_id)
                                  : std::string{"a record that you do not see"};
    if (conflict.code == "gone") {
        return fmt::format("{} has been erased since{}", record, by);
    }
    if (conflict.code == "taken") {
        return fmt::format(
            "{} cannot have its {} back: {} has it now", record, join(conflict.fields, ", "), other
        );
    }
    if (conflict.code == "named") {
        return fmt::format("{} is named by {}, which came later{}", record, other, by);
    }
    if (conflict.code == "deleted") {
        return fmt::format("{} named {}, which has been deleted since{}", record, other, by);
    }
    const auto what = conflict.fields.empty() ? "something" : join(conflict.fields, ", ");
    return fmt::format("{}: {} changed since{}", record, what, by);
}

void add_record(
    JsonObject& json, std::string_view member, const std::string& resource, const std::string& id,
    const Names& names
) {
    const auto* const name = names.find(resource, id);
    if (name == nullptr) {
        json.raw(member, "null");
        return;
    }
    json.raw(
        member, JsonObject{}.text("resource", resource).text("id", id).text("name", *name).finish()
    );
}

std::string conflict_json(const Conflict& conflict, const Names& names) {
    JsonObject json;
    json.text("code", conflict.code);
    add_record(json, "record", conflict.resource, conflict.id, names);
    std::string fields;
    for (const std::string& field : conflict.fields) {
        fields += (fields.empty() ? "" : ",") + json_string(field);
    }
    json.raw("fields", "[" + fields + "]");
    add_record(json, "other", conflict.other_resource, conflict.other_id, names);
    add_record(json, "by", "users", conflict.user_id, names);
    if (conflict.at.empty()) {
        json.raw("at", "null");
    } else {
        json.text("at", conflict.at);
    }
    return json.text("message", sentence(conflict, names)).finish();
}

}  // namespace

void require_no_conflicts(
    Context& context, const ResourceSet& resources, const std::string& set_id
) {
    const auto rows = context.run(find_conflicts, set_id, conflicts_shown);
    if (rows.empty()) {
        return;
    }
    std::vector<Conflict> conflicts;
    for (int row = 0; row < rows.rows(); ++row) {
        conflicts.push_back(conflict_in(rows, row, resources, context));
    }
    const Names names{context, resources, conflicts};
    std::vector<FieldError> errors;
    std::string list;
    for (const Conflict& conflict : conflicts) {
        errors.push_back(
            {conflict.resource + "/" + conflict.id, conflict.code, sentence(conflict, names)}
        );
        list += (list.empty() ? "" : ",") + conflict_json(conflict, names);
    }
    const auto total = rows.get<std::int64_t>(0, 6);
    throw Error{
        ErrorKind::conflict,
        fmt::format(
            "nothing was undone: something newer stands in the way of {} {}", with_thousands(total),
            total == 1 ? "record" : "records"
        ),
        std::move(errors)}
        .with_current(
            JsonObject{}.number("total", total).raw("conflicts", "[" + list + "]").finish()
        );
}

}  // namespace dealwright
