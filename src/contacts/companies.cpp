#include "contacts/companies.hpp"

#include <algorithm>

#include "base/encoding.hpp"
#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "contacts/route_parameters.hpp"
#include "records/query_builder.hpp"
#include "records/record_json.hpp"
#include "records/write_request.hpp"

namespace dealwright {

namespace {

struct CompaniesRequest {
    std::string search;
    std::string after;  // the key of the last company of the page before
    std::size_t limit = 0;
};

void require_text(std::string_view name, std::string_view text) {
    if (first_invalid_utf8(text) || text.find('\0') != text.npos ||
        code_points(text) > limits::search_characters_max) {
        throw invalid_fields(
            {{std::string{name}, "type",
              fmt::format(
                  "has to be a text of at most {} characters", limits::search_characters_max
              )}}
        );
    }
}

CompaniesRequest read_request(const http::Request& request) {
    const RouteParameters parameters{request, {"q", "limit", "cursor"}};
    CompaniesRequest wanted;
    wanted.search = trimmed(parameters.text("q"));
    wanted.limit = parameters.limit();
    require_text("q", wanted.search);
    const auto& cursor = parameters.text("cursor");
    const auto bytes = bytes_of_base64url(cursor);
    wanted.after.assign(bytes.begin(), bytes.end());
    if (!cursor.empty() && (wanted.after.empty() || first_invalid_utf8(wanted.after) ||
                            wanted.after.find('\0') != wanted.after.npos)) {
        throw invalid_fields({{"cursor", "format", "is no cursor of this list"}});
    }
    return wanted;
}

std::string in_bin(const Resource& resource) {
    return fmt::format("not {}", resource.policy->deleted);
}

/// One row for each company: key, name as most people write it, contacts, open deals, their value.
/// The groups are read in the order of the index, so that a page reads no more than its own.
BuiltStatement select_companies(
    const ResourceSet& resources, const Actor& actor, const CompaniesRequest& wanted
) {
    BuiltStatement statement;
    auto& parameters = statement.parameters;
    const auto value = [&](const std::string& text) {
        parameters.emplace_back(text);
        return fmt::format("${}::text", parameters.size());
    };
    const Resource& contacts = resources.get("contacts");
    const Resource& deals = resources.get("deals");
    const auto seen = fmt::format(
        "{} and {}", in_bin(contacts), scope_condition(contacts, actor, Act::read, parameters)
    );
    std::string where = "t.company is not null and company_key(t.company) is not null and " + seen;
    if (!wanted.search.empty()) {
        // The index knows the words of names and addresses, too.
        where += fmt::format(
            " and t.search_text @@ company_terms({0})"
            " and search_vector(t.company) @@ company_terms({0})",
            value(wanted.search)
        );
    }
    if (!wanted.after.empty()) {
        where += fmt::format(" and company_key(t.company) > {}", value(wanted.after));
    }
    const bool sees_deals = deals.readable("contact_id", actor) != nullptr &&
                            deals.readable("status", actor) != nullptr;
    const bool sees_values = sees_deals && deals.readable("base_value", actor) != nullptr;
    const auto deals_of_them = fmt::format(
        "select count(*) as n, sum(t.base_value) as value from deals as t"
        " where t.contact_id = any (p.ids) and t.status = 'open' and {} and {}",
        in_bin(deals), scope_condition(deals, actor, Act::read, parameters)
    );
    statement.sql = fmt::format(
        "select p.key, p.name, p.contacts, {}, {}, base_currency() from ("
        "select company_key(t.company) as key, count(*) as contacts, array_agg(t.id) as ids,"
        " mode() within group (order by btrim(t.company)) as name from contacts as t where {}"
        " group by company_key(t.company) order by company_key(t.company) limit {}) as p"
        " cross join lateral ({}) as d order by p.key",
        sees_deals ? "d.n" : "null::bigint", sees_values ? "coalesce(d.value, 0)" : "null::numeric",
        where, wanted.limit + 1, deals_of_them
    );
    return statement;
}

}  // namespace

http::Reply list_companies(
    Context& context, const http::Request& request, const ResourceSet& resources
) {
    const auto wanted = read_request(request);
    if (resources.get("contacts").readable("company", context.actor()) == nullptr) {
        throw failure(ErrorKind::forbidden, "your role does not show the company of a contact");
    }
    const auto statement = select_companies(resources, context.actor(), wanted);
    const auto rows = std::move(context.run_once({statement.view()}).front());
    const int shown = std::min(rows.rows(), static_cast<int>(wanted.limit));
    const auto or_null = [&](int row, int column) {
        return rows.is_null(row, column) ? std::string_view{"null"} : rows.text(row, column);
    };
    std::string data;
    for (int row = 0; row < shown; ++row) {
        data += data.empty() ? "" : ",";
        data += JsonObject{}
                    .text("name", rows.text(row, 1))
                    .raw("contacts", rows.text(row, 2))
                    .raw("open_deals", or_null(row, 3))
                    .raw("open_value", or_null(row, 4))
                    .text("currency", rows.text(row, 5))
                    .finish();
    }
    std::optional<std::string> next;
    if (shown < rows.rows()) {
        const auto key = rows.text(shown - 1, 0);
        next = base64url({key.begin(), key.end()});
    }
    return http::json_reply(cursor_page_json(data, static_cast<std::int64_t>(wanted.limit), next));
}

}  // namespace dealwright
