import type { Command } from "commander";
import { type AttackSpec, assertInBall, resolveAttack } from "../attacks/registry.js";
import { selectSplit } from "../attacks/target.js";
import type { Dataset } from "../data/dataset.js";
import { ArdistillError } from "../errors.js";
import { evaluate } from "../evaluation/evaluate.js";
import type { EvaluationReport } from "../evaluation/report.js";
import { core } from "../native/addon.js";
import { kebab } from "../spec.js";
import type { TrainingResult } from "../training/events.js";
import { assertMethod } from "../training/methods.js";
import { type RunConfig, resolveTraining, type TrainOptions } from "../training/options.js";
import { findPreset } from "../training/presets.js";
import { RunDirectory } from "../training/run-directory.js";
import { train } from "../training/trainer.js";
import { required } from "./arguments.js";
import { DATA_FLAG_NAMES, type DataFlags, openData } from "./data-options.js";
import { showEvaluation } from "./evaluation-options.js";
import { formatEvaluation } from "./evaluation-table.js";
import type { Interrupt } from "./interrupt.js";
import { assertWritableDirectory } from "./output-path.js";
import { runs, type Session } from "./session.js";
import type { Terminal } from "./terminal.js";
import { addTrainOptions, type TrainFlags, type TrainingFlags } from "./train-options.js";
import { showTraining } from "./train-progress.js";
import { collectSettings, storeDataFlags } from "./train-settings.js";

const EXAMPLES = `
Examples:
  A robust teacher, a small student that learns from it, and the student's accuracy under PGD-20:
  $ ardistill train --method adversarial --student small_cnn --dataset digits --out runs/teacher
  $ ardistill train --method ard --student small_cnn:width-multiplier=0.25 --teacher runs/teacher/last.safetensors \\
      --dataset digits --out runs/ard --attack pgd:steps=20,step-size=0.03

  The paper's student on CIFAR-10, with another ball:
  $ ardistill train --method ard --student mobilenet_v2 --teacher teacher.safetensors --dataset cifar10 --data ~/data \\
      --epsilon 4/255 --step-size 1/255 --out runs/mobilenet

  The same by Fast-ARD, at the cost of clean distillation (m = 8):
  $ ardistill train --method fast-ard --replays 8 --student mobilenet_v2 --teacher teacher.safetensors --dataset cifar10 \\
      --data ~/data --out runs/fast

  Go on with a run that was interrupted (Ctrl-C writes a checkpoint first, Ctrl-C again ends at once):
  $ ardistill train --out runs/mobilenet --resume`;

export function addTrain(program: Command, interrupt: Interrupt): void {
  const command = program.command("train").description("train a student, or a robust teacher");
  runs<TrainFlags>(addTrainOptions(command), interrupt, runTrain).addHelpText("after", EXAMPLES);
}

async function runTrain(flags: TrainFlags, session: Session, command: Command): Promise<undefined> {
  const { terminal, interrupt } = session;
  const { attack: attacks = [] } = flags;
  const settings = await collectSettings(flags, command);
  const out = required(settings.out, "--out DIR", "train");
  if (!flags.printConfig) await assertWritableDirectory(out);
  if (flags.limitTest !== undefined && attacks.length === 0) {
    terminal.warn("--limit-test concerns the evaluation afterwards, and without --attack there is none.");
  }

  const method = required(settings.method, "--method METHOD", "train");
  assertMethod(method);
  const student = required(settings.student, "--student SPEC", "train");

  const signal = interrupt.listen();
  const data = await openData(settings, "train", terminal, signal);
  const options: TrainOptions = { ...withoutDataFlags(settings), method, student, data, out };
  const { config } = resolveTraining(options);
  if (flags.printConfig) {
    printConfig(config, terminal);
    return;
  }
  for (const attack of attacks) assertInBall(resolveAttack(attack, config.epsilon, config.norm));
  if (attacks.length > 0) selectSplit(data, "test", flags.limitTest); // Not after hours that there are none.
  core(); // A missing LibTorch shows now, before anything is written.

  const resume = flags.resume ?? false;
  const result = await trainAndShow({ ...options, resume }, settings, signal, terminal);
  try {
    const report =
      attacks.length > 0
        ? await evaluateStudent(result, data, config, attacks, flags.limitTest, signal, terminal)
        : undefined;
    printResult(result, config, report, terminal);
  } finally {
    result.student.dispose();
  }
}

function withoutDataFlags(settings: TrainingFlags & DataFlags): TrainingFlags {
  const names: readonly string[] = DATA_FLAG_NAMES;
  return Object.fromEntries(Object.entries(settings).filter(([key]) => !names.includes(key)));
}

/** Trains, shows the events, and when that is interrupted says how to go on. */
async function trainAndShow(
  options: TrainOptions,
  dataFlags: DataFlags,
  signal: AbortSignal,
  terminal: Terminal,
): Promise<TrainingResult> {
  // A failure of ours (such as a full disk) stops the run as well.
  const stop = new AbortController();
  const run = train({ ...options, signal: AbortSignal.any([signal, stop.signal]) });
  const show = showTraining(terminal);
  try {
    for await (const event of run) {
      if (event.type === "start") await storeDataFlags(options.out, dataFlags);
      show(event);
    }
    return await run;
  } catch (error) {
    stop.abort(error);
    await run.catch(() => {});
    const { isResumable } = new RunDirectory(options.out);
    if (error instanceof ArdistillError && error.code === "ERR_ABORTED" && isResumable) {
      terminal.note(`Go on with: ardistill train --out ${options.out} --resume`);
    }
    throw error;
  }
}

function evaluateStudent(
  { student }: TrainingResult,
  data: Dataset,
  { norm, epsilon, seed }: RunConfig,
  attacks: AttackSpec[],
  limit: number | undefined,
  signal: AbortSignal,
  terminal: Terminal,
): Promise<EvaluationReport> {
  const onProgress = showEvaluation(terminal);
  return evaluate(student, data, {
    attacks,
    norm,
    epsilon,
    seed,
    signal,
    onProgress,
    ...(limit !== undefined && { limit }),
  });
}

function printResult(
  result: TrainingResult,
  config: RunConfig,
  evaluation: EvaluationReport | undefined,
  terminal: Terminal,
): void {
  const { directory, student, history, steps, best = null, averaged = null } = result;
  const { last } = new RunDirectory(directory);
  terminal.print(`${student.name} trained by ${config.method} for ${steps} steps: ${last}`);
  if (best !== null) terminal.print(`best on the validation images: ${best}`);
  if (averaged !== null) terminal.print(`averaged weights: ${averaged}`);
  if (evaluation) terminal.print(`\n${formatEvaluation(evaluation)}`);
  terminal.printJson({
    directory,
    steps,
    epochs: history.length,
    student: { name: student.name, parameters: student.parameters, checkpoint: last },
    history,
    best,
    averaged,
    ...(evaluation && { evaluation }),
  });
}

function printConfig(config: RunConfig, terminal: Terminal): void {
  const recipe = findPreset(config.preset, config.method, config.dataset).recipe as Record<
    string,
    { value: unknown; source: string } | undefined
  >;
  const sources = Object.fromEntries(
    Object.entries(config).flatMap(([key, value]) => {
      const preset = recipe[key];
      if (!preset) return [];
      return [[key, JSON.stringify(preset.value) === JSON.stringify(value) ? preset.source : "given"]];
    }),
  );
  const rows = Object.entries(config).map(([key, value]) => [kebab(key), shown(value), sources[key] ?? ""]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) {
    terminal.print(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  }
  terminal.printJson({ config, sources });
}

function shown(value: unknown): string {
  if (value === null) return "-";
  return typeof value === "number" ? String(Number(value.toPrecision(6))) : String(value);
}
