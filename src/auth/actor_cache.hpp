// Actors that were loaded before, by the hash of the token that brought them. A cached one may be
// out of date: begin_request() finds that out before anything is done in its name, and whoever
// then hears DW401 or DW409 forgets it here and loads it anew.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

#include "access/actor.hpp"

namespace dealwright {

class ActorCache {
  public:
    explicit ActorCache(std::size_t capacity = 10'000) : capacity_{capacity} {}

    /// Null when there is none.
    std::shared_ptr<const Actor> find(const std::string& token_hash);
    /// The one that has not been asked for longest makes room.
    std::shared_ptr<const Actor> keep(const std::string& token_hash, Actor actor);
    void forget(const std::string& token_hash);
    std::size_t size() const;

  private:
    using Entry = std::pair<std::string, std::shared_ptr<const Actor>>;

    std::size_t capacity_;
    mutable std::mutex mutex_;
    std::list<Entry> entries_;  // the latest first
    std::unordered_map<std::string, std::list<Entry>::iterator> by_hash_;
};

}  // namespace dealwright
