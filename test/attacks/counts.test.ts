import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import { ATTACKS, type AttackSpec } from "../../lib/attacks/registry.js";
import { evaluate } from "../../lib/evaluation/evaluate.js";
import type { EvaluateOptions } from "../../lib/evaluation/options.js";
import { customModel } from "../../lib/models/custom.js";
import { loadModel } from "../../lib/models/load.js";
import type { Model } from "../../lib/models/model.js";
import { grad, noGrad, ops } from "../../lib/tensor/index.js";
import { trainedOnDigits } from "../evaluation/support.js";
import { checkHandles, own, pixels, temporaryDirectory } from "../support.js";
import { type Case, imagesOf, inNorm, linearModel, someWeights, unbreakable } from "./support.js";

checkHandles();
const digits = trainedOnDigits();

/** Images forward and backward for each attack. */
async function countsOf(model: Model, specs: AttackSpec[], options: EvaluateOptions = {}) {
  const { attacks: scores, clean } = await evaluate(model, digits.data, { attacks: specs, checks: false, ...options });
  return { counts: scores.map(({ forward, backward }) => [forward, backward]), clean: clean.correct };
}

describe("an image that nothing breaks costs by closed form", () => {
  const COUNT = 3;

  // Of ten classes. All have the pass that the outcome is found by; those that look for a sample's rank of classes first, one
  // ahead; and targeted ones what they do for each class.
  const ENTRIES: [Case, forward: number, backward: number][] = [
    [inNorm("fgsm", "linf"), 1 + 1, 1],
    [inNorm("pgd:steps=7", "linf"), 7 + 1, 7],
    [inNorm("pgd:steps=7", "l2"), 7 + 1, 7],
    [inNorm("pgd:steps=7,restarts=3", "linf"), 3 * (7 + 1), 3 * 7],
    [inNorm("pgd:steps=7,loss=kl", "linf"), 1 + 7 + 1, 7],
    [inNorm("pgd:steps=7,target=least-likely", "linf"), 1 + 7 + 1, 7],
    [inNorm("mi-fgsm:steps=5", "linf"), 5 + 1, 5],
    [inNorm("deepfool:steps=4", "linf"), 4 + 1, 4 * 9],
    [inNorm("deepfool:steps=4,candidates=3", "l2"), 4 + 1, 4 * 2],
    [inNorm("deepfool:steps=4,variant=torchattacks", "l2"), 4 + 1, 4 * 9],
    [inNorm("cw:steps=20,c=100", "l2"), 20 + 1, 20],
    [inNorm("apgd-ce:steps=6", "linf"), 1 + (6 + 1) + 1, 6 + 1],
    [inNorm("apgd-ce:steps=6,restarts=2", "l2"), 2 * (1 + (6 + 1) + 1), 2 * (6 + 1)],
    [inNorm("apgd-dlr:steps=6", "linf"), 1 + (6 + 1) + 1, 6 + 1],
    [inNorm("apgd-t:steps=6,target-classes=4", "linf"), 1 + 4 * (6 + 1) + 1, 4 * (6 + 1)],
    [inNorm("apgd-t:steps=6,target-classes=100", "l2"), 1 + 9 * (6 + 1) + 1, 9 * (6 + 1)],
    [inNorm("fab:steps=3,restarts=2", "linf"), 2 * (1 + 3 * 2 + 1), 2 * 3 * 9],
    [inNorm("fab-t:steps=3,target-classes=4", "l2"), 1 + 4 * 3 * 2 + 1, 4 * 3],
    [inNorm("square:queries=9", "linf"), 1 + (9 + 1) + 1, 0],
    [inNorm("square:queries=9,restarts=2", "l2"), 2 * (1 + (9 + 1) + 1), 0],
    [
      inNorm("autoattack", "linf"),
      1 + 101 + 1 + (1 + 9 * 101 + 1) + (1 + 9 * 200 + 1) + (1 + 5001 + 1),
      101 + 909 + 900,
    ],
  ];

  test("every attack of the registry is looked at", () => {
    expect(new Set(ENTRIES.map(([{ name }]) => name))).toEqual(new Set(Object.keys(ATTACKS)));
  });

  test.each(ENTRIES)("$text in $norm", async ({ attack, norm }, forward, backward) => {
    const model = await unbreakable();
    const data = await imagesOf(pixels(COUNT * 16, 5), new Int32Array(COUNT), 10, 4);
    const { attacks: scores, robust } = await evaluate(model, data, { attacks: [attack], norm, checks: false });
    expect(robust.correct).toBe(COUNT);
    expect(scores[0]).toMatchObject({ forward: COUNT * forward, backward: COUNT * backward });
  });
});

describe("an image costs no more once it is broken", () => {
  // The first step onto the boundary of a linear model of two classes is one across it.
  test.each<[string, number, number]>([
    ["deepfool:steps=50", 2 + 1, 1],
    ["fab:steps=50,restarts=5", 1 + 2 + 1, 1],
    ["fab-t:steps=50", 1 + 2 + 1, 1],
  ])("%s", async (text, forward, backward) => {
    const count = 5;
    const model = await linearModel(someWeights(2, 16), [0, 0]);
    const images = pixels(count * 16, 5).map((value) => 0.3 + 0.4 * value); // no side of [0, 1] is near
    const { labels } = await model.predict(images);
    const data = await imagesOf(images, labels, 2, 4);
    const specs = [inNorm(text, "linf").attack];
    const { attacks: scores, robust } = await evaluate(model, data, { attacks: specs, epsilon: 1, checks: false });
    expect(robust.correct).toBe(0);
    expect(scores[0]).toMatchObject({ forward: count * forward, backward: count * backward });
  });

  test("and restarts go on with the unbroken ones", async () => {
    const model = await digits.model();
    const steps = 2;
    const of = (restarts: number) => attacks.pgd({ steps, stepSize: 0.02, restarts });
    const report = await evaluate(model, digits.data, { attacks: [of(1), of(2), of(3)], epsilon: 0.08, seed: 2 });
    const left = [report.clean.correct, ...report.attacks.map(({ correct }) => correct)];
    expect(new Set(left).size).toBe(4);
    let attempts = 0;
    for (const [i, { forward, backward }] of report.attacks.entries()) {
      attempts += left[i]!;
      expect([forward, backward]).toEqual([(steps + 1) * attempts, steps * attempts]);
    }
  });
});

describe("what an attack written in TypeScript does with the model counts", () => {
  test("each image passed, and each gradient that is taken", async () => {
    const model = await digits.model();
    const custom = attacks.custom("mine", (forward, images, labels, { epsilon }) => {
      noGrad(() => forward(images)); // one pass
      forward(images.detach().requires_grad_()); // another, whose gradient nobody takes
      const x = images.detach().requires_grad_();
      const loss = ops.cross_entropy_loss(forward(x), labels); // a third, whose gradient is taken twice
      grad(loss, x, { retainGraph: true });
      const [gradient] = grad(loss, x);
      return images.add(gradient!.sign().mul(epsilon)).clamp(0, 1);
    });
    const { counts, clean } = await countsOf(model, [custom], { epsilon: 0.01, batchSize: 50 });
    expect(counts).toEqual([[(3 + 1) * clean, 2 * clean]]);
  });

  test("with the restarts, of what is unbroken", async () => {
    const model = await digits.model();
    const noisy = (restarts: number) =>
      attacks.custom("noise", (_, images, __, { noise, epsilon }) => images.add(noise.mul(epsilon)).clamp(0, 1), {
        restarts,
      });
    const report = await evaluate(model, digits.data, { attacks: [noisy(1), noisy(2)], epsilon: 0.3 });
    const { correct } = report.attacks[0]!;
    expect(correct).toBeLessThan(report.clean.correct);
    expect(report.attacks.map(({ forward, backward }) => [forward, backward])).toEqual([
      [report.clean.correct, 0],
      [report.clean.correct + correct, 0],
    ]);
  });
});

test("models in TypeScript and from TorchScript files cost what built-in ones do", async () => {
  const model = await digits.model("float64");
  const file = join(await temporaryDirectory(), "model.pt");
  await model.exportTorchScript(file);
  const { inputShape } = model;
  const script = own(await loadModel(file, { inputShape, dtype: "float64" }));
  const custom = own(customModel((x) => model.forward(x), { inputShape, dtype: "float64" }));
  const texts = ["fgsm", "pgd:steps=3,restarts=2", "deepfool:steps=3", "apgd-t:steps=2,target-classes=2"];
  texts.push("fab:steps=2,restarts=2", "square:queries=10");
  const of = async (which: Model) => {
    const specs = texts.map((text) => inNorm(text, "linf").attack);
    return (await countsOf(which, specs, { epsilon: 0.08, limit: 30, batchSize: 30 })).counts;
  };
  const builtIn = await of(model);
  expect(await of(script)).toEqual(builtIn);
  expect(await of(custom)).toEqual(builtIn);
});

test("of a transfer the passes of the source count, not those that judge its images", async () => {
  const model = await digits.model();
  const source = await digits.model();
  const specs = [attacks.pgd({ steps: 3 }), attacks.square({ queries: 5 })];
  const { counts, clean } = await countsOf(model, specs, { source, epsilon: 0.001 });
  expect(counts).toEqual([
    [3 * clean, 3 * clean],
    [(1 + 5 + 1) * clean, 0],
  ]);
});
