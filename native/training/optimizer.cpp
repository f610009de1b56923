#include "training/optimizer.h"

#include <ATen/ATen.h>

#include <cmath>

#include "error.h"
#include "kernels/cuda/plugin.h"
#include "kernels/fusion.h"
#include "kernels/sgd_update.h"

namespace ardistill {

namespace {

// torch.optim.SGD without dampening.
class Sgd final : public Optimizer {
 public:
  Sgd(const OptimizerOptions& options, const NamedTensors& parameters) : options_(options), parameters_(parameters) {
    for (const auto& [name, parameter] : parameters_) momentum_.push_back(at::zeros_like(parameter).detach());
  }

  ~Sgd() override {
    if (device_) cuda::plugin().table->sgd_destroy(device_);
  }

  void step(const std::vector<at::Tensor>& gradients, double learning_rate) override {
    if (!parameters_.empty() && kernels::fuses_on_cuda(parameters_[0].second)) {
      step_on_device(gradients, learning_rate);
      return;
    }
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
  // All parameters in one launch.
  void step_on_device(const std::vector<at::Tensor>& gradients, double learning_rate) {
    const auto* table = cuda::plugin().table;
    if (!device_) {
      std::vector<at::Tensor> parameters;
      for (const auto& [name, parameter] : parameters_) parameters.push_back(parameter);
      device_ = table->sgd_create(parameters.data(), momentum_.data(), static_cast<int64_t>(parameters.size()));
      learning_rate_ = at::empty({1}, parameters[0].options().requires_grad(false));
    }
    learning_rate_.fill_(learning_rate);
    table->sgd_update(device_, gradients.data(), &learning_rate_, /*guard=*/nullptr, options_.momentum,
                      options_.weight_decay, options_.nesterov);
  }

  OptimizerOptions options_;
  NamedTensors parameters_;
  std::vector<at::Tensor> momentum_;
  cuda::Sgd* device_ = nullptr;
  at::Tensor learning_rate_;
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
