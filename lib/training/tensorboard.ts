import { type FileHandle, open } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { ArdistillError } from "../errors.js";
import { asIoError, makeDirectory, systemCode } from "../files.js";

/** Bytes that may wait for a slow disk: some ten thousand scalars. */
const MAX_WAITING = 1 << 20;

/** The fields of TensorFlow's event.proto and summary.proto that are written here. */
const EVENT = { wallTime: 1, step: 2, fileVersion: 3, summary: 5, sessionLog: 7 };
const SUMMARY = { value: 1 };
const VALUE = { tag: 1, simpleValue: 2 };
const SESSION_LOG = { status: 1 };
const SESSION_START = 1;

/** Writes scalars to an event file that TensorBoard reads, in the background and in the order in which they are added. */
export class EventWriter {
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #writing: Promise<void> | undefined;
  #failure: unknown;

  private constructor(
    private readonly file: FileHandle,
    readonly path: string,
  ) {}

  /**
   * Begins a new event file in `directory`, which is made.
   * @param options.resumedAt the step that a run goes on from: TensorBoard then drops what earlier files there have after it.
   * @throws ArdistillError `ERR_IO`
   */
  static async open(directory: string, { resumedAt }: { resumedAt?: number } = {}): Promise<EventWriter> {
    const { file, path } = await create(directory);
    const writer = new EventWriter(file, path);
    writer.#put(event(0, bytesField(EVENT.fileVersion, Buffer.from("brain.Event:2"))));
    if (resumedAt !== undefined) {
      const start = intField(SESSION_LOG.status, SESSION_START);
      writer.#put(event(resumedAt + 1, bytesField(EVENT.sessionLog, start)));
    }
    await writer.flush().catch(() => writer.close());
    return writer;
  }

  /** Adds values by tag, such as "train/loss". An error shows in {@link flush} and {@link close}; nothing is written after it. */
  add(step: number, scalars: Record<string, number>): void {
    const values = Object.entries(scalars).map(([tag, value]) =>
      bytesField(
        SUMMARY.value,
        Buffer.concat([bytesField(VALUE.tag, Buffer.from(tag)), floatField(VALUE.simpleValue, value)]),
      ),
    );
    this.#put(event(step, bytesField(EVENT.summary, Buffer.concat(values))));
  }

  /** Waits until all that was added is in the file. @throws ArdistillError `ERR_IO` */
  async flush(): Promise<void> {
    await this.#writing;
    if (this.#failure !== undefined) throw asIoError(this.#failure, `write ${this.path}`);
  }

  /** {@link flush}, and closes the file. @throws ArdistillError `ERR_IO` */
  async close(): Promise<void> {
    await this.#writing;
    await this.file.close().catch((error) => {
      this.#failure ??= error;
    });
    await this.flush();
  }

  #put(data: Buffer): void {
    // What follows a record cut short could not be read.
    if (this.#failure !== undefined) return;
    const record = frame(data);
    if (this.#waitingBytes + record.length > MAX_WAITING) {
      const message = `cannot write ${this.path}: the disk takes events more slowly than they come`;
      this.#failure = new ArdistillError("ERR_IO", message);
      return;
    }
    this.#waiting.push(record);
    this.#waitingBytes += record.length;
    this.#writing ??= this.#write();
  }

  async #write(): Promise<void> {
    try {
      while (this.#waiting.length > 0) {
        const bytes = Buffer.concat(this.#waiting.splice(0));
        this.#waitingBytes = 0;
        await this.file.appendFile(bytes);
      }
    } catch (error) {
      this.#failure ??= error;
    } finally {
      this.#writing = undefined;
    }
  }
}

/** A file named as TensorFlow names them, with a number that no other file of this second and process has. */
async function create(directory: string): Promise<{ file: FileHandle; path: string }> {
  const seconds = String(Math.floor(Date.now() / 1000)).padStart(10, "0");
  const name = `events.out.tfevents.${seconds}.${hostname()}.${process.pid}`;
  try {
    await makeDirectory(directory);
    for (let number = 0; ; number++) {
      const path = join(directory, `${name}.${number}`);
      try {
        return { file: await open(path, "ax"), path };
      } catch (error) {
        if (systemCode(error) !== "EEXIST") throw error;
      }
    }
  } catch (error) {
    throw asIoError(error, `write event files to ${directory}`);
  }
}

function event(step: number, content: Buffer): Buffer {
  const wallTime = Buffer.alloc(9, EVENT.wallTime * 8 + 1);
  wallTime.writeDoubleLE(Date.now() / 1000, 1);
  return Buffer.concat([wallTime, intField(EVENT.step, step), content]);
}

function bytesField(id: number, bytes: Buffer): Buffer {
  return Buffer.concat([varint(id * 8 + 2), varint(bytes.length), bytes]);
}

function floatField(id: number, value: number): Buffer {
  const field = Buffer.alloc(5, id * 8 + 5);
  field.writeFloatLE(value, 1);
  return field;
}

function intField(id: number, value: number): Buffer {
  return Buffer.concat([varint(id * 8), varint(value)]);
}

/** A whole number below 2^53, seven bits a byte. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return Buffer.from([...bytes, rest]);
}

/** A TFRecord: the length and the data, each with its checksum. */
function frame(data: Buffer): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(data.length));
  return Buffer.concat([length, maskedCrc(length), data, maskedCrc(data)]);
}

/** Masked, since the checksum of data that holds checksums is a weak one. */
function maskedCrc(data: Buffer): Buffer {
  const crc = crc32c(data);
  const masked = Buffer.alloc(4);
  masked.writeUInt32LE((((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0);
  return masked;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
  return crc;
});

/** CRC-32C (Castagnoli); zlib has the other polynomial. */
export function crc32c(data: Uint8Array): number {
  let crc = ~0;
  for (const byte of data) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
