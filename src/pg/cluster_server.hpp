// The server process of an embedded cluster: is it there, make its files, start it, stop it. The
// caller holds the cluster's lock, so that no other process decides at the same time.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>

#include "pg/cluster_binaries.hpp"
#include "pg/cluster_folder.hpp"

namespace dealwright::pg {

enum class ServerState { absent, starting, ready, stopping };

struct ServerStatus {
    ServerState state = ServerState::absent;
    pid_t pid = 0;  // 0 also when it answers but lives where we see no processes (a container)
};

using Deadline = std::chrono::steady_clock::time_point;

ServerStatus server_status(const ClusterFolder& folder);
bool cluster_exists(const std::filesystem::path& data_dir);
/// The major version that made the cluster, or nothing when there is none yet. Throws when the
/// place of the cluster is taken by something else.
std::optional<int> cluster_version(const ClusterFolder& folder);
/// Makes the cluster aside and moves it into place when it is complete.
void make_cluster(const ClusterFolder& folder, const ServerBinaries& binaries);
/// Clears what a crash has left behind and starts the server; does not wait until it is ready.
pid_t launch_server(const ClusterFolder& folder, const ServerBinaries& binaries);
/// Throws Error{busy} when it takes longer than the deadline, Error{invalid} when it has failed.
void wait_until_ready(
    const ClusterFolder& folder, pid_t pid, std::uintmax_t log_start, Deadline deadline
);
/// Ends all sessions and the server; returns when it has ended.
void stop_server(const ClusterFolder& folder);
/// False when it is still there at the deadline.
bool wait_until_gone(const ClusterFolder& folder, pid_t pid, Deadline deadline);

}  // namespace dealwright::pg
