// Contacts that may be the same person or company as another: by e-mail address, by telephone
// number, and by names that are alike. They are offered with how sure it is and why, and are never
// in anybody's way; nobody is offered a contact that he may not see.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/context.hpp"
#include "records/resource.hpp"
#include "records/write_request.hpp"

namespace dealwright {

/// By what somebody is known.
struct ContactTraits {
    std::optional<std::string> first_name;
    std::optional<std::string> last_name;
    std::optional<std::string> company;
    std::optional<std::string> email;
    std::optional<std::string> phone;
    std::optional<std::string> mobile;
    std::optional<std::string> country;
};

ContactTraits traits_of(const WriteRequest& request);

struct DuplicateReason {
    std::string name;  // email, phone, name_and_company, name, company
    double score = 0;  // from 0 to 1, on its own
    std::string words;
};

struct Duplicate {
    std::string id;
    std::string contact;  // JSON, what of it the caller may see
    std::string label;    // what people call it
    double score = 0;
    std::vector<DuplicateReason> reasons;
};

/// The most likely first; `except` is the id of the contact itself, or empty.
std::vector<Duplicate> find_duplicates(
    Context& context, const ResourceSet& resources, const ContactTraits& traits,
    const std::string& except
);

/// [{"score":0.95,"reasons":[...],"contact":{...}}]
std::string json_of(const std::vector<Duplicate>& duplicates);

}  // namespace dealwright
