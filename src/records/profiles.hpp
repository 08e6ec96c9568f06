// Built-in knowledge of what other CRMs export: which of their columns is which field of ours, what
// their values mean here, and which columns nobody needs. A profile is data; import_mapping reads
// it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dealwright {

struct ProfileColumn {
    /// Lower case, letters and digits only, so that "Close Date", CLOSEDATE and close_date are one.
    std::string_view column;
    /// A field, custom_fields.x, or - to leave the column out silently. Of several columns for one
    /// field, a row takes the first in this list that is filled.
    std::string_view field;
    /// The cells are identifiers of the other system: an unknown one is no reason to refuse a row.
    bool holds_ids = false;
    /// A number is multiplied by ten to this power.
    int shift = 0;
    /// Not this meaning when the file also has that column.
    std::string_view unless = {};
};

struct ProfileValue {
    std::string_view field;
    std::string_view theirs;  // lower case
    std::string_view ours;
};

/// What an empty or missing cell stands for, when the file has the column `given` (or always).
struct ProfileDefault {
    std::string_view field;
    std::string_view value;
    std::string_view given = {};
};

struct ProfileKind {
    std::string_view kind;
    std::vector<ProfileColumn> columns;
    std::vector<ProfileValue> values = {};
    /// For values that the list above does not know; empty: they are errors.
    std::vector<ProfileDefault> other_values = {};
    std::vector<ProfileDefault> defaults = {};
};

struct Profile {
    std::string_view name;  // also the name of the system of its external ids
    std::vector<ProfileKind> kinds;
    std::vector<std::string_view> ignored;  // columns of every kind
    std::string_view prefix = {};           // in front of their column names, without meaning
    /// Columns so marked that nothing else knows become custom fields.
    std::string_view custom_prefix = {};
    std::string_view custom_suffix = {};
    /// 15-character identifiers are short forms of 18-character ones.
    bool extends_ids = false;

    const ProfileKind* find(std::string_view kind) const;
};

/// Null for the empty name; throws Error{invalid} for an unknown one.
const Profile* profile_named(std::string_view name);
/// The form in which a profile compares column names.
std::string profile_form(const Profile& profile, std::string_view column);
/// The 18-character form of a 15-character identifier: a checksum of its capitals is appended.
std::string extended_id(std::string_view id);

const Profile& salesforce_profile();
const Profile& hubspot_profile();
const Profile& pipedrive_profile();

}  // namespace dealwright
