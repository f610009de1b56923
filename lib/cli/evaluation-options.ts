import type { Command } from "commander";
import { assertNorm, assertRadius, DEFAULT_EPSILON, defaultEpsilon, NORMS, type Norm } from "../attacks/ball.js";
import { ATTACKS, type AttackSpec, type ResolvedAttack, resolveAttack } from "../attacks/registry.js";
import type { EvaluationProgress } from "../evaluation/progress.js";
import { KERNELS, type Kernels } from "../native/contract.js";
import { percent } from "../report/table.js";
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
  kernels?: Kernels;
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
    .option(
      "--batch-size <N>",
      "images a call (default: what memory allows, at most 128); does not change results",
      whole("--batch-size", 1),
    )
    .option(
      "--kernels <KIND>",
      "fused (default): faster gradients, which round otherwise; or plain: PyTorch's, number for number",
      oneOf("--kernels", KERNELS),
    );
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
export function evaluationOptions({ split, limit, epsilon, norm, batchSize, seed, kernels }: EvaluationFlags) {
  return {
    ...(split !== undefined && { split }),
    ...(limit !== undefined && { limit }),
    ...(epsilon !== undefined && { epsilon }),
    ...(norm !== undefined && { norm }),
    ...(batchSize !== undefined && { batchSize }),
    ...(seed !== undefined && { seed }),
    ...(kernels !== undefined && { kernels }),
  };
}

/** Shows an evaluation's progress: how the present attack goes, and the time left by what was done so far. */
export function showEvaluation(terminal: Terminal) {
  let first: { at: number; fraction: number } | undefined;
  return ({ stage, done, total, fraction, standing }: EvaluationProgress) => {
    // What a state file had costs nothing now.
    first ??= { at: performance.now(), fraction };
    const pace = (fraction - first.fraction) / (performance.now() - first.at);
    const left = pace > 0 ? `, at most ${duration((1 - fraction) / pace / 1000)} left` : "";
    const { correct, samples } = standing;
    const accuracy = samples > 0 ? `, ${percent(correct / samples)} % right` : "";
    terminal.progress({ done: fraction, total: 1, text: `${stage} ${done}/${total}${accuracy}${left}` });
  };
}
