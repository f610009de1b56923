#include "attacks/function_attack.h"

#include <ATen/ATen.h>

#include <cmath>

#include "error.h"

namespace ardistill {

namespace {

class FunctionAttack final : public Attack {
 public:
  FunctionAttack(std::string name, PerturbFunction perturb, const Ball& ball)
      : name_(std::move(name)), perturb_(std::move(perturb)), ball_(ball) {}

  at::Tensor perturb(Classifier&, const AttackInput& input, const Cancellation& cancellation) const override {
    cancellation.check();
    const auto& images = input.images;
    at::Tensor adversarial;
    {
      // The function differentiates, whatever its caller does.
      const at::AutoGradMode enable(true);
      adversarial = perturb_(input, random_start({Norm::linf, 1}, images, input.starts));
    }
    const at::NoGradGuard no_grad;
    adversarial = adversarial.detach();
    if (adversarial.sizes() != images.sizes() || adversarial.scalar_type() != images.scalar_type()) {
      refuse(std::string(c10::toString(adversarial.scalar_type())) + " of shape " + c10::str(adversarial.sizes()) +
             ", and must give images like those it got: " + c10::toString(images.scalar_type()) + " of shape " +
             c10::str(images.sizes()));
    }
    if (images.numel() == 0) return adversarial;
    const double rounding = images.scalar_type() == at::kDouble ? 1e-12 : 1e-6;
    const double distance = sample_norms(adversarial - images, ball_.norm).max().item<double>();
    if (std::isnan(distance)) refuse("pixels that are not a number");
    if (distance > ball_.epsilon + rounding) {
      refuse("images at a distance of " + c10::str(distance) + " from the clean ones, outside of the ball of epsilon " +
             c10::str(ball_.epsilon) + "; clamp the perturbation to it");
    }
    const double least = adversarial.min().item<double>(), most = adversarial.max().item<double>();
    if (least < -rounding || most > 1 + rounding) {
      refuse("pixels from " + c10::str(least) + " to " + c10::str(most) + "; clamp them to [0, 1]");
    }
    return project_image(adversarial, images, ball_);
  }

 private:
  [[noreturn]] void refuse(const std::string& what) const {
    throw Error("ERR_CALLBACK", "The attack \"" + name_ + "\" gave " + what + ".");
  }

  std::string name_;
  PerturbFunction perturb_;
  Ball ball_;
};

}  // namespace

std::unique_ptr<Attack> make_function_attack(std::string name, PerturbFunction perturb, const Ball& ball) {
  return std::make_unique<FunctionAttack>(std::move(name), std::move(perturb), ball);
}

}  // namespace ardistill
