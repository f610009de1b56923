#include <ATen/ATen.h>

#include "attacks/families.h"
#include "attacks/gradient.h"
#include "attacks/random_start.h"
#include "kernels/pgd_update.h"

namespace ardistill {

namespace {

// Projected gradient descent in the l-infinity ball (Madry et al. 2017); the step as in the reference code, AttackPGD.
class Pgd final : public Attack {
 public:
  explicit Pgd(const AttackParameters& p)
      : epsilon_(p.at("epsilon")),
        step_size_(p.at("stepSize")),
        steps_(static_cast<int64_t>(p.at("steps"))),
        random_start_(p.at("randomStart") != 0),
        clamp_start_(p.at("clampStart") != 0) {}

  at::Tensor perturb(Classifier& model, const AttackInput& input, const Cancellation& cancellation) const override {
    auto x_adv = input.images.clone();
    if (random_start_) {
      x_adv.add_(uniform_start(input.images, epsilon_, input.starts));
      // The reference code leaves the start outside of [0, 1] until the first step has clamped it.
      if (clamp_start_) x_adv.clamp_(0, 1);
    }
    for (int64_t step = 0; step < steps_; ++step) {
      cancellation.check();
      const auto gradient = cross_entropy_gradient(model, x_adv, input.labels, input.mode);
      kernels::pgd_update_(x_adv, gradient, input.images, step_size_, epsilon_);
    }
    return x_adv;
  }

 private:
  double epsilon_, step_size_;
  int64_t steps_;
  bool random_start_, clamp_start_;
};

}  // namespace

std::unique_ptr<Attack> make_pgd(const AttackParameters& parameters) { return std::make_unique<Pgd>(parameters); }

}  // namespace ardistill
