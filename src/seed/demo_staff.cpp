// The names of the staff, who works when, and the rows of teams, users and roles.
#include "seed/demo_staff.hpp"

#include "seed/ascii_form.hpp"
#include "seed/demo_ids.hpp"

namespace dealwright {

namespace {

constexpr std::size_t team_size = 8;
constexpr std::size_t first_team_member = 2;  // after the head and the analyst

const std::array<DemoTeam, 6> team_list{{
    {"Enterprise Americas", "Large companies in North and South America", "America/New_York", "en",
     minutes{-300}, ""},
    {"Mid-Market Americas", "Small and middle-sized companies in the Americas", "America/Chicago",
     "en", minutes{-360}, ""},
    {"UK, Ireland & Nordics", "New business in Northern Europe and overseas", "Europe/London", "en",
     minutes{0}, ""},
    {"Central Europe", "New business in DACH and Poland", "Europe/Berlin", "de", minutes{60}, ""},
    {"Southern Europe", "New business in France, Iberia and Italy", "Europe/Madrid", "es",
     minutes{60}, ""},
    {"Customer Success", "Renewals and extensions everywhere", "Europe/London", "en", minutes{0},
     ""},
}};

struct Name {
    std::string_view first;
    std::string_view last;
};

constexpr std::array<Name, 50> names{{
    {"Margaret", "Adeyemi"},   {"Theo", "Lindgren"},

    {"Caroline", "Whitfield"}, {"Devon", "Marsh"},      {"Alicia", "Romero"},
    {"Jonah", "Feldman"},      {"Keisha", "Barnes"},    {"Ryan", "Okafor"},
    {"Mei", "Tanaka"},         {"Bruno", "Carvalho"},

    {"Patrick", "Donnelly"},   {"Sierra", "Holloway"},  {"Luis", "Ortega"},
    {"Hannah", "Kim"},         {"Trevor", "Gaines"},    {"Noor", "Rahman"},
    {"Maya", "Lopez"},         {"Cole", "Jensen"},

    {"Fiona", "Gallagher"},    {"Oliver", "Ashworth"},  {"Ingrid", "Solberg"},
    {"Callum", "Reid"},        {"Siobhán", "Byrne"},    {"Mikkel", "Østergaard"},
    {"Aisha", "Begum"},        {"Väinö", "Lehtonen"},

    {"Katharina", "Böhm"},     {"Jürgen", "Schäfer"},   {"Zofia", "Wójcik"},
    {"Lukas", "Brandstätter"}, {"Elif", "Yıldız"},      {"Moritz", "Krüger"},
    {"Renate", "Hürlimann"},   {"Paweł", "Zieliński"},

    {"Isabel", "Navarro"},     {"Mathieu", "Lefèvre"},  {"Chiara", "Conti"},
    {"Íñigo", "Etxeberria"},   {"Amélie", "Girard"},    {"João", "Magalhães"},
    {"Francesca", "Moretti"},  {"Núria", "Puig"},

    {"Daniel", "Osei"},        {"Laura", "Pritchard"},  {"Tomás", "Quintero"},
    {"Yasmin", "Haddad"},      {"George", "Papadakis"}, {"Leonie", "Vogel"},
    {"Priya", "Raman"},        {"Sofie", "De Vries"},
}};

std::string_view role_of(Position position) {
    switch (position) {
        case Position::head:
        case Position::lead:
            return "manager";
        case Position::analyst:
            return "viewer";
        case Position::rep:
            break;
    }
    return "sales_rep";
}

std::string_view title_of(const Colleague& colleague) {
    switch (colleague.position) {
        case Position::head:
            return "VP Sales";
        case Position::analyst:
            return "Sales Operations Analyst";
        case Position::lead:
            return "Team Lead";
        case Position::rep:
            break;
    }
    if (colleague.team == Staff::customer_success) {
        return "Customer Success Manager";
    }
    return colleague.skill > 1.08 ? "Senior Account Executive" : "Account Executive";
}

}  // namespace

Staff::Staff(std::uint64_t seed, const Calendar& calendar)
    : teams_{team_list.begin(), team_list.end()} {
    for (std::size_t i = 0; i < teams_.size(); ++i) {
        teams_[i].id = demo_id(
            seed, Stream::team, static_cast<std::int64_t>(i), 0, calendar.begin() - days{900}
        );
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        hire(seed, calendar, i);
    }
}

void Staff::hire(std::uint64_t seed, const Calendar& calendar, std::size_t index) {
    const auto number = static_cast<std::int64_t>(index);
    Random random = stream_of(seed, Stream::staff, number);
    Colleague person;
    person.first_name = names[index].first;
    person.last_name = names[index].last;
    person.email =
        ascii_form(person.first_name) + "." + ascii_form(person.last_name) + "@brightwater.example";
    person.skill = 0.8 + 0.4 * random.unit();
    person.diligence = 0.66 + 0.27 * random.unit();
    person.load = static_cast<int>(random.between(7, 13));
    person.joined = calendar.begin() - days{random.between(40, 880)} + hours{9};
    if (index >= first_team_member) {
        const auto place = (index - first_team_member) % team_size;
        person.team = (index - first_team_member) / team_size;
        person.position = place == 0 ? Position::lead : Position::rep;
        person.manager = place == 0 ? 0 : index - place;
        if (place == 0) {
            person.load = 3;
        } else if (place == 7) {
            person.joined = calendar.begin() + days{random.between(150, 480)} + hours{9};
        } else if (place == 5 && *person.team % 2 == 1) {
            person.left = calendar.anchor() - days{random.between(60, 240)};
        }
    } else {
        person.position = index == 0 ? Position::head : Position::analyst;
        if (index > 0) {
            person.manager = 0;
        }
    }
    person.id = demo_id(seed, Stream::staff, number, 0, person.joined);
    colleagues_.push_back(std::move(person));
}

std::size_t Staff::team_for(words::Region region, bool is_large) {
    switch (region) {
        case words::Region::americas:
            return is_large ? 0 : 1;
        case words::Region::north:
            return 2;
        case words::Region::central:
            return 3;
        case words::Region::south:
            break;
    }
    return 4;
}

std::size_t Staff::choose(std::size_t team, Moment at, Random& random) const {
    const auto lead = first_team_member + team * team_size;
    std::array<int, team_size> loads{};
    for (std::size_t i = 0; i < team_size; ++i) {
        const auto& person = colleagues_[lead + i];
        const bool works = person.joined <= at && (!person.left || at < *person.left);
        loads[i] = works ? person.load : 0;
    }
    return lead + random.weighted(loads);
}

std::size_t Staff::in_charge(std::size_t colleague, Moment at) const {
    const auto& person = colleagues_[colleague];
    return person.left && at >= *person.left ? *person.manager : colleague;
}

minutes Staff::utc_offset(std::size_t colleague) const {
    const auto team = colleagues_[colleague].team;
    return team ? teams_[*team].utc_offset : minutes{0};
}

namespace {

std::string when(Moment moment) {
    return fmt::format("to_timestamp({})", moment.time_since_epoch().count());
}

std::string user_values(
    pg::Connection& connection, const Staff& staff, const Colleague& person, Moment seen
) {
    const bool works = !person.left;
    const auto team_id =
        person.team ? fmt::format("'{}'", staff.team(*person.team).id) : std::string{"null"};
    const auto manager_id =
        person.manager ? fmt::format("'{}'", staff.at(*person.manager).id) : std::string{"null"};
    return fmt::format(
        "('{}', {}, {}, {}, '{}', 'Sales', '{}', '{}', {}, {}, true, {}, {}, {}, {})", person.id,
        connection.quoted_literal(person.email), connection.quoted_literal(person.first_name),
        connection.quoted_literal(person.last_name), title_of(person),
        person.team ? staff.team(*person.team).timezone : "Europe/London",
        person.team ? staff.team(*person.team).language : "en", team_id, manager_id,
        when(works ? seen : *person.left), when(person.joined), when(works ? seen : *person.left),
        works
    );
}

}  // namespace

void Staff::insert(pg::Connection& connection, const Calendar& calendar, std::uint64_t seed) const {
    std::string teams;
    for (std::size_t i = 0; i < teams_.size(); ++i) {
        const auto founded = when(calendar.begin() - days{900});
        teams += fmt::format(
            "{}('{}'::uuid, '{}', '{}', '{}'::uuid, {}, {})", i == 0 ? "" : ", ", teams_[i].id,
            teams_[i].name, teams_[i].description,
            colleagues_[first_team_member + i * team_size].id, founded, founded
        );
    }
    std::string users;
    std::string roles;
    for (std::size_t i = 0; i < colleagues_.size(); ++i) {
        const auto& person = colleagues_[i];
        Random random = stream_of(seed, Stream::setup, static_cast<std::int64_t>(i));
        const auto seen = calendar.anchor() - minutes{random.between(360, 4800)};
        const auto* separator = i == 0 ? "" : ", ";
        users += separator + user_values(connection, *this, person, seen);
        roles += fmt::format(
            "{}('{}'::uuid, '{}', {})", separator, person.id, role_of(person.position),
            when(person.joined)
        );
    }
    // Teams name their leads and users their teams: only one statement can write both, since
    // foreign keys are checked at its end.
    connection.execute(fmt::format(
        "with made_teams as (insert into teams (id, name, description, team_lead_id, created_at, "
        "updated_at) values {}) insert into users (id, email, first_name, last_name, title, "
        "department, timezone, language, team_id, manager_id, email_verified, last_login, "
        "created_at, updated_at, is_active) values {}",
        teams, users
    ));
    connection.execute(fmt::format(
        "insert into user_roles (user_id, role_id, created_at) select given.user_id, roles.id, "
        "given.at from (values {}) as given (user_id, role, at) join roles on roles.name = "
        "given.role",
        roles
    ));
}

}  // namespace dealwright
