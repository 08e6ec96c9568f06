#include "auth/secrets.hpp"

#include <openssl/evp.h>
#include <sys/random.h>

#include <array>

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
    std::string text = base64(random_bytes(secret_bytes));
    text.resize(secret_characters);  // without the padding
    for (char& c : text) {
        c = c == '+' ? '-' : c == '/' ? '_' : c;
    }
    return text;
}

std::string random_api_token() {
    return std::string{api_token_prefix} + random_secret();
}

bool looks_like_api_token(std::string_view text) {
    return text.size() == api_token_prefix.size() + secret_characters &&
           text.starts_with(api_token_prefix);
}

std::string sha256_hex(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (EVP_Digest(text.data(), text.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1) {
        throw failure(ErrorKind::internal, "SHA-256 could not be computed");
    }
    std::string hex;
    hex.reserve(std::size_t{2} * length);
    for (unsigned int i = 0; i < length; ++i) {
        hex += digits[digest[i] >> 4U];
        hex += digits[digest[i] & 15U];
    }
    return hex;
}

std::string base64(const std::vector<unsigned char>& bytes) {
    std::string text(4 * ((bytes.size() + 2) / 3), '\0');
    // EVP_EncodeBlock ends with a NUL, for which std::string has the room.
    EVP_EncodeBlock(
        reinterpret_cast<unsigned char*>(text.data()), bytes.data(), static_cast<int>(bytes.size())
    );
    return text;
}

std::vector<unsigned char> bytes_of_base64(std::string_view text) {
    if (text.empty() || text.size() % 4 != 0) {
        return {};
    }
    std::vector<unsigned char> bytes(text.size() / 4 * 3);
    const int length = EVP_DecodeBlock(
        bytes.data(), reinterpret_cast<const unsigned char*>(text.data()),
        static_cast<int>(text.size())
    );
    if (length < 0) {
        return {};
    }
    // The padding counts as zero bytes in EVP_DecodeBlock.
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
    bytes.resize(static_cast<std::size_t>(length) - padding);
    return bytes;
}

}  // namespace dealwright
