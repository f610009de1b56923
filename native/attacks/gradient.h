#pragma once

#include <functional>
#include <string>

#include "attacks/attack.h"

namespace ardistill {

// What an attack maximises. cross_entropy: of the labels. kl: the divergence KL(reference || model) from the reference
// logits of AttackInput, as TRADES (the model's own on the clean images) and RSLAD (the teacher's) have it. margin: see
// label_margin. dlr: the margin divided by the distance of the highest from the third highest logit, which takes the
// logits' scale out (Croce & Hein 2020, AutoAttack's difference-of-logits ratio); of three classes and more.
enum class AttackLoss { cross_entropy, kl, margin, dlr };

// Throws ERR_CONFIG for another name than "cross-entropy", "kl", "margin" and "dlr".
AttackLoss attack_loss_of(const std::string& name);

// The largest other logit less the label's, N, of logits N x classes (Carlini & Wagner 2017).
at::Tensor label_margin(const at::Tensor& logits, const at::Tensor& labels);

// Its sum over the batch, of logits divided by the temperature.
at::Tensor attack_loss(AttackLoss loss, const at::Tensor& logits, const AttackInput& input, double temperature = 1);

// A number of each sample, or one of all, made of the logits, and the gradient of their sum by the images alone;
// parameters get none.
struct Differentiated {
  at::Tensor logits, values, gradient;
};
Differentiated differentiate(Classifier& model, const at::Tensor& images, BatchNormMode mode,
                             const std::function<at::Tensor(const at::Tensor& logits)>& function);

// The gradient of attack_loss() by the images, at x_adv.
at::Tensor image_gradient(Classifier& model, const at::Tensor& x_adv, const AttackInput& input, AttackLoss loss,
                          double temperature = 1);

// What a targeted attack goes for, by the logits of the clean images: among the classes other than the label the one of
// the lowest logit (as torchattacks' mode of that name) or of the highest.
enum class Target { none, least_likely, second_likely };

// Throws ERR_CONFIG for another name than "none", "least-likely" and "second-likely".
Target target_of(const std::string& name);

// The label of each sample's target, N, of clean logits N x classes; the labels themselves where there is none.
at::Tensor target_labels(Target target, const at::Tensor& clean_logits, const at::Tensor& labels);

}  // namespace ardistill
