import { describe, expect, test } from "vitest";
import {
  BatchNorm2d,
  Conv2d,
  Linear,
  Module,
  manualSeed,
  memory,
  ops,
  Parameter,
  type Tensor,
  tensor,
  tidy,
} from "../../lib/tensor/index.js";
import { checkHandles, own } from "../support.js";

checkHandles();

class Block extends Module {
  readonly scale = new Parameter(tensor([2]));
  readonly seen = tensor([0]);
  override forward(x: Tensor): Tensor {
    return x.mul(this.scale);
  }
}

class Net extends Module {
  readonly layers = [new Linear(3, 4), new Linear(4, 2, { bias: false })];
  readonly block = new Block();
  readonly weights = [new Parameter(tensor([1])), tensor([5])];
  readonly width = 3;
  readonly note = "not a tensor";
  override forward(x: Tensor): Tensor {
    return this.block.forward(this.layers.reduce((y, layer) => layer.forward(y), x));
  }
}

/** A module whose tensors are freed after the test, those that its constructors left as well. */
function make<T extends Module>(create: () => T): T {
  return own(tidy(create));
}

describe("a module", () => {
  test("has the state dict of its properties: parameters, buffers, then children; arrays by number", () => {
    const net = make(() => new Net());
    expect([...net.stateDict().keys()]).toEqual([
      "weights.0",
      "weights.1",
      "layers.0.weight",
      "layers.0.bias",
      "layers.1.weight",
      "block.scale",
      "block.seen",
    ]);
    expect([...net.namedParameters().keys()]).toEqual([
      "weights.0",
      "layers.0.weight",
      "layers.0.bias",
      "layers.1.weight",
      "block.scale",
    ]);
    expect(net.parameters().every((parameter) => parameter.requiresGrad && parameter.isLeaf)).toBe(true);
    expect(net.children().map(([name]) => name)).toEqual(["layers.0", "layers.1", "block"]);
  });

  test("trains and evaluates with all of its children", () => {
    const net = make(() => new Net());
    expect(net.training).toBe(true);
    expect(net.eval()).toBe(net);
    expect([net.training, net.block.training, net.layers[0]!.training]).toEqual([false, false, false]);
    net.train();
    expect(net.block.training).toBe(true);
  });

  test("computes, and its parameters get gradients", () => {
    const net = make(() => new Net());
    tidy(() => {
      const y = net.forward(ops.ones([5, 3]));
      expect(y.shape).toEqual([5, 2]);
      y.sum().backward();
      expect(net.layers[0]!.weight.grad?.shape).toEqual([4, 3]);
      net.layers[0]!.weight.grad = null;
    });
  });

  test("to() changes the dtype of what is floating point, in place", () => {
    const bn = make(() => new BatchNorm2d(2));
    const { weight } = bn;
    expect(bn.to("float64")).toBe(bn);
    expect([weight.dtype, bn.running_mean.dtype, bn.num_batches_tracked.dtype]).toEqual([
      "float64",
      "float64",
      "int64",
    ]);
    expect([weight.requiresGrad, weight.isLeaf]).toEqual([true, true]);
    tidy(() => expect(bn.forward(ops.ones([2, 2, 3, 3], { dtype: "float64" })).dtype).toBe("float64"));
    expect(bn.to("cpu").weight.device).toBe("cpu");
  });

  test("dispose() frees all of its tensors", () => {
    const before = memory().tensors;
    const net = tidy(() => new Net());
    expect(memory().tensors).toBe(before + 7);
    net.dispose();
    expect(memory().tensors).toBe(before);
  });
});

test("a parameter shares the memory of the tensor that it was made of", () => {
  const values = tensor([1, 2]);
  const parameter = new Parameter(values);
  values.fill_(7);
  values.dispose();
  expect(parameter.toArray()).toEqual([7, 7]);
  parameter.dispose();
});

describe("layers", () => {
  test("compute what their operators do", () => {
    manualSeed(1);
    const [linear, conv, grouped] = [
      new Linear(3, 2),
      new Conv2d(2, 3, 3, { padding: 1, stride: 2 }),
      new Conv2d(2, 4, 1, { groups: 2, bias: false }),
    ].map(own);
    tidy(() => {
      const x = ops.randn([4, 3]);
      expect(ops.equal(linear!.forward(x), x.matmul((linear as Linear).weight.t()).add((linear as Linear).bias!))).toBe(
        true,
      );
      const images = ops.randn([1, 2, 5, 5]);
      expect(conv!.forward(images).shape).toEqual([1, 3, 3, 3]);
      expect(grouped!.forward(images).shape).toEqual([1, 4, 5, 5]);
      expect((grouped as Conv2d).bias).toBeNull();
    });
  });

  test("batch norm: batch statistics in training, running ones in evaluation", () => {
    const bn = own(new BatchNorm2d(2));
    tidy(() => {
      const x = ops.randn([8, 2, 3, 3]).mul(3).add(1);
      const trained = bn.forward(x);
      expect(Number(trained.mean().item())).toBeCloseTo(0, 5);
      expect(bn.num_batches_tracked.item()).toBe(1);
      const expected = x.mean([0, 2, 3]).mul(0.1);
      expect(ops.allclose(bn.running_mean, expected)).toBe(true);
      bn.eval();
      const before = bn.running_mean.toArray();
      bn.forward(x);
      expect(bn.running_mean.toArray()).toEqual(before);
      expect(bn.num_batches_tracked.item()).toBe(1);
    });
  });
});
