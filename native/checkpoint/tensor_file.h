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

// The same into tensors that are there, by their names, converted to their types: at no time is more of the file in
// memory than one of its tensors. Those without an entry stay as they are. When a shape differs nothing has changed.
void read_into(const std::string& path, const std::vector<TensorEntry>& entries, const NamedTensors& targets);

// Writes `header` and then each tensor's bytes: all of the file or none of it (atomic_file.h). Throws ERR_IO.
void write_tensors(const std::string& path, const std::string& header, const std::vector<at::Tensor>& tensors);

}  // namespace ardistill
