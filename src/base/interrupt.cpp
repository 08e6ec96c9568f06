// A signal handler may only touch an atomic; everything else happens where the flag is read.
#include "base/interrupt.hpp"

#include <unistd.h>

#include <atomic>
#include <csignal>

#include "base/error.hpp"

namespace dealwright {
namespace {

std::atomic<int> signals_seen{0};
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void note_signal(int number) {
    if (signals_seen.fetch_add(1) > 0) {
        _exit(128 + number);
    }
}

}  // namespace

void install_interrupt_handlers() {
    struct sigaction action {};
    action.sa_handler = note_signal;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    // A reader that closed its end of a pipe is an ordinary write error.
    std::signal(SIGPIPE, SIG_IGN);
}

bool interrupted() {
    return signals_seen.load() > 0;
}

void throw_if_interrupted() {
    if (interrupted()) {
        throw failure(ErrorKind::interrupted, "interrupted; nothing was changed");
    }
}

}  // namespace dealwright
