// Every figure a second time: plain SQL over the base tables, written from docs/metrics.md alone.
// It joins where the product keeps columns by triggers, and shares nothing with its declarations.
#pragma once

#include <string_view>

namespace dealwright::testing {

struct IndependentFigures {
    std::string_view ledger;
    std::string_view sql;  // gives the keys and the documented figures, by their names
};

inline constexpr IndependentFigures independent_figures[] = {
    {"activity", R"(
        select user_id, activity_type, date,
            count(*) as total_count,
            count(*) filter (where status = 'completed') as completed_count,
            count(*) filter (where status = 'overdue') as overdue_count,
            count(*) filter (where status = 'pending') as pending_count,
            count(*) filter (where status = 'cancelled') as cancelled_count,
            100.0 * count(*) filter (where status = 'completed') / count(*) as completion_rate,
            avg(hours) as avg_completion_time_hours,
            avg(duration_minutes) filter (where status = 'completed') as avg_duration_minutes
        from (
            select *, owner_id as user_id, type::text as activity_type,
                (coalesce(due_date, created_at) at time zone setting('reporting_timezone'))::date
                    as date,
                case
                    when status <> 'completed' or completed_at is null then null
                    when completed_at < created_at then 0
                    else extract(epoch from completed_at - created_at) / 3600
                end as hours
            from activities where not is_deleted
        ) as a
        group by 1, 2, 3)"},

    {"email", R"(
        select campaign_id, template_id, user_id, date, sent, delivered, opened, clicked, bounced,
            unsubscribed, unique_opens, unique_clicks,
            case when delivered > 0 then 100.0 * unique_opens / delivered end as open_rate,
            case when delivered > 0 then 100.0 * unique_clicks / delivered end as click_rate,
            100.0 * bounced / sent as bounce_rate,
            case when unique_opens > 0 then 100.0 * unique_clicks / unique_opens end
                as click_to_open_rate
        from (
            select campaign_id, template_id, owner_id as user_id,
                (sent_at at time zone setting('reporting_timezone'))::date as date,
                count(*) as sent, count(delivered_at) as delivered, sum(open_count) as opened,
                sum(click_count) as clicked, count(bounced_at) as bounced,
                count(unsubscribed_at) as unsubscribed,
                count(coalesce(opened_at, clicked_at)) as unique_opens,
                count(clicked_at) as unique_clicks
            from emails where not is_deleted and sent_at is not null
            group by 1, 2, 3, 4
        ) as counted)"},

    {"call", R"(
        with placed as (
            select v.deal_id, v.entered_at, v.pipeline_id, s.order_index,
                s.is_closed and not s.is_won as is_lost_stage,
                row_number() over (
                    partition by v.deal_id order by v.entered_at, s.order_index, v.id
                ) as place
            from deal_stage_visits as v join pipeline_stages as s on s.id = v.stage_id
        ), forward as (
            select after.deal_id, after.entered_at as moment
            from placed as before join placed as after
                on after.deal_id = before.deal_id and after.place = before.place + 1
            where after.pipeline_id = before.pipeline_id
                and after.order_index > before.order_index and not after.is_lost_stage
            union all
            select id, actual_close_date from deals where status = 'won'
        ), judged as (
            select a.owner_id as user_id, c.outcome, c.duration_seconds, c.recording_url,
                (c.started_at at time zone setting('reporting_timezone'))::date as date,
                exists (
                    select from forward as f join deals as d on d.id = f.deal_id
                    where d.id = a.deal_id and not d.is_deleted
                        and f.moment > c.started_at
                        and extract(epoch from f.moment - c.started_at) <= 7 * 24 * 3600
                ) as advanced,
                (
                    select count(*) from activities as f
                    where f.follow_up_to_id = a.id and not f.is_deleted
                ) as followups
            from calls as c join activities as a on a.id = c.activity_id
            where not a.is_deleted
        )
        select user_id, date, count(*) as total_calls,
            count(*) filter (where outcome = 'answered') as answered,
            count(*) filter (where outcome not in ('answered', 'voicemail')) as missed,
            count(*) filter (where outcome = 'voicemail') as voicemail,
            coalesce(sum(duration_seconds) filter (where outcome = 'answered'), 0)
                as total_duration_sec,
            avg(duration_seconds) filter (where outcome = 'answered') as avg_duration_sec,
            min(duration_seconds) filter (where outcome = 'answered') as min_duration_sec,
            max(duration_seconds) filter (where outcome = 'answered') as max_duration_sec,
            100.0 * count(*) filter (where outcome = 'answered') / count(*) as answer_rate,
            count(recording_url) filter (where outcome = 'answered') as recorded_calls,
            100.0 * count(recording_url) filter (where outcome = 'answered')
                / nullif(count(*) filter (where outcome = 'answered'), 0) as recording_rate,
            count(*) filter (where outcome = 'answered' and advanced) as deals_advanced,
            sum(followups) as followups_scheduled
        from judged group by 1, 2)"},

    {"contact", R"(
        with cohort as (
            select id, source::text as source, status::text as status, owner_id,
                (created_at at time zone setting('reporting_timezone'))::date as date,
                lead_score, qualified_at, converted_at,
                case
                    when converted_at < created_at then 0
                    else extract(epoch from converted_at - created_at) / 86400
                end as days
            from contacts where not is_deleted
        ), sold as (
            select c.source, c.status, c.owner_id, c.date,
                round(avg(round(d.value * d.exchange_rate, 2)), 2) as avg_deal_value
            from cohort as c join deals as d on d.contact_id = c.id
            where d.status = 'won' and not d.is_deleted
            group by 1, 2, 3, 4
        ), counted as (
            select source, status, owner_id, date, count(*) as total_contacts,
                case when status = 'new' then count(*) else 0 end as new_contacts,
                count(qualified_at) as qualified_contacts,
                count(converted_at) as converted_contacts,
                100.0 * count(converted_at) / count(*) as conversion_rate,
                avg(days) as avg_time_to_convert_days,
                avg(lead_score) as avg_lead_score,
                count(*) filter (where lead_score > 70) as high_score_count
            from cohort group by 1, 2, 3, 4
        )
        select counted.*, sold.avg_deal_value
        from counted left join sold
            on counted.source is not distinct from sold.source and counted.status = sold.status
            and counted.owner_id is not distinct from sold.owner_id
            and counted.date = sold.date)"},

    {"document", R"(
        select document_type, owner_id, date, count(*) as total_documents,
            count(sent_at) as sent_documents, count(viewed_at) as viewed_documents,
            count(signed_at) as signed_documents,
            count(*) filter (where status = 'declined') as declined_documents,
            count(*) filter (where status = 'expired') as expired_documents,
            100.0 * count(signed_at) / nullif(count(sent_at), 0) as completion_rate,
            avg(hours) as avg_time_to_sign_hours, avg(view_count) as avg_view_count,
            avg(reminder_count) as avg_reminder_count
        from (
            select *, type::text as document_type,
                (created_at at time zone setting('reporting_timezone'))::date as date,
                case
                    when signed_at < sent_at then 0
                    else extract(epoch from signed_at - sent_at) / 3600
                end as hours
            from documents where not is_deleted
        ) as d
        group by 1, 2, 3)"},

    {"pipeline", R"(
        with valued as (
            select d.*, round(d.value * case when d.status = 'open' then r.rate
                else d.exchange_rate end, 2) as worth
            from deals as d join exchange_rates as r using (currency) where not d.is_deleted
        ), present as (
            select pipeline_id, stage_id, count(*) as deal_count, sum(worth) as total_value
            from valued group by 1, 2
        ), stays as (
            select v.pipeline_id, v.stage_id, v.deal_id, v.entered_at, d.status, s.order_index,
                case
                    when v.exited_at < v.entered_at then 0
                    else extract(epoch from v.exited_at - v.entered_at) / 86400
                end as days
            from deal_stage_visits as v join valued as d on d.id = v.deal_id
            join pipeline_stages as s on s.id = v.stage_id
        ), past as (
            select a.pipeline_id, a.stage_id, avg(a.days) as avg_duration_days,
                min(a.days) as fastest_deal_days, max(a.days) as slowest_deal_days,
                percentile_cont(0.5) within group (order by a.days::double precision)
                    as median_duration_days,
                count(distinct a.deal_id) as entered,
                count(distinct a.deal_id) filter (where a.status = 'won' or exists (
                    select from stays as b join pipeline_stages as s on s.id = b.stage_id
                    where b.deal_id = a.deal_id and b.pipeline_id = a.pipeline_id
                        and b.entered_at >= a.entered_at and b.order_index > a.order_index
                        and not (s.is_closed and not s.is_won)
                )) as advanced,
                count(distinct a.deal_id) filter (where a.status = 'won') as deals_won,
                count(distinct a.deal_id) filter (where a.status = 'lost') as deals_lost
            from stays as a group by 1, 2
        )
        select pipeline_id, stage_id, coalesce(deal_count, 0) as deal_count,
            coalesce(total_value, 0) as total_value,
            round(total_value / deal_count, 2) as avg_value, avg_duration_days,
            fastest_deal_days, slowest_deal_days, median_duration_days,
            100.0 * advanced / entered as conversion_rate,
            coalesce(deals_won, 0) as deals_won, coalesce(deals_lost, 0) as deals_lost,
            100.0 * deals_won / nullif(deals_won + deals_lost, 0) as win_rate
        from present full join past using (pipeline_id, stage_id))"},

    {"revenue", R"(
        with counted as (
            select d.pipeline_id, d.owner_id,
                case when d.status = 'open' then u.team_id else d.team_id end as team_id,
                (case when d.status = 'open' then d.expected_close_date
                    else d.actual_close_date end at time zone setting('reporting_timezone'))::date
                    as day,
                round(d.value * case when d.status = 'open' then r.rate
                    else d.exchange_rate end, 2) as worth,
                d.status = 'won' as is_won, d.probability
            from deals as d left join users as u on u.id = d.owner_id
            join exchange_rates as r using (currency)
            where not d.is_deleted and d.status in ('open', 'won')
                and (d.status = 'won' or d.expected_close_date is not null)
        ), monthly as (
            select pipeline_id, owner_id, team_id, extract(year from day)::int as year,
                extract(month from day)::int as month,
                coalesce(sum(worth) filter (where is_won), 0) as total_revenue,
                count(*) filter (where is_won) as total_deals,
                round(avg(worth) filter (where is_won), 2) as avg_deal_size,
                coalesce(sum(worth) filter (where not is_won), 0) as pipeline_value,
                round(sum(case when is_won then worth else worth * probability * 0.01 end), 2)
                    as forecasted_revenue
            from counted group by 1, 2, 3, 4, 5
        )
        select this.*,
            100.0 * (this.total_revenue - last.total_revenue) / nullif(last.total_revenue, 0)
                as revenue_growth_rate,
            100.0 * (this.total_deals - last.total_deals) / nullif(last.total_deals, 0)
                as deal_growth_rate
        from monthly as this left join monthly as last
            on last.pipeline_id = this.pipeline_id
            and last.owner_id is not distinct from this.owner_id
            and last.team_id is not distinct from this.team_id
            and last.year * 12 + last.month = this.year * 12 + this.month - 1)"},
};

}  // namespace dealwright::testing
