#pragma once

#include <ATen/core/Tensor.h>

#include "kernels/layers.h"

namespace ardistill::kernels {

// relu(batch_norm(x) + residual), the latter two where asked for, in train and frozen_stats mode: the passes over
// memory are one that reads for the statistics and one that writes the result, and as many backward. float32 on the
// CPU. Nothing but x, and with a residual the result, is kept for the gradient. Sums are made of parts of a fixed size
// in a fixed order, so that a result does not depend on the number of threads.
at::Tensor fused_batch_norm(const at::Tensor& x, const BatchNorm& bn, BatchNormMode mode, bool relu,
                            const at::Tensor& residual);

}  // namespace ardistill::kernels
