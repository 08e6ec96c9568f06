// The people who listen and where they are told from: the state of the hub's thread, and of it
// alone.
#pragma once

#include <chrono>
#include <list>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "stream/change_batch.hpp"
#include "stream/hub.hpp"
#include "stream/judgement.hpp"

namespace dealwright::stream {

class Audience {
  public:
    Audience(const ResourceHolder& resources, const HubOptions& options)
        : resources_{resources}, options_{options} {}

    bool empty() const { return members_.empty(); }
    /// One reading: admits who arrived (and takes them out of the list when that has been done),
    /// gathers what is new, and tells it when it is time.
    void read(pg::Connection& connection, std::vector<Listener>& arrived);
    /// Says goodbye to all.
    void dismiss(std::string_view reason);

  private:
    using Clock = std::chrono::steady_clock;

    struct Member {
        Listener listener;
        std::string sight = {};    // what he may read, as a text
        bool is_new = true;        // has not been told anything yet
        bool needs_reset = false;  // what he has read is not what he may read, or not all of it
        bool is_leaving = false;
    };
    using Members = std::vector<Member*>;

    Members all();
    void forget_closed(std::vector<Listener>& arrived);
    void forget_news();
    void take_in(const FeedReading& reading);
    void admit(pg::Connection& connection, std::vector<Listener>& arrived);
    void admit_one(pg::Connection& connection, Listener listener, const FeedReading& missed);
    void tell_all(pg::Connection& connection);
    void tell(
        pg::Connection& connection, const ChangeBatch& batch, const std::set<std::string>& metrics,
        const Members& members
    );
    bool follow_epoch(pg::Connection& connection, std::int64_t epoch, const Members& members);
    void renew(Member& member, std::optional<Actor> actor, std::int64_t epoch);
    void post(Member& member, const Told& told, const std::set<std::string>& metrics);
    void send_off(Member& member, std::string_view reason);
    void ping();

    const ResourceHolder& resources_;
    const HubOptions& options_;
    std::list<Member> members_;
    std::string position_;  // of the last reading; empty: nobody listens
    LedgerVersions ledgers_;
    ChangeBatch batch_;              // read, and not told yet
    std::set<std::string> metrics_;  // likewise: whose figures moved
    bool has_lost_ = false;          // likewise: more than can be told
    Clock::time_point last_told_;
    Clock::time_point last_checked_;
    Clock::time_point last_ping_;
};

}  // namespace dealwright::stream
