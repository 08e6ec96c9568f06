// The lenient readings: a quote inside a field that does not begin with one is an ordinary
// character; blanks between a closing quote and the delimiter are dropped; any other text there is
// kept, and reported by the reader.
#include "records/csv_record.hpp"

#include "base/limits.hpp"

namespace dealwright {

std::int64_t line_ends_in(std::string_view text) {
    std::int64_t count = 0;
    char before = '\0';
    for (const char c : text) {
        count += c == '\r' || (c == '\n' && before != '\r') ? 1 : 0;
        before = c;
    }
    return count;
}

class RecordScan {
  public:
    RecordScan(
        const CsvScanner& scanner, std::string_view text, bool final, std::size_t max_columns,
        std::vector<std::string>* fields
    )
        : scanner_{scanner},
          text_{text},
          final_{final},
          max_columns_{max_columns},
          fields_{fields} {}

    CsvRecord run() {
        for (;;) {
            const bool quoted = at_ < text_.size() && text_[at_] == '"';
            if (!(quoted ? quoted_field() : plain_field())) {
                record_.size = text_.size();
                break;
            }
            ++record_.columns;
            if (record_.columns > max_columns_ || (fields_ == nullptr && irregular())) {
                record_.state = CsvRecord::State::gave_up;
                record_.size = at_;
                break;
            }
            if (at_ < text_.size() && text_[at_] == scanner_.delimiter_) {
                ++at_;
                continue;
            }
            take_line_end();
            record_.size = at_;
            break;
        }
        if (fields_ != nullptr && fields_->size() > record_.columns) {
            fields_->resize(record_.columns);
        }
        return record_;
    }

  private:
    /// False when the text ends before the field does; otherwise at_ is on what follows the field.
    bool plain_field() {
        const auto start = at_;
        skip_to_stop();
        while (at_ < text_.size() && text_[at_] == '"') {
            record_.quote_in_plain_field = true;
            ++at_;
            skip_to_stop();
        }
        if (cut_off_here()) {
            return false;
        }
        const auto value = text_.substr(start, at_ - start);
        note_length(value.size());
        if (std::string* field = slot()) {
            field->assign(value);
        }
        return true;
    }

    bool quoted_field() {
        const auto quote_at = at_++;
        std::string* field = slot();
        if (field != nullptr) {
            field->clear();
        }
        std::size_t length = 0;
        std::int64_t lines = 0;
        for (;;) {
            const auto end = text_.find('"', at_);
            const auto piece = text_.substr(at_, end == text_.npos ? text_.npos : end - at_);
            lines += line_ends_in(piece);
            length += piece.size();
            if (field != nullptr) {
                field->append(piece);
            }
            if (end == text_.npos || (end + 1 == text_.size() && !final_)) {
                record_.state = CsvRecord::State::open_quote;
                record_.quote_at = quote_at;
                record_.quote_spans_lines = lines > 0;
                return false;
            }
            at_ = end + 1;
            if (at_ == text_.size() || text_[at_] != '"') {
                break;
            }
            ++at_;
            ++length;
            if (field != nullptr) {
                field->push_back('"');
            }
        }
        note_length(length);
        record_.line_ends += lines;
        return after_quote(field, quote_at, lines > 0);
    }

    /// From the closing quote to what follows the field.
    bool after_quote(std::string* field, std::size_t quote_at, bool spans_lines) {
        const auto start = at_;
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t') &&
               text_[at_] != scanner_.delimiter_) {
            ++at_;
        }
        if (cut_off_here()) {
            return false;
        }
        if (at_ == text_.size() || (text_[at_] != '"' && is_stop())) {
            return true;
        }
        if (record_.text_after_quote == CsvRecord::none) {
            record_.text_after_quote = record_.columns;
            record_.quote_at = quote_at;
            record_.quote_spans_lines = spans_lines;
        }
        while (at_ < text_.size() && (text_[at_] == '"' || !is_stop())) {
            ++at_;
        }
        if (field != nullptr) {
            field->append(text_.substr(start, at_ - start));
        }
        return !cut_off_here();
    }

    bool irregular() const {
        return record_.quote_in_plain_field || record_.text_after_quote != CsvRecord::none;
    }

    bool is_stop() const { return scanner_.stops_[static_cast<unsigned char>(text_[at_])]; }

    void skip_to_stop() {
        const char* const bytes = text_.data();
        const auto size = text_.size();
        auto at = at_;
        while (at < size && !scanner_.stops_[static_cast<unsigned char>(bytes[at])]) {
            ++at;
        }
        at_ = at;
    }

    /// A CR at the very end may be the first half of CR LF.
    bool cut_off_here() {
        const bool undecided =
            at_ == text_.size() || (text_[at_] == '\r' && at_ + 1 == text_.size());
        if (final_ || !undecided) {
            return false;
        }
        record_.state = CsvRecord::State::cut_off;
        return true;
    }

    void take_line_end() {
        if (at_ == text_.size()) {
            return;
        }
        const bool pair = text_.substr(at_, 2) == "\r\n";
        at_ += pair ? 2 : 1;
        ++record_.line_ends;
    }

    void note_length(std::size_t bytes) {
        if (bytes > limits::csv_field_bytes && record_.long_field == CsvRecord::none) {
            record_.long_field = record_.columns;
        }
    }

    std::string* slot() {
        if (fields_ == nullptr) {
            return nullptr;
        }
        if (fields_->size() == record_.columns) {
            fields_->emplace_back();
        }
        return &(*fields_)[record_.columns];
    }

    const CsvScanner& scanner_;
    std::string_view text_;
    bool final_;
    std::size_t max_columns_;
    std::vector<std::string>* fields_;  // nullptr in a strict scan
    std::size_t at_ = 0;
    CsvRecord record_;
};

CsvScanner::CsvScanner(char delimiter) : delimiter_{delimiter} {
    for (const char c : {delimiter, '"', '\r', '\n'}) {
        stops_[static_cast<unsigned char>(c)] = true;
    }
}

CsvRecord CsvScanner::scan(
    std::string_view text, bool final, std::size_t max_columns, std::vector<std::string>& fields
) const {
    return RecordScan{*this, text, final, max_columns, &fields}.run();
}

CsvRecord CsvScanner::scan_strictly(std::string_view text, bool final, std::size_t max_columns)
    const {
    return RecordScan{*this, text, final, max_columns, nullptr}.run();
}

}  // namespace dealwright
