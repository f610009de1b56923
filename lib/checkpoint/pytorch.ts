import { readPickle } from "./pickle.js";
import type { RandomFile } from "./random-file.js";
import { type Storage, TorchObjects } from "./torch-objects.js";
import { settle } from "./tree.js";
import { type CheckpointValue, Fault } from "./values.js";
import { locateRecords, readRecord, readZipDirectory, storedRecord, type ZipDirectory } from "./zip.js";

/** Tensors stand beside the pickle, which is some 100 kB for a large network. */
export const MAX_PICKLE = 64e6;

/** How many values a pickle may stand for when shared ones count each time. */
export function treeLimit(pickleBytes: number): number {
  return 10_000 + 16 * pickleBytes;
}

/**
 * A zip archive by `torch.save` (since PyTorch 1.6) or `torch.jit.save`: a folder with data.pkl, data/0, data/1 ...
 * (torch/serialization.py, caffe2/serialize/inline_container.h). CRCs are not checked, as PyTorch does not: it can save
 * without them.
 * @throws Fault
 */
export async function readPytorchArchive(
  file: RandomFile,
): Promise<{ format: "pytorch" | "torchscript"; value: CheckpointValue }> {
  const zip = await readZipDirectory(file);
  const folder = folderOf(zip, "data.pkl");
  // What `torch.load` goes by, too; model.json is that of TorchScript before 1.3.
  const isScript = [folder ?? folderOf(zip, "model.json")].some(
    (name) =>
      name !== undefined && ["constants.pkl", "model.json"].some((record) => zip.records.has(`${name}/${record}`)),
  );
  if (folder === undefined) {
    if (isScript) return { format: "torchscript", value: null };
    throw new Fault(`it is ${describeArchive(zip)}, and holds no data.pkl`);
  }
  await checkByteOrder(file, `${folder}/byteorder`, zip);
  const pickle = await readRecord(file, `${folder}/data.pkl`, zip, MAX_PICKLE);
  const objects = new TorchObjects(pickle.length);
  const { value } = readPickle(pickle, 0, objects);
  const tree = settle(value, treeLimit(pickle.length));
  await placeStorages(file, folder, zip, objects);
  return { format: isScript ? "torchscript" : "pytorch", value: tree };
}

/** The folder of the archive that holds a record of this name. */
function folderOf(zip: ZipDirectory, record: string): string | undefined {
  for (const name of zip.records.keys()) {
    if (name.endsWith(`/${record}`) && name.indexOf("/") === name.length - record.length - 1) {
      return name.slice(0, name.indexOf("/"));
    }
  }
  return undefined;
}

function describeArchive(zip: ZipDirectory): string {
  const names = [...zip.records.keys()];
  if (names.some((name) => name.endsWith(".npy"))) return "an archive of numpy arrays (.npz)";
  if (names.includes("[Content_Types].xml")) return "an office document";
  const inside = names.find((name) => /\.(pth?|t7|ckpt|safetensors)$/.test(name));
  return inside ? `a zip archive with "${inside}" in it, to be unpacked first` : "a zip archive";
}

async function checkByteOrder(file: RandomFile, name: string, zip: ZipDirectory): Promise<void> {
  if (!zip.records.has(name)) return;
  const order = (await readRecord(file, name, zip, 16)).toString("latin1");
  if (order !== "little") throw new Fault(`its byte order is "${order}"; little-endian files are read`);
}

/** Each storage of a pickle must have its bytes in a record of this folder. @throws Fault */
export function checkStorages(folder: string, zip: ZipDirectory, { storages }: TorchObjects): void {
  for (const { key, bytes } of storages.values()) {
    const name = `${folder}/${key}`;
    if (storedRecord(zip, name).size < bytes) {
      throw new Fault(`its record "${name}" is smaller than the storage that it holds`);
    }
  }
}

/** Finds every storage's data. Records that overlap are refused: there is more of them than fits in the file. */
async function placeStorages(
  file: RandomFile,
  folder: string,
  zip: ZipDirectory,
  objects: TorchObjects,
): Promise<void> {
  const storages = [...objects.storages.values()];
  const nameOf = (storage: Storage) => `${folder}/data/${storage.key}`;
  checkStorages(`${folder}/data`, zip, objects);
  const starts = await locateRecords(file, storages.map(nameOf), zip);
  for (const storage of storages) storage.offset = starts.get(nameOf(storage))!;
  const placed = storages.filter(({ bytes }) => bytes > 0);
  placed.sort((a, b) => a.offset - b.offset);
  for (const [i, storage] of placed.entries()) {
    const next = placed[i + 1];
    if (next && storage.offset + storage.bytes > next.offset) {
      throw new Fault(`its storages "${storage.key}" and "${next.key}" overlap`);
    }
  }
  objects.placeViews();
}
