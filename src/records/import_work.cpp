#include "records/import_work.hpp"

#include "pg/error.hpp"

namespace dealwright {

std::string staged_text(const MappedField& mapped) {
    return "s." + mapped.staged;
}

std::string is_cleared(const MappedField& mapped) {
    return fmt::format("coalesce(position(',{},' in s.cleared) > 0, false)", mapped.staged);
}

std::string shown_in_sql(std::string_view expression) {
    return fmt::format(
        "'\"' || left(regexp_replace({0}, '[[:cntrl:]]', ' ', 'g'), 60)"
        " || case when length({0}) > 60 then '...\"' else '\"' end",
        expression
    );
}

void add_problems(
    ImportWork& work, std::string_view title, std::string_view reason_sql,
    std::string_view from_and_where
) {
    work.connection.run(
        fmt::format(
            "insert into staged_problems (row, position, title, reason)"
            " select s.row, 1000, $1, {} {}",
            reason_sql, from_and_where
        ),
        pg::Parameters{std::string{title}}
    );
}

bool succeeds(pg::Connection& connection, const std::string& statement) {
    connection.execute("savepoint attempt");
    try {
        connection.execute(statement);
        connection.execute("release savepoint attempt");
        return true;
    } catch (const pg::DatabaseError& error) {
        if (!error.sqlstate().starts_with("22")) {
            throw;
        }
        connection.execute("rollback to savepoint attempt; release savepoint attempt");
        return false;
    }
}

}  // namespace dealwright
