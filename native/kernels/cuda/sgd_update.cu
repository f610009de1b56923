#include "kernels/cuda/common.cuh"

namespace ardistill::cuda {

namespace {

constexpr int threads = 256;

// By value, so that they may be others at each step; in a captured graph they stay.
struct Gradients {
  const void* pointers[sgd_tensors];
};

template <typename T>
struct Step {
  const T* learning_rate;
  const T* guard;  // null: none
  T momentum, weight_decay;
  bool nesterov;
};

// As sgd_update.h has it.
template <int width, typename T>
__device__ void update(T* parameter, const T* gradient, T* momentum, const Step<T>& step, T learning_rate) {
  auto p = load<width>(parameter);
  const auto gradients = load<width>(gradient);
  auto buffer = load<width>(momentum);
#pragma unroll
  for (int k = 0; k < width; ++k) {
    const T g = gradients.values[k] + step.weight_decay * p.values[k];
    buffer.values[k] = step.momentum * buffer.values[k] + g;
    p.values[k] -= learning_rate * (step.nesterov ? g + step.momentum * buffer.values[k] : buffer.values[k]);
  }
  store(parameter, p);
  store(momentum, buffer);
}

template <typename T>
__global__ void __launch_bounds__(threads) sgd_update_kernel(const SgdTensor* tensors, const SgdChunk* chunks,
                                                             Gradients gradients, int first_tensor, Step<T> step) {
  const SgdChunk chunk = chunks[blockIdx.x];
  const auto* gradient = static_cast<const T*>(gradients.pointers[chunk.tensor - first_tensor]);
  if (gradient == nullptr || (step.guard != nullptr && !isfinite(*step.guard))) return;
  const SgdTensor tensor = tensors[chunk.tensor];
  auto* parameter = static_cast<T*>(tensor.parameter) + chunk.first;
  auto* momentum = static_cast<T*>(tensor.momentum) + chunk.first;
  gradient += chunk.first;
  const T learning_rate = *step.learning_rate;
  const int count = static_cast<int>(min(sgd_chunk, tensor.count - chunk.first));
  constexpr int width = wide<T>;
  const auto address = reinterpret_cast<uintptr_t>(parameter) | reinterpret_cast<uintptr_t>(momentum) |
                       reinterpret_cast<uintptr_t>(gradient);
  const int packed = address % 16 == 0 ? count / width * width : 0;
#pragma unroll 4
  for (int i = threadIdx.x * width; i < packed; i += threads * width) {
    update<width>(parameter + i, gradient + i, momentum + i, step, learning_rate);
  }
  for (int i = packed + threadIdx.x; i < count; i += threads) {
    update<1>(parameter + i, gradient + i, momentum + i, step, learning_rate);
  }
}

}  // namespace

}  // namespace ardistill::cuda

int ardistill_sgd_update(int type, const ardistill::cuda::SgdTensor* tensors, const ardistill::cuda::SgdChunk* chunks,
                         int64_t chunk_count, const void* const* gradients, int first_tensor, int tensor_count,
                         const void* learning_rate, const void* guard, double momentum, double weight_decay,
                         int nesterov, ardistill::cuda::Stream stream) {
  using namespace ardistill::cuda;
  if (tensor_count > sgd_tensors) return cudaErrorInvalidValue;
  if (chunk_count == 0) return cudaSuccess;
  Gradients pointers{};
  std::copy_n(gradients, tensor_count, pointers.pointers);
  return for_type<float, double>(type, [&](auto zero) {
    using T = decltype(zero);
    const Step<T> step{static_cast<const T*>(learning_rate), static_cast<const T*>(guard), static_cast<T>(momentum),
                       static_cast<T>(weight_decay), nesterov != 0};
    sgd_update_kernel<T>
        <<<static_cast<unsigned>(chunk_count), threads, 0, stream>>>(tensors, chunks, pointers, first_tensor, step);
    return static_cast<int>(cudaGetLastError());
  });
}
