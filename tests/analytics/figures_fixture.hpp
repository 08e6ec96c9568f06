// A small company in the whole server, for tests of figures over the API: its people are those of
// the API's fixture; what they did is worked out by hand in the tests.
#pragma once

#include "app/api_fixture.hpp"
#include "base/text.hpp"
#include "metrics/analytics_etl.hpp"

namespace dealwright::testing {

class FiguresApiTest : public ApiTest {
  protected:
    static void SetUpTestSuite() {
        ApiTest::SetUpTestSuite();
        sql("create function the(name text) returns uuid language sql immutable "
            "as 'select md5(name)::uuid'");
        sql("create function person(name text) returns uuid language sql stable set search_path "
            "from current as $$ select id from users where first_name = initcap(name) $$");
        make_company();
        count();
    }

    static void sql(const std::string& statements) { world().sql().execute(statements); }
    static std::string the_id(const std::string& name) {
        return rows("select the('" + name + "')").at(0);
    }
    /// What the live path does in the background, at once.
    static void count() { metrics::AnalyticsEtl{world().sql()}.update_all_metrics(); }

    /// The rows of an answer, one text each: the values of these members, null as a dash.
    static std::vector<std::string> shown(const Json& rows, const std::string& members) {
        std::vector<std::string> lines;
        for (const Json& row : rows.items) {
            std::string line;
            for (const auto& member : split(members, ' ')) {
                const Json* value = row.find(member);
                line += line.empty() ? "" : " ";
                line += value == nullptr ? "?" : value->is_null() ? "-" : value->text;
            }
            lines.push_back(line);
        }
        return lines;
    }
    static std::vector<std::string> figures(
        const std::string& person, const std::string& path, const std::string& members
    ) {
        const auto reply = as(person).get("/metrics/" + path);
        EXPECT_EQ(reply.status, 200) << path << "\n" << reply.body;
        return reply.status == 200 ? shown(*reply.json().find("data"), members)
                                   : std::vector<std::string>{};
    }
    static void expect_invalid(const std::string& path, const std::string& field) {
        const auto reply = as("ada").get(path);
        EXPECT_EQ(reply.status, 422) << path << "\n" << reply.body;
        EXPECT_EQ(reply.at("errors.0.field"), field) << reply.body;
    }

  private:
    static void make_company() {
        sql(R"(
            insert into pipelines (id, name) values (the('sales'), 'Selling');
            update pipelines set is_default = true where id = the('sales');
            insert into pipeline_stages
                (id, pipeline_id, name, order_index, probability, is_closed, is_won) values
                (the('lead'), the('sales'), 'Lead', 0, 10, false, false),
                (the('talk'), the('sales'), 'Talk', 1, 30, false, false),
                (the('offer'), the('sales'), 'Offer', 2, 60, false, false),
                (the('won'), the('sales'), 'Won', 3, 100, true, true),
                (the('lost'), the('sales'), 'Lost', 4, 0, true, false))");
        make_work();
        make_deals();
        make_papers();
    }

    /// Rob: 1 of 2 tasks done on 5 March in one hour, 3 of 4 on 12 March in 2, 3 and 4 hours, none
    /// of 1 in April. Sam: 1 of 1 on 5 March in 10 hours. Nobody: a meeting on 6 March.
    static void make_work() {
        sql(R"(
            insert into activities
                (owner_id, type, subject, status, created_at, completed_at)
            select person(owner), type::activity_type, 'x', status::activity_status,
                began, began + hours * interval '1 hour'
            from (values
                ('rob', 'task', 'completed', timestamptz '2024-03-05 08:00Z', 1),
                ('rob', 'task', 'pending', '2024-03-05 08:00Z', null),
                ('rob', 'task', 'completed', '2024-03-12 08:00Z', 2),
                ('rob', 'task', 'completed', '2024-03-12 08:00Z', 3),
                ('rob', 'task', 'completed', '2024-03-12 08:00Z', 4),
                ('rob', 'task', 'overdue', '2024-03-12 08:00Z', null),
                ('rob', 'task', 'cancelled', '2024-04-01 08:00Z', null),
                ('sam', 'task', 'completed', '2024-03-05 08:00Z', 10),
                ('nobody', 'meeting', 'pending', '2024-03-06 08:00Z', null)
            ) as a (owner, type, status, began, hours);
            insert into activities (id, type, subject, owner_id, status, created_at)
            select the('call' || n), 'call', 'x', person(owner), 'completed', '2024-03-05 12:00Z'
            from (values (1, 'rob'), (2, 'rob'), (3, 'rita'), (4, 'sam')) as c (n, owner);
            insert into calls (activity_id, outcome, started_at, duration_seconds) values
                (the('call1'), 'answered', '2024-03-05 12:00Z', 10),
                (the('call2'), 'missed', '2024-03-06 12:00Z', 0),
                (the('call3'), 'answered', '2024-03-06 12:00Z', 70),
                (the('call4'), 'voicemail', '2024-03-06 12:00Z', 0))");
    }

    /// Won: rob 100 in January, 300 in February; sam 100 in January, 150 in February, 80 in April.
    /// Lost: rob's in March. Open: rita's, 1000 at 10 %, expected in April.
    static void make_deals() {
        sql(R"(
            insert into deals (title, value, owner_id, status, created_at, actual_close_date)
            select title, value, person(owner), status::deal_status, '2024-01-01 00:00Z', closed
            from (values
                ('a', 100, 'rob', 'won', timestamptz '2024-01-10 12:00Z'),
                ('b', 100, 'sam', 'won', '2024-01-10 12:00Z'),
                ('c', 300, 'rob', 'won', '2024-02-10 12:00Z'),
                ('d', 100, 'sam', 'won', '2024-02-10 12:00Z'),
                ('e', 50, 'sam', 'won', '2024-02-11 12:00Z'),
                ('f', 80, 'sam', 'won', '2024-04-10 12:00Z'),
                ('g', 70, 'rob', 'lost', '2024-03-10 12:00Z')
            ) as d (title, value, owner, status, closed);
            insert into deals
                (id, title, value, owner_id, stage_id, created_at, expected_close_date)
            values (the('open'), 'h', 1000, person('rita'), the('lead'), '2024-03-01 00:00Z',
                '2024-04-10 12:00Z'),
                (the('mine'), 'i', 40, person('rob'), the('lead'), '2024-03-01 00:00Z', null);
            update deals set stage_id = the('talk'), stage_entered_at = '2024-03-04 00:00Z'
            where id = the('open');
            update deals set stage_id = the('talk'), stage_entered_at = '2024-03-06 00:00Z'
            where id = the('mine'))");
    }

    static void make_papers() {
        sql(R"(
            insert into contacts (last_name, owner_id, source, status, lead_score, created_at)
            select 'x', person(owner), source::lead_source, status::contact_status, score,
                '2024-03-05 08:00Z'
            from (values
                ('rob', 'website', 'new', 80), ('rob', 'website', 'customer', 60),
                ('sam', 'website', 'new', 10), (null, 'referral', 'new', null)
            ) as c (owner, source, status, score);
            insert into email_campaigns (id, name) values (the('spring'), 'Spring');
            insert into emails
                (subject, from_email, to_email, owner_id, campaign_id, sent_at, delivered_at,
                 opened_at, bounced_at)
            select 'x', 'a@x.de', 'b@x.de', person(owner), the(campaign), '2024-03-05 08:00Z',
                delivered, opened, bounced
            from (values
                ('rob', 'spring', timestamptz '2024-03-05 08:01Z', timestamptz '2024-03-05 09:00Z',
                    null::timestamptz),
                ('rob', 'spring', '2024-03-05 08:01Z', null, null),
                ('sam', null, null, null, '2024-03-05 08:01Z')
            ) as e (owner, campaign, delivered, opened, bounced);
            insert into documents (name, type, owner_id, status, created_at, sent_at, signed_at)
            select 'x', 'contract', person(owner), status::document_status, '2024-03-05 08:00Z',
                sent, signed
            from (values
                ('rob', 'draft', null::timestamptz, null::timestamptz),
                ('rob', 'sent', '2024-03-05 09:00Z', null),
                ('rita', 'signed', '2024-03-05 09:00Z', '2024-03-05 11:00Z'),
                ('sam', 'declined', '2024-03-05 09:00Z', null)
            ) as d (owner, status, sent, signed))");
    }
};

}  // namespace dealwright::testing
