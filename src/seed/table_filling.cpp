// The definitions come from the catalog, so that a migration need not tell this file anything.
#include "seed/table_filling.hpp"

namespace dealwright {

namespace {

// Partial B-trees stay: they are small, and triggers look into them while a table is being filled.
const pg::Query dear_indexes{"seed.dear_indexes", R"(
    select format('%I', pg_class.relname), pg_get_indexdef(indexrelid)
    from pg_index join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam
    where indrelid = to_regclass($1) and not indisunique
        and (indpred is null or amname <> 'btree')
        and not exists (select from pg_constraint where conindid = indexrelid)
    order by pg_class.relname
)"};

}  // namespace

void fill_without_indexes(
    pg::Connection& owner, std::string_view table, const std::function<void()>& fill
) {
    const auto indexes = owner.run(dear_indexes, table);
    for (int row = 0; row < indexes.rows(); ++row) {
        owner.execute(fmt::format("drop index {}", indexes.text(row, 0)));
    }
    fill();
    for (int row = 0; row < indexes.rows(); ++row) {
        owner.execute(indexes.get<std::string>(row, 1));
    }
}

}  // namespace dealwright
