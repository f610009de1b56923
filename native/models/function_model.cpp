#include "models/function_model.h"

#include <ATen/ATen.h>

#include "error.h"

namespace ardistill {

FunctionModel::FunctionModel(Forward forward, Description description)
    : forward_(std::move(forward)), description_(std::move(description)) {
  for (const auto& item : description_.state) {
    (item.second.requires_grad() ? parameters_ : buffers_).push_back(item);
  }
}

at::Tensor FunctionModel::logits(const at::Tensor& images, BatchNormMode mode) {
  std::vector<at::Tensor> before;
  if (mode == BatchNormMode::frozen_stats) {
    for (const auto& [name, buffer] : buffers_) before.push_back(buffer.clone());
  }
  const auto logits = forward_(images, !kernels::is_eval(mode));
  // A graph may hold the buffers. In train mode their values do not enter a gradient, so that no version is counted up.
  for (size_t i = 0; i < before.size(); ++i) buffers_[i].second.variable_data().copy_(before[i]);
  if (logits.dim() != 2 || logits.size(0) != images.size(0) || logits.size(1) != num_classes() ||
      logits.scalar_type() != dtype()) {
    throw Error("ERR_SHAPE", "The model gave " + std::string(c10::toString(logits.scalar_type())) + " of shape " +
                                 c10::str(logits.sizes()) + " for " + std::to_string(images.size(0)) +
                                 " images; it must give logits of its own dtype and shape [" +
                                 std::to_string(images.size(0)) + ", " + std::to_string(num_classes()) + "].");
  }
  return logits;
}

}  // namespace ardistill
