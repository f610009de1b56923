#include "kernels/fusion.h"

#include <ATen/ATen.h>
#include <ATen/autocast_mode.h>

#include <utility>

#include "kernels/cuda/plugin.h"

namespace ardistill::kernels {

namespace {

thread_local bool fused = false;
thread_local bool frozen = false;

}  // namespace

Fused::Fused(bool on) : before_(std::exchange(fused, on)) {}
Fused::~Fused() { fused = before_; }

FrozenWeights::FrozenWeights() : before_(std::exchange(frozen, true)) {}
FrozenWeights::~FrozenWeights() { frozen = before_; }

bool weights_are_frozen() { return frozen; }

bool fuses(const at::Tensor& x) {
  return fused && x.is_cpu() && x.scalar_type() == at::kFloat && !at::autocast::is_autocast_enabled(at::kCPU);
}

bool fuses_on_cuda(const at::Tensor& x) {
  return fused && x.is_cuda() && (x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16) &&
         cuda::plugin().table != nullptr;
}

}  // namespace ardistill::kernels
