#include <ATen/core/Tensor.h>

#include "training/method.h"

namespace ardistill {

// Equation (1), Algorithm 1: the teacher sees the clean images, and the attack maximises the student's cross-entropy,
// as in the reference code (main.py, train).
StepLoss ard_step(const Step& step) {
  const auto x_adv = adversarial_images(step);
  teacher_logits(step);  // before the student's pass, which keeps its activations
  const auto logits = student_logits(step, x_adv);
  return {ard_loss(step, logits), logits};
}

}  // namespace ardistill
