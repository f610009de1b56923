#include "training/session.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/autograd.h>

#include <cmath>
#include <numeric>

#include "error.h"
#include "kernels/sgd_update.h"

namespace ardistill {

namespace {

// Batch-norm statistics move during the forward passes of a step; this puts back those from before it.
class BuffersBackup {
 public:
  explicit BuffersBackup(const Trainable& student) : current_(student.buffers_state()) {
    for (const auto& [name, tensor] : current_) saved_.push_back(tensor.clone());
  }
  void restore() const {
    at::NoGradGuard no_grad;
    for (size_t i = 0; i < saved_.size(); ++i) current_[i].second.copy_(saved_[i]);
  }

 private:
  NamedTensors current_;
  std::vector<at::Tensor> saved_;
};

}  // namespace

TrainingSession::TrainingSession(std::shared_ptr<Trainable> student, std::shared_ptr<Classifier> teacher,
                                 std::shared_ptr<const ImageSet> data, const std::string& method,
                                 std::unique_ptr<Attack> attack, LossFunction custom_loss, TrainingOptions options)
    : student_(std::move(student)),
      teacher_(std::move(teacher)),
      data_(std::move(data)),
      program_(custom_loss ? custom_step : find_step_program(method)),
      attack_(std::move(attack)),
      custom_loss_(std::move(custom_loss)),
      options_(options) {
  student_->check_trainable();
  if (student_->trainable_parameters().empty()) throw Error("ERR_CONFIG", "The student has no parameters to train.");
  for (const auto& [name, parameter] : student_->trainable_parameters()) {
    names_.push_back(name);
    parameters_.push_back(parameter);
    momentum_.push_back(at::zeros_like(parameter).detach());
  }
}

void TrainingSession::start_epoch(uint32_t epoch, std::vector<int64_t> order, bool shuffle, int64_t offset,
                                  at::Tensor starts) {
  epoch_ = epoch;
  starts_ = std::move(starts);
  if (order.empty()) {
    order.resize(static_cast<size_t>(data_->count()));
    std::iota(order.begin(), order.end(), 0);
    if (shuffle) order = shuffled_order(data_->count(), options_.seed, epoch);
  }
  stream_.reset();  // ends the old thread before a new one reads
  stream_ = std::make_unique<BatchStream>(
      data_, std::move(order), offset,
      StreamOptions{options_.batch_size, options_.augment, options_.seed, epoch, student_->dtype()});
}

StepSums TrainingSession::run(int64_t steps, double learning_rate, const Cancellation& cancellation) {
  at::AutoGradMode enable(true);
  StepSums sums;
  while (sums.steps < steps) {
    const auto batch = stream_->next();
    if (!batch) {
      sums.epoch_ended = true;
      break;
    }
    const auto count = static_cast<int64_t>(batch->indices.size());
    const BuffersBackup backup(*student_);
    sums.offset = batch->offset;
    try {
      cancellation.check();
      const auto step = forward(*batch, cancellation);
      cancellation.check();  // what is left takes as long as a step of an attack
      const double loss = step.loss.item<double>();
      if (!std::isfinite(loss)) {
        throw Error(
            "ERR_NAN_LOSS",
            std::string("The training loss became ") + (std::isnan(loss) ? "NaN" : "infinite") +
                ". Training stopped before that reached the weights, and the last checkpoint stays as it was. A "
                "lower learning rate or temperature is the usual remedy.");
      }
      update(step.loss, learning_rate);
      sums.loss += loss * static_cast<double>(count);
      sums.correct += (step.logits.argmax(1) == batch->labels).sum().item<int64_t>();
    } catch (...) {
      backup.restore();
      if (!cancellation.cancelled()) throw;
      sums.aborted = true;
      break;
    }
    sums.steps += 1;
    sums.images += count;
    sums.offset += count;
  }
  return sums;
}

StepLoss TrainingSession::forward(const Batch& batch, const Cancellation& cancellation) {
  StartSource starts{options_.seed, RandomPurpose::training_start, epoch_, batch.indices.data(), {}};
  if (starts_.defined()) starts.given = starts_.narrow(0, batch.offset, static_cast<int64_t>(batch.indices.size()));
  return program_({*student_, teacher_.get(), attack_.get(), custom_loss_ ? &custom_loss_ : nullptr, batch, options_,
                   starts, cancellation});
}

void TrainingSession::update(const at::Tensor& loss, double learning_rate) {
  const auto gradients = torch::autograd::grad({loss}, parameters_, /*grad_outputs=*/{}, /*retain_graph=*/{},
                                               /*create_graph=*/false, /*allow_unused=*/true);
  at::NoGradGuard no_grad;
  for (size_t i = 0; i < parameters_.size(); ++i) {
    if (!gradients[i].defined()) continue;  // a parameter that the loss does not depend on stays, as in PyTorch
    kernels::sgd_update_(parameters_[i], gradients[i], momentum_[i], learning_rate, options_.momentum,
                         options_.weight_decay);
  }
}

NamedTensors TrainingSession::momentum() const {
  NamedTensors out;
  for (size_t i = 0; i < names_.size(); ++i) out.emplace_back(names_[i], momentum_[i]);
  return out;
}

void TrainingSession::load_momentum(const NamedTensors& state) {
  const std::map<std::string, at::Tensor> given(state.begin(), state.end());
  for (size_t i = 0; i < names_.size(); ++i) {
    const auto found = given.find(names_[i]);
    if (found == given.end() || found->second.sizes() != momentum_[i].sizes()) {
      throw Error("ERR_CHECKPOINT_FORMAT", "The resume file has no fitting momentum buffer for \"" + names_[i] + "\".");
    }
    momentum_[i].copy_(found->second);
  }
}

}  // namespace ardistill
