import { describe, expect, test } from "vitest";
import { perturbDataset } from "../../lib/attacks/perturb.js";
import { parseAttackSpec } from "../../lib/attacks/registry.js";
import { limitSplit } from "../../lib/data/splits.js";
import { evaluate } from "../../lib/evaluation/evaluate.js";
import type { Model } from "../../lib/models/model.js";
import { trainedOnDigits } from "../evaluation/support.js";
import { checkHandles, needsCuda, own } from "../support.js";
import { CASES } from "./support.js";

checkHandles();
needsCuda();
const digits = trainedOnDigits();
const images = () => ({ ...digits.data, test: limitSplit(digits.data.test, 24) });

describe("on a CUDA device the images are the CPU's, in float64", () => {
  test.each(CASES)("$text in $norm", async ({ attack, norm }) => {
    const epsilon = norm === "linf" ? 0.1 : 0.6;
    const found = async (model: Model) =>
      own(await perturbDataset(model, images(), attack, { norm, epsilon })).read("adversarial") as Float64Array;
    const model = await digits.model("float64");
    const cpu = await found(model);
    const device = await found(await model.to("cuda"));
    const differing = cpu.filter((value, i) => Math.abs(value - device[i]!) > 1e-6).length;
    expect(differing / cpu.length).toBeLessThan(1e-3);
  });
});

test("evaluation counts the same, says where it was computed, and takes a model that is elsewhere as a source", async () => {
  const options = { attacks: ["fgsm", "pgd:steps=5", "deepfool:steps=10"].map(parseAttackSpec), epsilon: 0.1 };
  const cpu = await digits.model("float64");
  const device = await (await digits.model("float64")).to("cuda");
  const [first, second] = [await evaluate(cpu, digits.data, options), await evaluate(device, digits.data, options)];
  expect(second.environment).toMatchObject({ device: "cuda:0" });
  expect(second.outcomes).toEqual(first.outcomes);
  const transferred = await evaluate(device, digits.data, { ...options, source: cpu });
  expect(transferred.robust.correct).toBe(first.robust.correct);
});
