// The definitions come from the catalog, so that a migration need not tell this file anything.
#include "seed/table_filling.hpp"

namespace dealwright {

namespace {

const pg::Query plain_indexes{"seed.plain_indexes", R"(
    select format('%I', pg_class.relname), pg_get_indexdef(indexrelid)
    from pg_index join pg_class on pg_class.oid = indexrelid
    where indrelid = to_regclass($1) and not indisunique
        and not exists (select from pg_constraint where conindid = indexrelid)
    order by pg_class.relname
)"};

}  // namespace

void fill_without_indexes(
    pg::Connection& owner, std::string_view table, const std::function<void()>& fill
) {
    const auto indexes = owner.run(plain_indexes, table);
    for (int row = 0; row < indexes.rows(); ++row) {
        owner.execute(fmt::format("drop index {}", indexes.text(row, 0)));
    }
    fill();
    for (int row = 0; row < indexes.rows(); ++row) {
        owner.execute(indexes.get<std::string>(row, 1));
    }
}

}  // namespace dealwright
