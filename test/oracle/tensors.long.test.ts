import { beforeAll, describe, expect, test } from "vitest";
import { ArdistillError } from "../../lib/errors.js";
import {
  BatchNorm2d,
  Conv2d,
  Generator,
  type Index,
  Linear,
  manualSeed,
  ops,
  slice,
  type Tensor,
  tensor,
  tidy,
} from "../../lib/tensor/index.js";
import { oracle, type TensorBytes, tensorBytes } from "./support.js";

/** Random walks over magnitudes, shapes and dtypes, for what is printed. */
const PRINTED = (): Tensor[] => {
  manualSeed(3);
  const shapes = [
    [],
    [1],
    [7],
    [13],
    [40],
    [3, 4],
    [2, 3, 4],
    [2, 2, 2, 3],
    [2000],
    [60, 50],
    [7, 300],
    [0],
    [0, 3],
    [1200, 2],
  ];
  const scales = [1, 10, 1e-3, 1e-6, 1e3, 1e7, 1e9];
  return [
    ...shapes.flatMap((shape) => [
      ...scales.map((scale) => ops.randn(shape).mul(scale)),
      ops.randn(shape, { dtype: "float64" }),
      ops.randint(-1000, 1000, shape),
      ops.randint(-9, 9, shape).to("float32"),
      ops.randint(-9, 9, shape).to("int32"),
      ops.randn(shape).to("float16"),
      ops.randn(shape).to("bfloat16"),
      ops.randn(shape, { dtype: "complex64" }),
    ]),
    tensor([0, 0]),
    tensor([0.03125, 0.09375, 16384.5, 2.5e-5, 1e5]),
    tensor([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1, 0]),
    tensor([Number.NaN, 1.5, -0]),
    tensor([Number.NaN]),
    tensor([1e38, 1e-38]),
    ops.randn([5]).mul(1e300).to("float64"),
  ];
};

const m = () => tensor([true, false, true, false, true, false]).reshape([2, 3]);
const l = () => tensor([true, false, false, true]);
const INDICES: [python: string, ours: () => Index[]][] = [
  ["0", () => [0]],
  ["-1", () => [-1]],
  ["0, 1:", () => [0, "1:"]],
  [":, 1:2, ::3", () => [":", "1:2", slice(undefined, undefined, 3)]],
  ["..., -2:", () => ["...", "-2:"]],
  ["-5:5", () => ["-5:5"]],
  ["2:1", () => ["2:1"]],
  ["None, 0, ..., None", () => [null, 0, "...", null]],
  ["[0, 1, 1]", () => [[0, 1, 1]]],
  [
    "[0, 1], [1, 2]",
    () => [
      [0, 1],
      [1, 2],
    ],
  ],
  ["[0, 1], :, [1, 2]", () => [[0, 1], ":", [1, 2]]],
  [":, [2, 0], 1:3", () => [":", [2, 0], "1:3"]],
  ["0, [2, 0]", () => [0, [2, 0]]],
  ["[1], 0", () => [[1], 0]],
  ["None, [1, 0], None", () => [null, [1, 0], null]],
  ["mask", () => [m()]],
  ["mask, 1", () => [m(), 1]],
  ["mask, last", () => [m(), l()]],
  ["mask, 1:3", () => [m(), "1:3"]],
  ["mask, None", () => [m(), null]],
  ["mask, ..., 1", () => [m(), "...", 1]],
  ["mask, :, None", () => [m(), ":", null]],
  ["[1, 0], :, None, [0, 3]", () => [[1, 0], ":", null, [0, 3]]],
  ["[1, 0], ..., [0, 3]", () => [[1, 0], "...", [0, 3]]],
  ["0, mask[0], [1, 2]", () => [0, m().index(0), [1, 2]]],
  ["..., last", () => ["...", l()]],
  [":, :, last", () => [":", ":", l()]],
  ["0, :, last", () => [0, ":", l()]],
  ["True", () => [true]],
  ["False", () => [false]],
  ["0, True", () => [0, true]],
  ["torch.tensor(1), 0", () => [tensor(1n), 0]],
  [
    "torch.tensor([[0, 1], [1, 0]]), 0",
    () => [
      tensor([
        [0n, 1n],
        [1n, 0n],
      ]),
      0,
    ],
  ],
  ["2", () => [2]],
  ["0, 0, 0, 0", () => [0, 0, 0, 0]],
  ["[0, 5]", () => [[0, 5]]],
  ["last", () => [l()]],
];

const SEEDS = [0, 1, 42, 123456789, 2 ** 40 + 7];

function draw(seed: number): Tensor[] {
  manualSeed(seed);
  return [
    ops.rand([5]),
    ops.rand([20, 20]),
    ops.rand([3], { dtype: "float64" }),
    ops.randn([5]),
    ops.randn([20, 20]),
    ops.randn([17], { dtype: "float64" }),
    ops.randint(100, [30]),
    ops.randint(-5, 5, [3, 4]),
    ops.randperm(50),
    ops.bernoulli(ops.full([20], 0.3)),
    ops.normal(1, 2, [5]),
    ops.empty([5]).exponential_(),
    ops.multinomial(ops.arange(1, 9, { dtype: "float32" }), 3),
    ops.dropout(ops.ones([20]), 0.5, true),
    ops.rand([4], { generator: new Generator(seed + 1) }),
    ops.rand([4]),
  ];
}

interface Answer {
  printed: string[];
  indexed: ({ shape: number[]; values: number[] } | { error: string })[];
  drawn: TensorBytes[][];
  layers: TensorBytes[][];
}
let answer: Answer;
let ours: string[];

beforeAll(async () => {
  const printed = tidy(() => {
    const tensors = PRINTED();
    ours = tensors.map(String);
    return tensors.map(tensorBytes);
  });
  answer = await oracle<Answer>("oracle_tensors.py", {
    printed,
    indices: INDICES.map(([python]) => python),
    seeds: SEEDS,
  });
}, 120_000);

test("console.log() shows what PyTorch prints", () => {
  // Our words for PyTorch's.
  const theirs = answer.printed.map((text) =>
    text
      .replace(/size=\((.*?),?\)/, "shape=[$1]")
      .replace("dtype=torch.", "dtype=")
      .replaceAll(/(\d\.?)j/g, "$1i"),
  );
  console.log(`${theirs.length} tensors printed alike`);
  expect(ours).toEqual(theirs);
});

describe("index()", () => {
  test.each(INDICES)("x[%s]", (python, build) => {
    const expected = answer.indexed[INDICES.findIndex(([expression]) => expression === python)]!;
    tidy(() => {
      const x = ops.arange(24).reshape([2, 3, 4]);
      if ("error" in expected) {
        expect(() => x.index(...build())).toThrow(ArdistillError);
        return;
      }
      const picked = x.index(...build());
      expect({ shape: picked.shape, values: picked.flatten().toArray() }).toEqual(expected);
    });
  });
});

test.each(SEEDS)("after manualSeed(%d) the numbers are PyTorch's, bit for bit", (seed) => {
  tidy(() => expect(draw(seed).map(tensorBytes)).toEqual(answer.drawn[SEEDS.indexOf(seed)]));
});

test.each(SEEDS)("after manualSeed(%d) layers have PyTorch's initial values", (seed) => {
  tidy(() => {
    manualSeed(seed);
    const layers = [new Linear(7, 5), new Conv2d(3, 4, 3), new Conv2d(4, 4, 3, { groups: 2 }), new BatchNorm2d(3)];
    const state = layers.flatMap((layer) => [...layer.stateDict().values()]);
    expect(state.map(tensorBytes)).toEqual(answer.layers[SEEDS.indexOf(seed)]);
    for (const layer of layers) layer.dispose();
  });
});
