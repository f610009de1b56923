#include "checkpoint/atomic_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>

#include "error.h"

namespace ardistill {

namespace {

// Unique also among the threads and workers of one process.
std::string temporary_beside(const std::string& path) {
  static std::atomic<uint64_t> serial{0};
  return path + "." + std::to_string(::getpid()) + "." + std::to_string(serial++) + ".tmp";
}

}  // namespace

void fail_io(const std::string& what, const std::string& path) {
  throw Error("ERR_IO", "Could not " + what + " " + path + ": " + std::strerror(errno) + ".");
}

AtomicFile::AtomicFile(const std::string& path)
    : path_(path),
      temporary_(temporary_beside(path)),
      fd_(::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)) {
  if (fd_ < 0) fail_io("create", temporary_);
}

AtomicFile::~AtomicFile() {
  ::close(fd_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void AtomicFile::write(const void* data, size_t size) {
  const auto* bytes = static_cast<const char*>(data);
  while (size > 0) {
    const ssize_t written = ::write(fd_, bytes, size);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail_io("write", path_);
    bytes += written;
    size -= static_cast<size_t>(written);
  }
}

void AtomicFile::commit() {
  if (::fsync(fd_) != 0) fail_io("flush", path_);
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) fail_io("rename a file to", path_);
  temporary_.clear();
}

}  // namespace ardistill
