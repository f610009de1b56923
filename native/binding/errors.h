#pragma once

#include <napi.h>

#include <exception>
#include <string>

#include "error.h"

namespace ardistill::binding {

// An error on its way from any thread to JavaScript: `detail` is the C++ trace, for `cause`.
struct ErrorReport {
  std::string code, message, detail;
  int64_t thrown = 0;  // of a function in JavaScript: what it threw, by its number in Environment::thrown
};

// A function in JavaScript threw, while native code waited for it.
class CallbackError : public Error {
 public:
  CallbackError(int64_t thrown, const std::string& message) : Error("ERR_CALLBACK", message), thrown(thrown) {}
  const int64_t thrown;
};

// Describes the exception being handled; call it in a catch block.
ErrorReport describe_current_exception();

// The JavaScript error with `code`, and with `cause` where there is a detail. lib/native/addon.ts makes it an
// ArdistillError.
Napi::Error to_js_error(Napi::Env env, const ErrorReport& report);

// The one guard of every synchronous entry: whatever is thrown reaches JavaScript as an error with a code.
template <Napi::Value (*entry)(const Napi::CallbackInfo&)>
Napi::Value guarded(const Napi::CallbackInfo& info) {
  try {
    return entry(info);
  } catch (const Napi::Error&) {
    throw;
  } catch (...) {
    throw to_js_error(info.Env(), describe_current_exception());
  }
}

}  // namespace ardistill::binding
