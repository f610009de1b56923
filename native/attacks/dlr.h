#pragma once

#include <ATen/core/Tensor.h>

namespace ardistill {

// The difference of logits ratio (Croce & Hein 2020), N, which no scaling of the logits changes: the largest other
// logit less the label's, over the largest less the third largest. Needs three classes.
at::Tensor dlr_loss(const at::Tensor& logits, const at::Tensor& labels);

// The same towards one class of each sample: the target's logit less the label's, over the largest less the mean of the
// third and fourth. Needs four classes.
at::Tensor targeted_dlr_loss(const at::Tensor& logits, const at::Tensor& labels, const at::Tensor& targets);

}  // namespace ardistill
