#include "kernels/cuda/common.cuh"
#include "kernels/philox.h"

namespace ardistill::cuda {

namespace {

struct Streams {
  uint64_t seed;
  uint32_t purpose, round;
  const int64_t* round_offset;
  const int64_t* indices;
};

struct Layout {
  int64_t samples;
  uint32_t channels, pixels;
  bool channels_last;

  // Where value `j` of a sample is, in the order in which the CPU draws: channel by channel.
  __device__ uint32_t place(uint32_t j) const { return channels_last ? j % pixels * channels + j / pixels : j; }
};

// A block of four words is four numbers, or two normal ones by Box and Muller's transformation.
template <Distribution distribution>
inline constexpr int drawn_at_once = distribution == normal ? 2 : 4;

template <Distribution distribution>
__device__ double number(const PhiloxBlock& words, int k) {
  if constexpr (distribution == symmetric) return symmetric_of(words[k]);
  if constexpr (distribution == fraction) return fraction_of(words[k]);
  constexpr double two_pi = 6.283185307179586;
  return sqrt(-2 * log(fraction_of(words[2 * k]))) * cos(two_pi * fraction_of(words[2 * k + 1]));
}

// packed: a thread's values lie side by side, and are stored at once.
template <Distribution distribution, bool packed, typename T>
__global__ void random_start_kernel(T* out, const T* images, bool clamp, Layout layout, double scale, Streams streams) {
  constexpr int at_once = drawn_at_once<distribution>;
  const uint32_t values = layout.channels * layout.pixels;
  const uint32_t position = blockIdx.x * blockDim.x + threadIdx.x;
  const uint32_t first = position * at_once;
  if (first >= values) return;
  const uint32_t round =
      streams.round + (streams.round_offset == nullptr ? 0 : static_cast<uint32_t>(*streams.round_offset));
  const std::array<uint32_t, 2> key{static_cast<uint32_t>(streams.seed), static_cast<uint32_t>(streams.seed >> 32)};
  for (int64_t sample = blockIdx.y; sample < layout.samples; sample += gridDim.y) {
    const auto words =
        philox4x32({position, static_cast<uint32_t>(streams.indices[sample]), round, streams.purpose}, key);
    const auto start = [&](int k, T image) {
      T value = static_cast<T>(scale * number<distribution>(words, k));
      if (images != nullptr) value = image + value;
      return clamp ? std::min(std::max(value, T{0}), T{1}) : value;
    };
    const int64_t base = sample * values;
    if constexpr (packed) {
      Pack<T, at_once> pack{};
      if (images != nullptr) pack = load<at_once>(images + base + first);
#pragma unroll
      for (int k = 0; k < at_once; ++k) pack.values[k] = start(k, pack.values[k]);
      store(out + base + first, pack);
    } else {
#pragma unroll
      for (int k = 0; k < at_once; ++k) {
        if (first + k >= values) break;
        const int64_t i = base + layout.place(first + k);
        out[i] = start(k, images == nullptr ? T{0} : images[i]);
      }
    }
  }
}

template <Distribution distribution, typename T>
int launch(T* out, const T* images, bool clamp, const Layout& layout, double scale, const Streams& streams,
           Stream stream) {
  constexpr int threads = 128;
  constexpr int at_once = drawn_at_once<distribution>;
  constexpr bool fits = sizeof(T) * at_once <= 16;
  const uint32_t values = layout.channels * layout.pixels;
  const bool packed = fits && !layout.channels_last && values % at_once == 0 && are_aligned({out, images});
  const auto kernel = packed ? random_start_kernel<distribution, fits, T> : random_start_kernel<distribution, false, T>;
  const dim3 grid(divide_up<uint32_t>(divide_up<uint32_t>(values, at_once), threads),
                  static_cast<unsigned>(std::min<int64_t>(layout.samples, 65535)));
  kernel<<<grid, threads, 0, stream>>>(out, images, clamp, layout, scale, streams);
  return cudaGetLastError();
}

}  // namespace

}  // namespace ardistill::cuda

int ardistill_random_start(int type, void* out, const void* images, int clamp, int64_t samples, int64_t channels,
                           int64_t pixels, int channels_last, int distribution, double scale, uint64_t seed,
                           uint32_t purpose, uint32_t round, const int64_t* round_offset, const int64_t* indices,
                           ardistill::cuda::Stream stream) {
  using namespace ardistill::cuda;
  if (samples * channels * pixels == 0) return cudaSuccess;
  return for_type<float, double>(type, [&](auto zero) {
    using T = decltype(zero);
    const auto run = distribution == symmetric  ? launch<symmetric, T>
                     : distribution == fraction ? launch<fraction, T>
                                                : launch<normal, T>;
    return run(static_cast<T*>(out), static_cast<const T*>(images), clamp != 0,
               Layout{samples, static_cast<uint32_t>(channels), static_cast<uint32_t>(pixels), channels_last != 0},
               scale, Streams{seed, purpose, round, round_offset, indices}, stream);
  });
}
