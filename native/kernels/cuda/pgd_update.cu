#include "kernels/cuda/common.cuh"
#include "kernels/pgd_step.h"

namespace ardistill::cuda {

namespace {

using kernels::Projection;

template <Projection projection, int width, typename T>
__device__ void step(T* x_adv, const T* gradient, const T* x, T step_size, T epsilon) {
  auto values = load<width>(x_adv);
  const auto gradients = load<width>(gradient);
  const auto origin = load<width>(x);
#pragma unroll
  for (int k = 0; k < width; ++k) {
    values.values[k] =
        kernels::pgd_step<projection>(values.values[k], gradients.values[k], origin.values[k], step_size, epsilon);
  }
  store(x_adv, values);
}

template <Projection projection, int width, typename T>
__global__ void pgd_update_kernel(T* x_adv, const T* gradient, const T* x, int64_t count, T step_size, T epsilon) {
  const int64_t first = (static_cast<int64_t>(blockIdx.x) * blockDim.x + threadIdx.x) * width;
  if (first + width <= count) {
    step<projection, width>(x_adv + first, gradient + first, x + first, step_size, epsilon);
  } else {
    for (int64_t i = first; i < count; ++i) step<projection, 1>(x_adv + i, gradient + i, x + i, step_size, epsilon);
  }
}

template <Projection projection, typename T>
int launch(T* x_adv, const T* gradient, const T* x, int64_t count, T step_size, T epsilon, Stream stream) {
  constexpr int threads = 256;
  const bool aligned = are_aligned({x_adv, gradient, x});
  const auto kernel = aligned ? pgd_update_kernel<projection, wide<T>, T> : pgd_update_kernel<projection, 1, T>;
  const auto blocks = static_cast<unsigned>(divide_up<int64_t>(count, threads * (aligned ? wide<T> : 1)));
  kernel<<<blocks, threads, 0, stream>>>(x_adv, gradient, x, count, step_size, epsilon);
  return cudaGetLastError();
}

}  // namespace

}  // namespace ardistill::cuda

int ardistill_pgd_update(int type, void* x_adv, const void* gradient, const void* x, int64_t count, double step_size,
                         double epsilon, int projection, ardistill::cuda::Stream stream) {
  using namespace ardistill::cuda;
  if (count == 0) return cudaSuccess;
  return for_type<float, double>(type, [&](auto zero) {
    using T = decltype(zero);
    const auto run = static_cast<Projection>(projection) == Projection::sides ? launch<Projection::sides, T>
                                                                              : launch<Projection::difference, T>;
    return run(static_cast<T*>(x_adv), static_cast<const T*>(gradient), static_cast<const T*>(x), count,
               static_cast<T>(step_size), static_cast<T>(epsilon), stream);
  });
}
