// One factory for each model family; each is defined in the file of its name.
#pragma once

#include <memory>

#include "models/network.h"

namespace ardistill {

std::shared_ptr<Network> make_mlp(const ModelOptions& options);
std::shared_ptr<Network> make_mobilenet_v2(const ModelOptions& options);
std::shared_ptr<Network> make_resnet18(const ModelOptions& options);
std::shared_ptr<Network> make_small_cnn(const ModelOptions& options);
std::shared_ptr<Network> make_wide_resnet(const ModelOptions& options);

}  // namespace ardistill
