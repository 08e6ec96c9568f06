// What a contact is, what has become of it, and how much work it deserved.
#include "seed/demo_story.hpp"

#include <algorithm>
#include <array>

#include "base/interrupt.hpp"

namespace dealwright {

namespace {

constexpr std::array source_weights{30, 14, 18, 14, 9, 9, 6};
// How likely a contact of that source becomes a deal, in percent.
constexpr std::array deal_chance{24, 36, 24, 15, 28, 17, 20};
constexpr int deal_chance_without_source = 20;
constexpr std::array deals_per_contact{80, 16, 4};

}  // namespace

std::int64_t Quota::next(std::int64_t weight) {
    weight_so_far_ += weight;
    const auto until_now = sum_ == 0 ? 0 : total_ * weight_so_far_ / sum_;
    const auto part = until_now - given_;
    given_ = until_now;
    return part;
}

DemoTotals demo_totals(std::int64_t contacts) {
    return {
        .contacts = contacts,
        .deals = (3 * contacts + 9) / 10,
        .calls = contacts,
        .activities = 5 * contacts,
        .emails = 5 * contacts,
        .documents = (2 * contacts + 9) / 10};
}

Storyteller::Storyteller(const DemoWorld& world)
    : world_{world}, totals_{demo_totals(world.contact_count)} {
    Story story;
    for (std::int64_t contact = 0; contact < world_.contact_count; ++contact) {
        begin(story, contact);
        sums_.deals += deal_weight(story);
    }
    Quota deals{totals_.deals, sums_.deals};
    for (std::int64_t contact = 0; contact < world_.contact_count; ++contact) {
        begin(story, contact);
        throw_if_interrupted();
        tell_deals(world_, story, deals.next(deal_weight(story)));
        settle(story);
        const auto weights = work_weights(story);
        sums_.calls += weights.calls;
        sums_.tasks += weights.tasks;
        sums_.emails += weights.emails;
        sums_.documents += weights.documents;
    }
}

void Storyteller::for_each(const std::function<void(const Story&)>& use) const {
    Quota deals{totals_.deals, sums_.deals};
    Quota calls{totals_.calls, sums_.calls};
    Quota tasks{totals_.activities - totals_.calls, sums_.tasks};
    Quota emails{totals_.emails, sums_.emails};
    Quota documents{totals_.documents, sums_.documents};
    Story story;
    for (std::int64_t contact = 0; contact < world_.contact_count; ++contact) {
        begin(story, contact);
        tell_deals(world_, story, deals.next(deal_weight(story)));
        settle(story);
        const auto weights = work_weights(story);
        story.calls = calls.next(weights.calls);
        story.tasks = tasks.next(weights.tasks);
        story.emails = emails.next(weights.emails);
        story.documents = documents.next(weights.documents);
        throw_if_interrupted();
        use(story);
    }
}

void Storyteller::begin(Story& story, std::int64_t contact) const {
    Random random = stream_of(world_.seed, Stream::contact, contact);
    story.contact = contact;
    story.employment = employment_of(contact, world_.contact_count);
    story.company = company_facts(world_.seed, story.employment.company);
    const auto team =
        Staff::team_for(story.company.place->region, story.company.size == CompanySize::large);
    story.created = world_.calendar.arrival(
        contact, world_.contact_count, world_.staff.team(team).utc_offset, random
    );
    story.owner = world_.staff.choose(team, story.created, random);
    story.is_owned = !random.chance(0.05);
    // The first contact has everything, so that the smallest demo has something of each kind.
    story.has_email = random.chance(0.94) || contact == 0;
    story.bounces = random.chance(0.02);
    story.was_customer_before = random.chance(0.1);
    story.source.reset();
    const auto source = static_cast<Source>(random.weighted(source_weights));
    if (random.chance(0.95)) {
        story.source = source;
    }
    story.deals.clear();
    story.qualified.reset();
    story.converted.reset();
}

std::int64_t Storyteller::deal_weight(const Story& story) const {
    Random random = stream_of(world_.seed, Stream::interest, story.contact);
    const int chance = story.source ? deal_chance[static_cast<std::size_t>(*story.source)]
                                    : deal_chance_without_source;
    if (static_cast<int>(random.below(100)) >= chance) {
        return 1;  // not nothing: the only contact of a tiny demo shall have its deal
    }
    return 1000 * static_cast<std::int64_t>(1 + random.weighted(deals_per_contact));
}

void Storyteller::settle(Story& story) const {
    Random random = stream_of(world_.seed, Stream::share, story.contact);
    const auto anchor = world_.calendar.anchor();
    if (story.deals.empty()) {
        settle_without_deals(story, random);
        return;
    }
    story.is_owned = true;
    story.quiet_from = anchor;
    bool is_open = false;
    for (const auto& deal : story.deals) {
        is_open = is_open || deal.state == DealState::open;
        if (deal.state == DealState::won && (!story.converted || *deal.closed < *story.converted)) {
            story.converted = deal.closed;
        }
    }
    const auto first_deal = story.deals.front().created;
    if (story.was_customer_before && story.deals.front().pipeline == 1) {
        story.converted = story.created;  // taken over from the old system as a customer
    } else if (random.chance(0.92)) {
        story.qualified = moment_between(story.created, first_deal, 1 - random.skewed());
    }
    if (story.converted) {
        story.state =
            !is_open && random.chance(0.06) ? ContactState::inactive : ContactState::customer;
        return;
    }
    if (is_open) {
        story.state = story.qualified ? ContactState::qualified : ContactState::contacted;
        return;
    }
    constexpr std::array after_loss{30, 25, 45};
    constexpr std::array states{
        ContactState::qualified, ContactState::unqualified, ContactState::inactive};
    story.state = states[random.weighted(after_loss)];
    if (story.state == ContactState::qualified && !story.qualified) {
        story.qualified = first_deal;
    }
    const auto ended = story.deals.back().closed.value_or(anchor);
    story.quiet_from = std::min(anchor, ended + days{random.between(3, 40)});
}

void Storyteller::settle_without_deals(Story& story, Random& random) const {
    const auto anchor = world_.calendar.anchor();
    const auto age = std::chrono::floor<days>(anchor - story.created).count();
    constexpr std::array in_first_week{68, 28, 2, 2, 0, 0};
    constexpr std::array in_first_quarter{24, 44, 12, 15, 1, 4};
    constexpr std::array later{11, 33, 8, 27, 2, 19};
    const auto& weights = age < 7 ? in_first_week : age < 90 ? in_first_quarter : later;
    story.state = static_cast<ContactState>(random.weighted(weights));
    const auto worked_on = days_long(8 + 160 * random.skewed());
    story.quiet_from = std::min(anchor, story.created + worked_on);
    const auto milestone = moment_between(story.created, story.quiet_from, random.unit());
    if (story.state == ContactState::customer) {
        story.quiet_from = anchor;
        story.converted = milestone;
        if (random.chance(0.7)) {
            story.qualified = moment_between(story.created, milestone, random.unit());
        }
    } else if (story.state == ContactState::qualified ||
               (story.state == ContactState::inactive && random.chance(0.25))) {
        story.qualified = milestone;
    }
    if (story.state != ContactState::fresh && story.state != ContactState::contacted) {
        story.is_owned = true;
    }
}

Storyteller::Weights Storyteller::work_weights(const Story& story) const {
    Random random = stream_of(world_.seed, Stream::share, story.contact, 1);
    const auto age =
        std::chrono::duration<double, days::period>(world_.calendar.anchor() - story.created);
    const double ripe = std::min(1.0, 0.12 + age.count() / 40);
    double for_deals = 0;
    std::int64_t papers = 0;
    for (const auto& deal : story.deals) {
        for_deals += 0.6 + 0.35 * static_cast<double>(deal.stays.size());
        papers += deal.highest_stage >= 2 ? 100 : 15;
    }
    const bool lively =
        story.state == ContactState::customer || story.state == ContactState::qualified;
    const double base = (lively ? 50 : 18) + 30 * random.unit();
    const double work = story.is_owned ? base * ripe : 6;
    const auto whole = [](double weight) { return static_cast<std::int64_t>(weight); };
    Weights weights;
    weights.tasks = 1 + whole(work + 90 * for_deals);
    weights.calls = 1 + whole(work + 55 * for_deals);
    weights.documents = papers + (lively && random.chance(0.1) ? 40 : 0);
    if (story.has_email) {
        weights.emails =
            whole((24 + 26 * random.unit()) * ripe + 0.1 * age.count() + 22 * for_deals) + 1;
    }
    return weights;
}

}  // namespace dealwright
