#include <ATen/ATen.h>

#include "training/method.h"

namespace ardistill {

// TRADES (Zhang et al. 2019, trades.py): CE(S(x), y) + beta KL(S(x) || S(x + delta)). The natural logits keep their
// graph in the second term too: a detached target costs robustness. Their code passes the clean batch anew for that
// term, which moves the batch-norm statistics once more and otherwise only changes the order in which gradients are
// added up.
StepLoss trades_step(const Step& step) {
  const auto& o = step.options;
  const auto x_adv = adversarial_images(step);
  const auto natural = student_logits(step, step.batch.images);
  const auto adversarial = student_logits(step, x_adv);
  const auto target = o.clean_pass ? student_logits(step, step.batch.images) : natural;
  const auto divergence = kernels::distillation_loss(adversarial, target, /*temperature=*/1, o.kl_reduction);
  return {cross_entropy(step, natural) + o.beta * divergence, adversarial};
}

}  // namespace ardistill
