// Calls LibTorch's operators by name through the dispatcher's boxed entry: one piece of code for every operator.
#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "tensor/cells.h"
#include "tensor/handle_table.h"
#include "tensor/schema.h"

namespace ardistill {

// The tensors and generators that one JavaScript environment holds.
struct Tensors {
  HandleTable<at::Tensor> tensors;
  HandleTable<at::Generator> generators;
};

// A call's arguments: the cells, positional ones first and keywords after them, and the strings that they refer to.
struct CallArguments {
  const Cell* cells;
  size_t count;
  const std::vector<std::string>& strings;
};

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

// A tensor's bytes as its holder accounts for them; those of its elements once where others share them, as views do.
int64_t accounted_bytes(const at::Tensor& tensor, bool shares_memory);

// "float32" and such; also "float", "long", "half" as PyTorch has them. Throws ERR_CONFIG for another name.
at::ScalarType dtype_from_name(const std::string& name);
std::string dtype_to_name(at::ScalarType dtype);
std::string layout_to_name(at::Layout layout);

}  // namespace ardistill
