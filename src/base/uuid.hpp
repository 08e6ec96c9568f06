// UUIDv7 (RFC 9562): the first 48 bits are milliseconds, so rows made together lie together.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace dealwright {

using RandomBits = std::function<std::uint64_t()>;

/// A version 7 UUID for the given moment, from the given source of randomness.
std::string make_uuid_v7(std::chrono::sys_time<std::chrono::microseconds> at, const RandomBits&);
/// A version 7 UUID for now, from the kernel's randomness.
std::string make_uuid_v7();
/// True for 8-4-4-4-12 hexadecimal digits.
bool is_uuid(std::string_view text);

}  // namespace dealwright
