import { describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import { perturb } from "../../lib/attacks/perturb.js";
import { createModel, type Model } from "../../lib/models/model.js";
import { MODELS } from "../../lib/models/registry.js";
import { type FloatDType, KERNELS, type Kernels } from "../../lib/native/contract.js";
import { tensor, tidy } from "../../lib/tensor/index.js";
import { checkHandles, failure, hex, own, pixels } from "../support.js";

checkHandles();

const COUNT = 3;
/** So small that no pixel leaves [0, 1]. */
const EPSILON = 0.05;
/** A ReLU that rounds to the other side of zero changes a gradient by much more than its rounding. */
const FLIPS = 1e-2;
/** Those with convolutions; the code of large ones is that of others. */
const NAMES = Object.keys(MODELS).filter((name) => !/^wide_resnet\d|resnet50|mlp/.test(name));

async function network(name: string, dtype: FloatDType = "float32"): Promise<Model> {
  const own_ = MODELS[name]!.own;
  const narrow = "widthMultiplier" in own_ ? { widthMultiplier: 0.25 } : {};
  const shallow = name === "wide_resnet" ? { depth: 10, widenFactor: 2 } : {};
  const model = own(await createModel(name, { seed: 3, ...narrow, ...shallow }, dtype));
  passInTrainMode(model);
  return model;
}

/** After it batch norm's statistics are the data's, and change what the network computes. */
function passInTrainMode(model: Model): void {
  const shape = [8, ...model.inputShape];
  tidy(() => {
    model.forward(tensor(pixels(shape.reduce((a, b) => a * b)), { shape }), { mode: "train" });
  });
}

/** The direction of the gradients by some images, each of length 1, or little less where torchattacks' guard shows. */
async function direction(model: Model, kernels: Kernels): Promise<Float32Array | Float64Array> {
  const size = model.inputShape.reduce((a, b) => a * b);
  const images = pixels(COUNT * size, 5).map((value) => 0.3 + 0.4 * value);
  const labels = Int32Array.from({ length: COUNT }, (_, i) => i);
  const adversarial = await perturb(model, images, labels, attacks.fgsm(), { norm: "l2", epsilon: EPSILON, kernels });
  return adversarial.map((value, i) => (value - images[i]!) / EPSILON);
}

function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.sqrt(Array.from(a).reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0) / COUNT);
}

test("a network that is smooth: fused and plain gradients differ by their rounding", async () => {
  const options = { depth: 10, widenFactor: 2, activation: "silu" } as const;
  const model = own(await createModel("wide_resnet", options));
  passInTrainMode(model);
  expect(distance(await direction(model, "fused"), await direction(model, "plain"))).toBeLessThan(2e-5);
});

describe("fused and plain gradients point in one direction", () => {
  test.each(NAMES)("%s", async (name) => {
    const model = await network(name);
    const [fused, plain] = [await direction(model, "fused"), await direction(model, "plain")];
    expect(distance(plain, new Float32Array(plain.length))).toBeGreaterThan(0.9);
    expect(distance(fused, plain)).toBeLessThan(FLIPS);
  });
});

test("what batch norm counted since is in the fused weights", async () => {
  const model = await network("mobilenet_v2");
  const before = await direction(model, "fused");
  passInTrainMode(model);
  const after = await direction(model, "fused");
  expect(distance(after, before)).toBeGreaterThan(1e-2);
  expect(distance(after, await direction(model, "plain"))).toBeLessThan(FLIPS);
});

test("in float64 both are plain", async () => {
  const model = await network("resnet18", "float64");
  const [fused, plain] = await Promise.all(KERNELS.map((kernels) => direction(model, kernels)));
  expect(hex(fused!)).toBe(hex(plain!));
});

test("others are refused", async () => {
  const model = await network("small_cnn");
  await expect(direction(model, "fast" as Kernels)).rejects.toThrow(failure("ERR_CONFIG", "fused, plain"));
});
