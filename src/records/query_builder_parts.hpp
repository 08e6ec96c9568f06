// What the parts of the query builder share. Nothing outside it includes this.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "records/query_builder.hpp"

namespace dealwright::query_parts {

/// t.status; quoted where the name is no plain one.
std::string column_sql(const Column& column);
std::string column_sql(std::string_view column);

/// The type that a value is given for comparing it with `column`. Not always the column's own: a
/// cast to varchar(100) would cut a longer value, one to integer would fail on a larger number.
std::string_view comparison_type(const Column& column);

/// Adds a value; gives "$3::numeric".
std::string add_value(
    pg::Parameters& parameters, std::optional<std::string> value, std::string_view type
);
/// {"a","b"}, as PostgreSQL reads an array of any type.
std::string array_text(const std::vector<std::string>& values);
/// With the characters that LIKE reads as patterns taken literally.
std::string like_escaped(std::string_view text);

std::string filter_condition(const Filter& filter, pg::Parameters& parameters);

enum class SearchTier { all, exact };

/// Records that the search of `query` finds; "true" without one. What a word is found in is only
/// what the actor may read.
std::string search_condition(
    const Resource& resource, const Actor& actor, const RecordQuery& query, SearchTier tier,
    pg::Parameters& parameters
);

/// Whether the search of `query` asks for a telephone number, which few records have.
bool asks_for_number(const RecordQuery& query);

/// With the order that ends in the id, so that it is total.
struct FullOrder {
    std::vector<SortKey> keys;
    bool id_descending = false;
};
FullOrder full_order(const std::vector<SortKey>& sort);
/// "t.created_at desc, t.id desc"
std::string order_sql(const FullOrder& order, std::string_view prefix = "t.");
/// The records behind query.after in that order.
std::string after_condition(
    const FullOrder& order, const std::vector<std::optional<std::string>>& after,
    pg::Parameters& parameters
);

}  // namespace dealwright::query_parts
