#include "kernels/batch_norm.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

#include <cmath>
#include <optional>
#include <vector>

#include "kernels/cpu/table.h"
#include "kernels/fusion.h"
#include "kernels/parallel.h"
#include "kernels/undefined.h"

namespace ardistill::kernels {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr auto channels_last = at::MemoryFormat::ChannelsLast;
constexpr int64_t part_values = 32768;  // a part that is read twice stays in the cache

struct Map {
  int64_t rows, channels;

  explicit Map(const at::Tensor& x) : rows(x.numel() / x.size(1)), channels(x.size(1)) {}
  int64_t part_rows() const { return std::max<int64_t>(1, part_values / channels); }
  int64_t parts() const { return (rows + part_rows() - 1) / part_rows(); }
};

// work(part, first row, how many)
template <typename Work>
void for_parts(const Map& map, const Work& work) {
  parallel_parts(map.parts(), 1, [&](int64_t begin, int64_t end) {
    for (int64_t part = begin; part < end; ++part) {
      const int64_t first = part * map.part_rows();
      work(part, first, std::min(map.part_rows(), map.rows - first));
    }
  });
}

struct Moments {
  std::vector<double> mean, squares;  // the latter as sums over the rows
};

// Of parts, put together as Chan, Golub and LeVeque (1979).
Moments moments_of(const at::Tensor& x, const Map& map) {
  const auto c = static_cast<size_t>(map.channels);
  std::vector<float> mean(static_cast<size_t>(map.parts()) * c), squares(mean.size());
  for_parts(map, [&, in = floats(x)](int64_t part, int64_t first, int64_t rows) {
    const auto at = static_cast<size_t>(part) * c;
    cpu::table().moments(in + first * map.channels, rows, map.channels, &mean[at], &squares[at]);
  });
  Moments all{std::vector<double>(c), std::vector<double>(c)};
  double count = 0;
  for (int64_t part = 0; part < map.parts(); ++part) {
    const auto rows = static_cast<double>(std::min(map.part_rows(), map.rows - part * map.part_rows()));
    const double total = count + rows;
    const auto at = static_cast<size_t>(part) * c;
    for (size_t i = 0; i < c; ++i) {
      const double delta = mean[at + i] - all.mean[i];
      all.mean[i] += delta * rows / total;
      all.squares[i] += squares[at + i] + delta * delta * count * rows / total;
    }
    count = total;
  }
  return all;
}

struct Function : torch::autograd::Function<Function> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& weight,
                            const at::Tensor& bias, const std::optional<at::Tensor>& residual, const BatchNorm& bn,
                            bool updates, bool relu) {
    const Map map(x);
    const auto moments = moments_of(x, map);
    // scale, shift, mean, and 1 / deviation: 4 x C
    auto vectors = at::empty({4, map.channels}, x.options());
    auto* scale = vectors.mutable_data_ptr<float>();
    auto *shift = scale + map.channels, *mean = shift + map.channels, *inverse = mean + map.channels;
    const auto *w = floats(weight), *b = floats(bias);
    const auto rows = static_cast<double>(map.rows);
    for (int64_t i = 0; i < map.channels; ++i) {
      const double centre = moments.mean[static_cast<size_t>(i)];
      const double inverse_deviation = 1 / std::sqrt(moments.squares[static_cast<size_t>(i)] / rows + bn.eps);
      mean[i] = static_cast<float>(centre);
      inverse[i] = static_cast<float>(inverse_deviation);
      scale[i] = static_cast<float>(inverse_deviation * w[i]);
      shift[i] = static_cast<float>(b[i] - centre * inverse_deviation * w[i]);
    }
    if (updates) {
      auto *running_mean = bn.running_mean.mutable_data_ptr<float>(),
           *running_var = bn.running_var.mutable_data_ptr<float>();
      for (int64_t i = 0; i < map.channels; ++i) {
        const auto at = static_cast<size_t>(i);
        running_mean[i] = static_cast<float>(bn.momentum * moments.mean[at] + (1 - bn.momentum) * running_mean[i]);
        running_var[i] =
            static_cast<float>(bn.momentum * moments.squares[at] / (rows - 1) + (1 - bn.momentum) * running_var[i]);
      }
    }
    const auto added = residual ? residual->contiguous(channels_last) : at::Tensor();
    auto y = at::empty_like(x, x.options(), channels_last);
    for_parts(map, [&, in = floats(x), r = floats(added), out = y.mutable_data_ptr<float>()](int64_t, int64_t first,
                                                                                             int64_t count) {
      const int64_t at = first * map.channels;
      cpu::table().normalise(in + at, r ? r + at : nullptr, scale, shift, out + at, count, map.channels, relu);
    });
    context->save_for_backward({x, weight, vectors, relu && residual ? y : at::Tensor()});
    context->saved_data["relu"] = relu;
    context->saved_data["residual"] = residual.has_value();
    return y;
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    const auto saved = context->get_saved_variables();
    const auto& x = saved[0];
    const Map map(x);
    const bool relu = context->saved_data["relu"].toBool(), adds = context->saved_data["residual"].toBool();
    const bool splits = relu && adds;  // else the residual's gradient is the whole one
    const auto gradient = gradients[0].contiguous(channels_last);
    const auto *scale = floats(saved[2]), *shift = scale + map.channels, *mean = shift + map.channels,
               *inverse = mean + map.channels;
    const auto c = static_cast<size_t>(map.channels);
    const auto *g = floats(gradient), *in = floats(x), *out = floats(saved[3]);

    std::vector<float> sums(static_cast<size_t>(map.parts()) * c), products(sums.size());
    for_parts(map, [&](int64_t part, int64_t first, int64_t rows) {
      const int64_t at = first * map.channels;
      const auto to = static_cast<size_t>(part) * c;
      cpu::table().normalise_backward_sums(g + at, in + at, out ? out + at : nullptr, scale, shift, mean, rows,
                                           map.channels, relu, &sums[to], &products[to]);
    });
    std::vector<double> sum(c), product(c);
    for (size_t i = 0; i < sums.size(); ++i) {
      sum[i % c] += sums[i];
      product[i % c] += products[i];
    }

    at::Tensor by_weight, by_bias;
    if (context->needs_input_grad(1) && !weights_are_frozen()) {
      by_weight = at::empty({map.channels}, x.options());
      by_bias = at::empty({map.channels}, x.options());
      for (size_t i = 0; i < c; ++i) {
        by_weight.mutable_data_ptr<float>()[i] = static_cast<float>(product[i] * inverse[i]);
        by_bias.mutable_data_ptr<float>()[i] = static_cast<float>(sum[i]);
      }
    }

    at::Tensor by_x, by_residual = adds ? gradient : at::Tensor();
    if (context->needs_input_grad(0) || splits) {
      // scale (g - mean(g) - xhat mean(g xhat)) = scale g + b x + constant
      std::vector<float> b(c), constant(c);
      const auto rows = static_cast<double>(map.rows);
      for (size_t i = 0; i < c; ++i) {
        const double slope = -scale[i] * product[i] / rows * inverse[i] * inverse[i];
        b[i] = static_cast<float>(slope);
        constant[i] = static_cast<float>(-scale[i] * sum[i] / rows - slope * mean[i]);
      }
      by_x = at::empty_like(x, x.options(), channels_last);
      if (splits) by_residual = at::empty_like(x, x.options(), channels_last);
      auto* to_x = by_x.mutable_data_ptr<float>();
      auto* to_residual = splits ? by_residual.mutable_data_ptr<float>() : nullptr;
      for_parts(map, [&](int64_t, int64_t first, int64_t count) {
        const int64_t at = first * map.channels;
        cpu::table().normalise_backward(g + at, in + at, out ? out + at : nullptr, scale, shift, scale, b.data(),
                                        constant.data(), count, map.channels, relu, to_x + at,
                                        splits ? to_residual + at : nullptr);
      });
    }
    return {by_x, by_weight, by_bias, by_residual, {}, {}, {}};
  }
};

}  // namespace

at::Tensor fused_batch_norm(const at::Tensor& x, const BatchNorm& bn, BatchNormMode mode, bool relu,
                            const at::Tensor& residual) {
  return Function::apply(x.contiguous(channels_last), bn.weight, bn.bias, optional(residual), bn,
                         mode == BatchNormMode::train, relu);
}

}  // namespace ardistill::kernels
