// Asks for addresses at a fixed rate and prints the latencies: what a person waits while others
// work. A request that begins late because the one before took long counts from when it was due.
// Usage: dealwright_paced RATE SECONDS TOKEN URL...   (URLs in turn; SEED in one becomes a number)
#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstring>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t clients = 8;

struct Plan {
    double rate = 50;
    double seconds = 10;
    std::string token;
    std::vector<std::string> urls;
};

std::size_t drop(char*, std::size_t size, std::size_t count, void*) {
    return size * count;
}

std::string address_of(const Plan& plan, std::size_t number) {
    std::string url = plan.urls[number % plan.urls.size()];
    if (const auto at = url.find("SEED"); at != url.npos) {
        url.replace(at, 4, std::to_string(number * 7919 % 100));
    }
    return url;
}

double number_of(const char* text) {
    double value = 0;
    std::from_chars(text, text + std::strlen(text), value);
    return value > 0 ? value : 1;
}

/// Every `clients`-th request, each at its moment.
void ask(
    const Plan& plan, std::size_t first, Clock::time_point begin, std::vector<double>& latencies,
    std::size_t& failures
) {
    CURL* curl = curl_easy_init();
    curl_slist* headers =
        curl_slist_append(nullptr, ("Authorization: Bearer " + plan.token).c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &drop);
    curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
    const auto total = static_cast<std::size_t>(plan.rate * plan.seconds);
    for (std::size_t i = first; i < total; i += clients) {
        const auto due =
            begin + std::chrono::duration_cast<Clock::duration>(
                        std::chrono::duration<double>(static_cast<double>(i) / plan.rate)
                    );
        std::this_thread::sleep_until(due);
        const auto url = address_of(plan, i);
        curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
        long status = 0;
        const bool done = curl_easy_perform(curl) == CURLE_OK;
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
        failures += done && status == 200 ? 0 : 1;
        latencies.push_back(std::chrono::duration<double, std::milli>(Clock::now() - due).count());
    }
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 5) {
        fmt::print(stderr, "usage: dealwright_paced RATE SECONDS TOKEN URL...\n");
        return 2;
    }
    const Plan plan{number_of(argv[1]), number_of(argv[2]), argv[3], {argv + 4, argv + argc}};
    curl_global_init(CURL_GLOBAL_ALL);
    std::vector<std::vector<double>> latencies(clients);
    std::vector<std::size_t> failures(clients);
    std::vector<std::thread> threads;
    const auto begin = Clock::now();
    for (std::size_t i = 0; i < clients; ++i) {
        threads.emplace_back([&, i] { ask(plan, i, begin, latencies[i], failures[i]); });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    std::vector<double> all;
    std::size_t failed = 0;
    for (std::size_t i = 0; i < clients; ++i) {
        all.insert(all.end(), latencies[i].begin(), latencies[i].end());
        failed += failures[i];
    }
    std::sort(all.begin(), all.end());
    const auto at = [&](double share) {
        return all[std::min(
            all.size() - 1, static_cast<std::size_t>(share * static_cast<double>(all.size()))
        )];
    };
    fmt::print(
        "{} requests, {} failed: p50 {:.1f} ms, p90 {:.1f} ms, p99 {:.1f} ms, max {:.1f} ms\n",
        all.size(), failed, at(0.5), at(0.9), at(0.99), all.back()
    );
    return failed == 0 ? 0 : 1;
}
