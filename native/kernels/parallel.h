#pragma once

#include <cstdint>
#include <functional>

namespace ardistill {

// work(i) for each i below `count`, on LibTorch's threads of the caller; each takes the next one that is left. Throws
// the first of what they throw, when all have ended. (at::parallel_for() is serial in code that is compiled without
// OpenMP.)
void parallel_for_each(int64_t count, const std::function<void(int64_t)>& work);

}  // namespace ardistill
