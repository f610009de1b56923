import { beforeAll, describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import type { Norm } from "../../lib/attacks/ball.js";
import { perturb, perturbDataset } from "../../lib/attacks/perturb.js";
import type { AttackSpec } from "../../lib/attacks/registry.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { evaluate } from "../../lib/evaluation/evaluate.js";
import { createModel, type Model } from "../../lib/models/model.js";
import { checkHandles, failure, floats, own, pixels, someDigits } from "../support.js";

checkHandles();

const COUNT = 10;
const SIZE = 16;

/** A linear model of two classes, and images between 1/4 and 3/4 with the labels that it gives them. */
async function linear(count = COUNT) {
  const options = { hidden: [], inChannels: 1, inputSize: 4, numClasses: 2, seed: 3 };
  const model = own(await createModel("mlp", options, "float64"));
  const state = await model.stateDict();
  const [w, b] = ["weight", "bias"].map((name) => state.get(`layers.0.${name}`)!.data as Float64Array);
  const weights = Array.from({ length: SIZE }, (_, j) => w![SIZE + j]! - w![j]!);
  const images = pixels(count * SIZE).map((x) => 0.25 + x / 2);
  const gaps = Array.from({ length: count }, (_, i) =>
    weights.reduce((sum, weight, j) => sum + weight * images[i * SIZE + j]!, b![1]! - b![0]!),
  );
  return { model, images, weights, gaps, labels: Int32Array.from(gaps, (gap) => (gap > 0 ? 1 : 0)) };
}

const norms = {
  linf: (v: number[]) => Math.max(...v.map(Math.abs)),
  l2: (v: number[]) => Math.hypot(...v),
  l1: (v: number[]) => v.reduce((sum, x) => sum + Math.abs(x), 0),
};

/** The perturbation of image i. */
function delta(found: ArrayLike<number>, images: ArrayLike<number>, i: number, size = SIZE): number[] {
  return Array.from({ length: size }, (_, j) => found[i * size + j]! - images[i * size + j]!);
}

describe("DeepFool on a linear model of two classes", () => {
  const overshoot = 0.05;
  test.each<["foolbox" | "torchattacks", Norm]>([
    ["foolbox", "linf"],
    ["foolbox", "l2"],
    ["torchattacks", "l2"],
  ])("goes the shortest way, (1 + overshoot) |f| / ||w||, by %s in %s", async (variant, norm) => {
    const { model, images, weights, gaps, labels } = await linear();
    const attack = attacks.deepFool({ variant, overshoot, project: false });
    const found = await perturb(model, images, labels, attack, { norm, epsilon: 0 });
    const dual = norm === "linf" ? norms.l1(weights) : norms.l2(weights);
    // foolbox adds 1e-4 to the way, and 1e-8 to what it divides by.
    const [more, digits] = variant === "foolbox" ? [1e-4, 6] : [0, 12];
    for (let i = 0; i < COUNT; i++) {
      const way = (1 + overshoot) * (Math.abs(gaps[i]!) / dual + more);
      const perturbation = delta(found, images, i);
      expect(norms[norm](perturbation)).toBeCloseTo(way, digits);
      const against = gaps[i]! > 0 ? -1 : 1;
      weights.forEach((weight, j) => {
        const unit = norm === "linf" ? Math.sign(weight) : weight / dual;
        expect(perturbation[j]).toBeCloseTo(against * way * unit, digits);
      });
    }
  });

  test("leaves an image alone that is misclassified", async () => {
    const { model, images, labels } = await linear();
    const wrong = labels.map((label) => 1 - label);
    for (const epsilon of [0, 0.1]) {
      for (const norm of ["linf", "l2"] as const) {
        const found = await perturb(model, images, wrong, attacks.deepFool(), { norm, epsilon });
        expect([...found]).toEqual([...images]);
      }
    }
  });
});

describe("Carlini & Wagner on a linear model of two classes", () => {
  test("crosses the boundary, hardly farther away than it is", async () => {
    const { model, images, weights, gaps, labels } = await linear();
    const attack = attacks.cw({ steps: 300, c: 5, project: false });
    const found = await perturb(model, images, labels, attack, { norm: "l2" });
    for (let i = 0; i < COUNT; i++) {
      const perturbation = delta(found, images, i);
      const shortest = Math.abs(gaps[i]!) / norms.l2(weights);
      const change = perturbation.reduce((sum, x, j) => sum + x * weights[j]!, 0);
      expect(Math.sign(gaps[i]! + change)).toBe(-Math.sign(gaps[i]!));
      expect(norms.l2(perturbation)).toBeGreaterThan(shortest);
      expect(norms.l2(perturbation)).toBeLessThan(1.1 * shortest + 0.01); // a step of Adam is not shorter
    }
  });

  test("gives the image itself where nothing was found, and leaves pixels of 0 and 1 as they are", async () => {
    const { model, images, labels } = await linear();
    const [short, far] = [attacks.cw({ steps: 1, project: false }), attacks.cw({ steps: 300, c: 5, project: false })];
    expect([...(await perturb(model, images, labels, short, { norm: "l2" }))]).toEqual([...images]);
    const edges = images.map((x, j) => [0, 1, x][j % 3]!);
    const { labels: theirs } = await model.predict(edges);
    const found = await perturb(model, edges, theirs, far, { norm: "l2" });
    expect(found.every((x) => x >= 0 && x <= 1)).toBe(true);
    expect(Array.from(found).filter((x, j) => j % 3 < 2 && x !== edges[j])).toEqual([]);
    expect(Array.from(found)).not.toEqual([...edges]);
  });
});

describe.each<[string, (project: boolean) => AttackSpec, Norm, number]>([
  ["DeepFool", (project) => attacks.deepFool({ project }), "linf", 0.02],
  ["DeepFool", (project) => attacks.deepFool({ project }), "l2", 0.1],
  ["torchattacks' DeepFool", (project) => attacks.deepFool({ project, variant: "torchattacks" }), "l2", 0.1],
  ["Carlini & Wagner", (project) => attacks.cw({ project, c: 100 }), "l2", 0.1],
])("%s", (_, attack, norm, epsilon) => {
  let data: Dataset;
  beforeAll(async () => {
    data = await someDigits(1, 60);
  });
  const cnn = (): Promise<Model> =>
    createModel("small_cnn", { inChannels: 1, inputSize: 8, widthMultiplier: 0.25, seed: 1 }, "float64").then(own);

  test(`finds images, and projects them onto the ${norm} ball`, async () => {
    const model = await cnn();
    const images = floats(data.test).map((x) => 0.25 + x / 2); // most pixels of digits are at the edge of the range
    const { labels } = await model.predict(images);
    const raw = await perturb(model, images, labels, attack(false), { norm, epsilon });
    const broken = (await model.predict(Float32Array.from(raw))).labels.filter(
      (label, i) => label !== labels[i],
    ).length;
    expect(broken).toBeGreaterThan(50);
    const inside = await perturb(model, images, labels, attack(true), { norm, epsilon });
    let outside = 0;
    for (let i = 0; i < data.test.count; i++) {
      const [far, near] = [delta(raw, images, i, 64), delta(inside, images, i, 64)];
      if (norms[norm](far) > epsilon) outside++;
      else expect(near).toEqual(far);
      expect(norms[norm](near)).toBeCloseTo(Math.min(epsilon, norms[norm](far)), 12);
    }
    expect(outside).toBeGreaterThan(0);
    expect(inside.every((x) => x >= 0 && x <= 1)).toBe(true);
  });

  test("gives the same images whatever the batch size", async () => {
    const model = await cnn();
    const of = async (batchSize: number) =>
      own(await perturbDataset(model, data, attack(false), { norm, epsilon, batchSize, limit: 12 })).read(
        "adversarial",
      );
    const whole = await of(12);
    for (const batchSize of [1, 5]) {
      (await of(batchSize)).forEach((x, i) => {
        expect(Math.abs(Number(x) - Number(whole[i]))).toBeLessThan(1e-9);
      });
    }
  });

  test("is evaluated in the ball, and not without its projection", async () => {
    const model = await cnn();
    const report = await evaluate(model, data, { attacks: [attack(true)], norm, epsilon });
    expect(report.robust.correct).toBeLessThanOrEqual(report.clean.correct);
    await expect(evaluate(model, data, { attacks: [attack(false)], norm, epsilon })).rejects.toThrow(
      failure("ERR_CONFIG", "project=false", "ball"),
    );
  });

  test("is aborted between its steps", async () => {
    const model = await cnn();
    const aborted = perturbDataset(model, data, attack(true), { norm, signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ code: "ERR_ABORTED" });
  });
});
