import { readFile } from "node:fs/promises";
import { readSafetensors } from "../checkpoint/open.js";
import { looksLikeSafetensors } from "../checkpoint/safetensors.js";
import { ArdistillError, messageOf } from "../errors.js";
import { readStart } from "../files.js";
import { looksLikeNpy, readNpy } from "../models/npy.js";
import { core } from "../native/addon.js";
import type { BundleHandle } from "../native/contract.js";
import { using } from "../native/handle.js";

/**
 * The indices of the training images in the order given: a list, or a file. A file is a JSON array (nested ones are joined),
 * whole numbers between white space or commas, safetensors with an int64 tensor `order`, or an int64 array of numpy.save.
 * @throws ArdistillError `ERR_IO`, `ERR_CONFIG` for anything but indices of training images.
 */
export async function readOrder(order: readonly number[] | string, images: number): Promise<number[]> {
  const indices = typeof order === "string" ? await readOrderFile(order) : [...order];
  const wrong = indices.find((index) => !Number.isInteger(index) || index < 0 || index >= images);
  if (wrong !== undefined || indices.length === 0) {
    const what = indices.length === 0 ? "is empty" : `holds ${wrong}`;
    throw new ArdistillError(
      "ERR_CONFIG",
      `The order ${what}; it takes indices of training images, 0 to ${images - 1}.`,
    );
  }
  return indices;
}

async function readOrderFile(path: string): Promise<number[]> {
  const bundle = await readTensorFile(path, "order");
  if (bundle) return using([bundle], async () => Array.from(core().bundleData(bundle, "order"), Number));
  const text = (await readFile(path, "utf8")).trim();
  try {
    const numbers: unknown = text.startsWith("[")
      ? JSON.parse(text)
      : text
          .split(/[\s,]+/)
          .filter(Boolean)
          .map(Number);
    return (numbers as unknown[]).flat(Number.POSITIVE_INFINITY) as number[];
  } catch (cause) {
    throw new ArdistillError("ERR_CONFIG", `The order ${path} is not a list of numbers: ${messageOf(cause)}`, {
      cause,
    });
  }
}

/**
 * The attack's starts, from safetensors with the one tensor `starts` or from numpy.save: a row of the images' shape for each image of the
 * order.
 * @throws ArdistillError `ERR_IO`, `ERR_SHAPE`.
 */
export async function readStarts(
  path: string,
  rows: number,
  shape: readonly [number, number, number],
): Promise<BundleHandle> {
  const bundle = await readTensorFile(path, "starts");
  const layout = bundle ? core().bundleLayout(bundle) : [];
  const found = layout.find(({ name }) => name === "starts");
  const wanted = [rows, ...shape];
  if (!bundle || layout.length !== 1 || found?.shape.join() !== wanted.join()) {
    if (bundle) core().dispose(bundle);
    const what = found ? `starts has shape [${found.shape.join(", ")}]` : "there is no tensor named starts";
    throw new ArdistillError(
      "ERR_SHAPE",
      `${path}: ${what}, and one tensor starts of shape [${wanted.join(", ")}] is needed: a row for each image of the order.`,
    );
  }
  return bundle;
}

/** The tensors of a safetensors or .npy file (there named `name`); nothing for any other file. @throws `ERR_IO`. */
async function readTensorFile(path: string, name: string): Promise<BundleHandle | undefined> {
  const start = await readStart(path, 16);
  if (looksLikeNpy(start)) return readNpy(path, name);
  return looksLikeSafetensors(start) ? (await readSafetensors(path)).bundle : undefined;
}
