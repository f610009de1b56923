#pragma once

#include <ATen/core/Tensor.h>

#include "cancellation.h"
#include "models/classifier.h"

namespace ardistill {

// What is looked at before an evaluation: what makes attacks fail for other reasons than the model's robustness, and
// what they cost.
struct Examination {
  bool probabilities = false;    // the outputs lie in [0, 1] and those of each image sum to 1: no logits
  double repeat_difference = 0;  // the largest between the logits of two passes, in units of the largest logit
  double batch_difference = 0;   // the same between a batch and its images one by one
  int64_t zero_gradients = 0;    // images whose label's cross-entropy has a gradient of zero, or none
  int64_t gradient_bytes = 0;    // what one more image adds to the peak memory of a gradient; 0 where that is not known
  double lowest_pixel = 0, highest_pixel = 0;
};

// Of a few images, in eval mode; `indices` are what errors call them. Throws ERR_NAN_LOGITS.
Examination examine(Classifier& model, const at::Tensor& images, const at::Tensor& labels, const int64_t* indices,
                    const Cancellation& cancellation);

}  // namespace ardistill
