// The file appears whole or not at all, with its final mode, and is never replaced.
#include "auth/secret_key.hpp"

#include <fcntl.h>
#include <openssl/crypto.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>

#include "base/error.hpp"
#include "base/uuid.hpp"

namespace dealwright {

namespace fs = std::filesystem;

namespace {

constexpr const char* environment_name = "DEALWRIGHT_SECRET_KEY";

class File {
  public:
    explicit File(int descriptor) : descriptor_{descriptor} {}
    ~File() {
        if (descriptor_ >= 0) {
            close(descriptor_);
        }
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    bool is_open() const { return descriptor_ >= 0; }
    int descriptor() const { return descriptor_; }

  private:
    int descriptor_;
};

Error cannot(std::string_view act, const fs::path& path, int problem) {
    return failure(
        ErrorKind::invalid, "cannot {} {}: {}", act, path.string(), std::strerror(problem)
    );
}

void check_key_file(const File& file, const fs::path& path) {
    struct stat found {};
    if (fstat(file.descriptor(), &found) != 0) {
        throw cannot("look at", path, errno);
    }
    if (!S_ISREG(found.st_mode)) {
        throw failure(ErrorKind::invalid, "the secret key {} is not a plain file", path.string());
    }
    if ((found.st_mode & 077U) != 0) {
        throw failure(
            ErrorKind::invalid,
            "the secret key {0} can be read or changed by other users (mode {1:o}); if nobody has "
            "seen it, run: chmod 600 '{0}'",
            path.string(), found.st_mode & 0777U
        );
    }
    if (found.st_size != static_cast<off_t>(SecretKey::size)) {
        throw failure(
            ErrorKind::invalid,
            "the secret key {} holds {} bytes instead of {}: put back the file that belongs to "
            "this installation",
            path.string(), found.st_size, SecretKey::size
        );
    }
}

/// Nothing when there is no such file.
std::optional<SecretKey> read_key_file(const fs::path& path) {
    const File file{open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (!file.is_open()) {
        if (errno == ENOENT) {
            return std::nullopt;
        }
        throw cannot("open the secret key", path, errno);
    }
    check_key_file(file, path);
    SecretKey::Bytes bytes;
    if (read(file.descriptor(), bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) {
        throw cannot("read the secret key", path, errno);
    }
    return SecretKey{bytes};
}

SecretKey::Bytes fresh_bytes() {
    SecretKey::Bytes bytes;
    if (getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
        throw failure(ErrorKind::internal, "the system has no randomness to give");
    }
    return bytes;
}

/// The bytes are on the disk when it returns: a key that has protected something must not vanish.
void write_draft(const fs::path& draft, const SecretKey::Bytes& bytes) {
    const File file{open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
    if (!file.is_open()) {
        throw cannot("make the secret key", draft, errno);
    }
    if (write(file.descriptor(), bytes.data(), bytes.size()) !=
            static_cast<ssize_t>(bytes.size()) ||
        fsync(file.descriptor()) != 0) {
        const int problem = errno;
        unlink(draft.c_str());
        throw cannot("write the secret key", draft, problem);
    }
}

/// link() refuses to replace, so of two processes that start together one makes the key and both
/// read that one.
void make_key_file(const fs::path& path) {
    std::error_code problem;
    fs::create_directories(path.parent_path(), problem);
    if (problem) {
        throw failure(
            ErrorKind::invalid, "cannot make the data folder {}: {}", path.parent_path().string(),
            problem.message()
        );
    }
    const fs::path draft = path.string() + "." + make_uuid_v7();
    write_draft(draft, fresh_bytes());
    const int linked = link(draft.c_str(), path.c_str());
    const int link_problem = errno;
    unlink(draft.c_str());
    if (linked != 0 && link_problem != EEXIST) {
        throw cannot("make the secret key", path, link_problem);
    }
    const File folder{open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!folder.is_open() || fsync(folder.descriptor()) != 0) {
        throw cannot("save the secret key in", path.parent_path(), errno);
    }
}

int hex_value(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

}  // namespace

SecretKey::~SecretKey() {
    OPENSSL_cleanse(bytes_.data(), bytes_.size());
}

SecretKey parse_secret_key(std::string_view hex) {
    SecretKey::Bytes bytes{};
    bool good = hex.size() == 2 * SecretKey::size;
    for (std::size_t i = 0; good && i < bytes.size(); ++i) {
        const int high = hex_value(hex[2 * i]);
        const int low = hex_value(hex[2 * i + 1]);
        good = high >= 0 && low >= 0;
        bytes[i] = static_cast<unsigned char>(high * 16 + low);
    }
    if (!good) {
        throw failure(
            ErrorKind::invalid, "a secret key is {} hexadecimal digits", 2 * SecretKey::size
        );
    }
    return SecretKey{bytes};
}

SecretKey load_secret_key(const fs::path& data_dir) {
    if (const char* hex = std::getenv(environment_name); hex != nullptr && *hex != '\0') {
        try {
            return parse_secret_key(hex);
        } catch (const Error& error) {
            throw failure(ErrorKind::invalid, "{}: {}", environment_name, error.what());
        }
    }
    const fs::path path = fs::absolute(data_dir) / "secret.key";
    if (const auto key = read_key_file(path)) {
        return *key;
    }
    make_key_file(path);
    const auto key = read_key_file(path);
    if (!key) {
        throw failure(
            ErrorKind::invalid, "the secret key {} vanished while it was made", path.string()
        );
    }
    return *key;
}

}  // namespace dealwright
