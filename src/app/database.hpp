// The database in use: the embedded cluster of the data folder, or the server that the operator
// named. Nothing but this class knows which.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "app/configuration.hpp"
#include "pg/connection.hpp"
#include "pg/embedded_cluster.hpp"
#include "pg/workspace.hpp"

namespace dealwright {

class Database {
  public:
    /// Starts or joins the embedded cluster when no address is configured and there is one.
    explicit Database(const Configuration& configuration);

    bool is_embedded() const { return database_url_.empty(); }
    const pg::WorkspaceNames& names() const { return names_; }

    /// Makes the database itself (when it is missing), the schema and the application role.
    /// Gives a sentence to warn the operator with, or nothing.
    std::string create();
    bool has_workspace();
    /// As the role that owns the schema.
    pg::Connection connect_owner();
    /// As the role that works in it; as the owner where the server has only that one.
    pg::Connection connect_app();
    /// The libpq address for psql and reporting tools.
    std::string url();
    /// Leaves an embedded cluster running after this process until nobody is connected.
    void keep_running(std::chrono::seconds idle);

    /// The owner's libpq address, for PostgreSQL's own programs.
    std::string owner_conninfo() const;

  private:
    void start_cluster();
    pg::Connection connect(const std::string& conninfo) const;

    std::filesystem::path data_dir_;
    pg::WorkspaceNames names_;
    std::unique_ptr<pg::EmbeddedCluster> cluster_;
    std::string database_url_;
};

}  // namespace dealwright
