// One function per big table: tells all stories and writes that table's rows of them.
#pragma once

#include "pg/connection.hpp"
#include "seed/demo_rows.hpp"
#include "seed/demo_story.hpp"

namespace dealwright {

/// What every table's writer is given.
struct DemoRun {
    pg::Connection& connection;
    const DemoWorld& world;
    const Storyteller& stories;
    const DemoProgress& progress;
};

std::string contact_id(const DemoWorld& world, const Story& story);
std::string deal_id(const DemoWorld& world, const Story& story, const DealStory& deal);

void copy_contacts(const DemoRun& run);
void copy_deals(const DemoRun& run);
void copy_stage_visits(const DemoRun& run);
void copy_activities(const DemoRun& run);
void copy_calls(const DemoRun& run);
void insert_campaigns(const DemoRun& run);
void copy_emails(const DemoRun& run);
void copy_documents(const DemoRun& run);
void copy_signatures(const DemoRun& run);

}  // namespace dealwright
