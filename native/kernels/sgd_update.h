#pragma once

#include <ATen/core/Tensor.h>

namespace ardistill::kernels {

// torch.optim.SGD without dampening, in place: g <- gradient + weight_decay * parameter,
// momentum_buffer <- momentum * momentum_buffer + g, parameter <- parameter - learning_rate * momentum_buffer; with
// Nesterov's momentum g + momentum * momentum_buffer takes the buffer's place in the last.
// A buffer of zeros on the first step gives what PyTorch's first step gives.
void sgd_update_(at::Tensor& parameter, const at::Tensor& gradient, at::Tensor& momentum_buffer, double learning_rate,
                 double momentum, double weight_decay, bool nesterov);

}  // namespace ardistill::kernels
