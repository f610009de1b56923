import type { Command } from "commander";
import type { Dataset } from "../data/dataset.js";
import { loadModel } from "../models/load.js";
import type { Model } from "../models/model.js";
import { oneOf } from "./arguments.js";

/** The options that say which model a command works with. */
export interface CheckpointFlags {
  checkpoint?: string;
  model?: string;
}

export interface PrecisionFlags {
  precision?: Precision;
}

const PRECISIONS = ["fp32", "fp64"] as const;
export type Precision = (typeof PRECISIONS)[number];

export function addCheckpointOptions(command: Command): Command {
  return command
    .optionsGroup("Model:")
    .option("--checkpoint <FILE>", "safetensors or TorchScript file")
    .option("--model <SPEC>", "NAME[:option=value,...] of a file that does not say what model it holds");
}

export function addPrecisionOption(command: Command): Command {
  return command.option("--precision <P>", "fp32 (default) or fp64", oneOf("--precision", PRECISIONS));
}

/** Loads a checkpoint for the images of a data set. @throws ArdistillError as `loadModel()` does. */
export function loadFor(
  dataset: Dataset,
  checkpoint: string,
  { model, precision }: CheckpointFlags & PrecisionFlags,
): Promise<Model> {
  const [inChannels, height, width] = dataset.inputShape;
  return loadModel(checkpoint, {
    model,
    options: { inChannels, inputSize: [height, width] },
    inputShape: dataset.inputShape,
    dtype: precision === "fp64" ? "float64" : "float32",
  });
}
