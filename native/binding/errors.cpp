#include "binding/errors.h"

#include <ATen/Context.h>
#include <c10/util/Exception.h>

#include <algorithm>
#include <initializer_list>
#include <new>

#include "error.h"

namespace ardistill::binding {

namespace {

bool mentions(const std::string& text, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const char* word) { return text.find(word) != std::string::npos; });
}

// LibTorch has few classes of errors; what most of them are about stands in their words alone.
const char* code_of(const std::string& message) {
  if (mentions(message, {"DefaultCPUAllocator"})) return "ERR_OUT_OF_MEMORY";
  if (mentions(message, {"support for cuda devices", "not compiled with CUDA", "NVIDIA driver", "No CUDA GPUs",
                         "CUDA device", "invalid device ordinal"})) {
    return "ERR_CUDA_UNAVAILABLE";
  }
  if (mentions(message, {"shape", "size", "dimension", "Dimension", "broadcast", "elements", "-D ", "-dimensional"})) {
    return "ERR_SHAPE";
  }
  return "ERR_OPERATOR";
}

// A kernel that is missing is answered with a list of all that exist, some pages long.
std::string shortened(const std::string& message) { return message.substr(0, message.find(" This could be because")); }

ErrorReport describe(const char* code, const c10::Error& error) {
  auto message = shortened(error.what_without_backtrace());
  if (code == std::string("ERR_CUDA_UNAVAILABLE")) {
    message = "CUDA cannot be used: " + message + "\n`npx ardistill doctor` says what was found.";
  }
  return {code, message, error.what()};
}

}  // namespace

ErrorReport describe_current_exception() {
  try {
    throw;
  } catch (const CallbackError& error) {
    return {error.code(), error.what(), "", error.thrown};
  } catch (const Error& error) {
    return {error.code(), error.what(), ""};
  } catch (const c10::OutOfMemoryError& error) {
    return describe("ERR_CUDA_OOM", error);
  } catch (const c10::AcceleratorError& error) {
    const bool is_there = at::hasCUDA() && !mentions(error.msg(), {"invalid device ordinal"});
    return describe(is_there ? "ERR_CUDA" : "ERR_CUDA_UNAVAILABLE", error);
  } catch (const c10::IndexError& error) {
    return describe("ERR_INDEX", error);
  } catch (const c10::LinAlgError& error) {
    return describe("ERR_LINALG", error);
  } catch (const c10::NotImplementedError& error) {
    const bool lacks_cuda = !at::hasCUDA() && mentions(error.msg(), {"'CUDA'"});
    return describe(lacks_cuda ? "ERR_CUDA_UNAVAILABLE" : "ERR_UNSUPPORTED", error);
  } catch (const c10::Error& error) {
    return describe(code_of(error.what_without_backtrace()), error);
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
