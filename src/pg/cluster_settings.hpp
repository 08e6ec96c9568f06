// The server settings of an embedded cluster, fitted to the machine it runs on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace dealwright::pg {

struct Machine {
    std::int64_t memory_mb = 0;         // what this program may use: the container's limit counts
    std::int64_t shared_memory_mb = 0;  // size of /dev/shm
    int cores = 1;
};

Machine this_machine();

/// The text of dealwright.conf. `wal_compression` is a value that the server was built for.
std::string cluster_settings(
    const Machine& machine, const std::filesystem::path& socket_dir,
    std::string_view wal_compression
);

}  // namespace dealwright::pg
