#include <ATen/ATen.h>
#include <torch/csrc/autograd/autograd.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "attacks/attempts.h"
#include "attacks/ball.h"
#include "attacks/families.h"
#include "attacks/gradient.h"

namespace ardistill {

namespace {

// Carlini & Wagner (2017) in l2: by Adam, on w with x_adv = (tanh(w) + 1) / 2, it minimises
//   ||x_adv - x||_2^2 + c max(logit of the label - largest other logit, -kappa)
// and keeps of every sample the nearest image that lost its label, else the clean one. As torchattacks' CW is for a
// batch of one image: a sample stops where a tenth of the steps did not lower its cost, and pixels of 0 and 1 stay.
class CarliniWagner final : public Attack {
 public:
  explicit CarliniWagner(const AttackParameters& p)
      : ball_(ball_of(p)),
        c_(p.number("c")),
        kappa_(p.number("kappa")),
        lr_(p.number("lr")),
        steps_(static_cast<int64_t>(p.number("steps"))),
        project_(p.flag("project")) {}

  at::Tensor perturb(Classifier& model, const AttackInput& input, const Cancellation& cancellation) const override {
    const at::NoGradGuard no_grad;
    auto best = input.images.clone();
    // Of the samples that go on: which they are, what they are, and Adam's state.
    auto rest = at::arange(best.size(0), input.labels.options());
    auto x = input.images, labels = input.labels;
    auto w = at::atanh(x * 2 - 1), mean = at::zeros_like(x), square = at::zeros_like(x);
    auto nearest = at::full({x.size(0)}, std::numeric_limits<double>::infinity(), x.options()), last_cost = nearest;
    const int64_t tenth = std::max<int64_t>(steps_ / 10, 1);

    for (int64_t step = 0; step < steps_; ++step) {
      cancellation.check();
      at::Tensor x_adv, distance, logits, cost, gradient;
      {
        const at::AutoGradMode enable(true);
        const auto variable = w.detach().requires_grad_();
        x_adv = (variable.tanh() + 1) / 2;
        distance = (x_adv - x).square().flatten(1).sum(1);
        logits = model.logits(x_adv, input.mode).to(x.scalar_type());
        cost = distance + c_ * (-label_margin(logits, labels)).clamp_min(-kappa_);
        gradient = torch::autograd::grad({cost.sum()}, {variable})[0];
      }
      const auto better = correct(logits, labels).logical_not() & (distance < nearest);
      nearest = at::where(better, distance, nearest);
      best.index_copy_(0, rest, at::where(each(better), x_adv, best.index_select(0, rest)));

      // Adam with PyTorch's numbers.
      const double t = static_cast<double>(step + 1);
      mean.lerp_(gradient, 1 - 0.9);
      square.mul_(0.999).addcmul_(gradient, gradient, 1 - 0.999);
      const auto root = (square.sqrt() / std::sqrt(1 - std::pow(0.999, t))).add_(1e-8);
      w = w.addcdiv(mean, root, -lr_ / (1 - std::pow(0.9, t)));

      if (step % tenth == 0) {
        const auto lower = rows_of(cost <= last_cost);
        if (lower.numel() == 0) break;
        last_cost = cost.detach();
        for (auto* state : {&rest, &x, &labels, &w, &mean, &square, &nearest, &last_cost}) {
          *state = state->index_select(0, lower);
        }
      }
    }
    return project_ ? project_image(best, input.images, ball_) : best;
  }

 private:
  Ball ball_;
  double c_, kappa_, lr_;
  int64_t steps_;
  bool project_;
};

}  // namespace

std::unique_ptr<Attack> make_cw(const AttackParameters& parameters) {
  return std::make_unique<CarliniWagner>(parameters);
}

}  // namespace ardistill
