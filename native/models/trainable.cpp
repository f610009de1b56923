#include "models/trainable.h"

#include <ATen/ATen.h>

#include <unordered_map>

#include "error.h"

namespace ardistill {

std::vector<std::pair<at::Tensor, at::Tensor>> Trainable::match(const NamedTensors& state, bool partial) const {
  const std::unordered_map<std::string, at::Tensor> given(state.begin(), state.end());
  std::vector<std::pair<at::Tensor, at::Tensor>> matched;
  for (const auto& [name, tensor] : this->state()) {
    const auto found = given.find(name);
    if (found == given.end() && partial) continue;
    if (found == given.end()) throw Error("ERR_CHECKPOINT_FORMAT", "The checkpoint lacks the tensor \"" + name + "\".");
    if (found->second.sizes() != tensor.sizes()) {
      throw Error("ERR_CHECKPOINT_FORMAT", "The checkpoint's tensor \"" + name + "\" has shape " +
                                               c10::str(found->second.sizes()) + ", and the model needs " +
                                               c10::str(tensor.sizes()) + ".");
    }
    matched.emplace_back(tensor, found->second);
  }
  return matched;
}

void Trainable::load_state(const NamedTensors& state, bool partial) {
  const auto matched = match(state, partial);
  at::NoGradGuard no_grad;
  for (const auto& [own, given] : matched) own.copy_(given);
}

}  // namespace ardistill
