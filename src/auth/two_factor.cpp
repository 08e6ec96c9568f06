#include "auth/two_factor.hpp"

#include "auth/request_body.hpp"
#include "auth/totp.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"

namespace dealwright {

namespace {

constexpr int recovery_code_count = 10;

const pg::Query find_confirmed{"two_factor.confirmed", R"(
    select secret_encrypted from user_totp where user_id = $1::uuid and confirmed_at is not null
)"};

const pg::Query find_pending{"two_factor.pending", R"(
    select secret_encrypted from user_totp where user_id = $1::uuid and confirmed_at is null
)"};

const pg::Query use_step{"two_factor.use_step", R"(
    update user_totp set last_used_step = $2::bigint
    where user_id = $1::uuid and coalesce(last_used_step, 0) < $2::bigint
)"};

const pg::Query use_recovery_code{"two_factor.use_recovery_code", R"(
    update recovery_codes set used_at = now()
    where user_id = $1::uuid and code_hash = $2 and used_at is null
)"};

const pg::Query insert_pending{"two_factor.insert_pending", R"(
    insert into user_totp as t (user_id, secret_encrypted) values ($1::uuid, $2)
    on conflict (user_id) do update
    set secret_encrypted = excluded.secret_encrypted, created_at = now(), last_used_step = null
    where t.confirmed_at is null
)"};

const pg::Query confirm_pending{"two_factor.confirm", R"(
    update user_totp set confirmed_at = now(), last_used_step = $2::bigint
    where user_id = $1::uuid and confirmed_at is null and secret_encrypted = $3
)"};

const pg::Query delete_recovery_codes{"two_factor.delete_recovery_codes", R"(
    delete from recovery_codes where user_id = $1::uuid
)"};

const pg::Query insert_recovery_code{"two_factor.insert_recovery_code", R"(
    insert into recovery_codes (user_id, code_hash) values ($1::uuid, $2)
)"};

const pg::Query delete_totp{"two_factor.delete", R"(
    delete from user_totp where user_id = $1::uuid and confirmed_at is not null
)"};

/// Bound to the user, so that equal codes of two users have two hashes.
std::string hash_of_recovery_code(std::string_view user_id, std::string_view code) {
    return sha256_hex(fmt::format("{}:{}", user_id, recovery_code_form(code)));
}

}  // namespace

SecondFactor use_second_factor(
    pg::Connection& connection, std::string_view user_id, const std::optional<std::string>& code,
    const SecretKey& key, Clock::time_point now
) {
    const auto confirmed = connection.run(find_confirmed, user_id);
    if (confirmed.empty()) {
        return SecondFactor::not_set_up;
    }
    if (!code || code->empty()) {
        return SecondFactor::missing;
    }
    const auto secret = decrypted(confirmed.text(0, 0), user_id, key);
    if (const auto step = step_of_code(secret, *code, now)) {
        const bool is_new = connection.run(use_step, user_id, *step).affected() == 1;
        return is_new ? SecondFactor::right : SecondFactor::replayed;
    }
    const bool is_recovery =
        connection.run(use_recovery_code, user_id, hash_of_recovery_code(user_id, *code))
            .affected() == 1;
    return is_recovery ? SecondFactor::right : SecondFactor::wrong;
}

TotpSetup begin_totp_setup(
    pg::Connection& connection, std::string_view user_id, std::string_view email,
    const SecretKey& key
) {
    const auto secret = random_totp_secret();
    const auto made = connection.run(insert_pending, user_id, encrypted(secret, user_id, key));
    if (made.affected() == 0) {
        throw failure(
            ErrorKind::conflict, "a second factor is set up already; remove it before another one"
        );
    }
    return {base32(secret), otpauth_uri(secret, email)};
}

std::vector<std::string> confirm_totp(
    pg::Connection& connection, std::string_view user_id, std::string_view code,
    const SecretKey& key, Clock::time_point now
) {
    const auto pending = connection.run(find_pending, user_id);
    if (pending.empty()) {
        throw failure(ErrorKind::conflict, "no second factor waits for its confirmation");
    }
    const auto stored = pending.get<std::string>(0, 0);
    const auto step = step_of_code(decrypted(stored, user_id, key), code, now);
    if (!step) {
        throw field_failure("code", "wrong", "this is not the present code of the new secret");
    }
    if (connection.run(confirm_pending, user_id, *step, stored).affected() == 0) {
        throw failure(ErrorKind::conflict, "the second factor was set up anew meanwhile");
    }
    return renew_recovery_codes(connection, user_id);
}

std::vector<std::string> renew_recovery_codes(
    pg::Connection& connection, std::string_view user_id
) {
    connection.run(delete_recovery_codes, user_id);
    std::vector<std::string> codes;
    std::vector<pg::Statement> statements;
    for (int i = 0; i < recovery_code_count; ++i) {
        codes.push_back(random_recovery_code());
        statements.push_back(pg::statement(
            insert_recovery_code, user_id, hash_of_recovery_code(user_id, codes.back())
        ));
    }
    connection.run_together(statements);
    return codes;
}

bool remove_totp(pg::Connection& connection, std::string_view user_id) {
    connection.run(delete_recovery_codes, user_id);
    return connection.run(delete_totp, user_id).affected() == 1;
}

}  // namespace dealwright
