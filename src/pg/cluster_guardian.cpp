// The guardian's own process. It is forked without exec, so it must leave behind all that belongs
// to its parent before it does anything else.
#include "pg/cluster_guardian.hpp"

#include <fcntl.h>
#include <libpq-fe.h>
#include <sys/prctl.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <memory>
#include <string_view>
#include <thread>

#include "base/error.hpp"
#include "pg/child_process.hpp"
#include "pg/cluster_log.hpp"
#include "pg/cluster_server.hpp"

namespace dealwright::pg {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds look_interval{1};
constexpr std::chrono::milliseconds second_look_after{300};
constexpr int housekeeping_interval_s = 60;
constexpr int guardian_lock_descriptor = 3;

volatile std::sig_atomic_t told_to_end = 0;

extern "C" void note_end(int) {
    told_to_end = 1;
}
extern "C" void wake_up(int) {}

// Counts the sessions of programs other than ours. Speaks to libpq directly: an interrupt that was
// meant for our parent must not stop the guardian's questions.
class SessionCounter {
  public:
    explicit SessionCounter(const ClusterFolder& folder)
        : conninfo_{
              cluster_conninfo(folder, "postgres", "postgres") +
              " connect_timeout=10 application_name='dealwright guardian'"} {}

    /// A server that does not answer now (it starts, recovers, is full) counts as in use.
    bool any() {
        if (!connection_ || PQstatus(connection_.get()) != CONNECTION_OK) {
            connection_.reset(PQconnectdb(conninfo_.c_str()));
        }
        const std::unique_ptr<PGresult, decltype(&PQclear)> result{
            PQexec(
                connection_.get(),
                "select count(*) from pg_stat_activity"
                " where backend_type = 'client backend' and pid <> pg_backend_pid()"
            ),
            &PQclear};
        return PQresultStatus(result.get()) != PGRES_TUPLES_OK ||
               std::string_view{PQgetvalue(result.get(), 0, 0)} != "0";
    }

  private:
    std::string conninfo_;
    std::unique_ptr<PGconn, decltype(&PQfinish)> connection_{nullptr, &PQfinish};
};

class Guardian {
  public:
    explicit Guardian(const ClusterFolder& folder)
        : folder_{folder}, lock_{folder.lock_file()}, users_{folder.users_file()} {}

    void watch() {
        for (int times_absent = 0; times_absent < 2;) {
            wait_until_unused();
            if (const auto linger = linger_time(folder_); linger && !wait_until_idle(*linger)) {
                continue;
            }
            if (server_status(folder_).state == ServerState::absent) {
                // Twice, because a process killed in the middle of a start leaves a server that
                // has not written its file yet.
                ++times_absent;
            } else {
                times_absent = 0;
                stop_if_unused();
            }
            std::this_thread::sleep_for(second_look_after);
        }
    }

    /// False when the cluster has come into use again.
    bool retire() {
        lock_cluster();
        const bool unused =
            lock_out_users(users_) && server_status(folder_).state == ServerState::absent;
        if (unused) {
            // In this order, so that whoever gets the cluster's lock next sees us gone.
            close(guardian_lock_descriptor);
        }
        users_.release();
        lock_.release();
        return unused;
    }

  private:
    void wait_until_unused() {
        while (!users_.wait_for_lock_or_signal(LockMode::exclusive)) {
            tidy_log();
        }
        users_.release();
    }

    void tidy_log() {
        if (lock_.try_lock(LockMode::exclusive)) {
            trim_log(folder_);
            lock_.release();
        }
    }

    // False when a process of ours uses the cluster again.
    bool wait_until_idle(std::chrono::seconds limit) {
        SessionCounter sessions{folder_};
        auto idle_since = Clock::now();
        while (told_to_end == 0 && server_status(folder_).state != ServerState::absent) {
            if (!users_.try_lock(LockMode::exclusive)) {
                return false;
            }
            users_.release();
            if (sessions.any()) {
                idle_since = Clock::now();
            } else if (Clock::now() - idle_since >= limit) {
                break;
            }
            std::this_thread::sleep_for(look_interval);
        }
        return true;
    }

    void lock_cluster() {
        while (!lock_.wait_for_lock_or_signal(LockMode::exclusive)) {
        }
    }

    void stop_if_unused() {
        lock_cluster();
        if (lock_out_users(users_)) {
            stop_server(folder_);
            unlink(folder_.linger_file().c_str());
            users_.release();
        }
        lock_.release();
    }

    ClusterFolder folder_;
    FileLock lock_;
    FileLock users_;
};

// Nothing of the parent may stay with us: neither its terminal, nor a pipe whose reader waits for
// the end, nor a descriptor that carries one of its locks.
void leave_parent_behind(const ClusterFolder& folder, int guardian_lock) {
    const int log = fcntl(open_log(folder), F_DUPFD_CLOEXEC, guardian_lock_descriptor + 1);
    dup2(guardian_lock, guardian_lock_descriptor);
    const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    dup2(nothing, STDIN_FILENO);
    dup2(log, STDOUT_FILENO);
    dup2(log, STDERR_FILENO);
    close_descriptors_from(guardian_lock_descriptor + 1);
    prctl(PR_SET_NAME, "dw-guardian");
    if (chdir("/") != 0) {
        throw failure(ErrorKind::internal, "cannot enter /: {}", std::strerror(errno));
    }
}

void set_up_signals() {
    struct sigaction action {};
    sigemptyset(&action.sa_mask);
    action.sa_handler = SIG_IGN;
    for (const int number : {SIGINT, SIGHUP, SIGPIPE, SIGQUIT}) {
        sigaction(number, &action, nullptr);
    }
    // Both without SA_RESTART: they are to end the wait for a lock.
    action.sa_handler = note_end;
    sigaction(SIGTERM, &action, nullptr);
    action.sa_handler = wake_up;
    sigaction(SIGALRM, &action, nullptr);
    const itimerval interval{{housekeeping_interval_s, 0}, {housekeeping_interval_s, 0}};
    setitimer(ITIMER_REAL, &interval, nullptr);
}

[[noreturn]] void be_guardian(const ClusterFolder& folder, FileLock& guardian_lock) {
    try {
        set_up_signals();
        guardian_lock.sign();
        leave_parent_behind(folder, guardian_lock.descriptor());
        Guardian guardian{folder};
        do {
            guardian.watch();
        } while (!guardian.retire());
    } catch (const std::exception& problem) {
        fmt::print(stderr, "dealwright guardian: {}\n", problem.what());
        _exit(1);
    }
    _exit(0);
}

}  // namespace

void ensure_guardian(const ClusterFolder& folder) {
    FileLock guardian_lock{folder.guardian_file()};
    if (!guardian_lock.try_lock(LockMode::exclusive)) {
        return;  // it lives: its lock would have gone with it
    }
    const pid_t middle = fork();
    if (middle == 0) {
        // Twice forked, it is nobody's child, and cannot be left uncollected by a long-lived us.
        setsid();
        const pid_t guardian = fork();
        if (guardian == 0) {
            be_guardian(folder, guardian_lock);
        }
        _exit(guardian < 0 ? 1 : 0);
    }
    int status = 0;
    while (middle > 0 && waitpid(middle, &status, 0) < 0 && errno == EINTR) {
    }
    if (middle < 0 || status != 0) {
        throw failure(ErrorKind::busy, "cannot start a process to watch over the database");
    }
    guardian_lock.leave_to_child();
}

bool lock_out_users(FileLock& users) {
    if (users.try_lock(LockMode::exclusive)) {
        return true;
    }
    // It may only have been the guardian, which holds the lock for a moment when it sees us gone
    // and then waits for the cluster's lock, which the caller has: so ask once more after it.
    // Not to be cut short by an interrupt: stopping is what follows one.
    const auto deadline = Clock::now() + std::chrono::seconds{5};
    while (!users.try_lock(LockMode::shared) && Clock::now() < deadline) {
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    if (users.try_lock(LockMode::exclusive)) {
        return true;
    }
    users.release();
    return false;
}

}  // namespace dealwright::pg
