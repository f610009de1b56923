#include "kernels/inverted_residual.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>
#include <cstring>
#include <optional>

#include "kernels/batch_norm.h"
#include "kernels/batch_statistics.h"
#include "kernels/cpu/table.h"
#include "kernels/depthwise.h"
#include "kernels/fusion.h"
#include "kernels/parallel.h"
#include "kernels/undefined.h"

namespace ardistill::kernels {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr auto channels_last = at::MemoryFormat::ChannelsLast;
// Of a map, worked at together: enough to fill the processor's registers many times, few enough for its nearest caches.
constexpr int64_t tile_pixels = 64;
// A map that is a product with so few channels is computed again rather than kept: that takes no longer than to read
// it.
constexpr int64_t few_channels = 48;

struct Shape {
  int64_t images, in, middle, out;  // channels
  cpu::DepthwiseShape s;
  // Images that are worked at together, of small maps, and rows of an image, of others.
  int64_t group, groups, rows, out_rows;

  Shape(at::IntArrayRef x, int64_t middle_, int64_t out_, int64_t stride)
      : images(x[0]),
        in(x[1]),
        middle(middle_),
        out(out_),
        s{middle, x[2], x[3], (x[2] - 1) / stride + 1, (x[3] - 1) / stride + 1, stride},
        group(std::max<int64_t>(1, tile_pixels / (x[2] * x[3]))),
        groups((images + group - 1) / group),
        // Even, so that at a stride of 2 they are whole rows of the result.
        rows(group > 1 ? x[2] : std::min(x[2], ((tile_pixels + x[3] - 1) / x[3] + 1) / 2 * 2)),
        out_rows(group > 1 ? s.out_height : std::min(s.out_height, (tile_pixels + s.out_width - 1) / s.out_width)) {}

  int64_t pixels() const { return s.height * s.width; }
  int64_t out_pixels() const { return s.out_height * s.out_width; }
  int64_t tiles() const { return (s.height + rows - 1) / rows; }
  int64_t out_tiles() const { return (s.out_height + out_rows - 1) / out_rows; }
  // Rows of the result that need none but the first `count` of x, and of x's gradient that need none but the result's.
  int64_t out_ready(int64_t count) const { return count == s.height ? s.out_height : (count - 2) / s.stride + 1; }
  int64_t in_ready(int64_t count) const { return count == s.out_height ? s.height : s.stride * count - 1; }
};

// Rows [begin, end) of each of some images; they follow each other, as they are of one image or whole.
struct Tile {
  int64_t images, begin, end;

  int64_t first(int64_t width) const { return begin * width; }
  int64_t count(int64_t width) const { return images * (end - begin) * width; }
};

// Some rows of a map that is made from its first row to its last, in memory for these alone: a whole map would not stay
// in the cache. Groups of images have whole maps, which are small.
class Window {
 public:
  Window(float* memory, int64_t rows, int64_t row_values) : memory_(memory), rows_(rows), row_values_(row_values) {}

  static int64_t rows_for(int64_t group, int64_t height, int64_t tile_rows) {
    return group > 1 ? group * height : std::min(height, 4 * tile_rows + 2);
  }

  // Where the map's first row would be. Of the rows there are, those before `needed` are given up where there is no
  // room for rows up to `end`.
  float* reach(int64_t needed, int64_t end) {
    if (end - first_ > rows_) {
      std::memmove(memory_, memory_ + (needed - first_) * row_values_,
                   static_cast<size_t>((end_ - needed) * row_values_) * sizeof(float));
      first_ = needed;
    }
    end_ = end;
    return memory_ - first_ * row_values_;
  }

 private:
  float* memory_;
  int64_t rows_, row_values_, first_ = 0, end_ = 0;
};

// work(number, image, how many) for each group of images, and memory of `floats` numbers that a thread keeps meanwhile.
template <typename Work>
void for_groups(const Shape& shape, int64_t floats, const Work& work) {
  parallel_parts(shape.groups, 1, [&](int64_t begin, int64_t end) {
    const auto memory = at::getCPUAllocator()->allocate(static_cast<size_t>(floats) * sizeof(float));
    for (int64_t g = begin; g < end; ++g) {
      const int64_t image = g * shape.group;
      work(g, image, std::min(shape.group, shape.images - image), static_cast<float*>(memory.get()));
    }
  });
}

// work(number, first pixel, how many) for tiles of `pixels` of all images.
template <typename Work>
void for_pixels(int64_t pixels, int64_t floats, const Work& work) {
  parallel_parts((pixels + tile_pixels - 1) / tile_pixels, 1, [&](int64_t begin, int64_t end) {
    const auto memory = at::getCPUAllocator()->allocate(static_cast<size_t>(floats) * sizeof(float));
    for (int64_t tile = begin; tile < end; ++tile) {
      const int64_t first = tile * tile_pixels;
      work(tile, first, std::min(tile_pixels, pixels - first), static_cast<float*>(memory.get()));
    }
  });
}

at::Tensor map_of(const at::Tensor& x, int64_t images, int64_t channels, int64_t height, int64_t width) {
  return at::empty({images, channels, height, width}, x.options(), channels_last);
}

struct Weights {
  at::Tensor expand, expand_transposed, project, project_transposed, taps, shift;
  at::Tensor plain_expand;  // M x C
};

struct Function : torch::autograd::Function<Function> {
  // By the first two batch norms, with batch statistics, or running ones.
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const Weights& w, const BatchNorm& bn1,
                            const BatchNorm& bn2, int64_t stride, BatchNormMode mode, bool has_gradient) {
    const auto& cpu = cpu::table();
    const bool batch = !is_eval(mode), updates = mode == BatchNormMode::train;
    const bool keeps = has_gradient || batch;
    const int64_t out_channels = w.shift.size(0);
    const Shape shape(x.sizes(), w.taps.size(1), out_channels, stride);
    const auto& s = shape.s;
    const int64_t c = shape.middle;
    const cpu::ProductShape expanding{shape.in, c}, projecting{c, shape.out};
    const auto* in = floats(x);

    // Round 1: statistics of the expanded map.
    at::Tensor expanded;
    if (batch && shape.in > few_channels) expanded = map_of(x, shape.images, c, s.height, s.width);
    auto* kept = expanded.defined() ? expanded.mutable_data_ptr<float>() : nullptr;
    Normalisation by1{}, by2{};
    if (batch) {
      const int64_t pixels = shape.images * shape.pixels();
      Partial moments((pixels + tile_pixels - 1) / tile_pixels, c);
      for_pixels(pixels, tile_pixels * c, [&](int64_t tile, int64_t first, int64_t count, float* memory) {
        auto* to = kept ? kept + first * c : memory;
        cpu.multiply(in + first * shape.in, count, floats(w.expand), expanding, {}, to);
        moments.rows[static_cast<size_t>(tile)] = count;
        cpu.moments(to, count, c, moments.first(tile), moments.second(tile));
      });
      by1 = batch_normalisation(moments, bn1, updates);
    } else {
      by1 = running_normalisation(bn1);
      by2 = running_normalisation(bn2);
    }

    // Round 2: the depthwise convolution and its statistics. Where these are known, the projection as well.
    auto y = map_of(x, shape.images, shape.out, s.out_height, s.out_width);
    auto* out = y.mutable_data_ptr<float>();
    const cpu::ProductEnd project_end{.shift = floats(w.shift)};
    const auto deep = keeps ? map_of(x, shape.images, c, s.out_height, s.out_width) : at::Tensor();
    auto* deep_map = keeps ? deep.mutable_data_ptr<float>() : nullptr;
    Partial moments(batch ? shape.groups * shape.tiles() : 0, c);
    const int64_t active_row = s.width * c, active_rows = Window::rows_for(shape.group, s.height, shape.rows);
    const int64_t active_floats = active_rows * active_row, deep_floats = shape.group * shape.out_pixels() * c;
    // One row more than a tile has becomes ready with the last one.
    const int64_t tile_floats = shape.group * std::min(s.out_height, shape.rows + 1) * s.out_width * c;
    for_groups(shape, active_floats + (keeps ? 0 : deep_floats) + (batch ? 0 : tile_floats),
               [&](int64_t g, int64_t image, int64_t images, float* memory) {
                 Window window(memory, active_rows, active_row);
                 auto* rest = memory + active_floats;
                 auto* to = keeps ? deep_map + image * shape.out_pixels() * c : rest;
                 auto* tile = keeps ? rest : rest + deep_floats;
                 int64_t done = 0;
                 for (int64_t t = 0; t < shape.tiles(); ++t) {
                   const Tile rows{images, t * shape.rows, std::min(s.height, (t + 1) * shape.rows)};
                   const int64_t first = rows.first(s.width), count = rows.count(s.width);
                   const int64_t from = image * shape.pixels() + first;
                   // The row above the next one of the result.
                   auto* active = window.reach(std::max<int64_t>(0, done * s.stride - 1), rows.end);
                   if (kept) {
                     cpu.normalise(kept + from * c, nullptr, by1.scale(), by1.shift(), active + first * c, count, c,
                                   /*relu=*/true);
                   } else {
                     cpu.multiply(in + from * shape.in, count, floats(w.expand), expanding,
                                  {.scale = by1.scale(), .shift = by1.shift(), .relu = true}, active + first * c);
                   }
                   const Tile result{images, done, shape.out_ready(rows.end)};
                   done = result.end;
                   for (int64_t i = 0; i < images; ++i) {
                     cpu.depthwise(active + i * shape.pixels() * c, floats(w.taps), nullptr,
                                   to + i * shape.out_pixels() * c, s, /*relu=*/false, result.begin, result.end);
                   }
                   const int64_t at = result.first(s.out_width), made = result.count(s.out_width);
                   if (batch) {
                     const int64_t part = g * shape.tiles() + t;
                     moments.rows[static_cast<size_t>(part)] = made;
                     cpu.moments(to + at * c, made, c, moments.first(part), moments.second(part));
                   } else {
                     cpu.normalise(to + at * c, nullptr, by2.scale(), by2.shift(), tile, made, c, /*relu=*/true);
                     cpu.multiply(tile, made, floats(w.project), projecting, project_end,
                                  out + (image * shape.out_pixels() + at) * shape.out);
                   }
                 }
               });

    // Round 3: the projection.
    if (batch) {
      by2 = batch_normalisation(moments, bn2, updates);
      for_pixels(
          shape.images * shape.out_pixels(), tile_pixels * c, [&](int64_t, int64_t first, int64_t count, float* tile) {
            cpu.normalise(deep_map + first * c, nullptr, by2.scale(), by2.shift(), tile, count, c, /*relu=*/true);
            cpu.multiply(tile, count, floats(w.project), projecting, project_end, out + first * shape.out);
          });
    }
    context->save_for_backward({x, expanded, deep, by1.vectors, by2.vectors, w.expand, w.expand_transposed,
                                w.project_transposed, w.taps, w.plain_expand});
    context->saved_data["stride"] = stride;
    context->saved_data["batch"] = batch;
    return y;
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    if (!context->needs_input_grad(0)) return variable_list(7);
    const auto& cpu = cpu::table();
    const auto saved = context->get_saved_variables();
    const auto &x = saved[0], &expanded = saved[1], &deep = saved[2], &expand = saved[5], &expand_transposed = saved[6],
               &project_transposed = saved[7], &taps = saved[8];
    const Normalisation by1{saved[3]}, by2{saved[4]};
    const bool batch = context->saved_data["batch"].toBool();
    const auto gradient = gradients[0].contiguous(channels_last);
    const Shape shape(x.sizes(), taps.size(1), gradient.size(1), context->saved_data["stride"].toInt());
    const auto& s = shape.s;
    const int64_t c = shape.middle;
    const cpu::ProductShape back_projecting{shape.out, c}, expanding{shape.in, c}, back_expanding{c, shape.in};
    const auto *in = floats(x), *g = floats(gradient), *deep_map = floats(deep), *kept = floats(expanded);
    const std::vector<float> zeros(static_cast<size_t>(c));

    // Round 1: sums for the second batch norm.
    at::Tensor by_active;
    float* kept_gradient = nullptr;
    NormalisationGradient end2{zeros, zeros, {}, {}}, end1;
    if (batch) {
      if (shape.out > few_channels) {
        by_active = map_of(x, shape.images, c, s.out_height, s.out_width);
        kept_gradient = by_active.mutable_data_ptr<float>();
      }
      const int64_t pixels = shape.images * shape.out_pixels();
      Partial sums((pixels + tile_pixels - 1) / tile_pixels, c);
      for_pixels(pixels, tile_pixels * c, [&](int64_t tile, int64_t first, int64_t count, float* memory) {
        auto* to = kept_gradient ? kept_gradient + first * c : memory;
        cpu.multiply(g + first * shape.out, count, floats(project_transposed), back_projecting, {}, to);
        cpu.normalise_backward_sums(to, deep_map + first * c, nullptr, by2.scale(), by2.shift(), by2.mean(), count, c,
                                    /*relu=*/true, sums.first(tile), sums.second(tile));
      });
      end2 = batch_normalisation_gradient(sums, by2, pixels);
    }

    // Round 2: back to x, but for what the first batch norm's statistics add.
    auto by_x = map_of(x, shape.images, shape.in, s.height, s.width);
    auto* out = by_x.mutable_data_ptr<float>();
    Partial sums(batch ? shape.groups * shape.out_tiles() : 0, c);
    const int64_t deep_row = s.out_width * c, deep_rows = Window::rows_for(shape.group, s.out_height, shape.out_rows);
    const int64_t deep_floats = deep_rows * deep_row;
    const int64_t tile_rows = std::min(s.height, s.stride * shape.out_rows + 1);
    const int64_t active_floats = shape.group * tile_rows * s.width * c;
    const int64_t tile_floats = std::max(active_floats, shape.group * shape.out_rows * s.out_width * c);
    for_groups(shape, deep_floats + active_floats + tile_floats,
               [&](int64_t group, int64_t image, int64_t images, float* memory) {
                 Window window(memory, deep_rows, deep_row);
                 auto *by_rows = memory + deep_floats, *tile = by_rows + active_floats;
                 int64_t done = 0;
                 for (int64_t t = 0; t < shape.out_tiles(); ++t) {
                   const Tile result{images, t * shape.out_rows, std::min(s.out_height, (t + 1) * shape.out_rows)};
                   const int64_t at = result.first(s.out_width), made = result.count(s.out_width);
                   const int64_t from = image * shape.out_pixels() + at;
                   // The row above the one that x's next one is at.
                   auto* by_deep = window.reach(std::max<int64_t>(0, (done - 1) / s.stride), result.end);
                   if (!kept_gradient) {
                     cpu.multiply(g + from * shape.out, made, floats(project_transposed), back_projecting, {}, tile);
                   }
                   cpu.normalise_backward(kept_gradient ? kept_gradient + from * c : tile, deep_map + from * c, nullptr,
                                          by2.scale(), by2.shift(), by2.scale(), end2.slope.data(),
                                          end2.constant.data(), made, c, /*relu=*/true, by_deep + at * c, nullptr);

                   const Tile rows{images, done, shape.in_ready(result.end)};
                   done = rows.end;
                   const int64_t first = rows.first(s.width), count = rows.count(s.width);
                   for (int64_t i = 0; i < images; ++i) {
                     cpu.depthwise_backward(by_deep + i * shape.out_pixels() * c, nullptr, floats(taps),
                                            by_rows + (i * shape.pixels() - first) * c, s, rows.begin, rows.end);
                   }
                   const int64_t source = image * shape.pixels() + first;
                   const float* values = kept ? kept + source * c : tile;
                   if (!kept) cpu.multiply(in + source * shape.in, count, floats(expand), expanding, {}, tile);
                   if (batch) {
                     const int64_t part = group * shape.out_tiles() + t;
                     cpu.normalise_backward_sums(by_rows, values, nullptr, by1.scale(), by1.shift(), by1.mean(), count,
                                                 c, /*relu=*/true, sums.first(part), sums.second(part));
                   }
                   cpu.normalise_backward(by_rows, values, nullptr, by1.scale(), by1.shift(), by1.scale(), zeros.data(),
                                          zeros.data(), count, c, /*relu=*/true, by_rows, nullptr);
                   cpu.multiply(by_rows, count, floats(expand_transposed), back_expanding, {}, out + source * shape.in);
                 }
               });

    // What is left of the first batch norm's gradient is slope e + constant with e = expand x: linear in x.
    if (batch) {
      const int64_t pixels = shape.images * shape.pixels();
      end1 = batch_normalisation_gradient(sums, by1, pixels);
      const auto slope = at::tensor(end1.slope, x.options()), constant = at::tensor(end1.constant, x.options());
      const auto& plain = saved[9];
      const auto linear = at::mm(plain.t() * slope, plain).contiguous();  // symmetric
      const auto shift = at::mv(plain.t(), constant);
      const cpu::ProductShape square{shape.in, shape.in};
      auto packed = at::empty({cpu.packed_size(shape.in, shape.in)}, x.options());
      cpu.pack(floats(linear), shape.in, shape.in, shape.in, 1, packed.mutable_data_ptr<float>());
      for_pixels(pixels, 0, [&](int64_t, int64_t first, int64_t count, float*) {
        cpu.multiply(in + first * shape.in, count, floats(packed), square, {.shift = floats(shift), .adds = true},
                     out + first * shape.in);
      });
    }
    variable_list result(7);
    result[0] = by_x;
    return result;
  }
};

at::Tensor packed(const at::Tensor& matrix) {
  const auto& cpu = cpu::table();
  const int64_t inputs = matrix.size(0), outputs = matrix.size(1);
  auto out = at::empty({cpu.packed_size(inputs, outputs)}, matrix.options());
  cpu.pack(floats(matrix), inputs, outputs, matrix.stride(0), matrix.stride(1), out.mutable_data_ptr<float>());
  return out;
}

}  // namespace

bool InvertedResidual::is_available(const at::Tensor& x, const at::Tensor& depthwise, int64_t stride,
                                    BatchNormMode mode) {
  if (!is_depthwise(depthwise, stride, /*padding=*/1, depthwise.size(0)) || x.numel() == 0) return false;
  if (mode == BatchNormMode::eval_fused) return true;
  // Batch norm tells what is wrong with a batch that has one value a channel.
  const bool has_statistics = x.size(0) > 1 || x.size(2) > stride || x.size(3) > stride;
  return !is_eval(mode) && has_statistics && fuses(x) && weights_are_frozen();
}

void InvertedResidual::pack(const Parameters& p, bool folds) {
  const at::NoGradGuard no_grad;
  const auto expand = p.expand.detach().flatten(1);
  auto project = p.project.detach().flatten(1);
  shift_ = at::zeros({project.size(0)}, project.options());
  if (folds) {
    const auto scale = p.project_norm.weight / (p.project_norm.running_var + p.project_norm.eps).sqrt();
    shift_ = p.project_norm.bias - p.project_norm.running_mean * scale;
    project = project * scale.unsqueeze(1);
  }
  expand_ = packed(expand.t());
  expand_transposed_ = packed(expand);
  project_ = packed(project.t());
  project_transposed_ = packed(project);
  taps_ = p.depthwise.detach().view({-1, 9}).t().contiguous();
}

at::Tensor InvertedResidual::operator()(const at::Tensor& x, const Parameters& p, BatchNormMode mode,
                                        const at::Tensor& residual) {
  if (!taps_.defined()) pack(p, is_eval(mode));
  const Weights weights{expand_, expand_transposed_,          project_, project_transposed_, taps_,
                        shift_,  p.expand.detach().flatten(1)};
  const auto y = Function::apply(x.contiguous(channels_last), weights, p.expand_norm, p.depthwise_norm, p.stride, mode,
                                 at::GradMode::is_enabled() && x.requires_grad());
  if (!is_eval(mode)) return batch_norm(y, p.project_norm, mode, /*relu=*/false, residual);
  return residual.defined() ? y + residual : y;
}

}  // namespace ardistill::kernels
