// libxcrypt makes the hashes; whatever has held a password is wiped.
#include "auth/password.hpp"

#include <crypt.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sys/random.h>

#include <array>
#include <charconv>
#include <memory>
#include <optional>
#include <vector>

#include "base/error.hpp"
#include "base/limits.hpp"

namespace dealwright {

namespace {

constexpr std::string_view own_prefix = "dw1:";
constexpr int bcrypt_cost_min = 4;
constexpr int bcrypt_cost_max = 20;  // a minute per password already
constexpr std::size_t bcrypt_hash_bytes = 60;
// The key serves other purposes too; the label keeps their results apart.
constexpr std::string_view purpose = "dealwright password 1:";
// Without i, l, o, 0 and 1, which are taken for each other.
constexpr std::string_view readable = "abcdefghjkmnpqrstuvwxyz23456789";
constexpr std::size_t group_count = 7;
constexpr std::size_t group_length = 4;

/// Text that is wiped when it goes out of use.
class SecretText {
  public:
    explicit SecretText(std::string text) : text_{std::move(text)} {}
    ~SecretText() { OPENSSL_cleanse(text_.data(), text_.size()); }
    SecretText(const SecretText&) = delete;
    SecretText& operator=(const SecretText&) = delete;
    const char* c_str() const { return text_.c_str(); }

  private:
    std::string text_;
};

/// 64 characters of base64, without NUL: what bcrypt takes in full.
SecretText bcrypt_input(std::string_view password, const SecretKey& key) {
    std::vector<unsigned char> message{purpose.begin(), purpose.end()};
    message.insert(message.end(), password.begin(), password.end());
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    const auto* made = HMAC(
        EVP_sha384(), key.bytes().data(), static_cast<int>(key.bytes().size()), message.data(),
        message.size(), digest.data(), &length
    );
    OPENSSL_cleanse(message.data(), message.size());
    if (made == nullptr) {
        throw failure(ErrorKind::internal, "the password could not be digested");
    }
    std::string encoded(std::size_t{4} * ((length + 2) / 3), '\0');
    // EVP_EncodeBlock ends with a NUL, for which std::string has the room.
    EVP_EncodeBlock(
        reinterpret_cast<unsigned char*>(encoded.data()), digest.data(), static_cast<int>(length)
    );
    OPENSSL_cleanse(digest.data(), digest.size());
    return SecretText{std::move(encoded)};
}

/// Nothing when `setting` is no bcrypt setting or hash.
std::optional<std::string> bcrypt(const char* text, const std::string& setting) {
    // Large, so on the heap; and it has seen the password, so wiped.
    const auto data = std::make_unique<crypt_data>();
    const char* hash = crypt_r(text, setting.c_str(), data.get());
    std::optional<std::string> result;
    if (hash != nullptr && hash[0] == '$') {
        result = hash;
    }
    OPENSSL_cleanse(data.get(), sizeof(crypt_data));
    return result;
}

bool is_bcrypt(std::string_view hash) {
    return hash.size() == bcrypt_hash_bytes && hash.find('\0') == hash.npos &&
           (hash.starts_with("$2a$") || hash.starts_with("$2b$") || hash.starts_with("$2y$"));
}

/// Zero for a text that is no bcrypt hash.
int cost_of(std::string_view hash) {
    if (hash.starts_with(own_prefix)) {
        hash.remove_prefix(own_prefix.size());
    }
    int cost = 0;
    if (is_bcrypt(hash)) {
        std::from_chars(hash.data() + 4, hash.data() + 6, cost);
    }
    return cost;
}

bool matches(const char* text, std::string_view hash) {
    if (!is_bcrypt(hash)) {
        return false;
    }
    const auto again = bcrypt(text, std::string{hash});
    return again && again->size() == hash.size() &&
           CRYPTO_memcmp(again->data(), hash.data(), hash.size()) == 0;
}

}  // namespace

std::string hash_password(std::string_view password, const SecretKey& key, int cost) {
    if (cost < bcrypt_cost_min || cost > bcrypt_cost_max) {
        throw failure(
            ErrorKind::invalid, "the cost of a password hash lies between {} and {}, not {}",
            bcrypt_cost_min, bcrypt_cost_max, cost
        );
    }
    std::array<char, CRYPT_GENSALT_OUTPUT_SIZE> setting{};
    if (crypt_gensalt_rn(
            "$2b$", static_cast<unsigned long>(cost), nullptr, 0, setting.data(),
            static_cast<int>(setting.size())
        ) == nullptr) {
        throw failure(ErrorKind::internal, "the system's libcrypt cannot make bcrypt hashes");
    }
    const auto hash = bcrypt(bcrypt_input(password, key).c_str(), setting.data());
    if (!hash) {
        throw failure(ErrorKind::internal, "the system's libcrypt cannot make bcrypt hashes");
    }
    return std::string{own_prefix} + *hash;
}

bool verify_password(
    std::string_view password, std::string_view stored_hash, const SecretKey& key
) {
    if (password.size() > limits::password_bytes_max) {
        return false;
    }
    if (stored_hash.starts_with(own_prefix)) {
        stored_hash.remove_prefix(own_prefix.size());
        return matches(bcrypt_input(password, key).c_str(), stored_hash);
    }
    // Plain bcrypt would see only what stands before a NUL.
    if (password.find('\0') != password.npos) {
        return false;
    }
    return matches(SecretText{std::string{password}}.c_str(), stored_hash);
}

bool verify_password_evenly(
    std::string_view password, std::string_view stored_hash, const SecretKey& key, int cost
) {
    const int stored_cost = cost_of(stored_hash);
    const auto usable = password.substr(0, limits::password_bytes_max);
    if (stored_cost == 0 || usable.size() < password.size()) {
        hash_password(usable, key, cost);
        return false;
    }
    if (verify_password(password, stored_hash, key)) {
        return true;
    }
    // Each step of the cost doubles the time: 2^c + 2^c + 2^(c+1) + ... + 2^(cost-1) = 2^cost.
    for (int step = stored_cost; step < cost; ++step) {
        hash_password(password, key, step);
    }
    return false;
}

bool needs_upgrade(std::string_view stored_hash, int cost) {
    return !stored_hash.starts_with(own_prefix) || cost_of(stored_hash) < cost;
}

void check_password_rules(std::string_view password) {
    if (password.size() < limits::password_bytes_min ||
        password.size() > limits::password_bytes_max) {
        const auto message = fmt::format(
            "a password has between {} and {} bytes, this one has {}", limits::password_bytes_min,
            limits::password_bytes_max, password.size()
        );
        throw Error{ErrorKind::invalid, message, {FieldError{"password", "length", message}}};
    }
}

std::string random_password() {
    // Bytes from the last, incomplete round of the alphabet would favour its first letters.
    constexpr unsigned fair = 256 / readable.size() * readable.size();
    std::string result;
    std::size_t letters = 0;
    while (letters < group_count * group_length) {
        unsigned char byte = 0;
        if (getrandom(&byte, 1, 0) != 1) {
            throw failure(ErrorKind::internal, "the system has no randomness to give");
        }
        if (byte >= fair) {
            continue;
        }
        if (letters > 0 && letters % group_length == 0) {
            result += '-';
        }
        result += readable[byte % readable.size()];
        ++letters;
    }
    return result;
}

}  // namespace dealwright
