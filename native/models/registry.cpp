#include "models/registry.h"

#include <ATen/ATen.h>

#include <map>

#include "error.h"
#include "models/families.h"

namespace ardistill {

std::shared_ptr<Network> create_network(const std::string& name, const ModelOptions& options, bool initialised) {
  static const std::map<std::string, std::shared_ptr<Network> (*)(const ModelOptions&, at::Generator)> families = {
      {"mlp", make_mlp},
      {"mobilenet_v2", make_mobilenet_v2},
      {"preact_resnet", make_preact_resnet},
      {"resnet", make_resnet},
      {"small_cnn", make_small_cnn},
      {"torchvision_mobilenet_v2", make_torchvision_mobilenet_v2},
      {"torchvision_mobilenet_v3_small", make_torchvision_mobilenet_v3_small},
      {"torchvision_resnet", make_torchvision_resnet},
      {"vgg16_bn", make_vgg16_bn},
      {"wide_resnet", make_wide_resnet},
  };
  const auto found = families.find(name);
  if (found == families.end()) throw Error("ERR_CONFIG", "Unknown model \"" + name + "\".");
  return found->second(options, initialised ? at::detail::createCPUGenerator(options.seed) : at::Generator());
}

}  // namespace ardistill
