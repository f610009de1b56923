import { resolve } from "node:path";
import type { Command } from "commander";
import type { Dataset } from "../data/dataset.js";
import { DATASET_NAMES, type OpenDatasetOptions, openDataset } from "../data/registry.js";
import { formatBytes, formatCount } from "../numbers.js";
import { number, required, whole } from "./arguments.js";
import type { Terminal } from "./terminal.js";

/** The options that say which images a command works on. */
export interface DataFlags {
  dataset?: string;
  data?: string;
  download?: boolean;
  size?: number;
  channels?: number;
  resize?: number;
  testFraction?: number;
  splitSeed?: number;
  skipUnreadable?: boolean;
}

export const DATA_FLAG_NAMES = [
  "dataset",
  "data",
  "download",
  "size",
  "channels",
  "resize",
  "testFraction",
  "splitSeed",
  "skipUnreadable",
] as const satisfies (keyof DataFlags)[];

export function addDataOptions(command: Command): Command {
  return command
    .optionsGroup("Images:")
    .option("--dataset <NAME>", `image set: ${DATASET_NAMES.join(", ")}`)
    .option("--data <DIR>", "its directory (digits needs none; default for cifar10, cifar100: $ARDISTILL_DATA)")
    .option("--download", "cifar10, cifar100: fetch the official archive if the directory has no such set")
    .option("--size <PIXELS>", "digits: 8 (default) or 32; folder: height and width (default 224)", number("--size"))
    .option("--channels <N>", "digits: 1 (default) or 3; folder: 3 (default) or 1", number("--channels"))
    .option(
      "--resize <PIXELS>",
      "folder: the shorter side ahead of the centre crop (default: 256 for 224; below 128 the size itself)",
      number("--resize"),
    )
    .option("--test-fraction <F>", "folder: the part to set aside for tests", number("--test-fraction"))
    .option("--split-seed <N>", "folder: which images those are (default 0)", whole("--split-seed"))
    .option("--skip-unreadable", "folder: leave images out that cannot be read, with a warning");
}

/** Warns where the first `limit` images of a split are of some classes only: folders are read class by class. */
export function warnOfLimit(
  dataset: Dataset,
  split: "test" | "train",
  limit: number | undefined,
  terminal: Terminal,
): void {
  if (limit === undefined || limit < dataset.numClasses) return;
  const classes = new Set(dataset[split].labels.subarray(0, limit)).size;
  const all = new Set(dataset[split].labels).size;
  if (classes === all) return;
  terminal.warn(
    `The first ${limit} ${split} images are of ${classes} of ${all} classes: they are not a sample of the whole set.`,
  );
}

/** Opens the images, of a folder those of `split` alone, and notes what was found. @throws ArdistillError as `openDataset()` does. */
export async function openData(
  flags: DataFlags,
  command: string,
  terminal: Terminal,
  signal?: AbortSignal,
  split?: "test" | "train",
): Promise<Dataset> {
  const name = required(flags.dataset, "--dataset NAME", command);
  const { size, channels, download, resize, testFraction, splitSeed, skipUnreadable } = flags;
  // Only what was given: every set refuses the options of another.
  const given = Object.fromEntries(
    Object.entries({
      size,
      channels,
      download,
      resize,
      testFraction,
      splitSeed,
      onUnreadable: skipUnreadable ? "skip" : undefined,
    }).filter(([, value]) => value !== undefined),
  );
  const downloading = download ? { signal, onProgress: showDownload(name, terminal) } : {};
  const reading = name === "folder" ? { signal, split, onProgress: showReading(terminal) } : {};
  const options = { ...given, ...downloading, ...reading } as OpenDatasetOptions;
  const dataset = await openDataset(name, flags.data, options);
  terminal.note(`${dataset.name}: ${dataset.notes.join("; ")}`);
  for (const warning of dataset.warnings ?? []) terminal.warn(warning);
  return dataset;
}

function showReading(terminal: Terminal) {
  return ({ done, total }: { done: number; total: number }) =>
    terminal.progress({ done, total, text: `reading ${formatCount(done)} of ${formatCount(total)} images` });
}

function showDownload(name: string, terminal: Terminal) {
  return ({ received, total = 0 }: { received: number; total?: number }) => {
    const of = total > 0 ? ` of ${formatBytes(total)}` : "";
    terminal.progress({ done: received, total, text: `downloading ${name}: ${formatBytes(received)}${of}` });
  };
}

/** What a run keeps in order to find its images again. */
export function storedDataFlags(flags: DataFlags): DataFlags {
  const kept = DATA_FLAG_NAMES.filter((name) => name !== "download" && flags[name] !== undefined);
  const stored: DataFlags = Object.fromEntries(kept.map((name) => [name, flags[name]]));
  return stored.data === undefined ? stored : { ...stored, data: resolve(stored.data) };
}
