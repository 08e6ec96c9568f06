// How deals go: through the stages of their pipeline, sometimes back or two at once, to a win or a
// loss or to being forgotten, and now and then on again after that.
#include <algorithm>
#include <array>
#include <cmath>

#include "seed/demo_story.hpp"

namespace dealwright {

namespace {

constexpr std::size_t stays_max = 20;

struct Course {
    double first_pass;  // chance to leave the first stage forwards, and so on down to the last
    double last_pass;
    double days_in_stage;
};

constexpr Course sales_course{0.82, 0.58, 14};
constexpr Course renewal_course{0.95, 0.88, 12};

class DealCourse {
  public:
    DealCourse(const DemoWorld& world, const Story& story, DealStory& deal, Random& random)
        : world_{world},
          story_{story},
          deal_{deal},
          random_{random},
          pipeline_{world.pipelines[deal.pipeline]},
          course_{pipeline_.is_renewal ? renewal_course : sales_course} {}

    void run() {
        std::size_t stage = first_stage();
        enter(stage, deal_.created);
        while (deal_.state == DealState::open && deal_.stays.size() < stays_max) {
            const auto next = leaving_time();
            if (next >= world_.calendar.anchor()) {
                return;
            }
            if (!random_.chance(pass_chance(stage))) {
                give_up(stage, next);
            } else if (stage + 1 == pipeline_.open_stages()) {
                win(next);
            } else {
                stage = next_stage(stage);
                leave(next);
                enter(stage, next);
            }
        }
    }

  private:
    std::size_t first_stage() {
        const double start = random_.unit();
        const std::size_t stage = start < 0.85 ? 0 : start < 0.96 ? 1 : 2;
        return std::min(stage, pipeline_.open_stages() - 1);
    }

    double skill() const { return world_.staff.at(deal_.owner).skill; }

    Moment leaving_time() {
        double length = course_.days_in_stage * (0.15 + 1.1 * random_.unit());
        length += course_.days_in_stage * 2 * random_.skewed();
        length *= story_.company.size == CompanySize::large   ? 1.6
                  : story_.company.size == CompanySize::small ? 0.7
                                                              : 1.0;
        if (random_.chance(0.04)) {
            length *= 5;  // stuck
        }
        return next_office_moment(
            deal_.stays.back().entered, days_long(length / skill()),
            world_.staff.utc_offset(deal_.owner), random_
        );
    }

    double pass_chance(std::size_t stage) const {
        const auto last = static_cast<double>(pipeline_.open_stages() - 1);
        const double down = last > 0 ? static_cast<double>(stage) / last : 1;
        const double usual = course_.first_pass + (course_.last_pass - course_.first_pass) * down;
        const double size = story_.company.size == CompanySize::large ? -0.03 : 0.0;
        return std::clamp(usual + size + 0.35 * (skill() - 1), 0.2, 0.98);
    }

    std::size_t next_stage(std::size_t stage) {
        if (stage > 0 && random_.chance(0.04)) {
            return stage - 1;
        }
        const bool skips = random_.chance(0.05) && stage + 2 < pipeline_.open_stages();
        return stage + (skips ? 2 : 1);
    }

    void enter(std::size_t stage, Moment at) {
        deal_.stays.push_back({stage, at, std::nullopt});
        if (stage < pipeline_.open_stages()) {
            deal_.highest_stage = std::max(deal_.highest_stage, stage);
        }
    }

    void leave(Moment at) { deal_.stays.back().exited = at; }

    void win(Moment at) {
        leave(at);
        enter(pipeline_.won_stage(), at);
        deal_.state = DealState::won;
        deal_.closed = at;
    }

    void give_up(std::size_t stage, Moment at) {
        leave(at);
        deal_.closed = at;
        if (random_.chance(0.12)) {
            deal_.state = DealState::abandoned;  // it stays in the stage it was left in
        } else {
            enter(pipeline_.lost_stage(), at);
            deal_.state = DealState::lost;
        }
        if (random_.chance(0.05)) {
            reopen(stage, at);
        }
    }

    void reopen(std::size_t stage, Moment closed) {
        const auto again = next_office_moment(
            closed, days{random_.between(10, 75)}, world_.staff.utc_offset(deal_.owner), random_
        );
        if (again >= world_.calendar.anchor()) {
            return;
        }
        if (deal_.state == DealState::lost) {
            leave(again);
        }
        deal_.state = DealState::open;
        deal_.closed.reset();
        enter(stage, again);
    }

    const DemoWorld& world_;
    const Story& story_;
    DealStory& deal_;
    Random& random_;
    const DemoPipeline& pipeline_;
    Course course_;
};

Moment creation_of(const DemoWorld& world, const Story& story, Random& random) {
    const auto latest = world.calendar.anchor() - minutes{30};
    const auto start = story.deals.empty() ? story.created : story.deals.back().created;
    const auto gap = story.deals.empty() ? days_long(0.1 + 40 * random.skewed())
                                         : days_long(30 + 220 * random.unit());
    const auto at = next_office_moment(start, gap, world.staff.utc_offset(story.owner), random);
    if (at < latest) {
        return at;
    }
    return moment_between(start, latest, 0.2 + 0.7 * random.unit());
}

/// A customer's later deals are renewals once a contract has had the time to run.
bool is_renewal(const Story& story, Moment created) {
    if (story.was_customer_before) {
        return true;
    }
    return std::any_of(story.deals.begin(), story.deals.end(), [&](const DealStory& earlier) {
        return earlier.state == DealState::won && *earlier.closed + days{150} < created;
    });
}

std::size_t currency_for(const DemoWorld& world, const Story& story, Random& random) {
    const bool local = random.chance(0.8);
    for (std::size_t i = 1; local && i < world.currencies.size(); ++i) {
        if (world.currencies[i].code == story.company.place->currency) {
            return i;
        }
    }
    return 0;
}

std::int64_t value_in_cents(const Story& story, const DealStory& deal, Random& random) {
    constexpr std::array<double, 3> low{1200, 7000, 30000};
    constexpr std::array<double, 3> high{16000, 70000, 380000};
    const auto size = static_cast<std::size_t>(story.company.size);
    double value = low[size] * (0.7 + 1.5 * random.unit());
    value += (high[size] - low[size]) * random.skewed();
    value *= deal.pipeline == 1 ? 0.6 : 1;
    if (random.chance(0.02)) {
        return 0;  // nobody has entered it yet
    }
    const auto step = value > 20000 ? 500 : value > 5000 ? 100 : 50;
    const auto whole = static_cast<std::int64_t>(value) / step * step;
    return 100 * whole - (random.chance(0.08) ? 1 : 0);
}

std::optional<Moment> expected_close_of(
    const DemoWorld& world, const DealStory& deal, Random& random
) {
    if (random.chance(0.08)) {
        return std::nullopt;
    }
    const auto at_five = [](Moment moment) { return std::chrono::floor<days>(moment) + hours{17}; };
    if (deal.closed) {
        return std::max(
            at_five(*deal.closed + days{random.between(-20, 15)}), at_five(deal.created)
        );
    }
    const auto anchor = world.calendar.anchor();
    if (random.chance(0.14)) {
        return std::max(at_five(deal.created), at_five(anchor - days{random.between(1, 30)}));
    }
    const double soon = 3 + 60 * random.unit();
    return at_five(anchor + days_long(soon + 90 * random.skewed()));
}

}  // namespace

void tell_deals(const DemoWorld& world, Story& story, std::int64_t count) {
    for (std::int64_t part = 0; part < count; ++part) {
        Random random = stream_of(world.seed, Stream::deal, story.contact, part);
        DealStory deal;
        deal.part = part;
        deal.created = creation_of(world, story, random);
        deal.pipeline = is_renewal(story, deal.created) ? 1 : 0;
        deal.owner = deal.pipeline == 1
                         ? world.staff.choose(Staff::customer_success, deal.created, random)
                         : world.staff.in_charge(story.owner, deal.created);
        deal.currency = currency_for(world, story, random);
        deal.cents = value_in_cents(story, deal, random);
        DealCourse{world, story, deal, random}.run();
        deal.expected_close = expected_close_of(world, deal, random);
        deal.owner =
            world.staff.in_charge(deal.owner, deal.closed.value_or(world.calendar.anchor()));
        story.deals.push_back(std::move(deal));
    }
}

}  // namespace dealwright
