// GET /companies: who belongs together, with counts of what the caller may see.
#include "contacts/contacts_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Companies : public ContactsTest {
  protected:
    void SetUp() override { sql("update contacts set is_deleted = true where not is_deleted"); }
    /// "name contacts open_deals open_value"
    static std::vector<std::string> companies(
        const std::string& query = "", const std::string& person = "ada"
    ) {
        const auto reply = as(person).get("/companies" + query);
        EXPECT_EQ(reply.status, 200) << reply.body;
        std::vector<std::string> result;
        const Json answer = reply.json();
        for (const Json& company : answer.find("data")->items) {
            result.push_back(
                company.find("name")->text + " " + company.find("contacts")->text + " " +
                company.find("open_deals")->text + " " + company.find("open_value")->text
            );
        }
        return result;
    }
    static void make_deal(
        const std::string& contact, const std::string& value, const std::string& person
    ) {
        make(
            R"({"title":"Deal","value":)" + value + R"(,"contact_id":")" + contact + R"("})",
            person, "deals"
        );
    }
};

TEST_F(Companies, AreGroupedWithoutCaseAndBlanksAndNamedAsMostWriteThem) {
    const auto a = make(R"({"company":"Nord Wind"})");
    const auto b = make(R"({"company":"nord  wind"})", "sam");
    make(R"({"company":"Nord Wind","last_name":"C"})");
    make(R"({"company":"Acme"})", "rita");
    make(R"({"last_name":"Nobody's"})");
    make_deal(a, "100.50", "rob");
    make_deal(b, "200", "sam");
    const auto lost =
        make(R"({"title":"L","value":7,"contact_id":")" + a + R"("})", "rob", "deals");
    ASSERT_EQ(as("rob").post("/deals/" + lost + "/lose", R"({"reason":"price"})").status, 200);
    EXPECT_THAT(companies(), ElementsAre("Acme 1 0 0", "Nord Wind 3 2 300.50"));
    // Each sees his own part: rob his team's contacts and deals, sam his own.
    EXPECT_THAT(companies("", "rob"), ElementsAre("Acme 1 0 0", "Nord Wind 2 1 100.50"));
    EXPECT_THAT(companies("", "sam"), ElementsAre("nord  wind 1 1 200.00"));
    EXPECT_EQ(as("ada").get("/companies").at("data.0.currency"), value("select base_currency()"));
    EXPECT_EQ(world().anonymous().get("/companies").status, 401);
}

TEST_F(Companies, AreSearchedByTheirWordsAndComeByPages) {
    for (const auto* name : {"Alpha One", "Alpha Two", "Beta One", "alpha one"}) {
        make(R"({"company":")" + std::string{name} + R"("})");
    }
    make(R"({"last_name":"Alpha","company":"Gamma"})");
    EXPECT_THAT(companies("?q=alp"), ElementsAre("Alpha One 2 0 0", "Alpha Two 1 0 0"));
    EXPECT_THAT(companies("?q=one%20al"), ElementsAre("Alpha One 2 0 0"));
    EXPECT_THAT(companies("?q=%21%21"), IsEmpty());
    std::vector<std::string> all;
    std::string query = "?limit=1";
    for (int page = 0; page < 10; ++page) {
        const auto reply = as("ada").get("/companies" + query);
        all.push_back(reply.at("data.0.name"));
        if (reply.at("page.next_cursor") == "null") {
            break;
        }
        query = "?limit=1&cursor=" + reply.at("page.next_cursor");
    }
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[1], "Alpha Two");
    EXPECT_EQ(all[3], "Gamma");
    for (const auto* query_of_none : {"?limit=0", "?cursor=%21", "?sort=name"}) {
        EXPECT_EQ(as("ada").get(std::string{"/companies"} + query_of_none).status, 422);
    }
}

}  // namespace
}  // namespace dealwright::testing
