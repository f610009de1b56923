#include "checkpoint/tensor_file.h"

#include <ATen/ATen.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <unordered_map>

#include "checkpoint/atomic_file.h"
#include "error.h"
#include "kernels/parallel.h"

namespace ardistill {

namespace {

class FileDescriptor {
 public:
  explicit FileDescriptor(const std::string& path) : fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (fd_ < 0) fail_io("open", path);
  }
  // Opens a file that has all the bytes of these entries; before memory is taken for any. Delegates, so that the file
  // is closed when this throws.
  FileDescriptor(const std::string& path, const std::vector<TensorEntry>& entries) : FileDescriptor(path) {
    struct stat status;
    if (::fstat(fd_, &status) != 0) fail_io("read", path);
    for (const auto& entry : entries) {
      if (entry.end <= status.st_size) continue;
      throw Error("ERR_CHECKPOINT_FORMAT", path + " is truncated: it ends inside of a tensor's data.");
    }
  }
  ~FileDescriptor() { ::close(fd_); }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

void read_all(int fd, void* data, size_t size, int64_t offset, const std::string& path) {
  auto* bytes = static_cast<char*>(data);
  while (size > 0) {
    const ssize_t got = ::pread(fd, bytes, size, offset);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail_io("read", path);
    if (got == 0) throw Error("ERR_CHECKPOINT_FORMAT", path + " is truncated: it ends inside of a tensor's data.");
    bytes += got;
    offset += got;
    size -= static_cast<size_t>(got);
  }
}

// How many elements lie from the first to the last, in memory.
int64_t span_of(const TensorEntry& entry, const std::string& path) {
  const auto refuse = [&] {
    throw Error("ERR_CHECKPOINT_FORMAT", path + ": tensor \"" + entry.name + "\" reaches out of its data.");
  };
  if (entry.strides.size() != entry.shape.size() || entry.offset < 0 || entry.end < 0) refuse();
  int64_t span = 1, numel = 1;  // numel with 1 for each 0: what LibTorch computes with must not overflow either
  for (size_t i = 0; i < entry.shape.size(); ++i) {
    const int64_t size = entry.shape[i], stride = entry.strides[i];
    int64_t step = 0;
    if (size < 0 || stride < 0 || __builtin_mul_overflow(numel, std::max<int64_t>(size, 1), &numel) ||
        __builtin_mul_overflow(std::max<int64_t>(size - 1, 0), stride, &step) ||
        __builtin_add_overflow(span, step, &span)) {
      refuse();
    }
  }
  const auto item = static_cast<int64_t>(c10::elementSize(entry.dtype));
  if (numel > std::numeric_limits<int64_t>::max() / item) refuse();
  if (std::find(entry.shape.begin(), entry.shape.end(), 0) != entry.shape.end()) return 0;
  if (span > (entry.end - entry.offset) / item) refuse();
  // Strides of 0 repeat elements; lib/checkpoint/open.ts bounds all tensors of a file together.
  if (numel * item > 4 * entry.end + 64000000) refuse();
  return span;
}

// Into a contiguous tensor of the entry's shape. Straight into its memory where the elements lie in the file as they
// shall there.
void read_tensor(int fd, const TensorEntry& entry, const at::Tensor& target, const std::string& path) {
  const int64_t span = span_of(entry, path);
  if (span == 0) return;
  const bool is_dense = at::geometry_is_contiguous(entry.shape, entry.strides);
  // A byte of a file may be anything; as a bool it has to be 0 or 1.
  const bool is_bool = entry.dtype == at::kBool;
  if (is_dense && !is_bool && target.dtype() == entry.dtype && target.is_contiguous() && target.is_cpu()) {
    read_all(fd, target.mutable_data_ptr(), target.nbytes(), entry.offset, path);
    return;
  }
  const auto elements = at::empty({span}, is_bool ? at::kByte : entry.dtype);
  read_all(fd, elements.mutable_data_ptr(), elements.nbytes(), entry.offset, path);
  const auto strided = elements.as_strided(entry.shape, entry.strides);
  target.copy_(is_bool ? strided.ne(0) : strided);
}

}  // namespace

NamedTensors read_tensors(const std::string& path, const std::vector<TensorEntry>& entries) {
  const FileDescriptor file(path, entries);
  NamedTensors out(entries.size());
  // The kernel clears and fills fresh pages on the thread that reads, which is most of the time that it takes.
  parallel_for_each(static_cast<int64_t>(entries.size()), [&](int64_t i) {
    const auto& entry = entries[i];
    span_of(entry, path);  // before memory is taken for it
    out[i] = {entry.name, at::empty(entry.shape, entry.dtype)};
    read_tensor(file.get(), entry, out[i].second, path);
  });
  return out;
}

void read_into(const std::string& path, const std::vector<TensorEntry>& entries, const NamedTensors& targets) {
  std::unordered_map<std::string, const TensorEntry*> given;
  for (const auto& entry : entries) given.emplace(entry.name, &entry);
  std::vector<std::pair<at::Tensor, const TensorEntry*>> pairs;
  for (const auto& [name, target] : targets) {
    const auto found = given.find(name);
    if (found == given.end()) continue;
    if (target.sizes() != at::IntArrayRef(found->second->shape)) {
      throw Error("ERR_CHECKPOINT_FORMAT", path + " has no tensor \"" + name + "\" of the model's shape.");
    }
    pairs.emplace_back(target, found->second);
  }
  const FileDescriptor file(path, entries);
  parallel_for_each(static_cast<int64_t>(pairs.size()), [&](int64_t i) {
    const at::NoGradGuard no_grad;  // each thread has a mode of its own
    read_tensor(file.get(), *pairs[i].second, pairs[i].first, path);
  });
}

void write_tensors(const std::string& path, const std::string& header, const std::vector<at::Tensor>& tensors) {
  AtomicFile file(path);
  file.write(header.data(), header.size());
  for (const auto& tensor : tensors) {
    const auto dense = tensor.detach().cpu().contiguous();
    file.write(dense.const_data_ptr(), dense.nbytes());
  }
  file.commit();
}

}  // namespace ardistill
