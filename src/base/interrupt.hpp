// Ctrl-C and SIGTERM as a flag that long work looks at between steps, so that it ends by an
// exception, rolls back, and stops what it started.
#pragma once

namespace dealwright {

/// Installs the handlers; a second signal ends the process at once.
void install_interrupt_handlers();
bool interrupted();
/// Throws Error{interrupted} when a signal has arrived.
void throw_if_interrupted();

}  // namespace dealwright
