#include "training/step_graph.h"

#include <ATen/ATen.h>

#include "kernels/cuda/plugin.h"

namespace ardistill {

namespace {

constexpr int warm_ups = 3;  // cuDNN chooses its kernels meanwhile

at::Tensor on_device(const Batch& batch) { return at::tensor(batch.indices, at::kLong).to(batch.images.device()); }

}  // namespace

StepGraph::StepGraph(const Batch& batch, const StartSource& starts, const Work& work) : starts_(starts) {
  batch_.images = batch.images.clone();
  batch_.labels = batch.labels.clone();
  batch_.indices = batch.indices;
  starts_.indices = batch_.indices.data();
  starts_.device_indices = on_device(batch);
  starts_.device_round = at::zeros({1}, starts_.device_indices.options()).fill_(static_cast<int64_t>(starts.round));
  starts_.round = 0;
  struct Context {
    StepGraph& graph;
    const Work& work;
  } context{*this, work};
  graph_ = cuda::plugin().table->graph_capture(
      [](void* given) {
        auto& [graph, run] = *static_cast<Context*>(given);
        graph.result_ = run(graph.batch_, graph.starts_);
      },
      &context, warm_ups, nullptr);
}

StepGraph::~StepGraph() {
  if (graph_) cuda::plugin().table->graph_destroy(static_cast<cuda::Graph*>(graph_));
}

const Gradients& StepGraph::replay(const Batch& batch, uint32_t epoch) {
  batch_.images.copy_(batch.images, /*non_blocking=*/true);
  batch_.labels.copy_(batch.labels, /*non_blocking=*/true);
  starts_.device_indices.copy_(at::tensor(batch.indices, at::kLong));
  starts_.device_round.fill_(static_cast<int64_t>(epoch));
  cuda::plugin().table->graph_replay(static_cast<cuda::Graph*>(graph_));
  return result_;
}

}  // namespace ardistill
