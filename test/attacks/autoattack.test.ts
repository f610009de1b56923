import { beforeAll, describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import { NORMS, type Norm } from "../../lib/attacks/ball.js";
import { perturb } from "../../lib/attacks/perturb.js";
import type { AttackSpec } from "../../lib/attacks/registry.js";
import { customModel } from "../../lib/models/custom.js";
import { createModel, type Model } from "../../lib/models/model.js";
import type { FloatDType } from "../../lib/native/contract.js";
import { tensor, tidy } from "../../lib/tensor/index.js";
import { checkHandles, failure, floats, hex, own, pixels, someDigits } from "../support.js";

checkHandles();

const SPECS: [string, AttackSpec][] = [
  ["APGD", attacks.apgd({ steps: 10 })],
  ["APGD on the DLR loss", attacks.apgd({ loss: "dlr", steps: 10 })],
  ["APGD towards classes", attacks.apgd({ loss: "targeted-dlr", steps: 5, targetClasses: 3 })],
  ["FAB towards classes", attacks.fab({ steps: 10, targetClasses: 3 })],
  ["Square", attacks.square({ queries: 40 })],
];
/** Balls that break some samples and not all. */
const EPSILONS: Record<Norm, number> = { linf: 0.03, l2: 0.15 };

let model: Model;
let images: Float32Array;
/** What the model says, and a wrong label at last. */
let labels: Int32Array;
const SIZE = 64;

const cnn = (dtype: FloatDType) =>
  createModel("small_cnn", { inChannels: 1, inputSize: 8, widthMultiplier: 0.25, seed: 1 }, dtype);

beforeAll(async () => {
  images = floats((await someDigits(1, 40)).test);
  model = await cnn("float64");
  labels = (await model.predict(images)).labels;
  labels[39] = (labels[39]! + 1) % 10;
  return () => model.dispose();
});

describe.each(NORMS)("in %s", (norm) => {
  const options = { norm, epsilon: EPSILONS[norm] };

  describe.each(SPECS)("%s", (_, attack) => {
    test("breaks samples within the ball and [0, 1], and leaves those alone that are misclassified", async () => {
      const found = await perturb(model, images, labels, attack, options);
      expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...found)).toBeLessThanOrEqual(1);
      for (let i = 0; i < 40; i++) {
        const delta = Array.from(found.subarray(i * SIZE, (i + 1) * SIZE), (x, j) => x - images[i * SIZE + j]!);
        const length = norm === "l2" ? Math.hypot(...delta) : Math.max(...delta.map(Math.abs));
        expect(length).toBeLessThanOrEqual(EPSILONS[norm] + 1e-12);
      }
      expect([...found.subarray(39 * SIZE)]).toEqual([...images.subarray(39 * SIZE)]);
      const after = (await model.predict(Float32Array.from(found))).labels;
      const broken = after.filter((label, i) => label !== labels[i]).length;
      expect(broken).toBeGreaterThan(1);
      expect(broken).toBeLessThan(40);
    });

    test("gives the same images whatever the batch size, and again for the same seed", async () => {
      const of = (batchSize: number) => perturb(model, images, labels, attack, { ...options, batchSize, seed: 3 });
      const whole = await of(40);
      expect(hex(await of(40))).toBe(hex(whole));
      const parts = await of(7);
      // LibTorch sums squares in an order that depends on the batch.
      const tolerance = norm === "l2" ? 1e-12 : 0;
      expect(Math.max(...parts.map((x, i) => Math.abs(x - whole[i]!)))).toBeLessThanOrEqual(tolerance);
    });

    test("gives the images back in a ball of radius 0", async () => {
      const found = await perturb(model, images, labels, attack, { norm, epsilon: 0 });
      expect([...found]).toEqual([...images]);
    });
  });
});

describe("on a linear model of two classes", () => {
  /** Images, the way from the label to the other class, and how far the boundary is along it. */
  async function setting() {
    const options = { hidden: [], inChannels: 1, inputSize: 4, numClasses: 2, seed: 3 };
    const linear = own(await createModel("mlp", options, "float64"));
    const x = pixels(10 * 16).map((value) => Math.fround(0.3 + 0.4 * value)); // no side of [0, 1] is near
    const { labels: of } = await linear.predict(x);
    const state = await linear.stateDict();
    const [weight, bias] = ["weight", "bias"].map((name) => state.get(`layers.0.${name}`)!.data as Float64Array);
    const ways = [...of].map((label) =>
      Array.from({ length: 16 }, (_, j) => weight![(1 - label) * 16 + j]! - weight![label * 16 + j]!),
    );
    const gaps = [...of].map((label, i) =>
      ways[i]!.reduce((sum, w, j) => sum - w * x[i * 16 + j]!, bias![label]! - bias![1 - label]!),
    );
    return { linear, x, labels: of, ways, gaps };
  }

  test("APGD ends at the edge of the ball where the loss is highest", async () => {
    const { linear, x, labels: of, ways, gaps } = await setting();
    const distances = gaps.map((gap, i) => gap / ways[i]!.reduce((sum, w) => sum + Math.abs(w), 0));
    const epsilon = 0.9 * Math.min(...distances);
    const found = await perturb(linear, x, of, attacks.apgd({ steps: 20 }), { epsilon });
    found.forEach((value, k) => {
      expect(value).toBeCloseTo(x[k]! + epsilon * Math.sign(ways[Math.floor(k / 16)]![k % 16]!), 12);
    });
  });

  test.each(NORMS)("FAB finds the nearest image beyond the boundary, in %s", async (norm) => {
    const { linear, x, labels: of, ways, gaps } = await setting();
    const lengths = ways.map((way) =>
      norm === "l2" ? Math.hypot(...way) : way.reduce((sum, w) => sum + Math.abs(w), 0),
    );
    const distances = gaps.map((gap, i) => gap / lengths[i]!);
    for (const [i, distance] of distances.entries()) {
      const image = x.slice(i * 16, (i + 1) * 16);
      const label = of.subarray(i, i + 1);
      // One step, which goes 1.05 times as far as the boundary is.
      const attack = attacks.fab({ steps: 1 });
      const near = await perturb(linear, image, label, attack, { norm, epsilon: 1.049 * distance });
      expect([...near]).toEqual([...image]);
      const far = await perturb(linear, image, label, attack, { norm, epsilon: 1.051 * distance });
      const expected = Array.from(image, (value, j) => {
        const direction = norm === "l2" ? ways[i]![j]! / lengths[i]! : Math.sign(ways[i]![j]!);
        return value + 1.05 * distance * direction;
      });
      far.forEach((value, j) => {
        expect(value).toBeCloseTo(expected[j]!, 10);
      });
    }
  });

  test("the difference of logits ratio is refused", async () => {
    const { linear, x, labels: of } = await setting();
    await expect(perturb(linear, x, of, attacks.apgd({ loss: "dlr" }))).rejects.toThrow(
      failure("ERR_CONFIG", "3 classes", "has 2"),
    );
    await expect(perturb(linear, x, of, attacks.apgd({ loss: "targeted-dlr" }))).rejects.toThrow(
      failure("ERR_CONFIG", "4 classes"),
    );
  });
});

test.each(NORMS)(
  "Square makes as many queries as it is given, and keeps the image of the least margin, in %s",
  async (norm) => {
    const weight = own(tidy(() => tensor(Array.from(pixels(3 * SIZE), (value) => value - 0.5)).reshape([SIZE, 3])));
    const margins: number[] = [];
    const watched = own(
      customModel(
        (x) => {
          const logits = x
            .flatten(1)
            .matmul(weight)
            .add(tensor([100, 0, 0])); // nothing breaks it
          const [label, ...others] = logits.toTypedArray() as Float32Array;
          margins.push(label! - Math.max(...others));
          return logits;
        },
        { inputShape: [1, 8, 8], numClasses: 3 },
      ),
    );
    const image = images.slice(0, SIZE);
    const of = async (queries: number) => {
      margins.length = 0;
      await perturb(watched, image, Int32Array.of(0), attacks.square({ queries }), { norm, epsilon: EPSILONS[norm] });
      return [...margins];
    };
    const [five, sixty] = [await of(5), await of(60)];
    expect(sixty.length - five.length).toBe(55);
    // The last pass but one is of the image that is kept, the last one of the clean image.
    const [clean, kept] = [sixty.at(-1)!, sixty.at(-2)!];
    expect(kept).toBe(Math.min(...sixty));
    expect(kept).toBeLessThan(clean);
  },
);

test("an aborted signal stops each", async () => {
  const forever: AttackSpec[] = [
    attacks.apgd({ steps: 1_000_000 }),
    attacks.fab({ steps: 1_000_000 }),
    attacks.square({ queries: 1_000_000 }),
  ];
  for (const attack of forever) {
    const controller = new AbortController();
    const run = perturb(model, images, labels, attack, { epsilon: 1e-6, signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    await expect(run).rejects.toThrow(failure("ERR_ABORTED"));
  }
});
