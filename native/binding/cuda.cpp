// The CUDA kernels: whether they can be used, and for tests each one by its name.
#include <ATen/ATen.h>
#include <napi.h>

#include <map>
#include <memory>

#include "binding/arguments.h"
#include "binding/entries.h"
#include "binding/executor.h"
#include "binding/tensors.h"
#include "error.h"
#include "kernels/cuda/plugin.h"

namespace ardistill::binding {

namespace {

using Results = std::vector<at::Tensor>;

const cuda::Table& table() {
  const auto& plugin = cuda::plugin();
  if (plugin.table == nullptr) throw Error("ERR_CUDA_UNAVAILABLE", "No CUDA kernels: " + plugin.problem + ".");
  return *plugin.table;
}

// cudaKernels() -> {problem, devices: [{name, computeCapability, memory}]}; problem is null where they can be used.
Napi::Value cuda_kernels(const Napi::CallbackInfo& info) {
  const auto env = info.Env();
  const auto& plugin = cuda::plugin();
  auto devices = Napi::Array::New(env);
  for (int i = 0; plugin.table != nullptr && i < at::detail::getCUDAHooks().deviceCount(); ++i) {
    cuda::Device device;
    plugin.table->describe(i, &device);
    auto entry = Napi::Object::New(env);
    entry.Set("name", device.name);
    entry.Set("computeCapability", std::to_string(device.major) + "." + std::to_string(device.minor));
    entry.Set("memory", static_cast<double>(device.memory));
    devices.Set(static_cast<uint32_t>(i), entry);
  }
  auto out = Napi::Object::New(env);
  out.Set("problem", plugin.table == nullptr ? Napi::Value(Napi::String::New(env, plugin.problem)) : env.Null());
  out.Set("devices", devices);
  return out;
}

// ---- for tests ----

// What a test hands over: tensors, undefined ones for none, and numbers; both in the order of the table's function.
struct Arguments {
  std::vector<at::Tensor> tensors;
  std::vector<double> numbers;

  at::Tensor* tensor(size_t i) { return tensors.at(i).defined() ? &tensors[i] : nullptr; }
  double number(size_t i) const { return numbers.at(i); }
  bool flag(size_t i) const { return numbers.at(i) != 0; }
  // Four tensors from the i-th on.
  kernels::BatchNorm norm(size_t i) const {
    return {tensors.at(i), tensors.at(i + 1), tensors.at(i + 2), tensors.at(i + 3)};
  }
};

Results pgd_update(Arguments& a) {
  table().pgd_update(a.tensor(0), a.tensor(1), a.tensor(2), a.number(0), a.number(1),
                     static_cast<kernels::Projection>(a.number(2)));
  return {};
}

Results random_start(Arguments& a) {
  const cuda::Starts starts{static_cast<cuda::StartDistribution>(a.number(2)),
                            a.number(3),
                            static_cast<uint64_t>(a.number(4)),
                            RandomPurpose::attack_start,
                            static_cast<uint32_t>(a.number(5)),
                            a.tensor(2),
                            a.tensor(1)};
  Results out(1);
  table().random_start(a.tensor(0), a.flag(0), a.flag(1), &starts, &out[0]);
  return out;
}

Results gather_images(Arguments& a) {
  Results out(1);
  table().gather_images(a.tensor(0), a.number(0), a.tensor(1), a.tensor(2), static_cast<int64_t>(a.number(1)),
                        at::kFloat, a.flag(2), &out[0]);
  return out;
}

Results batch_norm_train(Arguments& a) {
  Results out(3);
  const auto norm = a.norm(2);
  table().batch_norm_train(a.tensor(0), a.tensor(1), &norm, a.flag(0), a.flag(1), &out[0], &out[1], &out[2]);
  return out;
}

Results batch_norm_train_backward(Arguments& a) {
  Results out(4);
  const auto norm = a.norm(3);
  table().batch_norm_train_backward(a.tensor(0), a.tensor(1), a.tensor(2), &norm, a.flag(0), a.tensor(7), a.tensor(8),
                                    &out[0], a.flag(1) ? &out[1] : nullptr, &out[2], &out[3]);
  return out;
}

Results batch_norm_eval(Arguments& a) {
  Results out(1);
  const auto norm = a.norm(2);
  table().batch_norm_eval(a.tensor(0), a.tensor(1), &norm, a.flag(0), &out[0]);
  return out;
}

Results batch_norm_eval_backward(Arguments& a) {
  Results out(2);
  const auto norm = a.norm(2);
  table().batch_norm_eval_backward(a.tensor(0), a.tensor(1), &norm, a.flag(0), &out[0], a.flag(1) ? &out[1] : nullptr);
  return out;
}

Results classification_loss(Arguments& a) {
  const cuda::LossTerms terms{a.number(0), a.number(1), a.number(2), a.number(3), a.number(4)};
  Results out(3);
  table().classification_loss(a.tensor(0), a.tensor(1), a.tensor(2), &terms, &out[0], &out[1], &out[2]);
  return out;
}

// Tensors: the learning rate, the guard, then all parameters, all momentum, all gradients.
Results sgd_update(Arguments& a) {
  const auto count = (a.tensors.size() - 2) / 3;
  const auto* parameters = a.tensors.data() + 2;
  const std::unique_ptr<cuda::Sgd, void (*)(cuda::Sgd*)> sgd(
      table().sgd_create(parameters, parameters + count, static_cast<int64_t>(count)), table().sgd_destroy);
  table().sgd_update(sgd.get(), parameters + 2 * count, a.tensor(0), a.tensor(1), a.number(0), a.number(1), a.flag(2));
  return {};
}

// A step of PGD and what it comes to, captured and replayed: the tensors and numbers of pgd_update, then how
// often it is replayed and how often run before.
Results graph(Arguments& a) {
  struct Work {
    Arguments& a;
    at::Tensor sum;
  } work{a, {}};
  const auto once = [](void* context) {
    auto& work = *static_cast<Work*>(context);
    pgd_update(work.a);
    work.sum = work.a.tensors[0].sum();
  };
  const std::unique_ptr<cuda::Graph, void (*)(cuda::Graph*)> graph(
      table().graph_capture(once, &work, static_cast<int>(a.number(4)), nullptr), table().graph_destroy);
  for (int i = 0; i < static_cast<int>(a.number(3)); ++i) table().graph_replay(graph.get());
  // Out of the graph's memory, which ends with it.
  return {work.sum.clone()};
}

// callCudaKernel(name, tensors, numbers) -> tensors; -1 for none
Napi::Value call_cuda_kernel(const Napi::CallbackInfo& info) {
  static const std::map<std::string, Results (*)(Arguments&)> kernels{
      {"pgd_update", pgd_update},
      {"random_start", random_start},
      {"gather_images", gather_images},
      {"batch_norm_train", batch_norm_train},
      {"batch_norm_train_backward", batch_norm_train_backward},
      {"batch_norm_eval", batch_norm_eval},
      {"batch_norm_eval_backward", batch_norm_eval_backward},
      {"classification_loss", classification_loss},
      {"sgd_update", sgd_update},
      {"graph", graph},
  };
  auto& store = store_of(info);
  Arguments arguments{{}, numbers_of<double>(info[2])};
  for (const auto id : numbers_of<int64_t>(info[1])) {
    arguments.tensors.push_back(id < 0 ? at::Tensor() : store.held.tensors.get(id));
  }
  const at::NoGradGuard no_grad;
  const auto results = kernels.at(info[0].As<Napi::String>())(arguments);
  auto out = Napi::Array::New(info.Env(), results.size());
  for (size_t i = 0; i < results.size(); ++i) {
    const auto id = results[i].defined() ? store.add(info.Env(), results[i]) : -1;
    out.Set(static_cast<uint32_t>(i), static_cast<double>(id));
  }
  return out;
}

}  // namespace

void export_cuda(Napi::Env env, Napi::Object exports) {
  add<cuda_kernels>(env, exports, "cudaKernels");
  add<call_cuda_kernel>(env, exports, "callCudaKernel");
}

}  // namespace ardistill::binding
