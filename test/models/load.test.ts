import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { loadModel } from "../../lib/models/load.js";
import { createModel, type Model, models } from "../../lib/models/model.js";
import { MODELS, type ModelOptions } from "../../lib/models/registry.js";
import {
  checkHandles,
  failure,
  hex,
  own,
  pixels,
  readTensorFile,
  stateBytes,
  temporaryDirectory,
  writeTensorFile,
  writeTensors,
} from "../support.js";

checkHandles();

let directory: string;
let path: string;
beforeEach(async () => {
  directory = await temporaryDirectory();
  path = join(directory, "model.safetensors");
});

const SMALL = { inChannels: 1, inputSize: 8, widthMultiplier: 0.25 };

/** Small forms of every family. */
const FAMILIES: [string, ModelOptions][] = [
  ["mobilenet_v2", { widthMultiplier: 0.25, seed: 1 }],
  ["resnet18", { widthMultiplier: 0.125, seed: 1 }],
  ["resnet50", { widthMultiplier: 0.125, seed: 1 }],
  ["preact_resnet18", { widthMultiplier: 0.125, finalNorm: true, rawShortcut: true, seed: 1 }],
  ["vgg16_bn", { widthMultiplier: 0.125, seed: 1 }],
  ["wide_resnet", { depth: 10, widenFactor: 1, seed: 1 }],
  ["wide_resnet", { depth: 16, widenFactor: 1, activation: "silu", samePadding: true, seed: 1 }],
  ["torchvision/resnet18", { inputSize: 32, numClasses: 7, seed: 1 }],
  ["torchvision/mobilenet_v2", { widthMultiplier: 0.25, dropout: 0.5, inputSize: 32, seed: 1 }],
  ["torchvision/mobilenet_v3_small", { widthMultiplier: 0.25, inputSize: 48, seed: 1 }],
  ["small_cnn", { ...SMALL, normalize: { mean: [0.3], std: [0.4] }, seed: 1 }],
  ["mlp", { hidden: [5, 6], seed: 1 }],
];

/** Moves the batch-norm statistics, so that no buffer has its initial value. */
async function warm(model: Model): Promise<Model> {
  const size = model.inputShape[0] * model.inputShape[1] * model.inputShape[2];
  await model.gradients(pixels(4 * size), Int32Array.from([0, 1, 2, 3]), { train: true });
  return model;
}

describe("save and load", () => {
  test("the class count is found whatever the order of a file's tensors", async () => {
    const hidden = Array.from({ length: 11 }, () => 4);
    const model = own(await createModel("mlp", { hidden, numClasses: 7, inChannels: 1, inputSize: 2 }));
    const tensors = [...(await model.stateDict())].sort(([a], [b]) => (a < b ? -1 : 1)); // "layers.10" before "layers.9"
    writeTensors(path, Object.fromEntries(tensors) as Parameters<typeof writeTensors>[1]);
    const spec = { model: `mlp:hidden=${hidden.join("x")}`, options: { inChannels: 1, inputSize: 2 } };
    const loaded = own(await loadModel(path, spec));
    expect(loaded.numClasses).toBe(7);
    expect(await stateBytes(loaded)).toEqual(await stateBytes(model));
  });

  test.each(FAMILIES)("%s comes back bit for bit, with its options", async (name, options) => {
    const model = await warm(own(await createModel(name, options)));
    await model.save(path);
    const loaded = own(await loadModel(path));
    expect(loaded.name).toBe(name);
    expect(loaded.options).toEqual(model.options);
    expect(loaded.inputShape).toEqual(model.inputShape);
    expect(await stateBytes(loaded)).toEqual(await stateBytes(model));
    const images = pixels(3 * model.inputShape[0] * model.inputShape[1] * model.inputShape[2], 9);
    expect(hex((await loaded.predict(images)).logits)).toBe(hex((await model.predict(images)).logits));
    expect(readdirSync(directory)).toEqual(["model.safetensors"]);
  });

  test("covers every family", () => {
    const families = new Set(Object.values(MODELS).map(({ family }) => family));
    expect(new Set(FAMILIES.map(([name]) => MODELS[name]!.family))).toEqual(families);
  });

  test("the file is exactly the state dict, aligned, without a prefix", async () => {
    const model = own(await models.smallCnn(SMALL));
    await model.save(path);
    const { tensors, metadata } = readTensorFile(path);
    const state = await model.stateDict();
    expect(Object.keys(tensors)).toEqual([...state.keys()]);
    for (const [name, { shape, data }] of state) {
      expect(tensors[name]).toEqual({ dtype: data instanceof BigInt64Array ? "I64" : "F32", shape, bytes: hex(data) });
    }
    expect(metadata.format).toBe("pt");
    expect(Number(readFileSync(path).readBigUInt64LE(0)) % 8).toBe(0);
  });

  test("float64 weights keep all of their bits, and float32 rounds them", async () => {
    const model = await warm(own(await createModel("small_cnn", SMALL, "float64")));
    await model.save(path);
    const double = own(await loadModel(path, { dtype: "float64" }));
    expect(await stateBytes(double)).toEqual(await stateBytes(model));
    const single = await own(await loadModel(path)).stateDict();
    const expected = Float32Array.from((await model.stateDict()).get("bn1.running_mean")!.data as Float64Array);
    expect(hex(single.get("bn1.running_mean")!.data)).toBe(hex(expected));
  });

  test("an older file is replaced", async () => {
    writeFileSync(path, "older");
    await own(await models.mlp()).save(path);
    expect(own(await loadModel(path)).name).toBe("mlp");
    expect(readdirSync(directory)).toEqual(["model.safetensors"]);
  });

  test("a file without metadata loads by name or by its tensors, and its class count is read from it", async () => {
    const model = own(await models.smallCnn({ ...SMALL, numClasses: 4 }));
    const state = await model.stateDict();
    writeTensors(path, Object.fromEntries(state) as never);
    for (const [name, modelFrom] of [
      ["small_cnn:width-multiplier=0.25", "caller"],
      [undefined, "tensors"],
    ] as const) {
      const loaded = own(await loadModel(path, { model: name, options: { inChannels: 1, inputSize: 8 } }));
      expect(loaded.numClasses).toBe(4);
      expect(loaded.loadReport).toMatchObject({ model: "small_cnn:width-multiplier=0.25", modelFrom, stateKey: "" });
      expect(await stateBytes(loaded)).toEqual(await stateBytes(model));
    }
  });

  test("metadata of release 0.1, which held every option of any model, says the same", async () => {
    const model = await warm(own(await createModel("resnet18", { widthMultiplier: 0.125, seed: 1 })));
    await model.save(path);
    const file = readFileSync(path);
    const start = 8 + Number(file.readBigUInt64LE(0));
    const header = JSON.parse(file.toString("utf8", 8, start));
    const older = { numClasses: 10, inChannels: 3, height: 32, width: 32, widthMultiplier: 0.125, depth: 34 };
    const options = { ...older, widenFactor: 10, hidden: [256, 256], mean: [], std: [], seed: 1 };
    header.__metadata__.ardistill = JSON.stringify({ model: "resnet18", options });
    writeTensorFile(path, header, file.subarray(start));
    const loaded = own(await loadModel(path));
    expect(loaded.options).toEqual(model.options);
    expect(await stateBytes(loaded)).toEqual(await stateBytes(model));
  });

  test("several saves and loads at once do not disturb each other", async () => {
    const three = await Promise.all([1, 2, 3].map(async (seed) => own(await models.smallCnn({ ...SMALL, seed }))));
    await Promise.all(three.map((model, i) => model.save(`${path}.${i}`)));
    const loaded = await Promise.all(three.map(async (_, i) => own(await loadModel(`${path}.${i}`))));
    for (const [i, model] of three.entries()) expect(await stateBytes(loaded[i]!)).toEqual(await stateBytes(model));
  });
});

describe("files that are no checkpoint", () => {
  test("a missing file and a directory", async () => {
    await expect(loadModel(path)).rejects.toThrow(failure("ERR_IO", path));
    await expect(loadModel(directory)).rejects.toThrow(failure("ERR_IO", directory));
  });

  test.each([
    ["an empty file", "", "empty"],
    ["a web page", "\n<!DOCTYPE html><html><body>404 Not Found</body></html>", "HTML"],
    ["text", "this is not a model, but it is long enough to be looked at", "text"],
    ["a few bytes", "abc", "text"],
    ["a Git LFS pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "git lfs pull"],
  ])("%s", async (_, content, words) => {
    writeFileSync(path, content);
    await expect(loadModel(path)).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT", path, words));
  });

  test("a zip archive that holds no TorchScript", async () => {
    writeFileSync(path, Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(500, 7)]));
    await expect(loadModel(path)).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT", path, "TorchScript"));
  });
});

describe("safetensors files that lie", () => {
  const data = new Uint8Array(16);
  const a = { dtype: "F32", shape: [2], data_offsets: [0, 8] };
  const b = { dtype: "F32", shape: [2], data_offsets: [8, 16] };

  test.each<[string, unknown, string]>([
    ["overlapping tensors", { a, b: { ...b, data_offsets: [4, 12] } }, "overlaps"],
    ["a gap", { a, b: { dtype: "F32", shape: [1], data_offsets: [12, 16] } }, "gap"],
    ["data past the last tensor", { a }, "16|speaks"],
    ["a shape that needs more bytes", { a: { ...a, shape: [3] }, b }, "bytes that its shape needs"],
    ["a shape that needs fewer bytes", { a: { ...a, shape: [1] }, b }, "bytes that its shape needs"],
    ["a shape beyond all numbers", { a: { ...a, shape: Array(40).fill(2 ** 40) }, b }, "bytes that its shape needs"],
    ["an end before its begin", { a: { ...a, data_offsets: [8, 0] }, b }, "bytes that its shape needs"],
    [
      "offsets past the end",
      { a, b: { ...b, data_offsets: [8, 16] }, c: { ...a, data_offsets: [16, 24] } },
      "24|speaks",
    ],
    ["negative offsets", { a: { ...a, data_offsets: [-8, 0] }, b }, "offsets"],
    ["one offset", { a: { ...a, data_offsets: [8] }, b }, "offsets"],
    ["a negative size", { a: { ...a, shape: [-2] }, b }, "shape"],
    ["a size that is no number", { a: { ...a, shape: ["2"] }, b }, "shape"],
    ["no shape", { a: { dtype: "F32", data_offsets: [0, 8] }, b }, "shape"],
    ["an unknown dtype", { a: { ...a, dtype: "F8_E4M3" }, b }, "F8_E4M3"],
    ["a dtype of Object.prototype", { a: { ...a, dtype: "toString" }, b }, "toString"],
    ["a dtype that is no text", { a: { ...a, dtype: 3 }, b }, "dtype"],
    ["a tensor that is null", { a: null, b }, "dtype"],
    ["a tensor that is a list", { a: [], b }, "dtype"],
    ["a header that is no JSON", '{"a": {', "not JSON"],
    ["metadata that is no object", { __metadata__: null, a, b }, "metadata"],
    ["metadata that is no text", { __metadata__: { ardistill: 5 }, a, b }, "metadata"],
  ])("%s", async (_, header, message) => {
    writeTensorFile(path, header, data);
    await expect(loadModel(path)).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT", path, new RegExp(message)));
  });

  test.each([200n, 2n ** 30n, 2n ** 47n])("a header length of %d", async (length) => {
    writeTensorFile(path, { a, b }, data, length);
    await expect(loadModel(path)).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT", path, "header does not fit"));
  });

  test("a file cut anywhere", async () => {
    const whole = join(directory, "whole.safetensors");
    await own(await models.mlp({ inChannels: 1, inputSize: 2, hidden: [3] })).save(whole);
    const { length } = readFileSync(whole);
    for (const at of [1, 8, 9, 100, Math.floor(length / 2), length - 1]) {
      copyFileSync(whole, path);
      truncateSync(path, at);
      await expect(loadModel(path), `${at} of ${length} bytes`).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT", path));
    }
  });

  /** Options as a checkpoint holds them. */
  const stored = {
    ...{ numClasses: 10, inChannels: 1, height: 2, width: 2, widthMultiplier: 1, depth: 34, widenFactor: 10 },
    ...{ hidden: [], mean: [], std: [], seed: 0 },
  };

  test.each<[string, unknown]>([
    ["no JSON", "{"],
    ["null", null],
    ["a list", []],
    ["no options", { model: "mlp" }],
    ["no model", { options: {} }],
    ["a model that is no text", { model: 5, options: {} }],
    ["options that are none", { model: "mlp", options: { numClasses: 10 } }],
    ["options of another type", { model: "mlp", options: { numClasses: "10", hidden: 3 } }],
    ["an impossible class count", { model: "mlp", options: { ...stored, numClasses: -1 } }],
    ["an option of its own out of range", { model: "small_cnn", options: { ...stored, widthMultiplier: 0 } }],
    ["one mean for two channels", { model: "mlp", options: { ...stored, inChannels: 2, mean: [0], std: [1] } }],
  ])("metadata: %s", async (_, metadata) => {
    const ardistill = metadata === "{" ? "{" : JSON.stringify(metadata);
    writeTensorFile(path, { __metadata__: { ardistill }, a, b }, data);
    await expect(loadModel(path)).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT", path));
  });

  test("metadata that names a model of a later release", async () => {
    writeTensorFile(
      path,
      { __metadata__: { ardistill: JSON.stringify({ model: "resnet19", options: stored }) }, a, b },
      data,
    );
    await expect(loadModel(path)).rejects.toThrow(failure("ERR_CONFIG", 'did you mean "resnet18"'));
  });
});

describe("tensors that do not fit", () => {
  test("missing, unexpected and misshapen ones are listed, and nothing is left over", async () => {
    const state = Object.fromEntries(await own(await models.smallCnn(SMALL)).stateDict()) as Record<
      string,
      { shape: number[]; data: Float32Array | BigInt64Array }
    >;
    const { "conv1.weight": _, "bn2.bias": __, ...others } = state;
    others.extra = { shape: [1], data: Float32Array.of(1) };
    others["linear.bias"] = { shape: [2, 5], data: new Float32Array(10) };
    writeTensors(path, others);
    const options = {
      model: "small_cnn:width-multiplier=0.25",
      options: { inChannels: 1, inputSize: 8, numClasses: 10 },
    };
    await expect(loadModel(path, options)).rejects.toThrow(
      failure(
        "ERR_CHECKPOINT_FORMAT",
        "missing conv1.weight, bn2.bias",
        "unexpected extra",
        "linear.bias is [2, 5], not [10]",
      ),
    );
  });

  test("another architecture names what is missing, and how much more", async () => {
    await own(await models.mlp()).save(path);
    await expect(loadModel(path, { model: "resnet18" })).rejects.toThrow(
      failure("ERR_CHECKPOINT_FORMAT", "resnet18", "missing conv1.weight", "and 97 more", "unexpected layers.0.weight"),
    );
    await expect(loadModel(path, { model: "resnet81" })).rejects.toThrow(failure("ERR_CONFIG", "resnet18"));
  });
});

describe("TorchScript", () => {
  test.each(FAMILIES)("%s: the exported file gives the same logits, bit for bit", async (name, options) => {
    const model = await warm(own(await createModel(name, options)));
    const before = await stateBytes(model);
    const file = join(directory, "model.pt");
    await model.exportTorchScript(file);
    expect(readdirSync(directory)).toEqual(["model.pt"]);
    expect(await stateBytes(model)).toEqual(before);
    const script = own(await loadModel(file, { inputShape: model.inputShape }));
    expect(script).toMatchObject({ name: "torchscript", numClasses: model.numClasses, options: undefined });
    const size = model.inputShape[0] * model.inputShape[1] * model.inputShape[2];
    for (const count of [1, 2, 7]) {
      const images = pixels(count * size, count);
      const [expected, actual] = [await model.predict(images), await script.predict(images)];
      expect(hex(actual.logits), `${count} images`).toBe(hex(expected.logits));
    }
  });

  test("a truncated file", async () => {
    const file = join(directory, "model.pt");
    await own(await models.mlp()).exportTorchScript(file);
    truncateSync(file, Math.floor(readFileSync(file).length / 2));
    await expect(loadModel(file)).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT", file));
  });
});

describe("a place that cannot be written", () => {
  /** A directory on a file system of 64 KiB; undefined where the test may not mount one. */
  function smallFileSystem(): string | undefined {
    const mountPoint = join(directory, "small");
    mkdirSync(mountPoint);
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", mountPoint], { stdio: "ignore" });
    } catch {
      return undefined;
    }
    onTestFinished(() => void execFileSync("umount", [mountPoint]));
    return mountPoint;
  }

  test("a full disk or a missing directory: a typed error, the older file as it was, and nothing left behind", async () => {
    const small = smallFileSystem();
    const place = small ?? join(directory, "missing");
    if (small) writeFileSync(join(small, "model"), "older");
    const model = own(await models.mlp());
    await expect(model.save(join(place, "model"))).rejects.toThrow(failure("ERR_IO", place));
    await expect(model.save(join(place, "model"), { format: "pytorch" })).rejects.toThrow(failure("ERR_IO", place));
    await expect(model.exportTorchScript(join(place, "model"))).rejects.toThrow(failure("ERR_IO", place));
    if (small) {
      expect(readdirSync(small)).toEqual(["model"]);
      expect(readFileSync(join(small, "model"), "utf8")).toBe("older");
    } else {
      expect(readdirSync(directory)).toEqual(["small"]);
    }
  });

  test("a directory of the file's name, and a path below a file", async () => {
    mkdirSync(path);
    const model = own(await models.mlp({ hidden: [] }));
    await expect(model.save(path)).rejects.toThrow(failure("ERR_IO", path));
    await expect(model.save(path, { format: "pytorch" })).rejects.toThrow(failure("ERR_IO", path));
    await expect(model.exportTorchScript(path)).rejects.toThrow(failure("ERR_IO", path));
    writeFileSync(join(directory, "file"), "");
    await expect(model.save(join(directory, "file", "model"))).rejects.toThrow(failure("ERR_IO"));
    expect(readdirSync(directory).sort()).toEqual(["file", "model.safetensors"]);
  });
});

test("a normalisation that is given takes the place of the file's", async () => {
  const model = own(await models.smallCnn({ ...SMALL, normalize: { mean: [0.5], std: [2] } }));
  await model.save(path);
  expect(own(await loadModel(path)).options).toMatchObject({ mean: [0.5], std: [2] });
  const given = { options: { normalize: { mean: [0.1], std: [0.2] } } };
  expect(own(await loadModel(path, given)).options).toMatchObject({ mean: [0.1], std: [0.2] });
  const wrong = { options: { normalize: { mean: [0, 0, 0], std: [1, 1, 1] } } };
  await expect(loadModel(path, wrong)).rejects.toThrow(failure("ERR_CONFIG", "each of the 1 channels"));
});

describe("a checkpoint of others", () => {
  /** A small network's tensors under other names, and beside them what others put there. */
  async function written(change: (tensors: Record<string, { shape: number[]; data: Float32Array }>) => object) {
    const model = own(await models.smallCnn({ inChannels: 3, widthMultiplier: 0.25 }));
    const state = Object.fromEntries(await model.stateDict()) as Record<
      string,
      { shape: number[]; data: Float32Array }
    >;
    writeTensors(path, change(state) as never);
    return model;
  }
  const prefixed = (tensors: object, prefix: string) =>
    Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [prefix + name, tensor]));

  test("loses its prefix and what nobody uses", async () => {
    const spare = { shape: [1], data: Float32Array.of(1) };
    const model = await written((state) => ({ ...prefixed(state, "module."), "module.total_ops": spare }));
    const loaded = own(await loadModel(path));
    expect(await stateBytes(loaded)).toEqual(await stateBytes(model));
    expect(loaded.loadReport).toMatchObject({ prefix: "module.", dropped: [{ name: "module.total_ops" }] });
  });

  test("brings its normalisation, unless another is given", async () => {
    const mean = [0.25, 0.5, 0.75];
    const std = [0.5, 0.25, 0.125];
    await written((state) => ({
      ...state,
      mu: { shape: [1, 3, 1, 1], data: Float32Array.from(mean) },
      sigma: { shape: [1, 3, 1, 1], data: Float32Array.from(std) },
    }));
    const loaded = own(await loadModel(path));
    expect(loaded.options).toMatchObject({ mean, std });
    expect(loaded.loadReport).toMatchObject({ normalization: { mean: "mu", std: "sigma" } });
    const images = pixels(3 * 32 * 32);
    const plain = own(await loadModel(path, { options: { normalize: { mean: [0, 0, 0], std: [1, 1, 1] } } }));
    const normalised = images.map((value, i) => (value - mean[Math.floor(i / 1024)]!) / std[Math.floor(i / 1024)]!);
    expect((await loaded.predict(images)).logits).toEqual((await plain.predict(normalised)).logits);
  });

  test("from before PyTorch 0.4.1 has no counts of batches", async () => {
    const model = await written((state) =>
      Object.fromEntries(Object.entries(state).filter(([name]) => !name.endsWith("num_batches_tracked"))),
    );
    const loaded = own(await loadModel(path));
    expect(await stateBytes(loaded)).toEqual(await stateBytes(model));
    expect(loaded.loadReport!.filled).toHaveLength(3);
  });

  test("that lacks tensors or has more is refused, or loaded where strict is false", async () => {
    const model = await written(({ "conv2.weight": _, ...rest }) => ({
      ...rest,
      extra: { shape: [2], data: Float32Array.of(1, 2) },
    }));
    const named = { model: "small_cnn:width-multiplier=0.25" };
    await expect(loadModel(path, named)).rejects.toThrow(
      failure("ERR_CHECKPOINT_FORMAT", "missing conv2.weight", "unexpected extra"),
    );
    const loaded = own(await loadModel(path, { ...named, strict: false }));
    expect(loaded.loadReport).toMatchObject({ missing: ["conv2.weight"], unexpected: ["extra"] });
    // The model's own initial values, of the same seed.
    expect(await stateBytes(loaded)).toEqual(await stateBytes(model));
  });
});
