#include "attacks/dlr.h"

#include <ATen/ATen.h>

namespace ardistill {

namespace {

// Keeps a quotient finite where all logits are equal.
constexpr double TINY = 1e-12;

at::Tensor logit_of(const at::Tensor& logits, const at::Tensor& classes) {
  return logits.gather(1, classes.unsqueeze(1)).squeeze(1);
}

}  // namespace

at::Tensor dlr_loss(const at::Tensor& logits, const at::Tensor& labels) {
  const auto [largest, classes] = logits.topk(3);
  const auto other = at::where(classes.select(1, 0) == labels, largest.select(1, 1), largest.select(1, 0));
  return (other - logit_of(logits, labels)) / (largest.select(1, 0) - largest.select(1, 2) + TINY);
}

at::Tensor targeted_dlr_loss(const at::Tensor& logits, const at::Tensor& labels, const at::Tensor& targets) {
  const auto largest = std::get<0>(logits.topk(4));
  const auto scale = largest.select(1, 0) - 0.5 * (largest.select(1, 2) + largest.select(1, 3)) + TINY;
  return (logit_of(logits, targets) - logit_of(logits, labels)) / scale;
}

}  // namespace ardistill
