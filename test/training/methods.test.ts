import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Dataset } from "../../lib/data/dataset.js";
import { createModel, type Model } from "../../lib/models/model.js";
import { grad, noGrad, ops, type Tensor, tensor, tidy } from "../../lib/tensor/index.js";
import type { TrainOptions } from "../../lib/training/options.js";
import { train } from "../../lib/training/trainer.js";
import { checkHandles, finish, own, readTensorFile, shortRun, someDigits, temporaryDirectory } from "../support.js";

checkHandles();

const IMAGES = 16;
let data: Dataset;
let out: string;
beforeAll(async () => {
  data = await someDigits(IMAGES, 20);
});
beforeEach(async () => {
  out = await temporaryDirectory();
});

const mlp = (hidden: number[], seed: number): Promise<Model> =>
  createModel("mlp", { inChannels: 1, inputSize: 8, hidden, seed }, "float64").then(own);

/** The images in order, all in a batch, and plain gradient descent at rate 1: the weights move by the gradient. */
const plain = {
  ...{ batchSize: IMAGES, maxSteps: 1, lr: 1, momentum: 0, weightDecay: 0, precision: "fp64", shuffle: false },
  ...{ augment: "none", teacherCheck: false },
} as const satisfies Partial<TrainOptions>;

let runs = 0;
/** The weights after a run of a student that begins the same each time. */
async function weightsAfter(options: Partial<TrainOptions>, hidden = [24]): Promise<Map<string, number[]>> {
  const student = await mlp(hidden, 1);
  const run = train(shortRun(data, join(out, String(runs++)), { student, ...plain, ...options }));
  await finish(run);
  return weightsOf(student);
}

async function weightsOf(model: Model): Promise<Map<string, number[]>> {
  return new Map([...(await model.stateDict())].map(([name, { data }]) => [name, Array.from(data, Number)]));
}

const batch = () => ({
  x: tensor(
    Float64Array.from(data.train.images, (pixel) => Math.fround(pixel / data.train.scale)),
    {
      shape: [IMAGES, 64],
    },
  ),
  y: tensor(BigInt64Array.from(data.train.labels, BigInt)),
});

describe("a ball of radius 0 leaves what the attack is added to", () => {
  const still = { epsilon: 0, randomStart: false, steps: 2, maxSteps: 3 } as const;
  test.each([
    ["adversarial", "natural", {}],
    ["fgsm-rs", "natural", {}],
    ["free", "natural", { replays: 1 }],
    ["ard", "kd", { temperature: 3 }],
    ["ard", "kd", { temperature: 3, alpha: 0.7 }],
    ["fast-ard", "kd", { temperature: 3, replays: 1 }],
    ["vat", "natural", { lambda: 0, powerIterations: 0 }],
    ["trades", "natural", { beta: 0, startDeviation: 0 }],
  ] as const)("%s is %s", async (method, same, options) => {
    const teacher = await mlp([32], 2);
    const given: Partial<TrainOptions> = { ...still, ...options, teacher, epochs: 3 };
    const { replays: _, ...others } = given;
    const [found, expected] = [
      await weightsAfter({ ...given, method }),
      await weightsAfter({ ...others, method: same }),
    ];
    // Two passes over equal images add up their gradients in another order than one.
    for (const [name, values] of expected) {
      found.get(name)!.forEach((value, i) => {
        expect(Math.abs(value - values[i]!)).toBeLessThan(1e-14);
      });
    }
  });
});

describe("closed forms on a linear student", () => {
  /** What one step took from the weights. */
  async function gradientOf(options: Partial<TrainOptions>): Promise<number[]> {
    const before = (await weightsOf(await mlp([], 1))).get("layers.0.weight")!;
    const after = (await weightsAfter(options, [])).get("layers.0.weight")!;
    return before.map((value, i) => value - after[i]!);
  }

  /** The largest difference, relative to the largest value. */
  const distance = (actual: number[], expected: number[]) =>
    Math.max(...actual.map((value, i) => Math.abs(value - expected[i]!))) / Math.max(...expected.map(Math.abs));
  const expectSame = (actual: number[], expected: number[]) => expect(distance(actual, expected)).toBeLessThan(1e-9);

  const numbersOf = (value: Tensor) => Array.from(value.toTypedArray() as Float64Array);

  test.each([1, 5, 30])(
    "KD's gradient at temperature %d is t (softmax(z_S / t) - softmax(z_T / t)) x / B",
    async (t) => {
      const teacher = await mlp([32], 2);
      const student = await mlp([], 1);
      const found = await gradientOf({ method: "kd", teacher, temperature: t });
      const expected = tidy(() =>
        noGrad(() => {
          const { x } = batch();
          const images = x.reshape([IMAGES, 1, 8, 8]);
          const soft = (model: Model) => model.forward(images).div(t).softmax(1);
          const difference = soft(student).sub(soft(teacher));
          return numbersOf(ops.mm(difference.t(), x).mul(t / IMAGES));
        }),
      );
      expectSame(found, expected);
    },
  );

  test("KD's loss tends to half the squared distance of the centred logits by classes as t grows", async () => {
    const teacher = await mlp([32], 2);
    const student = await mlp([], 1);
    const expected = tidy(() =>
      noGrad(() => {
        const images = batch().x.reshape([IMAGES, 1, 8, 8]);
        const difference = student.forward(images).sub(teacher.forward(images));
        const centred = difference.sub(ops.mean(difference, [1], true));
        return centred.mul(centred).sum().item() as number;
      }),
    );
    const run = train(
      shortRun(data, join(out, "limit"), { student, teacher, ...plain, method: "kd", temperature: 1e4 }),
    );
    const { history } = await finish(run);
    expect(history[0]!.loss / (expected / (2 * 10 * IMAGES))).toBeCloseTo(1, 3);
  });

  test("TRADES's natural logits keep their graph in the divergence", async () => {
    const attack = { steps: 1, epsilon: 0.1, stepSize: 0.1, randomStart: true, startDeviation: 1e-9 } as const;
    const found = await gradientOf({ method: "trades", beta: 6, attackMode: "eval", ...attack, attackLoss: "margin" });
    const student = await mlp([], 1);
    const weight = (await weightsOf(student)).get("layers.0.weight")!;
    const bias = (await weightsOf(student)).get("layers.0.bias")!;
    // The attack on the margin of a linear model goes along sign(w_other - w_label).
    const gradients = (detached: boolean) =>
      tidy(() => {
        const { x, y } = batch();
        const w = tensor(Float64Array.from(weight), { shape: [10, 64], requiresGrad: true });
        const logits = (images: Tensor) => ops.linear(images, w, tensor(Float64Array.from(bias)));
        const images = tensor(Float64Array.from(adversarialOf(weight, bias)), { shape: [IMAGES, 64] });
        const [natural, adversarial] = [logits(x), logits(images)];
        const target = (detached ? natural.detach() : natural).softmax(1);
        const divergence = ops.kl_div(adversarial.log_softmax(1), target, { reduction: 2 }).mul(6 / IMAGES);
        return numbersOf(grad(ops.cross_entropy_loss(natural, y).add(divergence), [w])[0]!);
      });
    const [attached, detached] = [gradients(false), gradients(true)];
    expectSame(found, attached);
    expect(distance(found, detached)).toBeGreaterThan(0.01);
  });

  const dot = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

  /** x + epsilon sign(w_other - w_label), clamped: other is the class nearest at the start, which is close to x. */
  function adversarialOf(weight: number[], bias: number[]): number[] {
    const images = Array.from(data.train.images, (pixel) => Math.fround(pixel / data.train.scale));
    return images.map((x, j) => {
      const i = Math.floor(j / 64);
      const row = images.slice(i * 64, (i + 1) * 64);
      const label = data.train.labels[i]!;
      const logits = bias.map((b, k) => b + dot(row, weight.slice(k * 64, (k + 1) * 64)));
      const other = logits.reduce((best, z, k) => (k !== label && (best < 0 || z > logits[best]!) ? k : best), -1);
      const direction = Math.sign(weight[other * 64 + (j % 64)]! - weight[label * 64 + (j % 64)]!);
      return Math.min(1, Math.max(0, x + 0.1 * direction));
    });
  }
});

describe("the perturbation that free training carries along", () => {
  const deltaAfter = async (options: Partial<TrainOptions>) => {
    const name = join(out, String(runs));
    await weightsAfter({ epsilon: 0.1, ...options }, []);
    return readTensorFile(join(name, "resume/state.safetensors")).tensors.delta!;
  };
  const numbers = (hex: string) => {
    const bytes = Buffer.from(hex, "hex");
    return Array.from({ length: bytes.length / 8 }, (_, i) => bytes.readDoubleLE(8 * i));
  };

  test("is epsilon sign(gradient) after the first update, and stays in the ball after more", async () => {
    const first = await deltaAfter({ method: "free", replays: 4 });
    expect(first.shape).toEqual([IMAGES, 1, 8, 8]);
    const values = numbers(first.bytes);
    // A linear model's gradient is zero nowhere; that of the clamp is none where x + delta left [0, 1], which delta = 0 does not.
    expect(values.every((value) => Math.abs(value) === 0.1)).toBe(true);
    const later = numbers(
      (await deltaAfter({ method: "free", replays: 4, stepSize: 0.03, maxSteps: 7, epochs: 8 })).bytes,
    );
    expect(Math.max(...later.map(Math.abs))).toBeLessThanOrEqual(0.1);
    expect(later.some((value) => Math.abs(value) < 0.1)).toBe(true);
  });

  test("in l2 has the length of its step, and no more than epsilon's", async () => {
    const ball = { method: "free", norm: "l2", epsilon: 0.5 } as const;
    const lengths = async (options: Partial<TrainOptions>) => {
      const values = numbers((await deltaAfter({ ...ball, ...options })).bytes);
      return Array.from({ length: IMAGES }, (_, i) => Math.hypot(...values.slice(i * 64, (i + 1) * 64)));
    };
    for (const length of await lengths({ stepSize: 0.2 })) expect(length).toBeCloseTo(0.2, 7);
    for (const length of await lengths({ stepSize: 0.4, replays: 8, maxSteps: 6, epochs: 8 })) {
      expect(length).toBeLessThanOrEqual(0.5 + 1e-12);
    }
  });

  test("reaches a short last batch by its first rows, and keeps the others", async () => {
    const whole = await deltaAfter({ method: "free", replays: 1, batchSize: 10, maxSteps: 1 });
    const rows = numbers(whole.bytes);
    const both = numbers((await deltaAfter({ method: "free", replays: 1, batchSize: 10, maxSteps: 2 })).bytes);
    expect(both.slice(6 * 64)).toEqual(rows.slice(6 * 64));
    expect(both.slice(0, 6 * 64)).not.toEqual(rows.slice(0, 6 * 64));
  });
});

describe("replays", () => {
  test("divide the epochs, and a milestone counts updates, rounded to a batch's", async () => {
    // 4 batches: 20 epochs at m = 8 are 3 passes of 32 updates; epoch 10 is update 40, and that is the second pass's second batch.
    const given: Partial<TrainOptions> = {
      method: "free",
      replays: 8,
      epochs: 20,
      milestones: [10],
      lrFactor: 0.5,
      batchSize: 4,
    };
    const run = train(
      shortRun(data, join(out, "run"), { student: await mlp([], 1), ...plain, ...given, maxSteps: undefined }),
    );
    const rates = new Map<number, number>();
    let epochs = 0;
    for await (const event of run) {
      if (event.type === "start") expect(event).toMatchObject({ steps: 96, epochs: 3 });
      if (event.type === "step") rates.set(event.step, event.lr);
      if (event.type === "epoch") epochs += 1;
    }
    expect(epochs).toBe(3);
    for (const [step, lr] of rates) expect(lr, `update ${step}`).toBe(step > 40 ? 0.5 : 1);
    expect([...rates.keys()].at(-1)).toBe(96);
  });
});
