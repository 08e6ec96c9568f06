#include "analytics/answer_memory.hpp"

namespace dealwright {

namespace {

/// What an entry takes beside its texts: list node, map node, string heads.
constexpr std::size_t overhead_bytes = 256;

}  // namespace

std::size_t AnswerMemory::size_of(const Entry& entry) {
    return 2 * entry.key.size() + entry.answer.size() + overhead_bytes;
}

std::optional<std::string> AnswerMemory::find(const std::string& key) {
    const std::lock_guard lock{mutex_};
    const auto place = places_.find(key);
    if (place == places_.end()) {
        return std::nullopt;
    }
    entries_.splice(entries_.begin(), entries_, place->second);
    return place->second->answer;
}

void AnswerMemory::keep(const std::string& key, const std::string& answer) {
    Entry entry{key, answer};
    const auto size = size_of(entry);
    const std::lock_guard lock{mutex_};
    if (size > bytes_ || places_.contains(key)) {
        return;
    }
    while (used_ + size > bytes_) {
        used_ -= size_of(entries_.back());
        places_.erase(entries_.back().key);
        entries_.pop_back();
    }
    entries_.push_front(std::move(entry));
    places_.emplace(key, entries_.begin());
    used_ += size;
}

std::size_t AnswerMemory::bytes_used() const {
    const std::lock_guard lock{mutex_};
    return used_;
}

}  // namespace dealwright
