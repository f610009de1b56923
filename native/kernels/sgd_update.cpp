#include "kernels/sgd_update.h"

#include <ATen/ATen.h>

#include "kernels/cpu/table.h"
#include "kernels/fusion.h"
#include "kernels/parallel.h"

namespace ardistill::kernels {

void sgd_update_(at::Tensor& parameter, const at::Tensor& gradient, at::Tensor& momentum_buffer, double learning_rate,
                 double momentum, double weight_decay, bool nesterov) {
  const bool one_pass = fuses(parameter) && parameter.is_contiguous() && momentum_buffer.is_contiguous();
  if (one_pass) {
    const auto dense = gradient.contiguous();
    parallel_parts(parameter.numel(), 32768,
                   [&, p = parameter.mutable_data_ptr<float>(), g = dense.const_data_ptr<float>(),
                    v = momentum_buffer.mutable_data_ptr<float>()](int64_t begin, int64_t end) {
                     cpu::table().sgd_update(p + begin, g + begin, v + begin, end - begin,
                                             static_cast<float>(learning_rate), static_cast<float>(momentum),
                                             static_cast<float>(weight_decay), nesterov);
                   });
    return;
  }
  const auto g = weight_decay == 0 ? gradient : gradient.add(parameter, weight_decay);
  momentum_buffer.mul_(momentum).add_(g);
  parameter.add_(nesterov ? g.add(momentum_buffer, momentum) : momentum_buffer, -learning_rate);
}

}  // namespace ardistill::kernels
