#include "auth/mailer.hpp"

#include <curl/curl.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <memory>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/uuid.hpp"

namespace dealwright {

namespace {

using Curl = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Recipients = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

constexpr long connect_seconds = 20;
constexpr long transfer_seconds = 60;
constexpr std::size_t base64_line = 76;

/// libcurl's global state is made once, before its first handle.
void start_curl() {
    static const CURLcode result = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (result != CURLE_OK) {
        throw failure(
            ErrorKind::internal, "libcurl cannot be used: {}", curl_easy_strerror(result)
        );
    }
}

/// One address and nothing else: no line end, no second recipient, no SMTP parameter behind it.
void check_address(std::string_view address) {
    const bool good = address.size() <= 320 && address.find('@') != address.npos &&
                      std::all_of(address.begin(), address.end(), [](char c) {
                          const auto byte = static_cast<unsigned char>(c);
                          return byte > 0x20 && byte != 0x7f && c != '<' && c != '>' && c != ',' &&
                                 c != ';' && c != '"' && c != '(' && c != ')' && c != '\\';
                      });
    if (!good) {
        throw failure(ErrorKind::invalid, "no mail can be sent to this address");
    }
}

void check_subject(std::string_view subject) {
    if (!std::all_of(subject.begin(), subject.end(), [](char c) {
            return c >= 0x20 && c < 0x7f;
        })) {
        throw failure(ErrorKind::invalid, "the subject of a mail is one line of ASCII");
    }
}

struct Upload {
    std::string text;
    std::size_t at = 0;
};

std::size_t read_upload(char* buffer, std::size_t size, std::size_t count, void* data) {
    auto& upload = *static_cast<Upload*>(data);
    const auto length = std::min(size * count, upload.text.size() - upload.at);
    std::copy_n(upload.text.data() + upload.at, length, buffer);
    upload.at += length;
    return length;
}

/// "Sun, 01 Mar 2026 09:05:00 +0000", whatever the locale.
std::string mail_date(std::chrono::sys_seconds at) {
    constexpr std::string_view days = "SunMonTueWedThuFriSat";
    constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{at - day};
    return fmt::format(
        "{}, {:02} {} {:04} {:02}:{:02}:{:02} +0000",
        days.substr(3 * std::chrono::weekday{day}.c_encoding(), 3),
        static_cast<unsigned>(date.day()),
        months.substr(3 * (static_cast<unsigned>(date.month()) - 1), 3),
        static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
        time.seconds().count()
    );
}

}  // namespace

std::string message_text(
    const Mail& mail, std::string_view from, std::string_view id, std::chrono::sys_seconds at
) {
    const auto domain = from.substr(from.find('@') + 1);
    std::string text = fmt::format(
        "From: <{}>\r\nTo: <{}>\r\nSubject: {}\r\nDate: {}\r\nMessage-ID: <{}@{}>\r\n"
        "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n",
        from, mail.to, mail.subject, mail_date(at), id, domain
    );
    const auto body = base64({mail.text.begin(), mail.text.end()});
    for (std::size_t start = 0; start < body.size(); start += base64_line) {
        text.append(body, start, base64_line);
        text += "\r\n";
    }
    return text;
}

Mailer::Mailer(MailSettings settings) : settings_{std::move(settings)} {
    check_address(settings_.from);
    const bool is_smtp = settings_.url.starts_with("smtp://");
    if (!is_smtp && !settings_.url.starts_with("smtps://")) {
        throw failure(
            ErrorKind::invalid, "the mail server is an address like smtp://host:587, not {}",
            settings_.url
        );
    }
    if (settings_.tls == MailSettings::Tls::none && !settings_.password.empty()) {
        throw failure(
            ErrorKind::invalid, "the password of the mail server is not sent without TLS"
        );
    }
    start_curl();
    thread_ = std::thread{[this] { work(); }};
}

Mailer::~Mailer() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
    if (!queue_.empty()) {
        spdlog::error("{} mails were not sent before the stop", queue_.size());
    }
}

bool Mailer::send(Mail mail) {
    check_address(mail.to);
    check_subject(mail.subject);
    {
        const std::lock_guard lock{mutex_};
        if (queue_.size() >= settings_.queue_max) {
            ++failed_;
            spdlog::error("a mail was dropped: {} are waiting already", queue_.size());
            return false;
        }
        queue_.push_back({std::move(mail), 0, std::chrono::steady_clock::now()});
    }
    changed_.notify_all();
    return true;
}

bool Mailer::wait_until_idle(std::chrono::milliseconds limit) {
    std::unique_lock lock{mutex_};
    return changed_.wait_for(lock, limit, [&] { return queue_.empty() && !busy_; });
}

std::size_t Mailer::sent() const {
    const std::lock_guard lock{mutex_};
    return sent_;
}

std::size_t Mailer::failed() const {
    const std::lock_guard lock{mutex_};
    return failed_;
}

bool Mailer::is_stopping() const {
    const std::lock_guard lock{mutex_};
    return stopping_;
}

void Mailer::work() {
    std::unique_lock lock{mutex_};
    while (!stopping_) {
        const auto next = std::min_element(
            queue_.begin(), queue_.end(), [](const auto& a, const auto& b) { return a.due < b.due; }
        );
        if (next == queue_.end()) {
            changed_.wait(lock);
            continue;
        }
        if (next->due > std::chrono::steady_clock::now()) {
            changed_.wait_until(lock, std::chrono::steady_clock::time_point{next->due});
            continue;
        }
        auto item = std::move(*next);
        queue_.erase(next);
        busy_ = true;
        lock.unlock();
        deliver(std::move(item));
        lock.lock();
        busy_ = false;
        changed_.notify_all();
    }
}

void Mailer::deliver(Queued item) {
    std::string problem;
    try {
        problem = attempt(item.mail);
    } catch (const std::exception& error) {
        problem = error.what();
    }
    const std::lock_guard lock{mutex_};
    if (problem.empty()) {
        ++sent_;
    } else if (item.attempt < settings_.retry_delays.size()) {
        spdlog::warn("a mail could not be sent, it will be tried again: {}", problem);
        item.due = std::chrono::steady_clock::now() + settings_.retry_delays[item.attempt];
        ++item.attempt;
        queue_.push_back(std::move(item));
    } else {
        ++failed_;
        spdlog::error("a mail could not be sent and was given up: {}", problem);
    }
}

int Mailer::stop_transfer(void* mailer, long, long, long, long) {
    return static_cast<const Mailer*>(mailer)->is_stopping() ? 1 : 0;
}

std::string Mailer::attempt(const Mail& mail) {
    const Curl curl{curl_easy_init(), &curl_easy_cleanup};
    const auto from = "<" + settings_.from + ">";
    const auto to = "<" + mail.to + ">";
    const Recipients recipients{curl_slist_append(nullptr, to.c_str()), &curl_slist_free_all};
    if (!curl || !recipients) {
        return "out of memory";
    }
    Upload upload{message_text(
        mail, settings_.from, make_uuid_v7(),
        std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())
    )};
    CURL* const handle = curl.get();
    const bool needs_tls = settings_.tls == MailSettings::Tls::required;
    curl_easy_setopt(handle, CURLOPT_URL, settings_.url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(
        handle, CURLOPT_USE_SSL, static_cast<long>(needs_tls ? CURLUSESSL_ALL : CURLUSESSL_NONE)
    );
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, connect_seconds);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, transfer_seconds);
    if (!settings_.ca_file.empty()) {
        curl_easy_setopt(handle, CURLOPT_CAINFO, settings_.ca_file.c_str());
    }
    if (!settings_.user.empty()) {
        curl_easy_setopt(handle, CURLOPT_USERNAME, settings_.user.c_str());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, settings_.password.c_str());
    }
    curl_easy_setopt(handle, CURLOPT_MAIL_FROM, from.c_str());
    curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, &read_upload);
    curl_easy_setopt(handle, CURLOPT_READDATA, &upload);
    curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &Mailer::stop_transfer);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, this);
    const auto result = curl_easy_perform(handle);
    return result == CURLE_OK ? std::string{} : std::string{curl_easy_strerror(result)};
}

}  // namespace dealwright
