// The running product: everything the server needs, in the order in which it is made; it ends in
// the opposite order.
#pragma once

#include <memory>
#include <string>

#include "app/configuration.hpp"
#include "app/database.hpp"

namespace dealwright {

/// Whether jobs, schedules and metrics are this process's matter too, or that of others
/// (`dealwright work`).
enum class WorkersHere { yes, no };

class App {
  public:
    /// Throws plain sentences for configurations that cannot run.
    App(const Configuration& configuration, Database& database, WorkersHere workers);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    void start();
    /// Lets what runs finish, then ends. May be called again.
    void stop();
    /// As a browser reaches it: http://127.0.0.1:8080
    std::string address() const;

  private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace dealwright
