#include "kernels/cuda/common.cuh"

namespace ardistill::cuda {

namespace {

struct Frame {
  int64_t samples;
  uint32_t channels, height, width;
  bool channels_last;

  __host__ __device__ uint32_t values() const { return channels * height * width; }
};

// Of one value of an image; ++ goes to the next in memory.
struct Coordinates {
  uint32_t c, y, x;

  __device__ Coordinates(const Frame& frame, uint32_t i) {
    const uint32_t pixels = frame.height * frame.width;
    const uint32_t pixel = frame.channels_last ? i / frame.channels : i % pixels;
    c = frame.channels_last ? i % frame.channels : i / pixels;
    y = pixel / frame.width;
    x = pixel % frame.width;
  }

  __device__ void advance(const Frame& frame) {
    if (frame.channels_last) {
      if (++c < frame.channels) return;
      c = 0;
    }
    if (++x < frame.width) return;
    x = 0;
    if (++y < frame.height || frame.channels_last) return;
    y = 0;
    ++c;
  }
};

// Per sample, as struct Placement of data/image_set.h.
struct Placements {
  const int32_t *dx, *dy, *flip;
  int padding;
};

template <int width, typename In, typename Out>
__global__ void gather_images_kernel(Out* out, const In* images, float scale, const int64_t* indices, Frame frame,
                                     Placements placements) {
  const uint32_t first = (blockIdx.x * blockDim.x + threadIdx.x) * width;
  if (first >= frame.values()) return;
  const Coordinates start(frame, first);
  for (int64_t sample = blockIdx.y; sample < frame.samples; sample += gridDim.y) {
    const In* image = images + indices[sample] * frame.values();
    const bool placed = placements.dx != nullptr;
    const int left = placed ? placements.dx[sample] - placements.padding : 0;
    const int top = placed ? placements.dy[sample] - placements.padding : 0;
    const bool flip = placed && placements.flip[sample] != 0;
    auto at = start;
    Pack<Out, width> pack;
#pragma unroll
    for (int k = 0; k < width; ++k, at.advance(frame)) {
      // Outside of the image these are at least its size, being unsigned.
      const uint32_t x = (flip ? frame.width - 1 - at.x : at.x) + left;
      const uint32_t y = at.y + top;
      const bool inside = x < frame.width && y < frame.height;
      const float value =
          inside ? static_cast<float>(image[(at.c * frame.height + y) * frame.width + x]) / scale : 0.0f;
      pack.values[k] = static_cast<Out>(value);
    }
    store(out + sample * frame.values() + first, pack);
  }
}

template <typename In, typename Out>
int launch(Out* out, const In* images, float scale, const int64_t* indices, const Frame& frame,
           const Placements& placements, Stream stream) {
  constexpr int threads = 128;
  const bool aligned = are_aligned({out}) && frame.values() % wide<Out> == 0;
  const auto kernel = aligned ? gather_images_kernel<wide<Out>, In, Out> : gather_images_kernel<1, In, Out>;
  const uint32_t positions = frame.values() / (aligned ? wide<Out> : 1);
  const dim3 grid(divide_up<uint32_t>(positions, threads),
                  static_cast<unsigned>(std::min<int64_t>(frame.samples, 65535)));
  kernel<<<grid, threads, 0, stream>>>(out, images, scale, indices, frame, placements);
  return cudaGetLastError();
}

}  // namespace

}  // namespace ardistill::cuda

int ardistill_gather_images(int type, void* out, const void* images, int bytes, float scale, const int64_t* indices,
                            const int32_t* dx, const int32_t* dy, const int32_t* flip, int padding, int64_t samples,
                            int64_t channels, int64_t height, int64_t width, int channels_last,
                            ardistill::cuda::Stream stream) {
  using namespace ardistill::cuda;
  const Frame frame{samples, static_cast<uint32_t>(channels), static_cast<uint32_t>(height),
                    static_cast<uint32_t>(width), channels_last != 0};
  if (samples == 0 || frame.values() == 0) return cudaSuccess;
  const Placements placements{dx, dy, flip, padding};
  return for_type<float, double>(type, [&](auto zero) {
    auto* to = static_cast<decltype(zero)*>(out);
    if (bytes != 0) {
      return launch(to, static_cast<const uint8_t*>(images), scale, indices, frame, placements, stream);
    }
    return launch(to, static_cast<const float*>(images), scale, indices, frame, placements, stream);
  });
}
