#include "attacks/worst_case.h"

#include <ATen/ATen.h>

#include <limits>

#include "attacks/attempts.h"

namespace ardistill {

WorstCase worst_case(const Attack& attack, Classifier& model, AttackInput input, int64_t restarts,
                     const Cancellation& cancellation) {
  at::NoGradGuard no_grad;
  const int64_t count = input.images.size(0);
  WorstCase worst{input.images.clone(), at::empty({count, model.num_classes()}, input.images.options()),
                  at::ones({count}, at::kBool)};
  auto highest_loss = at::full({count}, -std::numeric_limits<double>::infinity(), input.images.options());

  for (int64_t restart = 0; restart < restarts; ++restart) {
    const auto unbroken = worst.correct.nonzero().squeeze(1);
    if (unbroken.numel() == 0) break;
    Subset subset(input, unbroken);
    auto& batch = subset.input;
    batch.starts.round = static_cast<uint32_t>(restart);

    const auto adversarial = attack.perturb(model, batch, cancellation);
    cancellation.check();
    const auto logits = model.logits(adversarial, input.mode);
    const auto correct = logits.argmax(1) == batch.labels;
    const auto loss = at::cross_entropy_loss(logits, batch.labels, /*weight=*/{}, at::Reduction::None);
    auto keep = correct.logical_not() | (loss > highest_loss.index_select(0, unbroken));
    if (restart == 0) keep.fill_(true);  // also where the loss is NaN

    const auto kept = keep.nonzero().squeeze(1);
    const auto target = unbroken.index_select(0, kept);
    worst.adversarial.index_copy_(0, target, adversarial.index_select(0, kept));
    worst.logits.index_copy_(0, target, logits.index_select(0, kept));
    highest_loss.index_copy_(0, target, loss.index_select(0, kept));
    worst.correct.index_copy_(0, unbroken, correct);
  }
  return worst;
}

}  // namespace ardistill
