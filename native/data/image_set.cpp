#include "data/image_set.h"

#include <ATen/ATen.h>
#include <ATen/Dispatch.h>

#include <algorithm>

namespace ardistill {

namespace {

struct Frame {
  int64_t channels, height, width;
};

template <typename In, typename Out>
void place(const In* in, Out* out, const Frame& frame, const Placement& placement, float scale) {
  const int64_t top = placement.dy - crop_padding;
  const int64_t left = placement.dx - crop_padding;
  for (int64_t c = 0; c < frame.channels; ++c) {
    for (int64_t y = 0; y < frame.height; ++y) {
      Out* row = out + (c * frame.height + y) * frame.width;
      const int64_t source_y = y + top;
      if (source_y < 0 || source_y >= frame.height) {
        std::fill_n(row, frame.width, Out{0});
        continue;
      }
      const In* source = in + (c * frame.height + source_y) * frame.width + left;
      // Three loops without a branch, which the compiler makes vectors of.
      const int64_t begin = std::max<int64_t>(0, -left), end = std::min(frame.width, frame.width - left);
      std::fill_n(row, begin, Out{0});
      for (int64_t x = begin; x < end; ++x) row[x] = static_cast<Out>(static_cast<float>(source[x]) / scale);
      std::fill_n(row + end, frame.width - end, Out{0});
      if (placement.flip) std::reverse(row, row + frame.width);
    }
  }
}

template <typename In, typename Out>
void place_all(const ImageSet& set, const std::vector<int64_t>& indices, const std::vector<Placement>& placements,
               at::Tensor& batch) {
  const Frame frame{batch.size(1), batch.size(2), batch.size(3)};
  const int64_t values = frame.channels * frame.height * frame.width;
  const auto* in = set.images.const_data_ptr<In>();
  auto* out = batch.mutable_data_ptr<Out>();
  const Placement unmoved{crop_padding, crop_padding, false};
  for (size_t i = 0; i < indices.size(); ++i) {
    place(in + indices[i] * values, out + static_cast<int64_t>(i) * values, frame,
          placements.empty() ? unmoved : placements[i], static_cast<float>(set.scale));
  }
}

}  // namespace

at::Tensor gather_images(const ImageSet& set, const std::vector<int64_t>& indices,
                         const std::vector<Placement>& placements, at::ScalarType dtype) {
  auto shape = set.images.sizes().vec();
  shape[0] = static_cast<int64_t>(indices.size());
  auto batch = at::empty(shape, dtype);
  AT_DISPATCH_FLOATING_TYPES(dtype, "gather_images", [&] {
    if (set.images.scalar_type() == at::kByte) {
      place_all<uint8_t, scalar_t>(set, indices, placements, batch);
    } else {
      place_all<float, scalar_t>(set, indices, placements, batch);
    }
  });
  return batch;
}

at::Tensor gather_labels(const ImageSet& set, const std::vector<int64_t>& indices) {
  return set.labels.index_select(0, at::tensor(indices, at::kLong));
}

}  // namespace ardistill
