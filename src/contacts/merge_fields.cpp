#include "contacts/merge_fields.hpp"

#include <array>

#include "base/text.hpp"
#include "records/write_request.hpp"

namespace dealwright {

namespace {

constexpr std::string_view custom_prefix = "custom_fields.";
// The first time counts, whichever of the two it happened to: they are one person.
constexpr std::array<std::string_view, 3> earliest = {"created_at", "qualified_at", "converted_at"};

bool can_be_both(std::string_view column) {
    return column == "tags" || column == "custom_fields" || column == "notes";
}

std::optional<MergeChoice> choice_named(const Json& value, std::string_view column) {
    if (value.is_text() && value.text == "keep") {
        return MergeChoice::keep;
    }
    if (value.is_text() && value.text == "from") {
        return MergeChoice::from;
    }
    if (value.is_text() && value.text == "both" && can_be_both(column)) {
        return MergeChoice::fill;
    }
    return std::nullopt;
}

/// As a literal: names of custom fields are what people have typed.
std::string quoted(std::string_view text) {
    std::string literal = "E'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') {
            literal += '\\';
        }
        literal += c;
    }
    return literal + "'";
}

}  // namespace

MergeFields::MergeFields(const Resource& contacts, const Actor& actor, const Json* fields)
    : contacts_{contacts} {
    if (fields == nullptr || fields->is_null()) {
        return;
    }
    if (!fields->is_object()) {
        throw invalid_fields({{"fields", "type", "has to be an object"}});
    }
    std::vector<FieldError> errors;
    for (const auto& [name, value] : fields->members) {
        const bool is_custom = name.starts_with(custom_prefix);
        const auto custom = is_custom ? name.substr(custom_prefix.size()) : std::string{};
        const std::string column = is_custom ? "custom_fields" : name;
        const Column* known = contacts.readable(column, actor);
        const auto choice = choice_named(value, is_custom ? "" : column);
        const bool is_unknown =
            known == nullptr || (is_custom && contacts.find_custom_field(custom) == nullptr);
        if (is_unknown) {
            errors.push_back({"fields." + name, "unknown", "there is no such field"});
        } else if (!contacts.is_writable(*known) || column == "is_deleted") {
            errors.push_back({"fields." + name, "read_only", "cannot be chosen"});
        } else if (!choice) {
            errors.push_back(
                {"fields." + name, "choice",
                 can_be_both(name) ? "is not one of keep, from, both" : "is not keep or from"}
            );
        } else {
            (is_custom ? custom_choices_ : choices_).emplace(is_custom ? custom : column, *choice);
        }
    }
    if (!errors.empty()) {
        throw invalid_fields(std::move(errors));
    }
}

MergeChoice MergeFields::of(std::string_view column) const {
    const auto found = choices_.find(column);
    return found == choices_.end() ? MergeChoice::fill : found->second;
}

/// Of both, its own going before, but for the fields that are named.
std::string MergeFields::custom_fields_value() const {
    std::string value = "(f.custom_fields || t.custom_fields)";
    for (const auto& [name, choice] : custom_choices_) {
        const auto whose = choice == MergeChoice::from ? "f" : "t";
        value = fmt::format(
            "({0} - {1}::text || case when {2}.custom_fields ? {1} then"
            " jsonb_build_object({1}::text, {2}.custom_fields -> {1}::text) else '{{}}' end)",
            value, quoted(name), whose
        );
    }
    return value;
}

std::string MergeFields::value_of(const Column& column) const {
    const std::string& name = column.name;
    const auto choice = of(name);
    if (choice == MergeChoice::from) {
        return "f." + name;
    }
    if (choice == MergeChoice::keep || !column.nullable) {
        if (choice == MergeChoice::fill && name == "tags") {
            return "changed_tags(t.tags, f.tags, '[]')";
        }
        return choice == MergeChoice::fill && name == "custom_fields" ? custom_fields_value()
                                                                      : std::string{};
    }
    if (name == "notes") {
        return "nullif(concat_ws(E'\\n\\n', nullif(t.notes, ''),"
               " case when f.notes is distinct from t.notes then nullif(f.notes, '') end), '')";
    }
    return column.type == ColumnType::text ? fmt::format("coalesce(nullif(t.{0}, ''), f.{0})", name)
                                           : fmt::format("coalesce(t.{0}, f.{0})", name);
}

std::string MergeFields::settings() const {
    std::vector<std::string> settings;
    for (const Column& column : contacts_.table->columns) {
        const bool is_deletion = column.name == "is_deleted";
        if (is_deletion || column.name == "owner_id" || !contacts_.is_writable(column)) {
            continue;
        }
        const auto value = value_of(column);
        if (!value.empty()) {
            settings.push_back(fmt::format("{} = {}", column.name, value));
        }
    }
    for (const auto name : earliest) {
        settings.push_back(fmt::format("{0} = least(t.{0}, f.{0})", name));
    }
    return join(settings, ", ");
}

}  // namespace dealwright
