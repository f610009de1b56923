#include <ATen/ATen.h>

#include "attacks/ball.h"
#include "attacks/families.h"
#include "attacks/gradient.h"

namespace ardistill {

namespace {

// The momentum iterative fast gradient sign method (Dong et al. 2018) as torchattacks' MIFGSM, from the image itself:
//   momentum <- decay momentum + gradient / mean(|gradient|),  x_adv <- step along the momentum.
// In l2 the step goes along the momentum itself, as the paper has it.
class MiFgsm final : public Attack {
 public:
  explicit MiFgsm(const AttackParameters& p)
      : ball_(ball_of(p)),
        step_size_(p.number("stepSize")),
        decay_(p.number("decay")),
        steps_(static_cast<int64_t>(p.number("steps"))) {}

  at::Tensor perturb(Classifier& model, const AttackInput& input, const Cancellation& cancellation) const override {
    const at::NoGradGuard no_grad;
    auto x_adv = input.images.clone();
    auto momentum = at::zeros_like(x_adv);
    for (int64_t step = 0; step < steps_; ++step) {
      cancellation.check();
      const auto gradient = image_gradient(model, x_adv, input, AttackLoss::cross_entropy);
      auto scale = gradient.abs().mean({1, 2, 3}, /*keepdim=*/true);
      scale.masked_fill_(scale == 0, 1);  // a sample without a gradient goes on along its momentum
      momentum.mul_(decay_).add_(gradient / scale);
      ascend_(x_adv, momentum, input.images, step_size_, ball_);
    }
    return x_adv;
  }

 private:
  Ball ball_;
  double step_size_, decay_;
  int64_t steps_;
};

}  // namespace

std::unique_ptr<Attack> make_mi_fgsm(const AttackParameters& parameters) {
  return std::make_unique<MiFgsm>(parameters);
}

}  // namespace ardistill
