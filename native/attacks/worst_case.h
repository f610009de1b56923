#pragma once

#include "attacks/attack.h"

namespace ardistill {

struct WorstCase {
  at::Tensor adversarial;  // as the images given
  at::Tensor logits;       // N x C of the adversarial images
  at::Tensor correct;      // bool N: still classified as labelled after every restart
};

// Runs an attack `restarts` times, each time on the samples that are unbroken, and keeps for each sample the first
// adversarial image that is misclassified, or else the one of the highest loss. Restart r draws its starts from round
// r.
WorstCase worst_case(const Attack& attack, Classifier& model, AttackInput input, int64_t restarts,
                     const Cancellation& cancellation);

}  // namespace ardistill
