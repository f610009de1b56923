#include "kernels/cuda/common.cuh"

namespace ardistill::cuda {

namespace {

struct Maximum {
  template <typename A>
  __device__ A operator()(A a, A b) const {
    return a < b ? b : a;
  }
};

struct Sum {
  template <typename A>
  __device__ A operator()(A a, A b) const {
    return a + b;
  }
};

// Over the block, in a fixed order, for all threads to have. Whole warps.
template <typename A, typename Operation>
__device__ A reduce(A value, A neutral, Operation operation) {
  __shared__ A warps[32];
  for (int distance = 16; distance > 0; distance /= 2) {
    value = operation(value, __shfl_xor_sync(0xffffffff, value, distance));
  }
  if (threadIdx.x % 32 == 0) warps[threadIdx.x / 32] = value;
  __syncthreads();
  value = threadIdx.x % 32 < blockDim.x / 32 ? warps[threadIdx.x % 32] : neutral;
  for (int distance = 16; distance > 0; distance /= 2) {
    value = operation(value, __shfl_xor_sync(0xffffffff, value, distance));
  }
  __syncthreads();
  return value;
}

// The logarithm of softmax(row / temperature): row[c] / temperature - shift.
template <typename T, typename A = computed_t<T>>
struct LogSoftmax {
  const T* row;
  A temperature, shift = 0;

  __device__ LogSoftmax(const T* logits, int64_t classes, A t) : row(logits), temperature(t) {
    if (row == nullptr) return;
    constexpr A infinity = static_cast<A>(__builtin_huge_val());
    A largest = -infinity;
    for (int64_t c = threadIdx.x; c < classes; c += blockDim.x) largest = Maximum{}(largest, widen(row[c]));
    largest = reduce(largest, -infinity, Maximum{}) / temperature;
    A sum = 0;
    for (int64_t c = threadIdx.x; c < classes; c += blockDim.x) sum += exp(widen(row[c]) / temperature - largest);
    shift = largest + log(reduce(sum, A{0}, Sum{}));
  }
  __device__ A operator[](int64_t c) const { return widen(row[c]) / temperature - shift; }
};

template <typename A>
struct Terms {
  A kl_temperature, kl_scale, ce_temperature, ce_scale, label_smoothing;
};

// A block a row.
template <typename T>
__global__ void classification_loss_kernel(const T* logits, const T* teacher, const int64_t* labels, int64_t classes,
                                           Terms<computed_t<T>> terms, T* d_logits, computed_t<T>* row_losses) {
  using A = computed_t<T>;
  const int64_t row = blockIdx.x;
  const T* own = logits + row * classes;
  const bool soft = teacher != nullptr, hard = labels != nullptr;
  const LogSoftmax<T> target(soft ? teacher + row * classes : nullptr, classes, terms.kl_temperature);
  const LogSoftmax<T> student(soft ? own : nullptr, classes, terms.kl_temperature);
  const LogSoftmax<T> classifier(hard ? own : nullptr, classes, terms.ce_temperature);
  const int64_t label = hard ? labels[row] : 0;
  const A smooth = terms.label_smoothing / static_cast<A>(classes);
  A divergence = 0, cross_entropy = 0;
  for (int64_t c = threadIdx.x; c < classes; c += blockDim.x) {
    A gradient = 0;
    if (soft) {
      const A log_p = student[c], log_q = target[c];
      const A q = exp(log_q);
      if (q > 0) divergence += q * (log_q - log_p);
      gradient += terms.kl_scale / terms.kl_temperature * (exp(log_p) - q);
    }
    if (hard) {
      const A log_p = classifier[c];
      const A wanted = (c == label ? 1 - terms.label_smoothing : A{0}) + smooth;
      if (wanted > 0) cross_entropy -= wanted * log_p;
      gradient += terms.ce_scale / terms.ce_temperature * (exp(log_p) - wanted);
    }
    if (d_logits != nullptr) d_logits[row * classes + c] = narrow<T>(gradient);
  }
  const A loss = reduce(terms.kl_scale * divergence + terms.ce_scale * cross_entropy, A{0}, Sum{});
  if (threadIdx.x == 0) row_losses[row] = loss;
}

template <typename A>
__global__ void sum_kernel(const A* values, int64_t count, A* sum) {
  A own = 0;
  for (int64_t i = threadIdx.x; i < count; i += blockDim.x) own += values[i];
  own = reduce(own, A{0}, Sum{});
  if (threadIdx.x == 0) *sum = own;
}

}  // namespace

}  // namespace ardistill::cuda

int ardistill_classification_loss(int type, const void* logits, const void* teacher, const int64_t* labels,
                                  int64_t samples, int64_t classes, double kl_temperature, double kl_scale,
                                  double ce_temperature, double ce_scale, double label_smoothing, void* d_logits,
                                  void* row_losses, void* loss, ardistill::cuda::Stream stream) {
  using namespace ardistill::cuda;
  return for_type<float, double, Bfloat16>(type, [&](auto zero) {
    using T = decltype(zero);
    using A = computed_t<T>;
    auto* rows = static_cast<A*>(row_losses);
    if (samples > 0) {
      const Terms<A> terms{static_cast<A>(kl_temperature), static_cast<A>(kl_scale), static_cast<A>(ce_temperature),
                           static_cast<A>(ce_scale), static_cast<A>(label_smoothing)};
      const int threads = classes <= 128 ? 32 : 256;
      classification_loss_kernel<T><<<static_cast<unsigned>(samples), threads, 0, stream>>>(
          static_cast<const T*>(logits), static_cast<const T*>(teacher), labels, classes, terms,
          static_cast<T*>(d_logits), rows);
    }
    if (loss != nullptr) sum_kernel<A><<<1, 1024, 0, stream>>>(rows, samples, static_cast<A*>(loss));
    return static_cast<int>(cudaGetLastError());
  });
}
