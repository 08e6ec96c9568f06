// Folds only the letters that occur in the word lists; anything else outside ASCII is dropped.
#include "seed/ascii_form.hpp"

#include <array>

namespace dealwright {

namespace {

struct Folding {
    std::string_view letters;  // each of two bytes
    std::string_view ascii;
};

constexpr std::array foldings{
    Folding{"ÁÀÂÃÅáàâãåąĄ", "a"}, Folding{"ÄäæÆ", "ae"},    Folding{"ÇçćĆ", "c"},
    Folding{"ÉÈÊËéèêëęĘ", "e"},   Folding{"ÍÎÏíîïıİ", "i"}, Folding{"łŁ", "l"},
    Folding{"ÑñńŃ", "n"},         Folding{"ÓÒÔÕóòôõ", "o"}, Folding{"ÖöØøœŒ", "oe"},
    Folding{"śŚ", "s"},           Folding{"ß", "ss"},       Folding{"ÚÙÛúùû", "u"},
    Folding{"Üü", "ue"},          Folding{"źŹżŻ", "z"},
};

std::string_view folded(std::string_view letter) {
    for (const auto& folding : foldings) {
        for (std::size_t at = 0; at < folding.letters.size(); at += 2) {
            if (folding.letters.substr(at, 2) == letter) {
                return folding.ascii;
            }
        }
    }
    return {};
}

}  // namespace

std::string ascii_form(std::string_view utf8) {
    std::string result;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        const char c = utf8[at];
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            result += c;
        } else if (c >= 'A' && c <= 'Z') {
            result += static_cast<char>(c - 'A' + 'a');
        } else if (static_cast<unsigned char>(c) >= 0xc0 && at + 1 < utf8.size()) {
            result += folded(utf8.substr(at, 2));
            ++at;
        }
    }
    return result;
}

}  // namespace dealwright
