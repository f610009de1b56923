// Compiled once for each level of vector instructions, as ARDISTILL_CPU_LEVEL_NAME. Everything is static or in a
// namespace of the level, and no header with inline functions of others is included: the linker keeps one copy of such
// a function, which might be one with instructions that the processor lacks.
#include "kernels/cpu/table.h"

namespace ardistill::kernels::cpu {

namespace {

#if defined(__AVX512F__)
constexpr int64_t lanes = 16;
#elif defined(__AVX2__)
constexpr int64_t lanes = 8;
#else
constexpr int64_t lanes = 4;
#endif

typedef float Vector __attribute__((vector_size(lanes * sizeof(float))));
typedef float Unaligned __attribute__((vector_size(lanes * sizeof(float)), aligned(4), may_alias));

// Types of their own rather than functions, so that they are inlined where they are passed on.
struct Load {
  Vector operator()(const float* p) const { return *reinterpret_cast<const Unaligned*>(p); }
};
struct Store {
  void operator()(float* p, Vector v) const { *reinterpret_cast<Unaligned*>(p) = v; }
};

// The last channels, fewer than there are lanes.
struct LoadSome {
  int64_t count;
  Vector operator()(const float* p) const {
    Vector v = {};
    for (int64_t i = 0; i < count; ++i) v[i] = p[i];
    return v;
  }
};
struct StoreSome {
  int64_t count;
  void operator()(float* p, Vector v) const {
    for (int64_t i = 0; i < count; ++i) p[i] = v[i];
  }
};

// As LibTorch's relu() and its gradient: NaN stays NaN, and where the value is one the gradient passes.
inline Vector at_least_zero(Vector v) { return v < 0.0f ? Vector{} : v; }
inline Vector where_positive(Vector value, Vector g) { return value <= 0.0f ? Vector{} : g; }

// body(first channel, read, write) for each vector of channels; the last may be a part.
template <typename Body>
inline void for_channels(int64_t channels, Body body) {
  int64_t c = 0;
  for (; c + lanes <= channels; c += lanes) body(c, Load{}, Store{});
  if (c < channels) body(c, LoadSome{channels - c}, StoreSome{channels - c});
}

void relu_backward(const float* gradient, const float* y, float* out, int64_t count) {
  for_channels(count,
               [&](int64_t i, auto get, auto put) { put(out + i, where_positive(get(y + i), get(gradient + i))); });
}

template <bool sides>
void pgd_update(float* x_adv, const float* gradient, const float* x, int64_t count, float step_size, float epsilon) {
  for_channels(count, [&](int64_t i, auto get, auto put) {
    const Vector g = get(gradient + i);
    const Vector origin = get(x + i);
    Vector value = get(x_adv + i);
    // A NaN moves nothing, as sign() of it.
    const Vector step = Vector{} + step_size;
    value += g > 0.0f ? step : (g < 0.0f ? -step : Vector{});
    if constexpr (sides) {
      const Vector low = origin - epsilon, high = origin + epsilon;
      value = value < low ? low : value;
      value = value > high ? high : value;
    } else {
      Vector delta = value - origin;
      const Vector high = Vector{} + epsilon;
      delta = delta < -high ? -high : delta;
      delta = delta > high ? high : delta;
      value = origin + delta;
    }
    value = value < 0.0f ? Vector{} : value;
    put(x_adv + i, value > 1.0f ? Vector{} + 1.0f : value);
  });
}

// The taps [first, last) of three that fall inside of `size` at the position `start`.
struct Taps {
  int64_t first, last;
};
inline Taps taps_inside(int64_t start, int64_t size) {
  return {start < 0 ? -start : 0, start + 3 > size ? size - start : 3};
}

// One row of a map's convolution with 3 x 3 weights w at a stride of 1, for one vector of channels. The rows of x above
// and below exist as `above` and `below` say. A value of x is read once, and added to the three pixels that it is part
// of. values(pointer) reads it.
template <bool above, bool below, typename Values, typename Ahead, typename Result>
inline void slide(const float* x, const Vector (&w)[9], Vector first, int64_t width, int64_t channels, Values values,
                  Ahead ahead, Result result) {
  Vector left = first, middle = first;
  for (int64_t j = 0; j < width; ++j) {
    Vector right = first;
    const auto add = [&](int64_t a) {
      const Vector value = values(x + ((a - 1) * width + j) * channels);
      left += w[a * 3 + 2] * value;
      middle += w[a * 3 + 1] * value;
      right += w[a * 3] * value;
    };
    if constexpr (above) add(0);
    add(1);
    if constexpr (below) {
      add(2);
      ahead(x + (2 * width + j) * channels);
    }
    if (j > 0) result(j - 1, left);
    left = middle;
    middle = right;
  }
  result(width - 1, left);
}

template <typename... Arguments>
inline void slide_at(int64_t row, int64_t height, const Arguments&... arguments) {
  const bool above = row > 0, below = row + 1 < height;
  if (above && below) return slide<true, true>(arguments...);
  if (above) return slide<true, false>(arguments...);
  if (below) return slide<false, true>(arguments...);
  slide<false, false>(arguments...);
}

void depthwise(const float* x, const float* weight, const float* bias, float* y, const DepthwiseShape& s, bool relu,
               int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; ++i) {
    for_channels(s.channels, [&](int64_t c, auto get, auto put) {
      Vector w[9];
      for (int64_t t = 0; t < 9; ++t) w[t] = get(weight + t * s.channels + c);
      const Vector first = bias ? get(bias + c) : Vector{};
      const auto result = [&](int64_t j, Vector sum) {
        put(y + (i * s.out_width + j) * s.channels + c, relu ? at_least_zero(sum) : sum);
      };
      if (s.stride == 1) {
        slide_at(
            i, s.height, x + i * s.width * s.channels + c, w, first, s.width, s.channels, get,
            [](const float* next) { __builtin_prefetch(next, 0, 2); }, result);
        return;
      }
      const int64_t top = i * s.stride - 1;
      const Taps down = taps_inside(top, s.height);
      for (int64_t j = 0; j < s.out_width; ++j) {
        const int64_t left = j * s.stride - 1;
        const Taps across = taps_inside(left, s.width);
        Vector sum = first;
        for (int64_t a = down.first; a < down.last; ++a) {
          const float* row = x + ((top + a) * s.width + left) * s.channels + c;
          for (int64_t b = across.first; b < across.last; ++b) sum += w[a * 3 + b] * get(row + b * s.channels);
        }
        result(j, sum);
      }
    });
  }
}

void depthwise_backward(const float* gradient, const float* y, const float* weight, float* by_x,
                        const DepthwiseShape& s, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; ++i) {
    for_channels(s.channels, [&](int64_t c, auto get, auto put) {
      const auto value = [&](const float* g) { return y ? where_positive(get(y + (g - gradient)), get(g)) : get(g); };
      const auto result = [&](int64_t j, Vector sum) { put(by_x + (i * s.width + j) * s.channels + c, sum); };
      Vector w[9];
      if (s.stride == 1) {
        for (int64_t t = 0; t < 9; ++t) w[t] = get(weight + (8 - t) * s.channels + c);
        slide_at(
            i, s.height, gradient + i * s.width * s.channels + c, w, Vector{}, s.width, s.channels, value,
            [&](const float* next) {
              __builtin_prefetch(next, 0, 2);
              if (y) __builtin_prefetch(y + (next - gradient), 0, 2);
            },
            result);
        return;
      }
      for (int64_t t = 0; t < 9; ++t) w[t] = get(weight + t * s.channels + c);
      for (int64_t j = 0; j < s.width; ++j) {
        Vector sum = {};
        for (int64_t a = 0; a < 3; ++a) {
          const int64_t down = i + 1 - a;
          if (down < 0 || down % s.stride != 0 || down / s.stride >= s.out_height) continue;
          for (int64_t b = 0; b < 3; ++b) {
            const int64_t across = j + 1 - b;
            if (across < 0 || across % s.stride != 0 || across / s.stride >= s.out_width) continue;
            const int64_t pixel = down / s.stride * s.out_width + across / s.stride;
            sum += w[a * 3 + b] * value(gradient + pixel * s.channels + c);
          }
        }
        result(j, sum);
      }
    });
  }
}

void depthwise_backward_weight(const float* gradient, const float* x, float* by_weight, const DepthwiseShape& s) {
  for_channels(s.channels, [&](int64_t c, auto get, auto put) {
    Vector sum[9] = {};
    for (int64_t i = 0; i < s.out_height; ++i) {
      const int64_t top = i * s.stride - 1;
      const Taps down = taps_inside(top, s.height);
      for (int64_t j = 0; j < s.out_width; ++j) {
        const int64_t left = j * s.stride - 1;
        const Taps across = taps_inside(left, s.width);
        const Vector g = get(gradient + (i * s.out_width + j) * s.channels + c);
        for (int64_t a = down.first; a < down.last; ++a) {
          const float* row = x + ((top + a) * s.width + left) * s.channels + c;
          for (int64_t b = across.first; b < across.last; ++b) sum[a * 3 + b] += g * get(row + b * s.channels);
        }
      }
    }
    for (int64_t t = 0; t < 9; ++t) {
      float* to = by_weight + t * s.channels + c;
      put(to, get(to) + sum[t]);
    }
  });
}

// body(first channel, how many vectors, read, write): as for_channels(), four vectors at a
// time where there are as many. Loops over rows then read memory that follows itself.
template <int64_t n>
struct Count {
  static constexpr int64_t value = n;
};
template <typename Body>
inline void for_channel_blocks(int64_t channels, Body body) {
  int64_t c = 0;
  for (; c + 4 * lanes <= channels; c += 4 * lanes) body(c, Count<4>{}, Load{}, Store{});
  for (; c + lanes <= channels; c += lanes) body(c, Count<1>{}, Load{}, Store{});
  if (c < channels) body(c, Count<1>{}, LoadSome{channels - c}, StoreSome{channels - c});
}

// Sums over many rows are made of sums over few, which rounds less.
template <typename Body>
inline void for_row_blocks(int64_t rows, Body body) {
  for (int64_t begin = 0; begin < rows; begin += 32) body(begin, begin + 32 < rows ? begin + 32 : rows);
}

void moments(const float* x, int64_t rows, int64_t channels, float* mean, float* squares) {
  // The second pass over a part finds it in the cache.
  for_channel_blocks(channels, [&](int64_t c, auto count, auto get, auto put) {
    constexpr int64_t n = decltype(count)::value;
    Vector sum[n] = {}, square[n] = {}, centre[n];
    for_row_blocks(rows, [&](int64_t begin, int64_t end) {
      Vector block[n] = {};
      for (int64_t r = begin; r < end; ++r) {
        for (int64_t k = 0; k < n; ++k) block[k] += get(x + r * channels + c + k * lanes);
      }
      for (int64_t k = 0; k < n; ++k) sum[k] += block[k];
    });
    for (int64_t k = 0; k < n; ++k) centre[k] = sum[k] / static_cast<float>(rows);
    for_row_blocks(rows, [&](int64_t begin, int64_t end) {
      Vector block[n] = {};
      for (int64_t r = begin; r < end; ++r) {
        for (int64_t k = 0; k < n; ++k) {
          const Vector d = get(x + r * channels + c + k * lanes) - centre[k];
          block[k] += d * d;
        }
      }
      for (int64_t k = 0; k < n; ++k) square[k] += block[k];
    });
    for (int64_t k = 0; k < n; ++k) {
      put(mean + c + k * lanes, centre[k]);
      put(squares + c + k * lanes, square[k]);
    }
  });
}

template <bool relu, bool adds>
void normalise_rows(const float* x, const float* residual, const float* scale, const float* shift, float* y,
                    int64_t rows, int64_t channels) {
  for (int64_t r = 0; r < rows; ++r) {
    const int64_t at = r * channels;
    for_channels(channels, [&](int64_t c, auto get, auto put) {
      Vector value = get(x + at + c) * get(scale + c) + get(shift + c);
      if constexpr (adds) value += get(residual + at + c);
      put(y + at + c, relu ? at_least_zero(value) : value);
    });
  }
}

void normalise(const float* x, const float* residual, const float* scale, const float* shift, float* y, int64_t rows,
               int64_t channels, bool relu) {
  const auto run = residual ? (relu ? normalise_rows<true, true> : normalise_rows<false, true>)
                            : (relu ? normalise_rows<true, false> : normalise_rows<false, false>);
  run(x, residual, scale, shift, y, rows, channels);
}

enum class Mask { none, by_y, by_x };

// The gradient by normalise()'s value before ReLU.
template <Mask mask, typename Get>
inline Vector masked(Vector g, Vector x, const float* y, const float* scale, const float* shift, int64_t c, Get get) {
  if constexpr (mask == Mask::by_y) return where_positive(get(y), g);
  if constexpr (mask == Mask::by_x) return where_positive(x * get(scale + c) + get(shift + c), g);
  return g;
}

template <Mask mask>
void backward_sums(const float* gradient, const float* x, const float* y, const float* scale, const float* shift,
                   const float* mean, int64_t rows, int64_t channels, float* sum, float* product) {
  for_channel_blocks(channels, [&](int64_t c, auto count, auto get, auto put) {
    constexpr int64_t n = decltype(count)::value;
    Vector total[n] = {}, times[n] = {}, centre[n];
    for (int64_t k = 0; k < n; ++k) centre[k] = get(mean + c + k * lanes);
    for_row_blocks(rows, [&](int64_t begin, int64_t end) {
      Vector block[n] = {}, block_times[n] = {};
      for (int64_t r = begin; r < end; ++r) {
        for (int64_t k = 0; k < n; ++k) {
          const int64_t at = r * channels + c + k * lanes;
          const Vector value = get(x + at);
          const Vector g = masked<mask>(get(gradient + at), value, y + at, scale, shift, c + k * lanes, get);
          block[k] += g;
          block_times[k] += g * (value - centre[k]);
        }
      }
      for (int64_t k = 0; k < n; ++k) {
        total[k] += block[k];
        times[k] += block_times[k];
      }
    });
    for (int64_t k = 0; k < n; ++k) {
      put(sum + c + k * lanes, total[k]);
      put(product + c + k * lanes, times[k]);
    }
  });
}

void normalise_backward_sums(const float* gradient, const float* x, const float* y, const float* scale,
                             const float* shift, const float* mean, int64_t rows, int64_t channels, bool relu,
                             float* sum, float* product) {
  const auto run = !relu ? backward_sums<Mask::none> : y ? backward_sums<Mask::by_y> : backward_sums<Mask::by_x>;
  run(gradient, x, y, scale, shift, mean, rows, channels, sum, product);
}

template <Mask mask, bool splits>
void backward_rows(const float* gradient, const float* x, const float* y, const float* scale, const float* shift,
                   const float* a, const float* b, const float* c, int64_t rows, int64_t channels, float* by_x,
                   float* by_residual) {
  for (int64_t r = 0; r < rows; ++r) {
    const int64_t row = r * channels;
    for_channels(channels, [&](int64_t i, auto get, auto put) {
      const int64_t at = row + i;
      const Vector value = get(x + at);
      const Vector g = masked<mask>(get(gradient + at), value, y + at, scale, shift, i, get);
      if constexpr (splits) put(by_residual + at, g);
      put(by_x + at, g * get(a + i) + (value * get(b + i) + get(c + i)));
    });
  }
}

void normalise_backward(const float* gradient, const float* x, const float* y, const float* scale, const float* shift,
                        const float* a, const float* b, const float* c, int64_t rows, int64_t channels, bool relu,
                        float* by_x, float* by_residual) {
  const auto run = by_residual ? (!relu ? backward_rows<Mask::none, true>
                                  : y   ? backward_rows<Mask::by_y, true>
                                        : backward_rows<Mask::by_x, true>)
                               : (!relu ? backward_rows<Mask::none, false>
                                  : y   ? backward_rows<Mask::by_y, false>
                                        : backward_rows<Mask::by_x, false>);
  run(gradient, x, y, scale, shift, a, b, c, rows, channels, by_x, by_residual);
}

// Rows and vectors of the result that are worked at together: as many as the registers hold.
#if defined(__AVX512F__)
constexpr int64_t block_rows = 8;
#else
constexpr int64_t block_rows = 4;
#endif
constexpr int64_t panel_vectors = 3;
constexpr int64_t panel = panel_vectors * lanes;

inline int64_t whole_vectors(int64_t count) { return (count + lanes - 1) / lanes * lanes; }

int64_t packed_size(int64_t inputs, int64_t outputs) { return inputs * whole_vectors(outputs); }

// Panels of three vectors of outputs, the last of as many as are left; of each, input by input.
void pack(const float* matrix, int64_t inputs, int64_t outputs, int64_t by_input, int64_t by_output, float* packed) {
  for (int64_t first = 0; first < outputs; first += panel) {
    const int64_t end = first + panel < outputs ? first + panel : outputs;
    const int64_t width = whole_vectors(end - first);
    for (int64_t k = 0; k < inputs; ++k) {
      for (int64_t j = 0; j < width; ++j) {
        const int64_t output = first + j;
        *packed++ = output < end ? matrix[k * by_input + output * by_output] : 0.0f;
      }
    }
  }
}

// One vector of each of some rows of a product.
template <int64_t rows, typename Get, typename Put>
__attribute__((always_inline)) inline void finish(const Vector (&sum)[rows], const ProductEnd& end, int64_t at,
                                                  int64_t outputs, float* out, Get get, Put put) {
  const Vector scale = end.scale ? get(end.scale + at) : 1.0f - Vector{};
  const Vector shift = end.shift ? get(end.shift + at) : Vector{};
#pragma GCC unroll 8
  for (int64_t r = 0; r < rows; ++r) {
    float* to = out + r * outputs + at;
    Vector value = sum[r] * scale + shift;
    if (end.adds) value += get(to);
    put(to, end.relu ? at_least_zero(value) : value);
  }
}

template <int64_t rows, int64_t vectors>
inline void multiply_block(const float* x, const float* weight, const ProductShape& s, int64_t column,
                           const ProductEnd& end, float* out) {
  Vector sum[vectors][rows];
#pragma GCC unroll 4
  for (int64_t v = 0; v < vectors; ++v) {
#pragma GCC unroll 8
    for (int64_t r = 0; r < rows; ++r) sum[v][r] = Vector{};
  }
  for (int64_t k = 0; k < s.inputs; ++k) {
    Vector w[vectors];
#pragma GCC unroll 4
    for (int64_t v = 0; v < vectors; ++v) w[v] = Load{}(weight + (k * vectors + v) * lanes);
#pragma GCC unroll 8
    for (int64_t r = 0; r < rows; ++r) {
      const Vector value = x[r * s.inputs + k] - Vector{};
#pragma GCC unroll 4
      for (int64_t v = 0; v < vectors; ++v) sum[v][r] += value * w[v];
    }
  }
#pragma GCC unroll 4
  for (int64_t v = 0; v < vectors; ++v) {
    const int64_t at = column + v * lanes;
    if (at + lanes <= s.outputs) {
      finish(sum[v], end, at, s.outputs, out, Load{}, Store{});
    } else {
      finish(sum[v], end, at, s.outputs, out, LoadSome{s.outputs - at}, StoreSome{s.outputs - at});
    }
  }
}

template <int64_t vectors>
void multiply_panel(const float* x, int64_t rows, const float* weight, const ProductShape& s, int64_t column,
                    const ProductEnd& end, float* out) {
  int64_t r = 0;
  for (; r + block_rows <= rows; r += block_rows) {
    multiply_block<block_rows, vectors>(x + r * s.inputs, weight, s, column, end, out + r * s.outputs);
  }
  for (; r < rows; ++r) multiply_block<1, vectors>(x + r * s.inputs, weight, s, column, end, out + r * s.outputs);
}

void multiply(const float* x, int64_t rows, const float* packed, const ProductShape& s, const ProductEnd& end,
              float* out) {
  for (int64_t column = 0; column < s.outputs; column += panel) {
    const int64_t vectors = whole_vectors(s.outputs - column) / lanes;
    const auto run = vectors >= 3 ? multiply_panel<3> : vectors == 2 ? multiply_panel<2> : multiply_panel<1>;
    run(x, rows, packed + column * s.inputs, s, column, end, out);
  }
}

// The transforms of Winograd's F(2 x 2, 3 x 3): B^T d B, and A^T m A (Lavin and Gray, 2016, section 4.1).
inline void transform_in(const Vector (&d)[4], Vector (&out)[4]) {
  out[0] = d[0] - d[2];
  out[1] = d[1] + d[2];
  out[2] = d[2] - d[1];
  out[3] = d[1] - d[3];
}

// Where the result's pixels of a tile are: the image, the first row and the first column.
struct TilePlace {
  int64_t image, row, column;
};
inline TilePlace place_of(int64_t tile, const WinogradShape& s) {
  return {tile / (s.rows * s.columns), tile / s.columns % s.rows * 2, tile % s.columns * 2};
}

void winograd_input(const float* x, const WinogradShape& s, int64_t first, int64_t count, int64_t plane, float* out) {
  for (int64_t t = 0; t < count; ++t) {
    const TilePlace place = place_of(first + t, s);
    const int64_t top = place.row - 1, left = place.column - 1;
    const float* corner = x + ((place.image * s.height + top) * s.width + left) * s.channels;
    const bool inside = top >= 0 && left >= 0 && top + 4 <= s.height && left + 4 <= s.width;
    for_channels(s.channels, [&](int64_t c, auto get, auto put) {
      Vector by_column[4][4];
#pragma GCC unroll 4
      for (int64_t j = 0; j < 4; ++j) {
        Vector d[4];
#pragma GCC unroll 4
        for (int64_t i = 0; i < 4; ++i) {
          const bool is_inside = inside || (top + i >= 0 && top + i < s.height && left + j >= 0 && left + j < s.width);
          d[i] = is_inside ? get(corner + (i * s.width + j) * s.channels + c) : Vector{};
        }
        transform_in(d, by_column[j]);
      }
#pragma GCC unroll 4
      for (int64_t i = 0; i < 4; ++i) {
        const Vector row[4] = {by_column[0][i], by_column[1][i], by_column[2][i], by_column[3][i]};
        Vector done[4];
        transform_in(row, done);
#pragma GCC unroll 4
        for (int64_t j = 0; j < 4; ++j) put(out + (i * 4 + j) * plane + t * s.channels + c, done[j]);
      }
    });
  }
}

void winograd_output(const float* products, const WinogradShape& s, int64_t first, int64_t count, int64_t plane,
                     const float* bias, const float* residual, bool relu, float* y) {
  for (int64_t t = 0; t < count; ++t) {
    const auto [image, top, left] = place_of(first + t, s);
    const int64_t corner = ((image * s.height + top) * s.width + left) * s.channels;
    for_channels(s.channels, [&](int64_t c, auto get, auto put) {
      Vector by_row[2][4];
#pragma GCC unroll 4
      for (int64_t j = 0; j < 4; ++j) {
        Vector m[4];
#pragma GCC unroll 4
        for (int64_t i = 0; i < 4; ++i) m[i] = get(products + (i * 4 + j) * plane + t * s.channels + c);
        by_row[0][j] = m[0] + m[1] + m[2];
        by_row[1][j] = m[1] - m[2] - m[3];
      }
      const Vector added = bias ? get(bias + c) : Vector{};
#pragma GCC unroll 2
      for (int64_t i = 0; i < 2; ++i) {
        const Vector(&m)[4] = by_row[i];
        const Vector pair[2] = {m[0] + m[1] + m[2] + added, m[1] - m[2] - m[3] + added};
#pragma GCC unroll 2
        for (int64_t j = 0; j < 2; ++j) {
          if (top + i >= s.height || left + j >= s.width) continue;
          const int64_t at = corner + (i * s.width + j) * s.channels + c;
          const Vector value = residual ? pair[j] + get(residual + at) : pair[j];
          put(y + at, relu ? at_least_zero(value) : value);
        }
      }
    });
  }
}

void sgd_update(float* parameter, const float* gradient, float* buffer, int64_t count, float learning_rate,
                float momentum, float weight_decay, bool nesterov) {
  for_channels(count, [&](int64_t i, auto get, auto put) {
    const Vector p = get(parameter + i);
    const Vector g = get(gradient + i) + weight_decay * p;
    const Vector v = momentum * get(buffer + i) + g;
    put(buffer + i, v);
    put(parameter + i, p - learning_rate * (nesterov ? g + momentum * v : v));
  });
}

}  // namespace

#define ARDISTILL_JOIN_(a, b) a##b
#define ARDISTILL_JOIN(a, b) ARDISTILL_JOIN_(a, b)
#define ARDISTILL_TEXT_(a) #a
#define ARDISTILL_TEXT(a) ARDISTILL_TEXT_(a)

extern const Table ARDISTILL_JOIN(table_, ARDISTILL_CPU_LEVEL_NAME);
const Table ARDISTILL_JOIN(table_, ARDISTILL_CPU_LEVEL_NAME) = {
    .level = ARDISTILL_TEXT(ARDISTILL_CPU_LEVEL_NAME),
    .relu_backward = relu_backward,
    .pgd_update_sides = pgd_update<true>,
    .pgd_update_difference = pgd_update<false>,
    .depthwise = depthwise,
    .depthwise_backward = depthwise_backward,
    .depthwise_backward_weight = depthwise_backward_weight,
    .moments = moments,
    .normalise = normalise,
    .normalise_backward_sums = normalise_backward_sums,
    .normalise_backward = normalise_backward,
    .packed_size = packed_size,
    .pack = pack,
    .multiply = multiply,
    .winograd_input = winograd_input,
    .winograd_output = winograd_output,
    .sgd_update = sgd_update,
};

}  // namespace ardistill::kernels::cpu
