#include <ATen/ATen.h>

#include "attacks/gradient.h"
#include "training/method.h"

namespace ardistill {

// Algorithm 2: equation (1) with the perturbation that is carried along, whose gradient the same forward pass gives.
// The printed alpha^2 KL(S^t(x_i), T^t(x_i)) is read as alpha t^2 KL(T^t(x_i) || S^t(x_i + delta_i)).
StepLoss fast_ard_step(const Step& step) {
  teacher_logits(step);
  const auto logits = student_logits(step, perturbed_images(step));
  const auto& o = step.options;
  at::Tensor attack_loss;
  if (o.ascend_cross_entropy) {
    attack_loss =
        kernels::cross_entropy(o.attack_temperature == 1 ? logits : logits / o.attack_temperature, step.batch.labels);
  }
  return {ard_loss(step, logits), logits, attack_loss};
}

}  // namespace ardistill
