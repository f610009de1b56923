#include "checkpoint/tensor_file.h"

#include <ATen/ATen.h>
#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>

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

}  // namespace

NamedTensors read_tensors(const std::string& path, const std::vector<TensorEntry>& entries) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) fail("open", path);
  const FileDescriptor file(fd);
  NamedTensors out;
  for (const auto& entry : entries) {
    auto tensor = at::empty(entry.shape, entry.dtype);
    read_all(file.get(), tensor.mutable_data_ptr(), tensor.nbytes(), entry.offset, path);
    out.emplace_back(entry.name, std::move(tensor));
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
