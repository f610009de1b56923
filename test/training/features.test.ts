import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Dataset } from "../../lib/data/dataset.js";
import { evaluate } from "../../lib/evaluation/evaluate.js";
import { loadModel } from "../../lib/models/load.js";
import { createModel } from "../../lib/models/model.js";
import type { TrainOptions } from "../../lib/training/options.js";
import { train } from "../../lib/training/trainer.js";
import {
  checkHandles,
  eventsOf,
  finish,
  own,
  readTensorFile,
  shortRun,
  someDigits,
  stateBytes,
  temporaryDirectory,
} from "../support.js";

checkHandles();

let data: Dataset;
let out: string;
beforeAll(async () => {
  data = await someDigits(512, 200);
});
beforeEach(async () => {
  out = join(await temporaryDirectory(), "run");
});

const lossOf = ({ history }: { history: { loss: number }[] }) => history.at(-1)!.loss;

describe("averaged weights", () => {
  test.each([
    ["ema", { average: "ema", averageDecay: 0.9 }],
    ["swa", { average: "swa", averageStart: 3 }],
  ] as const)("%s: classify as well as the student's own, which stay", async (_, options) => {
    const given = shortRun(data, out, { ...options, epochs: 6, batchSize: 32, lr: 0.1 });
    const result = await finish(train(given));
    expect(result.averaged).toBe(join(out, "averaged.safetensors"));
    const plain = await finish(
      train({ ...given, average: "none", averageDecay: undefined, averageStart: undefined, out: `${out}-2` }),
    );
    expect(await stateBytes(result.student)).toEqual(await stateBytes(plain.student));
    const averaged = own(await loadModel(result.averaged!));
    expect(await stateBytes(averaged)).not.toEqual(await stateBytes(result.student));
    expect((await evaluate(averaged, data)).clean.accuracy).toBeGreaterThan(0.8);
  });

  test("are those that are validated and kept as the best", async () => {
    const options = { average: "ema", averageDecay: 0.5, validation: 100, epochs: 2, epsilon: 0.1 } as const;
    const { history, best, averaged } = await finish(train(shortRun(data, out, options)));
    expect(history[1]!.validation!.best).toBe(true);
    expect(readTensorFile(best!).tensors).toEqual(readTensorFile(averaged!).tensors);
    expect(readTensorFile(best!).tensors).not.toEqual(readTensorFile(join(out, "last.safetensors")).tensors);
  });

  test("are written where maxSteps ends the run, too", async () => {
    const { averaged } = await finish(train(shortRun(data, out, { average: "ema", maxSteps: 3 })));
    expect(existsSync(averaged!)).toBe(true);
  });
});

describe("an early stop", () => {
  test("ends the run when no epoch was better for so long, and resuming goes on no further", async () => {
    // A rate so low that the robust accuracy stays what it was.
    const options = shortRun(data, out, { lr: 1e-12, validation: 64, earlyStop: 2, epochs: 9, epsilon: 0.1 });
    const run = train(options);
    const events = await eventsOf(run);
    expect(events.filter(({ type }) => type === "early-stop")).toEqual([{ type: "early-stop", epoch: 2, best: 0 }]);
    const first = await finish(run);
    expect(first.history).toHaveLength(3);
    const again = await finish(train({ ...options, resume: true }));
    expect(again.steps).toBe(first.steps);
  });
});

describe("optimizers and schedules", () => {
  test.each([
    ["AdamW", { optimizer: "adamw", lr: 0.01, schedule: "cosine", warmupEpochs: 1 }],
    ["Nesterov's momentum", { nesterov: true, schedule: "one-cycle", lr: 0.1 }],
    ["a clipped gradient and smoothed labels", { clipGradientNorm: 0.5, labelSmoothing: 0.1, schedule: "cyclic" }],
    ["bf16", { precision: "bf16" }],
  ] as const)("%s: the loss falls, and the rates are the schedule's", async (_, options) => {
    const given = shortRun(data, out, { epochs: 4, batchSize: 32, ...options });
    const rates: number[] = [];
    const run = train(given);
    for await (const event of run) if (event.type === "step") rates.push(event.lr);
    const result = await finish(run);
    expect(lossOf(result)).toBeLessThan(0.8 * result.history[0]!.loss);
    expect(Math.max(...rates)).toBeLessThanOrEqual(given.lr!);
  });

  test("bf16 keeps weights in float32, and its losses are near float32's", async () => {
    const given = shortRun(data, out, { maxSteps: 4, method: "adversarial", epsilon: 0.1, stepSize: 0.05, steps: 2 });
    const half = await eventsOf(train({ ...given, precision: "bf16" }));
    const full = await eventsOf(train({ ...given, out: `${out}-2` }));
    const loss = (events: typeof half) => events.findLast(({ type }) => type === "epoch") as { loss: number };
    expect(loss(half).loss).not.toBe(loss(full).loss);
    expect(Math.abs(loss(half).loss / loss(full).loss - 1)).toBeLessThan(0.02);
    const { tensors } = readTensorFile(join(out, "last.safetensors"));
    expect(new Set(Object.entries(tensors).map(([name, { dtype }]) => (/tracked/.test(name) ? "" : dtype)))).toEqual(
      new Set(["", "F32"]),
    );
  });
});

test("two runs at once compute what each does alone, one of them in bf16", async () => {
  const runs: Partial<TrainOptions>[] = [
    { precision: "bf16", average: "ema" },
    { method: "free", replays: 2, epsilon: 0.1, seed: 4 },
  ];
  const weights = async (more: Partial<TrainOptions>, name: string) =>
    stateBytes((await finish(train(shortRun(data, `${out}-${name}`, { epochs: 4, ...more })))).student);
  const together = await Promise.all(runs.map((more, i) => weights(more, `together-${i}`)));
  for (const [i, more] of runs.entries()) expect(await weights(more, `alone-${i}`)).toEqual(together[i]);
});

describe("what a run shows", () => {
  test("the teacher, before the first step of a new run alone", async () => {
    const teacher = own(await createModel("mlp", { inChannels: 1, inputSize: 8, hidden: [32], seed: 5 }));
    const options: TrainOptions = shortRun(data, out, { method: "kd", teacher, maxSteps: 1, milestones: [1] });
    const events = await eventsOf(train(options));
    const types = events.map(({ type }) => type);
    expect(types.slice(0, 3)).toEqual(["teacher", "warning", "start"]);
    expect(events[0]).toEqual({ type: "teacher", samples: 64, clean: expect.any(Number), robust: expect.any(Number) });
    expect(events[1]).toMatchObject({ message: expect.stringContaining("no better than chance") });
    const later = await eventsOf(train({ ...options, resume: true, maxSteps: 2 }));
    expect(later[0]!.type).toBe("start");
    const unseen = await eventsOf(train({ ...options, out: `${out}-2`, teacherCheck: false }));
    expect(unseen[0]!.type).toBe("start");
  });

  test("scalars for TensorBoard, in a file for each process", async () => {
    const options = shortRun(data, out, { maxSteps: 2, validation: 64 });
    await finish(train(options));
    await finish(train({ ...options, resume: true, maxSteps: undefined, epochs: 1 }));
    const files = readdirSync(join(out, "tensorboard"));
    expect(files).toHaveLength(2);
    const text = files.map((name) => readFileSync(join(out, "tensorboard", name), "latin1")).join("");
    for (const tag of ["train/loss", "train/accuracy", "train/lr", "images_per_second"]) expect(text).toContain(tag);
    for (const tag of ["validation/clean", "validation/robust"]) expect(text).toContain(tag);
  });
});
