#pragma once

#include <string>

#include "attacks/attack.h"

namespace ardistill {

// What an attack maximises. cross_entropy: of the labels. kl: the divergence KL(reference || model) from the reference
// logits of AttackInput, as TRADES (the model's own on the clean images) and RSLAD (the teacher's) have it. margin: the
// largest other logit less the label's (Carlini & Wagner 2017, without their confidence).
enum class AttackLoss { cross_entropy, kl, margin };

// Throws ERR_CONFIG for another name than "cross-entropy", "kl" and "margin".
AttackLoss attack_loss_of(const std::string& name);

// Its sum over the batch, of logits divided by the temperature.
at::Tensor attack_loss(AttackLoss loss, const at::Tensor& logits, const AttackInput& input, double temperature = 1);

// The gradient of that sum by the images alone, at x_adv; parameters get no gradient.
at::Tensor image_gradient(Classifier& model, const at::Tensor& x_adv, const AttackInput& input, AttackLoss loss,
                          double temperature = 1);

}  // namespace ardistill
