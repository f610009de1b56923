#include <ATen/ATen.h>

#include <algorithm>
#include <chrono>

#include "binding/arguments.h"
#include "binding/entries.h"
#include "binding/environment.h"
#include "binding/handle.h"
#include "data/batch_stream.h"
#include "data/image_set.h"

namespace ardistill::binding {

namespace {

// createImageSet(images: Uint8Array | Float32Array, labels: Int32Array, shape: [N, C, H, W], scale) -> handle
Napi::Value create_image_set(const Napi::CallbackInfo& info) {
  const ThreadsGuard one(1);
  const auto shape = numbers_of<int64_t>(info[2]);
  const bool bytes = info[0].As<Napi::TypedArray>().TypedArrayType() == napi_uint8_array;
  auto set = std::make_shared<ImageSet>();
  set->images = tensor_of(info[0], shape, bytes ? at::kByte : at::kFloat);
  set->labels = tensor_of(info[1], {shape[0]}, at::kInt).to(at::kLong);
  set->scale = info[3].As<Napi::Number>().DoubleValue();
  const auto size = static_cast<int64_t>(set->images.nbytes());
  return wrap(info.Env(), std::move(set), size);
}

// An epoch as training would see it.
struct Epoch {
  std::shared_ptr<ImageSet> set;
  StreamOptions options;
  std::vector<int64_t> order;

  explicit Epoch(const Napi::CallbackInfo& info) : set(unwrap<ImageSet>(info[0])) {
    const auto o = info[1].As<Napi::Object>();
    options = {integer_of(o, "batchSize"), boolean_of(o, "augment"), static_cast<uint64_t>(integer_of(o, "seed")),
               static_cast<uint32_t>(integer_of(o, "epoch")), at::kFloat};
    order = shuffled_order(set->count(), options.seed, options.epoch);
    if (!boolean_of(o, "shuffle")) std::sort(order.begin(), order.end());
  }
};

// timeBatches(set, {batchSize, augment, seed, epoch, shuffle}) -> seconds until the last batch is there, when nobody
// works between them. For benches.
Napi::Value time_batches(const Napi::CallbackInfo& info) {
  const Epoch epoch(info);
  const auto begin = std::chrono::steady_clock::now();
  BatchStream batches(epoch.set, epoch.order, 0, epoch.options);
  while (batches.next()) continue;
  return Napi::Number::New(info.Env(), std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
}

// epochBatches(set, {batchSize, augment, seed, epoch, shuffle}) -> {images: Float32Array, order: BigInt64Array}: a
// whole epoch, through the prefetching stream. For tests and for looking at augmented images.
Napi::Value epoch_batches(const Napi::CallbackInfo& info) {
  const ThreadsGuard one(1);
  const Epoch epoch(info);
  BatchStream batches(epoch.set, epoch.order, 0, epoch.options);
  std::vector<at::Tensor> images;
  while (auto batch = batches.next()) images.push_back(batch->images);
  auto out = Napi::Object::New(info.Env());
  out.Set("images", typed_array_of<Napi::Float32Array>(info.Env(), at::cat(images)));
  out.Set("order", typed_array_of<Napi::BigInt64Array>(info.Env(), at::tensor(epoch.order, at::kLong)));
  return out;
}

}  // namespace

void export_data(Napi::Env env, Napi::Object exports) {
  add<create_image_set>(env, exports, "createImageSet");
  add<epoch_batches>(env, exports, "epochBatches");
  add<time_batches>(env, exports, "timeBatches");
}

}  // namespace ardistill::binding
