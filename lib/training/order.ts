import { readFile } from "node:fs/promises";
import { ArdistillError, messageOf } from "../errors.js";
import { looksLikeSafetensors, readSafetensors } from "../models/safetensors.js";
import { core } from "../native/addon.js";
import type { BundleHandle } from "../native/contract.js";
import { using } from "../native/handle.js";

/**
 * The indices of the training images in the order given: a list, or a file. A file is a JSON array (nested ones are joined),
 * whole numbers between white space or commas, or safetensors with an int64 tensor `order`.
 * @throws ArdistillError `ERR_IO`, `ERR_CONFIG` for anything but indices of training images.
 */
export async function readOrder(order: readonly number[] | string, images: number): Promise<number[]> {
  const indices = typeof order === "string" ? await readOrderFile(order) : [...order];
  const wrong = indices.find((index) => !Number.isInteger(index) || index < 0 || index >= images);
  if (wrong !== undefined || indices.length === 0) {
    const what = indices.length === 0 ? "is empty" : `holds ${wrong}`;
    throw new ArdistillError("ERR_CONFIG", `The order ${what}; it takes indices of training images, 0 to ${images - 1}.`);
  }
  return indices;
}

async function readOrderFile(path: string): Promise<number[]> {
  const bytes = await readFile(path).catch((cause) => {
    throw new ArdistillError("ERR_IO", `Could not read the order ${path}: ${messageOf(cause)}`, { cause });
  });
  if (looksLikeSafetensors(bytes)) {
    const { bundle } = await readSafetensors(path);
    return using([bundle], async () => Array.from(core().bundleData(bundle, "order") as BigInt64Array, Number));
  }
  const text = bytes.toString("utf8").trim();
  try {
    return text.startsWith("[") ? (JSON.parse(text) as number[]).flat(Infinity) as number[] : text.split(/[\s,]+/).map(Number);
  } catch (cause) {
    throw new ArdistillError("ERR_CONFIG", `The order ${path} is not a list of numbers: ${messageOf(cause)}`, { cause });
  }
}

/**
 * The starts of a safetensors file: a bundle with the one tensor `starts`, of one row for each image of the order.
 * @throws ArdistillError `ERR_IO`, `ERR_SHAPE`.
 */
export async function readStarts(
  path: string,
  rows: number,
  shape: readonly [number, number, number],
): Promise<BundleHandle> {
  const { bundle } = await readSafetensors(path);
  const layout = core().bundleLayout(bundle);
  const found = layout.find(({ name }) => name === "starts");
  const wanted = [rows, ...shape];
  if (layout.length !== 1 || found?.shape.join() !== wanted.join()) {
    core().dispose(bundle);
    const what = found ? `starts has shape [${found.shape.join(", ")}]` : "there is no tensor named starts";
    throw new ArdistillError(
      "ERR_SHAPE",
      `${path}: ${what}, and one tensor starts of shape [${wanted.join(", ")}] is needed: a row for each image of the order.`,
    );
  }
  return bundle;
}
