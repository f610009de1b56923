#include "models/trainable.h"

#include <ATen/ATen.h>

#include <unordered_map>

#include "error.h"

namespace ardistill {

void Trainable::load_state(const NamedTensors& state) {
  std::unordered_map<std::string, at::Tensor> given(state.begin(), state.end());
  const auto own = this->state();
  for (const auto& [name, tensor] : own) {
    const auto found = given.find(name);
    if (found == given.end()) throw Error("ERR_CHECKPOINT_FORMAT", "The checkpoint lacks the tensor \"" + name + "\".");
    if (found->second.sizes() != tensor.sizes()) {
      throw Error("ERR_CHECKPOINT_FORMAT", "The checkpoint's tensor \"" + name + "\" has shape " +
                                               c10::str(found->second.sizes()) + ", and the model needs " +
                                               c10::str(tensor.sizes()) + ".");
    }
  }
  at::NoGradGuard no_grad;
  for (const auto& [name, tensor] : own) tensor.copy_(given.at(name));
}

}  // namespace ardistill
