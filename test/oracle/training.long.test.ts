import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { cifar10, createModel, type Dataset, type TrainOptions, train } from "../../lib/index.js";
import { parseModelSpec } from "../../lib/models/registry.js";
import {
  cifarFiles,
  dataDirectory,
  expectClose,
  largestMagnitude,
  oracle,
  readTensors,
  type Tensors,
  THREADS,
  temporaryFolder,
  withPrefix,
  writeTensors,
} from "./support.js";
import { STUDENT, TEACHER, type Trained, trainBriefly } from "./trained.js";

/** LibTorch has no fast convolutions in float64. */
const BATCH = { fp64: 8, fp32: 32 } as const;
const STEPS = 10;
/** Agreement of weights, momentum buffers and batch-norm statistics, relative to the largest value of each tensor. */
const TOLERANCE = { fp64: 1e-9, fp32: 2e-3 } as const;
type Precision = keyof typeof TOLERANCE;

/** What the methods' options are to be, in full, as the oracle takes them: the paper's, section 8. */
const PAPER = {
  lr: 0.1,
  momentum: 0.9,
  weightDecay: 2e-4,
  temperature: 30,
  alpha: 1,
  klReduction: "batchmean",
  cleanPass: false,
  epsilon: 8 / 255,
  stepSize: 2 / 255,
  attackSteps: 10,
  clampStart: true,
  attackMode: "train",
};

interface MethodCase {
  name: string;
  /** Beside the preset, which is "paper" unless given here. */
  options: Pick<TrainOptions, "method"> & Partial<TrainOptions>;
  /** Where the oracle's options differ from {@link PAPER}. */
  expected?: Partial<typeof PAPER>;
}

const METHODS: MethodCase[] = [
  { name: "natural", options: { method: "natural" } },
  { name: "kd", options: { method: "kd" } },
  { name: "adversarial", options: { method: "adversarial" } },
  { name: "ard", options: { method: "ard" } },
];

/** What else can be said to kd and ard. Fewer attack steps than the paper's keep these short. */
const VARIANTS: MethodCase[] = [
  {
    name: "kd, alpha 0.9 at temperature 5",
    options: { method: "kd", alpha: 0.9, temperature: 5 },
    expected: { alpha: 0.9, temperature: 5 },
  },
  {
    name: "ard, alpha 0.95",
    options: { method: "ard", alpha: 0.95, steps: 3 },
    expected: { alpha: 0.95, attackSteps: 3 },
  },
  {
    name: "ard, preset reference-code",
    options: { method: "ard", preset: "reference-code", steps: 3 },
    expected: { klReduction: "mean", cleanPass: true, clampStart: false, attackSteps: 3 },
  },
  {
    name: "ard, preset reference-code, alpha 0.95",
    options: { method: "ard", preset: "reference-code", alpha: 0.95, steps: 1 },
    expected: { klReduction: "mean", cleanPass: true, clampStart: false, alpha: 0.95, attackSteps: 1 },
  },
  {
    name: "ard, attack in eval mode",
    options: { method: "ard", attackMode: "eval", steps: 3 },
    expected: { attackMode: "eval", attackSteps: 3 },
  },
  {
    name: "ard, attack with frozen statistics",
    options: { method: "ard", attackMode: "frozen-stats", steps: 3 },
    expected: { attackMode: "frozen-stats", attackSteps: 3 },
  },
];

const folder = temporaryFolder();
const starts = join(folder, "starts.safetensors");
let data: Dataset;
let order: number[];
let allStarts: Float64Array;
let teacher: Trained;
let student: Trained;
let runs = 0;

beforeAll(async () => {
  data = await cifar10(dataDirectory);
  teacher = await trainBriefly(TEACHER, data, folder);
  student = await trainBriefly(STUDENT, data, folder);
  // Any order and any starts will do, as long as both sides have the same: positions far apart, numbers of a generator.
  order = Array.from({ length: STEPS * BATCH.fp32 }, (_, k) => (k * 7919 + 13) % data.train.count);
  let word = 1;
  allStarts = Float64Array.from({ length: order.length * 3072 }, () => {
    word = (Math.imul(word, 1664525) + 1013904223) >>> 0;
    return PAPER.epsilon * (word / 2 ** 31 - 1);
  });
  writeTensors(starts, { starts: { shape: [order.length, 3, 32, 32], data: allStarts } });
}, 300_000);

interface Start {
  student: string;
  precision: Precision;
  order: number[];
  starts: string;
  steps: number;
}

/** Our side: a run through the public interface. */
async function ours(
  { options }: MethodCase,
  from: Start,
  run: Partial<TrainOptions> = {},
): Promise<{ state: Tensors; loss: number }> {
  runs += 1;
  const needsTeacher = options.method === "kd" || options.method === "ard";
  const attacks = options.method === "adversarial" || options.method === "ard";
  const result = await train({
    ...options,
    student: STUDENT,
    ...(needsTeacher && { teacher: teacher.file }),
    data,
    out: join(folder, `run-${runs}`),
    init: from.student,
    order: from.order,
    ...(attacks && { starts: from.starts }),
    batchSize: BATCH[from.precision],
    maxSteps: from.steps,
    augment: "none",
    precision: from.precision,
    threads: THREADS,
    ...run,
  });
  result.student.dispose();
  const state = readTensors(join(result.directory, "resume", "state.safetensors"));
  const records = readFileSync(join(result.directory, "log.jsonl"), "utf8").trim().split("\n");
  return { state, loss: JSON.parse(records[0]!).loss };
}

/** PyTorch's: a script of its own. Gives the folder of its states and the loss of each step. */
async function theirs(given: MethodCase, from: Start): Promise<{ out: string; losses: number[] }> {
  runs += 1;
  const out = join(folder, `oracle-${runs}`);
  await oracle("oracle_train.py", {
    precision: from.precision,
    method: given.options.method,
    student: { model: STUDENT, state: from.student },
    teacher: { model: TEACHER, state: teacher.file },
    files: cifarFiles("train"),
    order: from.order,
    starts: from.starts,
    batchSize: BATCH[from.precision],
    steps: from.steps,
    options: { ...PAPER, ...given.expected },
    out,
  });
  return { out, losses: JSON.parse(readFileSync(join(out, "losses.json"), "utf8")) };
}

function expectSameState(actual: Tensors, expected: Tensors, tolerance: number): void {
  expectClose(withPrefix(actual, "student."), withPrefix(expected, "student."), tolerance);
  const momentum = withPrefix(expected, "momentum.");
  expectClose(withPrefix(actual, "momentum."), momentum, tolerance, 1e-6 * largestMagnitude(momentum));
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function expectSameLoss(actual: number, expected: number, tolerance: number): void {
  expect(Math.abs(actual - expected) / Math.abs(expected)).toBeLessThan(tolerance);
}

describe.each(["fp64", "fp32"] as const)("ten steps from trained networks in %s", (precision) => {
  const cases = precision === "fp64" ? [...METHODS, ...VARIANTS] : METHODS;
  test.each(cases)(
    "$name",
    async (given) => {
      const from = { student: student.file, precision, order, starts, steps: STEPS };
      const expected = await theirs(given, from);
      const actual = await ours(given, from);
      expectSameState(actual.state, readTensors(join(expected.out, `${STEPS}.safetensors`)), TOLERANCE[precision]);
      expectSameLoss(actual.loss, mean(expected.losses), TOLERANCE[precision]);
    },
    200_000,
  );
});

describe("each step from random weights, begun from PyTorch's state before it, in fp64", () => {
  const steps = 4;

  test.each(METHODS)(
    "$name",
    async (given) => {
      const { name, options } = parseModelSpec(STUDENT);
      const initial = join(folder, "initial.safetensors");
      using model = await createModel(name, { ...options, seed: 5 });
      await model.save(initial);
      const expected = await theirs(given, { student: initial, precision: "fp64", order, starts, steps });
      for (let step = 1; step <= steps; step++) {
        const [first, end] = [(step - 1) * BATCH.fp64, step * BATCH.fp64];
        const rows = join(folder, `starts-${step}.safetensors`);
        writeTensors(rows, {
          starts: { shape: [end - first, 3, 32, 32], data: allStarts.subarray(first * 3072, end * 3072) },
        });
        const actual = await ours(given, {
          student: step === 1 ? initial : join(expected.out, `${step - 1}.safetensors`),
          precision: "fp64",
          order: order.slice(first, end),
          starts: rows,
          steps: 1,
        });
        expectSameState(actual.state, readTensors(join(expected.out, `${step}.safetensors`)), TOLERANCE.fp64);
        expectSameLoss(actual.loss, expected.losses[step - 1]!, TOLERANCE.fp64);
      }
    },
    200_000,
  );
});

test("a run resumed after every step equals PyTorch's unbroken one, with the loss of each step", async () => {
  const given: MethodCase = {
    name: "ard",
    options: { method: "ard", alpha: 0.95, steps: 2 },
    expected: { alpha: 0.95, attackSteps: 2 },
  };
  const from = { student: student.file, precision: "fp64" as const, order, starts };
  const expected = await theirs(given, { ...from, steps: 3 });
  const out = join(folder, "resumed");
  for (let steps = 1; steps <= 3; steps++) {
    const actual = await ours(given, { ...from, steps }, { out, resume: steps > 1 });
    // The log has the mean over the images of the epoch so far.
    expectSameLoss(actual.loss, mean(expected.losses.slice(0, steps)), TOLERANCE.fp64);
    expectSameState(actual.state, readTensors(join(expected.out, `${steps}.safetensors`)), TOLERANCE.fp64);
  }
}, 200_000);

describe("the comparison notices when the oracle is run with", () => {
  const given: MethodCase = { name: "ard", options: { method: "ard", steps: 2 }, expected: { attackSteps: 2 } };
  const other: Partial<typeof PAPER> = {
    lr: 0.101,
    momentum: 0.91,
    weightDecay: 2.1e-4,
    temperature: 30.1,
    alpha: 0.99,
    klReduction: "mean",
    cleanPass: true,
    epsilon: 7.9 / 255,
    stepSize: 2.01 / 255,
    attackSteps: 3,
    clampStart: false,
    attackMode: "frozen-stats",
  };
  let from: Start;
  let actual: Tensors;

  beforeAll(async () => {
    from = { student: student.file, precision: "fp64", order, starts, steps: 2 };
    actual = (await ours(given, from)).state;
  }, 60_000);

  test.each(Object.entries(other))(
    "%s %s",
    async (name, value) => {
      const { out } = await theirs({ ...given, expected: { ...given.expected, [name]: value } }, from);
      const expected = readTensors(join(out, "2.safetensors"));
      expect(() => expectSameState(actual, expected, 100 * TOLERANCE.fp64)).toThrow();
    },
    60_000,
  );
});
