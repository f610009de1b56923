#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "error.h"

namespace ardistill {

// Objects that JavaScript names by number. A number is used again after its release: whoever holds one forgets it then.
// For one thread.
template <typename T>
class HandleTable {
 public:
  int64_t add(T object, int64_t bytes = 0) {
    bytes_ += bytes;
    ++count_;
    if (free_.empty()) {
      slots_.push_back({std::move(object), bytes, true});
      return static_cast<int64_t>(slots_.size()) - 1;
    }
    const auto id = free_.back();
    free_.pop_back();
    slots_[static_cast<size_t>(id)] = {std::move(object), bytes, true};
    return id;
  }

  T& get(int64_t id) {
    if (!holds(id)) throw Error("ERR_DISPOSED", "This object was disposed of and can no longer be used.");
    return slots_[static_cast<size_t>(id)].object;
  }

  void release(int64_t id) {
    if (!holds(id)) return;
    auto& slot = slots_[static_cast<size_t>(id)];
    bytes_ -= slot.bytes;
    --count_;
    slot.live = false;
    free_.push_back(id);
    // Last: it may run destructors of any kind.
    const T released = std::exchange(slot.object, T());
  }

  void clear() {
    const auto released = std::exchange(slots_, {});
    free_.clear();
    bytes_ = count_ = 0;
  }

  int64_t count() const { return count_; }
  // What the objects' holder said they take.
  int64_t bytes() const { return bytes_; }

 private:
  struct Slot {
    T object;
    int64_t bytes;
    bool live;
  };

  bool holds(int64_t id) const {
    return id >= 0 && static_cast<size_t>(id) < slots_.size() && slots_[static_cast<size_t>(id)].live;
  }

  std::vector<Slot> slots_;
  std::vector<int64_t> free_;
  int64_t bytes_ = 0, count_ = 0;
};

}  // namespace ardistill
