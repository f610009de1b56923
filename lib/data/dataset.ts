import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { ArdistillError } from "../errors.js";

/** Images with their labels, in memory. The arrays may be views into larger buffers: mind `byteOffset`. */
export interface ImageSplit {
  /** `count` x channels x height x width, row-major. Pixel values lie in [0, `scale`]. */
  readonly images: Uint8Array | Float32Array;
  /** One class index for each image. */
  readonly labels: Int32Array;
  readonly count: number;
  /** `images / scale` lies in [0, 1]: 255 for bytes, 16 for the 8 x 8 digits, 1 for floats. */
  readonly scale: number;
}

/** Training and test images of one image set. */
export interface Dataset {
  readonly name: string;
  readonly train: ImageSplit;
  /** May be empty (`count` 0) in a set made by `fromArrays()` without test images. */
  readonly test: ImageSplit;
  /** `numClasses` names, in the order of the labels. */
  readonly classNames: readonly string[];
  readonly numClasses: number;
  /** Channels, height, width. */
  readonly inputShape: readonly [channels: number, height: number, width: number];
  /** What was found and what is missing, in words, for a person to read. */
  readonly notes: readonly string[];
  /** What a person should see even where notes are not shown, such as images that were skipped. */
  readonly warnings?: readonly string[];
  /**
   * SHA-256 in hexadecimal over the bytes, in this order, of the training images, training labels, test images and test
   * labels (labels as little-endian int32, float images as little-endian float32).
   */
  readonly checksum: string;
}

/** Bytes handled between two turns of the event loop: about a millisecond of hashing. */
const CHUNK_BYTES = 1 << 20;

/** Completes a data set by its checksum, without holding up the event loop. */
export async function withChecksum(
  parts: Omit<Dataset, "checksum">,
  signal?: AbortSignal | undefined,
): Promise<Dataset> {
  const hash = createHash("sha256");
  for (const array of [parts.train.images, parts.train.labels, parts.test.images, parts.test.labels]) {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      throwIfAborted(signal);
      hash.update(bytes.subarray(at, at + CHUNK_BYTES));
      await nextTurn();
    }
  }
  return { ...parts, checksum: hash.digest("hex") };
}

/** @throws ERR_ABORTED once `signal` is aborted. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) {
    throw new ArdistillError("ERR_ABORTED", "opening the image set was aborted", { cause: signal.reason });
  }
}
