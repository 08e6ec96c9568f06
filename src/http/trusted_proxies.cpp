#include "http/trusted_proxies.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

#include "base/error.hpp"
#include "base/text.hpp"

namespace dealwright::http {

namespace {

constexpr std::array<std::uint8_t, 12> v4_prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

}  // namespace

std::optional<TrustedProxies::Bytes> TrustedProxies::parse_address(std::string_view text) {
    const std::string copy{text};
    Bytes bytes{};
    if (inet_pton(AF_INET6, copy.c_str(), bytes.data()) == 1) {
        return bytes;
    }
    std::copy(v4_prefix.begin(), v4_prefix.end(), bytes.begin());
    if (inet_pton(AF_INET, copy.c_str(), bytes.data() + v4_prefix.size()) == 1) {
        return bytes;
    }
    return {};
}

std::string TrustedProxies::text_of(const Bytes& bytes) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    const bool is_v4 = std::equal(v4_prefix.begin(), v4_prefix.end(), bytes.begin());
    const auto* start = bytes.data() + (is_v4 ? v4_prefix.size() : 0);
    inet_ntop(is_v4 ? AF_INET : AF_INET6, start, text.data(), text.size());
    return text.data();
}

TrustedProxies::TrustedProxies(const std::vector<std::string>& networks) {
    for (const auto& text : networks) {
        const auto slash = text.find('/');
        const auto address = parse_address(std::string_view{text}.substr(0, slash));
        if (!address) {
            throw failure(ErrorKind::invalid, "trusted proxy {} is no IP address", text);
        }
        const unsigned offset = text.find(':') == std::string::npos ? 96 : 0;
        Network network{*address, 128};
        if (slash != std::string::npos) {
            unsigned bits = 0;
            const auto* end = text.data() + text.size();
            const auto read = std::from_chars(text.data() + slash + 1, end, bits);
            if (read.ec != std::errc{} || read.ptr != end || bits + offset > 128) {
                throw failure(ErrorKind::invalid, "trusted proxy {} is no IP network", text);
            }
            network.bits = bits + offset;
        }
        networks_.push_back(network);
    }
}

bool TrustedProxies::trusts(const Bytes& address) const {
    return std::any_of(networks_.begin(), networks_.end(), [&](const Network& network) {
        for (unsigned bit = 0; bit < network.bits; bit += 8) {
            const unsigned rest = std::min(network.bits - bit, 8U);
            const unsigned difference = address[bit / 8] ^ network.bytes[bit / 8];
            if ((difference >> (8 - rest)) != 0) {
                return false;
            }
        }
        return true;
    });
}

void TrustedProxies::apply(const std::string& peer, Request& request) const {
    const auto peer_address = parse_address(peer);
    request.remote_address = peer_address ? text_of(*peer_address) : peer;
    if (networks_.empty() || !peer_address || !trusts(*peer_address)) {
        return;
    }
    std::vector<std::string> hops;
    std::string protocol;
    for (const auto& [name, value] : request.headers) {
        if (name == "x-forwarded-for") {
            const auto parts = split(value, ',');
            hops.insert(hops.end(), parts.begin(), parts.end());
        } else if (name == "x-forwarded-proto") {
            protocol = trimmed(split(value, ',').back());
        }
    }
    request.is_secure = request.is_secure || equals_ignoring_case(protocol, "https");
    std::optional<Bytes> client;
    for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
        client = parse_address(trimmed(*hop));
        if (!client) {
            return;  // no address: nothing to its left can be believed either
        }
        if (!trusts(*client)) {
            break;
        }
    }
    if (client) {
        request.remote_address = text_of(*client);
    }
}

}  // namespace dealwright::http
