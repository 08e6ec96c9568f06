#include "stream/judgement.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace dealwright::stream {

namespace {

/// What is no resource: everybody who is signed in reads the rates, some the settings.
std::string condition_without_policy(std::string_view table, const Actor& actor) {
    const bool may_read =
        table == "exchange_rates" || (table == "settings" && actor.has(Right::manage_settings));
    return may_read ? "true" : "false";
}

/// The condition with its values: what two people share when it is the same.
std::string condition_of(const Resource& resource, const Actor& actor) {
    pg::Parameters parameters;
    auto text = scope_condition(resource, actor, Act::read, parameters);
    for (const auto& parameter : parameters) {
        text += '\n' + parameter.value_or("");
    }
    return text;
}

std::vector<std::string> ids_of(const TableChanges& changes) {
    std::vector<std::string> ids;
    for (const auto& [id, owners] : changes.records) {
        ids.push_back(id);
    }
    return ids;
}

}  // namespace

Judgement::Judgement(
    const ResourceSet& resources, const ChangeBatch& batch, const std::vector<const Actor*>& people
)
    : batch_{batch}, people_{people} {
    tables_.reserve(batch.tables().size());
    for (const auto& [name, changes] : batch.tables()) {
        add_table(name, changes, resources.find(name));
    }
}

void Judgement::add_table(
    const std::string& name, const TableChanges& changes, const Resource* resource
) {
    auto& table = tables_.emplace_back();
    table.name = &name;
    table.changes = &changes;
    table.resource = resource;
    std::map<std::string, std::size_t> questions;  // by condition
    std::vector<const Actor*> askers;
    for (const Actor* actor : people_) {
        const auto condition = resource == nullptr ? condition_without_policy(name, *actor)
                                                   : condition_of(*resource, *actor);
        auto& sight = table.sights.emplace_back();
        if (condition == "true") {
            sight.reach = Reach::everything;
        } else if (condition != "false") {
            sight.reach = Reach::asked;
            const auto [place, is_new] = questions.try_emplace(condition, askers.size());
            sight.question = place->second;
            if (is_new) {
                askers.push_back(actor);
            }
        }
    }
    table.is_asked = !askers.empty() && !changes.records.empty();
    if (table.is_asked) {
        table.statement = select_visibility(*resource, askers, ids_of(changes));
    }
}

std::vector<pg::Statement> Judgement::questions() const {
    std::vector<pg::Statement> statements;
    for (const auto& table : tables_) {
        if (table.is_asked) {
            statements.push_back(table.statement.view());
        }
    }
    return statements;
}

void Judgement::learn(const std::vector<pg::Result>& answers) {
    std::size_t next = 0;
    for (auto& table : tables_) {
        table.visible.clear();
        if (!table.is_asked) {
            continue;
        }
        const auto& rows = answers.at(next++);
        for (int row = 0; row < rows.rows(); ++row) {
            auto& seen = table.visible[rows.get<std::string>(row, 0)];
            for (int column = 1; column < rows.columns(); ++column) {
                seen.push_back(rows.get<bool>(row, column));
            }
        }
    }
}

Told Judgement::told_to(std::size_t index) const {
    Told told;
    for (const auto& table : tables_) {
        tell(table, index, told);
    }
    const bool was_audited = std::any_of(tables_.begin(), tables_.end(), [](const Table& table) {
        return *table.name != "sessions" && *table.name != "security_logs";
    });
    if (was_audited && people_[index]->has(Right::view_audit)) {
        told["audit_logs"].has_more = true;  // each change leaves rows there
    }
    for (const auto& [name, changes] : batch_.of_person(people_[index]->user_id)) {
        auto& personal = told[name];
        const auto ids = ids_of(changes);
        personal.ids.insert(personal.ids.end(), ids.begin(), ids.end());
        personal.has_more = personal.has_more || changes.has_more;
    }
    return told;
}

void Judgement::tell(const Table& table, std::size_t index, Told& told) const {
    if (table.sights[index].reach == Reach::nothing) {
        return;
    }
    ToldTable result;
    result.has_more = table.changes->has_more;
    for (const auto& [id, old_owners] : table.changes->records) {
        if (may_know(table, index, id, old_owners)) {
            result.ids.push_back(id);
        }
    }
    if (result.has_more || !result.ids.empty()) {
        told.emplace(*table.name, std::move(result));
    }
}

/// He reads it, or read it until it changed hands or was erased.
bool Judgement::may_know(
    const Table& table, std::size_t index, const std::string& id,
    const std::set<std::string>& old_owners
) const {
    const auto& sight = table.sights[index];
    if (sight.reach == Reach::everything) {
        return true;
    }
    const auto seen = table.visible.find(id);
    if (seen != table.visible.end() && seen->second.at(sight.question)) {
        return true;
    }
    return std::any_of(old_owners.begin(), old_owners.end(), [&](const std::string& owner) {
        return may_read_records_of(*table.resource, *people_[index], owner);
    });
}

std::string sight_of(const Actor& actor, const ResourceSet& resources) {
    std::string text;
    for (const Resource& resource : resources.all()) {
        const auto& masked = actor.rights_for(resource.name()).masked;
        text += resource.name() + '\n' + condition_of(resource, actor) + '\n' +
                join({masked.begin(), masked.end()}, ",") + '\n';
    }
    for (const auto right : actor.permissions->rights()) {
        text += name_of(right);
        text += '\n';
    }
    return text;
}

}  // namespace dealwright::stream
