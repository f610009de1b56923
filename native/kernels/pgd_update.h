#pragma once

#include <ATen/core/Tensor.h>

#include "kernels/pgd_step.h"

namespace ardistill::kernels {

// One l-infinity step in place: x_adv <- clamp(project(x_adv + step_size * sign(gradient)), 0, 1), where sign(0) = 0.
// All tensors have one shape and one floating dtype.
void pgd_update_(at::Tensor& x_adv, const at::Tensor& gradient, const at::Tensor& x, double step_size, double epsilon,
                 Projection projection);

}  // namespace ardistill::kernels
