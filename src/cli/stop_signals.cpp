#include "cli/stop_signals.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace dealwright::cli {

StopSignals::StopSignals() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
}

void StopSignals::wait() {
    int signal = 0;
    sigwait(&signals_, &signal);
    fmt::print(stderr, "stopping: what runs may finish\n");
    pthread_sigmask(SIG_UNBLOCK, &signals_, nullptr);
}

}  // namespace dealwright::cli
