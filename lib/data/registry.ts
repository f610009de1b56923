import { ArdistillError, suggest } from "../errors.js";
import { type CifarOptions, cifar10, cifar100 } from "./cifar.js";
import type { Dataset } from "./dataset.js";
import { type DigitsOptions, digits } from "./digits.js";
import { type ImageFolderOptions, imageFolder } from "./image-folder.js";

/** Options of {@link openDataset}; which of them apply depends on the set. */
export type OpenDatasetOptions = Omit<DigitsOptions & CifarOptions & ImageFolderOptions, "size" | "onProgress"> & {
  /** digits: 8 or 32; folder: any. */
  size?: number | undefined;
  /** Called as a download, or reading a folder, advances. */
  onProgress?: CifarOptions["onProgress"] | ImageFolderOptions["onProgress"];
};

// Each function checks its own options, which are those of all sets as far as types go.
type Opener = (dir: string | undefined, options: never) => Promise<Dataset>;

// A new image set is one line here.
const DATASETS: Readonly<Record<string, Opener>> = {
  digits: openDigits,
  cifar10,
  cifar100,
  folder: imageFolder as Opener,
};

/** The names that {@link openDataset} knows. */
export const DATASET_NAMES: readonly string[] = Object.keys(DATASETS);

/**
 * Opens an image set by its name: "digits" (needs no directory), "cifar10", "cifar100" or "folder" (needs one).
 *
 * @throws ERR_CONFIG for an unknown name (the nearest known is suggested) or an option that the set does not have, and
 *   whatever the set's own function throws.
 */
export async function openDataset(name: string, dir?: string, options?: OpenDatasetOptions): Promise<Dataset> {
  const opener = Object.hasOwn(DATASETS, name) ? DATASETS[name] : undefined;
  if (!opener) {
    throw new ArdistillError(
      "ERR_CONFIG",
      `unknown data set ${suggest(String(name), DATASET_NAMES)}; known are ${DATASET_NAMES.join(", ")}`,
    );
  }
  return opener(dir, options as never);
}

async function openDigits(dir: string | undefined, options: DigitsOptions | undefined): Promise<Dataset> {
  const dataset = await digits(options);
  if (dir === undefined) return dataset;
  return { ...dataset, notes: [...dataset.notes, `digits is a part of the package: nothing was read from ${dir}`] };
}
