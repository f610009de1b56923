import { ArdistillError } from "../errors.js";
import { formatCount } from "../numbers.js";
import type { Dataset, ImageSplit } from "./dataset.js";
import { philox4x32 } from "./philox.js";

/** Sets the numbers drawn here apart from those of native/kernels/philox.h (`RandomPurpose`), which share the layout. */
const PURPOSE_VALIDATION = 16;
const ROUND_SAMPLES = 0;
const ROUND_CLASSES = 1;

/**
 * The first `n` images of a split; all of them where it has no more. Nothing is copied.
 *
 * @throws ERR_CONFIG when `n` is not a whole number of at least 1.
 */
export function limitSplit(split: ImageSplit, n: number): ImageSplit {
  if (!Number.isSafeInteger(n) || n < 1) {
    throw new ArdistillError(
      "ERR_CONFIG",
      `the number of images to keep must be a whole number of at least 1, not ${n}`,
    );
  }
  if (n >= split.count) return split;
  const perImage = split.images.length / split.count;
  return {
    images: split.images.subarray(0, n * perImage),
    labels: split.labels.subarray(0, n),
    count: n,
    scale: split.scale,
  };
}

/**
 * Sets `count` training images aside for validation. The choice depends only on the labels, `count` and `seed`. Each class
 * gives its share: as many images as its part of the training images demands, rounded so that the counts add up to `count`.
 * Both results keep the order of the training images and are copies.
 *
 * @param count 1 to `dataset.train.count - 1`.
 * @param seed whole number, 0 to 2^53 - 1.
 * @throws ERR_CONFIG when `count` or `seed` is out of range.
 */
export function splitValidation(
  dataset: Dataset,
  count: number,
  seed: number,
): { train: ImageSplit; validation: ImageSplit } {
  const { train, numClasses } = dataset;
  if (!Number.isSafeInteger(count) || count < 1 || count >= train.count) {
    throw new ArdistillError(
      "ERR_CONFIG",
      `the number of validation images must be a whole number from 1 to ${formatCount(train.count - 1)} ` +
        `(${dataset.name} has ${formatCount(train.count)} training images here), not ${count}`,
    );
  }
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new ArdistillError("ERR_CONFIG", `the seed must be a whole number from 0 to 2^53 - 1, not ${seed}`);
  }

  const chosen = chooseOfEachClass(train.labels, numClasses, count, seed);
  return { train: gather(train, chosen, 0), validation: gather(train, chosen, 1) };
}

/** `count` images of a split, of each class its share, drawn by `seed`; all of them where it has no more. */
export function sampleSplit(split: ImageSplit, numClasses: number, count: number, seed: number): ImageSplit {
  if (count >= split.count) return split;
  return gather(split, chooseOfEachClass(split.labels, numClasses, count, seed), 1);
}

/**
 * Marks `count` images by 1, of each class its share, drawn by `seed`; the rest by 0.
 * @param count 0 to `labels.length`.
 */
export function chooseOfEachClass(
  labels: ArrayLike<number>,
  numClasses: number,
  count: number,
  seed: number,
): Uint8Array {
  const members: number[][] = Array.from({ length: numClasses }, () => []);
  Array.from(labels).forEach((label, index) => {
    members[label]!.push(index);
  });
  const quotas = shares(
    members.map((m) => m.length),
    count,
    seed,
  );
  const chosen = new Uint8Array(labels.length);
  const ranks = Float64Array.from({ length: labels.length }, (_, index) => draw(seed, ROUND_SAMPLES, index));
  members.forEach((indices, label) => {
    const inRandomOrder = indices.toSorted((a, b) => ranks[a]! - ranks[b]! || a - b);
    for (const index of inRandomOrder.slice(0, quotas[label])) chosen[index] = 1;
  });
  return chosen;
}

/** Divides `count` in proportion to `sizes` by the largest remainders; equal remainders are drawn, not first come first served. */
function shares(sizes: readonly number[], count: number, seed: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const quotas = sizes.map((size) => Math.floor((count * size) / total));
  const left = count - quotas.reduce((sum, quota) => sum + quota, 0);
  const byRemainder = sizes
    .map((size, label) => ({ label, remainder: (count * size) % total, rank: draw(seed, ROUND_CLASSES, label) }))
    .sort((a, b) => b.remainder - a.remainder || a.rank - b.rank || a.label - b.label);
  for (const { label } of byRemainder.slice(0, left)) quotas[label]! += 1;
  return quotas;
}

/** A random whole number below 2^53 that depends on nothing but its arguments. */
function draw(seed: number, round: number, index: number): number {
  const [high, low] = philox4x32([0, index, round, PURPOSE_VALIDATION], [seed >>> 0, Math.floor(seed / 2 ** 32)]);
  return high * 2 ** 21 + (low >>> 11);
}

/** Copies the images whose `mark` is `wanted`, run by run. */
function gather(split: ImageSplit, mark: Uint8Array, wanted: 0 | 1): ImageSplit {
  const perImage = split.images.length / split.count;
  const count = mark.reduce((sum, value) => sum + (value === wanted ? 1 : 0), 0);
  const images =
    split.images instanceof Uint8Array ? new Uint8Array(count * perImage) : new Float32Array(count * perImage);
  const labels = new Int32Array(count);
  let at = 0;
  for (let start = 0; start < split.count; ) {
    let end = start + 1;
    while (end < split.count && mark[end] === mark[start]) end++;
    if (mark[start] === wanted) {
      images.set(split.images.subarray(start * perImage, end * perImage), at * perImage);
      labels.set(split.labels.subarray(start, end), at);
      at += end - start;
    }
    start = end;
  }
  return { images, labels, count, scale: split.scale };
}
