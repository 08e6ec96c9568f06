// What the operator has set: flags first, then environment, then dealwright.toml in the data
// folder, then the defaults below.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace dealwright {

struct Configuration {
    std::filesystem::path data_dir = "dealwright-data";
    std::optional<std::string> database_url;  // none: the embedded cluster in data_dir
    std::string schema = "dealwright";        // the workspace
    std::string log_level = "warn";
};

/// What the command line said; empty where it said nothing.
struct Flags {
    std::optional<std::string> data_dir;
    std::optional<std::string> database_url;
    std::optional<std::string> schema;
    std::optional<std::string> log_level;
};

/// Throws Error{invalid} that names the file and line, or the variable, that cannot be used.
Configuration load_configuration(const Flags& flags);

}  // namespace dealwright
