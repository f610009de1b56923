#pragma once

#include <memory>
#include <optional>

#include "training/average.h"
#include "training/method.h"
#include "training/optimizer.h"
#include "training/step_graph.h"

namespace ardistill {

// How the student's weights are averaged while it trains.
enum class Averaging { none, exponential, equal };

struct TrainingOptions {
  int64_t batch_size = 128;
  bool augment = true;
  uint64_t seed = 0;
  // Forward passes in bfloat16 where PyTorch's autocast has them so; weights and losses stay as they are.
  bool autocast = false;
  // Fused operators, which are faster and round otherwise than LibTorch's, where there are any.
  bool fused = false;
  // 0 for none.
  double clip_gradient_norm = 0;
  OptimizerOptions optimizer;
  Averaging averaging = Averaging::none;
  double average_decay = 0.999;  // exponential
  MethodOptions method;
};

// What a chunk of steps did. A step is one update of the parameters.
struct StepSums {
  int64_t steps = 0;
  int64_t images = 0;   // an image counts at each of its batch's replays
  double loss = 0;      // sum over images of the batch loss of each
  int64_t correct = 0;  // on the images that the loss saw
  int64_t offset = 0;   // of the first sample in the epoch's order whose updates are not all done
  int64_t replay = 0;   // how many of its updates are
  bool epoch_ended = false;
  bool aborted = false;
};

// The state of one training run: student, optimizer, what a method carries along, and the place in the data. TypeScript
// owns epochs and the learning rate and calls run() for a chunk of steps.
class TrainingSession {
 public:
  // `custom_loss`, where there is one, takes the place of the method's own loss.
  TrainingSession(std::shared_ptr<Trainable> student, std::shared_ptr<Classifier> teacher,
                  std::shared_ptr<const ImageSet> data, const std::string& method, std::unique_ptr<Attack> attack,
                  LossFunction custom_loss, TrainingOptions options);

  // `order` holds the samples of the epoch; an empty one stands for the shuffled order of (seed, epoch), or with
  // shuffle off for the order of the set. `starts`, when defined, has the attack's start for each position in `order`.
  // The first batch begins at `offset`, after `replay` of its updates.
  void start_epoch(uint32_t epoch, std::vector<int64_t> order, bool shuffle, int64_t offset, int64_t replay,
                   at::Tensor starts);

  ~TrainingSession();
  TrainingSession(const TrainingSession&) = delete;
  TrainingSession& operator=(const TrainingSession&) = delete;

  // One step at each learning rate. Ends early at the end of the epoch, and when cancelled: then all state is that
  // after the last whole step. Throws ERR_NAN_LOSS before a loss that is not finite reaches the weights.
  StepSums run(const std::vector<double>& learning_rates, const Cancellation& cancellation);

  // Takes the student's weights into an equal average.
  void average_weights() { average_->take_equal(); }
  // See WeightAverage: the batches are the epoch's, augmented as it is trained.
  void enter_average(const Cancellation& cancellation);
  void leave_average() { average_->leave(); }

  // What a resumption needs beside the student: the optimizer's state, "delta" (batch size x C x H x W) of the methods
  // that carry it, and the average. The tensors share storage with the session.
  NamedTensors state() const;
  // Throws ERR_CHECKPOINT_FORMAT where a tensor of the optimizer is missing or misshapen; where the others are missing
  // they stay as they are at the start of a run.
  void load_state(const NamedTensors& state);

 private:
  void next_batch();
  // Of the batch: by the graph where there is one or one can be made, else kernel by kernel.
  Gradients compute(const at::Tensor& delta, const Cancellation& cancellation);
  Gradients gradients(const Batch& batch, const StartSource& starts, const at::Tensor& delta,
                      at::Tensor& teacher_logits, const Cancellation& cancellation);
  void update(const Gradients& step, const at::Tensor& delta, double learning_rate);
  at::Tensor batch_delta() const;
  StepGraph* graph_of(const StartSource& starts, const Cancellation& cancellation);

  std::shared_ptr<Trainable> student_;
  std::shared_ptr<Classifier> teacher_;
  std::shared_ptr<const ImageSet> data_;
  StepProgram program_;
  std::unique_ptr<Attack> attack_;
  LossFunction custom_loss_;
  TrainingOptions options_;
  NamedTensors named_parameters_;
  std::vector<at::Tensor> parameters_;
  std::unique_ptr<Optimizer> optimizer_;
  std::unique_ptr<WeightAverage> average_;
  at::Tensor delta_;  // undefined for methods that carry none
  uint32_t epoch_ = 0;
  std::vector<int64_t> order_;
  at::Tensor starts_;
  std::unique_ptr<BatchStream> stream_;
  std::optional<Batch> batch_;
  int64_t replay_ = 0;  // updates done on batch_
  at::Tensor teacher_logits_;
  std::unique_ptr<StepGraph> graph_;
  bool may_capture_;  // whether the step is of our own kernels alone, and capturing it has not failed
};

}  // namespace ardistill
