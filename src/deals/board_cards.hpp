// The cards of one stage: a page of deals as the list of deals would give it, in the order of the
// board, with what a card shows beside it. Internal to the board.
#pragma once

#include <string>
#include <vector>

#include "access/context.hpp"
#include "records/query_builder.hpp"
#include "records/resource.hpp"

namespace dealwright {

class BoardCards {
  public:
    BoardCards(const ResourceSet& resources, const Actor& actor);

    /// Of a query that is sorted by the order of the board alone.
    BuiltStatement select(const RecordQuery& query) const;
    /// [{...},...]
    std::string json(const RecordQuery& query, const pg::Result& rows) const;
    /// As JSON: a text, or null when there are no more.
    std::string next_cursor(const RecordQuery& query, const pg::Result& rows) const;

  private:
    std::string person_sql(
        const std::string& resource, const std::string& column, pg::Parameters& parameters
    ) const;
    std::string next_activity_sql(pg::Parameters& parameters) const;
    std::string idle_since_sql(pg::Parameters& parameters) const;
    bool may_read(const std::string& resource, const std::vector<std::string_view>& columns) const;
    int place_of(std::string_view column) const;

    const ResourceSet& resources_;
    const Actor& actor_;
    const Resource& deals_;
    std::vector<const Column*> shown_;
    std::vector<const Column*> selected_;  // those first
};

}  // namespace dealwright
