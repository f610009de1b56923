#include <ATen/ATen.h>
#include <torch/csrc/autograd/autograd.h>

#include "training/method.h"

namespace ardistill {

namespace {

// Each sample of length 1 in l2.
at::Tensor normalised(const at::Tensor& x) {
  return x / at::linalg_vector_norm(x, 2, {{1, 2, 3}}, /*keepdim=*/true).clamp_min(1e-12);
}

}  // namespace

// Virtual adversarial training (Miyato et al. 2018): CE(S(x), y) + lambda KL(S(x) || S(x + r)), the first distribution
// held constant. r has the length epsilon in l2 and the direction in which the divergence grows fastest, by power
// iteration from a random one. As in their code (vat.py) the passes at x + r leave the batch-norm statistics alone, and
// x + r is not clamped.
StepLoss vat_step(const Step& step) {
  const auto& o = step.options;
  const auto& images = step.batch.images;
  const auto logits = student_logits(step, images);
  const auto target = logits.detach();
  const auto divergence = [&](const at::Tensor& r) {
    const auto perturbed = student_logits(step, images + r, BatchNormMode::frozen_stats);
    return kernels::distillation_loss(perturbed, target, /*temperature=*/1, o.kl_reduction);
  };
  auto direction = normalised(normal_start(1, images, step.starts));
  for (int64_t i = 0; i < o.power_iterations; ++i) {
    step.cancellation.check();
    auto r = (o.xi * direction).requires_grad_();
    direction = normalised(torch::autograd::grad({divergence(r)}, {r})[0]);
  }
  step.cancellation.check();
  return {cross_entropy(step, logits) + o.lambda * divergence(o.ball.epsilon * direction), logits};
}

}  // namespace ardistill
