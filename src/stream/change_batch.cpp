#include "stream/change_batch.hpp"

#include "base/limits.hpp"

namespace dealwright::stream {

namespace {

/// What a change of one table is for those who look: a role that is given is a change of the user.
const std::string& shown_as(const std::string& table) {
    static const std::string users = "users";
    return table == "user_roles" ? users : table;
}

}  // namespace

void ChangeBatch::add(const FeedRow& row) {
    auto& tables = row.for_user.empty() ? tables_ : personal_[row.for_user];
    auto& changes = tables[shown_as(row.table)];
    if (!row.is_named || row.ids.empty()) {
        changes.has_more = true;
    }
    for (std::size_t i = 0; i < row.ids.size(); ++i) {
        const bool is_known = changes.records.contains(row.ids[i]);
        if (!is_known && changes.records.size() >= limits::event_ids_max) {
            changes.has_more = true;
            return;
        }
        auto& owners = changes.records[row.ids[i]];
        if (i < row.old_owners.size() && !row.old_owners[i].empty()) {
            owners.insert(row.old_owners[i]);
        }
    }
}

void ChangeBatch::clear() {
    tables_.clear();
    personal_.clear();
}

const ChangesByTable& ChangeBatch::of_person(const std::string& user_id) const {
    static const ChangesByTable none;
    const auto found = personal_.find(user_id);
    return found == personal_.end() ? none : found->second;
}

}  // namespace dealwright::stream
