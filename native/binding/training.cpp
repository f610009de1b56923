#include <ATen/ATen.h>

#include "attacks/registry.h"
#include "binding/arguments.h"
#include "binding/callback.h"
#include "binding/entries.h"
#include "binding/environment.h"
#include "binding/executor.h"
#include "binding/handle.h"
#include "binding/objects.h"

namespace ardistill::binding {

namespace {

kernels::KlReduction kl_reduction_of(const std::string& name) {
  return name == "mean" ? kernels::KlReduction::element_mean : kernels::KlReduction::batch_mean;
}

Averaging averaging_of(const std::string& name) {
  if (name == "ema") return Averaging::exponential;
  return name == "swa" ? Averaging::equal : Averaging::none;
}

MethodOptions method_options_of(const Napi::Object& o) {
  MethodOptions options;
  options.temperature = number_of(o, "temperature");
  options.alpha = number_of(o, "alpha");
  options.kl_reduction = kl_reduction_of(string_of(o, "klReduction"));
  options.clean_temperature = number_of(o, "cleanTemperature");
  options.attack_temperature = number_of(o, "attackTemperature");
  options.label_smoothing = number_of(o, "labelSmoothing");
  options.beta = number_of(o, "beta");
  options.lambda = number_of(o, "lambda");
  options.xi = number_of(o, "xi");
  options.power_iterations = integer_of(o, "powerIterations");
  options.clean_pass = boolean_of(o, "cleanPass");
  options.attack_mode = mode_of(string_of(o, "attackMode"));
  options.replays = integer_of(o, "replays");
  options.step_size = number_of(o, "stepSize");
  options.ascend_cross_entropy = string_of(o, "attackLoss") == "cross-entropy";
  options.ball = {norm_of(string_of(o, "norm")), number_of(o, "epsilon")};
  return options;
}

TrainingOptions training_options_of(const Napi::Object& o) {
  TrainingOptions options;
  options.batch_size = integer_of(o, "batchSize");
  options.augment = boolean_of(o, "augment");
  options.seed = static_cast<uint64_t>(integer_of(o, "seed"));
  options.autocast = boolean_of(o, "autocast");
  options.fused = boolean_of(o, "fused");
  options.clip_gradient_norm = number_of(o, "clipGradientNorm");
  options.optimizer = {string_of(o, "optimizer"),   number_of(o, "momentum"), boolean_of(o, "nesterov"),
                       number_of(o, "weightDecay"), number_of(o, "beta1"),    number_of(o, "beta2")};
  options.averaging = averaging_of(string_of(o, "average"));
  options.average_decay = number_of(o, "averageDecay");
  options.method = method_options_of(o);
  return options;
}

// createSession({method, student, teacher?, data, attack?: {name, parameters, callback?}, loss?: callback, options}) ->
// handle
Napi::Value create_session(const Napi::CallbackInfo& info) {
  const ThreadsGuard one(1);
  const auto config = info[0].As<Napi::Object>();
  auto session = std::make_shared<Session>();
  session->student = unwrap<Model>(config.Get("student"));
  const auto teacher = unwrap_optional<Model>(config.Get("teacher"));
  const auto data = unwrap<ImageSet>(config.Get("data"));
  std::unique_ptr<Attack> attack;
  if (config.Get("attack").IsObject()) attack = attack_of(config.Get("attack").As<Napi::Object>());
  LossFunction loss;
  if (config.Get("loss").IsNumber()) loss = loss_function({Environment::of(info.Env()), integer(config.Get("loss"))});
  session->training = std::make_unique<TrainingSession>(
      trainable_of(*session->student), teacher ? teacher->classifier : nullptr, data, string_of(config, "method"),
      std::move(attack), std::move(loss), training_options_of(config.Get("options").As<Napi::Object>()));
  return wrap(info.Env(), session, bytes_of(session->training->state()));
}

// startEpoch(session, {epoch, shuffle, offset, replay, order?: number[], starts?: bundle}); `starts` holds one tensor
// "starts"
Napi::Value start_epoch(const Napi::CallbackInfo& info) {
  const auto session = unwrap<Session>(info[0]);
  const auto options = info[1].As<Napi::Object>();
  std::vector<int64_t> order;
  if (options.Get("order").IsArray()) order = numbers_of<int64_t>(options.Get("order"));
  at::Tensor starts;
  if (const auto bundle = unwrap_optional<TensorBundle>(options.Get("starts"))) starts = bundle->tensors.at(0).second;
  session->training->start_epoch(static_cast<uint32_t>(integer_of(options, "epoch")), std::move(order),
                                 boolean_of(options, "shuffle"), integer_of(options, "offset"),
                                 integer_of(options, "replay"), starts);
  return info.Env().Undefined();
}

// runSteps(executor, session, learningRates: number[], cancellation)
//   -> Promise<{steps, images, loss, correct, offset, replay, epochEnded, aborted}>
Napi::Value run_steps(const Napi::CallbackInfo& info) {
  const auto session = unwrap<Session>(info[1]);
  const auto learning_rates = numbers_of<double>(info[2]);
  const auto cancellation = unwrap<Cancellation>(info[3]);
  auto sums = std::make_shared<StepSums>();
  return unwrap<Executor>(info[0])->submit(
      info.Env(), cancellation,
      [=] {
        const ModelLock lock(*session->student);
        *sums = session->training->run(learning_rates, *cancellation);
      },
      [=](Napi::Env env) {
        auto out = Napi::Object::New(env);
        out.Set("steps", static_cast<double>(sums->steps));
        out.Set("images", static_cast<double>(sums->images));
        out.Set("loss", sums->loss);
        out.Set("correct", static_cast<double>(sums->correct));
        out.Set("offset", static_cast<double>(sums->offset));
        out.Set("replay", static_cast<double>(sums->replay));
        out.Set("epochEnded", sums->epoch_ended);
        out.Set("aborted", sums->aborted);
        return out;
      });
}

// sessionState(executor, session) -> Promise<bundle>, a copy of what a resumption needs beside the student
Napi::Value session_state(const Napi::CallbackInfo& info) {
  const auto session = unwrap<Session>(info[1]);
  auto bundle = std::make_shared<TensorBundle>();
  return unwrap<Executor>(info[0])->submit(
      info.Env(), nullptr,
      [=] {
        for (const auto& [name, tensor] : session->training->state()) {
          bundle->tensors.emplace_back(name, tensor.to(at::kCPU, /*non_blocking=*/false, /*copy=*/true));
        }
      },
      [=](Napi::Env env) { return wrap(env, bundle, bytes_of(bundle->tensors)); });
}

// loadSessionState(executor, session, bundle) -> Promise<undefined>
Napi::Value load_session_state(const Napi::CallbackInfo& info) {
  const auto session = unwrap<Session>(info[1]);
  const auto bundle = unwrap<TensorBundle>(info[2]);
  return unwrap<Executor>(info[0])->submit(
      info.Env(), nullptr, [=] { session->training->load_state(bundle->tensors); },
      [](Napi::Env env) { return env.Undefined(); });
}

// A job on a session whose student nobody else uses meanwhile.
Napi::Value average_job(const Napi::CallbackInfo& info, const std::shared_ptr<Cancellation>& cancellation,
                        void (*work)(TrainingSession&, const Cancellation*)) {
  const auto session = unwrap<Session>(info[1]);
  return unwrap<Executor>(info[0])->submit(
      info.Env(), cancellation,
      [=] {
        const ModelLock lock(*session->student);
        work(*session->training, cancellation.get());
      },
      [](Napi::Env env) { return env.Undefined(); });
}

// averageWeights(executor, session) -> Promise<undefined>
Napi::Value average_weights(const Napi::CallbackInfo& info) {
  return average_job(info, nullptr, [](TrainingSession& training, const Cancellation*) { training.average_weights(); });
}

// enterAverage(executor, session, cancellation) -> Promise<undefined>
Napi::Value enter_average(const Napi::CallbackInfo& info) {
  return average_job(info, unwrap<Cancellation>(info[2]),
                     [](TrainingSession& training, const Cancellation* cancel) { training.enter_average(*cancel); });
}

// leaveAverage(executor, session) -> Promise<undefined>
Napi::Value leave_average(const Napi::CallbackInfo& info) {
  return average_job(info, nullptr, [](TrainingSession& training, const Cancellation*) { training.leave_average(); });
}

}  // namespace

void export_training(Napi::Env env, Napi::Object exports) {
  add<create_session>(env, exports, "createSession");
  add<start_epoch>(env, exports, "startEpoch");
  add<run_steps>(env, exports, "runSteps");
  add<session_state>(env, exports, "sessionState");
  add<load_session_state>(env, exports, "loadSessionState");
  add<average_weights>(env, exports, "averageWeights");
  add<enter_average>(env, exports, "enterAverage");
  add<leave_average>(env, exports, "leaveAverage");
}

}  // namespace ardistill::binding
