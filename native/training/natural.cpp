#include <ATen/core/Tensor.h>

#include "training/method.h"

namespace ardistill {

// Cross-entropy on clean images.
StepLoss natural_step(const Step& step) {
  const auto logits = student_logits(step, step.batch.images);
  return {cross_entropy(step, logits), logits};
}

}  // namespace ardistill
