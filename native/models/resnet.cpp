#include <ATen/ATen.h>

#include "models/families.h"
#include "models/modules.h"

namespace ardistill {

namespace {

class BasicBlock final : public torch::nn::Module {
 public:
  BasicBlock(int64_t in, int64_t out, int64_t stride, at::Generator& init) {
    conv1_ = register_module("conv1", std::make_shared<Conv2d>(in, out, 3, stride, 1, 1, init));
    bn1_ = register_module("bn1", std::make_shared<BatchNorm2d>(out));
    conv2_ = register_module("conv2", std::make_shared<Conv2d>(out, out, 3, 1, 1, 1, init));
    bn2_ = register_module("bn2", std::make_shared<BatchNorm2d>(out));
    if (stride != 1 || in != out) {
      shortcut_ = register_module("shortcut", std::make_shared<ProjectionShortcut>(in, out, stride, init));
    }
  }

  at::Tensor forward(const at::Tensor& x, BatchNormMode mode) {
    auto y = conv2_->forward(bn1_->forward_relu(conv1_->forward(x), mode));
    return bn2_->forward_add_relu(y, shortcut_ ? shortcut_->forward(x, mode) : x, mode);
  }

 private:
  std::shared_ptr<Conv2d> conv1_, conv2_;
  std::shared_ptr<BatchNorm2d> bn1_, bn2_;
  std::shared_ptr<ProjectionShortcut> shortcut_;
};

// The CIFAR form of the reference code (models/resnet.py): a 3x3 stem at stride 1 without pooling, four stages of two
// basic blocks with 64, 128, 256, 512 channels times the width multiplier.
class ResNet18 final : public Network {
 public:
  ResNet18(const ModelOptions& o, at::Generator init) : Network(o) {
    const auto scaled = [&](int64_t channels) {
      return std::max<int64_t>(1, std::lround(channels * o.width_multiplier));
    };
    int64_t in = scaled(64);
    conv1_ = register_module("conv1", std::make_shared<Conv2d>(o.in_channels, in, 3, 1, 1, 1, init));
    bn1_ = register_module("bn1", std::make_shared<BatchNorm2d>(in));
    for (int64_t stage = 0; stage < 4; ++stage) {
      auto layer = register_module("layer" + std::to_string(stage + 1), std::make_shared<Sequence>());
      const int64_t out = scaled(64 << stage);
      for (int64_t block = 0; block < 2; ++block) {
        blocks_.push_back(layer->add(std::make_shared<BasicBlock>(in, out, stage > 0 && block == 0 ? 2 : 1, init)));
        in = out;
      }
    }
    linear_ = register_module("linear", std::make_shared<Linear>(in, o.num_classes, init));
  }

 private:
  at::Tensor forward(const at::Tensor& images, BatchNormMode mode) override {
    auto x = bn1_->forward_relu(conv1_->forward(images), mode);
    for (const auto& block : blocks_) x = block->forward(x, mode);
    return linear_->forward(kernels::global_average_pool(x));
  }

  std::shared_ptr<Conv2d> conv1_;
  std::shared_ptr<BatchNorm2d> bn1_;
  std::vector<std::shared_ptr<BasicBlock>> blocks_;
  std::shared_ptr<Linear> linear_;
};

}  // namespace

std::shared_ptr<Network> make_resnet18(const ModelOptions& options) {
  return std::make_shared<ResNet18>(options, at::detail::createCPUGenerator(options.seed));
}

}  // namespace ardistill
