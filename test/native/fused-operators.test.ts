import { describe, expect, test } from "vitest";
import { core } from "../../lib/native/addon.js";
import { grad, idOf, manualSeed, ops, Tensor, tidy } from "../../lib/tensor/index.js";
import { checkHandles } from "../support.js";

checkHandles();

type Setting = Parameters<ReturnType<typeof core>["fusedOperator"]>[2];
type Shape = readonly number[];

interface Case {
  operator: string;
  /** Of what the operator takes, in its order (native/binding/kernels.cpp); null for nothing. */
  shapes: (Shape | null)[];
  setting: Partial<Setting>;
}

/** Four vectors of batch norm: weight, bias, running mean and variance. */
const norm = (channels: number): Shape[] => [[channels], [channels], [channels], [channels, 0]];

const MODES = ["train", "frozen-stats", "eval"] as const;
const CASES: Case[] = [];

// One image, channels that fill no vector, maps of 1 x 1, maps that are not square.
const MAPS = [
  [2, 32, 8, 8],
  [1, 5, 7, 4],
  [3, 19, 1, 1],
  [2, 17, 1, 3],
  [40, 70, 3, 5],
] as const;
for (const [n, c, h, w] of MAPS) {
  for (const mode of ["train", "frozen-stats"] as const) {
    for (const relu of [false, true]) {
      for (const residual of [null, [n, c, h, w]]) {
        CASES.push({ operator: "batch_norm", shapes: [[n, c, h, w], ...norm(c), residual], setting: { mode, relu } });
      }
    }
  }
}
for (const [n, c, h, w] of [...MAPS, [0, 8, 4, 4]] as const) {
  for (const stride of [1, 2]) {
    CASES.push({ operator: "depthwise", shapes: [[n, c, h, w], [c, 1, 3, 3], null], setting: { stride } });
    CASES.push({
      operator: "depthwise",
      shapes: [[n, c, h, w], [c, 1, 3, 3], [c]],
      setting: { stride, relu: true, frozen: true },
    });
  }
}
for (const [n, c, o, h, w] of [
  [2, 32, 32, 8, 8],
  [1, 33, 47, 7, 4],
  [3, 5, 19, 1, 1],
  [2, 64, 16, 1, 3],
  [9, 50, 70, 3, 5],
  [0, 32, 32, 4, 4],
] as const) {
  CASES.push({
    operator: "winograd",
    shapes: [
      [n, c, h, w],
      [o, c, 3, 3],
    ],
    setting: {},
  });
}
for (const [n, c, o, k, stride, h, w] of [
  [4, 32, 36, 3, 1, 8, 9], // Winograd's
  [1, 5, 7, 3, 1, 7, 4],
  [2, 8, 6, 3, 2, 9, 5],
  [2, 8, 6, 1, 1, 9, 5],
  [2, 8, 6, 1, 2, 4, 4],
  [1, 3, 2, 1, 1, 1, 1],
  [1, 32, 16, 1, 1, 1, 1],
  [1, 8, 8, 3, 1, 1, 1],
  [2, 8, 8, 3, 1, 1, 1],
  [2, 8, 8, 1, 1, 1, 1],
  [1, 8, 8, 1, 1, 1, 3],
  [1, 8, 1, 1, 1, 3, 3],
  [2, 1, 1, 3, 1, 3, 3],
] as const) {
  const to = (size: number) => Math.floor((size - 1) / stride) + 1;
  for (const residual of [null, [n, o, to(h), to(w)]]) {
    const shapes = [[n, c, h, w], [o, c, k, k], null, ...norm(o), residual];
    CASES.push({ operator: "convolution", shapes, setting: { stride, relu: true, mode: "eval", frozen: true } });
  }
}
for (const [n, c, m, o, stride, h, w] of [
  [2, 8, 24, 8, 1, 32, 32], // tiles of rows
  [2, 16, 32, 20, 2, 32, 30],
  [3, 5, 17, 7, 1, 9, 13],
  [3, 5, 17, 7, 2, 9, 13],
  [2, 5, 17, 7, 2, 33, 11],
  [9, 60, 70, 52, 1, 4, 4], // groups of images; maps that are kept
  [5, 60, 70, 52, 2, 4, 3],
  [2, 60, 64, 60, 1, 18, 16],
  [70, 4, 6, 4, 1, 1, 1],
  [1, 4, 6, 4, 1, 3, 1],
] as const) {
  const to = (size: number) => Math.floor((size - 1) / stride) + 1;
  for (const mode of MODES) {
    const shapes = [
      [n, c, h, w],
      [m, c, 1, 1],
      ...norm(m),
      [m, 1, 3, 3],
      ...norm(m),
      [o, m, 1, 1],
      ...norm(o),
      stride === 1 ? [n, o, to(h), to(w)] : null,
    ];
    CASES.push({ operator: "inverted_residual", shapes, setting: { stride, mode, frozen: true } });
  }
}

const describeCase = ({ operator, shapes, setting }: Case) =>
  `${operator} ${shapes.filter((shape) => shape && shape.length > 2).map((shape) => shape!.join("x"))} ${JSON.stringify(setting)}`;

function run({ operator, setting }: Case, tensors: (Tensor | null)[], fused: boolean): Tensor {
  const full = { stride: 1, relu: false, mode: "train", fused, frozen: false, ...setting } as const;
  const id = core().fusedOperator(
    operator,
    tensors.map((tensor) => (tensor === null ? -1 : idOf(tensor))),
    full,
  );
  return new Tensor(id);
}

/** The operands in float64, of numbers that float32 holds; variances are positive. */
function operandsOf({ shapes }: Case): (Tensor | null)[] {
  return shapes.map((shape) => {
    if (!shape) return null;
    const isVariance = shape.length === 2 && shape[1] === 0;
    const values = ops.randn(isVariance ? [shape[0]!] : [...shape], { dtype: "float64" });
    const positive = isVariance ? values.abs().add(0.5) : values;
    return positive.to({ dtype: "float32" }).to({ dtype: "float64" });
  });
}

/** How far two tensors are apart, as a part of the second's length. */
function distance(actual: Tensor, expected: Tensor): number {
  const length = (x: Tensor) => Number(x.pow(2).sum().sqrt().item());
  return length(actual.to({ dtype: "float64" }).sub(expected)) / Math.max(length(expected), 1e-30);
}

interface Outcome {
  y: Tensor;
  gradients: Tensor[];
  operands: (Tensor | null)[];
}

/** Which operands a gradient is asked by: x and a residual; where weights are not frozen, all but statistics and biases of convolutions. */
function differentiable({ operator, shapes, setting }: Case): number[] {
  const last = shapes.length - 1;
  const hasResidual = operator !== "depthwise" && operator !== "winograd" && shapes[last] !== null;
  const weights = setting.frozen ? [] : operator === "batch_norm" ? [1, 2] : [1];
  return [0, ...weights, ...(hasResidual ? [last] : [])];
}

/** The operator's result and gradients, with the same random weights of the result's elements each time. */
function evaluate(given: Case, values: (Tensor | null)[], dtype: "float32" | "float64", fused: boolean): Outcome {
  const operands = values.map((value) => value?.to({ dtype, copy: true }) ?? null);
  const inputs = differentiable(given).map((i) => operands[i]!);
  for (const input of inputs) input.requiresGrad = true;
  const y = run(given, operands, fused);
  manualSeed(99);
  const weights = ops.randn(y.shape, { dtype: "float64" }).to({ dtype });
  return { y, gradients: grad(y, inputs, { gradOutputs: [weights] }) as Tensor[], operands };
}

describe("fused operators", () => {
  test.each(CASES.map((given) => [describeCase(given), given] as const))("%s", (_, given) => {
    const tried: number[][] = [];
    // Where a ReLU's input is nearly zero float32 may have its other side: rare enough that one of three seeds has no such place.
    for (const seed of [1, 2, 3]) {
      const distances = tidy(() => {
        manualSeed(seed);
        const values = operandsOf(given);
        const exact = evaluate(given, values, "float64", false);
        const fused = evaluate(given, values, "float32", true);
        expect(fused.y.shape).toEqual(exact.y.shape);
        expect(fused.gradients.map((x) => x.shape)).toEqual(exact.gradients.map((x) => x.shape));
        return [
          distance(fused.y, exact.y),
          ...fused.gradients.map((gradient, i) => distance(gradient, exact.gradients[i]!)),
          // Running statistics are written to.
          ...fused.operands.map((operand, i) =>
            operand ? distance(operand.detach(), exact.operands[i]!.detach()) : 0,
          ),
        ];
      });
      tried.push(distances);
      if (Math.max(...distances) < 1e-5) return;
    }
    expect(tried).toBe("all below 1e-5 once");
  });

  test("that differ from what they stand for are found", () => {
    const given = CASES.find(({ operator }) => operator === "inverted_residual")!;
    tidy(() => {
      const values = operandsOf(given);
      const { y } = evaluate(given, values, "float64", false);
      values[6] = values[6]!.add(1 / 16); // the depthwise weights
      expect(distance(evaluate(given, values, "float32", true).y, y)).toBeGreaterThan(1e-3);
    });
  });
});

describe("gradcheck: gradients of fused operators are the differences of the plain ones' values in float64", () => {
  const cases = CASES.filter(
    ({ shapes }) => shapes[0]!.every((size) => size > 0) && shapes[0]!.some((size) => size > 1),
  );
  test.each(cases.map((given) => [describeCase(given), given] as const))("%s", (_, given) => {
    const tried: number[] = [];
    for (const seed of [1, 2, 3]) {
      const error = tidy(() => {
        manualSeed(seed);
        const values = operandsOf(given);
        const { gradients } = evaluate(given, values, "float32", true);
        const direction = ops.randn(values[0]!.shape, { dtype: "float64" });
        const value = (step: number) => {
          const moved = values.map((operand, i) =>
            i === 0 ? operand!.add(direction.mul(step)) : (operand?.clone() ?? null),
          );
          const y = run(given, moved, false);
          manualSeed(99);
          return Number(
            y
              .mul(ops.randn(y.shape, { dtype: "float64" }))
              .sum()
              .item(),
          );
        };
        const slope = (value(1e-6) - value(-1e-6)) / 2e-6;
        const expected = Number(gradients[0]!.to({ dtype: "float64" }).mul(direction).sum().item());
        const scale = Number(gradients[0]!.pow(2).sum().sqrt().item());
        return Math.abs(slope - expected) / Math.max(scale, 1e-6);
      });
      tried.push(error);
      if (error < 1e-4) return;
    }
    expect(tried).toBe("below 1e-4 once");
  });
});
