#include <ATen/core/Tensor.h>

#include "training/method.h"

namespace ardistill {

// Equation (4): cross-entropy on adversarial images (Madry et al. 2017). With one long step from a random start it is
// FGSM-RS (Wong et al. 2020).
StepLoss adversarial_step(const Step& step) {
  const auto logits = student_logits(step, adversarial_images(step));
  return {cross_entropy(step, logits), logits};
}

}  // namespace ardistill
