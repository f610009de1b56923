// The tensors that JavaScript holds: by number in the environment's table, so that a call costs no native object.
#pragma once

#include <napi.h>

#include <memory>
#include <unordered_map>

#include "tensor/operator_call.h"

namespace ardistill::binding {

// One environment's tensors, operators and the row of cells that arguments and results pass through. For the JavaScript
// thread.
class TensorStore {
 public:
  Tensors held;

  // The tags and values of the row, two arrays of one length, which lib/tensor/cells.ts keeps for as long as it lives.
  void attach(Napi::Uint8Array tags, Napi::Float64Array values);

  // The index of an operator for call(), or -1 for an unknown name.
  int64_t find(const std::string& name);
  const Operator& operator_at(int64_t index) const { return *operators_.at(static_cast<size_t>(index)); }

  // The first `count` cells of the row.
  const Cell* read(size_t count);
  // Writes the results to the row. Returns how many there are: where the row is too short they are kept until take().
  size_t write(std::vector<Cell> results);
  size_t take();

  int64_t add(Napi::Env env, const at::Tensor& tensor);
  void release(Napi::Env env, int64_t id);
  // Tells V8 of the memory that has come or gone since the last time, where that is much.
  void account(Napi::Env env);

 private:
  std::vector<std::unique_ptr<Operator>> operators_;
  std::unordered_map<std::string, int64_t> operator_index_;
  uint8_t* tag_data_ = nullptr;
  double* value_data_ = nullptr;
  size_t capacity_ = 0;
  std::vector<Cell> cells_, pending_;
  int64_t accounted_ = 0;
};

// What entries over tensors have in common. Arguments are tensors by number.
TensorStore& store_of(const Napi::CallbackInfo& info);
at::Tensor& tensor(const Napi::CallbackInfo& info, size_t argument);
// Of an array of numbers; undefined for -1.
std::vector<at::Tensor> tensors_of(const Napi::CallbackInfo& info, size_t argument);

inline int64_t integer(const Napi::Value& value) { return value.As<Napi::Number>().Int64Value(); }
inline Napi::Value number(Napi::Env env, double value) { return Napi::Number::New(env, value); }

}  // namespace ardistill::binding
