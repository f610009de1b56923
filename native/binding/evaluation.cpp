#include <ATen/ATen.h>

#include <numeric>

#include "attacks/registry.h"
#include "attacks/worst_case.h"
#include "binding/arguments.h"
#include "binding/callback.h"
#include "binding/entries.h"
#include "binding/executor.h"
#include "binding/handle.h"
#include "binding/objects.h"

namespace ardistill::binding {

std::unique_ptr<Attack> attack_of(const Napi::Object& o) {
  const auto name = string_of(o, "name");
  const auto parameters = attack_parameters_of(o);
  if (!o.Get("callback").IsNumber()) return create_attack(name, parameters);
  return make_function_attack(name, attack_function({Environment::of(o.Env()), integer_of(o, "callback")}),
                              ball_of(parameters));
}

namespace {

struct AttackRequest {
  std::shared_ptr<Attack> attack;
  int64_t restarts = 1;
  uint64_t seed = 0;
};

// {name, parameters, callback?, restarts, seed}
AttackRequest attack_request_of(const Napi::Object& o) {
  return {attack_of(o), integer_of(o, "restarts"), static_cast<uint64_t>(integer_of(o, "seed"))};
}

std::vector<int64_t> range(int64_t start, int64_t count) {
  std::vector<int64_t> indices(static_cast<size_t>(count));
  std::iota(indices.begin(), indices.end(), start);
  return indices;
}

WorstCase run_attack(const AttackRequest& request, Classifier& model, const at::Tensor& images,
                     const at::Tensor& labels, const std::vector<int64_t>& indices, const Cancellation& cancellation) {
  StartSource starts{request.seed, RandomPurpose::attack_start, 0, indices.data(), {}};
  return worst_case(*request.attack, model, {images, labels, starts, BatchNormMode::eval}, request.restarts,
                    cancellation);
}

Napi::Value flags(Napi::Env env, const at::Tensor& correct) {
  return typed_array_of<Napi::Uint8Array>(env, correct.to(at::kByte));
}

// classify(executor, model, imageSet, start, count, cancellation) -> Promise<Uint8Array>: 1 where the image is
// classified as labelled
Napi::Value classify(const Napi::CallbackInfo& info) {
  const auto model = unwrap<Model>(info[1]);
  const auto set = unwrap<ImageSet>(info[2]);
  const auto indices = range(info[3].As<Napi::Number>().Int64Value(), info[4].As<Napi::Number>().Int64Value());
  const auto cancellation = unwrap<Cancellation>(info[5]);
  auto correct = std::make_shared<at::Tensor>();
  return unwrap<Executor>(info[0])->submit(
      info.Env(), cancellation,
      [=] {
        at::NoGradGuard no_grad;
        const ModelLock lock(*model, cancellation.get());
        cancellation->check();
        const auto logits = model->classifier->logits(gather_images(*set, indices, {}, model->classifier->dtype()),
                                                      BatchNormMode::eval);
        *correct = logits.argmax(1) == gather_labels(*set, indices);
      },
      [=](Napi::Env env) { return flags(env, *correct); });
}

// attackSamples(executor, model, imageSet, indices: number[], attack: {name, parameters, callback?, restarts, seed},
// cancellation)
//   -> Promise<Uint8Array>: 1 where the sample stands every restart
Napi::Value attack_samples(const Napi::CallbackInfo& info) {
  const auto model = unwrap<Model>(info[1]);
  const auto set = unwrap<ImageSet>(info[2]);
  const auto indices = numbers_of<int64_t>(info[3]);
  const auto request = attack_request_of(info[4].As<Napi::Object>());
  const auto cancellation = unwrap<Cancellation>(info[5]);
  auto correct = std::make_shared<at::Tensor>();
  return unwrap<Executor>(info[0])->submit(
      info.Env(), cancellation,
      [=] {
        const ModelLock lock(*model, cancellation.get());
        const auto images = gather_images(*set, indices, {}, model->classifier->dtype());
        *correct = run_attack(request, *model->classifier, images, gather_labels(*set, indices), indices, *cancellation)
                       .correct;
      },
      [=](Napi::Env env) { return flags(env, *correct); });
}

// createAttackOutput(model, imageSet, count) -> bundle of images, adversarial, labels, logitsClean, logitsAdversarial
// for the first `count` images, to be filled by attackInto
Napi::Value create_attack_output(const Napi::CallbackInfo& info) {
  const auto model = unwrap<Model>(info[0]);
  const auto set = unwrap<ImageSet>(info[1]);
  const int64_t count = info[2].As<Napi::Number>().Int64Value();
  auto shape = set->images.sizes().vec();
  shape[0] = count;
  const auto dtype = model->classifier->dtype();
  const int64_t classes = model->classifier->num_classes();
  auto bundle = std::make_shared<TensorBundle>();
  bundle->tensors = {{"images", at::zeros(shape, dtype)},
                     {"adversarial", at::zeros(shape, dtype)},
                     {"labels", at::zeros({count}, at::kLong)},
                     {"logitsClean", at::zeros({count, classes}, dtype)},
                     {"logitsAdversarial", at::zeros({count, classes}, dtype)}};
  return wrap(info.Env(), bundle, bytes_of(bundle->tensors));
}

// attackInto(executor, model, imageSet, start, count, attack, bundle, cancellation) -> Promise<undefined>
Napi::Value attack_into(const Napi::CallbackInfo& info) {
  const auto model = unwrap<Model>(info[1]);
  const auto set = unwrap<ImageSet>(info[2]);
  const int64_t start = info[3].As<Napi::Number>().Int64Value();
  const int64_t count = info[4].As<Napi::Number>().Int64Value();
  const auto request = attack_request_of(info[5].As<Napi::Object>());
  const auto bundle = unwrap<TensorBundle>(info[6]);
  const auto cancellation = unwrap<Cancellation>(info[7]);
  return unwrap<Executor>(info[0])->submit(
      info.Env(), cancellation,
      [=] {
        at::NoGradGuard no_grad;
        const ModelLock lock(*model, cancellation.get());
        const auto indices = range(start, count);
        const auto images = gather_images(*set, indices, {}, model->classifier->dtype());
        const auto labels = gather_labels(*set, indices);
        const auto worst = run_attack(request, *model->classifier, images, labels, indices, *cancellation);
        const std::vector<at::Tensor> columns = {images, worst.adversarial, labels,
                                                 model->classifier->logits(images, BatchNormMode::eval), worst.logits};
        for (size_t i = 0; i < columns.size(); ++i) bundle->tensors[i].second.narrow(0, start, count).copy_(columns[i]);
      },
      [](Napi::Env env) { return env.Undefined(); });
}

}  // namespace

void export_evaluation(Napi::Env env, Napi::Object exports) {
  add<classify>(env, exports, "classify");
  add<attack_samples>(env, exports, "attackSamples");
  add<create_attack_output>(env, exports, "createAttackOutput");
  add<attack_into>(env, exports, "attackInto");
}

}  // namespace ardistill::binding
