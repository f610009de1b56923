#include <ATen/ATen.h>

#include "models/families.h"
#include "models/modules.h"

namespace ardistill {

namespace {

// Fully connected layers with ReLU between: layers.0, layers.1, ... of the hidden sizes and the classes.
class Mlp final : public Network {
 public:
  Mlp(const ModelOptions& o, at::Generator init) : Network(o) {
    auto layers = register_module("layers", std::make_shared<Sequence>());
    int64_t features = o.in_channels * o.height * o.width;
    for (const int64_t size : o.hidden) {
      layers_.push_back(layers->add(std::make_shared<Linear>(features, size, init)));
      features = size;
    }
    layers_.push_back(layers->add(std::make_shared<Linear>(features, o.num_classes, init)));
  }

 private:
  at::Tensor forward(const at::Tensor& images, BatchNormMode) override {
    auto x = layers_.front()->forward(images.flatten(1));
    for (size_t i = 1; i < layers_.size(); ++i) x = layers_[i]->forward(kernels::relu(x));
    return x;
  }

  std::vector<std::shared_ptr<Linear>> layers_;
};

}  // namespace

std::shared_ptr<Network> make_mlp(const ModelOptions& options, at::Generator init) {
  return std::make_shared<Mlp>(options, std::move(init));
}

}  // namespace ardistill
