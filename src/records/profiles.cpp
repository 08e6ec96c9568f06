#include "records/profiles.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"

namespace dealwright {

const ProfileKind* Profile::find(std::string_view kind) const {
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const ProfileKind& candidate) {
        return candidate.kind == kind;
    });
    return found == kinds.end() ? nullptr : &*found;
}

const Profile* profile_named(std::string_view name) {
    if (name.empty()) {
        return nullptr;
    }
    for (const Profile* profile :
         {&salesforce_profile(), &hubspot_profile(), &pipedrive_profile()}) {
        if (equals_ignoring_case(profile->name, name)) {
            return profile;
        }
    }
    throw failure(
        ErrorKind::invalid, "\"{}\" is no profile; there are salesforce, hubspot and pipedrive",
        name
    );
}

std::string profile_form(const Profile& profile, std::string_view column) {
    std::string form = identifier_form(column);
    if (!profile.prefix.empty() && form.starts_with(profile.prefix)) {
        form.erase(0, profile.prefix.size());
    }
    std::erase(form, '_');
    return form;
}

std::string extended_id(std::string_view id) {
    const auto is_word = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    std::string result{id};
    if (id.size() != 15 || !std::all_of(id.begin(), id.end(), is_word)) {
        return result;
    }
    for (std::size_t part = 0; part < 3; ++part) {
        std::size_t capitals = 0;
        for (std::size_t at = 0; at < 5; ++at) {
            const char c = id[part * 5 + at];
            capitals |= c >= 'A' && c <= 'Z' ? std::size_t{1} << at : 0U;
        }
        result += "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"[capitals];
    }
    return result;
}

}  // namespace dealwright
