import { noGrad } from "./autograd.js";
import { type DTypeName, findDType } from "./dtype.js";
import { ops } from "./operators.js";
import { type Device, idOf, Tensor } from "./tensor.js";
import { keep, tidy } from "./tidy.js";

/** A tensor that a {@link Module} learns: it requires gradients, and no `tidy()` disposes of it. */
export class Parameter extends Tensor {
  /** @param tensor its values, whose memory the parameter shares. */
  constructor(tensor: Tensor) {
    super(shareOf(tensor));
    this.requiresGrad = true;
    keep(this);
  }
}

function shareOf(tensor: Tensor): number {
  idOf(tensor); // refuses one of another copy of the package
  return tensor.detach().release();
}

/**
 * A network written in TypeScript, as `torch.nn.Module`: its properties that are parameters, other tensors (buffers), modules
 * and arrays of those make its state dict, under their names. `customModel()` makes a model of it.
 */
export abstract class Module {
  /** Whether batch norm, dropout and such behave as in training. Default true, as in PyTorch. */
  training = true;

  abstract forward(input: Tensor): Tensor;

  /** Parameters and buffers in PyTorch's order: a module's own parameters, its buffers, then those of its children. */
  stateDict(): Map<string, Tensor> {
    const own = this.members().filter((member): member is [string, Tensor] => member[1] instanceof Tensor);
    const state = new Map<string, Tensor>([
      ...own.filter(([, tensor]) => tensor instanceof Parameter),
      ...own.filter(([, tensor]) => !(tensor instanceof Parameter)),
    ]);
    for (const [name, child] of this.children()) {
      for (const [inner, tensor] of child.stateDict()) state.set(`${name}.${inner}`, tensor);
    }
    return state;
  }

  namedParameters(): Map<string, Parameter> {
    return new Map(
      [...this.stateDict()].filter((entry): entry is [string, Parameter] => entry[1] instanceof Parameter),
    );
  }

  parameters(): Parameter[] {
    return [...this.namedParameters().values()];
  }

  /** The modules that are properties of this one. */
  children(): [name: string, child: Module][] {
    return this.members().filter((member): member is [string, Module] => member[1] instanceof Module);
  }

  /** Sets {@link training} here and in all children. */
  train(mode = true): this {
    this.training = mode;
    for (const [, child] of this.children()) child.train(mode);
    return this;
  }

  eval(): this {
    return this.train(false);
  }

  /** Moves all tensors to a device, or those of floating point to a dtype. */
  to(target: Device | DTypeName): this {
    const isDType = findDType(target) !== undefined;
    for (const tensor of this.stateDict().values()) {
      if (!isDType || ops.is_floating_point(tensor)) tidy(() => noGrad(() => tensor.set_data(tensor.to(target))));
    }
    return this;
  }

  /** Frees all parameters and buffers. */
  dispose(): void {
    for (const tensor of this.stateDict().values()) tensor.dispose();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  private members(): [name: string, value: unknown][] {
    return Object.entries(this).flatMap(([name, value]): [string, unknown][] =>
      Array.isArray(value) ? value.map((item, i) => [`${name}.${i}`, item]) : [[name, value]],
    );
  }
}

export interface LinearOptions {
  /** Default true. */
  bias?: boolean;
}

/** `torch.nn.Linear`, with its initial values after the same `manualSeed()`. */
export class Linear extends Module {
  readonly weight: Parameter;
  readonly bias: Parameter | null;

  constructor(inFeatures: number, outFeatures: number, { bias = true }: LinearOptions = {}) {
    super();
    this.weight = uniform([outFeatures, inFeatures], inFeatures);
    this.bias = bias ? uniform([outFeatures], inFeatures) : null;
  }

  /** @param input N x in. @returns N x out. */
  override forward(input: Tensor): Tensor {
    return ops.linear(input, this.weight, this.bias);
  }
}

export interface Conv2dOptions {
  /** Default 1. */
  stride?: number;
  /** Zeros around the image. Default 0. */
  padding?: number;
  /** Default 1. */
  groups?: number;
  /** Default true. */
  bias?: boolean;
}

/** `torch.nn.Conv2d`, with its initial values after the same `manualSeed()`. */
export class Conv2d extends Module {
  readonly weight: Parameter;
  readonly bias: Parameter | null;
  private readonly options: { stride: number; padding: number; groups: number };

  constructor(inChannels: number, outChannels: number, kernelSize: number, options: Conv2dOptions = {}) {
    super();
    const { stride = 1, padding = 0, groups = 1, bias = true } = options;
    this.options = { stride, padding, groups };
    const fanIn = (inChannels / groups) * kernelSize * kernelSize;
    this.weight = uniform([outChannels, inChannels / groups, kernelSize, kernelSize], fanIn);
    this.bias = bias ? uniform([outChannels], fanIn) : null;
  }

  /** @param input N x C x H x W. */
  override forward(input: Tensor): Tensor {
    return ops.conv2d(input, this.weight, this.bias, this.options);
  }
}

export interface BatchNorm2dOptions {
  /** Default 1e-5. */
  eps?: number;
  /** Default 0.1. */
  momentum?: number;
}

/** `torch.nn.BatchNorm2d`. */
export class BatchNorm2d extends Module {
  readonly weight: Parameter;
  readonly bias: Parameter;
  readonly running_mean: Tensor;
  readonly running_var: Tensor;
  readonly num_batches_tracked: Tensor;
  private readonly options: Required<BatchNorm2dOptions>;

  constructor(channels: number, { eps = 1e-5, momentum = 0.1 }: BatchNorm2dOptions = {}) {
    super();
    this.options = { eps, momentum };
    this.weight = tidy(() => new Parameter(ops.ones([channels])));
    this.bias = tidy(() => new Parameter(ops.zeros([channels])));
    this.running_mean = keep(ops.zeros([channels]));
    this.running_var = keep(ops.ones([channels]));
    this.num_batches_tracked = keep(ops.zeros([], { dtype: "int64" }));
  }

  /** @param input N x C x H x W. */
  override forward(input: Tensor): Tensor {
    if (this.training) noGrad(() => this.num_batches_tracked.add_(1));
    const { weight, bias, running_mean, running_var, training, options } = this;
    const { momentum, eps } = options;
    return ops.batch_norm(input, weight, bias, running_mean, running_var, training, momentum, eps, false);
  }
}

/** As `reset_parameters()` of PyTorch's layers: `kaiming_uniform_` with a = sqrt(5), whose bound is 1 / sqrt(fanIn). */
function uniform(shape: number[], fanIn: number): Parameter {
  const gain = Math.sqrt(2 / (1 + Math.sqrt(5) ** 2));
  const bound = shape.length > 1 ? Math.sqrt(3) * (gain / Math.sqrt(fanIn)) : 1 / Math.sqrt(fanIn);
  return tidy(() => new Parameter(ops.empty(shape).uniform_(-bound, bound)));
}
