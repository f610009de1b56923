#pragma once

#include <functional>
#include <memory>
#include <string>

#include "attacks/ball.h"

namespace ardistill {

// An attack whose adversarial images come from elsewhere: one that the user wrote. `noise` is uniform in (-1, 1), of
// the images' shape, and depends on the seed, the restart and the sample alone.
using PerturbFunction = std::function<at::Tensor(const AttackInput& input, const at::Tensor& noise)>;

// What it gives must have the images' shape and dtype and lie in the ball and in [0, 1] but for rounding, which is then
// taken off. Throws ERR_CALLBACK otherwise: an attack that leaves the ball would count what it has no right to.
std::unique_ptr<Attack> make_function_attack(std::string name, PerturbFunction perturb, const Ball& ball);

}  // namespace ardistill
