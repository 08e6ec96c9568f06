// What a CSV column's name means: what the caller says, else what the profile knows, else a field
// of that name or a usual other word for one.
#include <algorithm>

#include "base/text.hpp"
#include "records/import_mapper.hpp"

namespace dealwright {

namespace {

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above + 1, row[j - 1] + 1, change});
            diagonal = above;
        }
    }
    return row[b.size()];
}

}  // namespace

std::optional<Field> Mapper::find_field(std::string_view name) const {
    constexpr std::string_view custom = "custom_fields.";
    if (name.starts_with(custom) && name.size() > custom.size()) {
        const auto whole = std::find_if(fields_.begin(), fields_.end(), [](const Field& field) {
            return field.name == "custom_fields";
        });
        if (whole == fields_.end()) {
            return std::nullopt;
        }
        Field field = *whole;
        field.name = name;
        field.role = FieldRole::custom;
        return field;
    }
    const std::string wanted = identifier_form(name);
    for (const Field& field : fields_) {
        if (field.name == wanted ||
            (field.role == FieldRole::reference && field.column->name == wanted)) {
            return field;
        }
    }
    return std::nullopt;
}

std::vector<std::string> Mapper::field_names() const {
    std::vector<std::string> names;
    for (const Field& field : fields_) {
        names.push_back(field.name);
    }
    return names;
}

Field Mapper::field_or_throw(std::string_view name, std::string_view where) const {
    if (auto field = find_field(name)) {
        return *field;
    }
    for (const auto& [theirs, ours] : result_.kind->synonyms) {
        if (theirs == identifier_form(name)) {
            if (auto field = find_field(ours)) {
                return *field;
            }
        }
    }
    throw failure(
        ErrorKind::invalid, "{}: {} have no field \"{}\" that can be imported; close to it: {}",
        where, result_.kind->name, name, join(closest_names(name, field_names()), ", ")
    );
}

std::optional<Meaning> Mapper::explicit_meaning(std::size_t index) {
    const auto found = explicit_.find(index);
    if (found == explicit_.end()) {
        return std::nullopt;
    }
    return Meaning{found->second, Source::map, nullptr, 0};
}

bool Mapper::file_has(std::string_view profile_column) const {
    return std::any_of(header_.begin(), header_.end(), [&](const std::string& name) {
        return profile_form(*result_.profile, name) == profile_column;
    });
}

std::optional<Meaning> Mapper::profile_meaning(const std::string& column) const {
    if (result_.profile == nullptr) {
        return std::nullopt;
    }
    const std::string form = profile_form(*result_.profile, column);
    if (profile_kind_ != nullptr) {
        const auto& known = profile_kind_->columns;
        for (std::size_t rank = 0; rank < known.size(); ++rank) {
            const ProfileColumn& candidate = known[rank];
            if (candidate.column == form &&
                (candidate.unless.empty() || !file_has(candidate.unless))) {
                return Meaning{std::string{candidate.field}, Source::profile, &candidate, rank};
            }
        }
    }
    const auto& ignored = result_.profile->ignored;
    if (std::find(ignored.begin(), ignored.end(), form) != ignored.end()) {
        return Meaning{"-", Source::profile, nullptr, 0};
    }
    return std::nullopt;
}

std::optional<Meaning> Mapper::custom_by_profile(const std::string& column) const {
    if (result_.profile == nullptr || !find_field("custom_fields")) {
        return std::nullopt;
    }
    std::string name = ascii_lower(column);
    const auto suffix = result_.profile->custom_suffix;
    const auto prefix = result_.profile->custom_prefix;
    if (!suffix.empty() && name.ends_with(suffix)) {
        name.erase(name.size() - suffix.size());
    } else if (!prefix.empty() && name.starts_with(prefix)) {
        name.erase(0, prefix.size());
    } else {
        return std::nullopt;
    }
    return Meaning{"custom_fields." + identifier_form(name), Source::profile, nullptr, 0};
}

std::optional<Meaning> Mapper::named_meaning(const std::string& column) const {
    if (column.starts_with("custom_fields.") && find_field(column)) {
        return Meaning{column, Source::name, nullptr, 0};
    }
    if (const auto field = find_field(column)) {
        return Meaning{field->name, Source::name, nullptr, 0};
    }
    const std::string form = identifier_form(column);
    for (const auto& [theirs, ours] : result_.kind->synonyms) {
        if (theirs == form && find_field(ours)) {
            return Meaning{find_field(ours)->name, Source::name, nullptr, 0};
        }
    }
    static const std::vector<std::string_view> endings = {"_email", "_name"};
    for (const auto ending : endings) {  // owner_email, contact_name
        if (form.ends_with(ending)) {
            const auto field = find_field(form.substr(0, form.size() - ending.size()));
            if (field && field->role == FieldRole::reference) {
                return Meaning{field->name, Source::name, nullptr, 0};
            }
        }
    }
    return std::nullopt;
}

void Mapper::refuse_unknown(std::size_t index) const {
    const std::string& column = header_[index];
    const auto close = closest_names(column, field_names());
    throw failure(
        ErrorKind::invalid,
        "{}: column {} \"{}\" is no field of {}; close to it: {}. Say what it is with "
        "--map \"{}={}\", or leave it out with --map \"{}=-\"",
        file_, index + 1, column, result_.kind->name, join(close, ", "), column,
        close.empty() ? "FIELD" : close.front(), column
    );
}

std::vector<std::string> closest_names(
    std::string_view wanted, const std::vector<std::string>& names
) {
    constexpr std::size_t shown = 3;
    const std::string form = identifier_form(wanted).substr(0, 100);
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const std::string& name : names) {
        const std::string candidate = identifier_form(name);
        const bool part = !form.empty() && (candidate.find(form) != candidate.npos ||
                                            form.find(candidate) != form.npos);
        ranked.emplace_back(edit_distance(form, candidate) / (part ? 2 : 1), name);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
        return a.first < b.first;
    });
    std::vector<std::string> result;
    for (std::size_t i = 0; i < std::min(shown, ranked.size()); ++i) {
        result.push_back(ranked[i].second);
    }
    return result;
}

}  // namespace dealwright
