// Rows of the start have fixed ids, so that a second run recognises what the first has made.
#include "seed/start_data.hpp"

#include <array>
#include <chrono>
#include <string_view>

#include "auth/users.hpp"
#include "base/uuid.hpp"
#include "seed/random.hpp"
#include "seed/start_permissions.hpp"
#include "seed/start_templates.hpp"

namespace dealwright {

namespace {

constexpr std::string_view admin_email = "admin@localhost";

struct StartStage {
    std::string_view name;
    int probability;
    bool is_closed;
    bool is_won;
};

constexpr std::array start_stages{
    StartStage{"Prospecting", 10, false, false}, StartStage{"Qualification", 20, false, false},
    StartStage{"Proposal", 50, false, false},    StartStage{"Negotiation", 75, false, false},
    StartStage{"Closed Won", 100, true, true},   StartStage{"Closed Lost", 0, true, false},
};

// A row that was renamed or deleted since keeps its id, and a row of the same name that a person
// made is in the way by its name: `on conflict do nothing` leaves all of them alone.
const pg::Query insert_role{"start.role", R"(
    insert into roles (id, name, description, permissions) values ($1, $2, $3, $4)
    on conflict do nothing
)"};

const pg::Query insert_pipeline{"start.pipeline", R"(
    insert into pipelines (id, name, description, is_default)
    values ($1, 'Sales', 'New business, from the first contact to the signature', true)
    on conflict do nothing
)"};

const pg::Query insert_stage{"start.stage", R"(
    insert into pipeline_stages (
        id, pipeline_id, name, order_index, probability, is_closed, is_won
    )
    select $1, id, $3, $4, $5, $6, $7 from pipelines where id = $2
    on conflict do nothing
)"};

const pg::Query insert_template{"start.template", R"(
    insert into email_templates (id, name, category, subject, body_text, body_html)
    values ($1, $2, $3, $4, $5, $6)
    on conflict do nothing
)"};

const pg::Query has_admin{"start.has_admin", R"(
    select exists (
        select from users join user_roles on user_roles.user_id = users.id
        join roles on roles.id = user_roles.role_id
        where roles.name = 'admin' and not users.is_deleted
    )
)"};

const pg::Query grant_admin{"start.grant_admin", R"(
    insert into user_roles (user_id, role_id)
    select users.id, roles.id from users, roles
    where users.email = $1 and not users.is_deleted and roles.name = 'admin'
    on conflict do nothing
)"};

const pg::Query make_log_partitions{"start.log_partitions", R"(
    select ensure_log_partitions((now() at time zone 'UTC' - interval '1 month')::date, 4)
)"};

/// The same in every installation, so that a second run knows what the first has made.
std::string start_id(std::string_view name) {
    std::uint64_t hash = 0;
    for (const char c : name) {
        hash = mixed(hash ^ static_cast<unsigned char>(c));
    }
    Random random{hash};
    const std::chrono::sys_days day{std::chrono::year{2025} / 1 / 1};
    return make_uuid_v7(day, [&] { return random.bits(); });
}

std::string paragraphs_of(std::string_view text) {
    std::string html = "<p>";
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at).starts_with("\n\n")) {
            html += "</p>\n<p>";
            ++at;
        } else if (text[at] == '\n') {
            html += "<br>\n";
        } else {
            html += text[at];
        }
    }
    return html + "</p>";
}

std::int64_t add_roles(pg::Connection& owner) {
    std::int64_t made = 0;
    for (const auto& role : start_roles()) {
        made += owner
                    .run(
                        insert_role, start_id(fmt::format("role {}", role.name)), role.name,
                        role.description, role.permissions
                    )
                    .affected();
    }
    return made;
}

std::int64_t add_pipeline(pg::Connection& owner) {
    const auto pipeline_id = start_id("pipeline Sales");
    std::int64_t made = owner.run(insert_pipeline, pipeline_id).affected();
    int order_index = 0;
    for (const auto& stage : start_stages) {
        ++order_index;
        made += owner
                    .run(
                        insert_stage, start_id(fmt::format("stage {}", stage.name)), pipeline_id,
                        stage.name, order_index, stage.probability, stage.is_closed, stage.is_won
                    )
                    .affected();
    }
    return made;
}

std::int64_t add_templates(pg::Connection& owner) {
    std::int64_t made = 0;
    for (const auto& mail : start_templates) {
        const auto text = fmt::format("{}{}{}", template_greeting, mail.text, template_signature);
        made += owner
                    .run(
                        insert_template, start_id(fmt::format("template {}", mail.name)), mail.name,
                        mail.category, mail.subject, text, paragraphs_of(text)
                    )
                    .affected();
    }
    return made;
}

void add_admin(pg::Connection& owner, const SecretKey& key, int bcrypt_cost, StartResult& result) {
    if (owner.run(has_admin).get<bool>(0, 0)) {
        return;
    }
    result.anything_new = true;
    if (owner.run(grant_admin, admin_email).affected() > 0) {
        return;  // the first admin's account is there and had only lost its role
    }
    StartAdmin admin{std::string{admin_email}, random_password()};
    create_user(
        owner,
        {.email = admin.email,
         .first_name = "Admin",
         .last_name = "",
         .role = "admin",
         .password = admin.one_time_password,
         .must_change_password = true,
         .bcrypt_cost = bcrypt_cost},
        key
    );
    result.admin = std::move(admin);
}

}  // namespace

StartResult seed_start(pg::Connection& owner, const SecretKey& key, int bcrypt_cost) {
    pg::Transaction transaction{owner};
    // Two runs at once would otherwise both find no admin.
    owner.execute("lock table roles in share row exclusive mode");
    StartResult result;
    // Before the first rows of the audit log: a month that has some gets no partition any more.
    const bool has_new_months = owner.run(make_log_partitions).get<int>(0, 0) > 0;
    result.anything_new = add_roles(owner) + add_pipeline(owner) + add_templates(owner) > 0;
    add_admin(owner, key, bcrypt_cost, result);
    result.anything_new = result.anything_new || has_new_months;
    transaction.commit();
    return result;
}

}  // namespace dealwright
