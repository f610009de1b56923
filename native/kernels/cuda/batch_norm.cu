// Batch norm over maps in channels_last, which are a matrix of rows x channels in memory, with the residual's addition
// and the ReLU that follow it. Statistics are float32. Per-channel sums are made in two steps, each in a fixed order:
// over the rows of each block into `partial`, then over the blocks.
#include "kernels/cuda/common.cuh"

namespace ardistill::cuda {

namespace {

constexpr int threads = 256;
// Rows of a thread whose loads are under way at once.
constexpr int unrolled = 4;
// Blocks that a channel's sums come from at most.
constexpr int max_parts = 512;
constexpr int finish_channels = 32;
constexpr int finish_rows = 32;

struct Matrix {
  int64_t rows;
  int channels;
};

// A block computes blockDim.x packs of channels over `chunk` rows, its threads side by side as the packs in memory.
struct Tiling {
  dim3 grid, block;
  int64_t chunk;
};

int multiprocessors() {
  int device = 0, count = 0;
  cudaGetDevice(&device);
  cudaDeviceGetAttribute(&count, cudaDevAttrMultiProcessorCount, device);
  return count;
}

// blocks: how many a multiprocessor should get.
Tiling tile(const Matrix& m, int width, int blocks) {
  const int packs = divide_up(m.channels, width);
  const int columns = divide_up(packs, threads / 2);
  const int across = divide_up(packs, columns);
  const int down = threads / across;
  const int64_t wanted = std::min<int64_t>(std::max(1, blocks * multiprocessors() / columns), max_parts);
  const int64_t chunk = std::max<int64_t>(divide_up(m.rows, wanted), down * unrolled);
  const auto parts = static_cast<unsigned>(divide_up(m.rows, chunk));
  return {dim3(static_cast<unsigned>(columns), parts), dim3(static_cast<unsigned>(across), static_cast<unsigned>(down)),
          chunk};
}

// The part of the matrix that a thread works on: some channels, and every blockDim.y-th row of its block's chunk.
template <int width>
struct Part {
  int channel;
  int64_t begin, end;

  __device__ Part(const Matrix& m, int64_t chunk)
      : channel((blockIdx.x * blockDim.x + threadIdx.x) * width),
        begin(blockIdx.y * chunk),
        end(min(m.rows, begin + chunk)) {
    if (channel >= m.channels) channel = -1;
  }
  __device__ bool is_empty() const { return channel < 0; }
};

// Calls work(offset, pack of each matrix) for the rows of a part, with the loads of several rows ahead of their use.
template <int at_once, int width, typename T, typename Work, typename... Matrices>
__device__ void for_rows(const Part<width>& part, const Matrix& m, Work work, const Matrices*... matrices) {
  constexpr int count = sizeof...(Matrices);
  const T* from[] = {matrices...};
  const int64_t stride = blockDim.y;
  for (int64_t row = part.begin + threadIdx.y; row < part.end; row += at_once * stride) {
    Pack<T, width> packs[at_once][count];
#pragma unroll
    for (int u = 0; u < at_once; ++u) {
      const int64_t offset = (row + u * stride) * m.channels + part.channel;
#pragma unroll
      for (int k = 0; k < count; ++k) {
        if (row + u * stride < part.end && from[k] != nullptr) packs[u][k] = load<width>(from[k] + offset);
      }
    }
#pragma unroll
    for (int u = 0; u < at_once; ++u) {
      if (row + u * stride < part.end) work((row + u * stride) * m.channels + part.channel, packs[u]);
    }
  }
}

// ---- statistics ----

// partial: parts x 2 x channels, the mean and the sum of squared differences from it of each part. Sums are of what is
// left after the part's first row is taken off: squares of values with a large mean would cancel.
template <int width, typename T>
__global__ void __launch_bounds__(threads) moments_kernel(const T* x, Matrix m, int64_t chunk, float* partial) {
  __shared__ float shared[2 * width * threads];
  const Part<width> part(m, chunk);
  float shift[width] = {};
  float sums[2 * width] = {};
  if (!part.is_empty()) {
    const auto first = load<width>(x + part.begin * m.channels + part.channel);
#pragma unroll
    for (int k = 0; k < width; ++k) shift[k] = widen(first.values[k]);
    for_rows<unrolled, width, T>(
        part, m,
        [&](int64_t, const auto& packs) {
#pragma unroll
          for (int k = 0; k < width; ++k) {
            const float difference = widen(packs[0].values[k]) - shift[k];
            sums[k] += difference;
            sums[width + k] += difference * difference;
          }
        },
        x);
  }
  sum_over_y(sums, shared);
  if (threadIdx.y != 0 || part.is_empty()) return;
  const auto count = static_cast<float>(part.end - part.begin);
  float* out = partial + static_cast<int64_t>(blockIdx.y) * 2 * m.channels + part.channel;
#pragma unroll
  for (int k = 0; k < width; ++k) {
    out[k] = shift[k] + sums[k] / count;
    out[m.channels + k] = max(sums[width + k] - sums[k] * sums[k] / count, 0.0f);
  }
}

struct Statistics {
  float *running_mean, *running_var;  // null: stay as they are
  float momentum, eps;
  float *mean, *inverse_deviation;
};

__global__ void finish_moments_kernel(const float* partial, int parts, int64_t chunk, Matrix m, Statistics s) {
  __shared__ float shared[finish_channels * finish_rows];
  const int channel = blockIdx.x * blockDim.x + threadIdx.x;
  const bool active = channel < m.channels;
  const auto rows = static_cast<float>(m.rows);
  const auto count = [&](int part) { return static_cast<float>(min(chunk, m.rows - part * chunk)); };
  const auto value = [&](int part, int which) {
    return partial[(static_cast<int64_t>(part) * 2 + which) * m.channels + channel];
  };
  // Again differences from the first, so that a large mean loses no digits.
  const float origin = active ? value(0, 0) : 0;
  float sum[1] = {};
  for (int part = threadIdx.y; active && part < parts; part += blockDim.y) {
    sum[0] += count(part) * (value(part, 0) - origin);
  }
  sum_over_y(sum, shared);
  const float mean = origin + sum[0] / rows;
  float squares[1] = {};
  for (int part = threadIdx.y; active && part < parts; part += blockDim.y) {
    const float difference = value(part, 0) - mean;
    squares[0] += value(part, 1) + count(part) * difference * difference;
  }
  sum_over_y(squares, shared);
  if (threadIdx.y != 0 || !active) return;
  s.mean[channel] = mean;
  s.inverse_deviation[channel] = 1 / sqrtf(squares[0] / rows + s.eps);
  if (s.running_mean == nullptr) return;
  s.running_mean[channel] = s.momentum * mean + (1 - s.momentum) * s.running_mean[channel];
  s.running_var[channel] = s.momentum * (squares[0] / (rows - 1)) + (1 - s.momentum) * s.running_var[channel];
}

// ---- y = relu((x - mean) * scale + bias + residual) ----

// Of a batch (mean and the inverse of the deviation) or the running ones (mean and variance).
struct Affine {
  const float *mean, *deviation, *weight, *bias;
  bool is_variance;
  float eps;

  __device__ float scale(int channel) const {
    const float value = deviation[channel];
    return weight[channel] * (is_variance ? 1 / sqrtf(value + eps) : value);
  }
};

template <int width, typename T>
__global__ void __launch_bounds__(threads)
    normalise_kernel(const T* x, const T* residual, T* y, Matrix m, int64_t chunk, Affine affine, bool relu) {
  const Part<width> part(m, chunk);
  if (part.is_empty()) return;
  float mean[width], scale[width], bias[width];
#pragma unroll
  for (int k = 0; k < width; ++k) {
    mean[k] = affine.mean[part.channel + k];
    scale[k] = affine.scale(part.channel + k);
    bias[k] = affine.bias[part.channel + k];
  }
  for_rows<unrolled, width, T>(
      part, m,
      [&](int64_t offset, const auto& packs) {
        Pack<T, width> out;
#pragma unroll
        for (int k = 0; k < width; ++k) {
          float value = (widen(packs[0].values[k]) - mean[k]) * scale[k] + bias[k];
          if (residual != nullptr) value += widen(packs[1].values[k]);
          if (relu && value < 0) value = 0;
          out.values[k] = narrow<T>(value);
        }
        store(y + offset, out);
      },
      x, residual);
}

// ---- backward ----

// dy where the ReLU let the output pass: by y, or where that is null by x, from which it is computed as above.
enum class Mask { none, by_output, by_input };

template <Mask mask, int width, typename T>
__global__ void __launch_bounds__(threads)
    backward_sums_kernel(const T* dy, const T* x, const T* y, Matrix m, int64_t chunk, Affine affine, T* d_residual,
                         float* partial) {
  __shared__ float shared[2 * width * threads];
  const Part<width> part(m, chunk);
  float sums[2 * width] = {};
  if (!part.is_empty()) {
    float mean[width], scale[width], bias[width];
#pragma unroll
    for (int k = 0; k < width; ++k) {
      mean[k] = affine.mean[part.channel + k];
      if constexpr (mask == Mask::by_input) {
        scale[k] = affine.scale(part.channel + k);
        bias[k] = affine.bias[part.channel + k];
      }
    }
    for_rows<unrolled / 2, width, T>(
        part, m,
        [&](int64_t offset, const auto& packs) {
          Pack<T, width> masked = packs[0];
#pragma unroll
          for (int k = 0; k < width; ++k) {
            const float centred = widen(packs[1].values[k]) - mean[k];
            bool passes = true;
            if constexpr (mask == Mask::by_output) passes = passes_relu(widen(packs[2].values[k]));
            if constexpr (mask == Mask::by_input) passes = passes_relu(centred * scale[k] + bias[k]);
            const float gradient = passes ? widen(packs[0].values[k]) : 0;
            if (!passes) masked.values[k] = narrow<T>(0);
            sums[k] += gradient;
            sums[width + k] += gradient * centred;
          }
          if (d_residual != nullptr) store(d_residual + offset, masked);
        },
        dy, x, mask == Mask::by_output ? y : static_cast<const T*>(nullptr));
  }
  sum_over_y(sums, shared);
  if (threadIdx.y != 0 || part.is_empty()) return;
  float* out = partial + static_cast<int64_t>(blockIdx.y) * 2 * m.channels + part.channel;
#pragma unroll
  for (int k = 0; k < width; ++k) {
    out[k] = sums[k];
    out[m.channels + k] = sums[width + k];
  }
}

__global__ void finish_backward_kernel(const float* partial, int parts, int channels, const float* inverse_deviation,
                                       float* d_weight, float* d_bias) {
  __shared__ float shared[2 * finish_channels * finish_rows];
  const int channel = blockIdx.x * blockDim.x + threadIdx.x;
  const bool active = channel < channels;
  float sums[2] = {};
  for (int part = threadIdx.y; active && part < parts; part += blockDim.y) {
    const float* from = partial + static_cast<int64_t>(part) * 2 * channels + channel;
    sums[0] += from[0];
    sums[1] += from[channels];
  }
  sum_over_y(sums, shared);
  if (threadIdx.y != 0 || !active) return;
  d_bias[channel] = sums[0];
  d_weight[channel] = sums[1] * inverse_deviation[channel];
}

// dx = scale * (gradient - mean of it - normalised x * mean of their product), or with running statistics (d_weight,
// d_bias null) scale * gradient.
template <Mask mask, int width, typename T>
__global__ void __launch_bounds__(threads)
    input_gradient_kernel(const T* dy, const T* x, const T* y, Matrix m, int64_t chunk, Affine affine,
                          const float* d_weight, const float* d_bias, T* dx, T* d_residual) {
  const Part<width> part(m, chunk);
  if (part.is_empty()) return;
  const bool of_batch = d_weight != nullptr;
  const float share = 1 / static_cast<float>(m.rows);
  float mean[width] = {}, scale[width], bias[width], offset_of[width] = {}, slope[width] = {};
#pragma unroll
  for (int k = 0; k < width; ++k) {
    const int channel = part.channel + k;
    scale[k] = affine.scale(channel);
    if constexpr (mask == Mask::by_input) bias[k] = affine.bias[channel];
    if (of_batch) {
      mean[k] = affine.mean[channel];
      offset_of[k] = d_bias[channel] * share;
      slope[k] = d_weight[channel] * share * affine.deviation[channel];
    }
  }
  for_rows<unrolled / 2, width, T>(
      part, m,
      [&](int64_t offset, const auto& packs) {
        Pack<T, width> out, masked = packs[0];
#pragma unroll
        for (int k = 0; k < width; ++k) {
          const float centred = of_batch ? widen(packs[1].values[k]) - mean[k] : 0;
          bool passes = true;
          if constexpr (mask == Mask::by_output) passes = passes_relu(widen(packs[2].values[k]));
          if constexpr (mask == Mask::by_input) passes = passes_relu(centred * scale[k] + bias[k]);
          const float gradient = passes ? widen(packs[0].values[k]) : 0;
          if (!passes) masked.values[k] = narrow<T>(0);
          out.values[k] = narrow<T>(scale[k] * (gradient - offset_of[k] - centred * slope[k]));
        }
        store(dx + offset, out);
        if (d_residual != nullptr) store(d_residual + offset, masked);
      },
      dy, x, mask == Mask::by_output ? y : static_cast<const T*>(nullptr));
}

// ---- launching ----

// Calls work(integral_constant) with how many values a thread takes at once.
template <typename T, typename Work>
int for_width(const Matrix& m, std::initializer_list<const void*> pointers, Work work) {
  if (m.channels % wide<T> == 0 && are_aligned(pointers)) return work(std::integral_constant<int, wide<T>>{});
  return work(std::integral_constant<int, 1>{});
}

template <typename Work>
int for_mask(bool relu, bool has_output, Work work) {
  if (!relu) return work(std::integral_constant<Mask, Mask::none>{});
  if (has_output) return work(std::integral_constant<Mask, Mask::by_output>{});
  return work(std::integral_constant<Mask, Mask::by_input>{});
}

// What a multiprocessor gets of kernels that sum, and of those that only go over the values.
constexpr int summing_blocks = 2;
constexpr int mapping_blocks = 4;

dim3 finish_grid(int channels) { return dim3(static_cast<unsigned>(divide_up(channels, finish_channels))); }
constexpr dim3 finish_block() { return dim3(finish_channels, finish_rows); }

template <typename T>
int normalise(const T* x, const T* residual, T* y, const Matrix& m, const Affine& affine, bool relu, Stream stream) {
  return for_width<T>(m, {x, residual, y}, [&](auto width) {
    const auto t = tile(m, width, mapping_blocks);
    normalise_kernel<width, T><<<t.grid, t.block, 0, stream>>>(x, residual, y, m, t.chunk, affine, relu);
    return static_cast<int>(cudaGetLastError());
  });
}

template <typename T>
int input_gradient(const T* dy, const T* x, const T* y, const Matrix& m, const Affine& affine, const float* d_weight,
                   const float* d_bias, bool relu, T* dx, T* d_residual, Stream stream) {
  return for_mask(relu, y != nullptr, [&](auto mask) {
    return for_width<T>(m, {dy, x, y, dx, d_residual}, [&](auto width) {
      const auto t = tile(m, width, mapping_blocks);
      input_gradient_kernel<mask, width, T>
          <<<t.grid, t.block, 0, stream>>>(dy, x, y, m, t.chunk, affine, d_weight, d_bias, dx, d_residual);
      return static_cast<int>(cudaGetLastError());
    });
  });
}

}  // namespace

}  // namespace ardistill::cuda

using ardistill::cuda::Affine;
using ardistill::cuda::Bfloat16;
using ardistill::cuda::Matrix;

int64_t ardistill_batch_norm_workspace(int64_t channels) { return 2 * ardistill::cuda::max_parts * channels; }

int ardistill_batch_norm_train(int type, const void* x, const void* residual, void* y, int64_t rows, int64_t channels,
                               const float* weight, const float* bias, float* running_mean, float* running_var,
                               float momentum, float eps, int relu, float* mean, float* inverse_deviation,
                               float* workspace, ardistill::cuda::Stream stream) {
  using namespace ardistill::cuda;
  const Matrix m{rows, static_cast<int>(channels)};
  if (rows * channels == 0) return cudaSuccess;
  return for_type<float, Bfloat16>(type, [&](auto zero) {
    using T = decltype(zero);
    const auto* in = static_cast<const T*>(x);
    const int moments = for_width<T>(m, {x}, [&](auto width) {
      const auto t = tile(m, width, summing_blocks);
      moments_kernel<width, T><<<t.grid, t.block, 0, stream>>>(in, m, t.chunk, workspace);
      finish_moments_kernel<<<finish_grid(m.channels), finish_block(), 0, stream>>>(
          workspace, static_cast<int>(t.grid.y), t.chunk, m,
          Statistics{running_mean, running_var, momentum, eps, mean, inverse_deviation});
      return static_cast<int>(cudaGetLastError());
    });
    if (moments != cudaSuccess) return moments;
    const Affine affine{mean, inverse_deviation, weight, bias, /*is_variance=*/false, eps};
    return normalise(in, static_cast<const T*>(residual), static_cast<T*>(y), m, affine, relu != 0, stream);
  });
}

int ardistill_batch_norm_train_backward(int type, const void* dy, const void* x, const void* y, int64_t rows,
                                        int64_t channels, const float* weight, const float* bias, const float* mean,
                                        const float* inverse_deviation, int relu, void* dx, void* d_residual,
                                        float* d_weight, float* d_bias, float* workspace,
                                        ardistill::cuda::Stream stream) {
  using namespace ardistill::cuda;
  const Matrix m{rows, static_cast<int>(channels)};
  if (channels == 0) return cudaSuccess;
  return for_type<float, Bfloat16>(type, [&](auto zero) {
    using T = decltype(zero);
    const auto* gradient = static_cast<const T*>(dy);
    const auto* in = static_cast<const T*>(x);
    const auto* out = static_cast<const T*>(y);
    auto* masked = static_cast<T*>(d_residual);
    const Affine affine{mean, inverse_deviation, weight, bias, /*is_variance=*/false, 0};
    int parts = 0;
    const int sums = rows == 0 ? static_cast<int>(cudaSuccess) : for_mask(relu != 0, y != nullptr, [&](auto mask) {
      return for_width<T>(m, {dy, x, y, d_residual}, [&](auto width) {
        const auto t = tile(m, width, summing_blocks);
        parts = static_cast<int>(t.grid.y);
        backward_sums_kernel<mask, width, T>
            <<<t.grid, t.block, 0, stream>>>(gradient, in, out, m, t.chunk, affine, masked, workspace);
        return static_cast<int>(cudaGetLastError());
      });
    });
    if (sums != cudaSuccess) return sums;
    finish_backward_kernel<<<finish_grid(m.channels), finish_block(), 0, stream>>>(workspace, parts, m.channels,
                                                                                   inverse_deviation, d_weight, d_bias);
    const int finished = cudaGetLastError();
    if (finished != cudaSuccess || rows == 0) return finished;
    // What was masked for the residual need not be masked again.
    const bool is_masked = masked != nullptr;
    return input_gradient(is_masked ? masked : gradient, in, is_masked ? nullptr : out, m, affine, d_weight, d_bias,
                          relu != 0 && !is_masked, static_cast<T*>(dx), static_cast<T*>(nullptr), stream);
  });
}

int ardistill_batch_norm_eval(int type, const void* x, const void* residual, void* y, int64_t rows, int64_t channels,
                              const float* weight, const float* bias, const float* running_mean,
                              const float* running_var, float eps, int relu, ardistill::cuda::Stream stream) {
  using namespace ardistill::cuda;
  const Matrix m{rows, static_cast<int>(channels)};
  if (rows * channels == 0) return cudaSuccess;
  const Affine affine{running_mean, running_var, weight, bias, /*is_variance=*/true, eps};
  return for_type<float, Bfloat16>(type, [&](auto zero) {
    using T = decltype(zero);
    return normalise(static_cast<const T*>(x), static_cast<const T*>(residual), static_cast<T*>(y), m, affine,
                     relu != 0, stream);
  });
}

int ardistill_batch_norm_eval_backward(int type, const void* dy, const void* y, int64_t rows, int64_t channels,
                                       const float* weight, const float* running_var, float eps, int relu, void* dx,
                                       void* d_residual, ardistill::cuda::Stream stream) {
  using namespace ardistill::cuda;
  const Matrix m{rows, static_cast<int>(channels)};
  if (rows * channels == 0) return cudaSuccess;
  const Affine affine{nullptr, running_var, weight, nullptr, /*is_variance=*/true, eps};
  return for_type<float, Bfloat16>(type, [&](auto zero) {
    using T = decltype(zero);
    return input_gradient(static_cast<const T*>(dy), static_cast<const T*>(nullptr), static_cast<const T*>(y), m,
                          affine, nullptr, nullptr, relu != 0, static_cast<T*>(dx), static_cast<T*>(d_residual),
                          stream);
  });
}
