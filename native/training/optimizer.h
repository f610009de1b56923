#pragma once

#include <memory>
#include <string>
#include <vector>

#include "models/trainable.h"

namespace ardistill {

struct OptimizerOptions {
  std::string name = "sgd";  // or "adamw"
  double momentum = 0.9;     // SGD
  bool nesterov = false;
  double weight_decay = 2e-4;
  double beta1 = 0.9, beta2 = 0.999;  // AdamW
};

// Changes parameters by their gradients. Its state is named after them and shares storage with it.
class Optimizer {
 public:
  virtual ~Optimizer() = default;
  // One gradient for each parameter; a parameter with an undefined one stays as it is, as in PyTorch.
  virtual void step(const std::vector<at::Tensor>& gradients, double learning_rate) = 0;
  // "momentum.NAME" of SGD; "exp_avg.NAME", "exp_avg_sq.NAME" and "steps.NAME" of AdamW.
  virtual NamedTensors state() const = 0;
};

// Throws ERR_CONFIG for an unknown name.
std::unique_ptr<Optimizer> make_optimizer(const OptimizerOptions& options, const NamedTensors& parameters);

// Scales gradients in place so that their norm over all of them is at most max_norm, as
// torch.nn.utils.clip_grad_norm_.
void clip_gradients_(const std::vector<at::Tensor>& gradients, double max_norm);

}  // namespace ardistill
