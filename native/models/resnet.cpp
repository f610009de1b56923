#include <ATen/ATen.h>

#include "models/families.h"
#include "models/modules.h"

namespace ardistill {

namespace {

// The two forms of the same blocks. CIFAR, as in the reference code (models/resnet.py, after kuangliu): a 3x3 stem at
// stride 1 without pooling. torchvision: a 7x7 stem at stride 2 and a max pool, other names, other initial weights.
struct Form {
  bool torchvision;
  const char* shortcut;
  const char* linear;
};
constexpr Form cifar{false, "shortcut", "linear"};
constexpr Form torchvision{true, "downsample", "fc"};

class Block : public torch::nn::Module {
 public:
  virtual at::Tensor forward(const at::Tensor& x, BatchNormMode mode) = 0;
};

class BasicBlock final : public Block {
 public:
  BasicBlock(int64_t in, int64_t out, int64_t stride, const Form& form, at::Generator& init) {
    conv1_ = register_module("conv1", std::make_shared<Conv2d>(in, out, 3, stride, 1, 1, init));
    bn1_ = register_module("bn1", std::make_shared<BatchNorm2d>(out));
    conv2_ = register_module("conv2", std::make_shared<Conv2d>(out, out, 3, 1, 1, 1, init));
    bn2_ = register_module("bn2", std::make_shared<BatchNorm2d>(out));
    if (stride != 1 || in != out) shortcut_ = register_module(form.shortcut, projection(in, out, stride, init));
  }

  at::Tensor forward(const at::Tensor& x, BatchNormMode mode) override {
    const auto y = conv1_->forward_norm_relu(x, *bn1_, mode);
    return conv2_->forward_norm_relu(y, *bn2_, mode, shortcut_ ? shortcut_->forward(x, mode) : x);
  }

 private:
  std::shared_ptr<Conv2d> conv1_, conv2_;
  std::shared_ptr<BatchNorm2d> bn1_, bn2_;
  std::shared_ptr<ConvNorm> shortcut_;
};

// 1x1, 3x3 with the stride, 1x1.
class Bottleneck final : public Block {
 public:
  Bottleneck(int64_t in, int64_t planes, int64_t out, int64_t stride, const Form& form, at::Generator& init) {
    conv1_ = register_module("conv1", std::make_shared<Conv2d>(in, planes, 1, 1, 0, 1, init));
    bn1_ = register_module("bn1", std::make_shared<BatchNorm2d>(planes));
    conv2_ = register_module("conv2", std::make_shared<Conv2d>(planes, planes, 3, stride, 1, 1, init));
    bn2_ = register_module("bn2", std::make_shared<BatchNorm2d>(planes));
    conv3_ = register_module("conv3", std::make_shared<Conv2d>(planes, out, 1, 1, 0, 1, init));
    bn3_ = register_module("bn3", std::make_shared<BatchNorm2d>(out));
    if (stride != 1 || in != out) shortcut_ = register_module(form.shortcut, projection(in, out, stride, init));
  }

  at::Tensor forward(const at::Tensor& x, BatchNormMode mode) override {
    auto y = conv1_->forward_norm_relu(x, *bn1_, mode);
    y = conv2_->forward_norm_relu(y, *bn2_, mode);
    return conv3_->forward_norm_relu(y, *bn3_, mode, shortcut_ ? shortcut_->forward(x, mode) : x);
  }

 private:
  std::shared_ptr<Conv2d> conv1_, conv2_, conv3_;
  std::shared_ptr<BatchNorm2d> bn1_, bn2_, bn3_;
  std::shared_ptr<ConvNorm> shortcut_;
};

// Four stages of 64, 128, 256, 512 channels times the width multiplier; depth 50 has bottlenecks, whose outputs are
// four times as wide and whose inner convolutions are widen_factor times as wide.
class ResNet final : public Network {
 public:
  ResNet(const ModelOptions& o, const Form& form, at::Generator init) : Network(o), form_(form) {
    static constexpr std::array<int64_t, 4> shallow{2, 2, 2, 2}, deep{3, 4, 6, 3};
    const auto& blocks = o.depth == 18 ? shallow : deep;
    int64_t in = scaled(64, o.width_multiplier);
    conv1_ = register_module("conv1", form.torchvision ? std::make_shared<Conv2d>(o.in_channels, in, 7, 2, 3, 1, init)
                                                       : std::make_shared<Conv2d>(o.in_channels, in, 3, 1, 1, 1, init));
    bn1_ = register_module("bn1", std::make_shared<BatchNorm2d>(in));
    for (size_t stage = 0; stage < 4; ++stage) {
      auto layer = register_module("layer" + std::to_string(stage + 1), std::make_shared<Sequence>());
      const int64_t planes = scaled(64 << stage, o.width_multiplier);
      const int64_t out = o.depth == 50 ? 4 * planes : planes;
      for (int64_t block = 0; block < blocks[stage]; ++block) {
        const int64_t stride = stage > 0 && block == 0 ? 2 : 1;
        if (o.depth == 50) {
          const int64_t inner = planes * o.widen_factor;
          blocks_.push_back(layer->add(std::make_shared<Bottleneck>(in, inner, out, stride, form, init)));
        } else {
          blocks_.push_back(layer->add(std::make_shared<BasicBlock>(in, out, stride, form, init)));
        }
        in = out;
      }
    }
    linear_ = register_module(form.linear, std::make_shared<Linear>(in, o.num_classes, init));
    if (form.torchvision) initialise_convolutions(*this, init);
  }

 private:
  at::Tensor forward(const at::Tensor& images, BatchNormMode mode) override {
    auto x = conv1_->forward_norm_relu(images, *bn1_, mode);
    if (form_.torchvision) x = kernels::max_pool(x, 3, 2, 1);
    for (const auto& block : blocks_) x = block->forward(x, mode);
    return linear_->forward(form_.torchvision ? kernels::adaptive_average_pool(x) : kernels::global_average_pool(x));
  }

  const Form& form_;
  std::shared_ptr<Conv2d> conv1_;
  std::shared_ptr<BatchNorm2d> bn1_;
  std::vector<std::shared_ptr<Block>> blocks_;
  std::shared_ptr<Linear> linear_;
};

}  // namespace

std::shared_ptr<Network> make_resnet(const ModelOptions& options, at::Generator init) {
  return std::make_shared<ResNet>(options, cifar, std::move(init));
}

std::shared_ptr<Network> make_torchvision_resnet(const ModelOptions& options, at::Generator init) {
  return std::make_shared<ResNet>(options, torchvision, std::move(init));
}

}  // namespace ardistill
