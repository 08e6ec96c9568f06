// Bytes as text, and their digest: hexadecimal digits, base64, base64url.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dealwright {

std::string sha256_hex(std::string_view text);

std::string base64(const std::vector<unsigned char>& bytes);
/// Empty for a text that is no base64.
std::vector<unsigned char> bytes_of_base64(std::string_view text);

/// With - and _ and without padding, as addresses and cookies take it.
std::string base64url(const std::vector<unsigned char>& bytes);
/// Empty for a text that is none.
std::vector<unsigned char> bytes_of_base64url(std::string_view text);

}  // namespace dealwright
