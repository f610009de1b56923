import { describe, expect, test } from "vitest";
import { fromArrays } from "../../lib/data/arrays.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { createModel, type Model } from "../../lib/models/model.js";
import type { TrainOptions } from "../../lib/training/options.js";
import { train } from "../../lib/training/trainer.js";
import { checkHandles, own, pixels, temporaryDirectory } from "../support.js";

checkHandles();

// A linear softmax classifier has a loss and a gradient that a page of arithmetic gives: what the kernels do is compared
// with that, in float64.
const FEATURES = 6;
const CLASSES = 3;
const COUNT = 4;
const OPTIONS = { hidden: [], inChannels: 1, inputSize: [2, 3] as [number, number], numClasses: CLASSES };

type Matrix = number[][];
interface Linear {
  weight: Matrix;
  bias: number[];
}

async function linearOf(model: Model): Promise<Linear> {
  const state = await model.stateDict();
  const weight = Array.from(state.get("layers.0.weight")!.data, Number);
  return {
    weight: Array.from({ length: CLASSES }, (_, c) => weight.slice(c * FEATURES, (c + 1) * FEATURES)),
    bias: Array.from(state.get("layers.0.bias")!.data, Number),
  };
}

function logitsOf({ weight, bias }: Linear, x: number[]): number[] {
  return weight.map((row, c) => row.reduce((sum, value, f) => sum + value * x[f]!, bias[c]!));
}

function softmax(logits: number[], temperature = 1): number[] {
  const exponents = logits.map((value) => Math.exp(value / temperature));
  const sum = exponents.reduce((total, value) => total + value, 0);
  return exponents.map((value) => value / sum);
}

/** The images that the model sees, as rows, and the gradient of the loss by the logits of each, to be summed. */
function gradient(rows: Matrix, byLogits: Matrix): Linear {
  const weight = Array.from({ length: CLASSES }, (_, c) =>
    Array.from({ length: FEATURES }, (_, f) => rows.reduce((sum, x, i) => sum + byLogits[i]![c]! * x[f]!, 0)),
  );
  return { weight, bias: Array.from({ length: CLASSES }, (_, c) => byLogits.reduce((sum, g) => sum + g[c]!, 0)) };
}

function combine(a: Linear, b: Linear, how: (a: number, b: number) => number): Linear {
  return {
    weight: a.weight.map((row, c) => row.map((value, f) => how(value, b.weight[c]![f]!))),
    bias: a.bias.map((value, c) => how(value, b.bias[c]!)),
  };
}

/** PyTorch's SGD: v = momentum v + (g + weightDecay w), w = w - lr v, with v = g + weightDecay w at first. */
function sgd(start: Linear, steps: number, gradientAt: (w: Linear) => Linear, o: typeof SGD): Linear {
  let [w, v] = [start, combine(start, start, () => 0)];
  for (let step = 0; step < steps; step++) {
    const decayed = combine(gradientAt(w), w, (g, value) => g + o.weightDecay * value);
    v = combine(v, decayed, (velocity, g) => o.momentum * velocity + g);
    w = combine(w, v, (value, velocity) => value - o.lr * velocity);
  }
  return w;
}

const SGD = { lr: 0.3, momentum: 0.9, weightDecay: 0.05 };
const LABELS = [0, 2, 1, 2];

async function setting(): Promise<{ data: Dataset; rows: Matrix; student: Model; teacher: Model; out: string }> {
  const images = pixels(COUNT * FEATURES);
  const data = await fromArrays(images, LABELS, { shape: [1, 2, 3], numClasses: CLASSES });
  return {
    data,
    rows: Array.from({ length: COUNT }, (_, i) => [...images.subarray(i * FEATURES, (i + 1) * FEATURES)]),
    student: own(await createModel("mlp", { ...OPTIONS, seed: 1 }, "float64")),
    teacher: own(await createModel("mlp", { ...OPTIONS, seed: 2 }, "float64")),
    out: await temporaryDirectory(),
  };
}

const RUN: Partial<TrainOptions> = {
  ...{ ...SGD, precision: "fp64", epochs: 3, batchSize: COUNT, milestones: [], augment: "none", threads: 1 },
};

function expectClose(actual: Linear, expected: Linear): void {
  const flat = ({ weight, bias }: Linear) => [...weight.flat(), ...bias];
  flat(actual).forEach((value, i) => {
    expect(Math.abs(value - flat(expected)[i]!)).toBeLessThan(1e-13);
  });
}

const crossEntropyByLogits = (w: Linear, rows: Matrix): Matrix =>
  rows.map((x, i) => softmax(logitsOf(w, x)).map((p, c) => (p - (LABELS[i] === c ? 1 : 0)) / rows.length));

describe("one layer, three steps, in float64", () => {
  test("natural: cross-entropy, momentum and weight decay on every parameter", async () => {
    const { data, rows, student, out } = await setting();
    const start = await linearOf(student);
    const { history } = await train({ ...RUN, method: "natural", student, data, out });
    const expected = sgd(start, 3, (w) => gradient(rows, crossEntropyByLogits(w, rows)), SGD);
    expectClose(await linearOf(student), expected);

    const loss = rows.reduce((sum, x, i) => sum - Math.log(softmax(logitsOf(start, x))[LABELS[i]!]!) / COUNT, 0);
    expect(history[0]!.loss).toBeCloseTo(loss, 12);
  });

  test.each(["batchmean", "mean"] as const)("kd: t^2 KL over clean images, reduction %s", async (klReduction) => {
    const { data, rows, student, teacher, out } = await setting();
    const [start, target] = [await linearOf(student), await linearOf(teacher)];
    const [temperature, alpha] = [4, 0.7];
    const options = { ...RUN, method: "kd", student, teacher, data, out, temperature, alpha, klReduction } as const;
    const { history } = await train(options);
    const count = klReduction === "batchmean" ? COUNT : COUNT * CLASSES;
    // d/dz of t^2 KL(q || softmax(z / t)) is t (softmax(z / t) - q).
    const byLogits = (w: Linear) => {
      const clean = crossEntropyByLogits(w, rows);
      return rows.map((x, i) => {
        const q = softmax(logitsOf(target, x), temperature);
        const p = softmax(logitsOf(w, x), temperature);
        return p.map((value, c) => (alpha * temperature * (value - q[c]!)) / count + (1 - alpha) * clean[i]![c]!);
      });
    };
    expectClose(
      await linearOf(student),
      sgd(start, 3, (w) => gradient(rows, byLogits(w)), SGD),
    );

    const divergence = rows.reduce((sum, x) => {
      const p = softmax(logitsOf(start, x), temperature);
      const q = softmax(logitsOf(target, x), temperature);
      return sum + q.reduce((total, value, c) => total + value * Math.log(value / p[c]!), 0);
    }, 0);
    const hard = rows.reduce((sum, x, i) => sum - Math.log(softmax(logitsOf(start, x))[LABELS[i]!]!) / COUNT, 0);
    expect(history[0]!.loss).toBeCloseTo((alpha * temperature ** 2 * divergence) / count + (1 - alpha) * hard, 12);
    expectClose(await linearOf(teacher), target);
  });

  test.each(["adversarial", "ard"] as const)("%s: the loss on the images of one signed step", async (method) => {
    const { data, rows, student, teacher, out } = await setting();
    const [start, target] = [await linearOf(student), await linearOf(teacher)];
    const [epsilon, temperature, alpha] = [0.1, 5, 0.6];
    const attack = { epsilon, stepSize: 1, steps: 1, randomStart: false } as const;
    const recipe = method === "ard" ? { teacher, temperature, alpha } : {};
    await train({ ...RUN, ...attack, ...recipe, method, student, data, out, klReduction: "batchmean" });
    const attacked = (w: Linear) => {
      const byLogits = crossEntropyByLogits(w, rows);
      return rows.map((x, i) =>
        x.map((value, f) => {
          const slope = byLogits[i]!.reduce((sum, g, c) => sum + g * w.weight[c]![f]!, 0);
          return Math.min(1, Math.max(0, value + epsilon * Math.sign(slope)));
        }),
      );
    };
    const gradientAt = (w: Linear) => {
      const adversarial = attacked(w);
      if (method === "adversarial") return gradient(adversarial, crossEntropyByLogits(w, adversarial));
      // The teacher sees the clean image, the student the adversarial one; the hard labels go with the clean one.
      const soft = rows.map((x, i) => {
        const q = softmax(logitsOf(target, x), temperature);
        const p = softmax(logitsOf(w, adversarial[i]!), temperature);
        return p.map((value, c) => (alpha * temperature * (value - q[c]!)) / COUNT);
      });
      const hard = crossEntropyByLogits(w, rows).map((row) => row.map((value) => (1 - alpha) * value));
      return combine(gradient(adversarial, soft), gradient(rows, hard), (a, b) => a + b);
    };
    expectClose(await linearOf(student), sgd(start, 3, gradientAt, SGD));
  });
});

describe("batch norm", () => {
  const size = 8;
  const count = 3;
  const images = pixels(count * size * size, 3);

  /** The 3 x 3 convolution of padding 1, one channel. */
  function convolve(kernel: number[]): number[] {
    const at = (i: number, y: number, x: number) =>
      y < 0 || x < 0 || y >= size || x >= size ? 0 : images[(i * size + y) * size + x]!;
    const out: number[] = [];
    for (let i = 0; i < count; i++) {
      for (let y = 0; y < size; y++) {
        for (let x = 0; x < size; x++) {
          out.push(kernel.reduce((sum, k, j) => sum + k * at(i, y + Math.floor(j / 3) - 1, x + (j % 3) - 1), 0));
        }
      }
    }
    return out;
  }

  test("in train mode moves its statistics by a tenth, the variance unbiased; in eval mode not at all", async () => {
    const options = { inChannels: 1, inputSize: size, widthMultiplier: 1 / 32, seed: 4 };
    const model = own(await createModel("small_cnn", options, "float64"));
    const read = async (name: string) => Array.from((await model.stateDict()).get(name)!.data, Number);
    const labels = Int32Array.from([0, 1, 2]);

    await model.gradients(images, labels);
    await model.predict(images);
    expect(await read("bn1.running_mean")).toEqual([0]);
    expect(await read("bn1.num_batches_tracked")).toEqual([0]);

    await model.gradients(images, labels, { train: true });
    const values = convolve(await read("conv1.weight"));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    expect((await read("bn1.running_mean"))[0]).toBeCloseTo(0.1 * mean, 13);
    expect((await read("bn1.running_var"))[0]).toBeCloseTo(0.9 + 0.1 * variance, 13);
    expect(await read("bn1.num_batches_tracked")).toEqual([1]);
  });
});
