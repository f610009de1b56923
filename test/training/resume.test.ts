import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Dataset } from "../../lib/data/dataset.js";
import { createModel, type Model } from "../../lib/models/model.js";
import type { TrainingEvent } from "../../lib/training/events.js";
import { METHOD_NAMES, METHODS, type Method } from "../../lib/training/methods.js";
import type { TrainOptions } from "../../lib/training/options.js";
import { train } from "../../lib/training/trainer.js";
import {
  checkHandles,
  eventsOf,
  failure,
  finish,
  own,
  ownOptions,
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
  data = await someDigits();
});
beforeEach(async () => {
  out = await temporaryDirectory();
});

async function optionsOf(method: Method): Promise<Partial<TrainOptions>> {
  const teacher = () => createModel("mlp", { inChannels: 1, inputSize: 8, hidden: [32], seed: 5 }).then(own);
  return {
    method,
    augment: "standard",
    ...ownOptions(method),
    ...(METHODS[method].teacher ? { teacher: await teacher(), temperature: 3 } : {}),
  };
}

/** Runs until `when` holds for an event, and aborts there. The run has to end as aborted. */
async function abortedRun(options: TrainOptions, when: (event: TrainingEvent) => boolean): Promise<void> {
  const controller = new AbortController();
  const reason = new Error("stopped by the test");
  const run = train({ ...options, signal: controller.signal });
  const read = async () => {
    for await (const event of run) if (when(event)) controller.abort(reason);
  };
  await expect(read()).rejects.toMatchObject({ name: "ArdistillError", code: "ERR_ABORTED", cause: reason });
}

/** The tensors of both checkpoints of a run. */
function tensorsOf(directory: string): object {
  return [
    readFileSync(join(directory, "last.safetensors")).toString("hex"),
    readTensorFile(join(directory, "resume/state.safetensors")).tensors,
  ];
}

/** A run's log without what depends on the clock and on how its steps fell into chunks. */
function historyOf(directory: string): object[] {
  const lines = readFileSync(join(directory, "log.jsonl"), "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const { seconds, loss, ...rest } = JSON.parse(line);
    return { ...rest, loss: expect.closeTo(loss, 9) };
  });
}

describe.each(METHOD_NAMES)("%s, aborted and resumed", (method) => {
  test("ends with the bytes of an uninterrupted run", async () => {
    const options = await optionsOf(method);
    const m = options.replays ?? 1;
    const whole = shortRun(data, join(out, "whole"), { ...options, epochs: 7 * m, milestones: [2 * m, 5 * m] });
    await finish(train(whole));
    const cut = { ...whole, out: join(out, "cut") };
    // Within the first epoch, at a step of the second, and right after a checkpoint.
    await abortedRun(cut, (event) => event.type === "step");
    const again = { ...cut, resume: true };
    await abortedRun(again, (event) => event.type === "step" && event.epoch === 1);
    await abortedRun(again, (event) => event.type === "checkpoint");
    const events = await eventsOf(train(again));
    expect(events[0]).toMatchObject({ type: "start", steps: 28 * m, resumedAtStep: expect.any(Number) });
    expect((events[0] as { resumedAtStep: number }).resumedAtStep).toBeGreaterThan(0);
    expect(tensorsOf(cut.out)).toEqual(tensorsOf(whole.out));
    expect(historyOf(cut.out)).toEqual(historyOf(whole.out));
  });
});

describe("what a run carries along goes on too:", () => {
  test.each<[string, Partial<TrainOptions>]>([
    ["AdamW's moments", { optimizer: "adamw", lr: 0.01 }],
    ["an exponential average", { average: "ema", averageDecay: 0.9 }],
    ["an equal average, validated", { average: "swa", averageStart: 1, validation: 56 }],
    ["a perturbation within a batch's replays", { method: "free", epsilon: 0.1, replays: 5 }],
    ["a one-cycle schedule in bf16", { schedule: "one-cycle", precision: "bf16" }],
  ])("%s", async (_, more) => {
    const whole = shortRun(data, join(out, "whole"), { epochs: 15, ...more });
    const files = (directory: string) => [
      tensorsOf(directory),
      ...["averaged", "best"].map((name) => {
        const path = join(directory, `${name}.safetensors`);
        return existsSync(path) ? readFileSync(path).toString("hex") : null;
      }),
    ];
    await finish(train(whole));
    const cut = { ...whole, out: join(out, "cut") };
    for (const maxSteps of [7, 13, 32]) await finish(train({ ...cut, maxSteps, resume: maxSteps > 7 }));
    await finish(train({ ...cut, resume: true }));
    expect(files(cut.out)).toEqual(files(whole.out));
  });
});

describe("checkpoints", () => {
  test("are written within an epoch as time passes", async () => {
    const options = shortRun(data, join(out, "run"), { epochs: 3, checkpointMinutes: 1e-9 });
    const events = await eventsOf(train(options));
    const written = events.filter(({ type }) => type === "checkpoint") as { step: number }[];
    expect(written.some(({ step }) => step % 4 !== 0)).toBe(true);
  });

  test.each([
    ["torn", (bytes: Buffer) => bytes.subarray(0, bytes.length - 100), "its header speaks of"],
    ["empty", () => Buffer.alloc(0), "it is empty"],
    [
      "of an older format",
      (bytes: Buffer) => Buffer.from(bytes.toString("latin1").replace('"runFormat":"2"', '"runFormat":"1"'), "latin1"),
      "run format 1",
    ],
  ] as const)("one that is %s is refused with a reason, and the one before it is used", async (_, damage, reason) => {
    const options = shortRun(data, join(out, "cut"), { epochs: 3 });
    await finish(train({ ...options, maxSteps: 9 }));
    const path = join(options.out, "resume/state.safetensors");
    writeFileSync(path, damage(readFileSync(path)));
    const events = await eventsOf(train({ ...options, resume: true }));
    const warnings = events.flatMap((event) => (event.type === "warning" ? [event.message] : []));
    const refusal = warnings.filter((message) => message.includes(path));
    expect(refusal).toEqual([expect.stringContaining("goes on from the checkpoint before it, at step 8")]);
    expect(refusal[0]).toContain(reason);
    await finish(train({ ...options, out: join(out, "whole") }));
    expect(tensorsOf(options.out)).toEqual(tensorsOf(join(out, "whole")));
  });

  test("when none can be read the run is refused", async () => {
    const options = shortRun(data, join(out, "run"), { epochs: 3, maxSteps: 9 });
    await finish(train(options));
    for (const name of ["state", "previous"]) writeFileSync(join(options.out, `resume/${name}.safetensors`), "{");
    await expect(train({ ...options, resume: true })).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT"));
  });
});

describe("an abort", () => {
  test("before the first step writes a checkpoint of the initial weights", async () => {
    const options = shortRun(data, join(out, "run"));
    await expect(train({ ...options, signal: AbortSignal.abort() })).rejects.toThrow(failure("ERR_ABORTED"));
    const { metadata } = readTensorFile(join(options.out, "resume/state.safetensors"));
    expect(JSON.parse(metadata.run!)).toMatchObject({ step: 0, epoch: 0, offset: 0 });
    await finish(train({ ...options, resume: true }));
    await finish(train({ ...options, out: join(out, "whole") }));
    expect(tensorsOf(options.out)).toEqual(tensorsOf(join(out, "whole")));
  });

  test("inside of a long step takes effect within about one attack step, and undoes the step", async () => {
    const student = own(await createModel("small_cnn", { inChannels: 1, inputSize: 8, widthMultiplier: 0.25 }));
    const before = await stateBytes(student);
    const controller = new AbortController();
    // One training step of many minutes, whose attack moves the batch-norm statistics as it goes.
    const options: Partial<TrainOptions> = {
      method: "adversarial",
      student,
      batchSize: 256,
      steps: 1_000_000,
      attackMode: "train",
    };
    const run = train({ ...shortRun(data, join(out, "run"), options), signal: controller.signal });
    for await (const event of run) if (event.type === "start") break;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const begin = performance.now();
    controller.abort();
    await expect(run).rejects.toThrow(failure("ERR_ABORTED"));
    const milliseconds = performance.now() - begin;
    console.log(`an abort inside of a step, with its checkpoint, took ${Math.round(milliseconds)} ms`);
    expect(milliseconds).toBeLessThan(3000);
    expect(await stateBytes(student)).toEqual(before);
    const { tensors } = readTensorFile(join(out, "run/last.safetensors"));
    expect(Object.fromEntries(Object.entries(tensors).map(([name, { bytes }]) => [name, bytes]))).toEqual(before);
  });

  test("leaves the batch-norm statistics of the last whole step", async () => {
    const options = shortRun(data, join(out, "cut"), { ...(await optionsOf("adversarial")), epochs: 50 });
    await abortedRun(options, (event) => event.type === "step");
    const { tensors, metadata } = readTensorFile(join(out, "cut/resume/state.safetensors"));
    const { step } = JSON.parse(metadata.run!) as { step: number };
    expect(step).toBeGreaterThan(0);
    await finish(train({ ...options, out: join(out, "whole"), maxSteps: step }));
    expect(readTensorFile(join(out, "whole/resume/state.safetensors")).tensors).toEqual(tensors);
  });

  test("during validation loses no record of the epoch", async () => {
    const options = shortRun(data, join(out, "cut"), { epochs: 2, validation: 56, epsilon: 0.1 });
    await finish(train({ ...options, out: join(out, "whole") }));
    // The last step event of an epoch comes right before its validation.
    await abortedRun(options, (event) => event.type === "step" && event.step === 8);
    await finish(train({ ...options, resume: true }));
    expect(historyOf(options.out)).toEqual(historyOf(join(out, "whole")));
    expect(tensorsOf(options.out)).toEqual(tensorsOf(join(out, "whole")));
    const best = (name: string) => readFileSync(join(out, name, "best.safetensors")).toString("hex");
    expect(best("cut")).toBe(best("whole"));
  });
});

describe("resuming", () => {
  test("a finished run does nothing more, and gives its result", async () => {
    const options = shortRun(data, join(out, "run"));
    const first = await finish(train(options));
    const before = tensorsOf(options.out);
    const second = await finish(train({ ...options, resume: true }));
    expect(second).toMatchObject({ history: first.history, steps: first.steps });
    expect(await stateBytes(second.student)).toEqual(await stateBytes(first.student));
    expect(tensorsOf(options.out)).toEqual(before);
  });

  test("goes on for more epochs or steps", async () => {
    const options = shortRun(data, join(out, "run"));
    await finish(train({ ...options, maxSteps: 3 }));
    await finish(train({ ...options, resume: true, maxSteps: 6 }));
    const { steps, history } = await finish(train({ ...options, resume: true, epochs: 3 }));
    expect([steps, history.length]).toEqual([12, 3]);
    await finish(train({ ...options, out: join(out, "whole"), epochs: 3 }));
    expect(tensorsOf(options.out)).toEqual(tensorsOf(join(out, "whole")));
    expect(historyOf(options.out)).toEqual(historyOf(join(out, "whole")));
  });

  test("keeps the run's threads; others are said", async () => {
    const options = shortRun(data, join(out, "run"), { threads: 1, milestones: [1] });
    await finish(train({ ...options, maxSteps: 2 }));
    const warnings = async (threads: number | undefined, maxSteps: number) =>
      (await eventsOf(train({ ...options, resume: true, threads, maxSteps }))).filter(({ type }) => type === "warning");
    expect(await warnings(undefined, 4)).toEqual([]);
    expect(JSON.parse(readFileSync(join(options.out, "config.json"), "utf8")).threads).toBe(1);
    expect(await warnings(3, 6)).toEqual([
      { type: "warning", message: expect.stringContaining("with 1 threads and goes on with 3") },
    ]);
  });

  test("keeps the run's kernels; others are refused, and a run that names none had the plain ones", async () => {
    const run = (more: Partial<TrainOptions>) => train(shortRun(data, out, { epochs: 3, ...more }));
    await finish(run({ maxSteps: 1, kernels: "plain" }));
    const config = join(out, "config.json");
    const kernels = () => JSON.parse(readFileSync(config, "utf8")).kernels;
    await finish(run({ maxSteps: 2, resume: true }));
    expect(kernels()).toBe("plain");
    await expect(run({ resume: true, kernels: "fused" })).rejects.toThrow(failure("ERR_CONFIG", "kernels", "plain"));
    const { kernels: _, ...older } = JSON.parse(readFileSync(config, "utf8"));
    writeFileSync(config, JSON.stringify(older));
    await finish(run({ maxSteps: 3, resume: true }));
    expect(kernels()).toBe("plain");
  });

  test("with other images is refused", async () => {
    const options = shortRun(data, join(out, "run"), { epochs: 1 });
    await finish(train(options));
    const other = { ...data, checksum: "0".repeat(64) };
    const again = train({ ...options, data: other, epochs: 2, resume: true });
    await expect(again).rejects.toThrow(failure("ERR_DATA", "other images"));
  });

  test("with other options is refused, and names them", async () => {
    const options = shortRun(data, join(out, "run"));
    await finish(train({ ...options, maxSteps: 1 }));
    const before = tensorsOf(options.out);
    const again = (given: Partial<TrainOptions>) => train({ ...options, resume: true, ...given });
    await expect(again({ lr: 0.01, seed: 3 })).rejects.toThrow(
      failure("ERR_CONFIG", "lr is 0.01, was 0.05", "seed is 3, was 0"),
    );
    await expect(again({ student: "mlp" })).rejects.toThrow(failure("ERR_CONFIG", 'student is "mlp"'));
    await expect(again({ method: "adversarial" })).rejects.toThrow(failure("ERR_CONFIG", 'method is "adversarial"'));
    await expect(again({ data: { ...data, name: "others" }, preset: "paper" })).rejects.toThrow(
      failure("ERR_CONFIG", 'dataset is "others", was "digits"'),
    );
    expect(tensorsOf(options.out)).toEqual(before);
  });

  test("what is no run, or a damaged one, is refused", async () => {
    const options = shortRun(data, join(out, "run"), { resume: true });
    await expect(train(options)).rejects.toThrow(failure("ERR_CONFIG", "no run to resume"));
    expect(existsSync(options.out)).toBe(false);
    await finish(train({ ...options, resume: false, maxSteps: 1 }));
    const state = join(options.out, "resume/state.safetensors");
    const whole = readFileSync(state);
    writeFileSync(state, whole.subarray(0, whole.length - 100));
    await expect(train(options)).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT", state));
    writeFileSync(state, readFileSync(join(options.out, "last.safetensors")));
    await expect(train(options)).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT", "no state of a run"));
    writeFileSync(join(options.out, "config.json"), "{");
    await expect(train(options)).rejects.toThrow(failure("ERR_CONFIG", "config.json", "damaged"));
  });

  test("a run that ended before its first checkpoint starts over", async () => {
    const options = shortRun(data, join(out, "run"));
    await finish(train({ ...options, maxSteps: 1 }));
    rmSync(join(options.out, "resume/state.safetensors"));
    rmSync(join(options.out, "last.safetensors"));
    await finish(train({ ...options, resume: true }));
    await finish(train({ ...options, out: join(out, "whole") }));
    expect(tensorsOf(options.out)).toEqual(tensorsOf(join(out, "whole")));
  });

  test("a model given takes the run's weights", async () => {
    const fresh = (): Promise<Model> =>
      createModel("small_cnn", { inChannels: 1, inputSize: 8, widthMultiplier: 0.25, seed: 8 }).then(own);
    const options = shortRun(data, join(out, "run"));
    const first = await fresh();
    await train({ ...options, student: first, maxSteps: 3 });
    await train({ ...options, student: await fresh(), resume: true });
    const whole = await fresh();
    await train({ ...options, student: whole, out: join(out, "whole") });
    expect(tensorsOf(options.out)).toEqual(tensorsOf(join(out, "whole")));
  });
});
