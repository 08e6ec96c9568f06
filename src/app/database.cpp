#include "app/database.hpp"

#include <libpq-fe.h>

#include "base/error.hpp"

namespace dealwright {

namespace {

// Names inside the embedded cluster. Its superuser is used to make these, and for nothing else.
constexpr std::string_view embedded_superuser = "postgres";
constexpr std::string_view embedded_owner = "dealwright_owner";
constexpr std::string_view embedded_database = "dealwright";

std::string database_name_in(const std::string& conninfo) {
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options{
        PQconninfoParse(conninfo.c_str(), nullptr), &PQconninfoFree};
    std::string user;
    for (const auto* o = options.get(); o != nullptr && o->keyword != nullptr; ++o) {
        if (std::string_view{o->keyword} == "dbname" && o->val != nullptr) {
            return o->val;
        }
        if (std::string_view{o->keyword} == "user" && o->val != nullptr) {
            user = o->val;
        }
    }
    return user;
}

/// Makes the database that an address names, when its server is there but the database is not.
void make_database_if_missing(const std::string& conninfo) {
    const auto name = database_name_in(conninfo);
    if (name.empty()) {
        return;
    }
    const auto full = pg::with_session_settings(conninfo, "public");
    try {
        pg::Connection already{full};
        return;
    } catch (const Error& error) {
        if (std::string_view{error.what()}.find("does not exist") == std::string_view::npos) {
            throw;
        }
    }
    // The later dbname wins in a key=value list.
    pg::Connection maintenance{full + " dbname='postgres'"};
    if (maintenance.run("select 1 from pg_database where datname = $1", pg::Parameters{name})
            .empty()) {
        maintenance.execute(fmt::format(
            "create database {} encoding 'UTF8' template template0",
            maintenance.quoted_identifier(name)
        ));
    }
}

void make_embedded_roles_and_database(pg::Connection& super, const std::string& app_role) {
    for (const auto& role : {std::string{embedded_owner}, app_role}) {
        if (super.run("select 1 from pg_roles where rolname = $1", pg::Parameters{role}).empty()) {
            super.execute(fmt::format("create role {} login", super.quoted_identifier(role)));
        }
    }
    const std::string database{embedded_database};
    if (super.run("select 1 from pg_database where datname = $1", pg::Parameters{database})
            .empty()) {
        super.execute(fmt::format(
            "create database {} owner {} encoding 'UTF8' template template0", embedded_database,
            embedded_owner
        ));
    }
}

}  // namespace

Database::Database(const Configuration& configuration) : data_dir_{configuration.data_dir} {
    names_.schema = configuration.schema;
    if (configuration.database_url) {
        database_url_ = *configuration.database_url;
    } else if (pg::EmbeddedCluster::exists(data_dir_)) {
        start_cluster();
    }
}

void Database::start_cluster() {
    cluster_ = std::make_unique<pg::EmbeddedCluster>(pg::ClusterOptions{.data_dir = data_dir_});
}

std::string Database::owner_conninfo() const {
    return cluster_ ? cluster_->conninfo(embedded_database, embedded_owner) : database_url_;
}

pg::Connection Database::connect(const std::string& conninfo) const {
    if (!is_embedded()) {
        return pg::Connection{pg::with_session_settings(conninfo, names_.schema)};
    }
    const auto nothing_there = [this] {
        return failure(
            ErrorKind::conflict,
            "there is no database in {} yet: run `dealwright db create`, or name a server with "
            "DATABASE_URL",
            data_dir_.string()
        );
    };
    if (!cluster_) {
        throw nothing_there();
    }
    try {
        return pg::Connection{pg::with_session_settings(conninfo, names_.schema)};
    } catch (const Error& error) {
        // A cluster whose making was cut short has no roles or no database of ours.
        if (std::string_view{error.what()}.find("does not exist") != std::string_view::npos) {
            throw nothing_there();
        }
        throw;
    }
}

std::string Database::create() {
    if (is_embedded()) {
        if (!cluster_) {
            start_cluster();
        }
        pg::Connection super{cluster_->conninfo("postgres", embedded_superuser)};
        make_embedded_roles_and_database(super, names_.app_role);
    } else {
        make_database_if_missing(database_url_);
    }
    auto owner = connect(owner_conninfo());
    const bool has_app_role = pg::make_workspace(
        owner, names_, cluster_ ? pg::AppRoleLogin::allowed : pg::AppRoleLogin::not_allowed
    );
    if (is_embedded() || has_app_role) {
        return {};
    }
    return fmt::format(
        "the server has no role {} that this user may act as: everything runs with the owner's "
        "rights",
        names_.app_role
    );
}

bool Database::has_workspace() {
    if (is_embedded() && !cluster_) {
        return false;
    }
    auto connection = connect(owner_conninfo());
    return pg::workspace_exists(connection, names_);
}

pg::Connection Database::connect_owner() {
    auto connection = connect(owner_conninfo());
    if (!pg::workspace_exists(connection, names_)) {
        throw failure(
            ErrorKind::conflict,
            "the database has no Dealwright workspace \"{}\" yet: run `dealwright db create`",
            names_.schema
        );
    }
    return connection;
}

pg::Connection Database::connect_app() {
    if (cluster_) {
        return connect(cluster_->conninfo(embedded_database, names_.app_role));
    }
    auto connection = connect_owner();
    if (pg::can_act_as(connection, names_.app_role)) {
        connection.execute("set role " + connection.quoted_identifier(names_.app_role));
    }
    return connection;
}

std::string Database::url() {
    const std::string address =
        cluster_ ? cluster_->url(embedded_database, names_.app_role) : database_url_;
    if (address.find("://") == std::string::npos) {
        return pg::with_session_settings(address, names_.schema);
    }
    return fmt::format(
        "{}{}options=-csearch_path%3D{}%2Cpublic", address,
        address.find('?') == std::string::npos ? '?' : '&', names_.schema
    );
}

void Database::keep_running(std::chrono::seconds idle) {
    if (cluster_) {
        cluster_->keep_running_after_exit(idle);
    }
}

}  // namespace dealwright
