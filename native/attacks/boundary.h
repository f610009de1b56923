#pragma once

#include <ATen/core/Tensor.h>

#include "attacks/ball.h"

namespace ardistill {

// How fast a perturbation of the norm 1 can change what has these gradients, N.
at::Tensor dual_norms(const at::Tensor& gradient, Norm norm);

// Of each sample a decision boundary of the model as it is linear at the image.
struct Boundary {
  at::Tensor gap;       // another class's logit less that of the first, N
  at::Tensor gradient;  // of the gap by the images
  at::Tensor distance;  // of the image from the boundary, N
};

// The nearest of those between the first of `classes` (N x k) and each other, of logits with a graph to `images`, which
// it keeps. `guard` is added to what a gap is divided by.
Boundary nearest_boundary(const at::Tensor& images, const at::Tensor& logits, const at::Tensor& classes, Norm norm,
                          double guard, const Cancellation& cancellation);

}  // namespace ardistill
