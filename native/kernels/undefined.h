// Tensors that may be undefined, as autograd's functions and the kernels want them.
#pragma once

#include <ATen/core/Tensor.h>

#include <optional>

namespace ardistill::kernels {

inline std::optional<at::Tensor> optional(const at::Tensor& tensor) {
  return tensor.defined() ? std::optional<at::Tensor>(tensor) : std::nullopt;
}

// Null for an undefined one.
inline const float* floats(const at::Tensor& tensor) {
  return tensor.defined() ? tensor.const_data_ptr<float>() : nullptr;
}

}  // namespace ardistill::kernels
