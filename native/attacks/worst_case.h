#pragma once

#include "attacks/attack.h"

namespace ardistill {

struct WorstCase {
  at::Tensor adversarial;  // as the images given
  at::Tensor logits;       // N x C, what the victim gives for the adversarial images
  at::Tensor correct;      // bool N: still classified as labelled after every restart
};

// Runs an attack on a model `restarts` times, each time on the samples that are unbroken, and keeps for each sample the
// first adversarial image that the victim misclassifies, or else the one of its highest loss. The victim is the model
// itself, or another that takes images of the same shape. Restart r draws its starts from round r. Throws
// ERR_NAN_LOGITS.
WorstCase worst_case(const Attack& attack, Classifier& model, Classifier& victim, AttackInput input, int64_t restarts,
                     const Cancellation& cancellation);

// Throws ERR_NAN_LOGITS where a model's logits of images, which are said by their indices, are not numbers: they would
// be counted as those of some class.
void refuse_nan(const at::Tensor& logits, const int64_t* indices);

}  // namespace ardistill
