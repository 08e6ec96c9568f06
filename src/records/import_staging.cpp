#include "records/import_staging.hpp"

#include <algorithm>
#include <map>

#include "base/json_text.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"

namespace dealwright {

namespace {

// Between the problems of one row, and between a problem's parts.
constexpr char problem_end = '\x1e';
constexpr char problem_part = '\x1f';

/// A header, and so a message about its column, may hold any character.
std::string without_separators(std::string_view text) {
    std::string result{text};
    std::replace(result.begin(), result.end(), problem_part, ' ');
    std::replace(result.begin(), result.end(), problem_end, ' ');
    return result;
}

bool is_staged(const MappedField& mapped) {
    return mapped.field.role != FieldRole::custom;
}

const pg::Query base_currency{"import.base_currency", "select base_currency()"};

/// A sign that several currencies share means the one that is counted in here, if it is one of
/// them.
std::string currency_meant(const std::string& sign, const std::string& base) {
    static const std::map<std::string, std::vector<std::string_view>> shared = {
        {"$", {"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "ARS", "CLP", "COP"}},
        {"¥", {"JPY", "CNY"}},
        {"kr", {"SEK", "NOK", "DKK", "ISK"}},
    };
    const auto found = shared.find(sign);
    if (found == shared.end()) {
        return sign;
    }
    const auto& meant = found->second;
    const bool is_base = std::find(meant.begin(), meant.end(), base) != meant.end();
    return is_base ? base : std::string{meant.front()};
}

/// Turns CSV rows into staged rows, one after the other, reusing its memory.
class RowStager {
  public:
    RowStager(ImportWork& work, bool stages_currency)
        : work_{work}, stages_currency_{stages_currency} {
        for (const MappedField& mapped : work.mapping.fields) {
            readers_.emplace_back(mapped, work.warnings);
        }
        if (stages_currency) {
            base_currency_ = work.connection.run(base_currency).text(0, 0);
        }
    }

    void write_to(pg::CopyIn& copy) { copy_ = &copy; }
    /// False for a row without any content, which is left out.
    bool stage(std::int64_t number, const CsvRow& row);

  private:
    bool is_blank(const CsvRow& row) const;
    std::string_view cell_of(const MappedField& mapped, const CsvRow& row) const;
    void read_cells(const CsvRow& row);
    void keep(std::size_t index, CellKind kind);
    void add_problem(std::size_t position, std::string_view title, std::string_view reason);
    void write_row(std::int64_t number, std::int64_t line, bool readable);

    ImportWork& work_;
    pg::CopyIn* copy_ = nullptr;
    bool stages_currency_;
    std::vector<CellReader> readers_;
    std::vector<std::pair<CellKind, std::string>> values_;
    std::string text_;
    std::string problems_;
    std::string cleared_;  // the staged columns to empty: ,f3,f7,
    std::string currency_;
    std::string base_currency_;
    JsonObject custom_;
};

bool RowStager::stage(std::int64_t number, const CsvRow& row) {
    problems_.clear();
    cleared_.clear();
    currency_.clear();
    if (!row.problem.empty()) {
        add_problem(0, "", row.problem);
        write_row(number, row.line, false);
        return true;
    }
    if (is_blank(row)) {
        const auto unread = work_.mapping.unread_column;
        if (!unread || row.fields[*unread].empty()) {
            return false;
        }
        add_problem(
            *unread, error_unread_column,
            "the row still stands here as it could not be read: put its cells in their columns"
        );
    }
    read_cells(row);
    write_row(number, row.line, true);
    return true;
}

bool RowStager::is_blank(const CsvRow& row) const {
    const auto& header = work_.mapping.header;
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
        const bool bookkeeping =
            header[i] == error_line_column || header[i] == error_column_column ||
            header[i] == error_reason_column || header[i] == error_unread_column;
        if (!bookkeeping && !trimmed(row.fields[i]).empty()) {
            return false;
        }
    }
    return true;
}

std::string_view RowStager::cell_of(const MappedField& mapped, const CsvRow& row) const {
    if (mapped.constant) {
        return *mapped.constant;
    }
    for (const auto column : mapped.columns) {
        if (!trimmed(row.fields[column]).empty()) {
            return row.fields[column];
        }
    }
    return mapped.fallback ? std::string_view{*mapped.fallback} : std::string_view{};
}

void RowStager::read_cells(const CsvRow& row) {
    const auto& fields = work_.mapping.fields;
    values_.resize(fields.size());
    for (std::size_t i = 0; i < fields.size(); ++i) {
        values_[i].first = readers_[i].read(cell_of(fields[i], row), values_[i].second);
        keep(i, values_[i].first);
    }
}

void RowStager::keep(std::size_t index, CellKind kind) {
    const MappedField& mapped = work_.mapping.fields[index];
    if (kind == CellKind::problem) {
        const auto position = mapped.columns.empty() ? index : mapped.columns.front();
        add_problem(position, mapped.title, values_[index].second);
    } else if (mapped.field.role == FieldRole::custom) {
        const std::string_view key = std::string_view{mapped.field.name}.substr(14);
        if (kind == CellKind::value) {
            custom_.text(key, values_[index].second);
        } else if (kind == CellKind::cleared) {
            custom_.raw(key, "null");
        }
    }
    if (kind == CellKind::cleared) {
        cleared_ += (cleared_.empty() ? "," : "") + mapped.staged + ",";
    }
    if (!readers_[index].currency().empty()) {
        currency_ = currency_meant(readers_[index].currency(), base_currency_);
    }
}

void RowStager::add_problem(std::size_t position, std::string_view title, std::string_view reason) {
    problems_ += fmt::format("{}{}", position, problem_part);
    problems_ += without_separators(title);
    problems_ += problem_part;
    problems_ += without_separators(reason);
    problems_ += problem_end;
}

void RowStager::write_row(std::int64_t number, std::int64_t line, bool readable) {
    copy_->field(std::string_view{std::to_string(number)});
    copy_->field(std::string_view{std::to_string(line)});
    problems_.empty() ? copy_->null() : copy_->field(std::string_view{problems_});
    cleared_.empty() || !readable ? copy_->null() : copy_->field(std::string_view{cleared_});
    custom_.empty() ? copy_->null() : copy_->field(std::string_view{custom_.finish()});
    if (stages_currency_) {
        currency_.empty() ? copy_->null() : copy_->field(std::string_view{currency_});
    }
    for (std::size_t i = 0; i < work_.mapping.fields.size(); ++i) {
        if (!is_staged(work_.mapping.fields[i])) {
            continue;
        }
        if (readable && values_[i].first == CellKind::value) {
            copy_->field(std::string_view{values_[i].second});
        } else {
            copy_->null();
        }
    }
    copy_->end_row();
}

std::string staging_columns(const ImportWork& work, std::string_view type) {
    std::string columns;
    if (stages_currency(work.mapping)) {
        columns += fmt::format(", currency{}", type);
    }
    for (const MappedField& mapped : work.mapping.fields) {
        if (is_staged(mapped)) {
            columns += fmt::format(", {}{}", mapped.staged, type);
        }
    }
    return columns;
}

void make_staging_tables(ImportWork& work) {
    work.connection.execute(fmt::format(
        R"(
        create temp table staged_rows (
            row bigint not null, line bigint not null, problems text, cleared text, custom text{}
        ) on commit drop;
        create temp table staged_problems (
            row bigint not null, position integer not null, title text not null,
            reason text not null
        ) on commit drop;
        )",
        staging_columns(work, " text")
    ));
}

/// The problems found while reading become rows of their own.
void spread_problems(ImportWork& work) {
    work.connection.execute(R"(
        create unique index on staged_rows (row);
        analyze staged_rows;
        insert into staged_problems (row, position, title, reason)
        select
            s.row, split_part(p.text, E'\x1f', 1)::integer, split_part(p.text, E'\x1f', 2),
            split_part(p.text, E'\x1f', 3)
        from staged_rows as s,
            unnest(string_to_array(rtrim(s.problems, E'\x1e'), E'\x1e')) as p (text)
        where s.problems is not null;
    )");
}

}  // namespace

bool stages_currency(const ImportMapping& mapping) {
    const Table* table = nullptr;
    for (const MappedField& mapped : mapping.fields) {
        table = mapped.field.table;
        if (mapped.field.name == "value" && table->find("currency") != nullptr) {
            return mapping.find("currency") == nullptr;
        }
    }
    return false;
}

void settle_date_formats(
    ImportMapping& mapping, const std::filesystem::path& file, const ImportOptions& options,
    const ImportProgress& progress
) {
    if (options.date_format.order != DateOrder::automatic) {
        return;
    }
    std::vector<std::pair<MappedField*, DateGuesser>> guessers;
    for (MappedField& mapped : mapping.fields) {
        if (reads_moments(mapped) && !mapped.columns.empty()) {
            guessers.emplace_back(&mapped, DateGuesser{});
        }
    }
    if (guessers.empty()) {
        return;
    }
    CsvReader reader{file, options.csv};
    CsvRow row;
    while (reader.next(row)) {
        if (!row.problem.empty()) {
            continue;
        }
        for (auto& [mapped, guesser] : guessers) {
            for (const auto column : mapped->columns) {
                guesser.add(row.fields[column]);
            }
        }
        if (progress) {
            progress("Looking at dates", reader.bytes_read(), reader.total_bytes());
        }
    }
    for (auto& [mapped, guesser] : guessers) {
        mapped->dates = guesser.format();
    }
}

void stage_file(ImportWork& work, CsvReader& reader) {
    make_staging_tables(work);
    RowStager stager{work, stages_currency(work.mapping)};
    pg::CopyIn copy{
        work.connection,
        "staged_rows (row, line, problems, cleared, custom" + staging_columns(work, "") + ")"};
    stager.write_to(copy);
    CsvRow row;
    std::int64_t count = 0;
    while (reader.next(row)) {
        count += stager.stage(count + 1, row) ? 1 : 0;
        if (count > limits::import_rows) {
            throw failure(
                ErrorKind::too_large, "{} has more than {} rows: split it", reader.name(),
                with_thousands(limits::import_rows)
            );
        }
        work.step("Reading", reader.bytes_read(), reader.total_bytes());
    }
    copy.finish();
    work.report.rows = count;
    spread_problems(work);
}

}  // namespace dealwright
