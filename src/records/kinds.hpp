// What can be imported and exported. A kind is a small declaration; its fields come from the
// catalog, so that a plain column of a migration needs nothing here.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/catalog.hpp"

namespace dealwright {

using Names = std::vector<std::string_view>;

struct Kind {
    std::string_view name;      // contacts
    std::string_view singular;  // contact
    std::string_view table;
    /// A second table with one row for each of the first: a call is an activity with telephony.
    std::string_view detail = {};
    std::string_view detail_key = {};  // its column that names the first table's row
    Names aliases = {};
    /// Columns that only the server writes: derived ones, counters of its own, secrets.
    Names server_owned = {};
    Names detail_server_owned = {};
    /// Of those, what never leaves the server either.
    Names secret = {};
    /// Columns that the database settles when they are left out, so that they are never required,
    /// and so that checks on them are meaningful only afterwards.
    Names settled = {};
    /// Fields that together name a record for a person; none where no such thing is safe.
    Names natural_key = {};
    /// Values that every record of the kind has.
    std::vector<std::pair<std::string_view, std::string_view>> fixed = {};
    /// Values that a record has when the file says nothing about the column.
    std::vector<std::pair<std::string_view, std::string_view>> assumed = {};
    /// Columns of the first table that then take what a field of the detail says.
    std::vector<std::pair<std::string_view, std::string_view>> from_detail = {};
    /// Other names under which people's files bring a field.
    std::vector<std::pair<std::string_view, std::string_view>> synonyms = {};
};

const std::vector<Kind>& all_kinds();
/// By name or alias, in any case. Throws Error{invalid} that lists the kinds.
const Kind& kind_named(std::string_view name);

enum class FieldRole {
    column,
    reference,    // names a record of another table
    custom,       // one key of custom_fields
    external_id,  // the record's identifier in the system that the file comes from
    full_name,    // becomes first_name and last_name
    close_date,   // a deal's expected close, and its actual one once the deal is closed
};

/// Something that a CSV column can be: a column of the kind's table, or of its detail table.
struct Field {
    std::string name;
    FieldRole role = FieldRole::column;
    const Table* table = nullptr;
    const Column* column = nullptr;
    const ForeignKey* reference = nullptr;
    bool in_detail = false;
};

/// What a file may bring, in the order of the tables' columns; custom fields are not listed.
std::vector<Field> fields_of(const Kind& kind, const Catalog& catalog);
/// What a file may show: also what only the server writes, but no secrets.
std::vector<Field> readable_fields_of(const Kind& kind, const Catalog& catalog);
/// Beside those, the ones that are no columns: external_id, full_name, close_date.
std::vector<Field> pseudo_fields_of(const Kind& kind, const Catalog& catalog);

/// How the records of a table are named by people, for resolving and for exporting references.
struct NameRule {
    std::string_view what;       // "e-mail": for messages
    std::string_view condition;  // SQL over t (a record) and w.value (a name)
};
struct RecordNames {
    std::string_view table;
    std::string_view singular;
    std::vector<NameRule> rules;
    /// SQL over a record: the name that finds it again, or null when only its id does.
    std::string_view readable;
    bool within_pipeline = false;  // a name is unique only within a pipeline
};
/// Null for a table whose records have only their ids.
const RecordNames* names_of(std::string_view table);
/// "user" for users; a table without an entry gets its own name.
std::string singular_of(std::string_view table);

/// What a broken constraint means, in the words of the kind's users; empty when nobody wrote any.
std::string_view constraint_in_words(std::string_view constraint);

bool contains(const Names& names, std::string_view name);

}  // namespace dealwright
