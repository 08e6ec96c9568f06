#include "contacts/vcard_reader.hpp"

#include <algorithm>
#include <charconv>

#include "base/error.hpp"
#include "base/text.hpp"

namespace dealwright {

namespace {

struct ContentLine {
    std::int64_t number = 0;
    std::string text;
};

std::string ascii_upper(std::string_view text) {
    std::string upper{text};
    std::transform(upper.begin(), upper.end(), upper.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return upper;
}

/// Where the value begins: behind the first colon outside quotes; npos without one.
std::size_t colon_of(std::string_view line) {
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        quoted = line[i] == '"' ? !quoted : quoted;
        if (line[i] == ':' && !quoted) {
            return i;
        }
    }
    return std::string_view::npos;
}

bool is_quoted_printable(std::string_view line) {
    const auto head = ascii_upper(line.substr(0, colon_of(line)));
    return head.find("QUOTED-PRINTABLE") != std::string::npos;
}

/// Takes the lines of a text and puts together what was folded: a blank begins the rest of a line;
/// in quoted-printable, = at the end says that it goes on.
class LineReader {
  public:
    explicit LineReader(std::string_view text) : rest_{text} {}

    bool next(ContentLine& line) {
        std::string_view raw;
        if (!take(raw)) {
            return false;
        }
        line = {number_, std::string{raw}};
        const bool soft = is_quoted_printable(line.text);
        while (soft && line.text.ends_with('=') && take(raw)) {
            line.text.pop_back();
            line.text += raw;
        }
        while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t')) {
            take(raw);
            line.text += raw.substr(1);
        }
        return true;
    }

  private:
    bool take(std::string_view& raw) {
        if (rest_.empty()) {
            return false;
        }
        const auto end = rest_.find_first_of("\r\n");
        raw = rest_.substr(0, end);
        ++number_;
        if (end == std::string_view::npos) {
            rest_ = {};
        } else {
            rest_.remove_prefix(end + (rest_.substr(end).starts_with("\r\n") ? 2 : 1));
        }
        return true;
    }

    std::string_view rest_;
    std::int64_t number_ = 0;
};

std::string from_quoted_printable(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        const char* first = text.data() + i + 1;
        const bool is_code = text[i] == '=' && i + 2 < text.size() &&
                             std::from_chars(first, first + 2, value, 16).ptr == first + 2;
        if (is_code) {
            bytes += static_cast<char>(value);
            i += 2;
        } else {
            bytes += text[i];
        }
    }
    return bytes;
}

/// ISO 8859-1, for what says to be something else than UTF-8 and is: better than no name at all.
std::string as_utf8(const std::string& bytes) {
    if (!first_invalid_utf8(bytes)) {
        return bytes;
    }
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            text += c;
        } else {
            text += static_cast<char>(0xC0 | (byte >> 6));
            text += static_cast<char>(0x80 | (byte & 0x3F));
        }
    }
    return text;
}

/// Values know no quotes: a "b" is what it is.
enum class Quotes { protect, plain };

/// a;b;c, at separators that are not escaped.
std::vector<std::string> parts_of(std::string_view text, char separator, Quotes quotes) {
    std::vector<std::string> parts(1);
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            parts.back() += text[i++];
            parts.back() += text[i];
            continue;
        }
        quoted = text[i] == '"' && quotes == Quotes::protect ? !quoted : quoted;
        if (text[i] == separator && !quoted) {
            parts.emplace_back();
        } else {
            parts.back() += text[i];
        }
    }
    return parts;
}

std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            plain += text[i];
            continue;
        }
        const char next = text[++i];
        plain += next == 'n' || next == 'N' ? '\n' : next;
    }
    return std::string{trimmed(plain)};
}

/// Gives whether it says that the value is quoted-printable.
bool take_parameter(std::string_view parameter, VcardProperty& property) {
    const auto equals = parameter.find('=');
    const bool is_bare = equals == std::string_view::npos;
    const auto name = is_bare ? std::string{"TYPE"} : ascii_upper(parameter.substr(0, equals));
    std::string value = ascii_lower(is_bare ? parameter : parameter.substr(equals + 1));
    value.erase(std::remove(value.begin(), value.end(), '"'), value.end());
    if (value == "quoted-printable") {
        return true;
    }
    if (name == "TYPE") {
        for (const std::string& type : split(value, ',')) {
            property.types.push_back(type);
            property.preference = type == "pref" ? 1 : property.preference;
        }
    } else if (name == "PREF") {
        std::from_chars(value.data(), value.data() + value.size(), property.preference);
    }
    return false;
}

VcardProperty property_of(std::string_view line, std::size_t colon) {
    VcardProperty property;
    bool is_printable = false;
    const auto head = parts_of(line.substr(0, colon), ';', Quotes::protect);
    for (std::size_t i = 1; i < head.size(); ++i) {
        is_printable = take_parameter(head[i], property) || is_printable;
    }
    const auto dot = head[0].rfind('.');
    property.name =
        ascii_upper(trimmed(std::string_view{head[0]}.substr(dot == std::string::npos ? 0 : dot + 1)
        ));
    property.value = line.substr(colon + 1);
    if (is_printable) {
        property.value = as_utf8(from_quoted_printable(property.value));
    }
    return property;
}

}  // namespace

bool VcardProperty::has_type(std::string_view type) const {
    return std::find(types.begin(), types.end(), type) != types.end();
}

std::string VcardProperty::text() const {
    return unescaped(value);
}

std::vector<std::string> VcardProperty::components() const {
    auto parts = parts_of(value, ';', Quotes::plain);
    std::transform(parts.begin(), parts.end(), parts.begin(), unescaped);
    return parts;
}

std::vector<std::string> VcardProperty::items() const {
    std::vector<std::string> items;
    for (const std::string& part : parts_of(value, ',', Quotes::plain)) {
        if (auto item = unescaped(part); !item.empty()) {
            items.push_back(std::move(item));
        }
    }
    return items;
}

std::vector<Vcard> read_vcards(std::string_view text) {
    LineReader lines{text};
    ContentLine line;
    std::vector<Vcard> cards;
    int depth = 0;  // an AGENT of 2.1 has a card of its own within
    while (lines.next(line)) {
        const auto bare = ascii_upper(trimmed(line.text));
        if (bare == "BEGIN:VCARD") {
            if (++depth == 1) {
                cards.push_back({line.number, {}});
            }
        } else if (bare == "END:VCARD") {
            depth = std::max(0, depth - 1);
        } else if (const auto colon = colon_of(line.text);
                   depth == 1 && colon != std::string_view::npos) {
            cards.back().properties.push_back(property_of(line.text, colon));
        }
    }
    if (cards.empty()) {
        throw failure(ErrorKind::invalid, "the file holds no vCard (BEGIN:VCARD)");
    }
    if (depth > 0) {
        throw failure(
            ErrorKind::invalid, "line {}: the vCard that begins here has no END:VCARD",
            cards.back().line
        );
    }
    return cards;
}

}  // namespace dealwright
