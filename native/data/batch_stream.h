#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "data/image_set.h"

namespace ardistill {

struct Batch {
  at::Tensor images, labels;
  std::vector<int64_t> indices;  // positions in the image set
  int64_t offset = 0;            // position of the first sample in the epoch's order
};

struct StreamOptions {
  int64_t batch_size = 128;
  bool augment = false;  // random crop with padding 4 and horizontal flip
  uint64_t seed = 0;
  uint32_t epoch = 0;
  at::ScalarType dtype = at::kFloat;
  bool pinned = false;  // memory that goes to a CUDA device without a detour
};

// The samples of an epoch in a random order that depends on (seed, epoch) alone.
std::vector<int64_t> shuffled_order(int64_t count, uint64_t seed, uint32_t epoch);

// The batches of one epoch in order, assembled on a thread of its own, two ahead of the reader.
class BatchStream {
 public:
  // Starts at the sample `offset` of `order`.
  BatchStream(std::shared_ptr<const ImageSet> set, std::vector<int64_t> order, int64_t offset, StreamOptions options);
  ~BatchStream();
  BatchStream(const BatchStream&) = delete;
  BatchStream& operator=(const BatchStream&) = delete;

  // Nothing at the end of the epoch.
  std::optional<Batch> next();

 private:
  void produce(int64_t offset);
  Batch assemble(int64_t offset, int64_t end) const;

  std::shared_ptr<const ImageSet> set_;
  std::vector<int64_t> order_;
  StreamOptions options_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Batch> ready_;
  std::exception_ptr failure_;
  bool finished_ = false, stopping_ = false;
  std::thread thread_;
};

}  // namespace ardistill
