#include "http/server.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

#include "base/error.hpp"
#include "http/session.hpp"
#include "http/tls.hpp"

namespace dealwright::http {

namespace {

using asio::ip::tcp;

/// Connections that are being turned away at once; more are closed without a word.
constexpr std::size_t turned_away_max = 64;

/// An io_context with its thread and the sessions that live on it.
struct NetworkThread {
    asio::io_context io{1};
    asio::executor_work_guard<asio::io_context::executor_type> work{io.get_executor()};
    asio::steady_timer sweep_timer{io};
    DateText date;
    std::set<Session*> sessions;
    std::thread thread;
};

void check_options(const ServerOptions& options) {
    if (options.tls_certificate.empty() != options.tls_key.empty()) {
        throw failure(ErrorKind::invalid, "TLS needs both a certificate and a key");
    }
    if (options.network_threads == 0 || options.interactive_workers == 0 ||
        options.heavy_workers == 0 || options.hashing_workers == 0) {
        throw failure(ErrorKind::invalid, "the server needs at least one thread of each kind");
    }
    const auto shortest = std::min(
        {options.header_timeout, options.body_timeout, options.write_timeout, options.idle_timeout}
    );
    if (shortest <= std::chrono::milliseconds{0}) {
        throw failure(ErrorKind::invalid, "the server's time limits must be above zero");
    }
}

void make_upload_folder(const ServerOptions& options, const std::vector<Route>& routes) {
    const bool has_uploads = std::any_of(routes.begin(), routes.end(), [](const Route& route) {
        return route.body == BodyKind::upload;
    });
    if (!has_uploads) {
        return;
    }
    std::error_code failed;
    std::filesystem::create_directories(options.upload_folder, failed);
    if (failed || options.upload_folder.empty()) {
        throw failure(
            ErrorKind::invalid, "the folder for uploads, \"{}\", cannot be made",
            options.upload_folder
        );
    }
}

}  // namespace

class Server::Impl {
  public:
    Impl(ServerOptions options, std::vector<Route> routes) : shared_{options, std::move(routes)} {
        check_options(options);
        make_upload_folder(options, shared_.router.routes());
        if (!options.tls_certificate.empty()) {
            tls_ = make_tls_context(options.tls_certificate, options.tls_key);
        }
        for (std::size_t i = 0; i < options.network_threads; ++i) {
            threads_.push_back(std::make_unique<NetworkThread>());
        }
    }

    void start();
    void stop();
    std::uint16_t port() const { return port_; }
    std::string metrics_text() const { return shared_.metrics.text(shared_.pool); }

  private:
    void listen();
    void listen_on(tcp::endpoint endpoint);
    asio::awaitable<void> accept_all(tcp::acceptor& acceptor);
    void admit(NetworkThread& thread, tcp::socket socket);
    asio::awaitable<void> serve(NetworkThread& thread, tcp::socket socket, bool is_welcome);
    asio::awaitable<void> sweep(NetworkThread& thread);
    void leave(NetworkThread& thread, Session* session);
    bool wait_for_sessions(std::optional<std::chrono::milliseconds> at_most);

    SessionShared shared_;
    std::optional<asio::ssl::context> tls_;
    std::vector<std::unique_ptr<NetworkThread>> threads_;
    std::vector<std::unique_ptr<tcp::acceptor>> acceptors_;  // on the first network thread
    std::size_t next_thread_ = 0;
    std::uint16_t port_ = 0;
    bool is_started_ = false;
    bool is_stopped_ = false;

    std::mutex mutex_;
    std::condition_variable ended_;
    std::size_t session_count_ = 0;
};

void Server::Impl::listen() {
    const auto& options = shared_.options;
    tcp::resolver resolver{threads_[0]->io};
    boost::system::error_code failed;
    const auto found = resolver.resolve(
        options.address, std::to_string(options.port), tcp::resolver::passive, failed
    );
    if (failed) {
        throw failure(
            ErrorKind::invalid, "cannot listen on {}: {}", options.address, failed.message()
        );
    }
    port_ = options.port;
    for (const auto& entry : found) {
        listen_on({entry.endpoint().address(), port_});
    }
}

void Server::Impl::listen_on(tcp::endpoint endpoint) {
    auto acceptor = std::make_unique<tcp::acceptor>(threads_[0]->io);
    try {
        acceptor->open(endpoint.protocol());
        acceptor->set_option(tcp::acceptor::reuse_address{true});
        if (endpoint.address().is_v6()) {
            acceptor->set_option(asio::ip::v6_only{true});
        }
        acceptor->bind(endpoint);
        acceptor->listen();
    } catch (const boost::system::system_error& error) {
        throw failure(
            ErrorKind::invalid, "cannot listen on {} port {}: {}", endpoint.address().to_string(),
            endpoint.port(), error.code().message()
        );
    }
    port_ = acceptor->local_endpoint().port();
    acceptors_.push_back(std::move(acceptor));
}

void Server::Impl::start() {
    listen();
    is_started_ = true;
    for (auto& acceptor : acceptors_) {
        asio::co_spawn(threads_[0]->io, accept_all(*acceptor), asio::detached);
    }
    for (auto& thread : threads_) {
        asio::co_spawn(thread->io, sweep(*thread), asio::detached);
        thread->thread = std::thread{[&io = thread->io] { io.run(); }};
    }
}

asio::awaitable<void> Server::Impl::accept_all(tcp::acceptor& acceptor) {
    while (!shared_.is_stopping) {
        auto& thread = *threads_[next_thread_++ % threads_.size()];
        auto [failed, socket] = co_await acceptor.async_accept(thread.io, as_result);
        if (!failed) {
            admit(thread, std::move(socket));
        } else if (acceptor.is_open()) {
            spdlog::warn("a connection could not be taken: {}", failed.message());
            asio::steady_timer pause{acceptor.get_executor(), std::chrono::milliseconds{50}};
            co_await pause.async_wait(as_result);
        }
    }
}

void Server::Impl::admit(NetworkThread& thread, tcp::socket socket) {
    bool is_welcome = true;
    {
        const std::lock_guard lock{mutex_};
        const auto limit = shared_.options.connections_max;
        if (session_count_ >= limit + turned_away_max) {
            ++shared_.metrics.connections_rejected;
            return;
        }
        is_welcome = session_count_ < limit;
        ++session_count_;
    }
    ++(is_welcome ? shared_.metrics.connections_accepted : shared_.metrics.connections_rejected);
    asio::co_spawn(thread.io, serve(thread, std::move(socket), is_welcome), asio::detached);
}

asio::awaitable<void> Server::Impl::serve(
    NetworkThread& thread, tcp::socket socket, bool is_welcome
) {
    Session session{
        shared_, thread.date,
        std::make_unique<Connection>(std::move(socket), tls_ ? &*tls_ : nullptr)};
    thread.sessions.insert(&session);
    ++shared_.metrics.connections_open;
    try {
        if (is_welcome) {
            co_await session.run();
        } else {
            co_await session.turn_away();
        }
    } catch (const std::exception& error) {
        spdlog::error("a connection ended: {}", error.what());
    }
    leave(thread, &session);
}

void Server::Impl::leave(NetworkThread& thread, Session* session) {
    thread.sessions.erase(session);
    --shared_.metrics.connections_open;
    const std::lock_guard lock{mutex_};
    --session_count_;
    ended_.notify_all();
}

/// One timer for all deadlines of a thread: cheaper than one per request, and exact enough.
asio::awaitable<void> Server::Impl::sweep(NetworkThread& thread) {
    const auto& options = shared_.options;
    const auto shortest = std::min(
        {options.header_timeout, options.body_timeout, options.write_timeout, options.idle_timeout}
    );
    const auto interval =
        std::clamp(shortest / 4, std::chrono::milliseconds{5}, std::chrono::milliseconds{500});
    for (;;) {
        thread.sweep_timer.expires_after(interval);
        const auto [failed] = co_await thread.sweep_timer.async_wait(as_result);
        if (failed) {
            co_return;
        }
        const auto now = Clock::now();
        for (auto* session : thread.sessions) {
            session->check_deadline(now);
        }
    }
}

bool Server::Impl::wait_for_sessions(std::optional<std::chrono::milliseconds> at_most) {
    std::unique_lock lock{mutex_};
    const auto all_ended = [&] { return session_count_ == 0; };
    if (at_most) {
        return ended_.wait_for(lock, *at_most, all_ended);
    }
    ended_.wait(lock, all_ended);
    return true;
}

void Server::Impl::stop() {
    if (std::exchange(is_stopped_, true)) {
        return;
    }
    shared_.is_stopping = true;
    if (is_started_) {
        asio::post(threads_[0]->io, [this] {
            for (auto& acceptor : acceptors_) {
                acceptor->close();
            }
        });
        for (auto& thread : threads_) {
            asio::post(thread->io, [&sessions = thread->sessions] {
                std::for_each(sessions.begin(), sessions.end(), [](Session* session) {
                    session->stop_when_idle();
                });
            });
        }
        if (!wait_for_sessions(shared_.options.stop_timeout)) {
            spdlog::warn("requests that still run are cut off");
            for (auto& thread : threads_) {
                asio::post(thread->io, [&sessions = thread->sessions] {
                    std::for_each(sessions.begin(), sessions.end(), [](Session* session) {
                        session->stop_at_once();
                    });
                });
            }
            wait_for_sessions({});
        }
    }
    shared_.pool.stop();
    shared_.disk.join();
    for (auto& thread : threads_) {
        thread->work.reset();
        thread->io.stop();
        if (thread->thread.joinable()) {
            thread->thread.join();
        }
    }
}

Server::Server(ServerOptions options, std::vector<Route> routes)
    : impl_{std::make_unique<Impl>(std::move(options), std::move(routes))} {}

Server::~Server() {
    stop();
}

void Server::start() {
    impl_->start();
}
void Server::stop() {
    impl_->stop();
}
std::uint16_t Server::port() const {
    return impl_->port();
}
std::string Server::metrics_text() const {
    return impl_->metrics_text();
}

}  // namespace dealwright::http
