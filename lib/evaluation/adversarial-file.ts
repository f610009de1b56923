import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { openCheckpoint } from "../checkpoint/open.js";
import { encodeHeader } from "../checkpoint/safetensors.js";
import type { ImageSplit } from "../data/dataset.js";
import { ArdistillError } from "../errors.js";
import { asIoError, kindOf } from "../files.js";
import type { FloatDType } from "../native/contract.js";

const TENSORS = ["brokenBy", "labels", "adversarial"] as const;
/** Images converted between two turns of the event loop. */
const CHUNK = 256;

/**
 * A safetensors file of the images that broke the model, written image by image, so that memory does not grow with their
 * number: `adversarial` (N x C x H x W in [0, 1]), for each sample that of the first attack that broke it, else the clean
 * image; `brokenBy` (N), the place of that attack among the attacks, -1 for a sample that stands all, -2 for one that is
 * misclassified without an attack; `labels` (N). Until it is whole its name ends in ".partial".
 */
export class AdversarialFile {
  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    private readonly header: Uint8Array,
    private readonly count: number,
    private readonly bytesPerImage: number,
  ) {}

  /**
   * @param resumed whether images of an earlier call are in the file that it left.
   * @throws ArdistillError `ERR_IO`; `ERR_CONFIG` where that file is gone.
   */
  static async open(
    path: string,
    images: ImageSplit,
    shape: readonly [number, number, number],
    dtype: FloatDType,
    metadata: Record<string, string>,
    resumed: boolean,
  ): Promise<AdversarialFile> {
    const { count } = images;
    const header = encodeHeader(
      [
        { name: "brokenBy", dtype: "int64", shape: [count] },
        { name: "labels", dtype: "int64", shape: [count] },
        { name: "adversarial", dtype, shape: [count, ...shape] },
      ],
      metadata,
    );
    const partial = partialOf(path);
    if (resumed && !(await kindOf(partial))) {
      throw new ArdistillError(
        "ERR_CONFIG",
        `${partial}, with the images that were found so far, is missing. Delete the state file to begin anew, or leave ` +
          "the images out.",
      );
    }
    try {
      const file = await open(partial, resumed ? "r+" : "w+");
      const bytesPerImage = shape[0] * shape[1] * shape[2] * (dtype === "float64" ? 8 : 4);
      const output = new AdversarialFile(path, file, header, count, bytesPerImage);
      if (!resumed) await output.fill(images, dtype);
      return output;
    } catch (error) {
      throw asIoError(error, `write ${partial}`);
    }
  }

  /** Writes a sample's image. @throws ArdistillError `ERR_IO`. */
  async write(index: number, image: Float32Array | Float64Array): Promise<void> {
    const position = this.header.length + 2 * 8 * this.count + index * this.bytesPerImage;
    await this.put(new Uint8Array(image.buffer, image.byteOffset, image.byteLength), position);
  }

  /** Completes the file under its own name. @throws ArdistillError `ERR_IO`. */
  async finish(labels: Int32Array, brokenBy: number[]): Promise<void> {
    await this.put(this.header, 0);
    await this.put(new Uint8Array(BigInt64Array.from(brokenBy, BigInt).buffer), this.header.length);
    await this.put(new Uint8Array(BigInt64Array.from(labels, BigInt).buffer), this.header.length + 8 * this.count);
    try {
      await this.file.sync();
      await this.file.close();
      await rename(partialOf(this.path), this.path);
    } catch (error) {
      throw asIoError(error, `write ${this.path}`);
    }
  }

  /** Ends an evaluation that failed. @param keep for a later call that goes on. */
  async abandon(keep: boolean): Promise<void> {
    await this.file.close().catch(() => {});
    if (!keep) await rm(partialOf(this.path), { force: true }).catch(() => {});
  }

  private async fill({ images, count, scale }: ImageSplit, dtype: FloatDType): Promise<void> {
    const size = images.length / count;
    for (let start = 0; start < count; start += CHUNK) {
      const pixels = images.subarray(start * size, (start + CHUNK) * size);
      const values = dtype === "float64" ? new Float64Array(pixels.length) : new Float32Array(pixels.length);
      for (const [i, value] of pixels.entries()) values[i] = value / scale;
      await this.write(start, values);
    }
  }

  private async put(bytes: Uint8Array, position: number): Promise<void> {
    try {
      for (let at = 0; at < bytes.length; ) {
        at += (await this.file.write(bytes, at, bytes.length - at, position + at)).bytesWritten;
      }
    } catch (error) {
      throw asIoError(error, `write ${partialOf(this.path)}`);
    }
  }
}

/**
 * @throws ArdistillError `ERR_CONFIG` where something else than images of an earlier evaluation is at `path`: what the file would
 * take the place of may be a checkpoint. `ERR_IO`.
 */
export async function assertReplaceable(path: string): Promise<void> {
  const found = await kindOf(path);
  if (!found || (found.kind === "file" && (await holdsImages(path)))) return;
  throw new ArdistillError(
    "ERR_CONFIG",
    `${path} is no file of adversarial images, and is not overwritten. Give another name, or delete it.`,
  );
}

async function holdsImages(path: string): Promise<boolean> {
  const value = await openCheckpoint(path).then(
    (file) => file.value,
    (error: unknown) => {
      if (error instanceof ArdistillError && error.code === "ERR_CHECKPOINT_FORMAT") return undefined;
      throw error;
    },
  );
  return value instanceof Map && value.size === TENSORS.length && TENSORS.every((name) => value.has(name));
}

function partialOf(path: string): string {
  return `${path}.partial`;
}
