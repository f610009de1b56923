import type { Dataset, ImageSplit } from "../data/dataset.js";
import { limitSplit } from "../data/splits.js";
import { ArdistillError, suggest } from "../errors.js";
import type { Model } from "../models/model.js";
import { KERNELS } from "../native/contract.js";
import { assertNorm, assertRadius } from "./ball.js";

/** The images of a split, or its first `limit`. @throws ArdistillError `ERR_DATA` when there are none. */
export function selectSplit(dataset: Dataset, split: "test" | "train", limit: number | undefined): ImageSplit {
  const images = limit === undefined ? dataset[split] : limitSplit(dataset[split], limit);
  if (images.count === 0) throw new ArdistillError("ERR_DATA", `The data set ${dataset.name} has no ${split} images.`);
  return images;
}

/** @throws ArdistillError `ERR_SHAPE` for a model of another class count or input size than the data's. */
export function assertModelFits(model: Model, dataset: Dataset, role = "model"): void {
  if (model.numClasses !== dataset.numClasses) {
    throw new ArdistillError(
      "ERR_SHAPE",
      `The ${role} ${model.name} has ${model.numClasses} classes, and ${dataset.name} has ${dataset.numClasses}.`,
    );
  }
  if (model.inputShape.join() !== dataset.inputShape.join()) {
    throw new ArdistillError(
      "ERR_SHAPE",
      `The ${role} ${model.name} takes images of ${model.inputShape.join(" x ")}, and those of ${dataset.name} are ` +
        `${dataset.inputShape.join(" x ")}.`,
    );
  }
}

/**
 * Checks the options that evaluating and perturbing have in common.
 * @param known names of all options.
 * @throws ArdistillError `ERR_CONFIG`, for an unknown option with the nearest known one.
 */
export function assertTargetOptions(
  options: { epsilon?: number; norm?: string; split?: string; batchSize?: number; seed?: number; kernels?: string },
  known: readonly string[],
): void {
  const unknown = Object.keys(options).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new ArdistillError("ERR_CONFIG", `Unknown option ${suggest(unknown, known)}.`);
  const { norm = "linf", split = "test", batchSize = 100, seed = 0, kernels = "fused" } = options;
  assertNorm(norm);
  if (options.epsilon !== undefined) assertRadius("epsilon", options.epsilon, norm);
  assertBatchSize(batchSize);
  assertOneOf("split", split, ["test", "train"]);
  assertOneOf("kernels", kernels, KERNELS);
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new ArdistillError("ERR_CONFIG", `seed must be a whole number of at least 0, not ${seed}.`);
  }
}

/** @throws ArdistillError `ERR_CONFIG`. */
function assertOneOf(option: string, value: unknown, known: readonly string[]): void {
  if (known.includes(value as string)) return;
  throw new ArdistillError(
    "ERR_CONFIG",
    `Unknown ${option} ${suggest(String(value), known)}. Known: ${known.join(", ")}.`,
  );
}

/** @throws ArdistillError `ERR_CONFIG`. */
function assertBatchSize(batchSize: number): void {
  if (!Number.isInteger(batchSize) || batchSize < 1) {
    throw new ArdistillError("ERR_CONFIG", `batchSize must be a whole number of at least 1, not ${batchSize}.`);
  }
}
