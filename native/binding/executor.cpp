#include "binding/executor.h"

#include <ATen/Parallel.h>

#include <algorithm>

#include "error.h"

namespace ardistill::binding {

namespace {

// LibTorch's own number of threads, asked before any executor has set another.
int default_threads() {
  static const int threads = at::get_num_threads();
  return threads;
}

}  // namespace

Executor::Executor(std::shared_ptr<Environment> environment, int threads)
    : environment_(std::move(environment)), threads_(default_threads()) {
  if (threads > 0) threads_ = threads;
  environment_->add(this);
  thread_ = std::thread([this] { loop(); });
}

Executor::~Executor() {
  environment_->remove(this);
  stop();
}

Napi::Value Executor::submit(Napi::Env env, std::shared_ptr<Cancellation> cancellation, std::function<void()> work,
                             std::function<Napi::Value(Napi::Env)> result) {
  auto job = std::make_unique<Job>(Job{std::move(work), std::move(result), std::move(cancellation), std::nullopt,
                                       Napi::Promise::Deferred::New(env)});
  const auto promise = job->deferred->Promise();
  {
    std::lock_guard lock(mutex_);
    if (stopping_) throw Error("ERR_ABORTED", "The process is exiting.");
    waiting_.push_back(std::move(job));
  }
  environment_->job_submitted(env);
  changed_.notify_one();
  return promise;
}

void Executor::stop() {
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
    if (running_) running_->cancel();
    waiting_.clear();
  }
  changed_.notify_one();
  // An executor whose last owner is a job of its own cannot join itself.
  if (thread_.joinable() && thread_.get_id() != std::this_thread::get_id()) thread_.join();
}

void Executor::loop() {
  // LibTorch keeps the number in a global, which a thread takes over at its first parallel operation. Asking settles
  // that now, so that another executor's number does not arrive here later.
  at::get_num_threads();
  at::set_num_threads(threads_);
  while (true) {
    std::unique_ptr<Job> job;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
      if (stopping_) return;
      job = std::move(waiting_.front());
      waiting_.pop_front();
      running_ = job->cancellation;
    }
    try {
      job->work();
    } catch (...) {
      job->error = describe_current_exception();
    }
    {
      std::lock_guard lock(mutex_);
      running_.reset();
    }
    job->work = nullptr;  // what it holds is freed here, not on the JavaScript thread
    environment_->settle(std::move(job));
  }
}

Environment::Environment(Napi::Env env)
    : channel_(Channel::New(env, "ardistill", /*maxQueueSize=*/0, /*initialThreadCount=*/1, this)) {
  channel_.Unref(env);
}

void Environment::attach(Napi::Env env) {
  auto* holder = new std::shared_ptr<Environment>(std::make_shared<Environment>(env));
  env.SetInstanceData<std::shared_ptr<Environment>>(holder);
  // Runs when a worker ends. On the main thread process.exit() skips it: lib/native/addon.ts calls shutdown() on
  // "exit".
  env.AddCleanupHook([](std::shared_ptr<Environment>* environment) { (*environment)->shut_down(); }, holder);
}

std::shared_ptr<Environment> Environment::of(Napi::Env env) {
  return *env.GetInstanceData<std::shared_ptr<Environment>>();
}

void Environment::add(Executor* executor) {
  std::lock_guard lock(mutex_);
  if (shut_down_) throw Error("ERR_ABORTED", "The process is exiting.");
  executors_.push_back(executor);
}

void Environment::remove(Executor* executor) {
  std::lock_guard lock(mutex_);
  std::erase(executors_, executor);
}

void Environment::job_submitted(Napi::Env env) {
  if (pending_++ == 0) channel_.Ref(env);
}

void Environment::settle(std::unique_ptr<Job> job) {
  if (channel_.BlockingCall(job.get()) == napi_ok) job.release();
}

void Environment::on_settled(Napi::Env env, Napi::Function, Environment* environment, Job* raw) {
  const std::unique_ptr<Job> job(raw);
  if (env == nullptr) return;
  if (--environment->pending_ == 0) environment->channel_.Unref(env);
  try {
    if (!job->error) {
      job->deferred->Resolve(job->result(env));
      return;
    }
  } catch (...) {
    job->error = describe_current_exception();
  }
  job->deferred->Reject(to_js_error(env, *job->error).Value());
}

void Environment::shut_down() {
  // While LibTorch and a GPU's driver are still whole.
  tensors.held.tensors.clear();
  tensors.held.generators.clear();
  std::vector<Executor*> executors;
  {
    std::lock_guard lock(mutex_);
    shut_down_ = true;
    executors.swap(executors_);
  }
  for (auto* executor : executors) executor->stop();
}

}  // namespace ardistill::binding
