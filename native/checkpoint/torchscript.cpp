#include "checkpoint/torchscript.h"

#include <torch/csrc/jit/frontend/tracer.h>
#include <torch/script.h>

#include <sstream>

#include "checkpoint/tensor_file.h"
#include "error.h"

namespace ardistill {

namespace {

// A script module with the tensors of `module`, so that the tracer knows each by its name.
torch::jit::Module mirror(const torch::nn::Module& module, const std::string& type_name,
                          const std::shared_ptr<torch::jit::CompilationUnit>& unit) {
  torch::jit::Module out(c10::QualifiedName(type_name), unit);
  out.register_attribute("training", c10::BoolType::get(), false);
  for (const auto& item : module.named_parameters(false)) out.register_parameter(item.key(), item.value(), false);
  for (const auto& item : module.named_buffers(false)) out.register_buffer(item.key(), item.value());
  for (const auto& child : module.named_children()) {
    out.register_module(child.key(), mirror(*child.value(), type_name + "_" + child.key(), unit));
  }
  return out;
}

// In memory first: when a write fails, LibTorch's writer throws from its destructor, and that ends the process.
void save(const torch::jit::Module& module, const std::string& path) {
  std::ostringstream archive;
  module.save(archive);
  write_tensors(path, archive.str(), {});
}

class TorchScriptClassifier final : public Classifier {
 public:
  TorchScriptClassifier(torch::jit::Module module, at::ScalarType dtype) : module_(std::move(module)), dtype_(dtype) {}

  // A file's mode is part of it: it always runs in eval mode.
  at::Tensor logits(const at::Tensor& images, BatchNormMode) override { return module_.forward({images}).toTensor(); }
  int64_t num_classes() const override { return num_classes_; }
  at::ScalarType dtype() const override { return dtype_; }

  void probe(int64_t channels, int64_t height, int64_t width) {
    at::NoGradGuard no_grad;
    const auto output = logits(at::zeros({1, channels, height, width}, dtype_), BatchNormMode::eval);
    if (output.dim() != 2 || output.size(0) != 1 || !output.is_floating_point()) {
      throw Error("ERR_CHECKPOINT_FORMAT", "The TorchScript model gives an output of shape " +
                                               c10::str(output.sizes()) +
                                               " for one image; a classifier gives 1 x classes.");
    }
    num_classes_ = output.size(1);
  }

 private:
  torch::jit::Module module_;
  at::ScalarType dtype_;
  int64_t num_classes_ = 0;
};

}  // namespace

void export_torchscript(Network& network, const std::string& path) {
  const auto& o = network.options();
  auto unit = std::make_shared<torch::jit::CompilationUnit>();
  auto module = mirror(network, "__torch__.ardistill", unit);
  // Traced with two images: a batch of one would let a size of 1 pass for a constant.
  const auto example = at::zeros({2, o.in_channels, o.height, o.width}, network.dtype());
  const auto traced = torch::jit::tracer::trace(
      {example},
      [&](torch::jit::Stack inputs) -> torch::jit::Stack {
        return {network.logits(inputs[0].toTensor(), BatchNormMode::eval)};
      },
      [](const at::Tensor&) { return std::string(); }, /*strict=*/true, /*force_outplace=*/false, &module, {"images"});
  const c10::QualifiedName name(*module.type()->name(), "forward");
  module.type()->addMethod(unit->create_function(name, traced.first->graph));
  save(module, path);
}

std::shared_ptr<Classifier> load_torchscript(const std::string& path, int64_t channels, int64_t height, int64_t width,
                                             at::ScalarType dtype) {
  try {
    auto module = torch::jit::load(path, at::kCPU);
    module.to(dtype);
    module.eval();
    auto classifier = std::make_shared<TorchScriptClassifier>(std::move(module), dtype);
    classifier->probe(channels, height, width);
    return classifier;
  } catch (const c10::Error& error) {
    throw Error("ERR_CHECKPOINT_FORMAT",
                path + " could not be used as a TorchScript classifier: " + error.what_without_backtrace());
  } catch (const Error&) {
    throw;
  } catch (const std::exception& error) {  // what the interpreter throws is no c10::Error
    throw Error("ERR_CHECKPOINT_FORMAT", path + " could not be used as a TorchScript classifier: " + error.what());
  }
}

}  // namespace ardistill
