#include "kernels/batch_norm.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

#include <optional>

#include "kernels/batch_statistics.h"
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

struct Function : torch::autograd::Function<Function> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& weight,
                            const at::Tensor& bias, const std::optional<at::Tensor>& residual, const BatchNorm& bn,
                            bool updates, bool relu) {
    const Map map(x);
    Partial moments(map.parts(), map.channels);
    for_parts(map, [&, in = floats(x)](int64_t part, int64_t first, int64_t rows) {
      moments.rows[static_cast<size_t>(part)] = rows;
      cpu::table().moments(in + first * map.channels, rows, map.channels, moments.first(part), moments.second(part));
    });
    const auto by = batch_normalisation(moments, bn, updates);
    const auto added = residual ? residual->contiguous(channels_last) : at::Tensor();
    auto y = at::empty_like(x, x.options(), channels_last);
    for_parts(map, [&, in = floats(x), r = floats(added), out = y.mutable_data_ptr<float>()](int64_t, int64_t first,
                                                                                             int64_t count) {
      const int64_t at = first * map.channels;
      cpu::table().normalise(in + at, r ? r + at : nullptr, by.scale(), by.shift(), out + at, count, map.channels,
                             relu);
    });
    context->save_for_backward({x, by.vectors, relu && residual ? y : at::Tensor()});
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
    const Normalisation by{saved[1]};
    const auto *g = floats(gradient), *in = floats(x), *out = floats(saved[2]);

    Partial sums(map.parts(), map.channels);
    for_parts(map, [&](int64_t part, int64_t first, int64_t rows) {
      const int64_t at = first * map.channels;
      cpu::table().normalise_backward_sums(g + at, in + at, out ? out + at : nullptr, by.scale(), by.shift(), by.mean(),
                                           rows, map.channels, relu, sums.first(part), sums.second(part));
    });
    const auto all = batch_normalisation_gradient(sums, by, map.rows);

    at::Tensor by_weight, by_bias;
    if (context->needs_input_grad(1) && !weights_are_frozen()) {
      by_weight = at::tensor(all.by_weight, x.options());
      by_bias = at::tensor(all.by_bias, x.options());
    }

    at::Tensor by_x, by_residual = adds ? gradient : at::Tensor();
    if (context->needs_input_grad(0) || splits) {
      by_x = at::empty_like(x, x.options(), channels_last);
      if (splits) by_residual = at::empty_like(x, x.options(), channels_last);
      auto* to_x = by_x.mutable_data_ptr<float>();
      auto* to_residual = splits ? by_residual.mutable_data_ptr<float>() : nullptr;
      for_parts(map, [&](int64_t, int64_t first, int64_t count) {
        const int64_t at = first * map.channels;
        cpu::table().normalise_backward(g + at, in + at, out ? out + at : nullptr, by.scale(), by.shift(), by.scale(),
                                        all.slope.data(), all.constant.data(), count, map.channels, relu, to_x + at,
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
