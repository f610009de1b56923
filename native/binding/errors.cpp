#include "binding/errors.h"

#include <c10/util/Exception.h>

#include <new>

#include "error.h"

namespace ardistill::binding {

ErrorReport describe_current_exception() {
  try {
    throw;
  } catch (const Error& error) {
    return {error.code(), error.what(), ""};
  } catch (const c10::OutOfMemoryError& error) {
    return {"ERR_CUDA_OOM", error.what_without_backtrace(), error.what()};
  } catch (const c10::Error& error) {
    const std::string message = error.what_without_backtrace();
    const bool allocation = message.find("DefaultCPUAllocator") != std::string::npos;
    return {allocation ? "ERR_OUT_OF_MEMORY" : "ERR_INTERNAL", message, error.what()};
  } catch (const std::bad_alloc&) {
    return {"ERR_OUT_OF_MEMORY", "Not enough memory.", ""};
  } catch (const std::exception& error) {
    return {"ERR_INTERNAL", error.what(), ""};
  } catch (...) {
    return {"ERR_INTERNAL", "An unknown C++ exception was thrown.", ""};
  }
}

Napi::Error to_js_error(Napi::Env env, const ErrorReport& report) {
  auto error = Napi::Error::New(env, report.message);
  error.Set("code", Napi::String::New(env, report.code));
  if (!report.detail.empty()) error.Set("cause", Napi::String::New(env, report.detail));
  return error;
}

}  // namespace ardistill::binding
