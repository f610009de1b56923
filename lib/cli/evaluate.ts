import { resolve } from "node:path";
import type { Command } from "commander";
import { findSuite, SUITES, type SuiteName } from "../attacks/suites.js";
import { ArdistillError } from "../errors.js";
import { pointsOf } from "../evaluation/curve.js";
import { evaluate } from "../evaluation/evaluate.js";
import type { EvaluateOptions } from "../evaluation/options.js";
import { standardAutoAttack, toRobustBench } from "../evaluation/robustbench.js";
import { writeJsonFile } from "../files.js";
import type { Model } from "../models/model.js";
import { boolean, numbers, oneOf, required } from "./arguments.js";
import {
  addCheckpointOptions,
  addPrecisionOption,
  type CheckpointFlags,
  filesOf,
  loadFor,
  type PrecisionFlags,
} from "./checkpoint-options.js";
import { addDataOptions, type DataFlags, openData, warnOfLimit } from "./data-options.js";
import {
  addEvaluationOptions,
  attackHelp,
  type EvaluationFlags,
  evaluationOptions,
  resolveFlags,
  showEvaluation,
} from "./evaluation-options.js";
import { formatEvaluation } from "./evaluation-table.js";
import type { Interrupt } from "./interrupt.js";
import { assertWritableFile } from "./output-path.js";
import { type OutputFlags, runs, type Session } from "./session.js";

interface OwnFlags {
  suite?: SuiteName;
  epsilons?: number[];
  stepCounts?: number[];
  source?: string;
  sourceModel?: string;
  state?: string;
  saveAdversarial?: string;
  checks?: boolean;
  format?: (typeof FORMATS)[number];
  out?: string;
}
type EvaluateFlags = CheckpointFlags & PrecisionFlags & DataFlags & EvaluationFlags & OutputFlags & OwnFlags;

const FORMATS = ["ardistill", "robustbench"] as const;

const EXAMPLES = `
Examples:
  $ ardistill evaluate --checkpoint runs/ard/last.safetensors --dataset digits --epsilon 0.15 --attack fgsm \\
      --attack pgd:steps=20,step-size=0.03,restarts=5
  $ ardistill evaluate --checkpoint student.safetensors --model mobilenet_v2 --dataset cifar10 --data ~/data \\
      --attack pgd:steps=20,step-size=2/255 --limit 1000 --json
  $ ardistill evaluate --checkpoint student.safetensors --dataset cifar10 --data ~/data --suite autoattack \\
      --state student.state.json --format robustbench --out student.json
  $ ardistill evaluate --checkpoint student.safetensors --dataset cifar10 --data ~/data --attack pgd \\
      --epsilons 0,2/255,4/255,8/255

${attackHelp()}

Each attack starts from every correctly classified image; "worst case" counts the images that withstand all of them. With --state
an evaluation that was stopped goes on where it was, by the same command.

--suite paper is what the ARD paper evaluates with: FGSM, PGD of 20 and of 1000 steps, PGD of 20 steps restarted 100 times, MI-FGSM
and DeepFool; the JSON says of each value whether the paper states it. --suite autoattack is --attack autoattack.`;

export function addEvaluate(program: Command, interrupt: Interrupt): void {
  const command = program.command("evaluate").description("measure clean and robust accuracy of a checkpoint");
  addPrecisionOption(addCheckpointOptions(command));
  addEvaluationOptions(addDataOptions(command), true);
  command
    .optionsGroup("Attack:")
    .option("--suite <NAME>", `a set of attacks: ${SUITES.join(" or ")}`, oneOf("--suite", SUITES))
    .option("--epsilons <LIST>", "a curve over radii, such as 0,2/255,4/255,8/255", numbers("--epsilons"))
    .option("--step-counts <LIST>", "a curve over the attacks' steps, such as 1,5,10,20", numbers("--step-counts"))
    .option("--source <FILE>", "transfer: make the images on this checkpoint, and test them on the other")
    .option("--source-model <SPEC>", "as --model, of --source")
    .option("--checks <BOOL>", "look for what makes figures doubtful first (default true)", boolean("--checks"));
  runs<EvaluateFlags>(command, interrupt, runEvaluate)
    .option("--state <FILE>", "keep what was found, and go on from it when the command is given again")
    .option("--save-adversarial <FILE>", "write the images that broke the model to a safetensors file")
    .option("--format <FORMAT>", "of the JSON: ardistill (default) or robustbench", oneOf("--format", FORMATS))
    .option("--out <FILE>", "write the JSON report to a file as well")
    .addHelpText("after", EXAMPLES);
}

async function runEvaluate(flags: EvaluateFlags, { terminal, interrupt }: Session): Promise<undefined> {
  const { out, precision = "fp32", format = "ardistill", suite, source, sourceModel } = flags;
  const checkpoint = required(flags.checkpoint, "--checkpoint FILE", "evaluate");
  const attacks = [...(suite ? findSuite(suite) : []), ...(flags.attack ?? [])];
  const options = { ...evaluationOptions(flags), ...ownOptions(flags), attacks };
  // What is wrong with them is said before images and models are read.
  pointsOf(options);
  const resolved = resolveFlags(attacks, flags);
  if (format === "robustbench") standardAutoAttack(resolved.map(({ name, parameters }) => ({ name, ...parameters })));
  await assertOutputs(out, flags.state, flags.saveAdversarial);
  const signal = interrupt.listen();
  const dataset = await openData(flags, "evaluate", terminal, signal, flags.split ?? "test");
  warnOfLimit(dataset, flags.split ?? "test", flags.limit, terminal);
  const models = [await loadFor(dataset, checkpoint, flags, terminal)];
  try {
    const sourceFlags = { precision, ...(sourceModel !== undefined && { model: sourceModel }) };
    if (source !== undefined) models.push(await loadFor(dataset, source, sourceFlags, terminal));
    const [model, sourceOf] = models as [Model, Model?];
    const report = await evaluate(model, dataset, {
      ...options,
      ...(sourceOf && { source: sourceOf }),
      signal,
      onProgress: showEvaluation(terminal),
      onWarning: (message) => terminal.warn(message),
    });
    const files = {
      ...(await filesOf(checkpoint, flags)),
      ...(source !== undefined && { sourceFile: await filesOf(source, sourceFlags) }),
    };
    const complete = { ...report, environment: { ...report.environment, precision } };
    const document = format === "robustbench" ? toRobustBench(complete, files) : { ...files, ...complete };
    if (out !== undefined) await writeJsonFile(out, document);
    terminal.print(formatEvaluation(report));
    terminal.printJson(document);
  } finally {
    for (const model of models) model.dispose();
  }
}

async function assertOutputs(...given: (string | undefined)[]): Promise<void> {
  const paths = given.filter((path) => path !== undefined);
  if (new Set(paths.map((path) => resolve(path))).size < paths.length) {
    throw new ArdistillError("ERR_CONFIG", "--out, --state and --save-adversarial must be different files.");
  }
  for (const path of paths) await assertWritableFile(path);
}

/** The flags of this command alone that were given, as options of `evaluate()`. */
function ownOptions({ epsilons, stepCounts, state, saveAdversarial, checks }: OwnFlags): EvaluateOptions {
  return {
    ...(epsilons && { epsilons }),
    ...(stepCounts && { stepCounts }),
    ...(state !== undefined && { state }),
    ...(saveAdversarial !== undefined && { saveAdversarial }),
    ...(checks !== undefined && { checks }),
  };
}
