import { PickleEnd, readPickle } from "./pickle.js";
import { MAX_PICKLE, treeLimit } from "./pytorch.js";
import type { RandomFile } from "./random-file.js";
import { type Storage, TorchObjects } from "./torch-objects.js";
import { settle } from "./tree.js";
import { type CheckpointValue, Fault } from "./values.js";

/** torch/serialization.py: the first pickle of such a file. */
const MAGIC = 0x1950a86a20f9469cfc6cn;
const PROTOCOL = 1001;
/** The pickles' length is not known beforehand; this much holds those of most networks. */
const FIRST_READ = 1 << 20;

/** Whether a file's first bytes are those of `torch.save` before 1.6: the magic number, binary or as text. */
export function looksLegacy(start: Buffer): boolean {
  try {
    return readPickle(start, 0, new TorchObjects(0)).value === MAGIC;
  } catch {
    return false;
  }
}

/**
 * A file by `torch.save` before PyTorch 1.6 (or `_use_new_zipfile_serialization=False`): pickles of a magic number, a
 * protocol, the writer's sizes, the object and the storages' keys, then each storage as its length and its elements.
 * @throws Fault
 */
export async function readLegacy(file: RandomFile): Promise<CheckpointValue> {
  const { value, keys, objects, end } = await readPickles(file);
  if (!Array.isArray(keys)) throw new Fault("its list of storages is missing");
  let at = end;
  const placed = new Set<Storage>();
  for (const key of keys) {
    const storage = typeof key === "string" ? objects.storages.get(key) : undefined;
    if (!storage || placed.has(storage)) throw new Fault("its list of storages has one that is unknown or repeated");
    if (!storage.dtype) throw new Fault(`it holds elements of the kind ${storage.name}, which cannot be read`);
    storage.offset = at + 8;
    at += 8 + storage.bytes;
    if (at > file.size) throw new Fault("it is truncated: it ends inside of a tensor's data");
    placed.add(storage);
  }
  await Promise.all([...placed].map((storage) => checkLength(file, storage)));
  if (placed.size < objects.storages.size) throw new Fault("its list of storages is not complete");
  objects.placeViews();
  return value;
}

/** The length in front of a storage's elements. */
async function checkLength(file: RandomFile, storage: Storage): Promise<void> {
  const elements = (await file.read(storage.offset - 8, 8)).readBigInt64LE(0);
  if (elements !== BigInt(storage.elements)) {
    throw new Fault(`its storage "${storage.key}" has not the length that its tensors need`);
  }
}

async function readPickles(file: RandomFile) {
  for (let length = FIRST_READ; ; length *= 4) {
    const bytes = await file.readStart(Math.min(length, MAX_PICKLE));
    try {
      return parsePickles(bytes);
    } catch (error) {
      if (!(error instanceof PickleEnd) || bytes.length === file.size) throw error;
      if (bytes.length === MAX_PICKLE) throw new Fault(`its pickles have more than ${MAX_PICKLE} bytes`);
    }
  }
}

function parsePickles(bytes: Buffer) {
  const objects = new TorchObjects(bytes.length);
  let end = 0;
  const next = () => {
    const read = readPickle(bytes, end, objects);
    end = read.end;
    return read.value;
  };
  const [magic, protocol, system] = [next(), next(), next()];
  if (magic !== MAGIC || protocol !== PROTOCOL) throw new Fault("its first pickles are not those of torch.save");
  if (system instanceof Map && system.get("little_endian") === false) {
    throw new Fault("its byte order is big-endian; little-endian files are read");
  }
  const start = end;
  const value = settle(next(), treeLimit(end - start));
  return { value, keys: next(), objects, end };
}
