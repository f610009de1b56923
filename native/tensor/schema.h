// An operator's schema as a call needs it: what each argument takes, worked out once.
#pragma once

#include <ATen/core/dispatch/Dispatcher.h>

#include <optional>
#include <string>
#include <vector>

namespace ardistill {

enum class Kind : uint8_t {
  tensor,
  scalar,
  integer,
  floating,
  boolean,
  string,
  dimname,
  dtype,
  layout,
  memory_format,
  device,
  generator,
};

struct Parameter {
  std::string name;
  Kind kind = Kind::tensor;
  bool list = false;
  bool optional = false;           // takes None
  bool optional_elements = false;  // a list that takes None in place of an element
  bool keyword_only = false;
  bool written = false;           // changed in place
  std::optional<int32_t> repeat;  // a single value stands for a list of so many
  std::optional<c10::IValue> default_value;
};

struct Return {
  bool dtype = false;    // an integer that stands for a ScalarType
  bool written = false;  // an argument that was changed in place
};

// One overload of an operator.
struct Overload {
  explicit Overload(c10::OperatorHandle handle);

  c10::OperatorHandle handle;
  std::vector<Parameter> parameters;
  std::vector<Return> returns;
  // Why JavaScript cannot call it; empty where it can.
  std::string obstacle;

  bool callable() const { return obstacle.empty(); }
  std::string name() const;    // "add.Tensor"; "relu" for a default overload
  std::string schema() const;  // "add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor"
};

// Every overload of the operators in LibTorch's namespace "aten", in the order of their names.
std::vector<Overload> aten_overloads();

// The overloads of the operator `name` ("add"), in the order in which they are tried, or the one of "add.Tensor";
// "relu.default" is the one without a name. Empty for an unknown name.
std::vector<Overload> find_overloads(const std::string& name);

}  // namespace ardistill
