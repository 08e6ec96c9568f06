// Where a record is searched. The table keeps its words in a column under an index; for a caller to
// whom some of what they come from is masked, they are computed again from the rest.
#include <algorithm>

#include "base/text.hpp"
#include "records/query_builder_parts.hpp"

namespace dealwright::query_parts {

namespace {

/// What search_text of a table is made of, as its migration says; a test holds the two together.
struct SearchSource {
    std::string_view resource;
    std::vector<std::string_view> words;
    std::vector<std::string_view> numbers;
};

const std::vector<SearchSource> sources = {
    {"users", {"first_name", "last_name", "email"}, {"phone"}},
    {"contacts", {"first_name", "last_name", "company", "email"}, {"phone", "mobile"}},
    {"deals", {"title"}, {}},
    {"activities", {"subject"}, {}},
    {"emails", {"subject"}, {}},
    {"documents", {"name"}, {}},
};

const SearchSource& source_of(const Resource& resource) {
    const auto found = std::find_if(sources.begin(), sources.end(), [&](const auto& source) {
        return source.resource == resource.name();
    });
    if (found == sources.end()) {
        throw failure(ErrorKind::internal, "{} have no text search", resource.name());
    }
    return *found;
}

/// The vector of what the actor may read; empty when he may read all of it.
std::string readable_vector(const Resource& resource, const Actor& actor) {
    const SearchSource& source = source_of(resource);
    std::vector<std::string> words;
    std::vector<std::string> numbers;
    for (const auto column : source.words) {
        if (resource.readable(column, actor) != nullptr) {
            words.push_back(fmt::format("coalesce({}, '')", column_sql(column)));
        }
    }
    for (const auto column : source.numbers) {
        if (resource.readable(column, actor) != nullptr) {
            numbers.push_back(fmt::format("search_phone({})", column_sql(column)));
        }
    }
    if (words.size() + numbers.size() == source.words.size() + source.numbers.size()) {
        return {};
    }
    return fmt::format(
        "search_vector({}, array[{}]::text[])", words.empty() ? "''" : join(words, " || ' ' || "),
        join(numbers, ", ")
    );
}

std::string terms_sql(
    const RecordQuery& query, std::string SearchTerms::*part, std::string_view column,
    pg::Parameters& parameters
) {
    if (query.search_terms) {
        return add_value(parameters, (*query.search_terms).*part, "tsquery");
    }
    return fmt::format(
        "(select {} from search_terms({}))", column, add_value(parameters, query.search, "text")
    );
}

/// 'n4321' | 'n43210':*, as search_phone_terms() writes the forms of a number.
bool is_number(std::string_view terms) {
    for (auto quote = terms.find('\''); quote != terms.npos; quote = terms.find('\'', quote)) {
        const auto end = terms.find('\'', quote + 1);
        const auto word = terms.substr(quote + 1, end - quote - 1);
        if (word.size() < 2 || word.front() != 'n' ||
            word.find_first_not_of("0123456789", 1) != word.npos) {
            return false;
        }
        quote = end + 1;
    }
    return !terms.empty();
}

}  // namespace

bool asks_for_number(const RecordQuery& query) {
    if (!query.search_terms) {
        return false;
    }
    const auto words = split(query.search_terms->all, '&');
    return std::any_of(words.begin(), words.end(), is_number);
}

std::string search_condition(
    const Resource& resource, const Actor& actor, const RecordQuery& query, SearchTier tier,
    pg::Parameters& parameters
) {
    if (query.search.empty()) {
        return "true";
    }
    const auto subject = column_sql(resource.policy->search);
    const auto readable = readable_vector(resource, actor);
    std::string condition;
    const auto add = [&](const std::string& terms, std::string_view form) {
        condition += condition.empty() ? "" : " and ";
        condition += fmt::format(fmt::runtime(form), subject, terms);
        if (!readable.empty()) {
            condition += fmt::format(" and {} @@ {}", readable, terms);
        }
    };
    if (tier == SearchTier::exact) {
        add(terms_sql(query, &SearchTerms::exact, "exact", parameters), "{} @@ {}");
        return condition;
    }
    add(terms_sql(query, &SearchTerms::all, "terms", parameters), "{} @@ {}");
    if (!query.search_terms || !query.search_terms->rest.empty()) {
        // The function behind @@, which no index serves: a filter on what the others have found.
        const auto rest = terms_sql(query, &SearchTerms::rest, "rest", parameters);
        add(rest,
            query.search_terms ? "ts_match_vq({}, {})" : "({1} is null or ts_match_vq({0}, {1}))");
    }
    return condition;
}

}  // namespace dealwright::query_parts
