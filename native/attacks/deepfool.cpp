#include <ATen/ATen.h>

#include <limits>

#include "attacks/attempts.h"
#include "attacks/ball.h"
#include "attacks/boundary.h"
#include "attacks/families.h"

namespace ardistill {

namespace {

// DeepFool (Moosavi-Dezfooli et al. 2016): steps onto the nearest decision boundary of the linearised model, until the
// label is lost; every sample's own steps, whatever its batch. Two projects have it in two ways:
// "foolbox" (l-infinity, l2): the steps add up from the clean image, each longer by 1e-4, and look at the `candidates`
// likeliest classes. "torchattacks" (l2): each step starts from the last clamped image, and looks at all classes; no
// number guards its divisions.
class DeepFool final : public Attack {
 public:
  explicit DeepFool(const AttackParameters& p)
      : ball_(ball_of(p)),
        adds_up_(p.word("variant") == "foolbox"),
        candidates_(adds_up_ ? static_cast<int64_t>(p.number("candidates")) : std::numeric_limits<int64_t>::max()),
        steps_(static_cast<int64_t>(p.number("steps"))),
        overshoot_(p.number("overshoot")),
        project_(p.flag("project")) {}

  at::Tensor perturb(Classifier& model, const AttackInput& input, const Cancellation& cancellation) const override {
    const at::NoGradGuard no_grad;
    const auto& images = input.images;
    auto x_adv = images.clone();
    auto delta = at::zeros_like(images);
    auto rest = at::arange(images.size(0), input.labels.options());  // the samples that keep their label
    auto classes = at::Tensor();                                     // N x candidates, the likeliest first

    for (int64_t step = 0; step < steps_; ++step) {
      cancellation.check();
      const auto x = x_adv.index_select(0, rest).requires_grad_();
      at::Tensor logits;
      {
        const at::AutoGradMode enable(true);
        logits = model.logits(x, input.mode).to(x.scalar_type());
      }
      if (step == 0) classes = logits.argsort(1, /*descending=*/true).slice(1, 0, candidates_);
      const auto kept = rows_of(correct(logits, input.labels.index_select(0, rest)));
      if (kept.numel() == 0) break;
      const auto move = onto_boundary(x, logits, classes.index_select(0, rest), cancellation).index_select(0, kept);
      rest = rest.index_select(0, kept);
      delta.index_add_(0, rest, move);
      const auto moved = adds_up_ ? images.index_select(0, rest) + (1 + overshoot_) * delta.index_select(0, rest)
                                  : x_adv.index_select(0, rest) + (1 + overshoot_) * move;
      x_adv.index_copy_(0, rest, moved.clamp(0, 1));
    }
    return project_ ? project_image(x_adv, images, ball_) : x_adv;
  }

 private:
  // The shortest perturbation after which, were the model linear, another class's logit equals that of classes[:, 0].
  at::Tensor onto_boundary(const at::Tensor& x, const at::Tensor& logits, const at::Tensor& classes,
                           const Cancellation& cancellation) const {
    // 1e-8 and 1e-4 are foolbox's; 1e-16 changes nothing but 0 / 0.
    const double guard = adds_up_ ? 1e-8 : 1e-16, surplus = adds_up_ ? 1e-4 : 0;
    const auto [gap, gradient, distance] = nearest_boundary(x, logits, classes, ball_.norm, guard, cancellation);
    if (ball_.norm == Norm::linf) return each(distance + surplus) * gradient.sign();
    return each((distance + surplus) / (dual_norms(gradient, ball_.norm) + guard)) * gradient;
  }

  Ball ball_;
  bool adds_up_;
  int64_t candidates_, steps_;
  double overshoot_;
  bool project_;
};

}  // namespace

std::unique_ptr<Attack> make_deepfool(const AttackParameters& parameters) {
  return std::make_unique<DeepFool>(parameters);
}

}  // namespace ardistill
