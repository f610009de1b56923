#pragma once

#include <ATen/core/Tensor.h>

#include "kernels/layers.h"

namespace ardistill::kernels {

// batch_norm() by the CUDA kernels, where fuses_on_cuda() says so: one pass over memory each for the statistics and the
// result. In eval mode differentiable by x and residual alone.
at::Tensor cuda_batch_norm(const at::Tensor& x, const BatchNorm& bn, BatchNormMode mode, bool relu,
                           const at::Tensor& residual);

}  // namespace ardistill::kernels
