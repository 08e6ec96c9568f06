// Importing activities and calls: two tables from one row, and rows that name each other.
#include "import_fixture.hpp"

namespace dealwright {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class ImportCalls : public ImportTest {};

TEST_F(ImportCalls, OneRowMakesTheActivityAndItsCall) {
    add_user("anna@example.com", "Anna", "Berg");
    EXPECT_EQ(
        counts(import(
            "calls",
            "subject,owner,started_at,outcome,direction,duration_seconds,phone_number\n"
            "Hello,anna@example.com,2024-03-01 10:00,answered,inbound,1:30,+47 1\n"
            "Again,,2024-03-02 10:00,Voicemail,,,\n"
        )),
        "2/0/0/0"
    );
    EXPECT_EQ(
        rows("select a.type, a.subject, a.status, a.due_date::date, a.created_at::date, c.outcome,"
             " c.direction, c.duration_seconds, c.owner_id is null"
             " from calls as c join activities as a on a.id = c.activity_id order by c.started_at"),
        "call|Hello|completed|2024-03-01|2024-03-01|answered|inbound|90|f "
        "call|Again|completed|2024-03-02|2024-03-02|voicemail|outbound|0|t"
    );
}

TEST_F(ImportCalls, CallDetailsAreAddedToAnActivityThatIsThere) {
    import(
        "activities",
        "id,type,subject\n"
        "0190a1b2-c3d4-7000-8000-000000000001,call,Hello\n"
        "0190a1b2-c3d4-7000-8000-000000000002,task,Write\n"
    );
    const std::string header = "activity_id,id,subject,started_at,outcome\n";
    const std::string call =
        "0190a1b2-c3d4-7000-8000-000000000001,0190a1b2-c3d4-7000-8000-00000000000a,"
        "Hello,2024-03-01,busy\n";
    EXPECT_EQ(counts(import("calls", header + call)), "1/0/0/0");
    EXPECT_EQ(
        rows("select id, activity_id, outcome from calls"),
        "0190a1b2-c3d4-7000-8000-00000000000a|0190a1b2-c3d4-7000-8000-000000000001|busy"
    );
    EXPECT_EQ(rows("select count(*) from activities"), "2");
    EXPECT_EQ(counts(import("calls", header + call)), "0/0/1/0");
    EXPECT_THAT(
        errors(import(
            "calls", header + "0190a1b2-c3d4-7000-8000-000000000002,,Write,2024-03-01,busy\n"
        )),
        ElementsAre(HasSubstr("call details belong to an activity of type call, not task"))
    );
}

TEST_F(ImportCalls, AnUpdateReachesBothTables) {
    auto chosen = options("calls");
    chosen.map = {{"ID", "external_id"}};
    import(chosen, "ID,subject,started_at,outcome\nx1,Hello,2024-03-01,busy\n");
    chosen.on_duplicate = OnDuplicate::update;
    EXPECT_EQ(
        counts(import(chosen, "ID,subject,started_at,outcome\nx1,Bye,2024-03-01,answered\n")),
        "0/1/0/0"
    );
    EXPECT_EQ(
        rows("select a.subject, c.outcome from calls as c join activities as a on a.id = "
             "c.activity_id"),
        "Bye|answered"
    );
}

TEST_F(ImportCalls, FollowUpsMayNameRowsOfTheSameFileInAnyOrder) {
    auto chosen = options("activities");
    chosen.map = {{"ID", "external_id"}};
    EXPECT_EQ(
        counts(import(
            chosen, "ID,type,subject,follow_up_to\n3,task,Third,2\n2,task,Second,1\n1,task,First,\n"
        )),
        "3/0/0/0"
    );
    EXPECT_EQ(
        rows("select a.subject, b.subject from activities as a"
             " left join activities as b on b.id = a.follow_up_to_id order by a.subject"),
        "First|- Second|First Third|Second"
    );
}

TEST_F(ImportCalls, WhoNamesARefusedRowIsRefusedWithIt) {
    auto chosen = options("activities");
    chosen.map = {{"ID", "external_id"}};
    chosen.keep_good = true;
    const auto report = import(
        chosen,
        "ID,type,subject,priority,follow_up_to\n1,task,First,9,\n2,task,Second,,1\n3,task,Third,,"
        "2\n"
        "4,task,Fourth,,\n"
    );
    EXPECT_THAT(
        errors(report), ElementsAre(
                            "2 priority: 9 is not between 0 and 2",
                            "3 follow_up_to: names the row of line 2, which is refused",
                            "4 follow_up_to: names the row of line 3, which is refused"
                        )
    );
    EXPECT_EQ(rows("select subject from activities"), "Fourth");
}

TEST_F(ImportCalls, ManagersMayComeAfterTheirPeople) {
    EXPECT_EQ(
        counts(import(
            "users",
            "email,name,manager\nc@x.de,Cy Dahl,b@x.de\nb@x.de,Bo Lund,Anna Berg\n"
            "a@x.de,Anna Berg,\nd@x.de,Di Ek,e@x.de\ne@x.de,Ed Fo,a@x.de\n"
        )),
        "5/0/0/0"
    );
    EXPECT_EQ(
        rows("select u.email, m.email from users as u left join users as m on m.id = u.manager_id"
             " where u.email ~ 'x.de' order by 1"),
        "a@x.de|- b@x.de|a@x.de c@x.de|b@x.de d@x.de|e@x.de e@x.de|a@x.de"
    );
    EXPECT_THAT(
        errors(import("users", "email,manager\nf@x.de,nobody@x.de\ng@x.de,g@x.de\n")),
        ElementsAre("2 manager: no user has the e-mail or full name \"nobody@x.de\"")
    );
}

TEST_F(ImportCalls, ManagersInACircleAreRefused) {
    import("users", "email,manager\na@x.de,\nb@x.de,a@x.de\n");
    auto update = options("users");
    update.on_duplicate = OnDuplicate::update;
    EXPECT_THAT(
        errors(import(update, "email,manager\na@x.de,b@x.de\n")),
        ElementsAre("2: a manager cannot report to somebody who reports to him")
    );
    EXPECT_EQ(counts(import("users", "email,manager\nc@x.de,d@x.de\nd@x.de,c@x.de\n")), "0/0/0/2");
}

TEST_F(ImportCalls, EmailsAndDocumentsKeepTheirMilestones) {
    import("contacts", "email\ncy@x.de\n");
    owner().execute("insert into email_templates (name, subject) values ('Intro', 'Hello')");
    EXPECT_EQ(
        counts(import(
            "emails",
            "subject,from,to,cc,contact,template,status,sent_at,opened_at,open_count\n"
            "Hi,a@x.de,cy@x.de,b@x.de; c@x.de,cy@x.de,intro,opened,2024-01-01 10:00,2024-01-02,3\n"
        )),
        "1/0/0/0"
    );
    EXPECT_EQ(
        rows("select cc_emails::text, status, sent_at::date, opened_at::date, open_count,"
             " template_id is not null from emails"),
        R"(["b@x.de", "c@x.de"]|opened|2024-01-01|2024-01-02|3|t)"
    );
    EXPECT_EQ(
        counts(import(
            "documents",
            "name,type,status,contact,signed_at,file_size\nDeal,contract,signed,cy@x.de,2024-02-01,"
            "10\n"
        )),
        "1/0/0/0"
    );
    EXPECT_EQ(
        rows("select type, status, signed_at::date, contact_id is not null from documents"),
        "contract|signed|2024-02-01|t"
    );
}

}  // namespace
}  // namespace dealwright
