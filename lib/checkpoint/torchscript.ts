import { crc32 } from "node:zlib";
import { ArdistillError } from "../errors.js";
import { assertBounded } from "./open.js";
import { readPickle } from "./pickle.js";
import { checkStorages, MAX_PICKLE } from "./pytorch.js";
import { RandomFile } from "./random-file.js";
import { TorchObjects } from "./torch-objects.js";
import { Fault, type TensorEntry } from "./values.js";
import { locateRecords, readRecord, readZipDirectory, type ZipDirectory } from "./zip.js";

/** How much of a record is read at a time. */
const CHUNK = 4 << 20;

/**
 * Checks a TorchScript archive before LibTorch reads it. LibTorch verifies no checksums, and some damaged pickles end its
 * process or make it ask for gigabytes; `torch.jit.save` always writes checksums.
 * @throws ArdistillError `ERR_IO`, `ERR_CHECKPOINT_FORMAT` for a damaged file.
 */
export async function checkTorchScript(path: string): Promise<void> {
  await RandomFile.using(path, async (file) => {
    try {
      const zip = await readZipDirectory(file);
      const stored = [...zip.records].filter(([, { method }]) => method === 0).map(([name]) => name);
      const starts = await locateRecords(file, stored, zip);
      // LibTorch finds a record whatever its case, so that of two it could read another one than was checked.
      if (new Set([...zip.records.keys()].map((name) => name.toLowerCase())).size < zip.records.size) {
        throw new Fault("it holds records whose names differ in case alone");
      }
      const tensors: TensorEntry[] = [];
      for (const [name, { crc }] of zip.records) {
        if ((await checksum(file, name, zip, starts.get(name))) !== crc) {
          throw new Fault(`its record "${name}" is damaged: the checksum differs. Download or copy it again`);
        }
        if (!name.toLowerCase().endsWith(".pkl")) continue;
        const pickle = await readRecord(file, name, zip, MAX_PICKLE);
        const objects = new TorchObjects(pickle.length);
        readPickle(pickle, 0, objects);
        // LibTorch takes its word for how many bytes a record has: of data/0 for data.pkl ... Of traced inputs, whose
        // records are empty, it takes the shapes alone.
        if (!/^[^/]*\/(data|constants)\.pkl$/i.test(name)) continue;
        checkStorages(name.slice(0, -".pkl".length), zip, objects);
        tensors.push(...objects.tensors);
      }
      assertBounded({ path, size: file.size }, tensors);
    } catch (cause) {
      if (!(cause instanceof Fault)) throw cause;
      const message = `${path} is not a usable TorchScript archive: ${cause.message}.`;
      throw new ArdistillError("ERR_CHECKPOINT_FORMAT", message, { cause });
    }
  });
}

/** @param start where the record's bytes begin; undefined for one that is packed. */
async function checksum(file: RandomFile, name: string, zip: ZipDirectory, start: number | undefined): Promise<number> {
  if (start === undefined) return crc32(await readRecord(file, name, zip, MAX_PICKLE));
  const { size } = zip.records.get(name)!;
  let sum = 0;
  for (let at = 0; at < size; at += CHUNK) sum = crc32(await file.read(start + at, Math.min(CHUNK, size - at)), sum);
  return sum;
}
