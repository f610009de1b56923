#include "kernels/fused_convolution.h"

#include <ATen/ATen.h>
#include <ATen/Context.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <torch/csrc/autograd/custom_function.h>

#include <optional>
#include <string_view>
#include <vector>

#include "kernels/cpu/table.h"
#include "kernels/depthwise.h"
#include "kernels/parallel.h"
#include "kernels/undefined.h"
#include "kernels/winograd.h"

namespace ardistill::kernels {

namespace {

using Geometry = ConvolutionGeometry;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr auto channels_last = at::MemoryFormat::ChannelsLast;

// LibTorch's own fusions for its compiler (aten/src/ATen/native/mkldnn/Conv.cpp), which have no C++ function.
at::Tensor convolve(const at::Tensor& x, const at::Tensor& weight, const std::optional<at::Tensor>& bias,
                    const Geometry& g, bool relu, const at::Tensor& residual) {
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
  // Of one channel, or maps of one pixel: such a tensor lies in both orders of memory, which the sum takes for an
  // error.
  if (residual.defined() && (residual.size(1) == 1 || residual.size(2) * residual.size(3) == 1)) {
    const auto sum = convolve(x, weight, bias, g, /*relu=*/false, {}).add_(residual);
    return relu ? sum.relu() : sum;
  }
  if (!residual.defined()) {
    return pointwise.call(x, weight, bias, padding, stride, dilation, g.groups, relu ? "relu" : "none", none, "");
  }
  return binary.call(x, residual, weight, bias, padding, stride, dilation, g.groups, "add", std::nullopt,
                     relu ? std::optional<std::string_view>("relu") : std::nullopt, none, std::nullopt);
}

// For the first input; LibTorch brings it into another order where another one wants that.
at::Tensor packed(const at::Tensor& weight, const Geometry& g, at::IntArrayRef input) {
  return at::mkldnn_reorder_conv2d_weight(weight.to_mkldnn(), {g.padding, g.padding}, {g.stride, g.stride}, {1, 1},
                                          g.groups, input);
}

// With a weight made ready: in oneDNN's order, or transformed for Winograd's kernels.
bool is_ready(const at::Tensor& weight) { return weight.is_mkldnn() || weight.dim() == 2; }

at::Tensor convolve_ready(const at::Tensor& x, const at::Tensor& weight, int64_t outputs, const at::Tensor& bias,
                          const Geometry& g, bool relu, const at::Tensor& residual) {
  if (weight.is_mkldnn()) return convolve(x, weight, optional(bias), g, relu, residual);
  return winograd(x, weight, outputs, bias, residual, relu);
}

struct Function : torch::autograd::Function<Function> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const std::optional<at::Tensor>& residual,
                            const at::Tensor& weight, const std::optional<at::Tensor>& by_x_weight,
                            const std::optional<at::Tensor>& bias, int64_t outputs, const Geometry& g, bool relu) {
    const auto added = residual ? residual->contiguous(channels_last) : at::Tensor();
    const auto y = convolve_ready(x, weight, outputs, bias.value_or(at::Tensor()), g, relu, added);
    if (!by_x_weight) return y;  // without a gradient
    context->saved_data["weight"] = *by_x_weight;
    context->saved_data["inputs"] = x.size(1);
    context->save_for_backward({is_ready(*by_x_weight) ? at::Tensor() : x, relu ? y : at::Tensor()});
    context->saved_data["geometry"] = std::vector<int64_t>{g.stride, g.padding, g.groups};
    context->saved_data["residual"] = residual.has_value();
    return y;
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    const auto saved = context->get_saved_variables();
    const auto& y = saved[1];
    const auto weight = context->saved_data["weight"].toTensor();
    const auto g = context->saved_data["geometry"].toIntVector();
    auto gradient = gradients[0].contiguous(channels_last);
    if (y.defined()) gradient = relu_backward(gradient, y);
    at::Tensor by_x;
    if (context->needs_input_grad(0)) {
      if (is_ready(weight)) {
        by_x = convolve_ready(gradient, weight, context->saved_data["inputs"].toInt(), {}, {1, g[1], 1},
                              /*relu=*/false, {});
      } else {
        by_x =
            std::get<0>(at::convolution_backward(gradient, saved[0], weight, std::nullopt, {g[0], g[0]}, {g[1], g[1]},
                                                 {1, 1}, /*transposed=*/false, {0, 0}, g[2], {true, false, false}));
      }
    }
    return {by_x, context->saved_data["residual"].toBool() ? gradient : at::Tensor(), {}, {}, {}, {}, {}, {}};
  }

 private:
  static at::Tensor relu_backward(const at::Tensor& gradient, const at::Tensor& y) {
    auto out = at::empty_like(gradient);
    parallel_parts(gradient.numel(), 8192,
                   [g = gradient.const_data_ptr<float>(), in = y.const_data_ptr<float>(),
                    to = out.mutable_data_ptr<float>()](int64_t begin, int64_t end) {
                     cpu::table().relu_backward(g + begin, in + begin, to + begin, end - begin);
                   });
    return out;
  }
};

}  // namespace

void FusedConvolution::fold(const Parameters& p) {
  const at::NoGradGuard no_grad;
  weight_ = p.weight.detach();
  bias_ = p.bias.defined() ? p.bias.detach() : at::Tensor();
  if (p.norm.weight.defined()) {
    const auto scale = p.norm.weight / (p.norm.running_var + p.norm.eps).sqrt();
    const auto shift = p.norm.bias - p.norm.running_mean * scale;
    weight_ = weight_ * scale.view({-1, 1, 1, 1});
    bias_ = bias_.defined() ? bias_ * scale + shift : shift;
  }
}

void FusedConvolution::pack(const at::Tensor& x, const Geometry& g) {
  const at::NoGradGuard no_grad;
  packed_ = suits_winograd(x, weight_, g.stride, g.padding, g.groups) ? winograd_weight(weight_)
                                                                      : packed(weight_, g, x.sizes());
}

void FusedConvolution::pack_backward(const at::Tensor& x, const Geometry& g) {
  const at::NoGradGuard no_grad;
  // At a stride of 1 the gradient by x is a convolution of that by y, and forward ones can be packed.
  if (!packed_.is_mkldnn()) {
    packed_backward_ = winograd_weight(backward_weight(weight_));
  } else if (g.stride == 1 && g.groups == 1 && weight_.size(2) - 1 - g.padding == g.padding) {
    auto sizes = x.sizes().vec();
    sizes[1] = weight_.size(0);
    packed_backward_ = packed(backward_weight(weight_), {1, g.padding, 1}, sizes);
  } else {
    packed_backward_ = weight_.contiguous(channels_last);
  }
}

bool FusedConvolution::is_available(at::ScalarType dtype) {
  return dtype == at::kFloat && at::hasMKLDNN() && at::globalContext().userEnabledMkldnn();
}

at::Tensor FusedConvolution::operator()(const at::Tensor& x, const Parameters& parameters, int64_t stride,
                                        int64_t padding, int64_t groups, bool relu, const at::Tensor& residual) {
  if (!weight_.defined()) fold(parameters);
  if (!residual.defined() && is_depthwise(weight_, stride, padding, groups)) {
    return depthwise_convolution(x, weight_, bias_, stride, relu);
  }
  const Geometry geometry{stride, padding, groups};
  if (!packed_.defined()) pack(x, geometry);
  const bool has_gradient =
      at::GradMode::is_enabled() && (x.requires_grad() || (residual.defined() && residual.requires_grad()));
  if (has_gradient && !packed_backward_.defined()) pack_backward(x, geometry);
  return Function::apply(x.contiguous(channels_last), optional(residual), packed_, optional(packed_backward_),
                         optional(bias_), weight_.size(0), geometry, relu);
}

}  // namespace ardistill::kernels
