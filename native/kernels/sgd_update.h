#pragma once

#include <ATen/core/Tensor.h>

namespace ardistill::kernels {

// torch.optim.SGD without dampening or Nesterov, in place: g <- gradient + weight_decay * parameter,
// momentum_buffer <- momentum * momentum_buffer + g, parameter <- parameter - learning_rate * momentum_buffer.
// A buffer of zeros on the first step gives what PyTorch's first step gives.
void sgd_update_(at::Tensor& parameter, const at::Tensor& gradient, at::Tensor& momentum_buffer, double learning_rate,
                 double momentum, double weight_decay);

}  // namespace ardistill::kernels
