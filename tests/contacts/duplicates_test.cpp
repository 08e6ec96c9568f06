// Contacts that may be the same: found by address, number and name, whoever wrote them, offered
// with reasons, only to those who see them, and never in the way.
#include "contacts/contacts_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

class Duplicates : public ContactsTest {
  protected:
    void SetUp() override {
        sql("update contacts set is_deleted = true where not is_deleted");
        sql("update settings set value = 'ZZ' where key = 'phone_region'");
    }
    static ApiReply like(const std::string& fields, const std::string& person = "rob") {
        return as(person).post("/contacts/duplicates", fields);
    }
};

TEST_F(Duplicates, AreFoundByTheMailboxOfAnAddress) {
    const auto anna = make(R"({"last_name":"One","email":"anna+crm@nordwind.de"})");
    const auto found = like(R"({"email":"Anna@Nordwind.de"})");
    EXPECT_THAT(offered(found), ElementsAre(anna));
    EXPECT_EQ(found.at("data.0.reasons.0.reason"), "email");
    EXPECT_EQ(found.at("data.0.score"), "0.90");
    EXPECT_EQ(like(R"({"email":"anna+crm@nordwind.de"})").at("data.0.score"), "0.98");
    EXPECT_THAT(offered(like(R"({"email":"hanna@nordwind.de"})")), IsEmpty());
}

TEST_F(Duplicates, AreFoundByNumberHoweverItIsWrittenAndWhoeverWroteIt) {
    const auto berlin = make(R"({"company":"A","phone":"030 / 1234 567","country":"Germany"})");
    const auto by_sql = value(
        "insert into contacts (company, mobile, owner_id) values ('B', '+49 (0)30 1234567', '" +
        world().id_of("rob") + "') returning id"
    );
    make(R"({"company":"C","phone":"+49 40 1234567"})");
    const auto found = like(R"({"phone":"+49301234567"})");
    EXPECT_THAT(offered(found), UnorderedElementsAre(berlin, by_sql));
    EXPECT_EQ(found.at("data.0.reasons.0.reason"), "phone");
    EXPECT_EQ(found.at("data.0.score"), "0.85");
    // Without a country nobody knows whose area 030 is.
    EXPECT_EQ(like(R"({"phone":"030 1234567"})").at("data.0.score"), "0.70");
    sql("update settings set value = 'DE' where key = 'phone_region'");
    EXPECT_EQ(like(R"({"phone":"030 1234567"})").at("data.0.score"), "0.85");
    // The number has gone: nothing is found by what was.
    sql("update contacts set phone = null where id = '" + berlin + "'");
    EXPECT_THAT(offered(like(R"({"phone":"030 1234567"})")), ElementsAre(by_sql));
}

TEST_F(Duplicates, AreFoundByNamesThatAreAlike) {
    const auto jon = make(R"({"first_name":"Jon","last_name":"Smith","company":"Acme Inc."})");
    const auto found =
        like(R"({"first_name":"John","last_name":"Smith","company":"ACME Corporation"})");
    EXPECT_THAT(offered(found), ElementsAre(jon));
    EXPECT_EQ(found.at("data.0.reasons.0.reason"), "name_and_company");
    EXPECT_THAT(
        offered(like(R"({"first_name":"Jon","last_name":"Smyth","company":"Acme"})")),
        ElementsAre(jon)
    );
    // The same name elsewhere is somebody else; without a company it may be him.
    const auto elsewhere =
        like(R"({"first_name":"Jon","last_name":"Smith","company":"Globex Limited"})");
    EXPECT_THAT(offered(elsewhere), IsEmpty());
    const auto bare = like(R"({"first_name":"Jon","last_name":"Smith"})");
    EXPECT_THAT(offered(bare), ElementsAre(jon));
    EXPECT_EQ(bare.at("data.0.reasons.0.reason"), "name");
    EXPECT_THAT(
        offered(like(R"({"first_name":"Mary","last_name":"Poppins","company":"Acme"})")), IsEmpty()
    );
}

TEST_F(Duplicates, OfACompanyAreCompanies) {
    const auto company = make(R"({"company":"Nordwind GmbH"})");
    make(R"({"first_name":"Anna","company":"Nordwind GmbH"})");
    EXPECT_THAT(offered(like(R"({"company":"Nordwind AG"})")), ElementsAre(company));
}

TEST_F(Duplicates, SeveralReasonsMakeItSurerAndTheSurestComesFirst) {
    const auto by_name =
        make(R"({"first_name":"Anna","last_name":"Kowalski","company":"Nordwind"})");
    const auto by_both = make(R"({"first_name":"Anna","last_name":"Kowalski","company":"Nordwind",)"
                              R"("phone":"+49301234567"})");
    const auto found = like(R"({"first_name":"Anna","last_name":"Kowalski","company":"Nordwind",)"
                            R"("mobile":"+49301234567"})");
    EXPECT_THAT(offered(found), ElementsAre(by_both, by_name));
    // 0.85 for the number and 0.9 for the name: 1 - 0.15 * 0.1 is 0.985.
    EXPECT_EQ(found.at("data.0.score"), "0.99");
    EXPECT_EQ(found.at("data.1.score"), "0.90");
}

TEST_F(Duplicates, OfAContactAreAllButItself) {
    const auto a = make(R"({"company":"A","phone":"+49301234567"})");
    const auto b = make(R"({"company":"B","mobile":"+49301234567"})");
    EXPECT_THAT(offered(as("rob").get("/contacts/" + a + "/duplicates")), ElementsAre(b));
    sql("update contacts set is_deleted = true where id = '" + b + "'");
    EXPECT_THAT(offered(as("rob").get("/contacts/" + a + "/duplicates")), IsEmpty());
    EXPECT_EQ(as("sam").get("/contacts/" + a + "/duplicates").status, 404);
    EXPECT_EQ(as("rob").get("/contacts/" + b + "/duplicates").status, 404);
    EXPECT_EQ(as("rob").get("/contacts/nobody/duplicates").status, 404);
    EXPECT_EQ(as("rob").get("/contacts/" + a + "/duplicates?limit=5").status, 422);
}

TEST_F(Duplicates, AreOfferedOnlyToThoseWhoSeeThem) {
    const auto robs = make(R"({"company":"Secret","phone":"+49301234567"})", "rob");
    const auto fields = R"({"phone":"+49301234567"})";
    EXPECT_THAT(offered(like(fields, "mia")), ElementsAre(robs));
    EXPECT_THAT(offered(like(fields, "ada")), ElementsAre(robs));
    const auto sams = like(fields, "sam");
    EXPECT_THAT(offered(sams), IsEmpty());
    EXPECT_THAT(sams.body, Not(HasSubstr("Secret")));
    EXPECT_EQ(world().anonymous().post("/contacts/duplicates", fields).status, 401);
}

TEST_F(Duplicates, FindNothingByAColumnThatIsMasked) {
    sql("update roles set permissions = jsonb_set(permissions::jsonb, '{records,contacts}',"
        " '{\"read\":\"all\",\"masked\":[\"phone\",\"mobile\"]}')::text where name = 'viewer'");
    make(R"({"company":"Masked","phone":"+49301234567","email":"x@masked.de"})");
    // He may not write it either, so it is no field to him.
    EXPECT_EQ(like(R"({"phone":"+49301234567"})", "vic").status, 422);
    const auto by_mail = like(R"({"email":"x@masked.de"})", "vic");
    ASSERT_EQ(offered(by_mail).size(), 1U);
    EXPECT_THAT(by_mail.body, Not(HasSubstr("1234567")));
}

TEST_F(Duplicates, AreReportedOrRefusedOnCreateWhenAskedFor) {
    const auto first = make(R"({"company":"Nordwind",)"
                            R"("phone":"+49301234567"})");
    const std::string again = R"({"company":"Nordwind","mobile":"0049301234567"})";
    const auto made = as("rob").post("/contacts", again);
    ASSERT_EQ(made.status, 201);
    EXPECT_THAT(made.body, Not(HasSubstr("possible_duplicates")));
    const auto reported = as("rob").post("/contacts?duplicates=report", again);
    ASSERT_EQ(reported.status, 201);
    EXPECT_THAT(
        offered(reported, "possible_duplicates"), UnorderedElementsAre(first, made.at("id"))
    );
    EXPECT_FALSE(reported.header("etag").empty());
    const auto count = value("select count(*) from contacts");
    const auto refused = as("rob").post("/contacts?duplicates=refuse", again);
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.at("errors.0.code"), "duplicate");
    EXPECT_THAT(refused.at("detail"), HasSubstr("Nordwind"));
    EXPECT_THAT(refused.body, HasSubstr(first));
    EXPECT_EQ(value("select count(*) from contacts"), count);
    EXPECT_EQ(as("rob").post("/contacts?duplicates=refuse", R"({"company":"Other"})").status, 201);
    EXPECT_EQ(as("sam").post("/contacts?duplicates=refuse", again).status, 201);
    EXPECT_EQ(as("rob").post("/contacts?duplicates=maybe", again).status, 422);
    EXPECT_EQ(as("rob").post("/contacts?dupes=report", again).status, 422);
    EXPECT_EQ(as("vic").post("/contacts?duplicates=report", again).status, 403);
}

TEST_F(Duplicates, TakeTheFieldsOfAContactAndNoOthers) {
    EXPECT_EQ(like(R"({"shoe_size":42})").status, 422);
    EXPECT_EQ(like(R"([])").status, 400);
    EXPECT_THAT(offered(like("{}")), IsEmpty());
    EXPECT_THAT(offered(like(R"({"first_name":"' & | ! :* \\","last_name":"\u4e2d"})")), IsEmpty());
}

TEST_F(Duplicates, TheRegionOfNumbersIsACountry) {
    const auto set = [](const std::string& region) {
        return as("ada").patch("/settings", R"({"phone_region":")" + region + R"("})").status;
    };
    EXPECT_EQ(set("DE"), 200);
    EXPECT_EQ(set("Germany"), 422);
    EXPECT_EQ(value("select value from settings where key = 'phone_region'"), "DE");
    EXPECT_ANY_THROW(sql("delete from settings where key = 'phone_region'"));
}

}  // namespace
}  // namespace dealwright::testing
