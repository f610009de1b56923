import type { DType } from "../native/contract.js";
import { findDType, itemSize } from "../tensor/dtype.js";
import { keyOf, type PickleObjects } from "./pickle.js";
import {
  type CheckpointMap,
  type CheckpointValue,
  checkTensor,
  Fault,
  isCount,
  MAX_DIMENSIONS,
  Placeholder,
  type Region,
  TensorEntry,
} from "./values.js";

/** The elements of tensors, by the names that torch/storage.py gives their types; others have no tensors here. */
export const STORAGE_DTYPES: ReadonlyMap<string, DType> = new Map([
  ["DoubleStorage", "float64"],
  ["FloatStorage", "float32"],
  ["HalfStorage", "float16"],
  ["BFloat16Storage", "bfloat16"],
  ["LongStorage", "int64"],
  ["IntStorage", "int32"],
  ["ShortStorage", "int16"],
  ["CharStorage", "int8"],
  ["ByteStorage", "uint8"],
  ["BoolStorage", "bool"],
  ["ComplexFloatStorage", "complex64"],
  ["ComplexDoubleStorage", "complex128"],
  ["UntypedStorage", "uint8"],
  ["_UntypedStorage", "uint8"],
]);

/** Elements of LibTorch's that have no tensors here (c10/core/ScalarType.h): bytes, where that is not 1. */
const OTHER_ITEM_BYTES: ReadonlyMap<string, number> = new Map([
  ["Bits16Storage", 2],
  ["UInt16Storage", 2],
  ["UInt32Storage", 4],
  ["UInt64Storage", 8],
  ["QInt32Storage", 4],
  ["ComplexHalfStorage", 4],
]);

const typeName = (name: string) => name.slice(name.lastIndexOf(".") + 1);

/** A tensor's memory: of this name, it is what `torch.save` writes beside the pickle. Its place in the file is found later. */
export class Storage extends Placeholder implements Region {
  offset = 0;

  constructor(
    name: string,
    readonly key: string,
    /** Undefined for quantised and other elements. */
    readonly dtype: DType | undefined,
    readonly elements: number,
    /** The storage that this is a part of, and from which byte on (files before PyTorch 1.6). */
    readonly root?: { storage: Storage; offset: number },
  ) {
    super(name, []);
  }

  get itemBytes(): number {
    return this.dtype ? itemSize(this.dtype) : (OTHER_ITEM_BYTES.get(typeName(this.name)) ?? 1);
  }

  get bytes(): number {
    return this.elements * this.itemBytes;
  }
}

/** What PyTorch's pickles mean: torch/_utils.py and torch/serialization.py. Everything else becomes a placeholder. */
export class TorchObjects implements PickleObjects {
  /** Those that stand in the file, by their keys. */
  readonly storages = new Map<string, Storage>();
  /** All that were described. */
  readonly tensors: TensorEntry[] = [];
  private readonly views = new Map<string, Storage>();

  constructor(
    /** How many values calls may copy: without a bound, a few bytes that repeat a call could fill the memory. */
    private budget: number,
  ) {}

  persistent(id: CheckpointValue): CheckpointValue {
    if (!Array.isArray(id)) throw new Fault("it refers to data in a way that torch.save does not");
    const [kind, type, key, , elements, view] = id;
    // A class with its source text, which files before 1.6 hold.
    if (kind === "module" && type instanceof Placeholder) return type;
    const isStorage = kind === "storage" && type instanceof Placeholder && typeof key === "string" && isCount(elements);
    if (!isStorage) throw new Fault("it refers to data in a way that torch.save does not");
    const dtype = STORAGE_DTYPES.get(typeName(type.name));
    const storage = remembered(this.storages, key, () => new Storage(type.name, key, dtype, elements));
    if (storage.dtype !== dtype || storage.elements !== elements) {
      throw new Fault(`it describes storage "${key}" in two ways`);
    }
    return view === undefined || view === null ? storage : this.view(storage, view);
  }

  private view(storage: Storage, view: CheckpointValue): Storage {
    const [key, offset, elements] = Array.isArray(view) ? view : [];
    if (typeof key !== "string" || !isCount(offset) || !isCount(elements) || offset + elements > storage.elements) {
      throw new Fault(`it has a view of storage "${storage.key}" that reaches out of it`);
    }
    const root = { storage, offset: offset * storage.itemBytes };
    const part = remembered(this.views, key, () => new Storage(storage.name, key, storage.dtype, elements, root));
    if (part.root!.storage !== storage || part.root!.offset !== root.offset || part.elements !== elements) {
      throw new Fault(`it describes storage "${key}" in two ways`);
    }
    return part;
  }

  /** The views' places, once those of the storages are known. */
  placeViews(): void {
    for (const part of this.views.values()) part.offset = part.root!.storage.offset + part.root!.offset;
  }

  call(callable: Placeholder, args: CheckpointValue[]): CheckpointValue {
    return this.known(callable.name, args) ?? new Placeholder(callable.name, args);
  }

  /** Undefined for what is not known, or not known with such arguments. */
  private known(name: string, args: CheckpointValue[]): CheckpointValue | undefined {
    switch (name) {
      case "torch._utils._rebuild_tensor": // storage, offset, size, strides
      case "torch._utils._rebuild_tensor_v2": // ... requires_grad, hooks, metadata
        return this.tensor(args, undefined);
      case "torch._utils._rebuild_qtensor": // as well, with how it is quantised
        this.tensor(args, undefined);
        return undefined;
      case "torch._utils._rebuild_tensor_v3": {
        // ... hooks, dtype, metadata: element types without a storage class
        const dtype = args[6] instanceof Placeholder ? findDType(args[6].name.replace(/^torch\./, "")) : undefined;
        return dtype && this.tensor(args, dtype);
      }
      case "torch._utils._rebuild_parameter": // tensor, requires_grad, hooks
      case "torch._utils._rebuild_parameter_with_state": {
        const [data, requiresGrad] = args;
        if (!(data instanceof TensorEntry)) return undefined;
        return new TensorEntry(
          data.dtype,
          data.shape,
          data.strides,
          data.storageOffset,
          data.storage,
          requiresGrad === true,
        );
      }
      case "torch._tensor._rebuild_from_type_v2": {
        // function, type, its arguments, state: a tensor with attributes of its own
        const [inner, , innerArgs] = args;
        // Not of itself: arguments that contain themselves would never end.
        const isRebuild = inner instanceof Placeholder && inner.name.startsWith("torch._utils.");
        return isRebuild && Array.isArray(innerArgs) ? this.known(inner.name, innerArgs) : undefined;
      }
      case "collections.OrderedDict":
      case "builtins.dict":
      case "collections.Counter":
        return this.mapping(args[0]);
      case "collections.defaultdict":
        return this.mapping(args[1]);
      case "torch.Size":
      case "builtins.set":
      case "builtins.frozenset":
      case "builtins.list":
      case "builtins.tuple":
        return args.length === 0 ? [] : Array.isArray(args[0]) ? this.copy(args[0]) : undefined;
      case "torch.device":
        return this.device(args);
      case "_codecs.encode": {
        // How protocols before 3 write bytes.
        const [text, encoding] = args;
        if (typeof text !== "string" || encoding !== "latin1") return undefined;
        this.spend(text.length);
        return Buffer.from(text, "latin1");
      }
      case "copyreg._reconstructor": {
        // How protocols before 2 write an object: its class, and `object`.
        const [type] = args;
        return type instanceof Placeholder ? new Placeholder(type.name, []) : undefined;
      }
      default:
        return undefined;
    }
  }

  private device([type, index]: CheckpointValue[]): string | undefined {
    if (typeof type !== "string" || type.length > 100) return undefined;
    return typeof index === "number" ? `${type}:${index}` : type;
  }

  private tensor(args: CheckpointValue[], dtypeGiven: DType | undefined): TensorEntry | undefined {
    const [storage, offset, shape, strides, requiresGrad] = args;
    if (!(storage instanceof Storage)) return undefined;
    if (!Array.isArray(shape) || !Array.isArray(strides) || shape.length !== strides.length) {
      throw new Fault("it has a tensor without a proper shape and strides");
    }
    this.spend(shape.length);
    const place = {
      shape: shape.slice(0, MAX_DIMENSIONS + 1) as number[],
      strides: strides.slice(0, MAX_DIMENSIONS + 1) as number[],
      storageOffset: offset as number,
      storage,
    };
    const dtype = dtypeGiven ?? storage.dtype;
    checkTensor(place, dtype ? itemSize(dtype) : storage.itemBytes);
    if (!dtype) return undefined;
    const entry = new TensorEntry(
      dtype,
      place.shape,
      place.strides,
      place.storageOffset,
      storage,
      requiresGrad === true,
    );
    this.tensors.push(entry);
    return entry;
  }

  private mapping(from: CheckpointValue | undefined): CheckpointMap | undefined {
    if (from === undefined) return new Map();
    if (from instanceof Map) {
      this.spend(from.size);
      return new Map(from);
    }
    if (!Array.isArray(from)) return undefined;
    this.spend(from.length);
    const map: CheckpointMap = new Map();
    for (const pair of from) {
      if (!Array.isArray(pair) || pair.length !== 2) return undefined;
      map.set(keyOf(pair[0]!), pair[1]!);
    }
    return map;
  }

  private copy(list: CheckpointValue[]): CheckpointValue[] {
    this.spend(list.length);
    return list.slice();
  }

  private spend(values: number): void {
    this.budget -= values;
    if (this.budget < 0)
      throw new Fault("its pickle copies the same values again and again, which no checkpoint needs");
  }
}

function remembered<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
