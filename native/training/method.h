#pragma once

#include <functional>
#include <string>

#include "attacks/ball.h"
#include "data/batch_stream.h"
#include "kernels/losses.h"
#include "models/trainable.h"

namespace ardistill {

// What the losses and attacks of the methods are set to.
struct MethodOptions {
  double temperature = 30;
  double alpha = 1;
  kernels::KlReduction kl_reduction = kernels::KlReduction::batch_mean;
  double clean_temperature = 1;
  double attack_temperature = 1;
  double label_smoothing = 0;
  double beta = 6;    // TRADES
  double lambda = 1;  // VAT
  double xi = 1e-6;
  int64_t power_iterations = 1;
  // Pass the clean batch through the student once more: in ARD at alpha = 1 for its batch-norm statistics alone, as the
  // reference code does it; in TRADES for the target of its divergence, as its own code.
  bool clean_pass = false;
  BatchNormMode attack_mode = BatchNormMode::train;
  // Of free training and Fast-ARD: updates on each batch, the step of the perturbation, and whether that ascends the
  // cross-entropy rather than the loss itself.
  int64_t replays = 1;
  double step_size = 0;
  bool ascend_cross_entropy = false;
  Ball ball;  // theirs and VAT's
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
  const MethodOptions& options;
  StartSource starts;
  // The perturbation that free training and Fast-ARD carry along, a leaf with a gradient; undefined for other methods.
  at::Tensor delta;
  at::Tensor& teacher_cache;  // the teacher's logits of this batch, once they were computed
  const Cancellation& cancellation;
};

struct StepLoss {
  at::Tensor loss;    // scalar, with its graph
  at::Tensor logits;  // of the images that the loss saw, for the training accuracy
  // What `delta` ascends, where that is not the loss.
  at::Tensor attack_loss = {};
};

using StepProgram = StepLoss (*)(const Step&);

StepLoss natural_step(const Step& step);
StepLoss kd_step(const Step& step);
StepLoss adversarial_step(const Step& step);
StepLoss trades_step(const Step& step);
StepLoss vat_step(const Step& step);
StepLoss free_step(const Step& step);
StepLoss ard_step(const Step& step);
StepLoss fast_ard_step(const Step& step);
StepLoss custom_step(const Step& step);

// The step program of a method of method.cpp. Throws ERR_CONFIG for another name.
StepProgram find_step_program(const std::string& method);
// Whether it carries a perturbation from step to step.
bool carries_delta(const std::string& method);

// Parts that methods share. All logits are of the images' dtype, under autocast too.
at::Tensor student_logits(const Step& step, const at::Tensor& images, BatchNormMode mode = BatchNormMode::train);
at::Tensor teacher_logits(const Step& step);
// By the attack.
at::Tensor adversarial_images(const Step& step);
// x + delta, clamped to [0, 1]; its gradient reaches delta where nothing was clamped.
at::Tensor perturbed_images(const Step& step);
at::Tensor cross_entropy(const Step& step, const at::Tensor& logits);
// Equation (1) of the student's logits at x + delta: alpha t^2 KL(T^t(x) || S^t(x + delta)) + (1 - alpha) CE(S(x), y).
at::Tensor ard_loss(const Step& step, const at::Tensor& logits);
// Moves the batch-norm statistics by the clean batch.
void clean_pass(const Step& step);

}  // namespace ardistill
