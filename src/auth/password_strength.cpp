#include "auth/password_strength.hpp"

#include <openssl/crypto.h>
#include <zxcvbn.h>

#include <array>
#include <string>

#include "auth/request_body.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"

namespace dealwright {

namespace {

constexpr std::string_view field = "new_password";
// Below 10^6 guesses, that is 20 bits: score 0 or 1 of zxcvbn's scale.
constexpr double entropy_bits_min = 19.93;
// The estimate takes the square of the length; whoever types more has done enough.
constexpr std::size_t estimated_bytes_max = 100;
// A shorter name stands in too many words by chance.
constexpr std::size_t email_name_min = 4;

double entropy_bits(std::string_view password, std::string_view email_name) {
    std::string text{password.substr(0, estimated_bytes_max)};
    const std::string name{email_name};
    std::array<const char*, 4> own_words{name.c_str(), "dealwright", "crm", nullptr};
    const double bits = ZxcvbnMatch(text.c_str(), own_words.data(), nullptr);
    OPENSSL_cleanse(text.data(), text.size());
    return bits;
}

}  // namespace

void check_new_password(std::string_view password, std::string_view email) {
    if (password.size() < limits::password_bytes_min ||
        password.size() > limits::password_bytes_max) {
        throw field_failure(
            field, "length",
            fmt::format(
                "a password has between {} and {} bytes, this one has {}",
                limits::password_bytes_min, limits::password_bytes_max, password.size()
            )
        );
    }
    const auto folded = ascii_lower(password);
    const auto email_name = ascii_lower(email.substr(0, email.find('@')));
    if (email_name.size() >= email_name_min && folded.find(email_name) != folded.npos) {
        throw field_failure(
            field, "contains_email", "a password must not contain the name of the e-mail address"
        );
    }
    if (is_common_password(folded)) {
        throw field_failure(
            field, "common", "this password is on the lists that attackers try first"
        );
    }
    if (entropy_bits(password, email_name) < entropy_bits_min) {
        throw field_failure(
            field, "weak", "this password is too easily guessed; several unrelated words do better"
        );
    }
}

}  // namespace dealwright
