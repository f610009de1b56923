#pragma once

#include <atomic>

#include "error.h"

namespace ardistill {

inline Error aborted_error() { return {"ERR_ABORTED", "The operation was aborted."}; }

// Set from the JavaScript thread, read by native work between attack steps and between batches.
class Cancellation {
 public:
  void cancel() { cancelled_.store(true, std::memory_order_relaxed); }
  bool cancelled() const { return cancelled_.load(std::memory_order_relaxed); }
  void check() const {
    if (cancelled()) throw aborted_error();
  }

 private:
  std::atomic<bool> cancelled_{false};
};

}  // namespace ardistill
