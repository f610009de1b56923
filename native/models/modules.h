// The modules that networks are built of. Each registers its tensors under PyTorch's names and initialises them with
// PyTorch's default formulas from the given generator, in PyTorch's order: with the same seed a built-in network has
// the weights that its PyTorch twin has after torch.manual_seed(seed). With an undefined generator weights are left as
// the memory is, which costs nothing: for a network whose shapes alone matter.
#pragma once

#include <ATen/core/Generator.h>
#include <torch/nn/module.h>

#include <optional>

#include "kernels/fused_convolution.h"
#include "kernels/layers.h"

namespace ardistill {

class BatchNorm2d : public torch::nn::Module {
 public:
  explicit BatchNorm2d(int64_t channels, double eps = 1e-5, double momentum = 0.1);
  at::Tensor forward(const at::Tensor& x, kernels::BatchNormMode mode);
  at::Tensor forward_relu(const at::Tensor& x, kernels::BatchNormMode mode);
  at::Tensor forward_activated(const at::Tensor& x, kernels::Activation activation, kernels::BatchNormMode mode);
  // Forward passes in train mode so far.
  int64_t passes() const;
  // For a forward pass, which is counted.
  kernels::BatchNorm parameters(kernels::BatchNormMode mode);

 private:
  at::Tensor weight_, bias_, running_mean_, running_var_, num_batches_tracked_;
  double eps_, momentum_;
};

// A module that keeps what it made of its weights for passes while these were frozen.
class KeepsFrozen {
 public:
  virtual void forget() = 0;

 protected:
  ~KeepsFrozen() = default;
};

class Conv2d : public torch::nn::Module, public KeepsFrozen {
 public:
  Conv2d(int64_t in, int64_t out, int64_t kernel, int64_t stride, int64_t padding, int64_t groups, at::Generator& init,
         bool has_bias = false);
  at::Tensor forward(const at::Tensor& x);
  // relu(batch_norm(convolution(x)) + residual), the latter two where asked for.
  at::Tensor forward_norm(const at::Tensor& x, BatchNorm2d& norm, kernels::BatchNormMode mode, bool relu = false,
                          const at::Tensor& residual = {});
  at::Tensor forward_norm_relu(const at::Tensor& x, BatchNorm2d& norm, kernels::BatchNormMode mode,
                               const at::Tensor& residual = {}) {
    return forward_norm(x, norm, mode, /*relu=*/true, residual);
  }
  at::Tensor forward_norm_activated(const at::Tensor& x, BatchNorm2d& norm, kernels::Activation activation,
                                    kernels::BatchNormMode mode);
  void forget() override;

  at::Tensor weight, bias;

 private:
  int64_t stride_, padding_, groups_;
  kernels::FusedConvolution fused_;
  at::Tensor half_weight_, half_bias_;  // as autocast would make them in every pass
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
  // Leaves the next `count` numbers to layers without tensors: activations, pooling.
  void skip(int64_t count) { size_ += count; }

 private:
  int64_t size_ = 0;
};

// Sequential(0: convolution, 1: batch norm) and an activation: torchvision's Conv2dNormActivation. The map keeps its
// size, divided by the stride.
class ConvNorm : public Sequence {
 public:
  struct Options {
    int64_t kernel = 1, stride = 1, groups = 1;
    std::optional<kernels::Activation> activation = std::nullopt;
    double eps = 1e-5, momentum = 0.1;
  };

  ConvNorm(int64_t in, int64_t out, const Options& options, at::Generator& init);
  at::Tensor forward(const at::Tensor& x, kernels::BatchNormMode mode);
  int64_t passes() const { return bn_->passes(); }

 private:
  std::shared_ptr<Conv2d> conv_;
  std::shared_ptr<BatchNorm2d> bn_;
  std::optional<kernels::Activation> activation_;
};

// The shortcut of a residual block whose shape changes.
inline std::shared_ptr<ConvNorm> projection(int64_t in, int64_t out, int64_t stride, at::Generator& init) {
  return std::make_shared<ConvNorm>(in, out, ConvNorm::Options{.stride = stride}, init);
}

// N(0, std), as torch.nn.init.normal_ draws it.
void normal(at::Tensor& tensor, double std, at::Generator& init);

// What torchvision's networks do once they are built: every convolution anew, He-normal by fan-out with a bias of zero;
// its MobileNets' linear layers, N(0, 0.01) with a bias of zero.
void initialise_convolutions(const torch::nn::Module& network, at::Generator& init);
void initialise_linear(Linear& linear, at::Generator& init);

}  // namespace ardistill
