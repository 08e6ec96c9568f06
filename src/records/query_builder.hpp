// The one place where SQL over records is put together: identifiers from the catalog and the
// policies only, values as parameters only, and the caller's access as an argument that cannot be
// left out. In every statement the record is called t.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/actor.hpp"
#include "pg/connection.hpp"
#include "records/resource.hpp"

namespace dealwright {

enum class Act { read, update, remove, assign };

/// SQL over t: the records of `resource` on which `actor` may do `act`; "true" for all of them,
/// "false" for none. Values are appended to `parameters`. Deleted records are not its business.
std::string scope_condition(
    const Resource& resource, const Actor& actor, Act act, pg::Parameters& parameters
);

/// Whether records of `resource` that belong to `owner_id` are among those that `actor` may read.
bool may_read_records_of(const Resource& resource, const Actor& actor, std::string_view owner_id);

enum class Operator {
    equal,
    not_equal,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
    in,
    contains,
    starts_with,
    is_null,
    has
};

/// One condition of a request, checked: the field is readable, the values suit its type.
struct Filter {
    const Column* column = nullptr;
    const CustomField* custom_field = nullptr;  // then column is custom_fields
    const ForeignKey* reference = nullptr;      // then values are names of what the column names
    Operator op = Operator::equal;
    std::vector<std::string> values;  // as PostgreSQL's text form
};

struct SortKey {
    const Column* column = nullptr;
    bool descending = false;
};

enum class Bin { without, only, with };  // deleted records

/// What somebody typed, as text search queries: see search_terms() in the migrations.
struct SearchTerms {
    std::string all;    // for the index
    std::string rest;   // beginnings too short for it; often empty
    std::string exact;  // where every word stands as typed
};

/// What a request wants of a resource.
struct RecordQuery {
    std::vector<Filter> filters;
    std::string search;  // as the person typed it
    /// What it means, when that has been found out already; then the planner knows it too.
    std::optional<SearchTerms> search_terms;
    std::vector<SortKey> sort;  // id breaks ties
    Bin bin = Bin::without;
    std::size_t limit = 50;
    std::size_t offset = 0;
    /// The values of the sort keys and the id of the last record seen; empty: from the start.
    std::vector<std::optional<std::string>> after;
};

/// A finished statement; `sql` is owned here.
struct BuiltStatement {
    std::string sql;
    pg::Parameters parameters;
    bool prepared = false;

    pg::Statement view() const { return {sql, parameters, prepared}; }
};

/// "t.status = $1 and t.search_text like $2 ...": filters, search, bin and scope together.
std::string where_of(
    const Resource& resource, const Actor& actor, const RecordQuery& query, Act act,
    pg::Parameters& parameters
);
/// The page and one record more, which says that there is another page; columns as given.
BuiltStatement select_page(
    const Resource& resource, const Actor& actor, const RecordQuery& query,
    const std::vector<const Column*>& columns
);
/// One row, one column: how many match, counted up to limits::exact_total_max + 1.
BuiltStatement count_up_to_limit(
    const Resource& resource, const Actor& actor, const RecordQuery& query
);
/// One record by its id ($1), as far as `actor` may read it.
BuiltStatement select_one(
    const Resource& resource, const Actor& actor, std::string_view id, Bin bin,
    const std::vector<const Column*>& columns
);

/// Those of `ids` that `actor` may read and that are not deleted.
BuiltStatement select_some(
    const Resource& resource, const Actor& actor, const std::vector<std::string>& ids,
    const std::vector<const Column*>& columns
);
/// For each of `ids` that is there, deleted ones too: its id, and for each of `actors` whether he
/// may read it.
BuiltStatement select_visibility(
    const Resource& resource, const std::vector<const Actor*>& actors,
    const std::vector<std::string>& ids
);
/// EXPLAIN of what count_up_to_limit() counts: for an estimate when they are too many.
BuiltStatement explain_count(
    const Resource& resource, const Actor& actor, const RecordQuery& query
);

}  // namespace dealwright
