#include "deals/deal_change.hpp"

#include "base/text.hpp"
#include "base/uuid.hpp"
#include "records/constraint_words.hpp"
#include "records/record_json.hpp"

namespace dealwright {

namespace {

/// {"a","b"} as PostgreSQL reads an array; versions have no characters that need escapes.
std::string array_of(const std::vector<std::string>& versions) {
    std::vector<std::string> quoted;
    for (const std::string& version : versions) {
        quoted.push_back("\"" + version + "\"");
    }
    return "{" + join(quoted, ",") + "}";
}

Error no_such_deal() {
    return failure(ErrorKind::not_found, "there is no such deal");
}

}  // namespace

DealChange::DealChange(Context& context, const ResourceSet& resources)
    : context_{context},
      resources_{resources},
      deals_{resources.get("deals")},
      builder_{resources, deals_, context.actor()} {}

std::string DealChange::value(const std::optional<std::string>& text, std::string_view type) {
    parameters_.push_back(text);
    return fmt::format("${}::{}", parameters_.size(), type);
}

void DealChange::set(std::string_view column, std::string sql) {
    columns_.emplace_back(column);
    values_.push_back(std::move(sql));
}

void DealChange::require(std::string condition, ErrorKind kind, FieldError error) {
    requirements_.push_back({std::move(condition), kind, std::move(error)});
}

std::string DealChange::require_stage(const std::string& stage_id) {
    const Resource& stages = resources_.get("pipeline_stages");
    const auto id = value(stage_id, "uuid");
    const auto seen = scope_condition(stages, context_.actor(), Act::read, parameters_);
    const auto has = [&](std::string_view condition) {
        return fmt::format(
            "exists (select from pipeline_stages as t where t.id = {} and not t.is_deleted and {})",
            id, condition
        );
    };
    require(has(seen), ErrorKind::invalid, {"stage_id", "reference", "there is no such stage"});
    require(
        fmt::format(
            "t.pipeline_id = (select s.pipeline_id from pipeline_stages as s where s.id = {})", id
        ),
        ErrorKind::invalid,
        {"stage_id", "reference", "this stage belongs to another pipeline than the deal"}
    );
    return id;
}

/// What he may not see he may not write either.
void DealChange::require_unmasked() const {
    for (const std::string& column : columns_) {
        const bool is_bookkeeping = column == "board_rank";
        if (!is_bookkeeping && deals_.readable(column, context_.actor()) == nullptr) {
            throw failure(ErrorKind::forbidden, "your role does not show {} of a deal", column);
        }
    }
}

std::string DealChange::list_of_columns() const {
    std::string list;
    for (const Column* column : builder_.columns()) {
        list += "t." + column->name + ", ";
    }
    return list + "t.updated_at";
}

pg::Result DealChange::run_statement(const std::string& sql) {
    return with_clients_words(resources_, deals_, [&] {
        return std::move(context_.run_once({pg::Statement{sql, parameters_, true}}).back());
    });
}

WrittenRecord DealChange::run(std::string_view id, std::string_view if_match) {
    if (!is_uuid(id)) {
        throw no_such_deal();
    }
    require_unmasked();
    const auto by_id = "t.id = " + value(std::string{id}, "uuid");
    const auto may = builder_.permitted(Act::update, parameters_);
    const auto versions = versions_of(if_match);
    const auto version =
        versions
            ? fmt::format("t.updated_at = any ({})", value(array_of(*versions), "timestamptz[]"))
            : std::string{"true"};
    std::string settings;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        settings += fmt::format("{}{} = {}", i == 0 ? "" : ", ", columns_[i], values_[i]);
    }
    std::string conditions;
    for (const Requirement& requirement : requirements_) {
        conditions += fmt::format(" and ({})", requirement.condition);
    }
    auto changed = run_statement(fmt::format(
        "update deals as t set {} where {} and not t.is_deleted and {} and {}{} returning {}",
        settings, by_id, may, version, conditions, list_of_columns()
    ));
    if (changed.empty()) {
        explain(by_id, may, version);
    }
    return {std::move(changed), builder_.columns(), std::string{id}};
}

void DealChange::explain(
    const std::string& by_id, const std::string& may, const std::string& version
) {
    const auto seen = builder_.visible(Bin::without, parameters_);
    std::string answers;
    for (const Requirement& requirement : requirements_) {
        answers += fmt::format(", ({}) is true", requirement.condition);
    }
    for (const std::string& unused : values_) {
        answers += ", " + unused;  // every parameter has to occur in the statement
    }
    const auto found = run_statement(fmt::format(
        "select {}, {}, {}{} from deals as t where {} and {}", list_of_columns(), may, version,
        answers, by_id, seen
    ));
    if (found.empty()) {
        throw no_such_deal();
    }
    int column = static_cast<int>(builder_.columns().size()) + 1;
    if (!found.get<bool>(0, column++)) {
        throw failure(ErrorKind::forbidden, "you may not change this deal");
    }
    const auto present = record_json(builder_.columns(), found, 0);
    if (!found.get<bool>(0, column++)) {
        throw failure(ErrorKind::stale, "this deal has been changed since; read it again")
            .with_current(present);
    }
    for (const Requirement& requirement : requirements_) {
        if (found.get<bool>(0, column++)) {
            continue;
        }
        const auto& field = requirement.error;
        const auto words = field.field.empty() ? field.message : field.field + ": " + field.message;
        Error error{requirement.kind, words, {}};
        if (!field.field.empty()) {
            error = Error{requirement.kind, words, {field}};
        }
        if (requirement.kind == ErrorKind::conflict) {
            error.with_current(present);
        }
        throw error;
    }
    throw failure(ErrorKind::busy, "this deal was being changed; try again");
}

}  // namespace dealwright
