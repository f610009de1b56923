// What JavaScript calls dtypes, layouts, memory formats and devices: PyTorch's own names.
#pragma once

#include <ATen/core/Tensor.h>

#include <optional>
#include <string>

namespace ardistill {

// "float32" and such; also "float", "long", "half" as PyTorch has them.
std::optional<at::ScalarType> find_dtype(const std::string& name);
std::optional<at::Layout> find_layout(const std::string& name);
std::optional<at::MemoryFormat> find_memory_format(const std::string& name);
std::optional<c10::Device> find_device(const std::string& text);

// Throws ERR_CONFIG for an unknown name.
at::ScalarType dtype_from_name(const std::string& name);
std::string dtype_to_name(at::ScalarType dtype);
std::string layout_to_name(at::Layout layout);

}  // namespace ardistill
