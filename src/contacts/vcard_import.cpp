#include "contacts/vcard_import.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/text.hpp"
#include "contacts/vcard_fields.hpp"
#include "records/csv_writer.hpp"
#include "records/import_records.hpp"
#include "records/text_decoder.hpp"

namespace dealwright {

namespace {

/// Beside the upload, and gone with this.
class CsvFile {
  public:
    explicit CsvFile(const std::filesystem::path& beside) : path_{beside} { path_ += ".csv"; }
    ~CsvFile() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    CsvFile(const CsvFile&) = delete;
    CsvFile& operator=(const CsvFile&) = delete;

    /// Gives for each line of the CSV at which a row begins the line at which its card begins.
    std::vector<std::pair<std::int64_t, std::int64_t>> write(const std::vector<Vcard>& cards) {
        std::vector<ContactFields> contacts;
        std::set<std::string> used;
        for (const Vcard& card : cards) {
            contacts.push_back(fields_of_vcard(card));
            for (const auto& [name, value] : contacts.back()) {
                used.insert(name);
            }
        }
        // A card that says nothing is a row all the same, with a problem.
        used.insert("last_name");
        CsvWriter writer{path_};
        writer.row({used.begin(), used.end()});
        std::vector<std::pair<std::int64_t, std::int64_t>> lines;
        std::int64_t line = 2;
        for (std::size_t i = 0; i < cards.size(); ++i) {
            lines.emplace_back(line++, cards[i].line);
            for (const std::string& name : used) {
                const std::string& value = contacts[i][name];
                line += std::count(value.begin(), value.end(), '\n');
                writer.cell(value);
            }
            writer.end_row();
        }
        writer.finish();
        return lines;
    }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

class LinesOfCards {
  public:
    explicit LinesOfCards(std::vector<std::pair<std::int64_t, std::int64_t>> lines)
        : lines_{std::move(lines)} {}

    std::int64_t of(std::int64_t csv_line) const {
        const auto found =
            std::lower_bound(lines_.begin(), lines_.end(), std::pair{csv_line, std::int64_t{0}});
        return found == lines_.end() ? csv_line : found->second;
    }

    /// "line 7: email" and "the same e-mail address as line 7"
    std::string in(const std::string& text) const {
        static constexpr std::string_view word = "line ";
        const auto at = text.rfind(word);
        if (at == std::string::npos) {
            return text;
        }
        std::int64_t line = 0;
        const char* first = text.data() + at + word.size();
        const auto end = std::from_chars(first, text.data() + text.size(), line).ptr;
        return end == first ? text
                            : text.substr(0, at + word.size()) + std::to_string(of(line)) +
                                  std::string{end, text.data() + text.size()};
    }

    void correct(std::vector<RowIssue>& issues) const {
        for (RowIssue& issue : issues) {
            issue.line = of(issue.line);
            issue.reason = in(issue.reason);
        }
    }

    Error in(const Error& error) const {
        auto fields = error.fields();
        for (FieldError& field : fields) {
            field.field = in(field.field);
            field.message = in(field.message);
        }
        return Error{error.kind(), error.what(), std::move(fields)};
    }

  private:
    std::vector<std::pair<std::int64_t, std::int64_t>> lines_;
};

std::string text_of(const std::filesystem::path& file, Encoding encoding) {
    TextDecoder decoder{file, encoding};
    std::string text;
    while (decoder.append_next(text)) {
    }
    return text;
}

}  // namespace

ImportReport import_vcard_file(
    Context& context, const ResourceSet& resources, const std::filesystem::path& file,
    ImportOptions options
) {
    const auto cards = read_vcards(text_of(file, Encoding::automatic));
    CsvFile csv{file};
    const LinesOfCards lines{csv.write(cards)};
    options.csv = {Encoding::utf8, ','};
    if (options.file_name.empty()) {
        options.file_name = "upload.vcf";
    }
    try {
        auto report =
            import_records(context, resources, resources.get("contacts"), csv.path(), options);
        lines.correct(report.first_errors);
        lines.correct(report.first_duplicates);
        lines.correct(report.first_possible_duplicates);
        return report;
    } catch (const Error& error) {
        if (error.fields().empty()) {
            throw;
        }
        throw lines.in(error);
    }
}

}  // namespace dealwright
