#include "tensor/operator_call.h"

#include <ATen/ScalarOps.h>
#include <ATen/ops/_local_scalar_dense.h>
#include <c10/core/ScalarType.h>
#include <c10/util/SmallVector.h>

#include <cmath>

#include "error.h"

namespace ardistill {

namespace {

// How far an argument may be from what a parameter wants.
enum class Leniency { exact, numbers_as_tensors, tensors_as_numbers };

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

ParsedArguments parse(const CallArguments& arguments) {
  ParsedArguments parsed;
  for (size_t i = 0; i < arguments.count;) {
    const Value value{arguments.cells + i};
    if (value.is(Tag::keyword)) {
      const Value content{arguments.cells + i + 1};
      parsed.keywords.push_back({&arguments.strings[value.length()], content});
      i += 1 + content.width();
    } else {
      parsed.positional.push_back(value);
      i += value.width();
    }
  }
  // Trailing arguments that are not given may as well be absent.
  while (!parsed.positional.empty() && parsed.positional.back().is(Tag::missing)) parsed.positional.pop_back();
  return parsed;
}

std::optional<c10::Device> device_of(const std::string& text) {
  try {
    return c10::Device(text);
  } catch (const c10::Error&) {
    return std::nullopt;
  }
}

std::optional<at::ScalarType> dtype_of(const std::string& name) {
  const auto& names = c10::getStringToDtypeMap();
  const auto found = names.find(name);
  return found == names.end() ? std::nullopt : std::optional(found->second);
}

const std::unordered_map<std::string, at::Layout>& layouts() {
  static const std::unordered_map<std::string, at::Layout> names = {
      {"strided", at::kStrided},      {"sparse_coo", at::kSparse},    {"sparse_csr", at::kSparseCsr},
      {"sparse_csc", at::kSparseCsc}, {"sparse_bsr", at::kSparseBsr}, {"sparse_bsc", at::kSparseBsc},
      {"mkldnn", at::kMkldnn},        {"jagged", at::kJagged},
  };
  return names;
}

std::optional<at::Layout> layout_of(const std::string& name) {
  const auto found = layouts().find(name);
  return found == layouts().end() ? std::nullopt : std::optional(found->second);
}

std::optional<at::MemoryFormat> memory_format_of(const std::string& name) {
  static const std::unordered_map<std::string, at::MemoryFormat> names = {
      {"contiguous_format", at::MemoryFormat::Contiguous},
      {"preserve_format", at::MemoryFormat::Preserve},
      {"channels_last", at::MemoryFormat::ChannelsLast},
      {"channels_last_3d", at::MemoryFormat::ChannelsLast3d},
  };
  const auto found = names.find(name);
  return found == names.end() ? std::nullopt : std::optional(found->second);
}

// Turns the arguments of one call into the values that one overload takes.
class Converter {
 public:
  Converter(const CallArguments& arguments, Tensors& tensors, Leniency leniency)
      : strings_(arguments.strings), tensors_(tensors), leniency_(leniency) {}

  // Nothing where the value does not fit.
  std::optional<c10::IValue> convert(const Parameter& parameter, Value value) {
    if (value.is(Tag::none)) return parameter.optional ? std::optional(c10::IValue()) : std::nullopt;
    if (!parameter.list) return convert_one(parameter, value);
    if (value.is(Tag::list)) return convert_list(parameter, value.length(), [&](size_t i) { return value.at(i); });
    // A number where a list of numbers is wanted: as many of them as the schema says.
    if (!parameter.repeat || parameter.kind == Kind::tensor) return std::nullopt;
    return convert_list(parameter, static_cast<size_t>(*parameter.repeat), [&](size_t) { return value; });
  }

 private:
  std::optional<c10::IValue> convert_one(const Parameter& parameter, Value value) {
    switch (parameter.kind) {
      case Kind::tensor:
        if (const auto tensor = tensor_of(value)) return c10::IValue(*tensor);
        return std::nullopt;
      case Kind::scalar:
        if (const auto scalar = scalar_of(value)) return c10::IValue(*scalar);
        return std::nullopt;
      case Kind::integer:
        if (const auto integer = integer_of(value)) return c10::IValue(*integer);
        return std::nullopt;
      case Kind::floating:
        if (const auto number = double_of(value)) return c10::IValue(*number);
        return std::nullopt;
      case Kind::boolean:
        return value.is(Tag::boolean) ? std::optional(c10::IValue(value.cell->number != 0)) : std::nullopt;
      case Kind::string:
        return value.is(Tag::string) ? std::optional(c10::IValue(string_of(value))) : std::nullopt;
      case Kind::dimname:
        // The qualified name is how a boxed value holds a named dimension.
        return value.is(Tag::string) ? std::optional(c10::IValue("dimname::" + string_of(value))) : std::nullopt;
      case Kind::dtype:
        return named(value, dtype_of);
      case Kind::layout:
        return named(value, layout_of);
      case Kind::memory_format:
        return named(value, memory_format_of);
      case Kind::device:
        return named(value, device_of);
      case Kind::generator:
        if (!value.is(Tag::generator)) return std::nullopt;
        return c10::IValue(tensors_.generators.get(static_cast<int64_t>(value.cell->number)));
    }
    return std::nullopt;
  }

  template <typename Find>
  std::optional<c10::IValue> named(Value value, Find find) {
    if (!value.is(Tag::string)) return std::nullopt;
    const auto found = find(string_of(value));
    return found ? std::optional(c10::IValue(*found)) : std::nullopt;
  }

  template <typename At>
  std::optional<c10::IValue> convert_list(const Parameter& parameter, size_t length, At at) {
    switch (parameter.kind) {
      case Kind::tensor:
        return parameter.optional_elements
                   ? fill(c10::List<std::optional<at::Tensor>>(), length, at,
                          [&](Value value) -> std::optional<std::optional<at::Tensor>> {
                            if (value.is(Tag::none)) return std::optional<at::Tensor>();
                            const auto tensor = tensor_of(value);
                            return tensor ? std::optional(tensor) : std::nullopt;
                          })
                   : fill(c10::List<at::Tensor>(), length, at, [&](Value value) { return tensor_of(value); });
      case Kind::integer:
        return fill(c10::List<int64_t>(), length, at, [&](Value value) { return integer_of(value); });
      case Kind::floating:
        return fill(c10::List<double>(), length, at, [&](Value value) { return double_of(value); });
      case Kind::boolean:
        return fill(c10::List<bool>(), length, at, [&](Value value) {
          return value.is(Tag::boolean) ? std::optional(value.cell->number != 0) : std::nullopt;
        });
      case Kind::scalar:
        return fill(c10::impl::GenericList(c10::NumberType::get()), length, at, [&](Value value) {
          const auto scalar = scalar_of(value);
          return scalar ? std::optional(c10::IValue(*scalar)) : std::nullopt;
        });
      case Kind::string:
      case Kind::dimname:
        return fill(c10::List<std::string>(), length, at, [&](Value value) -> std::optional<std::string> {
          if (!value.is(Tag::string)) return std::nullopt;
          return (parameter.kind == Kind::dimname ? "dimname::" : "") + string_of(value);
        });
      default:
        return std::nullopt;
    }
  }

  template <typename List, typename At, typename Convert>
  std::optional<c10::IValue> fill(List list, size_t length, At at, Convert convert) {
    list.reserve(length);
    for (size_t i = 0; i < length; ++i) {
      auto element = convert(at(i));
      if (!element) return std::nullopt;
      list.push_back(std::move(*element));
    }
    return c10::IValue(std::move(list));
  }

  std::optional<at::Tensor> tensor_of(Value value) {
    if (value.is(Tag::tensor)) return tensors_.tensors.get(static_cast<int64_t>(value.cell->number));
    if (leniency_ == Leniency::exact) return std::nullopt;
    const auto scalar = plain_scalar_of(value);
    if (!scalar) return std::nullopt;
    auto tensor = c10::scalar_to_tensor(*scalar);
    tensor.unsafeGetTensorImpl()->set_wrapped_number(true);  // it does not raise the others' type, as in PyTorch
    return tensor;
  }

  // A tensor of one element, where it may stand for its value.
  std::optional<at::Scalar> element_of(Value value) {
    if (!value.is(Tag::tensor) || leniency_ != Leniency::tensors_as_numbers) return std::nullopt;
    const auto& tensor = tensors_.tensors.get(static_cast<int64_t>(value.cell->number));
    if (tensor.dim() != 0 || tensor.requires_grad()) return std::nullopt;
    return at::_local_scalar_dense(tensor);
  }

  static std::optional<at::Scalar> plain_scalar_of(Value value) {
    switch (value.cell->tag) {
      case Tag::boolean:
        return at::Scalar(value.cell->number != 0);
      case Tag::integer:
        return at::Scalar(static_cast<int64_t>(value.cell->number));
      case Tag::number:
        return at::Scalar(value.cell->number);
      case Tag::bigint:
        return at::Scalar(value.cell->word);
      default:
        return std::nullopt;
    }
  }

  std::optional<at::Scalar> scalar_of(Value value) {
    const auto plain = plain_scalar_of(value);
    return plain ? plain : element_of(value);
  }

  std::optional<int64_t> integer_of(Value value) {
    if (value.is(Tag::integer)) return static_cast<int64_t>(value.cell->number);
    if (value.is(Tag::bigint)) return value.cell->word;
    const auto element = element_of(value);
    return element && element->isIntegral(/*includeBool=*/false) ? std::optional(element->toLong()) : std::nullopt;
  }

  std::optional<double> double_of(Value value) {
    if (value.is(Tag::integer) || value.is(Tag::number)) return value.cell->number;
    if (value.is(Tag::bigint)) return static_cast<double>(value.cell->word);
    const auto element = element_of(value);
    return element && !element->isComplex() ? std::optional(element->toDouble()) : std::nullopt;
  }

  const std::string& string_of(Value value) const { return strings_[value.length()]; }

  const std::vector<std::string>& strings_;
  Tensors& tensors_;
  Leniency leniency_;
};

const Value* find_keyword(const ParsedArguments& arguments, const std::string& name) {
  for (const auto& keyword : arguments.keywords) {
    if (*keyword.name == name) return &keyword.value;
  }
  return nullptr;
}

// What argument the parameter at `position` gets, or null.
const Value* argument_for(const Overload& overload, size_t position, const ParsedArguments& arguments) {
  const auto& parameter = overload.parameters[position];
  const auto& positional = arguments.positional;
  const Value* value = !parameter.keyword_only && position < positional.size()
                           ? &positional[position]
                           : find_keyword(arguments, parameter.name);
  return value && value->is(Tag::missing) ? find_keyword(arguments, parameter.name) : value;
}

// The stack for a call of this overload, or in `misfit` why the arguments do not fit.
bool fill_stack(const Overload& overload, const ParsedArguments& arguments, Converter& converter, c10::Stack& stack,
                std::string* misfit) {
  const auto refuse = [&](const std::string& why) {
    if (misfit) *misfit = why;
    return false;
  };
  if (!overload.callable()) return refuse(overload.obstacle);
  stack.clear();
  stack.reserve(overload.parameters.size());
  size_t used = 0, positions = 0;
  for (size_t i = 0; i < overload.parameters.size(); ++i) {
    const auto& parameter = overload.parameters[i];
    positions += !parameter.keyword_only;
    if (const auto* value = argument_for(overload, i, arguments)) {
      ++used;
      auto converted = converter.convert(parameter, *value);
      if (!converted) return refuse("\"" + parameter.name + "\" does not fit");
      stack.push_back(std::move(*converted));
    } else if (parameter.default_value) {
      stack.push_back(*parameter.default_value);
    } else {
      return refuse("\"" + parameter.name + "\" is missing");
    }
  }
  const auto& positional = arguments.positional;
  if (positional.size() > positions)
    return refuse("it takes at most " + std::to_string(positions) + " arguments in order");
  const auto skipped =
      std::count_if(positional.begin(), positional.end(), [](Value value) { return value.is(Tag::missing); });
  if (used + static_cast<size_t>(skipped) == positional.size() + arguments.keywords.size()) return true;
  for (const auto& keyword : arguments.keywords) {
    const auto is_it = [&](const Parameter& parameter) { return parameter.name == *keyword.name; };
    const auto found = std::find_if(overload.parameters.begin(), overload.parameters.end(), is_it);
    if (found == overload.parameters.end()) return refuse("it has no argument \"" + *keyword.name + "\"");
  }
  return refuse("an argument is given twice");
}

std::string describe(Value value, const std::vector<std::string>& strings, Tensors& tensors) {
  switch (value.cell->tag) {
    case Tag::missing:
      return "undefined";
    case Tag::none:
      return "null";
    case Tag::boolean:
      return value.cell->number != 0 ? "true" : "false";
    case Tag::integer:
    case Tag::number:
      return c10::str(value.cell->number);
    case Tag::bigint:
      return c10::str(value.cell->word, "n");
    case Tag::string:
      return '"' + strings[value.length()] + '"';
    case Tag::generator:
      return "Generator";
    case Tag::list: {
      constexpr size_t longest = 60;
      std::string text;
      for (size_t i = 0; i < value.length(); ++i) {
        if (text.size() > longest) return "[" + text + ", ...]";
        text += (i == 0 ? "" : ", ") + describe(value.at(i), strings, tensors);
      }
      return "[" + text + "]";
    }
    case Tag::tensor: {
      const auto& tensor = tensors.tensors.get(static_cast<int64_t>(value.cell->number));
      return dtype_to_name(tensor.scalar_type()) + c10::str(tensor.sizes());
    }
    default:
      return "?";
  }
}

std::string describe(const ParsedArguments& arguments, const std::vector<std::string>& strings, Tensors& tensors) {
  std::string text;
  for (const auto& value : arguments.positional) text += (text.empty() ? "" : ", ") + describe(value, strings, tensors);
  for (const auto& [name, value] : arguments.keywords) {
    text += (text.empty() ? "" : ", ") + *name + ": " + describe(value, strings, tensors);
  }
  return "(" + text + ")";
}

// Reads a call's results off the stack.
class ResultWriter {
 public:
  ResultWriter(Tensors& tensors, std::vector<Cell>& results) : tensors_(tensors), results_(results) {}

  // The tensors among the arguments: results may be one of them, or share their memory. They are held by the table.
  void remember(const CallArguments& arguments) {
    for (size_t i = 0; i < arguments.count; ++i) {
      if (arguments.cells[i].tag != Tag::tensor) continue;
      const auto id = static_cast<int64_t>(arguments.cells[i].number);
      const auto& tensor = tensors_.tensors.get(id);
      given_.push_back({id, tensor.unsafeGetTensorImpl(), storage_of(tensor)});
    }
  }

  void write(const Return& result, const c10::IValue& value) {
    if (value.isNone()) {
      push(Tag::none);
    } else if (value.isTensor()) {
      write_tensor(result, value.toTensor());
    } else if (value.isBool()) {
      push(Tag::boolean, value.toBool());
    } else if (value.isInt()) {
      if (result.dtype)
        push(Tag::dtype, static_cast<double>(value.toInt()));
      else
        write_integer(value.toInt());
    } else if (value.isDouble()) {
      push(Tag::number, value.toDouble());
    } else if (value.isComplexDouble()) {
      push(Tag::complex, value.toComplexDouble().real());
      push(Tag::number, value.toComplexDouble().imag());
    } else if (value.isList()) {
      const auto list = value.toListRef();
      push(Tag::list, static_cast<double>(list.size()));
      for (const auto& element : list) write(result, element);
    } else {
      throw Error("ERR_UNSUPPORTED", "The operator gave a " + value.tagKind() + ", which has no form in JavaScript.");
    }
  }

 private:
  void write_tensor(const Return& result, const at::Tensor& tensor) {
    if (!tensor.defined()) return push(Tag::none);
    bool shares = false;
    for (const auto& given : given_) {
      if (result.written && given.impl == tensor.unsafeGetTensorImpl()) {
        return push(Tag::same, static_cast<double>(given.id));
      }
      shares = shares || (given.storage && given.storage == storage_of(tensor));
    }
    push(Tag::tensor, static_cast<double>(tensors_.tensors.add(tensor, accounted_bytes(tensor, shares))));
  }

  void write_integer(int64_t value) {
    constexpr int64_t largest_exact = int64_t{1} << 53;
    if (std::abs(value) < largest_exact) return push(Tag::integer, static_cast<double>(value));
    Cell cell = Cell::of(Tag::bigint);
    cell.word = value;
    results_.push_back(cell);
  }

  void push(Tag tag, double number = 0) { results_.push_back(Cell::of(tag, number)); }

  Tensors& tensors_;
  std::vector<Cell>& results_;
  struct Given {
    int64_t id;
    const c10::TensorImpl* impl;
    const c10::StorageImpl* storage;
  };
  static const c10::StorageImpl* storage_of(const at::Tensor& tensor) {
    return tensor.has_storage() ? tensor.storage().unsafeGetStorageImpl() : nullptr;
  }
  c10::SmallVector<Given, 4> given_;
};

// Lets go of a stack's values, whatever happens.
class StackCleared {
 public:
  explicit StackCleared(c10::Stack& stack) : stack_(stack) {}
  ~StackCleared() { stack_.clear(); }

 private:
  c10::Stack& stack_;
};

}  // namespace

Operator::Operator(std::string name, std::vector<Overload> overloads)
    : name_(std::move(name)), overloads_(std::move(overloads)) {}

void Operator::call(const CallArguments& arguments, Tensors& tensors, std::vector<Cell>& results) const {
  const auto parsed = parse(arguments);
  // Kept for the next call: allocating it anew costs as much as a small operator. No operator calls another from here.
  thread_local c10::Stack stack;
  const StackCleared cleared(stack);
  for (const auto leniency : {Leniency::exact, Leniency::numbers_as_tensors, Leniency::tensors_as_numbers}) {
    Converter converter(arguments, tensors, leniency);
    for (const auto& overload : overloads_) {
      if (!fill_stack(overload, parsed, converter, stack, nullptr)) continue;
      ResultWriter writer(tensors, results);
      writer.remember(arguments);
      try {
        overload.handle.callBoxed(stack);
      } catch (c10::Error& error) {
        error.add_context("in ops." + name_ + describe(parsed, arguments.strings, tensors));
        throw;
      } catch (const std::exception& error) {
        throw Error("ERR_OPERATOR", std::string(error.what()) + " (in ops." + name_ +
                                        describe(parsed, arguments.strings, tensors) + ")");
      }
      for (size_t i = 0; i < overload.returns.size(); ++i) writer.write(overload.returns[i], stack[i]);
      return;
    }
  }

  std::string forms;
  Converter converter(arguments, tensors, Leniency::tensors_as_numbers);
  for (const auto& overload : overloads_) {
    std::string misfit;
    fill_stack(overload, parsed, converter, stack, &misfit);
    forms += "\n  " + overload.schema() + ": " + misfit;
  }
  throw Error("ERR_CONFIG", "ops." + name_ + " does not take " + describe(parsed, arguments.strings, tensors) +
                                ". Keywords go into an object at the end. Its forms:" + forms);
}

int64_t accounted_bytes(const at::Tensor& tensor, bool shares_memory) {
  // What a tensor costs beside its elements.
  constexpr int64_t overhead = 512;
  return overhead + (shares_memory || !tensor.has_storage() ? 0 : static_cast<int64_t>(tensor.storage().nbytes()));
}

at::ScalarType dtype_from_name(const std::string& name) {
  if (const auto dtype = dtype_of(name)) return *dtype;
  throw Error("ERR_CONFIG", "There is no dtype \"" + name + "\".");
}

std::string dtype_to_name(at::ScalarType dtype) { return c10::getDtypeNames(dtype).first; }

std::string layout_to_name(at::Layout layout) {
  for (const auto& [name, value] : layouts()) {
    if (value == layout) return name;
  }
  return c10::str(layout);
}

}  // namespace ardistill
