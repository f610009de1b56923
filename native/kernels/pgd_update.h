#pragma once

#include <ATen/core/Tensor.h>

namespace ardistill::kernels {

// One l-infinity step in place: x_adv <- clamp(project(x_adv + step_size * sign(gradient)), 0, 1), where project is
// onto [x - epsilon, x + epsilon] and sign(0) = 0. All tensors have one shape and one floating dtype. The order of
// operations and their rounding are those of the reference code (main.py, class AttackPGD).
void pgd_update_(at::Tensor& x_adv, const at::Tensor& gradient, const at::Tensor& x, double step_size, double epsilon);

}  // namespace ardistill::kernels
