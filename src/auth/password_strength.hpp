// Which passwords a person may choose. Length first; what is on every attacker's list or guessed in
// a million tries is refused however long it is.
#pragma once

#include <string_view>

namespace dealwright {

/// Throws Error{invalid} with the field new_password and a code: length, common, weak,
/// contains_email, text.
void check_new_password(std::string_view password, std::string_view email);

/// From the shipped list; without regard to case.
bool is_common_password(std::string_view password);

}  // namespace dealwright
