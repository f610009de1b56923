// The native objects behind the handles.
#pragma once

#include <memory>
#include <mutex>

#include "data/image_set.h"
#include "models/network.h"
#include "training/session.h"

namespace ardistill::binding {

// Jobs of different executors may use one model; a job locks it while it reads or changes its tensors.
struct Model {
  std::shared_ptr<Classifier> classifier;
  std::shared_ptr<Network> network;  // the same object where it is a built-in one, else null
  std::mutex mutex;
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

// Throws ERR_CHECKPOINT_FORMAT for a TorchScript model.
const std::shared_ptr<Network>& network_of(const Model& model);

}  // namespace ardistill::binding
