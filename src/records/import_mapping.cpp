#include "records/import_mapping.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "records/import_mapper.hpp"

namespace dealwright {

Mapper::Mapper(
    const Catalog& catalog, const ImportOptions& options, const std::vector<std::string>& header,
    const std::string& file
)
    : options_{options}, header_{header}, file_{file} {
    result_.kind = &kind_named(options.kind);
    result_.profile = profile_named(options.profile);
    result_.system = result_.profile == nullptr ? "external" : result_.profile->name;
    result_.header = header;
    fields_ = fields_of(*result_.kind, catalog);
    for (auto& field : pseudo_fields_of(*result_.kind, catalog)) {
        fields_.push_back(std::move(field));
    }
    if (options.scope) {
        std::erase_if(fields_, [&](const Field& field) {
            return field.column != nullptr &&
                   options.scope->refused.contains(field.table->name + "." + field.column->name);
        });
    }
    if (result_.profile != nullptr) {
        profile_kind_ = result_.profile->find(result_.kind->name);
    }
}

ImportMapping Mapper::run() {
    read_explicit_map();
    read_constants();
    for (std::size_t i = 0; i < header_.size(); ++i) {
        place(i);
    }
    require_all_explicit_used();
    add_constants();
    order_sources();
    add_fallbacks();
    add_profile_values();
    require_fields();
    name_staging_columns();
    return std::move(result_);
}

/// A column may be given as it stands in the header, or in any spelling that means the same.
void Mapper::read_explicit_map() {
    for (const auto& [column, field] : options_.map) {
        auto found = std::find(header_.begin(), header_.end(), trimmed(column));
        if (found == header_.end()) {
            found = std::find_if(header_.begin(), header_.end(), [&](const std::string& name) {
                return identifier_form(name) == identifier_form(column);
            });
        }
        if (found == header_.end()) {
            throw failure(
                ErrorKind::invalid, "--map: {} has no column \"{}\"; close to it: {}", file_,
                column, join(closest_names(column, header_), ", ")
            );
        }
        const auto index = static_cast<std::size_t>(found - header_.begin());
        const std::string target{trimmed(field)};
        const bool left_out = target.empty() || target == "-";
        explicit_[index] = left_out ? "-" : field_or_throw(target, "--map").name;
    }
}

void Mapper::read_constants() {
    for (const auto& [name, value] : options_.set) {
        const std::string field = field_or_throw(name, "--set").name;
        if (!constants_.emplace(field, value).second) {
            throw failure(ErrorKind::invalid, "--set: {} is given twice", field);
        }
    }
}

void Mapper::place(std::size_t index) {
    const std::string& column = header_[index];
    if (auto meaning = explicit_meaning(index)) {
        take(index, *meaning);
        return;
    }
    if (column == error_unread_column) {
        result_.unread_column = index;
        return;
    }
    if (column == error_line_column || column == error_column_column ||
        column == error_reason_column) {
        return;
    }
    for (const auto& meaning :
         {profile_meaning(column), named_meaning(column), custom_by_profile(column)}) {
        if (meaning) {
            take(index, *meaning);
            return;
        }
    }
    refuse_unknown(index);
}

void Mapper::take(std::size_t index, const Meaning& meaning) {
    if (meaning.field == "-") {
        if (meaning.source != Source::map) {
            result_.ignored.push_back(header_[index]);
        }
        return;
    }
    if (constants_.count(meaning.field) > 0) {
        return;  // --set speaks for every row
    }
    const auto present =
        std::find_if(result_.fields.begin(), result_.fields.end(), [&](const MappedField& mapped) {
            return mapped.field.name == meaning.field;
        });
    if (present != result_.fields.end()) {
        displace_or_refuse(*present, index, meaning);
        return;
    }
    MappedField mapped;
    mapped.field = field_or_throw(meaning.field, file_);
    mapped.columns = {index};
    mapped.title = header_[index];
    mapped.dates = options_.date_format;
    mapped.decimal_mark = options_.decimal_mark;
    if (meaning.profile_column != nullptr) {
        mapped.holds_ids = meaning.profile_column->holds_ids;
        mapped.shift = meaning.profile_column->shift;
    }
    result_.fields.push_back(std::move(mapped));
    meanings_[meaning.field] = {meaning};
}

void Mapper::displace_or_refuse(MappedField& present, std::size_t index, const Meaning& meaning) {
    auto& before = meanings_[meaning.field];
    const bool both_by_profile =
        meaning.source == Source::profile && before.front().source == Source::profile;
    if (both_by_profile) {
        present.columns.push_back(index);
        before.push_back(meaning);
        return;
    }
    if (meaning.source == Source::profile) {
        result_.ignored.push_back(header_[index]);
        return;
    }
    if (before.front().source == Source::profile) {
        for (const auto column : present.columns) {
            result_.ignored.push_back(header_[column]);
        }
        present.columns = {index};
        present.title = header_[index];
        present.holds_ids = false;
        present.shift = 0;
        before = {meaning};
        return;
    }
    const auto first = present.columns.front();
    throw failure(
        ErrorKind::invalid,
        "{}: columns {} \"{}\" and {} \"{}\" both mean {}; leave one out with --map \"{}=-\"",
        file_, first + 1, header_[first], index + 1, header_[index], meaning.field, header_[index]
    );
}

void Mapper::require_all_explicit_used() const {
    for (const auto& [index, field] : explicit_) {
        if (constants_.count(field) > 0) {
            throw failure(
                ErrorKind::invalid, "--map gives {} to column \"{}\" and --set gives it a value",
                field, header_[index]
            );
        }
    }
}

void Mapper::add_constants() {
    for (const auto& [name, value] : constants_) {
        MappedField mapped;
        mapped.field = field_or_throw(name, "--set");
        mapped.constant = value;
        mapped.title = name;
        mapped.dates = options_.date_format;
        mapped.decimal_mark = options_.decimal_mark;
        result_.fields.push_back(std::move(mapped));
    }
}

/// Of several columns for one field, in the profile's order.
void Mapper::order_sources() {
    for (MappedField& mapped : result_.fields) {
        const auto& meanings = meanings_[mapped.field.name];
        if (mapped.columns.size() < 2) {
            continue;
        }
        std::vector<std::size_t> order(mapped.columns.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return meanings[a].rank < meanings[b].rank;
        });
        std::vector<std::size_t> columns;
        for (const auto at : order) {
            columns.push_back(mapped.columns[at]);
        }
        const ProfileColumn* first = meanings[order.front()].profile_column;
        mapped.columns = columns;
        mapped.title = header_[columns.front()];
        mapped.holds_ids = first != nullptr && first->holds_ids;
        mapped.shift = first == nullptr ? 0 : first->shift;
    }
}

void Mapper::add_fallbacks() {
    if (profile_kind_ == nullptr) {
        return;
    }
    for (const ProfileDefault& standard : profile_kind_->defaults) {
        const std::string name{standard.field};
        if (constants_.count(name) > 0 || (!standard.given.empty() && !file_has(standard.given))) {
            continue;
        }
        auto mapped = std::find_if(
            result_.fields.begin(), result_.fields.end(),
            [&](const MappedField& candidate) { return candidate.field.name == name; }
        );
        if (mapped == result_.fields.end()) {
            MappedField fresh;
            fresh.field = field_or_throw(name, "profile");
            fresh.title = name;
            fresh.dates = options_.date_format;
            fresh.decimal_mark = options_.decimal_mark;
            result_.fields.push_back(std::move(fresh));
            mapped = result_.fields.end() - 1;
        }
        if (!mapped->fallback) {
            mapped->fallback = std::string{standard.value};
        }
    }
}

void Mapper::add_profile_values() {
    if (profile_kind_ == nullptr) {
        return;
    }
    for (MappedField& mapped : result_.fields) {
        for (const ProfileValue& value : profile_kind_->values) {
            if (value.field == mapped.field.name) {
                mapped.values.push_back(value);
            }
        }
        for (const ProfileDefault& other : profile_kind_->other_values) {
            if (other.field == mapped.field.name) {
                mapped.other_value = std::string{other.value};
            }
        }
    }
}

/// A column that every row needs, and that nobody else fills, has to be in the file.
void Mapper::require_fields() const {
    if (result_.fields.empty()) {
        throw failure(
            ErrorKind::invalid, "{}: no column is a field of {}", file_, result_.kind->name
        );
    }
    if (options_.on_duplicate == OnDuplicate::update) {
        return;  // rows that only update need not bring it
    }
    for (const Field& field : fields_) {
        if (is_required(*result_.kind, field) && result_.find(field.name) == nullptr) {
            throw failure(
                ErrorKind::invalid,
                "{}: no column is {}, which every {} needs; name it with --map \"COLUMN={}\" or "
                "give one value with --set {}=VALUE",
                file_, field.name, result_.kind->singular, field.name, field.name
            );
        }
    }
}

void Mapper::name_staging_columns() {
    for (std::size_t i = 0; i < result_.fields.size(); ++i) {
        result_.fields[i].staged = fmt::format("f{}", i + 1);
    }
}

bool is_required(const Kind& kind, const Field& field) {
    return (field.role == FieldRole::column || field.role == FieldRole::reference) &&
           !field.column->nullable && field.column->default_sql.empty() &&
           !contains(kind.settled, field.column->name);
}

const MappedField* ImportMapping::find(std::string_view field) const {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const MappedField& mapped) {
        return mapped.field.name == field;
    });
    return found == fields.end() ? nullptr : &*found;
}

const MappedField* ImportMapping::find_role(FieldRole role) const {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const MappedField& mapped) {
        return mapped.field.role == role;
    });
    return found == fields.end() ? nullptr : &*found;
}

bool ImportMapping::has_custom_fields() const {
    return find_role(FieldRole::custom) != nullptr;
}

ImportMapping map_columns(
    const Catalog& catalog, const ImportOptions& options, const std::vector<std::string>& header,
    const std::string& file
) {
    return Mapper{catalog, options, header, file}.run();
}

}  // namespace dealwright
