import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { attacks } from "../attacks/attacks.js";
import { digits } from "../data/digits.js";
import { evaluate } from "../evaluation/evaluate.js";
import type { EvaluationReport } from "../evaluation/report.js";
import { asIoError, writeJsonFile } from "../files.js";
import { loadModel } from "../models/load.js";
import type { Model } from "../models/model.js";
import { formatCount } from "../numbers.js";
import { formatScore, formatTable } from "../report/table.js";
import { METHODS, type Method } from "../training/methods.js";
import { train } from "../training/trainer.js";

export interface QuickstartOptions {
  /** Where runs and results go; runs that are there already are gone on with, or taken as they are. */
  out: string;
  /** Seed of everything. */
  seed: number;
  threads?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Called often. `fraction` of all training done, and an estimate of the seconds left (at first Infinity). */
  onProgress?:
    | ((progress: { stage: string; fraction: number; secondsLeft: number; detail: string }) => void)
    | undefined;
}

export interface QuickstartResult {
  /** Seconds that training and evaluation took in this call. */
  seconds: number;
  epsilon: number;
  rows: { name: string; model: string; parameters: number; checkpoint: string; report: EvaluationReport }[];
  /** The ARD student as TorchScript, and how many of its predictions, loaded back, are right. */
  torchscript: { path: string; correct: number };
}

const TEACHER = "small_cnn";
const STUDENT = "small_cnn:width-multiplier=0.25";
/** The preset's radius, which training uses as well. */
const EPSILON = 0.15;

/** `work` is the stage's share of the whole training time, as measured on two cores. */
const STAGES: {
  name: string;
  label: string;
  method: Method;
  student: string;
  work: number;
  epochs?: number;
  milestones?: number[];
}[] = [
  {
    name: "teacher",
    label: "Teacher (adversarial)",
    method: "adversarial",
    student: TEACHER,
    work: 50,
    epochs: 40,
    milestones: [30, 36],
  },
  { name: "natural", label: "Student, natural", method: "natural", student: STUDENT, work: 4 },
  { name: "kd", label: "Student, KD", method: "kd", student: STUDENT, work: 5 },
  { name: "adversarial", label: "Student, adversarial", method: "adversarial", student: STUDENT, work: 20 },
  { name: "ard", label: "Student, ARD", method: "ard", student: STUDENT, work: 21 },
];

/**
 * The main job on the digits inside this package: a robust teacher, one small student trained four ways, clean and robust
 * accuracy of each, checkpoints, and the ARD student as TorchScript.
 * @throws ArdistillError `ERR_ABORTED` (after a checkpoint; calling again goes on), `ERR_CONFIG` when `out` holds runs of other options.
 */
export async function runQuickstart(options: QuickstartOptions): Promise<QuickstartResult> {
  const { out, seed, threads, signal } = options;
  await mkdir(out, { recursive: true }).catch((error) => {
    throw asIoError(error, `make the directory ${out}`);
  });
  const data = await digits();
  const clock = new WorkClock(STAGES.reduce((sum, { work }) => sum + work, 0));
  const models: Model[] = [];
  const rows: QuickstartResult["rows"] = [];
  try {
    for (const stage of STAGES) {
      const directory = join(out, stage.name);
      const run = train({
        method: stage.method,
        student: stage.student,
        teacher: METHODS[stage.method].teacher ? join(out, "teacher", "last.safetensors") : undefined,
        data,
        out: directory,
        epochs: stage.epochs,
        milestones: stage.milestones,
        seed,
        threads,
        signal,
        resume: existsSync(join(directory, "config.json")),
      });
      let resumedAt = 0;
      for await (const event of run) {
        if (event.type === "start") resumedAt = event.resumedAtStep / event.steps;
        if (event.type !== "step") continue;
        const done = event.step / event.steps;
        options.onProgress?.({
          stage: stage.label,
          fraction: clock.fraction(stage.work * done),
          secondsLeft: clock.secondsLeft(stage.work * (done - resumedAt), stage.work * (1 - done)),
          detail: `epoch ${event.epoch + 1}, loss ${event.loss.toFixed(3)}, ${Math.round(event.imagesPerSecond)} images/s`,
        });
      }
      clock.finish(stage.work, stage.work * (1 - resumedAt));
      const { student } = await run;
      models.push(student);
      const report = await evaluate(student, data, {
        attacks: [attacks.fgsm(), attacks.pgd({ steps: 20, stepSize: EPSILON / 5, restarts: 5 })],
        epsilon: EPSILON,
        seed,
        ...(signal ? { signal } : {}),
      });
      rows.push({
        name: stage.label,
        model: stage.student,
        parameters: student.parameters,
        checkpoint: join(directory, "last.safetensors"),
        report,
      });
    }
    const result: QuickstartResult = {
      seconds: clock.seconds,
      epsilon: EPSILON,
      rows,
      torchscript: await exportStudent(models.at(-1)!, join(out, "ard-student.pt"), data),
    };
    await writeJsonFile(join(out, "results.json"), result);
    return result;
  } finally {
    for (const model of models) model.dispose();
  }
}

/** Writes the TorchScript file, reads it back and counts its correct predictions. */
async function exportStudent(student: Model, path: string, data: Awaited<ReturnType<typeof digits>>) {
  await student.exportTorchScript(path);
  const loaded = await loadModel(path, { inputShape: data.inputShape });
  try {
    const { clean } = await evaluate(loaded, data);
    return { path, correct: clean.correct };
  } finally {
    loaded.dispose();
  }
}

/** The table that the quickstart prints. */
export function formatQuickstart(result: QuickstartResult): string {
  const first = result.rows[0]!.report;
  const rows = result.rows.map(({ name, parameters, report }) => [
    name,
    formatCount(parameters),
    formatScore(report.clean),
    ...report.attacks.map(formatScore),
  ]);
  const pgd = first.attacks.at(-1)!;
  return [
    `Accuracy in % on ${first.samples} held-out digits, 95 % intervals; l-infinity ball of epsilon ${result.epsilon}`,
    "",
    formatTable(["", "parameters", "clean", "FGSM", `PGD-${pgd.steps} x ${pgd.restarts}`], rows),
    "",
    `Trained and evaluated in ${result.seconds.toFixed(0)} s. The ARD student as TorchScript: ${result.torchscript.path}`,
    `(loaded back: ${result.torchscript.correct} of ${first.samples} right). Checkpoints: ${result.rows.map(({ checkpoint }) => checkpoint).join(", ")}`,
  ].join("\n");
}

/** Before so much time has passed an estimate would be worth nothing. */
const SETTLING_SECONDS = 2;

/** Estimates the time left from how long the work done so far took. Work that an earlier call did costs nothing. */
class WorkClock {
  private readonly begin = performance.now();
  private finished = 0;
  private paid = 0;

  constructor(private readonly total: number) {}

  get seconds(): number {
    return (performance.now() - this.begin) / 1000;
  }

  fraction(current: number): number {
    return (this.finished + current) / this.total;
  }

  secondsLeft(paidNow: number, leftInStage: number): number {
    const paid = this.paid + paidNow;
    const stage = paidNow + leftInStage;
    const left = this.total - this.finished - stage + leftInStage;
    return this.seconds > SETTLING_SECONDS && paid > 0 ? (this.seconds / paid) * left : Number.POSITIVE_INFINITY;
  }

  finish(work: number, paid: number): void {
    this.finished += work;
    this.paid += paid;
  }
}
