#include "models/counting_classifier.h"

#include <ATen/ATen.h>

namespace ardistill {

at::Tensor CountingClassifier::logits(const at::Tensor& images, BatchNormMode mode) {
  const int64_t count = images.size(0);
  counts_->forward += count;
  if (!at::GradMode::is_enabled() || !images.requires_grad()) return model_.logits(images, mode);
  // The gradients of this pass alone go through the view, however often the images themselves are passed on.
  const auto view = images.view_as(images);
  view.register_hook([counts = counts_, count](const at::Tensor&) { counts->backward += count; });
  return model_.logits(view, mode);
}

}  // namespace ardistill
