#include <ATen/ATen.h>

#include <limits>

#include "attacks/attempts.h"
#include "attacks/ball.h"
#include "attacks/dlr.h"
#include "attacks/families.h"
#include "attacks/gradient.h"
#include "error.h"

namespace ardistill {

namespace {

enum class Loss { cross_entropy, dlr, targeted_dlr };

// What a run knows of the samples that still stand, row by row.
struct State {
  at::Tensor rows;  // where they are in the batch
  at::Tensor x, labels, targets;
  at::Tensor x_adv, previous, gradient;
  at::Tensor best, best_gradient, best_loss;
  at::Tensor step_size;  // N x 1 x 1 x 1
  // Since the last checkpoint: the loss one step ago, how often it rose, the best one then, whether the step was
  // halved.
  at::Tensor last_loss, rises, checked_loss, halved;

  void keep(const at::Tensor& standing) {
    for (auto* tensor : {&rows, &x, &labels, &targets, &x_adv, &previous, &gradient, &best, &best_gradient, &best_loss,
                         &step_size, &last_loss, &rises, &checked_loss, &halved}) {
      if (tensor->defined()) *tensor = tensor->index_select(0, standing);
    }
  }
};

// Auto-PGD (Croce & Hein 2020): steps with momentum, halved at checkpoints for the samples whose loss rises too seldom,
// which then go on from their best image. A sample is done once it is misclassified; the original goes on with it, to
// no effect on the others.
class Apgd final : public Attack {
 public:
  Apgd(const AttackParameters& p, Loss loss)
      : ball_(ball_of(p)),
        loss_(loss),
        rho_(p.number("rho")),
        steps_(static_cast<int64_t>(p.number("steps"))),
        target_classes_(loss == Loss::targeted_dlr ? static_cast<int64_t>(p.number("targetClasses")) : 1) {}

  at::Tensor perturb(Classifier& model, const AttackInput& input, const Cancellation& cancellation) const override {
    const int64_t classes = model.num_classes(), needed = loss_ == Loss::targeted_dlr ? 4 : 3;
    if (loss_ != Loss::cross_entropy && classes < needed) {
      throw Error("ERR_CONFIG", "The difference of logits ratio takes a model of at least " + std::to_string(needed) +
                                    " classes, and this one has " + std::to_string(classes) + ".");
    }
    return attempts(
        model, input, std::min(target_classes_, classes - 1), cancellation,
        [&](const AttackInput& batch, const at::Tensor& targets) { return run(model, batch, targets, cancellation); });
  }

 private:
  Attempt run(Classifier& model, const AttackInput& input, const at::Tensor& targets,
              const Cancellation& cancellation) const {
    const auto options = input.images.options();
    const int64_t count = input.images.size(0);
    Attempt result{input.images.clone(), at::zeros({count}, options.dtype(at::kBool))};
    State s;
    s.rows = at::arange(count, input.labels.options());
    s.x = input.images;
    s.labels = input.labels;
    s.targets = targets;
    s.x_adv = (s.x + edge_start(ball_, s.x, input.starts)).clamp_(0, 1);
    s.previous = s.x_adv;
    s.best = s.x_adv;
    s.best_gradient = at::zeros_like(s.x);
    s.best_loss = at::full({count}, -std::numeric_limits<double>::infinity(), options);
    s.step_size = at::full({count, 1, 1, 1}, 2 * ball_.epsilon, options);
    s.last_loss = at::zeros({count}, options);  // as in the original, whose first comparison is with zero
    s.rises = at::zeros({count}, options);
    s.checked_loss = s.best_loss;
    s.halved = at::ones({count}, options.dtype(at::kBool));

    int64_t period = part(0.22), next_check = period;
    for (int64_t step = 0; step <= steps_; ++step) {
      cancellation.check();
      if (step > 0) move(s, step == 1 ? 1 : 0.75);
      const auto [logits, loss, gradient] = differentiate(
          model, s.x_adv, input.mode, [&](const at::Tensor& z) { return losses(z, s.labels, s.targets); });
      s.gradient = gradient;
      remember(s, loss, step);

      const auto standing = correct(logits, s.labels);
      const auto broken = rows_of(standing.logical_not());
      if (broken.numel() > 0) {
        result.adversarial.index_copy_(0, s.rows.index_select(0, broken), s.x_adv.index_select(0, broken));
        s.keep(rows_of(standing));
        if (s.rows.numel() == 0) return result;
      }
      if (step == next_check) {
        check(s, period);
        period = std::max(period - part(0.03), part(0.06));
        next_check += period;
      }
    }
    result.adversarial.index_copy_(0, s.rows, s.best);
    result.correct.index_fill_(0, s.rows, true);
    return result;
  }

  // A part of the steps, at least one.
  int64_t part(double share) const { return std::max<int64_t>(static_cast<int64_t>(share * steps_), 1); }

  at::Tensor losses(const at::Tensor& logits, const at::Tensor& labels, const at::Tensor& targets) const {
    if (loss_ == Loss::dlr) return dlr_loss(logits, labels);
    if (loss_ == Loss::targeted_dlr) return targeted_dlr_loss(logits, labels, targets);
    return at::cross_entropy_loss(logits, labels, /*weight=*/{}, at::Reduction::None);
  }

  // A step of steepest ascent, of which `share` is taken, and the rest of the way of the step before.
  void move(State& s, double share) const {
    const auto direction =
        ball_.norm == Norm::linf ? s.gradient.sign() : s.gradient / (each(sample_norms(s.gradient, Norm::l2)) + 1e-12);
    const auto ascended = project_image(s.x_adv + s.step_size * direction, s.x, ball_);
    const auto moved = s.x_adv + (ascended - s.x_adv) * share + (s.x_adv - s.previous) * (1 - share);
    s.previous = s.x_adv;
    s.x_adv = project_image(moved, s.x, ball_);
  }

  static void remember(State& s, const at::Tensor& loss, int64_t step) {
    const auto better = loss > s.best_loss;
    s.best = at::where(each(better), s.x_adv, s.best);
    s.best_gradient = at::where(each(better), s.gradient, s.best_gradient);
    s.best_loss = at::where(better, loss, s.best_loss);
    if (step == 0) return;  // the start's loss is not compared with
    s.rises = s.rises + (loss > s.last_loss);
    s.last_loss = loss;
  }

  // Halves the step where the loss rose in fewer than rho of the steps, or where neither the step was halved at the
  // last checkpoint nor the best loss has grown since.
  void check(State& s, int64_t period) const {
    const auto seldom = s.rises <= static_cast<double>(period) * rho_;
    const auto stuck = s.halved.logical_not() & (s.checked_loss >= s.best_loss);
    s.halved = seldom | stuck;
    s.checked_loss = s.best_loss;
    s.rises = at::zeros_like(s.rises);
    s.step_size = at::where(each(s.halved), s.step_size / 2, s.step_size);
    s.x_adv = at::where(each(s.halved), s.best, s.x_adv);
    s.gradient = at::where(each(s.halved), s.best_gradient, s.gradient);
  }

  Ball ball_;
  Loss loss_;
  double rho_;
  int64_t steps_, target_classes_;
};

}  // namespace

std::unique_ptr<Attack> make_apgd_ce(const AttackParameters& parameters) {
  return std::make_unique<Apgd>(parameters, Loss::cross_entropy);
}

std::unique_ptr<Attack> make_apgd_dlr(const AttackParameters& parameters) {
  return std::make_unique<Apgd>(parameters, Loss::dlr);
}

std::unique_ptr<Attack> make_apgd_t(const AttackParameters& parameters) {
  return std::make_unique<Apgd>(parameters, Loss::targeted_dlr);
}

}  // namespace ardistill
