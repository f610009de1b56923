#include "tensor/names.h"

#include <c10/core/ScalarType.h>

#include <unordered_map>

#include "error.h"

namespace ardistill {

namespace {

const std::unordered_map<std::string, at::Layout>& layouts() {
  static const std::unordered_map<std::string, at::Layout> names = {
      {"strided", at::kStrided},      {"sparse_coo", at::kSparse},    {"sparse_csr", at::kSparseCsr},
      {"sparse_csc", at::kSparseCsc}, {"sparse_bsr", at::kSparseBsr}, {"sparse_bsc", at::kSparseBsc},
      {"mkldnn", at::kMkldnn},        {"jagged", at::kJagged},
  };
  return names;
}

}  // namespace

std::optional<c10::Device> find_device(const std::string& text) {
  try {
    return c10::Device(text);
  } catch (const c10::Error&) {
    return std::nullopt;
  }
}

std::optional<at::ScalarType> find_dtype(const std::string& name) {
  const auto& names = c10::getStringToDtypeMap();
  const auto found = names.find(name);
  return found == names.end() ? std::nullopt : std::optional(found->second);
}

std::optional<at::Layout> find_layout(const std::string& name) {
  const auto found = layouts().find(name);
  return found == layouts().end() ? std::nullopt : std::optional(found->second);
}

std::optional<at::MemoryFormat> find_memory_format(const std::string& name) {
  static const std::unordered_map<std::string, at::MemoryFormat> names = {
      {"contiguous_format", at::MemoryFormat::Contiguous},
      {"preserve_format", at::MemoryFormat::Preserve},
      {"channels_last", at::MemoryFormat::ChannelsLast},
      {"channels_last_3d", at::MemoryFormat::ChannelsLast3d},
  };
  const auto found = names.find(name);
  return found == names.end() ? std::nullopt : std::optional(found->second);
}

at::ScalarType dtype_from_name(const std::string& name) {
  if (const auto dtype = find_dtype(name)) return *dtype;
  throw Error("ERR_CONFIG", "There is no dtype \"" + name + "\".");
}

std::string dtype_to_name(at::ScalarType dtype) { return c10::getDtypeNames(dtype).first; }

std::string layout_to_name(at::Layout layout) {
  for (const auto& [name, value] : layouts()) {
    if (value == layout) return name;
  }
  return c10::str(layout);
}

}  // namespace ardistill
