#include "pg/migrations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/error.hpp"
#include "pg/error.hpp"

namespace dealwright::pg {

namespace {

// Any number will do, so long as every Dealwright uses the same one.
constexpr std::string_view lock_migrations =
    "select pg_advisory_lock(hashtext('dealwright migrations'), hashtext(current_schema()))";
constexpr std::string_view unlock_migrations =
    "select pg_advisory_unlock(hashtext('dealwright migrations'), hashtext(current_schema()))";

constexpr std::string_view create_versions = R"(
    create table if not exists schema_migrations (
        version integer not null,
        name varchar(100) not null,
        checksum varchar(32) not null,
        applied_at timestamptz not null default now(),
        constraint schema_migrations_pkey primary key (version)
    );
    comment on table schema_migrations is 'The migrations that this schema has had.';
    comment on column schema_migrations.version is 'The number in the migration''s name.';
    comment on column schema_migrations.name is 'The migration''s file name without .sql.';
    comment on column schema_migrations.checksum is 'MD5 of its text when it was applied.';
    comment on column schema_migrations.applied_at is 'When it was applied.')";

bool has_versions(Connection& connection) {
    return connection.execute("select to_regclass('schema_migrations') is not null")
        .get<bool>(0, 0);
}

void refuse_newer(const MigrationState& state) {
    if (state.applied > state.latest) {
        throw failure(
            ErrorKind::conflict,
            "the database has schema version {}, this program only knows version {}: use a newer "
            "dealwright",
            state.applied, state.latest
        );
    }
}

class MigrationLock {
  public:
    explicit MigrationLock(Connection& connection) : connection_{connection} {
        connection_.execute(std::string{lock_migrations});
    }
    ~MigrationLock() {
        if (!connection_.is_usable()) {
            return;
        }
        try {
            connection_.execute(std::string{unlock_migrations});
        } catch (const std::exception&) {
            return;  // the lock ends with the connection
        }
    }
    MigrationLock(const MigrationLock&) = delete;
    MigrationLock& operator=(const MigrationLock&) = delete;

  private:
    Connection& connection_;
};

void apply(Connection& owner, const Migration& migration) {
    Transaction transaction{owner};
    try {
        owner.execute(std::string{migration.sql});
    } catch (const DatabaseError& error) {
        throw failure(error.kind(), "migration {}: {}", migration.name, error.what());
    }
    owner.run(
        "insert into schema_migrations (version, name, checksum) values ($1, $2, md5($3))",
        Parameters{
            std::to_string(migration.version()), std::string{migration.name},
            std::string{migration.sql}}
    );
    transaction.commit();
}

}  // namespace

int Migration::version() const {
    int number = 0;
    std::from_chars(name.data(), name.data() + name.size(), number);
    return number;
}

MigrationState migration_state(Connection& owner) {
    MigrationState state;
    state.latest = embedded_migrations().back().version();
    if (!has_versions(owner)) {
        for (const auto& migration : embedded_migrations()) {
            state.pending.emplace_back(migration.name);
        }
        return state;
    }
    state.applied =
        owner.execute("select coalesce(max(version), 0) from schema_migrations").get<int>(0, 0);
    for (const auto& migration : embedded_migrations()) {
        const auto known = owner.run(
            "select checksum = md5($2) from schema_migrations where version = $1",
            Parameters{std::to_string(migration.version()), std::string{migration.sql}}
        );
        if (known.empty()) {
            state.pending.emplace_back(migration.name);
        } else if (!known.get<bool>(0, 0)) {
            state.altered.emplace_back(migration.name);
        }
    }
    return state;
}

std::vector<std::string> migrate(
    Connection& owner, const std::function<void(std::string_view name)>& before_each
) {
    const MigrationLock lock{owner};
    owner.execute(std::string{create_versions});
    const auto state = migration_state(owner);
    refuse_newer(state);
    std::vector<std::string> applied;
    for (const auto& migration : embedded_migrations()) {
        if (std::find(state.pending.begin(), state.pending.end(), migration.name) ==
            state.pending.end()) {
            continue;
        }
        if (before_each) {
            before_each(migration.name);
        }
        apply(owner, migration);
        applied.emplace_back(migration.name);
    }
    return applied;
}

void require_current_schema(Connection& connection) {
    if (!has_versions(connection)) {
        throw failure(
            ErrorKind::conflict,
            "the database has no Dealwright tables yet: run `dealwright db create`"
        );
    }
    const int applied =
        connection.execute("select coalesce(max(version), 0) from schema_migrations")
            .get<int>(0, 0);
    MigrationState state;
    state.applied = applied;
    state.latest = embedded_migrations().back().version();
    refuse_newer(state);
    if (state.applied < state.latest) {
        throw failure(
            ErrorKind::conflict,
            "the database has schema version {}, this program needs version {}: run "
            "`dealwright db migrate`",
            state.applied, state.latest
        );
    }
}

}  // namespace dealwright::pg
