#pragma once

#include <memory>
#include <optional>

#include "training/method.h"

namespace ardistill {

// What a chunk of steps did.
struct StepSums {
  int64_t steps = 0;
  int64_t images = 0;
  double loss = 0;      // sum over images of the batch loss of each
  int64_t correct = 0;  // on the images that the loss saw
  int64_t offset = 0;   // of the next sample in the epoch's order
  bool epoch_ended = false;
  bool aborted = false;
};

// The state of one training run: student, momentum buffers, and the place in the data. TypeScript owns epochs and the
// learning rate and calls run() for a chunk of steps.
class TrainingSession {
 public:
  // `custom_loss`, where there is one, takes the place of the method's own loss.
  TrainingSession(std::shared_ptr<Trainable> student, std::shared_ptr<Classifier> teacher,
                  std::shared_ptr<const ImageSet> data, const std::string& method, std::unique_ptr<Attack> attack,
                  LossFunction custom_loss, TrainingOptions options);

  // `order` holds the samples of the epoch; an empty one stands for the shuffled order of (seed, epoch), or with
  // shuffle off for the order of the set. `starts`, when defined, has the attack's start for each position in `order`.
  void start_epoch(uint32_t epoch, std::vector<int64_t> order, bool shuffle, int64_t offset, at::Tensor starts);

  // Ends early at the end of the epoch, and when cancelled: then weights, momentum and batch-norm statistics are those
  // after the last whole step. Throws ERR_NAN_LOSS before a loss that is not finite reaches the weights.
  StepSums run(int64_t steps, double learning_rate, const Cancellation& cancellation);

  // The momentum buffers under the names of their parameters; they share storage with the session.
  NamedTensors momentum() const;
  void load_momentum(const NamedTensors& state);

 private:
  StepLoss forward(const Batch& batch, const Cancellation& cancellation);
  void update(const at::Tensor& loss, double learning_rate);

  std::shared_ptr<Trainable> student_;
  std::shared_ptr<Classifier> teacher_;
  std::shared_ptr<const ImageSet> data_;
  StepProgram program_;
  std::unique_ptr<Attack> attack_;
  LossFunction custom_loss_;
  TrainingOptions options_;
  std::vector<std::string> names_;
  std::vector<at::Tensor> parameters_, momentum_;
  uint32_t epoch_ = 0;
  at::Tensor starts_;
  std::unique_ptr<BatchStream> stream_;
};

}  // namespace ardistill
