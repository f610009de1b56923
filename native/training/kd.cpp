#include <ATen/ATen.h>

#include "training/method.h"

namespace ardistill {

// Equation (3): alpha t^2 KL(T^t(x) || S^t(x)) + (1 - alpha) CE(S(x), y), both networks on clean images. Equation (2)
// is alpha = 1.
StepLoss kd_step(const Step& step) {
  const auto& o = step.options;
  const auto teacher = teacher_logits(step);
  const auto logits = student_logits(step, step.batch.images);
  auto loss = o.alpha * kernels::distillation_loss(logits, teacher, o.temperature, o.kl_reduction);
  if (o.alpha != 1) loss = loss + (1 - o.alpha) * cross_entropy(step, logits / o.clean_temperature);
  return {loss, logits};
}

}  // namespace ardistill
