// The program's log: to stderr, one line an event, never with secrets or personal data.
#pragma once

#include <string_view>

namespace dealwright {

/// Sets the level: debug, info, warn or error; throws Error{invalid} for another word.
void start_log(std::string_view level);

}  // namespace dealwright
