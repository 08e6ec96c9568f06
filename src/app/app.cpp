#include "app/app.hpp"

#include <fmt/format.h>

#include <charconv>
#include <filesystem>

#include "app/background.hpp"
#include "app/docs_routes.hpp"
#include "app/health.hpp"
#include "app/housekeeping.hpp"
#include "app/request_runner.hpp"
#include "app/routes.hpp"
#include "auth/auth_services.hpp"
#include "auth/mailer.hpp"
#include "base/error.hpp"
#include "http/server.hpp"
#include "records/resource_holder.hpp"
#include "stream/hub.hpp"

namespace dealwright {

namespace {

struct ListenAddress {
    std::string host;
    std::uint16_t port = 0;
};

/// "127.0.0.1:8080", "[::1]:8080".
ListenAddress parse_listen(const std::string& text) {
    const auto colon = text.rfind(':');
    ListenAddress result;
    const char* const end = text.data() + text.size();
    const bool has_port = colon != text.npos &&
                          std::from_chars(text.data() + colon + 1, end, result.port).ptr == end &&
                          colon + 1 < text.size();
    if (!has_port || colon == 0) {
        throw failure(
            ErrorKind::invalid, "listen: {} is not an address and a port like 127.0.0.1:8080", text
        );
    }
    result.host = text.substr(0, colon);
    if (result.host.starts_with('[') && result.host.ends_with(']')) {
        result.host = result.host.substr(1, result.host.size() - 2);
    }
    return result;
}

http::ServerOptions server_options(const Configuration& configuration) {
    const auto listen = parse_listen(configuration.listen);
    http::ServerOptions options;
    options.address = listen.host;
    options.port = listen.port;
    options.tls_certificate = configuration.tls_cert;
    options.tls_key = configuration.tls_key;
    options.trusted_proxies = configuration.trusted_proxies;
    options.upload_folder = (configuration.data_dir / "uploads").string();
    return options;
}

std::unique_ptr<Mailer> make_mailer(const Configuration& configuration) {
    if (configuration.smtp_url.empty()) {
        return nullptr;
    }
    MailSettings settings;
    settings.url = configuration.smtp_url;
    settings.user = configuration.smtp_user;
    settings.password = configuration.smtp_password;
    settings.from = configuration.mail_from;
    return std::make_unique<Mailer>(std::move(settings));
}

/// A role that may do everything would make the rights below it worthless.
void refuse_superuser(pg::Connection& connection) {
    const auto answer =
        connection.execute("select rolsuper from pg_roles where rolname = current_user");
    if (!answer.empty() && answer.get<bool>(0, 0)) {
        throw failure(
            ErrorKind::forbidden,
            "the server would work as a superuser of PostgreSQL; run `dealwright db migrate` with "
            "a role that may create roles, so that the application role is made"
        );
    }
}

std::shared_ptr<ResourceHolder> read_resources(Database& database) {
    auto connection = database.connect_app();
    refuse_superuser(connection);
    return std::make_shared<ResourceHolder>(connection);
}

}  // namespace

class App::Parts {
  public:
    Parts(const Configuration& configuration, Database& database, WorkersHere workers)
        : configuration_{configuration},
          mailer_{make_mailer(configuration)},
          auth_{
              .key = load_secret_key(configuration.data_dir),
              .resources = resource_names(),
              .base_url = configuration.base_url,
          },
          resources_{read_resources(database)},
          background_{
              workers == WorkersHere::yes ? std::make_unique<Background>(database) : nullptr},
          runner_{
              database, *resources_, auth_.actors, auth_.activity,
              RunnerOptions{
                  .base_url = configuration.base_url, .after_writing = [this] { wake(); }}},
          housekeeping_{database, auth_.activity, configuration.data_dir / "uploads"},
          hub_{[&database] { return database.connect_app(); }, resources_} {
        std::filesystem::create_directories(configuration.data_dir / "uploads");
        if (mailer_) {
            auth_.send_mail = [this](Mail mail) { return mailer_->send(std::move(mail)); };
        }
        server_ = std::make_unique<http::Server>(server_options(configuration), routes());
    }

    void start() {
        server_->start();
        if (auth_.base_url.empty()) {
            auth_.base_url = address();
        }
        housekeeping_.start();
        hub_.start();
        if (background_) {
            background_->start();
        }
    }

    void stop() {
        hub_.stop();  // first: the server would wait for whoever listens
        server_->stop();
        housekeeping_.stop();
        if (background_) {
            background_->stop();
        }
    }

    std::string address() const {
        const auto listen = parse_listen(configuration_.listen);
        const bool is_v6 = listen.host.find(':') != listen.host.npos;
        return fmt::format(
            "{}://{}:{}", configuration_.tls_cert.empty() ? "http" : "https",
            is_v6 ? "[" + listen.host + "]" : listen.host, server_->port()
        );
    }

  private:
    void wake() {
        if (background_) {
            background_->wake();
        }
    }

    std::vector<http::Route> routes() {
        const Answers::Options answers{
            .memory_bytes = configuration_.answer_memory_mib * 1024 * 1024,
            .redis_url = configuration_.redis_url};
        auto endpoints = all_endpoints(resources_, auth_, configuration_.base_url, hub_, answers);
        std::vector<http::Route> result = web_routes();
        result.push_back(live_route());
        result.push_back(metrics_route());
        for (auto& endpoint : endpoints) {
            result.push_back(runner_.route_of(std::move(endpoint)));
        }
        return result;
    }

    http::Route metrics_route() {
        return {
            .method = http::Method::get,
            .pattern = "/metrics",
            .lane = http::Lane::edge,
            .handle =
                [this](http::Request&, http::WorkerSlot) {
                    http::Reply reply;
                    reply.content_type = "text/plain; version=0.0.4; charset=utf-8";
                    reply.body = server_->metrics_text();
                    return reply;
                },
        };
    }

    const Configuration& configuration_;
    std::unique_ptr<Mailer> mailer_;
    AuthServices auth_;
    std::shared_ptr<ResourceHolder> resources_;
    std::unique_ptr<Background> background_;
    RequestRunner runner_;
    Housekeeping housekeeping_;
    stream::Hub hub_;
    std::unique_ptr<http::Server> server_;
};

App::App(const Configuration& configuration, Database& database, WorkersHere workers)
    : parts_{std::make_unique<Parts>(configuration, database, workers)} {}

App::~App() {
    stop();
}

void App::start() {
    parts_->start();
}

void App::stop() {
    parts_->stop();
}

std::string App::address() const {
    return parts_->address();
}

}  // namespace dealwright
