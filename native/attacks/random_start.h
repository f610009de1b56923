#pragma once

#include "attacks/attack.h"

namespace ardistill {

// Perturbations uniform in [-epsilon, epsilon], shaped like images; or the given ones.
at::Tensor uniform_start(const at::Tensor& images, double epsilon, const StartSource& starts);

}  // namespace ardistill
