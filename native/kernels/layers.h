// The operators that the models are composed of. Plain compositions of LibTorch operators for now: a fused version
// takes the place of one of these without a change to any model.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace ardistill::kernels {

// x: N x C x H x W; weight: O x C/groups x K x K; zero padding, no bias.
at::Tensor convolution(const at::Tensor& x, const at::Tensor& weight, int64_t stride, int64_t padding, int64_t groups);

// x: N x C; weight: O x C; bias: O.
at::Tensor linear(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias);

at::Tensor relu(const at::Tensor& x);

// N x C x H x W -> N x C, the mean over each map (avg_pool2d over the whole map, as the reference code has it).
at::Tensor global_average_pool(const at::Tensor& x);

// train: batch statistics, running ones updated. frozen_stats: batch statistics, running ones untouched.
// eval: running statistics.
enum class BatchNormMode { train, frozen_stats, eval };

struct BatchNorm {
  at::Tensor weight, bias, running_mean, running_var;
  double momentum = 0.1;
  double eps = 1e-5;
};

at::Tensor batch_norm(const at::Tensor& x, const BatchNorm& bn, BatchNormMode mode);
at::Tensor batch_norm_relu(const at::Tensor& x, const BatchNorm& bn, BatchNormMode mode);
// relu(batch_norm(x) + residual)
at::Tensor batch_norm_add_relu(const at::Tensor& x, const BatchNorm& bn, const at::Tensor& residual,
                               BatchNormMode mode);

// Counts the multiply-accumulates of the convolutions and linear layers that run on this thread while it lives.
class CountMultiplyAccumulates {
 public:
  CountMultiplyAccumulates();
  ~CountMultiplyAccumulates();
  CountMultiplyAccumulates(const CountMultiplyAccumulates&) = delete;
  CountMultiplyAccumulates& operator=(const CountMultiplyAccumulates&) = delete;
  int64_t count() const;
};

}  // namespace ardistill::kernels
