#pragma once

#include <ATen/core/Tensor.h>

namespace ardistill::kernels {

// batch_mean: divided by the batch size. element_mean: by classes as well, as nn.KLDivLoss() does by default and so the
// reference code.
enum class KlReduction { batch_mean, element_mean };

// t^2 KL(teacher || student) of the outputs softened by temperature t, the first term of equation (1) without alpha:
// t^2 sum p_T (log p_T - log p_S) with p = softmax(logits / t). Both logits: N x C.
at::Tensor distillation_loss(const at::Tensor& student_logits, const at::Tensor& teacher_logits, double temperature,
                             KlReduction reduction);

// Mean over the batch; logits N x C, labels int64 N.
at::Tensor cross_entropy(const at::Tensor& logits, const at::Tensor& labels);

}  // namespace ardistill::kernels
