#pragma once

#include <memory>
#include <string>

#include "attacks/attack.h"

namespace ardistill {

// Throws ERR_CONFIG for a name that is not in registry.cpp.
std::unique_ptr<Attack> create_attack(const std::string& name, const AttackParameters& parameters);

}  // namespace ardistill
