// What starts the kernels, over device pointers: no LibTorch, so that nvcc need not read its headers and that
// scripts/check-cuda-kernels.py can call them. Everything is on `stream`, nothing waits for the device or allocates, so
// that all of it can be captured in a CUDA graph. Each returns a cudaError_t. Tensors are dense and of one layout;
// those that are called optional may be null. table.h describes them; table.cpp checks what is handed over.
#pragma once

#include <cstdint>

#define ARDISTILL_LAUNCHER extern "C" __attribute__((visibility("default"))) int

namespace ardistill::cuda {

// cudaStream_t, without CUDA's headers.
using Stream = struct CUstream_st*;

// Of tensors. Statistics and parameters of batch norm are float32; losses too, but float64 for float64 logits.
enum ElementType : int { float32, float64, bfloat16 };

enum Distribution : int { symmetric, fraction, normal };

// One parameter of sgd_update and its momentum, in device memory as are the chunks.
struct SgdTensor {
  void* parameter;
  void* momentum;
  int64_t count;
};

// The values [first, first + sgd_chunk) of a tensor, or as many as are left.
struct SgdChunk {
  int64_t first;
  int32_t tensor;
};

inline constexpr int64_t sgd_chunk = 4096;
// Of one launch: their gradients' addresses are arguments of the kernel, of which there can be 4 KB.
inline constexpr int sgd_tensors = 448;

}  // namespace ardistill::cuda

ARDISTILL_LAUNCHER ardistill_pgd_update(int type, void* x_adv, const void* gradient, const void* x, int64_t count,
                                        double step_size, double epsilon, int projection,
                                        ardistill::cuda::Stream stream);

// images: optional; the drawn numbers are added to them. pixels: height * width. round_offset: optional, one value.
ARDISTILL_LAUNCHER ardistill_random_start(int type, void* out, const void* images, int clamp, int64_t samples,
                                          int64_t channels, int64_t pixels, int channels_last, int distribution,
                                          double scale, uint64_t seed, uint32_t purpose, uint32_t round,
                                          const int64_t* round_offset, const int64_t* indices,
                                          ardistill::cuda::Stream stream);

// images: uint8, or float32 where `bytes` is 0. dx, dy, flip: all optional, together.
ARDISTILL_LAUNCHER ardistill_gather_images(int type, void* out, const void* images, int bytes, float scale,
                                           const int64_t* indices, const int32_t* dx, const int32_t* dy,
                                           const int32_t* flip, int padding, int64_t samples, int64_t channels,
                                           int64_t height, int64_t width, int channels_last,
                                           ardistill::cuda::Stream stream);

// Floats that batch norm's launchers need as workspace.
extern "C" __attribute__((visibility("default"))) int64_t ardistill_batch_norm_workspace(int64_t channels);

// x, residual, y: rows x channels. residual, and running_mean with running_var: optional.
ARDISTILL_LAUNCHER ardistill_batch_norm_train(int type, const void* x, const void* residual, void* y, int64_t rows,
                                              int64_t channels, const float* weight, const float* bias,
                                              float* running_mean, float* running_var, float momentum, float eps,
                                              int relu, float* mean, float* inverse_deviation, float* workspace,
                                              ardistill::cuda::Stream stream);

// y: optional where there was no residual. d_residual: optional. d_weight and d_bias are written in any case.
ARDISTILL_LAUNCHER ardistill_batch_norm_train_backward(int type, const void* dy, const void* x, const void* y,
                                                       int64_t rows, int64_t channels, const float* weight,
                                                       const float* bias, const float* mean,
                                                       const float* inverse_deviation, int relu, void* dx,
                                                       void* d_residual, float* d_weight, float* d_bias,
                                                       float* workspace, ardistill::cuda::Stream stream);

ARDISTILL_LAUNCHER ardistill_batch_norm_eval(int type, const void* x, const void* residual, void* y, int64_t rows,
                                             int64_t channels, const float* weight, const float* bias,
                                             const float* running_mean, const float* running_var, float eps, int relu,
                                             ardistill::cuda::Stream stream);

// y: with relu only. d_residual: optional.
ARDISTILL_LAUNCHER ardistill_batch_norm_eval_backward(int type, const void* dy, const void* y, int64_t rows,
                                                      int64_t channels, const float* weight, const float* running_var,
                                                      float eps, int relu, void* dx, void* d_residual,
                                                      ardistill::cuda::Stream stream);

// teacher, labels: either is optional. row_losses: samples values, always written. loss, d_logits: optional.
ARDISTILL_LAUNCHER ardistill_classification_loss(int type, const void* logits, const void* teacher,
                                                 const int64_t* labels, int64_t samples, int64_t classes,
                                                 double kl_temperature, double kl_scale, double ce_temperature,
                                                 double ce_scale, double label_smoothing, void* d_logits,
                                                 void* row_losses, void* loss, ardistill::cuda::Stream stream);

// gradients: host memory, one device pointer a tensor from first_tensor on, null where there is none. learning_rate,
// guard: device memory. The chunks are those of at most sgd_tensors tensors.
ARDISTILL_LAUNCHER ardistill_sgd_update(int type, const ardistill::cuda::SgdTensor* tensors,
                                        const ardistill::cuda::SgdChunk* chunks, int64_t chunk_count,
                                        const void* const* gradients, int first_tensor, int tensor_count,
                                        const void* learning_rate, const void* guard, double momentum,
                                        double weight_decay, int nesterov, ardistill::cuda::Stream stream);
