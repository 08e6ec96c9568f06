#include "http/target.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"

namespace dealwright::http {

namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

char escaped_byte(std::string_view text, std::size_t percent) {
    if (percent + 2 >= text.size()) {
        throw failure(ErrorKind::malformed, "the address ends within a % escape");
    }
    const int high = hex_digit(text[percent + 1]);
    const int low = hex_digit(text[percent + 2]);
    if (high < 0 || low < 0) {
        throw failure(
            ErrorKind::malformed, "the address has a % that two hexadecimal digits do not follow"
        );
    }
    if (high == 0 && low == 0) {
        throw failure(ErrorKind::malformed, "the address holds a NUL character");
    }
    return static_cast<char>(high * 16 + low);
}

void check_utf8(std::string_view text) {
    const bool is_plain =
        std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
    if (!is_plain && first_invalid_utf8(text)) {
        throw failure(ErrorKind::malformed, "the address is not well-formed UTF-8");
    }
}

std::string decode_query_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            out += escaped_byte(text, i);
            i += 2;
        } else {
            out += text[i] == '+' ? ' ' : text[i];
        }
    }
    check_utf8(out);
    return out;
}

void check_segments(std::string_view path) {
    for (std::size_t start = 0; start != std::string_view::npos;) {
        const auto end = path.find('/', start + 1);
        const auto segment = path.substr(start + 1, end - start - 1);
        if (segment == "." || segment == "..") {
            throw failure(ErrorKind::malformed, "the address has a dot segment");
        }
        start = end;
    }
}

std::string decode_path(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            c = escaped_byte(text, i);
            i += 2;
            if (c == '/') {
                throw failure(ErrorKind::malformed, "the address has an escaped slash");
            }
        }
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
            throw failure(ErrorKind::malformed, "the address holds a control character");
        }
        out += c;
    }
    check_utf8(out);
    check_segments(out);
    return out;
}

/// What follows the host of an absolute address, as a proxy sends it; the host itself is not used.
std::string_view without_origin(std::string_view text) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (text.size() > scheme.size() &&
            equals_ignoring_case(text.substr(0, scheme.size()), scheme)) {
            const auto slash = text.find_first_of("/?", scheme.size());
            return slash == std::string_view::npos ? std::string_view{"/"} : text.substr(slash);
        }
    }
    return text;
}

std::vector<QueryParameter> parse_query(std::string_view text) {
    std::vector<QueryParameter> query;
    while (!text.empty()) {
        const auto end = text.find('&');
        const auto part = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        if (part.empty()) {
            continue;
        }
        const auto equals = part.find('=');
        query.push_back(
            {decode_query_text(part.substr(0, equals)),
             equals == std::string_view::npos ? std::string{}
                                              : decode_query_text(part.substr(equals + 1))}
        );
    }
    return query;
}

}  // namespace

Target parse_target(std::string_view text) {
    const bool is_readable = std::all_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) > 0x20 && c != 0x7f && c != '#';
    });
    if (!is_readable) {
        throw failure(ErrorKind::malformed, "the address holds a character that must be escaped");
    }
    text = without_origin(text);
    if (text == "*") {
        return {"*", {}};
    }
    const auto question = text.find('?');
    const auto path = text.substr(0, question);
    if (!path.starts_with('/')) {
        throw failure(ErrorKind::malformed, "the address does not begin with a slash");
    }
    Target target{decode_path(path), {}};
    if (question != std::string_view::npos) {
        target.query = parse_query(text.substr(question + 1));
    }
    return target;
}

}  // namespace dealwright::http
