#include <ATen/ATen.h>

#include "kernels/inverted_residual.h"
#include "models/families.h"
#include "models/modules.h"

namespace ardistill {

namespace {

class InvertedResidual final : public torch::nn::Module, public KeepsFrozen {
 public:
  InvertedResidual(int64_t in, int64_t out, int64_t expansion, int64_t stride, at::Generator& init) : stride_(stride) {
    const int64_t planes = expansion * in;
    conv1_ = register_module("conv1", std::make_shared<Conv2d>(in, planes, 1, 1, 0, 1, init));
    bn1_ = register_module("bn1", std::make_shared<BatchNorm2d>(planes));
    conv2_ = register_module("conv2", std::make_shared<Conv2d>(planes, planes, 3, stride, 1, planes, init));
    bn2_ = register_module("bn2", std::make_shared<BatchNorm2d>(planes));
    conv3_ = register_module("conv3", std::make_shared<Conv2d>(planes, out, 1, 1, 0, 1, init));
    bn3_ = register_module("bn3", std::make_shared<BatchNorm2d>(out));
    if (stride == 1 && in != out) {
      shortcut_ = register_module("shortcut", projection(in, out, 1, init));
    }
  }

  at::Tensor forward(const at::Tensor& x, BatchNormMode mode) {
    if (kernels::InvertedResidual::is_available(x, conv2_->weight, stride_, mode)) {
      return fused_(x,
                    {conv1_->weight, conv2_->weight, conv3_->weight, bn1_->parameters(mode), bn2_->parameters(mode),
                     bn3_->parameters(mode), stride_},
                    mode, shortcut_of(x, mode));
    }
    auto y = conv1_->forward_norm_relu(x, *bn1_, mode);
    y = conv2_->forward_norm_relu(y, *bn2_, mode);
    return conv3_->forward_norm(y, *bn3_, mode, /*relu=*/false, shortcut_of(x, mode));
  }

  void forget() override { fused_.forget(); }

 private:
  // Undefined where there is none.
  at::Tensor shortcut_of(const at::Tensor& x, BatchNormMode mode) {
    if (stride_ != 1) return {};
    return shortcut_ ? shortcut_->forward(x, mode) : x;
  }

  int64_t stride_;
  std::shared_ptr<Conv2d> conv1_, conv2_, conv3_;
  std::shared_ptr<BatchNorm2d> bn1_, bn2_, bn3_;
  std::shared_ptr<ConvNorm> shortcut_;
  kernels::InvertedResidual fused_;
};

// The CIFAR form of the reference code (models/mobilenetv2.py): stem and second stage at stride 1, ReLU, a projection
// shortcut at stride 1 where the channels change. Channels are multiplied as torchvision's mobilenet_v2 does it.
class MobileNetV2 final : public Network {
 public:
  MobileNetV2(const ModelOptions& o, at::Generator init) : Network(o) {
    struct Stage {
      int64_t expansion, channels, blocks, stride;
    };
    static constexpr Stage stages[] = {{1, 16, 1, 1}, {6, 24, 2, 1},  {6, 32, 3, 2}, {6, 64, 4, 2},
                                       {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320, 1, 1}};
    const auto scaled = [&](int64_t channels) { return make_divisible(channels * o.width_multiplier); };
    int64_t in = scaled(32);
    conv1_ = register_module("conv1", std::make_shared<Conv2d>(o.in_channels, in, 3, 1, 1, 1, init));
    bn1_ = register_module("bn1", std::make_shared<BatchNorm2d>(in));
    auto layers = register_module("layers", std::make_shared<Sequence>());
    for (const auto& stage : stages) {
      const int64_t out = scaled(stage.channels);
      for (int64_t block = 0; block < stage.blocks; ++block) {
        const int64_t stride = block == 0 ? stage.stride : 1;
        blocks_.push_back(layers->add(std::make_shared<InvertedResidual>(in, out, stage.expansion, stride, init)));
        in = out;
      }
    }
    const int64_t last = make_divisible(1280 * std::max(1.0, o.width_multiplier));
    conv2_ = register_module("conv2", std::make_shared<Conv2d>(in, last, 1, 1, 0, 1, init));
    bn2_ = register_module("bn2", std::make_shared<BatchNorm2d>(last));
    linear_ = register_module("linear", std::make_shared<Linear>(last, o.num_classes, init));
  }

 private:
  at::Tensor forward(const at::Tensor& images, BatchNormMode mode) override {
    auto x = conv1_->forward_norm_relu(images, *bn1_, mode);
    for (const auto& block : blocks_) x = block->forward(x, mode);
    x = conv2_->forward_norm_relu(x, *bn2_, mode);
    return linear_->forward(kernels::global_average_pool(x));
  }

  std::shared_ptr<Conv2d> conv1_, conv2_;
  std::shared_ptr<BatchNorm2d> bn1_, bn2_;
  std::vector<std::shared_ptr<InvertedResidual>> blocks_;
  std::shared_ptr<Linear> linear_;
};

}  // namespace

std::shared_ptr<Network> make_mobilenet_v2(const ModelOptions& options, at::Generator init) {
  return std::make_shared<MobileNetV2>(options, std::move(init));
}

}  // namespace ardistill
