// loader.node: opens LibTorch's libraries by absolute path before core.node, which needs them, is required. It knows
// nothing of LibTorch itself; lib/native/addon.ts chooses and checks the files.
#include <dlfcn.h>
#include <napi.h>

#include <cstdlib>
#include <optional>
#include <string>

namespace {

// A variable of the process's environment, for as long as this lives. In a worker, process.env is a copy.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) { setenv(name, value, 1); }
  ~Variable() { unsetenv(name_); }

 private:
  const char* name_;
};

// load(paths, waiting: boolean): dlopens each in order and keeps it open for good. Throws with the dynamic linker's
// words. waiting: GNU OpenMP, which is opened with them and then reads how its threads wait, is told to let them spin
// for about half a millisecond and then sleep. ACTIVE is for the case of more threads than processors, where it makes a
// thousand rounds of a hundred.
Napi::Value load(const Napi::CallbackInfo& info) {
  const auto paths = info[0].As<Napi::Array>();
  std::optional<Variable> policy, spins;
  if (info[1].ToBoolean() && getenv("OMP_WAIT_POLICY") == nullptr && getenv("GOMP_SPINCOUNT") == nullptr) {
    policy.emplace("OMP_WAIT_POLICY", "ACTIVE");
    spins.emplace("GOMP_SPINCOUNT", "8000");
  }
  for (uint32_t i = 0; i < paths.Length(); ++i) {
    const std::string path = paths.Get(i).ToString();
    if (dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL) == nullptr) throw Napi::Error::New(info.Env(), dlerror());
  }
  return info.Env().Undefined();
}

// abiVersion(path): what the opened library says of itself, as a BigInt (0x020b... for 2.11), or undefined.
Napi::Value abi_version(const Napi::CallbackInfo& info) {
  const std::string path = info[0].ToString();
  void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_NOLOAD);
  if (library == nullptr) return info.Env().Undefined();
  using Version = uint64_t (*)();
  const auto version = reinterpret_cast<Version>(dlsym(library, "aoti_torch_abi_version"));
  return version == nullptr ? info.Env().Undefined() : Napi::BigInt::New(info.Env(), version());
}

Napi::Object initialise(Napi::Env env, Napi::Object exports) {
  exports.Set("load", Napi::Function::New(env, load));
  exports.Set("abiVersion", Napi::Function::New(env, abi_version));
  return exports;
}

}  // namespace

NODE_API_MODULE(loader, initialise)
