#pragma once

#include <ATen/core/Tensor.h>

#include <memory>
#include <vector>

#include "attacks/function_attack.h"
#include "binding/environment.h"
#include "models/function_model.h"
#include "training/method.h"

namespace ardistill::binding {

// A function in JavaScript that native code calls from any thread, by its number in Environment::callbacks: tensors and
// numbers in, one tensor out.
class Callback {
 public:
  Callback(std::shared_ptr<Environment> environment, int64_t id) : environment_(std::move(environment)), id_(id) {}

  // An undefined tensor arrives as null. Throws what the function throws, and ERR_CALLBACK when it gives no tensor.
  at::Tensor operator()(std::vector<at::Tensor> tensors, std::vector<double> numbers = {}) const;

 private:
  std::shared_ptr<Environment> environment_;
  int64_t id_;
};

// The forms in which a model, an attack and a loss call JavaScript; lib/tensor/callback.ts has the other side.
inline FunctionModel::Forward model_function(Callback callback) {
  return [=](const at::Tensor& images, bool training) { return callback({images}, {training ? 1. : 0.}); };
}

inline PerturbFunction attack_function(Callback callback) {
  return [=](const AttackInput& input, const at::Tensor& noise) {
    return callback({input.images, input.labels, noise}, {static_cast<double>(input.mode)});
  };
}

inline LossFunction loss_function(Callback callback) {
  return [=](const LossInput& input) {
    return callback({input.logits, input.teacher_logits, input.labels, input.images, input.adversarial});
  };
}

// {name, parameters, callback?}: a registered attack, or one that calls JavaScript.
std::unique_ptr<Attack> attack_of(const Napi::Object& o);

}  // namespace ardistill::binding
