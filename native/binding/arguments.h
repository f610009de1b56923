// Reading JavaScript values. lib/ has validated them: a wrong type here is a mistake of ours, and still only an error.
#pragma once

#include <ATen/core/Tensor.h>
#include <napi.h>

#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "attacks/attack.h"
#include "error.h"
#include "models/network.h"
#include "tensor/names.h"

namespace ardistill::binding {

inline double number_of(const Napi::Object& object, const char* key) {
  const auto value = object.Get(key);
  if (!value.IsNumber()) throw Error("ERR_CONFIG", std::string(key) + " must be a number.");
  return value.As<Napi::Number>().DoubleValue();
}

inline int64_t integer_of(const Napi::Object& object, const char* key) {
  return static_cast<int64_t>(number_of(object, key));
}

inline bool boolean_of(const Napi::Object& object, const char* key) { return object.Get(key).ToBoolean(); }

inline std::string string_of(const Napi::Object& object, const char* key) {
  const auto value = object.Get(key);
  if (!value.IsString()) throw Error("ERR_CONFIG", std::string(key) + " must be a string.");
  return value.As<Napi::String>();
}

template <typename T>
std::vector<T> numbers_of(const Napi::Value& value) {
  const auto array = value.As<Napi::Array>();
  std::vector<T> out;
  for (uint32_t i = 0; i < array.Length(); ++i) {
    out.push_back(static_cast<T>(array.Get(i).As<Napi::Number>().DoubleValue()));
  }
  return out;
}

// A copy of a typed array's bytes as a tensor of this shape; their sizes must agree.
inline at::Tensor tensor_of(const Napi::Value& value, const std::vector<int64_t>& shape, at::ScalarType dtype) {
  const auto array = value.As<Napi::TypedArray>();
  auto tensor = at::empty(shape, dtype);
  if (array.ByteLength() != tensor.nbytes()) {
    throw Error("ERR_SHAPE", "The array has " + std::to_string(array.ByteLength()) + " bytes, and the shape " +
                                 c10::str(tensor.sizes()) + " needs " + std::to_string(tensor.nbytes()) + ".");
  }
  const auto* bytes = static_cast<const char*>(array.ArrayBuffer().Data()) + array.ByteOffset();
  std::memcpy(tensor.mutable_data_ptr(), bytes, tensor.nbytes());
  return tensor;
}

// A tensor's bytes as an array of this class; complex elements are two.
template <typename Array>
Napi::Value typed_array_of(Napi::Env env, const at::Tensor& tensor) {
  const auto dense = tensor.cpu().contiguous();
  auto array = Array::New(env, dense.nbytes() / sizeof(*std::declval<Array>().Data()));
  std::memcpy(array.Data(), dense.const_data_ptr(), dense.nbytes());
  return array;
}

inline BatchNormMode mode_of(const std::string& name) {
  if (name == "train") return BatchNormMode::train;
  if (name == "frozen-stats") return BatchNormMode::frozen_stats;
  if (name == "eval") return BatchNormMode::eval;
  throw Error("ERR_CONFIG", "Unknown mode \"" + name + "\".");
}

// {name, parameters: {norm: "linf", epsilon: 0.03, ...}}
inline AttackParameters attack_parameters_of(const Napi::Object& attack) {
  const auto given = attack.Get("parameters").As<Napi::Object>();
  AttackParameters parameters;
  const auto names = given.GetPropertyNames();
  for (uint32_t i = 0; i < names.Length(); ++i) {
    const std::string name = names.Get(i).ToString();
    if (given.Get(name).IsString()) {
      parameters.words[name] = string_of(given, name.c_str());
    } else {
      parameters.numbers[name] = number_of(given, name.c_str());
    }
  }
  return parameters;
}

}  // namespace ardistill::binding
