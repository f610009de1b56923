#pragma once

#include <ATen/core/Generator.h>
#include <torch/nn/module.h>

#include <string>
#include <utility>
#include <vector>

#include "models/trainable.h"

namespace ardistill {

// What a model is built from. A model uses the fields that concern it; lib/models/registry.ts knows which, and their
// defaults.
struct ModelOptions {
  int64_t num_classes = 10;
  int64_t in_channels = 3;
  int64_t height = 32;
  int64_t width = 32;
  double width_multiplier = 1;
  int64_t depth = 0;
  int64_t widen_factor = 1;
  std::vector<int64_t> hidden;
  kernels::Activation activation = kernels::Activation::relu;
  bool same_padding = false;
  bool final_norm = false;
  bool raw_shortcut = false;
  double dropout = 0;
  // Normalisation (x - mean) / std as the first layer, one value per channel; empty for none.
  std::vector<double> mean, std;
  uint64_t seed = 0;
};

// A built-in network: parameters and buffers in PyTorch's order and under PyTorch's names.
class Network : public torch::nn::Module, public Trainable {
 public:
  explicit Network(const ModelOptions& options);

  at::Tensor logits(const at::Tensor& images, BatchNormMode mode) final;
  int64_t num_classes() const final { return options_.num_classes; }
  at::ScalarType dtype() const final { return dtype_; }
  at::Device device() const final { return device_; }
  void forget_fused() final;
  const ModelOptions& options() const { return options_; }

  NamedTensors trainable_parameters() const final;
  NamedTensors state() const final;
  NamedTensors buffers_state() const final;
  void set_dtype(at::ScalarType dtype) { move(dtype, device_); }
  void set_device(at::Device device) final { move(dtype_, device); }

 protected:
  // The option's dropout, but in eval mode. The mask depends on the model's seed and on `passes`, the training passes
  // that a batch norm has counted: that number is in the state dict, so that a resumed run draws what it would have
  // drawn.
  at::Tensor dropout(const at::Tensor& x, int64_t passes, BatchNormMode mode) const;

  virtual at::Tensor forward(const at::Tensor& x, BatchNormMode mode) = 0;

 private:
  void move(at::ScalarType dtype, at::Device device);

  ModelOptions options_;
  at::ScalarType dtype_ = at::kFloat;
  at::Device device_ = at::kCPU;
  at::Tensor mean_, std_;
};

// channels times the width multiplier, at least 1.
int64_t scaled(int64_t channels, double width_multiplier);

// int(x + round_to / 2) rounded down to a multiple of 8, at least 8 and at least 0.9 of x: torchvision's
// models/_utils.py, _make_divisible.
int64_t make_divisible(double channels, int64_t divisor = 8);

}  // namespace ardistill
