#include "training/method.h"

#include <ATen/ATen.h>

#include <map>

#include "error.h"
#include "kernels/fusion.h"

namespace ardistill {

namespace {

// While it lives the student's weights do not change, and what its operators make of them is kept from pass to pass.
struct FrozenStudent {
  Classifier& student;
  kernels::FrozenWeights weights{};
  ~FrozenStudent() { student.forget_fused(); }
};

}  // namespace

StepProgram find_step_program(const std::string& method) {
  static const std::map<std::string, StepProgram> methods = {
      {"adversarial", adversarial_step}, {"ard", ard_step},       {"fast-ard", fast_ard_step},
      {"fgsm-rs", adversarial_step},     {"free", free_step},     {"kd", kd_step},
      {"natural", natural_step},         {"trades", trades_step}, {"vat", vat_step},
  };
  const auto found = methods.find(method);
  if (found == methods.end()) throw Error("ERR_CONFIG", "Unknown training method \"" + method + "\".");
  return found->second;
}

bool carries_delta(const std::string& method) { return method == "free" || method == "fast-ard"; }

at::Tensor student_logits(const Step& step, const at::Tensor& images, BatchNormMode mode) {
  return step.student.logits(images, mode).to(images.scalar_type());
}

at::Tensor teacher_logits(const Step& step) {
  if (!step.teacher_cache.defined()) {
    at::NoGradGuard no_grad;
    const auto& images = step.batch.images;
    const auto mode = kernels::fuses(images) ? BatchNormMode::eval_fused : BatchNormMode::eval;
    step.teacher_cache = step.teacher->logits(images, mode).to(images.scalar_type());
    step.cancellation.check();
  }
  return step.teacher_cache;
}

at::Tensor adversarial_images(const Step& step) {
  AttackInput input{step.batch.images, step.batch.labels, step.starts, step.options.attack_mode};
  if (step.teacher) input.reference_logits = teacher_logits(step);
  if (input.mode == BatchNormMode::eval && kernels::fuses(input.images)) input.mode = BatchNormMode::eval_fused;
  const FrozenStudent frozen{step.student};
  auto x_adv = step.attack->perturb(step.student, input, step.cancellation);
  step.cancellation.check();
  return x_adv;
}

at::Tensor perturbed_images(const Step& step) { return (step.batch.images + step.delta).clamp(0, 1); }

at::Tensor cross_entropy(const Step& step, const at::Tensor& logits) {
  return kernels::cross_entropy(logits, step.batch.labels, step.options.label_smoothing);
}

at::Tensor ard_loss(const Step& step, const at::Tensor& logits) {
  const auto& o = step.options;
  const auto loss = o.alpha * kernels::distillation_loss(logits, teacher_logits(step), o.temperature, o.kl_reduction);
  if (o.alpha == 1) {
    if (o.clean_pass) clean_pass(step);
    return loss;
  }
  const auto clean = student_logits(step, step.batch.images);
  return loss + (1 - o.alpha) * cross_entropy(step, clean / o.clean_temperature);
}

void clean_pass(const Step& step) {
  at::NoGradGuard no_grad;
  step.student.logits(step.batch.images, BatchNormMode::train);
}

}  // namespace ardistill
