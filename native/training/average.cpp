#include "training/average.h"

#include <ATen/ATen.h>

namespace ardistill {

namespace {

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// Running statistics move as running <- (1 - momentum) running + momentum batch, whoever made the model and with
// whatever momentum. From zero that is momentum times the batch's, and from one it shows the momentum.
class MeanStatistics {
 public:
  explicit MeanStatistics(Trainable& student) : student_(student) {
    for (const auto& [name, tensor] : student.buffers_state()) {
      if (ends_with(name, "running_mean") || ends_with(name, "running_var")) buffers_.push_back(tensor);
      if (ends_with(name, "num_batches_tracked")) counts_.push_back(tensor);
    }
  }

  bool empty() const { return buffers_.empty(); }

  void take(const at::Tensor& images) {
    if (rest_.empty()) {
      fill(1);
      pass(images);
      for (const auto& buffer : buffers_) rest_.push_back(buffer.clone());
      fill(0);
      pass(images);
      for (size_t i = 0; i < buffers_.size(); ++i) rest_[i] -= buffers_[i];  // 1 - momentum
    } else {
      fill(0);
      pass(images);
    }
    count_ += 1;
    for (size_t i = 0; i < buffers_.size(); ++i) {
      const auto batch = buffers_[i] / (1 - rest_[i]);
      if (count_ == 1) {
        mean_.push_back(batch);
      } else {
        mean_[i] += (batch - mean_[i]) / count_;
      }
    }
  }

  void finish() {
    for (size_t i = 0; i < mean_.size(); ++i) buffers_[i].copy_(mean_[i]);
    for (auto& tensor : counts_) tensor.fill_(count_);
  }

 private:
  void fill(double value) {
    for (auto& buffer : buffers_) buffer.fill_(value);
  }
  void pass(const at::Tensor& images) { student_.logits(images, BatchNormMode::train); }

  Trainable& student_;
  std::vector<at::Tensor> buffers_, counts_, rest_, mean_;
  double count_ = 0;
};

}  // namespace

WeightAverage::WeightAverage(const NamedTensors& parameters)
    : parameters_(parameters), count_(at::zeros({}, at::kDouble)) {
  for (const auto& [name, parameter] : parameters_) average_.push_back(parameter.detach().clone());
}

void WeightAverage::take_exponential(double decay) {
  at::NoGradGuard no_grad;
  const bool first = count_.item<double>() == 0;
  for (size_t i = 0; i < average_.size(); ++i) {
    if (first) {
      average_[i].copy_(parameters_[i].second);
    } else {
      average_[i].lerp_(parameters_[i].second, 1 - decay);
    }
  }
  count_.add_(1);
}

void WeightAverage::take_equal() {
  at::NoGradGuard no_grad;
  const double count = count_.item<double>();
  for (size_t i = 0; i < average_.size(); ++i) {
    average_[i].add_((parameters_[i].second - average_[i]) / (count + 1));
  }
  count_.add_(1);
}

void WeightAverage::enter(Trainable& student, BatchStream& batches, const Cancellation& cancellation) {
  at::NoGradGuard no_grad;
  leave();
  for (const auto& [name, tensor] : parameters_) saved_.emplace_back(tensor, tensor.detach().clone());
  for (const auto& [name, tensor] : student.buffers_state()) saved_.emplace_back(tensor, tensor.clone());
  try {
    if (count_.item<double>() > 0) {
      for (size_t i = 0; i < average_.size(); ++i) parameters_[i].second.copy_(average_[i]);
    }
    MeanStatistics statistics(student);
    if (statistics.empty()) return;
    while (const auto batch = batches.next()) {
      cancellation.check();
      statistics.take(batch->images);
    }
    statistics.finish();
  } catch (...) {
    leave();
    throw;
  }
}

void WeightAverage::leave() {
  at::NoGradGuard no_grad;
  for (auto& [tensor, before] : saved_) tensor.copy_(before);
  saved_.clear();
}

NamedTensors WeightAverage::state() const {
  NamedTensors out;
  for (size_t i = 0; i < parameters_.size(); ++i) out.emplace_back("average." + parameters_[i].first, average_[i]);
  out.emplace_back("averaged", count_);
  return out;
}

}  // namespace ardistill
