// What libFuzzer runs (scripts/fuzz-native.mjs): an input is descriptions of tensors, as hostile as they come, and the
// file that they lie in. Reading must give the elements that stand there or ERR_CHECKPOINT_FORMAT.
#include "checkpoint/tensor_file.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <fuzzer/FuzzedDataProvider.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

#include "error.h"

using ardistill::NamedTensors;
using ardistill::TensorEntry;

namespace {

const at::ScalarType TYPES[] = {at::kByte, at::kBool, at::kHalf, at::kFloat, at::kLong, at::kComplexDouble};

// Mostly small ones: of hostile numbers alone no description would be read.
int64_t number(FuzzedDataProvider& input) {
  const auto kind = input.ConsumeIntegral<uint8_t>();
  if (kind < 224) return kind % 8;
  if (kind < 240) return input.ConsumeIntegral<uint16_t>();
  return input.ConsumeIntegral<int64_t>();
}

std::vector<int64_t> numbers(FuzzedDataProvider& input, size_t count) {
  std::vector<int64_t> out(count);
  for (auto& value : out) value = number(input);
  return out;
}

std::vector<TensorEntry> entries_of(FuzzedDataProvider& input) {
  std::vector<TensorEntry> entries(input.ConsumeIntegralInRange<size_t>(0, 3));
  for (size_t i = 0; i < entries.size(); ++i) {
    auto& entry = entries[i];
    entry.name = input.ConsumeBool() ? "same" : std::to_string(i);
    entry.dtype = input.PickValueInArray(TYPES);
    const auto dimensions = input.ConsumeIntegralInRange<size_t>(0, 5);
    entry.shape = numbers(input, dimensions);
    if (input.ConsumeBool()) {
      entry.strides.assign(dimensions, 1);  // as a dense tensor has them, unless that overflows
      for (size_t at = dimensions; at-- > 1;) {
        if (__builtin_mul_overflow(entry.strides[at], entry.shape[at], &entry.strides[at - 1])) break;
      }
    } else {
      entry.strides = numbers(input, input.ConsumeBool() ? dimensions : input.ConsumeIntegralInRange<size_t>(0, 5));
    }
    entry.offset = number(input);
    entry.end = input.ConsumeBool() ? static_cast<int64_t>(input.remaining_bytes()) : number(input);
  }
  return entries;
}

[[noreturn]] void fail(const char* what) {
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

// Compares a tensor with the bytes of the file, element by element.
void check(const at::Tensor& tensor, const TensorEntry& entry, const std::string& file) {
  if (tensor.sizes() != at::IntArrayRef(entry.shape) || !tensor.is_contiguous())
    fail("not the shape that was asked for");
  if (tensor.numel() > 4096) return;
  const auto item = static_cast<int64_t>(tensor.element_size());
  const auto* bytes = static_cast<const char*>(tensor.const_data_ptr());
  for (int64_t i = 0; i < tensor.numel(); ++i) {
    int64_t at = 0, rest = i;
    for (auto d = tensor.dim(); d-- > 0; rest /= tensor.size(d)) at += rest % tensor.size(d) * entry.strides[d];
    const auto* expected = file.data() + entry.offset + at * item;
    const bool equal =
        entry.dtype == at::kBool ? bytes[i] == (*expected != 0) : std::memcmp(bytes + i * item, expected, item) == 0;
    if (!equal) fail("not the elements of the file");
  }
}

// Runs `read`, which may refuse the file. @returns whether it did not
template <typename Read>
bool succeeds(Read read) {
  try {
    read();
    return true;
  } catch (const ardistill::Error& error) {
    if (std::strcmp(error.code(), "ERR_CHECKPOINT_FORMAT") != 0) throw;
    return false;
  }
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  at::set_num_threads(1);  // the same input covers the same code
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const int fd = ::memfd_create("input", 0);
  static const std::string path = "/proc/self/fd/" + std::to_string(fd);
  FuzzedDataProvider input(data, size);
  const auto target_type = input.PickValueInArray(TYPES);
  const bool fits = input.ConsumeBool(), transposed = input.ConsumeBool();
  const auto entries = entries_of(input);
  const auto file = input.ConsumeRemainingBytesAsString();
  if (::ftruncate(fd, 0) != 0 || ::pwrite(fd, file.data(), file.size(), 0) != static_cast<ssize_t>(file.size())) {
    fail("the input could not be written");
  }

  NamedTensors tensors, targets;
  const bool is_read = succeeds([&] { tensors = ardistill::read_tensors(path, entries); });
  for (size_t i = 0; i < tensors.size(); ++i) check(tensors[i].second, entries[i], file);

  for (size_t i = 0; i < entries.size(); ++i) {
    const auto shape = is_read && fits            ? tensors[i].second.sizes().vec()
                       : entries[i].shape.empty() ? std::vector<int64_t>{2}
                                                  : std::vector<int64_t>{};
    auto target = at::zeros(shape, target_type);
    if (transposed && target.dim() > 1) target = target.transpose(0, 1).contiguous().transpose(0, 1);
    targets.emplace_back(entries[i].name, target);
  }
  const bool is_copied = succeeds([&] { ardistill::read_into(path, entries, targets); });
  if (is_copied && !fits && !entries.empty()) fail("a tensor of another shape was taken");
  return 0;
}
