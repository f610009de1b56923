// What the kernels share: wide loads and stores, element types, reductions in a fixed order.
#pragma once

#include <cuda_bf16.h>
#include <cuda_runtime.h>

#include <algorithm>
#include <cstdint>
#include <initializer_list>

#include "kernels/cuda/launchers.h"

namespace ardistill::cuda {

using Bfloat16 = __nv_bfloat16;

// What values of a type are computed in.
template <typename T>
struct Computed {
  using type = T;
};
template <>
struct Computed<Bfloat16> {
  using type = float;
};
template <typename T>
using computed_t = typename Computed<T>::type;

__device__ inline float widen(Bfloat16 value) { return __bfloat162float(value); }
__device__ inline float widen(float value) { return value; }
__device__ inline double widen(double value) { return value; }

template <typename T>
__device__ T narrow(computed_t<T> value) {
  if constexpr (std::is_same_v<T, Bfloat16>) {
    return __float2bfloat16_rn(value);
  } else {
    return value;
  }
}

// Values that one instruction loads or stores.
template <typename T, int width>
struct alignas(sizeof(T) * width) Pack {
  T values[width];
};

template <int width, typename T>
__device__ Pack<T, width> load(const T* from) {
  return *reinterpret_cast<const Pack<T, width>*>(from);
}

template <int width, typename T>
__device__ void store(T* to, const Pack<T, width>& pack) {
  *reinterpret_cast<Pack<T, width>*>(to) = pack;
}

// How many values 16 bytes hold.
template <typename T>
inline constexpr int wide = 16 / sizeof(T);

inline bool are_aligned(std::initializer_list<const void*> pointers) {
  return std::all_of(pointers.begin(), pointers.end(),
                     [](const void* p) { return reinterpret_cast<uintptr_t>(p) % 16 == 0; });
}

template <typename Integer>
constexpr Integer divide_up(Integer a, Integer b) {
  return (a + b - 1) / b;
}

// relu's gradient as LibTorch has it: a NaN lets it pass.
__device__ inline bool passes_relu(float output) { return !(output <= 0); }

// Sums `values` over threadIdx.y in a fixed order, for all threads to have. `shared`: count * threads floats.
template <int count>
__device__ void sum_over_y(float (&values)[count], float* shared) {
  const int threads = blockDim.x * blockDim.y;
  const int thread = threadIdx.y * blockDim.x + threadIdx.x;
#pragma unroll
  for (int k = 0; k < count; ++k) shared[k * threads + thread] = values[k];
  for (int rows = blockDim.y; rows > 1;) {
    const int half = (rows + 1) / 2;
    __syncthreads();
    if (threadIdx.y + half < rows) {
#pragma unroll
      for (int k = 0; k < count; ++k) {
        values[k] += shared[k * threads + thread + half * blockDim.x];
        shared[k * threads + thread] = values[k];
      }
    }
    rows = half;
  }
  __syncthreads();
#pragma unroll
  for (int k = 0; k < count; ++k) values[k] = shared[k * threads + threadIdx.x];
  __syncthreads();
}

// Calls work(T{}) for the element type; cudaErrorInvalidValue for one that is not among them.
template <typename... Types, typename Work>
int for_type(int type, Work work) {
  int result = cudaErrorInvalidValue;
  const auto try_one = [&](auto zero, int code) {
    if (type == code) result = work(zero);
  };
  const auto code_of = [](auto zero) {
    using T = decltype(zero);
    return std::is_same_v<T, float> ? float32 : std::is_same_v<T, double> ? float64 : bfloat16;
  };
  (try_one(Types{}, code_of(Types{})), ...);
  return result;
}

}  // namespace ardistill::cuda
