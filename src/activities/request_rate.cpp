#include "activities/request_rate.hpp"

#include "base/error.hpp"

namespace dealwright {

namespace {

constexpr std::chrono::seconds minute{60};
// More keys than this are not remembered beyond their minute.
constexpr std::size_t keys_kept = 10'000;

}  // namespace

void RequestRate::count(const std::string& key, Moment now) {
    const std::lock_guard lock{mutex_};
    if (minutes_.size() >= keys_kept && !minutes_.contains(key)) {
        std::erase_if(minutes_, [&](const auto& item) {
            return now - item.second.began >= minute;
        });
        if (minutes_.size() >= keys_kept) {
            minutes_.clear();
        }
    }
    Minute& present = minutes_[key];
    if (present.requests == 0 || now - present.began >= minute) {
        present = {now, 0};
    }
    if (++present.requests > per_minute_) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(present.began + minute - now);
        throw failure(
            ErrorKind::limited, "asked for too often: {} times a minute are enough", per_minute_
        )
            .after(left);
    }
}

}  // namespace dealwright
