#include <ATen/ATen.h>

#include "attacks/families.h"
#include "attacks/gradient.h"
#include "kernels/pgd_update.h"

namespace ardistill {

namespace {

// x + epsilon sign(gradient), clamped to [0, 1] (Goodfellow et al. 2014).
class Fgsm final : public Attack {
 public:
  explicit Fgsm(double epsilon) : epsilon_(epsilon) {}

  at::Tensor perturb(Classifier& model, const AttackInput& input, const Cancellation& cancellation) const override {
    cancellation.check();
    auto x_adv = input.images.clone();
    const auto gradient = cross_entropy_gradient(model, x_adv, input.labels, input.mode);
    kernels::pgd_update_(x_adv, gradient, input.images, epsilon_, epsilon_);
    return x_adv;
  }

 private:
  double epsilon_;
};

}  // namespace

std::unique_ptr<Attack> make_fgsm(const AttackParameters& parameters) {
  return std::make_unique<Fgsm>(parameters.at("epsilon"));
}

}  // namespace ardistill
