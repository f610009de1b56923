#include "binding/executor.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <chrono>

#include "error.h"
#include "memory/cpu_allocator.h"

namespace ardistill::binding {

namespace {

// A thread without work for so long gives back the memory that steps of its work kept mapped.
constexpr auto idle = std::chrono::seconds(2);

thread_local Executor* current = nullptr;

}  // namespace

Error ending_error() { return {"ERR_ABORTED", "The process or what was to do this work is ending."}; }

Executor::Executor(std::shared_ptr<Environment> environment, int threads)
    : environment_(std::move(environment)), threads_(default_threads()) {
  if (threads > 0) threads_ = threads;
  environment_->add(this);
  try {
    thread_ = std::thread([this] { loop(); });
  } catch (...) {
    environment_->remove(this);
    throw;
  }
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
    if (stopping_) throw ending_error();
    waiting_.push_back(std::move(job));
  }
  environment_->job_submitted(env);
  changed_.notify_one();
  return promise;
}

void Executor::drop_cancelled() {
  std::deque<std::unique_ptr<Job>> cancelled;
  {
    std::lock_guard lock(mutex_);
    // One that is about to run sees to its own end: a training run counts its whole steps then.
    if (!busy_) return;
    const auto is_kept = [](const auto& job) { return !job->cancellation || !job->cancellation->cancelled(); };
    const auto first = std::stable_partition(waiting_.begin(), waiting_.end(), is_kept);
    std::move(first, waiting_.end(), std::back_inserter(cancelled));
    waiting_.erase(first, waiting_.end());
  }
  for (auto& job : cancelled) reject(std::move(job), aborted_error());
}

void Executor::request_stop() {
  std::deque<std::unique_ptr<Job>> dropped;
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
    if (running_) running_->cancel();
    dropped.swap(waiting_);
  }
  changed_.notify_one();
  environment_->wake();
  // So that nobody waits for them for ever where just this executor ends.
  for (auto& job : dropped) reject(std::move(job), ending_error());
}

void Executor::stop() {
  request_stop();
  // An executor whose last owner is a job of its own cannot join itself.
  if (thread_.joinable() && thread_.get_id() != std::this_thread::get_id()) thread_.join();
}

void Executor::reject(std::unique_ptr<Job> job, const Error& error) {
  job->error = {error.code(), error.what(), ""};
  job->work = nullptr;
  environment_->post(std::move(job));
}

bool Executor::is_stopping() { return current != nullptr && current->stopping_; }

void Executor::loop() {
  current = this;
  // LibTorch keeps the number in a global, which a thread takes over at its first parallel operation. Asking settles
  // that now, so that another executor's number does not arrive here later.
  at::get_num_threads();
  at::set_num_threads(threads_);
  while (true) {
    std::unique_ptr<Job> job;
    {
      std::unique_lock lock(mutex_);
      const auto has_work = [this] { return stopping_ || !waiting_.empty(); };
      if (!changed_.wait_for(lock, idle, has_work)) {
        release_free_memory();
        changed_.wait(lock, has_work);
      }
      if (stopping_) return;
      job = std::move(waiting_.front());
      waiting_.pop_front();
      running_ = job->cancellation;
      busy_ = true;
    }
    try {
      job->work();
    } catch (...) {
      job->error = describe_current_exception();
    }
    {
      std::lock_guard lock(mutex_);
      running_.reset();
      busy_ = false;
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
