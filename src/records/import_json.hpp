// JSON values in cells: lists may also be written the way people write them.
#pragma once

#include <string>
#include <string_view>

namespace dealwright {

/// `kind` is "array", "object" or empty for any. For an array also a;b;c or a, b, c. Sets `result`
/// to JSON, or to the plain sentence that says why it is none, and then gives false.
bool read_json(std::string_view text, std::string_view kind, std::string& result);

}  // namespace dealwright
