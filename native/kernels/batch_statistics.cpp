#include "kernels/batch_statistics.h"

#include <ATen/ATen.h>

#include <cmath>

#include "kernels/parallel.h"
#include "kernels/undefined.h"

namespace ardistill::kernels {

namespace {

// A thread takes so many channels at least.
constexpr int64_t least_channels = 64;

struct Writable {
  float *scale, *shift, *mean, *inverse_deviation;

  explicit Writable(at::Tensor& vectors)
      : scale(vectors.mutable_data_ptr<float>()),
        shift(scale + vectors.size(1)),
        mean(shift + vectors.size(1)),
        inverse_deviation(mean + vectors.size(1)) {}

  void set(int64_t i, double centre, double variance, const BatchNorm& bn, const float* weight, const float* bias) {
    const double inverse = 1 / std::sqrt(variance + bn.eps);
    mean[i] = static_cast<float>(centre);
    inverse_deviation[i] = static_cast<float>(inverse);
    scale[i] = static_cast<float>(inverse * weight[i]);
    shift[i] = static_cast<float>(bias[i] - centre * inverse * weight[i]);
  }
};

}  // namespace

Partial::Partial(int64_t parts, int64_t channels)
    : rows(static_cast<size_t>(parts)),
      channels_(channels),
      memory_(at::empty({2, parts, channels}, at::kFloat)),
      values_(memory_.mutable_data_ptr<float>()) {}

// Put together as Chan, Golub and LeVeque (1979).
Normalisation batch_normalisation(const Partial& moments, const BatchNorm& bn, bool updates) {
  const int64_t channels = moments.channels();
  auto vectors = at::empty({4, channels}, bn.weight.options());
  Writable out(vectors);
  const auto *weight = floats(bn.weight), *bias = floats(bn.bias);
  auto* running_mean = updates ? bn.running_mean.mutable_data_ptr<float>() : nullptr;
  auto* running_var = updates ? bn.running_var.mutable_data_ptr<float>() : nullptr;
  parallel_parts(channels, least_channels, [&](int64_t begin, int64_t end) {
    std::vector<double> means(static_cast<size_t>(end - begin)), squares(means.size());
    double count = 0;
    for (int64_t part = 0; part < moments.parts(); ++part) {
      const auto rows = static_cast<double>(moments.rows[static_cast<size_t>(part)]);
      const double total = count + rows, weight_of_part = rows / total, weight_of_delta = count * weight_of_part;
      const auto *mean = moments.first(part) + begin, *square = moments.second(part) + begin;
      for (size_t i = 0; i < means.size(); ++i) {
        const double delta = mean[i] - means[i];
        means[i] += delta * weight_of_part;
        squares[i] += square[i] + delta * delta * weight_of_delta;
      }
      count = total;
    }
    for (int64_t i = begin; i < end; ++i) {
      const double mean = means[static_cast<size_t>(i - begin)], sum = squares[static_cast<size_t>(i - begin)];
      out.set(i, mean, sum / count, bn, weight, bias);
      if (!updates) continue;
      running_mean[i] = static_cast<float>(bn.momentum * mean + (1 - bn.momentum) * running_mean[i]);
      running_var[i] = static_cast<float>(bn.momentum * sum / (count - 1) + (1 - bn.momentum) * running_var[i]);
    }
  });
  return {vectors};
}

Normalisation running_normalisation(const BatchNorm& bn) {
  auto vectors = at::empty({4, bn.weight.size(0)}, bn.weight.options());
  Writable out(vectors);
  const auto *mean = floats(bn.running_mean), *variance = floats(bn.running_var);
  for (int64_t i = 0; i < vectors.size(1); ++i) {
    out.set(i, mean[i], variance[i], bn, floats(bn.weight), floats(bn.bias));
  }
  return {vectors};
}

// scale (g - mean(g) - xhat mean(g xhat))
NormalisationGradient batch_normalisation_gradient(const Partial& sums, const Normalisation& y, int64_t rows) {
  const auto c = static_cast<size_t>(sums.channels());
  NormalisationGradient out{std::vector<float>(c), std::vector<float>(c), std::vector<float>(c), std::vector<float>(c)};
  parallel_parts(sums.channels(), least_channels, [&](int64_t begin, int64_t end) {
    std::vector<double> sum(static_cast<size_t>(end - begin)), product(sum.size());
    for (int64_t part = 0; part < sums.parts(); ++part) {
      const auto *first = sums.first(part) + begin, *second = sums.second(part) + begin;
      for (size_t i = 0; i < sum.size(); ++i) {
        sum[i] += first[i];
        product[i] += second[i];
      }
    }
    const auto count = static_cast<double>(rows);
    for (int64_t i = begin; i < end; ++i) {
      const auto at = static_cast<size_t>(i), from = static_cast<size_t>(i - begin);
      const double scale = y.scale()[i], inverse = y.inverse_deviation()[i];
      const double slope = -scale * product[from] / count * inverse * inverse;
      out.slope[at] = static_cast<float>(slope);
      out.constant[at] = static_cast<float>(-scale * sum[from] / count - slope * y.mean()[i]);
      out.by_weight[at] = static_cast<float>(product[from] * inverse);
      out.by_bias[at] = static_cast<float>(sum[from]);
    }
  });
  return out;
}

}  // namespace ardistill::kernels
