import type { Command } from "commander";
import type { Dataset } from "../data/dataset.js";
import { ArdistillError } from "../errors.js";
import type { DeviceName } from "../models/device.js";
import { fileSha256, loadModel } from "../models/load.js";
import { formatLoading, isPlain } from "../models/load-report.js";
import type { Model } from "../models/model.js";
import { isModelFile } from "../models/registry.js";
import { numbers, oneOf } from "./arguments.js";
import type { Terminal } from "./terminal.js";

/** The options that say how a file is read. */
export interface ModelFlags {
  model?: string;
  stateKey?: string;
  normalize?: { mean: number[]; std: number[] };
}

/** The options that say which model a command works with. */
export interface CheckpointFlags extends ModelFlags {
  checkpoint?: string;
}

export interface PrecisionFlags {
  precision?: Precision;
  device?: DeviceName;
}

const PRECISIONS = ["fp32", "fp64"] as const;
export type Precision = (typeof PRECISIONS)[number];

export function addCheckpointOptions(command: Command): Command {
  return addModelOptions(
    command.optionsGroup("Model:").option("--checkpoint <FILE>", "safetensors, PyTorch or TorchScript file"),
  );
}

export function addModelOptions(command: Command): Command {
  return command
    .optionsGroup("Model:")
    .option(
      "--model <SPEC>",
      "NAME[:option=value,...] of a file whose model cannot be told from its tensors, or the TorchScript file of its code",
    )
    .option("--state-key <KEY>", 'where its weights stand, if it has several, such as "ema"')
    .option(
      "--normalize <MEAN/STD>",
      "(x - mean) / std before its first layer, where the file does not say: a value per channel, commas between",
      normalization,
    );
}

export function addPrecisionOption(command: Command): Command {
  return command
    .option("--precision <P>", "fp32 (default) or fp64", oneOf("--precision", PRECISIONS))
    .option("--device <DEVICE>", "auto (default: the first GPU, else the CPU), cpu, cuda or cuda:N");
}

/** What results say of the files that a model is from. */
export async function filesOf(checkpoint: string, { model }: ModelFlags) {
  return {
    checkpoint,
    sha256: await fileSha256(checkpoint),
    ...(model !== undefined && isModelFile(model) && { modelFile: { file: model, sha256: await fileSha256(model) } }),
  };
}

/** Says what loading made of a file, where that is more than to take its tensors. */
export function noteLoading({ loadReport }: Model, terminal: Terminal): void {
  if (loadReport && !isPlain(loadReport)) terminal.note(`${loadReport.path}: ${formatLoading(loadReport).join("; ")}`);
}

/** Reads `M,M,M/S,S,S`. */
function normalization(text: string): { mean: number[]; std: number[] } {
  const [mean = [], std = [], ...more] = text.split("/").map(numbers("--normalize"));
  if (more.length > 0 || mean.length !== std.length) {
    throw new ArdistillError(
      "ERR_CONFIG",
      "--normalize takes as many means as stds, such as 0.5,0.5,0.5/0.25,0.25,0.25.",
    );
  }
  return { mean, std };
}

/** Loads a checkpoint for the images of a data set. @throws ArdistillError as `loadModel()` does. */
export async function loadFor(
  dataset: Dataset,
  checkpoint: string,
  { model, stateKey, normalize, precision, device = "auto" }: CheckpointFlags & PrecisionFlags,
  terminal: Terminal,
): Promise<Model> {
  const [inChannels, height, width] = dataset.inputShape;
  const loaded = await loadModel(checkpoint, {
    model,
    stateKey,
    options: { inChannels, inputSize: [height, width], ...(normalize && { normalize }) },
    inputShape: dataset.inputShape,
    dtype: precision === "fp64" ? "float64" : "float32",
    device,
  });
  noteLoading(loaded, terminal);
  return loaded;
}
