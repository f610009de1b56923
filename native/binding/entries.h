// What each file of this folder adds to the addon's exports.
#pragma once

#include <napi.h>

#include "binding/errors.h"

namespace ardistill::binding {

void export_autograd(Napi::Env env, Napi::Object exports);
void export_callbacks(Napi::Env env, Napi::Object exports);
void export_checkpoint(Napi::Env env, Napi::Object exports);
void export_cuda(Napi::Env env, Napi::Object exports);
void export_data(Napi::Env env, Napi::Object exports);
void export_evaluation(Napi::Env env, Napi::Object exports);
void export_kernels(Napi::Env env, Napi::Object exports);
void export_models(Napi::Env env, Napi::Object exports);
void export_tensors(Napi::Env env, Napi::Object exports);
void export_training(Napi::Env env, Napi::Object exports);

template <Napi::Value (*entry)(const Napi::CallbackInfo&)>
void add(Napi::Env env, Napi::Object exports, const char* name) {
  exports.Set(name, Napi::Function::New(env, guarded<entry>, name));
}

}  // namespace ardistill::binding
