// Tells everybody who has the page open what changed: one thread for the whole process reads the
// change feed, only while somebody listens, and posts to each stream what its person may know.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "access/actor.hpp"
#include "base/limits.hpp"
#include "http/event_sink.hpp"
#include "pg/connection.hpp"
#include "records/resource_holder.hpp"
#include "stream/change_feed.hpp"

namespace dealwright::stream {

struct HubOptions {
    std::size_t streams_max = limits::event_streams_max;
    std::size_t streams_of_user_max = limits::event_streams_of_user_max;
    std::chrono::milliseconds reading_interval{100};
    std::chrono::milliseconds telling_interval{200};    // changes in between are told together
    std::chrono::milliseconds checking_interval{2000};  // of sessions, when nothing happens
    std::chrono::milliseconds ping_interval{15'000};
};

/// Someone who wants to be told, and from where on.
struct Listener {
    Actor actor;
    std::string position;
    bool is_back = false;    // has been told things before: position is his word
    LedgerVersions ledgers;  // that he may have read
    std::shared_ptr<http::EventSink> sink = {};
};

class Audience;
class Hub;

/// A place among the streams, taken before the answer begins and given back when it has ended.
class Place {
  public:
    Place(Hub& hub, Listener listener) : hub_{hub}, listener_{std::move(listener)} {}
    ~Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    /// From now on the person is told through `sink`. For any thread; does not wait.
    void listen(std::shared_ptr<http::EventSink> sink);

  private:
    Hub& hub_;
    Listener listener_;
};

class Hub {
  public:
    using Connect = std::function<pg::Connection()>;

    /// `connect` opens connections of the application role.
    Hub(Connect connect, std::shared_ptr<ResourceHolder> resources, HubOptions options = {});
    ~Hub();
    Hub(const Hub&) = delete;
    Hub& operator=(const Hub&) = delete;

    void start();
    /// Says goodbye to everybody; streams that would begin later are refused. Before the HTTP
    /// server's own stop, so that it need not wait for them. May be called again.
    void stop();

    /// Throws Error{limited} when the person has as many as he may, Error{busy} when the process
    /// has. The place must not outlive the hub.
    std::shared_ptr<Place> take_place(Listener listener);

  private:
    friend class Place;
    struct Reader;

    void give_back(const std::string& user_id);
    void arrive(Listener listener);
    void work();
    void run_round(Reader& reader, Audience& audience, std::vector<Listener>& arrived);
    void wait_a_little(bool is_idle, bool has_failed);

    Connect connect_;
    std::shared_ptr<ResourceHolder> resources_;
    HubOptions options_;

    std::mutex mutex_;
    std::condition_variable wake_;
    bool is_stopping_ = false;
    std::size_t places_taken_ = 0;
    std::map<std::string, std::size_t> places_of_users_;
    std::vector<Listener> arrived_;
    std::thread thread_;
};

}  // namespace dealwright::stream
