// What libardistill_cuda.so offers: functions over LibTorch's tensors, and no header of CUDA's. All work goes to the
// current stream of the tensors' device, and nothing waits for it but what says so. Memory comes from LibTorch's
// allocator, so that all of it can be captured in a CUDA graph. What is wrong throws c10::Error: both sides share
// libstdc++ and libc10. A result that is undefined is made, one that is defined is written to; what may be missing
// is null.
#pragma once

#include <ATen/core/Tensor.h>

#include "kernels/layers.h"
#include "kernels/pgd_step.h"
#include "kernels/philox.h"

namespace ardistill::cuda {

enum class StartDistribution { symmetric, fraction, normal };

// Numbers of the streams (seed, purpose, round + round_offset, indices[i]), times `scale`: those that RandomStream's
// members of these names give on the CPU, normal ones but for rounding.
struct Starts {
  StartDistribution distribution;
  double scale;
  uint64_t seed;
  RandomPurpose purpose;
  uint32_t round;
  const at::Tensor* round_offset;  // one int64, so that a captured graph can go on to another epoch; or null
  const at::Tensor* indices;       // int64 N
};

// kl_scale * KL(softmax(teacher / kl_temperature) || softmax(logits / kl_temperature))
// + ce_scale * cross-entropy(logits / ce_temperature, labels), of each row.
struct LossTerms {
  double kl_temperature = 1, kl_scale = 0;
  double ce_temperature = 1, ce_scale = 0;
  double label_smoothing = 0;
};

struct Device {
  char name[256];
  int major, minor;  // compute capability
  int multiprocessors;
  uint64_t memory;  // bytes
};

struct Sgd;
struct Graph;

inline constexpr uint32_t table_version = 1;

struct Table {
  uint32_t version;

  // kernels::pgd_update_(), to the bit. float32 or float64; x_adv is dense.
  void (*pgd_update)(at::Tensor* x_adv, const at::Tensor* gradient, const at::Tensor* x, double step_size,
                     double epsilon, kernels::Projection projection);

  // Shaped and laid out as images, N x C x H x W, float32 or float64: the drawn numbers, added to the images where
  // `add`, within [0, 1] where `clamp`.
  void (*random_start)(const at::Tensor* images, bool add, bool clamp, const Starts* starts, at::Tensor* out);

  // gather_images() of data/image_set.h, to the bit. images: uint8 or float32, contiguous; indices: int64;
  // placements: int32 3 x N, rows dx, dy and flip, or null.
  void (*gather_images)(const at::Tensor* images, double scale, const at::Tensor* indices, const at::Tensor* placements,
                        int64_t padding, at::ScalarType dtype, bool channels_last, at::Tensor* out);

  // relu(batch_norm(x) + residual), relu and residual where asked for, with the statistics of the batch. Maps are
  // float32 or bfloat16 and become channels_last, all else is float32. mean and inverse_deviation are for backward.
  void (*batch_norm_train)(const at::Tensor* x, const at::Tensor* residual, const kernels::BatchNorm* norm,
                           bool update_running, bool relu, at::Tensor* y, at::Tensor* mean,
                           at::Tensor* inverse_deviation);
  // y: the output, for the ReLU's mask; null where there was no residual makes the mask from x, which is faster.
  void (*batch_norm_train_backward)(const at::Tensor* dy, const at::Tensor* x, const at::Tensor* y,
                                    const kernels::BatchNorm* norm, bool relu, const at::Tensor* mean,
                                    const at::Tensor* inverse_deviation, at::Tensor* dx, at::Tensor* d_residual,
                                    at::Tensor* d_weight, at::Tensor* d_bias);
  // The same with the running statistics. Backward: by the inputs alone; y only with relu.
  void (*batch_norm_eval)(const at::Tensor* x, const at::Tensor* residual, const kernels::BatchNorm* norm, bool relu,
                          at::Tensor* y);
  void (*batch_norm_eval_backward)(const at::Tensor* dy, const at::Tensor* y, const kernels::BatchNorm* norm, bool relu,
                                   at::Tensor* dx, at::Tensor* d_residual);

  // logits, teacher: N x C, float32, float64 or bfloat16; labels: int64 N. Either of teacher and labels may be null.
  // d_logits: of the sum of rows; null for none. row_losses: N; loss: their sum in a fixed order, one value, or null.
  // Losses are float32, for float64 logits float64.
  void (*classification_loss)(const at::Tensor* logits, const at::Tensor* teacher, const at::Tensor* labels,
                              const LossTerms* terms, at::Tensor* d_logits, at::Tensor* row_losses, at::Tensor* loss);

  // kernels::sgd_update_() of all parameters in one launch. They and their momentum stay where they are until
  // sgd_destroy(). Gradients: one each, undefined where there is none. learning_rate: one value of the parameters'
  // type. guard: one value; where it is not finite nothing is changed. A sum of losses stays so once one was not.
  Sgd* (*sgd_create)(const at::Tensor* parameters, const at::Tensor* momentum, int64_t count);
  void (*sgd_update)(const Sgd* sgd, const at::Tensor* gradients, const at::Tensor* learning_rate,
                     const at::Tensor* guard, double momentum, double weight_decay, bool nesterov);
  void (*sgd_destroy)(Sgd* sgd);

  // Runs work(context) `warm_ups` times and once more to capture it, on a stream of its own and with memory of its own
  // or, where given, that of another graph, whose replays then must not overlap this one's. Waits for the device.
  Graph* (*graph_capture)(void (*work)(void* context), void* context, int warm_ups, Graph* with_memory_of);
  void (*graph_replay)(Graph* graph);
  void (*graph_destroy)(Graph* graph);

  void (*describe)(int device, Device* out);
  // Bytes, of all that use the device.
  void (*memory)(int device, uint64_t* free, uint64_t* total);
};

// The library's one export: ardistill_cuda_table, of this type.
using TableFunction = const Table* (*)();

}  // namespace ardistill::cuda
