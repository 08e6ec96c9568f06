#include "metrics/live_install.hpp"

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

std::string text_of(const Ledger& ledger) {
    return join(posting_install_sql(ledger), ";\n");
}

bool is_up_to_date(pg::Connection& connection, const Ledger& ledger) {
    return connection.run(is_installed, ledger.name, text_of(ledger)).get<bool>(0, 0);
}

void install(pg::Connection& owner, const Ledger& ledger) {
    for (const auto& sql : posting_remove_sql(ledger)) {
        owner.execute(sql);
    }
    for (const auto& sql : posting_install_sql(ledger)) {
        owner.execute(sql);
    }
    owner.run(note_install, ledger.name, text_of(ledger));
    owner.run(ask_for_rebuild, ledger.name);
}

}  // namespace

std::vector<std::string> live_install_sql() {
    std::vector<std::string> statements;
    for (const auto& ledger : ledgers_for_postings()) {
        for (auto& sql : posting_install_sql(ledger)) {
            statements.push_back(std::move(sql));
        }
    }
    return statements;
}

std::vector<std::string> install_live_metrics(pg::Connection& owner) {
    std::vector<std::string> installed;
    pg::Transaction transaction{owner};
    owner.execute("select pg_advisory_xact_lock(hashtext(current_schema() || ' live metrics'))");
    for (const auto& ledger : ledgers_for_postings()) {
        if (!is_up_to_date(owner, ledger)) {
            install(owner, ledger);
            installed.push_back(ledger.name);
        }
    }
    transaction.commit();
    return installed;
}

std::vector<std::string> outdated_postings(pg::Connection& connection) {
    std::vector<std::string> names;
    for (const auto& ledger : ledgers_for_postings()) {
        if (!is_up_to_date(connection, ledger)) {
            names.push_back(ledger.name);
        }
    }
    return names;
}

}  // namespace dealwright::metrics
