import type { DType } from "../native/contract.js";

/** Anything a checkpoint can hold. Python's tuples, lists and sets are all arrays here, its mappings are Maps. */
export type CheckpointValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | TensorEntry
  | Placeholder
  | CheckpointValue[]
  | CheckpointMap;
/** Keys that are neither text nor number, which Python allows, are placeholders. */
export type CheckpointMap = Map<CheckpointKey, CheckpointValue>;
export type CheckpointKey = null | boolean | number | bigint | string | Placeholder;

/** Where a tensor's elements lie in the file. Tensors may share one. */
export interface Region {
  /** Of the first byte. */
  offset: number;
  bytes: number;
}

/** A tensor of which only the description was read; `readTensors()` reads its elements. */
export class TensorEntry {
  constructor(
    readonly dtype: DType,
    readonly shape: readonly number[],
    /** In elements, as is `storageOffset`. */
    readonly strides: readonly number[],
    readonly storageOffset: number,
    readonly storage: Region,
    readonly requiresGrad = false,
  ) {}
}

/** A Python class, function or object that means nothing here: its name and what the file gives it, with no behaviour. */
export class Placeholder {
  /** What `__setstate__` would get, or the attributes of an object. */
  state?: CheckpointValue;
  /** Of an object that is a list as well. */
  items?: CheckpointValue[];
  /** Of an object that is a mapping as well. */
  entries?: CheckpointMap;

  constructor(
    /** Module and name, such as "argparse.Namespace". */
    readonly name: string,
    /** What it was called with; undefined for the class or function itself. */
    public args?: CheckpointValue[],
  ) {}
}

/** What is wrong with a file, without its name: `openCheckpoint()` makes an ERR_CHECKPOINT_FORMAT of it. */
export class Fault extends Error {}

/** The strides of a tensor whose elements lie in order, without gaps. */
export function contiguousStrides(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let i = shape.length - 1; i >= 0; i--) {
    strides[i] = stride;
    stride *= Math.max(1, shape[i]!);
  }
  return strides;
}

/** PyTorch's own limit is 64 in most operators. */
export const MAX_DIMENSIONS = 64;

/** Every element, of `itemBytes`, must lie within the storage. @throws Fault */
export function checkTensor(
  { shape, strides, storageOffset, storage }: Omit<TensorEntry, "dtype" | "requiresGrad">,
  itemBytes: number,
): void {
  if (shape.length > MAX_DIMENSIONS) throw new Fault(`it has a tensor of more than ${MAX_DIMENSIONS} dimensions`);
  if (!shape.every(isCount) || !isCount(storageOffset)) {
    throw new Fault("it has a tensor whose shape or offset is not made of whole numbers from 0 on");
  }
  if (!strides.every(isCount)) {
    throw new Fault("it has a tensor with strides that are negative or no whole numbers, which PyTorch does not have");
  }
  // Floats that are beyond exact are beyond any storage, too.
  const span = contiguousStrides(shape)[0] ?? 1;
  if (span * Math.max(1, shape[0] ?? 1) > Number.MAX_SAFE_INTEGER) {
    throw new Fault(`it has a tensor of the gigantic shape [${shape.join(", ")}]`);
  }
  if (shape.includes(0)) return;
  const last = shape.reduce((at, size, i) => at + (size - 1) * strides[i]!, storageOffset);
  if ((last + 1) * itemBytes > storage.bytes) {
    throw new Fault(`it has a tensor of shape [${shape.join(", ")}] that reaches out of its storage`);
  }
}

/** Whether this is a whole number from 0 on. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
