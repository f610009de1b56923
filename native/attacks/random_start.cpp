#include "attacks/random_start.h"

#include <ATen/ATen.h>
#include <ATen/Dispatch.h>

namespace ardistill {

at::Tensor uniform_start(const at::Tensor& images, double epsilon, const StartSource& starts) {
  if (starts.given.defined()) return starts.given.to(images.options());
  auto delta = at::empty(images.sizes(), images.options().device(at::kCPU));
  const int64_t count = images.size(0);
  const int64_t values = count == 0 ? 0 : images.numel() / count;
  AT_DISPATCH_FLOATING_TYPES(images.scalar_type(), "uniform_start", [&] {
    auto* out = delta.mutable_data_ptr<scalar_t>();
    for (int64_t i = 0; i < count; ++i) {
      RandomStream stream(starts.seed, starts.purpose, starts.round, static_cast<uint32_t>(starts.indices[i]));
      for (int64_t j = 0; j < values; ++j) *out++ = static_cast<scalar_t>(epsilon * stream.symmetric());
    }
  });
  return delta.to(images.device());
}

}  // namespace ardistill
