// Writes CSV row by row as RFC 4180 wants it, in UTF-8, with cells that a spreadsheet would run as
// formulas made harmless. A file appears under its name only when finish() has put it there whole;
// until then it grows beside it under a temporary name, and goes away with an unfinished writer.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dealwright {

/// True when a spreadsheet may run `text` as a formula: behind any blanks, control and invisible
/// characters comes one of = + - @ (or their full-width forms), or the text begins with tab, line
/// end or NUL. Apostrophes in front do not count, so that what looks defused already is defused
/// again and undefused() gives back exactly what defused() was given, for every text. A plain
/// decimal number
/// (^[+-]?[0-9]+(\.[0-9]+)?$, as -5, +3, -12.50) is harmless and stays a number.
bool needs_defusing(std::string_view text);
/// With an apostrophe in front when it needs one.
std::string defused(std::string_view text);
/// Takes off the one apostrophe that defused() put on; a part of `text`.
std::string_view undefused(std::string_view text);

struct CsvWriterOptions {
    enum class LineEnd { crlf, lf };
    enum class Formulas { defuse, keep };

    char delimiter = ',';
    LineEnd line_end = LineEnd::crlf;
    Formulas formulas = Formulas::defuse;
};

class CsvWriter {
  public:
    /// "-" is standard output. Throws Error when the file cannot be made.
    explicit CsvWriter(const std::filesystem::path& path, const CsvWriterOptions& options = {});
    /// To whoever takes the bytes, piece by piece: a request's answer.
    using Sink = std::function<void(std::string_view bytes)>;
    explicit CsvWriter(Sink sink, const CsvWriterOptions& options = {});
    ~CsvWriter();
    CsvWriter(const CsvWriter&) = delete;
    CsvWriter& operator=(const CsvWriter&) = delete;

    void cell(std::string_view text);
    void end_row();
    void row(const std::vector<std::string>& cells);
    /// A row that is CSV already, such as CsvRow::raw: neither quoted nor defused.
    void raw_row(std::string_view text);
    /// Writes what is left and gives the file its name. Nothing can be written afterwards.
    void finish();

    std::int64_t rows() const { return rows_; }

  private:
    void open_beside();
    void flush();
    [[noreturn]] void fail(int code) const;

    std::filesystem::path target_;
    std::filesystem::path temporary_;  // empty when writing goes straight to the target
    std::string name_;
    Sink sink_;  // instead of a file
    CsvWriterOptions options_;
    std::string special_;  // bytes that make quotes necessary
    int descriptor_ = -1;
    std::string buffer_;
    std::size_t cells_ = 0;
    std::size_t row_start_ = 0;  // in buffer_; only meaningful while cells_ is 1
    std::int64_t rows_ = 0;
};

}  // namespace dealwright
