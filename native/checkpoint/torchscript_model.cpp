#include "checkpoint/torchscript_model.h"

#include <caffe2/serialize/inline_container.h>
#include <torch/csrc/jit/passes/inliner.h>
#include <torch/csrc/jit/runtime/graph_executor.h>
#include <torch/csrc/jit/runtime/print_handler.h>
#include <torch/csrc/jit/serialization/import.h>

#include <algorithm>
#include <functional>
#include <iostream>
#include <mutex>

#include "checkpoint/torchscript_export.h"
#include "error.h"

namespace ardistill {

namespace {

// The interpreter wraps what an operator threw in a trace of the script.
std::string reason_of(const std::string& message) {
  const std::string mark = "\nRuntimeError: ";
  const auto at = message.rfind(mark);
  auto reason = at == std::string::npos ? message : message.substr(at + mark.size());
  reason.erase(reason.find_last_not_of(" \n.") + 1);
  return reason + ".";
}

std::string shown(const std::vector<int64_t>& shape) {
  std::string text;
  for (const auto size : shape) text += (text.empty() ? "" : " x ") + std::to_string(size);
  return text;
}

// Reads the file, and where `shape` is empty the shape of the example that torch.jit.trace stores.
torch::jit::Module read_module(const std::string& path, std::vector<int64_t>& shape) {
  auto archive = std::make_unique<caffe2::serialize::PyTorchStreamReader>(path);
  if (!archive->hasRecord("constants.pkl")) {
    throw Error("ERR_CHECKPOINT_FORMAT", path +
                                             " has no constants.pkl, as TorchScript has since PyTorch 1.3. Load it "
                                             "with a PyTorch that can, and save it again.");
  }
  const bool restore = shape.empty() && archive->hasRecord("traced_inputs.pkl");
  archive.reset();
  // Standard output is the program's own: of a command line with --json it is one document.
  torch::jit::setPrintHandler([](const std::string& text) { std::cerr << text; });
  torch::jit::ExtraFilesMap no_extra_files;
  auto module = torch::jit::import_ir_module(std::make_shared<torch::jit::CompilationUnit>(), path, at::kCPU,
                                             no_extra_files, /*load_debug_files=*/false, restore);
  if (shape.empty()) shape = {3, 32, 32};
  if (!restore) return module;
  auto* images = module.get_method("forward").graph()->inputs().at(1);
  const auto sizes = images->type()->expect<c10::TensorType>()->sizes().concrete_sizes();
  if (sizes && sizes->size() == 4) shape.assign(sizes->begin() + 1, sizes->end());
  images->setType(c10::TensorType::get());  // else the script would be compiled for that batch size
  return module;
}

// What is the matter, of an exception while the file was read or tried.
std::string explain(const std::exception& error) {
  const auto* detailed = dynamic_cast<const c10::Error*>(&error);
  const auto reason = reason_of(detailed ? detailed->what_without_backtrace() : error.what());
  if (reason.find("required keyword attribute 'value' is undefined") != std::string::npos) {
    return "it was written after torch.jit.optimize_for_inference(), whose weights PyTorch cannot read back, and "
           "through which there is no gradient. Save the model by torch.jit.script, torch.jit.trace or "
           "torch.jit.freeze alone.";
  }
  return reason;
}

// What an operator's argument is, where that is fixed in the file.
std::optional<c10::IValue> constant(const torch::jit::Node& node, const char* argument) {
  const auto index = node.schema().argumentIndexWithName(argument);
  return index ? torch::jit::toIValue(node.input(static_cast<size_t>(*index))) : std::nullopt;
}

// The mode that an operator is in for good: tracing writes the mode of each batch norm and dropout into the file. None
// for an operator without a mode, one that asks the module, and one whose mode makes no difference.
std::optional<bool> fixed_mode(const torch::jit::Node& node) {
  if (!node.maybeSchema()) return std::nullopt;
  for (const auto* argument : {"training", "train", "use_input_stats"}) {
    const auto mode = constant(node, argument);
    if (!mode || !mode->isBool()) continue;
    for (const auto* probability : {"p", "dropout"}) {
      const auto value = constant(node, probability);
      if (value && value->isDouble() && value->toDouble() == 0) return std::nullopt;
    }
    const auto mean = constant(node, "running_mean");
    if (mean && mean->isNone()) return std::nullopt;
    return mode->toBool();
  }
  return std::nullopt;
}

// The name of an operator that is in `mode` for good; empty for none.
std::string find_fixed(const torch::jit::Block& block, bool mode) {
  for (const auto* node : block.nodes()) {
    if (fixed_mode(*node) == mode) return node->kind().toUnqualString();
    for (const auto* inner : node->blocks()) {
      if (auto found = find_fixed(*inner, mode); !found.empty()) return found;
    }
  }
  return {};
}

// Whether the code has a tensor of numbers, not of one alone, of which this is true.
bool has_constant(const torch::jit::Block& block, const std::function<bool(const at::Tensor&)>& is_meant) {
  for (const auto* node : block.nodes()) {
    if (node->kind() == c10::prim::Constant && node->output()->type()->isSubtypeOf(*c10::TensorType::get())) {
      const auto value = torch::jit::toIValue(node->output())->toTensor();
      if (value.dim() > 0 && is_meant(value)) return true;
    }
    for (const auto* inner : node->blocks()) {
      if (has_constant(*inner, is_meant)) return true;
    }
  }
  return false;
}

// Before the first pass, for which the code is compiled.
void move_constants(torch::jit::Block& block, at::Device device) {
  for (auto* node : block.nodes()) {
    const auto value = c10::attr::value;
    const bool is_tensor = node->kind() == c10::prim::Constant && node->hasAttribute(value) &&
                           node->kindOf(value) == torch::jit::AttributeKind::t;
    if (is_tensor && node->t(value).dim() > 0) node->t_(value, node->t(value).to(device));
    for (auto* inner : node->blocks()) move_constants(*inner, device);
  }
}

}  // namespace

TorchScriptModel::TorchScriptModel(const std::string& path, std::vector<int64_t> shape, at::ScalarType dtype,
                                   at::Device device)
    : dtype_(dtype), device_(device), shape_(std::move(shape)) {
  const std::string unfit = path + " could not be used as a TorchScript classifier";
  std::shared_ptr<torch::jit::Graph> graph;
  try {
    module_ = read_module(path, shape_);
    for (const auto& module : module_.modules()) {
      for (const auto& method : module.get_methods()) move_constants(*method.graph()->block(), device_);
    }
    module_.eval();
    collect(module_, "");
    graph = module_.get_method("forward").graph()->copy();
    torch::jit::Inline(*graph);
  } catch (const Error&) {
    throw;
  } catch (const std::exception& error) {
    throw Error("ERR_CHECKPOINT_FORMAT", unfit + ": " + explain(error));
  }
  if (const auto fixed = find_fixed(*graph->block(), true); !fixed.empty()) {
    throw Error("ERR_CHECKPOINT_FORMAT", unfit + ": it was traced in train mode, and its " + fixed +
                                             " cannot leave that. Trace the model after model.eval(), or use "
                                             "torch.jit.script.");
  }
  eval_operator_ = find_fixed(*graph->block(), false);
  has_constants_ = has_constant(*graph->block(), [](const at::Tensor&) { return true; });
  try {
    probe();
  } catch (const std::exception& error) {
    const bool typed = has_constant(*graph->block(), [&](const at::Tensor& value) {
      return value.is_floating_point() && value.scalar_type() != dtype_;
    });
    throw Error("ERR_CHECKPOINT_FORMAT",
                unfit + " of " + c10::toString(dtype_) + " images of " + shown(shape_) + ": " + explain(error) +
                    (typed ? " It holds constants of another type, as torch.jit.freeze() leaves the weights: load it "
                             "in that type (dtype, --precision), or freeze model.double() or model.float()."
                           : " The option inputShape says what images it takes."));
  }
}

// A module's parameters, its buffers, then its children, as torch.nn.Module.state_dict() has them. In the model's
// dtype: Module::to() of LibTorch would convert whole numbers as well.
void TorchScriptModel::collect(const torch::jit::Module& module, const std::string& prefix) {
  const auto convert = [&](at::Tensor tensor) {
    tensor.set_data(tensor.to(device_, tensor.is_floating_point() ? dtype_ : tensor.scalar_type()));
    return tensor;
  };
  for (const auto& [name, tensor] : module.named_parameters(/*recurse=*/false)) {
    state_.emplace_back(prefix + name, convert(tensor));
    // Tied weights stand in the state twice and are one parameter.
    const auto is_same = [&](const auto& other) { return other.second.is_same(tensor); };
    if (tensor.requires_grad() && std::none_of(parameters_.begin(), parameters_.end(), is_same)) {
      parameters_.emplace_back(prefix + name, tensor);
    }
  }
  for (const auto& [name, tensor] : module.named_buffers(/*recurse=*/false)) {
    state_.emplace_back(prefix + name, convert(tensor));
    buffers_.push_back({module, name, prefix + name, tensor});
  }
  for (const auto& [name, child] : module.named_children()) collect(child, prefix + name + ".");
}

void TorchScriptModel::set_device(at::Device device) {
  if (device == device_) return;
  if (has_constants_) {
    throw Error(
        "ERR_CONFIG",
        "The TorchScript file has tensors as constants, as torch.jit.trace() and torch.jit.freeze() leave them, "
        "which stay where they were loaded. Load it with the device that it is to compute on.");
  }
  at::NoGradGuard no_grad;
  for (auto& [name, tensor] : state_) tensor.set_data(tensor.to(device));
  device_ = device;
}

at::Tensor TorchScriptModel::forward(const at::Tensor& given) {
  const auto images = given.to(device_);
  // Operator by operator, as without TorchScript. Optimising costs time in the first calls (MobileNetV2 x 0.25 with its
  // gradient: 0.8, 1.7 and 0.8 s in place of 0.2), gained none later on the CPU, and fuses operators on a GPU.
  const torch::jit::GraphOptimizerEnabledGuard plain(false);
  c10::IValue output;
  try {
    output = module_.forward({images});
  } catch (const std::runtime_error& error) {  // the interpreter's, whatever an operator threw
    TORCH_CHECK(false, reason_of(error.what()));
  }
  if (!output.isTensor()) {
    throw Error("ERR_CHECKPOINT_FORMAT", "its output is a " + output.type()->annotation_str() +
                                             ", and a classifier gives one tensor of logits. Save a module that "
                                             "returns these alone.");
  }
  auto logits = output.toTensor();
  if (logits.dim() != 2 || logits.size(0) != images.size(0) || logits.scalar_type() != dtype_) {
    throw Error("ERR_SHAPE", "The TorchScript model gave " + std::string(c10::toString(logits.scalar_type())) +
                                 " of shape " + c10::str(logits.sizes()) + " for " + std::to_string(images.size(0)) +
                                 " images of " + c10::toString(dtype_) +
                                 "; it must give logits of the same dtype and shape [images, classes].");
  }
  return logits;
}

at::Tensor TorchScriptModel::logits(const at::Tensor& images, BatchNormMode mode) {
  if (!no_gradient_.empty() && images.requires_grad() && at::GradMode::is_enabled()) {
    throw Error("ERR_AUTOGRAD", no_gradient_);
  }
  if (kernels::is_eval(mode)) {
    const std::shared_lock lock(mode_);
    return forward(images);
  }
  check_mode();
  const std::unique_lock lock(mode_);
  std::vector<at::Tensor> before;
  if (mode == BatchNormMode::frozen_stats) {
    for (const auto& buffer : buffers_) before.push_back(buffer.tensor.clone());
  }
  module_.train();
  try {
    auto out = forward(images);
    end_training_pass(before);
    return out;
  } catch (...) {
    end_training_pass(before);
    throw;
  }
}

// Others may hold the buffers: each is again the tensor that it was, in the place of which a script may have put
// another, with the value of that or, where there is one, the value from before.
void TorchScriptModel::end_training_pass(const std::vector<at::Tensor>& before) {
  module_.eval();
  for (size_t i = 0; i < buffers_.size(); ++i) {
    auto& [owner, attribute, name, tensor] = buffers_[i];
    const auto now = owner.attr(attribute).toTensor();
    owner.setattr(attribute, tensor);
    // A graph may hold the buffer. In train mode its value does not enter a gradient, so that no version is counted up.
    tensor.variable_data().copy_(before.empty() ? now.detach() : before[i]);
  }
}

void TorchScriptModel::probe() {
  const at::AutoGradMode with_graph(true);
  // Two images: a file that was traced with one may hold their number as a constant.
  const auto images = at::zeros({2, shape_.at(0), shape_.at(1), shape_.at(2)}, dtype_).requires_grad_();
  const auto logits = forward(images);
  num_classes_ = logits.size(1);
  try {
    torch::autograd::grad({logits.sum()}, {images});
  } catch (const c10::Error& error) {
    no_gradient_ =
        "The TorchScript model has no gradient by its images, so that it can be evaluated and teach, but not be "
        "attacked by gradients. Save it without torch.jit.optimize_for_inference(), torch.no_grad() and detach(). "
        "LibTorch says: " +
        std::string(error.what_without_backtrace());
  }
}

NamedTensors TorchScriptModel::buffers_state() const {
  NamedTensors out;
  for (const auto& buffer : buffers_) out.emplace_back(buffer.name, buffer.tensor);
  return out;
}

void TorchScriptModel::check_mode() const {
  if (!eval_operator_.empty()) {
    throw Error("ERR_CONFIG", "The TorchScript model was traced in eval mode, and its " + eval_operator_ +
                                  " cannot leave that: in training it would go on as in evaluation. Save the model "
                                  "by torch.jit.script to train it.");
  }
}

void TorchScriptModel::check_trainable() const {
  check_mode();
  if (parameters_.empty()) {
    throw Error("ERR_CONFIG",
                "The parameters of the TorchScript model were saved without requires_grad, so that none "
                "is trained. Call model.requires_grad_() before torch.jit.script.");
  }
}

void TorchScriptModel::save(const std::string& path) const { write_torchscript(module_, shape_, dtype_, path); }

}  // namespace ardistill
