// Where an embedded cluster keeps what, whom it runs as, and whether the folder can serve at all.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "pg/child_process.hpp"

namespace dealwright::pg {

struct ClusterFolder {
    std::filesystem::path data_dir;         // absolute, without symbolic links
    std::optional<SystemUser> server_user;  // whom root becomes for PostgreSQL; empty otherwise

    std::filesystem::path pg() const { return data_dir / "pg"; }
    std::filesystem::path unfinished_pg() const { return data_dir / "pg.new"; }
    std::filesystem::path log() const { return data_dir / "pg.log"; }
    std::filesystem::path lock_file() const { return data_dir / "cluster.lock"; }
    std::filesystem::path users_file() const { return data_dir / "cluster.users"; }
    std::filesystem::path guardian_file() const { return data_dir / "cluster.guardian"; }
    std::filesystem::path linger_file() const { return data_dir / "cluster.linger"; }
    /// In the data folder, or in /tmp when that path cannot be a socket's address.
    std::filesystem::path socket_dir() const;
    uid_t server_uid() const;
};

/// Makes the data folder when it is missing. Throws a plain sentence when it cannot serve.
ClusterFolder open_cluster_folder(const std::filesystem::path& data_dir);
/// Whom root becomes. Throws when the system has no such user.
SystemUser system_user(const std::string& name);
/// Throws when the server's user cannot enter the data folder, naming the folder in its way.
void check_server_can_enter(const ClusterFolder& folder);
/// Makes the folder for the socket, or checks that the one there is ours alone.
void prepare_socket_dir(const ClusterFolder& folder);
/// Replaces a file of the server's user as a whole, so that no reader sees a half.
void replace_file(
    const ClusterFolder& folder, const std::filesystem::path& file, std::string_view content
);
/// How long the cluster stays up without use (see keep_running_after_exit), if that was asked.
std::optional<std::chrono::seconds> linger_time(const ClusterFolder& folder);
/// The libpq key=value address of a database in this cluster.
std::string cluster_conninfo(
    const ClusterFolder& folder, std::string_view database, std::string_view role
);
std::string cluster_url(
    const ClusterFolder& folder, std::string_view database, std::string_view role
);

}  // namespace dealwright::pg
