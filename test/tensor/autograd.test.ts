import { describe, expect, test } from "vitest";
import { enableGrad, grad, noGrad, ops, tensor, tidy } from "../../lib/tensor/index.js";
import { checkHandles, failure, tidied } from "../support.js";

checkHandles();

describe("grad()", () => {
  test(
    "of a function of several tensors, by each",
    tidied(() => {
      const x = tensor([1, 2], { requiresGrad: true });
      const w = tensor([3, 4], { requiresGrad: true });
      const [byX, byW] = grad(x.mul(w).sum(), [x, w]);
      expect(byX!.toArray()).toEqual([3, 4]);
      expect(byW!.toArray()).toEqual([1, 2]);
      expect(x.grad).toBeNull();
    }),
  );

  test(
    "of a vector, weighed",
    tidied(() => {
      const x = tensor([1, 2], { requiresGrad: true });
      const [g] = grad(x.mul(x), x, { gradOutputs: [tensor([1, 10])] });
      expect(g!.toArray()).toEqual([2, 40]);
    }),
  );

  test(
    "twice, for second derivatives",
    tidied(() => {
      const x = tensor([2], { requiresGrad: true });
      const [first] = grad(x.pow(3).sum(), x, { createGraph: true });
      const [second] = grad(first!.sum(), x);
      expect([first!.item(), second!.item()]).toEqual([12, 12]);
    }),
  );

  test(
    "by an input that was not used is null where that is allowed",
    tidied(() => {
      const x = tensor([1], { requiresGrad: true });
      const y = tensor([1], { requiresGrad: true });
      const [byX, byY] = grad(x.mul(2).sum(), [x, y], { allowUnused: true });
      expect(byX?.toArray()).toEqual([2]);
      expect(byY).toBeNull();
      expect(() => grad(x.mul(2).sum(), [x, y])).toThrow(failure("ERR_AUTOGRAD", "allowUnused: true"));
    }),
  );

  test(
    "errors: no graph, a vector without weights, a graph that is gone",
    tidied(() => {
      const x = tensor([1, 2], { requiresGrad: true });
      const y = tensor([1]);
      expect(() => grad(y, x)).toThrow(failure("ERR_AUTOGRAD", "does not require grad"));
      expect(() => grad(x.mul(2), x)).toThrow(failure("ERR_AUTOGRAD", "scalar outputs"));
      const loss = x.mul(x).sum();
      grad(loss, x);
      expect(() => grad(loss, x)).toThrow(failure("ERR_AUTOGRAD", "second time", "retainGraph: true"));
      const kept = x.mul(x).sum();
      grad(kept, x, { retainGraph: true });
      expect(grad(kept, x)[0]!.toArray()).toEqual([2, 4]);
    }),
  );
});

describe("backward()", () => {
  test(
    "adds up in grad, until that is set",
    tidied(() => {
      const x = tensor([1, 2], { requiresGrad: true });
      for (let i = 0; i < 2; i++) x.mul(x).sum().backward();
      expect(x.grad?.toArray()).toEqual([4, 8]);
      x.grad = null;
      expect(x.grad).toBeNull();
      x.grad = tensor([5, 5]);
      x.sum().backward();
      expect(x.grad?.toArray()).toEqual([6, 6]);
    }),
  );

  test(
    "of a vector, for some leaves alone, and with its graph kept",
    tidied(() => {
      const x = tensor([1, 2], { requiresGrad: true });
      const y = tensor([3, 4], { requiresGrad: true });
      const product = x.mul(y);
      product.backward({ gradient: tensor([1, 1]), inputs: [x], retainGraph: true });
      expect([x.grad?.toArray(), y.grad]).toEqual([[3, 4], null]);
      product.backward({ gradient: tensor([1, 1]) });
      expect([x.grad?.toArray(), y.grad?.toArray()]).toEqual([
        [6, 8],
        [1, 2],
      ]);
    }),
  );
});

describe("requiresGrad", () => {
  test(
    "is a leaf's to set, of floating dtype",
    tidied(() => {
      const x = tensor([1]);
      expect([x.requiresGrad, x.isLeaf, x.gradFn]).toEqual([false, true, null]);
      x.requiresGrad = true;
      const y = x.mul(x);
      expect([y.requiresGrad, y.isLeaf, y.gradFn]).toEqual([true, false, "MulBackward0"]);
      expect(() => {
        y.requiresGrad = false;
      }).toThrow(failure("ERR_AUTOGRAD", "detach()"));
      expect(() => tensor([1n], { requiresGrad: true })).toThrow(failure("ERR_AUTOGRAD", "int64"));
      expect(y.detach().requiresGrad).toBe(false);
      expect(tensor([1]).requires_grad_().requiresGrad).toBe(true);
    }),
  );
});

describe("noGrad() and enableGrad()", () => {
  test(
    "hold for their work alone, nested and where it throws",
    tidied(() => {
      const x = tensor([1], { requiresGrad: true });
      const records = () => tidy(() => x.mul(2).requiresGrad);
      expect(records()).toBe(true);
      expect(noGrad(() => [records(), enableGrad(records), records()])).toEqual([false, true, false]);
      expect(() =>
        noGrad(() => {
          throw new Error("on purpose");
        }),
      ).toThrow("on purpose");
      expect(records()).toBe(true);
    }),
  );

  test(
    "let a parameter be changed in place",
    tidied(() => {
      const x = tensor([1], { requiresGrad: true });
      expect(() => x.add_(1)).toThrow(failure("ERR_OPERATOR", "in-place"));
      noGrad(() => x.add_(1));
      expect(x.toArray()).toEqual([2]);
    }),
  );

  test("refuse asynchronous work: it would go on in another mode", () => {
    expect(() => noGrad(async () => {})).toThrow(failure("ERR_CONFIG", "noGrad() got an async function"));
    expect(() => enableGrad(async () => {})).toThrow(failure("ERR_CONFIG", "async"));
    using x = tensor([1], { requiresGrad: true });
    using y = x.mul(2);
    expect(y.requiresGrad).toBe(true);
  });
});

test("gradients agree with finite differences", () => {
  tidy(() => {
    const f = (x: ReturnType<typeof tensor>) => ops.cross_entropy_loss(x.matmul(x.t()).tanh(), tensor([0n, 1n]));
    const values = [0.3, -0.7, 1.1, 0.2];
    const make = (at: number, by: number) =>
      tensor(new Float64Array(values.map((value, i) => (i === at ? value + by : value))), { shape: [2, 2] });
    const x = make(-1, 0);
    x.requiresGrad = true;
    const gradient = grad(f(x), x)[0]!.toTypedArray() as Float64Array;
    for (const [i, value] of gradient.entries()) {
      const difference = (Number(f(make(i, 1e-6)).item()) - Number(f(make(i, -1e-6)).item())) / 2e-6;
      expect(Math.abs(value - difference)).toBeLessThan(1e-9);
    }
  });
});
