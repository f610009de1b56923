#include <ATen/ATen.h>

#include "models/families.h"
#include "models/modules.h"

namespace ardistill {

namespace {

// Three 3x3 convolutions (32, 64, 128 channels times the width multiplier; strides 1, 2, 2) with batch norm and ReLU,
// the mean over the map and a linear layer: conv1, bn1, conv2, bn2, conv3, bn3, linear.
class SmallCnn final : public Network {
 public:
  SmallCnn(const ModelOptions& o, at::Generator init) : Network(o) {
    int64_t in = o.in_channels;
    for (int64_t i = 0; i < 3; ++i) {
      const int64_t out = scaled(32 << i, o.width_multiplier);
      const auto number = std::to_string(i + 1);
      convs_.push_back(
          register_module("conv" + number, std::make_shared<Conv2d>(in, out, 3, i == 0 ? 1 : 2, 1, 1, init)));
      norms_.push_back(register_module("bn" + number, std::make_shared<BatchNorm2d>(out)));
      in = out;
    }
    linear_ = register_module("linear", std::make_shared<Linear>(in, o.num_classes, init));
  }

 private:
  at::Tensor forward(const at::Tensor& images, BatchNormMode mode) override {
    auto x = images;
    for (size_t i = 0; i < convs_.size(); ++i) x = convs_[i]->forward_norm_relu(x, *norms_[i], mode);
    return linear_->forward(kernels::global_average_pool(x));
  }

  std::vector<std::shared_ptr<Conv2d>> convs_;
  std::vector<std::shared_ptr<BatchNorm2d>> norms_;
  std::shared_ptr<Linear> linear_;
};

}  // namespace

std::shared_ptr<Network> make_small_cnn(const ModelOptions& options, at::Generator init) {
  return std::make_shared<SmallCnn>(options, std::move(init));
}

}  // namespace ardistill
