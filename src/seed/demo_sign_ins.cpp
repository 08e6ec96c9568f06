#include "seed/demo_sign_ins.hpp"

#include "auth/password.hpp"

namespace dealwright {

namespace {

// The passwords are random and short-lived; the fastest cost that is still approved will do.
constexpr int demo_bcrypt_cost = 10;

// The admin of a demo database is the one that its start data made; the others are of the company.
const pg::Query find_demo_accounts{"demo.accounts", R"(
    select distinct on (r.name) r.name, u.email, u.id
    from users as u
    join user_roles as ur on ur.user_id = u.id
    join roles as r on r.id = ur.role_id
    where u.is_active and not u.is_deleted and exists (
        select from users where email like '%@brightwater.example'
    ) and (r.name = 'admin' or u.email like '%@brightwater.example')
    order by r.name, u.team_id is null, u.created_at, u.id
)"};

const pg::Query set_password{"demo.set_password", R"(
    update users set hashed_password = $2, must_change_password = false where id = $1::uuid
)"};

}  // namespace

std::vector<DemoSignIn> renew_demo_sign_ins(pg::Connection& connection, const SecretKey& key) {
    const auto accounts = connection.run(find_demo_accounts);
    const auto password = random_password();
    std::vector<DemoSignIn> result;
    for (int row = 0; row < accounts.rows(); ++row) {
        connection.run(
            set_password, accounts.text(row, 2), hash_password(password, key, demo_bcrypt_cost)
        );
        result.push_back(
            {accounts.get<std::string>(row, 0), accounts.get<std::string>(row, 1), password}
        );
    }
    return result;
}

}  // namespace dealwright
