// What a client would rather have, as Accept and Accept-Encoding say it: names with weights.
#pragma once

#include <optional>
#include <string_view>

namespace dealwright::http {

/// The weight of `name` in thousandths; nothing when the header does not speak of it, 0 when it is
/// refused or its weight cannot be read.
std::optional<int> wish_for(std::string_view header, std::string_view name);

/// The weight of a coding in Accept-Encoding. What is not spoken of is as * says; without one it is
/// not taken, and what is not coded only when there is nothing else.
int wish_for_coding(std::string_view accept_encoding, std::string_view coding);

}  // namespace dealwright::http
