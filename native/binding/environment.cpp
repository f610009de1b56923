#include "binding/environment.h"

#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <exception>

#include "binding/executor.h"
#include "binding/objects.h"
#include "error.h"

namespace ardistill::binding {

ThreadsGuard::ThreadsGuard(int threads) : before_(at::get_num_threads()) {
  if (threads != before_) at::set_num_threads(threads);
}

ThreadsGuard::~ThreadsGuard() {
  if (at::get_num_threads() != before_) at::set_num_threads(before_);
}

int default_threads() {
  static const int threads = at::get_num_threads();
  return threads;
}

Environment::Environment(Napi::Env env)
    : channel_(Channel::New(env, "ardistill", /*maxQueueSize=*/0, /*initialThreadCount=*/1, this)), env_(env) {
  channel_.Unref(env);
  // LibTorch keeps the number in a global, which a thread takes over at its first parallel operation: an executor may
  // have changed it.
  default_threads();
  at::set_num_threads(default_threads());
}

void Environment::attach(Napi::Env env) {
  auto* holder = new std::shared_ptr<Environment>(std::make_shared<Environment>(env));
  env.SetInstanceData<std::shared_ptr<Environment>>(holder);
  // Runs when a worker or, without process.exit(), the main thread ends. There process.exit() skips it, and an uncaught
  // throw as well: lib/native/addon.ts calls shutdown() on "exit".
  env.AddCleanupHook([](std::shared_ptr<Environment>* environment) { (*environment)->shut_down(); }, holder);
}

std::shared_ptr<Environment> Environment::of(Napi::Env env) {
  return *env.GetInstanceData<std::shared_ptr<Environment>>();
}

void Environment::add(Executor* executor) {
  std::lock_guard lock(mutex_);
  if (stopped_) throw ending_error();
  executors_.push_back(executor);
}

void Environment::remove(Executor* executor) {
  std::lock_guard lock(mutex_);
  std::erase(executors_, executor);
}

void Environment::wake() {
  // A thread that has looked and does not wait yet has the mutex.
  {
    std::lock_guard lock(mutex_);
  }
  answered_.notify_all();
}

void Environment::drop_cancelled() {
  // On the JavaScript thread, which alone adds and removes executors.
  for (auto* executor : executors_) executor->drop_cancelled();
}

void Environment::job_submitted(Napi::Env env) {
  if (pending_++ == 0) channel_.Ref(env);
}

void Environment::job_settled(Napi::Env env) {
  if (--pending_ == 0) channel_.Unref(env);
}

void Environment::post(std::unique_ptr<Message> message) {
  if (channel_.BlockingCall(message.get()) == napi_ok) message.release();
}

void Environment::on_message(Napi::Env env, Napi::Function, Environment* environment, Message* raw) {
  const std::unique_ptr<Message> message(raw);
  if (env != nullptr) message->deliver(env, *environment);
}

// What a thread asks of JavaScript, and under the environment's mutex how that stands.
struct Environment::Request {
  std::function<void(Napi::Env)> work;
  bool grad_mode = at::GradMode::is_enabled();
  int threads = at::get_num_threads();
  bool done = false, abandoned = false;
  std::exception_ptr error;
};

struct Environment::RequestMessage final : Message {
  explicit RequestMessage(std::shared_ptr<Request> what) : request(std::move(what)) {}

  void deliver(Napi::Env env, Environment& environment) override {
    {
      std::lock_guard lock(environment.mutex_);
      if (request->abandoned) return;
    }
    std::exception_ptr error;
    try {
      const at::AutoGradMode grad_mode(request->grad_mode);
      const ThreadsGuard threads(request->threads);
      request->work(env);
    } catch (const Napi::Error& thrown) {
      // A JavaScript value stays on its thread.
      const auto id = environment.next_id();
      environment.thrown[id] = Napi::Persistent(Napi::Value(thrown.Value()));
      error = std::make_exception_ptr(CallbackError(id, thrown.Message()));
    } catch (...) {
      error = std::current_exception();
    }
    std::lock_guard lock(environment.mutex_);
    request->error = error;
    request->done = true;
    environment.answered_.notify_all();
  }

  std::shared_ptr<Request> request;
};

void Environment::run_on_javascript(std::function<void(Napi::Env)> work) {
  if (std::this_thread::get_id() == javascript_thread_) return work(env_);
  auto request = std::make_shared<Request>();
  request->work = std::move(work);
  const LendModels lend;
  post(std::make_unique<RequestMessage>(request));
  std::unique_lock lock(mutex_);
  answered_.wait(lock, [&] { return request->done || stopped_ || Executor::is_stopping(); });
  if (!request->done) {
    request->abandoned = true;
    throw ending_error();
  }
  if (request->error) std::rethrow_exception(request->error);
}

void Environment::stop() {
  std::vector<Executor*> executors;
  {
    std::lock_guard lock(mutex_);
    stopped_ = true;
    executors.swap(executors_);
  }
  // All before the first is joined: it may wait for a model that another one has.
  for (auto* executor : executors) executor->request_stop();
  for (auto* executor : executors) executor->stop();
}

void Environment::shut_down() {
  stop();
  // On the thread that JavaScript's values belong to.
  tensors.held.tensors.clear();
  tensors.held.generators.clear();
  callbacks.clear();
  thrown.clear();
}

}  // namespace ardistill::binding
