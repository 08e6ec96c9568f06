// Turns the bytes of a file in one of a few encodings into UTF-8, block by block, so that memory
// does not depend on the size of the file. What comes out is always well-formed UTF-8 without its
// byte order mark; NUL characters pass, for the reader above to complain about in their row.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "records/csv_input.hpp"

namespace dealwright {

enum class Encoding { automatic, utf8, utf16, utf16le, utf16be, windows1252, iso8859_1 };

/// auto, utf-8, utf-16, utf-16le, utf-16be, windows-1252, iso-8859-1 and their usual spellings.
std::optional<Encoding> encoding_named(std::string_view name);
std::string_view encoding_name(Encoding encoding);

class TextDecoder {
  public:
    /// `automatic` is settled here. A byte order mark decides; without one, NUL bytes at every
    /// second place mean UTF-16; otherwise UTF-8 when all of the file is well-formed UTF-8 and
    /// Windows-1252 when not. A pipe cannot be read twice, so of a pipe only the first 1 MiB is
    /// looked at, and an ill-formed byte after it is an error.
    TextDecoder(const std::filesystem::path& path, Encoding encoding);
    ~TextDecoder();

    /// Appends the next block to `text`; false, with nothing appended, at the end. Throws
    /// Error{invalid} naming file, line and byte when bytes do not fit the encoding.
    bool append_next(std::string& text);

    const InputFile& file() const { return file_; }
    Encoding encoding() const { return encoding_; }

  private:
    struct Conversion;  // ICU's converters, out of this header

    bool read_block();
    void settle_encoding();
    void settle_from_first_block();
    Encoding utf8_or_windows1252();
    void take_utf8(std::string& text);
    void convert(std::string& text);
    void count_lines(std::string_view text);
    Error ill_formed(std::uint64_t at_byte) const;

    InputFile file_;
    Encoding encoding_;
    bool guessed_from_part_ = false;
    std::string raw_;               // read and not yet decoded
    std::uint64_t raw_offset_ = 0;  // where raw_ begins in the file
    bool ended_ = false;
    std::int64_t line_ = 1;
    bool after_carriage_return_ = false;
    std::unique_ptr<Conversion> conversion_;
};

}  // namespace dealwright
