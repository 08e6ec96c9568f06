#include "metrics/live_install.hpp"

#include <iterator>
#include <set>

#include "base/text.hpp"
#include "metrics/posting_sql.hpp"

namespace dealwright::metrics {

namespace {

const pg::Query is_installed{"metrics.is_installed", R"(
    select exists (select from live_ledgers where ledger = $1 and install_hash = md5($2)))"};

const pg::Query note_install{"metrics.note_install", R"(
    insert into live_ledgers (ledger, install_hash) values ($1, md5($2))
    on conflict (ledger) do update set
        install_hash = excluded.install_hash, installed_at = excluded.installed_at)"};

// What changed before the triggers stood was posted by nobody.
const pg::Query ask_for_rebuild{"metrics.ask_for_rebuild", R"(
    update ledger_versions set definition_hash = '' where ledger = $1)"};

/// The base tables that post to any of the ledgers, each once.
std::set<std::string> tables_of(const std::vector<Ledger>& ledgers) {
    std::set<std::string> tables;
    for (const auto& ledger : ledgers) {
        for (const auto& table : posting_tables(ledger)) {
            tables.insert(table);
        }
    }
    return tables;
}

/// All that is installed for the ledger alone.
std::string text_of(const Ledger& ledger) {
    auto statements = delta_install_sql(ledger);
    for (const auto& table : posting_tables(ledger)) {
        for (auto& sql : posting_install_sql(table, {ledger})) {
            statements.push_back(std::move(sql));
        }
    }
    return join(statements, ";\n");
}

bool is_up_to_date(pg::Connection& connection, const Ledger& ledger) {
    return connection.run(is_installed, ledger.name, text_of(ledger)).get<bool>(0, 0);
}

std::vector<Ledger> outdated_ledgers(pg::Connection& connection) {
    std::vector<Ledger> outdated;
    for (auto& ledger : ledgers_for_postings()) {
        if (!is_up_to_date(connection, ledger)) {
            outdated.push_back(std::move(ledger));
        }
    }
    return outdated;
}

std::vector<std::string> names_of(const std::vector<Ledger>& ledgers) {
    std::vector<std::string> names;
    for (const auto& ledger : ledgers) {
        names.push_back(ledger.name);
    }
    return names;
}

std::vector<std::string> install_sql(const std::vector<Ledger>& ledgers) {
    std::vector<std::string> statements;
    const auto add = [&](std::vector<std::string> more) {
        std::move(more.begin(), more.end(), std::back_inserter(statements));
    };
    for (const auto& ledger : ledgers) {
        add(delta_install_sql(ledger));
    }
    for (const auto& table : tables_of(ledgers)) {
        add(posting_install_sql(table, ledgers_for_postings()));
    }
    return statements;
}

std::vector<std::string> remove_sql(const std::vector<Ledger>& ledgers) {
    std::vector<std::string> statements;
    for (const auto& table : tables_of(ledgers)) {
        statements.push_back(posting_remove_sql(table));
    }
    for (const auto& ledger : ledgers) {
        statements.push_back(delta_remove_sql(ledger));
    }
    return statements;
}

}  // namespace

std::vector<std::string> live_install_sql() {
    return install_sql(ledgers_for_postings());
}

std::vector<std::string> install_live_metrics(pg::Connection& owner) {
    pg::Transaction transaction{owner};
    owner.execute("select pg_advisory_xact_lock(hashtext(current_schema() || ' live metrics'))");
    const auto outdated = outdated_ledgers(owner);
    for (const auto& sql : remove_sql(outdated)) {
        owner.execute(sql);
    }
    for (const auto& sql : install_sql(outdated)) {
        owner.execute(sql);
    }
    for (const auto& ledger : outdated) {
        owner.run(note_install, ledger.name, text_of(ledger));
        owner.run(ask_for_rebuild, ledger.name);
    }
    transaction.commit();
    return names_of(outdated);
}

std::vector<std::string> outdated_postings(pg::Connection& connection) {
    return names_of(outdated_ledgers(connection));
}

}  // namespace dealwright::metrics
