#include "models/network.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

#include "kernels/fusion.h"
#include "models/modules.h"

namespace ardistill {

namespace {

at::Tensor per_channel(const std::vector<double>& values, at::ScalarType dtype, at::Device device) {
  return at::tensor(values, at::kDouble).to(device, dtype).view({1, -1, 1, 1});
}

// Module by module, a module's parameters before its buffers: the order of torch.nn.Module.state_dict().
void collect(const torch::nn::Module& module, const std::string& prefix, bool parameters, NamedTensors& out) {
  if (parameters) {
    for (const auto& item : module.named_parameters(/*recurse=*/false))
      out.emplace_back(prefix + item.key(), item.value());
  }
  for (const auto& item : module.named_buffers(/*recurse=*/false)) out.emplace_back(prefix + item.key(), item.value());
  for (const auto& child : module.named_children())
    collect(*child.value(), prefix + child.key() + ".", parameters, out);
}

}  // namespace

Network::Network(const ModelOptions& options) : options_(options) {
  if (!options.mean.empty()) {
    mean_ = per_channel(options.mean, dtype_, device_);
    std_ = per_channel(options.std, dtype_, device_);
  }
}

at::Tensor Network::logits(const at::Tensor& given, BatchNormMode mode) {
  // Not to() alone: a trace would hold the device.
  const auto images = given.device() == device_ ? given : given.to(device_);
  const bool is_available = device_.is_cpu() && kernels::FusedConvolution::is_available(dtype_);
  if (mode == BatchNormMode::eval_fused && !is_available) mode = BatchNormMode::eval;
  const bool fused = mode == BatchNormMode::eval_fused || kernels::fuses(images) || kernels::fuses_on_cuda(images);
  // Fused operators take channels last as it is, and would bring anything else into that order each time.
  const auto x = fused ? images.contiguous(at::MemoryFormat::ChannelsLast) : images;
  return forward(mean_.defined() ? (x - mean_) / std_ : x, mode);
}

void Network::forget_fused() {
  for (const auto& module : modules()) {
    if (auto* keeps = dynamic_cast<KeepsFrozen*>(module.get())) keeps->forget();
  }
}

at::Tensor Network::dropout(const at::Tensor& x, int64_t passes, BatchNormMode mode) const {
  if (kernels::is_eval(mode) || options_.dropout == 0) return x;
  return kernels::dropout(x, options_.dropout, options_.seed + static_cast<uint64_t>(passes));
}

NamedTensors Network::trainable_parameters() const {
  NamedTensors out;
  for (const auto& item : named_parameters()) out.emplace_back(item.key(), item.value());
  return out;
}

NamedTensors Network::state() const {
  NamedTensors out;
  collect(*this, "", /*parameters=*/true, out);
  return out;
}

NamedTensors Network::buffers_state() const {
  NamedTensors out;
  collect(*this, "", /*parameters=*/false, out);
  return out;
}

void Network::move(at::ScalarType dtype, at::Device device) {
  at::NoGradGuard no_grad;
  forget_fused();
  for (auto& [name, tensor] : state()) {
    // As cuDNN's fast kernels want them.
    const auto layout =
        device.is_cuda() && tensor.dim() == 4 ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous;
    tensor.set_data(tensor.to(device, tensor.is_floating_point() ? dtype : tensor.scalar_type()).contiguous(layout));
  }
  if (!options_.mean.empty()) {
    mean_ = per_channel(options_.mean, dtype, device);
    std_ = per_channel(options_.std, dtype, device);
  }
  dtype_ = dtype;
  device_ = device;
}

int64_t scaled(int64_t channels, double width_multiplier) {
  return std::max<int64_t>(1, std::lround(static_cast<double>(channels) * width_multiplier));
}

int64_t make_divisible(double channels, int64_t divisor) {
  const auto rounded = static_cast<int64_t>(channels + static_cast<double>(divisor) / 2) / divisor * divisor;
  const int64_t result = std::max(divisor, rounded);
  return static_cast<double>(result) < 0.9 * channels ? result + divisor : result;
}

}  // namespace ardistill
