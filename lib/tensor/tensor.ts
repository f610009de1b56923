import { ArdistillError, describeValue, suggest } from "../errors.js";
import { core } from "../native/addon.js";
import type { CoreAddon } from "../native/contract.js";
import { DTYPE_NAMES, type DType, type DTypeName, findDType, type TensorData, TYPED_ARRAYS } from "./dtype.js";
import type { IndexMethods } from "./indexing.js";
import type { Layout, OperatorMethods } from "./operator-types.js";
import { Generator } from "./random.js";
import { row, Tag } from "./row.js";
import { track } from "./tidy.js";

/** Where a tensor lives: "cpu", "cuda", "cuda:1". */
export type Device = string;

/** What {@link Tensor.to} takes. */
export interface ConversionOptions {
  dtype?: DTypeName;
  device?: Device;
  /** A copy even where nothing changes. Default false. */
  copy?: boolean;
  /** Default false. */
  non_blocking?: boolean;
}

export interface BackwardOptions {
  /** A weight for each element, in the tensor's shape. */
  gradient?: Tensor;
  /** Only these leaves. Default: all that it was computed from. */
  inputs?: readonly Tensor[];
  /** Keep the graph for another time. Default `createGraph`. */
  retainGraph?: boolean;
  /** Record a graph of the gradients, for higher derivatives. Default false. */
  createGraph?: boolean;
}

const DISPOSED = -1;

/** Frees what was never disposed of, some time after the garbage collector has found it: in a turn of the event loop. */
const abandoned = new FinalizationRegistry<number>((id) => core().releaseTensor(id));

/**
 * A tensor of LibTorch. Its methods are the ATen operators that take one as `self`, under their own names
 * (`x.matmul(y)`, `x.clamp_(0, 1)`), and those below.
 *
 * Its memory is native: `dispose()`, `using` or {@link tidy} free it at once, the garbage collector some time later.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: operators.ts and indexing.ts install the methods
export class Tensor {
  #id: number;
  #watched = false;
  /** @internal See tidy.ts. */
  kept = false;

  /** @internal Of a native tensor that nobody else holds. */
  constructor(id: number) {
    this.#id = id;
    track(this);
  }

  /** @internal See tidy.ts. */
  watch(): void {
    if (this.#watched || this.#id === DISPOSED) return;
    this.#watched = true;
    abandoned.register(this, this.#id, this);
  }

  /** @internal Its number in native code. @throws ArdistillError `ERR_DISPOSED`. */
  get id(): number {
    if (this.#id === DISPOSED) throw disposedError();
    return this.#id;
  }

  get dtype(): DType {
    return core().tensorDtype(this.id) as DType;
  }

  get shape(): number[] {
    return core().tensorShape(this.id);
  }

  /** How many dimensions it has. */
  dim(): number {
    return this.shape.length;
  }

  /** How many elements it has. */
  numel(): number {
    return this.shape.reduce((product, size) => product * size, 1);
  }

  /** In elements. Of strided tensors alone: `ERR_OPERATOR` for a sparse one. */
  get strides(): number[] {
    return core().tensorStrides(this.id);
  }

  get device(): Device {
    return core().tensorDevice(this.id);
  }

  get layout(): Layout {
    return core().tensorLayout(this.id) as Layout;
  }

  /** Frees the memory, unless other tensors or a graph share it. Calling it again does nothing. */
  dispose(): void {
    if (this.#id !== DISPOSED) core().releaseTensor(this.release());
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  get disposed(): boolean {
    return this.#id === DISPOSED;
  }

  /** @internal Gives up the native tensor without freeing it. */
  release(): number {
    const { id } = this;
    if (this.#watched) abandoned.unregister(this);
    this.#id = DISPOSED;
    return id;
  }

  /**
   * Its elements in row-major order, a copy, the zeros of sparse ones included: of the typed array of its dtype; float16 and bfloat16 leave as the bits in a
   * Uint16Array, bool as a Uint8Array, int64 as a BigInt64Array, complex numbers as pairs.
   */
  toTypedArray(): TensorData {
    const type = TYPED_ARRAYS[this.dtype] ?? Uint8Array;
    return new type(core().tensorBytes(this.id));
  }

  /** Its elements as nested arrays: numbers (bigints where a number is not exact), booleans, or for a 0-d tensor just one. */
  toArray(): NestedArray {
    return nest(this.plainValues(), this.shape);
  }

  /** The value of its only element: a number, or a bigint where that is not exact; a boolean; `{ re, im }`. @throws `ERR_SHAPE`. */
  item(): Element {
    return invoke("item", [this]) as Element;
  }

  /** Another dtype or device, or those of another tensor; itself under a new handle where nothing changes. */
  to(target: DTypeName | Device | Tensor | ConversionOptions, options: ConversionOptions = {}): Tensor {
    if (target instanceof Tensor) return invoke("to.other", [this, target, options]) as Tensor;
    if (typeof target === "object") return invoke("to.dtype_layout", [this, target]) as Tensor;
    const dtype = findDType(target);
    if (!dtype && !/^(cpu|cuda|meta|xla|mps|xpu)(:\d+)?$/.test(target)) {
      const names = [...DTYPE_NAMES, "cpu", "cuda"];
      throw new ArdistillError("ERR_CONFIG", `${suggest(String(target), names)} is neither a dtype nor a device.`);
    }
    return invoke("to.dtype_layout", [this, { ...options, ...(dtype ? { dtype } : { device: target }) }]) as Tensor;
  }

  cpu(): Tensor {
    return this.to("cpu");
  }

  /** @throws ArdistillError `ERR_CUDA_UNAVAILABLE`. */
  cuda(index?: number): Tensor {
    return this.to(index === undefined ? "cuda" : `cuda:${index}`);
  }

  /** Whether operators on it are recorded for gradients. Setting it is for leaves of floating or complex dtype: else `ERR_AUTOGRAD`. */
  get requiresGrad(): boolean {
    return core().tensorGraph(this.id).requiresGrad;
  }

  set requiresGrad(value: boolean) {
    core().setRequiresGrad(this.id, value);
  }

  /** Whether it was made by the user, rather than computed from a tensor that requires gradients. */
  get isLeaf(): boolean {
    return core().tensorGraph(this.id).isLeaf;
  }

  /** The name of the graph's node that made it, such as "MulBackward0"; null for a leaf. */
  get gradFn(): string | null {
    return core().tensorGraph(this.id).function;
  }

  /** What {@link backward} has summed up for this leaf; null before. A new handle at each reading. */
  get grad(): Tensor | null {
    const id = core().tensorGradient(this.id);
    return id < 0 ? null : new Tensor(id);
  }

  set grad(value: Tensor | null) {
    core().setTensorGradient(this.id, value === null ? -1 : idOf(value));
  }

  /**
   * Adds to the `grad` of every leaf (or of `inputs` alone) the gradient of this tensor, which must have one element unless
   * `gradient` weighs its elements. As `torch.Tensor.backward`.
   * @throws ArdistillError `ERR_AUTOGRAD`, as where nothing requires gradients or the graph is gone already.
   */
  backward(options: BackwardOptions = {}): void {
    const { gradient, inputs = [], createGraph = false, retainGraph = createGraph } = options;
    const weights = gradient === undefined ? [] : [idOf(gradient)];
    core().backward([this.id], weights, inputs.map(idOf), retainGraph, createGraph);
  }

  private plainValues(): Element[] {
    const { dtype } = this;
    if (dtype === "float16" || dtype === "bfloat16") {
      const wide = this.to("float32");
      try {
        return wide.plainValues();
      } finally {
        wide.dispose();
      }
    }
    const data = this.toTypedArray();
    if (dtype === "bool") return Array.from(data as Uint8Array, (value) => value !== 0);
    if (data instanceof BigInt64Array || data instanceof BigUint64Array) return Array.from(data, exact);
    const numbers = Array.from(data);
    if (dtype !== "complex64" && dtype !== "complex128") return numbers;
    return Array.from({ length: numbers.length / 2 }, (_, i) => ({ re: numbers[2 * i]!, im: numbers[2 * i + 1]! }));
  }
}

export interface Tensor extends OperatorMethods, IndexMethods {}

/**
 * A tensor's number in native code.
 * @throws ArdistillError `ERR_CONFIG` for what is no tensor of this copy of the package: another copy's numbers name other tensors.
 */
export function idOf(tensor: Tensor): number {
  if (tensor instanceof Tensor) return tensor.id;
  throw new ArdistillError("ERR_CONFIG", `A tensor was expected here, not ${describeValue(tensor)}.`);
}

export interface Complex {
  re: number;
  im: number;
}

/** One value of a tensor. */
export type Element = number | bigint | boolean | Complex;
/** A tensor's values: nested arrays, or a single value for one without dimensions. */
export type NestedArray = Element | NestedArray[];

/** How much native memory the tensors of this thread hold. */
export function memory(): { tensors: number; bytes: number } {
  const { count, bytes } = core().heldTensors();
  return { tensors: count, bytes };
}

let native: CoreAddon | undefined;
const indices = new Map<string, number | undefined>();

/** The index of an operator in native code; undefined for an unknown name. */
export function findOperator(name: string): number | undefined {
  if (!indices.has(name)) {
    const index = core().findOperator(name);
    indices.set(name, index < 0 ? undefined : index);
  }
  return indices.get(name);
}

/** Calls an operator by its name. See `callOperator`. */
export function invoke(name: string, args: readonly unknown[]): unknown {
  return callOperator(findOperator(name)!, args);
}

/**
 * Calls an operator: positional arguments, and in a last plain object the keyword ones.
 * @returns its result, an array of several, or undefined for none.
 */
export function callOperator(index: number, args: readonly unknown[]): unknown {
  native ??= core();
  row.clear();
  const last = args.length - 1;
  for (let i = 0; i < last; i++) encode(args[i]);
  if (last >= 0) {
    if (isKeywords(args[last])) encodeKeywords(args[last]);
    else encode(args[last]);
  }
  if (row.tags.length === 0) row.grow(0);
  const { strings } = row;
  const count = native.callOperator(index, row.length, strings.length > 0 ? strings : undefined);
  if (count === 1 && row.tags[0] === Tag.tensor) return new Tensor(row.values[0]!);
  return decodeResults(count, args);
}

function isKeywords(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || value instanceof Tensor) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function encodeKeywords(keywords: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(keywords)) {
    if (value === undefined) continue;
    row.pushString(Tag.keyword, name);
    encode(value);
  }
}

function encode(value: unknown): void {
  if (typeof value === "number") {
    row.push(Number.isSafeInteger(value) && !Object.is(value, -0) ? Tag.integer : Tag.number, value);
  } else if (value instanceof Tensor) {
    row.push(Tag.tensor, value.id);
  } else if (typeof value === "boolean") {
    row.push(Tag.boolean, value ? 1 : 0);
  } else if (typeof value === "string") {
    row.pushString(Tag.string, value);
  } else if (value === undefined) {
    row.push(Tag.missing, 0);
  } else if (value === null) {
    row.push(Tag.none, 0);
  } else if (typeof value === "bigint") {
    if (BigInt.asIntN(64, value) !== value) throw argumentError(`${value}n, which has more than 64 bits`);
    row.pushBigInt(value);
  } else if (isList(value)) {
    encodeList(value);
  } else if (value instanceof Generator) {
    row.push(Tag.generator, value.id);
  } else {
    const hint = typeof value === "object" ? "; keywords go into one object after all else" : "";
    throw argumentError(describeValue(value) + hint);
  }
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

function encodeList(items: ArrayLike<unknown>): void {
  row.push(Tag.list, items.length);
  for (let i = 0; i < items.length; i++) {
    if (isList(items[i])) throw argumentError("a list in a list; make it a tensor with tensor([[...]])");
    encode(items[i] ?? null);
  }
}

function argumentError(what: string): ArdistillError {
  return new ArdistillError("ERR_CONFIG", `An operator does not take ${what}.`);
}

function decodeResults(count: number, args: readonly unknown[]): unknown {
  if (count > row.tags.length) {
    row.grow(count);
    core().takeResults();
  }
  const reader = { at: 0 };
  const results: unknown[] = [];
  while (reader.at < count) results.push(decode(reader, args));
  return results.length > 1 ? results : results[0];
}

function decode(reader: { at: number }, args: readonly unknown[]): unknown {
  const at = reader.at++;
  const value = row.values[at]!;
  switch (row.tags[at]) {
    case Tag.tensor:
      return new Tensor(value);
    case Tag.same:
      return findTensor(value, args);
    case Tag.boolean:
      return value !== 0;
    case Tag.bigint:
      return row.words[at];
    case Tag.dtype:
      return core().dtypeName(value);
    case Tag.complex:
      return { re: value, im: row.values[reader.at++]! };
    case Tag.list:
      return Array.from({ length: value }, () => decode(reader, args));
    case Tag.none:
      return null;
    default:
      return value;
  }
}

/** The argument of that number: an operator that changes it in place returns it. */
function findTensor(id: number, args: readonly unknown[]): Tensor | undefined {
  for (const arg of args) {
    if (arg instanceof Tensor) {
      if (arg.id === id) return arg;
    } else if (typeof arg === "object" && arg !== null) {
      const found = findTensor(id, Object.values(arg));
      if (found) return found;
    }
  }
  return undefined;
}

function disposedError(): ArdistillError {
  return new ArdistillError("ERR_DISPOSED", "This tensor was disposed of and can no longer be used.");
}

function exact(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function nest(values: readonly Element[], shape: readonly number[], offset = 0): NestedArray {
  const [size, ...inner] = shape;
  if (size === undefined) return values[offset]!;
  const stride = inner.reduce((product, length) => product * length, 1);
  return Array.from({ length: size }, (_, i) => nest(values, inner, offset + i * stride));
}
