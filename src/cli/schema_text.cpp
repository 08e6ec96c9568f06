#include "cli/schema_text.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <regex>
#include <sstream>

#include "base/error.hpp"
#include "base/text.hpp"
#include "pg/child_process.hpp"
#include "pg/cluster_binaries.hpp"

namespace dealwright::cli {

namespace {

constexpr std::size_t schema_bytes_max = 8 * 1024 * 1024;

/// Lines that say how the dump is to be loaded, not what the schema is.
bool is_chatter(const std::string& line) {
    return line.starts_with("--") || line.starts_with("SET ") || line.starts_with("\\") ||
           line.starts_with("SELECT pg_catalog.set_config") || line.starts_with("CREATE SCHEMA ");
}

std::string readable(const std::string& dump, const std::string& schema) {
    // Not the beginning of a text, such as the name of a setting.
    const std::regex qualified{"(^|[^'\\w])" + schema + "\\."};
    const std::regex own_path{"TO '" + schema + "'"};
    std::istringstream lines{dump};
    std::string result;
    std::string line;
    bool blank = true;
    while (std::getline(lines, line)) {
        if (is_chatter(line) || (line.empty() && blank)) {
            continue;
        }
        blank = line.empty();
        line = std::regex_replace(line, qualified, "$1");
        result += std::regex_replace(line, own_path, "TO 'dealwright'") + '\n';
    }
    return result;
}

}  // namespace

void print_schema(CommandContext& context) {
    const auto& schema = context.configuration().schema;
    auto owner = context.database().connect_owner();
    const auto program = pg::find_server_binaries(std::nullopt, std::nullopt).folder / "pg_dump";
    const auto dump = pg::run_child(
        {.arguments =
             {program.string(), "--schema-only", "--no-owner", "--no-privileges",
              "--schema=" + schema, "--exclude-table=" + schema + ".audit_logs_2*",
              "--exclude-table=" + schema + ".security_logs_2*",
              "--dbname=" + context.database().owner_conninfo()},
         .user = {},
         .output_bytes_kept = schema_bytes_max}
    );
    if (dump.exit_code != 0) {
        throw failure(ErrorKind::internal, "pg_dump failed: {}", trimmed(dump.output));
    }
    fmt::print(
        "-- The schema that the migrations make, in one piece, for readers; "
        "`dealwright db schema` prints it.\n\n{}",
        readable(dump.output, schema)
    );
}

}  // namespace dealwright::cli
