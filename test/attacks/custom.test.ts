import { beforeAll, describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import { perturb, perturbDataset } from "../../lib/attacks/perturb.js";
import type { AttackSpec } from "../../lib/attacks/registry.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { evaluate } from "../../lib/evaluation/evaluate.js";
import { createModel, type Model } from "../../lib/models/model.js";
import { grad, ops, type Tensor } from "../../lib/tensor/index.js";
import { checkHandles, failure, floats, own, someDigits } from "../support.js";

checkHandles();

let data: Dataset;
beforeAll(async () => {
  data = await someDigits(64, 60);
});
const model = (dtype: "float32" | "float64" = "float32") =>
  createModel("small_cnn", { inChannels: 1, inputSize: 8, widthMultiplier: 0.25, seed: 3 }, dtype).then(own);

/** FGSM in TypeScript. */
const fgsm = attacks.custom("my-fgsm", (forward, images, labels, { epsilon }) => {
  const x = images.detach().requires_grad_();
  const [gradient] = grad(ops.cross_entropy_loss(forward(x), labels), x);
  return images.add(gradient!.sign().mul(epsilon)).clamp(0, 1);
});

describe("an attack written in TypeScript", () => {
  test.each(["float32", "float64"] as const)("gives what the built-in one gives, in %s", async (dtype) => {
    const target = await model(dtype);
    const images = floats(data.test);
    const mine = await perturb(target, images, data.test.labels, fgsm, { epsilon: 0.1 });
    expect(mine).toEqual(await perturb(target, images, data.test.labels, attacks.fgsm(), { epsilon: 0.1 }));
  });

  test("PGD that projects as torchattacks gives what the built-in one gives, bit for bit; as the reference code, not", async () => {
    const pgd = (project: (x: Tensor, images: Tensor, epsilon: number) => Tensor) =>
      attacks.custom("my-pgd", (forward, images, labels, { epsilon }) => {
        let x = images;
        for (let step = 0; step < 5; step++) {
          const leaf = x.detach().requires_grad_();
          const [gradient] = grad(ops.cross_entropy_loss(forward(leaf), labels, null, 2), leaf);
          x = project(x.add(gradient!.sign().mul(0.3 * epsilon)), images, epsilon).clamp(0, 1);
        }
        return x;
      });
    const difference = pgd((x, images, epsilon) => images.add(x.sub(images).clamp(-epsilon, epsilon)));
    const sides = pgd((x, images, epsilon) => x.maximum(images.sub(epsilon)).minimum(images.add(epsilon)));
    const target = await model();
    const run = (attack: AttackSpec) =>
      perturb(target, floats(data.test), data.test.labels, attack, { epsilon: 0.1, kernels: "plain" });
    const builtIn = await run(attacks.pgd({ steps: 5, stepSize: Math.fround(0.3 * 0.1), randomStart: false }));
    expect(await run(difference)).toEqual(builtIn);
    expect(await run(sides)).not.toEqual(builtIn);
  });

  test("is evaluated beside others, with its name and parameters in the report", async () => {
    const target = await model();
    const report = await evaluate(target, data, { attacks: [attacks.fgsm(), fgsm], epsilon: 0.1 });
    const [theirs, mine] = report.attacks;
    expect(mine).toMatchObject({ name: "my-fgsm", epsilon: 0.1, restarts: 1, correct: theirs!.correct });
  });

  test("has noise that depends on the seed, the restart and the sample alone", async () => {
    const target = await model();
    const noisy = (restarts: number) =>
      attacks.custom("noise", (_, images, __, { noise, epsilon }) => images.add(noise.mul(epsilon)).clamp(0, 1), {
        restarts,
        epsilon: 0.2,
      });
    const run = async (seed: number, batchSize: number) => {
      const perturbed = own(await perturbDataset(target, data, noisy(1), { seed, batchSize }));
      return perturbed.read("adversarial");
    };
    const first = await run(1, 60);
    expect(await run(1, 7)).toEqual(first);
    expect(await run(2, 60)).not.toEqual(first);
    const counts = async (restarts: number) =>
      (await evaluate(target, data, { attacks: [noisy(restarts)] })).attacks[0]!.correct;
    expect(await counts(5)).toBeLessThanOrEqual(await counts(1));
  });

  test("may differ from the ball by rounding, which is taken off", async () => {
    const target = await model();
    const images = floats(data.test);
    const barely = attacks.custom("barely", (_, x, __, { epsilon }) => x.add(epsilon + 5e-7));
    const out = await perturb(
      target,
      images.map((value) => value / 2),
      data.test.labels,
      barely,
      { epsilon: 0.1 },
    );
    for (const [i, value] of out.entries()) expect(value - images[i]! / 2).toBeLessThan(0.1 + 6e-8);
  });

  test("leaves nothing behind in the model", async () => {
    const target = await model();
    const state = async () => [...(await target.stateDict()).values()].map(({ data: values }) => values);
    const before = await state();
    await evaluate(target, data, { attacks: [fgsm], epsilon: 0.1 });
    expect(await state()).toEqual(before);
  });

  const images = (x: Tensor) => x;
  test.each<[string, (x: Tensor) => unknown, string]>([
    ["leaves the ball", (x) => x.add(0.5), "outside of the ball"],
    ["leaves the image's range", (x) => x.add(0.05), "clamp them to [0, 1]"],
    ["gives another shape", (x) => x.index(0), "shape"],
    ["gives another dtype", (x) => x.to("float64"), "Double"],
    ["gives NaN", (x) => x.mul(Number.NaN), "not a number"],
    ["gives nothing", () => undefined, "must return a Tensor"],
    ["is async", async (x) => x, "async"],
    ["throws", () => images(undefined as never as Tensor).add(1), "threw"],
  ])("that %s is refused", async (_, work, message) => {
    const bad = attacks.custom("bad", (_model, x) => work(x) as Tensor);
    const target = await model();
    await expect(evaluate(target, data, { attacks: [bad], epsilon: 0.1 })).rejects.toThrow(
      failure("ERR_CALLBACK", '"bad"', message),
    );
  });

  test("takes no parameters that it does not have", async () => {
    const target: Model = await model();
    const odd = attacks.custom("odd", (_, x) => x, { steps: 3 } as never);
    await expect(evaluate(target, data, { attacks: [odd] })).rejects.toThrow(failure("ERR_CONFIG", "odd", "steps"));
  });

  test("is aborted between batches", async () => {
    const target = await model();
    const controller = new AbortController();
    const slow = attacks.custom("slow", (_, x) => {
      controller.abort(new Error("enough"));
      return x;
    });
    const { signal } = controller;
    await expect(evaluate(target, data, { attacks: [slow], batchSize: 3, signal })).rejects.toMatchObject({
      code: "ERR_ABORTED",
      cause: new Error("enough"),
    });
  });
});
