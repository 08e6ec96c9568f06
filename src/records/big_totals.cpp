#include "records/big_totals.hpp"

namespace dealwright {

namespace {

constexpr std::chrono::seconds kept_for{10};
constexpr std::size_t entries_max = 2000;

/// Statement and values, apart by a character that neither contains.
std::string key_of(const BuiltStatement& count) {
    std::string key = count.sql;
    for (const auto& value : count.parameters) {
        key += '\0';
        key += value.value_or("\1");
    }
    return key;
}

}  // namespace

std::optional<std::int64_t> BigTotals::find(const BuiltStatement& count, Clock::time_point now) {
    const std::lock_guard lock{mutex_};
    const auto found = entries_.find(key_of(count));
    if (found == entries_.end() || found->second.until < now) {
        return std::nullopt;
    }
    return found->second.total;
}

void BigTotals::keep(const BuiltStatement& count, std::int64_t total, Clock::time_point now) {
    const std::lock_guard lock{mutex_};
    if (entries_.size() >= entries_max) {
        std::erase_if(entries_, [&](const auto& entry) { return entry.second.until < now; });
    }
    if (entries_.size() < entries_max) {
        entries_[key_of(count)] = {total, now + kept_for};
    }
}

}  // namespace dealwright
