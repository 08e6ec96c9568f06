// flock on a file that is never deleted: a deleted lock file would let two processes each hold
// "the" lock.
#include "pg/file_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <thread>

#include "base/error.hpp"
#include "base/interrupt.hpp"
#include "base/text.hpp"

namespace dealwright::pg {

namespace {

constexpr std::chrono::milliseconds retry_interval{10};

int operation_of(LockMode mode) {
    return mode == LockMode::shared ? LOCK_SH : LOCK_EX;
}

}  // namespace

FileLock::FileLock(const std::filesystem::path& file) : file_{file} {
    descriptor_ = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor_ < 0) {
        throw failure(
            ErrorKind::invalid, "cannot write {}: {}", file.string(), std::strerror(errno)
        );
    }
    try {
        give_to_folder_owner(descriptor_, file);
    } catch (const Error&) {
        close(descriptor_);
        throw;
    }
}

FileLock::~FileLock() {
    if (descriptor_ >= 0) {
        release();
        close(descriptor_);
    }
}

bool FileLock::try_lock(LockMode mode) {
    while (flock(descriptor_, operation_of(mode) | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) {
            return false;
        }
        if (errno != EINTR) {
            throw failure(
                ErrorKind::internal, "cannot lock {}: {}", file_.string(), std::strerror(errno)
            );
        }
    }
    return true;
}

bool FileLock::lock_within(LockMode mode, std::chrono::milliseconds limit) {
    const auto deadline = std::chrono::steady_clock::now() + limit;
    while (!try_lock(mode)) {
        throw_if_interrupted();
        if (std::chrono::steady_clock::now() >= deadline) {
            return false;
        }
        std::this_thread::sleep_for(retry_interval);
    }
    return true;
}

bool FileLock::wait_for_lock_or_signal(LockMode mode) {
    if (flock(descriptor_, operation_of(mode)) == 0) {
        return true;
    }
    if (errno == EINTR) {
        return false;
    }
    throw failure(ErrorKind::internal, "cannot lock {}: {}", file_.string(), std::strerror(errno));
}

void FileLock::release() {
    flock(descriptor_, LOCK_UN);
}

void FileLock::leave_to_child() {
    close(descriptor_);
    descriptor_ = -1;
}

void FileLock::sign() {
    const auto text = std::to_string(getpid()) + "\n";
    // Only the wording of a message depends on it, so a full disk is no reason to fail here.
    if (ftruncate(descriptor_, 0) == 0) {
        [[maybe_unused]] const auto written = pwrite(descriptor_, text.data(), text.size(), 0);
    }
}

std::string FileLock::holder() const {
    std::array<char, 32> text{};
    const auto length = pread(descriptor_, text.data(), text.size(), 0);
    if (length <= 0) {
        return "another process";
    }
    const std::string_view pid{text.data(), static_cast<std::size_t>(length)};
    return "process " + std::string{trimmed(pid)};
}

void give_to_folder_owner(int descriptor, const std::filesystem::path& file) {
    struct stat folder {};
    if (geteuid() == 0 && stat(file.parent_path().c_str(), &folder) == 0 &&
        fchown(descriptor, folder.st_uid, folder.st_gid) != 0) {
        throw failure(ErrorKind::internal, "cannot set the owner of {}", file.string());
    }
}

}  // namespace dealwright::pg
