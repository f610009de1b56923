// Work off the JavaScript thread: one std::thread and one FIFO for each executor. Never the libuv pool, which blocks
// process.exit() and starves fs and dns.
#pragma once

#include <napi.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "binding/errors.h"
#include "binding/tensors.h"
#include "cancellation.h"

namespace ardistill::binding {

struct Job {
  std::function<void()> work;                    // on the executor's thread
  std::function<Napi::Value(Napi::Env)> result;  // on the JavaScript thread, after work
  std::shared_ptr<Cancellation> cancellation;    // cancelled when the process or worker ends
  std::optional<ErrorReport> error;
  std::optional<Napi::Promise::Deferred> deferred;
};

class Environment;

class Executor {
 public:
  // threads: LibTorch's intra-operator threads for jobs of this executor; 0 leaves its default.
  Executor(std::shared_ptr<Environment> environment, int threads);
  ~Executor();
  Executor(const Executor&) = delete;
  Executor& operator=(const Executor&) = delete;

  // Returns a promise of `result`.
  Napi::Value submit(Napi::Env env, std::shared_ptr<Cancellation> cancellation, std::function<void()> work,
                     std::function<Napi::Value(Napi::Env)> result);

  // Cancels what runs, drops what waits, and joins. For process exit; idempotent.
  void stop();

 private:
  void loop();

  std::shared_ptr<Environment> environment_;
  int threads_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::unique_ptr<Job>> waiting_;
  std::shared_ptr<Cancellation> running_;
  bool stopping_ = false;
  std::thread thread_;
};

// What belongs to one JavaScript environment (the main thread or a worker): its executors, and the way back to its
// event loop. The loop is kept alive just while jobs are pending.
class Environment : public std::enable_shared_from_this<Environment> {
 public:
  static std::shared_ptr<Environment> of(Napi::Env env);
  static void attach(Napi::Env env);

  explicit Environment(Napi::Env env);
  void add(Executor* executor);
  void remove(Executor* executor);
  void job_submitted(Napi::Env env);
  // From any thread: settles the job's promise on the JavaScript thread, or drops it when the environment is gone.
  void settle(std::unique_ptr<Job> job);
  // Stops and joins every executor; no job can be submitted afterwards.
  void shut_down();
  bool is_shut_down() const { return shut_down_; }

  TensorStore tensors;  // on the JavaScript thread only

 private:
  static void on_settled(Napi::Env env, Napi::Function, Environment* environment, Job* job);
  using Channel = Napi::TypedThreadSafeFunction<Environment, Job, &Environment::on_settled>;

  Channel channel_;
  int64_t pending_ = 0;  // on the JavaScript thread only
  std::mutex mutex_;
  std::vector<Executor*> executors_;
  bool shut_down_ = false;
};

}  // namespace ardistill::binding
