import { crc32 } from "node:zlib";
import { ArdistillError } from "../errors.js";
import { readPickle } from "./pickle.js";
import { MAX_PICKLE } from "./pytorch.js";
import { RandomFile } from "./random-file.js";
import { TorchObjects } from "./torch-objects.js";
import { Fault } from "./values.js";
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
      for (const [name, { crc }] of zip.records) {
        if ((await checksum(file, name, zip, starts.get(name))) !== crc) {
          throw new Fault(`its record "${name}" is damaged: the checksum differs. Download or copy it again`);
        }
        if (!name.endsWith(".pkl")) continue;
        const pickle = await readRecord(file, name, zip, MAX_PICKLE);
        readPickle(pickle, 0, new TorchObjects(pickle.length));
      }
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
