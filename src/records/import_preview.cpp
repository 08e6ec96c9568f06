#include "records/import_preview.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "records/import_guess.hpp"
#include "records/import_mapping.hpp"
#include "records/import_parameters.hpp"
#include "records/import_records.hpp"

namespace dealwright {

namespace {

constexpr std::size_t samples_shown = 3;
constexpr std::size_t sample_bytes = 80;
constexpr int rows_sampled = 200;

/// As much of a value as tells what kind of value it is.
std::string shortened(std::string_view text) {
    if (text.size() <= sample_bytes) {
        return std::string{text};
    }
    auto end = sample_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) {
        --end;
    }
    return std::string{text.substr(0, end)} + "...";
}

std::string label_of(std::string_view field) {
    std::string label{field};
    std::replace(label.begin(), label.end(), '_', ' ');
    return label;
}

struct FileLook {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> samples;  // by column
    std::string encoding;
    char delimiter = ',';
};

/// The first values of each column.
FileLook look_at(const std::filesystem::path& file, const CsvOptions& options) {
    CsvReader reader{file, options};
    FileLook look{
        reader.header(), std::vector<std::vector<std::string>>(reader.header().size()), {}, ','};
    CsvRow row;
    for (int rows = 0; rows < rows_sampled && reader.next(row); ++rows) {
        for (std::size_t i = 0; row.problem.empty() && i < row.fields.size(); ++i) {
            const auto value = trimmed(row.fields[i]);
            auto& samples = look.samples[i];
            const bool is_new = std::find(samples.begin(), samples.end(), value) == samples.end();
            if (samples.size() < samples_shown && !value.empty() && is_new) {
                samples.emplace_back(shortened(value));
            }
        }
    }
    look.encoding = reader.encoding_name();
    look.delimiter = reader.delimiter();
    return look;
}

std::string texts_json(const std::vector<std::string>& texts) {
    std::vector<std::string> quoted;
    for (const auto& text : texts) {
        quoted.push_back(json_string(text));
    }
    return "[" + join(quoted, ",") + "]";
}

std::string columns_json(const std::vector<ColumnGuess>& guesses) {
    std::vector<std::string> list;
    for (const ColumnGuess& guess : guesses) {
        list.push_back(JsonObject{}
                           .text("column", guess.column)
                           .raw("field", guess.field.empty() ? "null" : json_string(guess.field))
                           .text("confidence", name_of(guess.confidence))
                           .text("reason", guess.reason)
                           .raw("alternatives", texts_json(guess.alternatives))
                           .raw("samples", texts_json(guess.samples))
                           .finish());
    }
    return "[" + join(list, ",") + "]";
}

/// What a column may be: the fields of the kind that he may fill, and its custom fields.
std::string fields_json(
    const Kind& kind, const ResourceSet& resources, const Resource& resource,
    const ImportOptions& options
) {
    auto fields = fields_of(kind, resources.catalog());
    for (auto& field : pseudo_fields_of(kind, resources.catalog())) {
        fields.push_back(std::move(field));
    }
    std::vector<std::string> list;
    for (const Field& field : fields) {
        const bool is_refused =
            field.column != nullptr &&
            options.scope->refused.contains(field.table->name + "." + field.column->name);
        if (!is_refused) {
            list.push_back(JsonObject{}
                               .text("name", field.name)
                               .text("label", label_of(field.name))
                               .boolean("required", is_required(kind, field))
                               .finish());
        }
    }
    for (const CustomField& custom : resource.custom_fields) {
        list.push_back(JsonObject{}
                           .text("name", "custom_fields." + custom.name)
                           .text("label", custom.label)
                           .boolean("required", custom.required)
                           .finish());
    }
    return "[" + join(list, ",") + "]";
}

std::string row_json(const RowShown& row) {
    std::vector<std::string> changes;
    for (const FieldChange& change : row.changes) {
        changes.push_back(JsonObject{}
                              .text("field", change.field)
                              .raw("before", change.before)
                              .raw("after", change.after)
                              .finish());
    }
    std::vector<std::string> problems;
    for (const RowIssue& problem : row.problems) {
        problems.push_back(
            JsonObject{}.text("column", problem.column).text("reason", problem.reason).finish()
        );
    }
    return JsonObject{}
        .number("line", row.line)
        .text("verdict", row.verdict)
        .raw("record_id", row.record_id.empty() ? "null" : json_string(row.record_id))
        .text("note", row.note)
        .raw("changes", "[" + join(changes, ",") + "]")
        .raw("errors", "[" + join(problems, ",") + "]")
        .finish();
}

std::string rows_json(const std::vector<RowShown>& rows) {
    std::vector<std::string> list;
    for (const RowShown& row : rows) {
        list.push_back(row_json(row));
    }
    return "[" + join(list, ",") + "]";
}

/// Why the file as a whole cannot be imported with these options; empty when it can.
std::string problem_of(
    const ResourceSet& resources, const ImportOptions& options, const FileLook& look
) {
    try {
        map_columns(resources.catalog(), options, look.header, options.file_name);
        return {};
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::invalid) {
            throw;
        }
        return error.what();
    }
}

}  // namespace

std::string preview_import(
    Context& context, const ResourceSet& resources, const Resource& resource,
    const std::filesystem::path& file, ImportOptions options
) {
    options = options_for(context, resources, resource, std::move(options));
    const auto look = look_at(file, options.csv);
    const auto guesses = guess_columns(resources.catalog(), options, look.header, look.samples);
    for (const ColumnGuess& guess : guesses) {
        if (guess.must_be_said) {
            options.map.emplace_back(guess.column, guess.field.empty() ? "-" : guess.field);
        }
    }
    const auto problem = problem_of(resources, options, look);
    JsonObject preview;
    preview.text("encoding", look.encoding)
        .text("delimiter", std::string_view{&look.delimiter, 1})
        .raw("columns", columns_json(guesses))
        .raw("fields", fields_json(kind_named(options.kind), resources, resource, options))
        .raw("problem", problem.empty() ? "null" : json_string(problem));
    if (!problem.empty()) {
        return preview.raw("report", "null").raw("rows", "[]").finish();
    }
    options.dry_run = true;
    const Resource& main = resources.get(kind_named(options.kind).table);
    for (const Column* column : main.readable_columns(context.actor())) {
        if (column->name != "id" && column->name != "updated_at") {
            options.columns_shown.push_back(column->name);
        }
    }
    const auto report = import_records(context, resources, resource, file, options);
    return preview.raw("report", import_report_json(report))
        .raw("rows", rows_json(report.rows_shown))
        .finish();
}

}  // namespace dealwright
