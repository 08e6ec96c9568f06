// Whose word counts about where a request came from: X-Forwarded-For and X-Forwarded-Proto are
// believed only when a configured proxy sent them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/request.hpp"

namespace dealwright::http {

class TrustedProxies {
  public:
    /// Addresses ("10.0.0.1") and networks ("10.0.0.0/8"); throws Error{invalid} for other words.
    explicit TrustedProxies(const std::vector<std::string>& networks);

    /// Sets the request's remote_address and is_secure from the peer of the connection and, when
    /// that is trusted, from the headers it sent.
    void apply(const std::string& peer, Request& request) const;

  private:
    using Bytes = std::array<std::uint8_t, 16>;  // IPv4 as ::ffff:a.b.c.d

    struct Network {
        Bytes bytes{};
        unsigned bits = 128;
    };

    static std::optional<Bytes> parse_address(std::string_view text);
    static std::string text_of(const Bytes& bytes);
    bool trusts(const Bytes& address) const;

    std::vector<Network> networks_;
};

}  // namespace dealwright::http
