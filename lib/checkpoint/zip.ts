import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import type { RandomFile } from "./random-file.js";
import { Fault } from "./values.js";

// PKWARE's APPNOTE.TXT; section numbers below are its.

/** One file of a zip archive, as the central directory describes it. */
export interface ZipRecord {
  method: number;
  /** Uncompressed. */
  size: number;
  compressedSize: number;
  /** CRC-32 of the uncompressed content. */
  crc: number;
  /** Of its local header. */
  headerOffset: number;
}

export interface ZipDirectory {
  /** By name. Names are only ever looked up: nothing is written to where they say. */
  records: Map<string, ZipRecord>;
  /** Where the central directory starts: no data lies after that. */
  start: number;
}

const STORED = 0;
const DEFLATED = 8;
/** 4.3.16: the end record is 22 bytes and a comment of at most 65,535. */
const END_BYTES = 22;
const MAX_END_BYTES = END_BYTES + 0xffff;
const LOCATOR_BYTES = 20;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
/** A checkpoint of 10,000 tensors has about 1 MB. */
const MAX_DIRECTORY = 64e6;

const inflate = promisify(inflateRaw);

/** The central directory, zip64 included. @throws Fault */
export async function readZipDirectory(file: RandomFile): Promise<ZipDirectory> {
  const { count, bytes, start } = await findDirectory(file);
  if (bytes > MAX_DIRECTORY) throw new Fault("its central directory is larger than any checkpoint's");
  const directory = await file.read(start, bytes);
  const records = new Map<string, ZipRecord>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_BYTES > bytes || directory.readUInt32LE(at) !== 0x02014b50) throw damagedDirectory();
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
    const extra = at + CENTRAL_BYTES + nameBytes!;
    const end = extra + extraBytes! + commentBytes!;
    if (end > bytes) throw damagedDirectory();
    const name = directory.toString("utf8", at + CENTRAL_BYTES, extra);
    if (directory.readUInt16LE(at + 8) & 1) throw new Fault(`its record "${name}" is encrypted`);
    const record = {
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      headerOffset: directory.readUInt32LE(at + 42),
    };
    widen(record, directory.subarray(extra, extra + extraBytes!));
    if (records.has(name)) throw new Fault(`it holds the record "${name}" twice`);
    records.set(name, record);
    at = end;
  }
  return { records, start };
}

function damagedDirectory(): Fault {
  return new Fault("its central directory is damaged");
}

async function findDirectory(file: RandomFile): Promise<{ count: number; bytes: number; start: number }> {
  const tail = await file.readEnd(MAX_END_BYTES);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    // The comment must reach to the end: bytes of data can look like a signature.
    if (tail.readUInt32LE(at) !== 0x06054b50 || at + END_BYTES + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const position = file.size - tail.length + at;
    const wide = await readZip64End(file, position);
    const found = wide ?? {
      count: tail.readUInt16LE(at + 10),
      bytes: tail.readUInt32LE(at + 12),
      start: tail.readUInt32LE(at + 16),
    };
    if (found.start + found.bytes > position || found.count * CENTRAL_BYTES > found.bytes) throw damagedDirectory();
    return found;
  }
  throw new Fault("its end is missing, so that it seems to be truncated; download or copy it again");
}

/** 4.3.14 and 4.3.15; undefined for an archive without them. */
async function readZip64End(file: RandomFile, end: number) {
  if (end < LOCATOR_BYTES) return undefined;
  const locator = await file.read(end - LOCATOR_BYTES, LOCATOR_BYTES);
  if (locator.readUInt32LE(0) !== 0x07064b50) return undefined;
  const record = await file.read(wideNumber(locator, 8), 56);
  if (record.readUInt32LE(0) !== 0x06064b50) throw damagedDirectory();
  return { count: wideNumber(record, 32), bytes: wideNumber(record, 40), start: wideNumber(record, 48) };
}

function wideNumber(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at));
}

/** 4.5.3: those fields that say 0xffffffff stand in the extra field 1, in this order. */
function widen(record: ZipRecord, extra: Buffer): void {
  const fields = (["size", "compressedSize", "headerOffset"] as const).filter((field) => record[field] === 0xffffffff);
  for (let at = 0; at + 4 <= extra.length && fields.length > 0; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const data = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    if (data.length < 8 * fields.length) throw damagedDirectory();
    for (const [i, field] of fields.entries()) record[field] = wideNumber(data, 8 * i);
    return;
  }
}

/** How far apart local headers may lie that are read at once: a read of its own costs more than so many bytes. */
const WINDOW = 1 << 16;

/**
 * Where each record's data starts.
 * @throws Fault when a local header is not there or data not before the directory.
 */
export async function locateRecords(
  file: RandomFile,
  names: string[],
  zip: ZipDirectory,
): Promise<Map<string, number>> {
  const found = names.map((name) => ({ name, record: recordOf(zip, name) }));
  found.sort((a, b) => a.record.headerOffset - b.record.headerOffset);
  const windows: (typeof found)[] = [];
  for (const item of found) {
    const window = windows.at(-1);
    if (window && item.record.headerOffset - window[0]!.record.headerOffset < WINDOW) window.push(item);
    else windows.push([item]);
  }
  const starts = new Map<string, number>();
  // All at once: one after the other, each would wait for a thread anew.
  await Promise.all(
    windows.map(async (window) => {
      const first = window[0]!.record.headerOffset;
      const headers = await file.read(first, window.at(-1)!.record.headerOffset + LOCAL_BYTES - first);
      for (const { name, record } of window) {
        const header = headers.subarray(record.headerOffset - first);
        if (header.readUInt32LE(0) !== 0x04034b50)
          throw new Fault(`its record "${name}" is not where the directory says`);
        const start = record.headerOffset + LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
        if (start + record.compressedSize > zip.start) {
          throw new Fault(`its record "${name}" reaches out of the file's data`);
        }
        starts.set(name, start);
      }
    }),
  );
  return starts;
}

/** A record whose bytes lie in the file as they are. @throws Fault for a compressed one. */
export function storedRecord(zip: ZipDirectory, name: string): ZipRecord {
  const record = recordOf(zip, name);
  if (record.method !== STORED || record.size !== record.compressedSize) {
    throw new Fault(
      `its record "${name}" is compressed; PyTorch stores tensors as they are. Save it again with torch.save`,
    );
  }
  return record;
}

function recordOf(zip: ZipDirectory, name: string): ZipRecord {
  const record = zip.records.get(name);
  if (!record) throw new Fault(`it has no record "${name}"`);
  return record;
}

/** A record's content, unpacked. @throws Fault when it has more than `limit` bytes. */
export async function readRecord(file: RandomFile, name: string, zip: ZipDirectory, limit: number): Promise<Buffer> {
  const record = recordOf(zip, name);
  if (record.size > limit || record.compressedSize > limit) {
    throw new Fault(`its record "${name}" is larger than ${limit} bytes, which no checkpoint needs`);
  }
  const start = (await locateRecords(file, [name], zip)).get(name)!;
  if (record.method !== DEFLATED) {
    storedRecord(zip, name);
    return file.read(start, record.size);
  }
  const packed = await file.read(start, record.compressedSize);
  const content = await inflate(packed, { maxOutputLength: Math.max(1, record.size) }).catch((cause) => {
    throw new Fault(`its record "${name}" cannot be unpacked`, { cause });
  });
  if (content.length !== record.size) throw new Fault(`its record "${name}" has not the size that the directory says`);
  return content;
}
