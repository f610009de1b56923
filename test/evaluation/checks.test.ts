import { expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import { evaluate } from "../../lib/evaluation/evaluate.js";
import type { EvaluateOptions } from "../../lib/evaluation/options.js";
import { customModel } from "../../lib/models/custom.js";
import { ops, type Tensor, tensor } from "../../lib/tensor/index.js";
import { checkHandles, failure, own } from "../support.js";
import { trainedOnDigits } from "./support.js";

checkHandles();
const digits = trainedOnDigits();

/** The trained student with something done to what goes in or comes out. */
async function altered(change: (forward: (x: Tensor) => Tensor, x: Tensor) => Tensor) {
  const student = await digits.model();
  const forward = (x: Tensor) => student.forward(x);
  return own(customModel((x) => change(forward, x), { inputShape: [1, 8, 8], name: "altered" }));
}

const warningsOf = async (change: Parameters<typeof altered>[0], options: EvaluateOptions = {}) => {
  const told: string[] = [];
  const report = await evaluate(await altered(change), digits.data, {
    limit: 40,
    onWarning: (message) => told.push(message),
    ...options,
  });
  expect(report.warnings).toEqual(told);
  return told;
};

test("nothing is said of an honest model", async () => {
  expect(
    await warningsOf((forward, x) => forward(x), {
      attacks: [attacks.pgd({ steps: 3 }), attacks.square({ queries: 20 })],
    }),
  ).toEqual([]);
});

test("softmax outputs", async () => {
  expect(await warningsOf((forward, x) => forward(x).softmax(1))).toEqual([
    expect.stringContaining("probabilities, not logits"),
  ]);
});

test("a randomised model", async () => {
  const found = await warningsOf((forward, x) => forward(x.add(ops.rand_like(x).mul(0.01))));
  expect(found).toEqual([expect.stringContaining("randomised")]);
});

test("a model in train mode, whose logits depend on the batch", async () => {
  const found = await warningsOf((forward, x) => forward(x.sub(x.mean([0], { keepdim: true }).mul(0.1))));
  expect(found).toEqual([expect.stringContaining("train mode")]);
});

test("zero gradients", async () => {
  const found = await warningsOf((forward, x) => forward(x.mul(4).round().div(4)));
  expect(found).toEqual([expect.stringMatching(/gradient is exactly zero for 16 of 16 images/)]);
});

test("pixels out of [0, 1]", async () => {
  const { data } = digits;
  const images = Float32Array.from(data.test.images, (value) => (value / data.test.scale) * 4 - 2);
  const outside = { ...data, test: { ...data.test, images, scale: 1 } };
  const report = await evaluate(await digits.model(), outside, { limit: 40 });
  expect(report.warnings).toEqual([expect.stringMatching(/pixels from -2 to 2/)]);
});

test("square, which finds what attacks with gradients miss", async () => {
  const quantised = (forward: (x: Tensor) => Tensor, x: Tensor) => forward(x.mul(32).round().div(32));
  const square = attacks.square({ queries: 200 });
  const found = await warningsOf(quantised, {
    attacks: [attacks.pgd({ steps: 3, randomStart: false }), square],
    epsilon: 0.2,
  });
  expect(found).toEqual([expect.stringContaining("exactly zero"), expect.stringContaining("masked gradients")]);
});

test("accuracy that rises with epsilon", async () => {
  // A step so long that it leaves the region in which the gradient holds: FGSM against a periodic model.
  const found = await warningsOf(
    (forward, x) => forward(x).mul(x.sum([1, 2, 3], { keepdim: false }).mul(20).cos().unsqueeze(1)),
    {
      attacks: [attacks.fgsm()],
      epsilons: [0.002, 0.02, 0.06, 0.1],
    },
  );
  expect(found.join()).toMatch(/Accuracy under fgsm rises from/);
});

test("an epsilon of 0 that changes the result", async () => {
  const found = await warningsOf((forward, x) => forward(x.add(ops.rand_like(x).mul(0.8))), {
    ...{ attacks: [attacks.fgsm()], epsilon: 0, checks: false },
  });
  expect(found).toEqual([expect.stringContaining("fgsm with epsilon 0 changes no image")]);
});

test("logits that are not numbers are refused, with the image", async () => {
  const nan = (forward: (x: Tensor) => Tensor, x: Tensor) => forward(x).mul(tensor([Number.NaN]));
  const model = await altered(nan);
  await expect(evaluate(model, digits.data, { limit: 40 })).rejects.toThrow(failure("ERR_NAN_LOGITS", "image 0"));
});

test("logits of the wrong shape are refused", async () => {
  const model = await altered((forward, x) => (x.shape[0] === 1 ? forward(x) : forward(x).unsqueeze(2)));
  await expect(evaluate(model, digits.data, { limit: 40 })).rejects.toThrow(failure("ERR_SHAPE", "[16, 10]"));
});
