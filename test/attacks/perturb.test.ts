import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import { perturb, perturbDataset } from "../../lib/attacks/perturb.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { limitSplit } from "../../lib/data/splits.js";
import { createModel, type Model } from "../../lib/models/model.js";
import type { FloatDType } from "../../lib/native/contract.js";
import { checkHandles, failure, floats, hex, own, readTensorFile, someDigits, temporaryDirectory } from "../support.js";

checkHandles();

let data: Dataset;
beforeAll(async () => {
  data = await someDigits(1, 60);
});

const cnn = (dtype: FloatDType = "float32"): Promise<Model> =>
  createModel("small_cnn", { inChannels: 1, inputSize: 8, widthMultiplier: 0.25, seed: 1 }, dtype).then(own);

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

describe("perturbed images", () => {
  test("hold images, labels and both logits, and save them with the attack's parameters", async () => {
    const model = await cnn();
    const perturbed = own(
      await perturbDataset(model, data, attacks.pgd({ steps: 2 }), { limit: 9, epsilon: 0.02, seed: 3, batchSize: 4 }),
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

test("labels may be an ordinary array", async () => {
  const model = await cnn();
  const images = new Float32Array(64).fill(0.5);
  const found = await perturb(model, images, [1], attacks.fgsm());
  expect(found).toEqual(await perturb(model, images, Int32Array.of(1), attacks.fgsm()));
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
    await expect(perturb(model, new Float32Array(64), [1.5], spec)).rejects.toThrow(failure("ERR_DATA", "1.5"));
    await expect(perturb(model, new Array(64).fill(0) as never, one, spec)).rejects.toThrow(
      failure("ERR_DATA", "Float32Array"),
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
