import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline, Readable } from "node:stream";
import { crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import { ArdistillError } from "../../errors.js";

/** Random access to the bytes of an archive, wherever they are. */
export interface ByteSource {
  readonly size: number;
  /** Exactly `length` bytes from `offset` on, or an error. */
  read(offset: number, length: number): Promise<Buffer>;
}

/** One file of a zip archive. */
export interface ZipEntry {
  name: string;
  method: number;
  compressedSize: number;
  size: number;
  crc32: number;
  /** Where its local header begins, and a bound for where its data ends. */
  offset: number;
  end: number;
}

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_LOCATOR_SIZE = 20;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64_END_SIZE = 56;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const ZIP64_EXTRA = 1;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
const IN_ZIP64_32 = 0xffffffff;
const IN_ZIP64_16 = 0xffff;

const CHUNK = 1 << 20;

/**
 * Lists the files of a zip archive (zip64 included) by its central directory, in the order of their data; directories are left out.
 *
 * @throws ArdistillError `ERR_LIBTORCH_INVALID` when it is not a zip, is cut short, or holds a name that points outside it.
 */
export async function readZipDirectory(source: ByteSource): Promise<ZipEntry[]> {
  const { offset, size, count } = await findDirectory(source);
  const bytes = await source.read(offset, size);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_SIZE > bytes.length || bytes.readUInt32LE(at) !== CENTRAL_SIGNATURE)
      throw notZip("damaged directory");
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const extraStart = at + CENTRAL_SIZE + nameLength;
    const name = bytes.toString("utf8", at + CENTRAL_SIZE, extraStart);
    if (bytes.readUInt16LE(at + 8) & ENCRYPTED_FLAG) throw notZip(`${name} is encrypted`);
    requireSafeName(name);
    const entry = {
      name,
      method: bytes.readUInt16LE(at + 10),
      crc32: bytes.readUInt32LE(at + 16),
      compressedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
      end: offset,
    };
    readZip64Sizes(entry, bytes.subarray(extraStart, extraStart + extraLength));
    entries.push(entry);
    at = extraStart + extraLength + bytes.readUInt16LE(at + 32);
  }
  entries.sort((a, b) => a.offset - b.offset);
  entries.forEach((entry, i) => {
    entry.end = entries[i + 1]?.offset ?? offset;
    if (entry.offset + LOCAL_SIZE + entry.compressedSize > entry.end)
      throw notZip(`${entry.name} overlaps another file`);
  });
  return entries.filter((entry) => !entry.name.endsWith("/"));
}

/** The whole of a small entry; its size and CRC-32 are checked. */
export async function readZipEntry(source: ByteSource, entry: ZipEntry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of entryChunks(source, entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * Writes an entry to `target`, whose directories are made; the caller removes them when it fails.
 *
 * @param sha256 - expected SHA-256 in hexadecimal; the archive's own CRC-32 is checked in any case.
 * @throws ArdistillError `ERR_CHECKSUM` when the content differs.
 */
export async function extractZipEntry(
  source: ByteSource,
  entry: ZipEntry,
  target: string,
  {
    sha256,
    onBytes,
    signal,
  }: { sha256?: string | undefined; onBytes?: (count: number) => void; signal?: AbortSignal | undefined } = {},
): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const file = await open(target, "w");
  try {
    const hash = createHash("sha256");
    for await (const chunk of entryChunks(source, entry)) {
      signal?.throwIfAborted();
      hash.update(chunk);
      await file.writeFile(chunk);
      onBytes?.(chunk.length);
    }
    const found = hash.digest("hex");
    if (sha256 !== undefined && found !== sha256) throw mismatch(entry.name, `SHA-256 is ${found}, expected ${sha256}`);
    // Headers are many and cheap to fetch again; a library with a hole in it kills the process that loads it.
    if (entry.size >= CHUNK) await file.sync();
  } finally {
    await file.close();
  }
}

async function* entryChunks(source: ByteSource, entry: ZipEntry): AsyncGenerator<Buffer> {
  let size = 0;
  let crc = 0;
  for await (const chunk of inflatedChunks(source, entry)) {
    size += chunk.length;
    crc = crc32(chunk, crc);
    if (size > entry.size) break;
    yield chunk;
  }
  if (size !== entry.size) throw mismatch(entry.name, `it does not unpack to ${entry.size} bytes`);
  if (crc !== entry.crc32) throw mismatch(entry.name, "CRC-32 differs");
}

async function* inflatedChunks(source: ByteSource, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw notZip(`${entry.name} is compressed by method ${entry.method}; only stored and deflated are known`);
  }
  const span = entry.end - entry.offset;
  if (span <= CHUNK) {
    const bytes = await source.read(entry.offset, span);
    const start = dataStart(bytes, entry);
    const data = bytes.subarray(start, start + entry.compressedSize);
    yield entry.method === STORED ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, entry.size) });
    return;
  }
  const stored = storedChunks(source, entry);
  if (entry.method === STORED) {
    yield* stored;
    return;
  }
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  pipeline(Readable.from(stored), inflate, () => {}); // an error of either side surfaces in the loop below
  for await (const chunk of inflate) yield chunk as Buffer;
}

async function* storedChunks(source: ByteSource, entry: ZipEntry): AsyncGenerator<Buffer> {
  const longestHeader = LOCAL_SIZE + 2 * 0xffff;
  const header = await source.read(entry.offset, Math.min(longestHeader, entry.end - entry.offset));
  const start = entry.offset + dataStart(header, entry);
  for (let at = 0; at < entry.compressedSize; at += CHUNK) {
    yield await source.read(start + at, Math.min(CHUNK, entry.compressedSize - at));
  }
}

/** The local header repeats name and extra field, with lengths of its own. */
function dataStart(bytes: Buffer, entry: ZipEntry): number {
  if (bytes.length < LOCAL_SIZE || bytes.readUInt32LE(0) !== LOCAL_SIGNATURE)
    throw mismatch(entry.name, "it is not where the directory says");
  return LOCAL_SIZE + bytes.readUInt16LE(26) + bytes.readUInt16LE(28);
}

async function findDirectory(source: ByteSource): Promise<{ offset: number; size: number; count: number }> {
  const tailSize = Math.min(source.size, END_SIZE + LONGEST_COMMENT + ZIP64_LOCATOR_SIZE);
  const tailStart = source.size - tailSize;
  const tail = await source.read(tailStart, tailSize);
  let end = tail.length - END_SIZE;
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end--;
  if (end < 0) throw notZip("its end record is missing: not a zip file, or cut short");

  const directory = {
    count: tail.readUInt16LE(end + 10),
    size: tail.readUInt32LE(end + 12),
    offset: tail.readUInt32LE(end + 16),
  };
  const locator = end - ZIP64_LOCATOR_SIZE;
  const needsZip64 =
    directory.count === IN_ZIP64_16 || directory.size === IN_ZIP64_32 || directory.offset === IN_ZIP64_32;
  if (needsZip64 && locator >= 0 && tail.readUInt32LE(locator) === ZIP64_LOCATOR_SIGNATURE) {
    const record = await source.read(Number(tail.readBigUInt64LE(locator + 8)), ZIP64_END_SIZE);
    if (record.readUInt32LE(0) !== ZIP64_END_SIGNATURE) throw notZip("damaged zip64 end record");
    directory.count = Number(record.readBigUInt64LE(32));
    directory.size = Number(record.readBigUInt64LE(40));
    directory.offset = Number(record.readBigUInt64LE(48));
  }
  if (directory.offset + directory.size > tailStart + end) throw notZip("its directory lies outside the file");
  return directory;
}

/** Fields too large for 32 bits stand in the zip64 extra field, in this order and only those. */
function readZip64Sizes(entry: ZipEntry, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== ZIP64_EXTRA) continue;
    let field = at + 4;
    for (const key of ["size", "compressedSize", "offset"] as const) {
      if (entry[key] !== IN_ZIP64_32) continue;
      if (field + 8 > extra.length) throw notZip("damaged zip64 field");
      entry[key] = Number(extra.readBigUInt64LE(field));
      field += 8;
    }
    return;
  }
}

function requireSafeName(name: string): void {
  if (name === "" || name.startsWith("/") || /[\\:\0]/.test(name) || name.split("/").includes("..")) {
    throw notZip(`it holds the unsafe file name ${JSON.stringify(name)}`);
  }
}

function notZip(why: string): ArdistillError {
  return new ArdistillError("ERR_LIBTORCH_INVALID", `the archive cannot be used: ${why}`);
}

function mismatch(name: string, why: string): ArdistillError {
  return new ArdistillError("ERR_CHECKSUM", `${name} is not the file expected: ${why}; nothing of it was kept`);
}

/** An archive on disk. Close it when done. */
export class FileSource implements ByteSource {
  private constructor(
    private readonly file: FileHandle,
    readonly size: number,
  ) {}

  static async open(path: string): Promise<FileSource> {
    const file = await open(path, "r");
    return new FileSource(file, (await file.stat()).size);
  }

  async read(offset: number, length: number): Promise<Buffer> {
    const bytes = Buffer.alloc(length);
    let done = 0;
    while (done < length) {
      const { bytesRead } = await this.file.read(bytes, done, length - done, offset + done);
      if (bytesRead === 0) throw notZip("cut short");
      done += bytesRead;
    }
    return bytes;
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
