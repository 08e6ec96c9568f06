// The first record of a CSV file: which character separates its fields, and what they are called.
// Whatever is wrong here concerns the whole file, so it throws.
#include <algorithm>
#include <array>
#include <map>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "records/csv_reader.hpp"

namespace dealwright {

namespace {

// On a tie the earlier one wins.
constexpr std::string_view candidates = ",;\t|";

}  // namespace

std::optional<char> delimiter_named(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, char>, 6> names = {
        {{"auto", automatic_delimiter},
         {"comma", ','},
         {"semicolon", ';'},
         {"tab", '\t'},
         {"\\t", '\t'},
         {"pipe", '|'}}};
    for (const auto& [known, delimiter] : names) {
        if (equals_ignoring_case(known, name)) {
            return delimiter;
        }
    }
    const auto is_word = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    const bool usable = name.size() == 1 && name.find_first_of("\"\r\n") == name.npos &&
                        name.front() > '\0' && !is_word(name.front());
    return usable ? std::optional{name.front()} : std::nullopt;
}

/// Also honours the line "sep=;" that spreadsheets put before the header, and takes it away.
char CsvReader::sniffed_delimiter() {
    const auto text = unread();
    const auto line = text.substr(0, text.find_first_of("\r\n"));
    if (line.size() == 5 && line.starts_with("sep=") && delimiter_named(line.substr(4))) {
        const char named = line.back();
        CsvRow ignored;
        take_line(ignored);
        return named;
    }
    std::array<std::size_t, candidates.size()> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == '\n' || c == '\r')) {
            break;
        } else if (const auto which = candidates.find(c); !quoted && which != candidates.npos) {
            ++counts[which];
        }
    }
    const auto* const most = std::max_element(counts.begin(), counts.end());
    return candidates[static_cast<std::size_t>(most - counts.begin())];
}

void CsvReader::read_header(char delimiter) {
    if (skip_empty_lines() && delimiter == automatic_delimiter) {
        scanner_ = CsvScanner{sniffed_delimiter()};
    } else if (delimiter != automatic_delimiter) {
        scanner_ = CsvScanner{delimiter};
    }
    if (!skip_empty_lines()) {
        throw failure(
            ErrorKind::invalid, "{} is empty: its first line must name the columns", name()
        );
    }
    std::vector<std::string> cells;
    const CsvRecord record = scan(cells);
    if (record.state == CsvRecord::State::gave_up) {
        throw failure(
            ErrorKind::too_large, "{}, line {}: the header has more than {} columns", name(), line_,
            limits::csv_columns
        );
    }
    if (record.state != CsvRecord::State::whole || record.size > limits::csv_record_bytes ||
        record.text_after_quote != CsvRecord::none) {
        throw failure(
            ErrorKind::invalid, "{}, line {}: the header cannot be read: {}", name(), line_,
            problem_of(CsvRow{}, record)
        );
    }
    raw_header_ = unread().substr(0, record.size);
    raw_header_.resize(raw_header_.find_last_not_of("\r\n") + 1);
    name_columns(cells);
    take(record.size);
    line_ += record.line_ends;
}

/// Nameless columns at the end are what spreadsheets leave behind; their cells must be empty.
void CsvReader::name_columns(const std::vector<std::string>& cells) {
    header_cells_ = cells.size();
    std::map<std::string, std::size_t> seen;
    for (const std::string& cell : cells) {
        header_.emplace_back(trimmed(cell));
    }
    while (!header_.empty() && header_.back().empty()) {
        header_.pop_back();
    }
    if (header_.empty()) {
        throw failure(
            ErrorKind::invalid, "{}, line {}: the header names no columns", name(), line_
        );
    }
    for (std::size_t i = 0; i < header_.size(); ++i) {
        if (header_[i].empty()) {
            throw failure(
                ErrorKind::invalid, "{}, line {}: column {} has no name in the header", name(),
                line_, i + 1
            );
        }
        if (header_[i].find('\0') != std::string::npos) {
            throw failure(
                ErrorKind::invalid, "{}, line {}: the name of column {} contains a NUL character",
                name(), line_, i + 1
            );
        }
        const auto [before, fresh] = seen.emplace(header_[i], i);
        if (!fresh) {
            throw failure(
                ErrorKind::invalid, "{}, line {}: columns {} and {} are both named \"{}\"", name(),
                line_, before->second + 1, i + 1, header_[i]
            );
        }
    }
}

}  // namespace dealwright
