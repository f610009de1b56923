#include "checkpoint/tensor_file.h"

#include <ATen/ATen.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <limits>

#include "error.h"

namespace ardistill {

namespace {

[[noreturn]] void fail(const std::string& what, const std::string& path) {
  throw Error("ERR_IO", "Could not " + what + " " + path + ": " + std::strerror(errno) + ".");
}

class FileDescriptor {
 public:
  explicit FileDescriptor(int fd) : fd_(fd) {}
  ~FileDescriptor() { ::close(fd_); }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

void write_all(int fd, const void* data, size_t size, const std::string& path) {
  const auto* bytes = static_cast<const char*>(data);
  while (size > 0) {
    const ssize_t written = ::write(fd, bytes, size);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("write", path);
    bytes += written;
    size -= static_cast<size_t>(written);
  }
}

void read_all(int fd, void* data, size_t size, int64_t offset, const std::string& path) {
  auto* bytes = static_cast<char*>(data);
  while (size > 0) {
    const ssize_t got = ::pread(fd, bytes, size, offset);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("read", path);
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
  if (entry.strides.size() != entry.shape.size() || entry.offset < 0 || entry.end < entry.offset) refuse();
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
  return span;
}

at::Tensor read_tensor(int fd, const TensorEntry& entry, const std::string& path) {
  const int64_t span = span_of(entry, path);
  auto tensor = at::empty(entry.shape, entry.dtype);
  if (span == 0) return tensor;
  if (at::geometry_is_contiguous(entry.shape, entry.strides)) {
    read_all(fd, tensor.mutable_data_ptr(), tensor.nbytes(), entry.offset, path);
  } else {
    const auto elements = at::empty({span}, entry.dtype);
    read_all(fd, elements.mutable_data_ptr(), elements.nbytes(), entry.offset, path);
    tensor.copy_(elements.as_strided(entry.shape, entry.strides));
  }
  // A byte of a file may be anything; as a bool it has to be 0 or 1.
  return entry.dtype == at::kBool ? tensor.view(at::kByte).ne(0) : tensor;
}

}  // namespace

NamedTensors read_tensors(const std::string& path, const std::vector<TensorEntry>& entries) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) fail("open", path);
  const FileDescriptor file(fd);
  struct stat status;
  if (::fstat(fd, &status) != 0) fail("read", path);
  NamedTensors out;
  for (const auto& entry : entries) {
    // Before memory is taken for it.
    if (entry.end > status.st_size) {
      throw Error("ERR_CHECKPOINT_FORMAT", path + " is truncated: it ends inside of a tensor's data.");
    }
    out.emplace_back(entry.name, read_tensor(fd, entry, path));
  }
  return out;
}

void write_tensors(const std::string& path, const std::string& header, const std::vector<at::Tensor>& tensors) {
  // Unique also among the threads and workers of one process.
  static std::atomic<uint64_t> serial{0};
  const std::string temporary = path + "." + std::to_string(::getpid()) + "." + std::to_string(serial++) + ".tmp";
  const int fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (fd < 0) fail("create", temporary);
  try {
    const FileDescriptor file(fd);
    write_all(file.get(), header.data(), header.size(), path);
    for (const auto& tensor : tensors) {
      const auto dense = tensor.detach().cpu().contiguous();
      write_all(file.get(), dense.const_data_ptr(), dense.nbytes(), path);
    }
    if (::fsync(file.get()) != 0) fail("flush", path);
    if (::rename(temporary.c_str(), path.c_str()) != 0) fail("rename a file to", path);
  } catch (...) {
    ::unlink(temporary.c_str());
    throw;
  }
}

}  // namespace ardistill
