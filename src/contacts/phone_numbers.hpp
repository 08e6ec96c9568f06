// Telephone numbers as people mean them: whether two texts are the same number, whatever country,
// blanks and brackets they are written with. By libphonenumber.
#pragma once

#include <string>
#include <string_view>

namespace dealwright {

/// What numbers without a country are taken for: two capital letters, or ZZ for no country.
inline constexpr std::string_view no_region = "ZZ";

/// The region of a country as people write it in an address ("Germany", "DE", "USA"), or `fallback`
/// for what is none.
std::string region_of_country(std::string_view country, std::string_view fallback);

enum class PhoneMatch {
    none,
    possible,  // the same but for what one of them leaves out: country or area code
    same
};

struct PhoneNumber {
    std::string text;
    std::string region;
};

PhoneMatch match_phones(const PhoneNumber& a, const PhoneNumber& b);

}  // namespace dealwright
