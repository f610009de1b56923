#include "kernels/depthwise.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>
#include <optional>

#include "kernels/cpu/table.h"
#include "kernels/fusion.h"
#include "kernels/parallel.h"
#include "kernels/undefined.h"

namespace ardistill::kernels {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr auto channels_last = at::MemoryFormat::ChannelsLast;

cpu::DepthwiseShape shape_of(const at::Tensor& x, int64_t stride) {
  const int64_t height = x.size(2), width = x.size(3);
  return {x.size(1), height, width, (height - 1) / stride + 1, (width - 1) / stride + 1, stride};
}

// C x 1 x 3 x 3 -> 9 x C
at::Tensor taps_first(const at::Tensor& weight) { return weight.detach().view({weight.size(0), 9}).t().contiguous(); }

// work(image, first row, end) for parts of `images` x `rows`.
template <typename Work>
void for_rows(int64_t images, int64_t rows, const Work& work) {
  parallel_parts(images * rows, 1, [&](int64_t begin, int64_t end) {
    while (begin < end) {
      const int64_t image = begin / rows;
      const int64_t stop = std::min(end, (image + 1) * rows);
      work(image, begin - image * rows, stop - image * rows);
      begin = stop;
    }
  });
}

at::Tensor forward_pass(const at::Tensor& x, const at::Tensor& taps, const at::Tensor& bias, int64_t stride,
                        bool relu) {
  const auto s = shape_of(x, stride);
  auto y = at::empty({x.size(0), s.channels, s.out_height, s.out_width}, x.options(), channels_last);
  auto* out = y.mutable_data_ptr<float>();
  for_rows(x.size(0), s.out_height,
           [&, in = floats(x), w = floats(taps), b = floats(bias)](int64_t n, int64_t begin, int64_t end) {
             cpu::table().depthwise(in + n * s.height * s.width * s.channels, w, b,
                                    out + n * s.out_height * s.out_width * s.channels, s, relu, begin, end);
           });
  return y;
}

at::Tensor image_gradient(const at::Tensor& gradient, const at::Tensor& y, const at::Tensor& taps,
                          at::IntArrayRef sizes, int64_t stride) {
  auto by_x = at::empty(sizes, gradient.options(), channels_last);
  const auto s = shape_of(by_x, stride);
  auto* out = by_x.mutable_data_ptr<float>();
  const int64_t map = s.out_height * s.out_width * s.channels;
  for_rows(sizes[0], s.height,
           [&, g = floats(gradient), mask = floats(y), w = floats(taps)](int64_t n, int64_t begin, int64_t end) {
             cpu::table().depthwise_backward(g + n * map, mask ? mask + n * map : nullptr, w,
                                             out + n * s.height * s.width * s.channels, s, begin, end);
           });
  return by_x;
}

// Eight images to a part, whose sums are added in order: the same result with any number of threads.
at::Tensor weight_gradient(const at::Tensor& gradient, const at::Tensor& x, int64_t stride) {
  constexpr int64_t images = 8;
  const auto s = shape_of(x, stride);
  const int64_t count = x.size(0), parts = (count + images - 1) / images;
  auto sums = at::zeros({parts, 9, s.channels}, x.options());
  auto* out = sums.mutable_data_ptr<float>();
  parallel_for_each(parts, [&, g = floats(gradient), in = floats(x)](int64_t part) {
    for (int64_t n = part * images; n < std::min(count, (part + 1) * images); ++n) {
      cpu::table().depthwise_backward_weight(g + n * s.out_height * s.out_width * s.channels,
                                             in + n * s.height * s.width * s.channels, out + part * 9 * s.channels, s);
    }
  });
  return sums.sum(0).t().reshape({s.channels, 1, 3, 3});
}

struct Function : torch::autograd::Function<Function> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& weight,
                            const std::optional<at::Tensor>& bias, int64_t stride, bool relu) {
    const auto taps = taps_first(weight);
    const auto y = forward_pass(x, taps, bias.value_or(at::Tensor()), stride, relu);
    const bool frozen = weights_are_frozen();
    context->save_for_backward({frozen ? at::Tensor() : x, taps, relu ? y : at::Tensor()});
    context->saved_data["stride"] = stride;
    context->saved_data["sizes"] = x.sizes().vec();
    return y;
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    const auto saved = context->get_saved_variables();
    const auto& x = saved[0];
    auto gradient = gradients[0].contiguous(channels_last);
    auto y = saved[2];
    const int64_t stride = context->saved_data["stride"].toInt();
    at::Tensor by_x, by_weight;
    if (x.defined() && context->needs_input_grad(1)) {
      if (y.defined()) gradient = at::threshold_backward(gradient, y, 0);
      y = at::Tensor();
      by_weight = weight_gradient(gradient, x, stride);
    }
    if (context->needs_input_grad(0)) {
      by_x = image_gradient(gradient, y, saved[1], context->saved_data["sizes"].toIntVector(), stride);
    }
    return {by_x, by_weight, {}, {}, {}};
  }
};

}  // namespace

bool is_depthwise(const at::Tensor& weight, int64_t stride, int64_t padding, int64_t groups) {
  return groups == weight.size(0) && weight.size(1) == 1 && weight.size(2) == 3 && weight.size(3) == 3 &&
         padding == 1 && (stride == 1 || stride == 2);
}

at::Tensor depthwise_convolution(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, int64_t stride,
                                 bool relu) {
  return Function::apply(x.contiguous(channels_last), weight, optional(bias), stride, relu);
}

}  // namespace ardistill::kernels
