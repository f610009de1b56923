#include "models/modules.h"

#include <ATen/ATen.h>
#include <ATen/autocast_mode.h>

#include <cmath>

#include "kernels/depthwise.h"
#include "kernels/fusion.h"
#include "kernels/winograd.h"

namespace ardistill {

namespace {

at::Tensor uniform(at::IntArrayRef shape, double bound, at::Generator& init) {
  auto tensor = at::empty(shape, at::kFloat);
  return init.defined() ? tensor.uniform_(-bound, bound, init) : tensor;
}

// torch.nn.init.kaiming_uniform_(a=sqrt(5)), the default of nn.Conv2d and nn.Linear, in its own order of operations so
// that the bounds are equal to the last bit.
at::Tensor kaiming_uniform(at::IntArrayRef shape, int64_t fan_in, at::Generator& init) {
  const double a = std::sqrt(5.0);
  const double gain = std::sqrt(2.0 / (1 + a * a));
  return uniform(shape, std::sqrt(3.0) * (gain / std::sqrt(static_cast<double>(fan_in))), init);
}

// The default bias of both.
at::Tensor uniform_bias(int64_t size, int64_t fan_in, at::Generator& init) {
  return uniform({size}, 1 / std::sqrt(static_cast<double>(fan_in)), init);
}

}  // namespace

Conv2d::Conv2d(int64_t in, int64_t out, int64_t kernel, int64_t stride, int64_t padding, int64_t groups,
               at::Generator& init, bool has_bias)
    : stride_(stride), padding_(padding), groups_(groups) {
  const int64_t fan_in = in / groups * kernel * kernel;
  weight = register_parameter("weight", kaiming_uniform({out, in / groups, kernel, kernel}, fan_in, init));
  if (has_bias) bias = register_parameter("bias", uniform_bias(out, fan_in, init));
}

at::Tensor Conv2d::forward(const at::Tensor& x) {
  if (kernels::fuses(x) && kernels::weights_are_frozen() && kernels::FusedConvolution::is_available(at::kFloat)) {
    return fused_(x, {weight, bias, {}}, stride_, padding_, groups_);
  }
  if (kernels::fuses(x) && !bias.defined() && kernels::is_depthwise(weight, stride_, padding_, groups_)) {
    return kernels::depthwise_convolution(x, weight, bias, stride_, /*relu=*/false);
  }
  if (kernels::fuses(x) && !bias.defined() && kernels::suits_winograd(x, weight, stride_, padding_, groups_)) {
    return kernels::winograd_convolution(x, weight);
  }
  if (kernels::weights_are_frozen() && kernels::fuses_on_cuda(x) && at::autocast::is_autocast_enabled(at::kCUDA)) {
    const auto type = at::autocast::get_autocast_dtype(at::kCUDA);
    if (!half_weight_.defined()) {
      half_weight_ = weight.detach().to(type);
      if (bias.defined()) half_bias_ = bias.detach().to(type);
    }
    return kernels::convolution(x, half_weight_, half_bias_, stride_, padding_, groups_);
  }
  return kernels::convolution(x, weight, bias, stride_, padding_, groups_);
}

void Conv2d::forget() {
  fused_.forget();
  half_weight_ = half_bias_ = at::Tensor();
}

at::Tensor Conv2d::forward_norm(const at::Tensor& x, BatchNorm2d& norm, kernels::BatchNormMode mode, bool relu,
                                const at::Tensor& residual) {
  const auto parameters = norm.parameters(mode);
  if (mode == kernels::BatchNormMode::eval_fused) {
    return fused_(x, {weight, bias, parameters}, stride_, padding_, groups_, relu, residual);
  }
  return kernels::batch_norm(forward(x), parameters, mode, relu, residual);
}

at::Tensor Conv2d::forward_norm_activated(const at::Tensor& x, BatchNorm2d& norm, kernels::Activation activation,
                                          kernels::BatchNormMode mode) {
  if (activation == kernels::Activation::relu) return forward_norm_relu(x, norm, mode);
  return kernels::activate(forward_norm(x, norm, mode), activation);
}

BatchNorm2d::BatchNorm2d(int64_t channels, double eps, double momentum) : eps_(eps), momentum_(momentum) {
  weight_ = register_parameter("weight", at::ones({channels}, at::kFloat));
  bias_ = register_parameter("bias", at::zeros({channels}, at::kFloat));
  running_mean_ = register_buffer("running_mean", at::zeros({channels}, at::kFloat));
  running_var_ = register_buffer("running_var", at::ones({channels}, at::kFloat));
  num_batches_tracked_ = register_buffer("num_batches_tracked", at::zeros({}, at::kLong));
}

kernels::BatchNorm BatchNorm2d::parameters(kernels::BatchNormMode mode) {
  if (mode == kernels::BatchNormMode::train) num_batches_tracked_.add_(1);
  return {weight_, bias_, running_mean_, running_var_, momentum_, eps_};
}

at::Tensor BatchNorm2d::forward(const at::Tensor& x, kernels::BatchNormMode mode) {
  return kernels::batch_norm(x, parameters(mode), mode);
}

at::Tensor BatchNorm2d::forward_relu(const at::Tensor& x, kernels::BatchNormMode mode) {
  return kernels::batch_norm(x, parameters(mode), mode, /*relu=*/true);
}

at::Tensor BatchNorm2d::forward_activated(const at::Tensor& x, kernels::Activation activation,
                                          kernels::BatchNormMode mode) {
  if (activation == kernels::Activation::relu) return forward_relu(x, mode);
  return kernels::activate(forward(x, mode), activation);
}

int64_t BatchNorm2d::passes() const { return num_batches_tracked_.item<int64_t>(); }

Linear::Linear(int64_t in, int64_t out, at::Generator& init) {
  weight = register_parameter("weight", kaiming_uniform({out, in}, in, init));
  bias = register_parameter("bias", uniform_bias(out, in, init));
}

ConvNorm::ConvNorm(int64_t in, int64_t out, const Options& o, at::Generator& init)
    : conv_(add(std::make_shared<Conv2d>(in, out, o.kernel, o.stride, o.kernel / 2, o.groups, init))),
      bn_(add(std::make_shared<BatchNorm2d>(out, o.eps, o.momentum))),
      activation_(o.activation) {}

at::Tensor ConvNorm::forward(const at::Tensor& x, kernels::BatchNormMode mode) {
  return activation_ ? conv_->forward_norm_activated(x, *bn_, *activation_, mode) : conv_->forward_norm(x, *bn_, mode);
}

void normal(at::Tensor& tensor, double std, at::Generator& init) {
  at::NoGradGuard no_grad;
  if (init.defined()) tensor.normal_(0, std, init);
}

void initialise_convolutions(const torch::nn::Module& network, at::Generator& init) {
  at::NoGradGuard no_grad;
  for (const auto& module : network.modules(/*include_self=*/false)) {
    auto* conv = module->as<Conv2d>();
    if (!conv) continue;
    // torch.nn.init.kaiming_normal_(mode="fan_out"), in its own order of operations.
    const auto fan_out = static_cast<double>(conv->weight.size(0) * conv->weight.size(2) * conv->weight.size(3));
    normal(conv->weight, std::sqrt(2.0) / std::sqrt(fan_out), init);
    if (conv->bias.defined()) conv->bias.zero_();
  }
}

void initialise_linear(Linear& linear, at::Generator& init) {
  at::NoGradGuard no_grad;
  normal(linear.weight, 0.01, init);
  linear.bias.zero_();
}

}  // namespace ardistill
