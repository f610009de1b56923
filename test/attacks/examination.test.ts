import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import { perturbDataset } from "../../lib/attacks/perturb.js";
import type { ArdistillError } from "../../lib/errors.js";
import { evaluate } from "../../lib/evaluation/evaluate.js";
import { customModel } from "../../lib/models/custom.js";
import { loadModel } from "../../lib/models/load.js";
import { createModel, type Model } from "../../lib/models/model.js";
import { core } from "../../lib/native/addon.js";
import type { Examination, FloatDType } from "../../lib/native/contract.js";
import { sharedExecutor, using } from "../../lib/native/handle.js";
import { BatchNorm2d, Module, ops, type Tensor, tensor } from "../../lib/tensor/index.js";
import { checkHandles, failure, own, pixels, temporaryDirectory } from "../support.js";
import { CASES, imagesOf } from "./support.js";

checkHandles();

const COUNT = 8;
const SIDE = 4;
const SIZE = SIDE * SIDE;
const CLASSES = 4;

/** What is found of a model by these images. */
async function examine(model: Model, images = pixels(COUNT * SIZE)): Promise<Examination> {
  const count = images.length / SIZE;
  const labels = Int32Array.from({ length: count }, (_, i) => i % CLASSES);
  const set = core().createImageSet(images, labels, [count, 1, SIDE, SIDE], 1);
  const cancellation = core().createCancellation();
  const indices = Array.from({ length: count }, (_, i) => i);
  return using([set, cancellation], () => core().examine(sharedExecutor(), model.handle, set, indices, cancellation));
}

const custom = (forward: (x: Tensor) => Tensor, dtype: FloatDType = "float64") =>
  own(customModel(forward, { inputShape: [1, SIDE, SIDE], numClasses: CLASSES, dtype }));
/** The first pixels, enlarged. */
const logits = (x: Tensor) => x.flatten(1).mul(4).slice(1, 0, CLASSES);

const mlp = (hidden: number[], dtype: FloatDType = "float32") =>
  createModel("mlp", { hidden, inChannels: 1, inputSize: SIDE, numClasses: CLASSES }, dtype).then(own);

test("an honest model", async () => {
  const found = await examine(await mlp([8], "float64"));
  expect(found).toMatchObject({ probabilities: false, repeatDifference: 0, zeroGradients: 0 });
  expect(found.batchDifference).toBeLessThan(1e-12);
  const images = pixels(COUNT * SIZE);
  expect(found.pixels).toEqual([Math.min(...images), Math.max(...images)]);
});

describe("probabilities", () => {
  test.each<[string, (x: Tensor) => Tensor, boolean]>([
    ["softmax", (x) => logits(x).softmax(1), true],
    ["log-softmax, which is negative", (x) => logits(x).log_softmax(1), false],
    ["sigmoid, whose sum is not 1", (x) => logits(x).sigmoid(), false],
    ["logits that sum to 1 and leave [0, 1]", (x) => logits(x).softmax(1).mul(4).sub(1), false],
  ])("%s", async (_, forward, expected) => {
    expect(await examine(custom(forward))).toMatchObject({ probabilities: expected });
  });
});

describe("differences, in units of the largest logit", () => {
  /** The largest logit of the clean images. */
  const largest = Math.max(...pixels(COUNT * SIZE).filter((_, j) => j % SIZE < CLASSES)) * 4;

  test("between two passes, of a randomised model", async () => {
    let passes = 0;
    const found = await examine(custom((x) => logits(x).sub(passes++ === 1 ? 0.25 : 0)));
    expect(found.repeatDifference).toBeCloseTo(0.25 / largest, 12);
    expect(found.batchDifference).toBe(0);
  });

  test("between a batch and its images one by one", async () => {
    const found = await examine(custom((x) => logits(x).sub(x.shape[0] === 1 ? 0.5 : 0)));
    expect(found.batchDifference).toBeCloseTo(0.5 / largest, 12);
    expect(found.repeatDifference).toBe(0);
  });

  test("of batch norm that computes with its batch's statistics, as in train mode", async () => {
    const norm = own(new BatchNorm2d(1));
    const inMode = (training: boolean) => (x: Tensor) => {
      norm.train(training);
      return logits(norm.forward(x));
    };
    expect((await examine(custom(inMode(true), "float32"))).batchDifference).toBeGreaterThan(0.1);
    expect((await examine(custom(inMode(false), "float32"))).batchDifference).toBe(0);
    // A module that was left in train mode is in eval mode while it is examined.
    norm.train(true);
    class Normalised extends Module {
      readonly norm = norm;
      forward(x: Tensor) {
        return logits(this.norm.forward(x));
      }
    }
    const model = own(customModel(new Normalised(), { inputShape: [1, SIDE, SIDE] }));
    expect((await examine(model)).batchDifference).toBe(0);
    expect(norm.training).toBe(true);
  });

  test("none of logits of zeros, which have no unit", async () => {
    expect(await examine(custom((x) => logits(x).mul(0)))).toMatchObject({ repeatDifference: 0, batchDifference: 0 });
  });
});

describe("zero gradients", () => {
  test("of some images", async () => {
    // Those whose first pixel is above a half are rounded.
    const forward = (x: Tensor) => {
      const rounds = x.slice(3, 0, 1).slice(2, 0, 1).gt(0.5);
      return logits(ops.where(rounds, x.round(), x));
    };
    const expected = pixels(COUNT * SIZE).filter((value, j) => j % SIZE === 0 && value > 0.5).length;
    expect(expected).toBeGreaterThan(0);
    expect(expected).toBeLessThan(COUNT);
    expect(await examine(custom(forward))).toMatchObject({ zeroGradients: expected });
  });

  test.each<[string, (x: Tensor) => Tensor]>([
    ["a graph", (x) => logits(x.detach())],
    ["the images in its graph", (x) => ops.ones([x.shape[0]!, CLASSES], { dtype: "float64" }).requires_grad_().mul(2)],
  ])("of all, of a model without %s", async (_, forward) => {
    expect(await examine(custom(forward))).toMatchObject({ zeroGradients: COUNT });
  });
});

describe("a gradient's memory", () => {
  const bytes = async (model: Model) => (await examine(model)).gradientBytes;

  test("is what one more image adds: of a hidden layer its output, and what that has of a gradient", async () => {
    const units = 100_000;
    const [one, two] = [await bytes(await mlp([units])), await bytes(await mlp([2 * units]))];
    // The layer's output before and after the ReLU, and the gradients by them; hardly more at one time.
    expect(one).toBeGreaterThan(2 * 4 * units);
    expect(one).toBeLessThan(5 * 4 * units);
    expect(two / one).toBeCloseTo(2, 2);
    expect((await bytes(await mlp([units], "float64"))) / one).toBeCloseTo(2, 2);
  });

  test("is not known of models in TypeScript", async () => {
    const student = await mlp([1000]);
    expect(await bytes(custom((x) => student.forward(x), "float32"))).toBe(0);
  });

  test("is known of TorchScript files", async () => {
    const model = await mlp([10_000]);
    const file = join(await temporaryDirectory(), "model.pt");
    await model.exportTorchScript(file);
    const script = own(await loadModel(file, { inputShape: model.inputShape }));
    const [ours, theirs] = [await bytes(model), await bytes(script)];
    expect(theirs).toBeGreaterThan(0.5 * ours);
    expect(theirs).toBeLessThan(3 * ours);
  });
});

describe("logits that are not numbers", () => {
  /** Image i is constant, i / 16. */
  const ramp = Float32Array.from({ length: COUNT * SIZE }, (_, j) => Math.floor(j / SIZE) / 16);
  /** Not a number where the first pixel is above a bound; elsewhere logits that give the label 1. */
  const failing = (bound: number) =>
    custom((x) => {
      const first = x.flatten(1).slice(1, 0, 1);
      const label = tensor([0, 1, 0, 0], { dtype: "float64" });
      return first
        .mul(-1)
        .add(bound)
        .sqrt()
        .mul(0)
        .add(label)
        .add(first.mul(tensor([0.1, 0, 0, 0], { dtype: "float64" })));
    });
  const data = () => imagesOf(ramp, new Int32Array(COUNT).fill(1), CLASSES, SIDE);

  test("are refused with the image's index and the class, before anything else", async () => {
    await expect(examine(failing(4.5 / 16), ramp)).rejects.toThrow(
      failure("ERR_NAN_LOGITS", "image 5", "class 0", "Such a model has no accuracy"),
    );
    for (const checks of [true, false]) {
      await expect(evaluate(failing(4.5 / 16), await data(), { checks, batchSize: 2 })).rejects.toThrow(
        failure("ERR_NAN_LOGITS", "image 5"),
      );
    }
  });

  test("that an attack brings about are refused too, and not counted as broken", async () => {
    // The last image is the one that steps over the bound.
    const model = failing(7.5 / 16);
    const attack = attacks.fgsm();
    expect((await evaluate(model, await data(), { attacks: [attack], epsilon: 0.25 / 16 })).robust.correct).toBe(COUNT);
    for (const batchSize of [3, 100]) {
      await expect(evaluate(model, await data(), { attacks: [attack], epsilon: 1 / 16, batchSize })).rejects.toThrow(
        failure("ERR_NAN_LOGITS", "image 7"),
      );
    }
    await expect(perturbDataset(model, await data(), attack, { epsilon: 1 / 16 })).rejects.toThrow(
      failure("ERR_NAN_LOGITS", "image 7"),
    );
  });

  test.each(CASES)("$text in $norm either comes by none, or is refused", async ({ attack, norm }) => {
    // Nothing else breaks the model.
    const options = { attacks: [attack], norm, epsilon: 0.5, checks: false };
    const outcome = evaluate(failing(7.5 / 16), await data(), options).then(
      ({ robust }) => robust.correct,
      (error: ArdistillError) => error.code,
    );
    expect([COUNT, "ERR_NAN_LOGITS"]).toContain(await outcome);
  });
});
