#include "training/method.h"

namespace ardistill {

// Equation (4): cross-entropy on adversarial images (Madry et al. 2017).
StepLoss adversarial_step(const Step& step) {
  const auto logits = step.student.logits(adversarial_images(step), BatchNormMode::train);
  return {kernels::cross_entropy(logits, step.batch.labels), logits};
}

}  // namespace ardistill
