// Changes gathered for a moment, so that a busy second is a few events and not hundreds.
#pragma once

#include <map>
#include <set>
#include <string>

#include "stream/change_feed.hpp"

namespace dealwright::stream {

struct TableChanges {
    /// By id, with those whose it was before.
    std::map<std::string, std::set<std::string>> records;
    bool has_more = false;  // than are named
};

/// By table, sorted so that events read alike.
using ChangesByTable = std::map<std::string, TableChanges>;

class ChangeBatch {
  public:
    void add(const FeedRow& row);
    bool empty() const { return tables_.empty() && personal_.empty(); }
    void clear();

    /// For whoever may see them.
    const ChangesByTable& tables() const { return tables_; }
    /// For one person only.
    const ChangesByTable& of_person(const std::string& user_id) const;

  private:
    ChangesByTable tables_;
    std::map<std::string, ChangesByTable> personal_;
};

}  // namespace dealwright::stream
