// fork and exec with everything prepared beforehand; see child_process.hpp for what is promised.
#include "pg/child_process.hpp"

#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include "base/error.hpp"
#include "base/interrupt.hpp"

namespace dealwright::pg {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds patience_after_interrupt{5};
constexpr int poll_interval_ms = 20;
constexpr int lifted_descriptor_min = 10;

class Descriptor {
  public:
    explicit Descriptor(int value) : value_{value} {}
    ~Descriptor() { reset(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int get() const { return value_; }
    void reset() {
        if (value_ >= 0) {
            close(value_);
        }
        value_ = -1;
    }

  private:
    int value_;
};

struct Pipe {
    Pipe() : Pipe{make()} {}

    Descriptor read_end;
    Descriptor write_end;

  private:
    explicit Pipe(std::array<int, 2> ends) : read_end{ends[0]}, write_end{ends[1]} {}

    static std::array<int, 2> make() {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) {
            throw failure(ErrorKind::internal, "cannot make a pipe: {}", std::strerror(errno));
        }
        return ends;
    }
};

// What the child tells its parent when it cannot become the program.
struct StartProblem {
    enum class Step : int { user, program };
    Step step = Step::program;
    int error = 0;
};

// PostgreSQL's programs obey PG* variables and the locale, which are the caller's and not ours.
std::vector<std::string> clean_environment() {
    std::vector<std::string> environment{"LC_ALL=C", "TZ=UTC", "HOME=/"};
    const char* path = std::getenv("PATH");
    environment.push_back(std::string{"PATH="} + (path == nullptr ? "/usr/bin:/bin" : path));
    if (const char* libraries = std::getenv("LD_LIBRARY_PATH")) {
        environment.push_back(std::string{"LD_LIBRARY_PATH="} + libraries);
    }
    return environment;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (auto& text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

// Everything that needs memory is made before the fork: between fork and exec only plain system
// calls are safe, because another thread may have held the allocator's lock.
class Launch {
  public:
    explicit Launch(const ChildCommand& command)
        : arguments_{command.arguments},
          environment_{clean_environment()},
          argument_pointers_{pointers_to(arguments_)},
          environment_pointers_{pointers_to(environment_)},
          user_{command.user} {
        if (user_) {
            find_groups();
        }
    }

    // Never returns; reports through `problems` when it fails.
    [[noreturn]] void become_program(int output, int problems) const {
        output = fcntl(output, F_DUPFD_CLOEXEC, lifted_descriptor_min);
        problems = fcntl(problems, F_DUPFD_CLOEXEC, lifted_descriptor_min);
        const int nothing = open("/dev/null", O_RDWR);
        dup2(nothing, STDIN_FILENO);
        dup2(output, STDOUT_FILENO);
        dup2(output, STDERR_FILENO);
        problems = dup3(problems, STDERR_FILENO + 1, O_CLOEXEC);
        close_descriptors_from(STDERR_FILENO + 2);
        restore_signals();
        umask(077);
        if (chdir("/") != 0 || !become_user()) {
            report(problems, StartProblem::Step::user);
        }
        if (dies_with_parent_) {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
        }
        execve(argument_pointers_[0], argument_pointers_.data(), environment_pointers_.data());
        report(problems, StartProblem::Step::program);
    }

    void let_die_with_parent() { dies_with_parent_ = true; }

  private:
    void find_groups() {
        int count = 64;
        groups_.resize(static_cast<std::size_t>(count));
        if (getgrouplist(user_->name.c_str(), user_->gid, groups_.data(), &count) < 0) {
            groups_.resize(static_cast<std::size_t>(count));
            getgrouplist(user_->name.c_str(), user_->gid, groups_.data(), &count);
        }
        groups_.resize(static_cast<std::size_t>(count));
    }

    bool become_user() const {
        return !user_ || (setgroups(groups_.size(), groups_.data()) == 0 &&
                          setgid(user_->gid) == 0 && setuid(user_->uid) == 0);
    }

    static void restore_signals() {
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr);
        struct sigaction action {};
        action.sa_handler = SIG_DFL;
        for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGQUIT, SIGALRM, SIGCHLD}) {
            sigaction(number, &action, nullptr);
        }
    }

    [[noreturn]] static void report(int problems, StartProblem::Step step) {
        const StartProblem problem{step, errno};
        [[maybe_unused]] const auto written = write(problems, &problem, sizeof problem);
        _exit(127);
    }

    std::vector<std::string> arguments_;
    std::vector<std::string> environment_;
    std::vector<char*> argument_pointers_;
    std::vector<char*> environment_pointers_;
    std::optional<SystemUser> user_;
    std::vector<gid_t> groups_;
    bool dies_with_parent_ = false;
};

ssize_t read_again(int descriptor, void* buffer, std::size_t size) {
    ssize_t count = 0;
    do {
        count = read(descriptor, buffer, size);
    } while (count < 0 && errno == EINTR);
    return count;
}

// The pipe closes silently when the program has taken over.
void throw_start_problem(int problems, const ChildCommand& command) {
    StartProblem problem;
    if (read_again(problems, &problem, sizeof problem) != sizeof problem) {
        return;
    }
    if (problem.step == StartProblem::Step::user) {
        throw failure(
            ErrorKind::invalid, "cannot become the system user {}: {}",
            command.user ? command.user->name : "", std::strerror(problem.error)
        );
    }
    throw failure(
        ErrorKind::invalid, "cannot run {}{}: {}", command.arguments.front(),
        command.user ? " as the system user " + command.user->name : "",
        std::strerror(problem.error)
    );
}

pid_t checked_fork() {
    const pid_t pid = fork();
    if (pid < 0) {
        throw failure(ErrorKind::busy, "cannot start a process: {}", std::strerror(errno));
    }
    return pid;
}

int wait_for_end(pid_t pid) {
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

[[noreturn]] void end_after_interrupt(pid_t pid) {
    kill(-pid, SIGTERM);
    const auto deadline = Clock::now() + patience_after_interrupt;
    while (process_is_alive(pid) && Clock::now() < deadline) {
        poll(nullptr, 0, poll_interval_ms);
    }
    kill(-pid, SIGKILL);
    wait_for_end(pid);
    throw failure(ErrorKind::interrupted, "interrupted; nothing was changed");
}

// Reads until the program and all its children have closed their output.
std::string collect_output(int source, pid_t pid, std::size_t bytes_kept) {
    std::string output;
    std::array<char, 4096> buffer{};
    for (;;) {
        if (interrupted()) {
            end_after_interrupt(pid);
        }
        pollfd slot{source, POLLIN, 0};
        if (poll(&slot, 1, poll_interval_ms) <= 0) {
            continue;
        }
        const auto count = read_again(source, buffer.data(), buffer.size());
        if (count <= 0) {
            break;
        }
        output.append(buffer.data(), static_cast<std::size_t>(count));
        if (output.size() > 2 * bytes_kept) {
            output.erase(0, output.size() - bytes_kept);
        }
    }
    if (output.size() > bytes_kept) {
        output.erase(0, output.size() - bytes_kept);
    }
    return output;
}

}  // namespace

ChildResult run_child(const ChildCommand& command) {
    Launch launch{command};
    launch.let_die_with_parent();
    Pipe output;
    Pipe problems;
    const pid_t pid = checked_fork();
    if (pid == 0) {
        // A group of its own, so that an interrupt can end it with all its children.
        setpgid(0, 0);
        launch.become_program(output.write_end.get(), problems.write_end.get());
    }
    setpgid(pid, pid);
    output.write_end.reset();
    problems.write_end.reset();
    try {
        throw_start_problem(problems.read_end.get(), command);
    } catch (const Error&) {
        wait_for_end(pid);
        throw;
    }
    ChildResult result;
    result.output = collect_output(output.read_end.get(), pid, command.output_bytes_kept);
    result.exit_code = wait_for_end(pid);
    return result;
}

pid_t start_daemon(const ChildCommand& command, int output) {
    const Launch launch{command};
    Pipe problems;
    Pipe identity;
    const pid_t middle = checked_fork();
    if (middle == 0) {
        setsid();
        const pid_t daemon = fork();
        if (daemon == 0) {
            launch.become_program(output, problems.write_end.get());
        }
        const auto written = write(identity.write_end.get(), &daemon, sizeof daemon);
        _exit(written == sizeof daemon ? 0 : 1);
    }
    problems.write_end.reset();
    identity.write_end.reset();
    wait_for_end(middle);
    pid_t daemon = -1;
    if (read_again(identity.read_end.get(), &daemon, sizeof daemon) != sizeof daemon ||
        daemon < 0) {
        throw failure(ErrorKind::busy, "cannot start {}", command.arguments.front());
    }
    throw_start_problem(problems.read_end.get(), command);
    return daemon;
}

bool process_is_alive(pid_t pid) {
    std::ifstream file{fmt::format("/proc/{}/stat", pid)};
    std::string text;
    if (!std::getline(file, text)) {
        return false;
    }
    // The program's name stands in parentheses and may hold anything, parentheses included.
    const auto end_of_name = text.rfind(')');
    if (end_of_name == text.npos || end_of_name + 2 >= text.size()) {
        return false;
    }
    const char state = text[end_of_name + 2];
    return state != 'Z' && state != 'X';
}

void close_descriptors_from(int first) {
    if (close_range(static_cast<unsigned>(first), ~0U, 0) == 0) {
        return;
    }
    rlimit limit{};
    constexpr rlim_t most = 65536;
    getrlimit(RLIMIT_NOFILE, &limit);
    const int end = static_cast<int>(limit.rlim_cur < most ? limit.rlim_cur : most);
    for (int descriptor = first; descriptor < end; ++descriptor) {
        close(descriptor);
    }
}

}  // namespace dealwright::pg
