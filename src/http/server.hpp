// The HTTP edge: listens, reads with limits and timeouts, finds the route, hands the request to
// the worker pool, writes the answer. Knows nothing of SQL or of the product.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "http/route.hpp"

namespace spdlog {
class logger;
}

namespace dealwright::http {

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;    // 0: any free one
    std::string tls_certificate;  // PEM files; both or none
    std::string tls_key;
    std::vector<std::string> trusted_proxies;  // addresses or networks (10.0.0.0/8)
    std::size_t network_threads = 1;
    std::size_t interactive_workers = 4;
    std::size_t heavy_workers = 2;
    std::size_t hashing_workers = 2;
    std::size_t interactive_queue = 512;
    std::size_t heavy_queue = 16;
    std::size_t hashing_queue = 64;
    std::size_t connections_max = 4096;
    std::string upload_folder;  // where bodies of upload routes lie while they are worked on
    std::chrono::milliseconds header_timeout{10'000};  // from the first byte to the last header
    std::chrono::milliseconds body_timeout{30'000};    // without progress
    std::chrono::milliseconds write_timeout{30'000};   // without progress
    std::chrono::milliseconds idle_timeout{60'000};    // between two requests of a connection
    std::chrono::milliseconds stream_timeout{10'000};  // of an event stream's write, likewise
    std::chrono::milliseconds stop_timeout{10'000};    // for what runs when the server stops
    std::shared_ptr<spdlog::logger> access_log;        // the default logger when empty
};

class Server {
  public:
    /// Throws Error{invalid} for a route table that is ambiguous, unreadable certificates and
    /// malformed options.
    Server(ServerOptions options, std::vector<Route> routes);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Listens and returns; throws Error{invalid} when the address cannot be had.
    void start();
    /// Refuses new connections and requests, lets what runs finish (stop_timeout), joins every
    /// thread. May be called again.
    void stop();
    std::uint16_t port() const;
    /// What the server has counted, in the text format of Prometheus.
    std::string metrics_text() const;

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace dealwright::http
