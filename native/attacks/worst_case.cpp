#include "attacks/worst_case.h"

#include <ATen/ATen.h>

#include <limits>

#include "attacks/attempts.h"
#include "error.h"

namespace ardistill {

WorstCase worst_case(const Attack& attack, Classifier& model, Classifier& victim, AttackInput input, int64_t restarts,
                     const Cancellation& cancellation) {
  at::NoGradGuard no_grad;
  const int64_t count = input.images.size(0);
  const auto options = input.images.options().dtype(victim.dtype());
  WorstCase worst{input.images.clone(), at::empty({count, victim.num_classes()}, options),
                  at::ones({count}, options.dtype(at::kBool))};
  auto highest_loss = at::full({count}, -std::numeric_limits<double>::infinity(), options);

  for (int64_t restart = 0; restart < restarts; ++restart) {
    const auto unbroken = rows_of(worst.correct);
    if (unbroken.numel() == 0) break;
    Subset subset(input, unbroken);
    auto& batch = subset.input;
    batch.starts.round = static_cast<uint32_t>(restart);

    const auto adversarial = attack.perturb(model, batch, cancellation);
    cancellation.check();
    // What counts is computed plainly.
    const auto logits = victim.logits(adversarial.to(victim.dtype()), BatchNormMode::eval).to(adversarial.device());
    refuse_nan(logits, batch.starts.indices);
    const auto standing = correct(logits, batch.labels);
    const auto loss = at::cross_entropy_loss(logits, batch.labels, /*weight=*/{}, at::Reduction::None);
    auto keep = standing.logical_not() | (loss > highest_loss.index_select(0, unbroken));
    if (restart == 0) keep.fill_(true);  // also where the loss is not a number, of infinite logits

    const auto kept = rows_of(keep);
    const auto target = unbroken.index_select(0, kept);
    worst.adversarial.index_copy_(0, target, adversarial.index_select(0, kept));
    worst.logits.index_copy_(0, target, logits.index_select(0, kept));
    highest_loss.index_copy_(0, target, loss.index_select(0, kept));
    worst.correct.index_copy_(0, unbroken, standing);
  }
  return worst;
}

void refuse_nan(const at::Tensor& logits, const int64_t* indices) {
  const auto places = logits.isnan().nonzero();
  if (places.size(0) == 0) return;
  const auto first = places[0];
  throw Error("ERR_NAN_LOGITS",
              "The model's logits for image " + std::to_string(indices[first[0].item<int64_t>()]) +
                  " are not numbers (NaN): that of class " + std::to_string(first[1].item<int64_t>()) +
                  " is the first of them. Such a model has no accuracy. Look whether its weights are those of a run "
                  "that diverged, and whether it divides by zero (a standard deviation of 0 in its normalisation), "
                  "or takes the logarithm of a number below zero.");
}

}  // namespace ardistill
