#pragma once

#include <cstdint>
#include <functional>

namespace ardistill {

// work(i) for each i below `count`, on LibTorch's threads of the caller; each takes the next one that is left. Throws
// the first of what they throw, when all have ended. (at::parallel_for() is serial in code that is compiled without
// OpenMP.)
void parallel_for_each(int64_t count, const std::function<void(int64_t)>& work);

namespace detail {
void parallel_parts(int64_t count, int64_t least, void (*run)(int64_t, int64_t, void*), const void* work);
}

// work(begin, end) for parts of [0, count), one for each thread and none smaller than `least` unless it is all there
// is. It must not throw.
template <typename Work>
void parallel_parts(int64_t count, int64_t least, const Work& work) {
  detail::parallel_parts(
      count, least, [](int64_t begin, int64_t end, void* context) { (*static_cast<const Work*>(context))(begin, end); },
      &work);
}

}  // namespace ardistill
