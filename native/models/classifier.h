#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

#include "kernels/layers.h"

namespace ardistill {

using kernels::BatchNormMode;

// What attacks and evaluation need of a model: images in [0, 1] to logits. The mode is an argument, not a state, so an
// attack has nothing to restore.
class Classifier {
 public:
  virtual ~Classifier() = default;
  // images: N x C x H x W in [0, 1], of dtype(); result: N x num_classes().
  virtual at::Tensor logits(const at::Tensor& images, BatchNormMode mode) = 0;
  virtual int64_t num_classes() const = 0;
  virtual at::ScalarType dtype() const = 0;
  // Where it computes, and its logits are. Images may come from elsewhere.
  virtual at::Device device() const { return at::kCPU; }
  // After passes in the mode eval_fused: what they keep is of the weights as they were.
  virtual void forget_fused() {}
};

}  // namespace ardistill
