import { resolve } from "node:path";
import type { Command } from "commander";
import type { Dataset } from "../data/dataset.js";
import { DATASET_NAMES, type OpenDatasetOptions, openDataset } from "../data/registry.js";
import { formatBytes } from "../numbers.js";
import { number, required } from "./arguments.js";
import type { Terminal } from "./terminal.js";

/** The options that say which images a command works on. */
export interface DataFlags {
  dataset?: string;
  data?: string;
  download?: boolean;
  size?: number;
  channels?: number;
}

export const DATA_FLAG_NAMES = [
  "dataset",
  "data",
  "download",
  "size",
  "channels",
] as const satisfies (keyof DataFlags)[];

export function addDataOptions(command: Command): Command {
  return command
    .optionsGroup("Images:")
    .option("--dataset <NAME>", `image set: ${DATASET_NAMES.join(", ")}`)
    .option("--data <DIR>", "its directory (default: $ARDISTILL_DATA; digits needs none)")
    .option("--download", "cifar10, cifar100: fetch the official archive if the directory has no such set")
    .option("--size <PIXELS>", "digits: 8 (default) or 32", number("--size"))
    .option("--channels <N>", "digits: 1 (default) or 3", number("--channels"));
}

/** Opens the images and notes what was found. @throws ArdistillError as `openDataset()` does. */
export async function openData(
  flags: DataFlags,
  command: string,
  terminal: Terminal,
  signal?: AbortSignal,
): Promise<Dataset> {
  const name = required(flags.dataset, "--dataset NAME", command);
  const { size, channels, download } = flags;
  // Only what was given: every set refuses the options of another.
  const given = Object.fromEntries(
    Object.entries({ size, channels, download }).filter(([, value]) => value !== undefined),
  );
  const downloading = download ? { signal, onProgress: showDownload(name, terminal) } : {};
  const options = { ...given, ...downloading } as OpenDatasetOptions;
  const dataset = await openDataset(name, flags.data, options);
  terminal.note(`${dataset.name}: ${dataset.notes.join("; ")}`);
  return dataset;
}

function showDownload(name: string, terminal: Terminal) {
  return ({ received, total = 0 }: { received: number; total?: number }) => {
    const of = total > 0 ? ` of ${formatBytes(total)}` : "";
    terminal.progress({ done: received, total, text: `downloading ${name}: ${formatBytes(received)}${of}` });
  };
}

/** What a run keeps in order to find its images again. */
export function storedDataFlags({ dataset, data, size, channels }: DataFlags): DataFlags {
  return {
    ...(dataset !== undefined && { dataset }),
    ...(data !== undefined && { data: resolve(data) }),
    ...(size !== undefined && { size }),
    ...(channels !== undefined && { channels }),
  };
}
