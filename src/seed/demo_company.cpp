// The order of the tables matters: the database derives from what is there already.
#include "seed/demo_company.hpp"

#include "base/error.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "seed/demo_tables.hpp"
#include "seed/table_filling.hpp"

namespace dealwright {

namespace {

void check_options(const DemoOptions& options) {
    if (options.contacts < 1 || options.contacts > limits::demo_contacts) {
        throw failure(
            ErrorKind::invalid, "a demo has between 1 and {} contacts, not {}",
            with_thousands(limits::demo_contacts), options.contacts
        );
    }
}

void refuse_used_database(pg::Connection& owner) {
    // Nobody may add the first record while the demo is being written.
    owner.execute("lock table contacts, deals in share row exclusive mode");
    const auto used =
        owner.execute("select exists (select from contacts), exists (select from deals)");
    if (used.get<bool>(0, 0) || used.get<bool>(0, 1)) {
        throw failure(
            ErrorKind::conflict,
            "the database already has {}; demo data goes into an empty one only: use another "
            "database, or empty this one with `dealwright db recreate --yes`",
            used.get<bool>(0, 0) ? "contacts" : "deals"
        );
    }
}

const pg::Query define_custom_fields{"demo.custom_fields", R"(
    insert into custom_fields (resource, name, label, type, choices, position) values
    ('contacts', 'region', 'Region', 'choice', '["AMER", "NORTH", "CENTRAL", "SOUTH"]', 1),
    ('contacts', 'employees', 'Employees', 'number', '[]', 2),
    ('contacts', 'newsletter', 'Newsletter', 'boolean', '[]', 3),
    ('deals', 'channel', 'Channel', 'choice', '["direct", "partner", "inbound"]', 1),
    ('deals', 'seats', 'Seats', 'number', '[]', 2)
    on conflict do nothing
)"};

// One row for the whole company: who reads the log wants to know what people did.
const pg::Query record_demo{"demo.record", R"(
    insert into audit_logs (user_email, action, resource_type, description, metadata)
    select a.user_email, 'import', 'contacts', 'demo data', a.metadata || jsonb_build_object(
        'contacts', $1::bigint, 'deals', $2::bigint, 'activities', $3::bigint
    )
    from audit_actor() as a
)"};

}  // namespace

DemoTotals seed_demo(
    pg::Connection& owner, const DemoOptions& options, const DemoProgress& progress
) {
    check_options(options);
    pg::Transaction transaction{owner};
    // Plans are made while the tables are being filled, when their statistics say nothing.
    owner.execute(
        "set local jit = off; set local work_mem = '64MB'; "
        "set local maintenance_work_mem = '256MB'"
    );
    refuse_used_database(owner);
    owner.execute("select set_audit(false)");
    owner.run(define_custom_fields);
    DemoWorld world{options.random_seed, options.contacts, options.anchor_day};
    insert_world(owner, world);
    if (progress) {
        progress("planning", 0, 0);
    }
    const Storyteller stories{world};
    const DemoRun run{owner, world, stories, progress};
    fill_without_indexes(owner, "contacts", [&] { copy_contacts(run); });
    copy_deals(run);
    copy_stage_visits(run);
    fill_without_indexes(owner, "activities", [&] { copy_activities(run); });
    // After the deals' histories and the activities, from which the database derives what a call
    // led to.
    copy_calls(run);
    insert_campaigns(run);
    fill_without_indexes(owner, "emails", [&] { copy_emails(run); });
    copy_documents(run);
    copy_signatures(run);
    if (progress) {
        progress("statistics", 0, 1);
    }
    owner.execute(
        "analyze users, teams, contacts, deals, deal_stage_visits, activities, calls, "
        "email_campaigns, emails, documents, document_signatures"
    );
    owner.execute("select set_audit(true)");
    const auto& totals = stories.totals();
    owner.run(record_demo, totals.contacts, totals.deals, totals.activities);
    transaction.commit();
    if (progress) {
        progress("statistics", 1, 1);
    }
    return stories.totals();
}

}  // namespace dealwright
