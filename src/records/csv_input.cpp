// A file that becomes shorter while we read it would otherwise look like a shorter file: its size
// at the start is held against what came.
#include "records/csv_input.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/error.hpp"
#include "base/interrupt.hpp"

namespace dealwright {

namespace {

std::string reason(int code) {
    return std::generic_category().message(code);
}

int opened(const std::filesystem::path& path, const std::string& name) {
    const int descriptor =
        path == "-" ? dup(STDIN_FILENO) : open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor >= 0) {
        return descriptor;
    }
    const int code = errno;
    if (code == ENOENT) {
        throw failure(ErrorKind::not_found, "there is no file {}", name);
    }
    throw failure(ErrorKind::invalid, "{} cannot be read: {}", name, reason(code));
}

}  // namespace

InputFile::InputFile(const std::filesystem::path& path)
    : name_{path == "-" ? "standard input" : path.string()}, descriptor_{opened(path, name_)} {
    struct stat status {};
    const bool known = fstat(descriptor_, &status) == 0;
    if (!known || S_ISDIR(status.st_mode)) {
        const int code = errno;
        close(descriptor_);
        if (known) {
            throw failure(ErrorKind::invalid, "{} is a directory, not a file", name_);
        }
        throw failure(ErrorKind::invalid, "{} cannot be read: {}", name_, reason(code));
    }
    // Standard input may be a regular file that somebody has already read a part of.
    seekable_ = S_ISREG(status.st_mode) && lseek(descriptor_, 0, SEEK_CUR) == 0;
    total_bytes_ = seekable_ ? static_cast<std::uint64_t>(status.st_size) : 0;
}

InputFile::~InputFile() {
    close(descriptor_);
}

std::size_t InputFile::read(char* to, std::size_t room) {
    for (;;) {
        const ssize_t got = ::read(descriptor_, to, room);
        if (got > 0) {
            bytes_read_ += static_cast<std::uint64_t>(got);
            return static_cast<std::size_t>(got);
        }
        if (got == 0) {
            break;
        }
        if (errno != EINTR) {
            throw failure(ErrorKind::invalid, "reading {} failed: {}", name_, reason(errno));
        }
        throw_if_interrupted();
    }
    if (bytes_read_ < total_bytes_) {
        throw failure(
            ErrorKind::invalid, "{} became shorter while it was read: {} of {} bytes came", name_,
            bytes_read_, total_bytes_
        );
    }
    return 0;
}

void InputFile::rewind() {
    if (lseek(descriptor_, 0, SEEK_SET) != 0) {
        throw failure(
            ErrorKind::invalid, "{} cannot be read a second time: {}", name_, reason(errno)
        );
    }
    bytes_read_ = 0;
}

}  // namespace dealwright
