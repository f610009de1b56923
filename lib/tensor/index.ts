/** Tensors and operators. Modules of other folders import from here: what is imported alone lacks the methods that others add. */
import "./format.js";

export { enableGrad, type GradOptions, grad, noGrad } from "./autograd.js";
export { callFunction, NativeCallback } from "./callback.js";
export { type TensorLike, type TensorOptions, tensor } from "./create.js";
export { cuda } from "./cuda.js";
export type { DType, DTypeName, TensorData } from "./dtype.js";
export { type Index, Slice, slice } from "./indexing.js";
export {
  BatchNorm2d,
  type BatchNorm2dOptions,
  Conv2d,
  type Conv2dOptions,
  Linear,
  type LinearOptions,
  Module,
  Parameter,
} from "./module.js";
export type { Operators } from "./operator-types.js";
export { type OperatorSchema, operatorSchemas, ops } from "./operators.js";
export { Generator, manualSeed } from "./random.js";
export {
  type BackwardOptions,
  type Complex,
  type ConversionOptions,
  type Device,
  type Element,
  idOf,
  memory,
  type NestedArray,
  Tensor,
} from "./tensor.js";
export { keep, tidy } from "./tidy.js";
