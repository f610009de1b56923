#include "kernels/cuda/batch_norm.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

#include <optional>

#include "kernels/cuda/plugin.h"
#include "kernels/undefined.h"

namespace ardistill::kernels {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

const at::Tensor* pointer(const at::Tensor& tensor) { return tensor.defined() ? &tensor : nullptr; }

struct Function : torch::autograd::Function<Function> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& weight,
                            const at::Tensor& bias, const std::optional<at::Tensor>& residual, const BatchNorm& bn,
                            BatchNormMode mode, bool relu) {
    const auto added = residual.value_or(at::Tensor());
    at::Tensor y, mean, inverse_deviation;
    if (is_eval(mode)) {
      cuda::plugin().table->batch_norm_eval(&x, pointer(added), &bn, relu, &y);
    } else {
      cuda::plugin().table->batch_norm_train(&x, pointer(added), &bn, mode == BatchNormMode::train, relu, &y, &mean,
                                             &inverse_deviation);
    }
    // The mask of the ReLU is made of x where that is enough.
    const bool keeps_y = relu && (residual || is_eval(mode));
    context->save_for_backward(
        {is_eval(mode) ? at::Tensor() : x, keeps_y ? y : at::Tensor(), mean, inverse_deviation, weight, bias});
    // Not as saved tensors: they may have moved when the gradient is asked for, which it does not depend on.
    context->saved_data["running_mean"] = bn.running_mean;
    context->saved_data["running_var"] = bn.running_var;
    context->saved_data["mode"] = static_cast<int64_t>(mode);
    context->saved_data["relu"] = relu;
    context->saved_data["residual"] = residual.has_value();
    context->saved_data["eps"] = bn.eps;
    context->saved_data["momentum"] = bn.momentum;
    return y;
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    const auto saved = context->get_saved_variables();
    const BatchNorm bn{saved[4],
                       saved[5],
                       context->saved_data["running_mean"].toTensor(),
                       context->saved_data["running_var"].toTensor(),
                       context->saved_data["momentum"].toDouble(),
                       context->saved_data["eps"].toDouble()};
    const bool relu = context->saved_data["relu"].toBool(), adds = context->saved_data["residual"].toBool();
    const auto mode = static_cast<BatchNormMode>(context->saved_data["mode"].toInt());
    const auto& gradient = gradients[0];
    at::Tensor by_x, by_residual, by_weight, by_bias;
    const auto* table = cuda::plugin().table;
    if (is_eval(mode)) {
      table->batch_norm_eval_backward(&gradient, pointer(saved[1]), &bn, relu, &by_x, adds ? &by_residual : nullptr);
    } else {
      table->batch_norm_train_backward(&gradient, &saved[0], pointer(saved[1]), &bn, relu, &saved[2], &saved[3], &by_x,
                                       adds ? &by_residual : nullptr, &by_weight, &by_bias);
    }
    return {by_x, by_weight, by_bias, by_residual, {}, {}, {}};
  }
};

}  // namespace

at::Tensor cuda_batch_norm(const at::Tensor& x, const BatchNorm& bn, BatchNormMode mode, bool relu,
                           const at::Tensor& residual) {
  return Function::apply(x, bn.weight, bn.bias, optional(residual), bn, mode, relu);
}

}  // namespace ardistill::kernels
