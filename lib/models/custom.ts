import { ArdistillError } from "../errors.js";
import { core } from "../native/addon.js";
import type { FloatDType } from "../native/contract.js";
import { callFunction, Module, NativeCallback, noGrad, ops, Parameter, type Tensor, tidy } from "../tensor/index.js";
import { Model } from "./model.js";

export interface CustomModelOptions {
  /** Channels, height, width of an input image. */
  inputShape: readonly [channels: number, height: number, width: number];
  /** Default: what the model gives for a blank image. */
  numClasses?: number;
  /** For reports. Default: the class's or the function's own name. */
  name?: string;
  /** What it computes in. Default: that of its first parameter, else "float32". */
  dtype?: FloatDType;
}

/**
 * A model written in TypeScript: a {@link Module}, or a function from images (N x C x H x W in [0, 1]) to logits (N x classes).
 * It can be evaluated, attacked, distilled from and, where it is a module with parameters, trained, saved and loaded by
 * `loadWeights()`. Its forward pass runs on the JavaScript thread, whatever calls it. The module stays its owner's: disposing of
 * the model leaves it whole.
 * @throws ArdistillError `ERR_SHAPE` unless it gives N x classes, `ERR_CONFIG`.
 */
export function customModel(source: Module | ((images: Tensor) => Tensor), options: CustomModelOptions): Model {
  const { inputShape } = options;
  if (!(source instanceof Module) && typeof source !== "function") {
    throw new ArdistillError(
      "ERR_CONFIG",
      `customModel() makes a model of a Module or a function, not of ${typeof source}.`,
    );
  }
  if (inputShape?.length !== 3 || !inputShape.every((size) => Number.isSafeInteger(size) && size > 0)) {
    throw new ArdistillError(
      "ERR_CONFIG",
      "customModel() needs the inputShape of an image: [channels, height, width].",
    );
  }
  const name = options.name ?? ((source instanceof Module ? source.constructor.name : source.name) || "custom");
  const state = source instanceof Module ? source.stateDict() : new Map<string, Tensor>();
  const dtype = floatDType(state, options.dtype);
  const run = (images: Tensor, training: boolean) =>
    source instanceof Module ? inMode(source, images, training) : source(images);
  const what = `The model "${name}"`;
  const numClasses = options.numClasses ?? probe(what, (images) => run(images, false), inputShape, dtype);
  const callback = new NativeCallback(what, ([images], [training]) => run(images!, training === 1));
  const handle = core().createFunctionModel({
    callback: callback.id,
    numClasses,
    dtype,
    names: [...state.keys()],
    tensors: [...state.values()].map(({ id }) => id),
  });
  return new CustomModel(handle, name, inputShape, dtype, callback);
}

class CustomModel extends Model {
  readonly #callback: NativeCallback;

  constructor(
    handle: Model["handle"],
    name: string,
    inputShape: Model["inputShape"],
    dtype: FloatDType,
    callback: NativeCallback,
  ) {
    super(handle, name, inputShape, dtype);
    this.#callback = callback;
  }

  protected override release(): void {
    super.release();
    this.#callback.dispose();
  }
}

function floatDType(state: ReadonlyMap<string, Tensor>, wanted: FloatDType | undefined): FloatDType {
  const found = [...state.values()].find((tensor) => tensor instanceof Parameter)?.dtype ?? wanted ?? "float32";
  if ((found !== "float32" && found !== "float64") || (wanted !== undefined && wanted !== found)) {
    throw new ArdistillError(
      "ERR_CONFIG",
      `A model computes in float32 or float64, as its parameters do; they are ${found}${wanted ? `, and dtype says ${wanted}` : ""}.`,
    );
  }
  return found;
}

/** A forward pass in one mode, after which the module is in the mode that it was in. */
function inMode(module: Module, images: Tensor, training: boolean): Tensor {
  const before = module.training;
  if (before !== training) module.train(training);
  try {
    return module.forward(images);
  } finally {
    if (before !== training) module.train(before);
  }
}

function probe(
  what: string,
  forward: (images: Tensor) => Tensor,
  inputShape: readonly number[],
  dtype: FloatDType,
): number {
  const shape = tidy(() =>
    noGrad(() => callFunction(what, () => forward(ops.zeros([1, ...inputShape], { dtype }))).shape),
  );
  if (shape.length === 2 && shape[0] === 1) return shape[1]!;
  throw new ArdistillError(
    "ERR_SHAPE",
    `${what} gives an output of shape [${shape.join(", ")}] for one image; a classifier gives [1, classes].`,
  );
}
