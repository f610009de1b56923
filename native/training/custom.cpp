#include <ATen/ATen.h>

#include "error.h"
#include "training/method.h"

namespace ardistill {

// Any method with a loss of the user's own in the place of its own: on adversarial images where the method attacks,
// with the teacher's logits of the clean ones where it has a teacher.
StepLoss custom_step(const Step& step) {
  LossInput input;
  input.images = step.batch.images;
  input.labels = step.batch.labels;
  if (step.attack) input.adversarial = adversarial_images(step);
  if (step.delta.defined()) input.adversarial = perturbed_images(step);
  if (step.teacher) input.teacher_logits = teacher_logits(step);
  input.logits = student_logits(step, input.adversarial.defined() ? input.adversarial : input.images);
  const auto loss = (*step.custom_loss)(input);
  if (loss.numel() != 1 || !loss.is_floating_point() || !loss.requires_grad()) {
    throw Error("ERR_CALLBACK", "The loss gave " + std::string(c10::toString(loss.scalar_type())) + " of shape " +
                                    c10::str(loss.sizes()) + (loss.requires_grad() ? "" : " without a graph") +
                                    "; it must give one number that depends on the student's logits.");
  }
  return {loss.reshape({}), input.logits};
}

}  // namespace ardistill
