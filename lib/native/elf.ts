import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { ArdistillError, messageOf } from "../errors.js";

/** What the header of a 64-bit ELF shared library says. */
export interface ElfLibrary {
  /** Node.js's name of the processor the library is for, or `machine N` for one Node.js has no build for. */
  arch: string;
  /** Names of the libraries it asks the dynamic linker for (`DT_NEEDED`), in order. */
  needed: string[];
  /** Directories that it asks the dynamic linker to look in, as they stand there (`$ORIGIN` is not replaced). */
  rpath: string[];
  runpath: string[];
}

const ARCHITECTURES: Readonly<Record<number, string>> = {
  3: "ia32",
  40: "arm",
  62: "x64",
  183: "arm64",
  243: "riscv64",
};
const CLASS_64 = 2;
const LITTLE_ENDIAN = 1;
const TYPE_SHARED = 3;
const SEGMENT_LOAD = 1;
const SEGMENT_DYNAMIC = 2;
const TAG_NEEDED = 1;
const TAG_STRING_TABLE = 5;
const TAG_RPATH = 15;
const TAG_RUNPATH = 29;
const HEADER_SIZE = 64;
const PROGRAM_HEADER_SIZE = 56;
const DYNAMIC_ENTRY_SIZE = 16;
const LONGEST_TEXT = 1 << 16;

interface Segment {
  type: number;
  offset: number;
  address: number;
  fileSize: number;
}

/**
 * Reads the ELF header of the shared library at `path` and checks that this process can map it: a 64-bit little-endian
 * shared object for this processor, whose segments and section table all end within the file. `dlopen` does not check
 * the last: it maps a truncated library and the process dies by SIGBUS on first touch.
 *
 * @throws ArdistillError `ERR_LIBTORCH_INVALID` when the file cannot be read or is not such a library.
 */
export function readElfLibrary(path: string, arch: string = process.arch): ElfLibrary {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    throw new ArdistillError("ERR_LIBTORCH_INVALID", `cannot read ${path}: ${messageOf(error)}`, { cause: error });
  }
  try {
    return parse(file, path, arch);
  } catch (error) {
    if (error instanceof ArdistillError) throw error;
    throw new ArdistillError("ERR_LIBTORCH_INVALID", `cannot read ${path}: ${messageOf(error)}`, { cause: error });
  } finally {
    closeSync(file);
  }
}

function parse(file: number, path: string, arch: string): ElfLibrary {
  const invalid = (why: string) => new ArdistillError("ERR_LIBTORCH_INVALID", `${path} ${why}`);
  const fileSize = fstatSync(file).size;
  const requireWithin = (end: number) => {
    if (end > fileSize) {
      throw invalid(`is truncated: it has ${fileSize} bytes and its header speaks of ${end}; install LibTorch again`);
    }
  };

  const header = readAt(file, 0, Math.min(HEADER_SIZE, fileSize));
  if (header.length < 4 || header.readUInt32BE(0) !== 0x7f454c46) throw invalid("is not an ELF library");
  requireWithin(HEADER_SIZE);
  if (header[4] !== CLASS_64) throw invalid("is a 32-bit library; Node.js needs the 64-bit one");
  if (header[5] !== LITTLE_ENDIAN) throw invalid("is a big-endian library");
  if (header.readUInt16LE(16) !== TYPE_SHARED) throw invalid("is an ELF file but not a shared library");
  const machine = header.readUInt16LE(18);
  const found = ARCHITECTURES[machine] ?? `machine ${machine}`;
  if (found !== arch) throw invalid(`is built for ${found}, this Node.js for ${arch}`);

  const programOffset = offset64(header, 32);
  const sectionOffset = offset64(header, 40);
  const programEntrySize = header.readUInt16LE(54);
  const programCount = header.readUInt16LE(56);
  requireWithin(sectionOffset + header.readUInt16LE(58) * header.readUInt16LE(60));
  requireWithin(programOffset + programEntrySize * programCount);
  if (programEntrySize < PROGRAM_HEADER_SIZE || programCount === 0) throw invalid("has no program headers");

  const table = readAt(file, programOffset, programEntrySize * programCount);
  const segments: Segment[] = [];
  for (let at = 0; at < table.length; at += programEntrySize) {
    const segment = {
      type: table.readUInt32LE(at),
      offset: offset64(table, at + 8),
      address: offset64(table, at + 16),
      fileSize: offset64(table, at + 32),
    };
    requireWithin(segment.offset + segment.fileSize);
    segments.push(segment);
  }
  return { arch: found, ...readDynamicSection(file, segments) };
}

function readDynamicSection(file: number, segments: readonly Segment[]): Omit<ElfLibrary, "arch"> {
  const dynamic = segments.find((segment) => segment.type === SEGMENT_DYNAMIC);
  const entries = dynamic ? readAt(file, dynamic.offset, dynamic.fileSize) : Buffer.alloc(0);
  const offsets: Record<number, number[]> = { [TAG_NEEDED]: [], [TAG_RPATH]: [], [TAG_RUNPATH]: [] };
  let strings = 0;
  for (let at = 0; at + DYNAMIC_ENTRY_SIZE <= entries.length; at += DYNAMIC_ENTRY_SIZE) {
    const tag = offset64(entries, at);
    offsets[tag]?.push(offset64(entries, at + 8));
    if (tag === TAG_STRING_TABLE) strings = fileOffset(offset64(entries, at + 8), segments);
  }
  const texts = (tag: number) =>
    offsets[tag]!.map((offset) => {
      const text = readAt(file, strings + offset, LONGEST_TEXT);
      return text.toString("latin1", 0, Math.max(0, text.indexOf(0)));
    });
  const directories = (tag: number) => texts(tag).flatMap((text) => text.split(":").filter(Boolean));
  return { needed: texts(TAG_NEEDED), rpath: directories(TAG_RPATH), runpath: directories(TAG_RUNPATH) };
}

/** The dynamic section holds addresses; the file holds the same bytes at the offset of the segment that is loaded there. */
function fileOffset(address: number, segments: readonly Segment[]): number {
  const home = segments.find(
    ({ type, address: start, fileSize }) => type === SEGMENT_LOAD && start <= address && address < start + fileSize,
  );
  return home ? address - home.address + home.offset : address;
}

/** 64-bit fields here are offsets and sizes; a damaged one beyond 2^53 stays large as a double, and fails the size check. */
function offset64(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at));
}

function readAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
}
