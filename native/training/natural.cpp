#include "training/method.h"

namespace ardistill {

// Cross-entropy on clean images.
StepLoss natural_step(const Step& step) {
  const auto logits = step.student.logits(step.batch.images, BatchNormMode::train);
  return {kernels::cross_entropy(logits, step.batch.labels), logits};
}

}  // namespace ardistill
