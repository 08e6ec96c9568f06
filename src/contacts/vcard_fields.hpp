// What a vCard says of a contact, field by field, and a contact as a vCard.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "contacts/vcard_reader.hpp"

namespace dealwright {

/// Values by the names of the columns of contacts; tags as a JSON array.
using ContactFields = std::map<std::string, std::string, std::less<>>;

/// What has no field of its own, a third telephone number and the like, goes to the notes.
ContactFields fields_of_vcard(const Vcard& card);

enum class VcardVersion { v3, v4 };

/// With CRLF and folded lines. `fields` may also have id and updated_at (as "REV" takes it).
std::string vcard_of(const ContactFields& fields, VcardVersion version);

}  // namespace dealwright
