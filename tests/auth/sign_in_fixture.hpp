// Sign-in as a client meets it, without a socket: the real endpoints on a real database, behind the
// few steps that every request takes (credentials, actor, needs, transaction).
#pragma once

#include <gtest/gtest.h>

#include "access/endpoint.hpp"
#include "auth/auth_routes.hpp"
#include "auth/authenticate.hpp"
#include "auth/security_log.hpp"
#include "auth/sessions.hpp"
#include "auth/users.hpp"
#include "base/encoding.hpp"
#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "http/error_reply.hpp"
#include "seed/start_permissions.hpp"
#include "support/test_database.hpp"

namespace dealwright::testing {

/// What a browser or script remembers between requests.
struct Client {
    std::string cookie;  // the session's token
    std::string bearer;
    std::string agent = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
    std::string address = "203.0.113.7";
    bool is_secure = false;
};

struct Answer {
    int status = 0;
    std::string body;  // of a success
    std::string detail;
    std::string field;  // of the first field error
    std::string code;
    std::int64_t retry_after = 0;
    std::string set_cookie;

    Json json() const { return parse_json(body); }
};

inline const std::vector<std::string>& test_resources() {
    static const std::vector<std::string> resources{"users",           "roles",
                                                    "teams",           "contacts",
                                                    "pipelines",       "pipeline_stages",
                                                    "deals",           "activities",
                                                    "calls",           "email_templates",
                                                    "email_campaigns", "emails",
                                                    "documents",       "document_signatures",
                                                    "workflows",       "workflow_executions",
                                                    "audit_logs",      "security_logs",
                                                    "sessions",        "custom_fields"};
    return resources;
}

class SignInTest : public ::testing::Test {
  protected:
    static constexpr int cheap = 4;
    const std::string good_password = "seven blue kettles sing";

    SignInTest()
        : services_{
              parse_secret_key(std::string(64, 'c')), test_resources(), "https://crm.example.com"} {
        for (const auto& role : start_roles()) {
            run("insert into roles (name, permissions) values ($1, $2)",
                {std::string{role.name}, role.permissions});
        }
        run("update settings set value = $1 where key = 'bcrypt_cost'", {std::to_string(cheap)});
        services_.now = [this] { return now_; };
        endpoints_ = auth_endpoints(services_);
    }

    pg::Result run(std::string_view sql, const pg::Parameters& parameters = {}) {
        return db_.owner().run(sql, parameters);
    }
    std::string value(std::string_view sql, const pg::Parameters& parameters = {}) {
        const auto result = run(sql, parameters);
        EXPECT_EQ(result.rows(), 1) << sql;
        return result.rows() == 1 ? result.get<std::string>(0, 0) : "";
    }
    /// Security events of a kind so far.
    std::string events(const std::string& type) {
        return value(
            "select count(*) from security_logs where event_type = $1::security_event_type", {type}
        );
    }

    /// Gives the id.
    std::string make_user(
        const std::string& email, const std::string& role = "sales_rep",
        const std::string& password = "seven blue kettles sing"
    ) {
        NewUser user;
        user.email = email;
        user.role = role;
        user.password = password;
        user.bcrypt_cost = cheap;
        return create_user(db_.owner(), user, services_.key);
    }

    Answer post(Client& client, const std::string& path, const std::string& body = "") {
        return call(client, http::Method::post, path, body, db_.app());
    }
    Answer get(Client& client, const std::string& path) {
        return call(client, http::Method::get, path, "", db_.app());
    }

    static std::string login_body(
        const std::string& email, const std::string& password, const std::string& totp = ""
    ) {
        JsonObject body;
        body.text("email", email).text("password", password);
        if (!totp.empty()) {
            body.text("totp", totp);
        }
        return body.finish();
    }
    Answer login(
        Client& client, const std::string& email,
        const std::string& password = "seven blue kettles sing", const std::string& totp = ""
    ) {
        return post(client, "/api/v1/auth/login", login_body(email, password, totp));
    }
    bool is_signed_in(Client& client) { return get(client, "/api/v1/auth/me").status == 200; }

    /// May be called by several threads, each with its own connection.
    Answer call(
        Client& client, http::Method method, const std::string& path, const std::string& body,
        pg::Connection& connection
    ) {
        http::Request request = request_of(client, method, path, body);
        Answer answer;
        try {
            const auto reply = handle(request, connection);
            answer.status = reply.status;
            answer.body = reply.body;
            for (const auto& [name, text] : reply.headers) {
                if (name == "Set-Cookie") {
                    answer.set_cookie = text;
                    const auto start = text.find('=') + 1;
                    client.cookie = text.substr(start, text.find(';') - start);
                }
            }
        } catch (const Error& error) {
            answer.status = http::status_of(error.kind());
            answer.detail = error.what();
            answer.retry_after = error.retry_after().count();
            if (!error.fields().empty()) {
                answer.field = error.fields()[0].field;
                answer.code = error.fields()[0].code;
            }
        }
        return answer;
    }

    TestDatabase db_;
    AuthServices services_;
    Clock::time_point now_ = Clock::now();
    std::vector<Endpoint> endpoints_;

  private:
    static http::Request request_of(
        const Client& client, http::Method method, const std::string& path, const std::string& body
    ) {
        http::Request request;
        request.method = method;
        request.path = path;
        request.body = body;
        request.remote_address = client.address;
        request.is_secure = client.is_secure;
        request.id = "test-request";
        request.headers.emplace_back("user-agent", client.agent);
        if (!client.cookie.empty()) {
            request.headers.emplace_back(
                "cookie", fmt::format("{}={}", session_cookie_name(request), client.cookie)
            );
        }
        if (!client.bearer.empty()) {
            request.headers.emplace_back("authorization", "Bearer " + client.bearer);
        }
        return request;
    }

    const Endpoint& endpoint_of(http::Request& request) const {
        const auto segments = split(request.path, '/');
        for (const auto& endpoint : endpoints_) {
            const auto pattern = split(endpoint.pattern, '/');
            bool fits = endpoint.method == request.method && pattern.size() == segments.size();
            request.path_parameters.clear();
            for (std::size_t i = 0; fits && i < pattern.size(); ++i) {
                if (pattern[i] == "{id}") {
                    request.path_parameters.emplace_back("id", segments[i]);
                } else {
                    fits = pattern[i] == segments[i];
                }
            }
            if (fits) {
                return endpoint;
            }
        }
        throw failure(ErrorKind::not_found, "no endpoint {}", request.path);
    }

    static void require(const Needs& needs, const Actor& actor) {
        if (needs.who() == Needs::Who::anyone) {
            return;
        }
        if (!actor.is_signed_in()) {
            throw failure(ErrorKind::unauthenticated, "sign in first");
        }
        const bool halfway = actor.must_change_password || actor.must_set_up_totp;
        if (halfway && needs.who() != Needs::Who::signed_in_halfway) {
            throw failure(ErrorKind::forbidden, "finish the sign-in first");
        }
        if (needs.right() && !actor.has(*needs.right())) {
            throw failure(ErrorKind::forbidden, "needs {}", name_of(*needs.right()));
        }
    }

    http::Reply handle(http::Request& request, pg::Connection& connection) {
        const auto& endpoint = endpoint_of(request);
        const Origin origin{
            request.remote_address, storable_agent(request.header("user-agent")),
            std::string{http::name_of(request.method)}, request.path, request.id};
        Actor actor;
        if (endpoint.needs.who() != Needs::Who::anyone) {
            actor = authenticate(connection, credentials_of(request), services_.resources, origin)
                        .value_or(Actor{});
        }
        require(endpoint.needs, actor);
        const bool is_reading = request.method == http::Method::get;
        Context context{
            connection, actor, origin,
            is_reading ? Context::Mode::reading : Context::Mode::writing};
        auto reply = endpoint.handle(context, request);
        context.commit();
        return reply;
    }
};

}  // namespace dealwright::testing
