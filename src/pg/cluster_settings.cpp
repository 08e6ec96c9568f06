// The form of dealwright.conf and the arithmetic that fills it.
#include "pg/cluster_settings.hpp"

#include <fmt/format.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <thread>

namespace dealwright::pg {

namespace {

constexpr std::int64_t bytes_per_mb = 1 << 20;

std::int64_t memory_limit_mb(const char* file) {
    std::ifstream in{file};
    std::int64_t bytes = 0;
    // "max" where there is no limit.
    return in >> bytes ? bytes / bytes_per_mb : std::numeric_limits<std::int64_t>::max();
}

std::int64_t memory_mb() {
    const auto physical =
        std::int64_t{sysconf(_SC_PHYS_PAGES)} * sysconf(_SC_PAGESIZE) / bytes_per_mb;
    return std::min(
        {physical, memory_limit_mb("/sys/fs/cgroup/memory.max"),
         memory_limit_mb("/sys/fs/cgroup/memory/memory.limit_in_bytes")}
    );
}

std::int64_t shared_memory_mb() {
    struct statvfs found {};
    if (statvfs("/dev/shm", &found) != 0) {
        return 0;
    }
    return static_cast<std::int64_t>(found.f_blocks * found.f_frsize) / bytes_per_mb;
}

constexpr std::string_view form =
    R"(# Written anew by dealwright at every start: changes made here are lost.
# Settings of your own: ALTER SYSTEM SET ... (they win over this file).

# Reached through a socket in a folder that only its owner can enter; no network at all.
listen_addresses = ''
port = 5432
unix_socket_directories = '"{socket_dir}"'
unix_socket_permissions = 0700
max_connections = 100

# Memory and processes, from {memory_mb} MB and {cores} cores
shared_buffers = {shared_buffers_mb}MB
effective_cache_size = {cache_mb}MB
work_mem = {work_mb}MB
maintenance_work_mem = {maintenance_mb}MB
dynamic_shared_memory_type = {shared_memory_type}
max_worker_processes = {worker_processes}
max_parallel_workers = {cores}
max_parallel_workers_per_gather = {gather}
max_parallel_maintenance_workers = {gather}
max_locks_per_transaction = 128

# Durability is complete; the log is kept long enough to make checkpoints rare
fsync = on
synchronous_commit = on
full_page_writes = on
wal_compression = {wal_compression}
wal_buffers = 16MB
min_wal_size = 256MB
max_wal_size = 4GB
checkpoint_timeout = 15min
checkpoint_completion_target = 0.9

# Planning for solid-state disks; compiling queries costs these short ones more than it gives
random_page_cost = 1.1
effective_io_concurrency = 100
jit = off

autovacuum = on
autovacuum_naptime = 20s
autovacuum_vacuum_scale_factor = 0.05
autovacuum_vacuum_insert_scale_factor = 0.1
autovacuum_vacuum_cost_limit = 1000

# The log goes to pg.log in the data folder, which dealwright keeps within a bound
logging_collector = off
log_destination = 'stderr'
log_line_prefix = '%m [%p] '
log_min_messages = warning
log_checkpoints = off
log_timezone = 'UTC'
timezone = 'UTC'
datestyle = 'ISO, MDY'
lc_messages = 'C'
)";

}  // namespace

Machine this_machine() {
    return {
        memory_mb(), shared_memory_mb(),
        std::max(1, static_cast<int>(std::thread::hardware_concurrency()))};
}

std::string cluster_settings(
    const Machine& machine, const std::filesystem::path& socket_dir,
    std::string_view wal_compression
) {
    const auto share = [&](std::int64_t part, std::int64_t least, std::int64_t most) {
        return std::clamp(machine.memory_mb / part, least, most);
    };
    // Containers often come with 64 MB of /dev/shm, which a parallel join overflows.
    constexpr std::int64_t enough_shared_memory_mb = 256;
    return fmt::format(
        form, fmt::arg("socket_dir", socket_dir.string()), fmt::arg("memory_mb", machine.memory_mb),
        fmt::arg("cores", machine.cores), fmt::arg("shared_buffers_mb", share(8, 64, 2048)),
        fmt::arg("cache_mb", share(2, 128, 1 << 20)), fmt::arg("work_mb", share(512, 4, 32)),
        fmt::arg("maintenance_mb", share(32, 32, 512)),
        fmt::arg(
            "shared_memory_type",
            machine.shared_memory_mb < enough_shared_memory_mb ? "mmap" : "posix"
        ),
        fmt::arg("worker_processes", std::max(8, machine.cores + 4)),
        fmt::arg("gather", std::clamp(machine.cores / 2, 1, 4)),
        fmt::arg("wal_compression", wal_compression)
    );
}

}  // namespace dealwright::pg
