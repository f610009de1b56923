// One factory for each model family; each is defined in the file of its name. Initial weights come from `init`.
#pragma once

#include <memory>

#include "models/network.h"

namespace ardistill {

std::shared_ptr<Network> make_mlp(const ModelOptions& options, at::Generator init);
std::shared_ptr<Network> make_mobilenet_v2(const ModelOptions& options, at::Generator init);
std::shared_ptr<Network> make_preact_resnet(const ModelOptions& options, at::Generator init);
std::shared_ptr<Network> make_resnet(const ModelOptions& options, at::Generator init);
std::shared_ptr<Network> make_small_cnn(const ModelOptions& options, at::Generator init);
std::shared_ptr<Network> make_torchvision_mobilenet_v2(const ModelOptions& options, at::Generator init);
std::shared_ptr<Network> make_torchvision_mobilenet_v3_small(const ModelOptions& options, at::Generator init);
std::shared_ptr<Network> make_torchvision_resnet(const ModelOptions& options, at::Generator init);
std::shared_ptr<Network> make_vgg16_bn(const ModelOptions& options, at::Generator init);
std::shared_ptr<Network> make_wide_resnet(const ModelOptions& options, at::Generator init);

}  // namespace ardistill
