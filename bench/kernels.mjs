// @ts-check
// Each kernel of the CPU by itself: arithmetic and traffic a second, beside LibTorch's operators and beside what the machine can do. See
// index.mjs.
import { performance } from "node:perf_hooks";
import { core } from "../dist/native/addon.js";
import { grad, idOf, noGrad, ops, Tensor, tidy } from "../dist/tensor/index.js";
import { quantile } from "./support.mjs";

/** @typedef {{ kernel: string, shape: string, milliseconds: number, plain: number, gflops: number, gigabytes: number }} KernelRow */

const BATCH = 64;

/** @param {() => void} work */
function secondsOf(work) {
  work();
  const seconds = [];
  for (let round = 0; round < 7; round++) {
    const begin = performance.now();
    work();
    seconds.push((performance.now() - begin) / 1e3);
  }
  return quantile(seconds, 0.5);
}

/** @param {number[]} shape */
const map = (shape) => ops.randn(shape).contiguous({ memory_format: "channels_last" });
/** @param {number} c */
const norm = (c) => [ops.ones([c]), ops.zeros([c]), ops.zeros([c]), ops.ones([c])];

/**
 * @typedef {object} Kernel
 * @property {string} operator see native/binding/kernels.cpp
 * @property {string} title
 * @property {number[]} x
 * @property {(x: Tensor) => Tensor[]} rest of the operands
 * @property {{ relu?: boolean, mode?: "train" | "eval" }} setting
 * @property {number} products of the forward pass; backward has as many by x
 * @property {number} maps that forward and backward must read and write at least, in numbers
 */

/** @returns {Kernel[]} */
function kernels() {
  const all = /** @type {Kernel[]} */ ([]);
  for (const [c, size] of /** @type {[number, number][]} */ ([
    [96, 32],
    [384, 8],
  ])) {
    const values = BATCH * c * size * size;
    const x = [BATCH, c, size, size];
    all.push(
      {
        operator: "batch_norm",
        title: "batch norm + ReLU",
        x,
        rest: () => norm(c),
        setting: { mode: "train", relu: true },
        products: 0,
        maps: 7 * values,
      },
      {
        operator: "depthwise",
        title: "depthwise 3 x 3",
        x,
        rest: () => [ops.randn([c, 1, 3, 3])],
        setting: {},
        products: 9 * values,
        maps: 4 * values,
      },
    );
  }
  for (const [c, size] of /** @type {[number, number][]} */ ([
    [64, 32],
    [128, 16],
    [256, 8],
    [512, 4],
  ])) {
    const values = BATCH * c * size * size;
    const rest = () => [ops.randn([c, c, 3, 3]), ...norm(c)];
    const setting = /** @type {const} */ ({ mode: "eval", relu: true });
    all.push({
      operator: "convolution",
      title: "3 x 3 + batch norm + ReLU",
      x: [BATCH, c, size, size],
      rest,
      setting,
      products: 9 * c * values,
      maps: 5 * values,
    });
  }
  for (const [c, m, size] of /** @type {[number, number, number][]} */ ([
    [24, 144, 32],
    [32, 192, 16],
    [96, 576, 8],
    [160, 960, 4],
  ])) {
    const pixels = BATCH * size * size;
    const rest = () => [
      ops.randn([m, c, 1, 1]),
      ...norm(m),
      ops.randn([m, 1, 3, 3]),
      ...norm(m),
      ops.randn([c, m, 1, 1]),
      ...norm(c),
    ];
    for (const mode of /** @type {const} */ (["train", "eval"])) {
      const title = `MobileNetV2's block, ${mode} mode`;
      all.push({
        operator: "inverted_residual",
        title,
        x: [BATCH, c, size, size],
        rest,
        setting: { mode },
        products: pixels * (2 * c * m + 9 * m),
        maps: pixels * (mode === "train" ? 6 * m + 10 * c : 4 * c),
      });
    }
  }
  return all;
}

/** A pass forward and one back to x, with LibTorch's operators and with ours. @returns {{ machine: { gflops: number, copy: number }, kernels: KernelRow[] }} */
export function kernelTable() {
  const rows = /** @type {KernelRow[]} */ ([]);
  const machine = tidy(() => {
    // As many multiplications as LibTorch gets done where everything is in the cache, and a copy of more than fits there.
    const [x, weight] = [map([8, 256, 8, 8]), map([256, 256, 1, 1])];
    const product = noGrad(() =>
      secondsOf(() => tidy(() => void Array.from({ length: 40 }, () => ops.conv2d(x, weight)))),
    );
    const [from, to] = [ops.ones([1 << 26]), ops.ones([1 << 26])];
    return {
      gflops: (40 * 2 * 8 * 64 * 256 * 256) / product / 1e9,
      copy: (8 * (1 << 26)) / secondsOf(() => void to.copy_(from)) / 1e9,
    };
  });
  console.error(
    `this machine: ${machine.gflops.toFixed(0)} GFLOP/s of products in the cache, copies ${machine.copy.toFixed(1)} GB/s`,
  );
  console.error(
    "forward and back to x                         images x channels x size     ours (ms)  LibTorch (ms)  GFLOP/s     GB/s",
  );
  for (const { operator, title, x: shape, rest, setting, products, maps } of kernels()) {
    tidy(() => {
      const x = map(shape);
      x.requiresGrad = true;
      const others = rest(x);
      // The convolution's third operand is a bias.
      const operands = operator === "convolution" ? [x, others[0], null, ...others.slice(1)] : [x, ...others];
      const ids = operands.map((operand) => (operand ? idOf(operand) : -1));
      const time = (/** @type {boolean} */ fused) =>
        secondsOf(() =>
          tidy(() => {
            const full = {
              stride: 1,
              relu: false,
              mode: /** @type {const} */ ("train"),
              ...setting,
              fused,
              frozen: true,
            };
            const y = new Tensor(core().fusedOperator(operator, ids, full));
            grad(y, x, { gradOutputs: [ops.ones_like(y)] });
          }),
        );
      const [ours, plain] = [time(true), time(false)];
      const row = {
        kernel: title,
        shape: shape.slice(0, 3).join(" x "),
        milliseconds: ours * 1e3,
        plain: plain * 1e3,
        gflops: (4 * products) / ours / 1e9,
        gigabytes: (4 * maps) / ours / 1e9,
      };
      rows.push(row);
      console.error(
        `${row.kernel.padEnd(46)}${row.shape.padEnd(24)}${row.milliseconds.toFixed(2).padStart(12)}${row.plain.toFixed(2).padStart(15)}${row.gflops.toFixed(0).padStart(9)}${row.gigabytes.toFixed(1).padStart(9)}`,
      );
    });
  }
  return { machine, kernels: rows };
}
