// The story of one contact: who owns it, how it went with its deals, and how much was done for it.
// Stories are told one after the other, as often as needed; nothing is kept but the present one.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "seed/demo_ids.hpp"
#include "seed/demo_people.hpp"
#include "seed/demo_world.hpp"

namespace dealwright {

enum class DealState { open, won, lost, abandoned };

struct Stay {
    std::size_t stage;  // index in DemoPipeline::stage_ids
    Moment entered;
    std::optional<Moment> exited;
};

struct DealStory {
    std::int64_t part = 0;  // its number among the contact's deals
    std::size_t pipeline = 0;
    std::size_t owner = 0;
    std::size_t currency = 0;
    std::int64_t cents = 0;
    Moment created;
    DealState state = DealState::open;
    std::optional<Moment> closed;
    std::optional<Moment> expected_close;
    std::vector<Stay> stays;
    std::size_t highest_stage = 0;  // of the open ones
};

/// In the order of the database's enums.
enum class ContactState { fresh, contacted, qualified, unqualified, customer, inactive };
enum class Source { website, referral, linkedin, cold_email, trade_show, social_media, other };

struct Story {
    std::int64_t contact = 0;
    Employment employment;
    CompanyFacts company;
    Moment created;
    std::size_t owner = 0;
    bool is_owned = true;
    bool has_email = true;
    bool bounces = false;
    bool was_customer_before = false;
    std::optional<Source> source;
    ContactState state = ContactState::fresh;
    std::optional<Moment> qualified;
    std::optional<Moment> converted;
    Moment quiet_from;  // when nobody works on it any more
    std::vector<DealStory> deals;
    std::int64_t calls = 0;
    std::int64_t tasks = 0;  // activities other than calls
    std::int64_t emails = 0;
    std::int64_t documents = 0;
};

/// Shares out a fixed total in proportion to weights: the parts add up to it exactly.
class Quota {
  public:
    Quota(std::int64_t total, std::int64_t weight_sum) : total_{total}, sum_{weight_sum} {}
    std::int64_t next(std::int64_t weight);

  private:
    std::int64_t total_;
    std::int64_t sum_;
    std::int64_t weight_so_far_ = 0;
    std::int64_t given_ = 0;
};

struct DemoTotals {
    std::int64_t contacts = 0;
    std::int64_t deals = 0;
    std::int64_t calls = 0;
    std::int64_t activities = 0;  // calls included
    std::int64_t emails = 0;
    std::int64_t documents = 0;
};

DemoTotals demo_totals(std::int64_t contacts);

class Storyteller {
  public:
    /// Reads all stories once to learn how the totals spread over them.
    explicit Storyteller(const DemoWorld& world);

    void for_each(const std::function<void(const Story&)>& use) const;
    const DemoTotals& totals() const { return totals_; }

  private:
    struct Weights {
        std::int64_t deals = 0;
        std::int64_t calls = 0;
        std::int64_t tasks = 0;
        std::int64_t emails = 0;
        std::int64_t documents = 0;
    };

    void begin(Story& story, std::int64_t contact) const;
    std::int64_t deal_weight(const Story& story) const;
    void settle(Story& story) const;
    void settle_without_deals(Story& story, Random& random) const;
    Weights work_weights(const Story& story) const;

    const DemoWorld& world_;
    DemoTotals totals_;
    Weights sums_;
};

/// Fills in story.deals; in demo_deals_story.cpp.
void tell_deals(const DemoWorld& world, Story& story, std::int64_t count);

}  // namespace dealwright
