import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import { perturbDataset } from "../../lib/attacks/perturb.js";
import { fromArrays } from "../../lib/data/arrays.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { evaluate } from "../../lib/evaluation/evaluate.js";
import type { EvaluationProgress } from "../../lib/evaluation/progress.js";
import { wilsonInterval } from "../../lib/evaluation/wilson.js";
import { loadModel } from "../../lib/models/load.js";
import { createModel } from "../../lib/models/model.js";
import { checkHandles, failure, floats, own, pixels, stateBytes, temporaryDirectory } from "../support.js";
import { trainedOnDigits } from "./support.js";

checkHandles();

const digits = trainedOnDigits();
const trained = digits.model;
let data: Dataset;
beforeAll(() => {
  data = digits.data;
});

describe("evaluate", () => {
  test("counts what predict() counts, clean and attacked", async () => {
    const model = await trained();
    const attack = attacks.pgd({ steps: 5, restarts: 2 });
    const report = await evaluate(model, data, { attacks: [attack], epsilon: 0.08, seed: 6 });
    const { labels } = await model.predict(floats(data.test));
    const clean = labels.filter((label, i) => label === data.test.labels[i]).length;
    expect(clean).toBeGreaterThan(80);

    const perturbed = own(await perturbDataset(model, data, attack, { epsilon: 0.08, seed: 6 }));
    const attacked = await model.predict(perturbed.read("adversarial") as Float32Array);
    const standing = attacked.labels.filter((label, i) => label === data.test.labels[i] && label === labels[i]).length;
    expect(standing).toBeGreaterThan(0);
    expect(standing).toBeLessThan(clean);

    expect(report).toMatchObject({
      model: "small_cnn",
      dataset: "digits",
      split: "test",
      samples: 120,
      norm: "linf",
      epsilon: 0.08,
      seed: 6,
      clean: { correct: clean, accuracy: clean / 120, ci95: wilsonInterval(clean, 120) },
      attacks: [
        {
          ...{ name: "pgd", epsilon: 0.08, stepSize: 0.02, steps: 5, restarts: 2, randomStart: true, clampStart: true },
          ...{ loss: "cross-entropy", target: "none" },
          ...{ correct: standing, accuracy: standing / 120, ci95: wilsonInterval(standing, 120) },
          seconds: expect.any(Number),
          ...{ forward: expect.any(Number), backward: expect.any(Number) },
        },
      ],
      robust: { correct: standing, accuracy: standing / 120 },
      environment: { torch: expect.stringMatching(/^2\.11/), device: "cpu", node: process.version },
    });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  test("robust is the worst case over the attacks, each of which runs on its own", async () => {
    const model = await trained();
    const specs = [
      attacks.fgsm({ epsilon: 0.1 }),
      attacks.pgd({ epsilon: 0.06, steps: 3 }),
      attacks.fgsm({ epsilon: 0.03 }),
    ];
    const together = await evaluate(model, data, { attacks: specs });
    for (const [i, spec] of specs.entries()) {
      const alone = await evaluate(model, data, { attacks: [spec] });
      expect(together.attacks[i]!.correct).toBe(alone.attacks[0]!.correct);
      expect(together.robust.correct).toBeLessThanOrEqual(alone.robust.correct);
      expect(together.attacks[i]!.correct).toBeLessThanOrEqual(together.clean.correct);
    }
    const reversed = await evaluate(model, data, { attacks: specs.toReversed() });
    expect(reversed.robust).toEqual(together.robust);
  });

  test("without attacks robust is clean, and a radius of 0 breaks nothing", async () => {
    const model = await trained();
    const { clean, robust, attacks: none } = await evaluate(model, data);
    expect({ robust, none }).toEqual({ robust: clean, none: [] });
    const zero = await evaluate(model, data, { attacks: [attacks.fgsm(), attacks.pgd({ restarts: 3 })], epsilon: 0 });
    expect([zero.clean, zero.robust, ...zero.attacks.map(({ correct }) => correct)]).toEqual([
      clean,
      clean,
      clean.correct,
      clean.correct,
    ]);
  });

  test("limit takes the first images, split the training ones, and progress reaches the total", async () => {
    const model = await trained();
    const events: EvaluationProgress[] = [];
    const report = await evaluate(model, data, {
      attacks: [attacks.fgsm()],
      epsilon: 0.08,
      limit: 50,
      split: "train",
      batchSize: 20,
      onProgress: (event) => events.push(event),
    });
    const first = { ...data.train, images: data.train.images.subarray(0, 50 * 64), count: 50 };
    const { labels } = await model.predict(floats(first));
    expect(report).toMatchObject({ samples: 50, split: "train" });
    expect(report.clean.correct).toBe(labels.filter((label, i) => label === data.train.labels[i]).length);
    expect(new Set(events.map(({ stage }) => stage))).toEqual(new Set(["clean", "fgsm"]));
    const [clean, fgsm] = ["clean", "fgsm"].map((name) => events.filter(({ stage }) => stage === name));
    expect(clean!.map(({ done, total }) => [done, total])).toEqual([0, 20, 40, 50].map((done) => [done, 50]));
    expect(fgsm!.at(-1)).toMatchObject({ done: report.clean.correct, total: report.clean.correct, fraction: 1 });
    expect((await evaluate(model, data, { limit: 1e6 })).samples).toBe(120);
  });

  test("changes nothing in the model", async () => {
    const model = await trained();
    const before = await stateBytes(model);
    await evaluate(model, data, { attacks: [attacks.pgd({ steps: 2 })] });
    expect(await stateBytes(model)).toEqual(before);
  });

  test("evaluations at once do not disturb each other", async () => {
    const model = await trained();
    const of = (seed: number) =>
      evaluate(model, data, { attacks: [attacks.pgd({ steps: 3, stepSize: 0.02 })], epsilon: 0.06, seed });
    const counts = (reports: { robust: { correct: number } }[]) => reports.map(({ robust }) => robust.correct);
    const inTurn = [await of(1), await of(2), await of(3)];
    expect(counts(await Promise.all([of(1), of(2), of(3)]))).toEqual(counts(inTurn));
  });

  test("an exported TorchScript file has the model's numbers", async () => {
    const model = await trained();
    const file = join(await temporaryDirectory(), "model.pt");
    await model.exportTorchScript(file);
    const script = own(await loadModel(file, { inputShape: model.inputShape }));
    const options = { attacks: [attacks.pgd({ steps: 5 })], epsilon: 0.08 };
    const [a, b] = [await evaluate(model, data, options), await evaluate(script, data, options)];
    expect(b.model).toBe("torchscript");
    expect([b.clean, b.robust]).toEqual([a.clean, a.robust]);
  });
});

describe("evaluate refuses", () => {
  test("a model of another class count or input size", async () => {
    const hundred = own(await createModel("mlp", { numClasses: 100, inChannels: 1, inputSize: 8, hidden: [] }));
    await expect(evaluate(hundred, data)).rejects.toThrow(failure("ERR_SHAPE", "100 classes", "digits has 10"));
    const large = own(await createModel("mlp", { hidden: [] }));
    await expect(evaluate(large, data)).rejects.toThrow(failure("ERR_SHAPE", "3 x 32 x 32", "1 x 8 x 8"));
  });

  test("a split without images", async () => {
    const noTest = await fromArrays(pixels(64 * 2), [0, 1], { shape: [1, 8, 8], numClasses: 10 });
    const model = await trained();
    await expect(evaluate(model, noTest)).rejects.toThrow(failure("ERR_DATA", "no test images"));
    expect((await evaluate(model, noTest, { split: "train" })).samples).toBe(2);
  });

  test.each([
    [{ epsilon: -1 }, "epsilon"],
    [{ epsilon: 1.5 }, "epsilon"],
    [{ batchSize: 0 }, "batchSize"],
    [{ limit: 0 }, "number of images"],
    [{ limit: 2.5 }, "number of images"],
    [{ norm: "l1" }, "l1"],
    [{ split: "validation" }, "validation"],
    [{ seed: -1 }, "seed"],
    [{ seed: 0.5 }, "seed"],
    [{ attacks: [attacks.pgd({ steps: -3 })] }, "steps"],
    [{ attacks: [attacks.pgd({ restarts: 3, randomStart: false })] }, "random-start"],
    [{ attacks: [{ name: "pdg", parameters: {} }] }, 'did you mean "pgd"'],
    [{ attacks: [{ name: "pgd", parameters: { step: 3 } }] }, 'did you mean "steps"'],
    [{ attack: [attacks.fgsm()] }, 'did you mean "attacks"'],
  ])("%o", async (options, message) => {
    await expect(evaluate(await trained(), data, options as never)).rejects.toThrow(failure("ERR_CONFIG", message));
  });

  test("to go on once it is aborted", async () => {
    const model = await trained();
    const reason = new Error("enough");
    await expect(evaluate(model, data, { signal: AbortSignal.abort(reason) })).rejects.toMatchObject({
      name: "ArdistillError",
      code: "ERR_ABORTED",
      cause: reason,
    });
    const controller = new AbortController();
    const options = { attacks: [attacks.pgd({ steps: 1_000_000, epsilon: 0.01 })], signal: controller.signal };
    const long = evaluate(model, data, options);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const begin = performance.now();
    controller.abort(reason);
    await expect(long).rejects.toMatchObject({ code: "ERR_ABORTED", cause: reason });
    const seconds = (performance.now() - begin) / 1000;
    console.log(`evaluate() ended ${Math.round(seconds * 1000)} ms after its abort`);
    expect(seconds).toBeLessThan(2);
  });
});
