#include "records/import_parameters.hpp"

#include <charconv>
#include <set>

#include "base/json_text.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "changes/change_set.hpp"
#include "records/write_request.hpp"

namespace dealwright {

namespace {

class ParameterReader {
  public:
    explicit ParameterReader(ImportPurpose purpose) : purpose_{purpose} {}

    ImportOptions run(const std::vector<http::QueryParameter>& query) {
        for (const auto& [name, value] : query) {
            const bool repeats = name == "map" || name == "set";
            if (!repeats && !seen_.insert(name).second) {
                refuse(name, "repeated", "is given twice");
            } else {
                take(name, value);
            }
        }
        if (!errors_.empty()) {
            throw invalid_fields(std::move(errors_));
        }
        return std::move(options_);
    }

  private:
    void take(const std::string& name, const std::string& value);
    void take_rows(const std::string& value);
    void take_format(const std::string& name, const std::string& value);
    void take_pair(const std::string& name, const std::string& value);
    void take_switch(const std::string& name, const std::string& value, bool& target);
    void refuse(std::string name, std::string_view code, std::string message) {
        errors_.push_back({std::move(name), std::string{code}, std::move(message)});
    }

    ImportPurpose purpose_;
    ImportOptions options_;
    std::set<std::string> seen_;
    std::vector<FieldError> errors_;
};

void ParameterReader::take(const std::string& name, const std::string& value) {
    if (name == "map" || name == "set") {
        take_pair(name, value);
    } else if (name == "profile") {
        options_.profile = value;
        if (value != "salesforce" && value != "hubspot" && value != "pipedrive") {
            refuse(name, "choice", "is not one of salesforce, hubspot, pipedrive");
        }
    } else if (name == "key") {
        options_.key = value;
    } else if (name == "file_name") {
        options_.file_name = value.substr(0, 500);
    } else if (name == "on_duplicate") {
        options_.on_duplicate = value == "update"  ? OnDuplicate::update
                                : value == "error" ? OnDuplicate::error
                                                   : OnDuplicate::skip;
        if (value != "skip" && value != "update" && value != "error") {
            refuse(name, "choice", "is not one of skip, update, error");
        }
    } else if (name == "keep_good") {
        take_switch(name, value, options_.keep_good);
    } else if (name == "dry_run") {
        take_switch(name, value, options_.dry_run);
    } else if (name == "rows" && purpose_ == ImportPurpose::preview) {
        take_rows(value);
    } else {
        take_format(name, value);
    }
}

void ParameterReader::take_rows(const std::string& value) {
    const char* const end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, options_.rows_shown);
    if (read.ec != std::errc{} || read.ptr != end || options_.rows_shown < 1 ||
        options_.rows_shown > limits::import_rows_shown_max) {
        refuse("rows", "range", fmt::format("takes 1 to {}", limits::import_rows_shown_max));
    }
}

void ParameterReader::take_format(const std::string& name, const std::string& value) {
    if (name == "delimiter") {
        const auto delimiter = delimiter_named(value);
        options_.csv.delimiter = delimiter.value_or(automatic_delimiter);
        if (!delimiter) {
            refuse(name, "format", "is not one character");
        }
    } else if (name == "encoding") {
        const auto encoding = encoding_named(value);
        options_.csv.encoding = encoding.value_or(Encoding::automatic);
        if (!encoding) {
            refuse(
                name, "choice",
                "is not one of auto, utf-8, utf-16, utf-16le, utf-16be, windows-1252, iso-8859-1"
            );
        }
    } else if (name == "date_format") {
        const auto format = date_format_named(value);
        options_.date_format = format.value.value_or(DateFormat{});
        if (!format) {
            refuse(name, "format", format.problem);
        }
    } else if (name == "decimal_mark") {
        options_.decimal_mark = value == "."   ? DecimalMark::point
                                : value == "," ? DecimalMark::comma
                                               : DecimalMark::automatic;
        if (value != "." && value != "," && value != "auto") {
            refuse(name, "choice", "is not one of auto . ,");
        }
    } else {
        refuse(name, "unknown", "there is no such parameter");
    }
}

/// A column of the file may have a = in its name, a field never does.
void ParameterReader::take_pair(const std::string& name, const std::string& value) {
    const bool is_map = name == "map";
    const auto equals = is_map ? value.rfind('=') : value.find('=');
    if (equals == value.npos || equals == 0) {
        refuse(
            name, "format",
            fmt::format("is not of the form {}", is_map ? "CSV_COLUMN=FIELD" : "FIELD=VALUE")
        );
        return;
    }
    (is_map ? options_.map : options_.set)
        .emplace_back(value.substr(0, equals), value.substr(equals + 1));
}

void ParameterReader::take_switch(const std::string& name, const std::string& value, bool& target) {
    target = value == "true";
    if (value != "true" && value != "false") {
        refuse(name, "type", "is neither true nor false");
    }
}

std::string json_issues(const std::vector<RowIssue>& issues) {
    std::string list;
    for (const RowIssue& issue : issues) {
        list += list.empty() ? "" : ",";
        list += JsonObject{}
                    .number("line", issue.line)
                    .text("column", issue.column)
                    .text("reason", issue.reason)
                    .finish();
    }
    return "[" + list + "]";
}

std::string json_texts_of(const std::vector<std::string>& texts) {
    std::vector<std::string> quoted;
    for (const std::string& text : texts) {
        quoted.push_back(json_string(text));
    }
    return "[" + join(quoted, ",") + "]";
}

}  // namespace

ImportOptions read_import_parameters(
    const std::vector<http::QueryParameter>& query, ImportPurpose purpose
) {
    auto options = ParameterReader{purpose}.run(query);
    if (purpose == ImportPurpose::preview && options.rows_shown == 0) {
        options.rows_shown = limits::import_rows_shown;
    }
    return options;
}

std::string import_report_json(const ImportReport& report) {
    JsonObject object;
    object.raw("run_id", report.run_id.empty() ? "null" : json_string(report.run_id))
        .text("file", report.file)
        .text("kind", report.kind)
        .number("rows", report.rows)
        .number("new", report.created)
        .number("updated", report.updated)
        .number("duplicates", report.duplicates)
        .number("errors", report.errors)
        .boolean("errors_complete", report.errors_complete)
        .boolean("written", report.written)
        .raw("first_errors", json_issues(report.first_errors))
        .raw("first_duplicates", json_issues(report.first_duplicates))
        .number("possible_duplicates", report.possible_duplicates)
        .raw("first_possible_duplicates", json_issues(report.first_possible_duplicates))
        .raw("warnings", json_texts_of(report.warnings))
        .raw("ignored_columns", json_texts_of(report.ignored_columns));
    return with_change_set(object, report.change_set_id).finish();
}

}  // namespace dealwright
