#pragma once

#include <ATen/core/Tensor.h>

namespace ardistill::kernels {

// Convolutions with 3 x 3 weights, stride 1 and padding 1 by Winograd's F(2 x 2, 3 x 3) (Lavin and Gray, 2016): 16
// multiplications in place of 36, at the cost of rounding two to three times as much as a direct one. float32, CPU.

// Whether it is worth its transforms for such a convolution of such maps.
bool suits_winograd(const at::Tensor& x, const at::Tensor& weight, int64_t stride, int64_t padding, int64_t groups);

// The weight, C x O x K x K, of the convolution that is the gradient by the input of one at a stride of 1.
at::Tensor backward_weight(const at::Tensor& weight);

// A weight, O x C x 3 x 3, transformed and in the order that the processor's kernels want.
at::Tensor winograd_weight(const at::Tensor& weight);

// relu(convolution(x) + bias + residual), the latter three where asked for, with O = `outputs` channels.
// x: N x C x H x W, channels last.
at::Tensor winograd(const at::Tensor& x, const at::Tensor& weight, int64_t outputs, const at::Tensor& bias = {},
                    const at::Tensor& residual = {}, bool relu = false);

// at::conv2d() with padding 1, differentiable by both.
at::Tensor winograd_convolution(const at::Tensor& x, const at::Tensor& weight);

}  // namespace ardistill::kernels
