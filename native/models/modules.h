// The modules that networks are built of. Each registers its tensors under PyTorch's names and initialises them with
// PyTorch's default formulas from the given generator, in PyTorch's order: with the same seed a built-in network has
// the weights that its PyTorch twin has after torch.manual_seed(seed).
#pragma once

#include <ATen/core/Generator.h>
#include <torch/nn/module.h>

#include "kernels/layers.h"

namespace ardistill {

class Conv2d : public torch::nn::Module {
 public:
  Conv2d(int64_t in, int64_t out, int64_t kernel, int64_t stride, int64_t padding, int64_t groups, at::Generator& init);
  at::Tensor forward(const at::Tensor& x) { return kernels::convolution(x, weight, stride_, padding_, groups_); }

  at::Tensor weight;

 private:
  int64_t stride_, padding_, groups_;
};

class BatchNorm2d : public torch::nn::Module {
 public:
  explicit BatchNorm2d(int64_t channels);
  at::Tensor forward(const at::Tensor& x, kernels::BatchNormMode mode);
  at::Tensor forward_relu(const at::Tensor& x, kernels::BatchNormMode mode);
  at::Tensor forward_add_relu(const at::Tensor& x, const at::Tensor& residual, kernels::BatchNormMode mode);

 private:
  kernels::BatchNorm parameters(kernels::BatchNormMode mode);

  at::Tensor weight_, bias_, running_mean_, running_var_, num_batches_tracked_;
};

class Linear : public torch::nn::Module {
 public:
  Linear(int64_t in, int64_t out, at::Generator& init);
  at::Tensor forward(const at::Tensor& x) { return kernels::linear(x, weight, bias); }

  at::Tensor weight, bias;
};

// Holds blocks under the names "0", "1", ...; the owner calls them itself.
class Sequence : public torch::nn::Module {
 public:
  template <typename T>
  std::shared_ptr<T> add(std::shared_ptr<T> module) {
    return register_module(std::to_string(size_++), module);
  }

 private:
  int64_t size_ = 0;
};

// A 1x1 convolution and batch norm: the shortcut of a residual block whose shape changes, as Sequential(0: conv, 1:
// bn).
class ProjectionShortcut : public Sequence {
 public:
  ProjectionShortcut(int64_t in, int64_t out, int64_t stride, at::Generator& init);
  at::Tensor forward(const at::Tensor& x, kernels::BatchNormMode mode) { return bn_->forward(conv_->forward(x), mode); }

 private:
  std::shared_ptr<Conv2d> conv_;
  std::shared_ptr<BatchNorm2d> bn_;
};

}  // namespace ardistill
