#include "auth/totp.hpp"

#include <liboath/oath.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "auth/secrets.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace dealwright {

namespace {

constexpr std::size_t secret_bytes = 20;  // the size of SHA-1, as RFC 4226 asks for
constexpr unsigned step_seconds = 30;
constexpr std::size_t window_steps = 1;
constexpr std::size_t code_digits = 6;
constexpr std::string_view version = "v1:";
constexpr std::string_view purpose = "dealwright second factor 1";
constexpr int nonce_bytes = 12;
constexpr int tag_bytes = 16;
// Without i, l, o, 0 and 1, which are taken for each other.
constexpr std::string_view readable = "abcdefghjkmnpqrstuvwxyz23456789";
constexpr std::size_t recovery_letters = 16;
constexpr std::size_t recovery_group = 4;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;
using Bytes = std::vector<unsigned char>;

[[noreturn]] void cannot_encrypt() {
    throw failure(ErrorKind::internal, "OpenSSL cannot encrypt the secret of a second factor");
}

int size_of(const Bytes& bytes) {
    return static_cast<int>(bytes.size());
}

/// HKDF-SHA256: the installation's key serves other purposes too, and must not meet itself.
Bytes derived_key(const SecretKey& key) {
    const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kdf{
        EVP_KDF_fetch(nullptr, "HKDF", nullptr), &EVP_KDF_free};
    const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context{
        kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr, &EVP_KDF_CTX_free};
    std::string digest = "SHA256";
    std::string info{purpose};
    Bytes secret{key.bytes().begin(), key.bytes().end()};
    const std::array<OSSL_PARAM, 4> parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, secret.data(), secret.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, info.data(), info.size()),
        OSSL_PARAM_construct_end()};
    Bytes result(32);
    const bool made =
        context &&
        EVP_KDF_derive(context.get(), result.data(), result.size(), parameters.data()) == 1;
    OPENSSL_cleanse(secret.data(), secret.size());
    if (!made) {
        cannot_encrypt();
    }
    return result;
}

/// liboath wants to be woken once, before its first use.
void start_liboath() {
    static const int result = oath_init();
    if (result != OATH_OK) {
        throw failure(ErrorKind::internal, "liboath cannot be used: {}", oath_strerror(result));
    }
}

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

TotpSecret random_totp_secret() {
    return random_bytes(secret_bytes);
}

std::string base32(const TotpSecret& secret) {
    char* text = nullptr;
    std::size_t length = 0;
    const std::string bytes{secret.begin(), secret.end()};
    start_liboath();
    if (oath_base32_encode(bytes.data(), bytes.size(), &text, &length) != OATH_OK) {
        throw failure(ErrorKind::internal, "liboath cannot write base32");
    }
    const std::unique_ptr<char, decltype(&std::free)> owned{text, &std::free};
    return {text, length};
}

std::string otpauth_uri(const TotpSecret& secret, std::string_view email) {
    std::string label;
    for (const char c : email) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' ||
                           c == '-' || c == '_' || c == '@';
        label += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return fmt::format(
        "otpauth://totp/"
        "Dealwright:{}?secret={}&issuer=Dealwright&algorithm=SHA1&digits=6&period=30",
        label, base32(secret)
    );
}

std::optional<std::int64_t> step_of_code(
    const TotpSecret& secret, std::string_view code, std::chrono::system_clock::time_point now
) {
    const bool well_formed =
        code.size() == code_digits &&
        std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!well_formed) {
        return std::nullopt;
    }
    const std::string bytes{secret.begin(), secret.end()};
    start_liboath();
    int distance = 0;
    std::uint64_t counter = 0;
    const int result = oath_totp_validate3(
        bytes.data(), bytes.size(), std::chrono::system_clock::to_time_t(now), step_seconds, 0,
        window_steps, &distance, &counter, std::string{code}.c_str()
    );
    if (result < 0) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(counter);
}

std::string encrypted(const TotpSecret& secret, std::string_view user_id, const SecretKey& key) {
    const Cipher cipher{EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free};
    auto secret_key = derived_key(key);
    Bytes result = random_bytes(nonce_bytes);
    const Bytes nonce = result;
    result.resize(nonce_bytes + secret.size() + tag_bytes);
    int length = 0;
    const bool made =
        cipher &&
        EVP_EncryptInit_ex(
            cipher.get(), EVP_aes_256_gcm(), nullptr, secret_key.data(), nonce.data()
        ) == 1 &&
        EVP_EncryptUpdate(
            cipher.get(), nullptr, &length, bytes_of(user_id), static_cast<int>(user_id.size())
        ) == 1 &&
        EVP_EncryptUpdate(
            cipher.get(), result.data() + nonce_bytes, &length, secret.data(), size_of(secret)
        ) == 1 &&
        EVP_EncryptFinal_ex(cipher.get(), result.data() + nonce_bytes + length, &length) == 1 &&
        EVP_CIPHER_CTX_ctrl(
            cipher.get(), EVP_CTRL_GCM_GET_TAG, tag_bytes,
            result.data() + nonce_bytes + secret.size()
        ) == 1;
    OPENSSL_cleanse(secret_key.data(), secret_key.size());
    if (!made) {
        cannot_encrypt();
    }
    return std::string{version} + base64(result);
}

TotpSecret decrypted(std::string_view text, std::string_view user_id, const SecretKey& key) {
    Bytes bytes;
    if (text.starts_with(version)) {
        bytes = bytes_of_base64(text.substr(version.size()));
    }
    const Cipher cipher{EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free};
    bool good = cipher && bytes.size() > nonce_bytes + tag_bytes;
    TotpSecret secret(good ? bytes.size() - nonce_bytes - tag_bytes : 0);
    if (good) {
        auto secret_key = derived_key(key);
        int length = 0;
        Bytes last(tag_bytes);
        good =
            EVP_DecryptInit_ex(
                cipher.get(), EVP_aes_256_gcm(), nullptr, secret_key.data(), bytes.data()
            ) == 1 &&
            EVP_DecryptUpdate(
                cipher.get(), nullptr, &length, bytes_of(user_id), static_cast<int>(user_id.size())
            ) == 1 &&
            EVP_DecryptUpdate(
                cipher.get(), secret.data(), &length, bytes.data() + nonce_bytes, size_of(secret)
            ) == 1 &&
            EVP_CIPHER_CTX_ctrl(
                cipher.get(), EVP_CTRL_GCM_SET_TAG, tag_bytes,
                bytes.data() + nonce_bytes + secret.size()
            ) == 1 &&
            EVP_DecryptFinal_ex(cipher.get(), last.data(), &length) == 1;
        OPENSSL_cleanse(secret_key.data(), secret_key.size());
    }
    if (!good) {
        throw failure(
            ErrorKind::internal,
            "the second factor of user {} cannot be read: it was made under another secret key",
            user_id
        );
    }
    return secret;
}

std::string random_recovery_code() {
    // Bytes from the last, incomplete round of the alphabet would favour its first letters.
    constexpr unsigned fair = 256 / readable.size() * readable.size();
    std::string code;
    std::size_t letters = 0;
    while (letters < recovery_letters) {
        for (const auto byte : random_bytes(recovery_letters)) {
            if (byte >= fair || letters == recovery_letters) {
                continue;
            }
            if (letters > 0 && letters % recovery_group == 0) {
                code += '-';
            }
            code += readable[byte % readable.size()];
            ++letters;
        }
    }
    return code;
}

std::string recovery_code_form(std::string_view text) {
    std::string form;
    for (const char c : ascii_lower(text)) {
        if (c != '-' && c != ' ') {
            form += c;
        }
    }
    return form;
}

}  // namespace dealwright
