// What a person typed is checked here first, so that each mistake gets its own sentence.
#include "auth/users.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "pg/error.hpp"

namespace dealwright {

namespace {

constexpr std::size_t email_characters_max = 255;
constexpr std::size_t name_characters_max = 100;

const pg::Query insert_user{"users.create", R"(
    with made as (
        insert into users (email, first_name, last_name, hashed_password, must_change_password)
        values ($1, nullif($2, ''), nullif($3, ''), $4, $5)
        returning id
    ), granted as (
        insert into user_roles (user_id, role_id)
        select made.id, roles.id from made join roles on roles.name = $6
    )
    select id from made
)"};

const pg::Query find_role{"users.role_by_name", R"(
    select name = $1, name from roles order by name <> $1, name
)"};

const pg::Query find_user{"users.by_email", R"(
    select id from users where email = lower($1) and not is_deleted
)"};

const pg::Query is_active{"users.is_active", R"(
    select is_active from users where id = $1
)"};

// When two admins disable each other at once, the second waits here for the first to finish and
// then finds himself the last.
const pg::Query lock_admins{"users.lock_admins", R"(
    select users.id from users
    join user_roles on user_roles.user_id = users.id
    join roles on roles.id = user_roles.role_id
    where roles.name = 'admin' and users.is_active and not users.is_deleted
    order by users.id
    for update of users
)"};

const pg::Query deactivate{"users.disable", R"(
    update users set is_active = false where id = $1 and is_active
)"};

const pg::Query set_one_time_password{"users.set_one_time_password", R"(
    update users set hashed_password = $2, must_change_password = true where id = $1
)"};

const pg::Query end_sessions{"users.end_sessions", R"(
    update sessions set is_revoked = true, revoked_at = now(), revoked_reason = $2
    where user_id = $1 and not is_revoked
)"};

Error field_error(const std::string& field, const std::string& code, const std::string& message) {
    return Error{ErrorKind::invalid, message, {FieldError{field, code, message}}};
}

bool has_control_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
}

/// In the form in which the database keeps it. A domain needs no dot: admin@localhost is fine.
std::string checked_email(std::string_view text) {
    std::string email = ascii_lower(trimmed(text));
    const auto at = email.find('@');
    const bool well_formed = !first_invalid_utf8(email) && at != std::string::npos && at > 0 &&
                             at + 1 < email.size() && email.find('@', at + 1) == email.npos &&
                             email.find(' ') == email.npos && !has_control_character(email);
    if (!well_formed) {
        throw field_error("email", "format", fmt::format("\"{}\" is not an e-mail address", text));
    }
    if (code_points(email) > email_characters_max) {
        throw field_error(
            "email", "length",
            fmt::format("an e-mail address has at most {} characters", email_characters_max)
        );
    }
    return email;
}

void check_name(const std::string& field, std::string_view what, std::string_view name) {
    if (first_invalid_utf8(name) || has_control_character(name)) {
        throw field_error(field, "format", fmt::format("the {} is not readable text", what));
    }
    if (code_points(name) > name_characters_max) {
        throw field_error(
            field, "length",
            fmt::format("the {} has more than {} characters", what, name_characters_max)
        );
    }
}

void check_role(pg::Connection& connection, const std::string& role) {
    check_name("role", "role", role);
    const auto roles = connection.run(find_role, role);
    if (roles.rows() > 0 && roles.get<bool>(0, 0)) {
        return;
    }
    std::vector<std::string> names;
    names.reserve(static_cast<std::size_t>(roles.rows()));
    for (int row = 0; row < roles.rows(); ++row) {
        names.emplace_back(roles.text(row, 1));
    }
    throw field_error(
        "role", "unknown",
        names.empty()
            ? fmt::format("there is no role \"{}\", and no other: run `dealwright db seed`", role)
            : fmt::format("there is no role \"{}\"; there are: {}", role, join(names, ", "))
    );
}

std::string id_of_user(pg::Connection& connection, std::string_view email) {
    const auto found = connection.run(find_user, checked_email(email));
    if (found.empty()) {
        throw failure(ErrorKind::not_found, "there is no user with the e-mail address {}", email);
    }
    return found.get<std::string>(0, 0);
}

Error taken(const std::string& email) {
    return failure(
        ErrorKind::conflict, "there is already a user with the e-mail address {}", email
    );
}

}  // namespace

std::string create_user(pg::Connection& connection, const NewUser& user, const SecretKey& key) {
    const auto email = checked_email(user.email);
    check_name("first_name", "first name", user.first_name);
    check_name("last_name", "last name", user.last_name);
    check_password_rules(user.password);
    check_role(connection, user.role);
    if (!connection.run(find_user, email).empty()) {
        throw taken(email);
    }
    try {
        return connection
            .run(
                insert_user, email, user.first_name, user.last_name,
                hash_password(user.password, key, user.bcrypt_cost), user.must_change_password,
                user.role
            )
            .get<std::string>(0, 0);
    } catch (const pg::DatabaseError& error) {
        if (error.constraint() == "users_email_key") {
            throw taken(email);  // somebody else was faster
        }
        throw;
    }
}

std::string id_of_active_user(pg::Connection& connection, std::string_view email) {
    const auto id = id_of_user(connection, email);
    if (!connection.run(is_active, id).get<bool>(0, 0)) {
        throw failure(ErrorKind::conflict, "the account {} is disabled", email);
    }
    return id;
}

void disable_user(pg::Connection& connection, std::string_view email) {
    const auto id = id_of_user(connection, email);
    pg::Transaction transaction{connection};
    const auto admins = connection.run(lock_admins);
    if (admins.rows() == 1 && admins.text(0, 0) == id) {
        throw failure(
            ErrorKind::conflict,
            "{} is the last active admin; make another one before disabling this one", email
        );
    }
    connection.run(deactivate, id);
    connection.run(end_sessions, id, "user disabled");
    transaction.commit();
}

std::string reset_password(
    pg::Connection& connection, std::string_view email, const SecretKey& key, int bcrypt_cost
) {
    const auto id = id_of_user(connection, email);
    auto password = random_password();
    const auto hash = hash_password(password, key, bcrypt_cost);
    pg::Transaction transaction{connection};
    connection.run(set_one_time_password, id, hash);
    connection.run(end_sessions, id, "password reset");
    transaction.commit();
    return password;
}

}  // namespace dealwright
