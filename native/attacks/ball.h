#pragma once

#include <ATen/core/Tensor.h>

#include "attacks/attack.h"
#include "kernels/pgd_update.h"

namespace ardistill {

enum class Norm { linf, l2 };

// Throws ERR_CONFIG for another name than "linf" and "l2".
Norm norm_of(const std::string& name);

// The perturbations of a sample whose norm is at most epsilon.
struct Ball {
  Norm norm = Norm::linf;
  double epsilon = 0;
};

// The ball of the parameters "norm" and "epsilon".
Ball ball_of(const AttackParameters& parameters);

// Perturbations within the ball, shaped like images; or the given ones. l-infinity: uniform. l2: of a uniform direction
// and a length uniform in [0, epsilon], as torchattacks' PGDL2 has it.
at::Tensor random_start(const Ball& ball, const at::Tensor& images, const StartSource& starts);
// Perturbations of the norm epsilon, as AutoAttack starts; or the given ones. l-infinity: uniform numbers, stretched so
// that one reaches the edge. l2: of a uniform direction.
at::Tensor edge_start(const Ball& ball, const at::Tensor& images, const StartSource& starts);
// Perturbations of independent normal numbers, as TRADES starts; or the given ones.
at::Tensor normal_start(double deviation, const at::Tensor& images, const StartSource& starts);

// One step of steepest ascent in place, x_adv <- clamp(x + project(x_adv + step - x), 0, 1). The step has the length
// step_size in the ball's norm: step_size sign(gradient), or step_size gradient / ||gradient||_2 of each sample. The
// projection is l-infinity's; that of l2 is always of the difference.
void ascend_(at::Tensor& x_adv, const at::Tensor& gradient, const at::Tensor& x, double step_size, const Ball& ball,
             kernels::Projection projection = kernels::Projection::difference);
// The same of a perturbation, without the clamp: delta <- project(delta + step).
void ascend_delta_(at::Tensor& delta, const at::Tensor& gradient, double step_size, const Ball& ball);

// The nearest perturbation within the ball, and the nearest image within the ball around x and in [0, 1].
at::Tensor project(const at::Tensor& delta, const Ball& ball);
at::Tensor project_image(const at::Tensor& x_adv, const at::Tensor& x, const Ball& ball);

// The norm of each sample's perturbation, N.
at::Tensor sample_norms(const at::Tensor& delta, Norm norm);

}  // namespace ardistill
