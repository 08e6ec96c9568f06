// q=: typing errors, accents, telephone numbers, word order, beginnings; what comes first; and that
// list, count, export and a search by hand agree.
#include "read_fixture.hpp"

namespace dealwright {
namespace {

class Search : public ReadTest {
  protected:
    struct Person {
        std::string first, last, company, email, phone;
    };
    static void SetUpTestSuite() {
        ReadTest::SetUpTestSuite();
        clear("contacts");
        const std::vector<Person> people = {
            {"Jürgen", "Müller", "Straßenbau Nord", "j.mueller@strabau.test", "+49 40 555 0493"},
            {"José", "Núñez", "Café Ñandú", "jose@cafe.test", "+34 952 555 766"},
            {"Denise", "O'Connor", "Acme Ltd", "denise@acme.test", "+1 (555) 010-2030"},
            {"Karen", "Anderson", "Microsoft", "karen@ms.test", "555-010-9999"},
            {"Andrea", "Karenina", "Kafka & Co", "", "020 7946 0018"},
            {"Bjørn", "Åkesson", "Ægir Skibe", "bjorn@aegir.test", "0044 20 7946 1234"},
            {"Анна", "Петрова", "Волга", "", ""},
        };
        for (const auto& person : people) {
            owner().run(
                "insert into contacts (first_name, last_name, company, email, phone, owner_id)"
                " values ($1, $2, $3, nullif($4, ''), nullif($5, ''), $6::uuid)",
                pg::Parameters{
                    person.first, person.last, person.company, person.email, person.phone,
                    id_of("rita")}
            );
        }
    }
    static std::string found(const std::string& words, const std::string& more = "") {
        QueryParameters wanted = parameters(more);
        wanted.push_back({"q", words});
        const auto page = parse_json(list_text(actor("rita"), "contacts", wanted));
        EXPECT_EQ(ReadTest::page(page, "total"), std::to_string(page.find("data")->items.size()));
        return values(page, "last_name");
    }
};

TEST_F(Search, ForgivesAccentsAndTheirSpellings) {
    for (const std::string words : {"Müller", "mueller", "MULLER", "muller jurgen", "Juergen"}) {
        EXPECT_EQ(found(words), "Müller") << words;
    }
    EXPECT_EQ(found("nunez"), "Núñez");
    EXPECT_EQ(found("cafe nandu"), "Núñez");
    EXPECT_EQ(found("strassenbau"), "Müller");
    EXPECT_EQ(found("bjorn akesson"), "Åkesson");
    EXPECT_EQ(found("bjoern"), "Åkesson");
    EXPECT_EQ(found("петрова анна"), "Петрова");
}

TEST_F(Search, ForgivesTypingErrors) {
    const std::map<std::string, std::string> cases = {
        {"adnerson", "Anderson"},   // neighbours changed places
        {"andrson", "Anderson"},    // one left out
        {"anderrson", "Anderson"},  // one too many
        {"amderson", "Anderson"},   // another one
        {"microsfot", "Anderson"}, {"denize", "O'Connor"}, {"mulelr", "Müller"},
        {"nuñz", "Núñez"},         {"oconor", "O'Connor"}, {"andreson karen", "Anderson"},
    };
    for (const auto& [words, name] : cases) {
        EXPECT_EQ(found(words), name) << words;
    }
    EXPECT_EQ(found("zzzzzz"), "");
    EXPECT_EQ(found("anderson zzzzzz"), "");
}

TEST_F(Search, TakesBeginningsInAnyOrderAndThePartsOfWords) {
    EXPECT_EQ(found("and kar", "sort=last_name"), "Anderson Karenina");
    EXPECT_EQ(found("conn den"), "O'Connor");
    EXPECT_EQ(found("o'connor"), "O'Connor");
    EXPECT_EQ(found("o connor"), "O'Connor");
    EXPECT_EQ(found("crosoft"), "Anderson");
    EXPECT_EQ(found("j.mueller@strabau.test"), "Müller");
    EXPECT_EQ(found("k"), found("K "));
}

TEST_F(Search, TakesTelephoneNumbersHoweverTheyAreWritten) {
    for (const std::string number :
         {"+1 (555) 010-2030", "5550102030", "15550102030", "+15550102030", "001 555 010 2030",
          "555.010.2030", "(555) 010-2030", "0102030"}) {
        EXPECT_EQ(found(number), "O'Connor") << number;
    }
    for (const std::string number :
         {"+44 20 7946 0018", "0044 207 946 0018", "+44 (0)20 7946 0018", "02079460018",
          "442079460018"}) {
        EXPECT_EQ(found(number), "Karenina") << number;
    }
    EXPECT_EQ(found("+442079461234"), "Åkesson");
    EXPECT_EQ(found("020 7946 1234"), "Åkesson");
    EXPECT_EQ(found("2030"), "O'Connor");
    EXPECT_EQ(found("denise 555 010 2030"), "O'Connor");
    // The same number of another country is another number.
    EXPECT_EQ(found("+49 555 010 2030"), "");
}

TEST_F(Search, WhatIsThereAsTypedComesFirst) {
    // Andrea Karenina was made after Karen Anderson; only Karen is there as typed.
    EXPECT_EQ(found("karen"), "Anderson Karenina");
    EXPECT_EQ(found("karen", "sort=-last_name"), "Karenina Anderson");
}

TEST_F(Search, FollowsEveryChangeAtOnce) {
    const auto id = make_contact("rita", "Zyxwvut Gmbh");
    EXPECT_EQ(found("zyxwvtu"), "-");
    owner().execute("update contacts set company = 'Qponmlk' where id = '" + id + "'");
    EXPECT_EQ(found("zyxwvut"), "");
    EXPECT_EQ(found("qpnomlk"), "-");
    owner().execute("update contacts set is_deleted = true where id = '" + id + "'");
    EXPECT_EQ(found("qponmlk"), "");
    owner().execute("delete from contacts where id = '" + id + "'");
}

TEST_F(Search, AWriteUnderAnySearchPathIsFound) {
    auto other = db().connect_owner();
    other.execute("set search_path = pg_catalog");
    other.execute(fmt::format(
        "insert into {}.contacts (company, owner_id) values ('Kühlhaus', '{}')",
        db().names().schema, id_of("rita")
    ));
    EXPECT_EQ(found("kuhlhaus"), "-");
    clear("contacts where company = 'Kühlhaus'");
}

TEST_F(Search, NoSignsNoWordsAndNoTricksAreErrors) {
    for (const std::string words :
         {"'",
          "\\",
          "& | ! ( ) <-> :*",
          "a' | 'b",
          "'; drop table contacts; --",
          ":*",
          "%",
          "_",
          "\\'",
          "a\tb\nc",
          "\xf0\x9f\x98\x80",
          "0",
          "+",
          "((((",
          "1 2 3 4 5 6 7 8 9 0 1 2 3",
          "\u00df\u0130\u017f",
          "''''",
          "a:b",
          "<a&b>",
          "a*b",
          "!a"}) {
        EXPECT_NO_THROW(found(words)) << words;
    }
    EXPECT_EQ(found("& | !"), "");
    EXPECT_EQ(split(found(""), ' ').size(), 7U);  // no words: no search
    std::string many;
    for (int i = 0; i < 60; ++i) {
        many += "qx ";
    }
    EXPECT_NO_THROW(found(many));
}

TEST_F(Search, FindsOnlyWhatOneMaySee) {
    make_contact("sam", "Southern Acme");
    EXPECT_EQ(found("acme"), "O'Connor");
    EXPECT_EQ(values(list("sam", "contacts", "q=acme"), "company"), "Southern Acme");
    EXPECT_EQ(values(list("sam", "contacts", "q=denise"), "company"), "");
    clear("contacts where company = 'Southern Acme'");
}

TEST_F(Search, EverySearchableKindIsFound) {
    owner().run(
        "insert into deals (title, owner_id, pipeline_id, stage_id) select 'Große Lösung',"
        " $1::uuid, p.id, s.id from pipelines as p join pipeline_stages as s"
        " on s.pipeline_id = p.id and s.name = 'Lead'",
        pg::Parameters{id_of("rita")}
    );
    owner().run(
        "insert into activities (type, subject, owner_id) values ('task', 'Rückruf', $1::uuid)",
        pg::Parameters{id_of("rita")}
    );
    owner().run(
        "insert into emails (subject, from_email, to_email, owner_id)"
        " values ('Angebot', 'a@x.test', 'kunde@firma.test', $1::uuid)",
        pg::Parameters{id_of("rita")}
    );
    owner().run(
        "insert into documents (name, owner_id) values ('Vertrag', $1::uuid)",
        pg::Parameters{id_of("rita")}
    );
    EXPECT_EQ(values(list("rita", "deals", "q=losnug gross"), "title"), "Große Lösung");
    EXPECT_EQ(values(list("rita", "activities", "q=ruckr"), "subject"), "Rückruf");
    EXPECT_EQ(values(list("rita", "emails", "q=angeb"), "subject"), "Angebot");
    EXPECT_EQ(values(list("rita", "documents", "q=vertrga"), "name"), "Vertrag");
    EXPECT_EQ(values(list("rita", "users", "q=ron"), "email"), "ron@x.test");
}

TEST_F(Search, TheColumnsSearchedAreThoseThatMasksAreHeldAgainst) {
    // readable_vector() computes the words anew where a column is masked: with a mask of something
    // else that is never needed, and both give the same vector.
    for (const std::string resource :
         {"users", "contacts", "deals", "activities", "emails", "documents"}) {
        // Generated, or by the trigger that derives the rest of a deal.
        const auto made_of = one(
            resource == "deals"
                ? "select replace(substring(pg_get_functiondef('deals_derive()'::regprocedure)"
                  " from 'search_vector[(][^)]*[)]'), 'new.', '')"
                : "select pg_get_expr(adbin, adrelid) from pg_attrdef as d join pg_attribute as a"
                  " on a.attrelid = d.adrelid and a.attnum = d.adnum where a.attname ="
                  " 'search_text' and d.adrelid = '" +
                      resource + "'::regclass"
        );
        const auto& table = *resources()->get(resource).table;
        for (const Column& column : table.columns) {
            const bool is_source = made_of.find("(" + column.name + ")") != std::string::npos ||
                                   made_of.find("(" + column.name + ",") != std::string::npos;
            if (column.name == "search_text") {
                continue;
            }
            const auto masked = with_permissions(
                "rita", fmt::format(
                            R"({{"records":{{"{}":{{"read":"all","masked":["{}"]}}}}}})", resource,
                            column.name
                        )
            );
            RecordQuery query;
            query.search = "x";
            pg::Parameters values;
            const auto where =
                where_of(resources()->get(resource), masked, query, Act::read, values);
            EXPECT_EQ(where.find("search_vector(") != std::string::npos, is_source)
                << resource << "." << column.name << " in " << made_of;
        }
    }
}

}  // namespace
}  // namespace dealwright
