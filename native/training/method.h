#pragma once

#include <functional>
#include <string>

#include "attacks/attack.h"
#include "data/batch_stream.h"
#include "kernels/losses.h"
#include "models/trainable.h"

namespace ardistill {

struct TrainingOptions {
  int64_t batch_size = 128;
  bool augment = true;
  uint64_t seed = 0;
  double momentum = 0.9;
  double weight_decay = 2e-4;
  double temperature = 30;
  double alpha = 1;
  kernels::KlReduction kl_reduction = kernels::KlReduction::batch_mean;
  // ARD at alpha = 1: pass the clean batch through the student for its batch-norm statistics alone, as the reference
  // code does.
  bool clean_pass = false;
  BatchNormMode attack_mode = BatchNormMode::train;
};

// What a loss of the user's own gets: the student's logits on the images that the method trains on, and the rest where
// the method has it, else undefined.
struct LossInput {
  at::Tensor logits, teacher_logits, labels, images, adversarial;
};
using LossFunction = std::function<at::Tensor(const LossInput&)>;

// One batch as a method's step program sees it. `teacher` and `attack` are there for the methods that need them.
struct Step {
  Classifier& student;
  Classifier* teacher;
  const Attack* attack;
  const LossFunction* custom_loss;  // null for the method's own
  const Batch& batch;
  const TrainingOptions& options;
  StartSource starts;
  const Cancellation& cancellation;
};

struct StepLoss {
  at::Tensor loss;    // scalar, with its graph
  at::Tensor logits;  // of the images that the loss saw, for the training accuracy
};

using StepProgram = StepLoss (*)(const Step&);

StepLoss natural_step(const Step& step);
StepLoss kd_step(const Step& step);
StepLoss adversarial_step(const Step& step);
StepLoss ard_step(const Step& step);
StepLoss custom_step(const Step& step);

// The step program of a method of registry.cpp. Throws ERR_CONFIG for another name.
StepProgram find_step_program(const std::string& method);

// Parts that methods share.
at::Tensor adversarial_images(const Step& step);
at::Tensor teacher_logits(const Step& step);

}  // namespace ardistill
