#include "tensor/schema.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <tuple>

namespace ardistill {

namespace {

constexpr const char* prefix = "aten::";

bool starts_with(const std::string& text, const char* start) { return text.rfind(start, 0) == 0; }

// Named dimensions look like any other string in a schema; their arguments' names tell them apart.
bool is_dimname(const std::string& argument) {
  return argument.find("dim") != std::string::npos || argument == "names" || argument == "order";
}

std::optional<Kind> kind_of(const c10::Type& type, const std::string& argument) {
  switch (type.kind()) {
    case c10::TypeKind::TensorType:
      return Kind::tensor;
    case c10::TypeKind::NumberType:
      return Kind::scalar;
    case c10::TypeKind::IntType:
    case c10::TypeKind::SymIntType:
      return Kind::integer;
    case c10::TypeKind::FloatType:
    case c10::TypeKind::SymFloatType:
      return Kind::floating;
    case c10::TypeKind::BoolType:
    case c10::TypeKind::SymBoolType:
      return Kind::boolean;
    case c10::TypeKind::StringType:
      return is_dimname(argument) ? Kind::dimname : Kind::string;
    case c10::TypeKind::ScalarTypeType:
      return Kind::dtype;
    case c10::TypeKind::LayoutType:
      return Kind::layout;
    case c10::TypeKind::MemoryFormatType:
      return Kind::memory_format;
    case c10::TypeKind::DeviceObjType:
      return Kind::device;
    case c10::TypeKind::GeneratorType:
      return Kind::generator;
    default:
      return std::nullopt;
  }
}

bool is_written(const c10::Argument& argument) { return argument.alias_info() && argument.alias_info()->isWrite(); }

// What a result can be: a tensor, a number, a boolean, or a list of those.
bool has_result_form(const c10::Type& type) {
  switch (type.kind()) {
    case c10::TypeKind::OptionalType:
    case c10::TypeKind::ListType:
      return has_result_form(*type.containedType(0));
    case c10::TypeKind::QSchemeType:
      return true;
    default: {
      const auto kind = kind_of(type, "");
      return kind && *kind <= Kind::dtype && *kind != Kind::string;
    }
  }
}

// Kernels that do not check their arguments: they end the process (LibTorch 2.11, found by
// test/tensor/schemas.long.test.ts) where another operator throws. All serve LibTorch's own derivatives, backends and
// the prototype of named tensors.
bool ends_the_process(const std::string& name) {
  static const std::set<std::string> names = {
      "_fft_r2c",
      "_fft_r2c.out",
      "_native_batch_norm_legit.no_stats",
      "_nnpack_spatial_convolution",
      "_nnpack_spatial_convolution.out",
      "_pdist_backward",
      "_pdist_backward.out",
      "_remove_batch_dim",
      "_sobol_engine_initialize_state_",
      "_thnn_differentiable_gru_cell_backward",
      "_thnn_differentiable_lstm_cell_backward",
      "_weight_norm",
      "_weight_norm_interface",
      "_weight_norm_interface.out",
      "align_to.ellipsis_idx",
      "flatten.named_out_dim",
      "mkldnn_rnn_layer",
      "mkldnn_rnn_layer.out",
      "mkldnn_rnn_layer_backward",
      "mkldnn_rnn_layer_backward.out",
  };
  return names.count(name) > 0;
}

// In which order overloads are tried. Those of named dimensions come last: an empty list would be taken for names.
// Tensors come before numbers: a number can stand for a tensor, and not the other way round.
auto rank(const Overload& overload) {
  int names = 0, outputs = 0, tensors = 0;
  for (const auto& parameter : overload.parameters) {
    names += parameter.kind == Kind::dimname;
    outputs += parameter.keyword_only && parameter.written;
    tensors += parameter.kind == Kind::tensor;
  }
  return std::make_tuple(names, outputs, -tensors, overload.parameters.size(), overload.name());
}

}  // namespace

Overload::Overload(c10::OperatorHandle operator_handle) : handle(std::move(operator_handle)) {
  const auto& schema = handle.schema();
  for (const auto& argument : schema.arguments()) {
    Parameter parameter;
    parameter.name = argument.name();
    parameter.keyword_only = argument.kwarg_only();
    parameter.written = is_written(argument);
    parameter.repeat = argument.N();
    parameter.default_value = argument.default_value();
    c10::TypePtr type = argument.real_type();
    if (type->kind() == c10::TypeKind::OptionalType) {
      parameter.optional = true;
      type = type->containedType(0);
    }
    if (type->kind() == c10::TypeKind::ListType) {
      parameter.list = true;
      type = type->containedType(0);
      if (type->kind() == c10::TypeKind::OptionalType) {
        parameter.optional_elements = true;
        type = type->containedType(0);
      }
    }
    if (const auto kind = kind_of(*type, parameter.name)) {
      parameter.kind = *kind;
    } else {
      obstacle = "its argument \"" + parameter.name + "\" is a " + type->str() + ", which has no form in JavaScript";
    }
    parameters.push_back(std::move(parameter));
  }
  for (const auto& result : schema.returns()) {
    const auto& type = *result.real_type();
    if (!has_result_form(type)) obstacle = "it gives a " + type.str() + ", which has no form in JavaScript";
    returns.push_back({type.kind() == c10::TypeKind::ScalarTypeType, is_written(result)});
  }
  if (ends_the_process(name()))
    obstacle = "it does not check its arguments, and ends the process where they do not fit";
  if (schema.is_vararg() || schema.is_varret()) obstacle = "it takes or gives a varying number of values";
}

std::string Overload::name() const {
  const auto& operator_name = handle.operator_name();
  const auto base = operator_name.name.substr(std::char_traits<char>::length(prefix));
  return operator_name.overload_name.empty() ? base : base + "." + operator_name.overload_name;
}

std::string Overload::schema() const {
  std::ostringstream text;
  text << handle.schema();
  auto out = text.str();
  return starts_with(out, prefix) ? out.substr(std::char_traits<char>::length(prefix)) : out;
}

std::vector<Overload> aten_overloads() {
  std::vector<Overload> all;
  auto& dispatcher = c10::Dispatcher::singleton();
  for (const auto& name : dispatcher.getAllOpNames()) {
    if (!starts_with(name.name, prefix)) continue;
    if (auto handle = dispatcher.findSchema(name)) all.emplace_back(std::move(*handle));
  }
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.name() < b.name(); });
  return all;
}

std::vector<Overload> find_overloads(const std::string& name) {
  // A look through all operators costs milliseconds; their names never change after LibTorch is loaded.
  static const auto index = [] {
    std::map<std::string, std::vector<c10::OperatorHandle>> by_name;
    for (const auto& overload : aten_overloads()) {
      const auto& operator_name = overload.handle.operator_name();
      const auto base = operator_name.name.substr(std::char_traits<char>::length(prefix));
      by_name[base].push_back(overload.handle);
      by_name[base + "." + (operator_name.overload_name.empty() ? "default" : operator_name.overload_name)].push_back(
          overload.handle);
    }
    return by_name;
  }();
  std::vector<Overload> found;
  if (const auto entry = index.find(name); entry != index.end()) {
    for (const auto& handle : entry->second) found.emplace_back(handle);
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return rank(a) < rank(b); });
  return found;
}

}  // namespace ardistill
