#include "attacks/examination.h"

#include <ATen/ATen.h>
#include <c10/core/Allocator.h>
#include <c10/util/ThreadLocalDebugInfo.h>
#include <torch/csrc/autograd/autograd.h>

#include <algorithm>
#include <mutex>
#include <string_view>

#include "attacks/worst_case.h"

namespace ardistill {

namespace {

// The most that LibTorch allocates at one time, on the threads that hold it as their profiler.
class PeakMemory final : public c10::MemoryReportingInfoBase {
 public:
  void reportMemoryUsage(void*, int64_t alloc_size, size_t, size_t, c10::Device) override {
    const std::lock_guard lock(mutex_);
    current_ += alloc_size;
    peak_ = std::max(peak_, current_);
  }
  bool memoryProfilingEnabled() const override { return true; }
  int64_t peak() const { return peak_; }

 private:
  std::mutex mutex_;
  int64_t current_ = 0, peak_ = 0;
};

template <typename Work>
int64_t peak_of(Work work) {
  const auto memory = std::make_shared<PeakMemory>();
  const c10::DebugInfoGuard guard(c10::DebugInfoKind::PROFILER_STATE, memory);
  work();
  return memory->peak();
}

// Of the labels' cross-entropy by the images; undefined where the model gives none.
at::Tensor gradients_of(Classifier& model, const at::Tensor& images, const at::Tensor& labels) {
  const at::AutoGradMode enable(true);
  const auto x = images.detach().requires_grad_();
  at::Tensor logits;
  try {
    logits = model.logits(x, BatchNormMode::eval);
  } catch (const Error& error) {
    // A TorchScript file without gradients: attacks that need none do not mind.
    if (error.code() == std::string_view("ERR_AUTOGRAD")) return {};
    throw;
  }
  if (!logits.requires_grad()) return {};
  const auto loss = at::cross_entropy_loss(logits, labels, /*weight=*/{}, at::Reduction::Sum);
  return torch::autograd::grad({loss}, {x}, /*grad_outputs=*/{}, /*retain_graph=*/false, /*create_graph=*/false,
                               /*allow_unused=*/true)[0];
}

int64_t zero_gradients(const at::Tensor& gradients, int64_t count) {
  if (!gradients.defined()) return count;
  return count - gradients.flatten(1).ne(0).any(1).sum().item<int64_t>();
}

int64_t gradient_bytes(Classifier& model, const at::Tensor& image, const at::Tensor& label) {
  const auto peak = [&](int64_t count) {
    const auto images = image.repeat({count, 1, 1, 1}), labels = label.repeat({count});
    return peak_of([&] { gradients_of(model, images, labels); });
  };
  // What a model that is written in TypeScript allocates on the JavaScript thread is not seen, and is not to be freed
  // where it would be looked for.
  at::Tensor logits;
  if (peak_of([&] { logits = model.logits(image, BatchNormMode::eval); }) == 0) return 0;
  return std::max<int64_t>((peak(3) - peak(1)) / 2, 0);
}

double largest(const at::Tensor& numbers) { return numbers.abs().max().item<double>(); }

}  // namespace

Examination examine(Classifier& model, const at::Tensor& images, const at::Tensor& labels, const int64_t* indices,
                    const Cancellation& cancellation) {
  const at::NoGradGuard no_grad;
  const auto pass = [&](const at::Tensor& x) {
    cancellation.check();
    return model.logits(x, BatchNormMode::eval);
  };
  Examination found;
  found.lowest_pixel = images.min().item<double>();
  found.highest_pixel = images.max().item<double>();
  const auto logits = pass(images);
  refuse_nan(logits, indices);
  found.probabilities =
      logits.min().item<double>() >= 0 && logits.max().item<double>() <= 1 && largest(logits.sum(1) - 1) <= 1e-5;
  const double unit = largest(logits);
  const auto difference = [&](const at::Tensor& a, const at::Tensor& b) {
    return unit > 0 ? largest(a - b) / unit : 0;
  };
  found.repeat_difference = difference(pass(images), logits);
  for (int64_t i = 0; i < std::min<int64_t>(images.size(0), 4); ++i) {
    const double alone = difference(pass(images.narrow(0, i, 1)), logits.narrow(0, i, 1));
    found.batch_difference = std::max(found.batch_difference, alone);
  }
  cancellation.check();
  found.zero_gradients = zero_gradients(gradients_of(model, images, labels), images.size(0));
  cancellation.check();
  found.gradient_bytes = gradient_bytes(model, images.narrow(0, 0, 1), labels.narrow(0, 0, 1));
  return found;
}

}  // namespace ardistill
