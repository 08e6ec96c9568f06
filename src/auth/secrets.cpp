#include "auth/secrets.hpp"

#include <sys/random.h>

#include "base/encoding.hpp"
#include "base/error.hpp"

namespace dealwright {

namespace {

constexpr std::size_t secret_bytes = 32;
constexpr std::size_t secret_characters = 43;

}  // namespace

std::vector<unsigned char> random_bytes(std::size_t count) {
    std::vector<unsigned char> bytes(count);
    // Up to 256 bytes the kernel gives all or nothing.
    if (count > 256 || getrandom(bytes.data(), count, 0) != static_cast<ssize_t>(count)) {
        throw failure(ErrorKind::internal, "the system has no randomness to give");
    }
    return bytes;
}

std::string random_secret() {
    return base64url(random_bytes(secret_bytes));
}

std::string random_api_token() {
    return std::string{api_token_prefix} + random_secret();
}

bool looks_like_api_token(std::string_view text) {
    return text.size() == api_token_prefix.size() + secret_characters &&
           text.starts_with(api_token_prefix);
}

}  // namespace dealwright
