import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import { perturb } from "../../lib/attacks/perturb.js";
import { RandomFile } from "../../lib/checkpoint/random-file.js";
import { readRecord, readZipDirectory } from "../../lib/checkpoint/zip.js";
import { evaluate } from "../../lib/evaluation/evaluate.js";
import { customModel } from "../../lib/models/custom.js";
import { type LoadOptions, loadModel, loadWeights } from "../../lib/models/load.js";
import { createModel, type Model } from "../../lib/models/model.js";
import { grad, ops, tensor, tidy } from "../../lib/tensor/index.js";
import { train } from "../../lib/training/trainer.js";
import { zip } from "../../scripts/support/zip.mjs";
import {
  checkHandles,
  failure,
  finish,
  own,
  pixels,
  runModule,
  shortRun,
  someDigits,
  stateBytes,
  temporaryDirectory,
} from "../support.js";

checkHandles();

/** Files by PyTorch; make.py there says what is in them. */
const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/torchscript/${name}`, import.meta.url));
const SHAPE = [1, 8, 8] as const;
const load = async (name: string, options: LoadOptions = {}): Promise<Model> =>
  own(await loadModel(fixture(`${name}.pt`), { inputShape: SHAPE, ...options }));

const expected = JSON.parse(readFileSync(fixture("expected.json"), "utf8")) as { images: number[]; logits: number[] };
const NAMES = [
  "passes",
  "conv.weight",
  "conv.bias",
  "bn.weight",
  "bn.bias",
  "bn.running_mean",
  "bn.running_var",
].concat(["bn.num_batches_tracked", "linear.weight", "linear.bias"]);

describe("a file by PyTorch", () => {
  test.each(["scripted", "traced", "frozen"])("%s.pt gives PyTorch's logits, call after call", async (name) => {
    const model = await load(name);
    expect(model).toMatchObject({ name: "torchscript", numClasses: 10, inputShape: SHAPE });
    const images = Float32Array.from(expected.images);
    const first = (await model.predict(images)).logits;
    for (const [i, value] of first.entries()) expect(value).toBeCloseTo(expected.logits[i]!, 6);
    for (let call = 0; call < 3; call++) expect((await model.predict(images)).logits).toEqual(first);
  });

  test.each(["scripted", "traced"])("%s.pt has the state dict of the module, in its order", async (name) => {
    for (const dtype of ["float32", "float64"] as const) {
      const model = await load(name, { dtype });
      const state = await model.stateDict();
      expect([...state.keys()]).toEqual(NAMES);
      expect(state.get("bn.num_batches_tracked")!.data).toEqual(BigInt64Array.of(1n));
      expect(model.parameters).toBe(4 * 9 + 4 + 8 + 50);
    }
  });

  test("says what images it was traced with, and others are asked for", async () => {
    expect(own(await loadModel(fixture("traced.pt"))).inputShape).toEqual(SHAPE);
    await expect(loadModel(fixture("scripted.pt"))).rejects.toThrow(
      failure("ERR_CHECKPOINT_FORMAT", "images of 3 x 32 x 32", "inputShape", "expected input"),
    );
    expect((await load("scripted", { inputShape: [1, 12, 12] })).inputShape).toEqual([1, 12, 12]);
  });

  test.each(["scripted", "traced", "frozen"])("%s.pt is attacked and evaluated", async (name) => {
    const data = await someDigits();
    const model = await load(name);
    const images = Float32Array.from(expected.images);
    const attack = attacks.pgd({ steps: 3 });
    const options = { epsilon: 0.1 };
    const moved = await perturb(model, images, Int32Array.of(1, 2), attack, options);
    const again = await perturb(model, images, Int32Array.of(1, 2), attack, options);
    expect(again).toEqual(moved);
    const report = await evaluate(model, data, { attacks: [attack], ...options });
    expect(report).toMatchObject({ model: "torchscript", samples: 100 });
  });

  test("prints to standard error: standard output is the program's", async () => {
    const { code, stdout, stderr } = await runModule(
      `import { loadModel } from "ardistill/index.js"; await loadModel(${JSON.stringify(fixture("printing.pt"))});`,
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("printed by the model");
  });
});

describe("is refused, with what to do:", () => {
  const refused: [string, string, LoadOptions, ...string[]][] = [
    ["a trace in train mode", "traced_in_train_mode", {}, "batch_norm", "model.eval()"],
    ["optimize_for_inference()", "optimized", {}, "optimize_for_inference", "torch.jit.freeze alone"],
    ["a frozen file in another dtype", "frozen", { dtype: "float64" }, "another type", "model.double()"],
    ["an output that is no tensor", "dictionary", {}, "Dict[str, Tensor]", "logits"],
    ["an error of its own", "raising", {}, "images of 1 x 8 x 8", "images of 4 x 4 only"],
    ["a constant number of images", "one_image", {}, "[1, 128]", "2 images"],
  ];
  test.each(refused)("%s", async (_, name, options, ...message) => {
    await expect(load(name, options)).rejects.toThrow(
      failure("ERR_CHECKPOINT_FORMAT", fixture(`${name}.pt`), ...message),
    );
  });

  test("weights by torch.save, which are read as such and need a model's name", async () => {
    await expect(loadModel(fixture("weights.pt"))).rejects.toThrow(failure("ERR_CONFIG", "weights.pt", "--model"));
  });

  test("an archive from before PyTorch 1.3", async () => {
    const path = join(await temporaryDirectory(), "old.pt");
    writeFileSync(
      path,
      zip(
        new Map([
          ["a/model.json", Buffer.from("{}")],
          ["a/version", Buffer.from("1\n")],
        ]),
      ),
    );
    await expect(loadModel(path)).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT", path, "PyTorch 1.3"));
  });

  test("a file with one bit turned, wherever that is in a record", async () => {
    const [whole, path] = [readFileSync(fixture("scripted.pt")), join(await temporaryDirectory(), "damaged.pt")];
    const records = ["data/0", "data.pkl", "code/__torch__.py", "version", "constants.pkl"];
    for (const record of records) {
      const name = `scripted/${record}`;
      const header = whole.indexOf(name) - 30; // its local header
      const bytes = Buffer.from(whole);
      bytes[header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)]! ^= 4;
      writeFileSync(path, bytes);
      const words = record === "data.pkl" ? "pickle" : name;
      await expect(loadModel(path), record).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT", path, words));
    }
  });

  describe("an archive whose checksums are right, and which LibTorch would read past its end or into all memory:", () => {
    const LINEAR = "(K\nK\x04t(K\x04K\x01t"; // shape and strides of its weight
    test.each<[string, string, (record: string) => string, ...string[]]>([
      ["a storage without its bytes", "constants/3", () => "", "constants/3", "smaller than the storage"],
      [
        "elements out of a storage",
        "constants.pkl",
        (s) => s.replace(LINEAR, "(K\x0bK\x04t(K\x04K\x01t"),
        "reaches out of its storage",
      ],
      [
        "repeated elements",
        "constants.pkl",
        (s) => s.replace(LINEAR, "(J\0\0\0\x40K\x04t(K\0K\x01t"),
        "repeat elements",
      ],
      [
        "of another type as well",
        "constants.pkl",
        (s) => s.replace("FloatStorage", "QInt32Storage").replace(LINEAR, "(K\x0bK\x04t(K\x04K\x01t"),
        "reaches out of its storage",
      ],
    ])("%s", async (_, name, change, ...words) => {
      const records = await RandomFile.using(fixture("frozen.pt"), async (file) => {
        const directory = await readZipDirectory(file);
        const contents = [...directory.records.keys()].map(
          async (key) => [key, await readRecord(file, key, directory, 1e6)] as const,
        );
        return new Map(await Promise.all(contents));
      });
      const path = join(await temporaryDirectory(), "hostile.pt");
      const content = records.get(`frozen/${name}`)!.toString("latin1");
      expect(change(content)).not.toBe(content);
      records.set(`frozen/${name}`, Buffer.from(change(content), "latin1"));
      writeFileSync(path, zip(records));
      await expect(loadModel(path)).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT", path, ...words));
    });

    test("records that LibTorch takes for one another", async () => {
      const path = join(await temporaryDirectory(), "hostile.pt");
      const names = ["a/data.pkl", "a/constants.pkl", "a/CONSTANTS.pkl"];
      writeFileSync(path, zip(new Map(names.map((name) => [name, Buffer.from("N.")]))));
      await expect(loadModel(path)).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT", path, "case"));
    });
  });

  test("a gradient that does not exist, and only that", async () => {
    const model = await load("withoutgradient");
    expect((await model.predict(new Float32Array(64))).logits).toHaveLength(64);
    await expect(
      perturb(model, new Float32Array(64), Int32Array.of(1), attacks.fgsm(), { epsilon: 0.1 }),
    ).rejects.toThrow(failure("ERR_AUTOGRAD", "no gradient by its images", "torch.no_grad()"));
  });

  test.each([
    ["traced", "ERR_CONFIG", ["traced in eval mode", "batch_norm", "torch.jit.script"]],
    ["frozen", "ERR_CHECKPOINT_FORMAT", ["no parameters", "torch.jit.freeze()"]],
  ] as const)("training of %s.pt", async (name, code, message) => {
    const [data, out] = [await someDigits(), join(await temporaryDirectory(), "run")];
    const student = await load(name);
    await expect(train(shortRun(data, out, { student }))).rejects.toThrow(failure(code, ...message));
  });

  test("a pass in train mode of a trace", async () => {
    const model = await load("traced");
    tidy(() => {
      const images = ops.zeros([2, ...SHAPE]);
      for (const mode of ["train", "frozen-stats"] as const) {
        expect(() => model.forward(images, { mode })).toThrow(failure("ERR_CONFIG", "traced in eval mode"));
      }
    });
  });

  test("the state dict and the safetensors of a frozen file", async () => {
    const model = await load("frozen");
    expect(model.parameters).toBe(0);
    await expect(model.stateDict()).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT", "no parameters"));
    await expect(model.save("never-written")).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT", "no parameters"));
  });

  test("the export of a model written in TypeScript", async () => {
    const model = own(customModel((images) => images.flatten(1), { inputShape: SHAPE }));
    await expect(model.exportTorchScript("never-written")).rejects.toThrow(failure("ERR_CONFIG", "TypeScript"));
  });
});

describe("batch norm", () => {
  const batch = () => tensor(pixels(4 * 64), { shape: [4, ...SHAPE] });
  const buffers = async (model: Model) => {
    const state = await stateBytes(model);
    return ["passes", "bn.running_mean", "bn.running_var", "bn.num_batches_tracked"].map((name) => state[name]);
  };

  test("moves its statistics in train mode alone", async () => {
    const model = await load("scripted");
    const before = await buffers(model);
    const logits = (mode: "train" | "frozen-stats" | "eval") =>
      tidy(() => model.forward(batch(), { mode }).toTypedArray());
    const evaluated = logits("eval");
    const frozen = logits("frozen-stats");
    expect(await buffers(model)).toEqual(before);
    expect(frozen).not.toEqual(evaluated);
    expect(logits("eval")).toEqual(evaluated);
    expect(logits("train")).toEqual(frozen);
    const after = await buffers(model);
    for (const [i, bytes] of before.entries()) expect(after[i]).not.toBe(bytes);
  });

  test("has a gradient whose buffers are put back before it is taken", async () => {
    const model = await load("scripted");
    const gradients = (["frozen-stats", "train"] as const).map((mode) =>
      tidy(() => {
        const x = tensor(pixels(4 * 64), { shape: [4, ...SHAPE], requiresGrad: true });
        return grad(model.forward(x, { mode }).square().sum(), [x])[0]!.toTypedArray();
      }),
    );
    expect(gradients[0]).toEqual(gradients[1]);
  });
});

describe("a scripted student", () => {
  test("learns, resumes to the byte, is saved, loaded and exported", async () => {
    const [data, directory] = [await someDigits(), await temporaryDirectory()];
    const run = async (name: string, options = {}) => {
      const student = await load("scripted");
      await finish(train(shortRun(data, join(directory, name), { student, ...options })));
      return student;
    };
    const whole = await run("whole");
    await run("parts", { maxSteps: 3 });
    const resumed = await run("parts", { resume: true });
    const state = await stateBytes(whole);
    expect(await stateBytes(resumed)).toEqual(state);
    expect(state.passes).not.toBe((await stateBytes(await load("scripted"))).passes);

    const weights = join(directory, "whole", "last.safetensors");
    await expect(loadModel(weights)).rejects.toThrow(
      failure("ERR_CONFIG", weights, "TorchScript model", "--model FILE.pt"),
    );
    const fresh = await load("scripted");
    await loadWeights(fresh, weights);
    const named = own(await loadModel(weights, { model: fixture("scripted.pt"), inputShape: SHAPE }));
    for (const model of [fresh, named]) expect(await stateBytes(model)).toEqual(state);
    expect(named).toMatchObject({ name: "torchscript", classNames: data.classNames });

    const file = join(directory, "trained.pt");
    await whole.exportTorchScript(file);
    const exported = own(await loadModel(file));
    expect(exported.inputShape).toEqual(SHAPE);
    expect(await stateBytes(exported)).toEqual(state);
    const images = pixels(5 * 64);
    expect((await exported.predict(images)).logits).toEqual((await whole.predict(images)).logits);
    // It can go on learning.
    await finish(train(shortRun(data, join(directory, "more"), { student: exported, maxSteps: 1 })));
  });

  test("teaches and learns at a time", async () => {
    const [data, directory] = [await someDigits(), await temporaryDirectory()];
    const teacher = await load("scripted");
    const alone = await teacher.predict(pixels(64));
    const kd = (name: string) =>
      load("scripted").then((student) =>
        finish(train(shortRun(data, join(directory, name), { method: "kd", teacher, student, temperature: 3 }))),
      );
    const results = await Promise.all([kd("a"), kd("b"), evaluate(teacher, data)]);
    expect(await stateBytes(results[0].student)).toEqual(await stateBytes(results[1].student));
    expect(await teacher.predict(pixels(64))).toEqual(alone);
  });
});

test("an export says what images it takes", async () => {
  const model = own(await createModel("small_cnn", { inChannels: 2, inputSize: [8, 12] }));
  const file = join(await temporaryDirectory(), "model.pt");
  await model.exportTorchScript(file);
  expect(own(await loadModel(file)).inputShape).toEqual([2, 8, 12]);
});
