#include "data/batch_stream.h"

#include <algorithm>
#include <numeric>

#include "kernels/philox.h"

namespace ardistill {

namespace {

constexpr size_t batches_ahead = 2;

}  // namespace

std::vector<int64_t> shuffled_order(int64_t count, uint64_t seed, uint32_t epoch) {
  std::vector<int64_t> order(static_cast<size_t>(count));
  std::iota(order.begin(), order.end(), 0);
  RandomStream stream(seed, RandomPurpose::shuffle, epoch, 0);
  for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[stream.below(i)]);
  return order;
}

BatchStream::BatchStream(std::shared_ptr<const ImageSet> set, std::vector<int64_t> order, int64_t offset,
                         StreamOptions options)
    : set_(std::move(set)), order_(std::move(order)), options_(options), thread_([this, offset] { produce(offset); }) {}

BatchStream::~BatchStream() {
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

std::optional<Batch> BatchStream::next() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return !ready_.empty() || finished_; });
  if (ready_.empty()) {
    if (failure_) std::rethrow_exception(failure_);
    return std::nullopt;
  }
  auto batch = std::move(ready_.front());
  ready_.pop_front();
  lock.unlock();
  changed_.notify_all();
  return batch;
}

void BatchStream::produce(int64_t offset) {
  try {
    const auto count = static_cast<int64_t>(order_.size());
    while (offset < count) {
      const int64_t end = std::min(offset + options_.batch_size, count);
      auto batch = assemble(offset, end);
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return ready_.size() < batches_ahead || stopping_; });
      if (stopping_) return;
      ready_.push_back(std::move(batch));
      lock.unlock();
      changed_.notify_all();
      offset = end;
    }
  } catch (...) {
    std::lock_guard lock(mutex_);
    failure_ = std::current_exception();
  }
  {
    std::lock_guard lock(mutex_);
    finished_ = true;
  }
  changed_.notify_all();
}

Batch BatchStream::assemble(int64_t offset, int64_t end) const {
  Batch batch;
  batch.offset = offset;
  batch.indices.assign(order_.begin() + offset, order_.begin() + end);
  std::vector<Placement> placements;
  if (options_.augment) {
    for (const int64_t index : batch.indices) {
      RandomStream stream(options_.seed, RandomPurpose::augmentation, options_.epoch, static_cast<uint32_t>(index));
      const auto dx = static_cast<int64_t>(stream.below(2 * crop_padding + 1));
      const auto dy = static_cast<int64_t>(stream.below(2 * crop_padding + 1));
      placements.push_back({dx, dy, stream.below(2) == 1});
    }
  }
  batch.images = gather_images(*set_, batch.indices, placements, options_.dtype);
  batch.labels = gather_labels(*set_, batch.indices);
  if (options_.pinned) {
    batch.images = batch.images.pin_memory();
    batch.labels = batch.labels.pin_memory();
  }
  return batch;
}

}  // namespace ardistill
