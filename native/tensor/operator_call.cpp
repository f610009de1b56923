#include "tensor/operator_call.h"

#include <algorithm>

#include "error.h"
#include "tensor/results.h"

namespace ardistill {

namespace {

const Value* find_keyword(const ParsedArguments& arguments, const std::string& name) {
  for (const auto& keyword : arguments.keywords) {
    if (*keyword.name == name) return &keyword.value;
  }
  return nullptr;
}

// What argument the parameter at `position` gets, or null.
const Value* argument_for(const Overload& overload, size_t position, const ParsedArguments& arguments) {
  const auto& parameter = overload.parameters[position];
  const auto& positional = arguments.positional;
  const Value* value = !parameter.keyword_only && position < positional.size()
                           ? &positional[position]
                           : find_keyword(arguments, parameter.name);
  return value && value->is(Tag::missing) ? find_keyword(arguments, parameter.name) : value;
}

// The stack for a call of this overload, or in `misfit` why the arguments do not fit.
bool fill_stack(const Overload& overload, const ParsedArguments& arguments, Converter& converter, c10::Stack& stack,
                std::string* misfit) {
  const auto refuse = [&](const auto&... words) {
    if (misfit) *misfit = c10::str(words...);
    return false;
  };
  if (!overload.callable()) return refuse(overload.obstacle);
  stack.clear();
  stack.reserve(overload.parameters.size());
  size_t used = 0, positions = 0;
  for (size_t i = 0; i < overload.parameters.size(); ++i) {
    const auto& parameter = overload.parameters[i];
    positions += !parameter.keyword_only;
    if (const auto* value = argument_for(overload, i, arguments)) {
      ++used;
      auto converted = converter.convert(parameter, *value);
      if (!converted) return refuse('"', parameter.name, "\" does not fit");
      stack.push_back(std::move(*converted));
    } else if (parameter.default_value) {
      stack.push_back(*parameter.default_value);
    } else {
      return refuse('"', parameter.name, "\" is missing");
    }
  }
  const auto& positional = arguments.positional;
  if (positional.size() > positions) return refuse("it takes at most ", positions, " arguments in order");
  const auto skipped =
      std::count_if(positional.begin(), positional.end(), [](Value value) { return value.is(Tag::missing); });
  if (used + static_cast<size_t>(skipped) == positional.size() + arguments.keywords.size()) return true;
  for (const auto& keyword : arguments.keywords) {
    const auto is_it = [&](const Parameter& parameter) { return parameter.name == *keyword.name; };
    const auto found = std::find_if(overload.parameters.begin(), overload.parameters.end(), is_it);
    if (found == overload.parameters.end()) return refuse("it has no argument \"", *keyword.name, '"');
  }
  return refuse("an argument is given twice");
}

// Lets go of a stack's values, whatever happens.
class StackCleared {
 public:
  explicit StackCleared(c10::Stack& stack) : stack_(stack) {}
  ~StackCleared() { stack_.clear(); }

 private:
  c10::Stack& stack_;
};

}  // namespace

Operator::Operator(std::string name, std::vector<Overload> overloads)
    : name_(std::move(name)), overloads_(std::move(overloads)) {}

void Operator::call(const CallArguments& arguments, Tensors& tensors, std::vector<Cell>& results) const {
  const auto parsed = parse(arguments);
  // Kept for the next call: allocating it anew costs as much as a small operator. No operator calls another from here.
  thread_local c10::Stack stack;
  const StackCleared cleared(stack);
  for (const auto leniency : {Leniency::exact, Leniency::numbers_as_tensors, Leniency::tensors_as_numbers}) {
    Converter converter(arguments, tensors, leniency);
    for (const auto& overload : overloads_) {
      if (!fill_stack(overload, parsed, converter, stack, nullptr)) continue;
      ResultWriter writer(tensors, results);
      writer.remember(arguments);
      try {
        overload.handle.callBoxed(stack);
      } catch (c10::Error& error) {
        error.add_context("in ops." + name_ + describe(parsed, arguments.strings, tensors));
        throw;
      } catch (const std::exception& error) {
        throw Error("ERR_OPERATOR", std::string(error.what()) + " (in ops." + name_ +
                                        describe(parsed, arguments.strings, tensors) + ")");
      }
      for (size_t i = 0; i < overload.returns.size(); ++i) writer.write(overload.returns[i], stack[i]);
      return;
    }
  }

  std::string forms;
  Converter converter(arguments, tensors, Leniency::tensors_as_numbers);
  for (const auto& overload : overloads_) {
    std::string misfit;
    fill_stack(overload, parsed, converter, stack, &misfit);
    forms += "\n  " + overload.schema() + ": " + misfit;
  }
  throw Error("ERR_CONFIG", "ops." + name_ + " does not take " + describe(parsed, arguments.strings, tensors) +
                                ". Keywords go into an object at the end. Its forms:" + forms);
}

}  // namespace ardistill
