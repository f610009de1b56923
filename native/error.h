#pragma once

#include <stdexcept>
#include <string>

namespace ardistill {

// An error that a person can act on. `code` is one of the codes in lib/errors.ts.
class Error : public std::runtime_error {
 public:
  Error(const char* code, const std::string& message) : std::runtime_error(message), code_(code) {}
  const char* code() const { return code_; }

 private:
  const char* code_;
};

}  // namespace ardistill
