#include "kernels/sgd_update.h"

#include <ATen/ATen.h>

namespace ardistill::kernels {

void sgd_update_(at::Tensor& parameter, const at::Tensor& gradient, at::Tensor& momentum_buffer, double learning_rate,
                 double momentum, double weight_decay, bool nesterov) {
  const auto g = weight_decay == 0 ? gradient : gradient.add(parameter, weight_decay);
  momentum_buffer.mul_(momentum).add_(g);
  parameter.add_(nesterov ? g.add(momentum_buffer, momentum) : momentum_buffer, -learning_rate);
}

}  // namespace ardistill::kernels
