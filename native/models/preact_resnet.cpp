#include <ATen/ATen.h>

#include "models/families.h"
#include "models/modules.h"

namespace ardistill {

namespace {

// Batch norm and ReLU come before each convolution. The shortcut is a convolution alone, of the activated input or, in
// the form of fast_adversarial (Wong et al. 2020), of the raw one.
class PreActBlock final : public torch::nn::Module {
 public:
  PreActBlock(int64_t in, int64_t out, int64_t stride, bool raw_shortcut, at::Generator& init)
      : raw_shortcut_(raw_shortcut) {
    bn1_ = register_module("bn1", std::make_shared<BatchNorm2d>(in));
    conv1_ = register_module("conv1", std::make_shared<Conv2d>(in, out, 3, stride, 1, 1, init));
    bn2_ = register_module("bn2", std::make_shared<BatchNorm2d>(out));
    conv2_ = register_module("conv2", std::make_shared<Conv2d>(out, out, 3, 1, 1, 1, init));
    if (stride != 1 || in != out) {
      auto shortcut = register_module("shortcut", std::make_shared<Sequence>());
      shortcut_ = shortcut->add(std::make_shared<Conv2d>(in, out, 1, stride, 0, 1, init));
    }
  }

  at::Tensor forward(const at::Tensor& x, BatchNormMode mode) {
    const auto active = bn1_->forward_relu(x, mode);
    const auto y = conv2_->forward(conv1_->forward_norm_relu(active, *bn2_, mode));
    return y + (shortcut_ ? shortcut_->forward(raw_shortcut_ ? x : active) : x);
  }

 private:
  bool raw_shortcut_;
  std::shared_ptr<BatchNorm2d> bn1_, bn2_;
  std::shared_ptr<Conv2d> conv1_, conv2_, shortcut_;
};

// PreActResNet-18 as kuangliu has it (models/preact_resnet.py); with `final_norm` batch norm and ReLU come before the
// pooling, as in robust_overfitting (Rice et al. 2020) and fast_adversarial.
class PreActResNet final : public Network {
 public:
  PreActResNet(const ModelOptions& o, at::Generator init) : Network(o) {
    int64_t in = scaled(64, o.width_multiplier);
    conv1_ = register_module("conv1", std::make_shared<Conv2d>(o.in_channels, in, 3, 1, 1, 1, init));
    for (int64_t stage = 0; stage < 4; ++stage) {
      auto layer = register_module("layer" + std::to_string(stage + 1), std::make_shared<Sequence>());
      const int64_t out = scaled(64 << stage, o.width_multiplier);
      for (int64_t block = 0; block < 2; ++block) {
        const int64_t stride = stage > 0 && block == 0 ? 2 : 1;
        blocks_.push_back(layer->add(std::make_shared<PreActBlock>(in, out, stride, o.raw_shortcut, init)));
        in = out;
      }
    }
    if (o.final_norm) bn_ = register_module("bn", std::make_shared<BatchNorm2d>(in));
    linear_ = register_module("linear", std::make_shared<Linear>(in, o.num_classes, init));
  }

 private:
  at::Tensor forward(const at::Tensor& images, BatchNormMode mode) override {
    auto x = conv1_->forward(images);
    for (const auto& block : blocks_) x = block->forward(x, mode);
    if (bn_) x = bn_->forward_relu(x, mode);
    return linear_->forward(kernels::global_average_pool(x));
  }

  std::shared_ptr<Conv2d> conv1_;
  std::vector<std::shared_ptr<PreActBlock>> blocks_;
  std::shared_ptr<BatchNorm2d> bn_;
  std::shared_ptr<Linear> linear_;
};

}  // namespace

std::shared_ptr<Network> make_preact_resnet(const ModelOptions& options, at::Generator init) {
  return std::make_shared<PreActResNet>(options, std::move(init));
}

}  // namespace ardistill
