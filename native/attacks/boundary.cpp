#include "attacks/boundary.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/autograd.h>

#include <limits>

#include "attacks/attempts.h"

namespace ardistill {

at::Tensor dual_norms(const at::Tensor& gradient, Norm norm) {
  return at::linalg_vector_norm(gradient.flatten(1), norm == Norm::linf ? 1 : 2, {{1}});
}

Boundary nearest_boundary(const at::Tensor& images, const at::Tensor& logits, const at::Tensor& classes, Norm norm,
                          double guard, const Cancellation& cancellation) {
  std::vector<at::Tensor> gaps;  // of each other class, N
  {
    const at::AutoGradMode enable(true);
    const auto chosen = logits.gather(1, classes);
    gaps = (chosen.slice(1, 1) - chosen.slice(1, 0, 1)).unbind(1);
  }
  Boundary nearest{at::zeros({images.size(0)}, images.options()), at::zeros_like(images),
                   at::full({images.size(0)}, std::numeric_limits<double>::infinity(), images.options())};
  for (const auto& gap : gaps) {
    cancellation.check();
    const auto gradient = torch::autograd::grad({gap}, {images}, {at::ones_like(gap)}, /*retain_graph=*/true)[0];
    const auto values = gap.detach();
    const auto distance = values.abs() / (dual_norms(gradient, norm) + guard);
    const auto nearer = distance < nearest.distance;
    nearest.gap = at::where(nearer, values, nearest.gap);
    nearest.gradient = at::where(each(nearer), gradient, nearest.gradient);
    nearest.distance = at::where(nearer, distance, nearest.distance);
  }
  return nearest;
}

}  // namespace ardistill
