#include <ATen/core/Tensor.h>

#include "training/method.h"

namespace ardistill {

// Free adversarial training (Shafahi et al. 2019): cross-entropy on the images with the perturbation that is carried
// along; one backward pass gives the gradients of both.
StepLoss free_step(const Step& step) {
  const auto logits = student_logits(step, perturbed_images(step));
  return {cross_entropy(step, logits), logits};
}

}  // namespace ardistill
