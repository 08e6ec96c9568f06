// Runs other programs: by argument list, never through a shell; with a clean environment and no
// descriptors but the standard three; as another system user when root asks for it.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dealwright::pg {

struct SystemUser {
    std::string name;
    uid_t uid = 0;
    gid_t gid = 0;
};

struct ChildCommand {
    std::vector<std::string> arguments;  // the first is the program's path
    std::optional<SystemUser> user;      // whom to become; only root can
    std::size_t output_bytes_kept = 65536;
};

struct ChildResult {
    int exit_code = 0;   // 128 + signal number when a signal ended it
    std::string output;  // stdout and stderr together, the last bytes when there are many
};

/// Waits for the end of the program. Ctrl-C ends it, waits for it, and throws Error{interrupted}.
/// Throws Error{invalid} when the program cannot be run at all.
ChildResult run_child(const ChildCommand& command);

/// Starts the program in a session of its own with its output going to `output`; it outlives us
/// and is nobody's child. Gives its process id.
pid_t start_daemon(const ChildCommand& command, int output);

/// False for a process that has ended, also when nobody has collected its exit code.
bool process_is_alive(pid_t pid);

/// For a forked child that stays: closes every descriptor from `first` on.
void close_descriptors_from(int first);

}  // namespace dealwright::pg
