import { freemem } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import { fromArrays } from "../../lib/data/arrays.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { batchSizeFor } from "../../lib/evaluation/batch-size.js";
import { evaluate } from "../../lib/evaluation/evaluate.js";
import type { EvaluateOptions } from "../../lib/evaluation/options.js";
import type { EvaluationProgress } from "../../lib/evaluation/progress.js";
import { customModel } from "../../lib/models/custom.js";
import { createModel, type Model } from "../../lib/models/model.js";
import { checkHandles, own, pixels, temporaryDirectory } from "../support.js";

checkHandles();

const GB = 1e9;

describe("the batch by a gradient's memory", () => {
  test.each<[string, gradientBytes: number, free: number, expected: number]>([
    ["64 where it is not known", 0, 16 * GB, 64],
    ["64 where it is not known, however little is free", 0, 0.1 * GB, 64],
    ["128 at most", 1000, 16 * GB, 128],
    ["128 where those just take 512 MB", 4e6, 16 * GB, 128],
    ["what takes 512 MB", 10e6, 16 * GB, 51],
    ["what takes a quarter of what is free", 10e6, 0.4 * GB, 10],
    ["one image where that is too much", 800e6, 16 * GB, 1],
    ["one image where nothing is free", 10e6, 0, 1],
  ])("%s", (_, gradientBytes, free, expected) => {
    expect(batchSizeFor(gradientBytes, free)).toBe(expected);
  });
});

describe("evaluate takes it where none is given", () => {
  const COUNT = 140;
  const SHAPE = [1, 8, 8] as const;
  let data: Dataset;
  beforeAll(async () => {
    const images = pixels(COUNT * 64);
    const test = { images, labels: new Int32Array(COUNT) };
    data = await fromArrays(images.slice(0, 64), [0], { shape: SHAPE, numClasses: 10, test });
  });
  const mlp = (units: number) => createModel("mlp", { hidden: [units], inChannels: 1, inputSize: 8 }).then(own);

  /** Images of the first native call. */
  async function batchOf(model: Model, options: EvaluateOptions = {}): Promise<number> {
    let first = 0;
    await evaluate(model, data, {
      onProgress: ({ done }) => {
        first ||= done;
      },
      ...options,
    });
    return first;
  }

  test("128 for a small model, the usual 64 for one in TypeScript and where nothing is looked at", async () => {
    const small = await mlp(10);
    expect(await batchOf(small)).toBe(128);
    expect(await batchOf(small, { checks: false })).toBe(64);
    expect(await batchOf(own(customModel((x) => small.forward(x), { inputShape: SHAPE })))).toBe(64);
    expect(await batchOf(small, { batchSize: 9 })).toBe(9);
  });

  test("as many as 512 MB hold for a large one, or less memory where less is free", async () => {
    const units = 500_000;
    const large = await mlp(units);
    const least = Math.min(512e6, freemem() / 4) / (5 * 4 * units); // test/attacks/examination.test.ts
    const batch = await batchOf(large, { limit: 130 });
    expect(batch).toBeGreaterThanOrEqual(Math.max(1, Math.floor(0.5 * least))); // others use memory meanwhile
    expect(batch).toBeLessThanOrEqual(512e6 / (2 * 4 * units));
  });

  test("that of the state file for one that goes on, which the last bits of results depend on", async () => {
    const model = await mlp(10);
    const state = join(await temporaryDirectory(), "state.json");
    const options = { state, attacks: [attacks.fgsm()], epsilon: 0.01 };
    const controller = new AbortController();
    const onProgress = ({ done }: EvaluationProgress) => done > 0 && controller.abort();
    const stopped = evaluate(model, data, { ...options, batchSize: 7, signal: controller.signal, onProgress });
    await expect(stopped).rejects.toMatchObject({ code: "ERR_ABORTED" });
    expect(await batchOf(model, options)).toBe(7);
  });
});
