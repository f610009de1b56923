// The native objects behind the handles.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>

#include "data/image_set.h"
#include "models/counting_classifier.h"
#include "models/network.h"
#include "training/session.h"

namespace ardistill {
class TorchScriptModel;
}

namespace ardistill::binding {

// Jobs of different executors, and the JavaScript thread, may use one model: see ModelLock.
struct Model {
  std::shared_ptr<Classifier> classifier;
  std::shared_ptr<Trainable> trainable;           // the same object where it has parameters to train, else null
  std::shared_ptr<Network> network;               // the same object where it is a built-in one, else null
  std::shared_ptr<TorchScriptModel> torchscript;  // the same object where it is a file's, else null
  std::shared_ptr<PassCounts> passes = std::make_shared<PassCounts>();  // of attacks, wherever they call it from
  std::timed_mutex mutex;
  std::atomic<int> lent{0};
};

// Held by a job while it reads or changes a model's tensors. Throws ERR_ABORTED when the job's executor ends, or the
// cancellation is cancelled, before it has the model.
class ModelLock {
 public:
  explicit ModelLock(Model& model, const Cancellation* cancellation = nullptr);
  ~ModelLock();
  ModelLock(const ModelLock&) = delete;
  ModelLock& operator=(const ModelLock&) = delete;

 private:
  Model& model_;
};

// While it lives, the models that this thread has locked may be used by the JavaScript thread, for which it waits.
class LendModels {
 public:
  LendModels();
  ~LendModels();
  LendModels(const LendModels&) = delete;
  LendModels& operator=(const LendModels&) = delete;
};

// What the JavaScript thread holds while it uses a model itself. It never waits: a job that waits for JavaScript in
// turn would never let go. Throws ERR_BUSY when a job has the model and has not lent it.
class ModelUse {
 public:
  explicit ModelUse(Model& model);

 private:
  std::unique_lock<std::timed_mutex> lock_;
};

// Named tensors on their way to or from a file.
struct TensorBundle {
  NamedTensors tensors;
};

struct Session {
  std::unique_ptr<TrainingSession> training;
  std::shared_ptr<Model> student;
};

int64_t bytes_of(const NamedTensors& tensors);

// Throws ERR_CONFIG for a model that is not a built-in one.
const std::shared_ptr<Network>& network_of(const Model& model);
// Throws ERR_CHECKPOINT_FORMAT for a TorchScript model.
const std::shared_ptr<Trainable>& trainable_of(const Model& model);

}  // namespace ardistill::binding
