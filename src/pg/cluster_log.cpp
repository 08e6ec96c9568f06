// Reads and bounds pg.log.
#include "pg/cluster_log.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "base/error.hpp"
#include "base/text.hpp"
#include "pg/file_lock.hpp"

namespace dealwright::pg {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t log_bytes_max = 16ULL * 1024 * 1024;
constexpr std::uintmax_t bytes_read_for_reason = 64ULL * 1024;

std::string read_tail(const fs::path& file, std::uintmax_t start, std::uintmax_t size) {
    if (size < start) {
        start = 0;
    }
    if (size - start > bytes_read_for_reason) {
        start = size - bytes_read_for_reason;
    }
    std::ifstream in{file, std::ios::binary};
    in.seekg(static_cast<std::streamoff>(start));
    return {std::istreambuf_iterator<char>{in}, {}};
}

// The part of a log line from its level on: "FATAL:  lock file ... exists".
std::string_view from_level(std::string_view line) {
    constexpr std::array<std::string_view, 3> levels{"PANIC:", "FATAL:", "error:"};
    for (const auto level : levels) {
        if (const auto at = line.find(level); at != line.npos) {
            return trimmed(line.substr(at + level.size()));
        }
    }
    return {};
}

}  // namespace

int open_log(const ClusterFolder& folder) {
    const int descriptor =
        open(folder.log().c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) {
        throw failure(
            ErrorKind::invalid, "cannot write the log {}: {}", folder.log().string(),
            std::strerror(errno)
        );
    }
    give_to_folder_owner(descriptor, folder.log());
    return descriptor;
}

std::uintmax_t log_size(const ClusterFolder& folder) {
    std::error_code absent;
    const auto size = fs::file_size(folder.log(), absent);
    return absent ? 0 : size;
}

void trim_log(const ClusterFolder& folder) {
    if (log_size(folder) <= log_bytes_max) {
        return;
    }
    // Copied, not renamed, because a running server keeps its descriptor. It appends, so after
    // the truncation it writes at the new end.
    const fs::path older = folder.log().string() + ".1";
    std::error_code problem;
    fs::remove(older, problem);
    fs::copy_file(folder.log(), older, problem);
    // Without room for the copy the old lines are given up: the bound is what matters.
    if (truncate(folder.log().c_str(), 0) != 0) {
        throw failure(
            ErrorKind::invalid, "cannot shorten the log {}: {}", folder.log().string(),
            std::strerror(errno)
        );
    }
}

std::string reason_in_output(const std::string& output) {
    std::string reason;
    std::string last_line;
    for (const auto& line : split(output, '\n')) {
        if (const auto message = from_level(line); !message.empty()) {
            reason = message;
        }
        if (!trimmed(line).empty()) {
            last_line = trimmed(line);
        }
    }
    return reason.empty() ? last_line : reason;
}

bool tells_of_full_disk(const std::string& output) {
    return output.find("No space left on device") != std::string::npos;
}

std::string reason_in_log(const ClusterFolder& folder, std::uintmax_t start) {
    const auto tail = read_tail(folder.log(), start, log_size(folder));
    if (tells_of_full_disk(tail)) {
        return fmt::format("the disk that holds {} is full", folder.data_dir.string());
    }
    const auto reason = reason_in_output(tail);
    return reason.empty() ? "it said nothing" : reason;
}

}  // namespace dealwright::pg
