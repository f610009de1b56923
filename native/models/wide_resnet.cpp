#include <ATen/ATen.h>

#include "models/families.h"
#include "models/modules.h"

namespace ardistill {

namespace {

class WideBlock final : public torch::nn::Module {
 public:
  WideBlock(int64_t in, int64_t out, int64_t stride, const ModelOptions& o, at::Generator& init)
      : activation_(o.activation), pads_end_(o.same_padding && stride == 2) {
    bn1_ = register_module("bn1", std::make_shared<BatchNorm2d>(in));
    conv1_ = register_module("conv1", std::make_shared<Conv2d>(in, out, 3, stride, pads_end_ ? 0 : 1, 1, init));
    bn2_ = register_module("bn2", std::make_shared<BatchNorm2d>(out));
    conv2_ = register_module("conv2", std::make_shared<Conv2d>(out, out, 3, 1, 1, 1, init));
    if (in != out)
      shortcut_ = register_module("convShortcut", std::make_shared<Conv2d>(in, out, 1, stride, 0, 1, init));
  }

  at::Tensor forward(const at::Tensor& x, BatchNormMode mode) {
    const auto active = bn1_->forward_activated(x, activation_, mode);
    const auto padded = pads_end_ ? at::constant_pad_nd(active, {0, 1, 0, 1}) : active;
    const auto y = conv2_->forward(conv1_->forward_norm_activated(padded, *bn2_, activation_, mode));
    return (shortcut_ ? shortcut_->forward(active) : x) + y;
  }

 private:
  kernels::Activation activation_;
  bool pads_end_;
  std::shared_ptr<BatchNorm2d> bn1_, bn2_;
  std::shared_ptr<Conv2d> conv1_, conv2_, shortcut_;
};

// WRN-depth-widen_factor as TRADES and the reference code have it (models/wideresnet.py), without the sub_block1 that
// those register and never use. Gowal et al. 2020 (deepmind-research, adversarial_robustness) have SiLU, and pad a
// convolution of stride 2 as TensorFlow's SAME does: at the right and the bottom alone.
class WideResNet final : public Network {
 public:
  WideResNet(const ModelOptions& o, at::Generator init) : Network(o), activation_(o.activation) {
    int64_t in = 16;
    conv1_ = register_module("conv1", std::make_shared<Conv2d>(o.in_channels, in, 3, 1, 1, 1, init));
    for (int64_t stage = 0; stage < 3; ++stage) {
      auto group = register_module("block" + std::to_string(stage + 1), std::make_shared<torch::nn::Module>());
      auto layer = group->register_module("layer", std::make_shared<Sequence>());
      const int64_t out = (16 << stage) * o.widen_factor;
      for (int64_t block = 0; block < (o.depth - 4) / 6; ++block) {
        blocks_.push_back(layer->add(std::make_shared<WideBlock>(in, out, stage > 0 && block == 0 ? 2 : 1, o, init)));
        in = out;
      }
    }
    bn1_ = register_module("bn1", std::make_shared<BatchNorm2d>(in));
    fc_ = register_module("fc", std::make_shared<Linear>(in, o.num_classes, init));
    initialise(init);
  }

 private:
  // He-normal convolutions by fan-out and a zero bias, as in the reference code.
  void initialise(at::Generator& init) {
    at::NoGradGuard no_grad;
    for (const auto& module : modules(/*include_self=*/false)) {
      if (auto* conv = module->as<Conv2d>()) {
        const auto fan_out = static_cast<double>(conv->weight.size(0) * conv->weight.size(2) * conv->weight.size(3));
        normal(conv->weight, std::sqrt(2.0 / fan_out), init);
      }
    }
    fc_->bias.zero_();
  }

  at::Tensor forward(const at::Tensor& images, BatchNormMode mode) override {
    auto x = conv1_->forward(images);
    for (const auto& block : blocks_) x = block->forward(x, mode);
    return fc_->forward(kernels::global_average_pool(bn1_->forward_activated(x, activation_, mode)));
  }

  kernels::Activation activation_;
  std::shared_ptr<Conv2d> conv1_;
  std::vector<std::shared_ptr<WideBlock>> blocks_;
  std::shared_ptr<BatchNorm2d> bn1_;
  std::shared_ptr<Linear> fc_;
};

}  // namespace

std::shared_ptr<Network> make_wide_resnet(const ModelOptions& options, at::Generator init) {
  return std::make_shared<WideResNet>(options, std::move(init));
}

}  // namespace ardistill
