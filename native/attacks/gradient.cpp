#include "attacks/gradient.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/autograd.h>

#include <limits>

#include "attacks/dlr.h"
#include "error.h"
#include "kernels/losses.h"

namespace ardistill {

AttackLoss attack_loss_of(const std::string& name) {
  if (name == "cross-entropy") return AttackLoss::cross_entropy;
  if (name == "kl") return AttackLoss::kl;
  if (name == "margin") return AttackLoss::margin;
  if (name == "dlr") return AttackLoss::dlr;
  throw Error("ERR_CONFIG", "Unknown loss of an attack \"" + name + "\".");
}

at::Tensor label_margin(const at::Tensor& logits, const at::Tensor& labels) {
  const auto column = labels.unsqueeze(1);
  const auto others = logits.scatter(1, column, -std::numeric_limits<double>::infinity());
  return std::get<0>(others.max(1)) - logits.gather(1, column).squeeze(1);
}

at::Tensor attack_loss(AttackLoss loss, const at::Tensor& logits, const AttackInput& input, double temperature) {
  const auto z = temperature == 1 ? logits : logits / temperature;
  switch (loss) {
    case AttackLoss::cross_entropy:
      return at::cross_entropy_loss(z, input.labels, /*weight=*/{}, at::Reduction::Sum);
    case AttackLoss::kl:
      return kernels::kl_divergence(z,
                                    temperature == 1 ? input.reference_logits : input.reference_logits / temperature);
    case AttackLoss::margin:
      return label_margin(z, input.labels).sum();
    case AttackLoss::dlr: {
      if (z.size(1) < 3) throw Error("ERR_CONFIG", "The loss dlr compares three classes, and the model has fewer.");
      return dlr_loss(z, input.labels).sum();
    }
  }
  throw Error("ERR_INTERNAL", "Unknown loss of an attack.");
}

Differentiated differentiate(Classifier& model, const at::Tensor& images, BatchNormMode mode,
                             const std::function<at::Tensor(const at::Tensor& logits)>& function) {
  const at::AutoGradMode enable(true);
  const auto x = images.detach().requires_grad_();
  // Under autocast logits are bfloat16; what is made of them is not to be.
  const auto logits = model.logits(x, mode).to(x.scalar_type());
  const auto values = function(logits);
  const auto gradient = torch::autograd::grad({values.sum()}, {x})[0];
  return {logits.detach(), values.detach(), gradient};
}

at::Tensor image_gradient(Classifier& model, const at::Tensor& x_adv, const AttackInput& input, AttackLoss loss,
                          double temperature) {
  const auto of_logits = [&](const at::Tensor& logits) { return attack_loss(loss, logits, input, temperature); };
  return differentiate(model, x_adv, input.mode, of_logits).gradient;
}

Target target_of(const std::string& name) {
  if (name == "none") return Target::none;
  if (name == "least-likely") return Target::least_likely;
  if (name == "second-likely") return Target::second_likely;
  throw Error("ERR_CONFIG", "Unknown target of an attack \"" + name + "\".");
}

at::Tensor target_labels(Target target, const at::Tensor& clean_logits, const at::Tensor& labels) {
  if (target == Target::none) return labels;
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const bool least = target == Target::least_likely;
  const auto others = clean_logits.scatter(1, labels.unsqueeze(1), least ? infinity : -infinity);
  return least ? others.argmin(1) : others.argmax(1);
}

}  // namespace ardistill
