import { describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import { NORMS, type Norm } from "../../lib/attacks/ball.js";
import { type PerturbOptions, perturbDataset } from "../../lib/attacks/perturb.js";
import { ATTACKS } from "../../lib/attacks/registry.js";
import { limitSplit } from "../../lib/data/splits.js";
import { evaluate } from "../../lib/evaluation/evaluate.js";
import type { Model } from "../../lib/models/model.js";
import type { FloatDType } from "../../lib/native/contract.js";
import { trainedOnDigits } from "../evaluation/support.js";
import { checkHandles, failure, floats, hex, own, pixels, stateBytes } from "../support.js";
import {
  CASES,
  type Case,
  delta,
  imagesOf,
  inNorm,
  isDeterministic,
  linearModel,
  NORM_OF,
  someWeights,
  unbreakable,
} from "./support.js";

checkHandles();
const digits = trainedOnDigits();
const COUNT = 24;
const SIZE = 64;
const images = () => ({ ...digits.data, test: limitSplit(digits.data.test, COUNT) });

/** Balls in which each attack breaks some samples and not all. */
const EPSILON: Record<Norm, number> = { linf: 0.1, l2: 0.6 };
/** The distance of two numbers next to each other, just below 1. */
const ULP: Record<FloatDType, number> = { float32: 2 ** -24, float64: 2 ** -53 };

/** The stages of AutoAttack one by one; it as a whole is below. */
test("every attack of the registry is looked at", () => {
  expect(new Set([...CASES.map(({ name }) => name), "autoattack"])).toEqual(new Set(Object.keys(ATTACKS)));
});

async function attacked(model: Model, { attack, norm }: Case, options: PerturbOptions = {}) {
  const found = own(await perturbDataset(model, images(), attack, { norm, epsilon: EPSILON[norm], ...options }));
  return found.read("adversarial") as Float32Array | Float64Array;
}

/** How far the farthest image is from its clean one, all pixels of which are to lie in [0, 1]. */
function farthest(found: Float32Array | Float64Array, clean: Float32Array | Float64Array, norm: Norm): number {
  expect(found.every((pixel) => pixel >= 0 && pixel <= 1)).toBe(true);
  return Math.max(...Array.from({ length: COUNT }, (_, i) => NORM_OF[norm](delta(found, clean, i, SIZE))));
}

/** Each pixel is rounded once; in l2 that adds up. */
const edge = (norm: Norm, dtype: FloatDType) => EPSILON[norm] + ULP[dtype] * (norm === "l2" ? Math.sqrt(SIZE) : 1);

describe.each(CASES)("$text in $norm", (which) => {
  const { attack, norm } = which;

  test.each(["float32", "float64"] as const)(
    "stays in the ball and in [0, 1], and leaves the model as it was, in %s",
    async (dtype) => {
      const model = await digits.model(dtype);
      const state = await stateBytes(model);
      const logits = hex((await model.predict(floats(digits.data.test))).logits);
      const perturbed = own(await perturbDataset(model, images(), attack, { norm, epsilon: EPSILON[norm] }));
      const [clean, found] = [perturbed.read("images"), perturbed.read("adversarial")] as Float32Array[];
      expect(found).toBeInstanceOf(dtype === "float32" ? Float32Array : Float64Array);
      const distance = farthest(found!, clean!, norm);
      expect(distance).toBeLessThanOrEqual(edge(norm, dtype));
      expect(distance).toBeGreaterThan(0.5 * EPSILON[norm]);
      expect(await stateBytes(model)).toEqual(state);
      expect(hex((await model.predict(floats(digits.data.test))).logits)).toBe(logits);
    },
  );

  test("gives the images back in a ball of radius 0, bit for bit", async () => {
    const model = await digits.model();
    expect(hex(await attacked(model, which, { epsilon: 0 }))).toBe(hex(floats(images().test)));
  });

  test("is the same again for the same seed, and another for another where it draws", async () => {
    const model = await digits.model();
    const of = async (seed: number) => hex(await attacked(model, which, { seed }));
    const first = await of(1);
    expect(await of(1)).toBe(first);
    expect((await of(2)) === first).toBe(isDeterministic(which));
  });

  test("does to a sample what it does whatever the batch size, and counts as much", async () => {
    const model = await digits.model("float64");
    const of = async (batchSize: number) => {
      const options = { attacks: [attack], norm, epsilon: EPSILON[norm], batchSize, checks: false };
      const { outcomes, attacks: scores } = await evaluate(model, images(), options);
      const { seconds: _, backward, ...score } = scores[0]!;
      // DeepFool takes the gradients of a whole batch until none of it stands.
      return { outcomes, score, ...(which.name !== "deepfool" && { backward }) };
    };
    const whole = await of(100);
    expect(whole.outcomes.robust).not.toBe(whole.outcomes.clean);
    expect(whole.outcomes.robust).toContain("1");
    const found = await attacked(model, which, { batchSize: 100 });
    for (const batchSize of [1, 7]) {
      expect(await of(batchSize)).toEqual(whole);
      // LibTorch sums in an order that depends on the batch; signs of gradients do not show it.
      const tolerance = norm === "l2" || /fool|fab/.test(which.name) ? 1e-9 : 0;
      const parts = await attacked(model, which, { batchSize });
      expect(Math.max(...parts.map((x, i) => Math.abs(x - found[i]!)))).toBeLessThanOrEqual(tolerance);
    }
  });

  test("does not begin once the signal is aborted", async () => {
    const run = attacked(await digits.model(), which, { signal: AbortSignal.abort() });
    await expect(run).rejects.toThrow(failure("ERR_ABORTED"));
  });
});

test.each(NORMS)("autoattack in %s does so as a whole", async (norm) => {
  // Its stages have no fewer steps to take, and a linear model takes few operations.
  const model = await linearModel(someWeights(5, 16), [0, 0, 0, 0, 0]);
  const clean = pixels(8 * 16);
  const { labels } = await model.predict(clean);
  const data = await imagesOf(clean, labels, 5, 4);
  const state = await stateBytes(model);
  const of = async (radius: number, batchSize = 100) => {
    const options = { norm, epsilon: radius, batchSize };
    const found = own(await perturbDataset(model, data, attacks.autoAttack(), options));
    return found.read("adversarial") as Float64Array;
  };
  const epsilon = { linf: 0.06, l2: 0.2 }[norm];
  const found = await of(epsilon);
  const changes = Array.from(labels, (_, i) => delta(found, clean, i, 16));
  expect(found.every((pixel) => pixel >= 0 && pixel <= 1)).toBe(true);
  for (const change of changes) expect(NORM_OF[norm](change)).toBeLessThanOrEqual(epsilon + 4 * ULP.float64);
  const after = (await model.predict(Float32Array.from(found))).labels;
  const broken = after.filter((label, i) => label !== labels[i]).length;
  expect(broken).toBeGreaterThan(0);
  expect(broken).toBeLessThan(8);
  const parts = await of(epsilon, 3);
  expect(Math.max(...parts.map((x, i) => Math.abs(x - found[i]!)))).toBeLessThanOrEqual(1e-9);
  expect([...(await of(0))]).toEqual([...clean]);
  expect(await stateBytes(model)).toEqual(state);
});

describe("an aborted signal stops in time", () => {
  /** So many steps that they do not end; FGSM has one, and images enough. */
  const ENDLESS: Case[] = [
    ...["fgsm", "pgd:steps=1e6", "mi-fgsm:steps=1e6", "deepfool:steps=1e6", "apgd-ce:steps=1e6"],
    ...["apgd-dlr:steps=1e6", "apgd-t:steps=1e6", "fab:steps=1e6", "fab-t:steps=1e6", "square:queries=1e6"],
    "autoattack",
  ]
    .map((text) => inNorm(text, "linf"))
    .concat(inNorm("cw:steps=1e6", "l2"), inNorm("deepfool:steps=1e6,variant=torchattacks", "l2"));

  test("every attack of the registry is looked at", () => {
    expect(new Set(ENDLESS.map(({ name }) => name))).toEqual(new Set(Object.keys(ATTACKS)));
  });

  test.each(ENDLESS)("$text", async ({ attack, norm, name }) => {
    const model = await unbreakable();
    const count = name === "fgsm" ? 20_000 : 20;
    const data = await imagesOf(pixels(count * 16), new Int32Array(count), 10, 4);
    const controller = new AbortController();
    const batchSize = name === "fgsm" ? 1 : 100;
    const run = perturbDataset(model, data, attack, { norm, batchSize, signal: controller.signal });
    let abortedAt = Number.POSITIVE_INFINITY;
    setTimeout(() => {
      abortedAt = performance.now();
      controller.abort();
    }, 30);
    await expect(run).rejects.toThrow(failure("ERR_ABORTED"));
    expect(performance.now() - abortedAt).toBeLessThan(1000);
  });
});
