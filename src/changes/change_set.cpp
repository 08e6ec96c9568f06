#include "changes/change_set.hpp"

namespace dealwright {

namespace {

const pg::Query open_set{"changes.open", R"(
    select open_change_set($1::change_set_kind, $2, $3)
)"};

const pg::Query close_set{"changes.close", "select close_change_set()"};

const pg::Query find_change{"changes.any", R"(
    select exists (select from change_set_rows where change_set_id = $1::uuid)
)"};

}  // namespace

std::string_view name_of(ChangeSetKind kind) {
    switch (kind) {
        case ChangeSetKind::bulk_delete:
            return "bulk_delete";
        case ChangeSetKind::merge:
            return "merge";
        case ChangeSetKind::import:
            return "import";
        default:
            return "bulk_edit";
    }
}

std::string open_change_set(
    Context& context, ChangeSetKind kind, std::string_view resource, std::string_view summary
) {
    return context.run(open_set, name_of(kind), resource, summary).get<std::string>(0, 0);
}

std::string open_change_set(
    pg::Connection& connection, ChangeSetKind kind, std::string_view resource,
    std::string_view summary
) {
    return connection.run(open_set, name_of(kind), resource, summary).get<std::string>(0, 0);
}

void close_change_set(Context& context) {
    context.run(close_set);
}

JsonObject& with_change_set(JsonObject& answer, std::string_view id) {
    return id.empty() ? answer.raw("change_set_id", "null") : answer.text("change_set_id", id);
}

bool has_changes(pg::Connection& connection, std::string_view id) {
    return connection.run(find_change, id).get<bool>(0, 0);
}

}  // namespace dealwright
