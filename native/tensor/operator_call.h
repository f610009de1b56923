// Calls LibTorch's operators by name through the dispatcher's boxed entry: one piece of code for every operator.
#pragma once

#include <string>
#include <vector>

#include "tensor/arguments.h"

namespace ardistill {

// An operator under one name, with the overloads that a call chooses from.
class Operator {
 public:
  explicit Operator(std::string name, std::vector<Overload> overloads);

  // Takes the first overload that the arguments fit: as they are; else with numbers in the place of tensors; else with
  // tensors of one element in the place of numbers as well (PyTorch's own order of preference). Appends the results to
  // `results`. Throws ERR_CONFIG, naming every form of the operator, where none fits; LibTorch's errors pass through.
  void call(const CallArguments& arguments, Tensors& tensors, std::vector<Cell>& results) const;

  const std::string& name() const { return name_; }
  const std::vector<Overload>& overloads() const { return overloads_; }

 private:
  std::string name_;
  std::vector<Overload> overloads_;
};

}  // namespace ardistill
