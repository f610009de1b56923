// Batch norm over a map that is worked at in parts: what the parts give, put together. Float32 within a part, float64
// among parts, in their order: the same with any number of threads.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

#include "kernels/layers.h"

namespace ardistill::kernels {

// Two vectors with a number for each channel from each part.
class Partial {
 public:
  Partial(int64_t parts, int64_t channels);
  float* first(int64_t part) const { return values_ + part * channels_; }
  float* second(int64_t part) const { return first(parts() + part); }
  int64_t parts() const { return static_cast<int64_t>(rows.size()); }
  int64_t channels() const { return channels_; }

  std::vector<int64_t> rows;  // of each part

 private:
  int64_t channels_;
  at::Tensor memory_;  // LibTorch's allocator keeps pages, the system's does not
  float* values_;
};

// y = scale x + shift, as vectors after each other in one tensor, 4 x C.
struct Normalisation {
  at::Tensor vectors;
  int64_t channels() const { return vectors.size(1); }
  const float* scale() const { return vectors.const_data_ptr<float>(); }
  const float* shift() const { return scale() + channels(); }
  const float* mean() const { return shift() + channels(); }
  const float* inverse_deviation() const { return mean() + channels(); }
};

// Of means and of sums of squared differences from them; with `updates` the running statistics move.
Normalisation batch_normalisation(const Partial& moments, const BatchNorm& bn, bool updates);
// By running statistics.
Normalisation running_normalisation(const BatchNorm& bn);

// The gradient by x is scale g + slope x + constant, g being that by y; of sums of g and of g (x - mean).
struct NormalisationGradient {
  std::vector<float> slope, constant;
  std::vector<float> by_weight, by_bias;
};
NormalisationGradient batch_normalisation_gradient(const Partial& sums, const Normalisation& y, int64_t rows);

}  // namespace ardistill::kernels
