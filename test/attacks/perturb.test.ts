import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import { perturb, perturbDataset } from "../../lib/attacks/perturb.js";
import type { AttackSpec } from "../../lib/attacks/registry.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { limitSplit } from "../../lib/data/splits.js";
import { createModel, type Model } from "../../lib/models/model.js";
import type { FloatDType } from "../../lib/native/contract.js";
import {
  checkHandles,
  failure,
  floats,
  hex,
  own,
  pixels,
  readTensorFile,
  someDigits,
  stateBytes,
  temporaryDirectory,
} from "../support.js";

checkHandles();

let data: Dataset;
beforeAll(async () => {
  data = await someDigits(1, 60);
});

const cnn = (dtype: FloatDType = "float32"): Promise<Model> =>
  createModel("small_cnn", { inChannels: 1, inputSize: 8, widthMultiplier: 0.25, seed: 1 }, dtype).then(own);

/** Every kind of attack, in a ball that breaks some samples and not all. */
const SPECS: [string, AttackSpec][] = [
  ["FGSM", attacks.fgsm({ epsilon: 0.02 })],
  ["PGD", attacks.pgd({ epsilon: 0.02, steps: 4 })],
  ["PGD by the margin", attacks.pgd({ epsilon: 0.02, steps: 4, loss: "margin" })],
  ["PGD by DLR", attacks.pgd({ epsilon: 0.02, steps: 4, loss: "dlr" })],
  ["PGD by the divergence", attacks.pgd({ epsilon: 0.02, steps: 8, loss: "kl" })],
  ["PGD towards a class", attacks.pgd({ epsilon: 0.02, steps: 4, target: "least-likely" })],
  ["MI-FGSM", attacks.miFgsm({ epsilon: 0.02, steps: 4 })],
  ["PGD, restarted", attacks.pgd({ epsilon: 0.02, steps: 3, restarts: 3 })],
];

describe("on a linear model of two classes the optimum is x + epsilon sign(gradient), clamped", () => {
  // The gradient of the cross-entropy is a positive multiple of the other class's weights less the true class's.
  async function setting(dtype: FloatDType) {
    const options = { hidden: [], inChannels: 1, inputSize: 4, numClasses: 2, seed: 3 };
    const model = own(await createModel("mlp", options, dtype));
    const weight = (await model.stateDict()).get("layers.0.weight")!.data as Float32Array;
    const images = pixels(10 * 16);
    images[0] = 0; // the corners of the range as well
    images[1] = 1;
    const labels = Int32Array.from({ length: 10 }, (_, i) => i % 2);
    const signs = Array.from(images, (_, j) => {
      const difference = weight[16 + (j % 16)]! - weight[j % 16]!;
      return Math.sign(labels[Math.floor(j / 16)]! === 0 ? difference : -difference);
    });
    const round = dtype === "float32" ? Math.fround : (value: number) => value;
    const optimum = (epsilon: number) => {
      const radius = round(epsilon);
      return Array.from(images, (x, j) => {
        const edge = signs[j]! > 0 ? round(x + radius) : round(x - radius);
        return Math.min(1, Math.max(0, edge));
      });
    };
    return { model, images, labels, optimum };
  }

  test.each(["float32", "float64"] as const)("FGSM in %s, bit for bit", async (dtype) => {
    const { model, images, labels, optimum } = await setting(dtype);
    for (const epsilon of [0.05, 0.3, 1]) {
      const found = await perturb(model, images, labels, attacks.fgsm(), { epsilon });
      expect(found).toHaveLength(images.length);
      expect([...found]).toEqual(optimum(epsilon));
    }
  });

  test.each(["float32", "float64"] as const)("PGD in %s reaches it from any start, bit for bit", async (dtype) => {
    const { model, images, labels, optimum } = await setting(dtype);
    const epsilon = 0.1;
    for (const options of [
      { randomStart: false, steps: 5 },
      { randomStart: true, steps: 10 },
      { randomStart: true, steps: 10, restarts: 3 },
      { randomStart: true, steps: 1, stepSize: 0.2 },
      { randomStart: true, clampStart: false, steps: 10 },
    ]) {
      const attack = attacks.pgd({ stepSize: 0.03, ...options });
      const found = await perturb(model, images, labels, attack, { epsilon });
      expect([...found]).toEqual(optimum(epsilon));
    }
  });

  test.each(["float32", "float64"] as const)("so do other losses, targets and momentum, in %s", async (dtype) => {
    const { model, images, labels, optimum } = await setting(dtype);
    const start = { randomStart: false, steps: 5 };
    for (const attack of [
      attacks.pgd({ ...start, loss: "margin" }),
      attacks.pgd({ ...start, target: "least-likely" }),
      attacks.pgd({ ...start, target: "second-likely", loss: "margin" }),
      attacks.miFgsm({ steps: 5 }),
      attacks.miFgsm({ steps: 5, decay: 0 }),
    ]) {
      expect([...(await perturb(model, images, labels, attack, { epsilon: 0.1 }))]).toEqual(optimum(0.1));
    }
  });

  test("in l2 momentum goes along the gradient, to the edge of the ball", async () => {
    const { model, images, labels } = await setting("float64");
    const middle = images.map((x) => 0.25 + x / 2);
    const options = { norm: "l2", epsilon: 0.2 } as const;
    const found = await perturb(model, middle, labels, attacks.miFgsm({ steps: 5 }), options);
    const fgm = await perturb(model, middle, labels, attacks.fgsm(), options);
    // A direction is the gradient by its norm plus torchattacks' 1e-10, and the two gradients are of different lengths.
    found.forEach((x, i) => {
      expect(x).toBeCloseTo(fgm[i]!, 9);
    });
  });

  test("PGD that has not the steps to reach it goes steps x stepSize far", async () => {
    const { model, images, labels, optimum } = await setting("float64");
    const found = await perturb(model, images, labels, attacks.pgd({ steps: 3, stepSize: 0.01, randomStart: false }), {
      epsilon: 0.5,
    });
    optimum(0.03).forEach((value, i) => {
      expect(found[i]).toBeCloseTo(value, 12);
    });
  });

  test("a gradient of zero moves nothing: sign(0) is 0", async () => {
    const options = { hidden: [], inChannels: 1, inputSize: 2, numClasses: 2 };
    const model = own(await createModel("mlp", options));
    // A model's hidden units that never fire pass no gradient on.
    const silent = own(await createModel("mlp", { ...options, hidden: [1], seed: 0 }));
    const image = pixels(4);
    const gradient = (await silent.gradients(image, Int32Array.of(0))).get("input")!.data as Float32Array;
    const moved = await perturb(silent, image, Int32Array.of(0), attacks.fgsm({ epsilon: 0.1 }));
    image.forEach((x, i) => {
      expect(moved[i] === x).toBe(gradient[i] === 0 || moved[i] === x);
    });
    const linear = await perturb(model, image, Int32Array.of(0), attacks.fgsm({ epsilon: 0.1 }));
    expect(linear.every((value, i) => value !== image[i])).toBe(true);
  });
});

describe.each(SPECS)("%s", (_, attack) => {
  test.each(["float32", "float64"] as const)("stays in the ball and in [0, 1], in %s", async (dtype) => {
    const model = await cnn(dtype);
    const perturbed = own(await perturbDataset(model, data, attack, {}));
    const [images, adversarial] = [perturbed.read("images"), perturbed.read("adversarial")];
    expect(adversarial).toBeInstanceOf(dtype === "float32" ? Float32Array : Float64Array);
    // One unit in the last place of 1: the edge x + epsilon is rounded once.
    const ulp = dtype === "float32" ? 2 ** -23 : 2 ** -52;
    const values = Array.from(adversarial, Number);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThanOrEqual(1);
    const farthest = Math.max(...values.map((value, i) => Math.abs(value - Number(images[i]))));
    expect(farthest).toBeLessThanOrEqual(0.02 + ulp);
    expect(farthest).toBeGreaterThan(0.0199);
  });

  test("leaves weights, batch-norm statistics and mode as they were", async () => {
    const model = await cnn();
    await model.gradients(floats(data.test), data.test.labels, { train: true });
    const state = await stateBytes(model);
    const logits = hex((await model.predict(floats(data.test))).logits);
    own(await perturbDataset(model, data, attack));
    expect(await stateBytes(model)).toEqual(state);
    expect(hex((await model.predict(floats(data.test))).logits)).toBe(logits);
  });

  test("gives the same images and logits whatever the batch size", async () => {
    const model = await cnn("float64");
    const of = async (batchSize: number) => own(await perturbDataset(model, data, attack, { batchSize, seed: 9 }));
    const whole = await of(100);
    for (const batchSize of [1, 7]) {
      const parts = await of(batchSize);
      expect(hex(parts.read("adversarial"))).toBe(hex(whole.read("adversarial")));
      expect(parts.read("labels")).toEqual(whole.read("labels"));
      parts.read("logitsAdversarial").forEach((value, i) => {
        expect(Math.abs(Number(value) - Number(whole.read("logitsAdversarial")[i]))).toBeLessThan(1e-12);
      });
    }
  });

  test("a radius of 0 gives the images back, bit for bit", async () => {
    const model = await cnn();
    const zero = { ...attack, parameters: { ...attack.parameters, epsilon: 0 } };
    const perturbed = own(await perturbDataset(model, data, zero));
    expect(hex(perturbed.read("adversarial"))).toBe(hex(floats(data.test)));
    expect(hex(perturbed.read("images"))).toBe(hex(floats(data.test)));
  });

  test("is the same again for the same seed", async () => {
    const model = await cnn();
    const of = async (seed: number) =>
      hex(own(await perturbDataset(model, data, attack, { seed })).read("adversarial"));
    const first = await of(1);
    expect(await of(1)).toBe(first);
    if (attack.name === "pgd") expect(await of(2)).not.toBe(first);
  });
});

describe("a target", () => {
  test.each([
    ["least-likely", 9],
    ["second-likely", 1],
  ] as const)("%s is the class of rank %i where the label is first, and becomes likelier", async (target, rank) => {
    const model = await cnn("float64");
    const images = floats(data.test);
    const clean = await model.predict(images);
    const attack = attacks.pgd({ target, epsilon: 0.03, steps: 10, randomStart: false });
    const found = await perturb(model, images, clean.labels, attack);
    const attacked = await model.predict(Float32Array.from(found));
    for (let i = 0; i < data.test.count; i++) {
      const row = [...clean.probabilities.subarray(i * 10, (i + 1) * 10)];
      const goal = row.indexOf([...row].sort((a, b) => b - a)[rank]!);
      expect(attacked.probabilities[i * 10 + goal]).toBeGreaterThan(row[goal]!);
    }
  });
});

describe("restarts", () => {
  test("keep for each sample the first image that is misclassified, else the one of the highest loss", async () => {
    const model = await cnn("float64");
    const of = async (restarts: number) => {
      const spec = attacks.pgd({ epsilon: 0.02, steps: 2, stepSize: 0.005, restarts });
      return own(await perturbDataset(model, data, spec, { seed: 4 }));
    };
    const results = [await of(1), await of(2), await of(5)];
    const loss = (logits: ArrayLike<unknown>, i: number) => {
      const row = Array.from({ length: 10 }, (_, c) => Number(logits[i * 10 + c]));
      const label = data.test.labels[i]!;
      const misclassified = row.indexOf(Math.max(...row)) !== label;
      return { misclassified, loss: Math.log(row.reduce((sum, z) => sum + Math.exp(z), 0)) - row[label]! };
    };
    for (let i = 0; i < data.test.count; i++) {
      const [one, two, five] = results.map((result) => loss(result.read("logitsAdversarial"), i));
      for (const [fewer, more] of [
        [one!, two!],
        [two!, five!],
      ] as const) {
        if (fewer.misclassified) expect(more).toEqual(fewer);
        else expect(more.misclassified || more.loss >= fewer.loss).toBe(true);
      }
    }
    const images = results.map((result) => hex(result.read("adversarial")));
    expect(new Set(images).size).toBe(3);
  });

  test("draw their starts anew", async () => {
    const model = await cnn();
    const image = floats(limitSplit(data.test, 1));
    const { labels } = await model.predict(image); // so that no restart is the last for having broken it
    const start = (restarts: number) =>
      perturb(model, image, labels, attacks.pgd({ steps: 1, stepSize: 1e-9, epsilon: 1e-4, restarts }));
    expect(hex(await start(1))).toBe(hex(await start(1)));
    expect(hex(await start(8))).not.toBe(hex(await start(1)));
  });
});

describe("perturbed images", () => {
  test("hold images, labels and both logits, and save them with the attack's parameters", async () => {
    const model = await cnn();
    const perturbed = own(
      await perturbDataset(model, data, attacks.pgd({ steps: 2 }), { limit: 9, epsilon: 0.02, seed: 3 }),
    );
    expect(perturbed.count).toBe(9);
    const clean = await model.predict(floats(limitSplit(data.test, 9)));
    const attacked = await model.predict(perturbed.read("adversarial") as Float32Array);
    clean.logits.forEach((value, i) => {
      expect(perturbed.read("logitsClean")[i]).toBeCloseTo(value, 5);
    });
    attacked.logits.forEach((value, i) => {
      expect(perturbed.read("logitsAdversarial")[i]).toBeCloseTo(value, 5);
    });
    expect(perturbed.read("labels")).toEqual(BigInt64Array.from(data.test.labels.subarray(0, 9), BigInt));

    const path = join(await temporaryDirectory(), "adversarial.safetensors");
    await perturbed.save(path);
    const { tensors, metadata } = readTensorFile(path);
    expect(Object.fromEntries(Object.entries(tensors).map(([name, { shape }]) => [name, shape]))).toEqual({
      images: [9, 1, 8, 8],
      adversarial: [9, 1, 8, 8],
      labels: [9],
      logitsClean: [9, 10],
      logitsAdversarial: [9, 10],
    });
    expect(tensors.adversarial!.bytes).toBe(hex(perturbed.read("adversarial")));
    expect(JSON.parse(metadata.attack!)).toMatchObject({ name: "pgd", steps: 2, epsilon: 0.02, seed: 3 });

    perturbed.dispose();
    expect(() => perturbed.read("images")).toThrow(failure("ERR_DISPOSED"));
    await expect(perturbed.save(path)).rejects.toThrow(failure("ERR_DISPOSED"));
  });

  test("train images, and misclassified ones too, are perturbed", async () => {
    const model = await cnn();
    const train = own(await perturbDataset(model, data, attacks.fgsm({ epsilon: 0.1 }), { split: "train" }));
    expect(train.count).toBe(1);
    const all = own(await perturbDataset(model, data, attacks.fgsm({ epsilon: 0.1 })));
    const [images, adversarial] = [all.read("images"), all.read("adversarial")];
    for (let i = 0; i < all.count; i++) {
      const at = [i * 64, (i + 1) * 64] as const;
      expect(hex(adversarial.slice(...at))).not.toBe(hex(images.slice(...at)));
    }
  });
});

describe("what is refused", () => {
  const spec = attacks.fgsm();

  test("images, labels and options that do not fit", async () => {
    const model = await cnn();
    const one = Int32Array.of(1);
    await expect(perturb(model, new Float32Array(63), one, spec)).rejects.toThrow(failure("ERR_SHAPE", "63", "64"));
    await expect(perturb(model, new Float32Array(64), Int32Array.of(10), spec)).rejects.toThrow(
      failure("ERR_DATA", "10"),
    );
    await expect(perturb(model, new Float32Array(64), Int32Array.of(-1), spec)).rejects.toThrow(
      failure("ERR_DATA", "-1"),
    );
    await expect(perturb(model, new Float32Array(0), new Int32Array(0), spec)).rejects.toThrow(failure("ERR_DATA"));
    const image = new Float32Array(64);
    for (const options of [
      { epsilon: -0.1 },
      { epsilon: 2 },
      { epsilon: Number.NaN },
      { batchSize: 0 },
      { batchSize: 1.5 },
    ]) {
      await expect(perturb(model, image, one, spec, options)).rejects.toThrow(
        failure("ERR_CONFIG", Object.keys(options)[0]!),
      );
    }
    await expect(perturb(model, image, one, spec, { norm: "l1" as never })).rejects.toThrow(
      failure("ERR_CONFIG", "l1"),
    );
  });

  test("DLR on a model of two classes", async () => {
    const two = own(await createModel("mlp", { hidden: [], inChannels: 1, inputSize: 2, numClasses: 2 }));
    const dlr = perturb(two, new Float32Array(4), Int32Array.of(0), attacks.pgd({ loss: "dlr" }));
    await expect(dlr).rejects.toThrow(failure("ERR_CONFIG", "3 classes", "has 2"));
  });

  test("a model that was disposed of", async () => {
    const model = await cnn();
    model.dispose();
    await expect(perturbDataset(model, data, spec)).rejects.toThrow(failure("ERR_DISPOSED"));
  });

  test("an aborted signal stops it, with the signal's reason as cause", async () => {
    const model = await cnn();
    const reason = new Error("enough");
    const aborted = perturbDataset(model, data, spec, { signal: AbortSignal.abort(reason) });
    await expect(aborted).rejects.toMatchObject({ code: "ERR_ABORTED", cause: reason });

    const controller = new AbortController();
    const begin = performance.now();
    const long = perturbDataset(model, data, attacks.pgd({ steps: 1_000_000 }), { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 100);
    await expect(long).rejects.toMatchObject({ code: "ERR_ABORTED", cause: reason });
    expect(performance.now() - begin).toBeLessThan(5000);
    expect((await model.predict(new Float32Array(64))).labels).toHaveLength(1);
  });
});
