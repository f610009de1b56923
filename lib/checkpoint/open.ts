import { ArdistillError } from "../errors.js";
import { core } from "../native/addon.js";
import type { BundleHandle, ModelHandle, NativeEntry } from "../native/contract.js";
import { sharedExecutor } from "../native/handle.js";
import { formatBytes } from "../numbers.js";
import { itemSize } from "../tensor/dtype.js";
import { describeContent, START_BYTES } from "./identify.js";
import { looksLegacy, readLegacy } from "./legacy.js";
import { readPytorchArchive } from "./pytorch.js";
import { RandomFile } from "./random-file.js";
import { looksLikeSafetensors, readSafetensorsHeader } from "./safetensors.js";
import { type CheckpointValue, contiguousStrides, Fault, type TensorEntry } from "./values.js";

export type CheckpointFormat = "safetensors" | "pytorch" | "pytorch-legacy" | "torchscript";

/** What a checkpoint file holds. */
export interface CheckpointFile {
  path: string;
  /** "pytorch" is `torch.save`'s zip archive, "pytorch-legacy" what it wrote before PyTorch 1.6. */
  format: CheckpointFormat;
  /** Bytes. */
  size: number;
  /** Of safetensors; empty for other formats. */
  metadata: Record<string, string>;
  /**
   * The object that was saved. No part of it is a part of itself, and it is at most 1000 deep. Of safetensors: a map of
   * tensors. Of TorchScript: the module as placeholders, or null for archives before PyTorch 1.3.
   */
  value: CheckpointValue;
}

const NAMES: Readonly<Record<CheckpointFormat, string>> = {
  safetensors: "safetensors file",
  pytorch: "PyTorch or TorchScript archive",
  torchscript: "TorchScript archive",
  "pytorch-legacy": "PyTorch file",
};

/**
 * Reads what a checkpoint file holds, told apart by content, not by name. No tensor's elements are read yet, and no code
 * that the file holds or names is run.
 * @throws ArdistillError `ERR_IO`, or `ERR_CHECKPOINT_FORMAT` that says what is wrong, or what the file is instead.
 */
export async function openCheckpoint(path: string): Promise<CheckpointFile> {
  return RandomFile.using(path, async (file) => {
    const start = await file.readStart(START_BYTES);
    const format = formatOf(start);
    if (!format) {
      throw new ArdistillError(
        "ERR_CHECKPOINT_FORMAT",
        `${path} is no checkpoint that can be read: it is ${describeContent(start)}. safetensors, PyTorch and TorchScript files are read.`,
      );
    }
    try {
      return { path, size: file.size, metadata: {}, format, ...(await readAs(format, file)) };
    } catch (cause) {
      if (!(cause instanceof Fault)) throw cause;
      const message = `${path} is not a usable ${NAMES[format]}: ${cause.message}.`;
      throw new ArdistillError("ERR_CHECKPOINT_FORMAT", message, { cause });
    }
  });
}

function formatOf(start: Buffer): CheckpointFormat | undefined {
  if (start.toString("latin1", 0, 4) === "PK\x03\x04") return "pytorch";
  if (looksLikeSafetensors(start)) return "safetensors";
  return looksLegacy(start) ? "pytorch-legacy" : undefined;
}

async function readAs(
  format: CheckpointFormat,
  file: RandomFile,
): Promise<Partial<CheckpointFile> & { value: CheckpointValue }> {
  if (format === "safetensors") {
    const { metadata, tensors } = await readSafetensorsHeader(file);
    return { metadata, value: tensors };
  }
  return format === "pytorch" ? readPytorchArchive(file) : { value: await readLegacy(file) };
}

/** A tensor of a file under the name that it shall have. */
export interface NamedEntry {
  name: string;
  tensor: TensorEntry;
}

/**
 * Reads these tensors, and nothing else of the file, into native memory: each contiguous, of its own memory and dtype.
 * @throws ArdistillError `ERR_IO`; `ERR_CHECKPOINT_FORMAT` when the file is shorter than it was, or when shared or repeated
 * elements make the tensors many times larger than the file.
 */
export async function readTensors(file: CheckpointFile, entries: readonly NamedEntry[]): Promise<BundleHandle> {
  return core().readTensors(sharedExecutor(), file.path, nativeEntries(file, entries));
}

/**
 * Reads tensors into a model's own, by their names and one after the other, so that no second copy of the weights is in
 * memory. Elements are converted to the model's type.
 * @throws ArdistillError as {@link readTensors}, and `ERR_CHECKPOINT_FORMAT` when one is of another shape than the model's; the model
 * is then unchanged, but not after an `ERR_IO`. What the model has and the entries lack stays as it is.
 */
export async function readIntoModel(
  file: CheckpointFile,
  entries: readonly NamedEntry[],
  model: ModelHandle,
): Promise<void> {
  await core().readModelState(sharedExecutor(), file.path, nativeEntries(file, entries), model);
}

/**
 * A few bytes of a file can stand for any number of elements (strides of 0) and tensors (a shared storage).
 * @throws ArdistillError `ERR_CHECKPOINT_FORMAT`
 */
export function assertBounded({ path, size }: { path: string; size: number }, tensors: readonly TensorEntry[]): void {
  const bytes = tensors.reduce((sum, tensor) => sum + bytesToRead(tensor), 0);
  if (bytes > 4 * size + 64e6) {
    const message = `${path} has ${formatBytes(size)}, and its tensors ${formatBytes(bytes)}: its strides repeat elements too often.`;
    throw new ArdistillError("ERR_CHECKPOINT_FORMAT", message);
  }
}

function nativeEntries(file: CheckpointFile, entries: readonly NamedEntry[]): NativeEntry[] {
  assertBounded(
    file,
    entries.map(({ tensor }) => tensor),
  );
  return entries.map(({ name, tensor: { dtype, shape, strides, storageOffset, storage } }) => ({
    name,
    dtype,
    shape,
    strides,
    offset: storage.offset + storageOffset * itemSize(dtype),
    end: storage.offset + storage.bytes,
  }));
}

/** What a tensor takes in memory, with what is read to gather its elements. */
function bytesToRead({ dtype, shape, strides }: TensorEntry): number {
  const elements = shape.reduce((product, size) => product * size, 1);
  if (elements === 0) return 0;
  const dense = contiguousStrides(shape);
  const isContiguous = shape.every((size, i) => size === 1 || strides[i] === dense[i]);
  const span = 1 + shape.reduce((sum, size, i) => sum + (size - 1) * strides[i]!, 0);
  return itemSize(dtype) * (isContiguous ? elements : elements + span);
}

/** All tensors of a safetensors file, with its metadata. @throws ArdistillError `ERR_IO` or `ERR_CHECKPOINT_FORMAT`. */
export async function readSafetensors(
  path: string,
): Promise<{ bundle: BundleHandle; metadata: Record<string, string> }> {
  const file = await openCheckpoint(path);
  if (file.format !== "safetensors") {
    throw new ArdistillError(
      "ERR_CHECKPOINT_FORMAT",
      `${path} is a ${NAMES[file.format]}; a safetensors file is needed.`,
    );
  }
  const entries = [...(file.value as Map<string, TensorEntry>)].map(([name, tensor]) => ({ name, tensor }));
  return { bundle: await readTensors(file, entries), metadata: file.metadata };
}
