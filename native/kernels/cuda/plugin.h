#pragma once

#include <string>

#include "kernels/cuda/table.h"

namespace ardistill::cuda {

// libardistill_cuda.so, which lies beside this library and is opened at the first call where LibTorch sees a device.
struct Plugin {
  const Table* table = nullptr;  // null where it cannot be used
  std::string problem;           // then why, in words
};

// From any thread.
const Plugin& plugin();

}  // namespace ardistill::cuda
