#include "binding/arguments.h"
#include "binding/entries.h"
#include "binding/tensors.h"
#include "kernels/depthwise.h"
#include "kernels/fused_convolution.h"
#include "kernels/fusion.h"
#include "kernels/inverted_residual.h"
#include "kernels/layers.h"
#include "kernels/winograd.h"

namespace ardistill::binding {

namespace {

using kernels::BatchNorm;
using kernels::BatchNormMode;

struct Setting {
  int64_t stride;
  bool relu;
  BatchNormMode mode;
  bool fused;
};

// Tensors in the order in which an operator takes them.
class Operands {
 public:
  explicit Operands(std::vector<at::Tensor> tensors) : tensors_(std::move(tensors)) {}
  at::Tensor next() { return next_ < tensors_.size() ? tensors_[next_++] : at::Tensor(); }
  BatchNorm norm() { return {next(), next(), next(), next(), 0.1, 1e-5}; }

 private:
  std::vector<at::Tensor> tensors_;
  size_t next_ = 0;
};

at::Tensor norm_of(const at::Tensor& x, const BatchNorm& norm, const Setting& s, bool relu,
                   const at::Tensor& residual = {}) {
  const auto mode = s.mode == BatchNormMode::eval_fused ? BatchNormMode::eval : s.mode;
  return kernels::batch_norm(x, norm, mode, relu, residual);
}

// x, batch norm's four, residual
at::Tensor batch_norm(Operands& o, const Setting& s) {
  const auto x = o.next();
  const auto norm = o.norm();
  return norm_of(x, norm, s, s.relu, o.next());
}

// x, weight, bias
at::Tensor depthwise(Operands& o, const Setting& s) {
  const auto x = o.next(), weight = o.next(), bias = o.next();
  if (s.fused) return kernels::depthwise_convolution(x, weight, bias, s.stride, s.relu);
  const auto y = kernels::convolution(x, weight, bias, s.stride, 1, weight.size(0));
  return s.relu ? kernels::relu(y) : y;
}

// x, weight
at::Tensor winograd(Operands& o, const Setting& s) {
  const auto x = o.next(), weight = o.next();
  return s.fused ? kernels::winograd_convolution(x, weight) : kernels::convolution(x, weight, {}, 1, 1, 1);
}

// relu(batch_norm(convolution(x)) + residual) in eval mode: x, weight, bias, batch norm's four, residual
at::Tensor convolution(Operands& o, const Setting& s) {
  const auto x = o.next(), weight = o.next(), bias = o.next();
  const auto norm = o.norm();
  const auto residual = o.next();
  const int64_t padding = weight.size(2) / 2, groups = x.size(1) / weight.size(1);
  if (s.fused) {
    return kernels::FusedConvolution()(x, {weight, bias, norm}, s.stride, padding, groups, s.relu, residual);
  }
  return norm_of(kernels::convolution(x, weight, bias, s.stride, padding, groups), norm, s, s.relu, residual);
}

// x, three weights and after each batch norm's four, residual
at::Tensor inverted_residual(Operands& o, const Setting& s) {
  const auto x = o.next(), expand = o.next();
  const auto norm1 = o.norm();
  const auto depthwise = o.next();
  const auto norm2 = o.norm();
  const auto project = o.next();
  const auto norm3 = o.norm();
  const auto residual = o.next();
  if (s.fused && kernels::InvertedResidual::is_available(x, depthwise, s.stride, s.mode)) {
    return kernels::InvertedResidual()(x, {expand, depthwise, project, norm1, norm2, norm3, s.stride}, s.mode,
                                       residual);
  }
  auto y = norm_of(kernels::convolution(x, expand, {}, 1, 0, 1), norm1, s, /*relu=*/true);
  y = norm_of(kernels::convolution(y, depthwise, {}, s.stride, 1, depthwise.size(0)), norm2, s, /*relu=*/true);
  return norm_of(kernels::convolution(y, project, {}, 1, 0, 1), norm3, s, /*relu=*/false, residual);
}

// fusedOperator(name, tensors: ids, -1 for none, {stride, relu, mode, fused, frozen}) -> id: an operator of
// native/kernels, fused or composed of LibTorch's. For tests of the one by the other.
Napi::Value fused_operator(const Napi::CallbackInfo& info) {
  const std::string name = info[0].ToString();
  const auto o = info[2].As<Napi::Object>();
  const auto mode = string_of(o, "mode");
  const Setting setting{integer_of(o, "stride"), boolean_of(o, "relu"),
                        mode == "train"          ? BatchNormMode::train
                        : mode == "frozen-stats" ? BatchNormMode::frozen_stats
                                                 : BatchNormMode::eval_fused,
                        boolean_of(o, "fused")};
  Operands operands(tensors_of(info, 1));
  const kernels::Fused fused(setting.fused);
  std::optional<kernels::FrozenWeights> frozen;
  if (boolean_of(o, "frozen")) frozen.emplace();
  using Operator = at::Tensor (*)(Operands&, const Setting&);
  static const std::unordered_map<std::string, Operator> operators = {{"batch_norm", batch_norm},
                                                                      {"convolution", convolution},
                                                                      {"depthwise", depthwise},
                                                                      {"inverted_residual", inverted_residual},
                                                                      {"winograd", winograd}};
  const auto found = operators.find(name);
  if (found == operators.end()) throw Error("ERR_INTERNAL", "No fused operator \"" + name + "\".");
  return number(info.Env(), static_cast<double>(store_of(info).add(info.Env(), found->second(operands, setting))));
}

}  // namespace

void export_kernels(Napi::Env env, Napi::Object exports) { add<fused_operator>(env, exports, "fusedOperator"); }

}  // namespace ardistill::binding
