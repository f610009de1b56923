#include "models/registry.h"

#include <map>

#include "error.h"
#include "models/families.h"

namespace ardistill {

std::shared_ptr<Network> create_network(const std::string& name, const ModelOptions& options) {
  static const std::map<std::string, std::shared_ptr<Network> (*)(const ModelOptions&)> families = {
      {"mlp", make_mlp},
      {"mobilenet_v2", make_mobilenet_v2},
      {"resnet18", make_resnet18},
      {"small_cnn", make_small_cnn},
      {"wide_resnet", make_wide_resnet},
  };
  const auto found = families.find(name);
  if (found == families.end()) throw Error("ERR_CONFIG", "Unknown model \"" + name + "\".");
  return found->second(options);
}

}  // namespace ardistill
