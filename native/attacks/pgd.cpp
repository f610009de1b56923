#include <ATen/ATen.h>

#include "attacks/ball.h"
#include "attacks/families.h"
#include "attacks/gradient.h"

namespace ardistill {

namespace {

// Projected gradient descent (Madry et al. 2017) as torchattacks' PGD and PGDL2; in training, in l-infinity, as the
// reference code's AttackPGD, whose projection rounds differently.
class Pgd final : public Attack {
 public:
  explicit Pgd(const AttackParameters& p)
      : ball_(ball_of(p)),
        loss_(attack_loss_of(p.word("loss"))),
        target_(target_of(p.word("target"))),
        step_size_(p.number("stepSize")),
        start_deviation_(p.number("startDeviation")),
        temperature_(p.number("temperature")),
        projection_(p.flag("projectsBetweenSides") ? kernels::Projection::sides : kernels::Projection::difference),
        steps_(static_cast<int64_t>(p.number("steps"))),
        random_start_(p.flag("randomStart")),
        clamp_start_(p.flag("clampStart")) {}

  bool is_capturable() const override { return true; }

  at::Tensor perturb(Classifier& model, const AttackInput& given, const Cancellation& cancellation) const override {
    auto input = given;
    const bool targeted = target_ != Target::none;
    const bool diverges = loss_ == AttackLoss::kl && !input.reference_logits.defined();
    if ((targeted || diverges) && steps_ > 0) {
      cancellation.check();
      at::NoGradGuard no_grad;
      const auto clean_logits = model.logits(input.images, input.mode).to(input.images.scalar_type());
      if (diverges) input.reference_logits = clean_logits;
      input.labels = target_labels(target_, clean_logits, input.labels);
    }
    auto x_adv = input.images.clone();
    if (random_start_) {
      x_adv.add_(start_deviation_ > 0 ? normal_start(start_deviation_, input.images, input.starts)
                                      : random_start(ball_, input.images, input.starts));
      // The reference code leaves the start outside of [0, 1] until the first step has clamped it.
      if (clamp_start_) x_adv.clamp_(0, 1);
    }
    for (int64_t step = 0; step < steps_; ++step) {
      cancellation.check();
      const auto gradient = image_gradient(model, x_adv, input, loss_, temperature_);
      ascend_(x_adv, targeted ? -gradient : gradient, input.images, step_size_, ball_, projection_);
    }
    return x_adv;
  }

 private:
  Ball ball_;
  AttackLoss loss_;
  Target target_;
  double step_size_, start_deviation_, temperature_;
  kernels::Projection projection_;
  int64_t steps_;
  bool random_start_, clamp_start_;
};

}  // namespace

std::unique_ptr<Attack> make_pgd(const AttackParameters& parameters) { return std::make_unique<Pgd>(parameters); }

}  // namespace ardistill
