#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

namespace ardistill {

// Images in memory as they were read: bytes or floats; value / scale is in [0, 1].
struct ImageSet {
  at::Tensor images;  // N x C x H x W, uint8 or float32, contiguous
  at::Tensor labels;  // int64 N
  double scale = 255;

  int64_t count() const { return images.size(0); }
};

// How one image is placed in a batch: the crop's offset in the image padded by `crop_padding` zeros, and a mirror.
struct Placement {
  int64_t dx = 0, dy = 0;  // 0 .. 2 * crop_padding; crop_padding is no shift
  bool flip = false;
};

inline constexpr int64_t crop_padding = 4;

// Images by index as float32 in [0, 1] (value / scale, as torchvision's ToTensor computes it), widened to `dtype`.
// With placements (one for each index) each image is cropped from its zero-padded frame and mirrored.
at::Tensor gather_images(const ImageSet& set, const std::vector<int64_t>& indices,
                         const std::vector<Placement>& placements, at::ScalarType dtype);

at::Tensor gather_labels(const ImageSet& set, const std::vector<int64_t>& indices);

}  // namespace ardistill
