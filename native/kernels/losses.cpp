#include "kernels/losses.h"

#include <ATen/ATen.h>

#include "kernels/fusion.h"

namespace ardistill::kernels {

at::Tensor kl_divergence(const at::Tensor& logits, const at::Tensor& target_logits) {
  return at::kl_div(at::log_softmax(logits, 1), at::softmax(target_logits, 1), at::Reduction::Sum);
}

at::Tensor distillation_loss(const at::Tensor& student_logits, const at::Tensor& teacher_logits, double temperature,
                             KlReduction reduction) {
  // At a high temperature the two are almost equal: float32 would round off most of what their logarithms differ by.
  const auto precise = [](const at::Tensor& logits) { return fuses(logits) ? logits.to(at::kDouble) : logits; };
  const auto divergence = kl_divergence(precise(student_logits) / temperature, precise(teacher_logits) / temperature);
  const double count = reduction == KlReduction::batch_mean ? student_logits.size(0) : student_logits.numel();
  return (divergence * (temperature * temperature / count)).to(student_logits.scalar_type());
}

at::Tensor cross_entropy(const at::Tensor& logits, const at::Tensor& labels, double label_smoothing) {
  return at::cross_entropy_loss(logits, labels, /*weight=*/{}, at::Reduction::Mean, /*ignore_index=*/-100,
                                label_smoothing);
}

}  // namespace ardistill::kernels
