#include "training/session.h"

#include <ATen/ATen.h>
#include <ATen/Context.h>
#include <ATen/autocast_mode.h>
#include <torch/csrc/autograd/autograd.h>

#include <cmath>
#include <map>
#include <numeric>

#include "error.h"
#include "kernels/cuda/plugin.h"
#include "kernels/fusion.h"
#include "models/network.h"

namespace ardistill {

namespace {

// Batch-norm statistics move during the forward passes of a step; this puts back those from before it.
class BuffersBackup {
 public:
  explicit BuffersBackup(const Trainable& student) {
    for (const auto& [name, tensor] : student.buffers_state()) {
      auto& [current, saved] = tensor.is_floating_point() ? numbers_ : counts_;
      current.push_back(tensor);
      saved.push_back(at::empty_like(tensor));
    }
    for (auto* group : {&numbers_, &counts_}) copy(group->saved, group->current);
  }
  void restore() {
    for (auto* group : {&numbers_, &counts_}) copy(group->current, group->saved);
  }

 private:
  struct Group {
    std::vector<at::Tensor> current, saved;
  };

  // All in one launch, on a device.
  static void copy(std::vector<at::Tensor>& to, const std::vector<at::Tensor>& from) {
    at::NoGradGuard no_grad;
    if (!to.empty()) at::_foreach_copy_(to, from);
  }

  Group numbers_, counts_;
};

// torch.autocast(device, dtype=torch.bfloat16) on this thread while it lives. Without its cache of cast weights: one
// that a pass without gradients filled would take the weights' gradients from the next.
class Autocast {
 public:
  Autocast(bool on, at::DeviceType device) : on_(on), device_(device) {
    if (!on_) return;
    at::autocast::set_autocast_enabled(device_, true);
    at::autocast::set_autocast_dtype(device_, at::kBFloat16);
    at::autocast::set_autocast_cache_enabled(false);
  }
  ~Autocast() {
    if (!on_) return;
    at::autocast::set_autocast_cache_enabled(true);
    at::autocast::set_autocast_enabled(device_, false);
  }
  Autocast(const Autocast&) = delete;
  Autocast& operator=(const Autocast&) = delete;

 private:
  bool on_;
  at::DeviceType device_;
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
      options_(std::move(options)) {
  student_->check_trainable();
  named_parameters_ = student_->trainable_parameters();
  if (named_parameters_.empty()) throw Error("ERR_CONFIG", "The student has no parameters to train.");
  for (const auto& [name, parameter] : named_parameters_) parameters_.push_back(parameter);
  optimizer_ = make_optimizer(options_.optimizer, named_parameters_);
  const auto is_own = [](const Classifier* model) { return !model || dynamic_cast<const Network*>(model) != nullptr; };
  may_capture_ = student_->device().is_cuda() && options_.fused && !custom_loss_ && is_own(student_.get()) &&
                 is_own(teacher_.get()) && (!attack_ || attack_->is_capturable()) && cuda::plugin().table != nullptr;
  if (options_.averaging != Averaging::none) average_ = std::make_unique<WeightAverage>(named_parameters_);
  if (carries_delta(method)) {
    auto shape = data_->images.sizes().vec();
    shape[0] = options_.batch_size;
    delta_ = at::zeros(shape, at::dtype(student_->dtype()).device(student_->device()));
  }
}

TrainingSession::~TrainingSession() {
  if (teacher_) teacher_->forget_fused();
}

void TrainingSession::start_epoch(uint32_t epoch, std::vector<int64_t> order, bool shuffle, int64_t offset,
                                  int64_t replay, at::Tensor starts) {
  epoch_ = epoch;
  starts_ = std::move(starts);
  if (order.empty()) {
    order.resize(static_cast<size_t>(data_->count()));
    std::iota(order.begin(), order.end(), 0);
    if (shuffle) order = shuffled_order(data_->count(), options_.seed, epoch);
  }
  order_ = order;
  stream_.reset();  // ends the old thread before a new one reads
  stream_ = std::make_unique<BatchStream>(data_, std::move(order), offset,
                                          StreamOptions{options_.batch_size, options_.augment, options_.seed, epoch,
                                                        student_->dtype(), student_->device().is_cuda()});
  batch_.reset();
  replay_ = replay;
}

void TrainingSession::next_batch() {
  batch_ = stream_->next();
  teacher_logits_.reset();
  if (!batch_) return;
  batch_->images = batch_->images.to(student_->device(), /*non_blocking=*/true);
  batch_->labels = batch_->labels.to(student_->device(), /*non_blocking=*/true);
}

StepSums TrainingSession::run(const std::vector<double>& learning_rates, const Cancellation& cancellation) {
  at::AutoGradMode enable(true);
  const Autocast autocast(options_.autocast, student_->device().type());
  const kernels::Fused fused(options_.fused);
  if (teacher_) teacher_->forget_fused();  // its weights may have been loaded anew since the last chunk
  StepSums sums;
  for (const double learning_rate : learning_rates) {
    if (!batch_) next_batch();
    if (!batch_) {
      sums.epoch_ended = true;
      break;
    }
    const auto count = static_cast<int64_t>(batch_->indices.size());
    BuffersBackup backup(*student_);
    sums.offset = batch_->offset;
    sums.replay = replay_;
    try {
      cancellation.check();
      const auto delta = batch_delta();
      const auto step = compute(delta, cancellation);
      const double loss = step.loss.item<double>();
      if (!std::isfinite(loss)) {
        throw Error(
            "ERR_NAN_LOSS",
            std::string("The training loss became ") + (std::isnan(loss) ? "NaN" : "infinite") +
                ". Training stopped before that reached the weights, and the last checkpoint stays as it was. A "
                "lower learning rate or temperature is the usual remedy.");
      }
      update(step, delta, learning_rate);
      sums.loss += loss * static_cast<double>(count);
      sums.correct += step.correct.item<int64_t>();
    } catch (...) {
      backup.restore();
      if (!cancellation.cancelled()) throw;
      sums.aborted = true;
      break;
    }
    sums.steps += 1;
    sums.images += count;
    if (++replay_ >= options_.method.replays) {
      sums.offset += count;
      replay_ = 0;
      batch_.reset();
    }
    sums.replay = replay_;
  }
  return sums;
}

// The rows of the carried perturbation that belong to the batch, as a leaf of this step's graph.
at::Tensor TrainingSession::batch_delta() const {
  if (!delta_.defined()) return {};
  return delta_.narrow(0, 0, static_cast<int64_t>(batch_->indices.size())).detach().requires_grad_();
}

Gradients TrainingSession::compute(const at::Tensor& delta, const Cancellation& cancellation) {
  const auto& batch = *batch_;
  StartSource starts{options_.seed, RandomPurpose::training_start, epoch_, batch.indices.data()};
  if (starts_.defined()) starts.given = starts_.narrow(0, batch.offset, static_cast<int64_t>(batch.indices.size()));
  if (auto* graph = graph_of(starts, cancellation)) return graph->replay(batch, epoch_);
  return gradients(batch, starts, delta, teacher_logits_, cancellation);
}

// Null where the step is to be computed kernel by kernel. Batches have one size but for an epoch's last.
StepGraph* TrainingSession::graph_of(const StartSource& starts, const Cancellation& cancellation) {
  const bool is_whole = static_cast<int64_t>(batch_->indices.size()) == options_.batch_size;
  if (!may_capture_ || !is_whole || delta_.defined() || starts.given.defined()) return nullptr;
  if (graph_) return graph_->fits(*batch_) ? graph_.get() : nullptr;
  BuffersBackup backup(*student_);
  // Here alone, where one size of a batch will be computed many times: trying takes cuDNN seconds.
  at::globalContext().setBenchmarkCuDNN(true);
  try {
    graph_ = std::make_unique<StepGraph>(*batch_, starts, [&](const Batch& batch, const StartSource& source) {
      at::Tensor teacher_logits;
      return gradients(batch, source, /*delta=*/{}, teacher_logits, cancellation);
    });
  } catch (const c10::Error&) {  // something in it waits for the device: slower, and no more than that
    may_capture_ = false;
  } catch (...) {
    at::globalContext().setBenchmarkCuDNN(false);
    backup.restore();
    throw;
  }
  at::globalContext().setBenchmarkCuDNN(false);
  backup.restore();
  return graph_.get();
}

Gradients TrainingSession::gradients(const Batch& batch, const StartSource& starts, const at::Tensor& delta,
                                     at::Tensor& teacher_logits, const Cancellation& cancellation) {
  const auto step = program_({*student_, teacher_.get(), attack_.get(), custom_loss_ ? &custom_loss_ : nullptr, batch,
                              options_.method, starts, delta, teacher_logits, cancellation});
  cancellation.check();  // what is left takes as long as a step of an attack
  Gradients out{step.loss.detach(), (step.logits.detach().argmax(1) == batch.labels).sum(), {}, {}};
  auto inputs = parameters_;
  if (step.attack_loss.defined()) {
    out.ascent = torch::autograd::grad({step.attack_loss}, {delta}, /*grad_outputs=*/{}, /*retain_graph=*/true)[0];
  } else if (delta.defined()) {
    inputs.push_back(delta);
  }
  out.by_parameter = torch::autograd::grad({step.loss}, inputs, /*grad_outputs=*/{}, /*retain_graph=*/{},
                                           /*create_graph=*/false, /*allow_unused=*/true);
  if (out.by_parameter.size() > parameters_.size()) {
    out.ascent = out.by_parameter.back();
    out.by_parameter.pop_back();
  }
  return out;
}

void TrainingSession::update(const Gradients& step, const at::Tensor& delta, double learning_rate) {
  at::NoGradGuard no_grad;
  if (options_.clip_gradient_norm > 0) clip_gradients_(step.by_parameter, options_.clip_gradient_norm);
  optimizer_->step(step.by_parameter, learning_rate);
  if (step.ascent.defined()) {
    auto rows = delta.detach();  // shares storage with delta_
    ascend_delta_(rows, step.ascent, options_.method.step_size, options_.method.ball);
  }
  if (options_.averaging == Averaging::exponential) average_->take_exponential(options_.average_decay);
}

void TrainingSession::enter_average(const Cancellation& cancellation) {
  BatchStream batches(data_, order_, 0,
                      {options_.batch_size, options_.augment, options_.seed, epoch_, student_->dtype()});
  average_->enter(*student_, batches, cancellation);
}

NamedTensors TrainingSession::state() const {
  auto out = optimizer_->state();
  if (delta_.defined()) out.emplace_back("delta", delta_);
  if (average_) {
    for (auto& entry : average_->state()) out.push_back(std::move(entry));
  }
  return out;
}

void TrainingSession::load_state(const NamedTensors& state) {
  const std::map<std::string, at::Tensor> given(state.begin(), state.end());
  std::map<std::string, at::Tensor> required;
  for (const auto& [name, tensor] : optimizer_->state()) required[name] = tensor;
  for (auto& [name, tensor] : this->state()) {
    const auto found = given.find(name);
    const bool fits = found != given.end() && found->second.sizes() == tensor.sizes();
    if (!fits && (found != given.end() || required.count(name) > 0)) {
      throw Error("ERR_CHECKPOINT_FORMAT", "The resume file has no fitting \"" + name + "\".");
    }
    if (fits) tensor.copy_(found->second);
  }
}

}  // namespace ardistill
