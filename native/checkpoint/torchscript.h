#pragma once

#include <memory>
#include <string>

#include "models/network.h"

namespace ardistill {

// Writes a trace of the network in eval mode that torch.jit.load opens, under the network's parameter names, for any
// batch size. Atomic, as write_tensors is.
void export_torchscript(Network& network, const std::string& path);

// A TorchScript file as a classifier in eval mode. Throws ERR_CHECKPOINT_FORMAT when it is not one, or when its output
// on a blank image of this shape is not 1 x classes.
std::shared_ptr<Classifier> load_torchscript(const std::string& path, int64_t channels, int64_t height, int64_t width,
                                             at::ScalarType dtype);

}  // namespace ardistill
