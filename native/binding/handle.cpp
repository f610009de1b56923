#include "binding/handle.h"

#include <atomic>

namespace ardistill::binding {

namespace {

std::atomic<int64_t> live{0};

// Of this copy of the addon alone: another one in the process, perhaps of another version, has other classes behind its
// handles. Within a process no two copies have a variable at the same address.
const napi_type_tag slot_tag = {0x6172646973746c31, reinterpret_cast<uint64_t>(&live)};

void release(napi_env env, Slot& slot) {
  if (!slot.value) return;
  slot.value.reset();
  live.fetch_sub(1);
  int64_t adjusted;
  napi_adjust_external_memory(env, -slot.bytes, &adjusted);
}

}  // namespace

Napi::Value wrap_slot(Napi::Env env, std::unique_ptr<Slot> slot) {
  const int64_t bytes = slot->bytes;
  auto external = Napi::External<Slot>::New(env, slot.get(), [](Napi::Env finalizer_env, Slot* owned) {
    release(finalizer_env, *owned);
    delete owned;
  });
  slot.release();
  live.fetch_add(1);
  external.TypeTag(&slot_tag);
  Napi::MemoryManagement::AdjustExternalMemory(env, bytes);
  return external;
}

Slot& unwrap_slot(const Napi::Value& value) {
  if (!value.IsExternal() || !value.As<Napi::External<Slot>>().CheckTypeTag(&slot_tag)) {
    throw Error("ERR_CONFIG", "A native handle of this copy of ardistill was expected here.");
  }
  return *value.As<Napi::External<Slot>>().Data();
}

void dispose_slot(Napi::Env env, Slot& slot) { release(env, slot); }

int64_t live_slots() { return live.load(); }

}  // namespace ardistill::binding
