#include <ATen/ATen.h>

#include <chrono>
#include <optional>

#include "binding/arguments.h"
#include "binding/callback.h"
#include "binding/entries.h"
#include "binding/executor.h"
#include "binding/handle.h"
#include "binding/objects.h"
#include "checkpoint/torchscript_export.h"
#include "checkpoint/torchscript_model.h"
#include "models/registry.h"

namespace ardistill::binding {

int64_t bytes_of(const NamedTensors& tensors) {
  int64_t bytes = 0;
  for (const auto& [name, tensor] : tensors) bytes += static_cast<int64_t>(tensor.nbytes());
  return bytes;
}

const std::shared_ptr<Network>& network_of(const Model& model) {
  if (!model.network) {
    throw Error("ERR_CONFIG",
                "This is done with built-in models alone, not with a TorchScript file or a module of one's own.");
  }
  return model.network;
}

const std::shared_ptr<Trainable>& trainable_of(const Model& model) {
  if (!model.trainable) {
    throw Error("ERR_CHECKPOINT_FORMAT",
                "The TorchScript file has no parameters, which torch.jit.freeze() turns into constants: it can be "
                "evaluated, attacked and exported, not trained. Save the model without freezing it.");
  }
  return model.trainable;
}

namespace {

// The models that jobs on this thread have locked.
thread_local std::vector<Model*> locked;

}  // namespace

ModelLock::ModelLock(Model& model, const Cancellation* cancellation) : model_(model) {
  while (!model.mutex.try_lock_for(std::chrono::milliseconds(10))) {
    // Who has the model may be the JavaScript thread, which waits for this one to end.
    if (Executor::is_stopping()) throw ending_error();
    if (cancellation) cancellation->check();
  }
  locked.push_back(&model);
}

ModelLock::~ModelLock() {
  std::erase(locked, &model_);
  model_.mutex.unlock();
}

LendModels::LendModels() {
  for (auto* model : locked) model->lent.fetch_add(1);
}
LendModels::~LendModels() {
  for (auto* model : locked) model->lent.fetch_sub(1);
}

ModelUse::ModelUse(Model& model) : lock_(model.mutex, std::defer_lock) {
  if (model.lent.load() > 0 || lock_.try_lock()) return;
  throw Error(
      "ERR_BUSY",
      "The model is in use by a training run or an evaluation. Wait until that is done, or use the model inside of "
      "the functions that it calls.");
}

namespace {

ModelOptions model_options_of(const Napi::Object& o) {
  ModelOptions options;
  options.num_classes = integer_of(o, "numClasses");
  options.in_channels = integer_of(o, "inChannels");
  options.height = integer_of(o, "height");
  options.width = integer_of(o, "width");
  if (o.Has("widthMultiplier")) options.width_multiplier = number_of(o, "widthMultiplier");
  if (o.Has("depth")) options.depth = integer_of(o, "depth");
  if (o.Has("widenFactor")) options.widen_factor = integer_of(o, "widenFactor");
  if (o.Has("hidden")) options.hidden = numbers_of<int64_t>(o.Get("hidden"));
  if (o.Has("activation") && string_of(o, "activation") == "silu") options.activation = kernels::Activation::silu;
  if (o.Has("samePadding")) options.same_padding = boolean_of(o, "samePadding");
  if (o.Has("finalNorm")) options.final_norm = boolean_of(o, "finalNorm");
  if (o.Has("rawShortcut")) options.raw_shortcut = boolean_of(o, "rawShortcut");
  if (o.Has("dropout")) options.dropout = number_of(o, "dropout");
  options.mean = numbers_of<double>(o.Get("mean"));
  options.std = numbers_of<double>(o.Get("std"));
  options.seed = static_cast<uint64_t>(integer_of(o, "seed"));
  return options;
}

Napi::Value wrap_model(Napi::Env env, std::shared_ptr<Model> model) {
  const int64_t bytes = model->trainable ? bytes_of(model->trainable->state()) : 0;
  return wrap(env, std::move(model), bytes);
}

// createModel(executor, family, options, dtype, initialised: boolean) -> Promise<handle>
Napi::Value create_model(const Napi::CallbackInfo& info) {
  const std::string family = info[1].ToString();
  const auto options = model_options_of(info[2].As<Napi::Object>());
  const auto dtype = dtype_from_name(info[3].ToString());
  const bool initialised = info[4].ToBoolean();
  auto model = std::make_shared<Model>();
  return unwrap<Executor>(info[0])->submit(
      info.Env(), nullptr,
      [=] {
        model->network = create_network(family, options, initialised);
        model->network->set_dtype(dtype);
        model->classifier = model->trainable = model->network;
      },
      [=](Napi::Env env) { return wrap_model(env, model); });
}

// loadTorchScript(executor, path, [C, H, W] or [], dtype, device) -> Promise<handle>
Napi::Value load_torchscript_model(const Napi::CallbackInfo& info) {
  const std::string path = info[1].ToString();
  const auto shape = numbers_of<int64_t>(info[2]);
  const auto dtype = dtype_from_name(info[3].ToString());
  const at::Device device(std::string(info[4].ToString()));
  auto model = std::make_shared<Model>();
  return unwrap<Executor>(info[0])->submit(
      info.Env(), nullptr,
      [=] {
        model->torchscript = std::make_shared<TorchScriptModel>(path, shape, dtype, device);
        model->classifier = model->torchscript;
        if (model->torchscript->has_parameters()) model->trainable = model->torchscript;
      },
      [=](Napi::Env env) { return wrap_model(env, model); });
}

// moveModel(executor, model, device) -> Promise<undefined>
Napi::Value move_model(const Napi::CallbackInfo& info) {
  const auto model = unwrap<Model>(info[1]);
  const at::Device device(std::string(info[2].ToString()));
  return unwrap<Executor>(info[0])->submit(
      info.Env(), nullptr,
      [=] {
        const ModelLock lock(*model);
        trainable_of(*model)->set_device(device);
      },
      [](Napi::Env env) { return env.Undefined(); });
}

// Where an exported file's tensors are to be, whatever the model computes on.
class OnCpu {
 public:
  explicit OnCpu(Trainable& model) : model_(model), before_(model.device()) { model_.set_device(at::kCPU); }
  ~OnCpu() { model_.set_device(before_); }

 private:
  Trainable& model_;
  at::Device before_;
};

// exportTorchScript(executor, model, path) -> Promise<undefined>
Napi::Value export_torchscript_model(const Napi::CallbackInfo& info) {
  const auto model = unwrap<Model>(info[1]);
  const std::string path = info[2].ToString();
  return unwrap<Executor>(info[0])->submit(
      info.Env(), nullptr,
      [=] {
        const ModelLock lock(*model);
        std::optional<OnCpu> on_cpu;
        if (model->network && !model->network->device().is_cpu()) on_cpu.emplace(*model->network);
        if (model->torchscript) {
          model->torchscript->save(path);
        } else if (model->network) {
          export_torchscript(*model->network, path);
        } else {
          throw Error(
              "ERR_CONFIG",
              "A model written in TypeScript cannot be exported as TorchScript, since PyTorch could not run its "
              "forward pass. Save its weights (save()), and load them into the same model written in PyTorch.");
        }
      },
      [](Napi::Env env) { return env.Undefined(); });
}

int64_t parameters_of(const Trainable& model) {
  int64_t parameters = 0;
  for (const auto& [name, parameter] : model.trainable_parameters()) parameters += parameter.numel();
  return parameters;
}

// modelInfo(model) -> {device, numClasses, parameters, inputShape?}; the shape of a TorchScript model's images
Napi::Value model_info(const Napi::CallbackInfo& info) {
  const auto model = unwrap<Model>(info[0]);
  auto out = Napi::Object::New(info.Env());
  out.Set("device", model->classifier->device().str());
  out.Set("numClasses", static_cast<double>(model->classifier->num_classes()));
  out.Set("parameters", static_cast<double>(model->trainable ? parameters_of(*model->trainable) : 0));
  if (model->torchscript) {
    const auto& sizes = model->torchscript->input_shape();
    auto shape = Napi::Array::New(info.Env());
    for (uint32_t i = 0; i < sizes.size(); ++i) shape.Set(i, static_cast<double>(sizes[i]));
    out.Set("inputShape", shape);
  }
  return out;
}

// For one image of the network's input size.
int64_t multiply_accumulates_of(Network& network) {
  const auto& o = network.options();
  at::NoGradGuard no_grad;
  const kernels::CountMultiplyAccumulates counter;
  network.logits(at::zeros({1, o.in_channels, o.height, o.width}, network.dtype()), BatchNormMode::eval);
  return counter.count();
}

// countMultiplyAccumulates(executor, model) -> Promise<number>
Napi::Value count_multiply_accumulates(const Napi::CallbackInfo& info) {
  const auto model = unwrap<Model>(info[1]);
  auto count = std::make_shared<int64_t>(0);
  return unwrap<Executor>(info[0])->submit(
      info.Env(), nullptr,
      [=] {
        const ModelLock lock(*model);
        *count = multiply_accumulates_of(*network_of(*model));
      },
      [=](Napi::Env env) { return Napi::Number::New(env, static_cast<double>(*count)); });
}

// measureModel(executor, family, options) -> Promise<{parameters, multiplyAccumulates}>, of a model that is not kept
Napi::Value measure_model(const Napi::CallbackInfo& info) {
  const std::string family = info[1].ToString();
  const auto options = model_options_of(info[2].As<Napi::Object>());
  auto counts = std::make_shared<std::pair<int64_t, int64_t>>();
  return unwrap<Executor>(info[0])->submit(
      info.Env(), nullptr,
      [=] {
        const auto network = create_network(family, options, /*initialised=*/false);
        *counts = {parameters_of(*network), multiply_accumulates_of(*network)};
      },
      [=](Napi::Env env) {
        auto out = Napi::Object::New(env);
        out.Set("parameters", static_cast<double>(counts->first));
        out.Set("multiplyAccumulates", static_cast<double>(counts->second));
        return out;
      });
}

// createFunctionModel({callback, numClasses, dtype, names: string[], tensors: ids}) -> handle
Napi::Value create_function_model(const Napi::CallbackInfo& info) {
  const auto o = info[0].As<Napi::Object>();
  FunctionModel::Description description{integer_of(o, "numClasses"), dtype_from_name(string_of(o, "dtype")), {}};
  const auto names = o.Get("names").As<Napi::Array>();
  const auto ids = numbers_of<int64_t>(o.Get("tensors"));
  auto& held = store_of(info).held.tensors;
  for (uint32_t i = 0; i < ids.size(); ++i) description.state.emplace_back(names.Get(i).ToString(), held.get(ids[i]));
  auto model = std::make_shared<Model>();
  model->classifier = model->trainable = std::make_shared<FunctionModel>(
      model_function({Environment::of(info.Env()), integer_of(o, "callback")}), std::move(description));
  return wrap(info.Env(), std::move(model));
}

// modelForward(model, images: tensor, mode) -> tensor: logits with their graph, on the JavaScript thread
Napi::Value model_forward(const Napi::CallbackInfo& info) {
  const auto model = unwrap<Model>(info[0]);
  const auto images = tensor(info, 1);
  const ModelUse use(*model);
  // It is how attacks written in TypeScript call the model.
  CountingClassifier counted(*model->classifier, model->passes);
  const auto logits = counted.logits(images.to(counted.dtype()), mode_of(info[2].ToString()));
  return number(info.Env(), static_cast<double>(store_of(info).add(info.Env(), logits)));
}

// predict(executor, model, images: Float32Array, or Uint8Array of 255ths, [N, C, H, W], cancellation?) ->
// Promise<Float32Array> logits, N x classes
Napi::Value predict(const Napi::CallbackInfo& info) {
  const auto model = unwrap<Model>(info[1]);
  const bool is_bytes = info[2].As<Napi::TypedArray>().TypedArrayType() == napi_uint8_array;
  const auto images = tensor_of(info[2], numbers_of<int64_t>(info[3]), is_bytes ? at::kByte : at::kFloat);
  const auto cancellation = info[4].IsUndefined() ? nullptr : unwrap<Cancellation>(info[4]);
  auto logits = std::make_shared<at::Tensor>();
  return unwrap<Executor>(info[0])->submit(
      info.Env(), cancellation,
      [=] {
        // Built-in networks alone: what other models keep of a forward pass may have to serve a backward pass later.
        const c10::InferenceMode inference(model->network != nullptr);
        const at::NoGradGuard no_grad;
        const ModelLock lock(*model, cancellation.get());
        // As torchvision's ToTensor, in float32 whatever the model computes in.
        const auto x = is_bytes ? images.to(at::kFloat).div_(255) : images;
        *logits = model->classifier->logits(x.to(model->classifier->dtype()), BatchNormMode::eval).cpu();
      },
      [=](Napi::Env env) { return typed_array_of<Napi::Float32Array>(env, logits->to(at::kFloat)); });
}

// modelGradients(executor, model, images, [N, C, H, W], labels: Int32Array, train: boolean) -> Promise<bundle>: "loss"
// (mean cross-entropy), "logits", "input" (the gradient by the images) and each parameter's gradient by its name. For
// comparing a model with its twin in another framework.
Napi::Value model_gradients(const Napi::CallbackInfo& info) {
  const auto model = unwrap<Model>(info[1]);
  const auto shape = numbers_of<int64_t>(info[3]);
  const auto images = tensor_of(info[2], shape, at::kFloat);
  const auto labels = tensor_of(info[4], {shape[0]}, at::kInt).to(at::kLong);
  const auto mode = info[5].ToBoolean() ? BatchNormMode::train : BatchNormMode::eval;
  auto bundle = std::make_shared<TensorBundle>();
  return unwrap<Executor>(info[0])->submit(
      info.Env(), nullptr,
      [=] {
        const ModelLock lock(*model);
        auto& network = *trainable_of(*model);
        auto x = images.to(network.dtype()).requires_grad_();
        const auto logits = network.logits(x, mode);
        const auto loss = at::cross_entropy_loss(logits, labels);
        std::vector<at::Tensor> inputs{x};
        for (const auto& [name, parameter] : network.trainable_parameters()) inputs.push_back(parameter);
        const auto gradients = torch::autograd::grad({loss}, inputs);
        bundle->tensors = {{"loss", loss.detach()}, {"logits", logits.detach()}, {"input", gradients[0]}};
        size_t i = 1;
        for (const auto& [name, parameter] : network.trainable_parameters()) {
          bundle->tensors.emplace_back(name, gradients[i++]);
        }
      },
      [=](Napi::Env env) { return wrap(env, bundle, bytes_of(bundle->tensors)); });
}

}  // namespace

void export_models(Napi::Env env, Napi::Object exports) {
  add<create_model>(env, exports, "createModel");
  add<load_torchscript_model>(env, exports, "loadTorchScript");
  add<move_model>(env, exports, "moveModel");
  add<export_torchscript_model>(env, exports, "exportTorchScript");
  add<model_info>(env, exports, "modelInfo");
  add<count_multiply_accumulates>(env, exports, "countMultiplyAccumulates");
  add<measure_model>(env, exports, "measureModel");
  add<create_function_model>(env, exports, "createFunctionModel");
  add<model_forward>(env, exports, "modelForward");
  add<predict>(env, exports, "predict");
  add<model_gradients>(env, exports, "modelGradients");
}

}  // namespace ardistill::binding
