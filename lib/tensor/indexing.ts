import { ArdistillError, describeValue } from "../errors.js";
import { tensor } from "./create.js";
import { invoke, Tensor } from "./tensor.js";

/** `start:stop:step` of a dimension, as in Python; what is undefined is the whole extent. */
export class Slice {
  constructor(
    readonly start?: number,
    readonly stop?: number,
    readonly step?: number,
  ) {}
}

/** The elements from `start` up to but not including `stop`; negative numbers count from the end. */
export function slice(start?: number, stop?: number, step?: number): Slice {
  return new Slice(start, stop, step);
}

/**
 * What stands between the brackets in Python's `x[0, 1:3, None, ..., mask]`: a number, a slice (`slice(1, 3)` or "1:3"), null
 * for a new dimension, "..." for all dimensions between, and for advanced indexing a tensor of int64 or bool, or an array.
 */
export type Index = number | Slice | string | null | boolean | Tensor | readonly number[] | readonly boolean[];

export interface IndexMethods {
  /**
   * `x.index(0, "1:3")` is Python's `x[0, 1:3]`. A view of the same memory, but for advanced indexing (tensors, arrays),
   * which copies.
   * @throws ArdistillError `ERR_INDEX` for an index out of range or too many of them, `ERR_CONFIG` for what is no index.
   */
  index(...indices: Index[]): Tensor;
  /** `x.indexPut_([0, "1:3"], value)` is Python's `x[0, 1:3] = value`; `value` is broadcast. Returns the tensor itself. */
  indexPut_(indices: Index | readonly Index[], value: Tensor | number | bigint | boolean): Tensor;
}

Tensor.prototype.index = function (...indices) {
  const { view, advanced } = applyIndices(this, indices);
  if (advanced.length === 0) return view;
  const result = invoke("index.Tensor", [view, advanced]) as Tensor;
  if (view !== this) view.dispose();
  return result;
};

Tensor.prototype.indexPut_ = function (indices, value) {
  const { view, advanced } = applyIndices(this, Array.isArray(indices) ? indices : [indices as Index]);
  if (advanced.length > 0) invoke("index_put_", [view, advanced, value]);
  else if (value instanceof Tensor) invoke("copy_", [view, dropLeadingOnes(value, view)]);
  else invoke("fill_", [view, value]);
  if (view !== this) view.dispose();
  return this;
};

/** A value may have more dimensions of size 1 in front than the place it goes to, as in PyTorch. */
function dropLeadingOnes(value: Tensor, view: Tensor): Tensor {
  const shape = value.shape;
  const surplus = shape.length - view.shape.length;
  return surplus > 0 && shape.slice(0, surplus).every((size) => size === 1)
    ? (invoke("reshape", [value, shape.slice(surplus)]) as Tensor)
    : value;
}

/** Takes numbers, slices and new dimensions; what remains are tensors to index the view's dimensions with, null for none. */
function applyIndices(self: Tensor, indices: readonly Index[]): { view: Tensor; advanced: (Tensor | null)[] } {
  const items = indices.map(readIndex);
  const { length } = self.shape;
  const used = items.reduce<number>((sum, item) => sum + dimensionsOf(item), 0);
  if (used > length) {
    throw new ArdistillError("ERR_INDEX", `There are ${used} indices for a tensor of ${length} dimensions.`);
  }
  if (items.filter((item) => item === "...").length > 1) {
    throw new ArdistillError("ERR_INDEX", 'There can be only one "..." in an index.');
  }
  let view = self;
  const next = (operator: string, ...args: unknown[]) => {
    const result = invoke(operator, [view, ...args]) as Tensor;
    if (view !== self) view.dispose();
    view = result;
  };
  const advanced: (Tensor | null)[] = [];
  let dim = 0;
  // Dimensions that are passed over. A mask is one index of several dimensions, so places in the list are counted apart.
  const pass = (dimensions: number) => {
    dim += dimensions;
    if (advanced.length > 0) for (let i = 0; i < dimensions; i++) advanced.push(null);
  };
  for (const item of items) {
    if (typeof item === "number") next("select.int", dim, item);
    else if (item === "...") pass(length - used);
    else if (item === null) {
      next("unsqueeze", dim);
      pass(1);
    } else if (item instanceof Slice) {
      next("slice.Tensor", dim, item.start ?? null, item.stop ?? null, item.step ?? 1);
      pass(1);
    } else {
      if (typeof item === "boolean") next("unsqueeze", dim);
      if (advanced.length === 0) for (let i = 0; i < dim; i++) advanced.push(null);
      advanced.push(typeof item === "boolean" ? tensor([item]) : item);
      dim += typeof item === "boolean" ? 1 : dimensionsOf(item);
    }
  }
  return { view, advanced };
}

type Item = number | Slice | "..." | null | boolean | Tensor;

function readIndex(index: Index): Item {
  if (typeof index === "string") return index === "..." ? index : parseSlice(index);
  if (index instanceof Slice) return checkSlice(index, [index.start, index.stop, index.step]);
  if (typeof index === "number") return checkWhole(index, index);
  if (Array.isArray(index)) {
    return tensor(index as number[], { dtype: typeof index[0] === "boolean" ? "bool" : "int64" });
  }
  if (index instanceof Tensor) {
    const single = index.shape.length === 0 && index.dtype !== "bool" && index.dtype !== "uint8";
    return single ? Number(index.item()) : index;
  }
  if (index === null || typeof index === "boolean") return index as null | boolean;
  throw notAnIndex(index);
}

function parseSlice(text: string): Slice {
  const parts = text.split(":").map((part) => (part.trim() === "" ? undefined : Number(part)));
  if (parts.length < 2 || parts.length > 3) throw notAnIndex(text);
  return checkSlice(new Slice(...parts), parts, text);
}

function checkSlice(slice: Slice, parts: readonly (number | undefined)[], text = parts.join(":")): Slice {
  for (const part of parts) if (part !== undefined) checkWhole(part, text);
  if (slice.step !== undefined && slice.step <= 0) {
    throw new ArdistillError(
      "ERR_INDEX",
      `A slice's step must be above 0, not ${slice.step}; flip() turns a dimension around.`,
    );
  }
  return slice;
}

function checkWhole(value: number, index: unknown): number {
  if (!Number.isSafeInteger(value)) throw notAnIndex(index);
  return value;
}

function notAnIndex(index: unknown): ArdistillError {
  return new ArdistillError(
    "ERR_CONFIG",
    `${describeValue(index)} is no index. An index is a whole number, slice(start, stop, step) or ` +
      '"start:stop:step", null, "...", a tensor or an array.',
  );
}

/** How many dimensions of the tensor an index speaks of. */
function dimensionsOf(item: Item): number {
  if (item === null || item === "..." || typeof item === "boolean") return 0;
  if (item instanceof Tensor && (item.dtype === "bool" || item.dtype === "uint8")) return item.shape.length;
  return 1;
}
