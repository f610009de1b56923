#include "kernels/parallel.h"

#include <ATen/Parallel.h>
#include <torch/csrc/stable/c/shim.h>

#include <atomic>
#include <exception>
#include <mutex>

namespace ardistill {

void parallel_for_each(int64_t count, const std::function<void(int64_t)>& work) {
  struct Shared {
    const std::function<void(int64_t)>& work;
    int64_t count;
    std::atomic<int64_t> next{0};
    std::mutex mutex;
    std::exception_ptr error;
  } shared{work, count};
  const auto run = [](int64_t, int64_t, void* context) {
    auto& all = *static_cast<Shared*>(context);
    try {
      for (int64_t i = all.next++; i < all.count; i = all.next++) all.work(i);
    } catch (...) {
      const std::lock_guard lock(all.mutex);
      if (!all.error) all.error = std::current_exception();
    }
  };
  torch_parallel_for(0, at::get_num_threads(), 1, run, &shared);
  if (shared.error) std::rethrow_exception(shared.error);
}

void detail::parallel_parts(int64_t count, int64_t least, void (*run)(int64_t, int64_t, void*), const void* work) {
  if (count > 0) torch_parallel_for(0, count, least, run, const_cast<void*>(work));
}

}  // namespace ardistill
