import { open } from "node:fs/promises";
import { ArdistillError, messageOf } from "../errors.js";
import { core } from "../native/addon.js";
import type { BundleHandle, DType } from "../native/contract.js";
import { sharedExecutor } from "../native/handle.js";

/** The safetensors format: 8 bytes of header length, the header as JSON, the tensors' bytes one after the other. */
const DTYPES = { F32: "float32", F64: "float64", I64: "int64", U8: "uint8" } as const satisfies Record<string, DType>;
const NAMES = { float32: "F32", float64: "F64", int64: "I64", uint8: "U8" } as const satisfies Record<DType, string>;
/** Bytes of a value. */
export const BYTES = { float32: 4, float64: 8, int64: 8, uint8: 1 } as const satisfies Record<DType, number>;

/** The format's own limit on the header (safetensors, src/tensor.rs). */
const MAX_HEADER = 100_000_000;

interface Entry {
  name: string;
  dtype: DType;
  shape: number[];
  /** Position of the first byte in the file. */
  offset: number;
}

export interface SafetensorsHeader {
  metadata: Record<string, string>;
  tensors: Entry[];
}

/** Whether a file's first bytes look like safetensors: a length and an opening brace. */
export function looksLikeSafetensors(start: Uint8Array): boolean {
  return start.length >= 9 && start[8] === 0x7b && start[6] === 0 && start[7] === 0;
}

/** Reads and checks a header. @throws ArdistillError `ERR_IO` or `ERR_CHECKPOINT_FORMAT`. */
export async function readSafetensorsHeader(path: string): Promise<SafetensorsHeader> {
  const file = await open(path).catch((cause) => {
    throw new ArdistillError("ERR_IO", `Could not open ${path}: ${messageOf(cause)}`, { cause });
  });
  try {
    const { size } = await file.stat();
    const prefix = new Uint8Array(8);
    await file.read(prefix, 0, 8, 0);
    const length = Number(new DataView(prefix.buffer).getBigUint64(0, true));
    if (size < 8 || length > MAX_HEADER || 8 + length > size)
      throw damaged(path, "its header does not fit in the file");
    const bytes = new Uint8Array(length);
    await file.read(bytes, 0, length, 8);
    return parseHeader(path, new TextDecoder().decode(bytes), 8 + length, size);
  } finally {
    await file.close();
  }
}

function damaged(path: string, reason: string): ArdistillError {
  return new ArdistillError("ERR_CHECKPOINT_FORMAT", `${path} is not a usable safetensors file: ${reason}.`);
}

function parseHeader(path: string, text: string, dataStart: number, size: number): SafetensorsHeader {
  let header: Record<string, unknown>;
  try {
    header = JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw damaged(path, "its header is not JSON");
  }
  if (typeof header !== "object" || header === null || Array.isArray(header))
    throw damaged(path, "its header is no object");
  const { __metadata__: metadata = {}, ...entries } = header;
  if (!isTextMap(metadata)) throw damaged(path, "its metadata is no map of texts");
  const tensors = Object.entries(entries).map(([name, entry]) => checkEntry(path, name, entry, dataStart));
  tensors.sort((a, b) => a.offset - b.offset);
  // The format wants the tensors to fill the rest of the file, without gaps or overlaps.
  let end = dataStart;
  for (const tensor of tensors) {
    if (tensor.offset !== end) throw damaged(path, `tensor "${tensor.name}" overlaps another or leaves a gap`);
    end += byteLength(tensor);
  }
  if (end !== size) throw damaged(path, `it has ${size} bytes and its header speaks of ${end}`);
  return { metadata, tensors };
}

function isTextMap(value: unknown): value is Record<string, string> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === "string")
  );
}

function checkEntry(path: string, name: string, value: unknown, dataStart: number): Entry {
  const entry = (value ?? {}) as { dtype?: string; shape?: unknown; data_offsets?: unknown };
  const dtype = Object.hasOwn(DTYPES, String(entry.dtype)) ? DTYPES[entry.dtype as keyof typeof DTYPES] : undefined;
  if (!dtype) {
    throw damaged(path, `tensor "${name}" has dtype ${entry.dtype}; F32, F64, I64 and U8 are read`);
  }
  const whole = (list: unknown): list is number[] =>
    Array.isArray(list) && list.every((item) => Number.isSafeInteger(item) && item >= 0);
  if (!whole(entry.shape) || !whole(entry.data_offsets) || entry.data_offsets.length !== 2) {
    throw damaged(path, `tensor "${name}" has no proper shape and offsets`);
  }
  const [begin, end] = entry.data_offsets as [number, number];
  const tensor = { name, dtype, shape: entry.shape, offset: dataStart + begin };
  if (end - begin !== byteLength(tensor))
    throw damaged(path, `tensor "${name}" has not the bytes that its shape needs`);
  return tensor;
}

function byteLength(tensor: { shape: number[]; dtype: DType }): number {
  return tensor.shape.reduce((product, size) => product * size, BYTES[tensor.dtype]);
}

/**
 * Reads a file's tensors into native memory.
 * @throws ArdistillError `ERR_IO` or `ERR_CHECKPOINT_FORMAT`.
 */
export async function readSafetensors(
  path: string,
): Promise<{ bundle: BundleHandle; metadata: Record<string, string> }> {
  const { metadata, tensors } = await readSafetensorsHeader(path);
  return { bundle: await core().readTensors(sharedExecutor(), path, tensors), metadata };
}

/**
 * Writes a bundle's tensors: all of the file or none of it.
 * @throws ArdistillError `ERR_IO`.
 */
export async function writeSafetensors(
  path: string,
  bundle: BundleHandle,
  metadata: Record<string, string>,
): Promise<void> {
  const header: Record<string, unknown> = { __metadata__: { format: "pt", ...metadata } };
  let offset = 0;
  for (const { name, dtype, shape, bytes } of core().bundleLayout(bundle)) {
    header[name] = { dtype: NAMES[dtype], shape, data_offsets: [offset, offset + bytes] };
    offset += bytes;
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  // Padded with spaces so that the data is aligned to 8 bytes, as the format asks.
  const length = Math.ceil(text.length / 8) * 8;
  const bytes = new Uint8Array(8 + length).fill(0x20);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(length), true);
  bytes.set(text, 8);
  await core().writeTensors(sharedExecutor(), path, bytes, bundle);
}
