// What attacks share that go on with some samples of a batch.
#pragma once

#include <functional>
#include <vector>

#include "attacks/attack.h"

namespace ardistill {

// Some samples of a batch, as a batch.
class Subset {
 public:
  Subset(const AttackInput& batch, const at::Tensor& rows);
  Subset(Subset&&) = default;
  AttackInput input;

 private:
  std::vector<int64_t> indices_;  // what input.starts.indices points to
};

// Where `flags` (bool N) are set.
at::Tensor rows_of(const at::Tensor& flags);

// Numbers of samples, N, as N x 1 x 1 x 1.
at::Tensor each(const at::Tensor& numbers);

// bool N: whether the largest logit is the label's.
at::Tensor correct(const at::Tensor& logits, const at::Tensor& labels);

struct Attempt {
  at::Tensor adversarial;
  at::Tensor correct;  // bool N
};
// Attacks a batch; `targets` are the classes to aim at, int64 N.
using Attempter = std::function<Attempt(const AttackInput& input, const at::Tensor& targets)>;

// Attacks the samples that are classified as labelled `count` times, each time those that still are, and leaves the
// rest as it is. Attempt t aims at the class whose logit on the clean image is at place t + 2, and its starts have a
// round of their own.
at::Tensor attempts(Classifier& model, const AttackInput& input, int64_t count, const Cancellation& cancellation,
                    const Attempter& attempter);

}  // namespace ardistill
