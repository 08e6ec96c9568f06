// How the commands that run until they are told to stop are told: Ctrl-C and SIGTERM.
#pragma once

#include <csignal>

namespace dealwright::cli {

/// From its making on the two signals end nothing by themselves, in any thread started since, until
/// wait() has seen the first.
class StopSignals {
  public:
    StopSignals();
    /// Says on stderr that the end has begun. A second signal ends the process as it would any
    /// command.
    void wait();

  private:
    sigset_t signals_;
};

}  // namespace dealwright::cli
