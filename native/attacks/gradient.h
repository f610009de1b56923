#pragma once

#include "models/classifier.h"

namespace ardistill {

// The gradient of the summed cross-entropy by the images alone; parameters get no gradient.
at::Tensor cross_entropy_gradient(Classifier& model, const at::Tensor& images, const at::Tensor& labels,
                                  BatchNormMode mode);

}  // namespace ardistill
