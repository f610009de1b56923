import { describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import { NORMS, type Norm } from "../../lib/attacks/ball.js";
import { perturb } from "../../lib/attacks/perturb.js";
import { resolveAttack } from "../../lib/attacks/registry.js";
import { createModel, type Model } from "../../lib/models/model.js";
import type { FloatDType } from "../../lib/native/contract.js";
import { checkHandles, own, pixels } from "../support.js";
import { CASES, type Case, DUAL_OF, delta, inNorm, linearModel, NORM_OF, someWeights } from "./support.js";

checkHandles();

const SIZE = 16;
const COUNT = 10;

/** The boundary between an image's label and another class: how far behind that is, and the gradient of what it gains. */
interface Boundary {
  class: number;
  gap: number;
  way: number[];
}

interface Setting {
  model: Model;
  images: Float32Array;
  labels: Int32Array;
  /** Of each image with each class but its label. */
  boundaries: Boundary[][];
}

/** A linear model and images that no side of [0, 1] is near to, with the labels that it gives them. */
async function setting(weights = someWeights(2, SIZE, 3)): Promise<Setting> {
  const images = pixels(COUNT * SIZE).map((value) => 0.3 + 0.4 * value);
  const row = (i: number) => images.subarray(i * SIZE, (i + 1) * SIZE);
  const scores = (i: number) => weights.map((weight) => weight.reduce((sum, w, j) => sum + w * row(i)[j]!, 0));
  const labels = Int32Array.from({ length: COUNT }, (_, i) => scores(i).indexOf(Math.max(...scores(i))));
  const boundaries = Array.from(labels, (label, i) =>
    weights.flatMap((weight, k) => {
      const way = weight.map((w, j) => w - weights[label]![j]!);
      return k === label ? [] : [{ class: k, gap: scores(i)[label]! - scores(i)[k]!, way }];
    }),
  );
  const model = await linearModel(
    weights,
    weights.map(() => 0),
  );
  return { model, images, labels, boundaries };
}

const distanceTo = ({ gap, way }: Boundary, norm: Norm) => gap / DUAL_OF[norm](way);
/** How near the nearest image is that has another label: in closed form. */
const distanceOf = (boundaries: Boundary[], norm: Norm) =>
  Math.min(...boundaries.map((boundary) => distanceTo(boundary, norm)));

/** Which images an attack breaks in balls of a multiple of their own distances, by the closed form. */
async function broken({ model, images, labels, boundaries }: Setting, { attack, norm }: Case, multiple: number) {
  const flags: boolean[] = [];
  for (const [i, some] of boundaries.entries()) {
    const epsilon = multiple * distanceOf(some, norm);
    const image = images.slice(i * SIZE, (i + 1) * SIZE);
    const found = await perturb(model, image, labels.slice(i, i + 1), attack, { norm, epsilon });
    const change = delta(found, image, 0, SIZE);
    flags.push(some.some(({ gap, way }) => way.reduce((sum, w, j) => sum + w * change[j]!, 0) > gap));
  }
  return flags;
}

const classesOf = ({ attack, norm }: Case) => resolveAttack(attack, 0.1, norm).leastClasses;

describe("no attack breaks an image in a ball that ends just before the boundary", () => {
  test.each(CASES.filter((which) => classesOf(which) <= 2))("$text in $norm, of two classes", async (which) => {
    expect(await broken(await setting(), which, 0.999)).toEqual(Array(COUNT).fill(false));
  });

  test.each(CASES)("$text in $norm, of five classes", async (which) => {
    expect(await broken(await setting(someWeights(5, SIZE, 3)), which, 0.999)).toEqual(Array(COUNT).fill(false));
  });
});

describe("in a ball that ends just beyond it, those break every image that find the optimum of a linear model", () => {
  const both = (text: string) => NORMS.map((norm) => inNorm(text, norm));

  /**
   * Of two classes the gradient has one direction. In l-infinity one step as long as the ball's diameter ends at its best corner;
   * in l2 each turns a start towards the gradient, PGD's steps of a quarter of the radius by the factor 4/5. FAB goes 5 % too far at
   * first, comes back, and goes 5 % of the rest too far. DeepFool goes 2 % too far, and is projected along its way.
   */
  test.each([
    ...["fgsm", "pgd", "mi-fgsm", "apgd-ce:steps=10", "fab:steps=5", "fab-t:steps=5", "deepfool"].flatMap(both),
    inNorm("deepfool:variant=torchattacks", "l2"),
    // Adam's way is none along the gradient: it comes near to the nearest image, the nearer the shorter its steps.
    inNorm("cw:steps=1000,lr=0.003,c=2", "l2"),
  ])("$text in $norm, of two classes", async (which) => {
    expect(await broken(await setting(), which, 1.01)).toEqual(Array(COUNT).fill(true));
  });

  /** What is aimed at the nearest boundary, or at each in turn. Cross-entropy may be led to another. */
  test.each([
    ...["deepfool", "fab:steps=5", "fab-t:steps=5"].flatMap(both),
    inNorm("deepfool:variant=torchattacks", "l2"),
  ])("$text in $norm, of five classes", async (which) => {
    expect(await broken(await setting(someWeights(5, SIZE, 3)), which, 1.01)).toEqual(Array(COUNT).fill(true));
  });

  /**
   * Square in l-infinity keeps every pixel at the edge of the ball, and turns those over one by one that do not help. As in the
   * original no square ever lies at the last row or column, unless it is the whole image: of those pixels it finds no optimum.
   */
  test("square in linf, of two classes that do not look at the last row and column", async () => {
    const inner = (weight: number[]) => weight.map((w, j) => (j % 4 === 3 || j >= 12 ? 0 : w));
    const some = await setting(someWeights(2, SIZE, 3).map(inner));
    expect(await broken(some, inNorm("square:queries=500", "linf"), 1.01)).toEqual(Array(COUNT).fill(true));
  });
});

describe("of two classes the optimum in l-infinity is x + epsilon sign(gradient), clamped", () => {
  /** Images at the sides of [0, 1] as well, and labels that are wrong for some. */
  async function corners(dtype: FloatDType) {
    const weights = someWeights(2, SIZE, 3);
    const model = await linearModel(weights, [0.1, 0], dtype);
    const images = pixels(COUNT * SIZE);
    images[0] = 0;
    images[1] = 1;
    const labels = Int32Array.from({ length: COUNT }, (_, i) => i % 2);
    const signs = Array.from(images, (_, j) => {
      const label = labels[Math.floor(j / SIZE)]!;
      return Math.sign(weights[1 - label]![j % SIZE]! - weights[label]![j % SIZE]!);
    });
    const round = dtype === "float32" ? Math.fround : (value: number) => value;
    const optimum = (epsilon: number) => {
      const radius = round(epsilon);
      return Array.from(images, (x, j) => Math.min(1, Math.max(0, round(x + signs[j]! * radius))));
    };
    return { model, images, labels, optimum };
  }

  const start = { randomStart: false, steps: 5 };
  const slow = { stepSize: 0.03, steps: 10 };
  test.each([
    attacks.pgd({ ...start, stepSize: 0.03 }),
    attacks.pgd(slow),
    attacks.pgd({ ...slow, restarts: 3 }),
    attacks.pgd({ steps: 1, stepSize: 0.2 }),
    attacks.pgd({ ...slow, clampStart: false }),
    attacks.pgd({ ...start, loss: "margin" }),
    attacks.pgd({ ...start, target: "least-likely" }),
    attacks.pgd({ ...start, target: "second-likely", loss: "margin" }),
    attacks.miFgsm({ steps: 5 }),
    attacks.miFgsm({ steps: 5, decay: 0 }),
  ])("$name $parameters reaches it, bit for bit", async (attack) => {
    for (const dtype of ["float32", "float64"] as const) {
      const { model, images, labels, optimum } = await corners(dtype);
      expect([...(await perturb(model, images, labels, attack, { epsilon: 0.1 }))]).toEqual(optimum(0.1));
    }
  });

  test.each(["float32", "float64"] as const)("FGSM reaches it in any ball, in %s, bit for bit", async (dtype) => {
    const { model, images, labels, optimum } = await corners(dtype);
    for (const epsilon of [0.05, 0.3, 1]) {
      expect([...(await perturb(model, images, labels, attacks.fgsm(), { epsilon }))]).toEqual(optimum(epsilon));
    }
  });

  test("PGD that has not the steps to reach it goes steps x stepSize far", async () => {
    const { model, images, labels, optimum } = await corners("float64");
    const attack = attacks.pgd({ steps: 3, stepSize: 0.01, randomStart: false });
    const found = await perturb(model, images, labels, attack, { epsilon: 0.5 });
    optimum(0.03).forEach((value, i) => {
      expect(found[i]).toBeCloseTo(value, 12);
    });
  });

  test("APGD ends there where nothing breaks", async () => {
    const { model, images, labels, boundaries } = await setting();
    const epsilon = 0.9 * Math.min(...boundaries.map((some) => distanceOf(some, "linf")));
    const found = await perturb(model, images, labels, attacks.apgd({ steps: 20 }), { epsilon });
    found.forEach((value, k) => {
      const { way } = boundaries[Math.floor(k / SIZE)]![0]!;
      expect(value).toBeCloseTo(images[k]! + epsilon * Math.sign(way[k % SIZE]!), 12);
    });
  });
});

test("a gradient of zero moves nothing: sign(0) is 0", async () => {
  const options = { hidden: [], inChannels: 1, inputSize: 2, numClasses: 2 };
  const linear = own(await createModel("mlp", options));
  // A model's hidden units that never fire pass no gradient on.
  const silent = own(await createModel("mlp", { ...options, hidden: [1], seed: 0 }));
  const image = pixels(4);
  const gradient = (await silent.gradients(image, Int32Array.of(0))).get("input")!.data as Float32Array;
  const moved = await perturb(silent, image, Int32Array.of(0), attacks.fgsm({ epsilon: 0.1 }));
  image.forEach((x, i) => {
    expect(moved[i] === x).toBe(gradient[i] === 0 || moved[i] === x);
  });
  const all = await perturb(linear, image, Int32Array.of(0), attacks.fgsm({ epsilon: 0.1 }));
  expect(all.every((value, i) => value !== image[i])).toBe(true);
});

test("in l2 FGSM and MI-FGSM go along the gradient, to the edge of the ball", async () => {
  const { model, images, labels, boundaries } = await setting();
  for (const attack of [attacks.fgsm(), attacks.miFgsm({ steps: 5 })]) {
    const found = await perturb(model, images, labels, attack, { norm: "l2", epsilon: 0.2 });
    for (const [i, [boundary]] of boundaries.entries()) {
      delta(found, images, i, SIZE).forEach((change, j) => {
        // A direction is the gradient by its norm plus torchattacks' 1e-10.
        expect(change).toBeCloseTo((0.2 * boundary!.way[j]!) / DUAL_OF.l2(boundary!.way), 9);
      });
    }
  }
});

/** The shortest way of a length in the norm along a gradient. */
function along(way: number[], length: number, norm: Norm): number[] {
  const dual = DUAL_OF[norm](way);
  return way.map((w) => length * (norm === "linf" ? Math.sign(w) : w / dual));
}

test.each(NORMS)("FAB's first step is 1.05 times as long as the way to the boundary, in %s", async (norm) => {
  const { model, images, labels, boundaries } = await setting();
  for (const [i, [boundary]] of boundaries.entries()) {
    const distance = distanceTo(boundary!, norm);
    const image = images.slice(i * SIZE, (i + 1) * SIZE);
    const of = (epsilon: number) =>
      perturb(model, image, labels.subarray(i, i + 1), attacks.fab({ steps: 1 }), { norm, epsilon });
    expect([...(await of(1.049 * distance))]).toEqual([...image]);
    const found = delta(await of(1.051 * distance), image, 0, SIZE);
    along(boundary!.way, 1.05 * distance, norm).forEach((change, j) => {
      expect(found[j]).toBeCloseTo(change, 10);
    });
  }
});

describe("DeepFool goes the shortest way, (1 + overshoot) |f| / ||w||", () => {
  const overshoot = 0.05;
  test.each<["foolbox" | "torchattacks", Norm, number]>([
    ["foolbox", "linf", 2],
    ["foolbox", "l2", 2],
    ["torchattacks", "l2", 2],
    ["foolbox", "linf", 5],
    ["foolbox", "l2", 5],
    ["torchattacks", "l2", 5],
  ])("to the nearest boundary, by %s in %s, of %i classes", async (variant, norm, classes) => {
    const { model, images, labels, boundaries } = await setting(someWeights(classes, SIZE, 3));
    const attack = attacks.deepFool({ variant, overshoot, project: false });
    const found = await perturb(model, images, labels, attack, { norm, epsilon: 0 });
    // foolbox adds 1e-4 to the way, and 1e-8 to what it divides by.
    const [more, digits] = variant === "foolbox" ? [1e-4, 6] : [0, 12];
    const nearest = boundaries.map((some) => some.find((one) => distanceTo(one, norm) === distanceOf(some, norm))!);
    for (const [i, boundary] of nearest.entries()) {
      const way = along(boundary.way, (1 + overshoot) * (distanceTo(boundary, norm) + more), norm);
      delta(found, images, i, SIZE).forEach((change, j) => {
        expect(change).toBeCloseTo(way[j]!, digits);
      });
    }
    const { labels: after } = await model.predict(Float32Array.from(found));
    expect([...after]).toEqual(nearest.map((boundary) => boundary.class));
  });

  test("to that of the likeliest other class, where there are but two candidates", async () => {
    const { model, images, labels, boundaries } = await setting(someWeights(5, SIZE, 3));
    const attack = attacks.deepFool({ candidates: 2, project: false });
    const found = await perturb(model, images, labels, attack);
    const likeliest = boundaries.map((some) => some.toSorted((a, b) => a.gap - b.gap)[0]!.class);
    const nearest = boundaries.map(
      (some) => some.toSorted((a, b) => distanceTo(a, "linf") - distanceTo(b, "linf"))[0]!,
    );
    expect([...(await model.predict(Float32Array.from(found))).labels]).toEqual(likeliest);
    expect(nearest.map((boundary) => boundary.class)).not.toEqual(likeliest);
  });

  test.each(NORMS)("and leaves an image alone that is misclassified, in %s", async (norm) => {
    const { model, images, labels } = await setting();
    const wrong = labels.map((label) => 1 - label);
    for (const epsilon of [0, 0.1]) {
      const found = await perturb(model, images, wrong, attacks.deepFool(), { norm, epsilon });
      expect([...found]).toEqual([...images]);
    }
  });
});

describe("Carlini & Wagner", () => {
  // At the nearest image 2 distance = c ||w||: a c beyond that, which is 1 at most here, only makes the steps to and fro longer.
  const far = attacks.cw({ steps: 300, c: 2, project: false });

  test("crosses the boundary, hardly farther away than it is", async () => {
    const { model, images, labels, boundaries } = await setting();
    const found = await perturb(model, images, labels, far, { norm: "l2" });
    for (const [i, [boundary]] of boundaries.entries()) {
      const change = delta(found, images, i, SIZE);
      const shortest = distanceTo(boundary!, "l2");
      expect(boundary!.way.reduce((sum, w, j) => sum + w * change[j]!, 0)).toBeGreaterThan(boundary!.gap);
      expect(NORM_OF.l2(change)).toBeGreaterThan(shortest);
      expect(NORM_OF.l2(change)).toBeLessThan(1.1 * shortest + 0.01); // a step of Adam is not shorter
    }
  });

  test("gives the image itself where nothing was found, and leaves pixels of 0 and 1 as they are", async () => {
    const { model, images, labels } = await setting();
    const short = attacks.cw({ steps: 1, project: false });
    expect([...(await perturb(model, images, labels, short, { norm: "l2" }))]).toEqual([...images]);
    const edges = images.map((x, j) => [0, 1, x][j % 3]!);
    const { labels: theirs } = await model.predict(edges);
    const found = await perturb(model, edges, theirs, far, { norm: "l2" });
    expect(found.every((x) => x >= 0 && x <= 1)).toBe(true);
    expect(Array.from(found).filter((x, j) => j % 3 < 2 && x !== edges[j])).toEqual([]);
    expect(Array.from(found)).not.toEqual([...edges]);
  });
});
