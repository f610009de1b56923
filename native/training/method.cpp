#include "training/method.h"

#include <ATen/ATen.h>

#include <map>

#include "error.h"

namespace ardistill {

StepProgram find_step_program(const std::string& method) {
  static const std::map<std::string, StepProgram> methods = {
      {"adversarial", adversarial_step},
      {"ard", ard_step},
      {"kd", kd_step},
      {"natural", natural_step},
  };
  const auto found = methods.find(method);
  if (found == methods.end()) throw Error("ERR_CONFIG", "Unknown training method \"" + method + "\".");
  return found->second;
}

at::Tensor adversarial_images(const Step& step) {
  const AttackInput input{step.batch.images, step.batch.labels, step.starts, step.options.attack_mode};
  auto x_adv = step.attack->perturb(step.student, input, step.cancellation);
  step.cancellation.check();
  return x_adv;
}

at::Tensor teacher_logits(const Step& step) {
  at::NoGradGuard no_grad;
  const auto logits = step.teacher->logits(step.batch.images, BatchNormMode::eval);
  step.cancellation.check();
  return logits;
}

}  // namespace ardistill
