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

  // See kernels/sgd_update.h.
  void (*sgd_update)(float* parameter, const float* gradient, float* buffer, int64_t count, float learning_rate,
                     float momentum, float weight_decay, bool nesterov);
};

// The best that this processor can do, or what the environment variable ARDISTILL_CPU_LEVEL names: "avx512", "avx2" or
// "default".
const Table& table();

}  // namespace ardistill::kernels::cpu
