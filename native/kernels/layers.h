// The operators that the models are composed of: of LibTorch's, or fused ones where fuses() says so (fusion.h).
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace ardistill::kernels {

// x: N x C x H x W; weight: O x C/groups x K x K; bias: O, or undefined; zero padding.
at::Tensor convolution(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, int64_t stride,
                       int64_t padding, int64_t groups);

// x: N x C; weight: O x C; bias: O.
at::Tensor linear(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias);

at::Tensor relu(const at::Tensor& x);

enum class Activation { relu, relu6, silu, hardswish };
at::Tensor activate(const at::Tensor& x, Activation activation);

// N x C x H x W -> N x C, the mean over each map: by avg_pool2d over the whole map, as the reference code has it, and
// by adaptive_avg_pool2d, as torchvision has it. They can differ in the last bit.
at::Tensor global_average_pool(const at::Tensor& x);
at::Tensor adaptive_average_pool(const at::Tensor& x);

at::Tensor max_pool(const at::Tensor& x, int64_t kernel, int64_t stride, int64_t padding);

// Zero with probability p, else x / (1 - p): F.dropout in train mode after torch.manual_seed(seed).
at::Tensor dropout(const at::Tensor& x, double p, uint64_t seed);

// train: batch statistics, running ones updated. frozen_stats: batch statistics, running ones untouched.
// eval: running statistics. eval_fused: the same, by operators that round otherwise and that have no gradients by
// parameters; for attacks.
enum class BatchNormMode { train, frozen_stats, eval, eval_fused };

inline bool is_eval(BatchNormMode mode) { return mode == BatchNormMode::eval || mode == BatchNormMode::eval_fused; }

struct BatchNorm {
  at::Tensor weight, bias, running_mean, running_var;
  double momentum = 0.1;
  double eps = 1e-5;
};

// relu(batch_norm(x) + residual), the latter two where asked for.
at::Tensor batch_norm(const at::Tensor& x, const BatchNorm& bn, BatchNormMode mode, bool relu = false,
                      const at::Tensor& residual = {});

// Counts the multiply-accumulates of the convolutions and linear layers of this thread while it lives. Convolutions
// then give zeros of the right shape: nobody looks at the values, and WRN-70-16's would take seconds.
class CountMultiplyAccumulates {
 public:
  CountMultiplyAccumulates();
  ~CountMultiplyAccumulates();
  CountMultiplyAccumulates(const CountMultiplyAccumulates&) = delete;
  CountMultiplyAccumulates& operator=(const CountMultiplyAccumulates&) = delete;
  int64_t count() const;
};

}  // namespace ardistill::kernels
