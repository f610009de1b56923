// Work off the JavaScript thread: one std::thread and one FIFO for each executor. Never the libuv pool, which blocks
// process.exit() and starves fs and dns.
#pragma once

#include <napi.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "binding/environment.h"
#include "cancellation.h"

namespace ardistill::binding {

struct Job final : Message {
  std::function<void()> work;                    // on the executor's thread
  std::function<Napi::Value(Napi::Env)> result;  // on the JavaScript thread, after work
  std::shared_ptr<Cancellation> cancellation;    // cancelled when the process or worker ends
  std::optional<ErrorReport> error;
  std::optional<Napi::Promise::Deferred> deferred;

  void deliver(Napi::Env env, Environment& environment) override;
};

// What a job is told that a process, a worker or an executor's disposal ends.
Error ending_error();

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

  // Rejects what was cancelled and waits for another job to end.
  void drop_cancelled();
  // Cancels what runs and rejects what waits.
  void request_stop();
  // The same, and joins. Idempotent.
  void stop();

  // Of the executor whose thread this is: whether it ends; false on any other thread.
  static bool is_stopping();

 private:
  void loop();
  void reject(std::unique_ptr<Job> job, const Error& error);

  std::shared_ptr<Environment> environment_;
  int threads_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::unique_ptr<Job>> waiting_;
  std::shared_ptr<Cancellation> running_;
  bool busy_ = false;
  std::atomic<bool> stopping_{false};  // set under the mutex
  std::thread thread_;
};

}  // namespace ardistill::binding
