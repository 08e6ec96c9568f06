#include "http/server_metrics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/error.hpp"

namespace dealwright::http {

namespace {

constexpr std::array<Lane, 4> lanes = {Lane::edge, Lane::interactive, Lane::heavy, Lane::hashing};

void append_family(std::string& out, std::string_view name, std::string_view type) {
    fmt::format_to(std::back_inserter(out), "# TYPE {} {}\n", name, type);
}

void append_plain(
    std::string& out, std::string_view name, std::string_view type, std::int64_t value
) {
    append_family(out, name, type);
    fmt::format_to(std::back_inserter(out), "{} {}\n", name, value);
}

}  // namespace

std::string_view name_of(Lane lane) {
    switch (lane) {
        case Lane::edge:
            return "edge";
        case Lane::interactive:
            return "interactive";
        case Lane::heavy:
            return "heavy";
        case Lane::hashing:
            return "hashing";
    }
    throw failure(ErrorKind::internal, "a lane without a name");
}

ServerMetrics::ServerMetrics(const std::vector<Route>& routes)
    : routes_{routes}, requests_(routes.size() + 1) {}

void ServerMetrics::count_request(const Finished& request) {
    const auto index = request.route == nullptr ? routes_.size() : request.route_index;
    const auto status_class = static_cast<std::size_t>(std::clamp(request.status / 100, 1, 5) - 1);
    requests_[index][status_class].fetch_add(1, std::memory_order_relaxed);
    const auto lane = request.route == nullptr ? Lane::edge : request.route->lane;
    auto& histogram = durations_[static_cast<std::size_t>(lane)];
    const auto seconds = std::chrono::duration<double>(request.duration).count();
    const auto* bound = std::lower_bound(bounds.begin(), bounds.end(), seconds);
    const auto bucket = static_cast<std::size_t>(bound - bounds.begin());
    histogram.buckets[bucket].fetch_add(1, std::memory_order_relaxed);
    histogram.sum_ns.fetch_add(request.duration.count(), std::memory_order_relaxed);
}

void ServerMetrics::count_rejected(Lane lane) {
    rejected_[static_cast<std::size_t>(lane)].fetch_add(1, std::memory_order_relaxed);
}

std::string ServerMetrics::requests_text() const {
    std::string out;
    append_family(out, "dealwright_http_requests_total", "counter");
    for (std::size_t i = 0; i < requests_.size(); ++i) {
        for (std::size_t status = 0; status < status_classes; ++status) {
            const auto count = requests_[i][status].load(std::memory_order_relaxed);
            if (count == 0) {
                continue;
            }
            const bool has_route = i < routes_.size();
            fmt::format_to(
                std::back_inserter(out),
                "dealwright_http_requests_total{{method=\"{}\",route=\"{}\",status=\"{}xx\"}} {}\n",
                has_route ? name_of(routes_[i].method) : "other",
                has_route ? routes_[i].pattern : "none", status + 1, count
            );
        }
    }
    return out;
}

std::string ServerMetrics::durations_text() const {
    constexpr std::string_view name = "dealwright_http_request_duration_seconds";
    std::string out;
    append_family(out, name, "histogram");
    for (const auto lane : lanes) {
        const auto& histogram = durations_[static_cast<std::size_t>(lane)];
        std::int64_t total = 0;
        for (std::size_t i = 0; i <= bounds.size(); ++i) {
            total += histogram.buckets[i].load(std::memory_order_relaxed);
            const auto bound = i < bounds.size() ? fmt::format("{}", bounds[i]) : "+Inf";
            fmt::format_to(
                std::back_inserter(out), "{}_bucket{{lane=\"{}\",le=\"{}\"}} {}\n", name,
                name_of(lane), bound, total
            );
        }
        const auto sum_ns = histogram.sum_ns.load(std::memory_order_relaxed);
        fmt::format_to(
            std::back_inserter(out), "{0}_sum{{lane=\"{1}\"}} {2}\n{0}_count{{lane=\"{1}\"}} {3}\n",
            name, name_of(lane), static_cast<double>(sum_ns) / 1e9, total
        );
    }
    return out;
}

std::string ServerMetrics::text(const WorkerPool& pool) const {
    std::string out = requests_text() + durations_text();
    append_family(out, "dealwright_http_queue_length", "gauge");
    for (const auto lane : lanes) {
        if (lane != Lane::edge) {
            fmt::format_to(
                std::back_inserter(out), "dealwright_http_queue_length{{lane=\"{}\"}} {}\n",
                name_of(lane), pool.queued(lane)
            );
        }
    }
    append_family(out, "dealwright_http_rejected_total", "counter");
    for (const auto lane : lanes) {
        if (lane != Lane::edge) {
            fmt::format_to(
                std::back_inserter(out), "dealwright_http_rejected_total{{lane=\"{}\"}} {}\n",
                name_of(lane), rejected_[static_cast<std::size_t>(lane)].load()
            );
        }
    }
    append_plain(out, "dealwright_http_connections", "gauge", connections_open.load());
    append_plain(
        out, "dealwright_http_connections_accepted_total", "counter", connections_accepted.load()
    );
    append_plain(
        out, "dealwright_http_connections_rejected_total", "counter", connections_rejected.load()
    );
    append_plain(out, "dealwright_http_streams", "gauge", streams_open.load());
    append_plain(out, "dealwright_http_streams_dropped_total", "counter", streams_dropped.load());
    return out;
}

}  // namespace dealwright::http
