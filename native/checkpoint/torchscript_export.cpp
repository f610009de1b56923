#include "checkpoint/torchscript_export.h"

#include <torch/csrc/jit/frontend/tracer.h>
#include <torch/csrc/jit/serialization/export.h>

#include <exception>

#include "checkpoint/atomic_file.h"

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

// Tensors that the trace holds as constants (the normalisation's) follow the images to their device: Module.to() in
// Python moves parameters and buffers alone.
void move_constants(torch::jit::Graph& graph) {
  std::vector<torch::jit::Node*> constants;
  for (auto* node : graph.nodes()) {
    if (node->kind() == c10::prim::Constant && node->output()->type()->isSubtypeOf(*c10::TensorType::get())) {
      constants.push_back(node);
    }
  }
  const torch::jit::WithInsertPoint start(*graph.nodes().begin());
  auto* images = graph.inputs().back();
  for (auto* node : constants) {
    const torch::jit::WithInsertPoint after(node->next());
    auto* moved = graph.insert(c10::aten::to, {node->output(), graph.insert(c10::prim::device, {images})});
    node->output()->replaceAllUsesAfterNodeWith(moved->node(), moved);
  }
}

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
  auto graph = traced.first->graph;
  move_constants(*graph);
  const c10::QualifiedName name(*module.type()->name(), "forward");
  module.type()->addMethod(unit->create_function(name, graph));
  write_torchscript(module, {o.in_channels, o.height, o.width}, network.dtype(), path);
}

void write_torchscript(torch::jit::Module module, const std::vector<int64_t>& shape, at::ScalarType dtype,
                       const std::string& path) {
  module.store_traced_inputs("forward", {at::zeros({2, shape.at(0), shape.at(1), shape.at(2)}, dtype)});
  AtomicFile file(path);
  // LibTorch's writer, told of a failure, throws from its destructor, which ends the process. It is told of none.
  std::exception_ptr failure;
  torch::jit::ExportModule(module, [&](const void* data, size_t size) {
    try {
      if (!failure) file.write(data, size);
    } catch (...) {
      failure = std::current_exception();
    }
    return size;
  });
  if (failure) std::rethrow_exception(failure);
  file.commit();
}

}  // namespace ardistill
