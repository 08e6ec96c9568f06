// The resources as they are now, shared by all workers and replaced as a whole: a request keeps the
// set that it began with.
#pragma once

#include <memory>
#include <mutex>

#include "records/resource.hpp"

namespace dealwright {

class ResourceHolder {
  public:
    explicit ResourceHolder(pg::Connection& connection) { reload(connection); }

    std::shared_ptr<const ResourceSet> get() const {
        const std::lock_guard lock{mutex_};
        return set_;
    }
    /// Reads it anew; requests that run keep the old one.
    void reload(pg::Connection& connection) {
        auto next = std::make_shared<const ResourceSet>(connection);
        const std::lock_guard lock{mutex_};
        set_ = std::move(next);
    }

  private:
    mutable std::mutex mutex_;
    std::shared_ptr<const ResourceSet> set_;
};

}  // namespace dealwright
