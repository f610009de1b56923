#include "tensor/arguments.h"

#include <ATen/ScalarOps.h>
#include <ATen/ops/_local_scalar_dense.h>

#include "tensor/names.h"

namespace ardistill {

namespace {

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

std::optional<at::Scalar> plain_scalar_of(Value value) {
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

}  // namespace

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

std::string describe(const ParsedArguments& arguments, const std::vector<std::string>& strings, Tensors& tensors) {
  std::string text;
  for (const auto& value : arguments.positional) text += (text.empty() ? "" : ", ") + describe(value, strings, tensors);
  for (const auto& [name, value] : arguments.keywords) {
    text += (text.empty() ? "" : ", ") + *name + ": " + describe(value, strings, tensors);
  }
  return "(" + text + ")";
}

std::optional<c10::IValue> Converter::convert(const Parameter& parameter, Value value) {
  if (value.is(Tag::none)) return parameter.optional ? std::optional(c10::IValue()) : std::nullopt;
  if (!parameter.list) return convert_one(parameter, value);
  if (value.is(Tag::list)) return convert_list(parameter, value.length(), [&](size_t i) { return value.at(i); });
  // A number where a list of numbers is wanted: as many of them as the schema says.
  if (!parameter.repeat || parameter.kind == Kind::tensor) return std::nullopt;
  return convert_list(parameter, static_cast<size_t>(*parameter.repeat), [&](size_t) { return value; });
}

std::optional<c10::IValue> Converter::convert_one(const Parameter& parameter, Value value) {
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
      return named(value, find_dtype);
    case Kind::layout:
      return named(value, find_layout);
    case Kind::memory_format:
      return named(value, find_memory_format);
    case Kind::device:
      return named(value, find_device);
    case Kind::generator:
      if (!value.is(Tag::generator)) return std::nullopt;
      return c10::IValue(tensors_.generators.get(static_cast<int64_t>(value.cell->number)));
  }
  return std::nullopt;
}

template <typename Find>
std::optional<c10::IValue> Converter::named(Value value, Find find) {
  if (!value.is(Tag::string)) return std::nullopt;
  const auto found = find(string_of(value));
  return found ? std::optional(c10::IValue(*found)) : std::nullopt;
}

template <typename At>
std::optional<c10::IValue> Converter::convert_list(const Parameter& parameter, size_t length, At at) {
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

std::optional<at::Tensor> Converter::tensor_of(Value value) {
  if (value.is(Tag::tensor)) return tensors_.tensors.get(static_cast<int64_t>(value.cell->number));
  if (leniency_ == Leniency::exact) return std::nullopt;
  const auto scalar = plain_scalar_of(value);
  if (!scalar) return std::nullopt;
  auto tensor = c10::scalar_to_tensor(*scalar);
  tensor.unsafeGetTensorImpl()->set_wrapped_number(true);  // it does not raise the others' type, as in PyTorch
  return tensor;
}

std::optional<at::Scalar> Converter::element_of(Value value) {
  if (!value.is(Tag::tensor) || leniency_ != Leniency::tensors_as_numbers) return std::nullopt;
  const auto& tensor = tensors_.tensors.get(static_cast<int64_t>(value.cell->number));
  if (tensor.dim() != 0 || tensor.requires_grad()) return std::nullopt;
  return at::_local_scalar_dense(tensor);
}

std::optional<at::Scalar> Converter::scalar_of(Value value) {
  const auto plain = plain_scalar_of(value);
  return plain ? plain : element_of(value);
}

std::optional<int64_t> Converter::integer_of(Value value) {
  if (value.is(Tag::integer)) return static_cast<int64_t>(value.cell->number);
  if (value.is(Tag::bigint)) return value.cell->word;
  const auto element = element_of(value);
  return element && element->isIntegral(/*includeBool=*/false) ? std::optional(element->toLong()) : std::nullopt;
}

std::optional<double> Converter::double_of(Value value) {
  if (value.is(Tag::integer) || value.is(Tag::number)) return value.cell->number;
  if (value.is(Tag::bigint)) return static_cast<double>(value.cell->word);
  const auto element = element_of(value);
  return element && !element->isComplex() ? std::optional(element->toDouble()) : std::nullopt;
}

}  // namespace ardistill
