// libardistill_cuda.so, all but the kernels: checks what is handed over, makes results, and calls the launchers.
#include "kernels/cuda/table.h"

#include <ATen/ATen.h>
#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDAException.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>

#include "kernels/cuda/launchers.h"

// The types are the table's; in no header, as nothing else looks into them.
namespace ardistill::cuda {

struct Sgd {
  struct Launch {
    int first_tensor, tensors;
    at::Tensor chunks;
    int64_t chunk_count;
  };

  std::vector<at::Tensor> parameters, momentum;
  at::Tensor tensors;
  std::vector<Launch> launches;
};

struct Graph {
  at::cuda::CUDAGraph graph;
};

namespace {

constexpr auto channels_last = at::MemoryFormat::ChannelsLast;

// The device and stream that the work on a tensor goes to.
class Place {
 public:
  explicit Place(const at::Tensor& tensor) : guard_(checked(tensor).device()) {}
  Stream stream() const { return c10::cuda::getCurrentCUDAStream().stream(); }

 private:
  static const at::Tensor& checked(const at::Tensor& tensor) {
    TORCH_CHECK(tensor.is_cuda(), "A tensor on a GPU is needed, and this one is on ", tensor.device(), ".");
    return tensor;
  }

  c10::cuda::CUDAGuard guard_;
};

void check(int error) { C10_CUDA_CHECK(static_cast<cudaError_t>(error)); }

int type_of(const at::Tensor& tensor) {
  switch (tensor.scalar_type()) {
    case at::kFloat:
      return float32;
    case at::kDouble:
      return float64;
    case at::kBFloat16:
      return bfloat16;
    default:
      TORCH_CHECK(false, "No kernel computes in ", tensor.scalar_type(), ".");
  }
}

const void* data(const at::Tensor& tensor) { return tensor.const_data_ptr(); }
const void* data(const at::Tensor* tensor) { return tensor == nullptr ? nullptr : tensor->const_data_ptr(); }
void* changed(const at::Tensor* tensor) { return tensor == nullptr ? nullptr : tensor->mutable_data_ptr(); }
float* floats(const at::Tensor& tensor) { return tensor.mutable_data_ptr<float>(); }

template <typename T>
const T* values(const at::Tensor* tensor) {
  return tensor == nullptr ? nullptr : tensor->const_data_ptr<T>();
}

void check_shape(const at::Tensor& tensor, at::IntArrayRef sizes, at::ScalarType dtype, const at::Tensor& beside) {
  TORCH_CHECK(tensor.sizes() == sizes && tensor.scalar_type() == dtype && tensor.device() == beside.device(),
              "A tensor of shape ", sizes, " and type ", dtype, " on ", beside.device(), " is needed, not ",
              tensor.sizes(), " of ", tensor.scalar_type(), " on ", tensor.device(), ".");
}

// A dense tensor like `layout`, with the strides of that.
at::Tensor laid_out_as(const at::Tensor& layout, const at::Tensor& tensor) {
  check_shape(tensor, layout.sizes(), layout.scalar_type(), layout);
  return tensor.strides() == layout.strides() ? tensor : at::empty_like(layout).copy_(tensor);
}

// Makes a result, or checks the one that is there.
void prepare(at::Tensor* out, at::IntArrayRef sizes, const at::TensorOptions& options, const at::Tensor& beside,
             at::MemoryFormat format = at::MemoryFormat::Contiguous) {
  if (!out->defined()) {
    *out = at::empty(sizes, options.device(beside.device()).memory_format(format));
    return;
  }
  check_shape(*out, sizes, c10::typeMetaToScalarType(options.dtype()), beside);
  TORCH_CHECK(out->is_contiguous(format), "A result is not laid out as ", format, ".");
}

// ---- images ----

void pgd_update(at::Tensor* x_adv, const at::Tensor* gradient, const at::Tensor* x, double step_size, double epsilon,
                kernels::Projection projection) {
  const Place place(*x_adv);
  TORCH_CHECK(x_adv->is_non_overlapping_and_dense(), "x_adv is not dense.");
  const auto g = laid_out_as(*x_adv, *gradient);
  const auto origin = laid_out_as(*x_adv, *x);
  check(ardistill_pgd_update(type_of(*x_adv), changed(x_adv), data(g), data(origin), x_adv->numel(), step_size, epsilon,
                             static_cast<int>(projection), place.stream()));
}

void random_start(const at::Tensor* images, bool add, bool clamp, const Starts* starts, at::Tensor* out) {
  const Place place(*images);
  TORCH_CHECK(images->dim() == 4, "Images are N x C x H x W.");
  const bool last = images->is_contiguous(channels_last) && !images->is_contiguous();
  const auto format = last ? channels_last : at::MemoryFormat::Contiguous;
  const auto added = images->contiguous(format);
  check_shape(*starts->indices, {images->size(0)}, at::kLong, *images);
  prepare(out, images->sizes(), images->options(), *images, format);
  static_assert(static_cast<int>(StartDistribution::normal) == normal);
  check(ardistill_random_start(
      type_of(*images), changed(out), add ? data(added) : nullptr, clamp, images->size(0), images->size(1),
      images->size(2) * images->size(3), last, static_cast<int>(starts->distribution), starts->scale, starts->seed,
      static_cast<uint32_t>(starts->purpose), starts->round, values<int64_t>(starts->round_offset),
      values<int64_t>(starts->indices), place.stream()));
}

void gather_images(const at::Tensor* images, double scale, const at::Tensor* indices, const at::Tensor* placements,
                   int64_t padding, at::ScalarType dtype, bool last, at::Tensor* out) {
  const Place place(*images);
  const bool bytes = images->scalar_type() == at::kByte;
  TORCH_CHECK(images->dim() == 4 && images->is_contiguous() && (bytes || images->scalar_type() == at::kFloat),
              "Images are N x C x H x W, contiguous, uint8 or float32.");
  const int64_t count = indices->numel();
  check_shape(*indices, {count}, at::kLong, *images);
  if (placements != nullptr) check_shape(*placements, {3, count}, at::kInt, *images);
  auto sizes = images->sizes().vec();
  sizes[0] = count;
  prepare(out, sizes, images->options().dtype(dtype), *images, last ? channels_last : at::MemoryFormat::Contiguous);
  const auto rows = placements == nullptr ? at::Tensor() : placements->contiguous();
  const auto* moves = rows.defined() ? rows.const_data_ptr<int32_t>() : nullptr;
  const auto row = [&](int64_t i) { return moves == nullptr ? nullptr : moves + i * count; };
  check(ardistill_gather_images(type_of(*out), changed(out), data(images), bytes, static_cast<float>(scale),
                                values<int64_t>(indices), row(0), row(1), row(2), static_cast<int>(padding), count,
                                sizes[1], sizes[2], sizes[3], last, place.stream()));
}

// ---- batch norm ----

// Maps as the kernels take them.
at::Tensor maps(const at::Tensor& tensor, const at::Tensor& like) {
  check_shape(tensor, like.sizes(), like.scalar_type(), like);
  return tensor.contiguous(channels_last);
}

void check_norm(const at::Tensor& x, const kernels::BatchNorm& norm) {
  TORCH_CHECK(x.dim() == 4, "Maps are N x C x H x W.");
  for (const auto* of_channels : {&norm.weight, &norm.bias, &norm.running_mean, &norm.running_var}) {
    check_shape(*of_channels, {x.size(1)}, at::kFloat, x);
    TORCH_CHECK(of_channels->is_contiguous(), "Batch norm's parameters and statistics are contiguous.");
  }
}

int64_t rows_of(const at::Tensor& x) { return x.size(0) * x.size(2) * x.size(3); }

at::Tensor workspace(const at::Tensor& x) {
  return at::empty({ardistill_batch_norm_workspace(x.size(1))}, x.options().dtype(at::kFloat));
}

void batch_norm_train(const at::Tensor* x, const at::Tensor* residual, const kernels::BatchNorm* norm,
                      bool update_running, bool relu, at::Tensor* y, at::Tensor* mean, at::Tensor* inverse_deviation) {
  const Place place(*x);
  check_norm(*x, *norm);
  TORCH_CHECK(rows_of(*x) > 1, "Batch norm in training mode needs more than one value per channel.");
  const auto in = maps(*x, *x);
  const auto added = residual == nullptr ? at::Tensor() : maps(*residual, *x);
  const auto of_channels = x->options().dtype(at::kFloat);
  prepare(y, x->sizes(), x->options(), *x, channels_last);
  for (auto* out : {mean, inverse_deviation}) prepare(out, {x->size(1)}, of_channels, *x);
  check(ardistill_batch_norm_train(type_of(*x), data(in), added.defined() ? data(added) : nullptr, changed(y),
                                   rows_of(*x), x->size(1), floats(norm->weight), floats(norm->bias),
                                   update_running ? floats(norm->running_mean) : nullptr,
                                   update_running ? floats(norm->running_var) : nullptr,
                                   static_cast<float>(norm->momentum), static_cast<float>(norm->eps), relu,
                                   floats(*mean), floats(*inverse_deviation), floats(workspace(*x)), place.stream()));
}

void batch_norm_train_backward(const at::Tensor* dy, const at::Tensor* x, const at::Tensor* y,
                               const kernels::BatchNorm* norm, bool relu, const at::Tensor* mean,
                               const at::Tensor* inverse_deviation, at::Tensor* dx, at::Tensor* d_residual,
                               at::Tensor* d_weight, at::Tensor* d_bias) {
  const Place place(*x);
  check_norm(*x, *norm);
  TORCH_CHECK(!relu || d_residual == nullptr || y != nullptr, "With a residual the mask of the ReLU needs the output.");
  const auto in = maps(*x, *x), gradient = maps(*dy, *x);
  const auto output = y == nullptr ? at::Tensor() : maps(*y, *x);
  for (const auto* statistic : {mean, inverse_deviation}) check_shape(*statistic, {x->size(1)}, at::kFloat, *x);
  for (auto* out : {dx, d_residual}) {
    if (out != nullptr) prepare(out, x->sizes(), x->options(), *x, channels_last);
  }
  for (auto* out : {d_weight, d_bias}) prepare(out, {x->size(1)}, x->options().dtype(at::kFloat), *x);
  check(ardistill_batch_norm_train_backward(
      type_of(*x), data(gradient), data(in), output.defined() ? data(output) : nullptr, rows_of(*x), x->size(1),
      floats(norm->weight), floats(norm->bias), values<float>(mean), values<float>(inverse_deviation), relu,
      changed(dx), changed(d_residual), floats(*d_weight), floats(*d_bias), floats(workspace(*x)), place.stream()));
}

void batch_norm_eval(const at::Tensor* x, const at::Tensor* residual, const kernels::BatchNorm* norm, bool relu,
                     at::Tensor* y) {
  const Place place(*x);
  check_norm(*x, *norm);
  const auto in = maps(*x, *x);
  const auto added = residual == nullptr ? at::Tensor() : maps(*residual, *x);
  prepare(y, x->sizes(), x->options(), *x, channels_last);
  check(ardistill_batch_norm_eval(type_of(*x), data(in), added.defined() ? data(added) : nullptr, changed(y),
                                  rows_of(*x), x->size(1), floats(norm->weight), floats(norm->bias),
                                  floats(norm->running_mean), floats(norm->running_var), static_cast<float>(norm->eps),
                                  relu, place.stream()));
}

void batch_norm_eval_backward(const at::Tensor* dy, const at::Tensor* y, const kernels::BatchNorm* norm, bool relu,
                              at::Tensor* dx, at::Tensor* d_residual) {
  const Place place(*dy);
  check_norm(*dy, *norm);
  TORCH_CHECK(!relu || y != nullptr, "The mask of the ReLU needs the output.");
  const auto gradient = maps(*dy, *dy);
  const auto output = y == nullptr ? at::Tensor() : maps(*y, *dy);
  for (auto* out : {dx, d_residual}) {
    if (out != nullptr) prepare(out, dy->sizes(), dy->options(), *dy, channels_last);
  }
  check(ardistill_batch_norm_eval_backward(type_of(*dy), data(gradient), output.defined() ? data(output) : nullptr,
                                           rows_of(*dy), dy->size(1), floats(norm->weight), floats(norm->running_var),
                                           static_cast<float>(norm->eps), relu, changed(dx), changed(d_residual),
                                           place.stream()));
}

// ---- losses ----

void classification_loss(const at::Tensor* logits, const at::Tensor* teacher, const at::Tensor* labels,
                         const LossTerms* terms, at::Tensor* d_logits, at::Tensor* row_losses, at::Tensor* loss) {
  const Place place(*logits);
  TORCH_CHECK(logits->dim() == 2, "Logits are N x C.");
  const auto own = logits->contiguous();
  const auto target = teacher == nullptr ? at::Tensor() : teacher->contiguous();
  const auto classes = labels == nullptr ? at::Tensor() : labels->contiguous();
  if (target.defined()) check_shape(target, logits->sizes(), logits->scalar_type(), *logits);
  if (classes.defined()) check_shape(classes, {logits->size(0)}, at::kLong, *logits);
  const auto of_loss = logits->options().dtype(logits->scalar_type() == at::kDouble ? at::kDouble : at::kFloat);
  if (d_logits != nullptr) prepare(d_logits, logits->sizes(), logits->options(), *logits);
  prepare(row_losses, {logits->size(0)}, of_loss, *logits);
  if (loss != nullptr) prepare(loss, {}, of_loss, *logits);
  check(ardistill_classification_loss(type_of(*logits), data(own), target.defined() ? data(target) : nullptr,
                                      classes.defined() ? classes.const_data_ptr<int64_t>() : nullptr, logits->size(0),
                                      logits->size(1), terms->kl_temperature, terms->kl_scale, terms->ce_temperature,
                                      terms->ce_scale, terms->label_smoothing, changed(d_logits), changed(row_losses),
                                      changed(loss), place.stream()));
}

// ---- SGD ----

// Plain structs as a tensor of bytes on the device.
template <typename Item>
at::Tensor to_device(const std::vector<Item>& items, at::Device device) {
  auto bytes = at::empty({static_cast<int64_t>(items.size() * sizeof(Item))}, at::kByte);
  std::memcpy(bytes.mutable_data_ptr(), items.data(), items.size() * sizeof(Item));
  return bytes.to(device);
}

Sgd* sgd_create(const at::Tensor* parameters, const at::Tensor* momentum, int64_t count) {
  auto sgd = std::make_unique<Sgd>();
  sgd->parameters.assign(parameters, parameters + count);
  sgd->momentum.assign(momentum, momentum + count);
  if (count == 0) return sgd.release();
  const Place place(parameters[0]);
  std::vector<SgdTensor> tensors;
  for (int64_t i = 0; i < count; ++i) {
    check_shape(parameters[i], parameters[i].sizes(), parameters[0].scalar_type(), parameters[0]);
    check_shape(momentum[i], parameters[i].sizes(), parameters[0].scalar_type(), parameters[0]);
    TORCH_CHECK(parameters[i].is_non_overlapping_and_dense() && momentum[i].strides() == parameters[i].strides(),
                "A parameter is not dense, or its momentum is laid out otherwise.");
    tensors.push_back({parameters[i].mutable_data_ptr(), momentum[i].mutable_data_ptr(), parameters[i].numel()});
  }
  sgd->tensors = to_device(tensors, parameters[0].device());
  for (int64_t first = 0; first < count; first += sgd_tensors) {
    const int64_t end = std::min<int64_t>(count, first + sgd_tensors);
    std::vector<SgdChunk> chunks;
    for (int64_t i = first; i < end; ++i) {
      for (int64_t start = 0; start < tensors[i].count; start += sgd_chunk) {
        chunks.push_back({start, static_cast<int32_t>(i)});
      }
    }
    sgd->launches.push_back({static_cast<int>(first), static_cast<int>(end - first),
                             to_device(chunks, parameters[0].device()), static_cast<int64_t>(chunks.size())});
  }
  return sgd.release();
}

void sgd_update(const Sgd* sgd, const at::Tensor* gradients, const at::Tensor* learning_rate, const at::Tensor* guard,
                double momentum, double weight_decay, bool nesterov) {
  if (sgd->parameters.empty()) return;
  const auto& like = sgd->parameters[0];
  const Place place(like);
  for (const auto* value : {learning_rate, guard}) {
    if (value == nullptr) continue;
    TORCH_CHECK(value->numel() == 1, "The learning rate and the guard are one value each.");
    check_shape(*value, value->sizes(), like.scalar_type(), like);
  }
  std::vector<at::Tensor> kept;
  std::vector<const void*> pointers;
  for (size_t i = 0; i < sgd->parameters.size(); ++i) {
    if (gradients[i].defined()) kept.push_back(laid_out_as(sgd->parameters[i], gradients[i]));
    pointers.push_back(gradients[i].defined() ? data(kept.back()) : nullptr);
  }
  for (const auto& launch : sgd->launches) {
    check(ardistill_sgd_update(type_of(like), static_cast<const SgdTensor*>(data(sgd->tensors)),
                               static_cast<const SgdChunk*>(data(launch.chunks)), launch.chunk_count,
                               pointers.data() + launch.first_tensor, launch.first_tensor, launch.tensors,
                               data(learning_rate), data(guard), momentum, weight_decay, nesterov, place.stream()));
  }
}

void sgd_destroy(Sgd* sgd) { delete sgd; }

// ---- graphs ----

Graph* graph_capture(void (*work)(void* context), void* context, int warm_ups, Graph* with_memory_of) {
  c10::cuda::device_synchronize();
  auto graph = std::make_unique<Graph>();
  {
    const c10::cuda::CUDAStreamGuard side(c10::cuda::getStreamFromPool());
    for (int i = 0; i < warm_ups; ++i) work(context);
    c10::cuda::device_synchronize();
    // Other threads may go on meanwhile: of their calls none belongs to this capture.
    graph->graph.capture_begin(with_memory_of == nullptr ? c10::MempoolId_t{0, 0} : with_memory_of->graph.pool(),
                               cudaStreamCaptureModeThreadLocal);
    try {
      work(context);
    } catch (...) {
      // The stream must not stay in capture; how that ends does not matter any more.
      try {
        graph->graph.capture_end();
      } catch (const std::exception&) {
        (void)cudaGetLastError();
      }
      throw;
    }
    graph->graph.capture_end();
  }
  c10::cuda::device_synchronize();
  return graph.release();
}

void graph_replay(Graph* graph) { graph->graph.replay(); }

void graph_destroy(Graph* graph) { delete graph; }

// ---- device ----

void describe(int device, Device* out) {
  cudaDeviceProp properties{};
  C10_CUDA_CHECK(cudaGetDeviceProperties(&properties, device));
  std::copy(std::begin(properties.name), std::end(properties.name), out->name);
  static_assert(sizeof(properties.name) == sizeof(out->name));
  out->major = properties.major;
  out->minor = properties.minor;
  out->multiprocessors = properties.multiProcessorCount;
  out->memory = properties.totalGlobalMem;
}

void memory(int device, uint64_t* free, uint64_t* total) {
  const c10::cuda::CUDAGuard guard(static_cast<c10::DeviceIndex>(device));
  size_t free_bytes = 0, total_bytes = 0;
  C10_CUDA_CHECK(cudaMemGetInfo(&free_bytes, &total_bytes));
  *free = free_bytes;
  *total = total_bytes;
}

constexpr Table table{
    .version = table_version,
    .pgd_update = pgd_update,
    .random_start = random_start,
    .gather_images = gather_images,
    .batch_norm_train = batch_norm_train,
    .batch_norm_train_backward = batch_norm_train_backward,
    .batch_norm_eval = batch_norm_eval,
    .batch_norm_eval_backward = batch_norm_eval_backward,
    .classification_loss = classification_loss,
    .sgd_create = sgd_create,
    .sgd_update = sgd_update,
    .sgd_destroy = sgd_destroy,
    .graph_capture = graph_capture,
    .graph_replay = graph_replay,
    .graph_destroy = graph_destroy,
    .describe = describe,
    .memory = memory,
};

}  // namespace

}  // namespace ardistill::cuda

extern "C" __attribute__((visibility("default"))) const ardistill::cuda::Table* ardistill_cuda_table() {
  return &ardistill::cuda::table;
}
