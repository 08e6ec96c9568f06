// Finds the PostgreSQL server programs of this machine.
#pragma once

#include <filesystem>
#include <optional>

#include "pg/child_process.hpp"

namespace dealwright::pg {

struct ServerBinaries {
    std::filesystem::path folder;
    int major_version = 0;

    std::filesystem::path initdb() const { return folder / "initdb"; }
    std::filesystem::path postgres() const { return folder / "postgres"; }
    std::filesystem::path pg_config() const { return folder / "pg_config"; }
};

/// Looks in $DEALWRIGHT_PG_BIN alone when it is set; otherwise where pg_config points, in Debian's
/// folders, and in PATH. With `version` (that of an existing database) only that one will do.
/// Throws a plain sentence with the remedy when there is none.
ServerBinaries find_server_binaries(
    std::optional<int> version, const std::optional<SystemUser>& server_user
);

}  // namespace dealwright::pg
