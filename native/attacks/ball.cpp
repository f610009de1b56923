#include "attacks/ball.h"

#include <ATen/ATen.h>
#include <ATen/Dispatch.h>

#include "error.h"
#include "kernels/cuda/plugin.h"

namespace ardistill {

namespace {

// A number of each sample, N x 1 x 1 x 1, that scales all of it.
at::Tensor l2_norms(const at::Tensor& x) { return at::linalg_vector_norm(x, 2, {{1, 2, 3}}, /*keepdim=*/true); }

// As torchattacks (PGDL2): the small number is for gradients of zeros.
at::Tensor unit(const at::Tensor& gradient) { return gradient / (l2_norms(gradient) + 1e-10); }

at::Tensor drawn_on_device(const at::Tensor& images, const StartSource& starts, cuda::StartDistribution distribution,
                           double scale) {
  const auto indices =
      starts.device_indices.defined()
          ? starts.device_indices
          : at::from_blob(const_cast<int64_t*>(starts.indices), {images.size(0)}, at::kLong).to(images.device());
  const auto* round = starts.device_round.defined() ? &starts.device_round : nullptr;
  const cuda::Starts source{distribution, scale, starts.seed, starts.purpose, starts.round, round, &indices};
  at::Tensor out;
  cuda::plugin().table->random_start(&images, /*add=*/false, /*clamp=*/false, &source, &out);
  return out;
}

// Every number of the perturbations from its sample's own stream, by draw(stream); on a device by the kernel that has
// the same distribution times `scale`.
template <typename Draw>
at::Tensor drawn(const at::Tensor& images, const StartSource& starts, cuda::StartDistribution distribution,
                 double scale, Draw draw) {
  if (images.is_cuda() && cuda::plugin().table != nullptr) {
    return drawn_on_device(images, starts, distribution, scale);
  }
  auto delta = at::empty(images.sizes(), images.options().device(at::kCPU));
  const int64_t count = images.size(0);
  const int64_t values = count == 0 ? 0 : images.numel() / count;
  AT_DISPATCH_FLOATING_TYPES(images.scalar_type(), "random_start", [&] {
    auto* out = delta.mutable_data_ptr<scalar_t>();
    for (int64_t i = 0; i < count; ++i) {
      RandomStream stream(starts.seed, starts.purpose, starts.round, static_cast<uint32_t>(starts.indices[i]));
      for (int64_t j = 0; j < values; ++j) *out++ = static_cast<scalar_t>(draw(stream));
    }
  });
  return delta.to(images.device());
}

// A number in (0, 1) of each sample, after those that its perturbation took.
at::Tensor fractions(const at::Tensor& images, const StartSource& starts) {
  std::vector<double> out;
  for (int64_t i = 0; i < images.size(0); ++i) {
    RandomStream stream(starts.seed, RandomPurpose::start_length, starts.round,
                        static_cast<uint32_t>(starts.indices[i]));
    out.push_back(stream.fraction());
  }
  return at::tensor(out, at::kDouble).to(images.options()).view({-1, 1, 1, 1});
}

}  // namespace

Norm norm_of(const std::string& name) {
  if (name == "linf") return Norm::linf;
  if (name == "l2") return Norm::l2;
  throw Error("ERR_CONFIG", "Unknown norm \"" + name + "\".");
}

Ball ball_of(const AttackParameters& parameters) {
  return {norm_of(parameters.word("norm")), parameters.number("epsilon")};
}

at::Tensor random_start(const Ball& ball, const at::Tensor& images, const StartSource& starts) {
  if (starts.given.defined()) return starts.given.to(images.options());
  if (ball.norm == Norm::linf) {
    return drawn(images, starts, cuda::StartDistribution::symmetric, ball.epsilon,
                 [&](RandomStream& stream) { return ball.epsilon * stream.symmetric(); });
  }
  return unit(normal_start(1, images, starts)) * fractions(images, starts) * ball.epsilon;
}

at::Tensor edge_start(const Ball& ball, const at::Tensor& images, const StartSource& starts) {
  if (starts.given.defined()) return starts.given.to(images.options());
  const auto delta =
      ball.norm == Norm::linf ? random_start({Norm::linf, 1}, images, starts) : normal_start(1, images, starts);
  return ball.epsilon * delta / (sample_norms(delta, ball.norm).view({-1, 1, 1, 1}) + 1e-12);
}

at::Tensor normal_start(double deviation, const at::Tensor& images, const StartSource& starts) {
  if (starts.given.defined()) return starts.given.to(images.options());
  return drawn(images, starts, cuda::StartDistribution::normal, deviation,
               [&](RandomStream& stream) { return deviation * stream.normal(); });
}

void ascend_(at::Tensor& x_adv, const at::Tensor& gradient, const at::Tensor& x, double step_size, const Ball& ball,
             kernels::Projection projection) {
  if (ball.norm == Norm::linf) {
    kernels::pgd_update_(x_adv, gradient, x, step_size, ball.epsilon, projection);
    return;
  }
  x_adv.copy_(project_image(x_adv + step_size * unit(gradient), x, ball));
}

void ascend_delta_(at::Tensor& delta, const at::Tensor& gradient, double step_size, const Ball& ball) {
  const auto direction = ball.norm == Norm::linf ? gradient.sign() : unit(gradient);
  delta.copy_(project(delta + step_size * direction, ball));
}

at::Tensor project(const at::Tensor& delta, const Ball& ball) {
  if (ball.norm == Norm::linf) return delta.clamp(-ball.epsilon, ball.epsilon);
  if (ball.epsilon == 0) return at::zeros_like(delta);  // 0 / 0 is not a number
  return delta * (ball.epsilon / l2_norms(delta)).clamp_max_(1);
}

at::Tensor project_image(const at::Tensor& x_adv, const at::Tensor& x, const Ball& ball) {
  // Onto the box by its sides: x_adv - x would round.
  if (ball.norm == Norm::linf) return at::min(at::max(x_adv, x - ball.epsilon), x + ball.epsilon).clamp_(0, 1);
  return (x + project(x_adv - x, ball)).clamp_(0, 1);
}

at::Tensor sample_norms(const at::Tensor& delta, Norm norm) {
  return norm == Norm::l2 ? l2_norms(delta).flatten() : delta.flatten(1).abs().amax(1);
}

}  // namespace ardistill
