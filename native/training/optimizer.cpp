#include "training/optimizer.h"

#include <ATen/ATen.h>

#include <cmath>

#include "error.h"
#include "kernels/sgd_update.h"

namespace ardistill {

namespace {

// torch.optim.SGD without dampening.
class Sgd final : public Optimizer {
 public:
  Sgd(const OptimizerOptions& options, const NamedTensors& parameters) : options_(options), parameters_(parameters) {
    for (const auto& [name, parameter] : parameters_) momentum_.push_back(at::zeros_like(parameter).detach());
  }

  void step(const std::vector<at::Tensor>& gradients, double learning_rate) override {
    for (size_t i = 0; i < gradients.size(); ++i) {
      if (!gradients[i].defined()) continue;
      kernels::sgd_update_(parameters_[i].second, gradients[i], momentum_[i], learning_rate, options_.momentum,
                           options_.weight_decay, options_.nesterov);
    }
  }

  NamedTensors state() const override {
    NamedTensors out;
    for (size_t i = 0; i < parameters_.size(); ++i) out.emplace_back("momentum." + parameters_[i].first, momentum_[i]);
    return out;
  }

 private:
  OptimizerOptions options_;
  NamedTensors parameters_;
  std::vector<at::Tensor> momentum_;
};

// torch.optim.AdamW with its eps of 1e-8, in the order of its single-tensor form.
class AdamW final : public Optimizer {
 public:
  AdamW(const OptimizerOptions& options, const NamedTensors& parameters) : options_(options), parameters_(parameters) {
    for (const auto& [name, parameter] : parameters_) {
      mean_.push_back(at::zeros_like(parameter).detach());
      square_.push_back(at::zeros_like(parameter).detach());
      steps_.push_back(at::zeros({}, at::kDouble));
    }
  }

  void step(const std::vector<at::Tensor>& gradients, double learning_rate) override {
    for (size_t i = 0; i < gradients.size(); ++i) {
      const auto& gradient = gradients[i];
      if (!gradient.defined()) continue;
      auto& parameter = parameters_[i].second;
      const double count = steps_[i].add_(1).item<double>();
      parameter.mul_(1 - learning_rate * options_.weight_decay);
      mean_[i].lerp_(gradient, 1 - options_.beta1);
      square_[i].mul_(options_.beta2).addcmul_(gradient, gradient, 1 - options_.beta2);
      const double correction1 = 1 - std::pow(options_.beta1, count);
      const double correction2 = std::sqrt(1 - std::pow(options_.beta2, count));
      const auto denominator = (square_[i].sqrt() / correction2).add_(1e-8);
      parameter.addcdiv_(mean_[i], denominator, -learning_rate / correction1);
    }
  }

  NamedTensors state() const override {
    NamedTensors out;
    for (size_t i = 0; i < parameters_.size(); ++i) {
      const auto& name = parameters_[i].first;
      out.emplace_back("exp_avg." + name, mean_[i]);
      out.emplace_back("exp_avg_sq." + name, square_[i]);
      out.emplace_back("steps." + name, steps_[i]);
    }
    return out;
  }

 private:
  OptimizerOptions options_;
  NamedTensors parameters_;
  std::vector<at::Tensor> mean_, square_, steps_;
};

}  // namespace

std::unique_ptr<Optimizer> make_optimizer(const OptimizerOptions& options, const NamedTensors& parameters) {
  if (options.name == "sgd") return std::make_unique<Sgd>(options, parameters);
  if (options.name == "adamw") return std::make_unique<AdamW>(options, parameters);
  throw Error("ERR_CONFIG", "Unknown optimizer \"" + options.name + "\".");
}

void clip_gradients_(const std::vector<at::Tensor>& gradients, double max_norm) {
  std::vector<at::Tensor> norms;
  for (const auto& gradient : gradients) {
    if (gradient.defined()) norms.push_back(at::linalg_vector_norm(gradient));
  }
  if (norms.empty()) return;
  const auto scale = (max_norm / (at::linalg_vector_norm(at::stack(norms)) + 1e-6)).clamp_max_(1);
  for (const auto& gradient : gradients) {
    if (gradient.defined()) gradient.mul_(scale);
  }
}

}  // namespace ardistill
