#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <napi.h>
#include <torch/version.h>

#include "binding/entries.h"
#include "binding/executor.h"
#include "binding/handle.h"
#include "cancellation.h"
#include "kernels/philox.h"
#include "memory/cpu_allocator.h"

namespace ardistill::binding {

namespace {

// version() -> {torch, cuda, threads}
Napi::Value version(const Napi::CallbackInfo& info) {
  auto out = Napi::Object::New(info.Env());
  out.Set("torch", TORCH_VERSION);
  out.Set("cuda", at::hasCUDA());
  out.Set("threads", at::get_num_threads());
  out.Set("cpuCapability", at::get_cpu_capability());
  return out;
}

// createExecutor(threads) -> handle
Napi::Value create_executor(const Napi::CallbackInfo& info) {
  const int threads = info[0].As<Napi::Number>().Int32Value();
  return wrap(info.Env(), std::make_shared<Executor>(Environment::of(info.Env()), threads));
}

Napi::Value create_cancellation(const Napi::CallbackInfo& info) {
  return wrap(info.Env(), std::make_shared<Cancellation>());
}

Napi::Value cancel(const Napi::CallbackInfo& info) {
  unwrap<Cancellation>(info[0])->cancel();
  Environment::of(info.Env())->drop_cancelled();
  return info.Env().Undefined();
}

Napi::Value dispose(const Napi::CallbackInfo& info) {
  dispose_slot(info.Env(), unwrap_slot(info[0]));
  return info.Env().Undefined();
}

Napi::Value live_handles(const Napi::CallbackInfo& info) {
  return Napi::Number::New(info.Env(), static_cast<double>(live_slots()));
}

// shutdown(): cancels and joins all native work of this environment, for good.
Napi::Value shutdown(const Napi::CallbackInfo& info) {
  Environment::of(info.Env())->stop();
  return info.Env().Undefined();
}

// philox(counter, key) -> four words: for the known-answer test.
Napi::Value philox(const Napi::CallbackInfo& info) {
  const auto counter = info[0].As<Napi::Uint32Array>();
  const auto key = info[1].As<Napi::Uint32Array>();
  const auto block = philox4x32({counter[0], counter[1], counter[2], counter[3]}, {key[0], key[1]});
  auto out = Napi::Uint32Array::New(info.Env(), 4);
  for (size_t i = 0; i < 4; ++i) out[i] = block[i];
  return out;
}

Napi::Object initialise(Napi::Env env, Napi::Object exports) {
  install_cpu_allocator();
  Environment::attach(env);
  add<version>(env, exports, "version");
  add<create_executor>(env, exports, "createExecutor");
  add<create_cancellation>(env, exports, "createCancellation");
  add<cancel>(env, exports, "cancel");
  add<dispose>(env, exports, "dispose");
  add<live_handles>(env, exports, "liveHandles");
  add<shutdown>(env, exports, "shutdown");
  add<philox>(env, exports, "philox");
  export_autograd(env, exports);
  export_callbacks(env, exports);
  export_checkpoint(env, exports);
  export_cuda(env, exports);
  export_data(env, exports);
  export_evaluation(env, exports);
  export_kernels(env, exports);
  export_models(env, exports);
  export_tensors(env, exports);
  export_training(env, exports);
  return exports;
}

}  // namespace

}  // namespace ardistill::binding

static Napi::Object initialise(Napi::Env env, Napi::Object exports) {
  return ardistill::binding::initialise(env, exports);
}

NODE_API_MODULE(core, initialise)
