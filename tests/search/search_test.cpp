// GET /search over the whole server: what is found across kinds and in which order, how it is
// shown, and that nobody finds what he may not read.
#include "app/api_fixture.hpp"

namespace dealwright::testing {
namespace {

class SearchEverything : public ApiTest {
  protected:
    static void SetUpTestSuite() {
        ApiTest::SetUpTestSuite();
        sql("create function contact(first text, last text, company text, owner text)"
            " returns uuid language sql as 'insert into contacts (first_name, last_name, company,"
            " email, owner_id) select first, last, company, lower(last) || ''@x.test'', id"
            " from users where email = owner || ''@crm.example'' returning id'");
    }
    static void sql(const std::string& statements) { world().sql().execute(statements); }
    static std::string value(const std::string& query) { return rows(query).at(0); }
    static std::string contact(
        const std::string& first, const std::string& last, const std::string& company,
        const std::string& owner
    ) {
        return value(fmt::format("select contact('{}','{}','{}','{}')", first, last, company, owner)
        );
    }
    static ApiReply search(const std::string& query, const std::string& person = "rob") {
        auto reply = as(person).get("/search?q=" + query);
        EXPECT_EQ(reply.status, 200) << reply.body;
        return reply;
    }
    /// "contacts Ada Lovelace (Engines · lovelace@x.test)", one a line.
    static std::string shown(const ApiReply& reply) {
        std::string lines;
        const Json body = reply.json();
        for (const Json& hit : body.find("data")->items) {
            lines += lines.empty() ? "" : "\n";
            lines += fmt::format(
                "{} {} ({})", hit.find("kind")->text, hit.find("title")->text,
                hit.find("subtitle")->text
            );
        }
        return lines;
    }
};

TEST_F(SearchEverything, FindsEveryKindByAFewLettersAndSaysWhatItBelongsTo) {
    const auto id = contact("Quirin", "Quast", "Quarzwerk", "rob");
    sql(fmt::format(
        "insert into deals (title, contact_id, owner_id) values ('Quarry upgrade', '{0}', '{1}');"
        "insert into activities (type, subject, contact_id, owner_id)"
        " values ('call', 'Quick call', '{0}', '{1}');"
        "insert into documents (name, contact_id, owner_id) values ('Quote', '{0}', '{1}');"
        "insert into emails (subject, from_email, to_email, contact_id, owner_id)"
        " values ('Question', 'a@x.test', 'b@x.test', '{0}', '{1}')",
        id, world().id_of("rob")
    ));
    const auto stage = value(
        "select name from pipeline_stages as s join deals as d on d.stage_id ="
        " s.id where d.title = 'Quarry upgrade'"
    );
    // All begin with it, so each kind's first stands in the order of the kinds.
    EXPECT_EQ(
        shown(search("qu")),
        "contacts Quirin Quast (Quarzwerk · quast@x.test)\n"
        "deals Quarry upgrade (" +
            stage +
            " · Quirin Quast · Quarzwerk)\n"
            "activities Quick call (Call · Quirin Quast · Quarzwerk)\n"
            "documents Quote (Draft · Quirin Quast · Quarzwerk)\n"
            "emails Question (b@x.test · Quirin Quast · Quarzwerk)"
    );
    EXPECT_EQ(
        shown(search("qu&kinds=documents,deals&limit=1")),
        "documents Quote (Draft · Quirin "
        "Quast · Quarzwerk)"
    );
    EXPECT_EQ(search("qu").at("data.0.id"), id);
}

TEST_F(SearchEverything, TheTitleItselfComesBeforeItsBeginningBeforeOtherWordsBeforeTypos) {
    contact("Xaver", "Wernigg", "Zither", "rob");  // by the company only
    contact("Zither", "Baum", "Baum KG", "rob");   // begins the title
    contact("Anna", "Zither", "Noten", "rob");     // begins a word of the title
    sql("insert into deals (title, owner_id) values ('Zither', '" + world().id_of("rob") + "')");
    const auto found = search("zither");
    EXPECT_EQ(found.at("data.0.kind"), "deals") << found.body;
    // 1 of the deal, the second kind; 0.9, 0.8 and 0.7 with one step more from find to find.
    EXPECT_EQ(found.at("data.0.score"), "0.999");
    EXPECT_EQ(found.at("data.1.title"), "Zither Baum");
    EXPECT_EQ(found.at("data.1.score"), "0.900");
    EXPECT_EQ(found.at("data.2.title"), "Anna Zither");
    EXPECT_EQ(found.at("data.2.score"), "0.790");
    EXPECT_EQ(found.at("data.3.title"), "Xaver Wernigg");
    EXPECT_EQ(found.at("data.3.score"), "0.680");
    // A word that nobody wrote counts as the one that was meant, somewhere in the record: 0.7.
    const auto misspelt = search("zihter");
    EXPECT_EQ(misspelt.at("data.0.score"), "0.700") << misspelt.body;
    EXPECT_EQ(misspelt.json().find("data")->items.size(), 4U) << misspelt.body;
}

TEST_F(SearchEverything, ForgivesAccentsAndFindsNumbersAsTheListsDo) {
    const auto id = contact("Žofie", "Dvořáková", "", "rob");
    sql("update contacts set phone = '+420 601 234 567' where id = '" + id + "'");
    for (const std::string typed :
         {"dvorak", "zofie%20dvo", "601%20234%20567", "%2B420601234567", "dvroakova"}) {
        EXPECT_EQ(search(typed).at("data.0.id"), id) << typed;
    }
}

TEST_F(SearchEverything, NobodyFindsWhatHeMayNotRead) {
    const auto mine = contact("Hidden", "Ownwood", "Ow", "rob");
    const auto team = contact("Hidden", "Teamwood", "Tw", "rita");
    const auto foreign = contact("Hidden", "Farwood", "Fw", "sam");
    const auto gone = contact("Hidden", "Gonewood", "Gw", "rob");
    sql("update contacts set is_deleted = true where id = '" + gone + "'");
    EXPECT_EQ(
        shown(search("hidden", "rob")),
        "contacts Hidden Teamwood (Tw · teamwood@x.test)\n"
        "contacts Hidden Ownwood (Ow · ownwood@x.test)"
    );
    EXPECT_EQ(shown(search("hidden", "sam")), "contacts Hidden Farwood (Fw · farwood@x.test)");
    EXPECT_EQ(search("hidden", "ada").json().find("data")->items.size(), 3U);
    EXPECT_EQ(world().anonymous().get("/search?q=hidden").status, 401);
}

TEST_F(SearchEverything, ALinkedNameIsShownOnlyToWhoMayReadIt) {
    const auto id = contact("Secret", "Customer", "Hush", "sam");
    sql(fmt::format(
        "insert into deals (title, contact_id, owner_id) values ('Vexillum', '{}', '{}')", id,
        world().id_of("rob")
    ));
    EXPECT_NE(shown(search("vexillum", "ada")).find("Secret Customer"), std::string::npos);
    const auto found = shown(search("vexillum", "rob"));
    EXPECT_EQ(found.find("deals Vexillum"), 0U) << found;
    EXPECT_EQ(found.find("Secret"), std::string::npos) << found;
    EXPECT_EQ(found.find("Hush"), std::string::npos) << found;
}

TEST_F(SearchEverything, WhatIsMaskedIsNeitherShownNorSearched) {
    contact("Masked", "Mortimer", "Opaque", "rita");
    sql("insert into roles (name, permissions) values ('masked', '{\"records\":{\"contacts\":"
        "{\"read\":\"all\",\"masked\":[\"company\",\"email\",\"last_name\"]}},\"rights\":[]}');"
        "delete from user_roles where user_id = '" +
        world().id_of("vic") + "'; insert into user_roles (user_id, role_id) select '" +
        world().id_of("vic") + "', id from roles where name = 'masked'");
    EXPECT_EQ(shown(search("masked", "vic")), "contacts Masked ()");
    EXPECT_EQ(shown(search("mortimer", "vic")), "");
    EXPECT_EQ(shown(search("opaque", "vic")), "");
}

TEST_F(SearchEverything, RefusesWhatMakesNoSense) {
    const std::map<std::string, std::string> cases = {
        {"", "q"},
        {"?q=", "q"},
        {"?q=%20", "q"},
        {"?q=" + std::string(201, 'a'), "q"},
        {"?q=a&limit=0", "limit"},
        {"?q=a&limit=51", "limit"},
        {"?q=a&limit=x", "limit"},
        {"?q=a&kinds=roles", "kinds"},
        {"?q=a&kinds=", "kinds"},
        {"?q=a&sort=title", "sort"},
        {"?q=a&q=b", "q"},
    };
    for (const auto& [query, field] : cases) {
        const auto reply = as("rob").get("/search" + query);
        EXPECT_EQ(reply.status, 422) << query;
        EXPECT_EQ(reply.at("errors.0.field"), field) << query;
    }
    EXPECT_EQ(shown(search("%25%27%22%5C")), "") << "no word at all";
}

}  // namespace
}  // namespace dealwright::testing
