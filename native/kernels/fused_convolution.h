#pragma once

#include <ATen/core/Tensor.h>

#include "kernels/layers.h"

namespace ardistill::kernels {

// A convolution with the batch norm in eval mode that follows it multiplied into its weight, so that both, the addition
// of a residual and a ReLU are one pass over memory. Differentiable by its inputs, not by weights or statistics. The
// product is kept until forget(), which is for whoever may have changed weights: versions of tensors do not tell, as
// batch norm and our own optimizer write past them.
class FusedConvolution {
 public:
  struct Parameters {
    at::Tensor weight, bias;  // O x C/groups x K x K; bias: O, or undefined
    BatchNorm norm;
  };

  // relu(batch_norm(convolution(x)) + residual), each but the convolution where asked for.
  at::Tensor operator()(const at::Tensor& x, const Parameters& parameters, int64_t stride, int64_t padding,
                        int64_t groups, bool relu, const at::Tensor& residual);

  void forget() { weight_ = bias_ = at::Tensor(); }

  // For tensors of this type, on this machine.
  static bool is_available(at::ScalarType dtype);

 private:
  void fold(const Parameters& parameters);

  at::Tensor weight_, bias_;
};

}  // namespace ardistill::kernels
