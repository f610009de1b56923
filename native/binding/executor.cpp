#include "binding/executor.h"

#include <ATen/Parallel.h>

#include <algorithm>

#include "error.h"

namespace ardistill::binding {

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
  auto job = std::make_unique<Job>();
  job->work = std::move(work);
  job->result = std::move(result);
  job->cancellation = std::move(cancellation);
  job->deferred = Napi::Promise::Deferred::New(env);
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
    environment_->post(std::move(job));
  }
}

void Job::deliver(Napi::Env env, Environment& environment) {
  environment.job_settled(env);
  try {
    if (!error) {
      deferred->Resolve(result(env));
      return;
    }
  } catch (...) {
    error = describe_current_exception();
  }
  const auto thrown = environment.thrown.find(error->thrown);
  if (thrown == environment.thrown.end()) return deferred->Reject(to_js_error(env, *error).Value());
  deferred->Reject(thrown->second.Value());
  environment.thrown.erase(thrown);
}

}  // namespace ardistill::binding
