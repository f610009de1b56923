#pragma once

#include <ATen/core/Tensor.h>

#include "kernels/layers.h"

namespace ardistill::kernels {

// The block of MobileNetV2 while its weights do not change, as one operator:
//
//   bn3(conv 1 x 1(relu(bn2(depthwise 3 x 3(relu(bn1(conv 1 x 1(x)))))))) + residual, the latter where asked for.
//
// The maps in between have several times the channels of x, and what they cost is the way to memory and back, not the
// arithmetic: layer by layer each of ten passes forward and fourteen backward reads or writes one. Here a few rows of
// an image go through all the layers while they are in the cache. Batch statistics are needed before a layer can go on,
// so in train mode there are as many rounds over the batch as batch norms; what is cheaper to compute again in each
// than to write and read is not kept. float32 on the CPU. Differentiable by x and the residual, not by weights.
class InvertedResidual {
 public:
  struct Parameters {
    at::Tensor expand, depthwise, project;  // M x C x 1 x 1, M x 1 x 3 x 3, O x M x 1 x 1; no biases
    BatchNorm expand_norm, depthwise_norm, project_norm;
    int64_t stride;
  };

  // For such x and modes at this moment; else layer by layer.
  static bool is_available(const at::Tensor& x, const at::Tensor& depthwise, int64_t stride, BatchNormMode mode);

  at::Tensor operator()(const at::Tensor& x, const Parameters& parameters, BatchNormMode mode,
                        const at::Tensor& residual);

  // For whoever may have changed the weights, as FusedConvolution's.
  void forget() { *this = {}; }

 private:
  void pack(const Parameters& parameters, bool folds);

  // The 1 x 1 convolutions and their transposes in the order that the processor's kernels want, and the taps, 9 x M.
  at::Tensor expand_, expand_transposed_, project_, project_transposed_, taps_;
  at::Tensor shift_;  // with batch norm folded into project_
};

}  // namespace ardistill::kernels
