// The arithmetic of one value of pgd_update_(), for the CPU and, being constexpr, for CUDA's kernels: both give the
// same bits.
#pragma once

#include <algorithm>

namespace ardistill::kernels {

// Two ways to project onto [x - epsilon, x + epsilon], which round differently. sides: between its sides, as the
// reference code (main.py, class AttackPGD). difference: x + clamp(x_adv - x, -epsilon, epsilon), as torchattacks and
// foolbox.
enum class Projection { sides, difference };

template <Projection projection, typename T>
constexpr T pgd_step(T x_adv, T gradient, T x, T step_size, T epsilon) {
  const T sign = static_cast<T>((T{0} < gradient) - (gradient < T{0}));
  T value = x_adv + step_size * sign;
  if constexpr (projection == Projection::sides) {
    value = std::min(std::max(value, x - epsilon), x + epsilon);
  } else {
    value = x + std::min(std::max(value - x, -epsilon), epsilon);
  }
  return std::min(std::max(value, T{0}), T{1});
}

}  // namespace ardistill::kernels
