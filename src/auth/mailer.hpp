// Mail to people, sent by a thread of its own through the configured server: whoever asks for one
// does not wait, and nobody can tell from the time whether one was sent.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace dealwright {

struct Mail {
    std::string to;       // one address
    std::string subject;  // ASCII
    std::string text;     // UTF-8
};

struct MailSettings {
    /// What a connection has to be. `required`: smtps://, or STARTTLS before anything is said.
    /// `none` is for a server on this machine.
    enum class Tls { required, none };

    std::string url;  // smtp://host:587 or smtps://host:465
    std::string user;
    std::string password;
    std::string from;
    std::string ca_file;  // of a server whose certificate the system does not know
    Tls tls = Tls::required;
    std::size_t queue_max = 1000;
    std::vector<std::chrono::milliseconds> retry_delays{
        std::chrono::seconds{5}, std::chrono::seconds{30}, std::chrono::minutes{3},
        std::chrono::minutes{15}};
};

class Mailer {
  public:
    /// Throws Error{invalid} for settings that cannot work.
    explicit Mailer(MailSettings settings);
    /// Ends the present attempt; what is still in the queue is lost, and the log says how much.
    ~Mailer();
    Mailer(const Mailer&) = delete;
    Mailer& operator=(const Mailer&) = delete;

    /// False, and a line in the log, when the queue is full. Throws Error{invalid} for an address
    /// or subject that could break out of its header.
    bool send(Mail mail);
    /// Waits until nothing is queued or under way; false when `limit` passes first.
    bool wait_until_idle(std::chrono::milliseconds limit);
    /// Messages that the server took, and those given up.
    std::size_t sent() const;
    std::size_t failed() const;

  private:
    struct Queued {
        Mail mail;
        std::size_t attempt = 0;
        std::chrono::steady_clock::time_point due;
    };

    void work();
    void deliver(Queued item);
    /// Empty, or what went wrong.
    std::string attempt(const Mail& mail);
    bool is_stopping() const;
    static int stop_transfer(void* mailer, long, long, long, long);

    MailSettings settings_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Queued> queue_;
    bool busy_ = false;
    bool stopping_ = false;
    std::size_t sent_ = 0;
    std::size_t failed_ = 0;
    std::thread thread_;
};

/// The whole message with its headers, lines ended by CR LF, the text in base64.
std::string message_text(
    const Mail& mail, std::string_view from, std::string_view id, std::chrono::sys_seconds at
);

}  // namespace dealwright
