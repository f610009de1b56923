#include <ATen/ATen.h>

#include "training/method.h"

namespace ardistill {

// Equation (1), Algorithm 1: alpha t^2 KL(T^t(x) || S^t(x + delta)) + (1 - alpha) CE(S(x), y). The teacher sees the
// clean images, the attack maximises the student's cross-entropy, and the clean term is taken at temperature 1, as in
// the reference code (main.py, train).
StepLoss ard_step(const Step& step) {
  const auto& o = step.options;
  const auto x_adv = adversarial_images(step);
  const auto teacher = teacher_logits(step);
  const auto logits = step.student.logits(x_adv, BatchNormMode::train);
  auto loss = o.alpha * kernels::distillation_loss(logits, teacher, o.temperature, o.kl_reduction);
  if (o.alpha != 1) {
    const auto clean = step.student.logits(step.batch.images, BatchNormMode::train);
    loss = loss + (1 - o.alpha) * kernels::cross_entropy(clean, step.batch.labels);
  } else if (o.clean_pass) {
    at::NoGradGuard no_grad;
    step.student.logits(step.batch.images, BatchNormMode::train);
  }
  return {loss, logits};
}

}  // namespace ardistill
