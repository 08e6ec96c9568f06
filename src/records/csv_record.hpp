// Finds the fields of one CSV record at the front of a text: RFC 4180, lenient where real exports
// need it. A pure function of the text, so that a record that is cut off can simply be scanned
// again when more of it is there.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dealwright {

struct CsvRecord {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    enum class State {
        whole,
        cut_off,     // the text ended outside quotes, and more may come
        open_quote,  // the text ended inside quotes
        gave_up,     // more columns than asked for; in a strict scan, also any irregular quote
    };

    State state = State::whole;
    std::size_t size = 0;  // bytes up to and with its line end
    std::size_t columns = 0;
    std::int64_t line_ends = 0;           // physical lines that end in it
    std::size_t long_field = none;        // the first field over limits::csv_field_bytes
    std::size_t text_after_quote = none;  // the first field that goes on after its closing quote
    std::size_t quote_at = none;          // where the quote of that field, or the open one, stands
    bool quote_spans_lines = false;       // and whether that field holds a line end
    bool quote_in_plain_field = false;    // as in: 5" disk
};

class CsvScanner {
  public:
    explicit CsvScanner(char delimiter);

    char delimiter() const { return delimiter_; }
    /// Scans the record that `text` begins with into `fields`, whose strings are reused; `final`
    /// says that nothing follows `text`. Gives up after limits::csv_columns, which also bounds how
    /// often a byte can be scanned again after stray quotes.
    CsvRecord scan(
        std::string_view text, bool final, std::size_t max_columns, std::vector<std::string>& fields
    ) const;
    /// For a text that may not begin with a record at all: keeps nothing, gives up early.
    CsvRecord scan_strictly(std::string_view text, bool final, std::size_t max_columns) const;

  private:
    friend class RecordScan;

    char delimiter_;
    std::array<bool, 256> stops_{};  // bytes at which a field without quotes needs a look
};

/// Number of line ends in `text`: LF, CR LF, or CR alone.
std::int64_t line_ends_in(std::string_view text);

}  // namespace dealwright
