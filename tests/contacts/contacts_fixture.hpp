// Contacts in the whole server, and the few things that their tests do again and again.
#pragma once

#include "app/api_fixture.hpp"
#include "metrics/fold.hpp"

namespace dealwright::testing {

class ContactsTest : public ApiTest {
  protected:
    static void sql(const std::string& statements) { world().sql().execute(statements); }
    static std::string value(const std::string& query) {
        const auto lines = rows(query);
        return lines.empty() ? "nothing" : lines.front();
    }
    /// Made over the API; its id.
    static std::string make(
        const std::string& body, const std::string& person = "rob",
        const std::string& resource = "contacts"
    ) {
        const auto made = as(person).post("/" + resource, body);
        EXPECT_EQ(made.status, 201) << made.body;
        return made.at("id");
    }
    /// Ids of the contacts that an answer offers as duplicates, in its order.
    static std::vector<std::string> offered(
        const ApiReply& reply, const std::string& member = "data"
    ) {
        EXPECT_LT(reply.status, 300) << reply.body;
        std::vector<std::string> ids;
        const Json answer = reply.json();
        for (const Json& candidate : answer.find(member)->items) {
            ids.push_back(candidate.find("contact")->find("id")->text);
        }
        return ids;
    }
    static void fold() { metrics::Folder{world().sql()}.fold_pending(); }
};

}  // namespace dealwright::testing
