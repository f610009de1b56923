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

}  // namespace ardistill::binding
