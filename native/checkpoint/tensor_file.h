// Raw tensor data in and out of files. lib/checkpoint/safetensors.ts writes and reads the header, which is JSON.
#pragma once

#include <string>
#include <vector>

#include "models/network.h"

namespace ardistill {

struct TensorEntry {
  std::string name;
  at::ScalarType dtype;
  std::vector<int64_t> shape;
  int64_t offset;  // of the first byte in the file
};

// Throws ERR_IO when the file cannot be read, ERR_CHECKPOINT_FORMAT when it ends before an entry does.
NamedTensors read_tensors(const std::string& path, const std::vector<TensorEntry>& entries);

// Writes `header` and then each tensor's bytes to a temporary file beside `path`, flushes it to disk and renames it:
// `path` holds either all of it or what it held before. Throws ERR_IO.
void write_tensors(const std::string& path, const std::string& header, const std::vector<at::Tensor>& tensors);

}  // namespace ardistill
