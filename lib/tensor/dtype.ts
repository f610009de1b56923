import type { DType, TensorData } from "../native/contract.js";

export type { DType, TensorData };

/** Element types by PyTorch's names, with the typed array that holds their bits. Complex ones are pairs (real, imaginary). */
export const TYPED_ARRAYS = {
  float64: Float64Array,
  float32: Float32Array,
  float16: Uint16Array,
  bfloat16: Uint16Array,
  int64: BigInt64Array,
  int32: Int32Array,
  int16: Int16Array,
  int8: Int8Array,
  uint64: BigUint64Array,
  uint32: Uint32Array,
  uint16: Uint16Array,
  uint8: Uint8Array,
  bool: Uint8Array,
  complex64: Float32Array,
  complex128: Float64Array,
} as const satisfies Record<DType, unknown>;

/** Bytes of an element. */
export function itemSize(dtype: DType): number {
  return TYPED_ARRAYS[dtype].BYTES_PER_ELEMENT * (dtype.startsWith("complex") ? 2 : 1);
}

/** An element type. `half`, `float`, `double`, `short`, `int` and `long` are taken for their longer names, as in PyTorch. */
export type DTypeName = DType | keyof typeof ALIASES;

const ALIASES = {
  half: "float16",
  float: "float32",
  double: "float64",
  short: "int16",
  int: "int32",
  long: "int64",
} as const satisfies Record<string, DType>;

/** The name that LibTorch gives a dtype, from any of its names; undefined for what is none. */
export function findDType(name: string): DType | undefined {
  if (Object.hasOwn(TYPED_ARRAYS, name)) return name as DType;
  return Object.hasOwn(ALIASES, name) ? ALIASES[name as keyof typeof ALIASES] : undefined;
}

export const DTYPE_NAMES: readonly string[] = [...Object.keys(TYPED_ARRAYS), ...Object.keys(ALIASES)];

/** What a whole number of such a type can be. */
export const INTEGER_RANGES: Readonly<Partial<Record<DType, readonly [least: bigint, most: bigint]>>> = {
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  int16: [-(2n ** 15n), 2n ** 15n - 1n],
  int8: [-128n, 127n],
  uint64: [0n, 2n ** 64n - 1n],
  uint32: [0n, 2n ** 32n - 1n],
  uint16: [0n, 2n ** 16n - 1n],
  uint8: [0n, 255n],
};
