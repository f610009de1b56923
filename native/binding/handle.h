// Native objects that JavaScript holds: an External around a shared_ptr, tagged, so that a foreign External or a handle
// of another kind is refused rather than misread.
#pragma once

#include <napi.h>

#include <memory>
#include <string>
#include <typeindex>

#include "error.h"

namespace ardistill::binding {

struct Slot {
  std::type_index type;
  std::shared_ptr<void> value;
  int64_t bytes;
};

Napi::Value wrap_slot(Napi::Env env, std::unique_ptr<Slot> slot);
Slot& unwrap_slot(const Napi::Value& value);
void dispose_slot(Napi::Env env, Slot& slot);
int64_t live_slots();

// `bytes`: how much memory the object holds, for V8's accounting.
template <typename T>
Napi::Value wrap(Napi::Env env, std::shared_ptr<T> object, int64_t bytes = 0) {
  return wrap_slot(env, std::make_unique<Slot>(Slot{typeid(T), std::move(object), bytes}));
}

template <typename T>
std::shared_ptr<T> unwrap(const Napi::Value& value) {
  Slot& slot = unwrap_slot(value);
  if (slot.type != typeid(T)) throw Error("ERR_CONFIG", "A native handle of another kind was expected here.");
  if (!slot.value) throw Error("ERR_DISPOSED", "This object was disposed of and can no longer be used.");
  return std::static_pointer_cast<T>(slot.value);
}

template <typename T>
std::shared_ptr<T> unwrap_optional(const Napi::Value& value) {
  return value.IsUndefined() || value.IsNull() ? nullptr : unwrap<T>(value);
}

}  // namespace ardistill::binding
