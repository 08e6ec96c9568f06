// TLS as this server speaks it: 1.2 and 1.3, forward-secret ciphers only.
#pragma once

#include <string>

#include "http/network.hpp"

namespace dealwright::http {

/// From PEM files; throws Error{invalid} when they cannot be read or do not belong together.
asio::ssl::context make_tls_context(const std::string& certificate, const std::string& key);

}  // namespace dealwright::http
