// Whose records stand in the figures: for each person they equal what plain SQL counts over the
// records that he may see, in every table, grouped and row by row.
#include "analytics/figures_fixture.hpp"

namespace dealwright::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// What plain SQL has to say of a metrics table: groups and figures over visible rows v.
struct Expected {
    std::string path;
    std::string members;
    std::string sql;
};

const std::vector<Expected> tables = {
    {"activity?group_by=user_id,activity_type,day&limit=500",
     "user_id activity_type day total_count completed_count pending_count",
     "select coalesce(owner_id::text, '-'), type, to_char(coalesce(due_date, created_at), "
     "'YYYY-MM-DD'), count(*), count(*) filter (where status = 'completed'), count(*) filter "
     "(where status = 'pending') from activities as v where not is_deleted and {} group by 1, 2, "
     "3"},
    {"activity?limit=500", "user_id activity_type date total_count overdue_count",
     "select coalesce(owner_id::text, '-'), type, to_char(coalesce(due_date, created_at), "
     "'YYYY-MM-DD'), count(*), count(*) filter (where status = 'overdue') from activities as v "
     "where not is_deleted and {} group by 1, 2, 3"},
    {"email?group_by=month", "month sent delivered bounced unique_opens",
     "select to_char(sent_at, 'YYYY-MM'), count(*), count(delivered_at), count(bounced_at), "
     "count(opened_at) from emails as v where not is_deleted and sent_at is not null and {} group "
     "by 1"},
    {"call?group_by=total", "total_calls answered total_duration_sec max_duration_sec",
     "select count(*), count(*) filter (where outcome = 'answered'), coalesce(sum(duration_seconds)"
     " filter (where outcome = 'answered'), 0), coalesce(max(duration_seconds) filter (where "
     "outcome = 'answered')::text, '-') from calls as v where not is_deleted and {} having count(*)"
     " > 0"},
    {"contact?group_by=source,status", "source status total_contacts high_score_count",
     "select coalesce(source::text, '-'), status, count(*), count(*) filter (where lead_score > 70)"
     " from contacts as v where not is_deleted and {} group by 1, 2"},
    {"document?group_by=owner", "owner_id total_documents sent_documents signed_documents",
     "select coalesce(owner_id::text, '-'), count(*), count(sent_at), count(signed_at) from "
     "documents as v where not is_deleted and {} group by 1"},
    {"revenue?group_by=owner", "owner_id total_revenue total_deals pipeline_value",
     "select coalesce(owner_id::text, '-'), coalesce(sum(base_value) filter (where status = 'won'),"
     " 0.00), count(*) filter (where status = 'won'), coalesce(sum(base_value) filter (where status"
     " = 'open'), 0.00) from deals as v where not is_deleted and (status = 'won' or (status = "
     "'open' and expected_close_date is not null)) and {} group by 1"},
    {"pipeline?limit=500", "stage_id deal_count total_value avg_value",
     "select s.id, count(v.id), coalesce(sum(v.base_value), 0.00), coalesce(round(avg(v.base_value)"
     ", 2)::text, '-') from pipeline_stages as s left join deals as v on v.stage_id = s.id and not "
     "v.is_deleted and {} where exists (select from deal_stage_visits as x join deals as d on d.id "
     "= x.deal_id where x.stage_id = s.id and not d.is_deleted and {of_d}) group by 1"},
    {"pipeline?group_by=stage&limit=500",
     "stage_id deals_won deals_lost fastest_deal_days slowest_deal_days",
     "select stage_id, count(distinct id) filter (where status = 'won'), count(distinct id) filter "
     "(where status = 'lost'), coalesce(min(days)::text, '-'), coalesce(max(days)::text, '-') from "
     "(select x.stage_id, d.id, d.status, (extract(epoch from x.exited_at - x.entered_at) / 86400)"
     "::double precision as days from deal_stage_visits as x join deals as d on d.id = x.deal_id "
     "where not d.is_deleted and {of_d}) as stays group by 1"},
    {"pipeline?limit=500", "stage_id median_duration_days",
     "select x.stage_id, coalesce((percentile_cont(0.5) within group (order by extract(epoch from "
     "x.exited_at - x.entered_at)) filter (where x.exited_at is not null) / 86400)::text, '-') "
     "from deal_stage_visits as x join deals as d on d.id = x.deal_id where not d.is_deleted and "
     "{of_d} group by 1"},
};

class VisibleFigures : public FiguresApiTest {
  protected:
    static void SetUpTestSuite() {
        FiguresApiTest::SetUpTestSuite();
        more_of_everything();
        count();
    }

    /// By hand, from the roles: a manager and a sales rep see their team's.
    static std::string visible(const std::string& person, const std::string& row) {
        if (person == "ada" || person == "vic") {
            return "true";
        }
        if (person == "sam") {
            return row + ".owner_id = person('sam')";
        }
        return row + ".owner_id in (person('mia'), person('rob'), person('rita'))";
    }

    static std::string replaced(std::string text, const std::string& what, const std::string& by) {
        for (auto place = text.find(what); place != text.npos; place = text.find(what)) {
            text.replace(place, what.size(), by);
        }
        return text;
    }
    static std::vector<std::string> expected(const Expected& table, const std::string& person) {
        auto sql = replaced(table.sql, "{of_d}", visible(person, "d"));
        return sorted(rows(replaced(sql, "{}", visible(person, "v"))));
    }
    static std::vector<std::string> sorted(std::vector<std::string> lines) {
        std::sort(lines.begin(), lines.end());
        return lines;
    }
    static ApiReply with_role(const std::string& permissions, const std::string& path) {
        sql("insert into roles (name, permissions) values ('odd', $$" + permissions + "$$)");
        sql("update user_roles set role_id = (select id from roles where name = 'odd') where "
            "user_id = person('sam')");
        auto reply = as("sam").get(path);
        sql("update user_roles set role_id = (select id from roles where name = 'sales_rep') where "
            "user_id = person('sam')");
        sql("delete from roles where name = 'odd'");
        return reply;
    }

  private:
    /// Of every owner, and of nobody, some of each; a few in the bin.
    static void more_of_everything() {
        sql(R"(
            create temp table owners as select o.id, o.place from (
                select id, row_number() over (order by email) as place from users
                where email like '%@crm.example' union all select null, 0) as o;
            insert into activities (owner_id, type, subject, status, created_at, is_deleted)
            select o.id, case n % 3 when 0 then 'task' when 1 then 'meeting' else 'note' end
                ::activity_type, 'x', case n % 2 when 0 then 'completed' else 'pending' end
                ::activity_status, timestamptz '2024-05-01Z' + (n * o.place) * interval '1 day',
                n = 7
            from owners as o, generate_series(1, 8) as n;
            insert into contacts (last_name, owner_id, source, lead_score, is_deleted)
            select 'x', o.id, 'referral', 60 + n * 5, n = 4
            from owners as o, generate_series(1, 4) as n;
            insert into emails (subject, from_email, to_email, owner_id, sent_at, delivered_at)
            select 'x', 'a@x.de', 'b@x.de', o.id, timestamptz '2024-05-01Z' + n * interval '20 d',
                timestamptz '2024-05-01Z' + n * interval '21 d'
            from owners as o, generate_series(1, 4) as n;
            insert into documents (name, owner_id, status, sent_at)
            select 'x', o.id, 'sent', now() from owners as o, generate_series(1, 3) as n;
            insert into deals (id, title, value, owner_id, stage_id, created_at,
                expected_close_date, is_deleted)
            select md5('deal ' || o.place || n)::uuid, 'x', 100 * n + o.place, o.id, the('lead'),
                '2024-05-01 00:00Z', '2024-06-01 12:00Z', n = 5
            from owners as o, generate_series(1, 5) as n;
            update deals set stage_id = the('talk'), stage_entered_at = timestamptz
                '2024-05-02 00:00Z' + value * interval '1 minute'
            where title = 'x' and value::int % 2 = 0;
            update deals set status = 'won', actual_close_date = '2024-06-20 12:00Z'
            where title = 'x' and value::int % 3 = 0;
            update deals set status = 'lost', actual_close_date = '2024-06-21 12:00Z'
            where title = 'x' and value::int % 7 = 0 and status = 'open';
            drop table owners)");
    }
};

TEST_F(VisibleFigures, EqualWhatPlainSqlCountsOverTheRecordsThatAPersonMaySee) {
    for (const std::string person : {"ada", "mia", "rob", "sam", "vic"}) {
        for (const Expected& table : tables) {
            SCOPED_TRACE(person + " " + table.path + " " + table.members);
            const auto wanted = expected(table, person);
            EXPECT_GT(wanted.size(), 0U);
            EXPECT_EQ(sorted(figures(person, table.path, table.members)), wanted);
        }
    }
}

TEST_F(VisibleFigures, AreFewerForWhoSeesFewer) {
    const std::string path = "activity?group_by=total";
    const auto total = [&](const std::string& person) {
        return std::stoi(figures(person, path, "total_count").at(0));
    };
    EXPECT_GT(total("ada"), total("mia"));
    EXPECT_GT(total("mia"), total("sam"));
    EXPECT_EQ(total("ada"), total("vic"));
    // A filter opens nothing.
    EXPECT_THAT(
        figures("sam", "activity?user_id=" + world().id_of("rob"), "total_count"), IsEmpty()
    );
    EXPECT_THAT(figures("sam", "activity?user_id[is_null]=true", "total_count"), IsEmpty());
}

TEST_F(VisibleFigures, NeedARightToTheRecordsOrToAllReports) {
    const std::string nothing = R"({"records":{"*":{"read":"none"}},"rights":[]})";
    for (const auto* name :
         {"pipeline", "activity", "email", "call", "contact", "document", "revenue"}) {
        EXPECT_EQ(with_role(nothing, std::string{"/metrics/"} + name).status, 403) << name;
    }
    EXPECT_EQ(with_role(nothing, "/dashboard").status, 403);
    const std::string reports = R"({"records":{"*":{"read":"none"}},"rights":["reports:all"]})";
    const auto all = with_role(reports, "/metrics/activity?group_by=total");
    EXPECT_EQ(
        shown(*all.json().find("data"), "total_count"),
        figures("ada", "activity?group_by=total", "total_count")
    );
    const auto calls_only = with_role(
        R"({"records":{"*":{"read":"none"},"calls":{"read":"own"}},"rights":[]})",
        "/dashboard?from=2024-01-01&to=2024-12-31"
    );
    EXPECT_EQ(calls_only.status, 200);
    EXPECT_EQ(calls_only.at("revenue"), "null");
    EXPECT_EQ(calls_only.at("calls.total.total_calls"), "1");
}

TEST_F(VisibleFigures, OfOwnRecordsAloneAreOnesOwn) {
    const auto reply = with_role(
        R"({"records":{"*":{"read":"own"}},"rights":[]})", "/metrics/activity?group_by=owner"
    );
    EXPECT_THAT(shown(*reply.json().find("data"), "user_id"), ElementsAre(world().id_of("sam")));
    // Nobody's name stands there for who may not read all people.
    EXPECT_THAT(shown(*reply.json().find("data"), "owner_name"), ElementsAre("-"));
}

TEST_F(VisibleFigures, WithoutOwnersComeWithTheScopeAll) {
    const auto reply = with_role(
        R"({"records":{"*":{"read":"all"}},"rights":[]})",
        "/metrics/activity?group_by=owner&user_id[is_null]=true"
    );
    EXPECT_EQ(reply.at("page.total"), "1");
}

TEST_F(VisibleFigures, SayNothingOfMaskedColumns) {
    const std::string masking =
        R"({"records":{"*":{"read":"all"},"deals":{"read":"all","masked":["value","status"]},)"
        R"("contacts":{"read":"all","masked":["source","lead_score"]}},"rights":["reports:all"]})";
    const auto pipeline = with_role(masking, "/metrics/pipeline");
    EXPECT_THAT(pipeline.body, HasSubstr("deal_count"));
    for (const auto* hidden :
         {"total_value", "avg_value", "deals_won", "win_rate", "conversion_rate"}) {
        EXPECT_THAT(pipeline.body, Not(HasSubstr(hidden)));
    }
    EXPECT_EQ(with_role(masking, "/metrics/pipeline?total_value[gt]=5").status, 422);
    EXPECT_EQ(with_role(masking, "/metrics/pipeline?sort=total_value").status, 422);
    const auto revenue = with_role(masking, "/metrics/revenue?group_by=month");
    EXPECT_THAT(revenue.body, Not(HasSubstr("total_revenue")));
    EXPECT_EQ(with_role(masking, "/metrics/contact?group_by=source").status, 422);
    EXPECT_EQ(with_role(masking, "/metrics/contact?source=website").status, 422);
    const auto contact = with_role(masking, "/metrics/contact");
    EXPECT_THAT(contact.body, Not(HasSubstr("avg_lead_score")));
    EXPECT_THAT(contact.body, Not(HasSubstr("website")));
    const auto dashboard = with_role(masking, "/dashboard");
    EXPECT_EQ(dashboard.status, 200);
    EXPECT_THAT(dashboard.body, Not(HasSubstr("total_revenue\"")));
    EXPECT_THAT(dashboard.body, Not(HasSubstr("website")));
}

TEST_F(VisibleFigures, ChangeWithARightFromTheNextRequestOn) {
    const auto before = as("sam").get("/metrics/activity?group_by=total");
    const auto wider = with_role(
        R"({"records":{"*":{"read":"all"}},"rights":[]})", "/metrics/activity?group_by=total"
    );
    const auto after = as("sam").get("/metrics/activity?group_by=total");
    EXPECT_NE(wider.body, before.body);
    EXPECT_EQ(after.body, before.body);
}

}  // namespace
}  // namespace dealwright::testing
