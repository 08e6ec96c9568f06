// What the caller of an import decides, and what it gets back.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/limits.hpp"
#include "records/csv_reader.hpp"
#include "records/value_formats.hpp"

namespace dealwright {

enum class OnDuplicate { skip, update, error };

/// What the one who imports may do, as SQL over t, a record. The command line has none of these: it
/// may do everything.
struct ImportScope {
    /// Of each table: the records that he sees, which are those that rows may name. Of a table that
    /// is not here: none.
    std::map<std::string, std::string, std::less<>> readable;
    std::string updatable;          // of the kind's table
    std::string assignable;         // of the kind's table: those that he may give to somebody
    std::string receivers;          // of users: to whom
    std::string default_owner;      // id of the owner of a new record whose row names none
    std::set<std::string> refused;  // columns that he may not set: "contacts.notes"
    /// Whether he may make a custom field by bringing a column of its name.
    bool may_define_fields = false;
};

struct ImportOptions {
    std::string kind;
    /// What messages call the file, when that is not its path.
    std::string file_name;
    /// CSV column -> field; an empty field or "-" leaves the column out.
    std::vector<std::pair<std::string, std::string>> map;
    /// Field -> one value for every row, instead of any column.
    std::vector<std::pair<std::string, std::string>> set;
    std::string profile;
    std::string key;
    OnDuplicate on_duplicate = OnDuplicate::skip;
    bool keep_good = false;
    bool dry_run = false;
    CsvOptions csv;
    DateFormat date_format;
    DecimalMark decimal_mark = DecimalMark::automatic;
    std::filesystem::path errors_file;                             // empty: none
    std::function<void(std::string_view bytes)> errors_sink = {};  // instead of the file
    std::size_t errors_shown = limits::import_errors_shown;
    /// Of a dry run: how many rows of each verdict the report shows in full, and which columns of
    /// the kind's table it may show.
    std::size_t rows_shown = 0;
    std::vector<std::string> columns_shown;
    std::optional<ImportScope> scope;
};

struct RowIssue {
    std::int64_t line = 0;
    std::string column;  // as the file calls it; empty when the row as a whole is meant
    std::string reason;
};

struct FieldChange {
    std::string field;
    std::string before;  // as JSON
    std::string after;
};

/// One row and what becomes of it.
struct RowShown {
    std::int64_t line = 0;
    std::string verdict;    // new, update, duplicate, error
    std::string record_id;  // of a record that is here already
    std::string note;       // why it is a duplicate
    std::vector<FieldChange> changes = {};
    std::vector<RowIssue> problems = {};
};

struct ImportReport {
    std::string run_id;  // of what was written; empty: nothing
    std::string kind;
    std::string file;
    std::int64_t rows = 0;
    std::int64_t created = 0;
    std::int64_t updated = 0;
    std::int64_t duplicates = 0;
    std::int64_t errors = 0;
    bool written = false;                // what is counted above is in the database now
    bool errors_complete = true;         // false: the search for further bad rows was given up
    std::vector<RowIssue> first_errors;  // a row may have several
    std::vector<RowIssue> first_duplicates;
    std::vector<RowShown> rows_shown;
    /// Of the new ones: those that may be somebody who is here already. They are written all the
    /// same.
    std::int64_t possible_duplicates = 0;
    std::vector<RowIssue> first_possible_duplicates;
    std::vector<std::string> warnings;
    std::vector<std::string> ignored_columns;
    std::filesystem::path errors_file;  // empty when none was written
    std::string change_set_id;          // by which it can be undone; empty: nothing was written
};

/// Long work tells what it is doing and how far it is; a total of 0 is unknown.
using ImportProgress =
    std::function<void(const std::string& step, std::uint64_t done, std::uint64_t total)>;

}  // namespace dealwright
