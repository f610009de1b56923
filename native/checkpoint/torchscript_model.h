#pragma once

#include <torch/script.h>

#include <shared_mutex>
#include <string>
#include <vector>

#include "models/trainable.h"

namespace ardistill {

// A file by torch.jit.script, torch.jit.trace or torch.jit.freeze. Parameters and buffers have the names and the order
// of its state_dict(). Between forward passes it is in eval mode.
class TorchScriptModel final : public Trainable {
 public:
  // `shape`: channels, height and width of an image; empty for what the file was traced with, else 3 x 32 x 32.
  // Throws ERR_CHECKPOINT_FORMAT when the file is no TorchScript, was traced in train mode, or does not give images of
  // this shape N x classes of `dtype`.
  TorchScriptModel(const std::string& path, std::vector<int64_t> shape, at::ScalarType dtype, at::Device device);

  at::Tensor logits(const at::Tensor& images, BatchNormMode mode) override;
  int64_t num_classes() const override { return num_classes_; }
  at::ScalarType dtype() const override { return dtype_; }
  at::Device device() const override { return device_; }
  const std::vector<int64_t>& input_shape() const { return shape_; }
  bool has_parameters() const { return state_.size() > buffers_.size(); }  // a frozen file has none

  NamedTensors trainable_parameters() const override { return parameters_; }
  NamedTensors state() const override { return state_; }
  NamedTensors buffers_state() const override;
  void check_trainable() const override;
  void set_device(at::Device device) override;

  // As TorchScript in eval mode. All of the file or none of it.
  void save(const std::string& path) const;

 private:
  struct Buffer {
    torch::jit::Module owner;
    std::string attribute, name;
    at::Tensor tensor;
  };

  void collect(const torch::jit::Module& module, const std::string& prefix);
  void check_mode() const;
  at::Tensor forward(const at::Tensor& images);
  void end_training_pass(const std::vector<at::Tensor>& before);
  void probe();

  torch::jit::Module module_;
  at::ScalarType dtype_;
  at::Device device_;
  std::vector<int64_t> shape_;
  int64_t num_classes_ = 0;
  NamedTensors state_, parameters_;
  std::vector<Buffer> buffers_;
  bool has_constants_ = false;  // tensors in its code
  std::string eval_operator_;   // one that is in eval mode for good, as tracing leaves it
  std::string no_gradient_;     // why there is none by the images; empty where there is
  std::shared_mutex mode_;      // passes in eval mode share it
};

}  // namespace ardistill
