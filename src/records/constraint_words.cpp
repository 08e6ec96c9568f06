#include "records/constraint_words.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "records/kinds.hpp"

namespace dealwright {

namespace {

constexpr std::string_view unique_violation = "23505";
constexpr std::string_view foreign_key_violation = "23503";
constexpr std::string_view not_null_violation = "23502";
constexpr std::string_view out_of_range = "22003";

/// deal_stage_visits -> deal stage visits
std::string in_plain_words(std::string_view table) {
    std::string words{table};
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

/// users_email_key -> email; empty when the table has no such column.
std::string column_of_constraint(const Table& table, std::string_view constraint) {
    const std::string prefix = table.name + "_";
    if (!constraint.starts_with(prefix)) {
        return {};
    }
    auto middle = constraint.substr(prefix.size());
    middle = middle.substr(0, middle.rfind('_'));
    // Of several columns (resource_name) the last is what tells records of one place apart.
    while (!middle.empty() && table.find(middle) == nullptr) {
        const auto next = middle.find('_');
        middle = next == middle.npos ? std::string_view{} : middle.substr(next + 1);
    }
    return std::string{middle};
}

const ForeignKey* foreign_key_named(const Table& table, std::string_view name) {
    const auto found =
        std::find_if(table.foreign_keys.begin(), table.foreign_keys.end(), [&](const auto& key) {
            return key.name == name;
        });
    return found == table.foreign_keys.end() ? nullptr : &*found;
}

Error one_field(ErrorKind kind, FieldError field) {
    const std::string message =
        field.field.empty() ? field.message : field.field + ": " + field.message;
    std::vector<FieldError> fields;
    fields.push_back(std::move(field));
    return Error{kind, message, std::move(fields)};
}

Error duplicate(const pg::DatabaseError& error, const Resource& resource) {
    const auto words = constraint_in_words(error.constraint());
    const std::string field = column_of_constraint(*resource.table, error.constraint());
    std::string message{words};
    if (message.empty()) {
        message = field.empty()
                      ? fmt::format("there is already such a {}", resource.policy->singular)
                      : fmt::format(
                            "there is already a {} with this {}", resource.policy->singular, field
                        );
    }
    return one_field(ErrorKind::conflict, {field, "taken", message});
}

/// Either a record names something that is not there, or something that is to go is still named.
Error broken_reference(
    const pg::DatabaseError& error, const ResourceSet& resources, const Resource& resource
) {
    const bool is_of_record = error.table().empty() || error.table() == resource.name();
    if (!is_of_record) {
        return Error{
            ErrorKind::conflict, fmt::format(
                                     "the {} is still in use: {} refer to it",
                                     resource.policy->singular, in_plain_words(error.table())
                                 )};
    }
    const auto words = constraint_in_words(error.constraint());
    const ForeignKey* key = foreign_key_named(*resource.table, error.constraint());
    std::string field = key == nullptr ? std::string{} : key->column;
    if (field.empty()) {
        field = error.constraint() == "deals_stage_of_pipeline_fkey" ? "stage_id" : "";
    }
    std::string message{words};
    if (message.empty()) {
        const Resource* target = key == nullptr ? nullptr : resources.find(key->table);
        message = target == nullptr ? "there is no such thing here"
                                    : fmt::format("there is no such {}", target->policy->singular);
    }
    return one_field(ErrorKind::invalid, {field, "reference", message});
}

Error missing_value(const pg::DatabaseError& error) {
    const auto words =
        constraint_in_words(fmt::format("{}_{}_not_null", error.table(), error.column()));
    return one_field(
        ErrorKind::invalid,
        {error.column(), "required", words.empty() ? "is required" : std::string{words}}
    );
}

/// Of a check that is about one column, beside the id that it may be compared with.
std::string only_column(const Check& check) {
    std::vector<std::string> columns = check.columns;
    std::erase(columns, "id");
    return columns.size() == 1 ? columns.front() : std::string{};
}

Error broken_check(const pg::DatabaseError& error, const Resource& resource) {
    if (error.constraint().empty()) {
        return Error{ErrorKind::invalid, error.sentence()};  // raised by a trigger of ours
    }
    std::string field = error.column();
    const Check* check = resource.table->find_check(error.constraint());
    if (field.empty() && check != nullptr) {
        field = only_column(*check);
    }
    const auto words = constraint_in_words(error.constraint());
    std::string message{words};
    if (message.empty()) {
        // A check of ours that is a table's own speaks SQL; one that a trigger raises speaks words.
        message = check == nullptr ? error.sentence()
                                   : fmt::format("breaks the rule {}", error.constraint());
    }
    // Nothing is wrong with the value: something else has to happen first.
    const bool in_the_way = error.constraint() == "last_admin" ||
                            error.constraint() == "admin_role_stays" ||
                            error.constraint() == "activities_transition";
    return one_field(
        in_the_way ? ErrorKind::conflict : ErrorKind::invalid, {field, "rule", message}
    );
}

}  // namespace

Error in_clients_words(
    const pg::DatabaseError& error, const ResourceSet& resources, const Resource& resource
) {
    const std::string& state = error.sqlstate();
    if (state == unique_violation) {
        return duplicate(error, resource);
    }
    if (state == foreign_key_violation) {
        return broken_reference(error, resources, resource);
    }
    if (state == not_null_violation) {
        return missing_value(error);
    }
    if (state == out_of_range) {
        return Error{ErrorKind::invalid, "a number is out of range"};
    }
    if (state.starts_with("22") || state.starts_with("23")) {
        return broken_check(error, resource);
    }
    return error;
}

}  // namespace dealwright
