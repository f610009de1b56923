import { type FileHandle, open } from "node:fs/promises";
import { ArdistillError } from "../errors.js";
import { asIoError, kindOf } from "../files.js";
import { Fault } from "./values.js";

/** A file that is read by position. */
export class RandomFile {
  /** The last bytes, once read: of a zip archive all that describes it. */
  private end?: Buffer;

  private constructor(
    readonly path: string,
    readonly size: number,
    private readonly handle: FileHandle,
  ) {}

  /** Runs `work` with a file that is closed afterwards. @throws ERR_IO for what is no file or cannot be opened. */
  static async using<T>(path: string, work: (file: RandomFile) => Promise<T>): Promise<T> {
    // Before it is opened: opening a pipe waits for whoever writes to it.
    const found = await kindOf(path);
    if (!found) throw new ArdistillError("ERR_IO", `There is no file ${path}.`);
    if (found.kind !== "file") throw new ArdistillError("ERR_IO", `${path} is not a file that can be read.`);
    const handle = await open(path).catch((error) => {
      throw asIoError(error, `read ${path}`);
    });
    try {
      return await work(new RandomFile(path, found.size, handle));
    } finally {
      await handle.close();
    }
  }

  /** Exactly these bytes. @throws Fault when the file has not got them, ERR_IO when they cannot be read. */
  async read(offset: number, length: number): Promise<Buffer> {
    if (!(offset >= 0 && length >= 0 && offset + length <= this.size)) {
      throw new Fault("it is truncated, or refers to bytes past its end");
    }
    const endStart = this.size - (this.end?.length ?? 0);
    if (this.end && offset >= endStart) return this.end.subarray(offset - endStart, offset - endStart + length);
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; ) {
      const { bytesRead } = await this.handle.read(bytes, done, length - done, offset + done).catch((error) => {
        throw asIoError(error, `read ${this.path}`);
      });
      if (bytesRead === 0) throw new Fault("it became shorter while it was read");
      done += bytesRead;
    }
    return bytes;
  }

  /** The first `length` bytes, or all there are. */
  readStart(length: number): Promise<Buffer> {
    return this.read(0, Math.min(length, this.size));
  }

  /** The last `length` bytes, or all there are. What is read of them later comes from memory. */
  async readEnd(length: number): Promise<Buffer> {
    const start = Math.max(0, this.size - length);
    this.end = await this.read(start, this.size - start);
    return this.end;
  }
}
