import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  attacks,
  cifar10,
  createModel,
  type Dataset,
  evaluate,
  grad,
  loadModel,
  ops,
  tensor,
  tidy,
  train,
} from "../../lib/index.js";
import { loadWeights } from "../../lib/models/load.js";
import type { Model } from "../../lib/models/model.js";
import { MODELS, parseModelSpec } from "../../lib/models/registry.js";
import { floats } from "../support.js";
import {
  cifarFiles,
  dataDirectory,
  expectClose,
  largestMagnitude,
  oracle,
  readTensors,
  type Tensor,
  THREADS,
  temporaryFolder,
  withPrefix,
  writeTensors,
} from "./support.js";
import { PAPER, trainBriefly } from "./trained.js";

const FAMILIES = [
  "mobilenet_v2:width-multiplier=0.25",
  "resnet18:width-multiplier=0.25",
  "wide_resnet:depth=10,widen-factor=2",
  "small_cnn",
  "mlp",
];
/** Small ones: LibTorch has no fast convolutions in float64. */
const STUDENT = "small_cnn:width-multiplier=0.5";
const TEACHER = "resnet18:width-multiplier=0.125";
const KINDS = ["scripted", "traced", "frozen"] as const;
const LIMIT = 200;
const ATTACK = { epsilon: 8 / 255, stepSize: 2 / 255, steps: 3 };
const PRECISIONS = { fp32: "float32", fp64: "float64" } as const;
type Precision = keyof typeof PRECISIONS;

const folder = temporaryFolder();
let data: Dataset;

beforeAll(async () => {
  data = await cifar10(dataDirectory);
});

interface Report {
  training: boolean;
  names: string[];
  equal: boolean[];
  correct: { clean: number; fgsm: number; pgd: number };
}

/** PyTorch's files of a network with these weights, and what it says of ours. */
async function bothWays(model: string, state: string, precision: Precision, out: string) {
  mkdirSync(out);
  const { name, options } = parseModelSpec(model);
  using ours = await createModel(name, options, PRECISIONS[precision]);
  await loadWeights(ours, state);
  const exported = join(out, "exported.pt");
  await ours.exportTorchScript(exported);
  const limit = precision === "fp64" ? 0 : LIMIT;
  const job = { model, state, precision, exported, files: cifarFiles("test"), limit, ...ATTACK, folder: out };
  return { exported, report: await oracle<Report>("oracle_torchscript.py", job) };
}

/** Logits and the gradient of the summed cross-entropy by the images, as oracle_torchscript.py has them. */
function logitsAndGradient(model: Model, images: Tensor, labels: Tensor): Map<string, Tensor> {
  return tidy(() => {
    const x = tensor(images.data as Float32Array, { shape: images.shape, requiresGrad: true });
    const logits = model.forward(x);
    const y = tensor(labels.data as BigInt64Array);
    const [gradient] = grad(ops.cross_entropy_loss(logits, y, { reduction: 2 }), [x]);
    const read = (value: typeof x) => ({ shape: value.shape, data: value.toTypedArray() as Float32Array });
    return new Map([
      ["logits", read(logits)],
      ["gradient", read(gradient)],
    ]);
  });
}

describe.each(FAMILIES)("%s", (model) => {
  let state: string;
  beforeAll(async () => {
    // A few steps, so that batch norm's statistics and the answers are not those of a new network.
    const out = join(folder, `trained-${model.replace(/:.*/, "")}`);
    const options = { batchSize: 64, maxSteps: 8, threads: THREADS };
    const { student } = await train({ method: "natural", student: model, data, out, ...options });
    student.dispose();
    state = join(out, "last.safetensors");
  }, 60_000);

  test.each(["fp32", "fp64"] as const)(
    "goes both ways in %s",
    async (precision) => {
      const out = join(folder, `${model.replace(/:.*/, "")}-${precision}`);
      const { exported, report } = await bothWays(model, state, precision, out);
      expect(report.equal, "torch.jit.load's logits equal the twin's, bit for bit").not.toContain(false);
      expect(report.training).toBe(false);
      expect(report.names.toSorted()).toEqual([...readTensors(state).keys()].toSorted());
      const expected = readTensors(join(out, "twin.safetensors"));
      const [images, labels] = [expected.get("images")!, expected.get("labels")!];
      const wanted = new Map(["logits", "gradient"].map((name) => [name, expected.get(name)!]));
      for (const file of [exported, ...KINDS.map((kind) => join(out, `${kind}.pt`))]) {
        using opened = await loadModel(file, { dtype: PRECISIONS[precision], inputShape: [3, 32, 32] });
        const first = logitsAndGradient(opened, images, labels);
        // Freezing folds batch norm into the convolutions, which rounds otherwise.
        if (file.endsWith("frozen.pt")) expectClose(first, wanted, precision === "fp64" ? 1e-9 : 1e-3);
        else expect(first, file).toEqual(wanted);
        for (let call = 0; call < 2; call++) expect(logitsAndGradient(opened, images, labels), file).toEqual(first);
        if (precision === "fp64") continue;
        const list = [attacks.fgsm(), attacks.pgd({ ...ATTACK, randomStart: false })];
        const { clean, attacks: scores } = await evaluate(opened, data, { attacks: list, limit: LIMIT });
        expect({ clean: clean.correct, fgsm: scores[0]!.correct, pgd: scores[1]!.correct }, file).toEqual(
          report.correct,
        );
      }
    },
    200_000,
  );
});

describe("ten steps of ARD in fp64, student and teacher TorchScript, equal PyTorch's", () => {
  const [batchSize, steps, attackSteps] = [8, 10, 2];
  const order = Array.from({ length: batchSize * steps }, (_, k) => (k * 7919 + 13) % 10_000);
  const starts = join(folder, "starts.safetensors");
  const files = { student: join(folder, "student"), teacher: join(folder, "teacher") };
  let student: string;
  let teacher: string;

  beforeAll(async () => {
    student = (await trainBriefly(STUDENT, data, folder)).file;
    teacher = (await trainBriefly(TEACHER, data, folder)).file;
    await bothWays(STUDENT, student, "fp64", files.student);
    await bothWays(TEACHER, teacher, "fp64", files.teacher);
    let word = 1;
    const values = Float64Array.from({ length: order.length * 3072 }, () => {
      word = (Math.imul(word, 1664525) + 1013904223) >>> 0;
      return PAPER.epsilon * (word / 2 ** 31 - 1);
    });
    writeTensors(starts, { starts: { shape: [order.length, 3, 32, 32], data: values } });
  }, 300_000);

  test.each([
    ["train", "scripted"],
    ["frozen-stats", "frozen"],
    ["eval", "traced"],
  ] as const)(
    "attack mode %s, teacher %s",
    async (attackMode, kind) => {
      const out = join(folder, `oracle-${attackMode}`);
      await oracle("oracle_train.py", {
        precision: "fp64",
        method: "ard",
        student: { model: STUDENT, state: student },
        teacher: { model: TEACHER, state: teacher },
        ...{ files: cifarFiles("train"), order, starts, batchSize, steps, out },
        options: { ...PAPER, attackSteps, attackMode },
      });
      const dtype = "float64";
      using pupil = await loadModel(join(files.student, "scripted.pt"), { dtype });
      const result = await train({
        ...{ method: "ard", student: pupil, teacher: join(files.teacher, `${kind}.pt`), data },
        ...{ out: join(folder, `run-${attackMode}`), order, starts, batchSize, maxSteps: steps },
        ...{ augment: "none", precision: "fp64", threads: THREADS, attackMode, steps: attackSteps },
      });
      const expected = readTensors(join(out, `${steps}.safetensors`));
      const actual = readTensors(join(result.directory, "resume", "state.safetensors"));
      expectClose(withPrefix(actual, "student."), withPrefix(expected, "student."), 1e-9);
      const momentum = withPrefix(expected, "momentum.");
      expectClose(withPrefix(actual, "momentum."), momentum, 1e-9, 1e-6 * largestMagnitude(momentum));
      await expectSameExports([[await exported(pupil, `trained-${attackMode}`), pupil]]);
    },
    200_000,
  );
});

/** Writes an export, and what PyTorch shall find in it. */
async function exported(model: Model, name: string): Promise<{ file: string; expected: string }> {
  const [file, expected] = [join(folder, `${name}.pt`), join(folder, `${name}.expected.safetensors`)];
  await model.exportTorchScript(file);
  const shape = [2, ...model.inputShape];
  const pixels = floats(data.test);
  const images = Float32Array.from({ length: shape.reduce((a, b) => a * b) }, (_, i) => pixels[i % pixels.length]!);
  const logits = tidy(() => model.forward(tensor(images, { shape, dtype: model.dtype })).toTypedArray());
  const state = [...(await model.stateDict())].map(([key, value]) => [`state.${key}`, value]);
  const typed = model.dtype === "float64" ? Float64Array.from(images) : images;
  writeTensors(expected, {
    images: { shape, data: typed },
    logits: { shape: [2, model.numClasses], data: logits as Float32Array },
    ...Object.fromEntries(state),
  });
  return { file, expected };
}

async function expectSameExports(pairs: [{ file: string; expected: string }, Model][]): Promise<void> {
  const files = pairs.map(([{ file, expected }]) => ({ file, expected }));
  interface Found {
    training: boolean;
    same: boolean[];
    names: string[];
    moves: boolean;
  }
  const reports = await oracle<Found[]>("oracle_torchscript_exports.py", { files });
  for (const [i, [{ file, expected }, model]] of pairs.entries()) {
    const { training, same, names, moves } = reports[i]!;
    expect({ training, moves }, file).toEqual({ training: false, moves: true });
    expect(same, `${file}: logits and state bit for bit`).not.toContain(false);
    expect(names.toSorted()).toEqual([...(await model.stateDict()).keys()].toSorted());
    rmSync(file);
    rmSync(expected);
  }
}

describe("the export of", () => {
  test.each(Object.keys(MODELS))(
    "%s opens in PyTorch, with and without normalisation, in float32 and float64",
    async (name) => {
      const { family, own } = MODELS[name]!;
      // Of wide ones the registry has several that differ in two numbers, and have up to 270 million parameters.
      const small =
        family === "wide_resnet"
          ? { depth: 10, widenFactor: 1 }
          : "widthMultiplier" in own
            ? { widthMultiplier: 0.25 }
            : {};
      const pairs: [Awaited<ReturnType<typeof exported>>, Model][] = [];
      for (const [dtype, normalized] of [
        ["float32", true],
        ["float64", false],
      ] as const) {
        const plain = await createModel(family === "wide_resnet" ? family : name, small, dtype);
        const channels = plain.inputShape[0];
        const normalize = { mean: Array(channels).fill(0.45), std: Array(channels).fill(0.22) };
        const model = normalized
          ? await createModel(family === "wide_resnet" ? family : name, { ...small, normalize }, dtype)
          : plain;
        if (model !== plain) plain.dispose();
        pairs.push([await exported(model, `export-${dtype}`), model]);
      }
      await expectSameExports(pairs);
      for (const [, model] of pairs) model.dispose();
    },
    200_000,
  );
});
