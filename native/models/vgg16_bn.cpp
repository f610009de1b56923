#include <ATen/ATen.h>

#include "models/families.h"
#include "models/modules.h"

namespace ardistill {

namespace {

// VGG-16 with batch norm as kuangliu has it for CIFAR (models/vgg.py): 13 convolutions with bias, a max pool after each
// stage, one linear layer. Larger images are averaged over the last map, which is 1 x 1 for 32 x 32.
class Vgg16Bn final : public Network {
 public:
  Vgg16Bn(const ModelOptions& o, at::Generator init) : Network(o) {
    struct Stage {
      int64_t channels, convolutions;
    };
    static constexpr Stage stages[] = {{64, 2}, {128, 2}, {256, 3}, {512, 3}, {512, 3}};
    auto features = register_module("features", std::make_shared<Sequence>());
    int64_t in = o.in_channels;
    for (const auto& stage : stages) {
      const int64_t out = scaled(stage.channels, o.width_multiplier);
      auto& layers = stages_.emplace_back();
      for (int64_t i = 0; i < stage.convolutions; ++i) {
        auto conv = features->add(std::make_shared<Conv2d>(in, out, 3, 1, 1, 1, init, /*has_bias=*/true));
        layers.emplace_back(conv, features->add(std::make_shared<BatchNorm2d>(out)));
        features->skip(1);  // ReLU
        in = out;
      }
      features->skip(1);  // the pool
    }
    classifier_ = register_module("classifier", std::make_shared<Linear>(in, o.num_classes, init));
  }

 private:
  at::Tensor forward(const at::Tensor& images, BatchNormMode mode) override {
    auto x = images;
    for (const auto& layers : stages_) {
      for (const auto& [conv, bn] : layers) x = conv->forward_norm_relu(x, *bn, mode);
      x = kernels::max_pool(x, 2, 2, 0);
    }
    return classifier_->forward(kernels::global_average_pool(x));
  }

  std::vector<std::vector<std::pair<std::shared_ptr<Conv2d>, std::shared_ptr<BatchNorm2d>>>> stages_;
  std::shared_ptr<Linear> classifier_;
};

}  // namespace

std::shared_ptr<Network> make_vgg16_bn(const ModelOptions& options, at::Generator init) {
  return std::make_shared<Vgg16Bn>(options, std::move(init));
}

}  // namespace ardistill
