#pragma once

#include <cstddef>
#include <string>

namespace ardistill {

// Throws ERR_IO with what the last system call failed for.
[[noreturn]] void fail_io(const std::string& what, const std::string& path);

// A temporary file beside `path`, which `commit` flushes to disk and renames: `path` holds either all of it or what it
// held before. Without a commit it is removed. Throws ERR_IO.
class AtomicFile {
 public:
  explicit AtomicFile(const std::string& path);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  void write(const void* data, size_t size);
  void commit();

 private:
  std::string path_, temporary_;
  int fd_;
};

}  // namespace ardistill
