#include "http/wishes.hpp"

#include <charconv>

#include "base/text.hpp"

namespace dealwright::http {

namespace {

/// The q of "gzip;q=0.5" in thousandths; 1000 without one, 0 when it cannot be read.
int quality_of(std::string_view parameters) {
    const auto start = parameters.find("q=");
    if (start == std::string_view::npos) {
        return 1000;
    }
    const auto text = trimmed(parameters.substr(start + 2));
    double quality = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), quality);
    if (read.ec != std::errc{} || quality < 0 || quality > 1) {
        return 0;
    }
    return static_cast<int>(quality * 1000);
}

}  // namespace

std::optional<int> wish_for(std::string_view header, std::string_view name) {
    std::optional<int> wish;
    for (const auto& part : split(header, ',')) {
        const auto spoken = trimmed(std::string_view{part}.substr(0, part.find(';')));
        if (equals_ignoring_case(spoken, name)) {
            wish = quality_of(std::string_view{part}.substr(spoken.size()));
        }
    }
    return wish;
}

int wish_for_coding(std::string_view accept_encoding, std::string_view coding) {
    const int unspoken = coding == "identity" ? 1 : 0;
    return wish_for(accept_encoding, coding)
        .value_or(wish_for(accept_encoding, "*").value_or(unspoken));
}

}  // namespace dealwright::http
