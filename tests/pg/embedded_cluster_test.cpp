// The embedded cluster against the real PostgreSQL of this machine: sharing between processes,
// crashes of either side, and the sentence that each misfortune gets.
#include "pg/embedded_cluster.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <thread>

#include "base/error.hpp"
#include "pg/child_process.hpp"
#include "pg/cluster_server.hpp"
#include "pg/cluster_settings.hpp"
#include "pg/connection.hpp"

namespace dealwright::pg {
namespace {

namespace fs = std::filesystem;

bool eventually(const std::function<bool()>& condition) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{30};
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) {
            return false;
        }
        poll(nullptr, 0, 5);
    }
    return true;
}

pid_t first_number_in(const fs::path& file) {
    std::ifstream in{file};
    pid_t pid = 0;
    in >> pid;
    return pid;
}

pid_t server_pid(const fs::path& data_dir) {
    return first_number_in(data_dir / "pg/postmaster.pid");
}

bool ends(pid_t pid) {
    return pid > 0 && eventually([&] { return !process_is_alive(pid); });
}

std::string message_of(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& problem) {
        return problem.what();
    }
    return "nothing was thrown";
}

std::string value_of(const EmbeddedCluster& cluster, const std::string& sql) {
    Connection connection{cluster.conninfo("postgres", "postgres")};
    return std::string{connection.execute(sql).text(0, 0)};
}

void expect_in(const std::string& part, const std::string& whole) {
    EXPECT_NE(whole.find(part), std::string::npos) << "no '" << part << "' in: " << whole;
}

// A process of its own that runs `act`, reports, and then waits until it may go on to its end.
class OtherProcess {
  public:
    explicit OtherProcess(const std::function<void(const std::function<void()>& wait)>& act) {
        EXPECT_EQ(pipe2(report_.data(), O_CLOEXEC), 0);
        EXPECT_EQ(pipe2(leave_.data(), O_CLOEXEC), 0);
        pid_ = fork();
        if (pid_ == 0) {
            close(report_[0]);
            close(leave_[1]);
            run(act);
        }
        close(report_[1]);
        close(leave_[0]);
    }
    ~OtherProcess() {
        if (pid_ > 0) {
            leave();
        }
        close(report_[0]);
    }
    OtherProcess(const OtherProcess&) = delete;
    OtherProcess& operator=(const OtherProcess&) = delete;

    // What it reports: "ready" from where it waits, or the message of its Error.
    std::string report() {
        std::array<char, 2000> text{};
        const auto count = read(report_[0], text.data(), text.size());
        return {text.data(), static_cast<std::size_t>(count > 0 ? count : 0)};
    }
    // Lets it go on to its ordinary end.
    void leave() {
        // A byte, not just the end: processes forked later hold this end of the pipe too.
        [[maybe_unused]] const auto written = write(leave_[1], "x", 1);
        collect();
    }
    void kill_hard() {
        kill(pid_, SIGKILL);
        collect();
    }

  private:
    void collect() {
        close(leave_[1]);
        waitpid(pid_, nullptr, 0);
        pid_ = -1;
    }

    void say(const std::string& text) {
        [[maybe_unused]] const auto written = write(report_[1], text.data(), text.size());
    }

    [[noreturn]] void run(const std::function<void(const std::function<void()>&)>& act) {
        try {
            act([&] {
                say("ready");
                char nothing = 0;
                [[maybe_unused]] const auto count = read(leave_[0], &nothing, 1);
            });
        } catch (const std::exception& problem) {
            say(problem.what());
        }
        _exit(0);
    }

    std::array<int, 2> report_{};
    std::array<int, 2> leave_{};
    pid_t pid_ = -1;
};

class EmbeddedClusterTest : public testing::Test {
  protected:
    // One initdb for the suite; each test gets a copy of the stopped cluster.
    static void SetUpTestSuite() {
        std::signal(SIGPIPE, SIG_IGN);
        std::string name = (fs::temp_directory_path() / "dealwright-cluster-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        scratch_ = name;
        // PostgreSQL runs as another user when the tests run as root.
        ASSERT_EQ(chmod(name.c_str(), 0755), 0);
        EmbeddedCluster{{scratch_ / "template"}}.stop();
    }

    static void TearDownTestSuite() {
        EXPECT_TRUE(eventually([] {
            std::error_code busy;
            fs::remove_all(scratch_, busy);
            return !busy;
        }));
    }

    fs::path new_folder() const {
        static int number = 0;
        return scratch_ / ("data" + std::to_string(++number));
    }

    fs::path existing_cluster() const { return existing_cluster_at(new_folder()); }

    fs::path existing_cluster_at(const fs::path& folder) const {
        fs::create_directories(folder.parent_path());
        const auto copied =
            run_child({{"/bin/cp", "-a", (scratch_ / "template").string(), folder.string()}, {}});
        EXPECT_EQ(copied.exit_code, 0) << copied.output;
        return folder;
    }

    std::optional<SystemUser> server_user() const {
        return geteuid() == 0 ? std::optional{system_user("postgres")} : std::nullopt;
    }

    // What somebody without root's powers is told.
    std::string message_to_ordinary_user(const fs::path& data_dir) const {
        const auto user = server_user();
        OtherProcess other{[&](const auto&) {
            if (user && (setgid(user->gid) != 0 || setuid(user->uid) != 0)) {
                throw failure(ErrorKind::internal, "cannot become {}", user->name);
            }
            EmbeddedCluster{{data_dir}};
        }};
        return other.report();
    }

    static fs::path scratch_;
};

fs::path EmbeddedClusterTest::scratch_;

TEST_F(EmbeddedClusterTest, AHalfMadeClusterIsMadeAgain) {
    const auto folder = new_folder();
    fs::create_directories(folder / "pg.new/base");
    if (server_user()) {
        ASSERT_EQ(chmod(folder.c_str(), 0711), 0);
    }
    std::ofstream{folder / "pg.new/PG_VERSION"} << "15\n";
    EXPECT_FALSE(EmbeddedCluster::exists(folder));

    EmbeddedCluster cluster{{folder}};
    EXPECT_TRUE(EmbeddedCluster::exists(folder));
    EXPECT_FALSE(fs::exists(folder / "pg.new"));
    EXPECT_EQ(value_of(cluster, "show listen_addresses"), "");
    EXPECT_EQ(value_of(cluster, "show data_checksums"), "on");
    EXPECT_EQ(value_of(cluster, "show server_encoding"), "UTF8");
    EXPECT_EQ(value_of(cluster, "show timezone"), "UTC");
    EXPECT_EQ(value_of(cluster, "show fsync"), "on");
    EXPECT_EQ(value_of(cluster, "show jit"), "off");
    struct stat socket_dir {};
    ASSERT_EQ(stat((folder / "run").c_str(), &socket_dir), 0);
    EXPECT_EQ(socket_dir.st_mode & 0777U, 0700U);
}

TEST_F(EmbeddedClusterTest, StoppingEndsTheServerAndIsRepeatable) {
    const auto folder = existing_cluster();
    EmbeddedCluster cluster{{folder}};
    const pid_t pid = server_pid(folder);
    EXPECT_TRUE(process_is_alive(pid));
    cluster.stop();
    EXPECT_FALSE(process_is_alive(pid));
    cluster.stop();
}

TEST_F(EmbeddedClusterTest, TheLastOfTwoProcessesStopsTheServer) {
    const auto folder = existing_cluster();
    EmbeddedCluster cluster{{folder}};
    const pid_t pid = server_pid(folder);
    OtherProcess other{[&](const auto& wait) {
        const EmbeddedCluster joined{{folder}};
        wait();
        value_of(joined, "select 1");
    }};
    ASSERT_EQ(other.report(), "ready");
    EXPECT_EQ(server_pid(folder), pid);
    cluster.stop();
    EXPECT_TRUE(process_is_alive(pid));
    other.leave();
    EXPECT_EQ(other.report(), "");
    EXPECT_FALSE(process_is_alive(pid));
}

TEST_F(EmbeddedClusterTest, AnOwnFolderIsSharedByManyProcessesThatStartAtOnce) {
    const auto folder = existing_cluster();
    std::vector<std::unique_ptr<OtherProcess>> others;
    for (int i = 0; i < 4; ++i) {
        others.push_back(std::make_unique<OtherProcess>([&](const auto& wait) {
            const EmbeddedCluster cluster{{folder}};
            value_of(cluster, "select 1");
            wait();
        }));
    }
    for (const auto& other : others) {
        EXPECT_EQ(other->report(), "ready");
    }
    const pid_t pid = server_pid(folder);
    others.clear();
    EXPECT_FALSE(process_is_alive(pid));
}

TEST_F(EmbeddedClusterTest, TheGuardianStopsTheServerAfterTheLastUserWasKilled) {
    const auto folder = existing_cluster();
    OtherProcess user{[&](const auto& wait) {
        const EmbeddedCluster cluster{{folder}};
        wait();
    }};
    ASSERT_EQ(user.report(), "ready");
    const pid_t pid = server_pid(folder);
    const pid_t guardian = first_number_in(folder / "cluster.guardian");
    EXPECT_TRUE(process_is_alive(guardian));
    user.kill_hard();
    EXPECT_TRUE(ends(pid));
    EXPECT_TRUE(ends(guardian));
}

TEST_F(EmbeddedClusterTest, AJoiningProcessReplacesAKilledGuardian) {
    const auto folder = existing_cluster();
    const auto use = [&](const auto& wait) {
        const EmbeddedCluster cluster{{folder}};
        wait();
    };
    OtherProcess first{use};
    ASSERT_EQ(first.report(), "ready");
    const pid_t pid = server_pid(folder);
    const pid_t guardian = first_number_in(folder / "cluster.guardian");
    kill(guardian, SIGKILL);
    ASSERT_TRUE(ends(guardian));
    OtherProcess second{use};
    ASSERT_EQ(second.report(), "ready");
    EXPECT_EQ(server_pid(folder), pid);
    first.kill_hard();
    EXPECT_TRUE(process_is_alive(pid));
    second.kill_hard();
    EXPECT_TRUE(ends(pid));
}

TEST_F(EmbeddedClusterTest, CommittedDataSurvivesAKilledServerWithABusySession) {
    const auto folder = existing_cluster();
    EmbeddedCluster cluster{{folder}};
    value_of(cluster, "create table kept as select 42 as answer; select 1");
    // Busy without a pause, this session does not notice that its server has died.
    const std::unique_ptr<PGconn, decltype(&PQfinish)> busy{
        PQconnectdb(cluster.conninfo("postgres", "postgres").c_str()), &PQfinish};
    const pid_t session = PQbackendPID(busy.get());
    ASSERT_EQ(PQsendQuery(busy.get(), "do $$ begin loop perform length('x'); end loop; end $$"), 1);
    ASSERT_TRUE(eventually([&] {
        return value_of(
                   cluster,
                   "select count(*) from pg_stat_activity where state = 'active' and "
                   "pid = " +
                       std::to_string(session)
               ) == "1";
    }));
    const pid_t pid = server_pid(folder);
    kill(pid, SIGKILL);
    ASSERT_TRUE(ends(pid));
    cluster.stop();
    EXPECT_TRUE(process_is_alive(session));

    const EmbeddedCluster recovered{{folder}};
    EXPECT_FALSE(process_is_alive(session));
    EXPECT_EQ(value_of(recovered, "select answer from kept"), "42");
}

TEST_F(EmbeddedClusterTest, AStaleServerFileThatNamesALivingProcessIsNoObstacle) {
    const auto folder = existing_cluster();
    const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
    const pid_t stranger = start_daemon({{"/bin/sleep", "300"}, server_user()}, nowhere);
    close(nowhere);
    std::ofstream{folder / "pg/postmaster.pid"} << stranger << "\n" << folder.string() << "\n";
    std::ofstream{folder / "run/.s.PGSQL.5432.lock"} << stranger << "\n";
    const EmbeddedCluster cluster{{folder}};
    EXPECT_EQ(value_of(cluster, "select 1"), "1");
    EXPECT_TRUE(process_is_alive(stranger));
    kill(stranger, SIGKILL);
}

TEST_F(EmbeddedClusterTest, ItRunsOnUntilNoSessionIsLeftWhenThatIsWanted) {
    const auto folder = existing_cluster();
    EmbeddedCluster cluster{{folder}};
    const pid_t pid = server_pid(folder);
    {
        Connection session{cluster.conninfo("postgres", "postgres")};
        cluster.keep_running_after_exit(std::chrono::seconds{1});
        cluster.stop();
        EmbeddedCluster{{folder}}.stop();
        // The session sees the guardian look, and look again later than the limit.
        const auto looks = [&](const std::string& extra) {
            return session
                .execute(
                    "select count(*) from pg_stat_activity where "
                    "application_name = 'dealwright guardian' and " +
                    extra
                )
                .get<int>(0, 0);
        };
        EXPECT_TRUE(eventually([&] {
            return looks("query_start > backend_start + interval '2 s'") == 1;
        }));
        EXPECT_TRUE(process_is_alive(pid));
    }
    EXPECT_TRUE(ends(pid));
    EXPECT_TRUE(eventually([&] { return !fs::exists(folder / "cluster.linger"); }));
}

TEST_F(EmbeddedClusterTest, NothingHoldsTheOutputOfAProcessThatLeavesTheServerRunning) {
    const auto folder = existing_cluster();
    std::array<int, 2> output{};
    ASSERT_EQ(pipe(output.data()), 0);
    {
        OtherProcess user{[&](const auto&) {
            dup2(output[1], STDOUT_FILENO);
            EmbeddedCluster cluster{{folder}};
            cluster.keep_running_after_exit(std::chrono::seconds{300});
        }};
        EXPECT_EQ(user.report(), "");
    }
    close(output[1]);
    pollfd end{output[0], POLLIN, 0};
    EXPECT_EQ(poll(&end, 1, 10'000), 1);
    char byte = 0;
    EXPECT_EQ(read(output[0], &byte, 1), 0);
    close(output[0]);

    const pid_t pid = server_pid(folder);
    EXPECT_TRUE(process_is_alive(pid));
    // Told to end, the guardian does not wait for the rest of the time.
    kill(first_number_in(folder / "cluster.guardian"), SIGTERM);
    EXPECT_TRUE(ends(pid));
}

TEST_F(EmbeddedClusterTest, ALongRecoveryGoesOnAfterItsCallerHasGivenUp) {
    const auto folder = existing_cluster();
    const auto gate = scratch_ / "gate";
    std::ofstream{folder / "pg/recovery.signal"};
    std::ofstream{folder / "pg/postgresql.auto.conf", std::ios::app}
        << "restore_command = 'until test -e " << gate.string() << "; do sleep 0.01; done; false'";
    expect_in("it goes on doing so", message_of([&] {
                  EmbeddedCluster{{folder, std::chrono::seconds{0}}};
              }));
    const pid_t pid = server_pid(folder);
    EXPECT_TRUE(process_is_alive(pid));
    std::ofstream{gate};
    EmbeddedCluster cluster{{folder}};
    EXPECT_EQ(value_of(cluster, "select 1"), "1");
    EXPECT_EQ(server_pid(folder), pid);
    cluster.stop();
    EXPECT_TRUE(process_is_alive(pid));
    kill(first_number_in(folder / "cluster.guardian"), SIGTERM);
    EXPECT_TRUE(ends(pid));
}

TEST_F(EmbeddedClusterTest, APathThatCannotHoldASocketWorksAllTheSame) {
    const auto folder = existing_cluster_at(
        scratch_ / ("a, 'b' \"c\" $(touch d) " + std::string(120, 'e')) / "data"
    );
    fs::path socket_dir;
    {
        const EmbeddedCluster cluster{{folder}};
        EXPECT_EQ(value_of(cluster, "select 1"), "1");
        Connection by_url{cluster.url("postgres", "postgres")};
        socket_dir = by_url.execute("show unix_socket_directories").get<std::string>(0, 0);
        EXPECT_TRUE(socket_dir.string().starts_with("\"/tmp/dealwright-")) << socket_dir;
        socket_dir = socket_dir.string().substr(1, socket_dir.string().size() - 2);
        EXPECT_TRUE(fs::exists(socket_dir));
    }
    EXPECT_FALSE(fs::exists(socket_dir));
}

TEST_F(EmbeddedClusterTest, TheStandInSocketFolderOfSomebodyElseIsRefused) {
    if (geteuid() != 0) {
        GTEST_SKIP() << "only root can make a folder of somebody else";
    }
    const auto folder = existing_cluster_at(scratch_ / std::string(120, 'f'));
    const auto socket_dir = open_cluster_folder(folder).socket_dir();
    fs::create_directory(socket_dir);
    ASSERT_EQ(chown(socket_dir.c_str(), 65534, 65534), 0);
    expect_in("belongs to somebody else", message_of([&] { EmbeddedCluster{{folder}}; }));
    fs::remove(socket_dir);
    fs::create_directory_symlink(folder, socket_dir);
    expect_in("belongs to somebody else", message_of([&] { EmbeddedCluster{{folder}}; }));
    fs::remove(socket_dir);
}

TEST_F(EmbeddedClusterTest, AFileInPlaceOfTheFolderIsNamed) {
    const auto file = new_folder();
    std::ofstream{file} << "text";
    expect_in(file.string() + " is not a folder but a file", message_of([&] {
                  EmbeddedCluster{{file}};
              }));
}

TEST_F(EmbeddedClusterTest, AFolderThatCannotBeWrittenOrMadeIsNamed) {
    const auto folder = new_folder();
    fs::create_directory(folder);
    ASSERT_EQ(chmod(folder.c_str(), 0555), 0);
    expect_in(
        "cannot write in the data folder " + folder.string(), message_to_ordinary_user(folder)
    );
    const auto inner = folder / "inner";
    expect_in("cannot make the data folder " + inner.string(), message_to_ordinary_user(inner));
}

TEST_F(EmbeddedClusterTest, RootIsToldWhichFolderTheServersUserCannotEnter) {
    if (geteuid() != 0) {
        GTEST_SKIP() << "only root runs the server as another user";
    }
    const auto closed = new_folder();
    fs::create_directory(closed);
    ASSERT_EQ(chmod(closed.c_str(), 0700), 0);
    const auto message = message_of([&] { EmbeddedCluster{{closed / "data"}}; });
    expect_in("cannot enter " + closed.string() + ";", message);
    expect_in("chmod o+x", message);
    expect_in("no user dealwright-nobody", message_of([] { system_user("dealwright-nobody"); }));
}

TEST_F(EmbeddedClusterTest, AForeignFolderInPlaceOfTheClusterIsLeftAlone) {
    const auto folder = existing_cluster();
    fs::remove(folder / "pg/PG_VERSION");
    expect_in("holds no database", message_of([&] { EmbeddedCluster{{folder}}; }));
    EXPECT_TRUE(fs::exists(folder / "pg/base"));
}

TEST_F(EmbeddedClusterTest, AClusterOfAnotherVersionIsNamed) {
    const auto folder = existing_cluster();
    std::ofstream{folder / "pg/PG_VERSION"} << "9\n";
    expect_in("the database was made by PostgreSQL 9, but only PostgreSQL", message_of([&] {
                  EmbeddedCluster{{folder}};
              }));
}

TEST_F(EmbeddedClusterTest, AFailedStartGivesTheServersReasonAndItsLog) {
    const auto folder = existing_cluster();
    std::ofstream{folder / "pg/postgresql.auto.conf", std::ios::app} << "no_such_setting = 1\n";
    const auto message = message_of([&] { EmbeddedCluster{{folder}}; });
    expect_in("PostgreSQL cannot start on " + (folder / "pg").string(), message);
    expect_in("contains errors", message);
    expect_in((folder / "pg.log").string(), message);
}

TEST_F(EmbeddedClusterTest, AProcessThatHoldsTheLockTooLongIsNamed) {
    const auto folder = existing_cluster();
    FileLock lock{folder / "cluster.lock"};
    ASSERT_TRUE(lock.try_lock(LockMode::exclusive));
    lock.sign();
    expect_in("process " + std::to_string(getpid()) + " is starting or stopping", message_of([&] {
                  EmbeddedCluster{{folder, std::chrono::seconds{0}}};
              }));
}

// Programs of our own in place of PostgreSQL's.
class FakeServerTest : public EmbeddedClusterTest {
  protected:
    FakeServerTest() : programs_{new_folder()} {
        fs::create_directory(programs_);
        EXPECT_EQ(setenv("DEALWRIGHT_PG_BIN", programs_.c_str(), 1), 0);
    }
    ~FakeServerTest() override { unsetenv("DEALWRIGHT_PG_BIN"); }

    void program(const std::string& name, const std::string& script) const {
        const auto file = programs_ / name;
        std::ofstream{file} << "#!/bin/sh\n" << script << "\n";
        EXPECT_EQ(chmod(file.c_str(), 0755), 0);
    }

    fs::path programs_;
};

TEST_F(FakeServerTest, AMissingServerGetsTheRemedy) {
    const auto message = message_of([&] { EmbeddedCluster{{new_folder()}}; });
    expect_in("DEALWRIGHT_PG_BIN names " + programs_.string(), message);
    expect_in("apt-get install postgresql-15", message);
    expect_in("DATABASE_URL", message);
}

TEST_F(FakeServerTest, AnOldServerIsRefused) {
    program("initdb", "exit 0");
    program("postgres", "echo 'postgres (PostgreSQL) 14.9'");
    expect_in("PostgreSQL 14 is too old, 15 or later is needed", message_of([&] {
                  EmbeddedCluster{{new_folder()}};
              }));
}

TEST_F(FakeServerTest, AFullDiskIsNamedAndGetsItsSpaceBack) {
    program("postgres", "echo 'postgres (PostgreSQL) 15.1'");
    program("initdb", "echo 'initdb: error: could not write: No space left on device'; exit 1");
    const auto folder = new_folder();
    expect_in(
        "cannot make the database in " + folder.string() + ": the disk that holds it is full",
        message_of([&] { EmbeddedCluster{{folder}}; })
    );
    EXPECT_FALSE(fs::exists(folder / "pg.new"));

    const auto existing = existing_cluster();
    program(
        "postgres",
        "test \"$1\" = --version && exec echo 'postgres (PostgreSQL) 15.1'\n"
        "echo 'FATAL:  could not extend file: No space left on device'; exit 1"
    );
    expect_in("the disk that holds " + existing.string() + " is full", message_of([&] {
                  EmbeddedCluster{{existing}};
              }));
}

TEST(ClusterSettingsTest, MemoryFollowsTheMachineWithinBounds) {
    const auto small = cluster_settings({256, 64, 1}, "/run/x", "on");
    expect_in("shared_buffers = 64MB\n", small);
    expect_in("dynamic_shared_memory_type = mmap\n", small);
    expect_in("max_parallel_workers = 1\n", small);
    const auto middle = cluster_settings({8192, 4096, 4}, "/run/x", "lz4");
    expect_in("shared_buffers = 1024MB\n", middle);
    expect_in("effective_cache_size = 4096MB\n", middle);
    expect_in("dynamic_shared_memory_type = posix\n", middle);
    expect_in("wal_compression = lz4\n", middle);
    expect_in("shared_buffers = 2048MB\n", cluster_settings({1 << 20, 4096, 64}, "/run/x", "on"));
}

}  // namespace
}  // namespace dealwright::pg
