#pragma once

#include <ATen/core/Tensor.h>

namespace ardistill::kernels {

// Two ways to project onto [x - epsilon, x + epsilon], which round differently. sides: between its sides, as the
// reference code (main.py, class AttackPGD). difference: x + clamp(x_adv - x, -epsilon, epsilon), as torchattacks and
// foolbox.
enum class Projection { sides, difference };

// One l-infinity step in place: x_adv <- clamp(project(x_adv + step_size * sign(gradient)), 0, 1), where sign(0) = 0.
// All tensors have one shape and one floating dtype.
void pgd_update_(at::Tensor& x_adv, const at::Tensor& gradient, const at::Tensor& x, double step_size, double epsilon,
                 Projection projection);

}  // namespace ardistill::kernels
