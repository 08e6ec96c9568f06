// Deals in their present state, and every stay of them in a stage.
#include <array>

#include "seed/demo_tables.hpp"

namespace dealwright {

namespace {

constexpr std::array state_names{"open", "won", "lost", "abandoned"};
constexpr std::int64_t rate_decimals = 100'000'000;

/// The rate of the month in which the deal closed: up to 4 percent away from today's. Open deals
/// take the present one from the database.
std::string closing_rate(const DemoWorld& world, const DealStory& deal) {
    if (!deal.closed || deal.currency == 0) {
        return {};
    }
    const std::chrono::year_month_day date{std::chrono::floor<days>(*deal.closed)};
    const auto month =
        static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month()));
    Random random =
        stream_of(world.seed, Stream::rate, month, static_cast<std::int64_t>(deal.currency));
    const double rate = world.currencies[deal.currency].rate *
                        static_cast<double>(random.between(960, 1040)) / 1000;
    const auto units = static_cast<std::int64_t>(rate * static_cast<double>(rate_decimals));
    return fmt::format("{}.{:08}", units / rate_decimals, units % rate_decimals);
}

std::string title_of(const Story& story, const DealStory& deal, Random& random) {
    const auto company = company_name(story.employment.company).name;
    if (deal.pipeline == 0) {
        return fmt::format("{} – {}", company, random.pick(words::deal_subjects()));
    }
    const std::chrono::year_month_day date{std::chrono::floor<days>(deal.created)};
    return fmt::format(
        "{} – {} {}", company, random.pick(words::renewal_subjects()), static_cast<int>(date.year())
    );
}

std::string tags(Random& random) {
    return random.chance(0.3) ? fmt::format(R"(["{}"])", random.pick(words::deal_tags())) : "[]";
}

std::string custom_fields(Random& random) {
    constexpr std::array channels{"direct", "partner", "inbound"};
    if (random.chance(0.5)) {
        return "{}";
    }
    const auto* channel = random.pick(channels);
    return fmt::format(R"({{"channel": "{}", "seats": {}}})", channel, random.between(3, 250));
}

void write_deal(const DemoWorld& world, const Story& story, const DealStory& deal, Rows& rows) {
    Random random = stream_of(world.seed, Stream::deal_text, story.contact, deal.part);
    const auto& pipeline = world.pipelines[deal.pipeline];
    const auto& present = deal.stays.back();
    const bool is_open = deal.state == DealState::open;
    rows.text(deal_id(world, story, deal)).text(title_of(story, deal, random));
    rows.maybe(random.chance(0.35) ? random.pick(words::deal_descriptions()) : "");
    rows.money(deal.cents).text(world.currencies[deal.currency].code);
    rows.text(pipeline.id).text(pipeline.stage_ids[present.stage]);
    rows.text(state_names[static_cast<std::size_t>(deal.state)]);
    rows.text(world.staff.at(deal.owner).id).text(contact_id(world, story));
    rows.at(deal.expected_close).at(deal.closed).at(present.entered);
    if (is_open && random.chance(0.06)) {
        rows.number(5 * random.between(2, 18));  // the owner knows better than the stage
    } else {
        rows.null();
    }
    const bool says_why = random.chance(0.85);
    rows.maybe(deal.state == DealState::lost && says_why ? random.pick(words::lost_reasons()) : "");
    rows.maybe(deal.state == DealState::won && says_why ? random.pick(words::won_reasons()) : "");
    rows.text(tags(random)).text(custom_fields(random));
    rows.maybe(closing_rate(world, deal));
    rows.at(deal.created).at(deal.closed.value_or(present.entered));
    // On the board whoever came last comes first, as when somebody moves them.
    const auto since_epoch = present.entered.time_since_epoch();
    rows.number(std::chrono::duration_cast<std::chrono::seconds>(since_epoch).count()).end();
}

void write_stays(const DemoWorld& world, const Story& story, const DealStory& deal, Rows& rows) {
    const auto& pipeline = world.pipelines[deal.pipeline];
    const auto id = deal_id(world, story, deal);
    std::int64_t part = deal.part * 64;
    for (const auto& stay : deal.stays) {
        rows.text(demo_id(world.seed, Stream::visit, story.contact, part++, stay.entered));
        rows.text(id).text(pipeline.id).text(pipeline.stage_ids[stay.stage]);
        rows.at(stay.entered).at(stay.exited).at(stay.entered).end();
    }
}

}  // namespace

std::string deal_id(const DemoWorld& world, const Story& story, const DealStory& deal) {
    return demo_id(world.seed, Stream::deal, story.contact, deal.part, deal.created);
}

void copy_deals(const DemoRun& run) {
    Rows rows{
        run.connection,
        "deals (id, title, description, value, currency, pipeline_id, stage_id, status, owner_id, "
        "contact_id, expected_close_date, actual_close_date, stage_entered_at, probability, "
        "lost_reason, won_reason, tags, custom_fields, exchange_rate, created_at, updated_at, "
        "board_rank)",
        run.progress, "deals", run.stories.totals().deals};
    run.stories.for_each([&](const Story& story) {
        for (const auto& deal : story.deals) {
            write_deal(run.world, story, deal, rows);
        }
        rows.end_story();
    });
    rows.finish();
}

void copy_stage_visits(const DemoRun& run) {
    // The database has written the present stay of every deal under an id of its own choice; ours
    // are the same each time.
    run.connection.execute("delete from deal_stage_visits");
    Rows rows{
        run.connection,
        "deal_stage_visits (id, deal_id, pipeline_id, stage_id, entered_at, exited_at, "
        "created_at)",
        run.progress, "stage history", run.stories.totals().deals * 3};
    run.stories.for_each([&](const Story& story) {
        for (const auto& deal : story.deals) {
            write_stays(run.world, story, deal, rows);
        }
        rows.end_story();
    });
    rows.finish();
}

}  // namespace dealwright
