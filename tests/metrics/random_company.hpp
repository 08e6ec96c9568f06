// A company in which anything may happen: statements made by chance, of every kind that people,
// imports and administrators write. The same seed gives the same statements.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace dealwright::testing {

class RandomCompany {
  public:
    explicit RandomCompany(std::uint64_t seed) : random_{seed} {}

    /// Pipelines of three kinds: the usual one (there already), one without closed stages, and one
    /// whose won and lost stages stand at odd places of the order.
    static std::string start() {
        return R"(
            insert into pipelines (id, name) values (the('plain'), 'Plain'), (the('odd'), 'Odd');
            insert into pipeline_stages
                (id, pipeline_id, name, order_index, probability, is_closed, is_won) values
                (the('p1'), the('plain'), 'One', 1, 20, false, false),
                (the('p2'), the('plain'), 'Two', 2, 40, false, false),
                (the('o1'), the('odd'), 'Lost', 1, 0, true, false),
                (the('o2'), the('odd'), 'Low', 2, 12.5, false, false),
                (the('o3'), the('odd'), 'Won', 3, 100, true, true),
                (the('o4'), the('odd'), 'High', 4, 87.5, false, false);
            insert into email_templates (id, name, subject) values (the('t1'), 't1', 't1');
            insert into email_campaigns (id, name) values
                (the('m1'), 'm1'), (the('m2'), 'm2'), (the('m3'), 'm3'))";
    }

    /// One statement, or now and then several that belong together in one transaction.
    std::string operation() {
        corrects_closed_deals_ = false;
        is_several_ = chance(15);
        std::string statements = statement();
        for (std::uint64_t more = is_several_ ? below(5) + 1 : 0; more > 0; --more) {
            statements += "; " + statement();
        }
        return statements;
    }

    /// Whether the last operation may have changed what a closed deal was left with.
    bool corrects_closed_deals() const { return corrects_closed_deals_ || is_several_; }

  private:
    using Make = std::string (RandomCompany::*)();

    std::string statement() {
        struct Kind {
            std::uint64_t weight;
            Make make;
        };
        static constexpr Kind kinds[] = {
            {5, &RandomCompany::new_contact},   {6, &RandomCompany::changed_contact},
            {8, &RandomCompany::new_deal},      {10, &RandomCompany::moved_deal},
            {10, &RandomCompany::settled_deal}, {9, &RandomCompany::changed_deal},
            {6, &RandomCompany::many_deals},    {6, &RandomCompany::changed_visit},
            {7, &RandomCompany::new_activity},  {7, &RandomCompany::changed_activity},
            {8, &RandomCompany::new_call},      {5, &RandomCompany::changed_call},
            {5, &RandomCompany::new_email},     {5, &RandomCompany::changed_email},
            {3, &RandomCompany::new_document},  {4, &RandomCompany::changed_document},
            {4, &RandomCompany::administered},  {4, &RandomCompany::many_others},
            {3, &RandomCompany::tampered},      {3, &RandomCompany::removed},
        };
        std::uint64_t at = below(118);
        for (const auto& kind : kinds) {
            if (at < kind.weight) {
                return (this->*kind.make)();
            }
            at -= kind.weight;
        }
        return administered();
    }

    std::string new_contact() {
        return fmt::format(
            "insert into contacts (id, first_name, status, source, owner_id, created_at, "
            "lead_score, qualified_at, converted_at) values ({}, 'x', '{}', {}, {}, {}, {}, {}, "
            "{}) on conflict do nothing",
            contact(), contact_status(), source(), user(), moment(), score(), rarely(moment()),
            rarely(moment())
        );
    }

    std::string changed_contact() {
        return "update contacts set " +
               one_of(
                   {fmt::format("status = '{}'", contact_status()), "source = " + source(),
                    "owner_id = " + user(), "lead_score = " + score(), "created_at = " + moment(),
                    "converted_at = " + often(moment()), "is_deleted = not is_deleted",
                    fmt::format("status = '{}', owner_id = {}", contact_status(), user())}
               ) +
               " where id = " + contact();
    }

    std::string new_deal() {
        corrects_closed_deals_ = true;
        const auto common = fmt::format(
            "{}, 'x', {}, '{}', {}, {}, {}, {}", deal(), money(), currency(), user(),
            existing("contacts", contact()), moment(), often(moment())
        );
        const std::string columns =
            "insert into deals (id, title, value, currency, owner_id, contact_id, created_at, "
            "expected_close_date, ";
        if (chance(50)) {
            return fmt::format(
                "{}stage_id, is_deleted) values ({}, the('{}'), {}) on conflict do nothing",
                columns, common, stage(), chance(10)
            );
        }
        const auto status = deal_status();
        return fmt::format(
            "{}pipeline_id, status, actual_close_date, team_id, exchange_rate, probability) "
            "values ({}, the('{}'), '{}', {}, {}, {}, {}) on conflict do nothing",
            columns, common, one_of({"sales", "plain", "odd"}), status,
            status == "open" ? "null" : often(moment()), rarely(team()), rarely(rate()),
            rarely(probability())
        );
    }

    std::string moved_deal() {
        const auto dated = one_of(
            {"", ", stage_entered_at = " + moment(), ", stage_entered_at = " + moment(),
             ", actual_close_date = " + moment(),
             fmt::format(", owner_id = {}, stage_entered_at = {}", user(), moment())}
        );
        if (chance(20)) {
            return fmt::format(
                "update deals set (stage_id, pipeline_id) = (select id, pipeline_id from "
                "pipeline_stages where id = the('{}')){} where id = {}",
                stage(), dated, deal()
            );
        }
        return fmt::format(
            "update deals as d set stage_id = (select s.id from pipeline_stages as s where "
            "s.pipeline_id = d.pipeline_id order by md5(s.id::text || '{}') limit 1){} "
            "where id = {}",
            below(1000), dated, deal()
        );
    }

    std::string settled_deal() {
        return fmt::format(
            "update deals set status = '{}'{} where id = {}", deal_status(),
            one_of(
                {"", ", actual_close_date = " + moment(), ", actual_close_date = " + moment(),
                 ", stage_entered_at = " + moment(), ", owner_id = " + user(),
                 fmt::format(", value = {}", money()), fmt::format(", currency = '{}'", currency())}
            ),
            deal()
        );
    }

    std::string changed_deal() {
        const auto which = " where id = " + deal();
        if (chance(8)) {
            corrects_closed_deals_ = true;
            return "update deals set " +
                   one_of({"team_id = " + team(), "exchange_rate = " + rate()}) + which;
        }
        return "update deals set " +
               one_of(
                   {"value = " + money(), fmt::format("currency = '{}'", currency()),
                    "probability = " + probability(), "owner_id = " + user(),
                    "contact_id = " + existing("contacts", contact()),
                    "expected_close_date = " + often(moment()), "is_deleted = not is_deleted",
                    "stage_entered_at = " + moment(),
                    "actual_close_date = case when status <> 'open' then " + moment() + " end",
                    fmt::format("owner_id = {}, value = {}", user(), money())}
               ) +
               which;
    }

    std::string many_deals() {
        const auto which = some();
        return "update deals as d set " +
               one_of(
                   {"owner_id = " + user() + " where d.owner_id is not distinct from " + user(),
                    "value = d.value * 1.1" + which, "is_deleted = not d.is_deleted" + which,
                    fmt::format("status = '{}'", deal_status()) + which,
                    fmt::format("currency = '{}'", currency()) + which,
                    "expected_close_date = d.expected_close_date + interval '10 days'" + which,
                    "actual_close_date = d.actual_close_date - interval '5 days'" + which,
                    "stage_id = (select s.id from pipeline_stages as s where s.pipeline_id = "
                    "d.pipeline_id and not s.is_closed order by md5(s.id::text || d.id::text) "
                    "limit 1)" +
                        which,
                    "contact_id = " + existing("contacts", contact()) + which}
               );
    }

    std::string changed_visit() {
        const auto some_stage = fmt::format(
            "(select id, pipeline_id from pipeline_stages where id = the('{}'))", stage()
        );
        const auto one_visit = fmt::format(
            "(select id from deal_stage_visits where deal_id = {} order by md5(id::text || '{}') "
            "limit 1)",
            deal(), below(1000)
        );
        return one_of(
            {fmt::format(
                 "insert into deal_stage_visits (deal_id, stage_id, pipeline_id, entered_at, "
                 "exited_at) select d.id, s.id, s.pipeline_id, {}, {} from deals as d, {} as s "
                 "where d.id = {}",
                 moment(), moment(), some_stage, deal()
             ),
             fmt::format(
                 "update deal_stage_visits set entered_at = {} where id = {}", moment(), one_visit
             ),
             fmt::format(
                 "update deal_stage_visits set exited_at = {} where id = {} and exited_at is not "
                 "null",
                 moment(), one_visit
             ),
             fmt::format(
                 "update deal_stage_visits set (stage_id, pipeline_id) = {} where id = {} and "
                 "exited_at is not null",
                 some_stage, one_visit
             ),
             fmt::format(
                 "update deal_stage_visits set deal_id = (select id from deals where id = {}) "
                 "where id = {} and exited_at is not null and exists (select from deals where id = "
                 "{})",
                 deal_, one_visit, deal_
             ),
             fmt::format(
                 "delete from deal_stage_visits where id = {} and exited_at is not null", one_visit
             ),
             // Two at one moment.
             fmt::format(
                 "update deal_stage_visits as v set entered_at = (select max(o.entered_at) from "
                 "deal_stage_visits as o where o.deal_id = v.deal_id and o.id <> v.id and "
                 "o.entered_at < now() - interval '1 day') where id = {} and (select count(*) from "
                 "deal_stage_visits as o where o.deal_id = v.deal_id and o.id <> v.id and "
                 "o.entered_at < now() - interval '1 day') > 0",
                 one_visit
             ),
             "update deal_stage_visits as d set entered_at = entered_at - interval '2 days', "
             "exited_at "
             "= exited_at + interval '1 day'" +
                 some()}
        );
    }

    std::string new_activity() {
        const auto status = one_of({"pending", "completed", "overdue", "cancelled"});
        return fmt::format(
            "insert into activities (id, type, subject, status, due_date, completed_at, "
            "duration_minutes, owner_id, deal_id, created_at, follow_up_to_id) values ({}, '{}', "
            "'x', '{}', {}, {}, {}, {}, {}, {}, {}) on conflict do nothing",
            activity(), one_of({"call", "call", "call", "task", "meeting"}), status,
            often(moment()), status == "completed" ? often(moment()) : "null",
            often(std::to_string(below(100))), user(), existing("deals", deal()), moment(),
            existing("activities", activity())
        );
    }

    std::string changed_activity() {
        return "update activities set " +
               one_of(
                   {"status = 'completed'", "status = 'pending'", "status = 'overdue'",
                    "due_date = " + often(moment()), "owner_id = " + user(),
                    "deal_id = " + existing("deals", deal()), "is_deleted = not is_deleted",
                    "duration_minutes = " + often(std::to_string(below(100))), "type = 'note'",
                    "completed_at = case when status = 'completed' then " + moment() + " end",
                    "follow_up_to_id = nullif(" + existing("activities", activity()) + ", id)",
                    "created_at = " + moment()}
               ) +
               " where id = " + activity();
    }

    std::string new_call() {
        return fmt::format(
            "insert into calls (activity_id, outcome, started_at, duration_seconds, recording_url) "
            "select id, '{}', {}, {}, {} from activities where id = {} on conflict do nothing",
            outcome(), moment(), below(600), often("'https://recording'"), activity()
        );
    }

    std::string changed_call() {
        return "update calls set " +
               one_of(
                   {fmt::format("outcome = '{}'", outcome()), "started_at = " + moment(),
                    fmt::format("duration_seconds = {}", below(600)),
                    // Exactly seven days before something moved.
                    "started_at = coalesce((select max(v.entered_at) from deal_stage_visits as v "
                    "where v.deal_id = calls.deal_id and v.entered_at < now() - interval '1 day'), "
                    "started_at) - interval '168 hours'",
                    "started_at = coalesce((select d.actual_close_date from deals as d where d.id "
                    "= calls.deal_id), started_at) - interval '168 hours'",
                    "recording_url = " + often("'https://other'"),
                    "activity_id = coalesce((select id from activities where id = " + activity() +
                        "), activity_id)"}
               ) +
               " where activity_id = " + activity();
    }

    std::string new_email() {
        return fmt::format(
            "insert into emails (id, subject, from_email, to_email, campaign_id, template_id, "
            "owner_id, sent_at, delivered_at, opened_at, clicked_at, bounced_at, open_count, "
            "click_count, created_at) values ({}, 'x', 'a@b', 'c@d', {}, {}, {}, {}, {}, {}, {}, "
            "{}, {}, {}, {}) on conflict do nothing",
            email(), campaign(), often("the('t1')"), user(), often(moment()), often(moment()),
            often(moment()), rarely(moment()), rarely(moment()), below(4), below(3), moment()
        );
    }

    std::string changed_email() {
        return "update emails set " +
               one_of(
                   {fmt::format(
                        "status = '{}'",
                        one_of({"sent", "delivered", "opened", "clicked", "bounced"})
                    ),
                    "sent_at = " + often(moment()), "delivered_at = " + often(moment()),
                    "opened_at = null", "clicked_at = " + moment(),
                    "unsubscribed_at = " + often(moment()), "campaign_id = " + campaign(),
                    "owner_id = " + user(),
                    "open_count = open_count + 1, click_count = click_count "
                    "+ 1",
                    "is_deleted = not is_deleted", "template_id = null"}
               ) +
               " where id = " + email();
    }

    std::string new_document() {
        return fmt::format(
            "insert into documents (id, name, type, status, owner_id, sent_at, viewed_at, "
            "signed_at, view_count, reminder_count, created_at) values ({}, 'x', '{}', '{}', {}, "
            "{}, {}, {}, {}, {}, {}) on conflict do nothing",
            document(), one_of({"contract", "nda"}), document_status(), user(), often(moment()),
            rarely(moment()), often(moment()), below(5), below(3), moment()
        );
    }

    std::string changed_document() {
        return "update documents set " +
               one_of(
                   {fmt::format("status = '{}'", document_status()), "sent_at = " + often(moment()),
                    "signed_at = " + often(moment()), "view_count = view_count + 1",
                    "reminder_count = reminder_count + 1", "owner_id = " + user(),
                    "is_deleted = not is_deleted", "type = 'quote'", "created_at = " + moment()}
               ) +
               " where id = " + document();
    }

    std::string administered() {
        const auto which = fmt::format(" where id = the('{}')", stage());
        return one_of(
            {fmt::format("update users set team_id = {} where id = {}", team(), user()),
             "update users set team_id = " + team(),
             fmt::format(
                 "update exchange_rates set rate = {} where currency = '{}'", rate(),
                 one_of({"EUR", "JPY"})
             ),
             "update pipeline_stages set probability = " + probability() + which,
             fmt::format("update pipeline_stages set order_index = {}", below(5)) + which,
             "update pipeline_stages set order_index = 5 - order_index where pipeline_id = "
             "the('odd')",
             "update pipeline_stages set is_closed = not is_closed, is_won = false" + which,
             fmt::format(
                 "update deals set stage_id = the('o2'), pipeline_id = the('odd') where stage_id = "
                 "the('{0}'); update pipeline_stages set is_closed = not is_closed, is_won = false "
                 "where id = the('{0}')",
                 one_of({"offer", "lost", "p2", "o1", "o4"})
             ),
             fmt::format(
                 "update settings set value = '{}' where key = 'reporting_timezone'",
                 one_of({"UTC", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"})
             )}
        );
    }

    std::string many_others() {
        const auto which = some();
        return one_of(
            {"update contacts as d set is_deleted = not d.is_deleted" + which,
             fmt::format("update contacts as d set status = '{}'", contact_status()) + which,
             "update activities as d set due_date = d.due_date + interval '1 day'" + which,
             "update activities as d set is_deleted = not d.is_deleted" + which,
             "update activities as d set owner_id = " + user() + which,
             "update activities as d set deal_id = " + existing("deals", deal()) + which,
             "update activities as d set follow_up_to_id = null" + which,
             "update calls as d set started_at = d.started_at - interval '1 day'" + which,
             "update emails as d set is_deleted = not d.is_deleted" + which,
             "update emails as d set campaign_id = " + campaign() + which,
             "update documents as d set is_deleted = not d.is_deleted" + which}
        );
    }

    /// What triggers keep, written by somebody who should not.
    std::string tampered() {
        const auto which = some();
        return one_of(
            {"update contacts as d set won_deal_count = 99, won_deal_value = 1" + which,
             "update calls as d set deal_advanced = not d.deal_advanced" + which,
             "update calls as d set followup_count = 77, is_deleted = true" + which,
             "update calls as d set owner_id = null, deal_id = null" + which,
             "update deal_stage_visits as d set is_first = not d.is_first" + which,
             "update deal_stage_visits as d set has_advanced = not d.has_advanced, is_forward = "
             "not d.is_forward" +
                 which,
             "update deal_stage_visits as d set deal_status = 'won', deal_is_deleted = false" +
                 which,
             "update deals as d set base_value = 1, weighted_value = 2" + which,
             "update deals as d set probability_is_custom = not d.probability_is_custom" + which}
        );
    }

    std::string removed() {
        return "delete from " +
               one_of(
                   {"deals where id = " + deal(), "activities where id = " + activity(),
                    "contacts where id = " + contact(), "emails where id = " + email(),
                    "documents where id = " + document(), "calls where activity_id = " + activity(),
                    "activities as d" + some() + " and d.type <> 'call'"}
               );
    }

    std::uint64_t below(std::uint64_t limit) { return random_() % limit; }
    bool chance(std::uint64_t percent) { return below(100) < percent; }
    std::string one_of(const std::vector<std::string>& list) { return list[below(list.size())]; }
    std::string rarely(const std::string& value) { return chance(15) ? value : "null"; }
    std::string often(const std::string& value) { return chance(75) ? value : "null"; }

    std::string named(char kind, std::uint64_t count) {
        return fmt::format("the('{}{}')", kind, below(count));
    }
    std::string contact() { return named('c', 30); }
    std::string deal() { return deal_ = named('d', 40); }
    std::string activity() { return named('a', 80); }
    std::string email() { return named('e', 60); }
    std::string document() { return named('x', 30); }
    std::string existing(const std::string& table, const std::string& id) {
        return fmt::format("(select id from {} where id = {})", table, id);
    }
    std::string user() { return one_of({"the('ann')", "the('ben')", "the('cat')", "null::uuid"}); }
    std::string team() { return one_of({"the('north')", "the('south')", "null::uuid"}); }
    std::string campaign() { return one_of({"the('m1')", "the('m2')", "the('m3')", "null::uuid"}); }
    std::string stage() {
        return one_of({"lead", "talk", "offer", "won", "lost", "p1", "p2", "o1", "o2", "o3", "o4"});
    }
    std::string deal_status() {
        return one_of({"open", "open", "won", "won", "lost", "abandoned"});
    }
    std::string contact_status() {
        return one_of({"new", "contacted", "qualified", "customer", "inactive"});
    }
    std::string document_status() {
        return one_of({"draft", "sent", "viewed", "signed", "declined", "expired"});
    }
    std::string outcome() {
        return one_of({"answered", "answered", "answered", "voicemail", "missed", "busy", "failed"}
        );
    }
    std::string source() { return one_of({"'website'", "'referral'", "null"}); }
    std::string score() { return one_of({"null", "0", "69", "70", "71", "100"}); }
    std::string currency() { return one_of({"USD", "EUR", "JPY"}); }
    std::string rate() { return fmt::format("{}.{:04}", below(2), below(9999) + 1); }
    std::string probability() { return fmt::format("{}.{:02}", below(100), below(100)); }
    std::string money() {
        return one_of({"0", "0.01", "333.33", fmt::format("{}.{:02}", below(100000), below(100))});
    }
    /// A third of the rows, others each time.
    std::string some() {
        return fmt::format(" where abs(hashtext(d.id::text || '{}')) % 3 = 0", below(1000));
    }

    /// Often the same days and hours, so that moments coincide and lie 168 hours apart; around
    /// midnight in several zones, across a change of clocks and the ends of months.
    std::string moment() {
        const auto second = one_of(
            {"0", "43200", "14400", "18000", "86399.999999", "66600", std::to_string(below(86400))}
        );
        return fmt::format(
            "(timestamptz '2024-02-10 00:00Z' + interval '{} hours' + interval '{} seconds')",
            24 * below(40), second
        );
    }

    std::mt19937_64 random_;
    std::string deal_ = "null";
    bool corrects_closed_deals_ = false;
    bool is_several_ = false;
};

}  // namespace dealwright::testing
