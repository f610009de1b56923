#pragma once

#include <ATen/core/Tensor.h>

namespace ardistill::kernels {

// What this thread's operators may do; each holds while an object of it lives.

// Operators that are faster than LibTorch's and round otherwise take the place of these where there are any.
class Fused {
 public:
  explicit Fused(bool on);
  ~Fused();
  Fused(const Fused&) = delete;
  Fused& operator=(const Fused&) = delete;

 private:
  bool before_;
};

// No weight changes, and no gradient by a weight is asked for.
class FrozenWeights {
 public:
  FrozenWeights();
  ~FrozenWeights();
  FrozenWeights(const FrozenWeights&) = delete;
  FrozenWeights& operator=(const FrozenWeights&) = delete;

 private:
  bool before_;
};

bool weights_are_frozen();

// Whether fused operators are to be taken for maps of this kind: float32 on the CPU, without autocast.
bool fuses(const at::Tensor& x);

// The same for CUDA's kernels: float32 or bfloat16 on a device, where they can be used.
bool fuses_on_cuda(const at::Tensor& x);

}  // namespace ardistill::kernels
