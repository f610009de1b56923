import type { Model } from "../lib/models/model.js";
import { BatchNorm2d, Conv2d, Linear, Module, noGrad, ops, type Tensor, tensor } from "../lib/tensor/index.js";

/** native/models/small_cnn.cpp, written in TypeScript. */
export class SmallCnn extends Module {
  readonly conv1: Conv2d;
  readonly bn1: BatchNorm2d;
  readonly conv2: Conv2d;
  readonly bn2: BatchNorm2d;
  readonly conv3: Conv2d;
  readonly bn3: BatchNorm2d;
  readonly linear: Linear;

  constructor(inChannels: number, numClasses: number, widthMultiplier = 1) {
    super();
    const [a, b, c] = [32, 64, 128].map((channels) => Math.round(channels * widthMultiplier)) as [
      number,
      number,
      number,
    ];
    this.conv1 = new Conv2d(inChannels, a, 3, { padding: 1, bias: false });
    this.bn1 = new BatchNorm2d(a);
    this.conv2 = new Conv2d(a, b, 3, { stride: 2, padding: 1, bias: false });
    this.bn2 = new BatchNorm2d(b);
    this.conv3 = new Conv2d(b, c, 3, { stride: 2, padding: 1, bias: false });
    this.bn3 = new BatchNorm2d(c);
    this.linear = new Linear(c, numClasses);
  }

  override forward(images: Tensor): Tensor {
    let x = this.bn1.forward(this.conv1.forward(images)).relu();
    x = this.bn2.forward(this.conv2.forward(x)).relu();
    x = this.bn3.forward(this.conv3.forward(x)).relu();
    const [, , height, width] = x.shape;
    return this.linear.forward(ops.avg_pool2d(x, [height!, width!]).flatten(1));
  }
}

/** Copies a model's state dict into a module's. */
export async function withWeightsOf(model: Model, module: Module): Promise<void> {
  const state = module.stateDict();
  for (const [name, { shape, data }] of await model.stateDict()) {
    using values = tensor(data, { shape });
    noGrad(() => state.get(name)!.copy_(values));
  }
}
