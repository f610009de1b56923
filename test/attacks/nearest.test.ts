import { beforeAll, describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import type { Norm } from "../../lib/attacks/ball.js";
import { perturb } from "../../lib/attacks/perturb.js";
import type { AttackSpec } from "../../lib/attacks/registry.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { evaluate } from "../../lib/evaluation/evaluate.js";
import { createModel, type Model } from "../../lib/models/model.js";
import { checkHandles, failure, floats, own, someDigits } from "../support.js";
import { delta, NORM_OF } from "./support.js";

checkHandles();

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
      if (NORM_OF[norm](far) > epsilon) outside++;
      else expect(near).toEqual(far);
      expect(NORM_OF[norm](near)).toBeCloseTo(Math.min(epsilon, NORM_OF[norm](far)), 12);
    }
    expect(outside).toBeGreaterThan(0);
    expect(inside.every((x) => x >= 0 && x <= 1)).toBe(true);
  });

  test("is evaluated in the ball, and not without its projection", async () => {
    const model = await cnn();
    const report = await evaluate(model, data, { attacks: [attack(true)], norm, epsilon });
    expect(report.robust.correct).toBeLessThanOrEqual(report.clean.correct);
    await expect(evaluate(model, data, { attacks: [attack(false)], norm, epsilon })).rejects.toThrow(
      failure("ERR_CONFIG", "project=false", "ball"),
    );
  });
});
