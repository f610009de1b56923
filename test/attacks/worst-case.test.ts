import { describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import type { Norm } from "../../lib/attacks/ball.js";
import { OpenAttack } from "../../lib/attacks/open.js";
import { perturb, perturbDataset } from "../../lib/attacks/perturb.js";
import { type AttackSpec, resolveAttack } from "../../lib/attacks/registry.js";
import { toNative } from "../../lib/data/image-set.js";
import { limitSplit } from "../../lib/data/splits.js";
import { evaluate } from "../../lib/evaluation/evaluate.js";
import { createModel, type Model } from "../../lib/models/model.js";
import { core } from "../../lib/native/addon.js";
import { sharedExecutor, using } from "../../lib/native/handle.js";
import { trainedOnDigits } from "../evaluation/support.js";
import { checkHandles, failure, floats, hex, own } from "../support.js";
import { inNorm } from "./support.js";

checkHandles();
const digits = trainedOnDigits();
const SIZE = 64;

const mlp = (options = {}) =>
  createModel("mlp", { inChannels: 1, inputSize: 8, hidden: [16], seed: 5, ...options }, "float64").then(own);

/** Random images, of which `calls` then has those of each restart. */
function recorded(restarts: number, calls: Float64Array[]): AttackSpec {
  const noise = attacks.custom(
    "recorded",
    (_, images, __, { noise, epsilon }) => {
      const found = images.add(noise.mul(epsilon)).clamp(0, 1);
      calls.push(found.toTypedArray() as Float64Array);
      return found;
    },
    { restarts },
  );
  return noise;
}

/** Whether an image is misclassified, and the loss of its label. */
function judge(logits: ArrayLike<number>, i: number, label: number) {
  const row = Array.from({ length: 10 }, (_, c) => Number(logits[i * 10 + c]));
  return {
    isBroken: row.indexOf(Math.max(...row)) !== label,
    loss: Math.log(row.reduce((sum, z) => sum + Math.exp(z), 0)) - row[label]!,
  };
}

describe("of the restarts' images", () => {
  /** By the rule: the first that the victim misclassifies, else that of the highest loss. */
  async function expected(victim: Model, calls: Float64Array[], labels: Int32Array) {
    const kept: { image: number[]; loss: number; isBroken: boolean }[] = [];
    for (const found of calls) {
      // A restart gets the rows that still stand.
      const rows = [...labels.keys()].filter((i) => !kept[i]?.isBroken);
      expect(found).toHaveLength(rows.length * SIZE);
      const { logits } = await victim.predict(Float32Array.from(found));
      for (const [at, i] of rows.entries()) {
        const { isBroken, loss } = judge(logits, at, labels[i]!);
        const image = [...found.subarray(at * SIZE, (at + 1) * SIZE)];
        if (isBroken || !(loss <= (kept[i]?.loss ?? Number.NEGATIVE_INFINITY))) kept[i] = { image, loss, isBroken };
      }
    }
    return kept;
  }

  test.each(["the model itself", "another"])(
    "the first that breaks is kept, else the worst, judged by %s",
    async (by) => {
      const attacked = await mlp();
      const victim = by === "another" ? await digits.model("float64") : attacked;
      const split = limitSplit(digits.data.test, 40);
      const labels = by === "another" ? split.labels : (await victim.predict(floats(split))).labels;
      const calls: Float64Array[] = [];
      const set = toNative({ ...split, labels }, digits.data.inputShape);
      const open = new OpenAttack(resolveAttack(recorded(6, calls), by === "another" ? 0.35 : 0.12), attacked);
      const cancellation = core().createCancellation();
      const outcome = await using([set, open, cancellation], () =>
        core().attackSamples(
          ...[sharedExecutor(), attacked.handle, set, [...labels.keys()]],
          ...[{ ...open.run(3, "plain"), keepImages: true }, cancellation, victim.handle],
        ),
      );
      const kept = await expected(victim, calls, labels);
      expect(calls).toHaveLength(6);
      const broken = kept.map(({ isBroken }) => isBroken);
      expect(new Set(broken)).toEqual(new Set([true, false]));
      expect([...outcome.standing]).toEqual(broken.map((flag) => Number(!flag)));
      expect([...outcome.adversarial!]).toEqual(kept.flatMap(({ image }) => image));
    },
  );
});

describe("restarts", () => {
  // Those that draw: the starts of an attack's first restarts are the same, however many follow.
  const ENTRIES: [text: string, norm: Norm, epsilon: number][] = [
    ["pgd:steps=2,step-size=0.02", "linf", 0.1],
    ["pgd:steps=2,step-size=0.1", "l2", 0.6],
    ["apgd-ce:steps=2", "linf", 0.12],
    ["apgd-dlr:steps=2", "l2", 0.6],
    ["apgd-t:steps=2,target-classes=2", "linf", 0.12],
    ["fab:steps=1", "linf", 0.1],
    ["fab-t:steps=1,target-classes=2", "l2", 0.6],
    ["square:queries=10", "linf", 0.12],
    ["square:queries=10", "l2", 1],
  ];

  test.each(ENTRIES)(
    "of %s in %s break what fewer break, by the same images, and more",
    async (text, norm, epsilon) => {
      const model = await digits.model("float64");
      const options = { norm, epsilon, seed: 4, batchSize: 50 };
      const of = async (restarts: number) => {
        const { attack } = inNorm(`${text},restarts=${restarts}`, norm);
        const { outcomes } = await evaluate(model, digits.data, { attacks: [attack], checks: false, ...options });
        const found = own(await perturbDataset(model, digits.data, attack, options));
        return {
          standing: outcomes.robust,
          images: found.read("adversarial") as Float64Array,
          logits: found.read("logitsAdversarial") as Float64Array,
        };
      };
      const runs = [await of(1), await of(2), await of(6)];
      const standing = runs.map((run) => [...run.standing].filter((flag) => flag === "1").length);
      expect(standing[2]).toBeLessThan(standing[0]!);
      for (const [fewer, more] of [runs.slice(0, 2), runs.slice(1)]) {
        for (const [i, label] of digits.data.test.labels.entries()) {
          const [before, after] = [judge(fewer!.logits, i, label), judge(more!.logits, i, label)];
          if (before.isBroken) {
            expect(more!.standing[i]).toBe("0");
            const at = [i * SIZE, (i + 1) * SIZE] as const;
            expect(hex(more!.images.slice(...at))).toBe(hex(fewer!.images.slice(...at)));
          } else expect(after.isBroken || after.loss >= before.loss).toBe(true);
        }
      }
    },
  );

  test("draw their starts anew", async () => {
    const model = await digits.model();
    const image = floats(limitSplit(digits.data.test, 1));
    const { labels } = await model.predict(image); // so that no restart is the last for having broken it
    const start = (restarts: number) =>
      perturb(model, image, labels, attacks.pgd({ steps: 1, stepSize: 1e-9, epsilon: 1e-4, restarts }));
    expect(hex(await start(1))).toBe(hex(await start(1)));
    expect(hex(await start(8))).not.toBe(hex(await start(1)));
  });
});

describe("transfer", () => {
  test.each(["float32", "float64"] as const)(
    "makes the images on the source, in %s, and tests them on the model",
    async (dtype) => {
      const model = await digits.model();
      const options = { inChannels: 1, inputSize: 8, hidden: [16], seed: 5 };
      const source = own(await createModel("mlp", options, dtype));
      const attack = attacks.pgd({ steps: 5 });
      const report = await evaluate(model, digits.data, { attacks: [attack], epsilon: 0.2, source });
      expect(report.source).toBe("mlp");
      const perturbed = own(await perturbDataset(source, digits.data, attack, { epsilon: 0.2 }));
      const { labels } = await model.predict(Float32Array.from(perturbed.read("adversarial") as Float32Array));
      const clean = await model.predict(floats(digits.data.test));
      const stands = [...labels].map((label, i) => {
        const truth = digits.data.test.labels[i];
        return label === truth && clean.labels[i] === truth ? "1" : "0";
      });
      expect(report.outcomes.attacks).toEqual([stands.join("")]);
      const white = await evaluate(model, digits.data, { attacks: [attack], epsilon: 0.2 });
      expect(white.robust.correct).toBeLessThan(report.robust.correct);
    },
  );

  test("from the model itself is the attack on it", async () => {
    const model = await digits.model();
    const options = { attacks: [attacks.pgd({ steps: 3, restarts: 2 })], epsilon: 0.1 };
    const [alone, twin] = [await evaluate(model, digits.data, options), await digits.model()];
    for (const source of [model, twin]) {
      expect((await evaluate(model, digits.data, { ...options, source })).outcomes).toEqual(alone.outcomes);
    }
  });

  test.each<[string, object, string[]]>([
    ["input size", { inputSize: 4 }, ["source mlp", "1 x 4 x 4", "1 x 8 x 8"]],
    ["class count", { numClasses: 7 }, ["source mlp", "7 classes", "digits has 10"]],
  ])("refuses a source of another %s", async (_, options, message) => {
    const source = await mlp(options);
    const run = evaluate(await digits.model(), digits.data, { attacks: [attacks.fgsm()], source });
    await expect(run).rejects.toThrow(failure("ERR_SHAPE", ...message));
  });
});
