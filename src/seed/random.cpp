// splitmix64: small, fast, and good enough for believable data. Not for secrets.
#include "seed/random.hpp"

namespace dealwright {

namespace {

constexpr std::uint64_t golden_ratio = 0x9e3779b97f4a7c15ULL;

}  // namespace

std::uint64_t mixed(std::uint64_t value) {
    value += golden_ratio;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

std::uint64_t Random::bits() {
    const auto result = mixed(state_);
    state_ += golden_ratio;
    return result;
}

std::uint32_t Random::below(std::uint32_t bound) {
    return static_cast<std::uint32_t>(((bits() >> 32) * bound) >> 32);
}

std::int64_t Random::between(std::int64_t low, std::int64_t high) {
    if (high <= low) {
        return low;
    }
    return low + static_cast<std::int64_t>(unit() * static_cast<double>(high - low + 1));
}

double Random::unit() {
    return static_cast<double>(bits() >> 11) * 0x1.0p-53;
}

std::size_t Random::weighted(std::span<const int> weights) {
    int total = 0;
    for (const int weight : weights) {
        total += weight;
    }
    auto left = static_cast<int>(below(static_cast<std::uint32_t>(total)));
    std::size_t index = 0;
    while (left >= weights[index]) {
        left -= weights[index];
        ++index;
    }
    return index;
}

}  // namespace dealwright
