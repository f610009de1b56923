#include <ATen/ATen.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>

#include "attacks/examination.h"
#include "attacks/registry.h"
#include "attacks/worst_case.h"
#include "binding/arguments.h"
#include "binding/callback.h"
#include "binding/entries.h"
#include "binding/environment.h"
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
  BatchNormMode mode = BatchNormMode::eval;
};

// {name, parameters, callback?, restarts, seed, fused}
AttackRequest attack_request_of(const Napi::Object& o) {
  return {attack_of(o), integer_of(o, "restarts"), static_cast<uint64_t>(integer_of(o, "seed")),
          boolean_of(o, "fused") ? BatchNormMode::eval_fused : BatchNormMode::eval};
}

std::vector<int64_t> range(int64_t start, int64_t count) {
  std::vector<int64_t> indices(static_cast<size_t>(count));
  std::iota(indices.begin(), indices.end(), start);
  return indices;
}

// Those that a model makes in a call are gone after it: they take as much memory as its own.
struct FusedWeights {
  Classifier& model;
  ~FusedWeights() { model.forget_fused(); }
};

struct Samples {
  at::Tensor images, labels;
};

// Where the model computes, and of its type.
Samples samples_of(const ImageSet& set, const std::vector<int64_t>& indices, const Classifier& model) {
  return {gather_images(set, indices, {}, model.dtype()).to(model.device()),
          gather_labels(set, indices).to(model.device())};
}

WorstCase run_attack(const AttackRequest& request, Classifier& model, Classifier& victim, const at::Tensor& images,
                     const at::Tensor& labels, const std::vector<int64_t>& indices, const Cancellation& cancellation) {
  const FusedWeights fused{model};
  StartSource starts{request.seed, RandomPurpose::attack_start, 0, indices.data(), {}};
  return worst_case(*request.attack, model, victim, {images, labels, starts, request.mode}, request.restarts,
                    cancellation);
}

Napi::Value flags(Napi::Env env, const at::Tensor& correct) {
  return typed_array_of<Napi::Uint8Array>(env, correct.to(at::kByte));
}

// As the model computes.
Napi::Value floats(Napi::Env env, const at::Tensor& images) {
  return images.scalar_type() == at::kDouble ? typed_array_of<Napi::Float64Array>(env, images)
                                             : typed_array_of<Napi::Float32Array>(env, images);
}

// classify(executor, model, imageSet, start, count, cancellation) -> Promise<Uint8Array>: 1 where the image is
// classified as labelled. Rejects with ERR_NAN_LOGITS.
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
        const auto [images, labels] = samples_of(*set, indices, *model->classifier);
        const auto logits = model->classifier->logits(images, BatchNormMode::eval);
        refuse_nan(logits, indices.data());
        *correct = (logits.argmax(1) == labels).cpu();
      },
      [=](Napi::Env env) { return flags(env, *correct); });
}

// Held by a job that uses two models, or one twice. All lock in one order, so that no two jobs wait for each other.
class TwoModelLocks {
 public:
  TwoModelLocks(Model& one, Model& other, const Cancellation& cancellation)
      : first_(*std::min(&one, &other, std::less<>()), &cancellation) {
    if (&one != &other) second_.emplace(*std::max(&one, &other, std::less<>()), &cancellation);
  }

 private:
  ModelLock first_;
  std::optional<ModelLock> second_;
};

// attackSamples(executor, model, imageSet, indices: number[], attack: {name, parameters, callback?, restarts, seed,
// fused, keepImages}, cancellation, victim?) -> Promise<{standing, forward, backward, adversarial?}>: standing is 1
// where the victim, without one the model itself, classifies as labelled after every restart; forward and backward are
// how many images were passed through the model and how many gradients were taken. Rejects with ERR_NAN_LOGITS.
Napi::Value attack_samples(const Napi::CallbackInfo& info) {
  const auto model = unwrap<Model>(info[1]);
  const auto set = unwrap<ImageSet>(info[2]);
  const auto indices = numbers_of<int64_t>(info[3]);
  const auto attack = info[4].As<Napi::Object>();
  const auto request = attack_request_of(attack);
  const bool keep_images = boolean_of(attack, "keepImages");
  const auto cancellation = unwrap<Cancellation>(info[5]);
  const auto other = unwrap_optional<Model>(info[6]);
  const auto victim = other ? other : model;
  struct Outcome {
    WorstCase worst;
    int64_t forward, backward;
  };
  auto outcome = std::make_shared<Outcome>();
  return unwrap<Executor>(info[0])->submit(
      info.Env(), cancellation,
      [=] {
        const TwoModelLocks locks(*model, *victim, *cancellation);
        const auto& passes = *model->passes;
        const int64_t forward = passes.forward, backward = passes.backward;
        CountingClassifier attacked(*model->classifier, model->passes), tested(*victim->classifier, victim->passes);
        const auto [images, labels] = samples_of(*set, indices, attacked);
        auto& worst = outcome->worst;
        worst = run_attack(request, attacked, tested, images, labels, indices, *cancellation);
        worst.correct = worst.correct.cpu();
        worst.adversarial = worst.adversarial.cpu();
        outcome->forward = passes.forward - forward;
        outcome->backward = passes.backward - backward;
      },
      [=](Napi::Env env) {
        auto out = Napi::Object::New(env);
        out.Set("standing", flags(env, outcome->worst.correct));
        out.Set("forward", static_cast<double>(outcome->forward));
        out.Set("backward", static_cast<double>(outcome->backward));
        if (keep_images) out.Set("adversarial", floats(env, outcome->worst.adversarial));
        return out;
      });
}

// examine(executor, model, imageSet, indices: number[], cancellation) -> Promise<{probabilities, repeatDifference,
// batchDifference, zeroGradients, gradientBytes, pixels: [low, high]}>. Rejects with ERR_NAN_LOGITS.
Napi::Value examine_model(const Napi::CallbackInfo& info) {
  const auto model = unwrap<Model>(info[1]);
  const auto set = unwrap<ImageSet>(info[2]);
  const auto indices = numbers_of<int64_t>(info[3]);
  const auto cancellation = unwrap<Cancellation>(info[4]);
  auto found = std::make_shared<Examination>();
  return unwrap<Executor>(info[0])->submit(
      info.Env(), cancellation,
      [=] {
        const ModelLock lock(*model, cancellation.get());
        const auto [images, labels] = samples_of(*set, indices, *model->classifier);
        *found = examine(*model->classifier, images, labels, indices.data(), *cancellation);
      },
      [=](Napi::Env env) {
        auto out = Napi::Object::New(env);
        out.Set("probabilities", found->probabilities);
        out.Set("repeatDifference", found->repeat_difference);
        out.Set("batchDifference", found->batch_difference);
        out.Set("zeroGradients", static_cast<double>(found->zero_gradients));
        out.Set("gradientBytes", static_cast<double>(found->gradient_bytes));
        auto pixels = Napi::Array::New(env, 2);
        pixels.Set(0u, found->lowest_pixel);
        pixels.Set(1u, found->highest_pixel);
        out.Set("pixels", pixels);
        return out;
      });
}

// createAttackOutput(model, imageSet, count) -> bundle of images, adversarial, labels, logitsClean, logitsAdversarial
// for the first `count` images, to be filled by attackInto
Napi::Value create_attack_output(const Napi::CallbackInfo& info) {
  const ThreadsGuard one(1);
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

// attackInto(executor, model, imageSet, indices: number[], attack, bundle, cancellation) -> Promise<Uint8Array>: into
// the rows of these numbers; 1 where the image is classified as labelled after it
Napi::Value attack_into(const Napi::CallbackInfo& info) {
  const auto model = unwrap<Model>(info[1]);
  const auto set = unwrap<ImageSet>(info[2]);
  const auto indices = numbers_of<int64_t>(info[3]);
  const auto request = attack_request_of(info[4].As<Napi::Object>());
  const auto bundle = unwrap<TensorBundle>(info[5]);
  const auto cancellation = unwrap<Cancellation>(info[6]);
  auto correct = std::make_shared<at::Tensor>();
  return unwrap<Executor>(info[0])->submit(
      info.Env(), cancellation,
      [=] {
        at::NoGradGuard no_grad;
        const ModelLock lock(*model, cancellation.get());
        const auto [images, labels] = samples_of(*set, indices, *model->classifier);
        const auto worst =
            run_attack(request, *model->classifier, *model->classifier, images, labels, indices, *cancellation);
        const std::vector<at::Tensor> columns = {images, worst.adversarial, labels,
                                                 model->classifier->logits(images, BatchNormMode::eval), worst.logits};
        const auto rows = at::tensor(indices);
        for (size_t i = 0; i < columns.size(); ++i) bundle->tensors[i].second.index_copy_(0, rows, columns[i].cpu());
        *correct = worst.correct.cpu();
      },
      [=](Napi::Env env) { return flags(env, *correct); });
}

}  // namespace

void export_evaluation(Napi::Env env, Napi::Object exports) {
  add<classify>(env, exports, "classify");
  add<attack_samples>(env, exports, "attackSamples");
  add<examine_model>(env, exports, "examine");
  add<create_attack_output>(env, exports, "createAttackOutput");
  add<attack_into>(env, exports, "attackInto");
}

}  // namespace ardistill::binding
