#include <ATen/ATen.h>

#include <limits>

#include "attacks/attempts.h"
#include "attacks/ball.h"
#include "attacks/boundary.h"
#include "attacks/families.h"
#include "attacks/gradient.h"

namespace ardistill {

namespace {

// The shortest way in the norm from each point of [0, 1]^d to its plane, on which `gap` + normal . way = 0, that stays
// in [0, 1]^d; or as near to the plane as one comes there. points and normals: N x d, gap: N. A coordinate goes as far
// as lambda times its pace (1, or |normal| in l2), or to the side of the box; lambda is where what they close together,
// a sum of broken lines in lambda, is the gap.
at::Tensor way_to_plane(const at::Tensor& points, const at::Tensor& normals, const at::Tensor& gap, Norm norm) {
  const auto against = at::where((gap >= 0).unsqueeze(1), -normals.sign(), normals.sign());
  auto weight = normals.abs();
  if (norm == Norm::l2) weight = at::where(weight > 1e-8, weight, at::zeros_like(weight));  // as the original
  const auto pace = norm == Norm::l2 ? weight : weight.sign();
  const auto room = at::where(against > 0, 1 - points, points);
  const auto limit = at::where(pace > 0, room / pace, at::zeros_like(room));  // in units of lambda
  const auto rate = weight * pace;

  const auto [limits, order] = limit.sort(1);
  const auto rates = rate.gather(1, order);
  const auto filled = (rates * limits).cumsum(1);
  const auto running = rates.flip(1).cumsum(1).flip(1);  // of those whose limit is not below
  const auto closed = filled + limits * (running - rates);
  const auto wanted = gap.abs().unsqueeze(1);
  const auto segment = at::searchsorted(closed, wanted);
  const auto at_segment = segment.clamp_max(limits.size(1) - 1);
  const auto before = (filled - rates * limits).gather(1, at_segment);
  const auto lambda = at::where(segment < limits.size(1), (wanted - before) / running.gather(1, at_segment),
                                at::full_like(wanted, std::numeric_limits<double>::infinity()));
  return against * pace * at::min(limit, lambda.nan_to_num(0, std::numeric_limits<double>::infinity()));
}

// Fast Adaptive Boundary attack (Croce & Hein 2019), towards one class at a time, or the nearest of all at each step:
// steps onto the boundary as the gradient at the image has it, pulled towards the clean image. It looks for the nearest
// adversarial image; here a sample is done once one lies in the ball, which is all that counts there.
class Fab final : public Attack {
 public:
  Fab(const AttackParameters& p, bool targeted)
      : ball_(ball_of(p)),
        alpha_max_(p.number("alphaMax")),
        eta_(p.number("eta")),
        beta_(p.number("beta")),
        steps_(static_cast<int64_t>(p.number("steps"))),
        targeted_(targeted),
        target_classes_(targeted ? static_cast<int64_t>(p.number("targetClasses")) : 1) {}

  at::Tensor perturb(Classifier& model, const AttackInput& input, const Cancellation& cancellation) const override {
    return attempts(model, input, std::min(target_classes_, model.num_classes() - 1), cancellation,
                    [&](const AttackInput& batch, const at::Tensor& targets) {
                      // The first run starts at the image.
                      return run(model, batch, targets, input.starts.round > 0, cancellation);
                    });
  }

 private:
  Attempt run(Classifier& model, const AttackInput& input, at::Tensor targets, bool random,
              const Cancellation& cancellation) const {
    auto x = input.images, labels = input.labels, x_adv = x;
    if (random) x_adv = (x + 0.5 * edge_start(ball_, x, input.starts)).clamp_(0, 1);
    auto rows = at::arange(x.size(0), labels.options());
    Attempt result{x.clone(), at::ones({x.size(0)}, x.options().dtype(at::kBool))};

    for (int64_t step = 0; step < steps_ && rows.numel() > 0; ++step) {
      cancellation.check();
      const auto [gap, gradient] = targeted_ ? towards(model, x_adv, labels, targets, input.mode)
                                             : towards_nearest(model, x_adv, labels, input.mode, cancellation);
      x_adv = approach(x, x_adv, gap, gradient);

      const auto adversarial = correct(model.logits(x_adv, input.mode), labels).logical_not();
      const auto done = adversarial & (sample_norms(x_adv - x, ball_.norm) <= ball_.epsilon);
      const auto broken = rows_of(done);
      if (broken.numel() > 0) {
        const auto places = rows.index_select(0, broken);
        result.adversarial.index_copy_(0, places, x_adv.index_select(0, broken));
        result.correct.index_fill_(0, places, false);
      }
      x_adv = at::where(each(adversarial), x + (x_adv - x) * beta_, x_adv);
      if (broken.numel() > 0) {
        const auto standing = rows_of(done.logical_not());
        for (auto* tensor : {&rows, &x, &labels, &x_adv, &targets}) *tensor = tensor->index_select(0, standing);
      }
    }
    return result;
  }

  // The gap between the label's logit and another's, and its gradient by the images.
  using Gap = std::pair<at::Tensor, at::Tensor>;

  static Gap towards(Classifier& model, const at::Tensor& images, const at::Tensor& labels, const at::Tensor& targets,
                     BatchNormMode mode) {
    const auto [logits, gap, gradient] = differentiate(model, images, mode, [&](const at::Tensor& z) {
      return (z.gather(1, targets.unsqueeze(1)) - z.gather(1, labels.unsqueeze(1))).squeeze(1);
    });
    return {gap, gradient};
  }

  Gap towards_nearest(Classifier& model, const at::Tensor& images, const at::Tensor& labels, BatchNormMode mode,
                      const Cancellation& cancellation) const {
    const auto x = images.detach().requires_grad_();
    at::Tensor logits;
    {
      const at::AutoGradMode enable(true);
      logits = model.logits(x, mode).to(x.scalar_type());
    }
    // The label and all others.
    const auto classes = (labels.unsqueeze(1) + at::arange(logits.size(1), labels.options())).remainder(logits.size(1));
    const auto [gap, gradient, distance] = nearest_boundary(x, logits, classes, ball_.norm, 1e-12, cancellation);
    return {gap, gradient};
  }

  // Beyond the boundary, from the image and from the clean one, the more of the latter the nearer it is.
  at::Tensor approach(const at::Tensor& x, const at::Tensor& x_adv, const at::Tensor& gap,
                      const at::Tensor& gradient) const {
    const auto normals = gradient.flatten(1);
    const auto gap_at_x = gap + (normals * (x - x_adv).flatten(1)).sum(1);
    const auto way = way_to_plane(x_adv.flatten(1), normals, gap, ball_.norm).view_as(x);
    const auto way_of_x = way_to_plane(x.flatten(1), normals, gap_at_x, ball_.norm).view_as(x);
    const auto length = each(sample_norms(way, ball_.norm)).clamp_min(1e-8);
    const auto length_of_x = each(sample_norms(way_of_x, ball_.norm)).clamp_min(1e-8);
    const auto alpha = (length / (length + length_of_x)).clamp(0, alpha_max_);
    return ((x_adv + eta_ * way) * (1 - alpha) + (x + eta_ * way_of_x) * alpha).clamp_(0, 1);
  }

  Ball ball_;
  double alpha_max_, eta_, beta_;
  int64_t steps_;
  bool targeted_;
  int64_t target_classes_;
};

}  // namespace

std::unique_ptr<Attack> make_fab(const AttackParameters& parameters) {
  return std::make_unique<Fab>(parameters, /*targeted=*/false);
}

std::unique_ptr<Attack> make_fab_t(const AttackParameters& parameters) {
  return std::make_unique<Fab>(parameters, /*targeted=*/true);
}

}  // namespace ardistill
