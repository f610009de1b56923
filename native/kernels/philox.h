// Counter-based random numbers: Philox4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC 2011).
// A value depends only on its key and counter, so results do not depend on batch size, prefetch order, skipped samples
// or threads, and resuming a run needs no generator state. What is constexpr runs in CUDA's kernels as well.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>

namespace ardistill {

using PhiloxBlock = std::array<uint32_t, 4>;

constexpr PhiloxBlock philox4x32(PhiloxBlock counter, std::array<uint32_t, 2> key) {
  for (int round = 0; round < 10; ++round) {
    const uint64_t a = uint64_t{0xD2511F53} * counter[0];
    const uint64_t b = uint64_t{0xCD9E8D57} * counter[2];
    counter = {static_cast<uint32_t>(b >> 32) ^ counter[1] ^ key[0], static_cast<uint32_t>(b),
               static_cast<uint32_t>(a >> 32) ^ counter[3] ^ key[1], static_cast<uint32_t>(a)};
    key[0] += 0x9E3779B9;
    key[1] += 0xBB67AE85;
  }
  return counter;
}

// What one word of a block stands for. In the open intervals (-1, 1) and (0, 1); the same numbers for float and double.
constexpr double symmetric_of(uint32_t word) { return (word + 0.5) * 0x1p-31 - 1.0; }
constexpr double fraction_of(uint32_t word) { return (word + 0.5) * 0x1p-32; }

// What a stream of numbers is for; part of the counter, so that no two purposes ever share numbers.
// lib/data/splits.ts draws with the same layout and the purpose 16.
enum class RandomPurpose : uint32_t {
  shuffle = 1,
  augmentation = 2,
  training_start = 3,
  attack_start = 4,
  start_length = 5,
  square = 6
};

// The stream of one sample (`index`) in one `round` (an epoch, or a restart) for one purpose.
class RandomStream {
 public:
  RandomStream(uint64_t seed, RandomPurpose purpose, uint32_t round, uint32_t index)
      : key_{static_cast<uint32_t>(seed), static_cast<uint32_t>(seed >> 32)},
        purpose_(static_cast<uint32_t>(purpose)),
        round_(round),
        index_(index) {}

  uint32_t next() {
    if (used_ == 4) {
      block_ = philox4x32({position_++, index_, round_, purpose_}, key_);
      used_ = 0;
    }
    return block_[used_++];
  }

  // In [0, bound). The multiply-shift bias is below bound / 2^64.
  uint64_t below(uint64_t bound) {
    const uint64_t high = next();
    const uint64_t word = high << 32 | next();
    return static_cast<uint64_t>(static_cast<unsigned __int128>(word) * bound >> 64);
  }

  // In the open interval (-1, 1).
  double symmetric() { return symmetric_of(next()); }

  // In the open interval (0, 1).
  double fraction() { return fraction_of(next()); }

  // Of mean 0 and deviation 1, by Box and Muller's transformation.
  double normal() {
    constexpr double two_pi = 6.283185307179586;
    const double radius = std::sqrt(-2 * std::log(fraction()));
    return radius * std::cos(two_pi * fraction());
  }

 private:
  std::array<uint32_t, 2> key_;
  uint32_t purpose_, round_, index_;
  uint32_t position_ = 0;
  PhiloxBlock block_{};
  int used_ = 4;
};

}  // namespace ardistill
