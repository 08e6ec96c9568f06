// Reads a CSV file row by row in constant memory. A broken row never stops the reading: it comes
// out with a problem and its raw text, and reading goes on at the next record that can be trusted.
// Only what concerns the file as a whole (missing, no header, wrong encoding) throws.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records/csv_record.hpp"
#include "records/text_decoder.hpp"

namespace dealwright {

inline constexpr char automatic_delimiter = '\0';

/// "auto", "comma", "semicolon", "tab" (or \t), "pipe", or any one ASCII character that is neither
/// letter, digit, quote nor line end.
std::optional<char> delimiter_named(std::string_view name);

struct CsvOptions {
    Encoding encoding = Encoding::automatic;
    /// automatic_delimiter: the most frequent of , ; tab | in the header.
    char delimiter = automatic_delimiter;
};

struct CsvRow {
    std::int64_t line = 0;            // the physical line on which the row starts, from 1
    std::vector<std::string> fields;  // one per column of the header when there is no problem
    std::string problem;              // a plain sentence; empty when all is well
    /// The row as it stands in the file, as UTF-8 without its last line end. Only with a problem,
    /// and empty when the row is over limits::csv_record_bytes.
    std::string raw;
};

/// After a quote that is never closed, or closed in the wrong place some lines on, the lines that
/// follow are kept in the broken row until one reads as a sound row of its own; so one stray quote
/// costs its own row and not the rest of the file.
class CsvReader {
  public:
    /// "-" is standard input. Throws Error for a file that cannot be read or has no usable header.
    explicit CsvReader(const std::filesystem::path& path, const CsvOptions& options = {});

    /// The names of the columns, trimmed, each once.
    const std::vector<std::string>& header() const { return header_; }
    /// The header as it stands in the file, to begin a file of raw rows with.
    const std::string& raw_header() const { return raw_header_; }
    /// False at the end of the file. Empty lines are skipped. Reuse one row: its memory is reused.
    bool next(CsvRow& row);

    const std::string& name() const { return decoder_.file().name(); }
    std::uint64_t bytes_read() const { return decoder_.file().bytes_read(); }
    std::uint64_t total_bytes() const { return decoder_.file().total_bytes(); }
    std::string_view encoding_name() const {
        return dealwright::encoding_name(decoder_.encoding());
    }
    char delimiter() const { return scanner_.delimiter(); }

  private:
    std::string_view unread() const { return std::string_view{buffer_}.substr(at_); }
    void fill();
    bool has_more();
    bool skip_empty_lines();
    CsvRecord scan(std::vector<std::string>& fields);
    bool cut_short(const CsvRecord& record) const;
    void take(std::size_t bytes);
    void take_raw(CsvRow& row, std::size_t bytes);
    void take_line(CsvRow& row);

    char sniffed_delimiter();
    void read_header(char delimiter);
    void name_columns(const std::vector<std::string>& cells);

    void take_astray(CsvRow& row, const CsvRecord& record);
    bool starts_sound_record();
    std::string broken_quote_problem(const CsvRecord& record) const;
    std::string problem_of(const CsvRow& row, const CsvRecord& record) const;
    bool right_width(std::size_t columns) const;
    std::string column(std::size_t index) const;

    TextDecoder decoder_;
    CsvScanner scanner_{','};
    std::vector<std::string> header_;
    std::size_t header_cells_ = 0;  // with the nameless ones at its end
    std::string raw_header_;
    std::string buffer_;
    std::size_t at_ = 0;       // what is before it in buffer_ has been taken
    std::size_t nul_end_ = 0;  // just past the last NUL character in buffer_
    bool ended_ = false;       // nothing comes after buffer_
    std::uint64_t taken_ = 0;  // bytes of text taken so far
    std::int64_t line_ = 1;    // the line that unread() begins on
    bool raw_fits_ = true;
};

}  // namespace dealwright
