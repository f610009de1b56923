#pragma once

#include <ATen/core/Tensor.h>

#include <map>
#include <memory>
#include <string>

#include "cancellation.h"
#include "kernels/philox.h"
#include "models/classifier.h"

namespace ardistill {

// Where random starts come from: sample i of a batch draws from the stream (seed, purpose, round, indices[i]).
struct StartSource {
  uint64_t seed = 0;
  RandomPurpose purpose = RandomPurpose::attack_start;
  uint32_t round = 0;
  const int64_t* indices = nullptr;
  // On a CUDA device: `indices` there, int64, and what is added to `round`, one int64. So that a captured graph goes on
  // to other samples and epochs. Undefined: `indices` is copied.
  at::Tensor device_indices = {}, device_round = {};
  // When defined, these perturbations (N x C x H x W) are the starts, and nothing is drawn.
  at::Tensor given;
};

// A batch to attack: images N x C x H x W in [0, 1] of the model's dtype, labels int64 N.
struct AttackInput {
  at::Tensor images;
  at::Tensor labels;
  StartSource starts;
  BatchNormMode mode = BatchNormMode::eval;
  // What the loss "kl" diverges from, N x classes without a graph; undefined for the model's own logits of `images`.
  at::Tensor reference_logits = {};
};

// The parameters of an attack by name, already validated and with every default filled in by lib/attacks.
struct AttackParameters {
  std::map<std::string, double> numbers;  // a boolean is 0 or 1
  std::map<std::string, std::string> words;

  double number(const std::string& name) const { return numbers.at(name); }
  bool flag(const std::string& name) const { return numbers.at(name) != 0; }
  const std::string& word(const std::string& name) const { return words.at(name); }
};

// Makes adversarial images from a batch. Implementations hold their parameters, and no state that outlives a call.
class Attack {
 public:
  virtual ~Attack() = default;
  // Whether perturb() does nothing on the host that depends on the device, so that a CUDA graph can hold it.
  virtual bool is_capturable() const { return false; }
  virtual at::Tensor perturb(Classifier& model, const AttackInput& input, const Cancellation& cancellation) const = 0;
};

}  // namespace ardistill
