// Raw tensor data in and out of files. What describes it, JSON or a pickle, is read and written in lib/checkpoint.
#pragma once

#include <string>
#include <vector>

#include "models/network.h"

namespace ardistill {

struct TensorEntry {
  std::string name;
  at::ScalarType dtype;
  std::vector<int64_t> shape;
  std::vector<int64_t> strides;  // in elements, none negative; elements may be shared and repeated
  int64_t offset;                // of the first element's first byte in the file
  int64_t end;                   // of the bytes that it may use
};

// Contiguous tensors, each of its own memory. Throws ERR_IO when the file cannot be read, ERR_CHECKPOINT_FORMAT when an
// entry reaches out of its bytes or of the file.
NamedTensors read_tensors(const std::string& path, const std::vector<TensorEntry>& entries);

// Writes `header` and then each tensor's bytes to a temporary file beside `path`, flushes it to disk and renames it:
// `path` holds either all of it or what it held before. Throws ERR_IO.
void write_tensors(const std::string& path, const std::string& header, const std::vector<at::Tensor>& tensors);

}  // namespace ardistill
