import { readFile } from "node:fs/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { z } from "zod";
import { ArdistillError } from "../errors.js";
import { asIoError } from "../files.js";
import { parseOptions } from "../options.js";
import { resizeBilinear } from "./bilinear.js";
import { type Dataset, type ImageSplit, withChecksum } from "./dataset.js";

/** Options of {@link digits}. */
export interface DigitsOptions {
  /** Height and width in pixels: 8 (default, as collected) or 32 (bilinear, as PyTorch's `interpolate` resizes them). */
  size?: 8 | 32 | undefined;
  /** 1 (default, grey) or 3 (the grey channel three times, for models that take colour). */
  channels?: 1 | 3 | undefined;
}

const OPTIONS = z.strictObject({
  size: z.literal([8, 32], { error: "must be 8 or 32" }).default(8),
  channels: z.literal([1, 3], { error: "must be 1 or 3" }).default(1),
});

// Relative to lib/data and to dist/data alike.
const ASSET = new URL("../../assets/digits.bin.gz", import.meta.url);
const MAGIC = "ARDIGITS";
const VERSION = 1;
const HEADER_BYTES = 28;
const NUM_CLASSES = 10;
const MAX_PIXEL = 16;

/** The digits as they lie in the package, before resizing. */
interface StoredDigits {
  trainCount: number;
  testCount: number;
  side: number;
  labels: Uint8Array;
  pixels: Uint8Array;
}

/**
 * The UCI handwritten digits (E. Alpaydin, C. Kaynak, 1998; CC BY 4.0), which ship inside the package: 1,297 training and 500 test
 * images, 50 of each class among the latter; writers are mixed. assets/README.md describes source and split.
 *
 * At size 8 the images are bytes with scale 16, at size 32 floats with scale 1.
 *
 * @throws ERR_CONFIG for an unfit option, ERR_IO or ERR_DATA when the package's own file is missing or damaged.
 */
export async function digits(options?: DigitsOptions): Promise<Dataset> {
  const { size, channels } = parseOptions(OPTIONS, options, "digits()");
  const stored = await readAsset();
  return withChecksum({
    name: "digits",
    train: await makeSplit(stored, 0, stored.trainCount, size, channels),
    test: await makeSplit(stored, stored.trainCount, stored.testCount, size, channels),
    classNames: Array.from({ length: NUM_CLASSES }, (_, digit) => String(digit)),
    numClasses: NUM_CLASSES,
    inputShape: [channels, size, size],
    notes: [
      "UCI handwritten digits (E. Alpaydin, C. Kaynak, 1998, CC BY 4.0): 1,297 training and 500 test images; " +
        "the writers of the test images are among those of the training images",
    ],
  });
}

async function readAsset(): Promise<StoredDigits> {
  const path = fileURLToPath(ASSET);
  const damaged = (why: string, cause?: unknown) =>
    new ArdistillError("ERR_DATA", `${path} is damaged (${why}); install the package again`, { cause });
  const packed = await readFile(ASSET).catch((error: unknown) => {
    throw asIoError(error, `read ${path}, a part of the package (install it again)`);
  });
  const bytes = await promisify(gunzip)(packed).catch((error: unknown) => {
    throw damaged("not a gzip file", error);
  });
  return parseDigits(bytes, damaged);
}

/** Takes the layout of assets/README.md apart. */
function parseDigits(bytes: Buffer, damaged: (why: string) => ArdistillError): StoredDigits {
  if (bytes.length < HEADER_BYTES || bytes.toString("latin1", 0, 8) !== MAGIC || bytes.readUInt32LE(8) !== VERSION) {
    throw damaged("its header is not that of the digits");
  }
  const trainCount = bytes.readUInt32LE(12);
  const testCount = bytes.readUInt32LE(16);
  const side = bytes.readUInt32LE(20);
  const count = trainCount + testCount;
  const labels = bytes.subarray(HEADER_BYTES, HEADER_BYTES + count);
  const pixels = bytes.subarray(HEADER_BYTES + count);
  if (bytes.readUInt32LE(24) !== side || pixels.length !== count * side * side) {
    throw damaged(`it has ${bytes.length} bytes unpacked`);
  }
  if (labels.some((label) => label >= NUM_CLASSES) || pixels.some((pixel) => pixel > MAX_PIXEL)) {
    throw damaged("a label or pixel is out of range");
  }
  return { trainCount, testCount, side, labels, pixels };
}

async function makeSplit(
  stored: StoredDigits,
  first: number,
  count: number,
  size: number,
  channels: number,
): Promise<ImageSplit> {
  const { side } = stored;
  const resized = size !== side;
  const plane = size * size;
  const images = resized ? new Float32Array(count * channels * plane) : new Uint8Array(count * channels * plane);
  for (let i = 0; i < count; i++) {
    const source = stored.pixels.subarray((first + i) * side * side, (first + i + 1) * side * side);
    const start = i * channels * plane;
    if (images instanceof Float32Array) {
      resizeBilinear(source, [side, side], MAX_PIXEL, images.subarray(start, start + plane), [size, size]);
    } else {
      images.set(source, start);
    }
    for (let channel = 1; channel < channels; channel++) {
      images.copyWithin(start + channel * plane, start, start + plane);
    }
    if (i % 64 === 63) await nextTurn(); // 64 images take about a millisecond
  }
  return {
    images,
    labels: Int32Array.from(stored.labels.subarray(first, first + count)),
    count,
    scale: resized ? 1 : MAX_PIXEL,
  };
}
