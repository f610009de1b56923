import { type FileHandle, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ArdistillError } from "../errors.js";
import { asIoError, isMissing, kindOf } from "../files.js";
import { formatCount } from "../numbers.js";
import { type BatchFile, type CifarFormat, PIXEL_BYTES, recordBytes } from "./cifar-format.js";
import { type ImageSplit, throwIfAborted } from "./dataset.js";

/** Records read at once: 1.5 MB, taken apart in about a millisecond. */
const RECORDS_PER_READ = 512;

/** A file of records that is there. */
interface FoundFile extends BatchFile {
  readonly path: string;
  /** Whole records in the file; `images` is how many the official one has. */
  readonly records: number;
}

/** The files of one split: what is there, and the names of what is not. */
export interface FoundSplit {
  readonly files: readonly FoundFile[];
  readonly missing: readonly string[];
}

/**
 * Looks for the files of a split in a directory and counts their records.
 *
 * @throws ERR_DATA for a file that is no whole number of records, naming it, its size and the remainder.
 */
export async function findSplit(format: CifarFormat, dir: string, expected: readonly BatchFile[]): Promise<FoundSplit> {
  const files: FoundFile[] = [];
  const missing: string[] = [];
  for (const file of expected) {
    const path = join(dir, file.name);
    const found = await kindOf(path);
    if (!found) {
      missing.push(file.name);
      continue;
    }
    if (found.kind !== "file") throw new ArdistillError("ERR_DATA", `${path} is not a file`);
    files.push({ ...file, path, records: countRecords(format, path, found.size) });
  }
  return { files, missing };
}

function countRecords(format: CifarFormat, path: string, size: number): number {
  const record = recordBytes(format);
  if (size === 0) throw new ArdistillError("ERR_DATA", `${path} is empty; get the file again`);
  const remainder = size % record;
  if (remainder !== 0) {
    throw new ArdistillError(
      "ERR_DATA",
      `${path} has ${formatCount(size)} bytes, which is not a whole number of ${format.title} records of ` +
        `${formatCount(record)} bytes: ${formatCount(remainder)} are left over after ` +
        `${formatCount(Math.floor(size / record))} records. The file was cut off or is not in the binary layout; get it again`,
    );
  }
  return size / record;
}

/**
 * Reads all records of a split.
 *
 * @throws ERR_DATA for a label out of range, naming file and record; ERR_IO when a file cannot be read; ERR_ABORTED.
 */
export async function readSplit(
  format: CifarFormat,
  split: FoundSplit,
  signal: AbortSignal | undefined,
): Promise<ImageSplit> {
  const count = split.files.reduce((sum, file) => sum + file.records, 0);
  const images = new Uint8Array(count * PIXEL_BYTES);
  const labels = new Int32Array(count);
  let first = 0;
  for (const file of split.files) {
    const end = first + file.records;
    await readRecords(
      format,
      file,
      images.subarray(first * PIXEL_BYTES, end * PIXEL_BYTES),
      labels.subarray(first, end),
      signal,
    );
    first = end;
  }
  return { images, labels, count, scale: 255 };
}

async function readRecords(
  format: CifarFormat,
  file: FoundFile,
  images: Uint8Array,
  labels: Int32Array,
  signal: AbortSignal | undefined,
): Promise<void> {
  const size = recordBytes(format);
  const buffer = new Uint8Array(Math.min(RECORDS_PER_READ, file.records) * size);
  const handle = await open(file.path).catch((error: unknown) => {
    throw asIoError(error, `open ${file.path}`);
  });
  try {
    for (let first = 0; first < file.records; first += RECORDS_PER_READ) {
      throwIfAborted(signal);
      const records = Math.min(RECORDS_PER_READ, file.records - first);
      await fill(handle, buffer.subarray(0, records * size), first * size, file.path);
      for (let i = 0; i < records; i++) {
        const at = i * size;
        labels[first + i] = readLabel(format, file, buffer, at, first + i);
        images.set(buffer.subarray(at + size - PIXEL_BYTES, at + size), (first + i) * PIXEL_BYTES);
      }
    }
  } finally {
    await handle.close();
  }
}

async function fill(handle: FileHandle, target: Uint8Array, position: number, path: string): Promise<void> {
  for (let done = 0; done < target.length; ) {
    const { bytesRead } = await handle
      .read(target, done, target.length - done, position + done)
      .catch((error: unknown) => {
        throw asIoError(error, `read ${path}`);
      });
    if (bytesRead === 0) throw new ArdistillError("ERR_DATA", `${path} became shorter while it was read`);
    done += bytesRead;
  }
}

/** The label that is learnt (the last one); all are checked, since a wrong one shows that the layout is another. */
function readLabel(format: CifarFormat, file: FoundFile, buffer: Uint8Array, at: number, record: number): number {
  let label = 0;
  for (const [i, range] of format.labelRanges.entries()) {
    label = buffer[at + i]!;
    if (label >= range) {
      const which = i < format.labelRanges.length - 1 ? "coarse label" : "label";
      throw new ArdistillError(
        "ERR_DATA",
        `${file.path}, record ${record} (counted from 0): ${which} ${label} is outside 0 to ${range - 1}. ` +
          `The file is damaged or is not ${format.title} in the binary layout; get it again`,
      );
    }
  }
  return label;
}

/** The class names in a directory's own list, else the built-in ones; `note` says when the list there is unfit. */
export async function readClassNames(
  format: CifarFormat,
  dir: string,
): Promise<{ names: readonly string[]; note?: string }> {
  const path = join(dir, format.namesFile);
  try {
    const names = (await readFile(path, "utf8"))
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    if (names.length === format.classNames.length) return { names };
    return {
      names: format.classNames,
      note: `${format.namesFile} has ${names.length} names in place of ${format.classNames.length}: the official names are used`,
    };
  } catch (error) {
    if (isMissing(error)) return { names: format.classNames };
    throw asIoError(error, `read ${path}`);
  }
}
