// Running other programs: what comes back, what they inherit, and how an interrupt ends them.
#include "pg/child_process.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

#include "base/error.hpp"
#include "base/interrupt.hpp"

namespace dealwright::pg {
namespace {

ChildCommand shell(const std::string& script) {
    return {{"/bin/sh", "-c", script}, {}};
}

TEST(ChildProcessTest, OutputOfBothKindsAndTheExitCodeComeBack) {
    const auto result = run_child(shell("echo out; echo err >&2; exit 7"));
    EXPECT_EQ(result.exit_code, 7);
    EXPECT_EQ(result.output, "out\nerr\n");
}

TEST(ChildProcessTest, TheEndOfALongOutputIsKept) {
    ChildCommand command = shell("yes line | head -n 100000; echo last");
    command.output_bytes_kept = 13;
    EXPECT_EQ(run_child(command).output, "ne\nline\nlast\n");
}

TEST(ChildProcessTest, AnEndBySignalIsAnExitCodeToo) {
    EXPECT_EQ(run_child(shell("kill -9 $$")).exit_code, 128 + SIGKILL);
}

TEST(ChildProcessTest, AMissingProgramIsNamed) {
    try {
        run_child({{"/no/such/program"}, {}});
        FAIL() << "nothing was thrown";
    } catch (const Error& problem) {
        EXPECT_STREQ(problem.what(), "cannot run /no/such/program: No such file or directory");
    }
}

TEST(ChildProcessTest, ArgumentsReachTheProgramAsTheyAre) {
    EXPECT_EQ(run_child({{"/bin/echo", "$HOME `id` 'x'"}, {}}).output, "$HOME `id` 'x'\n");
}

TEST(ChildProcessTest, NeitherDescriptorsNorVariablesOfOursAreInherited) {
    const int ours = open("/dev/null", O_RDONLY);
    setenv("PGDATA", "/somewhere", 1);
    EXPECT_EQ(run_child(shell("echo \"<$PGDATA>\"; ls /proc/$$/fd")).output, "<>\n0\n1\n2\n");
    unsetenv("PGDATA");
    close(ours);
}

TEST(ChildProcessTest, RootCanRunAProgramAsSomebodyElse) {
    if (geteuid() != 0) {
        GTEST_SKIP() << "only root can become another user";
    }
    const SystemUser nobody{"nobody", 65534, 65534};
    EXPECT_EQ(run_child({{"/usr/bin/id", "-u"}, nobody}).output, "65534\n");
}

TEST(ChildProcessTest, AnInterruptEndsTheProgram) {
    const pid_t pid = fork();
    if (pid == 0) {
        install_interrupt_handlers();
        raise(SIGINT);
        try {
            run_child(shell("sleep 300; true"));
        } catch (const Error& problem) {
            _exit(problem.kind() == ErrorKind::interrupted ? 0 : 1);
        }
        _exit(2);
    }
    int status = -1;
    ASSERT_EQ(waitpid(pid, &status, 0), pid);
    EXPECT_EQ(status, 0);
}

TEST(ChildProcessTest, ADaemonIsNobodysChildAndItsEndIsSeen) {
    const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
    const pid_t daemon = start_daemon({{"/bin/sleep", "300"}, {}}, nowhere);
    EXPECT_THROW(start_daemon({{"/no/such/program"}, {}}, nowhere), Error);
    close(nowhere);
    EXPECT_TRUE(process_is_alive(daemon));
    EXPECT_EQ(waitpid(daemon, nullptr, WNOHANG), -1);
    kill(daemon, SIGKILL);
    while (process_is_alive(daemon)) {
        poll(nullptr, 0, 1);
    }
}

}  // namespace
}  // namespace dealwright::pg
