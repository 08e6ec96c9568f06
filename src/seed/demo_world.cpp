// Finds the pipelines and templates that are there and adds what a demo needs besides.
#include "seed/demo_world.hpp"

#include <array>
#include <charconv>

#include "base/error.hpp"
#include "seed/demo_ids.hpp"

namespace dealwright {

namespace {

struct RenewalStage {
    std::string_view name;
    int probability;
    bool is_closed;
    bool is_won;
};

constexpr std::array renewal_stages{
    RenewalStage{"Upcoming", 60, false, false},   RenewalStage{"In discussion", 70, false, false},
    RenewalStage{"Offer sent", 85, false, false}, RenewalStage{"Renewed", 100, true, true},
    RenewalStage{"Churned", 0, true, false},
};

struct CampaignMail {
    std::string_view name;
    std::string_view subject;
    std::string_view text;
};

constexpr std::array campaign_mails{
    CampaignMail{
        "Newsletter", "News for {{contact.company}}: what is new this month",
        "here is what we have built for you in the last weeks, and what comes next."},
    CampaignMail{
        "Product update", "New: reports that answer before you ask",
        "from today on every report can be filtered, saved and shared. Have a look."},
    CampaignMail{
        "Event invitation", "An invitation for {{contact.first_name}}",
        "we would like to see you at our next customer day. Seats are few, so save yours."},
    CampaignMail{
        "Case study", "How a company of your size saved two days a week",
        "a customer tells openly what went well, what did not, and what it cost."},
};

const pg::Query select_pipeline{"demo.pipeline", R"(
    select pipelines.id, stages.id, stages.is_closed, stages.is_won
    from pipelines join pipeline_stages as stages on stages.pipeline_id = pipelines.id
    where not pipelines.is_deleted and not stages.is_deleted
        and case when $1 then pipelines.is_default else pipelines.name = 'Renewals' end
    order by stages.is_closed, stages.is_won desc, stages.order_index, stages.id
)"};

const pg::Query insert_renewals{"demo.insert_renewals", R"(
    insert into pipelines (id, name, description, order_index, created_at, updated_at)
    select $1, 'Renewals', 'Contracts that come to an end', 1, $2::timestamptz, $2::timestamptz
    where not exists (select from pipelines where name = 'Renewals' and not is_deleted)
)"};

const pg::Query insert_renewal_stage{"demo.insert_renewal_stage", R"(
    insert into pipeline_stages (
        id, pipeline_id, name, order_index, probability, is_closed, is_won, created_at, updated_at
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz, $8::timestamptz)
)"};

const pg::Query insert_rate{"demo.insert_rate", R"(
    insert into exchange_rates (currency, rate, created_at, updated_at)
    values ($1, $2, $3::timestamptz, $3::timestamptz)
    on conflict do nothing
)"};

const pg::Query select_base{"demo.base_currency", "select base_currency()"};

const pg::Query select_rate{"demo.rate", "select rate from exchange_rates where currency = $1"};

const pg::Query select_templates{"demo.templates", R"(
    select id, subject from email_templates where not is_deleted order by name
)"};

const pg::Query insert_template{"demo.insert_template", R"(
    insert into email_templates (id, name, category, subject, body_text, created_at, updated_at)
    values ($1, $2, 'campaign', $3, $4, $5::timestamptz, $5::timestamptz)
)"};

DemoPipeline pipeline_from(const pg::Result& rows, bool is_renewal) {
    DemoPipeline pipeline;
    pipeline.is_renewal = is_renewal;
    int closed = 0;
    for (int row = 0; row < rows.rows(); ++row) {
        pipeline.id = rows.text(row, 0);
        pipeline.stage_ids.emplace_back(rows.text(row, 1));
        closed += rows.get<bool>(row, 2) ? 1 : 0;
    }
    const bool ends_well = closed == 2 && rows.get<bool>(rows.rows() - 2, 3);
    if (!ends_well || rows.rows() < 3) {
        throw failure(
            ErrorKind::conflict,
            "{} needs open stages, one won and one lost stage to hold demo deals{}",
            is_renewal ? "the pipeline \"Renewals\"" : "the default pipeline",
            is_renewal ? "" : ": run `dealwright db seed` on an empty database first"
        );
    }
    return pipeline;
}

void add_renewals(pg::Connection& connection, const DemoWorld& world) {
    const auto made_at = world.calendar.begin() - days{30};
    const auto id = demo_id(world.seed, Stream::setup, 1000, 0, made_at);
    if (connection.run(insert_renewals, id, moment_text(made_at)).affected() == 0) {
        return;
    }
    std::int64_t number = 0;
    for (const auto& stage : renewal_stages) {
        ++number;
        connection.run(
            insert_renewal_stage, demo_id(world.seed, Stream::setup, 1000, number, made_at), id,
            stage.name, number, stage.probability, stage.is_closed, stage.is_won,
            moment_text(made_at)
        );
    }
}

void add_currencies(pg::Connection& connection, DemoWorld& world) {
    const auto base = connection.run(select_base).get<std::string>(0, 0);
    world.currencies = {{base, 1}};
    if (base != "USD") {
        return;  // the rates below would be wrong
    }
    constexpr std::array<std::array<std::string_view, 2>, 2> rates{
        {{"EUR", "1.0850"}, {"GBP", "1.2700"}}};
    for (const auto& [code, rate] : rates) {
        connection.run(insert_rate, code, rate, moment_text(world.calendar.begin() - days{30}));
        world.currencies.push_back(
            {std::string{code}, connection.run(select_rate, code).get<double>(0, 0)}
        );
    }
}

void add_templates(pg::Connection& connection, DemoWorld& world) {
    const auto known = connection.run(select_templates);
    for (int row = 0; row < known.rows(); ++row) {
        world.templates.push_back({known.get<std::string>(row, 0), known.get<std::string>(row, 1)});
    }
    const auto made_at = world.calendar.begin() - days{20};
    std::int64_t number = 0;
    for (const auto& mail : campaign_mails) {
        const auto id = demo_id(world.seed, Stream::setup, 2000, ++number, made_at);
        connection.run(
            insert_template, id, mail.name, mail.subject,
            fmt::format("Hello {{{{contact.first_name}}}},\n\n{}", mail.text), moment_text(made_at)
        );
        world.campaign_templates.push_back({id, std::string{mail.subject}});
    }
    if (world.templates.empty()) {
        world.templates = world.campaign_templates;
    }
}

/// One or two each month, on a morning between Tuesday and Thursday.
void plan_campaigns(DemoWorld& world) {
    Random random = stream_of(world.seed, Stream::setup, 3000);
    std::int64_t number = 0;
    const auto first = std::chrono::floor<days>(world.calendar.begin()) + days{30};
    for (sys_days day = first; day < world.calendar.anchor(); day += days{random.between(12, 27)}) {
        while (std::chrono::weekday{day}.c_encoding() < 2 ||
               std::chrono::weekday{day}.c_encoding() > 4) {
            day += days{1};
        }
        const Moment sent = day + hours{8} + minutes{random.between(0, 90)};
        if (sent >= world.calendar.anchor()) {
            return;
        }
        const auto mail = random.below(static_cast<std::uint32_t>(campaign_mails.size()));
        world.campaigns.push_back(
            {demo_id(world.seed, Stream::setup, 3000, ++number, sent - days{3}),
             fmt::format("{} {}", campaign_mails[mail].name, day_text(day)), mail, sent}
        );
    }
}

}  // namespace

DemoWorld::DemoWorld(std::uint64_t random_seed, std::int64_t contacts, sys_days anchor_day)
    : seed{random_seed},
      contact_count{contacts},
      calendar{anchor_day},
      staff{random_seed, calendar} {}

void insert_world(pg::Connection& connection, DemoWorld& world) {
    add_currencies(connection, world);
    world.pipelines = {pipeline_from(connection.run(select_pipeline, true), false)};
    add_renewals(connection, world);
    world.pipelines.push_back(pipeline_from(connection.run(select_pipeline, false), true));
    add_templates(connection, world);
    plan_campaigns(world);
    world.staff.insert(connection, world.calendar, world.seed);
}

}  // namespace dealwright
