#pragma once

#include <string>
#include <utility>
#include <vector>

#include "error.h"
#include "models/classifier.h"

namespace ardistill {

using NamedTensors = std::vector<std::pair<std::string, at::Tensor>>;

// A classifier with parameters: it can be trained, saved and loaded. The tensors share storage with it.
class Trainable : public Classifier {
 public:
  virtual NamedTensors trainable_parameters() const = 0;
  // The state dict in PyTorch's order.
  virtual NamedTensors state() const = 0;
  // What moves during forward passes: batch-norm statistics and step counts.
  virtual NamedTensors buffers_state() const = 0;
  // Throws ERR_CONFIG for a model that passes in train mode would not train.
  virtual void check_trainable() const {}
  // Throws ERR_CONFIG where it cannot be moved.
  virtual void set_device(at::Device device) {
    if (device != this->device()) throw Error("ERR_CONFIG", "A model written in TypeScript stays on the CPU.");
  }
};

}  // namespace ardistill
