#include <ATen/ATen.h>

#include "attacks/ball.h"
#include "attacks/families.h"
#include "attacks/gradient.h"

namespace ardistill {

namespace {

// One step of length epsilon, clamped to [0, 1] (Goodfellow et al. 2014; in l2 the fast gradient method of foolbox).
class Fgsm final : public Attack {
 public:
  explicit Fgsm(const Ball& ball) : ball_(ball) {}

  at::Tensor perturb(Classifier& model, const AttackInput& input, const Cancellation& cancellation) const override {
    cancellation.check();
    auto x_adv = input.images.clone();
    const auto gradient = image_gradient(model, x_adv, input, AttackLoss::cross_entropy);
    // In l-infinity it lies between the sides as it is, as torchattacks leaves it.
    ascend_(x_adv, gradient, input.images, ball_.epsilon, ball_, kernels::Projection::sides);
    return x_adv;
  }

 private:
  Ball ball_;
};

}  // namespace

std::unique_ptr<Attack> make_fgsm(const AttackParameters& parameters) {
  return std::make_unique<Fgsm>(ball_of(parameters));
}

}  // namespace ardistill
