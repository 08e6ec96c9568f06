// The search for initdb and postgres, and the sentence for each way in which it can fail.
#include "pg/cluster_binaries.hpp"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"

namespace dealwright::pg {

namespace fs = std::filesystem;

namespace {

constexpr int oldest_version = 15;

std::vector<std::string> folders_in_path() {
    const char* path = std::getenv("PATH");
    auto folders = split(path == nullptr ? "/usr/bin:/bin" : path, ':');
    std::erase_if(folders, [](const std::string& folder) { return !folder.starts_with('/'); });
    return folders;
}

bool is_program(const fs::path& file) {
    return access(file.c_str(), X_OK) == 0 && fs::is_regular_file(file);
}

bool holds_server(const fs::path& folder) {
    return is_program(folder / "initdb") && is_program(folder / "postgres");
}

int leading_number(std::string_view text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// "postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)" is 15; 0 for anything else.
int version_of(const fs::path& folder, const std::optional<SystemUser>& user) {
    const auto answer = run_child({{(folder / "postgres").string(), "--version"}, user});
    constexpr std::string_view mark = "(PostgreSQL) ";
    const auto at = answer.output.find(mark);
    return at == std::string::npos
               ? 0
               : leading_number(std::string_view{answer.output}.substr(at + mark.size()));
}

void add_pg_config_folder(std::vector<fs::path>& candidates) {
    for (const auto& folder : folders_in_path()) {
        const auto program = fs::path{folder} / "pg_config";
        if (is_program(program)) {
            const auto answer = run_child({{program.string(), "--bindir"}, std::nullopt});
            if (answer.exit_code == 0) {
                candidates.emplace_back(std::string{trimmed(answer.output)});
            }
            return;
        }
    }
}

// Newest first.
void add_debian_folders(std::vector<fs::path>& candidates) {
    std::vector<fs::path> versions;
    std::error_code absent;
    for (const auto& entry : fs::directory_iterator{"/usr/lib/postgresql", absent}) {
        versions.push_back(entry.path());
    }
    std::sort(versions.begin(), versions.end(), [](const fs::path& a, const fs::path& b) {
        return leading_number(a.filename().string()) > leading_number(b.filename().string());
    });
    for (const auto& version : versions) {
        candidates.push_back(version / "bin");
    }
}

std::vector<fs::path> candidate_folders() {
    std::vector<fs::path> candidates;
    add_pg_config_folder(candidates);
    add_debian_folders(candidates);
    for (const auto& folder : folders_in_path()) {
        candidates.emplace_back(folder);
    }
    return candidates;
}

bool will_do(int found, std::optional<int> wanted) {
    return wanted ? found == *wanted : found >= oldest_version;
}

[[noreturn]] void throw_no_fit(int found, std::optional<int> wanted) {
    const int remedy = wanted.value_or(oldest_version);
    if (found == 0) {
        throw failure(
            ErrorKind::invalid,
            "PostgreSQL is not installed: install it (apt-get install postgresql-{}), or name a "
            "server with DATABASE_URL",
            remedy
        );
    }
    if (wanted) {
        throw failure(
            ErrorKind::invalid,
            "the database was made by PostgreSQL {0}, but only PostgreSQL {1} is installed: "
            "install the former (apt-get install postgresql-{0})",
            *wanted, found
        );
    }
    throw failure(
        ErrorKind::invalid,
        "PostgreSQL {} is too old, {} or later is needed: install it (apt-get install "
        "postgresql-{}), or name a server with DATABASE_URL",
        found, oldest_version, remedy
    );
}

}  // namespace

ServerBinaries find_server_binaries(
    std::optional<int> version, const std::optional<SystemUser>& server_user
) {
    std::vector<fs::path> candidates;
    if (const char* chosen = std::getenv("DEALWRIGHT_PG_BIN"); chosen != nullptr && *chosen != 0) {
        if (!holds_server(chosen)) {
            throw failure(
                ErrorKind::invalid,
                "DEALWRIGHT_PG_BIN names {}, which holds no PostgreSQL server (initdb, postgres): "
                "correct it, or install PostgreSQL (apt-get install postgresql-{}), or name a "
                "server with DATABASE_URL",
                chosen, oldest_version
            );
        }
        candidates.emplace_back(chosen);
    } else {
        candidates = candidate_folders();
    }
    int newest_found = 0;
    for (const auto& folder : candidates) {
        if (!holds_server(folder)) {
            continue;
        }
        const int found = version_of(folder, server_user);
        if (will_do(found, version)) {
            return {fs::absolute(folder), found};
        }
        newest_found = std::max(newest_found, found);
    }
    throw_no_fit(newest_found, version);
}

}  // namespace dealwright::pg
