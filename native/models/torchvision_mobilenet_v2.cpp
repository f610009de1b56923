#include <ATen/ATen.h>

#include "models/families.h"
#include "models/modules.h"

namespace ardistill {

namespace {

using kernels::Activation;

class InvertedResidual final : public torch::nn::Module {
 public:
  InvertedResidual(int64_t in, int64_t out, int64_t expansion, int64_t stride, at::Generator& init)
      : has_residual_(stride == 1 && in == out) {
    auto conv = register_module("conv", std::make_shared<Sequence>());
    const int64_t planes = expansion * in;
    if (expansion != 1) {
      expand_ =
          conv->add(std::make_shared<ConvNorm>(in, planes, ConvNorm::Options{.activation = Activation::relu6}, init));
    }
    depthwise_ = conv->add(std::make_shared<ConvNorm>(
        planes, planes,
        ConvNorm::Options{.kernel = 3, .stride = stride, .groups = planes, .activation = Activation::relu6}, init));
    project_ = conv->add(std::make_shared<Conv2d>(planes, out, 1, 1, 0, 1, init));
    bn_ = conv->add(std::make_shared<BatchNorm2d>(out));
  }

  at::Tensor forward(const at::Tensor& x, BatchNormMode mode) {
    const auto y = depthwise_->forward(expand_ ? expand_->forward(x, mode) : x, mode);
    return project_->forward_norm(y, *bn_, mode, /*relu=*/false, has_residual_ ? x : at::Tensor());
  }

 private:
  bool has_residual_;
  std::shared_ptr<ConvNorm> expand_, depthwise_;
  std::shared_ptr<Conv2d> project_;
  std::shared_ptr<BatchNorm2d> bn_;
};

// torchvision.models.mobilenet_v2: ReLU6, a shortcut only where the shape stays, dropout ahead of the classifier.
class TorchvisionMobileNetV2 final : public Network {
 public:
  TorchvisionMobileNetV2(const ModelOptions& o, at::Generator init) : Network(o) {
    struct Stage {
      int64_t expansion, channels, blocks, stride;
    };
    static constexpr Stage stages[] = {{1, 16, 1, 1}, {6, 24, 2, 2},  {6, 32, 3, 2}, {6, 64, 4, 2},
                                       {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320, 1, 1}};
    auto features = register_module("features", std::make_shared<Sequence>());
    int64_t in = make_divisible(32 * o.width_multiplier);
    stem_ = features->add(std::make_shared<ConvNorm>(
        o.in_channels, in, ConvNorm::Options{.kernel = 3, .stride = 2, .activation = Activation::relu6}, init));
    for (const auto& stage : stages) {
      const int64_t out = make_divisible(static_cast<double>(stage.channels) * o.width_multiplier);
      for (int64_t block = 0; block < stage.blocks; ++block) {
        const int64_t stride = block == 0 ? stage.stride : 1;
        blocks_.push_back(features->add(std::make_shared<InvertedResidual>(in, out, stage.expansion, stride, init)));
        in = out;
      }
    }
    const int64_t last = make_divisible(1280 * std::max(1.0, o.width_multiplier));
    head_ =
        features->add(std::make_shared<ConvNorm>(in, last, ConvNorm::Options{.activation = Activation::relu6}, init));
    auto classifier = register_module("classifier", std::make_shared<Sequence>());
    classifier->skip(1);  // dropout
    linear_ = classifier->add(std::make_shared<Linear>(last, o.num_classes, init));
    initialise_convolutions(*this, init);
    initialise_linear(*linear_, init);
  }

 private:
  at::Tensor forward(const at::Tensor& images, BatchNormMode mode) override {
    auto x = stem_->forward(images, mode);
    for (const auto& block : blocks_) x = block->forward(x, mode);
    x = kernels::adaptive_average_pool(head_->forward(x, mode));
    return linear_->forward(dropout(x, head_->passes(), mode));
  }

  std::shared_ptr<ConvNorm> stem_, head_;
  std::vector<std::shared_ptr<InvertedResidual>> blocks_;
  std::shared_ptr<Linear> linear_;
};

}  // namespace

std::shared_ptr<Network> make_torchvision_mobilenet_v2(const ModelOptions& options, at::Generator init) {
  return std::make_shared<TorchvisionMobileNetV2>(options, std::move(init));
}

}  // namespace ardistill
