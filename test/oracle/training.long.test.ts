import { mkdirSync, readFileSync } from "node:fs";
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
  temporaryFolder,
  threads,
  withPrefix,
  writeTensors,
} from "./support.js";
import { STUDENT, TEACHER, type Trained, trainBriefly } from "./trained.js";

const BATCH = 32;
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

const CASES: MethodCase[] = [
  { name: "natural", options: { method: "natural" } },
  { name: "kd", options: { method: "kd" } },
  { name: "kd, alpha 0.9 at temperature 5", options: { method: "kd", alpha: 0.9, temperature: 5 }, expected: { alpha: 0.9, temperature: 5 } },
  { name: "adversarial", options: { method: "adversarial" } },
  { name: "ard", options: { method: "ard" } },
  { name: "ard, alpha 0.95", options: { method: "ard", alpha: 0.95 }, expected: { alpha: 0.95 } },
  {
    name: "ard, reference code",
    options: { method: "ard", preset: "reference-code" },
    expected: { klReduction: "mean", cleanPass: true, clampStart: false },
  },
  { name: "ard, attack in eval mode", options: { method: "ard", attackMode: "eval" }, expected: { attackMode: "eval" } },
  {
    name: "ard, attack with frozen statistics",
    options: { method: "ard", attackMode: "frozen-stats" },
    expected: { attackMode: "frozen-stats" },
  },
];

const folder = temporaryFolder();
const starts = join(folder, "starts.safetensors");
let data: Dataset;
let order: number[];
let teacher: Trained;
let student: Trained;
let runs = 0;

beforeAll(async () => {
  data = await cifar10(dataDirectory);
  teacher = await trainBriefly(TEACHER, data, folder);
  student = await trainBriefly(STUDENT, data, folder);
  // Any order and any starts will do, as long as both sides have the same: positions far apart, numbers of a generator.
  order = Array.from({ length: STEPS * BATCH }, (_, k) => (k * 7919 + 13) % data.train.count);
  let word = 1;
  const delta = Float64Array.from({ length: order.length * 3072 }, () => {
    word = (Math.imul(word, 1664525) + 1013904223) >>> 0;
    return PAPER.epsilon * (word / 2 ** 31 - 1);
  });
  writeTensors(starts, { starts: { shape: [order.length, 3, 32, 32], data: delta } });
}, 300_000);

interface Start {
  student: string;
  precision: Precision;
  order: number[];
  starts: string;
  steps: number;
}

/** Our side: a run through the public interface. */
async function ours({ options }: MethodCase, from: Start): Promise<{ state: Tensors; loss: number }> {
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
    batchSize: BATCH,
    maxSteps: from.steps,
    augment: "none",
    precision: from.precision,
    threads: threads(),
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
    batchSize: BATCH,
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

describe.each(["fp64", "fp32"] as const)("ten steps from trained networks in %s", (precision) => {
  test.each(CASES)("$name", async (given) => {
    const from = { student: student.file, precision, order, starts, steps: STEPS };
    const expected = await theirs(given, from);
    const actual = await ours(given, from);
    expectSameState(actual.state, readTensors(join(expected.out, `${STEPS}.safetensors`)), TOLERANCE[precision]);
    const mean = expected.losses.reduce((sum, loss) => sum + loss, 0) / STEPS;
    expect(Math.abs(actual.loss / mean - 1)).toBeLessThan(TOLERANCE[precision]);
  }, 120_000);
});
