// Text as it stands in an address: lower-case ASCII letters and digits.
#pragma once

#include <string>
#include <string_view>

namespace dealwright {

/// "Müller" becomes mueller, "O'Connor" oconnor, "& Partners" partners. For the letters of the
/// built-in word lists.
std::string ascii_form(std::string_view utf8);

}  // namespace dealwright
