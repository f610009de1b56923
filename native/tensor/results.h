#pragma once

#include <ATen/core/ivalue.h>
#include <c10/util/SmallVector.h>

#include <vector>

#include "tensor/arguments.h"

namespace ardistill {

// A tensor's bytes as its holder accounts for them; those of its elements once where others share them, as views do.
int64_t accounted_bytes(const at::Tensor& tensor, bool shares_memory);

// Reads a call's results off the stack.
class ResultWriter {
 public:
  ResultWriter(Tensors& tensors, std::vector<Cell>& results) : tensors_(tensors), results_(results) {}

  // The tensors among the arguments: results may be one of them, or share their memory. They are held by the table.
  void remember(const CallArguments& arguments) {
    for (size_t i = 0; i < arguments.count; ++i) {
      if (arguments.cells[i].tag != Tag::tensor) continue;
      const auto id = static_cast<int64_t>(arguments.cells[i].number);
      const auto& tensor = tensors_.tensors.get(id);
      given_.push_back({id, tensor.unsafeGetTensorImpl(), storage_of(tensor)});
    }
  }

  void write(const Return& result, const c10::IValue& value) {
    if (value.isNone()) {
      push(Tag::none);
    } else if (value.isTensor()) {
      write_tensor(result, value.toTensor());
    } else if (value.isBool()) {
      push(Tag::boolean, value.toBool());
    } else if (value.isInt()) {
      if (result.dtype)
        push(Tag::dtype, static_cast<double>(value.toInt()));
      else
        write_integer(value.toInt());
    } else if (value.isDouble()) {
      push(Tag::number, value.toDouble());
    } else if (value.isComplexDouble()) {
      push(Tag::complex, value.toComplexDouble().real());
      push(Tag::number, value.toComplexDouble().imag());
    } else if (value.isList()) {
      const auto list = value.toListRef();
      push(Tag::list, static_cast<double>(list.size()));
      for (const auto& element : list) write(result, element);
    } else {
      throw Error("ERR_UNSUPPORTED", "The operator gave a " + value.tagKind() + ", which has no form in JavaScript.");
    }
  }

 private:
  void write_tensor(const Return& result, const at::Tensor& tensor) {
    if (!tensor.defined()) return push(Tag::none);
    bool shares = false;
    for (const auto& given : given_) {
      if (result.written && given.impl == tensor.unsafeGetTensorImpl()) {
        return push(Tag::same, static_cast<double>(given.id));
      }
      shares = shares || (given.storage && given.storage == storage_of(tensor));
    }
    push(Tag::tensor, static_cast<double>(tensors_.tensors.add(tensor, accounted_bytes(tensor, shares))));
  }

  void write_integer(int64_t value) {
    constexpr int64_t largest_exact = int64_t{1} << 53;
    if (-largest_exact < value && value < largest_exact) return push(Tag::integer, static_cast<double>(value));
    Cell cell = Cell::of(Tag::bigint);
    cell.word = value;
    results_.push_back(cell);
  }

  void push(Tag tag, double number = 0) { results_.push_back(Cell::of(tag, number)); }

  Tensors& tensors_;
  std::vector<Cell>& results_;
  struct Given {
    int64_t id;
    const c10::TensorImpl* impl;
    const c10::StorageImpl* storage;
  };
  static const c10::StorageImpl* storage_of(const at::Tensor& tensor) {
    return tensor.has_storage() ? tensor.storage().unsafeGetStorageImpl() : nullptr;
  }
  c10::SmallVector<Given, 4> given_;
};

}  // namespace ardistill
