#pragma once

#include <ATen/core/Tensor.h>

#include <string>
#include <utility>
#include <vector>

namespace ardistill {

// Writes a zip archive as torch.save does: `records` by their names, then the bytes of each tensor as "data/0",
// "data/1" ...; LibTorch's writer aligns them, computes their checksums and adds its version. All of the file or none
// of it. Throws ERR_IO.
void write_pytorch_archive(const std::string& path, const std::vector<std::pair<std::string, std::string>>& records,
                           const std::vector<at::Tensor>& tensors);

}  // namespace ardistill
