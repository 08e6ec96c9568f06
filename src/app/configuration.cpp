#include "app/configuration.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "base/error.hpp"
#include "base/text.hpp"

namespace dealwright {

namespace {

std::optional<std::string> environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr || *value == '\0' ? std::nullopt : std::optional<std::string>{value};
}

/// A size as an operator writes it; `usual` where nothing is set.
std::size_t mebibytes(const std::optional<std::string>& text, std::size_t usual) {
    if (!text) {
        return usual;
    }
    constexpr std::size_t most = 64 * 1024;
    std::size_t number = 0;
    const auto* const end = text->data() + text->size();
    const auto [last, error] = std::from_chars(text->data(), end, number);
    if (error != std::errc{} || last != end || number > most) {
        throw failure(
            ErrorKind::invalid, "answer_memory_mib: {} is not a number from 0 to {}", *text, most
        );
    }
    return number;
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

/// http://host, https://host:8443; without a path, so that links can be hung on it.
void check_base_url(std::string_view url) {
    const auto scheme = url.find("://");
    const auto name = scheme == url.npos ? std::string_view{} : url.substr(0, scheme);
    const auto rest = scheme == url.npos ? std::string_view{} : url.substr(scheme + 3);
    if ((name != "http" && name != "https") || rest.empty() ||
        rest.find_first_of("/ ?#@\"'<>") != rest.npos) {
        throw failure(
            ErrorKind::invalid,
            "base_url: {} is not an address like https://crm.example.com (without a path)", url
        );
    }
}

void check(const Configuration& configuration) {
    if (!is_schema_name(configuration.schema)) {
        throw failure(
            ErrorKind::invalid,
            "{} cannot name a workspace: use lower-case letters, digits and underscores",
            configuration.schema
        );
    }
    if (!configuration.base_url.empty()) {
        check_base_url(configuration.base_url);
    }
    if (configuration.tls_cert.empty() != configuration.tls_key.empty()) {
        throw failure(ErrorKind::invalid, "TLS needs both a certificate and its key");
    }
    if (!configuration.smtp_url.empty() && configuration.mail_from.empty()) {
        throw failure(ErrorKind::invalid, "smtp_url needs mail_from, the sender's address");
    }
}

}  // namespace

Configuration load_configuration(const Flags& flags) {
    Configuration result;
    if (const auto folder = flags.data_dir ? flags.data_dir : environment("DEALWRIGHT_DATA_DIR")) {
        result.data_dir = *folder;
    }
    result.data_dir = std::filesystem::absolute(result.data_dir);
    const SettingsFile file{result.data_dir / "dealwright.toml"};
    file.refuse_unknown_keys(
        {"database_url", "schema", "log_level", "listen", "tls_cert", "tls_key", "base_url",
         "trusted_proxies", "smtp_url", "smtp_user", "smtp_password", "mail_from", "redis_url",
         "answer_memory_mib"}
    );
    const auto choose = [&](const std::optional<std::string>& flag, const char* variable,
                            std::string_view key) {
        if (flag) {
            return flag;
        }
        const auto set = environment(variable);
        return set ? set : file.text(key);
    };
    const auto take = [&](std::string& target, const std::optional<std::string>& flag,
                          const char* variable, std::string_view key) {
        target = choose(flag, variable, key).value_or(target);
    };
    result.database_url = choose(flags.database_url, "DATABASE_URL", "database_url");
    take(result.schema, flags.schema, "DEALWRIGHT_SCHEMA", "schema");
    result.log_level = choose(flags.log_level, "DEALWRIGHT_LOG_LEVEL", "log_level");
    take(result.listen, flags.listen, "DEALWRIGHT_LISTEN", "listen");
    take(result.tls_cert, flags.tls_cert, "DEALWRIGHT_TLS_CERT", "tls_cert");
    take(result.tls_key, flags.tls_key, "DEALWRIGHT_TLS_KEY", "tls_key");
    take(result.base_url, flags.base_url, "DEALWRIGHT_BASE_URL", "base_url");
    take(result.smtp_url, {}, "DEALWRIGHT_SMTP_URL", "smtp_url");
    take(result.smtp_user, {}, "DEALWRIGHT_SMTP_USER", "smtp_user");
    take(result.smtp_password, {}, "DEALWRIGHT_SMTP_PASSWORD", "smtp_password");
    take(result.mail_from, {}, "DEALWRIGHT_MAIL_FROM", "mail_from");
    take(result.redis_url, flags.redis_url, "DEALWRIGHT_REDIS_URL", "redis_url");
    result.answer_memory_mib = mebibytes(
        choose({}, "DEALWRIGHT_ANSWER_MEMORY_MIB", "answer_memory_mib"), result.answer_memory_mib
    );
    std::string proxies;
    take(proxies, {}, "DEALWRIGHT_TRUSTED_PROXIES", "trusted_proxies");
    for (const std::string& proxy : split(proxies, ',')) {
        if (!trimmed(proxy).empty()) {
            result.trusted_proxies.emplace_back(trimmed(proxy));
        }
    }
    check(result);
    return result;
}

}  // namespace dealwright
