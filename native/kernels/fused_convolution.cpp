#include "kernels/fused_convolution.h"

#include <ATen/ATen.h>
#include <ATen/Context.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <torch/csrc/autograd/custom_function.h>

#include <optional>
#include <string_view>
#include <vector>

namespace ardistill::kernels {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

struct Geometry {
  int64_t stride, padding, groups;
};

// LibTorch's own fusions for its compiler (aten/src/ATen/native/mkldnn/Conv.cpp), which have no C++ function.
at::Tensor convolve(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, const Geometry& g, bool relu,
                    const at::Tensor& residual) {
  const std::vector<int64_t> padding(2, g.padding), stride(2, g.stride), dilation(2, 1);
  using Pointwise = at::Tensor(const at::Tensor&, const at::Tensor&, const std::optional<at::Tensor>&, at::IntArrayRef,
                               at::IntArrayRef, at::IntArrayRef, int64_t, std::string_view,
                               c10::List<std::optional<at::Scalar>>, std::optional<std::string_view>);
  using Binary = at::Tensor(const at::Tensor&, const at::Tensor&, const at::Tensor&, const std::optional<at::Tensor>&,
                            at::IntArrayRef, at::IntArrayRef, at::IntArrayRef, int64_t, std::string_view,
                            std::optional<at::Scalar>, std::optional<std::string_view>,
                            c10::List<std::optional<at::Scalar>>, std::optional<std::string_view>);
  static const auto pointwise =
      c10::Dispatcher::singleton().findSchemaOrThrow("mkldnn::_convolution_pointwise", "").typed<Pointwise>();
  static const auto binary =
      c10::Dispatcher::singleton().findSchemaOrThrow("mkldnn::_convolution_pointwise", "binary").typed<Binary>();
  const c10::List<std::optional<at::Scalar>> none;
  if (!residual.defined()) {
    return pointwise.call(x, weight, bias, padding, stride, dilation, g.groups, relu ? "relu" : "none", none, "");
  }
  return binary.call(x, residual, weight, bias, padding, stride, dilation, g.groups, "add", std::nullopt,
                     relu ? std::optional<std::string_view>("relu") : std::nullopt, none, std::nullopt);
}

struct Function : torch::autograd::Function<Function> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const std::optional<at::Tensor>& residual,
                            const at::Tensor& weight, const at::Tensor& bias, const Geometry& g, bool relu) {
    const auto y = convolve(x, weight, bias, g, relu, residual.value_or(at::Tensor()));
    context->save_for_backward({x, weight, relu ? y : at::Tensor()});
    context->saved_data["geometry"] = std::vector<int64_t>{g.stride, g.padding, g.groups};
    context->saved_data["residual"] = residual.has_value();
    return y;
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    const auto saved = context->get_saved_variables();
    const auto& x = saved[0];
    const auto& y = saved[2];
    const auto g = context->saved_data["geometry"].toIntVector();
    const auto gradient = y.defined() ? at::threshold_backward(gradients[0], y, 0) : gradients[0];
    at::Tensor by_x;
    if (context->needs_input_grad(0)) {
      by_x = std::get<0>(at::convolution_backward(gradient, x, saved[1], std::nullopt, {g[0], g[0]}, {g[1], g[1]},
                                                  {1, 1}, /*transposed=*/false, {0, 0}, g[2], {true, false, false}));
    }
    return {by_x, context->saved_data["residual"].toBool() ? gradient : at::Tensor(), {}, {}, {}, {}};
  }
};

}  // namespace

void FusedConvolution::fold(const Parameters& p) {
  const at::NoGradGuard no_grad;
  const auto scale = p.norm.weight / (p.norm.running_var + p.norm.eps).sqrt();
  const auto shift = p.norm.bias - p.norm.running_mean * scale;
  weight_ = (p.weight * scale.view({-1, 1, 1, 1})).contiguous(at::MemoryFormat::ChannelsLast);
  bias_ = p.bias.defined() ? p.bias * scale + shift : shift;
}

bool FusedConvolution::is_available(at::ScalarType dtype) {
  return dtype == at::kFloat && at::hasMKLDNN() && at::globalContext().userEnabledMkldnn();
}

at::Tensor FusedConvolution::operator()(const at::Tensor& x, const Parameters& parameters, int64_t stride,
                                        int64_t padding, int64_t groups, bool relu, const at::Tensor& residual) {
  if (!weight_.defined()) fold(parameters);
  const auto added = residual.defined() ? std::optional<at::Tensor>(residual) : std::nullopt;
  return Function::apply(x, added, weight_, bias_, Geometry{stride, padding, groups}, relu);
}

}  // namespace ardistill::kernels
