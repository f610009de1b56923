#include "binding/callback.h"

#include "binding/arguments.h"
#include "binding/entries.h"

namespace ardistill::binding {

namespace {

// Where the callback that runs puts its result; callbacks nest.
class AnswerScope {
 public:
  AnswerScope(Environment& environment, at::Tensor& answer)
      : environment_(environment), outer_(std::exchange(environment.answer, &answer)) {}
  ~AnswerScope() { environment_.answer = outer_; }

 private:
  Environment& environment_;
  at::Tensor* outer_;
};

}  // namespace

at::Tensor Callback::operator()(std::vector<at::Tensor> tensors, std::vector<double> numbers) const {
  const auto answer = std::make_shared<at::Tensor>();
  const auto work = [environment = environment_, id = id_, tensors, numbers, answer](Napi::Env env) {
    const Napi::HandleScope handles(env);
    const auto found = environment->callbacks.find(id);
    if (found == environment->callbacks.end()) {
      throw Error("ERR_DISPOSED", "This model was disposed of and can no longer be used.");
    }
    auto ids = Napi::Array::New(env, tensors.size());
    for (uint32_t i = 0; i < tensors.size(); ++i) {
      const int64_t number = tensors[i].defined() ? environment->tensors.add(env, tensors[i]) : -1;
      ids.Set(i, static_cast<double>(number));
    }
    auto values = Napi::Array::New(env, numbers.size());
    for (uint32_t i = 0; i < numbers.size(); ++i) values.Set(i, numbers[i]);
    const AnswerScope scope(*environment, *answer);
    // A value of its own: the function may release its number.
    found->second.Value().Call({ids, values});
  };
  environment_->run_on_javascript(work);
  if (!answer->defined()) throw Error("ERR_CALLBACK", "A function of yours gave no tensor.");
  return *answer;
}

namespace {

// createCallback(function: (tensors: number[], numbers: number[]) => void) -> id. The function owns the tensors and
// gives its result to answer().
Napi::Value create_callback(const Napi::CallbackInfo& info) {
  auto& environment = *Environment::of(info.Env());
  const auto id = environment.next_id();
  environment.callbacks[id] = Napi::Persistent(info[0].As<Napi::Function>());
  return number(info.Env(), static_cast<double>(id));
}

// releaseCallback(id)
Napi::Value release_callback(const Napi::CallbackInfo& info) {
  Environment::of(info.Env())->callbacks.erase(integer(info[0]));
  return info.Env().Undefined();
}

// answer(tensor): the result of the callback that runs
Napi::Value answer(const Napi::CallbackInfo& info) {
  auto& environment = *Environment::of(info.Env());
  if (environment.answer) *environment.answer = tensor(info, 0);
  return info.Env().Undefined();
}

}  // namespace

void export_callbacks(Napi::Env env, Napi::Object exports) {
  add<create_callback>(env, exports, "createCallback");
  add<release_callback>(env, exports, "releaseCallback");
  add<answer>(env, exports, "answer");
}

}  // namespace ardistill::binding
