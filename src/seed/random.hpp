// Randomness that is the same everywhere: the standard library's distributions differ between
// implementations. A generator is named by what it is for, so that any part of the made-up company
// can be made again without what came before it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace dealwright {

/// A well mixed 64-bit value of a counter (splitmix64).
std::uint64_t mixed(std::uint64_t value);

/// One draw per expression: the order of evaluation inside one is the compiler's choice.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_{seed} {}
    /// The generator for one thing (`index`) of one kind (`stream`).
    Random(std::uint64_t seed, std::uint64_t stream, std::uint64_t index)
        : state_{mixed(mixed(seed + stream) + index)} {}

    std::uint64_t bits();
    /// 0 <= result < bound
    std::uint32_t below(std::uint32_t bound);
    /// low <= result <= high
    std::int64_t between(std::int64_t low, std::int64_t high);
    /// 0 <= result < 1
    double unit();
    bool chance(double probability) { return unit() < probability; }
    /// Between 0 and 1, small values more often: about half lie below 1/8.
    double skewed() {
        const double x = unit();
        return x * x * x;
    }
    /// Index of one of the weights, drawn in proportion to them.
    std::size_t weighted(std::span<const int> weights);
    template <class Container>
    const auto& pick(const Container& container) {
        return container[below(static_cast<std::uint32_t>(std::size(container)))];
    }

  private:
    std::uint64_t state_;
};

}  // namespace dealwright
