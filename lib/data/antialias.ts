import { setImmediate as nextTurn } from "node:timers/promises";

/** An image as decoders give it: rows of pixels of three bytes (red, green, blue). */
export interface RgbImage {
  data: Uint8Array;
  width: number;
  height: number;
}

/** One axis of a resize: result `i` is the sum of `weights[i * taps + k]` times the source at `first[i] + k`, in 2^-22. */
interface Axis {
  first: Int32Array;
  taps: number;
  weights: Int32Array;
}

/** Fraction bits of the weights, as Pillow's 8-bit resampling has them: 255 times the sum of an output's weights stays within 31 bits. */
const PRECISION = 22;
const HALF = 1 << (PRECISION - 1);

/** Multiply-adds between two turns of the event loop: about a millisecond, and several images are resized by turns. */
const CHUNK = 1 << 18;

/**
 * torchvision's `Resize(resize)` and `CenterCrop(size)` of a Pillow image, bit for bit: the shorter side becomes `resize`, by a
 * bilinear (triangle) filter as wide as the shrinking demands, in Pillow's fixed-point arithmetic: rows first, then columns, each
 * rounded to bytes. (`resizeBilinear()` of bilinear.ts is another thing: `interpolate()`, of floats and without antialiasing.)
 *
 * @param resize at least `size`.
 * @returns 3 x `size` x `size`, row-major.
 */
export async function resizeAndCrop(image: RgbImage, resize: number, size: number): Promise<Uint8Array> {
  const { data, width, height } = image;
  const [scaledWidth, scaledHeight] = scaledSize(width, height, resize);
  // Only what the crop keeps is computed.
  const columns = axis(width, scaledWidth, cropStart(scaledWidth, size), size);
  const rows = axis(height, scaledHeight, cropStart(scaledHeight, size), size);
  const top = rows.first[0]!;
  const bottom = rows.first[size - 1]! + rows.taps;

  const narrow = new Uint8Array((bottom - top) * size * 3);
  const turn = turnEvery(Math.ceil(CHUNK / (size * 3 * columns.taps)));
  for (let y = top; y < bottom; y++) {
    resizeRow(data, y * width * 3, columns, narrow, (y - top) * size * 3, size);
    await turn();
  }
  const planes = new Uint8Array(3 * size * size);
  const otherTurn = turnEvery(Math.ceil(CHUNK / (size * 3 * rows.taps)));
  for (let y = 0; y < size; y++) {
    resizeColumns(narrow, rows, y, top, planes, size);
    await otherTurn();
  }
  return planes;
}

/** Lets the event loop turn at every `rows`th call. */
function turnEvery(rows: number): () => Promise<void> | undefined {
  let done = 0;
  return () => (++done % rows === 0 ? nextTurn() : undefined);
}

/** Width and height once the shorter is `resize`, as torchvision computes them. */
function scaledSize(width: number, height: number, resize: number): [number, number] {
  const long = Math.trunc((resize * Math.max(width, height)) / Math.min(width, height));
  return width <= height ? [resize, long] : [long, resize];
}

/** Where a centred window begins. Python's round(): halves go to the even neighbour. */
function cropStart(length: number, size: number): number {
  const half = (length - size) / 2;
  const below = Math.floor(half);
  return half - below === 0.5 ? below + (below % 2) : Math.round(half);
}

/** The weights of results `start` to `start + count - 1` of `to`. Beyond the border there is nothing: the rest weighs more. */
function axis(from: number, to: number, start: number, count: number): Axis {
  const scale = from / to;
  const support = Math.max(1, scale);
  const begin = (i: number) => Math.max(0, Math.trunc((start + i + 0.5) * scale - support + 0.5));
  const end = (i: number) => Math.min(from, Math.trunc((start + i + 0.5) * scale + support + 0.5));
  let taps = 0;
  for (let i = 0; i < count; i++) taps = Math.max(taps, end(i) - begin(i));

  const first = new Int32Array(count);
  const weights = new Int32Array(count * taps);
  for (let i = 0; i < count; i++) {
    const center = (start + i + 0.5) * scale;
    const triangle = Array.from({ length: end(i) - begin(i) }, (_, k) =>
      Math.max(0, 1 - Math.abs((k + begin(i) - center + 0.5) * (1 / support))),
    );
    const sum = triangle.reduce((total, weight) => total + weight, 0);
    // All results have as many taps; those of the last begin earlier, behind weights of zero.
    first[i] = Math.min(begin(i), from - taps);
    triangle.forEach((weight, k) => {
      weights[i * taps + begin(i) - first[i]! + k] = Math.trunc(0.5 + (weight / sum) * (1 << PRECISION));
    });
  }
  return { first, taps, weights };
}

function resizeRow(
  data: Uint8Array,
  rowStart: number,
  { first, taps, weights }: Axis,
  out: Uint8Array,
  outStart: number,
  size: number,
): void {
  for (let x = 0, to = outStart, w = 0; x < size; x++, to += 3) {
    let red = HALF;
    let green = HALF;
    let blue = HALF;
    for (let k = 0, at = rowStart + first[x]! * 3; k < taps; k++, at += 3, w++) {
      const weight = weights[w]!;
      red = (red + data[at]! * weight) | 0;
      green = (green + data[at + 1]! * weight) | 0;
      blue = (blue + data[at + 2]! * weight) | 0;
    }
    out[to] = red >> PRECISION;
    out[to + 1] = green >> PRECISION;
    out[to + 2] = blue >> PRECISION;
  }
}

function resizeColumns(
  narrow: Uint8Array,
  { first, taps, weights }: Axis,
  y: number,
  top: number,
  planes: Uint8Array,
  size: number,
): void {
  const sums = new Int32Array(size * 3).fill(HALF);
  for (let k = 0, at = (first[y]! - top) * size * 3; k < taps; k++) {
    const weight = weights[y * taps + k]!;
    for (let i = 0; i < sums.length; i++, at++) sums[i] = sums[i]! + narrow[at]! * weight;
  }
  for (let x = 0, to = y * size; x < size; x++, to++) {
    planes[to] = sums[x * 3]! >> PRECISION;
    planes[size * size + to] = sums[x * 3 + 1]! >> PRECISION;
    planes[2 * size * size + to] = sums[x * 3 + 2]! >> PRECISION;
  }
}
