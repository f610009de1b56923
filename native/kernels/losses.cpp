#include "kernels/losses.h"

#include <ATen/ATen.h>

namespace ardistill::kernels {

at::Tensor distillation_loss(const at::Tensor& student_logits, const at::Tensor& teacher_logits, double temperature,
                             KlReduction reduction) {
  const auto log_student = at::log_softmax(student_logits / temperature, 1);
  const auto teacher = at::softmax(teacher_logits / temperature, 1);
  const auto divergence = at::kl_div(log_student, teacher, at::Reduction::Sum);
  const double count = reduction == KlReduction::batch_mean ? student_logits.size(0) : student_logits.numel();
  return divergence * (temperature * temperature / count);
}

at::Tensor cross_entropy(const at::Tensor& logits, const at::Tensor& labels) {
  return at::cross_entropy_loss(logits, labels);
}

}  // namespace ardistill::kernels
