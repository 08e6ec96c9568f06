#include "auth/password_reset.hpp"

#include <spdlog/spdlog.h>

#include "auth/password.hpp"
#include "auth/password_strength.hpp"
#include "auth/request_body.hpp"
#include "auth/secrets.hpp"
#include "auth/security_log.hpp"
#include "auth/sessions.hpp"
#include "auth/sign_in_attempt.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"

namespace dealwright {

namespace {

// Five mails an hour are enough for anybody, and no weapon. An unknown account makes no row.
const pg::Query insert_reset{"password_reset.insert", R"(
    with account as (
        select u.id, u.email from users as u
        where u.email = lower(btrim($1)) and u.is_active and not u.is_deleted
    ), made as (
        insert into password_resets (user_id, token_hash, expires_at, requested_ip)
        select a.id, $2, now() + make_interval(mins => setting('password_reset_minutes')::int),
            nullif($3, '')::inet
        from account as a
        where (
            select count(*) from password_resets as r
            where r.user_id = a.id and r.created_at > now() - interval '1 hour'
        ) < 5
        returning user_id
    )
    select a.id, a.email, exists (select from made)
    from (values (1)) as always (one) left join account as a on true
)"};

// Only the latest link of a user is good.
const pg::Query find_reset{"password_reset.find", R"(
    select r.id, u.id, u.email, r.used_at is not null,
        r.used_at is null and now() < r.expires_at and u.is_active and not u.is_deleted
            and not exists (
                select from password_resets as later
                where later.user_id = r.user_id and later.created_at > r.created_at
            ),
        exists (
            select from user_totp as f where f.user_id = u.id and f.confirmed_at is not null
        ),
        setting('bcrypt_cost')::int
    from password_resets as r join users as u on u.id = r.user_id
    where r.token_hash = $1
)"};

const pg::Query use_reset{"password_reset.use", R"(
    update password_resets set used_at = now()
    where id = $1::uuid and used_at is null and now() < expires_at
)"};

const pg::Query set_password{"password_reset.set", R"(
    update users set hashed_password = $2, must_change_password = false
    where id = $1::uuid and is_active and not is_deleted
)"};

Error dead_link() {
    return field_failure("token", "invalid", "this link is not good any more; ask for another one");
}

struct Reset {
    std::string id;
    std::string user_id;
    std::string email;
    bool has_totp = false;
    int bcrypt_cost = 12;
};

SecurityNote reset_note(const Reset& reset, std::string_view severity, std::string description) {
    return {
        SecurityEvent::password_reset, severity, reset.user_id, reset.email,
        std::move(description)};
}

Reset find_live_reset(Context& context, std::string_view token) {
    const auto found = context.run(find_reset, sha256_hex(token));
    if (found.empty()) {
        throw dead_link();
    }
    const Reset reset{
        found.get<std::string>(0, 0), found.get<std::string>(0, 1), found.get<std::string>(0, 2),
        found.get<bool>(0, 5), found.get<int>(0, 6)};
    if (found.get<bool>(0, 3)) {
        auto note = reset_note(reset, "medium", "a password reset link was used a second time");
        note.event = SecurityEvent::suspicious_activity;
        note.action_taken = "refused";
        context.run({security_log(note, context.origin())});
        context.commit();
        throw dead_link();
    }
    if (!found.get<bool>(0, 4)) {
        throw dead_link();
    }
    return reset;
}

}  // namespace

std::string reset_link(const AuthServices& services, std::string_view token) {
    return fmt::format("{}/reset-password#token={}", services.base_url, token);
}

bool mail_reset_link(AuthServices& services, std::string_view email, std::string_view token) {
    if (!services.send_mail) {
        return false;
    }
    try {
        return services.send_mail(
            {std::string{email}, "Your Dealwright password",
             fmt::format(
                 "Somebody asked for a new password for your Dealwright account.\n\n"
                 "Set it here; the link works once and only for a short time:\n{}\n\n"
                 "If it was not you, ignore this mail: nothing has changed.\n",
                 reset_link(services, token)
             )}
        );
    } catch (const Error& error) {
        // An address that no mail can go to must not make this answer differ from any other.
        spdlog::warn("a reset link could not be mailed: {}", error.what());
        return false;
    }
}

http::Reply request_password_reset(
    AuthServices& services, Context& context, const http::Request& request
) {
    const RequestBody body{request.body, {"email"}};
    const auto& email = body.text("email");
    const auto token = random_secret();
    const auto made = context.run(insert_reset, email, sha256_hex(token), context.origin().ip);
    const bool is_known = !made.is_null(0, 0);
    const Reset asked{"", std::string{made.text(0, 0)}, std::string{made.text(0, 1)}};
    auto note = reset_note(asked, "low", "a reset link was asked for");
    note.details = JsonObject{}.text("step", "requested").finish();
    context.run({security_log(note, context.origin())});
    context.commit();
    if (is_known && made.get<bool>(0, 2)) {
        mail_reset_link(services, made.text(0, 1), token);
    }
    return http::json_reply(
        R"({"detail":"if there is such an account, a link is on its way to it"})", 202
    );
}

http::Reply reset_password_by_token(
    AuthServices& services, Context& context, const http::Request& request
) {
    const RequestBody body{request.body, {"token", "new_password", "totp"}};
    const auto& wanted = body.text("new_password");
    const auto code = body.optional_text("totp");
    const auto reset = find_live_reset(context, body.text("token"));
    check_new_password(wanted, reset.email);
    if (reset.has_totp) {
        const auto attempt = begin_attempt(context, reset.email);
        require_second_factor(services, context, attempt, code);
        context.run({release_try(attempt.email, attempt.tried)});
    }
    context.commit();  // a code is used up, whatever comes of it; and hashing is slow
    const auto hash = hash_password(wanted, services.key, reset.bcrypt_cost);
    auto& connection = context.connection_in_transaction();
    if (connection.run(use_reset, reset.id).affected() == 0 ||
        connection.run(set_password, reset.user_id, hash).affected() == 0) {
        throw dead_link();
    }
    end_sessions_of(connection, reset.user_id, "password reset");
    auto note = reset_note(reset, "medium", "a new password was set by a reset link");
    note.details = JsonObject{}.text("step", "completed").finish();
    note.action_taken = "all sessions ended";
    connection.run_together({lift_rest(reset.email), security_log(note, context.origin())});
    return http::no_content();
}

}  // namespace dealwright
