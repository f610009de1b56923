import { describe, expect, test } from "vitest";
import {
  BatchNorm2d,
  Conv2d,
  cuda,
  grad,
  Linear,
  Module,
  manualSeed,
  memory,
  noGrad,
  ops,
  type Tensor,
  tensor,
  tidy,
} from "../../lib/tensor/index.js";
import { checkHandles, failure, needsCuda, runModule, tidied } from "../support.js";

checkHandles();

needsCuda();

const onDevice = { device: "cuda" };

/** Expects a result on the device to be the CPU's, but for rounding. */
function expectClose(device: Tensor, cpu: Tensor, tolerance = 1e-5): void {
  expect(device.device).toMatch(/^cuda:\d+$/);
  expect(device.shape).toEqual(cpu.shape);
  expect(ops.allclose(device.cpu().to("float64"), cpu.to("float64"), tolerance, tolerance)).toBe(true);
}

describe("a tensor on CUDA", () => {
  test(
    "is made, moved and read",
    tidied(() => {
      const x = tensor(
        [
          [1, 2.5],
          [-3, 4],
        ],
        onDevice,
      );
      expect(x).toMatchObject({ device: "cuda:0", dtype: "float32", shape: [2, 2], strides: [2, 1] });
      expect(x.toArray()).toEqual([
        [1, 2.5],
        [-3, 4],
      ]);
      expect(x.t().toTypedArray()).toEqual(new Float32Array([1, -3, 2.5, 4]));
      expect(x.index(0, 1).item()).toBe(2.5);
      expect(x.cpu().device).toBe("cpu");
      expect(tensor([1]).cuda(0).device).toBe("cuda:0");
      expect(tensor([1]).to(x).device).toBe("cuda:0");
      expect(tensor([1]).to({ device: "cuda:0", dtype: "float64" })).toMatchObject({
        dtype: "float64",
        device: "cuda:0",
      });
      expect(String(tensor([1], onDevice))).toBe("tensor([1.], device=cuda:0)");
      for (const dtype of [
        "float64",
        "float16",
        "bfloat16",
        "int64",
        "int32",
        "int16",
        "int8",
        "uint8",
        "bool",
      ] as const) {
        const given = tensor([0, 1, 1], { dtype, ...onDevice });
        expect(given.dtype).toBe(dtype);
        expect(given.toArray()).toEqual(tensor([0, 1, 1], { dtype }).toArray());
      }
    }),
  );

  test(
    "is indexed and written",
    tidied(() => {
      const x = ops.zeros([3, 4], onDevice);
      x.indexPut_([1, "1:3"], 5);
      x.indexPut_(
        [
          [0, 2],
          [0, 0],
        ],
        tensor([7, 8], onDevice),
      );
      expect(x.toArray()).toEqual([
        [7, 0, 0, 0],
        [0, 5, 5, 0],
        [8, 0, 0, 0],
      ]);
      expect(x.index(x.gt(6)).toArray()).toEqual([7, 8]);
    }),
  );

  test(
    "gives the CPU's results",
    tidied(() => {
      manualSeed(1);
      const [a, b] = [ops.randn([16, 24]), ops.randn([24, 8])];
      const [images, kernel] = [ops.randn([4, 3, 16, 16]), ops.randn([8, 3, 3, 3])];
      const both = (work: (...inputs: Tensor[]) => Tensor, ...inputs: Tensor[]) =>
        expectClose(work(...inputs.map((input) => input.cuda())), work(...inputs), 1e-4);
      for (const name of ["exp", "tanh", "sigmoid", "relu", "gelu", "erf", "abs", "sign", "square"] as const) {
        both((x) => ops[name](x), a);
      }
      both((x) => x.softmax(1), a);
      both((x) => x.sum([0], { keepdim: true }), a);
      both((x) => x.sort(1)[0], a);
      both((x, y) => x.to("float64").matmul(y.to("float64")), a, b);
      both((x, k) => ops.conv2d(x.to("float64"), k.to("float64"), null, { padding: 1 }), images, kernel);
      both((x) => ops.max_pool2d(x, 2), images);
      both((x) => x.to("bfloat16").mul(2).to("float32"), a);
      expect(a.cuda().argmax(1).toArray()).toEqual(a.argmax(1).toArray());
    }),
  );

  test(
    "has gradients, and optimizers' steps",
    tidied(() => {
      const run = (device: string) => {
        const x = tensor(new Float64Array([0.3, -0.7, 1.1, 0.2]), { shape: [2, 2], device, requiresGrad: true });
        const labels = tensor([0n, 1n], { device });
        const loss = () => ops.cross_entropy_loss(x.matmul(x.t()).tanh(), labels);
        const [gradient] = grad(loss(), x);
        loss().backward();
        noGrad(() => x.sub_(x.grad!, { alpha: 0.1 }));
        return [gradient, x.detach()];
      };
      const [device, cpu] = [run("cuda"), run("cpu")];
      for (const [i, result] of device.entries()) expectClose(result, cpu[i]!, 1e-12);
    }),
  );

  test(
    "runs a module",
    tidied(() => {
      class Net extends Module {
        readonly conv = new Conv2d(3, 8, 3);
        readonly bn = new BatchNorm2d(8);
        readonly fc = new Linear(8 * 36, 10);
        override forward(x: Tensor): Tensor {
          return this.fc.forward(this.bn.forward(this.conv.forward(x)).relu().flatten(1));
        }
      }
      manualSeed(2);
      const net = new Net();
      const x = ops.randn([4, 3, 8, 8]);
      const expected = net.eval().forward(x);
      expectClose(net.to("cuda").forward(x.cuda()), expected, 1e-4);
      net.dispose();
    }),
  );

  test(
    "manualSeed() repeats its numbers, randperm's among them",
    tidied(() => {
      const draw = () => {
        manualSeed(7);
        return [
          ops.rand([5], onDevice),
          ops.randn([5], onDevice),
          ops.randint(100, [5], onDevice),
          ops.randperm(20, onDevice),
        ].map((drawn) => drawn.toArray());
      };
      expect(draw()).toEqual(draw());
    }),
  );

  test("frees its memory, and its handles are counted", () => {
    const before = memory();
    const x = ops.zeros([1 << 20], onDevice);
    expect(memory().bytes - before.bytes).toBeGreaterThanOrEqual(4 << 20);
    x.dispose();
    expect(memory()).toEqual(before);
    for (let i = 0; i < 200; i++) tidy(() => void ops.zeros([1 << 28], onDevice)); // 1 GiB each
    cuda.synchronize();
  });

  test(
    "errors: out of memory, two devices, none of that number",
    tidied(() => {
      expect(() => ops.empty([2 ** 42], onDevice)).toThrow(failure("ERR_CUDA_OOM", "memory"));
      const x = tensor([1, 2], onDevice);
      expect(() => x.add(tensor([1, 2]))).toThrow(failure("ERR_OPERATOR", "same device"));
      expect(() => x.to(`cuda:${cuda.deviceCount()}`)).toThrow(failure("ERR_CUDA_UNAVAILABLE"));
      expect(() => cuda.synchronize(cuda.deviceCount())).toThrow(failure("ERR_CUDA_UNAVAILABLE"));
      expect(x.add(1).toArray()).toEqual([2, 3]);
    }),
  );
});

describe("a process that holds CUDA tensors keeps its exit code", () => {
  const use = `
    import { grad, ops, tensor } from "ardistill/index.js";
    const x = tensor([1, 2], { device: "cuda", requiresGrad: true });
    const [g] = grad(x.mul(x).sum(), x); // starts LibTorch's own threads for the device
    globalThis.held = [x, g, ops.randn([1000, 1000], { device: "cuda" }).matmul(ops.randn([1000, 1000], { device: "cuda" }))];
  `;
  test.each([
    ["at its natural end", "", 0],
    ["by process.exit(3)", "process.exit(3);", 3],
    ["by an uncaught throw", `throw new Error("on purpose");`, 1],
  ])("%s", async (_, then, expected) => {
    const { code, signal, stderr } = await runModule(`${use}\n${then}`);
    expect({ code, signal }).toEqual({ code: expected, signal: null });
    expect(stderr).not.toMatch(/terminate called|Segmentation|CUDA error/);
  });

  test("in a worker that is terminated", async () => {
    const worker = `${use.replace("import {", `import { parentPort } from "node:worker_threads";\nimport {`)}
      parentPort.postMessage("busy");
      for (;;) x.add(1);`;
    const { code, signal, stdout } = await runModule(`
      import { Worker } from "node:worker_threads";
      const worker = new Worker(new URL("data:text/javascript," + encodeURIComponent(${JSON.stringify(worker)})));
      await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
      console.log(await worker.terminate());
    `);
    expect({ code, signal, stdout }).toEqual({ code: 0, signal: null, stdout: "1\n" });
  });
});
