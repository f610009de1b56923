#include "checkpoint/pytorch_archive.h"

#include <caffe2/serialize/inline_container.h>

#include <exception>

#include "checkpoint/atomic_file.h"

namespace ardistill {

void write_pytorch_archive(const std::string& path, const std::vector<std::pair<std::string, std::string>>& records,
                           const std::vector<at::Tensor>& tensors) {
  AtomicFile file(path);
  // LibTorch's writer, told of a failure, throws from its destructor, which ends the process. It is told of none.
  std::exception_ptr failure;
  {
    caffe2::serialize::PyTorchStreamWriter writer([&](const void* data, size_t size) {
      try {
        if (!failure) file.write(data, size);
      } catch (...) {
        failure = std::current_exception();
      }
      return size;
    });
    for (const auto& [name, bytes] : records) writer.writeRecord(name, bytes.data(), bytes.size());
    for (size_t i = 0; i < tensors.size() && !failure; ++i) {
      const auto dense = tensors[i].detach().cpu().contiguous();
      writer.writeRecord("data/" + std::to_string(i), dense.const_data_ptr(), dense.nbytes());
    }
    writer.writeEndOfFile();
  }
  if (failure) std::rethrow_exception(failure);
  file.commit();
}

}  // namespace ardistill
