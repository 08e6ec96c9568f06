// What the whole made-up company shares: its calendar, staff, pipelines, currencies and campaigns.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pg/connection.hpp"
#include "seed/demo_staff.hpp"
#include "seed/moments.hpp"

namespace dealwright {

struct DemoPipeline {
    std::string id;
    std::vector<std::string> stage_ids;  // the open ones in order, then won, then lost
    bool is_renewal = false;

    std::size_t open_stages() const { return stage_ids.size() - 2; }
    std::size_t won_stage() const { return stage_ids.size() - 2; }
    std::size_t lost_stage() const { return stage_ids.size() - 1; }
};

struct DemoCurrency {
    std::string code;
    double rate = 1;  // of the anchor day
};

struct DemoTemplate {
    std::string id;
    std::string subject;
};

struct DemoCampaign {
    std::string id;
    std::string name;
    std::size_t mail = 0;  // index in campaign_templates
    Moment sent;
};

struct DemoWorld {
    DemoWorld(std::uint64_t random_seed, std::int64_t contacts, sys_days anchor_day);

    std::uint64_t seed;
    std::int64_t contact_count;
    Calendar calendar;
    Staff staff;
    std::vector<DemoPipeline> pipelines;   // sales, then renewals
    std::vector<DemoCurrency> currencies;  // the base currency first
    std::vector<DemoTemplate> templates;   // for mail of one person to another
    std::vector<DemoTemplate> campaign_templates;
    std::vector<DemoCampaign> campaigns;  // in the order of their sending
};

/// Looks up or inserts all of it but the campaigns, whose totals are not known yet.
void insert_world(pg::Connection& connection, DemoWorld& world);

}  // namespace dealwright
