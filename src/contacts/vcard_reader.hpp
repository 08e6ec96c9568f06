// Reads vCards (2.1, RFC 2426, RFC 6350) into properties, leniently as address books write them:
// folded lines, escapes, quoted parameters, groups, quoted-printable. What Debian has for it either
// reads one version only (belcard: 4.0) or keeps its state in globals and has not been maintained
// for a decade (libvformat, libical's vobject), which is no place for uploads of strangers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dealwright {

struct VcardProperty {
    std::string name;                // in upper case, without its group: "TEL"
    std::vector<std::string> types;  // of TYPE=, or bare as in 2.1; lower case
    int preference = 0;              // of PREF= or TYPE=pref: 1 is the most wanted; 0: none
    std::string value;               // decoded, its escapes still in it

    bool has_type(std::string_view type) const;
    /// The value as one text.
    std::string text() const;
    /// Its components (N, ADR, ORG: between semicolons), each as one text.
    std::vector<std::string> components() const;
    /// Its items (CATEGORIES: between commas).
    std::vector<std::string> items() const;
};

struct Vcard {
    std::int64_t line = 0;  // of BEGIN:VCARD
    std::vector<VcardProperty> properties;
};

/// The vCards of a file in UTF-8. Throws Error{invalid} that names the line for a file that holds
/// none, or one that does not end.
std::vector<Vcard> read_vcards(std::string_view text);

}  // namespace dealwright
