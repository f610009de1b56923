#include "binding/tensors.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>

#include <chrono>

#include "binding/arguments.h"
#include "binding/entries.h"
#include "binding/executor.h"
#include "tensor/results.h"

namespace ardistill::binding {

void TensorStore::attach(Napi::Uint8Array tags, Napi::Float64Array values) {
  tag_data_ = tags.Data();
  value_data_ = values.Data();
  capacity_ = std::min(tags.ElementLength(), values.ElementLength());
}

int64_t TensorStore::find(const std::string& name) {
  const auto known = operator_index_.find(name);
  if (known != operator_index_.end()) return known->second;
  auto overloads = find_overloads(name);
  if (overloads.empty()) return -1;
  operators_.push_back(std::make_unique<Operator>(name, std::move(overloads)));
  return operator_index_[name] = static_cast<int64_t>(operators_.size()) - 1;
}

const Cell* TensorStore::read(size_t count) {
  if (count > capacity_) throw Error("ERR_INTERNAL", "More cells than the row has.");
  cells_.resize(count);
  for (size_t i = 0; i < count; ++i) {
    cells_[i].tag = static_cast<Tag>(tag_data_[i]);
    std::memcpy(&cells_[i].word, value_data_ + i, sizeof(int64_t));
  }
  return cells_.data();
}

size_t TensorStore::write(std::vector<Cell> results) {
  pending_ = std::move(results);
  return pending_.size() > capacity_ ? pending_.size() : take();
}

size_t TensorStore::take() {
  const auto count = pending_.size();
  for (size_t i = 0; i < count; ++i) {
    tag_data_[i] = static_cast<uint8_t>(pending_[i].tag);
    std::memcpy(value_data_ + i, &pending_[i].word, sizeof(int64_t));
  }
  pending_.clear();
  return count;
}

int64_t TensorStore::add(Napi::Env env, const at::Tensor& tensor) {
  const auto id = held.tensors.add(tensor, accounted_bytes(tensor, /*shares_memory=*/false));
  account(env);
  return id;
}

void TensorStore::release(Napi::Env env, int64_t id) {
  held.tensors.release(id);
  account(env);
}

void TensorStore::account(Napi::Env env) {
  constexpr int64_t step = 1 << 20;
  const int64_t change = held.tensors.bytes() - accounted_;
  if (std::abs(change) < step) return;
  accounted_ += change;
  Napi::MemoryManagement::AdjustExternalMemory(env, change);
}

TensorStore& store_of(const Napi::CallbackInfo& info) { return Environment::of(info.Env())->tensors; }

at::Tensor& tensor(const Napi::CallbackInfo& info, size_t argument) {
  return store_of(info).held.tensors.get(integer(info[argument]));
}

std::vector<at::Tensor> tensors_of(const Napi::CallbackInfo& info, size_t argument) {
  std::vector<at::Tensor> out;
  for (const auto id : numbers_of<int64_t>(info[argument])) {
    out.push_back(id < 0 ? at::Tensor() : store_of(info).held.tensors.get(id));
  }
  return out;
}

namespace {

Napi::Value array_of(Napi::Env env, at::IntArrayRef numbers) {
  auto out = Napi::Array::New(env, numbers.size());
  for (size_t i = 0; i < numbers.size(); ++i) out.Set(static_cast<uint32_t>(i), static_cast<double>(numbers[i]));
  return out;
}

// attachRow(tags: Uint8Array, values: Float64Array)
Napi::Value attach_row(const Napi::CallbackInfo& info) {
  store_of(info).attach(info[0].As<Napi::Uint8Array>(), info[1].As<Napi::Float64Array>());
  return info.Env().Undefined();
}

// operatorSchemas() -> [{name, overload, schema, obstacle, arguments, returns}] of every ATen operator
Napi::Value operator_schemas(const Napi::CallbackInfo& info) {
  const auto env = info.Env();
  auto out = Napi::Array::New(env);
  for (const auto& overload : aten_overloads()) {
    const auto& schema = overload.handle.schema();
    auto entry = Napi::Object::New(env);
    const auto full = overload.name();
    entry.Set("name", full.substr(0, full.find('.')));
    entry.Set("overload", schema.overload_name());
    entry.Set("schema", overload.schema());
    entry.Set("obstacle", overload.obstacle);
    auto parameters = Napi::Array::New(env);
    for (size_t i = 0; i < overload.parameters.size(); ++i) {
      const auto& p = overload.parameters[i];
      static constexpr const char* kinds[] = {"Tensor",  "Scalar",     "int",    "float",        "bool",   "str",
                                              "Dimname", "ScalarType", "Layout", "MemoryFormat", "Device", "Generator"};
      auto parameter = Napi::Object::New(env);
      parameter.Set("name", p.name);
      parameter.Set("type", kinds[static_cast<size_t>(p.kind)]);
      parameter.Set("list", p.list);
      parameter.Set("optional", p.optional);
      parameter.Set("optionalElements", p.optional_elements);
      parameter.Set("keywordOnly", p.keyword_only);
      parameter.Set("repeat", p.repeat.has_value());
      parameter.Set("hasDefault", p.default_value.has_value());
      parameters.Set(static_cast<uint32_t>(i), parameter);
    }
    entry.Set("parameters", parameters);
    auto returns = Napi::Array::New(env);
    for (size_t i = 0; i < schema.returns().size(); ++i) {
      auto result = Napi::Object::New(env);
      result.Set("name", schema.returns()[i].name());
      result.Set("type", schema.returns()[i].real_type()->annotation_str());
      returns.Set(static_cast<uint32_t>(i), result);
    }
    entry.Set("returns", returns);
    out.Set(out.Length(), entry);
  }
  return out;
}

// findOperator(name) -> index, or -1
Napi::Value find_operator(const Napi::CallbackInfo& info) {
  return number(info.Env(), static_cast<double>(store_of(info).find(info[0].ToString())));
}

// callOperator(index, count, strings?: string[]) -> count of result cells; see TensorStore::write
Napi::Value call_operator(const Napi::CallbackInfo& info) {
  auto& store = store_of(info);
  const auto count = static_cast<size_t>(info[1].As<Napi::Number>().Uint32Value());
  std::vector<std::string> strings;
  if (info[2].IsArray()) {
    const auto given = info[2].As<Napi::Array>();
    for (uint32_t i = 0; i < given.Length(); ++i) strings.push_back(given.Get(i).ToString());
  }
  std::vector<Cell> results;
  store.operator_at(integer(info[0])).call({store.read(count), count, strings}, store.held, results);
  store.account(info.Env());
  return number(info.Env(), static_cast<double>(store.write(std::move(results))));
}

// takeResults() -> count: writes results that were too long for the row to a longer one
Napi::Value take_results(const Napi::CallbackInfo& info) {
  return number(info.Env(), static_cast<double>(store_of(info).take()));
}

// tensorFromBytes(bytes: TypedArray, dtype of the bytes, shape, dtype to hold) -> id; a copy
Napi::Value tensor_from_bytes(const Napi::CallbackInfo& info) {
  const auto given = tensor_of(info[0], numbers_of<int64_t>(info[2]), dtype_from_name(info[1].ToString()));
  const auto wanted = given.to(dtype_from_name(info[3].ToString()));
  return number(info.Env(), static_cast<double>(store_of(info).add(info.Env(), wanted)));
}

// tensorBytes(id) -> ArrayBuffer of its elements in row-major order
Napi::Value tensor_bytes(const Napi::CallbackInfo& info) {
  const at::NoGradGuard no_grad;
  const auto dense = tensor(info, 0).detach().resolve_conj().resolve_neg().to_dense().cpu().contiguous();
  auto out = Napi::ArrayBuffer::New(info.Env(), dense.nbytes());
  if (dense.nbytes() > 0) std::memcpy(out.Data(), dense.const_data_ptr(), dense.nbytes());
  return out;
}

Napi::Value tensor_shape(const Napi::CallbackInfo& info) { return array_of(info.Env(), tensor(info, 0).sizes()); }
Napi::Value tensor_strides(const Napi::CallbackInfo& info) { return array_of(info.Env(), tensor(info, 0).strides()); }

Napi::Value tensor_dtype(const Napi::CallbackInfo& info) {
  return Napi::String::New(info.Env(), dtype_to_name(tensor(info, 0).scalar_type()));
}

Napi::Value tensor_device(const Napi::CallbackInfo& info) {
  return Napi::String::New(info.Env(), tensor(info, 0).device().str());
}

Napi::Value tensor_layout(const Napi::CallbackInfo& info) {
  return Napi::String::New(info.Env(), layout_to_name(tensor(info, 0).layout()));
}

// dtypeName(code) -> the name of a ScalarType
Napi::Value dtype_name_of(const Napi::CallbackInfo& info) {
  return Napi::String::New(info.Env(), dtype_to_name(static_cast<at::ScalarType>(integer(info[0]))));
}

// releaseTensor(id)
Napi::Value release_tensor(const Napi::CallbackInfo& info) {
  store_of(info).release(info.Env(), integer(info[0]));
  return info.Env().Undefined();
}

// heldTensors() -> {count, bytes}
Napi::Value held_tensors(const Napi::CallbackInfo& info) {
  const auto& held = store_of(info).held;
  auto out = Napi::Object::New(info.Env());
  out.Set("count", static_cast<double>(held.tensors.count() + held.generators.count()));
  out.Set("bytes", static_cast<double>(held.tensors.bytes()));
  return out;
}

uint64_t seed_of(const Napi::Value& value) {
  bool lossless = true;
  return value.IsBigInt() ? value.As<Napi::BigInt>().Uint64Value(&lossless) : static_cast<uint64_t>(integer(value));
}

// manualSeed(seed: number | bigint): of the default generators of every device
Napi::Value manual_seed(const Napi::CallbackInfo& info) {
  at::manual_seed(seed_of(info[0]));
  return info.Env().Undefined();
}

// createGenerator(seed) -> id
Napi::Value create_generator(const Napi::CallbackInfo& info) {
  auto generator = at::make_generator<at::CPUGeneratorImpl>(seed_of(info[0]));
  return number(info.Env(), static_cast<double>(store_of(info).held.generators.add(std::move(generator))));
}

Napi::Value release_generator(const Napi::CallbackInfo& info) {
  store_of(info).held.generators.release(integer(info[0]));
  return info.Env().Undefined();
}

// seedGenerator(id, seed)
Napi::Value seed_generator(const Napi::CallbackInfo& info) {
  auto& generator = store_of(info).held.generators.get(integer(info[0]));
  const std::lock_guard lock(generator.mutex());
  generator.set_current_seed(seed_of(info[1]));
  return info.Env().Undefined();
}

// cudaDeviceCount() -> 0 without CUDA
Napi::Value cuda_device_count(const Napi::CallbackInfo& info) {
  return number(info.Env(), at::hasCUDA() ? at::detail::getCUDAHooks().deviceCount() : 0);
}

// cudaSynchronize(device index)
Napi::Value cuda_synchronize(const Napi::CallbackInfo& info) {
  at::detail::getCUDAHooks().deviceSynchronize(static_cast<c10::DeviceIndex>(integer(info[0])));
  return info.Env().Undefined();
}

// timeAdditions(count) -> seconds that LibTorch's own C++ call takes for so many additions of two tensors of one
// element: what a call from JavaScript is measured against.
Napi::Value time_additions(const Napi::CallbackInfo& info) {
  const auto count = integer(info[0]);
  const auto a = at::ones({1}), b = at::ones({1});
  const auto begin = std::chrono::steady_clock::now();
  for (int64_t i = 0; i < count; ++i) at::add(a, b);
  return number(info.Env(), std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
}

}  // namespace

void export_tensors(Napi::Env env, Napi::Object exports) {
  add<attach_row>(env, exports, "attachRow");
  add<operator_schemas>(env, exports, "operatorSchemas");
  add<find_operator>(env, exports, "findOperator");
  add<call_operator>(env, exports, "callOperator");
  add<take_results>(env, exports, "takeResults");
  add<tensor_from_bytes>(env, exports, "tensorFromBytes");
  add<tensor_bytes>(env, exports, "tensorBytes");
  add<tensor_shape>(env, exports, "tensorShape");
  add<tensor_strides>(env, exports, "tensorStrides");
  add<tensor_dtype>(env, exports, "tensorDtype");
  add<tensor_device>(env, exports, "tensorDevice");
  add<tensor_layout>(env, exports, "tensorLayout");
  add<dtype_name_of>(env, exports, "dtypeName");
  add<release_tensor>(env, exports, "releaseTensor");
  add<held_tensors>(env, exports, "heldTensors");
  add<manual_seed>(env, exports, "manualSeed");
  add<create_generator>(env, exports, "createGenerator");
  add<release_generator>(env, exports, "releaseGenerator");
  add<seed_generator>(env, exports, "seedGenerator");
  add<cuda_device_count>(env, exports, "cudaDeviceCount");
  add<cuda_synchronize>(env, exports, "cudaSynchronize");
  add<time_additions>(env, exports, "timeAdditions");
}

}  // namespace ardistill::binding
