// One buffer holds what is read and not yet taken; it always begins at or before the row at hand,
// so that a record can be scanned again with more text behind it, or given back line by line when
// its quotes turn out to be astray.
#include "records/csv_reader.hpp"

#include <algorithm>
#include <limits>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"

namespace dealwright {

namespace {

constexpr std::size_t search_bytes = 16'384;
// Beyond so many fields too many, a row is no longer read to its end: its quotes are astray.
constexpr std::size_t surplus_columns = 50;

void drop_line_end(std::string& text) {
    if (text.ends_with('\n')) {
        text.pop_back();
    }
    if (text.ends_with('\r')) {
        text.pop_back();
    }
}

}  // namespace

CsvReader::CsvReader(const std::filesystem::path& path, const CsvOptions& options)
    : decoder_{path, options.encoding} {
    read_header(options.delimiter);
}

bool CsvReader::next(CsvRow& row) {
    row.problem.clear();
    row.raw.clear();
    if (!skip_empty_lines()) {
        row.fields.clear();
        return false;
    }
    row.line = line_;
    raw_fits_ = true;
    const CsvRecord record = scan(row.fields);
    row.problem = problem_of(row, record);
    const bool whole = record.state == CsvRecord::State::whole;
    const bool quote_astray =
        record.text_after_quote != CsvRecord::none && record.quote_spans_lines;
    if (!whole || quote_astray) {
        row.fields.clear();
        take_astray(row, record);
        return true;
    }
    if (row.problem.empty()) {
        row.fields.resize(header_.size());
        take(record.size);
    } else {
        take_raw(row, record.size);
    }
    line_ += record.line_ends;
    drop_line_end(row.raw);
    return true;
}

void CsvReader::fill() {
    nul_end_ -= std::min(nul_end_, at_);
    buffer_.erase(0, at_);
    at_ = 0;
    // At least doubling keeps the cost of scanning a long record again and again linear.
    const auto wanted = std::min(buffer_.size() * 2, limits::csv_record_bytes + 1);
    do {
        const auto before = buffer_.size();
        ended_ = !decoder_.append_next(buffer_);
        if (buffer_.find('\0', before) != buffer_.npos) {
            nul_end_ = buffer_.rfind('\0') + 1;
        }
    } while (!ended_ && buffer_.size() < wanted);
}

bool CsvReader::has_more() {
    while (at_ == buffer_.size() && !ended_) {
        fill();
    }
    return at_ < buffer_.size();
}

bool CsvReader::skip_empty_lines() {
    while (has_more() && (unread().front() == '\n' || unread().front() == '\r')) {
        if (unread() == "\r" && !ended_) {
            fill();
        }
        take(unread().starts_with("\r\n") ? 2 : 1);
        ++line_;
    }
    return at_ < buffer_.size();
}

CsvRecord CsvReader::scan(std::vector<std::string>& fields) {
    // The header itself is the one record read before there are names.
    const auto most = header_.empty() ? limits::csv_columns : header_cells_ + surplus_columns;
    for (;;) {
        const CsvRecord record = scanner_.scan(unread(), ended_, most, fields);
        if (!cut_short(record)) {
            return record;
        }
        fill();
    }
}

/// True when scanning again with more text makes sense.
bool CsvReader::cut_short(const CsvRecord& record) const {
    const bool open =
        record.state == CsvRecord::State::cut_off || record.state == CsvRecord::State::open_quote;
    return open && !ended_ && unread().size() <= limits::csv_record_bytes;
}

void CsvReader::take(std::size_t bytes) {
    at_ += bytes;
    taken_ += bytes;
}

void CsvReader::take_raw(CsvRow& row, std::size_t bytes) {
    raw_fits_ = raw_fits_ && row.raw.size() + bytes <= limits::csv_record_bytes;
    if (raw_fits_) {
        row.raw.append(unread().substr(0, bytes));
    } else {
        row.raw.clear();
    }
    take(bytes);
}

/// Up to and with the next line end, whatever quotes stand before it.
void CsvReader::take_line(CsvRow& row) {
    for (;;) {
        const auto text = unread();
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        if (end < text.size() && (text[end] == '\n' || end + 1 < text.size() || ended_)) {
            take_raw(row, end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
            ++line_;
            return;
        }
        take_raw(row, end);
        if (ended_) {
            return;
        }
        fill();
    }
}

/// For a record whose end cannot be trusted: takes its lines until one begins a sound record, which
/// is not looked for far beyond the end that the scan found.
void CsvReader::take_astray(CsvRow& row, const CsvRecord& record) {
    const auto state = record.state;
    const bool one_line = state == CsvRecord::State::cut_off ||
                          (state == CsvRecord::State::gave_up && record.line_ends == 0);
    const auto end = state == CsvRecord::State::whole ? taken_ + record.size + search_bytes
                                                      : std::numeric_limits<std::uint64_t>::max();
    do {
        take_line(row);
    } while (!one_line && has_more() && taken_ < end && !starts_sound_record());
    drop_line_end(row.raw);
}

/// Stricter than for an ordinary row, because this line may also be prose inside a quoted field.
bool CsvReader::starts_sound_record() {
    if (unread().front() == '\n' || unread().front() == '\r') {
        return false;
    }
    for (;;) {
        const CsvRecord record = scanner_.scan_strictly(unread(), ended_, header_cells_);
        if (!cut_short(record)) {
            return record.state == CsvRecord::State::whole && right_width(record.columns) &&
                   record.long_field == CsvRecord::none && record.size <= limits::csv_record_bytes;
        }
        fill();
    }
}

std::string CsvReader::broken_quote_problem(const CsvRecord& record) const {
    const auto line = line_ + line_ends_in(unread().substr(0, record.quote_at));
    if (record.state != CsvRecord::State::open_quote) {
        const auto name = column(record.text_after_quote);
        return record.quote_spans_lines
                   ? fmt::format("{}: text follows the end of the quote from line {}", name, line)
                   : fmt::format("{}: text follows the closing quote", name);
    }
    const auto bound =
        ended_ ? std::string{}
               : fmt::format(" within {} bytes", with_thousands(limits::csv_record_bytes));
    return fmt::format(
        "{}: the quote that opens on line {} is never closed{}", column(record.columns), line, bound
    );
}

std::string CsvReader::problem_of(const CsvRow& row, const CsvRecord& record) const {
    if (record.state == CsvRecord::State::open_quote) {
        return broken_quote_problem(record);
    }
    if (record.state == CsvRecord::State::gave_up) {
        return fmt::format(
            "the row has more than {} fields where the header has {}",
            header_cells_ + surplus_columns, header_cells_
        );
    }
    if (record.state == CsvRecord::State::cut_off || record.size > limits::csv_record_bytes) {
        return fmt::format(
            "the row is longer than {} bytes", with_thousands(limits::csv_record_bytes)
        );
    }
    if (record.long_field != CsvRecord::none) {
        return fmt::format(
            "{} is longer than {} bytes", column(record.long_field),
            with_thousands(limits::csv_field_bytes)
        );
    }
    if (record.text_after_quote != CsvRecord::none) {
        return broken_quote_problem(record);
    }
    if (!right_width(record.columns)) {
        return fmt::format(
            "the row has {} field{} where the header has {}", record.columns,
            record.columns == 1 ? "" : "s", header_cells_
        );
    }
    for (std::size_t i = header_.size(); i < row.fields.size(); ++i) {
        if (!row.fields[i].empty()) {
            return fmt::format("column {} has a value but no name in the header", i + 1);
        }
    }
    if (at_ < nul_end_) {
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            if (row.fields[i].find('\0') != std::string::npos) {
                return fmt::format("{} contains a NUL character", column(i));
            }
        }
    }
    return {};
}

bool CsvReader::right_width(std::size_t columns) const {
    return columns >= header_.size() && columns <= header_cells_;
}

std::string CsvReader::column(std::size_t index) const {
    return index < header_.size() ? fmt::format("column \"{}\"", header_[index])
                                  : fmt::format("field {}", index + 1);
}

}  // namespace dealwright
