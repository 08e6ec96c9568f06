// UTF-8 is only checked, never converted: it is nearly every file, and checking runs at the speed
// of memory. Everything else goes through ICU's streaming converters.
#include "records/text_decoder.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "base/text.hpp"

namespace dealwright {

namespace {

constexpr std::size_t block_bytes = 262'144;
constexpr std::size_t first_look_bytes = 1'048'576;
constexpr std::size_t longest_character = 4;
constexpr std::string_view utf8_mark = "\xef\xbb\xbf";
constexpr std::string_view utf16le_mark = "\xff\xfe";
constexpr std::string_view utf16be_mark = "\xfe\xff";

struct EncodingName {
    std::string_view name;
    Encoding encoding;
};

// The first name of each encoding is the one we print.
constexpr std::array encoding_names = {
    EncodingName{"auto", Encoding::automatic},
    EncodingName{"utf-8", Encoding::utf8},
    EncodingName{"utf8", Encoding::utf8},
    EncodingName{"utf-16", Encoding::utf16},
    EncodingName{"utf16", Encoding::utf16},
    EncodingName{"utf-16le", Encoding::utf16le},
    EncodingName{"utf16le", Encoding::utf16le},
    EncodingName{"utf-16be", Encoding::utf16be},
    EncodingName{"utf16be", Encoding::utf16be},
    EncodingName{"windows-1252", Encoding::windows1252},
    EncodingName{"cp1252", Encoding::windows1252},
    EncodingName{"iso-8859-1", Encoding::iso8859_1},
    EncodingName{"latin1", Encoding::iso8859_1},
};

/// Length of the ASCII at the front of `text`, eight bytes at a time.
std::size_t ascii_prefix(std::string_view text) {
    std::size_t at = 0;
    for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, sizeof word);
        if ((word & 0x8080808080808080ULL) != 0) {
            break;
        }
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) {
        ++at;
    }
    return at;
}

/// Length of the well-formed UTF-8 at the front of `text`.
std::size_t utf8_prefix(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int64_t>(text.size());
    std::int64_t at = 0;
    while (at < size) {
        if (bytes[at] < 0x80) {
            at +=
                static_cast<std::int64_t>(ascii_prefix(text.substr(static_cast<std::size_t>(at))));
            continue;
        }
        const std::int64_t start = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        if (c < 0) {
            return static_cast<std::size_t>(start);
        }
    }
    return text.size();
}

/// True when `rest`, where well-formed UTF-8 ended, may become a character with the next block.
bool is_unfinished_utf8(std::string_view rest) {
    const auto lead = static_cast<std::uint8_t>(rest.front());
    const auto trail_bytes = [](std::string_view bytes) {
        return std::all_of(bytes.begin(), bytes.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
        });
    };
    return rest.size() < 1U + U8_COUNT_TRAIL_BYTES(lead) && trail_bytes(rest.substr(1));
}

/// In UTF-16 text of any Western language every second byte is 0, and all of them on one side.
Encoding utf16_by_zeros(std::string_view text) {
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < text.size(); ++i) {
        zeros[i % 2] += text[i] == '\0' ? 1 : 0;
    }
    const auto pairs = text.size() / 2;
    const auto many = [pairs](std::size_t count) { return pairs > 0 && count * 5 >= pairs; };
    const auto few = [pairs](std::size_t count) { return count * 100 <= pairs; };
    if (many(zeros[1]) && few(zeros[0])) {
        return Encoding::utf16le;
    }
    return many(zeros[0]) && few(zeros[1]) ? Encoding::utf16be : Encoding::automatic;
}

const char* converter_name(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf16le:
            return "UTF-16LE";
        case Encoding::utf16be:
            return "UTF-16BE";
        case Encoding::iso8859_1:
            return "ISO-8859-1";
        default:
            return "windows-1252";
    }
}

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter converter(const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    Converter result{ucnv_open(name, &status)};
    if (U_SUCCESS(status)) {
        ucnv_setToUCallBack(
            result.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status
        );
    }
    if (U_FAILURE(status)) {
        throw failure(ErrorKind::internal, "ICU has no converter for {}", name);
    }
    return result;
}

}  // namespace

struct TextDecoder::Conversion {
    explicit Conversion(Encoding encoding)
        : from{converter(converter_name(encoding))}, to{converter("UTF-8")} {}

    Converter from;
    Converter to;
    std::array<UChar, 4096> pivot{};
    UChar* pivot_source = pivot.data();
    UChar* pivot_target = pivot.data();
};

std::optional<Encoding> encoding_named(std::string_view name) {
    const auto* const found =
        std::find_if(encoding_names.begin(), encoding_names.end(), [name](const auto& known) {
            return equals_ignoring_case(known.name, name);
        });
    return found == encoding_names.end() ? std::nullopt : std::optional{found->encoding};
}

std::string_view encoding_name(Encoding encoding) {
    return std::find_if(
               encoding_names.begin(), encoding_names.end(),
               [encoding](const auto& known) { return known.encoding == encoding; }
    )->name;
}

TextDecoder::TextDecoder(const std::filesystem::path& path, Encoding encoding)
    : file_{path}, encoding_{encoding} {
    settle_encoding();
    if (encoding_ != Encoding::utf8) {
        conversion_ = std::make_unique<Conversion>(encoding_);
    }
}

TextDecoder::~TextDecoder() = default;

bool TextDecoder::append_next(std::string& text) {
    const auto before = text.size();
    while (text.size() == before && !(ended_ && raw_.empty())) {
        if (!ended_ && raw_.size() < longest_character) {
            read_block();
        }
        if (encoding_ == Encoding::utf8) {
            take_utf8(text);
        } else {
            convert(text);
        }
    }
    return text.size() > before;
}

bool TextDecoder::read_block() {
    const auto before = raw_.size();
    raw_.resize(before + block_bytes);
    const auto got = file_.read(raw_.data() + before, block_bytes);
    raw_.resize(before + got);
    ended_ = got == 0;
    return got > 0;
}

void TextDecoder::settle_encoding() {
    while (raw_.size() < first_look_bytes && read_block()) {
    }
    settle_from_first_block();
    const std::string_view mark = encoding_ == Encoding::utf8      ? utf8_mark
                                  : encoding_ == Encoding::utf16le ? utf16le_mark
                                  : encoding_ == Encoding::utf16be ? utf16be_mark
                                                                   : "";
    if (!mark.empty() && std::string_view{raw_}.starts_with(mark)) {
        raw_.erase(0, mark.size());
        raw_offset_ = mark.size();
    }
}

void TextDecoder::settle_from_first_block() {
    if (encoding_ != Encoding::automatic && encoding_ != Encoding::utf16) {
        return;
    }
    const std::string_view text{raw_};
    const bool wide_only = encoding_ == Encoding::utf16;
    if (text.starts_with(utf16le_mark)) {
        encoding_ = Encoding::utf16le;
    } else if (text.starts_with(utf16be_mark)) {
        encoding_ = Encoding::utf16be;
    } else if (text.starts_with(utf8_mark) && !wide_only) {
        encoding_ = Encoding::utf8;
    } else {
        encoding_ = utf16_by_zeros(text);
    }
    if (encoding_ == Encoding::automatic && wide_only) {
        throw failure(
            ErrorKind::invalid,
            "{} has no byte order mark: say --encoding utf-16le or utf-16be if it is UTF-16",
            file_.name()
        );
    }
    if (encoding_ == Encoding::automatic) {
        encoding_ = utf8_or_windows1252();
    }
}

Encoding TextDecoder::utf8_or_windows1252() {
    const bool reread = !ended_ && file_.seekable();
    guessed_from_part_ = !ended_ && !reread;
    bool well_formed = true;
    for (bool more = true; more && well_formed; more = reread && read_block()) {
        const auto good = utf8_prefix(raw_);
        const std::string_view rest = std::string_view{raw_}.substr(good);
        well_formed = rest.empty() || (!ended_ && is_unfinished_utf8(rest));
        if (reread) {
            raw_.erase(0, good);
        }
    }
    if (reread) {
        // What is left over at the end of the file is a character that was never finished.
        well_formed = well_formed && raw_.empty();
        file_.rewind();
        raw_.clear();
        ended_ = false;
    }
    return well_formed ? Encoding::utf8 : Encoding::windows1252;
}

void TextDecoder::take_utf8(std::string& text) {
    const auto good = utf8_prefix(raw_);
    const std::string_view all{raw_};
    const auto rest = all.substr(good);
    count_lines(all.substr(0, good));
    if (!rest.empty() && (ended_ || !is_unfinished_utf8(rest))) {
        throw ill_formed(raw_offset_ + good);
    }
    text.append(all.substr(0, good));
    raw_.erase(0, good);
    raw_offset_ += good;
}

void TextDecoder::convert(std::string& text) {
    const auto before = text.size();
    // No encoding here grows by more than a factor of 3 on its way to UTF-8.
    text.resize(before + raw_.size() * 3 + 16);
    char* target = text.data() + before;
    const char* source = raw_.data();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_convertEx(
        conversion_->to.get(), conversion_->from.get(), &target, text.data() + text.size(), &source,
        raw_.data() + raw_.size(), conversion_->pivot.data(), &conversion_->pivot_source,
        &conversion_->pivot_target, conversion_->pivot.data() + conversion_->pivot.size(),
        /*reset=*/false, /*flush=*/ended_ ? 1 : 0, &status
    );
    text.resize(static_cast<std::size_t>(target - text.data()));
    count_lines(std::string_view{text}.substr(before));
    const auto used = static_cast<std::size_t>(source - raw_.data());
    if (U_FAILURE(status)) {
        // What stands before the bad bytes may not have got further than the pivot.
        for (const UChar* at = conversion_->pivot_source; at != conversion_->pivot_target; ++at) {
            const char c = *at < 0x80 ? static_cast<char>(*at) : 'x';
            count_lines({&c, 1});
        }
        std::array<char, 16> bad{};
        auto length = static_cast<std::int8_t>(bad.size());
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars(conversion_->from.get(), bad.data(), &length, &ignored);
        throw ill_formed(raw_offset_ + used - static_cast<std::uint64_t>(length));
    }
    raw_.erase(0, used);
    raw_offset_ += used;
}

void TextDecoder::count_lines(std::string_view text) {
    for (const char c : text) {
        line_ += c == '\r' || (c == '\n' && !after_carriage_return_) ? 1 : 0;
        after_carriage_return_ = c == '\r';
    }
}

Error TextDecoder::ill_formed(std::uint64_t at_byte) const {
    const std::string_view hint =
        encoding_ != Encoding::utf8 ? ""
        : guessed_from_part_
            ? ", which its first 1 MiB was; say --encoding windows-1252 if it is Western text"
            : "; say --encoding windows-1252 if it is Western text";
    return failure(
        ErrorKind::invalid, "{}, line {}: byte {} of the file is not {}{}", file_.name(), line_,
        at_byte + 1, encoding_name(encoding_), hint
    );
}

}  // namespace dealwright
