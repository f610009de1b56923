#pragma once

#include <functional>

#include "models/trainable.h"

namespace ardistill {

// A model whose forward pass is a function from elsewhere: a module that the user wrote.
class FunctionModel final : public Trainable {
 public:
  // N x C x H x W images to N x classes; `training`: batch statistics, and running ones updated.
  using Forward = std::function<at::Tensor(const at::Tensor& images, bool training)>;

  struct Description {
    int64_t num_classes = 0;
    at::ScalarType dtype = at::kFloat;
    NamedTensors state;  // parameters are those that require gradients
  };

  FunctionModel(Forward forward, Description description);

  // Throws ERR_SHAPE for anything else than N x classes.
  at::Tensor logits(const at::Tensor& images, BatchNormMode mode) override;
  int64_t num_classes() const override { return description_.num_classes; }
  at::ScalarType dtype() const override { return description_.dtype; }
  NamedTensors trainable_parameters() const override { return parameters_; }
  NamedTensors state() const override { return description_.state; }
  NamedTensors buffers_state() const override { return buffers_; }

 private:
  Forward forward_;
  Description description_;
  NamedTensors parameters_, buffers_;
};

}  // namespace ardistill
