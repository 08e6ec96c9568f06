#include "http/upload_file.hpp"

#include <fcntl.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/error.hpp"
#include "base/uuid.hpp"

namespace dealwright::http {

UploadFile::~UploadFile() {
    close();
    if (!path_.empty()) {
        std::error_code failed;
        std::filesystem::remove(path_, failed);
        if (failed) {
            spdlog::warn("{} could not be removed: {}", path_.string(), failed.message());
        }
    }
}

void UploadFile::open(const std::filesystem::path& folder) {
    const auto path = folder / (make_uuid_v7() + ".upload");
    descriptor_ = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor_ < 0) {
        throw failure(ErrorKind::busy, "cannot make {}: {}", path.string(), std::strerror(errno));
    }
    path_ = path;
}

void UploadFile::append(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            throw failure(
                ErrorKind::busy, "cannot write to {}: {}", path_.string(), std::strerror(errno)
            );
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void UploadFile::close() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
        descriptor_ = -1;
    }
}

}  // namespace dealwright::http
