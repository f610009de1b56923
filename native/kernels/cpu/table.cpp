#include "kernels/cpu/table.h"

#include <cstdlib>
#include <string>

#include "error.h"

namespace ardistill::kernels::cpu {

extern const Table table_default;
#ifdef __x86_64__
extern const Table table_avx2, table_avx512;
#endif

namespace {

const Table& best() {
#ifdef __x86_64__
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512bw")) {
    return table_avx512;
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return table_avx2;
#endif
  return table_default;
}

const Table& chosen() {
  const char* wanted = std::getenv("ARDISTILL_CPU_LEVEL");
  const auto& highest = best();
  if (!wanted || highest.level == std::string(wanted)) return highest;
  const Table* lower[] = {&table_default,
#ifdef __x86_64__
                          &highest == &table_avx512 ? &table_avx2 : &table_default
#endif
  };
  for (const auto* table : lower) {
    if (table->level == std::string(wanted)) return *table;
  }
  throw Error("ERR_CONFIG", std::string("ARDISTILL_CPU_LEVEL is \"") + wanted + "\", and this processor's is \"" +
                                highest.level + "\": unset it, or set it to that, a lower one or \"default\".");
}

}  // namespace

const Table& table() {
  static const Table& instance = chosen();
  return instance;
}

}  // namespace ardistill::kernels::cpu
