import { inspect } from "node:util";
import { expect, test } from "vitest";
import { ops, type Tensor, tensor, tidy } from "../../lib/tensor/index.js";
import { checkHandles } from "../support.js";

checkHandles();

// What PyTorch prints, but for `true`, `shape` and the names of options; test/oracle/tensors.long.test.ts compares more.
test.each<[string, () => Tensor, string]>([
  ["floats", () => tensor([1, -0.5]), "tensor([ 1.0000, -0.5000])"],
  ["whole floats", () => tensor([[1, 20]]), "tensor([[ 1., 20.]])"],
  ["very different ones", () => tensor([1e-3, 100000.5]), "tensor([1.0000e-03, 1.0000e+05])"],
  ["what is no number", () => tensor([Number.NaN, 1.5, Number.NEGATIVE_INFINITY]), "tensor([   nan, 1.5000,   -inf])"],
  ["integers", () => tensor([1n, -20n]), "tensor([  1, -20])"],
  ["booleans", () => tensor([true, false]), "tensor([ true, false])"],
  ["a single value", () => tensor(0.25), "tensor(0.2500)"],
  ["another dtype", () => tensor([1], { dtype: "float64" }), "tensor([1.], dtype=float64)"],
  ["nothing", () => ops.zeros([0, 2]), "tensor([], shape=[0, 2])"],
  ["complex numbers", () => tensor(new Float32Array([1, -2]), { dtype: "complex64" }), "tensor([1.-2.i])"],
  ["a leaf", () => tensor([1], { requiresGrad: true }), "tensor([1.], requiresGrad=true)"],
  ["a node", () => tensor([1], { requiresGrad: true }).exp(), "tensor([2.7183], gradFn=<ExpBackward0>)"],
  ["ties", () => tensor([0.03125, 0.09375, 2.5]), "tensor([0.0312, 0.0938, 2.5000])"],
  ["a sparse one", () => tensor([0, 2]).to_sparse(), "tensor([0., 2.], layout=sparse_coo)"],
  ["one without values", () => ops.empty([2], { device: "meta" }), "tensor(..., shape=[2], device=meta)"],
])("%s", (_, make, text) => {
  tidy(() => {
    expect(String(make())).toBe(text);
    expect(inspect({ x: make() })).toContain("tensor(");
  });
});

test("of more than 1000 elements the edges alone are read and shown", () => {
  tidy(() => {
    const text = String(ops.arange(1_000_000).reshape([1000, 1000]));
    expect(text.split("\n")).toHaveLength(7);
    expect(text).toContain("tensor([[     0,      1,      2,  ...,    997,    998,    999],");
    expect(text).toContain("        ...,\n");
  });
});
