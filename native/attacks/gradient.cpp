#include "attacks/gradient.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/autograd.h>

#include <limits>

#include "error.h"
#include "kernels/losses.h"

namespace ardistill {

AttackLoss attack_loss_of(const std::string& name) {
  if (name == "cross-entropy") return AttackLoss::cross_entropy;
  if (name == "kl") return AttackLoss::kl;
  if (name == "margin") return AttackLoss::margin;
  throw Error("ERR_CONFIG", "Unknown loss of an attack \"" + name + "\".");
}

at::Tensor attack_loss(AttackLoss loss, const at::Tensor& logits, const AttackInput& input, double temperature) {
  const auto z = temperature == 1 ? logits : logits / temperature;
  switch (loss) {
    case AttackLoss::cross_entropy:
      return at::cross_entropy_loss(z, input.labels, /*weight=*/{}, at::Reduction::Sum);
    case AttackLoss::kl:
      return kernels::kl_divergence(z,
                                    temperature == 1 ? input.reference_logits : input.reference_logits / temperature);
    case AttackLoss::margin: {
      const auto labels = input.labels.unsqueeze(1);
      const auto others = z.scatter(1, labels, -std::numeric_limits<double>::infinity());
      return (std::get<0>(others.max(1)) - z.gather(1, labels).squeeze(1)).sum();
    }
  }
  throw Error("ERR_INTERNAL", "Unknown loss of an attack.");
}

at::Tensor image_gradient(Classifier& model, const at::Tensor& x_adv, const AttackInput& input, AttackLoss loss,
                          double temperature) {
  at::AutoGradMode enable(true);
  auto x = x_adv.detach().requires_grad_();
  // Under autocast logits are bfloat16; losses are not to be.
  const auto logits = model.logits(x, input.mode).to(x.scalar_type());
  return torch::autograd::grad({attack_loss(loss, logits, input, temperature)}, {x})[0];
}

}  // namespace ardistill
