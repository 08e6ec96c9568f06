// What the operator has set: flags first, then environment, then dealwright.toml in the data
// folder, then the defaults below.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dealwright {

struct Configuration {
    std::filesystem::path data_dir = "dealwright-data";
    std::optional<std::string> database_url;  // none: the embedded cluster in data_dir
    std::string schema = "dealwright";        // the workspace
    std::optional<std::string> log_level;     // none: warn, and info for a server

    std::string listen = "127.0.0.1:8080";  // host:port, [::1]:port
    std::string tls_cert;                   // PEM files; both or none
    std::string tls_key;
    std::string base_url;                      // as browsers reach us; links are built from it
    std::vector<std::string> trusted_proxies;  // addresses and networks

    std::string smtp_url;  // smtp://host:587 or smtps://host:465; empty: no mail is sent
    std::string smtp_user;
    std::string smtp_password;
    std::string mail_from;

    std::string redis_url;  // redis://host:6379, unix:///path; empty: answers are not shared
    std::size_t answer_memory_mib = 64;  // for answers of analytics
};

/// What the command line said; empty where it said nothing.
struct Flags {
    std::optional<std::string> data_dir;
    std::optional<std::string> database_url;
    std::optional<std::string> schema;
    std::optional<std::string> log_level;
    std::optional<std::string> listen;
    std::optional<std::string> tls_cert;
    std::optional<std::string> tls_key;
    std::optional<std::string> base_url;
    std::optional<std::string> redis_url;
};

/// Throws Error{invalid} that names the file and line, or the variable, that cannot be used.
Configuration load_configuration(const Flags& flags);

}  // namespace dealwright
