// Lists and single records as people of the four roles see them: what the tests of reading share.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "records/read_records.hpp"
#include "write_fixture.hpp"

namespace dealwright {

class ReadTest : public WriteTest {
  protected:
    /// "status=new&limit=2" as parameters; nothing is decoded, so that a test can say anything.
    static QueryParameters parameters(const std::string& query) {
        QueryParameters result;
        for (const auto& part : query.empty() ? std::vector<std::string>{} : split(query, '&')) {
            const auto equals = std::min(part.find('='), part.size());
            result.push_back(
                {part.substr(0, equals), equals < part.size() ? part.substr(equals + 1) : ""}
            );
        }
        return result;
    }

    static std::string list_text(
        const Actor& who, const std::string& resource, const QueryParameters& wanted
    ) {
        const auto set = resources();
        BigTotals totals;
        Context context{app(), who, {}, Context::Mode::reading};
        const auto request = read_list_request(set->get(resource), who, wanted);
        return list_records(context, *set, set->get(resource), request, totals);
    }
    static Json list(
        const std::string& person, const std::string& resource, const std::string& query = ""
    ) {
        return parse_json(list_text(actor(person), resource, parameters(query)));
    }
    static Json list(const Actor& who, const std::string& resource, const std::string& query = "") {
        return parse_json(list_text(who, resource, parameters(query)));
    }

    /// One member of every record, in order: "a b - c", with - for null and ? for a missing one.
    static std::string values(const Json& page, const std::string& member) {
        std::string result;
        for (const Json& record : page.find("data")->items) {
            const Json* value = record.find(member);
            result += result.empty() ? "" : " ";
            result += value == nullptr ? "?" : value->is_null() ? "-" : value->text;
        }
        return result;
    }
    static std::string sorted_values(const Json& page, const std::string& member) {
        auto all = split(values(page, member), ' ');
        std::sort(all.begin(), all.end());
        return join(all, " ");
    }
    static std::string page(const Json& page, const std::string& member) {
        const Json* value = page.find("page")->find(member);
        return value->is_boolean() ? (value->boolean ? "true" : "false") : value->text;
    }

    static Actor with_permissions(const std::string& person, const std::string& permissions) {
        Actor who = actor(person);
        who.permissions =
            std::make_shared<const Permissions>(parse_permissions(permissions, resource_names()));
        return who;
    }
    static void clear(const std::string& table) { owner().execute("delete from " + table); }
};

}  // namespace dealwright
