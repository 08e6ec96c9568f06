#include "auth/actor_cache.hpp"

namespace dealwright {

std::shared_ptr<const Actor> ActorCache::find(const std::string& token_hash) {
    const std::lock_guard lock{mutex_};
    const auto found = by_hash_.find(token_hash);
    if (found == by_hash_.end()) {
        return nullptr;
    }
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->second;
}

std::shared_ptr<const Actor> ActorCache::keep(const std::string& token_hash, Actor actor) {
    auto kept = std::make_shared<const Actor>(std::move(actor));
    const std::lock_guard lock{mutex_};
    if (const auto found = by_hash_.find(token_hash); found != by_hash_.end()) {
        entries_.erase(found->second);
        by_hash_.erase(found);
    }
    entries_.emplace_front(token_hash, kept);
    by_hash_.emplace(token_hash, entries_.begin());
    if (entries_.size() > capacity_) {
        by_hash_.erase(entries_.back().first);
        entries_.pop_back();
    }
    return kept;
}

void ActorCache::forget(const std::string& token_hash) {
    const std::lock_guard lock{mutex_};
    if (const auto found = by_hash_.find(token_hash); found != by_hash_.end()) {
        entries_.erase(found->second);
        by_hash_.erase(found);
    }
}

std::size_t ActorCache::size() const {
    const std::lock_guard lock{mutex_};
    return entries_.size();
}

}  // namespace dealwright
