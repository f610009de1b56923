#pragma once

#include <torch/script.h>

#include <string>
#include <vector>

#include "models/network.h"

namespace ardistill {

// Writes a trace of the network in eval mode that torch.jit.load opens, under the network's parameter names, for any
// batch size and any device. All of the file or none of it.
void export_torchscript(Network& network, const std::string& path);

// Writes a module, and the shape of an image beside it, where torch.jit.trace has it. All of the file or none of it.
void write_torchscript(torch::jit::Module module, const std::vector<int64_t>& shape, at::ScalarType dtype,
                       const std::string& path);

}  // namespace ardistill
