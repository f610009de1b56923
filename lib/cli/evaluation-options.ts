import type { Command } from "commander";
import {
  ATTACKS,
  type AttackSpec,
  assertNorm,
  assertRadius,
  DEFAULT_EPSILON,
  defaultEpsilon,
  NORMS,
  type Norm,
  type ResolvedAttack,
  resolveAttack,
} from "../attacks/registry.js";
import type { EvaluationProgress } from "../evaluation/evaluate.js";
import { moreAttacks, number, oneOf, whole } from "./arguments.js";
import { duration, formatParameters } from "./format.js";
import type { Terminal } from "./terminal.js";

/** The options that `evaluate` and `attack` share. */
export interface EvaluationFlags {
  split?: "test" | "train";
  limit?: number;
  epsilon?: number;
  norm?: Norm;
  attack?: AttackSpec[];
  batchSize?: number;
  seed?: number;
}

export function addEvaluationOptions(command: Command, several: boolean): Command {
  const times = several ? "; can be given several times" : "";
  return command
    .option("--split <SPLIT>", "test (default) or train", oneOf("--split", ["test", "train"] as const))
    .option("--limit <N>", "only the first N images", whole("--limit", 1))
    .optionsGroup("Attack:")
    .option(
      "--attack <SPEC>",
      `${Object.keys(ATTACKS).join(", ")}, each [:parameter=value,...]; see below${times}`,
      moreAttacks,
    )
    .option("--epsilon <E>", "radius of the ball (default 8/255, in l2 0.5)", number("--epsilon"))
    .option("--norm <NORM>", "linf (default) or l2", oneOf("--norm", NORMS))
    .option("--seed <N>", "seed of the random starts (default 0)", whole("--seed"))
    .option("--batch-size <N>", "images a call (default 100); does not change results", whole("--batch-size", 1));
}

/** Every attack with its parameters and their defaults, for help texts. */
export function attackHelp(): string {
  const lines = Object.entries(ATTACKS).map(([name, { description, defaults }]) => {
    const parameters = formatParameters({ epsilon: DEFAULT_EPSILON, ...defaults({}, DEFAULT_EPSILON) });
    return `  ${name}: ${description}\n      ${parameters}`;
  });
  return `Attacks, with their parameters' defaults at epsilon=8/255:\n${lines.join("\n")}`;
}

/** The attacks with every parameter, in the ball of the flags. @throws ArdistillError `ERR_CONFIG`. */
export function resolveFlags(attacks: AttackSpec[], { norm = "linf", epsilon }: EvaluationFlags): ResolvedAttack[] {
  assertNorm(norm);
  if (epsilon !== undefined) assertRadius("--epsilon", epsilon, norm);
  return attacks.map((attack) => resolveAttack(attack, epsilon ?? defaultEpsilon(norm), norm));
}

/** The flags that were given, as options of `evaluate()` and `perturbDataset()`. */
export function evaluationOptions({ split, limit, epsilon, norm, batchSize, seed }: EvaluationFlags) {
  return {
    ...(split !== undefined && { split }),
    ...(limit !== undefined && { limit }),
    ...(epsilon !== undefined && { epsilon }),
    ...(norm !== undefined && { norm }),
    ...(batchSize !== undefined && { batchSize }),
    ...(seed !== undefined && { seed }),
  };
}

/** Shows an evaluation's progress; the time left goes by the pace of the present stage, since stages differ in cost. */
export function showEvaluation(terminal: Terminal) {
  let stage = "";
  let begin = 0;
  let doneBefore = 0;
  return (progress: EvaluationProgress) => {
    const { done, total } = progress;
    if (progress.stage !== stage) {
      stage = progress.stage;
      begin = performance.now();
      doneBefore = done;
    }
    const pace = (done - doneBefore) / ((performance.now() - begin) / 1000);
    const left = pace > 0 ? `, ${duration((total - done) / pace)} left` : "";
    terminal.progress({ done, total, text: `evaluating: ${stage}, ${done} of ${total} images${left}` });
  };
}
