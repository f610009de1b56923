// The arguments of one call: read off the row of cells, and turned into the values that an overload takes.
#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>
#include <c10/util/SmallVector.h>

#include <optional>
#include <string>
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

// A call's arguments as they come: the cells, positional ones first and keywords after them, and the strings that they
// refer to.
struct CallArguments {
  const Cell* cells;
  size_t count;
  const std::vector<std::string>& strings;
};

// A value of the row of cells: one cell, or a list's cells.
struct Value {
  const Cell* cell;
  bool is(Tag tag) const { return cell->tag == tag; }
  size_t width() const { return is(Tag::list) ? 1 + static_cast<size_t>(cell->number) : 1; }
  size_t length() const { return static_cast<size_t>(cell->number); }
  Value at(size_t i) const { return {cell + 1 + i}; }
};

struct Keyword {
  const std::string* name;
  Value value;
};

struct ParsedArguments {
  c10::SmallVector<Value, 12> positional;
  c10::SmallVector<Keyword, 8> keywords;
};

ParsedArguments parse(const CallArguments& arguments);

// For messages: "(float32[2, 3], 1, dim: [0])".
std::string describe(const ParsedArguments& arguments, const std::vector<std::string>& strings, Tensors& tensors);

// How far an argument may be from what a parameter wants.
enum class Leniency { exact, numbers_as_tensors, tensors_as_numbers };

// Turns arguments into values for the boxed call.
class Converter {
 public:
  Converter(const CallArguments& arguments, Tensors& tensors, Leniency leniency)
      : strings_(arguments.strings), tensors_(tensors), leniency_(leniency) {}

  // Nothing where the value does not fit.
  std::optional<c10::IValue> convert(const Parameter& parameter, Value value);

 private:
  std::optional<c10::IValue> convert_one(const Parameter& parameter, Value value);
  template <typename At>
  std::optional<c10::IValue> convert_list(const Parameter& parameter, size_t length, At at);
  template <typename Find>
  std::optional<c10::IValue> named(Value value, Find find);
  std::optional<at::Tensor> tensor_of(Value value);
  // A tensor of one element, where it may stand for its value.
  std::optional<at::Scalar> element_of(Value value);
  std::optional<at::Scalar> scalar_of(Value value);
  std::optional<int64_t> integer_of(Value value);
  std::optional<double> double_of(Value value);
  const std::string& string_of(Value value) const { return strings_[value.length()]; }

  const std::vector<std::string>& strings_;
  Tensors& tensors_;
  Leniency leniency_;
};

}  // namespace ardistill
