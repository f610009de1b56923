// What belongs to one JavaScript environment, the main thread or a worker.
#pragma once

#include <napi.h>

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "binding/errors.h"
#include "binding/tensors.h"

namespace ardistill::binding {

class Environment;
class Executor;

// Something to do on the JavaScript thread.
struct Message {
  virtual ~Message() = default;
  virtual void deliver(Napi::Env env, Environment& environment) = 0;
};

// Its executors and tensors, the functions that native code calls, and the way to its event loop. The loop is kept
// alive just while jobs are pending.
class Environment : public std::enable_shared_from_this<Environment> {
 public:
  static std::shared_ptr<Environment> of(Napi::Env env);
  static void attach(Napi::Env env);

  explicit Environment(Napi::Env env);
  void add(Executor* executor);
  void remove(Executor* executor);
  // Has the threads that wait for JavaScript look whether they are still to.
  void wake();
  void job_submitted(Napi::Env env);
  void job_settled(Napi::Env env);
  // From any thread: delivers the message on the JavaScript thread, or drops it when the environment is gone.
  void post(std::unique_ptr<Message> message);

  // Runs `work` on the JavaScript thread and waits for it; from that thread itself it is a plain call. `work` finds the
  // caller's grad mode and number of threads there. Throws what `work` throws, and ERR_ABORTED when the environment or
  // the caller's executor ends first: then `work` may still run or have run in part, so it must own what it refers to.
  void run_on_javascript(std::function<void(Napi::Env)> work);

  // Takes the jobs that were cancelled from all queues, and rejects their promises.
  void drop_cancelled();
  // Stops and joins every executor; no job can be submitted afterwards. What JavaScript holds stays: listeners of
  // "exit" that are called later may use it.
  void stop();
  // stop(), and frees all that is held, while LibTorch and a GPU's driver are still whole.
  void shut_down();

  // For the JavaScript thread.
  TensorStore tensors;
  std::map<int64_t, Napi::FunctionReference> callbacks;
  std::map<int64_t, Napi::Reference<Napi::Value>> thrown;  // by callbacks, on their way to whoever awaits the job
  at::Tensor* answer = nullptr;                            // where the callback that runs puts its result
  int64_t next_id() { return ++last_id_; }

 private:
  struct Request;
  struct RequestMessage;

  static void on_message(Napi::Env env, Napi::Function, Environment* environment, Message* message);
  using Channel = Napi::TypedThreadSafeFunction<Environment, Message, &Environment::on_message>;

  Channel channel_;
  napi_env env_;
  std::thread::id javascript_thread_ = std::this_thread::get_id();
  int64_t pending_ = 0;  // on the JavaScript thread only
  int64_t last_id_ = 0;
  std::mutex mutex_;
  std::condition_variable answered_;
  std::vector<Executor*> executors_;
  bool stopped_ = false;
};

// LibTorch's own number of threads, asked before any executor has set another.
int default_threads();

// Sets this thread's number of LibTorch threads, and back. Entries that fill tensors on the JavaScript thread set it to
// 1: a thread that once computes in parallel has OpenMP threads of its own from then on, and as soon as there are more
// of those than processors, all of them stop to spin between two parallel loops and sleep, which costs a small network
// half of its speed.
class ThreadsGuard {
 public:
  explicit ThreadsGuard(int threads);
  ~ThreadsGuard();
  ThreadsGuard(const ThreadsGuard&) = delete;
  ThreadsGuard& operator=(const ThreadsGuard&) = delete;

 private:
  int before_;
};

}  // namespace ardistill::binding
