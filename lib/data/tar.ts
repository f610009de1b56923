import { ArdistillError } from "../errors.js";

/** A file or directory in a tar archive. */
export interface TarEntry {
  /** Relative, with "/" between its parts; never absolute, no part is "..". */
  readonly path: string;
  readonly type: "file" | "directory";
  /** Bytes of the content. */
  readonly size: number;
  /** The content. What is not read before the next entry is asked for is skipped. */
  readonly body: AsyncGenerator<Uint8Array, void>;
}

const BLOCK = 512;
const TYPE_FILE = ["0", "\0"];
const TYPE_DIRECTORY = "5";
const TYPE_PAX = ["x", "g"];

/**
 * Reads a ustar archive from a stream: files and directories, which is all that an archive of data holds.
 *
 * @throws ERR_DATA when the archive is cut off or damaged, and for what has no business in it: links, devices, absolute
 *   paths and "..".
 */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry, void> {
  const reader = new ByteReader(source);
  for (;;) {
    const header = await reader.take(BLOCK);
    if (header.every((byte) => byte === 0)) break;
    const { path, type, size } = parseHeader(header);
    const end = reader.position + Math.ceil(size / BLOCK) * BLOCK;
    if (TYPE_PAX.includes(type)) {
      checkPax((await reader.take(size)).toString("utf8"));
    } else if (TYPE_FILE.includes(type) || type === TYPE_DIRECTORY) {
      const kind = type === TYPE_DIRECTORY ? "directory" : "file";
      yield { path: checkPath(path), type: kind, size, body: reader.stream(size) };
    } else {
      throw new ArdistillError("ERR_DATA", `the archive holds "${path}", which is neither file nor directory`);
    }
    for await (const _ of reader.stream(end - reader.position));
  }
  // To the end, so that whoever unpacks the stream gets to its checksum.
  await reader.drain();
}

function parseHeader(header: Buffer): { path: string; type: string; size: number } {
  const text = (at: number, length: number) => header.toString("utf8", at, at + length).replace(/\0.*$/s, "");
  const octal = (at: number, length: number) => {
    const digits = text(at, length).trim();
    return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
  };
  // The sum is over the header with its own field read as spaces.
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  const size = octal(124, 12);
  if (sum !== octal(148, 8) || Number.isNaN(size)) {
    throw new ArdistillError("ERR_DATA", "the archive is damaged: a header's checksum or size is wrong");
  }
  // GNU's own format has other things in the place of the prefix; its magic is "ustar  ".
  const prefix = header.toString("latin1", 257, 263) === "ustar\0" ? text(345, 155) : "";
  const name = text(0, 100);
  return { path: prefix ? `${prefix}/${name}` : name, type: header.toString("latin1", 156, 157), size };
}

/** Times and owners do not matter here; another path or size would. */
function checkPax(records: string): void {
  const key = /(?:^|\n)\d+ (path|linkpath|size)=/.exec(records)?.[1];
  if (key) throw new ArdistillError("ERR_DATA", `the archive's extended header sets "${key}", which is not supported`);
}

function checkPath(path: string): string {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  if (path.startsWith("/") || path.includes("\\") || parts.includes("..")) {
    throw new ArdistillError("ERR_DATA", `the archive is refused: its path "${path}" leads out of its directory`);
  }
  return parts.join("/");
}

/** Exact numbers of bytes from a stream of chunks. */
class ByteReader {
  /** Bytes handed out so far. */
  position = 0;
  private readonly chunks: AsyncIterator<Uint8Array>;
  private rest: Uint8Array = new Uint8Array(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.chunks = source[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    for await (const part of this.stream(length)) parts.push(part);
    return Buffer.concat(parts);
  }

  async *stream(length: number): AsyncGenerator<Uint8Array, void> {
    for (let left = length; left > 0; ) {
      if (this.rest.length === 0) {
        const { done, value } = await this.chunks.next();
        if (done) throw new ArdistillError("ERR_DATA", "the archive is cut off");
        this.rest = value;
        continue;
      }
      const part = this.rest.subarray(0, left);
      this.rest = this.rest.subarray(part.length);
      left -= part.length;
      this.position += part.length;
      yield part;
    }
  }

  async drain(): Promise<void> {
    this.rest = new Uint8Array(0);
    while (!(await this.chunks.next()).done);
  }
}
