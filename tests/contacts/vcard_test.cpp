// vCards: read as address books write them, written as the RFCs want them, and both through the
// API.
#include "base/text.hpp"
#include "contacts/contacts_fixture.hpp"
#include "contacts/vcard_fields.hpp"

namespace dealwright::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::Pair;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAre;

ContactFields only(const std::string& lines) {
    const auto cards = read_vcards("BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "END:VCARD\r\n");
    return fields_of_vcard(cards.at(0));
}

TEST(VcardReader, ReadsWhatACardSays) {
    const auto fields = only(
        "N:Kowalski;Anna;Maria;Dr.;\r\nFN:Dr. Anna Maria Kowalski\r\nORG:Nordwind GmbH;Sales\r\n"
        "TITLE:Head of Sales\r\nEMAIL;TYPE=INTERNET:anna@nordwind.de\r\n"
        "TEL;TYPE=WORK,VOICE:+49 30 1234567\r\nTEL;TYPE=CELL:+49 170 1234567\r\n"
        "ADR;TYPE=WORK:;2nd floor;Hauptstr. 1;Berlin;BE;10115;Germany\r\n"
        "URL:https://nordwind.de\r\nNOTE:Likes tea\\, not coffee\\nCall late\r\n"
        "CATEGORIES:vip,press\\, local\r\n"
    );
    EXPECT_THAT(
        fields, UnorderedElementsAre(
                    Pair("first_name", "Anna Maria"), Pair("last_name", "Kowalski"),
                    Pair("company", "Nordwind GmbH"), Pair("department", "Sales"),
                    Pair("title", "Head of Sales"), Pair("email", "anna@nordwind.de"),
                    Pair("phone", "+49 30 1234567"), Pair("mobile", "+49 170 1234567"),
                    Pair("address_line1", "Hauptstr. 1"), Pair("address_line2", "2nd floor"),
                    Pair("city", "Berlin"), Pair("state", "BE"), Pair("postal_code", "10115"),
                    Pair("country", "Germany"), Pair("website", "https://nordwind.de"),
                    Pair("notes", "Likes tea, not coffee\nCall late"),
                    Pair("tags", R"(["vip","press, local"])")
                )
    );
}

TEST(VcardReader, TakesFoldedLinesGroupsQuotesAndForm21) {
    EXPECT_THAT(
        only("item1.EMAIL;type=INTERNET;type=pref:anna@nord\r\n wind.de\r\n"
             "TEL;TYPE=\"cell,voice\";VALUE=uri:tel:+49-170-1234567\r\nFN:Anna Kowalski\r\n"),
        UnorderedElementsAre(
            Pair("email", "anna@nordwind.de"), Pair("mobile", "+49-170-1234567"),
            Pair("first_name", "Anna"), Pair("last_name", "Kowalski")
        )
    );
    EXPECT_THAT(
        only("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=\n=BCrgen\n"
             "TEL;CELL;VOICE:0170 1\nTEL;HOME;FAX:0301\n"),
        UnorderedElementsAre(
            Pair("last_name", "Müller"), Pair("first_name", "Jürgen"), Pair("mobile", "0170 1"),
            Pair("notes", "Fax: 0301")
        )
    );
}

TEST(VcardReader, KeepsWhatHasNoFieldInTheNotesAndTakesThePreferredFirst) {
    EXPECT_THAT(
        only("EMAIL:second@x.de\r\nEMAIL;PREF=1:first@x.de\r\nTEL:1\r\nTEL:2\r\nNOTE:Old\r\n"
             "ADR:;;A-Street 1;Bonn;;;\r\nADR:;;B-Street 2;Ulm;;;\r\n"),
        UnorderedElementsAre(
            Pair("email", "first@x.de"), Pair("phone", "1"), Pair("address_line1", "A-Street 1"),
            Pair("city", "Bonn"),
            Pair("notes", "Old\n\nTelephone: 2\nE-mail: second@x.de\nAddress: B-Street 2, Ulm")
        )
    );
}

TEST(VcardReader, ACompanyHasNoNameOfAPerson) {
    EXPECT_THAT(
        only("N:;;;;\r\nFN:Nordwind GmbH\r\nORG:Nordwind GmbH\r\n"),
        UnorderedElementsAre(Pair("company", "Nordwind GmbH"))
    );
}

TEST(VcardReader, SaysWhichLineIsWrong) {
    EXPECT_THROW(read_vcards("name,email\na,b\n"), Error);
    try {
        read_vcards("BEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:x\n");
        FAIL();
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr("line 3"));
    }
    // Whatever comes, it comes to an end.
    const std::string odd =
        "BEGIN:VCARD\r\n;;:\r\nTEL;=;TYPE=:\\\r\nN;ENCODING=QUOTED-PRINTABLE:=\n"
        "=Z\nX\r\n \r\n:\r\nADR:;;\r\nEND:VCARD";
    EXPECT_EQ(read_vcards(odd).size(), 1U);
}

TEST(VcardWriter, WritesBothVersionsAndEscapes) {
    const ContactFields fields = {
        {"id", "0197c6a0-0000-7000-8000-000000000001"},
        {"first_name", "Anna"},
        {"last_name", "Kowalski; the 2nd"},
        {"company", "Nord, Wind"},
        {"phone", "+49 30 1"},
        {"email", "a@x.de"},
        {"notes", "one\ntwo"},
        {"tags", R"(["a,b","c"])"}};
    EXPECT_EQ(
        vcard_of(fields, VcardVersion::v3),
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:0197c6a0-0000-7000-8000-000000000001\r\n"
        "FN:Anna Kowalski\\; the 2nd\r\nN:Kowalski\\; the 2nd;Anna;;;\r\nORG:Nord\\, Wind\r\n"
        "EMAIL;TYPE=INTERNET:a@x.de\r\nTEL;TYPE=WORK,VOICE:+49 30 1\r\nNOTE:one\\ntwo\r\n"
        "CATEGORIES:a\\,b,c\r\nEND:VCARD\r\n"
    );
    EXPECT_THAT(
        vcard_of(fields, VcardVersion::v4),
        StartsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n"
                   "UID:urn:uuid:0197c6a0-0000-7000-8000-000000000001\r\n")
    );
}

TEST(VcardWriter, FoldsLinesBetweenCharacters) {
    std::string notes;
    for (int i = 0; i < 60; ++i) {
        notes += "ü€";
    }
    const auto card = vcard_of({{"notes", notes}}, VcardVersion::v4);
    std::size_t start = 0;
    while (start < card.size()) {
        const auto end = card.find("\r\n", start);
        EXPECT_LE(end - start, 75U);
        EXPECT_FALSE(first_invalid_utf8(card.substr(start, end - start)));
        start = end + 2;
    }
    EXPECT_THAT(
        fields_of_vcard(read_vcards(card).at(0)), ::testing::Contains(Pair("notes", notes))
    );
}

class VcardApi : public ContactsTest {
  protected:
    static ApiReply import(
        const std::string& cards, const std::string& query = "", const std::string& person = "mia"
    ) {
        return as(person).post(
            "/contacts/import-vcard" + query, cards, {{"Content-Type", "text/vcard"}}
        );
    }
};

TEST_F(VcardApi, AContactGoesOutAndComesBackTheSame) {
    const auto id = make(
        R"({"first_name":"Zoë","last_name":"Round; Trip","email":"zoe@trip.de","phone":"+49 30 1",)"
        R"("mobile":"+49 170 1","company":"Trip, Inc.","title":"Head","department":"Ops",)"
        R"("website":"https://trip.de","address_line1":"A 1","address_line2":"B","city":"Bonn",)"
        R"("state":"NW","postal_code":"53111","country":"Germany","tags":["a,b","c"],)"
        R"("notes":"one\ntwo","linkedin_url":"https://linkedin.com/in/zoe",)"
        R"("twitter_handle":"zoe"})",
        "mia"
    );
    const std::string columns =
        "select first_name, last_name, email, phone, mobile, company, title, department, website,"
        " address_line1, address_line2, city, state, postal_code, country, tags, notes,"
        " linkedin_url, twitter_handle from contacts where not is_deleted and email ='zoe@trip.de'";
    const auto before = rows(columns);
    for (const auto* version : {"3.0", "4.0"}) {
        const auto card = as("mia").get(
            "/contacts/" +
            value("select id from contacts where not is_deleted and"
                  " email = 'zoe@trip.de'") +
            "/vcard?version=" + version
        );
        ASSERT_EQ(card.status, 200) << card.body;
        EXPECT_THAT(card.header("content-type"), StartsWith("text/vcard"));
        EXPECT_THAT(card.body, HasSubstr(std::string{"VERSION:"} + version));
        sql("update contacts set is_deleted = true where email = 'zoe@trip.de'");
        const auto report = import(card.body);
        ASSERT_EQ(report.status, 200) << report.body;
        EXPECT_EQ(report.at("new"), "1");
        EXPECT_EQ(rows(columns), before) << version;
    }
    EXPECT_EQ(as("sam").get("/contacts/" + id + "/vcard").status, 404);
    EXPECT_EQ(as("mia").get("/contacts/" + id + "/vcard?version=2.1").status, 422);
}

TEST_F(VcardApi, ExportsWhatTheListShows) {
    make(R"({"company":"Export A","city":"Vcardville"})", "rob");
    make(R"({"company":"Export B","city":"Vcardville"})", "rita");
    make(R"({"company":"Export C","city":"Vcardville"})", "sam");
    const auto cards = as("mia").get("/contacts/export.vcf?city=Vcardville&sort=company");
    ASSERT_EQ(cards.status, 200) << cards.body;
    EXPECT_EQ(read_vcards(cards.body).size(), 2U);
    EXPECT_LT(cards.body.find("Export A"), cards.body.find("Export B"));
    EXPECT_THAT(cards.body, Not(HasSubstr("Export C")));
    EXPECT_EQ(
        value("select action, user_email, metadata ->> 'rows', metadata ->> 'file' from audit_logs"
              " where action = 'export' order by created_at desc limit 1"),
        "export mia@crm.example 2 contacts.vcf"
    );
    // Representatives have no right to export.
    EXPECT_EQ(as("rob").get("/contacts/export.vcf").status, 403);
    EXPECT_EQ(as("mia").get("/contacts/export.vcf?shoe_size=42").status, 422);
    EXPECT_EQ(as("mia").get("/contacts/export.vcf?fields=city").status, 422);
}

TEST_F(VcardApi, ImportsWithTheVerdictsOfTheImport) {
    const std::string card =
        "BEGIN:VCARD\nVERSION:4.0\nN:Import;Ida;;;\nEMAIL:ida@import.de\n"
        "NOTE:a\\nb\\nc\nEND:VCARD\n";
    const auto dry = import(card, "?dry_run=true");
    EXPECT_EQ(dry.at("new"), "1") << dry.body;
    EXPECT_EQ(value("select count(*) from contacts where email = 'ida@import.de'"), "0");
    EXPECT_EQ(import(card).at("new"), "1");
    EXPECT_EQ(
        value("select c.last_name, u.email from contacts as c join users as u on u.id = c.owner_id"
              " where c.email = 'ida@import.de'"),
        "Import mia@crm.example"
    );
    EXPECT_EQ(import(card).at("duplicates"), "1");
    EXPECT_EQ(
        import(
            "BEGIN:VCARD\nN:Import;Ida Maria;;;\nEMAIL:ida@import.de\nEND:VCARD\n",
            "?on_duplicate=update"
        )
            .at("updated"),
        "1"
    );
    EXPECT_EQ(value("select first_name from contacts where email = 'ida@import.de'"), "Ida Maria");
}

TEST_F(VcardApi, NamesTheLineOfTheCardThatIsWrong) {
    const std::string cards =
        "BEGIN:VCARD\nFN:Good\nNOTE:a\\nb\\nc\\nd\nEND:VCARD\n"
        "BEGIN:VCARD\nFN:Bad\nEMAIL:not an address\nEND:VCARD\n"
        "BEGIN:VCARD\nNOTE:nobody\nEND:VCARD\n";
    const auto refused = import(cards);
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.at("errors.0.field"), StartsWith("line 5"));
    EXPECT_THAT(refused.at("errors.1.field"), StartsWith("line 9"));
    EXPECT_EQ(value("select count(*) from contacts where last_name = 'Good'"), "0");
    const auto kept = import(cards, "?keep_good=true");
    EXPECT_EQ(kept.at("new"), "1") << kept.body;
    EXPECT_EQ(kept.at("first_errors.0.line"), "5");
    EXPECT_EQ(import("no card").status, 422);
    EXPECT_EQ(import(cards, "?delimiter=;").status, 422);
    EXPECT_EQ(
        as("mia").post("/contacts/import-vcard", cards, {{"Content-Type", "text/csv"}}).status, 415
    );
    EXPECT_EQ(import(cards, "", "rob").status, 403);
    EXPECT_EQ(import(cards, "", "vic").status, 403);
}

}  // namespace
}  // namespace dealwright::testing
