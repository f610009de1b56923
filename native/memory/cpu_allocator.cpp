#include "memory/cpu_allocator.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <c10/core/impl/alloc_cpu.h>
#include <sys/mman.h>

#include <cstdint>
#include <cstdlib>
#include <map>
#include <mutex>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace ardistill {

namespace {

constexpr size_t page = 4096;
constexpr size_t huge_page = size_t{2} << 20;
constexpr size_t growth = size_t{32} << 20;
constexpr size_t least = size_t{64} << 10;     // below, malloc() keeps what is freed by itself
constexpr size_t addresses = size_t{1} << 40;  // reserved, which costs nothing

constexpr size_t rounded(size_t size, size_t unit) { return (size + unit - 1) / unit * unit; }

// One range that is cut into blocks. A block is taken from the smallest free one that is large enough, and joins its
// free neighbours when it is freed.
class Arena {
 public:
  // Null where the system has no more.
  void* take(size_t size) {
    size = rounded(size, page);
    const std::lock_guard lock(mutex_);
    auto found = by_size_.lower_bound({size, nullptr});
    if (found == by_size_.end()) {
      if (!grow(size)) return nullptr;
      found = by_size_.lower_bound({size, nullptr});
    }
    const auto [whole, start] = *found;
    remove(start, whole);
    if (whole > size) add(start + size, whole - size);
    used_.emplace(start, size);
    return start;
  }

  // Whether the block was taken here.
  bool give_back(void* pointer) {
    auto* start = static_cast<char*>(pointer);
    const std::lock_guard lock(mutex_);
    const auto found = used_.find(start);
    if (found == used_.end()) return false;
    size_t size = found->second;
    used_.erase(found);
    const auto after = by_address_.find(start + size);
    if (after != by_address_.end()) {
      const size_t more = after->second;
      remove(start + size, more);
      size += more;
    }
    auto before = by_address_.lower_bound(start);
    if (before != by_address_.begin()) {
      const auto [address, length] = *--before;
      if (address + length == start) {
        remove(address, length);
        start = address;
        size += length;
      }
    }
    add(start, size);
    return true;
  }

  void release_free() {
    const std::lock_guard lock(mutex_);
    for (const auto& [start, size] : by_address_) madvise(start, size, MADV_DONTNEED);
  }

 private:
  bool grow(size_t size) {
    if (!base_ && !reserve()) return false;
    // A free block at the end grows along.
    const auto last = by_address_.empty() ? by_address_.end() : std::prev(by_address_.end());
    const bool joins = last != by_address_.end() && last->first + last->second == end_;
    char* start = joins ? last->first : end_;
    const size_t present = joins ? last->second : 0;
    const size_t more = rounded(size - present, growth);
    if (more > static_cast<size_t>(limit_ - end_) || mprotect(end_, more, PROT_READ | PROT_WRITE) != 0) return false;
    madvise(end_, more, MADV_HUGEPAGE);
    if (joins) remove(start, present);
    add(start, present + more);
    end_ += more;
    return true;
  }

  bool reserve() {
    if (exhausted_) return false;
    void* range = mmap(nullptr, addresses, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (range == MAP_FAILED) {  // `ulimit -v`
      exhausted_ = true;
      return false;
    }
    limit_ = static_cast<char*>(range) + addresses;
    base_ = end_ = reinterpret_cast<char*>(rounded(reinterpret_cast<uintptr_t>(range), huge_page));
    return true;
  }

  void add(char* start, size_t size) {
    by_address_.emplace(start, size);
    by_size_.emplace(size, start);
  }

  void remove(char* start, size_t size) {
    by_address_.erase(start);
    by_size_.erase({size, start});
  }

  std::mutex mutex_;
  char *base_ = nullptr, *end_ = nullptr, *limit_ = nullptr;
  bool exhausted_ = false;
  std::map<char*, size_t> by_address_;          // free blocks
  std::set<std::pair<size_t, char*>> by_size_;  // the same
  std::unordered_map<char*, size_t> used_;
};

// Never destroyed: tensors may outlive every other static object.
Arena& arena() {
  static auto* instance = new Arena;
  return *instance;
}

void free_block(void* pointer) {
  if (!pointer) return;
  c10::profiledCPUMemoryReporter().Delete(pointer);
  // Also what LibTorch took from its own allocator before this one was there, by raw_allocate().
  if (!arena().give_back(pointer)) c10::free_cpu(pointer);
}

class CpuAllocator final : public c10::Allocator {
 public:
  c10::DataPtr allocate(size_t size) override {
    void* pointer = size < least ? nullptr : arena().take(size);
    if (!pointer) pointer = c10::alloc_cpu(size);  // throws where there is none
    c10::profiledCPUMemoryReporter().New(pointer, size);
    return {pointer, pointer, &free_block, c10::Device(c10::kCPU)};
  }

  c10::DeleterFnPtr raw_deleter() const override { return &free_block; }
  void copy_data(void* to, const void* from, size_t count) const override { default_copy_data(to, from, count); }
};

}  // namespace

void install_cpu_allocator() {
  const char* choice = std::getenv("ARDISTILL_CPU_ALLOCATOR");
  if (choice && std::string_view(choice) == "default") return;
  // A second copy of this package in the process keeps the first one's.
  if (c10::GetCPUAllocator() != c10::GetDefaultCPUAllocator()) return;
  c10::SetCPUAllocator(new CpuAllocator);
}

void release_free_memory() { arena().release_free(); }

}  // namespace ardistill
