#pragma once

#include <functional>
#include <vector>

#include "cancellation.h"
#include "data/batch_stream.h"
#include "models/trainable.h"

namespace ardistill {

// A running average of a student's parameters, as torch.optim.swa_utils.AveragedModel keeps it: the first weights taken
// in are copied.
class WeightAverage {
 public:
  explicit WeightAverage(const NamedTensors& parameters);

  // Exponential: average <- decay average + (1 - decay) parameter.
  void take_exponential(double decay);
  // Of all weights taken in alike.
  void take_equal();

  // Puts the average in the place of the student's parameters, and the statistics that the average has on these batches
  // in the place of its batch-norm statistics: their mean over the batches, as swa_utils.update_bn computes it.
  // Cancelled, or after an error, the student is as it was.
  void enter(Trainable& student, BatchStream& batches, const Cancellation& cancellation);
  // Puts the student's own back, if the average is in their place.
  void leave();

  // "average.NAME" and "averaged", how many weights were taken in. They share storage with it.
  NamedTensors state() const;

 private:
  NamedTensors parameters_;
  std::vector<at::Tensor> average_;
  at::Tensor count_;
  // What leave() puts back, and where.
  std::vector<std::pair<at::Tensor, at::Tensor>> saved_;
};

}  // namespace ardistill
