#include <ATen/ATen.h>

#include "models/families.h"
#include "models/modules.h"

namespace ardistill {

namespace {

using kernels::Activation;

// torchvision's convolutions in MobileNetV3 have batch norms of their own constants.
std::shared_ptr<ConvNorm> conv_norm(int64_t in, int64_t out, ConvNorm::Options options, at::Generator& init) {
  options.eps = 0.001;
  options.momentum = 0.01;
  return std::make_shared<ConvNorm>(in, out, options, init);
}

// A factor for each channel, from the means of all (Hu et al. 2018), with a hard sigmoid.
class SqueezeExcitation final : public torch::nn::Module {
 public:
  SqueezeExcitation(int64_t channels, int64_t squeezed, at::Generator& init) {
    fc1_ = register_module("fc1", std::make_shared<Conv2d>(channels, squeezed, 1, 1, 0, 1, init, /*has_bias=*/true));
    fc2_ = register_module("fc2", std::make_shared<Conv2d>(squeezed, channels, 1, 1, 0, 1, init, /*has_bias=*/true));
  }

  at::Tensor forward(const at::Tensor& x) {
    const auto mean = at::adaptive_avg_pool2d(x, {1, 1});
    return at::hardsigmoid(fc2_->forward(kernels::relu(fc1_->forward(mean)))) * x;
  }

 private:
  std::shared_ptr<Conv2d> fc1_, fc2_;
};

struct Stage {
  int64_t in, kernel, expanded, out;
  bool has_squeeze;
  Activation activation;
  int64_t stride;
};

class InvertedResidual final : public torch::nn::Module {
 public:
  // The stage's channels are those at the network's width.
  InvertedResidual(const Stage& s, at::Generator& init) : has_residual_(s.stride == 1 && s.in == s.out) {
    auto block = register_module("block", std::make_shared<Sequence>());
    if (s.expanded != s.in) expand_ = block->add(conv_norm(s.in, s.expanded, {.activation = s.activation}, init));
    depthwise_ = block->add(
        conv_norm(s.expanded, s.expanded,
                  {.kernel = s.kernel, .stride = s.stride, .groups = s.expanded, .activation = s.activation}, init));
    if (s.has_squeeze) {
      const auto squeezed = make_divisible(static_cast<double>(s.expanded / 4));
      squeeze_ = block->add(std::make_shared<SqueezeExcitation>(s.expanded, squeezed, init));
    }
    project_ = block->add(conv_norm(s.expanded, s.out, {}, init));
  }

  at::Tensor forward(const at::Tensor& x, BatchNormMode mode) {
    auto y = depthwise_->forward(expand_ ? expand_->forward(x, mode) : x, mode);
    if (squeeze_) y = squeeze_->forward(y);
    y = project_->forward(y, mode);
    return has_residual_ ? y + x : y;
  }

 private:
  bool has_residual_;
  std::shared_ptr<ConvNorm> expand_, depthwise_, project_;
  std::shared_ptr<SqueezeExcitation> squeeze_;
};

// torchvision.models.mobilenet_v3_small
class TorchvisionMobileNetV3Small final : public Network {
 public:
  TorchvisionMobileNetV3Small(const ModelOptions& o, at::Generator init) : Network(o) {
    constexpr auto re = Activation::relu, hs = Activation::hardswish;
    static constexpr Stage stages[] = {
        {16, 3, 16, 16, true, re, 2},  {16, 3, 72, 24, false, re, 2}, {24, 3, 88, 24, false, re, 1},
        {24, 5, 96, 40, true, hs, 2},  {40, 5, 240, 40, true, hs, 1}, {40, 5, 240, 40, true, hs, 1},
        {40, 5, 120, 48, true, hs, 1}, {48, 5, 144, 48, true, hs, 1}, {48, 5, 288, 96, true, hs, 2},
        {96, 5, 576, 96, true, hs, 1}, {96, 5, 576, 96, true, hs, 1},
    };
    const auto at_width = [&](int64_t channels) {
      return make_divisible(static_cast<double>(channels) * o.width_multiplier);
    };
    auto features = register_module("features", std::make_shared<Sequence>());
    int64_t in = at_width(16);
    stem_ = features->add(conv_norm(o.in_channels, in, {.kernel = 3, .stride = 2, .activation = hs}, init));
    for (auto stage : stages) {
      stage.in = in;
      stage.expanded = at_width(stage.expanded);
      stage.out = in = at_width(stage.out);
      blocks_.push_back(features->add(std::make_shared<InvertedResidual>(stage, init)));
    }
    head_ = features->add(conv_norm(in, 6 * in, {.activation = hs}, init));
    auto classifier = register_module("classifier", std::make_shared<Sequence>());
    const int64_t hidden = at_width(1024);
    linear1_ = classifier->add(std::make_shared<Linear>(6 * in, hidden, init));
    classifier->skip(2);  // hard swish, dropout
    linear2_ = classifier->add(std::make_shared<Linear>(hidden, o.num_classes, init));
    initialise_convolutions(*this, init);
    initialise_linear(*linear1_, init);
    initialise_linear(*linear2_, init);
  }

 private:
  at::Tensor forward(const at::Tensor& images, BatchNormMode mode) override {
    auto x = stem_->forward(images, mode);
    for (const auto& block : blocks_) x = block->forward(x, mode);
    x = kernels::adaptive_average_pool(head_->forward(x, mode));
    x = kernels::activate(linear1_->forward(x), Activation::hardswish);
    return linear2_->forward(dropout(x, head_->passes(), mode));
  }

  std::shared_ptr<ConvNorm> stem_, head_;
  std::vector<std::shared_ptr<InvertedResidual>> blocks_;
  std::shared_ptr<Linear> linear1_, linear2_;
};

}  // namespace

std::shared_ptr<Network> make_torchvision_mobilenet_v3_small(const ModelOptions& options, at::Generator init) {
  return std::make_shared<TorchvisionMobileNetV3Small>(options, std::move(init));
}

}  // namespace ardistill
