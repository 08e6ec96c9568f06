#include "records/import_cells.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/uuid.hpp"
#include "records/import_json.hpp"
#include "records/import_numbers.hpp"
#include "records/value_text.hpp"

namespace dealwright {

namespace {

constexpr std::size_t external_id_length = 255;

bool has_control_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == '\x7f';
    });
}

CellKind problem(std::string& result, std::string sentence) {
    result = std::move(sentence);
    return CellKind::problem;
}

std::string shown_labels(const std::vector<std::string>& labels) {
    return labels.size() == 1 ? labels.front() : join(labels, ", ");
}

}  // namespace

bool reads_moments(const MappedField& mapped) {
    return mapped.field.column != nullptr && mapped.field.role != FieldRole::custom &&
           (mapped.field.column->type == ColumnType::moment ||
            mapped.field.column->type == ColumnType::day);
}

namespace {

/// 2.500 in a column of two decimals: a German two and a half thousand, or 2.5 with a nought too
/// many. Taken on trust it could be wrong by a factor of a thousand. 2,500 has no second reading:
/// nobody writes three decimals of money on purpose, and 0.125 can be no thousands.
bool may_be_thousands(std::string_view text) {
    const auto first = text.find_first_of("0123456789");
    const auto last = text.find_last_of("0123456789");
    if (first == text.npos) {
        return false;
    }
    const auto number = text.substr(first, last - first + 1);
    const auto point = number.find('.');
    return point != number.npos && point >= 1 && point <= 3 && number.size() - point == 4 &&
           number[0] != '0' && number.find_first_not_of("0123456789", point + 1) == number.npos &&
           number.find_first_not_of("0123456789") == point;
}

}  // namespace

CellReader::CellReader(const MappedField& mapped, WarningCounts& warnings)
    : mapped_{mapped}, column_{mapped.field.column}, warnings_{warnings} {
    const std::string& name = mapped.field.name;
    if (mapped.field.role != FieldRole::column) {
        return;
    }
    is_email_ = name == "email" || name.ends_with("_email");
    duration_parts_ = name.ends_with("_minutes") ? 2 : name.ends_with("_seconds") ? 3 : 0;
}

CellKind CellReader::read(std::string_view cell, std::string& result) {
    currency_.clear();
    const CellText taken = taken_from_cell(cell);
    if (!taken.literal) {
        const auto bare = trimmed(taken.text);
        if (bare.empty()) {
            return CellKind::empty;
        }
        if (bare == empties_field) {
            const bool refusable =
                column_ != nullptr && !column_->nullable && mapped_.field.role != FieldRole::custom;
            if (refusable) {
                return problem(result, mapped_.field.name + " cannot be emptied");
            }
            return CellKind::cleared;
        }
    }
    return read_value(taken.text, result);
}

CellKind CellReader::read_value(std::string_view text, std::string& result) {
    switch (mapped_.field.role) {
        case FieldRole::reference:
            return read_reference(text, result);
        case FieldRole::external_id:
            result = trimmed(text);
            if (mapped_.holds_ids && mapped_.field.role == FieldRole::external_id) {
                result = extended_id(result);
            }
            return code_points(result) <= external_id_length
                       ? CellKind::value
                       : problem(result, "an identifier has at most 255 characters");
        case FieldRole::custom:
        case FieldRole::full_name:
            result = text;
            return CellKind::value;
        case FieldRole::close_date:
            return read_moment(text, result);
        case FieldRole::column:
            break;
    }
    switch (column_->type) {
        case ColumnType::text:
            return read_text(text, result);
        case ColumnType::integer:
            return read_integer(text, result);
        case ColumnType::decimal:
            return read_decimal(text, result);
        case ColumnType::boolean:
            return read_boolean(text, result);
        case ColumnType::moment:
        case ColumnType::day:
            return read_moment(text, result);
        case ColumnType::uuid:
            return read_uuid(text, result);
        case ColumnType::json:
            return read_json(text, column_->json_kind, result) ? CellKind::value
                                                               : CellKind::problem;
        case ColumnType::enumeration:
            return read_label(text, result);
        case ColumnType::other:
            result = text;
            return CellKind::value;
    }
    return CellKind::value;
}

CellKind CellReader::read_text(std::string_view text, std::string& result) {
    const auto limit = static_cast<std::size_t>(column_->max_length);
    if (limit > 0 && text.size() > limit) {
        const std::size_t length = code_points(text);
        if (length > limit) {
            return problem(result, fmt::format("{} characters, but at most {} fit", length, limit));
        }
    }
    if (is_email_) {
        return check_email(text, result);
    }
    if (const ProfileValue* value = translated(text)) {
        result = value->ours;
        return CellKind::value;
    }
    result = text;
    return CellKind::value;
}

/// Sources that hide addresses bring codes in their place: odd, but the row is still of use.
CellKind CellReader::check_email(std::string_view text, std::string& result) {
    const auto address = trimmed(text);
    if (has_control_character(address)) {
        return problem(result, shown(address) + " has a control character in it");
    }
    if (address.find(' ') != address.npos) {
        return problem(result, shown(address) + " has a blank in it, so it is no e-mail address");
    }
    if (!is_plausible_email(address)) {
        warnings_.add(mapped_.title, "taken over without being an e-mail address");
    }
    result = text;
    return CellKind::value;
}

CellKind CellReader::read_integer(std::string_view text, std::string& result) {
    if (const ProfileValue* value = translated(text)) {
        result = value->ours;
        return CellKind::value;
    }
    if (duration_parts_ > 0 && text.find(':') != text.npos) {
        const auto length = clock_duration(text, duration_parts_ == 3);
        if (!length) {
            return problem(result, shown(text) + " is no length of time");
        }
        result = std::to_string(*length);
        return check_range(result);
    }
    if (mapped_.shift != 0) {
        const auto parsed = parse_decimal(text);
        if (!parsed) {
            return problem(result, parsed.problem);
        }
        result = rounded(shifted(parsed.value->number, mapped_.shift), 0).first;
        return check_range(result);
    }
    const auto parsed = parse_integer(text);
    if (!parsed) {
        return problem(result, parsed.problem);
    }
    result = std::to_string(*parsed.value);
    return check_range(result);
}

CellKind CellReader::read_decimal(std::string_view text, std::string& result) {
    const auto bare = trimmed(text);
    const bool percent = bare.ends_with('%');
    if (mapped_.decimal_mark == DecimalMark::automatic && column_->scale == 2 &&
        column_->precision > 5 && may_be_thousands(bare)) {
        return problem(
            result, shown(text) +
                        " may be thousands or a fraction: say which sign stands before the "
                        "decimals with --decimal-mark . or --decimal-mark ,"
        );
    }
    const auto parsed =
        parse_decimal(percent ? bare.substr(0, bare.size() - 1) : text, mapped_.decimal_mark);
    if (!parsed) {
        return problem(result, parsed.problem);
    }
    currency_ = parsed.value->currency;
    std::string number = parsed.value->number;
    if (mapped_.shift != 0 && !percent) {
        number = shifted(number, mapped_.shift);
    }
    if (column_->precision > 0) {
        const auto [fitting, changed] = rounded(number, column_->scale);
        if (changed) {
            warnings_.add(mapped_.title, fmt::format("rounded to {} decimals", column_->scale));
        }
        number = fitting;
        const int room = column_->precision - column_->scale;
        if (integer_digits(number) > static_cast<std::size_t>(room)) {
            return problem(
                result, fmt::format("{} has more than {} digits before the point", number, room)
            );
        }
    }
    result = number;
    return check_range(result);
}

CellKind CellReader::check_range(std::string& result) const {
    const std::string& low = column_->minimum;
    const std::string& high = column_->maximum;
    const bool below = !low.empty() && compare_decimals(result, low) < 0;
    const bool above = !high.empty() && compare_decimals(result, high) > 0;
    if (!below && !above) {
        return CellKind::value;
    }
    if (high.empty()) {
        return problem(result, fmt::format("{} is less than {}", result, low));
    }
    if (low.empty()) {
        return problem(result, fmt::format("{} is more than {}", result, high));
    }
    return problem(result, fmt::format("{} is not between {} and {}", result, low, high));
}

CellKind CellReader::read_boolean(std::string_view text, std::string& result) {
    const auto parsed = parse_boolean(text);
    if (!parsed) {
        return problem(result, parsed.problem);
    }
    result = *parsed.value ? "t" : "f";
    return CellKind::value;
}

CellKind CellReader::read_moment(std::string_view text, std::string& result) {
    auto parsed = parse_moment(text, mapped_.dates);
    if (!parsed) {
        return problem(result, std::move(parsed.problem));
    }
    result = std::move(parsed.value->text);
    return CellKind::value;
}

CellKind CellReader::read_uuid(std::string_view text, std::string& result) {
    result = ascii_lower(trimmed(text));
    if (!is_uuid(result)) {
        return problem(
            result, shown(text) +
                        " is no id of ours (a UUID); identifiers of another system belong in the "
                        "field external_id"
        );
    }
    return CellKind::value;
}

CellKind CellReader::read_label(std::string_view text, std::string& result) {
    const auto& labels = column_->labels;
    const std::string form = identifier_form(text);
    const auto found = std::find_if(labels.begin(), labels.end(), [&](const std::string& label) {
        return label == form || identifier_form(label) == form;
    });
    if (found != labels.end()) {
        result = *found;
        return CellKind::value;
    }
    if (const ProfileValue* value = translated(text)) {
        result = value->ours;
        return CellKind::value;
    }
    if (mapped_.other_value) {
        warnings_.add(
            mapped_.title, fmt::format(
                               "unknown as {} taken as {}: {}", mapped_.field.name,
                               *mapped_.other_value, shown(text)
                           )
        );
        result = *mapped_.other_value;
        return CellKind::value;
    }
    return problem(result, fmt::format("{} is not one of {}", shown(text), shown_labels(labels)));
}

/// Some exports list several identifiers in one cell; the first is the main one.
CellKind CellReader::read_reference(std::string_view text, std::string& result) {
    result = text;
    if (mapped_.holds_ids) {
        result = trimmed(text.substr(0, text.find(';')));
        result = extended_id(result);
    }
    if (is_uuid(trimmed(result))) {
        result = ascii_lower(trimmed(result));
    }
    return CellKind::value;
}

const ProfileValue* CellReader::translated(std::string_view text) const {
    if (mapped_.values.empty()) {
        return nullptr;
    }
    const std::string theirs = ascii_lower(trimmed(text));
    const auto found =
        std::find_if(mapped_.values.begin(), mapped_.values.end(), [&](const ProfileValue& value) {
            return value.theirs == theirs;
        });
    return found == mapped_.values.end() ? nullptr : &*found;
}

}  // namespace dealwright
