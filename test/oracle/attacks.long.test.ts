import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type AttackSpec,
  attacks,
  cifar10,
  type Dataset,
  evaluate,
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
import { STUDENT, TEACHER, type Trained, trainBriefly, trainRobustBriefly } from "./trained.js";

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
/** Fewer images in float64, in which LibTorch has no fast convolutions, and for the larger networks. */
const FP64: Setting = { model: "small_cnn", precision: "fp64", limit: 60, batchSize: 30, steps: 20 };
const FP32: Setting = { model: "small_cnn", precision: "fp32", limit: 200, batchSize: 100, steps: 20 };
const SETTINGS: Setting[] = [
  FP64,
  FP32,
  ...[TEACHER, STUDENT].flatMap((model): Setting[] => [
    { model, precision: "fp64", limit: 8, batchSize: 8, steps: 10 },
    { model, precision: "fp32", limit: 50, batchSize: 50, steps: 20 },
  ]),
];

/** The attacks under the names that oracle_attacks.py gives them. */
function attacksOf({ steps }: Setting): Record<"fgsm" | "pgd" | "restarts", AttackSpec> {
  return {
    fgsm: attacks.fgsm(),
    pgd: attacks.pgd({ steps, stepSize: STEP_SIZE, randomStart: false }),
    restarts: attacks.pgd({ steps, stepSize: STEP_SIZE, restarts: RESTARTS }),
  };
}

/** More of them, in float64 alone; DeepFool and CW without their projection, which is not theirs. */
const more = ({ steps }: Setting): Record<string, [AttackSpec, Norm]> => {
  const pgd = (options: PgdOptions): [AttackSpec, Norm] => [
    attacks.pgd({ steps, stepSize: STEP_SIZE, randomStart: false, ...options }),
    "linf",
  ];
  const project = false;
  return {
    margin: pgd({ loss: "margin" }),
    dlr: pgd({ loss: "dlr" }),
    kl: pgd({ loss: "kl", randomStart: true }),
    leastLikely: pgd({ target: "least-likely" }),
    secondLikely: pgd({ target: "second-likely" }),
    pgdL2: [attacks.pgd({ steps, stepSize: L2_STEP_SIZE, randomStart: false }), "l2"],
    miFgsm: [attacks.miFgsm({ steps, stepSize: STEP_SIZE, decay: 0.9 }), "linf"],
    deepFoolLinf: [attacks.deepFool({ project }), "linf"],
    deepFoolL2: [attacks.deepFool({ project }), "l2"],
    deepFoolTorchattacks: [attacks.deepFool({ project, variant: "torchattacks" }), "l2"],
    cw: [attacks.cw({ project, c: 20, kappa: 0.1 }), "l2"],
  };
};

const folder = temporaryFolder();
let data: Dataset;
const networks = new Map<string, Trained>();
const expected = new Map<Setting, Tensors>();

beforeAll(async () => {
  data = await cifar10(dataDirectory);
  for (const model of [TEACHER, STUDENT]) networks.set(model, await trainBriefly(model, data, folder));
  const small = await trainRobustBriefly(data, folder);
  networks.set(small.model, small);
  for (const [i, setting] of SETTINGS.entries()) {
    const out = join(folder, `oracle-${i}.safetensors`);
    await oracle("oracle_attacks.py", {
      ...setting,
      state: networks.get(setting.model)!.file,
      files: cifarFiles("test"),
      epsilon: EPSILON,
      stepSize: STEP_SIZE,
      l2Epsilon: L2_EPSILON,
      l2StepSize: L2_STEP_SIZE,
      restarts: RESTARTS,
      seed: SEED,
      out,
    });
    expected.set(setting, readTensors(out));
  }
}, 900_000);

/** Row by row, the class with the highest logit. */
function predictions(logits: Float32Array | Float64Array): number[] {
  const rows = Array.from({ length: logits.length / 10 }, (_, i) => [...logits.subarray(i * 10, (i + 1) * 10)]);
  return rows.map((row) => row.indexOf(Math.max(...row)));
}

describe.each(SETTINGS)("$model on $limit images in $precision", (setting) => {
  const { model: name, precision, limit, batchSize } = setting;

  test.each(["fgsm", "pgd", "restarts"] as const)(
    "%s gives PyTorch's images and outcomes",
    async (attack) => {
      const theirs = expected.get(setting)!;
      using model = await loadModel(networks.get(name)!.file, { dtype: precision === "fp64" ? "float64" : "float32" });
      using perturbed = await perturbDataset(model, data, attacksOf(setting)[attack], { limit, batchSize, seed: SEED });

      expect(perturbed.read("labels")).toEqual(theirs.get("labels")!.data);
      expect(relativeDifference(perturbed.read("images"), theirs.get("clean")!.data)).toBe(0);
      const [images, theirImages] = [perturbed.read("adversarial"), theirs.get(attack)!.data];
      expect(relativeDifference(images, theirs.get("clean")!.data, 1)).toBeCloseTo(EPSILON, 6);
      if (precision === "fp64") {
        expect(relativeDifference(images, theirImages, 1)).toBeLessThan(1e-9);
        const [logits, theirLogits] = [perturbed.read("logitsAdversarial"), theirs.get(`logits.${attack}`)!.data];
        expect(relativeDifference(logits, theirLogits)).toBeLessThan(1e-9);
      } else if (attack === "restarts") {
        // The plain loop does the same arithmetic in the same order.
        expect(relativeDifference(images, theirImages, 1)).toBe(0);
      }
      // torchattacks takes the mean of the loss, not the sum: in float32 a gradient near zero may round to the other sign, so
      // that some pixels differ; the outcomes must not.
      for (const [ours, their] of [
        ["logitsClean", "logits.clean"],
        ["logitsAdversarial", `logits.${attack}`],
      ] as const) {
        const outcomes = predictions(perturbed.read(ours) as Float64Array);
        expect(outcomes).toEqual(predictions(theirs.get(their)!.data as Float64Array));
      }
    },
    200_000,
  );
});

describe.each(SETTINGS.filter(({ precision }) => precision === "fp64"))("$model on $limit images", (setting) => {
  const { model: name, limit, batchSize } = setting;

  test.each(Object.entries(more(setting)))(
    "%s gives the images of torchattacks, foolbox or a plain loop",
    async (attack, [spec, norm]) => {
      const theirs = expected.get(setting)!;
      using model = await loadModel(networks.get(name)!.file, { dtype: "float64" });
      const epsilon = norm === "l2" ? L2_EPSILON : EPSILON;
      using perturbed = await perturbDataset(model, data, spec, { limit, batchSize, seed: SEED, norm, epsilon });
      const images = perturbed.read("adversarial");
      expect(relativeDifference(images, theirs.get(attack)!.data, 1)).toBeLessThan(1e-9);
      expect(relativeDifference(images, theirs.get("clean")!.data, 1)).toBeGreaterThan(1e-3);
    },
    200_000,
  );
});

test("an evaluation counts what PyTorch counts: clean, FGSM, PGD-20 and PGD-20 with restarts", async () => {
  const theirs = expected.get(FP32)!;
  const labels = [...(theirs.get("labels")!.data as BigInt64Array)].map(Number);
  const stands = (name: string) =>
    predictions(theirs.get(`logits.${name}`)!.data as Float32Array).map((p, i) => p === labels[i]);
  const clean = stands("clean");
  const standing = ["fgsm", "pgd", "restarts"].map((name) => stands(name).map((right, i) => right && clean[i]));
  const count = (flags: (boolean | undefined)[]) => flags.filter(Boolean).length;

  using model = await loadModel(networks.get(FP32.model)!.file);
  const { fgsm, pgd, restarts } = attacksOf(FP32);
  const { limit, batchSize } = FP32;
  const report = await evaluate(model, data, { attacks: [fgsm, pgd, restarts], limit, batchSize, seed: SEED });

  expect(report.clean.correct).toBe(count(clean));
  expect(report.attacks.map(({ correct }) => correct)).toEqual(standing.map(count));
  expect(report.robust.correct).toBe(count(labels.map((_, i) => standing.every((flags) => flags[i]))));
  // A network that stands nothing, or everything, would show nothing.
  expect(report.robust.correct).toBeGreaterThan(0);
  expect(report.robust.correct).toBeLessThan(report.clean.correct);
}, 200_000);
