// The work behind map_columns: one pass over the header, column by column. Only import_mapping.cpp
// and import_meanings.cpp include this.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "records/import_guess.hpp"
#include "records/import_mapping.hpp"

namespace dealwright {

/// Where a column's meaning was taken from; a stronger source displaces a weaker one.
enum class Source { profile, name, map };

struct Meaning {
    std::string field;  // "-": left out
    Source source = Source::name;
    const ProfileColumn* profile_column = nullptr;
    std::size_t rank = 0;  // within the profile
};

class Mapper {
  public:
    Mapper(
        const Catalog& catalog, const ImportOptions& options,
        const std::vector<std::string>& header, const std::string& file
    );
    ImportMapping run();
    /// Instead of run(): see guess_columns.
    std::vector<ColumnGuess> guess(const std::vector<std::vector<std::string>>& samples);

  private:
    void read_explicit_map();
    void read_constants();
    void place(std::size_t index);
    std::optional<Meaning> explicit_meaning(std::size_t index);
    std::optional<Meaning> profile_meaning(const std::string& column) const;
    std::optional<Meaning> custom_by_profile(const std::string& column) const;
    std::optional<Meaning> named_meaning(const std::string& column) const;
    void take(std::size_t index, const Meaning& meaning);
    void displace_or_refuse(MappedField& present, std::size_t index, const Meaning& meaning);
    void require_all_explicit_used() const;
    void add_constants();
    void order_sources();
    void add_fallbacks();
    void add_profile_values();
    void require_fields() const;
    void name_staging_columns();
    ColumnGuess guess_by_name(std::size_t index);
    void leave_out_doubles(std::vector<ColumnGuess>& guesses) const;
    void guess_by_content(std::vector<ColumnGuess>& guesses) const;
    std::optional<Field> find_field(std::string_view name) const;
    Field field_or_throw(std::string_view name, std::string_view where) const;
    bool file_has(std::string_view profile_column) const;
    [[noreturn]] void refuse_unknown(std::size_t index) const;
    std::vector<std::string> field_names() const;

    const ImportOptions& options_;
    const std::vector<std::string>& header_;
    const std::string& file_;
    ImportMapping result_;
    std::vector<Field> fields_;
    const ProfileKind* profile_kind_ = nullptr;
    std::map<std::size_t, std::string> explicit_;           // CSV column -> field
    std::map<std::string, std::string> constants_;          // field -> value
    std::map<std::string, std::vector<Meaning>> meanings_;  // field -> of its columns, in order
};

}  // namespace dealwright
