// Contacts: who they are, where they came from, and what has become of them.
#include <array>

#include "seed/ascii_form.hpp"
#include "seed/demo_tables.hpp"

namespace dealwright {

namespace {

constexpr std::array state_names{"new",         "contacted", "qualified",
                                 "unqualified", "customer",  "inactive"};
constexpr std::array source_names{"website",    "referral",     "linkedin", "cold_email",
                                  "trade_show", "social_media", "other"};

struct ScoreRange {
    int low;
    int high;
};
constexpr std::array<ScoreRange, 6> scores{
    {{5, 72}, {15, 80}, {45, 95}, {0, 38}, {58, 100}, {5, 55}}};

std::optional<std::int64_t> lead_score(const Story& story, Random& random) {
    if (random.chance(0.12)) {
        return std::nullopt;
    }
    const auto& range = scores[static_cast<std::size_t>(story.state)];
    return (random.between(range.low, range.high) + random.between(range.low, range.high)) / 2;
}

std::string tags(Random& random) {
    std::string result = "[";
    for (auto left = random.chance(0.45) ? random.between(1, 3) : 0; left > 0; --left) {
        const auto& tag = random.pick(words::contact_tags());
        if (result.find(tag) == std::string::npos) {
            result += fmt::format(R"({}"{}")", result.size() > 1 ? ", " : "", tag);
        }
    }
    return result + "]";
}

std::string custom_fields(const Story& story, Random& random) {
    if (random.chance(0.4)) {
        return "{}";
    }
    constexpr std::array regions{"AMER", "NORTH", "CENTRAL", "SOUTH"};
    constexpr std::array<std::int64_t, 4> employees{1, 50, 500, 20000};
    const auto size = static_cast<std::size_t>(story.company.size);
    const auto count = random.between(employees[size], employees[size + 1]);
    return fmt::format(
        R"({{"region": "{}", "employees": {}, "newsletter": {}}})",
        regions[static_cast<std::size_t>(story.company.place->region)], count, random.chance(0.6)
    );
}

Moment last_change(const DemoWorld& world, const Story& story) {
    Moment latest = story.quiet_from;
    for (const auto& deal : story.deals) {
        latest = std::max(latest, deal.stays.back().entered);
    }
    return std::min(latest, world.calendar.anchor() - minutes{1});
}

void write_address(Rows& rows, const Story& story, Random& random) {
    const auto& place = *story.company.place;
    if (random.chance(0.25)) {
        rows.null().null();
    } else {
        rows.text(street_address(place, random));
        rows.maybe(random.chance(0.08) ? fmt::format("{}. OG", random.between(1, 9)) : "");
    }
    rows.text(place.city).maybe(place.state);
    rows.maybe(random.chance(0.7) ? postal_code(place, random) : "");
    rows.text(place.country);
}

void write_contact(const DemoWorld& world, const Story& story, Rows& rows) {
    Random random = stream_of(world.seed, Stream::contact, story.contact, 1);
    const auto& place = *story.company.place;
    const auto company = company_name(story.employment.company);
    const auto person = person_of(world.seed, story.contact, story.employment, place, company);
    rows.text(contact_id(world, story)).text(person.first_name).text(person.last_name);
    rows.maybe(story.has_email ? person.email : "");
    rows.maybe(random.chance(0.8) ? phone_number(place, random) : "");
    rows.maybe(random.chance(0.4) ? phone_number(place, random) : "");
    rows.text(company.name);
    rows.maybe(random.chance(0.85) ? random.pick(words::job_titles()) : "");
    rows.maybe(random.chance(0.5) ? random.pick(words::departments()) : "");
    rows.maybe(random.chance(0.7) ? "https://www." + company.domain : "");
    write_address(rows, story, random);
    rows.text(state_names[static_cast<std::size_t>(story.state)]);
    rows.maybe(story.source ? source_names[static_cast<std::size_t>(*story.source)] : "");
    rows.number(lead_score(story, random));
    if (story.is_owned) {
        rows.text(world.staff.at(world.staff.in_charge(story.owner, world.calendar.anchor())).id);
    } else {
        rows.null();
    }
    rows.text(tags(random)).text(custom_fields(story, random));
    rows.maybe(random.chance(0.12) ? random.pick(words::contact_notes()) : "");
    const auto handle = ascii_form(person.first_name) + ascii_form(person.last_name);
    rows.maybe(
        random.chance(0.45) ? fmt::format("https://linkedin.example.com/in/{}", handle) : ""
    );
    rows.maybe(random.chance(0.08) ? "@" + handle : "");
    rows.at(story.qualified).at(story.converted);
    rows.at(story.created).at(last_change(world, story)).end();
}

}  // namespace

std::string contact_id(const DemoWorld& world, const Story& story) {
    return demo_id(world.seed, Stream::contact, story.contact, 0, story.created);
}

void copy_contacts(const DemoRun& run) {
    Rows rows{
        run.connection,
        "contacts (id, first_name, last_name, email, phone, mobile, company, title, department, "
        "website, address_line1, address_line2, city, state, postal_code, country, status, source, "
        "lead_score, owner_id, tags, custom_fields, notes, linkedin_url, twitter_handle, "
        "qualified_at, converted_at, created_at, updated_at)",
        run.progress, "contacts", run.stories.totals().contacts};
    run.stories.for_each([&](const Story& story) {
        write_contact(run.world, story, rows);
        rows.end_story();
    });
    rows.finish();
}

}  // namespace dealwright
