import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import { perturb } from "../../lib/attacks/perturb.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { digits } from "../../lib/data/digits.js";
import { evaluate } from "../../lib/evaluation/evaluate.js";
import { type Model, models } from "../../lib/models/model.js";
import { train } from "../../lib/training/trainer.js";
import { checkHandles, floats, runModule, temporaryDirectory } from "../support.js";

checkHandles();

/** What takes a minute or so a call, on all cores. Each is given a data set, a ResNet-18 for it and a signal. */
const WORK = {
  train: `(async () => {
    const run = train({ method: "adversarial", student: model, data, out, batchSize: 128, steps: 20, augment: "none", signal });
    for await (const event of run) if (event.type === "step") throw new Error("a step took too little time");
  })()`,
  evaluate: `evaluate(model, data, { attacks: [attacks.pgd({ steps: 50, restarts: 10 })], batchSize: 128, signal })`,
};

describe("the event loop stays free in the midst of a step of many seconds", () => {
  test.each(Object.entries(WORK))("of %s()", async (name, work) => {
    const out = await temporaryDirectory();
    const result = await runModule(`
      import { readFile } from "node:fs/promises";
      import { setTimeout as sleep } from "node:timers/promises";
      import { attacks, digits, evaluate, models, train } from "ardistill/index.js";
      const data = await digits({ size: 32, channels: 3 });
      const model = await models.resnet18();
      const out = ${JSON.stringify(out)};
      const controller = new AbortController(), { signal } = controller;
      const working = ${work}.catch((error) => error.code);
      await sleep(500);
      const delays = { timer: [], readFile: [] };
      const end = performance.now() + 4000;
      async function measure(list, work, expected = 0) {
        while (performance.now() < end) {
          const begin = performance.now();
          await work();
          list.push(performance.now() - begin - expected);
          await sleep(1);
        }
      }
      await Promise.all([
        measure(delays.timer, () => new Promise((resolve) => setTimeout(resolve, 5)), 5),
        measure(delays.readFile, () => readFile(new URL(import.meta.url))),
      ]);
      controller.abort();
      const quantile = (list, q) => list.sort((a, b) => a - b)[Math.floor(list.length * q)];
      const summary = (list) => ({ count: list.length, median: quantile(list, 0.5), p99: quantile(list, 0.99), max: list.at(-1) });
      console.log(JSON.stringify({ timer: summary(delays.timer), readFile: summary(delays.readFile), code: await working }));
    `);
    expect(result).toMatchObject({ code: 0, stderr: "" });
    const { code, ...delays } = JSON.parse(result.stdout) as Record<string, { count: number; p99: number }>;
    console.log(`delays in ms during ${name}():`, delays);
    expect(code).toBe("ERR_ABORTED");
    for (const { count, p99 } of Object.values(delays)) {
      expect(count).toBeGreaterThan(100);
      expect(p99).toBeLessThan(20);
    }
  });
});

describe("an abort of ResNet-18's work takes no longer than one step of PGD", () => {
  const BATCH = 32;
  /** For what else the machine does. */
  const SLACK_MS = 100;
  /** For writing 130 MB: the weights twice and the momentum. */
  const CHECKPOINT_MS = 500;
  let data: Dataset;
  let model: Model;
  let images: Float32Array;
  let labels: Int32Array;
  let stepMs: number;
  beforeAll(async () => {
    data = await digits({ size: 32, channels: 3 });
    model = await models.resnet18();
    images = floats(data.test).subarray(0, BATCH * 3 * 32 * 32);
    labels = data.test.labels.slice(0, BATCH);
    const milliseconds = async (steps: number) => {
      const begin = performance.now();
      // As in training, whose steps are not fused.
      await perturb(model, images, labels, attacks.pgd({ steps }), { batchSize: BATCH, kernels: "plain" });
      return performance.now() - begin;
    };
    await milliseconds(1);
    stepMs = (await milliseconds(2)) / 2;
  });

  /** Aborts what is begun in the midst of its second step, and gives how long it takes to be rejected. */
  async function abortTime(start: (signal: AbortSignal) => PromiseLike<unknown>): Promise<number> {
    const controller = new AbortController();
    const rejected = expect(start(controller.signal)).rejects.toMatchObject({ code: "ERR_ABORTED" });
    await sleep(stepMs * 1.5);
    const begin = performance.now();
    controller.abort();
    await rejected;
    const time = performance.now() - begin;
    console.log(`rejected ${time.toFixed()} ms after the abort; one step of PGD takes ${stepMs.toFixed()} ms`);
    return time;
  }

  const long = attacks.pgd({ steps: 1000, restarts: 5 });

  test("evaluate()", async () => {
    const time = await abortTime((signal) => evaluate(model, data, { attacks: [long], batchSize: BATCH, signal }));
    expect(time).toBeLessThan(stepMs + SLACK_MS);
  });

  test("perturb()", async () => {
    const time = await abortTime((signal) => perturb(model, images, labels, long, { signal }));
    expect(time).toBeLessThan(stepMs + SLACK_MS);
  });

  test("perturb() that waits for another one's end", async () => {
    const first = new AbortController();
    const running = expect(perturb(model, images, labels, long, { signal: first.signal })).rejects.toThrow();
    const time = await abortTime((signal) => perturb(model, images, labels, long, { signal }));
    expect(time).toBeLessThan(SLACK_MS);
    first.abort();
    await running;
  });

  test.each([1000, 1])("train(), with %i steps of PGD a step", async (steps) => {
    const out = await temporaryDirectory();
    const options = { method: "adversarial", student: model, data, out, batchSize: BATCH, augment: "none" } as const;
    const time = await abortTime((signal) => train({ ...options, steps, signal }));
    expect(time).toBeLessThan(stepMs + CHECKPOINT_MS);
  });
});
