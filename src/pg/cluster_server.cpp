// Whether a server runs is decided by looking at processes, never by a file alone: files outlive
// crashes, and process numbers are used again.
#include "pg/cluster_server.hpp"

#include <fcntl.h>
#include <libpq-fe.h>
#include <locale.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <fstream>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "base/interrupt.hpp"
#include "base/text.hpp"
#include "pg/cluster_log.hpp"
#include "pg/cluster_settings.hpp"

namespace dealwright::pg {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::milliseconds poll_interval{10};
constexpr std::chrono::seconds time_to_write_file{10};

bool same_file(const struct stat& a, const struct stat& b) {
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

// A server process of this very folder: PostgreSQL's processes all work inside their data folder.
// Its number alone proves nothing, for numbers are used again.
bool is_server_process(const ClusterFolder& folder, pid_t pid) {
    std::ifstream file{fmt::format("/proc/{}/comm", pid)};
    std::string name;
    struct stat working_dir {};
    struct stat pg {};
    return std::getline(file, name) && name.starts_with("postgres") &&
           stat(fmt::format("/proc/{}/cwd", pid).c_str(), &working_dir) == 0 &&
           stat(folder.pg().c_str(), &pg) == 0 && same_file(working_dir, pg) &&
           process_is_alive(pid);
}

struct PostmasterFile {
    pid_t pid = 0;
    std::string state;
};

std::optional<PostmasterFile> read_postmaster_file(const ClusterFolder& folder) {
    std::ifstream file{folder.pg() / "postmaster.pid"};
    if (!file) {
        return std::nullopt;
    }
    constexpr int state_line = 8;
    PostmasterFile result;
    std::string line;
    for (int number = 1; number <= state_line && std::getline(file, line); ++number) {
        if (number == 1) {
            std::from_chars(line.data(), line.data() + line.size(), result.pid);
        } else if (number == state_line) {
            result.state = trimmed(line);
        }
    }
    return result;
}

ServerState state_named(const std::string& name) {
    if (name == "ready" || name == "standby") {
        return ServerState::ready;
    }
    return name == "stopping" ? ServerState::stopping : ServerState::starting;
}

std::vector<pid_t> server_processes(const ClusterFolder& folder) {
    std::vector<pid_t> found;
    for (const auto& entry : fs::directory_iterator{"/proc"}) {
        const auto name = entry.path().filename().string();
        pid_t pid = 0;
        std::from_chars(name.data(), name.data() + name.size(), pid);
        if (pid > 0 && is_server_process(folder, pid)) {
            found.push_back(pid);
        }
    }
    return found;
}

// Sessions may outlive a killed server for as long as their statement runs, and hold its shared
// memory; a second server on top of them would corrupt the data.
void end_leftover_processes(const ClusterFolder& folder) {
    struct Step {
        int signal;
        std::chrono::seconds patience;
    };
    constexpr std::array<Step, 3> steps{
        Step{0, std::chrono::seconds{1}}, Step{SIGQUIT, std::chrono::seconds{4}},
        Step{SIGKILL, std::chrono::seconds{5}}};
    for (const auto& step : steps) {
        for (const pid_t pid : server_processes(folder)) {
            kill(pid, step.signal);
        }
        const auto deadline = Clock::now() + step.patience;
        while (!server_processes(folder).empty() && Clock::now() < deadline) {
            std::this_thread::sleep_for(poll_interval);
        }
    }
    const auto left = server_processes(folder);
    if (!left.empty()) {
        throw failure(
            ErrorKind::busy,
            "process {} of a database server that was killed still runs and cannot be ended; {} "
            "cannot be opened until it has gone",
            left.front(), folder.pg().string()
        );
    }
}

// Called when no server runs here: a file that names some other living process would make
// PostgreSQL refuse to start.
void remove_stale_files(const ClusterFolder& folder) {
    const auto socket = folder.socket_dir() / ".s.PGSQL.5432";
    for (const auto& file :
         {folder.pg() / "postmaster.pid", socket, fs::path{socket.string() + ".lock"}}) {
        if (unlink(file.c_str()) != 0 && errno != ENOENT) {
            throw failure(
                ErrorKind::invalid, "cannot remove the stale file {}: {}", file.string(),
                std::strerror(errno)
            );
        }
    }
}

void remove_stand_in_socket_dir(const ClusterFolder& folder) {
    if (folder.socket_dir().parent_path() != folder.data_dir) {
        rmdir(folder.socket_dir().c_str());
    }
}

std::string compression_of(const ServerBinaries& binaries) {
    if (access(binaries.pg_config().c_str(), X_OK) != 0) {
        return "on";
    }
    const auto built = run_child({{binaries.pg_config().string(), "--configure"}, std::nullopt});
    return built.output.find("--with-lz4") == std::string::npos ? "on" : "lz4";
}

bool has_utf8_c_locale() {
    const locale_t found = newlocale(LC_ALL_MASK, "C.UTF-8", nullptr);
    if (found == nullptr) {
        return false;
    }
    freelocale(found);
    return true;
}

void include_our_settings(const fs::path& pg) {
    std::ofstream file{pg / "postgresql.conf", std::ios::app};
    file << "\n# Rewritten at every start of dealwright\ninclude_if_exists 'dealwright.conf'\n";
    file.close();
    if (!file) {
        throw failure(
            ErrorKind::invalid, "cannot write {}: {}", (pg / "postgresql.conf").string(),
            std::strerror(errno)
        );
    }
}

void sync_folder(const fs::path& folder) {
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        fsync(descriptor);
        close(descriptor);
    }
}

void run_initdb(
    const ClusterFolder& folder, const ServerBinaries& binaries, const fs::path& target
) {
    const auto result = run_child(
        {{binaries.initdb().string(), "--pgdata=" + target.string(), "--username=postgres",
          "--auth-local=trust", "--auth-host=reject", "--encoding=UTF8",
          has_utf8_c_locale() ? "--locale=C.UTF-8" : "--locale=C", "--data-checksums",
          "--no-instructions"},
         folder.server_user}
    );
    if (result.exit_code == 0) {
        return;
    }
    if (tells_of_full_disk(result.output)) {
        throw failure(
            ErrorKind::invalid, "cannot make the database in {}: the disk that holds it is full",
            folder.data_dir.string()
        );
    }
    throw failure(
        ErrorKind::invalid, "cannot make the database in {}: {}", folder.data_dir.string(),
        reason_in_output(result.output)
    );
}

void make_folder_of_server(const ClusterFolder& folder, const fs::path& path) {
    const auto& user = folder.server_user;
    if (mkdir(path.c_str(), 0700) != 0 ||
        (user && lchown(path.c_str(), user->uid, user->gid) != 0)) {
        throw failure(
            ErrorKind::invalid, "cannot make the folder {}: {}", path.string(), std::strerror(errno)
        );
    }
}

}  // namespace

ServerStatus server_status(const ClusterFolder& folder) {
    const auto file = read_postmaster_file(folder);
    if (!file) {
        return {};
    }
    if (is_server_process(folder, file->pid)) {
        return {state_named(file->state), file->pid};
    }
    switch (PQping(cluster_conninfo(folder, "postgres", "postgres").c_str())) {
        case PQPING_OK:
            return {ServerState::ready, 0};
        case PQPING_REJECT:
            return {ServerState::starting, 0};
        default:
            return {};
    }
}

bool cluster_exists(const fs::path& data_dir) {
    std::error_code unreadable;
    return fs::exists(data_dir / "pg" / "PG_VERSION", unreadable) ||
           (unreadable && fs::is_directory(data_dir / "pg", unreadable));
}

std::optional<int> cluster_version(const ClusterFolder& folder) {
    std::error_code absent;
    const auto status = fs::symlink_status(folder.pg(), absent);
    if (!fs::exists(status)) {
        return std::nullopt;
    }
    std::ifstream file{folder.pg() / "PG_VERSION"};
    int version = 0;
    if (file >> version) {
        return version;
    }
    if (fs::is_directory(status) && fs::is_empty(folder.pg(), absent)) {
        return std::nullopt;
    }
    throw failure(
        ErrorKind::invalid,
        "{} is there but holds no database (it has no readable PG_VERSION); move it away or name "
        "another folder with --data-dir",
        folder.pg().string()
    );
}

void make_cluster(const ClusterFolder& folder, const ServerBinaries& binaries) {
    const auto unfinished = folder.unfinished_pg();
    std::error_code problem;
    // Children of an initdb that was killed a moment ago may still put files there.
    const auto deadline = Clock::now() + std::chrono::seconds{5};
    while (fs::remove_all(unfinished, problem), problem && Clock::now() < deadline) {
        std::this_thread::sleep_for(poll_interval);
    }
    make_folder_of_server(folder, unfinished);
    try {
        run_initdb(folder, binaries, unfinished);
        include_our_settings(unfinished);
        if (rename(unfinished.c_str(), folder.pg().c_str()) != 0) {
            throw failure(
                ErrorKind::invalid, "cannot rename {} to {}: {}", unfinished.string(),
                folder.pg().string(), std::strerror(errno)
            );
        }
    } catch (const Error&) {
        // A full disk should get its space back.
        fs::remove_all(unfinished, problem);
        throw;
    }
    sync_folder(folder.data_dir);
}

pid_t launch_server(const ClusterFolder& folder, const ServerBinaries& binaries) {
    end_leftover_processes(folder);
    remove_stale_files(folder);
    trim_log(folder);
    replace_file(
        folder, folder.pg() / "dealwright.conf",
        cluster_settings(this_machine(), folder.socket_dir(), compression_of(binaries))
    );
    const int log = open_log(folder);
    try {
        // Said here as well, so that no edited file can open the cluster to the network.
        const pid_t pid = start_daemon(
            {{binaries.postgres().string(), "-D", folder.pg().string(), "-c", "listen_addresses=",
              "-c", "unix_socket_directories=\"" + folder.socket_dir().string() + "\""},
             folder.server_user},
            log
        );
        close(log);
        return pid;
    } catch (const Error&) {
        close(log);
        throw;
    }
}

void wait_until_ready(
    const ClusterFolder& folder, pid_t pid, std::uintmax_t log_start, Deadline deadline
) {
    for (;;) {
        const auto file = read_postmaster_file(folder);
        const bool is_ours = file && (pid == 0 || file->pid == pid);
        if (is_ours && state_named(file->state) == ServerState::ready) {
            return;
        }
        if (pid != 0 && !process_is_alive(pid)) {
            throw failure(
                ErrorKind::invalid, "PostgreSQL cannot start on {}: {} (log: {})",
                folder.pg().string(), reason_in_log(folder, log_start), folder.log().string()
            );
        }
        throw_if_interrupted();
        // Until it has written its file, nobody else could find the server we leave behind.
        if (Clock::now() >= deadline + (is_ours ? std::chrono::seconds{0} : time_to_write_file)) {
            throw failure(
                ErrorKind::busy,
                "PostgreSQL is still getting {} ready, which takes long after a crash; it goes on "
                "doing so, try again in a moment (log: {})",
                folder.pg().string(), folder.log().string()
            );
        }
        std::this_thread::sleep_for(poll_interval);
    }
}

bool wait_until_gone(const ClusterFolder& folder, pid_t pid, Deadline deadline) {
    while (is_server_process(folder, pid)) {
        if (Clock::now() >= deadline) {
            return false;
        }
        std::this_thread::sleep_for(poll_interval);
    }
    return true;
}

void stop_server(const ClusterFolder& folder) {
    const pid_t pid = server_status(folder).pid;
    if (pid == 0) {
        return;
    }
    // Fast: sessions are ended, everything is written out. Immediate, when that takes for ever,
    // loses nothing either, but makes the next start a recovery.
    kill(pid, SIGINT);
    bool gone = wait_until_gone(folder, pid, Clock::now() + std::chrono::seconds{60});
    if (!gone) {
        kill(pid, SIGQUIT);
        gone = wait_until_gone(folder, pid, Clock::now() + std::chrono::seconds{10});
    }
    if (!gone) {
        throw failure(
            ErrorKind::busy, "PostgreSQL (process {}) on {} does not stop (log: {})", pid,
            folder.pg().string(), folder.log().string()
        );
    }
    remove_stand_in_socket_dir(folder);
}

}  // namespace dealwright::pg
