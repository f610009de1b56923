import { readFile } from "node:fs/promises";
import { z } from "zod";
import { ArdistillError, describeValue, messageOf } from "../errors.js";
import { asIoError } from "../files.js";
import { parseOptions } from "../options.js";
import { type RgbImage, resizeAndCrop } from "./antialias.js";

/** Options of {@link readImage}. */
export interface ReadImageOptions {
  /** Height and width of the result in pixels. Default: 224. */
  size?: number | undefined;
  /**
   * What the shorter side is resized to ahead of the centre crop, at least `size`. Default: `size` x 256/224, rounded, from a size of 128 on
   * (224: 256, 299: 342, as torchvision's presets), below it `size`: images that small mostly have their final size.
   */
  resize?: number | undefined;
  /** 3 (default, red, green, blue) or 1 (grey, as torchvision's `Grayscale()`). */
  channels?: 1 | 3 | undefined;
}

const side = z.int().positive();
/** The schema of {@link ReadImageOptions}, for others that have them too. */
export const READ_IMAGE_OPTIONS = {
  size: side.default(224),
  resize: side.optional(),
  channels: z.literal([1, 3], { error: "must be 1 or 3" }).default(3),
};
const OPTIONS = z.strictObject(READ_IMAGE_OPTIONS);

/** {@link ReadImageOptions} with nothing left open. */
export interface ImageTransform {
  size: number;
  resize: number;
  channels: 1 | 3;
}

/** More pixels than this are taken for a decompression bomb; the limit beyond which Pillow refuses an image. */
const MAX_PIXELS = 178_956_970;

/** By content. SVG, which sharp reads as well, is a program more than an image. */
const FORMATS = ["jpeg", "png", "webp", "tiff", "gif"];

/**
 * Reads an image as {@link imageFolder} does: decoded by sharp, then torchvision's `Resize` (antialiased, bilinear) and `CenterCrop`
 * as of a Pillow image. Of an animation the first frame; EXIF orientation and colour profiles are not applied, as torchvision does
 * not.
 *
 * @param source a path, or a file's bytes: JPEG, PNG, WebP, TIFF or GIF.
 * @returns `channels` x `size` x `size` bytes, row-major: what `model.predict()` takes.
 * @throws ERR_UNSUPPORTED where sharp is not installed; ERR_CONFIG for an unfit option; ERR_IO for a file that cannot be read;
 *   ERR_DATA for one that is no image, cut off or damaged.
 */
export async function readImage(source: string | Uint8Array, options?: ReadImageOptions): Promise<Uint8Array> {
  const transform = completeTransform(parseOptions(OPTIONS, options, "readImage()"), "readImage()");
  if (typeof source === "string") return readImageFile(source, transform);
  if (source instanceof Uint8Array) return transformImage(await decode(source, "the image"), transform);
  throw new ArdistillError("ERR_CONFIG", `readImage() takes a path or bytes, not ${describeValue(source)}`);
}

/** @throws ERR_CONFIG when the crop is larger than the image. */
export function completeTransform(
  { size, channels, resize = size < 128 ? size : Math.round((size * 256) / 224) }: z.output<typeof OPTIONS>,
  where: string,
): ImageTransform {
  if (resize >= size) return { size, resize, channels };
  throw new ArdistillError("ERR_CONFIG", `${where}: resize is ${resize}; it must be at least size, ${size}`);
}

/** @throws as {@link readImage} does. */
export async function readImageFile(path: string, transform: ImageTransform): Promise<Uint8Array> {
  // Not by sharp: it keeps what it has opened, and a file may change.
  const bytes = await readFile(path).catch((error: unknown) => {
    throw asIoError(error, `read ${path}`);
  });
  return transformImage(await decode(bytes, path), transform);
}

async function transformImage(image: RgbImage, { size, resize, channels }: ImageTransform): Promise<Uint8Array> {
  const planes = await resizeAndCrop(image, resize, size);
  return channels === 3 ? planes : toGrey(planes);
}

/** ITU-R 601-2 luma as Pillow computes it, of planes. */
function toGrey(planes: Uint8Array): Uint8Array {
  const length = planes.length / 3;
  return Uint8Array.from(
    { length },
    (_, i) => (planes[i]! * 19595 + planes[length + i]! * 38470 + planes[2 * length + i]! * 7471 + 0x8000) >> 16,
  );
}

/** Decodes as Pillow's `convert("RGB")`: alpha is dropped, the first frame taken. Of 16 bits the upper 8 stay; Pillow clips grey ones to white. */
async function decode(bytes: Uint8Array, name: string): Promise<RgbImage> {
  const sharp = await loadSharp();
  const unreadable = (why: string, cause?: unknown) =>
    new ArdistillError("ERR_DATA", `${name} cannot be read: ${why}`, { cause });
  if (bytes.length === 0) throw unreadable("it is empty");
  try {
    // "error": what Pillow refuses (cut off), not what libjpeg warns of.
    const image = sharp(bytes, { failOn: "error", ignoreIcc: true, limitInputPixels: MAX_PIXELS });
    const { format, space } = await image.metadata();
    if (!FORMATS.includes(format)) throw unreadable(`it is ${format}; known are ${FORMATS.join(", ")}`);
    const isCmyk = space === "cmyk";
    // Without pipelineColourspace sharp converts CMYK by a colour profile of its own.
    const plain = isCmyk ? image.pipelineColourspace("cmyk").toColourspace("cmyk") : image.toColourspace("srgb");
    const { data, info } = await plain.removeAlpha().raw().toBuffer({ resolveWithObject: true });
    return { data: isCmyk ? toRgb(data) : data, width: info.width, height: info.height };
  } catch (error) {
    // sharp's messages hold libvips' log, a line for each complaint.
    throw error instanceof ArdistillError ? error : unreadable(messageOf(error).split("\n")[0]!, error);
  }
}

/** Cyan, magenta, yellow and black to RGB without a profile, in Pillow's arithmetic: (1 - ink) (1 - black) in bytes. */
function toRgb(cmyk: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((cmyk.length / 4) * 3);
  for (let from = 0, to = 0; from < cmyk.length; from += 4) {
    const light = 255 - cmyk[from + 3]!;
    for (let ink = 0; ink < 3; ink++) {
      const product = cmyk[from + ink]! * light + 128;
      rgb[to++] = light - (((product >> 8) + product) >> 8);
    }
  }
  return rgb;
}

/** @throws ERR_UNSUPPORTED where sharp is not installed, or does not load. */
export async function assertSharp(): Promise<void> {
  await loadSharp();
}

// Not exported: declarations must do without sharp's types, as those who read no image files do.
async function loadSharp() {
  try {
    return (await import("sharp")).default;
  } catch (cause) {
    const missing = cause instanceof Error && "code" in cause && cause.code === "ERR_MODULE_NOT_FOUND";
    const why = missing ? "which is not installed" : `which does not load (${messageOf(cause).split("\n")[0]})`;
    throw new ArdistillError("ERR_UNSUPPORTED", `image files are decoded by sharp, ${why}: npm install sharp`, {
      cause,
    });
  }
}
