import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type AttackSpec,
  attacks,
  cifar10,
  type Dataset,
  evaluate,
  type Kernels,
  loadModel,
  type Norm,
  type PgdOptions,
  perturbDataset,
} from "../../lib/index.js";
import {
  cifarFiles,
  dataDirectory,
  oracle,
  readTensors,
  relativeDifference,
  type Tensors,
  temporaryFolder,
} from "./support.js";
import { chooseImages, STUDENT, TEACHER, type Trained, trainBriefly, trainRobustBriefly } from "./trained.js";

const EPSILON = 8 / 255;
const STEP_SIZE = 2 / 255;
const L2_EPSILON = 0.5;
const L2_STEP_SIZE = 0.1;
const RESTARTS = 2;
const SEED = 11;

interface Setting {
  model: string;
  precision: "fp64" | "fp32";
  limit: number;
  batchSize: number;
  steps: number;
}
/**
 * Fewer images in float64, in which LibTorch has no fast convolutions, and for the larger networks. torchattacks takes the mean
 * of a batch's losses, ours is their sum: in float32 only a batch of a power of two makes no difference of it.
 */
const FP32: Setting = { model: "small_cnn", precision: "fp32", limit: 128, batchSize: 64, steps: 20 };
const SETTINGS: Setting[] = [
  { model: "small_cnn", precision: "fp64", limit: 60, batchSize: 30, steps: 20 },
  FP32,
  ...[TEACHER, STUDENT].flatMap((model): Setting[] => [
    { model, precision: "fp64", limit: 8, batchSize: 8, steps: 10 },
    { model, precision: "fp32", limit: 32, batchSize: 32, steps: 20 },
  ]),
];

/** The attacks under the names that oracle_attacks.py gives them; DeepFool and CW without their projection, which is not theirs. */
function attacksOf({ steps }: Setting): Record<string, [AttackSpec, Norm]> {
  const pgd = (options: PgdOptions): [AttackSpec, Norm] => [
    attacks.pgd({ steps, stepSize: STEP_SIZE, randomStart: false, ...options }),
    "linf",
  ];
  const pgdL2 = attacks.pgd({ steps, stepSize: L2_STEP_SIZE, randomStart: false });
  const project = false;
  return {
    fgsm: [attacks.fgsm(), "linf"],
    pgd: pgd({}),
    pgdFoolbox: pgd({}),
    restarts: pgd({ randomStart: true, restarts: RESTARTS }),
    margin: pgd({ loss: "margin" }),
    dlr: pgd({ loss: "dlr" }),
    kl: pgd({ loss: "kl", randomStart: true }),
    leastLikely: pgd({ target: "least-likely" }),
    secondLikely: pgd({ target: "second-likely" }),
    pgdL2: [pgdL2, "l2"],
    pgdL2Foolbox: [pgdL2, "l2"],
    miFgsm: [attacks.miFgsm({ steps, stepSize: STEP_SIZE, decay: 0.9 }), "linf"],
    deepFoolLinf: [attacks.deepFool({ project }), "linf"],
    deepFoolL2: [attacks.deepFool({ project }), "l2"],
    deepFoolTorchattacks: [attacks.deepFool({ project, variant: "torchattacks" }), "l2"],
    cw: [attacks.cw({ project, c: 20, kappa: 0.1 }), "l2"],
  };
}
/** Those that are compared in float32. */
const SINGLE = ["fgsm", "pgd", "restarts", "miFgsm", "deepFoolTorchattacks"];

const folder = temporaryFolder();
let data: Dataset;
const networks = new Map<string, Trained>();
const chosen = new Map<Setting, Dataset>();
const expected = new Map<Setting, Tensors>();

beforeAll(async () => {
  data = await cifar10(dataDirectory);
  for (const model of [TEACHER, STUDENT]) networks.set(model, await trainBriefly(model, data, folder));
  const small = await trainRobustBriefly(data, folder);
  networks.set(small.model, small);
  for (const [i, setting] of SETTINGS.entries()) {
    const network = networks.get(setting.model)!;
    const { indices, data: images } = await chooseImages(network, data, setting.limit);
    chosen.set(setting, images);
    const out = join(folder, `oracle-${i}.safetensors`);
    await oracle("oracle_attacks.py", {
      ...setting,
      state: network.file,
      files: cifarFiles("test"),
      indices,
      epsilon: EPSILON,
      stepSize: STEP_SIZE,
      l2Epsilon: L2_EPSILON,
      l2StepSize: L2_STEP_SIZE,
      restarts: RESTARTS,
      seed: SEED,
      attacks: setting.precision === "fp64" ? Object.keys(attacksOf(setting)) : SINGLE,
      out,
    });
    expected.set(setting, readTensors(out));
  }
}, 900_000);

function rowsOf(logits: Float32Array | Float64Array): number[][] {
  return Array.from({ length: logits.length / 10 }, (_, i) => [...logits.subarray(i * 10, (i + 1) * 10)]);
}

/** Row by row, the class with the highest logit. */
function predictions(logits: Float32Array | Float64Array): number[] {
  return rowsOf(logits).map((row) => row.indexOf(Math.max(...row)));
}

/** Row by row, whether the image is classified as labelled. */
function outcomes(logits: Float32Array, labels: BigInt64Array): boolean[] {
  return predictions(logits).map((predicted, i) => predicted === Number(labels[i]));
}

/** Of the images whose outcome differs, by how much our highest logit is above the next. */
function differing(ours: Float32Array, theirs: Float32Array, labels: BigInt64Array): number[] {
  const expected = outcomes(theirs, labels);
  return outcomes(ours, labels).flatMap((outcome, i) => {
    const [first, second] = rowsOf(ours)[i]!.toSorted((a, b) => b - a);
    return outcome === expected[i] ? [] : [first! - second!];
  });
}
/** How near a pixel is to be in float32. A step of DeepFool is as long as a ratio of small differences says: it rounds ten times as much. */
const nearness = (attack: string) => (attack === "deepFoolTorchattacks" ? 1e-5 : 1e-6);
/** Of logits so close rounding chooses. */
const EDGE = 1e-5;

/** What is perturbed by ours. */
async function perturbed(setting: Setting, attack: string, kernels: Kernels = "plain") {
  const [spec, norm] = attacksOf(setting)[attack]!;
  using model = await loadModel(networks.get(setting.model)!.file, {
    dtype: setting.precision === "fp64" ? "float64" : "float32",
  });
  return await perturbDataset(model, chosen.get(setting)!, spec, {
    ...{ batchSize: setting.batchSize, seed: SEED, norm, epsilon: norm === "l2" ? L2_EPSILON : EPSILON, kernels },
  });
}

describe.each(SETTINGS.filter(({ precision }) => precision === "fp64"))("$model in float64", (setting) => {
  test.each(Object.keys(attacksOf(setting)))(
    "%s gives the images of torchattacks, foolbox or a plain loop",
    async (attack) => {
      const theirs = expected.get(setting)!;
      using ours = await perturbed(setting, attack);
      expect(ours.read("labels")).toEqual(theirs.get("labels")!.data);
      expect(relativeDifference(ours.read("images"), theirs.get("clean")!.data)).toBe(0);
      const images = ours.read("adversarial");
      expect(relativeDifference(images, theirs.get(attack)!.data, 1)).toBeLessThan(1e-9);
      expect(relativeDifference(ours.read("logitsAdversarial"), theirs.get(`logits.${attack}`)!.data)).toBeLessThan(
        1e-9,
      );
      // It did something.
      expect(relativeDifference(images, theirs.get("clean")!.data, 1)).toBeGreaterThan(1e-5);
    },
    200_000,
  );
});

describe.each(SETTINGS.filter(({ precision }) => precision === "fp32"))("$model in float32", (setting) => {
  test.each(SINGLE)(
    "%s gives 99.9 % of the pixels and every outcome",
    async (attack) => {
      const theirs = expected.get(setting)!;
      using ours = await perturbed(setting, attack);
      const [images, theirImages] = [ours.read("adversarial"), theirs.get(attack)!.data as Float32Array];
      const equal = theirImages.filter((value, i) => Math.abs(value - Number(images[i]!)) <= nearness(attack)).length;
      expect(equal / images.length).toBeGreaterThan(0.999);
      const labels = theirs.get("labels")!.data as BigInt64Array;
      const [clean, adversarial] = [ours.read("logitsClean"), ours.read("logitsAdversarial")] as Float32Array[];
      expect(differing(clean!, theirs.get("logits.clean")!.data as Float32Array, labels)).toEqual([]);
      const margins = differing(adversarial!, theirs.get(`logits.${attack}`)!.data as Float32Array, labels);
      // DeepFool's images lie on the edge: torchattacks finds them one by one, and a batch of them rounds differently.
      const edge = attack === "deepFoolTorchattacks" ? EDGE : 0;
      expect(margins.filter((margin) => margin > edge)).toEqual([]);
    },
    200_000,
  );

  test.each(SINGLE)(
    "%s by the fused kernels has every outcome but those on the edge",
    async (attack) => {
      const theirs = expected.get(setting)!;
      using ours = await perturbed(setting, attack, "fused");
      const logits = ours.read("logitsAdversarial") as Float32Array;
      const labels = theirs.get("labels")!.data as BigInt64Array;
      const margins = differing(logits, theirs.get(`logits.${attack}`)!.data as Float32Array, labels);
      expect(margins.filter((margin) => margin > EDGE)).toEqual([]);
    },
    200_000,
  );
});

test("an evaluation counts what PyTorch counts: clean, FGSM, PGD-20 and PGD-20 with restarts", async () => {
  const theirs = expected.get(FP32)!;
  const labels = theirs.get("labels")!.data as BigInt64Array;
  const stands = (name: string) => outcomes(theirs.get(`logits.${name}`)!.data as Float32Array, labels);
  const clean = stands("clean");
  const standing = ["fgsm", "pgd", "restarts"].map((name) => stands(name).map((right, i) => right && clean[i]));
  const count = (flags: (boolean | undefined)[]) => flags.filter(Boolean).length;

  using model = await loadModel(networks.get(FP32.model)!.file);
  const specs = ["fgsm", "pgd", "restarts"].map((name) => attacksOf(FP32)[name]![0]);
  const report = await evaluate(model, chosen.get(FP32)!, { attacks: specs, seed: SEED });

  expect(report.clean.correct).toBe(count(clean));
  expect(report.attacks.map(({ correct }) => correct)).toEqual(standing.map(count));
  expect(report.robust.correct).toBe(count(clean.map((_, i) => standing.every((flags) => flags[i]))));
  // A network that stands nothing, or everything, would show nothing.
  expect(report.robust.correct).toBeGreaterThan(0);
  expect(report.robust.correct).toBeLessThan(report.clean.correct);
}, 200_000);
