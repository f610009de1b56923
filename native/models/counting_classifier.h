#pragma once

#include <atomic>
#include <memory>

#include "models/classifier.h"

namespace ardistill {

// How many images went through a model, and of how many the gradient came back: an image counts once for each pass.
struct PassCounts {
  std::atomic<int64_t> forward{0}, backward{0};
};

// Counts what goes through a model.
class CountingClassifier final : public Classifier {
 public:
  CountingClassifier(Classifier& model, std::shared_ptr<PassCounts> counts)
      : model_(model), counts_(std::move(counts)) {}

  at::Tensor logits(const at::Tensor& images, BatchNormMode mode) override;
  int64_t num_classes() const override { return model_.num_classes(); }
  at::ScalarType dtype() const override { return model_.dtype(); }
  at::Device device() const override { return model_.device(); }
  void forget_fused() override { model_.forget_fused(); }

 private:
  Classifier& model_;
  std::shared_ptr<PassCounts> counts_;  // a graph may outlive this
};

}  // namespace ardistill
