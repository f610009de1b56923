#pragma once

#include <ATen/core/Tensor.h>

namespace ardistill::kernels {

// Whether depthwise_convolution() takes such a convolution: 3 x 3, one channel a group, padding 1, stride 1 or 2.
bool is_depthwise(const at::Tensor& weight, int64_t stride, int64_t padding, int64_t groups);

// relu(convolution(x) + bias), the latter two where asked for: at::conv2d() with a group for each channel, in one pass,
// float32 on the CPU. x: N x C x H x W; weight: C x 1 x 3 x 3; bias: C, or undefined. Differentiable by x, and by the
// weight but where weights are frozen; not by the bias.
at::Tensor depthwise_convolution(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, int64_t stride,
                                 bool relu);

}  // namespace ardistill::kernels
