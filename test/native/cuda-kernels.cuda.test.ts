import { beforeEach, describe, expect, test } from "vitest";
import { core } from "../../lib/native/addon.js";
import { cuda, grad, manualSeed, ops, Tensor, tensor } from "../../lib/tensor/index.js";
import { checkHandles, failure, pixels, tidied } from "../support.js";

// Through the table as training calls it; scripts/check-cuda-kernels.py compares the kernels with PyTorch at more sizes.
checkHandles();

type Given = Tensor | null;
const call = (name: string, tensors: Given[], numbers: number[]): Given[] =>
  core()
    .callCudaKernel(
      name,
      tensors.map((given) => given?.id ?? -1),
      numbers,
    )
    .map((id) => (id < 0 ? null : new Tensor(id)));

const FORMATS = ["contiguous_format", "channels_last"] as const;
const DTYPES = ["float32", "bfloat16"] as const;
/** One image, no image, odd channels, maps of one pixel. */
const SHAPES = [
  [1, 3, 5, 7],
  [0, 7, 4, 4],
  [6, 24, 1, 1],
  [3, 96, 8, 8],
  [2, 130, 3, 3],
];

const onDevice = { device: "cuda" };
const randn = (shape: number[], dtype: "float32" | "float64" | "bfloat16" = "float32") =>
  ops.randn(shape, onDevice).to(dtype);
const double = (x: Tensor) => x.to("float64");

/** ||actual - expected|| within a part of ||expected||, or of `scale` where what is expected are small differences. */
function expectClose(actual: Given, expected: Tensor, tolerance: number, scale = expected): void {
  expect(actual!.shape).toEqual(expected.shape);
  const error = double(actual!).sub(double(expected)).norm().item() as number;
  expect(error).toBeLessThanOrEqual(tolerance * (double(scale).norm().item() as number) + 1e-12);
}

function expectEqual(actual: Given, expected: Tensor): void {
  expect(actual!.shape).toEqual(expected.shape);
  expect(ops.equal(actual!, expected)).toBe(true);
}

describe("without a device", () => {
  test("they say why they cannot be used", (context) => {
    const { problem, devices } = core().cudaKernels();
    if (cuda.isAvailable()) return context.skip("there is one");
    expect(problem).toMatch(/^LibTorch (has no CUDA here|sees no CUDA device)$/);
    expect(devices).toEqual([]);
    expect(() => call("pgd_update", [], [])).toThrow(failure("ERR_CUDA_UNAVAILABLE", problem!));
  });
});

describe("the CUDA kernels", () => {
  beforeEach((context) => {
    if (cuda.isAvailable()) {
      expect(core().cudaKernels().problem).toBeNull();
      manualSeed(1);
    } else if (process.env.ARDISTILL_REQUIRE_CUDA) {
      throw new Error("LibTorch sees no CUDA device: `npx ardistill doctor`");
    } else {
      context.skip("there is no CUDA device; scripts/cuda-tests.mjs runs this where there is one");
    }
  });

  test("describe their devices", () => {
    const { devices } = core().cudaKernels();
    expect(devices).toHaveLength(cuda.deviceCount());
    expect(devices[0]).toMatchObject({
      name: expect.any(String),
      computeCapability: expect.stringMatching(/^\d+\.\d$/),
    });
    expect(devices[0]!.memory).toBeGreaterThan(2 ** 30);
  });

  test.each(FORMATS)("pgd_update gives the bits of LibTorch's operators, %s", (memory_format) =>
    tidied(() => {
      for (const dtype of ["float32", "float64"] as const) {
        for (const shape of SHAPES) {
          const [step, epsilon] = [2 / 255, 8 / 255];
          const x = ops.rand(shape, onDevice).to(dtype).contiguous({ memory_format });
          const gradient = randn(shape, dtype).round(); // with zeros, and of the other layout
          const xAdv = x.add(randn(shape, dtype).mul(0.02)).contiguous({ memory_format });
          const moved = xAdv.add(gradient.sign().mul(step));
          const expected = [
            moved.maximum(x.sub(epsilon)).minimum(x.add(epsilon)).clamp(0, 1),
            x.add(moved.sub(x).clamp(-epsilon, epsilon)).clamp(0, 1),
          ];
          for (const [projection, value] of expected.entries()) {
            const ours = xAdv.clone();
            call("pgd_update", [ours, gradient, x], [step, epsilon, projection]);
            expectEqual(ours, value);
          }
        }
      }
    })(),
  );

  test.each(FORMATS)("random_start draws the CPU's numbers, %s", (memory_format) =>
    tidied(() => {
      const [samples, channels, size, seed, round, scale] = [5, 3, 5, 123456789, 3, 8 / 255];
      const values = channels * size * size;
      const indices = [7, 0, 49_999, 3, 3];
      const given = pixels(samples * values);
      const images = tensor(given, { shape: [samples, channels, size, size], ...onDevice }).contiguous({
        memory_format,
      });
      const word = (index: number, j: number) =>
        core().philox(Uint32Array.of(j >> 2, index, round, 4), Uint32Array.of(seed, 0))[j % 4]!;
      const expected = given.map((pixel, i) => {
        const start = Math.fround(scale * ((word(indices[Math.floor(i / values)]!, i % values) + 0.5) * 2 ** -31 - 1));
        return Math.min(1, Math.max(0, Math.fround(pixel + start)));
      });
      const on = tensor(indices.map(BigInt), onDevice);
      const offset = tensor([2n], onDevice);
      const symmetric = (tensors: Given[], first: number) =>
        call("random_start", [images, on, ...tensors], [1, 1, 0, scale, seed, first])[0]!;
      expect(symmetric([null], round).toTypedArray()).toEqual(expected);
      expect(symmetric([offset], round - 2).toTypedArray()).toEqual(expected);

      const [start] = call("random_start", [images, on, null], [0, 0, 2, 1, seed, round]);
      const normal = (index: number, j: number) => {
        const fraction = (k: number) => (word(index, 2 * j + k) + 0.5) * 2 ** -32;
        return Math.sqrt(-2 * Math.log(fraction(0))) * Math.cos(2 * Math.PI * fraction(1));
      };
      const normals = given.map((_, i) => normal(indices[Math.floor(i / values)]!, i % values));
      expectClose(start!.flatten(), tensor(normals, onDevice), 1e-6);
    })(),
  );

  test.each([0, 1])("gather_images crops and mirrors as the CPU does, channels_last %i", (channelsLast) =>
    tidied(() => {
      const [count, channels, height, width, padding] = [9, 3, 6, 5, 4];
      const bytes = Uint8Array.from(pixels(count * channels * height * width), (value) => Math.floor(256 * value));
      const images = tensor(bytes, { shape: [count, channels, height, width], ...onDevice });
      const indices = [3, 0, 8, 3];
      const placements = [
        [4, 0, 8, 7],
        [4, 8, 0, 3],
        [0, 1, 0, 1],
      ];
      const [dx, dy, flip] = placements as [number[], number[], number[]];
      const expected = indices.flatMap((index, i) =>
        Array.from({ length: channels * height * width }, (_, j) => {
          const [c, y, x] = [Math.floor(j / (height * width)), Math.floor(j / width) % height, j % width];
          const sourceY = y + dy[i]! - padding;
          const sourceX = (flip[i] ? width - 1 - x : x) + dx[i]! - padding;
          const inside = sourceX >= 0 && sourceX < width && sourceY >= 0 && sourceY < height;
          return inside ? Math.fround(bytes[((index * channels + c) * height + sourceY) * width + sourceX]! / 255) : 0;
        }),
      );
      const on = tensor(indices.map(BigInt), onDevice);
      const moves = tensor(placements, { dtype: "int32", ...onDevice });
      const [batch] = call("gather_images", [images, on, moves], [255, padding, channelsLast]);
      expect(batch!.toTypedArray()).toEqual(Float32Array.from(expected));
      const [unmoved] = call("gather_images", [images, on, null], [255, padding, channelsLast]);
      expect(unmoved!.index(1).flatten().toTypedArray()).toEqual(
        Float32Array.from(bytes.subarray(0, channels * height * width), (value) => value / 255),
      );
    })(),
  );

  const normOf = (channels: number) => [
    ops.rand([channels], onDevice).add(0.5),
    randn([channels]),
    randn([channels]),
    ops.rand([channels], onDevice).add(0.5),
  ];

  test.each(DTYPES)("batch norm with batch statistics, residual and ReLU, forward and backward, %s", (dtype) =>
    tidied(() => {
      const loose = dtype === "bfloat16" ? 4e-3 : 1e-5;
      for (const shape of SHAPES.filter(([n]) => n! > 0)) {
        for (const [withResidual, relu, update] of [
          [true, 1, 1],
          [false, 1, 0],
          [false, 0, 1],
        ] as const) {
          const [x, residual, dy] = [randn(shape, dtype), randn(shape, dtype), randn(shape, dtype)];
          const norm = normOf(shape[1]!);
          const reference = [x, residual, norm[0]!, norm[1]!].map((given) => double(given).requires_grad_());
          const [mean, variance] = [double(norm[2]!), double(norm[3]!)];
          const before = norm[2]!.clone();
          const plain = ops.batch_norm(
            reference[0]!,
            reference[2]!,
            reference[3]!,
            mean,
            variance,
            true,
            0.1,
            1e-5,
            false,
          );
          const sum = withResidual ? plain.add(reference[1]!) : plain;
          const [y, ...saved] = call("batch_norm_train", [x, withResidual ? residual : null, ...norm], [update, relu]);
          expectClose(y!, relu ? sum.relu() : sum, loose);
          expectClose(norm[2]!, update ? mean : before, 1e-5);
          if (update) expectClose(norm[3]!, variance, 1e-5);

          // An output that is nearly zero may come out on the other side: the mask is ours.
          const masked = relu ? dy.mul(y!.gt(0)) : dy;
          const [byX, byWeight, byBias] = grad(sum, [reference[0]!, reference[2]!, reference[3]!], {
            gradOutputs: [double(masked)],
          });
          const inputs = [dy, x, withResidual ? y! : null, ...norm, ...saved];
          const [dx, dResidual, dWeight, dBias] = call("batch_norm_train_backward", inputs, [
            relu,
            withResidual ? 1 : 0,
          ]);
          expectClose(dx!, byX!, 2 * loose, dy);
          expectClose(dWeight!, byWeight!, loose, ops.cat([byWeight!, byBias!]));
          expectClose(dBias!, byBias!, loose, ops.cat([byWeight!, byBias!]));
          if (withResidual) expectEqual(dResidual!, masked);
        }
      }
      const one = randn([1, 8, 1, 1], dtype);
      expect(() => call("batch_norm_train", [one, null, ...normOf(8)], [1, 1])).toThrow(
        "more than one value per channel",
      );
    })(),
  );

  test.each(DTYPES)("batch norm with running statistics, forward and backward, %s", (dtype) =>
    tidied(() => {
      for (const shape of SHAPES) {
        const [x, residual, dy] = [randn(shape, dtype), randn(shape, dtype), randn(shape, dtype)];
        const norm = normOf(shape[1]!);
        const [weight, bias, mean, variance] = norm.map(double) as [Tensor, Tensor, Tensor, Tensor];
        const expected = ops
          .batch_norm(double(x), weight, bias, mean, variance, false, 0.1, 1e-5, false)
          .add(double(residual))
          .relu();
        const [y] = call("batch_norm_eval", [x, residual, ...norm], [1]);
        expectClose(y!, expected, dtype === "bfloat16" ? 4e-3 : 1e-6);
        const masked = dy.mul(y!.gt(0));
        const [dx, dResidual] = call("batch_norm_eval_backward", [dy, y!, ...norm], [1, 1]);
        const scale = weight.div(variance.add(1e-5).sqrt()).view([1, -1, 1, 1]);
        expectClose(dx!, double(masked).mul(scale), dtype === "bfloat16" ? 4e-3 : 1e-6);
        expectEqual(dResidual!, masked);
      }
    })(),
  );

  test.each([...DTYPES, "float64"] as const)("classification_loss and its gradient, %s", (dtype) =>
    tidied(() => {
      const tolerance = { float64: 1e-12, float32: 1e-6, bfloat16: 1e-6 }[dtype];
      for (const [n, classes] of [
        [1, 10],
        [128, 10],
        [5, 100],
        [3, 1003],
      ] as const) {
        const [logits, teacher] = [randn([n, classes], dtype).mul(4), randn([n, classes], dtype).mul(4)];
        const labels = ops.randint(classes, [n], { dtype: "int64", ...onDevice });
        const [t, klScale, ceT, ceScale, smoothing] = [30, 0.7, 2, 0.3, 0.1];
        for (const [soft, hard] of [
          [true, true],
          [true, false],
          [false, true],
        ]) {
          const z = double(logits).requires_grad_();
          const q = double(teacher).div(t).softmax(1);
          const divergence = ops.kl_div(z.div(t).log_softmax(1), q, 0).sum([1]).mul(klScale);
          const entropy = ops.cross_entropy_loss(z.div(ceT), labels, null, 0, -100, smoothing).mul(ceScale);
          const expected = (soft ? divergence : entropy.mul(0)).add(hard ? entropy : divergence.mul(0));
          const [gradient] = grad(expected.sum(), z);
          const inputs = [logits, soft ? teacher : null, hard ? labels : null];
          const [dLogits, rows, loss] = call("classification_loss", inputs, [t, klScale, ceT, ceScale, smoothing]);
          expectClose(dLogits!, gradient!, dtype === "bfloat16" ? 4e-3 : 10 * tolerance);
          // A divergence at a high temperature is a small sum of larger terms.
          expectClose(rows!, expected, tolerance, expected.add(1));
          expectClose(loss!, expected.sum(), tolerance, expected.add(1).sum());
        }
      }
    })(),
  );

  test("sgd_update is PyTorch's step, and none where the guard is not finite", () =>
    tidied(() => {
      const [rate, momentum, decay] = [0.1, 0.9, 5e-4];
      for (const nesterov of [0, 1]) {
        const shapes = [[1], [4097], [3, 4, 5, 6], [64], ...Array.from({ length: 460 }, () => [5])];
        const parameters = shapes.map((shape) => randn(shape, "float64"));
        const buffers = shapes.map((shape) => randn(shape, "float64"));
        // Of another layout than the parameter, and none.
        const gradients: Given[] = shapes.map((shape) => randn(shape, "float64"));
        gradients[2] = gradients[2]!.contiguous({ memory_format: "channels_last" });
        gradients[3] = null;
        const expected = parameters.map((p, i) => {
          const gradient = gradients[i];
          if (!gradient) return p.clone();
          const g = gradient.add(p, { alpha: decay });
          const v = buffers[i]!.mul(momentum).add(g);
          return p.sub((nesterov ? g.add(v, { alpha: momentum }) : v).mul(rate));
        });
        const step = (guard: number) =>
          call(
            "sgd_update",
            [
              tensor([rate], { dtype: "float64", ...onDevice }),
              tensor([guard], { dtype: "float64", ...onDevice }),
              ...parameters,
              ...buffers,
              ...gradients,
            ],
            [momentum, decay, nesterov],
          );
        step(1);
        for (const [i, p] of parameters.entries()) expectClose(p, expected[i]!, 1e-14);
        const before = parameters.map((p) => p.clone());
        step(Number.NaN);
        step(Number.POSITIVE_INFINITY);
        for (const [i, p] of parameters.entries()) expectEqual(p, before[i]!);
      }
    })());

  test("a captured sequence is replayed; one that throws leaves no capture behind", () =>
    tidied(() => {
      const x = ops.rand([4, 3, 8, 8], onDevice);
      const gradient = randn([4, 3, 8, 8]);
      const [xAdv, expected] = [x.clone(), x.clone()];
      const numbers = [0.01, 0.1, 1];
      const wrong = randn([4, 3, 8, 7]);
      expect(() => call("graph", [xAdv, wrong, x], [...numbers, 1, 0])).toThrow(failure("ERR_SHAPE"));
      for (let i = 0; i < 4; i++) call("pgd_update", [expected, gradient, x], numbers);
      const [sum] = call("graph", [xAdv, gradient, x], [...numbers, 3, 1]);
      expectEqual(xAdv, expected);
      expectClose(sum!, expected.sum(), 1e-6);
    })());

  test("refuse what is on the CPU, of another shape or type", () =>
    tidied(() => {
      const x = ops.rand([2, 3], onDevice);
      expect(() => call("pgd_update", [x, x.cpu(), x], [1, 1, 0])).toThrow(failure("ERR_SHAPE", "on cuda:0 is needed"));
      expect(() => call("pgd_update", [x.cpu(), x, x], [1, 1, 0])).toThrow("on a GPU is needed");
      const half = x.to("float16");
      expect(() => call("pgd_update", [half, half, half], [1, 1, 0])).toThrow("computes in Half");
    })());
});
