// The loops over memory that LibTorch's operators for the CPU do in more passes, one table of them for each level of
// vector instructions: loops.cpp is compiled once for each. Nothing here knows of tensors or threads: a call does one
// part of the work, and parts may be done at the same time.
//
// Maps are channels last: `rows` (images x height x width) rows of `channels` numbers that follow each other. Vectors
// named in the singular have a number for each channel.
#pragma once

#include <cstdint>

namespace ardistill::kernels::cpu {

struct DepthwiseShape {
  int64_t channels, height, width, out_height, out_width, stride;  // 3 x 3, padding 1
};

struct ProductShape {
  int64_t inputs, outputs;
};

// What becomes of a product: relu(product scale + shift + what was there), each where asked for.
struct ProductEnd {
  const float *scale = nullptr, *shift = nullptr;
  bool adds = false, relu = false;
};

// Of maps that are cut into rows x columns tiles of 2 x 2 pixels an image.
struct WinogradShape {
  int64_t channels, height, width, rows, columns;
};

struct Table {
  const char* level;

  // out = y > 0 ? gradient : 0; `out` may be `gradient`.
  void (*relu_backward)(const float* gradient, const float* y, float* out, int64_t count);

  // See kernels/pgd_update.h.
  void (*pgd_update_sides)(float* x_adv, const float* gradient, const float* x, int64_t count, float step_size,
                           float epsilon);
  void (*pgd_update_difference)(float* x_adv, const float* gradient, const float* x, int64_t count, float step_size,
                                float epsilon);

  // Output rows [begin, end) of one image; weight: 9 x channels; bias: or null.
  void (*depthwise)(const float* x, const float* weight, const float* bias, float* y, const DepthwiseShape& shape,
                    bool relu, int64_t begin, int64_t end);
  // Rows [begin, end) of the input's gradient of one image. Where `y` is given, the gradient counts where y > 0.
  void (*depthwise_backward)(const float* gradient, const float* y, const float* weight, float* by_x,
                             const DepthwiseShape& shape, int64_t begin, int64_t end);
  // Adds one image's part of the weight's gradient, 9 x channels.
  void (*depthwise_backward_weight)(const float* gradient, const float* x, float* by_weight,
                                    const DepthwiseShape& shape);

  // The mean of the rows, and the sum of the squares of what they differ from it.
  void (*moments)(const float* x, int64_t rows, int64_t channels, float* mean, float* squares);
  // y = x scale + shift (+ residual), with `relu` no less than 0; residual: or null.
  void (*normalise)(const float* x, const float* residual, const float* scale, const float* shift, float* y,
                    int64_t rows, int64_t channels, bool relu);
  // The sums over the rows of the gradient by normalise()'s value before ReLU and of that times (x - mean). With `relu`
  // the value is positive where `y`, or where that is null x scale + shift, is.
  void (*normalise_backward_sums)(const float* gradient, const float* x, const float* y, const float* scale,
                                  const float* shift, const float* mean, int64_t rows, int64_t channels, bool relu,
                                  float* sum, float* product);
  // by_x = a gradient + b x + c, of the same gradient, which is also written to by_residual unless that is null.
  void (*normalise_backward)(const float* gradient, const float* x, const float* y, const float* scale,
                             const float* shift, const float* a, const float* b, const float* c, int64_t rows,
                             int64_t channels, bool relu, float* by_x, float* by_residual);

  // How many numbers pack() writes: a matrix of inputs x outputs, whose neighbours lie `by_input` and `by_output`
  // apart, in multiply()'s order.
  int64_t (*packed_size)(int64_t inputs, int64_t outputs);
  void (*pack)(const float* matrix, int64_t inputs, int64_t outputs, int64_t by_input, int64_t by_output,
               float* packed);
  // out (rows x outputs) = x (rows x inputs) times the packed matrix.
  void (*multiply)(const float* x, int64_t rows, const float* packed, const ProductShape& shape, const ProductEnd& end,
                   float* out);

  // Of the tiles [first, first + count) of all images: the 16 numbers of each and each channel, `plane` apart; and from
  // the products of these with the transformed weights relu(convolution + bias + residual), the latter three where
  // asked for.
  void (*winograd_input)(const float* x, const WinogradShape& shape, int64_t first, int64_t count, int64_t plane,
                         float* out);
  void (*winograd_output)(const float* products, const WinogradShape& shape, int64_t first, int64_t count,
                          int64_t plane, const float* bias, const float* residual, bool relu, float* y);

  // See kernels/sgd_update.h.
  void (*sgd_update)(float* parameter, const float* gradient, float* buffer, int64_t count, float learning_rate,
                     float momentum, float weight_decay, bool nesterov);
};

// The best that this processor can do, or what the environment variable ARDISTILL_CPU_LEVEL names: "avx512", "avx2" or
// "default".
const Table& table();

}  // namespace ardistill::kernels::cpu
