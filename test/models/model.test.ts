import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ErrorCode } from "../../lib/errors.js";
import type { Images } from "../../lib/models/batches.js";
import { loadModel } from "../../lib/models/load.js";
import { createModel, type Model, models } from "../../lib/models/model.js";
import { ops, tensor, tidy } from "../../lib/tensor/index.js";
import { checkHandles, failure, hex, own, pixels, temporaryDirectory } from "../support.js";

checkHandles();

const SMALL = { inChannels: 1, inputSize: 8, widthMultiplier: 0.25 };

describe("predict", () => {
  test("gives labels, softmax and logits of every image, whatever the number", async () => {
    const model = own(await models.smallCnn({ ...SMALL, numClasses: 5 }));
    const images = pixels(300 * 64); // more than two native batches
    const { labels, probabilities, logits } = await model.predict(images);
    expect([labels.length, probabilities.length, logits.length]).toEqual([300, 1500, 1500]);
    for (let i = 0; i < 300; i++) {
      const row = [...logits.subarray(i * 5, (i + 1) * 5)];
      expect(labels[i]).toBe(row.indexOf(Math.max(...row)));
      const sum = row.reduce((total, value) => total + Math.exp(value), 0);
      row.forEach((value, c) => {
        expect(probabilities[i * 5 + c]).toBeCloseTo(Math.exp(value) / sum, 6);
      });
      expect(probabilities.subarray(i * 5, (i + 1) * 5).reduce((total, p) => total + p, 0)).toBeCloseTo(1, 5);
    }
    const alone = await model.predict(images.subarray(64 * 170, 64 * 171));
    expect(alone.labels[0]).toBe(labels[170]);
    alone.logits.forEach((value, c) => {
      expect(value).toBeCloseTo(logits[170 * 5 + c]!, 5);
    });
  });

  test("takes bytes as 255ths, tensors of any kind, and arrays of these, all with the same result", async () => {
    const model = own(await models.smallCnn(SMALL));
    const bytes = Uint8Array.from(pixels(5 * 64), (value) => value * 256);
    const exact = Float32Array.from(bytes, (byte) => byte / 255);
    const expected = hex((await model.predict(exact)).logits);
    const image = (i: number) => bytes.subarray(i * 64, (i + 1) * 64);
    const whole = own(tensor(exact, { shape: [5, 1, 8, 8] }));
    const forms: Record<string, Images> = {
      bytes,
      buffer: Buffer.from(bytes),
      clamped: new Uint8ClampedArray(bytes),
      // A view that begins in the middle of its buffer.
      view: Float32Array.from([7, ...exact]).subarray(1),
      tensor: whole,
      "float64 tensor": own(whole.to("float64")),
      "tensor of bytes": own(tensor(bytes, { shape: [5, 1, 8, 8] })),
      "strided tensor": own(tidy(() => whole.permute([3, 1, 0, 2]).contiguous().permute([2, 1, 3, 0]))),
      "tensor with a graph": own(whole.detach().requires_grad_()),
      "one each": [0, 1, 2, 3, 4].map(image),
      mixed: [image(0), exact.subarray(64, 192), own(tensor(image(3), { shape: [1, 8, 8] })), image(4)],
    };
    for (const [name, images] of Object.entries(forms)) {
      expect(hex((await model.predict(images)).logits), name).toBe(expected);
    }
    const half = own(whole.to("float16"));
    const rounded = own(half.to("float32"));
    expect(hex((await model.predict(half)).logits)).toBe(hex((await model.predict(rounded)).logits));
    for (const batchSize of [1, 2, 3]) {
      const { logits } = await model.predict(forms.mixed!, { batchSize });
      logits.forEach((value, i) => {
        expect(value).toBeCloseTo(Buffer.from(expected, "hex").readFloatLE(i * 4), 5);
      });
    }
  });

  test("a tensor may be disposed of, and a scope end, while it is under way", async () => {
    const model = own(await models.smallCnn(SMALL));
    const images = tensor(pixels(3 * 64), { shape: [3, 1, 8, 8] });
    const expected = hex((await model.predict(images, { batchSize: 1 })).logits);
    const under = tidy(() => [model.predict(images, { batchSize: 1 })])[0]!;
    images.dispose();
    expect(hex((await under).logits)).toBe(expected);
    await expect(model.predict(images)).rejects.toThrow(failure("ERR_DISPOSED"));
  });

  test("calls at once take turns, and each gets its own", async () => {
    const model = own(await models.smallCnn(SMALL));
    const images = pixels(64 * 64);
    const one = (i: number) => images.subarray(i * 64, (i + 1) * 64);
    const alone = [];
    for (let i = 0; i < 64; i++) alone.push(hex((await model.predict(one(i))).logits));
    const ended: string[] = [];
    const long = model.predict(images, { batchSize: 1 }).then(({ logits }) => {
      ended.push("long");
      return logits;
    });
    const short = Promise.all(Array.from({ length: 64 }, (_, i) => model.predict(one(i))));
    expect((await short.finally(() => ended.push("short"))).map(({ logits }) => hex(logits))).toEqual(alone);
    expect(hex(await long)).toBe(alone.join(""));
    expect(ended).toEqual(["short", "long"]);
  });

  test("an abort ends it, also while it waits", async () => {
    const model = own(await models.smallCnn(SMALL));
    const before = new AbortController();
    before.abort("gone");
    const refused = model.predict(pixels(64), { signal: before.signal });
    await expect(refused).rejects.toThrow(failure("ERR_ABORTED"));
    await expect(refused).rejects.toMatchObject({ cause: "gone" });

    const stop = new AbortController();
    const busy = model.predict(pixels(2000 * 64), { batchSize: 1, signal: stop.signal });
    const waiting = model.predict(pixels(64), { signal: stop.signal });
    stop.abort();
    for (const { reason } of (await Promise.allSettled([busy, waiting])) as PromiseRejectedResult[]) {
      expect(reason).toEqual(failure("ERR_ABORTED"));
    }
    expect((await model.predict(pixels(64))).labels).toHaveLength(1);
  });

  test("says what the classes are called where the model knows, as a checkpoint does", async () => {
    const model = own(await models.smallCnn({ ...SMALL, numClasses: 2 }));
    expect(await model.predict(pixels(64))).not.toHaveProperty("classNames");
    model.classNames = ["cat", "dog"];
    expect((await model.predict(pixels(64))).classNames).toEqual(["cat", "dog"]);
    const path = join(await temporaryDirectory(), "model.safetensors");
    await model.save(path);
    expect(own(await loadModel(path)).classNames).toEqual(["cat", "dog"]);
  });

  test.each<[string, () => Images, ErrorCode, string]>([
    ["float64 arrays", () => new Float64Array(64) as never, "ERR_CONFIG", "not a Float64Array"],
    ["numbers", () => [0, 1] as never, "ERR_CONFIG", "not 0"],
    ["nothing", () => undefined as never, "ERR_CONFIG", "not undefined"],
    ["a part of an image among whole ones", () => [pixels(64), pixels(63)], "ERR_SHAPE", "63 values"],
    ["tensors of another shape", () => own(tensor(pixels(64), { shape: [8, 8] })), "ERR_SHAPE", "[N, 1, 8, 8]"],
    ["tensors of whole numbers", () => own(ops.ones([1, 8, 8], { dtype: "int64" })), "ERR_CONFIG", "int64"],
  ])("refuses %s", async (_, images, code, message) => {
    const model = own(await models.smallCnn(SMALL));
    await expect(model.predict(images())).rejects.toThrow(failure(code, message));
  });

  test("refuses options that do not fit", async () => {
    const model = own(await models.smallCnn(SMALL));
    for (const [options, message] of [
      [{ batchSize: 0 }, "batchSize"],
      [{ batchsize: 1 }, 'did you mean "batchSize"'],
      [{ signal: {} }, "AbortSignal"],
    ] as const) {
      await expect(model.predict(pixels(64), options as never)).rejects.toThrow(failure("ERR_CONFIG", message));
    }
  });

  test("takes no images, and refuses a part of one", async () => {
    const model = own(await models.smallCnn(SMALL));
    expect((await model.predict(new Float32Array(0))).labels).toEqual(new Int32Array(0));
    await expect(model.predict(new Float32Array(65))).rejects.toThrow(
      failure("ERR_SHAPE", "65 values", "1 x 8 x 8", "64"),
    );
  });

  test("softmax of large logits does not overflow", async () => {
    const model = own(await models.mlp({ inChannels: 1, inputSize: 2, hidden: [] }));
    const { probabilities } = await model.predict(new Float32Array(4).fill(1e6));
    expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
  });

  test("does not see what happens to the array afterwards", async () => {
    const model = own(await models.smallCnn(SMALL));
    const images = pixels(64);
    const expected = (await model.predict(images)).logits;
    const under = model.predict(images);
    images.fill(0);
    expect(hex((await under).logits)).toBe(hex(expected));
  });

  test("changes neither weights nor batch-norm statistics", async () => {
    const model = own(await models.smallCnn(SMALL));
    const before = await model.stateDict();
    await model.predict(pixels(64 * 9));
    expect(await model.stateDict()).toEqual(before);
  });
});

test("normalize is (x - mean) / std ahead of the first layer", async () => {
  const options = { inChannels: 2, inputSize: 3, hidden: [4], numClasses: 3 };
  const normalize = { mean: [0.25, 0.5], std: [0.5, 2] };
  const plain = own(await createModel("mlp", options, "float64"));
  const normalised = own(await createModel("mlp", { ...options, normalize }, "float64"));
  expect([...(await normalised.stateDict()).keys()]).toEqual([...(await plain.stateDict()).keys()]);
  // Multiples of 1/64 and divisors that are powers of two: exact in every float type.
  const images = pixels(18).map((value) => Math.round(value * 64) / 64);
  const byHand = images.map((value, i) => (i < 9 ? (value - 0.25) / 0.5 : (value - 0.5) / 2));
  expect(hex((await normalised.predict(images.subarray(0, 18))).logits)).toBe(
    hex((await plain.predict(byHand)).logits),
  );
});

test("dropout has one mask until batch norm counts another training pass, and none in eval mode", async () => {
  const options = { widthMultiplier: 0.25, inputSize: 32, numClasses: 5 };
  const model = own(await models.torchvision.mobilenetV2({ ...options, dropout: 0.5 }));
  const without = own(await models.torchvision.mobilenetV2({ ...options, dropout: 0 }));
  const images = pixels(2 * 3072);
  const logits = (of: Model, mode: "train" | "frozen-stats" | "eval") =>
    tidy(() => hex(of.forward(tensor(images).reshape([2, 3, 32, 32]), { mode }).toTypedArray()));
  const first = logits(model, "frozen-stats");
  expect(first).not.toBe(logits(without, "frozen-stats"));
  expect(logits(model, "frozen-stats")).toBe(first);
  expect(logits(model, "eval")).toBe(logits(without, "eval"));
  logits(model, "train");
  expect(logits(model, "frozen-stats")).not.toBe(first);
});

describe("gradients", () => {
  test("by the images and by every parameter are the slopes of the loss", async () => {
    const model = own(await createModel("small_cnn", { ...SMALL, numClasses: 3, seed: 2 }, "float64"));
    const [images, labels] = [pixels(2 * 64), Int32Array.from([1, 2])];
    const result = await model.gradients(images, labels);
    expect([...result.keys()].slice(0, 3)).toEqual(["loss", "logits", "input"]);
    const lossAt = async (i: number, value: number) => {
      const moved = images.slice();
      moved[i] = value;
      return [moved[i]!, Number((await model.gradients(moved, labels)).get("loss")!.data[0])] as const;
    };
    for (const i of [0, 17, 64, 127]) {
      const [[high, above], [low, below]] = [await lossAt(i, images[i]! + 1e-3), await lossAt(i, images[i]! - 1e-3)];
      expect(Number(result.get("input")!.data[i])).toBeCloseTo((above - below) / (high - low), 4);
    }
    const parameters = [...(await model.stateDict())].filter(([name]) => !/running|tracked/.test(name));
    expect([...result.keys()].slice(3)).toEqual(parameters.map(([name]) => name));
    for (const [name, { shape }] of parameters) expect(result.get(name)!.shape).toEqual(shape);
  });
});

describe("after dispose()", () => {
  test("every use is ERR_DISPOSED, and disposing again is nothing", async () => {
    const model = await models.smallCnn(SMALL);
    model.dispose();
    model.dispose();
    expect(model.disposed).toBe(true);
    const uses = [
      model.predict(new Float32Array(64)),
      model.stateDict(),
      model.gradients(new Float32Array(64), Int32Array.of(0)),
      model.multiplyAccumulates(),
      model.save("never-written.safetensors"),
      model.exportTorchScript("never-written.pt"),
    ];
    for (const use of uses) await expect(use).rejects.toThrow(failure("ERR_DISPOSED", "model"));
  });

  test("work that is under way is finished", async () => {
    const model = await models.smallCnn(SMALL);
    const under = model.predict(pixels(64));
    model[Symbol.dispose]();
    expect((await under).labels).toHaveLength(1);
  });
});
