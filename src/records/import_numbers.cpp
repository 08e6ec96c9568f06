#include "records/import_numbers.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/text.hpp"

namespace dealwright {

namespace {

struct Parts {
    bool negative = false;
    std::string whole;     // without leading zeros; empty for 0
    std::string decimals;  // without zeros at the end
};

Parts parts_of(std::string_view number) {
    Parts parts;
    if (number.starts_with('-')) {
        parts.negative = true;
        number.remove_prefix(1);
    }
    const auto point = std::min(number.find('.'), number.size());
    parts.whole = number.substr(0, point);
    parts.decimals = number.substr(std::min(point + 1, number.size()));
    parts.whole.erase(0, std::min(parts.whole.find_first_not_of('0'), parts.whole.size()));
    while (parts.decimals.ends_with('0')) {
        parts.decimals.pop_back();
    }
    return parts;
}

std::string text_of(const Parts& parts) {
    const bool zero = parts.whole.empty() && parts.decimals.empty();
    std::string text = parts.negative && !zero ? "-" : "";
    text += parts.whole.empty() ? "0" : parts.whole;
    if (!parts.decimals.empty()) {
        text += '.';
        text += parts.decimals;
    }
    return text;
}

/// Adds one to the last digit of a row of digits, with carry; may grow by one digit.
void increment(std::string& digits) {
    for (auto at = digits.rbegin(); at != digits.rend(); ++at) {
        if (*at != '9') {
            ++*at;
            return;
        }
        *at = '0';
    }
    digits.insert(digits.begin(), '1');
}

}  // namespace

std::string shifted(std::string_view number, int places) {
    Parts parts = parts_of(number);
    for (; places > 0; --places) {
        parts.whole += parts.decimals.empty() ? '0' : parts.decimals.front();
        parts.decimals.erase(0, 1);
    }
    for (; places < 0; ++places) {
        parts.decimals.insert(
            parts.decimals.begin(), parts.whole.empty() ? '0' : parts.whole.back()
        );
        if (!parts.whole.empty()) {
            parts.whole.pop_back();
        }
    }
    return text_of(parts_of(text_of(parts)));
}

std::pair<std::string, bool> rounded(std::string_view number, int scale) {
    Parts parts = parts_of(number);
    const auto keep = static_cast<std::size_t>(scale);
    if (parts.decimals.size() <= keep) {
        return {text_of(parts), false};
    }
    const bool up = parts.decimals[keep] >= '5';
    parts.decimals.resize(keep);
    if (up) {
        const std::size_t whole_digits = parts.whole.size();
        std::string digits = parts.whole + parts.decimals;
        increment(digits);
        const std::size_t grown = digits.size() - whole_digits - keep;
        parts.whole = digits.substr(0, whole_digits + grown);
        parts.decimals = digits.substr(whole_digits + grown);
    }
    return {text_of(parts_of(text_of(parts))), true};
}

int compare_decimals(std::string_view a, std::string_view b) {
    const Parts left = parts_of(a);
    const Parts right = parts_of(b);
    const auto sign = [](const Parts& parts) {
        return parts.whole.empty() && parts.decimals.empty() ? 0 : parts.negative ? -1 : 1;
    };
    if (sign(left) != sign(right)) {
        return sign(left) < sign(right) ? -1 : 1;
    }
    int order = 0;
    if (left.whole.size() != right.whole.size()) {
        order = left.whole.size() < right.whole.size() ? -1 : 1;
    } else {
        order = left.whole.compare(right.whole);
        order = order == 0 ? left.decimals.compare(right.decimals) : order;
    }
    return sign(left) < 0 ? -order : order;
}

std::size_t integer_digits(std::string_view number) {
    return parts_of(number).whole.size();
}

std::optional<std::int64_t> clock_duration(std::string_view text, bool in_seconds) {
    std::vector<std::int64_t> parts;
    for (const std::string& part : split(trimmed(text), ':')) {
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
        const bool fits = error == std::errc{} && end == part.data() + part.size() &&
                          part.size() <= 5 && number >= 0 && (parts.empty() || number < 60);
        if (!fits) {
            return std::nullopt;
        }
        parts.push_back(number);
    }
    if (parts.size() == 2) {
        return parts[0] * 60 + parts[1];
    }
    if (parts.size() != 3) {
        return std::nullopt;
    }
    const std::int64_t minutes = parts[0] * 60 + parts[1];
    return in_seconds ? minutes * 60 + parts[2] : minutes + (parts[2] >= 30 ? 1 : 0);
}

}  // namespace dealwright
