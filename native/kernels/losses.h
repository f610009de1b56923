#pragma once

#include <ATen/core/Tensor.h>

namespace ardistill::kernels {

// batch_mean: divided by the batch size. element_mean: by classes as well, as nn.KLDivLoss() does by default and so the
// reference code.
enum class KlReduction { batch_mean, element_mean };

// KL(p || q) = sum p (log p - log q), p = softmax(target_logits), q = softmax(logits), summed over the batch. Both N x
// C and differentiable.
at::Tensor kl_divergence(const at::Tensor& logits, const at::Tensor& target_logits);

// t^2 KL(teacher || student) of the outputs softened by temperature t, the first term of equation (1) without alpha.
// TRADES's regulariser is this at t = 1, the student's own clean logits in the teacher's place. Both logits: N x C.
at::Tensor distillation_loss(const at::Tensor& student_logits, const at::Tensor& teacher_logits, double temperature,
                             KlReduction reduction);

// Mean over the batch; logits N x C, labels int64 N. Smoothing: that much of the label's probability goes to all
// classes alike, as nn.CrossEntropyLoss's label_smoothing.
at::Tensor cross_entropy(const at::Tensor& logits, const at::Tensor& labels, double label_smoothing = 0);

}  // namespace ardistill::kernels
