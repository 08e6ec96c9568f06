// The 12 bits after the milliseconds carry the microseconds of the millisecond (RFC 9562 method 3).
#include "base/uuid.hpp"

#include <sys/random.h>

#include <cctype>

#include "base/error.hpp"

namespace dealwright {

namespace {

std::uint64_t kernel_random() {
    std::uint64_t bits = 0;
    if (getrandom(&bits, sizeof bits, 0) != static_cast<ssize_t>(sizeof bits)) {
        throw failure(ErrorKind::internal, "the system has no randomness to give");
    }
    return bits;
}

}  // namespace

std::string make_uuid_v7(
    std::chrono::sys_time<std::chrono::microseconds> at, const RandomBits& random
) {
    const auto micros = static_cast<std::uint64_t>(at.time_since_epoch().count());
    const std::uint64_t millis = micros / 1000;
    const std::uint64_t fraction = (micros % 1000) * 4096 / 1000;
    const std::uint64_t high = (millis << 16) | 0x7000U | fraction;
    const std::uint64_t low = (random() & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
    return fmt::format(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32, (high >> 16) & 0xffff, high & 0xffff,
        low >> 48, low & 0xffffffffffffULL
    );
}

std::string make_uuid_v7() {
    const auto now =
        std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    return make_uuid_v7(now, kernel_random);
}

bool is_uuid(std::string_view text) {
    if (text.size() != 36) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : std::isxdigit(static_cast<unsigned char>(text[i])) == 0) {
            return false;
        }
    }
    return true;
}

}  // namespace dealwright
