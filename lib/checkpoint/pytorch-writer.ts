import { ArdistillError } from "../errors.js";
import { core } from "../native/addon.js";
import type { BundleHandle, DType, TensorLayout } from "../native/contract.js";
import { sharedExecutor } from "../native/handle.js";
import { itemSize } from "../tensor/dtype.js";
import { STORAGE_DTYPES } from "./torch-objects.js";
import { contiguousStrides } from "./values.js";

/**
 * Writes a bundle's tensors as `torch.save` writes a state dict, for `torch.load` with `weights_only=True`: all of the file or none
 * of it.
 * @throws ArdistillError `ERR_IO`; `ERR_UNSUPPORTED` for unsigned elements of more than 8 bits.
 */
export async function writePytorch(path: string, bundle: BundleHandle): Promise<void> {
  const text = (content: string) => new TextEncoder().encode(content);
  const records: [string, Uint8Array][] = [
    ["data.pkl", pickleStateDict(core().bundleLayout(bundle))],
    // The layout's version, in which offsets can be computed from sizes; the alignment of records; as torch.save has them.
    [".format_version", text("1")],
    [".storage_alignment", text("64")],
    ["byteorder", text("little")],
  ];
  await core().writePytorchArchive(sharedExecutor(), path, records, bundle);
}

/** An `OrderedDict` of tensors in protocol 2, whose elements are the storages "0", "1" ... beside the pickle. */
function pickleStateDict(layout: readonly TensorLayout[]): Buffer {
  const parts = [PROTO_2, global("collections", "OrderedDict"), EMPTY_TUPLE, REDUCE, MARK];
  for (const [i, tensor] of layout.entries()) parts.push(text(tensor.name), pickleTensor(tensor, String(i)));
  return Buffer.concat([...parts, SETITEMS, STOP]);
}

/** torch._utils._rebuild_tensor_v2(storage, offset, size, strides, requires_grad, hooks). */
function pickleTensor({ name, dtype, shape, bytes }: TensorLayout, key: string): Buffer {
  const storage = tuple([
    text("storage"),
    global("torch", storageName(dtype, name)),
    text(key),
    text("cpu"),
    integer(bytes / itemSize(dtype)),
  ]);
  const strides = contiguousStrides(shape).map(integer);
  const hooks = Buffer.concat([global("collections", "OrderedDict"), EMPTY_TUPLE, REDUCE]);
  return Buffer.concat([
    global("torch._utils", "_rebuild_tensor_v2"),
    tuple([
      Buffer.concat([storage, BINPERSID]),
      integer(0),
      tuple(shape.map(integer)),
      tuple(strides),
      NEWFALSE,
      hooks,
    ]),
    REDUCE,
  ]);
}

function storageName(dtype: DType, name: string): string {
  for (const [storage, elements] of STORAGE_DTYPES) if (elements === dtype) return storage;
  throw new ArdistillError("ERR_UNSUPPORTED", `PyTorch has no storage class for ${dtype}, which "${name}" has.`);
}

const PROTO_2 = Buffer.from([0x80, 2]);
const NEWFALSE = Buffer.from([0x89]);
const MARK = Buffer.from("(");
const STOP = Buffer.from(".");
const REDUCE = Buffer.from("R");
const BINPERSID = Buffer.from("Q");
const EMPTY_TUPLE = Buffer.from(")");
const TUPLE = Buffer.from("t");
const SETITEMS = Buffer.from("u");

function global(module: string, name: string): Buffer {
  return Buffer.from(`c${module}\n${name}\n`);
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  const head = Buffer.from("X\0\0\0\0");
  head.writeUInt32LE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

function tuple(values: Buffer[]): Buffer {
  return Buffer.concat([MARK, ...values, TUPLE]);
}

/** BININT where four bytes are enough, else LONG1. */
function integer(value: number): Buffer {
  const isShort = value < 2 ** 31;
  const out = Buffer.alloc(isShort ? 5 : 10);
  if (isShort) {
    out.write("J");
    out.writeInt32LE(value, 1);
  } else {
    out.set([0x8a, 8]);
    out.writeBigInt64LE(BigInt(value), 2);
  }
  return out;
}
