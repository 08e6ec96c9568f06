#include "search/search_kinds.hpp"

namespace dealwright {

namespace {

const SearchLink of_contact{"contact_id", "contacts", {"first_name", "last_name"}, {"company"}};

}  // namespace

const std::vector<SearchKind>& search_kinds() {
    static const std::vector<SearchKind> kinds = {
        {"contacts", {"first_name", "last_name"}, {"company", "email"}, {"company", "email"}, {}},
        {"deals", {"title"}, {}, {}, {{"stage_id", "pipeline_stages", {"name"}, {}}, of_contact}},
        {"users", {"first_name", "last_name"}, {"email"}, {"title", "email"}, {}},
        {"activities", {"subject"}, {}, {"type"}, {of_contact}},
        {"documents", {"name"}, {}, {"status"}, {of_contact}},
        {"emails", {"subject"}, {}, {"to_email"}, {of_contact}},
    };
    return kinds;
}

}  // namespace dealwright
