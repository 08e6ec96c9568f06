// Numbers stay text from the cell to the database, so that every digit survives. A number is peeled
// from both ends (sign, parentheses, currency) until only digits and separators are left.
#include <unicode/ucurr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"
#include "records/value_formats.hpp"
#include "records/value_text.hpp"

namespace dealwright {

namespace {

constexpr std::size_t most_digits = 60;
constexpr int most_exponent = 40;

struct CurrencySign {
    std::string_view sign;
    std::string_view currency;
};

// Longer signs stand before those they end with.
constexpr std::array currency_signs = {
    CurrencySign{"us$", "USD"}, CurrencySign{"au$", "AUD"}, CurrencySign{"a$", "AUD"},
    CurrencySign{"ca$", "CAD"}, CurrencySign{"c$", "CAD"},  CurrencySign{"nz$", "NZD"},
    CurrencySign{"hk$", "HKD"}, CurrencySign{"s$", "SGD"},  CurrencySign{"r$", "BRL"},
    CurrencySign{"mx$", "MXN"}, CurrencySign{"$", "$"},     CurrencySign{"€", "EUR"},
    CurrencySign{"£", "GBP"},   CurrencySign{"¥", "¥"},     CurrencySign{"₹", "INR"},
    CurrencySign{"₽", "RUB"}, CurrencySign{"₩", "KRW"},   CurrencySign{"₺", "TRY"},
    CurrencySign{"₴", "UAH"},   CurrencySign{"₪", "ILS"},   CurrencySign{"₫", "VND"},
    CurrencySign{"₦", "NGN"},   CurrencySign{"₱", "PHP"},   CurrencySign{"฿", "THB"},
    CurrencySign{"₸", "KZT"},   CurrencySign{"₡", "CRC"},   CurrencySign{"₲", "PYG"},
    CurrencySign{"zł", "PLN"},  CurrencySign{"kč", "CZK"},  CurrencySign{"kr.", "kr"},
    CurrencySign{"kr", "kr"},   CurrencySign{"fr.", "CHF"}, CurrencySign{"rs.", "INR"},
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_digit);
}

std::optional<std::string> currency_named(std::string_view word) {
    const std::string lower = ascii_lower(word);
    for (const auto& [sign, currency] : currency_signs) {
        if (lower == sign) {
            return std::string{currency};
        }
    }
    const bool letters = lower.size() == 3 && std::all_of(lower.begin(), lower.end(), [](char c) {
                             return c >= 'a' && c <= 'z';
                         });
    if (!letters) {
        return std::nullopt;
    }
    std::array<UChar, 4> code{};
    std::string upper;
    for (std::size_t i = 0; i < lower.size(); ++i) {
        upper += static_cast<char>(lower[i] - 'a' + 'A');
        code[i] = static_cast<UChar>(upper[i]);
    }
    return ucurr_getNumericCode(code.data()) > 0 ? std::optional{upper} : std::nullopt;
}

/// Digits and separators only, and what was peeled off around them.
struct Peeled {
    std::string_view core;
    std::string currency;
    bool negative = false;
};

class Peeler {
  public:
    explicit Peeler(std::string_view text) : rest_{text} {}

    std::optional<Peeled> run() {
        while (take_front() || take_back()) {
            rest_ = trimmed(rest_);
        }
        const bool clean =
            ok_ && open_ == closed_ && !rest_.empty() && signs_ + (open_ ? 1 : 0) <= 1;
        return clean ? std::optional{Peeled{rest_, currency_, negative_ || open_}} : std::nullopt;
    }

  private:
    bool take_front() {
        if (rest_.empty() || !ok_) {
            return false;
        }
        const char c = rest_.front();
        if (c == '(' && !open_) {
            open_ = true;
        } else if (c == '-' || c == '+') {
            ++signs_;
            negative_ = c == '-';
        } else {
            return take_front_currency();
        }
        rest_.remove_prefix(1);
        return true;
    }

    bool take_back() {
        if (rest_.empty() || !ok_) {
            return false;
        }
        const char c = rest_.back();
        if (c == ')' && !closed_) {
            closed_ = true;
        } else if (c == '-') {
            ++signs_;
            negative_ = true;
        } else {
            return take_back_currency();
        }
        rest_.remove_suffix(1);
        return true;
    }

    static bool in_number(char c) {
        return is_digit(c) || c == '.' || c == ',' || c == ' ' || c == '\'' || c == '(' ||
               c == ')' || c == '-' || c == '+';
    }

    bool take_front_currency() {
        std::size_t length = 0;
        while (length < rest_.size() && !in_number(rest_[length])) {
            ++length;
        }
        // The point of "kr." belongs to it.
        if (length > 0 && rest_.substr(length).starts_with('.') &&
            currency_named(rest_.substr(0, length + 1))) {
            ++length;
        }
        const bool taken = note_currency(rest_.substr(0, length));
        rest_.remove_prefix(taken ? length : 0);
        return taken;
    }

    bool take_back_currency() {
        std::size_t length = 0;
        if (rest_.ends_with('.')) {
            ++length;
        }
        const auto point = length;
        while (length < rest_.size() && !in_number(rest_[rest_.size() - length - 1])) {
            ++length;
        }
        if (length == point) {
            return false;
        }
        const bool taken = note_currency(rest_.substr(rest_.size() - length));
        rest_.remove_suffix(taken ? length : 0);
        return taken;
    }

    bool note_currency(std::string_view word) {
        if (word.empty()) {
            return false;
        }
        const auto named = currency_named(word);
        ok_ = named && currency_.empty();
        if (ok_) {
            currency_ = *named;
        }
        return ok_;
    }

    std::string_view rest_;
    std::string currency_;
    bool negative_ = false;
    bool open_ = false;
    bool closed_ = false;
    bool ok_ = true;
    int signs_ = 0;
};

/// 1-3 digits and then threes; or, as in India, twos and one three at the end.
bool are_groups(const std::vector<std::string>& groups, bool indian_too) {
    const auto digits = [](const std::string& group, std::size_t least, std::size_t most) {
        return group.size() >= least && group.size() <= most && all_digits(group);
    };
    if (!digits(groups.front(), 1, 3) || !digits(groups.back(), 3, 3)) {
        return false;
    }
    const auto all_of_size = [&](std::size_t size) {
        return std::all_of(groups.begin() + 1, groups.end() - 1, [&](const std::string& group) {
            return digits(group, size, size);
        });
    };
    return all_of_size(3) || (indian_too && groups.front().size() <= 2 && all_of_size(2));
}

/// The decimal mark of `core`, or '\0' when it has none.
char decimal_mark_of(std::string_view core, DecimalMark mark) {
    const auto points = std::count(core.begin(), core.end(), '.');
    const auto commas = std::count(core.begin(), core.end(), ',');
    if (mark != DecimalMark::automatic) {
        const char c = mark == DecimalMark::point ? '.' : ',';
        return core.find(c) == core.npos ? '\0' : c;
    }
    if (points > 0 && commas > 0) {
        return core.rfind('.') > core.rfind(',') ? '.' : ',';
    }
    if (points == 1) {
        return '.';
    }
    if (commas != 1) {
        return '\0';
    }
    const auto comma = core.find(',');
    const auto before = core.substr(0, comma);
    const bool thousands = all_digits(before) && !before.empty() && before.size() <= 3 &&
                           !before.starts_with('0') && core.size() - comma - 1 == 3;
    return thousands ? '\0' : ',';
}

struct Digits {
    std::string whole;
    std::string fraction;
};

/// Splits digits and separators; the separators of thousands are checked and dropped.
std::optional<Digits> digits_of(std::string_view core, DecimalMark mark) {
    const char decimal_mark = decimal_mark_of(core, mark);
    Digits result;
    if (decimal_mark != '\0') {
        const auto at = core.find(decimal_mark);
        result.fraction = core.substr(at + 1);
        core = core.substr(0, at);
    }
    if (!all_digits(result.fraction) || (core.empty() && result.fraction.empty())) {
        return std::nullopt;
    }
    const auto separator = core.find_first_not_of("0123456789");
    if (separator == core.npos) {
        result.whole = core;
        return result;
    }
    const char mark_of_thousands = core[separator];
    const auto groups = split(core, mark_of_thousands);
    if (std::string_view{".,' "}.find(mark_of_thousands) == std::string_view::npos ||
        !are_groups(groups, mark_of_thousands == ',')) {
        return std::nullopt;
    }
    result.whole = join(groups, "");
    return result;
}

/// Takes the exponent of 6.0E7 off `core`; nothing when there is an E that is not one.
std::optional<int> take_exponent(std::string_view& core) {
    const auto e = core.find_first_of("eE");
    if (e == core.npos) {
        return 0;
    }
    std::string_view digits = core.substr(e + 1);
    digits.remove_prefix(digits.starts_with('+') ? 1 : 0);
    int exponent = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    core = core.substr(0, e);
    const bool good = error == std::errc{} && end == digits.data() + digits.size() &&
                      std::abs(exponent) <= most_exponent && !core.empty() &&
                      core.find_first_not_of("0123456789.,") == core.npos;
    return good ? std::optional{exponent} : std::nullopt;
}

void shift(Digits& digits, int exponent) {
    for (; exponent > 0; --exponent) {
        digits.whole += digits.fraction.empty() ? '0' : digits.fraction.front();
        digits.fraction.erase(0, 1);
    }
    for (; exponent < 0; ++exponent) {
        digits.fraction.insert(0, 1, digits.whole.empty() ? '0' : digits.whole.back());
        if (!digits.whole.empty()) {
            digits.whole.pop_back();
        }
    }
}

std::string canonical(Digits digits, bool negative) {
    digits.whole.erase(0, std::min(digits.whole.find_first_not_of('0'), digits.whole.size()));
    const bool zero =
        digits.whole.empty() && digits.fraction.find_first_not_of('0') == std::string::npos;
    std::string result{negative && !zero ? "-" : ""};
    result += digits.whole.empty() ? "0" : digits.whole;
    if (!digits.fraction.empty()) {
        result += '.';
        result += digits.fraction;
    }
    return result;
}

/// One spelling for minus signs and apostrophes.
std::string with_plain_signs(std::string text) {
    static constexpr std::array<std::pair<std::string_view, char>, 3> signs = {
        {{"\u2212", '-'}, {"\u2019", '\''}, {"\u02bc", '\''}}};
    for (const auto& [sign, plain] : signs) {
        for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign, at)) {
            text.replace(at, sign.size(), 1, plain);
        }
    }
    return text;
}

}  // namespace

Parsed<Decimal> parse_decimal(std::string_view text, DecimalMark mark) {
    const auto garbage = [text] { return Parsed<Decimal>{{}, shown(text) + " is not a number"}; };
    if (text.size() > 200) {
        return garbage();
    }
    const std::string plain = with_plain_signs(with_plain_blanks(text));
    // 6.0E7 has a letter that is no currency and a sign that is no sign of the number.
    const bool scientific = plain.find_first_of("eE") != std::string::npos &&
                            plain.find_first_not_of("0123456789.,+-eE") == std::string::npos;
    Peeled peeled;
    int exponent = 0;
    if (scientific) {
        std::string_view core{plain};
        peeled.negative = core.starts_with('-');
        core.remove_prefix(core.starts_with('-') || core.starts_with('+') ? 1 : 0);
        const auto power = take_exponent(core);
        if (!power) {
            return garbage();
        }
        exponent = *power;
        peeled.core = core;
    } else if (auto found = Peeler{plain}.run()) {
        peeled = *found;
    } else {
        return garbage();
    }
    auto digits = digits_of(peeled.core, mark);
    if (!digits || digits->whole.size() + digits->fraction.size() > most_digits) {
        return garbage();
    }
    shift(*digits, exponent);
    return {Decimal{canonical(*std::move(digits), peeled.negative), peeled.currency}, {}};
}

Parsed<std::int64_t> parse_integer(std::string_view text, DecimalMark mark) {
    const auto decimal = parse_decimal(text, mark);
    std::string_view number = decimal ? std::string_view{decimal.value->number} : "";
    const auto point = number.find('.');
    const bool whole =
        point == number.npos || number.substr(point + 1).find_first_not_of('0') == number.npos;
    if (!decimal || !decimal.value->currency.empty() || !whole) {
        return {{}, shown(text) + " is not a whole number"};
    }
    number = number.substr(0, point);
    std::int64_t result = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), result);
    if (error != std::errc{}) {
        return {{}, shown(text) + " is too large a number"};
    }
    return {result, {}};
}

}  // namespace dealwright
