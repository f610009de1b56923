import { ArdistillError } from "../errors.js";
import { core } from "../native/addon.js";
import type { BundleHandle, DType } from "../native/contract.js";
import { sharedExecutor } from "../native/handle.js";
import { itemSize } from "../tensor/dtype.js";
import type { RandomFile } from "./random-file.js";
import { checkTensor, contiguousStrides, Fault, TensorEntry } from "./values.js";

/** The safetensors format: 8 bytes of header length, the header as JSON, the tensors' bytes one after the other. */
const NAMES = {
  float64: "F64",
  float32: "F32",
  float16: "F16",
  bfloat16: "BF16",
  int64: "I64",
  int32: "I32",
  int16: "I16",
  int8: "I8",
  uint64: "U64",
  uint32: "U32",
  uint16: "U16",
  uint8: "U8",
  bool: "BOOL",
  complex64: "C64",
} as const satisfies Partial<Record<DType, string>>;
const DTYPES: ReadonlyMap<unknown, DType> = new Map(
  Object.entries(NAMES).map(([dtype, name]) => [name, dtype as keyof typeof NAMES]),
);

/** The format's own limit on the header (safetensors, src/tensor.rs). */
const MAX_HEADER = 100_000_000;

/** Whether a file's first bytes look like safetensors: a length and an opening brace. */
export function looksLikeSafetensors(start: Uint8Array): boolean {
  return start.length >= 9 && start[8] === 0x7b && start[6] === 0 && start[7] === 0;
}

/** The header of a file, checked; tensors in the order of their data. @throws Fault */
export async function readSafetensorsHeader(
  file: RandomFile,
): Promise<{ metadata: Record<string, string>; tensors: Map<string, TensorEntry> }> {
  const length = Number((await file.read(0, 8)).readBigUInt64LE());
  if (length > MAX_HEADER || 8 + length > file.size) throw new Fault("its header does not fit in the file");
  const { __metadata__: metadata = {}, ...entries } = parseObject((await file.read(8, length)).toString("utf8"));
  if (!isTextMap(metadata)) throw new Fault("its metadata is no map of texts");
  const tensors = Object.entries(entries).map(([name, entry]) => [name, checkEntry(name, entry, 8 + length)] as const);
  tensors.sort(([, a], [, b]) => a.storage.offset - b.storage.offset);
  // The format wants the tensors to fill the rest of the file, without gaps or overlaps.
  let end = 8 + length;
  for (const [name, { storage }] of tensors) {
    if (storage.offset !== end) throw new Fault(`tensor "${name}" overlaps another or leaves a gap`);
    end += storage.bytes;
  }
  if (end !== file.size) throw new Fault(`it has ${file.size} bytes and its header speaks of ${end}`);
  return { metadata, tensors: new Map(tensors) };
}

function parseObject(text: string): Record<string, unknown> {
  let header: unknown;
  try {
    header = JSON.parse(text);
  } catch {
    throw new Fault("its header is not JSON");
  }
  if (typeof header !== "object" || header === null || Array.isArray(header))
    throw new Fault("its header is no object");
  return header as Record<string, unknown>;
}

function isTextMap(value: unknown): value is Record<string, string> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === "string")
  );
}

function checkEntry(name: string, value: unknown, dataStart: number): TensorEntry {
  const entry = (value ?? {}) as { dtype?: unknown; shape?: unknown; data_offsets?: unknown };
  const dtype = DTYPES.get(entry.dtype);
  if (!dtype) {
    throw new Fault(
      `tensor "${name}" has ${typeof entry.dtype === "string" ? `dtype ${entry.dtype}` : "no dtype"}; ${[...DTYPES.keys()].join(", ")} are read`,
    );
  }
  const whole = (list: unknown): list is number[] =>
    Array.isArray(list) && list.every((item) => Number.isSafeInteger(item) && item >= 0);
  if (!whole(entry.shape) || !whole(entry.data_offsets) || entry.data_offsets.length !== 2) {
    throw new Fault(`tensor "${name}" has no proper shape and offsets`);
  }
  const [begin, end] = entry.data_offsets as [number, number];
  if (end - begin !== entry.shape.reduce((product, size) => product * size, itemSize(dtype))) {
    throw new Fault(`tensor "${name}" has not the bytes that its shape needs`);
  }
  const tensor = new TensorEntry(dtype, entry.shape, contiguousStrides(entry.shape), 0, {
    offset: dataStart + begin,
    bytes: end - begin,
  });
  checkTensor(tensor, itemSize(tensor.dtype));
  return tensor;
}

/**
 * The bytes that stand before the tensors' own, which follow in the order given.
 * @throws ArdistillError `ERR_UNSUPPORTED` for complex128, which the format does not have.
 */
export function encodeHeader(
  tensors: readonly { name: string; dtype: DType; shape: readonly number[] }[],
  metadata: Record<string, string>,
): Uint8Array {
  const header = new Map<string, unknown>([["__metadata__", { format: "pt", ...metadata }]]);
  let offset = 0;
  for (const { name, dtype, shape } of tensors) {
    if (!(dtype in NAMES)) {
      throw new ArdistillError("ERR_UNSUPPORTED", `safetensors has no element type for ${dtype}, which "${name}" has.`);
    }
    const end = offset + shape.reduce((product, size) => product * size, itemSize(dtype));
    header.set(name, { dtype: NAMES[dtype as keyof typeof NAMES], shape, data_offsets: [offset, end] });
    offset = end;
  }
  const text = new TextEncoder().encode(JSON.stringify(Object.fromEntries(header)));
  // Padded with spaces so that the data is aligned to 8 bytes, as the format asks.
  const length = Math.ceil(text.length / 8) * 8;
  const bytes = new Uint8Array(8 + length).fill(0x20);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(length), true);
  bytes.set(text, 8);
  return bytes;
}

/**
 * Writes a bundle's tensors: all of the file or none of it.
 * @throws ArdistillError `ERR_IO`; `ERR_UNSUPPORTED` for complex128, which the format does not have.
 */
export async function writeSafetensors(
  path: string,
  bundle: BundleHandle,
  metadata: Record<string, string>,
): Promise<void> {
  const header = encodeHeader(core().bundleLayout(bundle), metadata);
  await core().writeTensors(sharedExecutor(), path, header, bundle);
}
