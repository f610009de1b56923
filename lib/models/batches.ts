import { ArdistillError, describeValue } from "../errors.js";
import { keep, noGrad, Tensor, tidy } from "../tensor/index.js";

/**
 * Images of one shape C x H x W, one after the other and row-major: numbers in [0, 1], or bytes, which are divided by 255 as torchvision's
 * `ToTensor` does. A {@link Tensor} is N x C x H x W or C x H x W, of any device, of a floating dtype or uint8.
 */
export type ImageBlock = Float32Array | Uint8Array | Uint8ClampedArray | Tensor;

/** What {@link Model.predict} takes: images as one block, or several, such as one for each image. */
export type Images = ImageBlock | readonly ImageBlock[];

/** One block, ready to be read. */
interface Source {
  count: number;
  isBytes: boolean;
  /** Images `start` to `end - 1`. */
  read(start: number, end: number): Float32Array | Uint8Array;
  close(): void;
}

/** Values in a batch where nobody says how many images: 128 of 3 x 32 x 32, 27 of 3 x 224 x 224. */
const BATCH_VALUES = 1 << 22;
const MOST = 128;

/** The default size of a batch: fewer images where they are large, since activations take memory. */
export function defaultBatchSize(shape: readonly number[]): number {
  return Math.max(1, Math.min(MOST, Math.floor(BATCH_VALUES / product(shape))));
}

/** Images in whatever form, cut into batches. To be closed. */
export class Batches {
  readonly count: number;
  readonly #sources: Source[];
  readonly #perImage: number;

  /** @throws ERR_SHAPE for a block that is no whole number of images, ERR_CONFIG for what is no block. */
  constructor(images: Images, shape: readonly number[]) {
    this.#perImage = product(shape);
    this.#sources = [];
    try {
      for (const block of Array.isArray(images) ? images : [images]) this.#sources.push(open(block, shape));
    } catch (error) {
      this.close();
      throw error;
    }
    this.count = this.#sources.reduce((sum, { count }) => sum + count, 0);
  }

  /** Images `start` to `end - 1`: bytes where all blocks that they are from hold bytes. Not to be changed. */
  read(start: number, end: number): Float32Array | Uint8Array {
    const parts: { source: Source; from: number; to: number }[] = [];
    let offset = 0;
    for (const source of this.#sources) {
      const [from, to] = [Math.max(0, start - offset), Math.min(source.count, end - offset)];
      if (from < to) parts.push({ source, from, to });
      offset += source.count;
    }
    const [first] = parts;
    if (parts.length === 1 && first) return first.source.read(first.from, first.to);
    const length = (end - start) * this.#perImage;
    const batch = parts.every(({ source }) => source.isBytes) ? new Uint8Array(length) : new Float32Array(length);
    let at = 0;
    for (const { source, from, to } of parts) {
      const values = source.read(from, to);
      batch.set(values instanceof Uint8Array && batch instanceof Float32Array ? toFloats(values) : values, at);
      at += values.length;
    }
    return batch;
  }

  close(): void {
    for (const source of this.#sources) source.close();
  }
}

function open(block: ImageBlock, shape: readonly number[]): Source {
  if (block instanceof Tensor) return openTensor(block, shape);
  const size = product(shape);
  if (!(block instanceof Float32Array || block instanceof Uint8Array || block instanceof Uint8ClampedArray)) {
    throw new ArdistillError(
      "ERR_CONFIG",
      `predict() takes images as a Float32Array, bytes (Uint8Array, Buffer), a Tensor, or an array of these, not ${describeValue(block)}.`,
    );
  }
  const count = block.length / size;
  if (!Number.isInteger(count)) {
    throw new ArdistillError(
      "ERR_SHAPE",
      `predict() got ${block.length} values; one image of ${shape.join(" x ")} has ${size}.`,
    );
  }
  const values =
    block instanceof Uint8ClampedArray ? new Uint8Array(block.buffer, block.byteOffset, block.length) : block;
  return {
    count,
    isBytes: values instanceof Uint8Array,
    read: (start, end) => values.subarray(start * size, end * size),
    close: () => {},
  };
}

function openTensor(tensor: Tensor, shape: readonly number[]): Source {
  const given = tensor.shape;
  if (![3, 4].includes(given.length) || given.slice(-3).join() !== shape.join()) {
    throw new ArdistillError(
      "ERR_SHAPE",
      `predict() takes tensors of shape [N, ${shape.join(", ")}] or [${shape.join(", ")}], not [${given.join(", ")}].`,
    );
  }
  const isBytes = tensor.dtype === "uint8";
  if (!isBytes && !/^b?float/.test(tensor.dtype)) {
    throw new ArdistillError(
      "ERR_CONFIG",
      `predict() takes tensors of a floating dtype, in [0, 1], or of uint8, which is divided by 255, not ${tensor.dtype}.`,
    );
  }
  // A handle of our own: the caller may dispose of its tensor while batches wait.
  const held = keep(tensor.detach());
  return {
    count: given.length === 4 ? given[0]! : 1,
    isBytes,
    read: (start, end) =>
      tidy(() =>
        noGrad(() => {
          const batch = given.length === 4 ? held.narrow(0, start, end - start) : held;
          return batch.to({ dtype: isBytes ? "uint8" : "float32", device: "cpu" }).toTypedArray();
        }),
      ) as Float32Array | Uint8Array,
    close: () => held.dispose(),
  };
}

/** Bytes / 255, rounded to float32 as `ToTensor` has them. */
function toFloats(bytes: Uint8Array): Float32Array {
  return Float32Array.from(bytes, (byte) => byte / 255);
}

function product(shape: readonly number[]): number {
  return shape.reduce((total, size) => total * size, 1);
}
