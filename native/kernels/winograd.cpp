#include "kernels/winograd.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>

#include "kernels/cpu/table.h"
#include "kernels/parallel.h"
#include "kernels/undefined.h"

namespace ardistill::kernels {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr int64_t numbers = 16;  // of a tile
// Below, the transforms cost what the products save.
constexpr int64_t least_channels = 32;
// Tiles that are worked at together: as many as a core's cache holds, and enough to read the weights seldom.
constexpr int64_t cached_values = 1 << 18, least_tiles = 32, most_tiles = 128;

// Fewer, and transforming the weights takes as long as the convolution.
constexpr int64_t least_pixels = 256;

// G x G, which makes 16 numbers of 9 weights.
at::Tensor transform(const at::TensorOptions& options) {
  const auto g = at::tensor({1., 0., 0., .5, .5, .5, .5, -.5, .5, 0., 0., 1.}, options).view({4, 3});
  return at::kron(g, g);
}

struct Function : torch::autograd::Function<Function> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& weight) {
    context->save_for_backward({x, weight});
    return winograd(x, winograd_weight(weight), weight.size(0));
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    const auto saved = context->get_saved_variables();
    const auto &x = saved[0], &weight = saved[1];
    const auto gradient = gradients[0].contiguous(at::MemoryFormat::ChannelsLast);
    at::Tensor by_x, by_weight;
    if (context->needs_input_grad(0)) by_x = winograd(gradient, winograd_weight(backward_weight(weight)), x.size(1));
    if (context->needs_input_grad(1)) {
      by_weight = std::get<1>(at::convolution_backward(gradient, x, weight, std::nullopt, {1, 1}, {1, 1}, {1, 1},
                                                       /*transposed=*/false, {0, 0}, 1, {false, true, false}));
    }
    return {by_x, by_weight};
  }
};

}  // namespace

bool suits_winograd(const at::Tensor& x, const at::Tensor& weight, int64_t stride, int64_t padding, int64_t groups) {
  return x.size(0) * x.size(2) * x.size(3) >= least_pixels && stride == 1 && padding == 1 && groups == 1 &&
         weight.size(2) == 3 && weight.size(3) == 3 && weight.size(0) >= least_channels &&
         weight.size(1) >= least_channels;
}

at::Tensor backward_weight(const at::Tensor& weight) { return weight.transpose(0, 1).flip({2, 3}).contiguous(); }

at::Tensor winograd_weight(const at::Tensor& weight) {
  const int64_t outputs = weight.size(0), inputs = weight.size(1);
  const auto transformed = at::mm(transform(weight.options()), weight.contiguous().view({-1, 9}).t()).contiguous();
  const auto& cpu = cpu::table();
  const int64_t size = cpu.packed_size(inputs, outputs);
  auto packed = at::empty({numbers, size}, weight.options());
  parallel_parts(numbers, 1,
                 [&, from = floats(transformed), to = packed.mutable_data_ptr<float>()](int64_t begin, int64_t end) {
                   for (int64_t i = begin; i < end; ++i) {
                     cpu.pack(from + i * outputs * inputs, inputs, outputs, 1, inputs, to + i * size);
                   }
                 });
  return packed;
}

at::Tensor winograd(const at::Tensor& x, const at::Tensor& weight, int64_t outputs, const at::Tensor& bias,
                    const at::Tensor& residual, bool relu) {
  const int64_t inputs = x.size(1);
  const auto& cpu = cpu::table();
  const int64_t images = x.size(0), height = x.size(2), width = x.size(3);
  const int64_t rows = (height + 1) / 2, columns = (width + 1) / 2, tiles = images * rows * columns;
  const cpu::WinogradShape from{inputs, height, width, rows, columns}, to{outputs, height, width, rows, columns};
  const int64_t block = std::clamp(cached_values / (numbers * (inputs + outputs)), least_tiles, most_tiles);
  // Not whole powers of two, whose neighbours would share places in the cache.
  constexpr int64_t gap = 16;
  const int64_t in_plane = block * inputs + gap, out_plane = block * outputs + gap;
  const cpu::ProductShape product{inputs, outputs};
  const int64_t size = weight.size(1);

  auto y = at::empty({images, outputs, height, width}, x.options(), at::MemoryFormat::ChannelsLast);
  auto* out = y.mutable_data_ptr<float>();
  parallel_parts(
      (tiles + block - 1) / block, 1,
      [&, in = floats(x), weights = floats(weight), b = floats(bias), r = floats(residual)](int64_t begin,
                                                                                            int64_t end) {
        const auto memory =
            at::getCPUAllocator()->allocate(static_cast<size_t>(numbers * (in_plane + out_plane)) * sizeof(float));
        auto *values = static_cast<float*>(memory.get()), *products = values + numbers * in_plane;
        for (int64_t part = begin; part < end; ++part) {
          const int64_t first = part * block, count = std::min(block, tiles - first);
          cpu.winograd_input(in, from, first, count, in_plane, values);
          for (int64_t i = 0; i < numbers; ++i) {
            cpu.multiply(values + i * in_plane, count, weights + i * size, product, {}, products + i * out_plane);
          }
          cpu.winograd_output(products, to, first, count, out_plane, b, r, relu, out);
        }
      });
  return y;
}

at::Tensor winograd_convolution(const at::Tensor& x, const at::Tensor& weight) {
  return Function::apply(x.contiguous(at::MemoryFormat::ChannelsLast), weight);
}

}  // namespace ardistill::kernels
