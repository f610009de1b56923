import { setImmediate as nextTurn } from "node:timers/promises";
import { z } from "zod";
import { ArdistillError, describeValue } from "../errors.js";
import { formatCount } from "../numbers.js";
import { parseOptions } from "../options.js";
import { type Dataset, type ImageSplit, withChecksum } from "./dataset.js";

/** Pixels, images x channels x height x width: bytes, or numbers in [0, 1]. */
export type ImageArray = Uint8Array | Uint8ClampedArray | Float32Array | readonly number[];
/** One whole number of 0 to `numClasses - 1` for each image. */
export type LabelArray = Int32Array | Uint8Array | readonly number[];

/** Options of {@link fromArrays}. */
export interface FromArraysOptions {
  /** Channels, height, width. */
  shape: readonly [channels: number, height: number, width: number];
  /** Default: the number of `classNames`, else the largest label plus one. */
  numClasses?: number | undefined;
  /** Default: "0", "1", ... */
  classNames?: readonly string[] | undefined;
  /** What the pixels are divided by to lie in [0, 1]. Default: 255 for bytes, 1 for floats. */
  scale?: number | undefined;
  /** Test images. Without them the test split is empty, and there is nothing to evaluate on. */
  test?: { images: ImageArray; labels: LabelArray } | undefined;
  /** Default: "arrays". */
  name?: string | undefined;
}

const positive = z.int().positive();
const OPTIONS = z.strictObject({
  shape: z.tuple([positive, positive, positive], { error: "must be [channels, height, width]" }),
  numClasses: z.int().min(2, { error: "must be at least 2" }).optional(),
  classNames: z.array(z.string()).min(2, { error: "must name at least 2 classes" }).optional(),
  scale: z.number().positive().optional(),
  test: z.strictObject({ images: z.unknown(), labels: z.unknown() }).optional(),
  name: z.string().min(1).optional(),
});

/** Pixels looked at between two turns of the event loop: a few milliseconds. */
const CHUNK = 1 << 20;

/**
 * An image set from arrays in memory. `Uint8Array`, `Float32Array` and `Int32Array` are used as they are, not copied: do
 * not change them while the set is in use. Others are converted.
 *
 * @throws ERR_CONFIG for an unfit option; ERR_DATA for arrays that do not fit `shape` or each other, for pixels outside
 *   [0, scale] or not finite and labels out of range, naming the image.
 */
export async function fromArrays(images: ImageArray, labels: LabelArray, options: FromArraysOptions): Promise<Dataset> {
  const { shape, scale, name = "arrays", ...given } = parseOptions(OPTIONS, options, "fromArrays()");
  const train = makeSplit("training", images, labels, shape, scale);
  if (train.count === 0) throw new ArdistillError("ERR_DATA", "there are no training images");
  const testGiven = given.test as FromArraysOptions["test"];
  const test = testGiven
    ? makeSplit("test", testGiven.images, testGiven.labels, shape, scale)
    : { images: new Uint8Array(0), labels: new Int32Array(0), count: 0, scale: 255 };

  const numClasses = given.numClasses ?? given.classNames?.length ?? Math.max(2, largest(train), largest(test));
  if (given.classNames && given.classNames.length !== numClasses) {
    throw new ArdistillError(
      "ERR_CONFIG",
      `fromArrays(): classNames has ${given.classNames.length} names for ${numClasses} classes`,
    );
  }
  await checkValues("training", train, numClasses);
  await checkValues("test", test, numClasses);
  const notes = [`${formatCount(train.count)} training and ${formatCount(test.count)} test images from memory`];
  if (test.count === 0) notes.push("no test images were given: a model cannot be evaluated on this set");
  return withChecksum({
    name,
    train,
    test,
    classNames: given.classNames ?? Array.from({ length: numClasses }, (_, label) => String(label)),
    numClasses,
    inputShape: shape,
    notes,
  });
}

function makeSplit(
  which: string,
  images: unknown,
  labels: unknown,
  shape: readonly [number, number, number],
  scale: number | undefined,
): ImageSplit {
  const pixels = toPixels(which, images);
  const classes = toLabels(which, labels);
  const perImage = shape[0] * shape[1] * shape[2];
  if (pixels.length !== classes.length * perImage) {
    throw new ArdistillError(
      "ERR_DATA",
      `the ${which} images have ${formatCount(pixels.length)} values; ${formatCount(classes.length)} labels and the shape ` +
        `[${shape.join(", ")}] make that ${formatCount(classes.length * perImage)}`,
    );
  }
  return {
    images: pixels,
    labels: classes,
    count: classes.length,
    scale: scale ?? (pixels instanceof Uint8Array ? 255 : 1),
  };
}

function toPixels(which: string, images: unknown): Uint8Array | Float32Array {
  if (images instanceof Uint8Array || images instanceof Float32Array) return images;
  if (images instanceof Uint8ClampedArray) return new Uint8Array(images.buffer, images.byteOffset, images.length);
  if (Array.isArray(images)) return Float32Array.from(images);
  throw new ArdistillError(
    "ERR_DATA",
    `the ${which} images must be a Uint8Array, a Float32Array or an array of numbers, not ${describeValue(images)}`,
  );
}

function toLabels(which: string, labels: unknown): Int32Array {
  if (labels instanceof Int32Array) return labels;
  if (labels instanceof Uint8Array) return Int32Array.from(labels);
  if (Array.isArray(labels)) {
    // Int32Array.from would cut 1.5 to 1 in silence.
    const bad = labels.findIndex((label) => !Number.isSafeInteger(label));
    if (bad < 0) return Int32Array.from(labels);
    throw new ArdistillError("ERR_DATA", `the label of ${which} image ${bad} is ${labels[bad]}, not a whole number`);
  }
  throw new ArdistillError(
    "ERR_DATA",
    `the ${which} labels must be an Int32Array, a Uint8Array or an array of whole numbers, not ${describeValue(labels)}`,
  );
}

function largest(split: ImageSplit): number {
  return split.labels.reduce((max, label) => Math.max(max, label + 1), 0);
}

async function checkValues(which: string, split: ImageSplit, numClasses: number): Promise<void> {
  const badLabel = split.labels.findIndex((label) => label < 0 || label >= numClasses);
  if (badLabel >= 0) {
    throw new ArdistillError(
      "ERR_DATA",
      `the label of ${which} image ${badLabel} is ${split.labels[badLabel]}; with ${numClasses} classes it must lie in ` +
        `0 to ${numClasses - 1}`,
    );
  }
  const { images, scale } = split;
  if (images instanceof Uint8Array && scale >= 255) return;
  for (let start = 0; start < images.length; start += CHUNK) {
    const end = Math.min(start + CHUNK, images.length);
    for (let i = start; i < end; i++) {
      const value = images[i]!;
      if (value >= 0 && value <= scale) continue; // false for NaN
      const image = Math.floor(i / (images.length / split.count));
      throw new ArdistillError(
        "ERR_DATA",
        `${which} image ${image} has a pixel of ${value}, outside [0, ${scale}]; give bytes, floats in [0, 1], or the ` +
          "scale that the pixels are to be divided by",
      );
    }
    await nextTurn();
  }
}
