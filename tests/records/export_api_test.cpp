// Exports over the API: exactly the rows of the list, as cells; masks and scopes hold in them, and
// each leaves a row in the audit log.
#include "read_fixture.hpp"
#include "records/export.hpp"

namespace dealwright {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class ExportApi : public ReadTest {
  protected:
    class Body : public http::BodyWriter {
      public:
        void write(std::string_view bytes) override { text += bytes; }
        std::string text;
    };

    void SetUp() override {
        clear("activities");
        clear("contacts");
    }
    static std::string exported(
        const Actor& who, const std::string& resource, const std::string& query = ""
    ) {
        const auto set = resources();
        return as(who, [&](Context& context) {
            auto reply = export_reply(context, *set, set->get(resource), parameters(query));
            Body body;
            reply.stream(body);
            return body.text;
        });
    }
};

TEST_F(ExportApi, HoldsTheRowsOfTheList) {
    for (const std::string person : {"rita", "ron", "sam", "mona", ""}) {
        make_contact(person, "of " + person);
    }
    for (const std::string person : {"ada", "rita", "sam"}) {
        for (const std::string query :
             {"status=new", "company[contains]=r", "q=of", "company=of sam"}) {
            const auto rows = split(
                exported(actor(person), "contacts", query + "&fields=company&sort=company"), '\n'
            );
            const auto listed = list(person, "contacts", query + "&sort=company");
            EXPECT_EQ(rows.size() - 2, listed.find("data")->items.size()) << person << query;
            for (std::size_t i = 0; i < listed.find("data")->items.size(); ++i) {
                EXPECT_EQ(rows[i + 1], listed.find("data")->items[i].find("company")->text + "\r");
            }
        }
    }
}

TEST_F(ExportApi, MakesFormulasHarmless) {
    make_contact("rita", "=1+1");
    EXPECT_EQ(exported(actor("rita"), "contacts", "fields=company"), "company\r\n'=1+1\r\n");
}

TEST_F(ExportApi, ShowsNeitherMaskedNorForeignNames) {
    const auto foreign = make_contact("sam", "Hidden");
    owner().execute("update contacts set email = 'canary@x.test'");
    owner().run(
        "insert into activities (type, subject, owner_id, contact_id)"
        " values ('task', 'S', $1::uuid, $2::uuid)",
        pg::Parameters{id_of("rita"), foreign}
    );
    // The reference is in the record; the name of what it names is not hers to see.
    EXPECT_EQ(
        exported(actor("rita"), "activities", "fields=subject,owner,contact"),
        "subject,owner,contact\r\nS,rita@x.test," + foreign + "\r\n"
    );
    EXPECT_THAT(exported(actor("ada"), "activities"), HasSubstr("canary"));
    const auto masked = with_permissions(
        "ada", R"({"records":{"*":{"read":"all"},"contacts":{"read":"all","masked":["email"]}}})"
    );
    EXPECT_THAT(exported(masked, "contacts"), Not(HasSubstr("canary")));
    EXPECT_THAT(exported(masked, "activities"), Not(HasSubstr("canary")));
    EXPECT_EQ(
        refusal([&] { exported(masked, "contacts", "fields=email"); }), "invalid fields:unknown"
    );
    EXPECT_EQ(
        refusal([&] { exported(actor("ada"), "users", "fields=hashed_password"); }),
        "invalid fields:unknown"
    );
    EXPECT_EQ(
        refusal([&] { exported(actor("ada"), "contacts", "limit=3"); }), "invalid limit:unknown"
    );
}

TEST_F(ExportApi, CallsShowTheirActivityOnlyWhereThatIsVisible) {
    owner().run(
        "with made as (insert into activities (type, subject, owner_id, status, completed_at)"
        " values ('call', 'Canary', $1::uuid, 'completed', now()) returning id)"
        " insert into calls (activity_id, outcome, started_at)"
        " select id, 'answered', now() from made",
        pg::Parameters{id_of("rita")}
    );
    EXPECT_THAT(exported(actor("rita"), "calls"), HasSubstr("Canary"));
    EXPECT_THAT(exported(actor("sam"), "calls"), Not(HasSubstr("Canary")));
    const auto half = with_permissions("rita", R"({"records":{"calls":{"read":"all"}}})");
    EXPECT_THAT(exported(half, "calls"), Not(HasSubstr("Canary")));
}

TEST_F(ExportApi, LeavesATrace) {
    make_contact("rita", "Acme");
    exported(actor("rita"), "contacts", "company=Acme&fields=company");
    EXPECT_EQ(
        one("select concat_ws('|', user_email, resource_type, ip_address, metadata->>'rows',"
            " metadata->>'filters') from audit_logs where action = 'export'"
            " order by created_at desc limit 1"),
        "rita@x.test|contacts|192.0.2.7|1|company and fields"
    );
}

}  // namespace
}  // namespace dealwright
