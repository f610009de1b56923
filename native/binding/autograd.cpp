#include <ATen/ATen.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/function.h>

#include "binding/arguments.h"
#include "binding/entries.h"
#include "binding/tensors.h"

namespace ardistill::binding {

namespace {

// tensorGraph(id) -> {requiresGrad, isLeaf, function: the name of the node that made it, or null}
Napi::Value tensor_graph(const Napi::CallbackInfo& info) {
  const auto& self = tensor(info, 0);
  auto out = Napi::Object::New(info.Env());
  out.Set("requiresGrad", self.requires_grad());
  out.Set("isLeaf", self.is_leaf());
  const auto node = self.grad_fn();
  out.Set("function", node ? Napi::Value(Napi::String::New(info.Env(), node->name())) : Napi::Value(info.Env().Null()));
  return out;
}

// setRequiresGrad(id, value)
Napi::Value set_requires_grad(const Napi::CallbackInfo& info) {
  auto& self = tensor(info, 0);
  const bool value = info[1].ToBoolean();
  if (value && !self.is_floating_point() && !self.is_complex()) {
    throw Error("ERR_AUTOGRAD", "Only tensors of floating point or complex dtype can require gradients; this one is " +
                                    dtype_to_name(self.scalar_type()) + ".");
  }
  if (!value && !self.is_leaf()) {
    throw Error("ERR_AUTOGRAD",
                "Only a leaf can be told not to require gradients; this tensor was computed from one that does. Use "
                "detach(), or compute it in noGrad().");
  }
  self.set_requires_grad(value);
  return info.Env().Undefined();
}

// tensorGradient(id) -> id, or -1 for none
Napi::Value tensor_gradient(const Napi::CallbackInfo& info) {
  const auto& gradient = tensor(info, 0).grad();
  if (!gradient.defined()) return number(info.Env(), -1);
  return number(info.Env(), static_cast<double>(store_of(info).add(info.Env(), gradient)));
}

// setTensorGradient(id, gradient id or -1)
Napi::Value set_tensor_gradient(const Napi::CallbackInfo& info) {
  const auto id = integer(info[1]);
  tensor(info, 0).mutable_grad() = id < 0 ? at::Tensor() : store_of(info).held.tensors.get(id);
  return info.Env().Undefined();
}

std::string with_option_names_of_javascript(std::string message) {
  static constexpr std::pair<const char*, const char*> names[] = {
      {"allow_unused=True", "allowUnused: true"},
      {"retain_graph=True", "retainGraph: true"},
      {"create_graph=True", "createGraph: true"},
  };
  for (const auto& [python, javascript] : names) {
    if (const auto at = message.find(python); at != std::string::npos) message.replace(at, strlen(python), javascript);
  }
  return message;
}

// What LibTorch says against differentiating is about the graph that the caller built.
template <typename Work>
auto differentiate(Work work) {
  try {
    return work();
  } catch (const c10::OutOfMemoryError&) {
    throw;
  } catch (const c10::Error& error) {
    throw Error("ERR_AUTOGRAD", with_option_names_of_javascript(error.what_without_backtrace()));
  }
}

// gradients(outputs, inputs, gradients of the outputs: ids, retainGraph, createGraph, allowUnused) -> ids, -1 for none
Napi::Value gradients(const Napi::CallbackInfo& info) {
  const auto outputs = tensors_of(info, 0), inputs = tensors_of(info, 1), weights = tensors_of(info, 2);
  const bool retain = info[3].ToBoolean(), create = info[4].ToBoolean(), unused = info[5].ToBoolean();
  const auto found =
      differentiate([&] { return torch::autograd::grad(outputs, inputs, weights, retain, create, unused); });
  auto out = Napi::Array::New(info.Env(), found.size());
  for (size_t i = 0; i < found.size(); ++i) {
    const int64_t id = found[i].defined() ? store_of(info).add(info.Env(), found[i]) : -1;
    out.Set(static_cast<uint32_t>(i), static_cast<double>(id));
  }
  return out;
}

// backward(outputs, gradients of the outputs, inputs: ids, retainGraph, createGraph)
Napi::Value backward(const Napi::CallbackInfo& info) {
  const auto outputs = tensors_of(info, 0), weights = tensors_of(info, 1), inputs = tensors_of(info, 2);
  const bool retain = info[3].ToBoolean(), create = info[4].ToBoolean();
  differentiate([&] { torch::autograd::backward(outputs, weights, retain, create, inputs); });
  return info.Env().Undefined();
}

// setGradMode(on) -> what it was
Napi::Value set_grad_mode(const Napi::CallbackInfo& info) {
  const bool before = at::GradMode::is_enabled();
  at::GradMode::set_enabled(info[0].ToBoolean());
  return Napi::Boolean::New(info.Env(), before);
}

}  // namespace

void export_autograd(Napi::Env env, Napi::Object exports) {
  add<tensor_graph>(env, exports, "tensorGraph");
  add<set_requires_grad>(env, exports, "setRequiresGrad");
  add<tensor_gradient>(env, exports, "tensorGradient");
  add<set_tensor_gradient>(env, exports, "setTensorGradient");
  add<gradients>(env, exports, "gradients");
  add<backward>(env, exports, "backward");
  add<set_grad_mode>(env, exports, "setGradMode");
}

}  // namespace ardistill::binding
