// A private PostgreSQL cluster inside a data folder: made when missing, started when not running,
// shared by the processes that use the folder, stopped by the last of them. It listens on a unix
// socket alone, in a folder that only its owner can enter; that is all its access control.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>

#include "pg/cluster_folder.hpp"
#include "pg/file_lock.hpp"

namespace dealwright::pg {

struct ClusterOptions {
    std::filesystem::path data_dir;
    std::chrono::seconds start_timeout{60};
};

class EmbeddedCluster {
  public:
    /// True when the data folder holds a cluster.
    static bool exists(const std::filesystem::path& data_dir);

    /// Makes what is missing, starts or joins. To be called before the process has threads.
    explicit EmbeddedCluster(ClusterOptions options);
    ~EmbeddedCluster();
    EmbeddedCluster(const EmbeddedCluster&) = delete;
    EmbeddedCluster& operator=(const EmbeddedCluster&) = delete;

    /// Gives up this process's use of the cluster, and stops the server when that was the last
    /// one. Returns when it has ended. A second call does nothing.
    void stop();

    /// The libpq key=value address of a database. The cluster's first role is `postgres`.
    std::string conninfo(std::string_view database, std::string_view role) const;
    std::string url(std::string_view database, std::string_view role) const;

    /// Leaves the server running after this process, until no process of ours has used it and no
    /// session has been connected for `idle`.
    void keep_running_after_exit(std::chrono::seconds idle);

  private:
    void take_lock();
    void start_or_join();
    void start();

    ClusterOptions options_;
    ClusterFolder folder_;
    FileLock lock_;
    FileLock users_;
    pid_t owner_;  // a forked copy of this object must not stop anything
    bool in_use_ = false;
};

}  // namespace dealwright::pg
