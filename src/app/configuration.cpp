#include "app/configuration.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <cstdlib>

#include "base/error.hpp"

namespace dealwright {

namespace {

std::optional<std::string> environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr || *value == '\0' ? std::nullopt : std::optional<std::string>{value};
}

/// Values of dealwright.toml by key; an unknown key is an error, not a silent typo.
class SettingsFile {
  public:
    explicit SettingsFile(const std::filesystem::path& path) : path_{path} {
        std::error_code ignored;
        if (!std::filesystem::exists(path_, ignored)) {
            return;
        }
        try {
            table_ = toml::parse_file(path_.string());
        } catch (const toml::parse_error& error) {
            throw failure(
                ErrorKind::invalid, "{}:{}: {}", path_.string(), error.source().begin.line,
                error.description()
            );
        }
    }

    void refuse_unknown_keys(const std::vector<std::string_view>& known) const {
        for (const auto& [key, value] : table_) {
            if (std::find(known.begin(), known.end(), key.str()) == known.end()) {
                throw failure(
                    ErrorKind::invalid, "{}:{}: {} is not a setting", path_.string(),
                    value.source().begin.line, key.str()
                );
            }
        }
    }

    std::optional<std::string> text(std::string_view key) const {
        const auto node = table_[key];
        if (!node) {
            return std::nullopt;
        }
        const auto value = node.value<std::string>();
        if (!value) {
            throw failure(ErrorKind::invalid, "{}: {} must be a text", path_.string(), key);
        }
        return value;
    }

  private:
    std::filesystem::path path_;
    toml::table table_;
};

bool is_schema_name(std::string_view name) {
    return !name.empty() && name.size() <= 60 && !(name[0] >= '0' && name[0] <= '9') &&
           std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
           });
}

}  // namespace

Configuration load_configuration(const Flags& flags) {
    Configuration result;
    if (const auto folder = flags.data_dir ? flags.data_dir : environment("DEALWRIGHT_DATA_DIR")) {
        result.data_dir = *folder;
    }
    result.data_dir = std::filesystem::absolute(result.data_dir);
    const SettingsFile file{result.data_dir / "dealwright.toml"};
    file.refuse_unknown_keys({"database_url", "schema", "log_level"});
    const auto choose = [&](const std::optional<std::string>& flag, const char* variable,
                            std::string_view key) {
        if (flag) {
            return flag;
        }
        const auto set = environment(variable);
        return set ? set : file.text(key);
    };
    result.database_url = choose(flags.database_url, "DATABASE_URL", "database_url");
    if (const auto schema = choose(flags.schema, "DEALWRIGHT_SCHEMA", "schema")) {
        result.schema = *schema;
    }
    if (const auto level = choose(flags.log_level, "DEALWRIGHT_LOG_LEVEL", "log_level")) {
        result.log_level = *level;
    }
    if (!is_schema_name(result.schema)) {
        throw failure(
            ErrorKind::invalid,
            "{} cannot name a workspace: use lower-case letters, digits and underscores",
            result.schema
        );
    }
    return result;
}

}  // namespace dealwright
