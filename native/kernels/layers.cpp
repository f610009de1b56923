#include "kernels/layers.h"

#include <ATen/ATen.h>

#include "error.h"
#include "kernels/batch_norm.h"
#include "kernels/cuda/batch_norm.h"
#include "kernels/fusion.h"

namespace ardistill::kernels {

namespace {

constexpr int64_t not_counting = -1;
thread_local int64_t multiply_accumulates = not_counting;

bool is_counting() { return multiply_accumulates != not_counting; }

}  // namespace

CountMultiplyAccumulates::CountMultiplyAccumulates() { multiply_accumulates = 0; }
CountMultiplyAccumulates::~CountMultiplyAccumulates() { multiply_accumulates = not_counting; }
int64_t CountMultiplyAccumulates::count() const { return multiply_accumulates; }

at::Tensor convolution(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, int64_t stride,
                       int64_t padding, int64_t groups) {
  if (is_counting()) {
    const auto size = [&](int64_t dim) { return (x.size(dim) + 2 * padding - weight.size(dim)) / stride + 1; };
    const auto y = at::zeros({x.size(0), weight.size(0), size(2), size(3)}, x.options());
    multiply_accumulates += y.numel() * (weight.numel() / weight.size(0));
    return y;
  }
  return at::conv2d(x, weight, bias, {stride, stride}, {padding, padding}, /*dilation=*/{1, 1}, groups);
}

at::Tensor linear(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias) {
  if (is_counting()) multiply_accumulates += x.size(0) * weight.numel();
  return at::linear(x, weight, bias);
}

at::Tensor relu(const at::Tensor& x) { return at::relu(x); }

at::Tensor activate(const at::Tensor& x, Activation activation) {
  switch (activation) {
    case Activation::relu:
      return at::relu(x);
    case Activation::relu6:
      return at::hardtanh(x, 0, 6);
    case Activation::silu:
      return at::silu(x);
    case Activation::hardswish:
      return at::hardswish(x);
  }
  throw Error("ERR_INTERNAL", "Unknown activation.");
}

at::Tensor global_average_pool(const at::Tensor& x) { return at::avg_pool2d(x, {x.size(2), x.size(3)}).flatten(1); }

at::Tensor adaptive_average_pool(const at::Tensor& x) { return at::adaptive_avg_pool2d(x, {1, 1}).flatten(1); }

at::Tensor max_pool(const at::Tensor& x, int64_t kernel, int64_t stride, int64_t padding) {
  return at::max_pool2d(x, {kernel, kernel}, {stride, stride}, {padding, padding});
}

at::Tensor dropout(const at::Tensor& x, double p, uint64_t seed) {
  // Drawn on the CPU: the same masks on every device.
  const auto keep =
      at::empty(x.sizes(), x.options().device(at::kCPU)).bernoulli_(1 - p, at::detail::createCPUGenerator(seed));
  return x * keep.div_(1 - p).to(x.device());
}

at::Tensor batch_norm(const at::Tensor& x, const BatchNorm& bn, BatchNormMode mode, bool relu,
                      const at::Tensor& residual) {
  const bool batch_statistics = !is_eval(mode);
  if (batch_statistics && x.numel() == x.size(1)) {
    throw Error(
        "ERR_SHAPE",
        "Batch normalisation in training mode needs more than one value per channel, and got a batch of 1 image "
        "with 1 x 1 maps. Choose a batch size that leaves no last batch of one image.");
  }
  if (batch_statistics && fuses(x) && x.numel() > 0) return fused_batch_norm(x, bn, mode, relu, residual);
  // In eval mode LibTorch's gradient is also one by the parameters.
  if (fuses_on_cuda(x) && (batch_statistics || weights_are_frozen() || !at::GradMode::is_enabled())) {
    return cuda_batch_norm(x, bn, mode, relu, residual);
  }
  const bool use_running = mode != BatchNormMode::frozen_stats;
  auto y = at::batch_norm(x, bn.weight, bn.bias, use_running ? bn.running_mean : at::Tensor(),
                          use_running ? bn.running_var : at::Tensor(), batch_statistics, bn.momentum, bn.eps,
                          /*cudnn_enabled=*/true);
  if (residual.defined()) y = y + residual;
  return relu ? at::relu(y) : y;
}

}  // namespace ardistill::kernels
