// The order of things: cluster.lock, then cluster.users, then a guardian, then the server.
#include "pg/embedded_cluster.hpp"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <csignal>

#include "base/error.hpp"
#include "pg/cluster_guardian.hpp"
#include "pg/cluster_log.hpp"
#include "pg/cluster_server.hpp"

namespace dealwright::pg {

using Clock = std::chrono::steady_clock;

namespace {

// How long a server that takes too long to recover is left to it without anybody waiting.
constexpr std::chrono::seconds linger_after_slow_start{60};

void write_linger_time(const ClusterFolder& folder, std::chrono::seconds idle) {
    replace_file(folder, folder.linger_file(), fmt::format("{}\n", idle.count()));
}

}  // namespace

bool EmbeddedCluster::exists(const std::filesystem::path& data_dir) {
    return cluster_exists(data_dir);
}

EmbeddedCluster::EmbeddedCluster(ClusterOptions options)
    : options_{std::move(options)},
      folder_{open_cluster_folder(options_.data_dir)},
      lock_{folder_.lock_file()},
      users_{folder_.users_file()},
      owner_{getpid()} {
    take_lock();
    start_or_join();
    lock_.release();
    in_use_ = true;
}

EmbeddedCluster::~EmbeddedCluster() {
    try {
        stop();
    } catch (const std::exception& problem) {
        spdlog::warn("{}", problem.what());
    }
}

void EmbeddedCluster::take_lock() {
    if (!lock_.lock_within(LockMode::exclusive, options_.start_timeout)) {
        throw failure(
            ErrorKind::busy,
            "{} is starting or stopping the database in {} and has not finished within {} s",
            lock_.holder(), folder_.data_dir.string(), options_.start_timeout.count()
        );
    }
    lock_.sign();
}

void EmbeddedCluster::start_or_join() {
    prepare_socket_dir(folder_);
    if (!users_.lock_within(LockMode::shared, options_.start_timeout)) {
        throw failure(ErrorKind::busy, "cannot lock {}", folder_.users_file().string());
    }
    const auto deadline = Clock::now() + options_.start_timeout;
    auto status = server_status(folder_);
    if (status.state == ServerState::stopping) {
        wait_until_gone(folder_, status.pid, deadline);
        status = server_status(folder_);
    }
    if (status.state == ServerState::absent) {
        start();
        return;
    }
    ensure_guardian(folder_);
    wait_until_ready(folder_, status.pid, log_size(folder_), deadline);
}

void EmbeddedCluster::start() {
    check_server_can_enter(folder_);
    const auto version = cluster_version(folder_);
    const auto binaries = find_server_binaries(version, folder_.server_user);
    if (!version) {
        make_cluster(folder_, binaries);
    }
    unlink(folder_.linger_file().c_str());
    // Before the server, so that there is no moment at which our death would leave it alone.
    ensure_guardian(folder_);
    const auto log_start = log_size(folder_);
    const pid_t pid = launch_server(folder_, binaries);
    try {
        wait_until_ready(folder_, pid, log_start, Clock::now() + options_.start_timeout);
    } catch (const Error& problem) {
        if (problem.kind() == ErrorKind::busy) {
            // Stopped now, a long recovery would begin again each time and never end.
            write_linger_time(folder_, linger_after_slow_start);
        } else if (process_is_alive(pid)) {
            kill(pid, SIGINT);
            wait_until_gone(folder_, pid, Clock::now() + std::chrono::seconds{10});
        }
        throw;
    }
}

void EmbeddedCluster::stop() {
    if (!in_use_ || getpid() != owner_) {
        return;
    }
    in_use_ = false;
    // A stopping process goes on when Ctrl-C is what made it stop.
    while (!lock_.wait_for_lock_or_signal(LockMode::exclusive)) {
    }
    lock_.sign();
    if (linger_time(folder_)) {
        users_.release();
    } else if (lock_out_users(users_)) {
        try {
            stop_server(folder_);
        } catch (const Error&) {
            users_.release();
            lock_.release();
            throw;
        }
        users_.release();
    }
    lock_.release();
}

std::string EmbeddedCluster::conninfo(std::string_view database, std::string_view role) const {
    return cluster_conninfo(folder_, database, role);
}

std::string EmbeddedCluster::url(std::string_view database, std::string_view role) const {
    return cluster_url(folder_, database, role);
}

void EmbeddedCluster::keep_running_after_exit(std::chrono::seconds idle) {
    write_linger_time(folder_, idle);
}

}  // namespace dealwright::pg
