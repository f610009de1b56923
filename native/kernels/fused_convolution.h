#pragma once

#include <ATen/core/Tensor.h>

#include "kernels/layers.h"

namespace ardistill::kernels {

struct ConvolutionGeometry {
  int64_t stride, padding, groups;
};

// A convolution whose weight does not change for a while, brought into the order that the processor's kernels want once
// for many passes; with the batch norm in eval mode that follows it multiplied into it, so that both, the addition of a
// residual and a ReLU are one pass over memory. Differentiable by its inputs, not by weights or statistics. What was
// made of the weight is kept until forget(), which is for whoever may have changed it: versions of tensors do not tell,
// as batch norm and our own optimizer write past them.
class FusedConvolution {
 public:
  struct Parameters {
    at::Tensor weight, bias;  // O x C/groups x K x K; bias: O, or undefined
    BatchNorm norm;           // undefined for none
  };

  // relu(batch_norm(convolution(x)) + residual), each but the convolution where asked for.
  at::Tensor operator()(const at::Tensor& x, const Parameters& parameters, int64_t stride, int64_t padding,
                        int64_t groups, bool relu = false, const at::Tensor& residual = {});

  void forget() { *this = {}; }

  // For tensors of this type, on this machine.
  static bool is_available(at::ScalarType dtype);

 private:
  void fold(const Parameters& parameters);
  void pack(const at::Tensor& x, const ConvolutionGeometry& geometry);
  void pack_backward(const at::Tensor& x, const ConvolutionGeometry& geometry);

  at::Tensor weight_, bias_;
  // The weight as the forward pass wants it, and that of the convolution which is the gradient by the input, where that
  // is one: in oneDNN's order, or transformed for winograd(). Depthwise ones are as they are.
  at::Tensor packed_, packed_backward_;
};

}  // namespace ardistill::kernels
