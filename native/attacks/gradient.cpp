#include "attacks/gradient.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/autograd.h>

namespace ardistill {

at::Tensor cross_entropy_gradient(Classifier& model, const at::Tensor& images, const at::Tensor& labels,
                                  BatchNormMode mode) {
  at::AutoGradMode enable(true);
  auto x = images.detach().requires_grad_();
  auto loss = at::cross_entropy_loss(model.logits(x, mode), labels, /*weight=*/{}, at::Reduction::Sum);
  return torch::autograd::grad({loss}, {x})[0];
}

}  // namespace ardistill
