#pragma once

#include <memory>
#include <string>

#include "models/network.h"

namespace ardistill {

// `name` is one of the family names in registry.cpp. Throws ERR_CONFIG for another. Without `initialised` its weights
// are whatever the memory holds: for counting.
std::shared_ptr<Network> create_network(const std::string& name, const ModelOptions& options, bool initialised = true);

}  // namespace ardistill
