#include "metrics/declaration_check.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "metrics/analytics_etl.hpp"
#include "metrics/ledger_sql.hpp"

namespace dealwright::metrics {

namespace {

using pg::Parameters;

const pg::Query column_types{"metrics.column_types", R"(
    select a.attname, format_type(a.atttypid, a.atttypmod), pg_get_expr(d.adbin, d.adrelid),
        a.attgenerated = 's'
    from pg_attribute as a
    left join pg_attrdef as d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = to_regclass($1) and a.attnum > 0 and not a.attisdropped)"};

const pg::Query has_unique_key{"metrics.has_unique_key", R"(
    select exists (
        select from pg_index as i
        where i.indrelid = to_regclass($1) and i.indisunique and i.indnullsnotdistinct
            and array(
                select a.attname::text from unnest(i.indkey) with ordinality as k (number, place)
                join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = k.number
                order by k.place
            ) = string_to_array($2, ','))
)"};

const pg::Query built_from{"metrics.built_from", R"(
    select definition_hash = md5($2), reporting_timezone from ledger_versions where ledger = $1)"};

struct LiveColumn {
    std::string name;
    std::string type;
    std::string expression;
    bool is_generated = false;
};

class DeclarationCheck {
  public:
    DeclarationCheck(pg::Connection& connection, const Ledger& ledger)
        : connection_{connection}, ledger_{ledger} {}

    std::vector<std::string> problems() {
        read_columns();
        if (live_.empty()) {
            say("table {} is missing", ledger_.table);
            return problems_;
        }
        for (const auto& key : ledger_.keys) {
            find(key.column);
        }
        for (const auto& measure : ledger_.measures) {
            check_stored(measure.column, measure.type);
        }
        if (ledger_.ordered) {
            for (const auto& statistic : ledger_.ordered->statistics) {
                check_stored(statistic.column, statistic.type);
            }
        }
        for (const auto& growth : ledger_.growths) {
            check_stored(growth.column, "double precision");
        }
        check_derived();
        check_key();
        check_version();
        return problems_;
    }

  private:
    template <class... Args>
    void say(fmt::format_string<Args...> format, Args&&... args) {
        problems_.push_back(fmt::format(format, std::forward<Args>(args)...));
    }

    void read_columns() {
        const auto rows = connection_.run(column_types, ledger_.table);
        for (int row = 0; row < rows.rows(); ++row) {
            live_.push_back(
                {rows.get<std::string>(row, 0), rows.get<std::string>(row, 1),
                 std::string{rows.text(row, 2)}, rows.get<bool>(row, 3)}
            );
        }
    }

    const LiveColumn* find(const std::string& name) {
        for (const auto& column : live_) {
            if (column.name == name) {
                return &column;
            }
        }
        say("column {}.{} is missing", ledger_.table, name);
        return nullptr;
    }

    void check_stored(const std::string& name, const std::string& type) {
        const auto* column = find(name);
        if (column != nullptr && column->type != type) {
            say("column {}.{} is {}, the ledger declares {}", ledger_.table, name, column->type,
                type);
        }
    }

    bool is_declared_derived(const std::string& name) const {
        return std::any_of(
            ledger_.derived.begin(), ledger_.derived.end(),
            [&](const Derived& derived) { return derived.column == name; }
        );
    }

    /// Lets PostgreSQL write the declared expression in its own form: on a copy of the table that
    /// is rolled back.
    void check_derived() {
        const pg::Transaction rolled_back{connection_};
        std::vector<std::string> columns;
        for (const auto& column : live_) {
            if (!column.is_generated && !is_declared_derived(column.name)) {
                columns.push_back(fmt::format("{} {}", column.name, column.type));
            }
        }
        for (const auto& derived : ledger_.derived) {
            const auto* column = find(derived.column);
            if (column == nullptr) {
                continue;
            }
            columns.push_back(fmt::format(
                "{} {} generated always as ({}) stored", derived.column, column->type,
                derived.expression
            ));
        }
        connection_.execute(
            fmt::format("create temp table declared ({}) on commit drop", join(columns, ", "))
        );
        const auto declared = connection_.run(column_types, "pg_temp.declared");
        for (int row = 0; row < declared.rows(); ++row) {
            if (!declared.get<bool>(row, 3)) {
                continue;
            }
            const auto* column = find(declared.get<std::string>(row, 0));
            if (column != nullptr && !column->is_generated) {
                say("column {}.{} is not generated, the ledger declares {}", ledger_.table,
                    column->name, declared.text(row, 2));
            } else if (column != nullptr && column->expression != declared.text(row, 2)) {
                say("column {}.{} is generated as {}, the ledger declares {}", ledger_.table,
                    column->name, column->expression, declared.text(row, 2));
            }
        }
    }

    void check_key() {
        const auto key = join(key_columns(ledger_), ",");
        if (!connection_.run(has_unique_key, ledger_.table, key).get<bool>(0, 0)) {
            say("table {} has no unique key over {}", ledger_.table, key);
        }
    }

    void check_version() {
        const auto built = connection_.run(built_from, ledger_.name, definition_text(ledger_));
        if (!built.empty() && !built.get<bool>(0, 0)) {
            say("table {} was built from another declaration or time zone: run `dealwright etl "
                "run {}`",
                ledger_.table, ledger_.name);
        }
    }

    pg::Connection& connection_;
    const Ledger& ledger_;
    std::vector<LiveColumn> live_;
    std::vector<std::string> problems_;
};

}  // namespace

std::vector<std::string> declaration_drift(
    pg::Connection& connection, const std::vector<Ledger>& ledgers
) {
    std::vector<std::string> result;
    for (const auto& ledger : ledgers) {
        for (auto& problem : DeclarationCheck{connection, ledger}.problems()) {
            result.push_back(std::move(problem));
        }
    }
    return result;
}

}  // namespace dealwright::metrics
