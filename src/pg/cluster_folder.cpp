// Paths, owners and permissions of an embedded cluster. Never follows a link of somebody else and
// never takes away what it did not make.
#include "pg/cluster_folder.hpp"

#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>

#include "base/error.hpp"

namespace dealwright::pg {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view socket_name = "/.s.PGSQL.5432";
constexpr std::size_t socket_path_bytes_max = sizeof(sockaddr_un{}.sun_path) - 1;

// libpq takes a comma in a host for a list, and the server's settings have quoting rules of their
// own: a path with anything unusual in it gets the stand-in folder instead.
bool can_be_socket_dir(const std::string& path) {
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < ' ' || byte == 0x7f || c == ',' || c == '\'' || c == '"' || c == '\\') {
            return false;
        }
    }
    return path.size() + socket_name.size() <= socket_path_bytes_max;
}

// FNV-1a. It only has to tell folders of one user apart: the owner is checked at every use.
std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    return hash;
}

std::optional<struct stat> stat_without_following(const fs::path& path) {
    struct stat found {};
    return lstat(path.c_str(), &found) == 0 ? std::optional{found} : std::nullopt;
}

std::string name_of_user(uid_t uid) {
    const passwd* entry = getpwuid(uid);
    return entry == nullptr ? fmt::format("number {}", uid) : entry->pw_name;
}

// A cluster that exists is run by its owner; for a new one root becomes `postgres`.
std::optional<SystemUser> find_server_user(const fs::path& pg) {
    const auto existing = stat_without_following(pg);
    if (geteuid() != 0) {
        if (existing && existing->st_uid != geteuid()) {
            throw failure(
                ErrorKind::invalid, "the database in {} belongs to the user {}; run as that user",
                pg.string(), name_of_user(existing->st_uid)
            );
        }
        return std::nullopt;
    }
    if (!existing) {
        return system_user("postgres");
    }
    if (existing->st_uid == 0) {
        throw failure(
            ErrorKind::invalid,
            "the database in {0} belongs to root, and PostgreSQL refuses to run as root; give it "
            "to the system user postgres: chown -R postgres: '{0}'",
            pg.string()
        );
    }
    return SystemUser{name_of_user(existing->st_uid), existing->st_uid, existing->st_gid};
}

void make_data_dir(const fs::path& data_dir) {
    std::error_code problem;
    const auto status = fs::status(data_dir, problem);
    if (fs::exists(status)) {
        if (!fs::is_directory(status)) {
            throw failure(
                ErrorKind::invalid,
                "the data folder {} is not a folder but a file; name another with --data-dir",
                data_dir.string()
            );
        }
        return;
    }
    problem.clear();
    const auto parent = data_dir.parent_path();
    fs::create_directories(parent, problem);
    if (problem || mkdir(data_dir.c_str(), 0700) != 0) {
        throw failure(
            ErrorKind::invalid, "cannot make the data folder {}: {}", data_dir.string(),
            problem ? problem.message() : std::strerror(errno)
        );
    }
    if (geteuid() == 0) {
        // The server's user has to pass through, nobody else.
        const auto user = system_user("postgres");
        if (chown(data_dir.c_str(), 0, user.gid) != 0 || chmod(data_dir.c_str(), 0710) != 0) {
            throw failure(
                ErrorKind::invalid, "cannot set the group of the data folder {}: {}",
                data_dir.string(), std::strerror(errno)
            );
        }
    }
}

bool server_user_can_enter(const ClusterFolder& folder, const fs::path& path) {
    return run_child({{"/usr/bin/test", "-x", path.string()}, folder.server_user}).exit_code == 0;
}

std::string percent_encoded(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                           (c >= 'a' && c <= 'z') || c == '-' || c == '.' || c == '_' || c == '~';
        if (plain) {
            result += c;
        } else {
            result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return result;
}

std::string quoted_value(std::string_view text) {
    std::string result{"'"};
    for (const char c : text) {
        if (c == '\'' || c == '\\') {
            result += '\\';
        }
        result += c;
    }
    return result + "'";
}

void write_all(int descriptor, std::string_view content, const fs::path& file) {
    while (!content.empty()) {
        const auto count = write(descriptor, content.data(), content.size());
        if (count < 0 && errno != EINTR) {
            throw failure(
                ErrorKind::invalid, "cannot write {}: {}", file.string(), std::strerror(errno)
            );
        }
        content.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
}

}  // namespace

fs::path ClusterFolder::socket_dir() const {
    auto usual = data_dir / "run";
    if (can_be_socket_dir(usual.string())) {
        return usual;
    }
    return fmt::format("/tmp/dealwright-{}-{:016x}", server_uid(), hash_of(data_dir.string()));
}

uid_t ClusterFolder::server_uid() const {
    return server_user ? server_user->uid : geteuid();
}

ClusterFolder open_cluster_folder(const fs::path& data_dir) {
    const auto wanted = fs::absolute(data_dir.empty() ? "." : data_dir).lexically_normal();
    // "some/folder/" names the same folder as "some/folder".
    make_data_dir(wanted.has_filename() ? wanted : wanted.parent_path());
    std::error_code problem;
    ClusterFolder folder;
    folder.data_dir = fs::canonical(wanted, problem);
    if (problem) {
        throw failure(
            ErrorKind::invalid, "cannot enter the data folder {}: {}", wanted.string(),
            problem.message()
        );
    }
    if (faccessat(AT_FDCWD, folder.data_dir.c_str(), W_OK | X_OK, AT_EACCESS) != 0) {
        throw failure(
            ErrorKind::invalid,
            "cannot write in the data folder {}: {}; mend its permissions or name another with "
            "--data-dir",
            folder.data_dir.string(), std::strerror(errno)
        );
    }
    folder.server_user = find_server_user(folder.pg());
    return folder;
}

SystemUser system_user(const std::string& name) {
    const passwd* entry = getpwnam(name.c_str());
    if (entry == nullptr) {
        throw failure(
            ErrorKind::invalid,
            "PostgreSQL refuses to run as root, and this system has no user {0} to run it as; "
            "make one (adduser --system --group {0}) or start this program as an ordinary user",
            name
        );
    }
    return {name, entry->pw_uid, entry->pw_gid};
}

void check_server_can_enter(const ClusterFolder& folder) {
    if (!folder.server_user || server_user_can_enter(folder, folder.data_dir)) {
        return;
    }
    fs::path way;
    for (const auto& part : folder.data_dir) {
        way /= part;
        if (!server_user_can_enter(folder, way)) {
            throw failure(
                ErrorKind::invalid,
                "the system user {0}, which runs PostgreSQL, cannot enter {1}; allow it (chmod "
                "o+x '{1}') or name a folder elsewhere with --data-dir",
                folder.server_user->name, way.string()
            );
        }
    }
}

void prepare_socket_dir(const ClusterFolder& folder) {
    const auto path = folder.socket_dir();
    if (mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) {
        throw failure(
            ErrorKind::invalid, "cannot make the folder {}: {}", path.string(), std::strerror(errno)
        );
    }
    // The checks look at the open folder, so that it cannot be exchanged behind our back.
    const int descriptor = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    struct stat found {};
    const bool known = descriptor >= 0 && fstat(descriptor, &found) == 0;
    bool ours = known && (found.st_uid == folder.server_uid() || found.st_uid == geteuid());
    if (ours) {
        const gid_t group = folder.server_user ? folder.server_user->gid : getegid();
        ours = fchown(descriptor, folder.server_uid(), group) == 0 && fchmod(descriptor, 0700) == 0;
    }
    if (descriptor >= 0) {
        close(descriptor);
    }
    if (!ours) {
        throw failure(
            ErrorKind::invalid,
            "the folder {} for the database's socket belongs to somebody else; remove it, or use "
            "a shorter --data-dir",
            path.string()
        );
    }
}

void replace_file(const ClusterFolder& folder, const fs::path& file, std::string_view content) {
    const fs::path fresh = file.string() + ".new";
    unlink(fresh.c_str());
    const int descriptor =
        open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        throw failure(
            ErrorKind::invalid, "cannot write {}: {}", file.string(), std::strerror(errno)
        );
    }
    try {
        write_all(descriptor, content, file);
        if (folder.server_user &&
            fchown(descriptor, folder.server_user->uid, folder.server_user->gid) != 0) {
            throw failure(ErrorKind::invalid, "cannot set the owner of {}", file.string());
        }
    } catch (const Error&) {
        close(descriptor);
        unlink(fresh.c_str());
        throw;
    }
    close(descriptor);
    if (rename(fresh.c_str(), file.c_str()) != 0) {
        throw failure(
            ErrorKind::invalid, "cannot write {}: {}", file.string(), std::strerror(errno)
        );
    }
}

std::optional<std::chrono::seconds> linger_time(const ClusterFolder& folder) {
    std::ifstream file{folder.linger_file()};
    std::int64_t seconds = 0;
    return file >> seconds ? std::optional{std::chrono::seconds{seconds}} : std::nullopt;
}

std::string cluster_conninfo(
    const ClusterFolder& folder, std::string_view database, std::string_view role
) {
    // Everything that PGHOSTADDR, PGPORT and their like could turn to another server is said here.
    return fmt::format(
        "host={} hostaddr='' port=5432 dbname={} user={}",
        quoted_value(folder.socket_dir().string()), quoted_value(database), quoted_value(role)
    );
}

std::string cluster_url(
    const ClusterFolder& folder, std::string_view database, std::string_view role
) {
    return fmt::format(
        "postgresql://{}@/{}?host={}&port=5432", percent_encoded(role), percent_encoded(database),
        percent_encoded(folder.socket_dir().string())
    );
}

}  // namespace dealwright::pg
