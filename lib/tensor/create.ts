import { ArdistillError, suggest } from "../errors.js";
import { core } from "../native/addon.js";
import { DTYPE_NAMES, type DType, type DTypeName, findDType, INTEGER_RANGES, type TensorData } from "./dtype.js";
import { type Device, Tensor } from "./tensor.js";
import { tidy } from "./tidy.js";

export interface TensorOptions {
  /** Default: a typed array's own; bool for booleans, int64 for bigints, float32 for numbers. */
  dtype?: DTypeName;
  /** Of the data of a typed array. Default: one dimension. */
  shape?: readonly number[];
  /** Default "cpu". */
  device?: Device;
  /** Default false. */
  requiresGrad?: boolean;
}

/** What a tensor can be made of: a value, nested arrays of equal lengths, or a typed array. */
export type TensorLike = number | bigint | boolean | TensorData | Uint8ClampedArray | readonly TensorLike[];

/**
 * A tensor with a copy of `data`. A Uint16Array holds the bits of float16 and bfloat16, and pairs of numbers hold complex
 * ones, where `dtype` says so.
 * @throws ArdistillError `ERR_SHAPE` for rows of different lengths or a shape that does not fit, `ERR_CONFIG` for an unknown
 * dtype or a value that it cannot hold, `ERR_CUDA_UNAVAILABLE`.
 */
export function tensor(data: TensorLike, options: TensorOptions = {}): Tensor {
  return tidy(() => {
    const made = fromData(data, options);
    const placed = options.device === undefined ? made : made.to(options.device);
    if (options.requiresGrad) placed.requiresGrad = true;
    return placed;
  });
}

function fromData(data: TensorLike, options: TensorOptions): Tensor {
  const wanted = options.dtype === undefined ? undefined : requireDType(options.dtype);
  if (ArrayBuffer.isView(data)) return fromTypedArray(data, wanted, options.shape);
  const shape: number[] = [];
  const values: (number | bigint | boolean)[] = [];
  flatten(data, 0, shape, values);
  const { bytes, dtype } = pack(values, wanted);
  const target = wanted ?? dtype;
  return new Tensor(core().tensorFromBytes(bytes, dtype, checkShape(options.shape ?? shape, bytes.length), target));
}

const DTYPES_OF_ARRAYS: Readonly<Record<string, DType>> = {
  Float64Array: "float64",
  Float32Array: "float32",
  Float16Array: "float16",
  BigInt64Array: "int64",
  BigUint64Array: "uint64",
  Int32Array: "int32",
  Uint32Array: "uint32",
  Int16Array: "int16",
  Uint16Array: "uint16",
  Int8Array: "int8",
  Uint8Array: "uint8",
  Uint8ClampedArray: "uint8",
};

function fromTypedArray(
  data: TensorData | Uint8ClampedArray,
  wanted: DType | undefined,
  shape: readonly number[] | undefined,
): Tensor {
  // A Buffer is a Uint8Array of another name.
  const own = DTYPES_OF_ARRAYS[Object.prototype.toString.call(data).slice("[object ".length, -1)];
  if (!own)
    throw new ArdistillError("ERR_CONFIG", "tensor() takes no DataView; give it a typed array over the buffer.");
  const isBits = data instanceof Uint16Array && (wanted === "float16" || wanted === "bfloat16");
  const isPairs =
    (data instanceof Float32Array && wanted === "complex64") ||
    (data instanceof Float64Array && wanted === "complex128");
  if (isPairs && data.length % 2 === 1) {
    throw new ArdistillError(
      "ERR_SHAPE",
      `Complex numbers are pairs; an array of ${data.length} values needs one more.`,
    );
  }
  const source = isBits || isPairs ? wanted : own;
  const count = isPairs ? data.length / 2 : data.length;
  return new Tensor(core().tensorFromBytes(data, source, checkShape(shape ?? [count], count), wanted ?? source));
}

function checkShape(shape: readonly number[], count: number): readonly number[] {
  const wrong = shape.find((size) => !Number.isSafeInteger(size) || size < 0);
  if (wrong !== undefined) {
    throw new ArdistillError("ERR_SHAPE", `A shape holds whole numbers of at least 0, not ${wrong}.`);
  }
  const needed = shape.reduce((product, size) => product * size, 1);
  if (needed !== count) {
    throw new ArdistillError(
      "ERR_SHAPE",
      `The shape [${shape.join(", ")}] needs ${needed} values, and ${count} were given.`,
    );
  }
  return shape;
}

/** Appends the values of nested arrays, and notes or checks the length at each depth. */
function flatten(data: TensorLike, depth: number, shape: number[], values: (number | bigint | boolean)[]): void {
  if (!Array.isArray(data) && !ArrayBuffer.isView(data)) {
    if (depth !== shape.length) throw raggedError(shape.slice(0, depth));
    if (typeof data !== "number" && typeof data !== "boolean" && typeof data !== "bigint") {
      const what = data === null ? "null" : typeof data;
      throw new ArdistillError(
        "ERR_CONFIG",
        `tensor() takes numbers, bigints, booleans and arrays of them, not ${what}.`,
      );
    }
    values.push(data);
    return;
  }
  const items = data as ArrayLike<TensorLike>;
  if (depth === shape.length) {
    // The first value ended the shape: no array may lie deeper.
    if (values.length > 0) throw raggedError(shape);
    shape.push(items.length);
  } else if (shape[depth] !== items.length) {
    throw raggedError(shape.slice(0, depth), `${shape[depth]} and ${items.length}`);
  }
  for (let i = 0; i < items.length; i++) flatten(items[i]!, depth + 1, shape, values);
}

function raggedError(shape: readonly number[], lengths = "a value and an array"): ArdistillError {
  return new ArdistillError(
    "ERR_SHAPE",
    `tensor() got rows of different lengths in dimension ${shape.length}: ${lengths}. All must be equal.`,
  );
}

/** The values as bytes that native code converts to the dtype wanted. */
function pack(
  values: readonly (number | bigint | boolean)[],
  wanted: DType | undefined,
): { bytes: Float64Array | Float32Array | BigInt64Array | BigUint64Array | Uint8Array; dtype: DType } {
  const range = wanted && INTEGER_RANGES[wanted];
  if (range) for (const value of values) checkRange(value, wanted, range);
  const bigints = values.filter((value) => typeof value === "bigint").length;
  if (bigints > 0) {
    if (bigints < values.length) {
      throw new ArdistillError("ERR_CONFIG", "tensor() got bigints and numbers together; give it one kind.");
    }
    if (wanted === "uint64") return { bytes: BigUint64Array.from(values as bigint[]), dtype: "uint64" };
    for (const value of values) checkRange(value, "int64", INTEGER_RANGES.int64!);
    return { bytes: BigInt64Array.from(values as bigint[]), dtype: "int64" };
  }
  if (values.length > 0 && values.every((value) => typeof value === "boolean")) {
    return { bytes: Uint8Array.from(values, Number), dtype: wanted === undefined ? "bool" : "uint8" };
  }
  if (wanted === undefined) return { bytes: Float32Array.from(values, Number), dtype: "float32" };
  return { bytes: Float64Array.from(values, Number), dtype: "float64" };
}

function checkRange(value: number | bigint | boolean, dtype: DType, [least, most]: readonly [bigint, bigint]): void {
  // Comparing a number with a bigint is exact.
  const number = typeof value === "boolean" ? Number(value) : value;
  if (number >= least && number <= most) return;
  throw new ArdistillError("ERR_CONFIG", `${dtype} cannot hold ${value}; it holds ${least} to ${most}.`);
}

/** @throws ArdistillError `ERR_CONFIG` with the nearest name. */
function requireDType(name: string): DType {
  const dtype = findDType(name);
  if (dtype) return dtype;
  throw new ArdistillError(
    "ERR_CONFIG",
    `Unknown dtype ${suggest(name, DTYPE_NAMES)}. Known: ${DTYPE_NAMES.join(", ")}.`,
  );
}
