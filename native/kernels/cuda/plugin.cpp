#include "kernels/cuda/plugin.h"

#include <ATen/Context.h>
#include <dlfcn.h>

#include <filesystem>

namespace ardistill::cuda {

namespace {

constexpr auto file_name = "libardistill_cuda.so";

std::string path_beside_this() {
  Dl_info info{};
  if (dladdr(reinterpret_cast<const void*>(&plugin), &info) == 0 || info.dli_fname == nullptr) return file_name;
  return std::filesystem::path(info.dli_fname).replace_filename(file_name).string();
}

Plugin open() {
  if (!at::hasCUDA()) return {nullptr, "LibTorch has no CUDA here"};
  if (at::detail::getCUDAHooks().deviceCount() == 0) return {nullptr, "LibTorch sees no CUDA device"};
  const auto path = path_beside_this();
  if (!std::filesystem::exists(path)) return {nullptr, path + " is not there; `npm run build:cuda` makes it"};
  // LibTorch's CUDA libraries, which it needs, are open by now. Never closed: they keep what they were given.
  void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return {nullptr, dlerror()};
  const auto function = reinterpret_cast<TableFunction>(dlsym(library, "ardistill_cuda_table"));
  if (function == nullptr) return {nullptr, path + " is no such library"};
  const auto* table = function();
  if (table->version != table_version) {
    return {nullptr, path + " is of another version (" + std::to_string(table->version) + ", needed " +
                         std::to_string(table_version) + "); `npm run build:cuda` makes it anew"};
  }
  return {table, ""};
}

}  // namespace

const Plugin& plugin() {
  // Kept at exit, when threads may still use it.
  static const auto* opened = new Plugin(open());
  return *opened;
}

}  // namespace ardistill::cuda
