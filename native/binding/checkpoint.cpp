#include "checkpoint/tensor_file.h"

#include <ATen/ATen.h>

#include <cmath>

#include "binding/arguments.h"
#include "binding/entries.h"
#include "binding/executor.h"
#include "binding/handle.h"
#include "binding/objects.h"
#include "checkpoint/pytorch_archive.h"

namespace ardistill::binding {

namespace {

// A whole number from 0 on. These come from files, and to convert any other to an integer would be undefined.
int64_t count_of(const Napi::Value& value) {
  const double number = value.IsNumber() ? value.As<Napi::Number>().DoubleValue() : -1;
  if (!(number >= 0 && number <= 9007199254740991 && number == std::floor(number))) {
    throw Error("ERR_CHECKPOINT_FORMAT", "A tensor's shape, strides and offset must be whole numbers from 0 on.");
  }
  return static_cast<int64_t>(number);
}

std::vector<int64_t> counts_of(const Napi::Object& object, const char* key) {
  const auto value = object.Get(key);
  if (!value.IsArray()) throw Error("ERR_CONFIG", std::string(key) + " must be a list.");
  const auto array = value.As<Napi::Array>();
  std::vector<int64_t> out;
  for (uint32_t i = 0; i < array.Length(); ++i) out.push_back(count_of(array.Get(i)));
  return out;
}

// [{name, dtype, shape, strides, offset, end}]
std::vector<TensorEntry> entries_of(const Napi::Value& value) {
  const auto array = value.As<Napi::Array>();
  std::vector<TensorEntry> entries;
  for (uint32_t i = 0; i < array.Length(); ++i) {
    const auto entry = array.Get(i).As<Napi::Object>();
    entries.push_back({string_of(entry, "name"), dtype_from_name(string_of(entry, "dtype")), counts_of(entry, "shape"),
                       counts_of(entry, "strides"), count_of(entry.Get("offset")), count_of(entry.Get("end"))});
  }
  return entries;
}

// readTensors(executor, path, entries) -> Promise<bundle>
Napi::Value read_tensor_file(const Napi::CallbackInfo& info) {
  const std::string path = info[1].ToString();
  const auto entries = entries_of(info[2]);
  auto bundle = std::make_shared<TensorBundle>();
  return unwrap<Executor>(info[0])->submit(
      info.Env(), nullptr, [=] { bundle->tensors = read_tensors(path, entries); },
      [=](Napi::Env env) { return wrap(env, bundle, bytes_of(bundle->tensors)); });
}

// readModelState(executor, path, entries, model) -> Promise<undefined>
Napi::Value read_model_state(const Napi::CallbackInfo& info) {
  const std::string path = info[1].ToString();
  const auto entries = entries_of(info[2]);
  const auto model = unwrap<Model>(info[3]);
  return unwrap<Executor>(info[0])->submit(
      info.Env(), nullptr,
      [=] {
        const ModelLock lock(*model);
        read_into(path, entries, trainable_of(*model)->state());
      },
      [](Napi::Env env) { return env.Undefined(); });
}

std::string text_of(const Napi::Uint8Array& bytes) {
  return {reinterpret_cast<const char*>(bytes.Data()), bytes.ByteLength()};
}

std::vector<at::Tensor> tensors_of(const TensorBundle& bundle) {
  std::vector<at::Tensor> tensors;
  for (const auto& [name, tensor] : bundle.tensors) tensors.push_back(tensor);
  return tensors;
}

// writeTensors(executor, path, header: Uint8Array, bundle) -> Promise<undefined>
Napi::Value write_tensor_file(const Napi::CallbackInfo& info) {
  const std::string path = info[1].ToString();
  const auto header = text_of(info[2].As<Napi::Uint8Array>());
  const auto bundle = unwrap<TensorBundle>(info[3]);
  return unwrap<Executor>(info[0])->submit(
      info.Env(), nullptr, [=] { write_tensors(path, header, tensors_of(*bundle)); },
      [](Napi::Env env) { return env.Undefined(); });
}

// writePytorchArchive(executor, path, [[name, Uint8Array], ...], bundle) -> Promise<undefined>
Napi::Value write_archive(const Napi::CallbackInfo& info) {
  const std::string path = info[1].ToString();
  const auto array = info[2].As<Napi::Array>();
  std::vector<std::pair<std::string, std::string>> records;
  for (uint32_t i = 0; i < array.Length(); ++i) {
    const auto record = array.Get(i).As<Napi::Array>();
    records.emplace_back(record.Get(0u).ToString(), text_of(record.Get(1u).As<Napi::Uint8Array>()));
  }
  const auto bundle = unwrap<TensorBundle>(info[3]);
  return unwrap<Executor>(info[0])->submit(
      info.Env(), nullptr, [=] { write_pytorch_archive(path, records, tensors_of(*bundle)); },
      [](Napi::Env env) { return env.Undefined(); });
}

// [{name, dtype, shape, bytes}]
Napi::Value layout_of(Napi::Env env, const NamedTensors& tensors) {
  auto out = Napi::Array::New(env);
  for (const auto& [name, tensor] : tensors) {
    auto entry = Napi::Object::New(env);
    auto shape = Napi::Array::New(env);
    for (int64_t i = 0; i < tensor.dim(); ++i) shape.Set(static_cast<uint32_t>(i), static_cast<double>(tensor.size(i)));
    entry.Set("name", name);
    entry.Set("dtype", dtype_to_name(tensor.scalar_type()));
    entry.Set("shape", shape);
    entry.Set("bytes", static_cast<double>(tensor.nbytes()));
    out.Set(out.Length(), entry);
  }
  return out;
}

// bundleLayout(bundle) -> layout
Napi::Value bundle_layout(const Napi::CallbackInfo& info) {
  return layout_of(info.Env(), unwrap<TensorBundle>(info[0])->tensors);
}

// modelLayout(model) -> layout of its state dict
Napi::Value model_layout(const Napi::CallbackInfo& info) {
  return layout_of(info.Env(), trainable_of(*unwrap<Model>(info[0]))->state());
}

// bundleData(bundle, name) -> typed array, a copy
Napi::Value bundle_data(const Napi::CallbackInfo& info) {
  const auto bundle = unwrap<TensorBundle>(info[0]);
  const std::string name = info[1].ToString();
  for (const auto& [key, tensor] : bundle->tensors) {
    if (key != name) continue;
    switch (tensor.scalar_type()) {  // as TYPED_ARRAYS in lib/tensor/dtype.ts has them
      case at::kFloat:
      case at::kComplexFloat:
        return typed_array_of<Napi::Float32Array>(info.Env(), tensor);
      case at::kDouble:
      case at::kComplexDouble:
        return typed_array_of<Napi::Float64Array>(info.Env(), tensor);
      case at::kLong:
        return typed_array_of<Napi::BigInt64Array>(info.Env(), tensor);
      case at::kUInt64:
        return typed_array_of<Napi::BigUint64Array>(info.Env(), tensor);
      case at::kInt:
        return typed_array_of<Napi::Int32Array>(info.Env(), tensor);
      case at::kUInt32:
        return typed_array_of<Napi::Uint32Array>(info.Env(), tensor);
      case at::kShort:
        return typed_array_of<Napi::Int16Array>(info.Env(), tensor);
      case at::kHalf:
      case at::kBFloat16:
      case at::kUInt16:
        return typed_array_of<Napi::Uint16Array>(info.Env(), tensor);
      case at::kChar:
        return typed_array_of<Napi::Int8Array>(info.Env(), tensor);
      default:
        return typed_array_of<Napi::Uint8Array>(info.Env(), tensor);
    }
  }
  throw Error("ERR_CONFIG", "There is no tensor \"" + name + "\".");
}

// mergeBundles([[prefix, bundle], ...]) -> bundle of all tensors under prefixed names, sharing their memory
Napi::Value merge_bundles(const Napi::CallbackInfo& info) {
  const auto parts = info[0].As<Napi::Array>();
  auto merged = std::make_shared<TensorBundle>();
  for (uint32_t i = 0; i < parts.Length(); ++i) {
    const auto part = parts.Get(i).As<Napi::Array>();
    const std::string prefix = part.Get(0u).ToString();
    for (const auto& [name, tensor] : unwrap<TensorBundle>(part.Get(1u))->tensors) {
      merged->tensors.emplace_back(prefix + name, tensor);
    }
  }
  return wrap(info.Env(), merged);
}

// modelState(executor, model) -> Promise<bundle>, a copy in PyTorch's state-dict order
Napi::Value model_state(const Napi::CallbackInfo& info) {
  const auto model = unwrap<Model>(info[1]);
  auto bundle = std::make_shared<TensorBundle>();
  return unwrap<Executor>(info[0])->submit(
      info.Env(), nullptr,
      [=] {
        const ModelLock lock(*model);
        for (const auto& [name, tensor] : trainable_of(*model)->state()) {
          bundle->tensors.emplace_back(name, tensor.detach().to(at::kCPU, /*non_blocking=*/false, /*copy=*/true));
        }
      },
      [=](Napi::Env env) { return wrap(env, bundle, bytes_of(bundle->tensors)); });
}

}  // namespace

void export_checkpoint(Napi::Env env, Napi::Object exports) {
  add<read_tensor_file>(env, exports, "readTensors");
  add<read_model_state>(env, exports, "readModelState");
  add<write_tensor_file>(env, exports, "writeTensors");
  add<write_archive>(env, exports, "writePytorchArchive");
  add<bundle_layout>(env, exports, "bundleLayout");
  add<model_layout>(env, exports, "modelLayout");
  add<bundle_data>(env, exports, "bundleData");
  add<merge_bundles>(env, exports, "mergeBundles");
  add<model_state>(env, exports, "modelState");
}

}  // namespace ardistill::binding
