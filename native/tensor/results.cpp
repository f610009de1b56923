#include "tensor/results.h"

#include "error.h"

namespace ardistill {

int64_t accounted_bytes(const at::Tensor& tensor, bool shares_memory) {
  // What a tensor costs beside its elements.
  constexpr int64_t overhead = 512;
  return overhead + (shares_memory || !tensor.has_storage() ? 0 : static_cast<int64_t>(tensor.storage().nbytes()));
}

}  // namespace ardistill
