#include "models/modules.h"

#include <ATen/ATen.h>

#include <cmath>

namespace ardistill {

namespace {

// torch.nn.init.kaiming_uniform_(a=sqrt(5)), the default of nn.Conv2d and nn.Linear, in its own order of operations so
// that the bounds are equal to the last bit.
at::Tensor kaiming_uniform(at::IntArrayRef shape, int64_t fan_in, at::Generator& init) {
  const double a = std::sqrt(5.0);
  const double gain = std::sqrt(2.0 / (1 + a * a));
  const double bound = std::sqrt(3.0) * (gain / std::sqrt(static_cast<double>(fan_in)));
  return at::empty(shape, at::kFloat).uniform_(-bound, bound, init);
}

}  // namespace

Conv2d::Conv2d(int64_t in, int64_t out, int64_t kernel, int64_t stride, int64_t padding, int64_t groups,
               at::Generator& init)
    : stride_(stride), padding_(padding), groups_(groups) {
  const int64_t fan_in = in / groups * kernel * kernel;
  weight = register_parameter("weight", kaiming_uniform({out, in / groups, kernel, kernel}, fan_in, init));
}

BatchNorm2d::BatchNorm2d(int64_t channels) {
  weight_ = register_parameter("weight", at::ones({channels}, at::kFloat));
  bias_ = register_parameter("bias", at::zeros({channels}, at::kFloat));
  running_mean_ = register_buffer("running_mean", at::zeros({channels}, at::kFloat));
  running_var_ = register_buffer("running_var", at::ones({channels}, at::kFloat));
  num_batches_tracked_ = register_buffer("num_batches_tracked", at::zeros({}, at::kLong));
}

kernels::BatchNorm BatchNorm2d::parameters(kernels::BatchNormMode mode) {
  if (mode == kernels::BatchNormMode::train) num_batches_tracked_.add_(1);
  return {weight_, bias_, running_mean_, running_var_};
}

at::Tensor BatchNorm2d::forward(const at::Tensor& x, kernels::BatchNormMode mode) {
  return kernels::batch_norm(x, parameters(mode), mode);
}

at::Tensor BatchNorm2d::forward_relu(const at::Tensor& x, kernels::BatchNormMode mode) {
  return kernels::batch_norm_relu(x, parameters(mode), mode);
}

at::Tensor BatchNorm2d::forward_add_relu(const at::Tensor& x, const at::Tensor& residual, kernels::BatchNormMode mode) {
  return kernels::batch_norm_add_relu(x, parameters(mode), residual, mode);
}

Linear::Linear(int64_t in, int64_t out, at::Generator& init) {
  weight = register_parameter("weight", kaiming_uniform({out, in}, in, init));
  const double bound = 1 / std::sqrt(static_cast<double>(in));
  bias = register_parameter("bias", at::empty({out}, at::kFloat).uniform_(-bound, bound, init));
}

ProjectionShortcut::ProjectionShortcut(int64_t in, int64_t out, int64_t stride, at::Generator& init)
    : conv_(add(std::make_shared<Conv2d>(in, out, 1, stride, 0, 1, init))),
      bn_(add(std::make_shared<BatchNorm2d>(out))) {}

}  // namespace ardistill
