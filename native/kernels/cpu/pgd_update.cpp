#include "kernels/pgd_update.h"

#include <ATen/ATen.h>
#include <ATen/Dispatch.h>

#include "kernels/cpu/table.h"
#include "kernels/cuda/plugin.h"
#include "kernels/parallel.h"

namespace ardistill::kernels {

namespace {

template <Projection projection, typename T>
void update(T* x_adv, const T* gradient, const T* x, int64_t n, T step_size, T epsilon) {
  for (int64_t i = 0; i < n; ++i) {
    x_adv[i] = pgd_step<projection>(x_adv[i], gradient[i], x[i], step_size, epsilon);
  }
}

}  // namespace

void pgd_update_(at::Tensor& x_adv, const at::Tensor& gradient, const at::Tensor& x, double step_size, double epsilon,
                 Projection projection) {
  const bool has_kernel = x_adv.is_cuda() && x_adv.is_non_overlapping_and_dense() &&
                          (x_adv.scalar_type() == at::kFloat || x_adv.scalar_type() == at::kDouble);
  if (has_kernel && cuda::plugin().table != nullptr) {
    cuda::plugin().table->pgd_update(&x_adv, &gradient, &x, step_size, epsilon, projection);
    return;
  }
  const bool one_pass = x_adv.is_cpu() && x_adv.is_contiguous();
  if (!one_pass) {
    x_adv.add_(gradient.sign(), step_size);
    const auto projected = projection == Projection::sides ? at::min(at::max(x_adv, x - epsilon), x + epsilon)
                                                           : x + (x_adv - x).clamp_(-epsilon, epsilon);
    x_adv.copy_(projected.clamp(0, 1));
    return;
  }
  const auto g = gradient.contiguous();
  const auto origin = x.contiguous();
  if (x_adv.scalar_type() == at::kFloat) {
    const auto run =
        projection == Projection::sides ? cpu::table().pgd_update_sides : cpu::table().pgd_update_difference;
    parallel_parts(x_adv.numel(), 32768,
                   [&, to = x_adv.mutable_data_ptr<float>(), by = g.const_data_ptr<float>(),
                    from = origin.const_data_ptr<float>()](int64_t begin, int64_t end) {
                     run(to + begin, by + begin, from + begin, end - begin, static_cast<float>(step_size),
                         static_cast<float>(epsilon));
                   });
    return;
  }
  AT_DISPATCH_FLOATING_TYPES(x_adv.scalar_type(), "pgd_update", [&] {
    const auto run = projection == Projection::sides ? update<Projection::sides, scalar_t>
                                                     : update<Projection::difference, scalar_t>;
    run(x_adv.mutable_data_ptr<scalar_t>(), g.const_data_ptr<scalar_t>(), origin.const_data_ptr<scalar_t>(),
        x_adv.numel(), static_cast<scalar_t>(step_size), static_cast<scalar_t>(epsilon));
  });
}

}  // namespace ardistill::kernels
