#include "attacks/attempts.h"

#include <ATen/ATen.h>

namespace ardistill {

Subset::Subset(const AttackInput& batch, const at::Tensor& rows) : input(batch) {
  const auto of = [&](const at::Tensor& all) { return all.defined() ? all.index_select(0, rows) : all; };
  input.images = of(batch.images);
  input.labels = of(batch.labels);
  input.reference_logits = of(batch.reference_logits);
  input.starts.given = of(batch.starts.given);
  input.starts.device_indices = of(batch.starts.device_indices);
  const auto on_cpu = rows.cpu();
  for (int64_t i = 0; i < on_cpu.numel(); ++i) {
    indices_.push_back(batch.starts.indices[on_cpu.const_data_ptr<int64_t>()[i]]);
  }
  input.starts.indices = indices_.data();
}

at::Tensor rows_of(const at::Tensor& flags) { return flags.nonzero().squeeze(1); }

at::Tensor each(const at::Tensor& numbers) { return numbers.view({-1, 1, 1, 1}); }

at::Tensor correct(const at::Tensor& logits, const at::Tensor& labels) { return logits.argmax(1) == labels; }

at::Tensor attempts(Classifier& model, const AttackInput& input, int64_t count, const Cancellation& cancellation,
                    const Attempter& attempter) {
  const at::NoGradGuard no_grad;
  cancellation.check();
  auto adversarial = input.images.clone();
  const auto logits = model.logits(input.images, input.mode);
  const auto ranking = logits.argsort(1, /*descending=*/true);
  auto standing = correct(logits, input.labels);
  for (int64_t attempt = 0; attempt < count; ++attempt) {
    const auto rows = rows_of(standing);
    if (rows.numel() == 0) break;
    Subset subset(input, rows);
    subset.input.starts.round = static_cast<uint32_t>(input.starts.round * count + attempt);
    const auto targets = ranking.select(1, std::min(attempt + 1, ranking.size(1) - 1)).index_select(0, rows);
    const auto result = attempter(subset.input, targets);
    adversarial.index_copy_(0, rows, result.adversarial);
    standing.index_copy_(0, rows, result.correct);
  }
  return adversarial;
}

}  // namespace ardistill
