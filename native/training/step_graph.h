#pragma once

#include <functional>
#include <vector>

#include "training/method.h"

namespace ardistill {

// What a step computes before weights move.
struct Gradients {
  at::Tensor loss;     // scalar, without a graph
  at::Tensor correct;  // how many images are classified as labelled, one int64
  std::vector<at::Tensor> by_parameter;
  at::Tensor ascent;  // that the carried perturbation follows; undefined where nothing depends on it
};

// The attack, the passes and the gradients of a step as one CUDA graph, which is replayed for other batches of the
// same size: thousands of kernels are then launched at the cost of one.
class StepGraph {
 public:
  using Work = std::function<Gradients(const Batch& batch, const StartSource& starts)>;

  // Runs `work` a few times on the batch and captures it. Throws what it throws, also where it does what a graph cannot
  // hold, such as to wait for the device.
  StepGraph(const Batch& batch, const StartSource& starts, const Work& work);
  ~StepGraph();
  StepGraph(const StepGraph&) = delete;
  StepGraph& operator=(const StepGraph&) = delete;

  bool fits(const Batch& batch) const { return batch.images.sizes() == batch_.images.sizes(); }
  // The result is overwritten by the next replay.
  const Gradients& replay(const Batch& batch, uint32_t epoch);

 private:
  Batch batch_;  // the tensors that the graph reads
  StartSource starts_;
  Gradients result_;
  void* graph_ = nullptr;
};

}  // namespace ardistill
