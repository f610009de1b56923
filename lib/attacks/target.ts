import type { Dataset, ImageSplit } from "../data/dataset.js";
import { limitSplit } from "../data/splits.js";
import { ArdistillError } from "../errors.js";
import type { Model } from "../models/model.js";

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

/** @throws ArdistillError `ERR_CONFIG` unless epsilon is a radius within the images' range. */
export function assertEpsilon(epsilon: number): void {
  if (!(epsilon >= 0 && epsilon <= 1)) {
    throw new ArdistillError("ERR_CONFIG", `epsilon must be between 0 and 1 (images are in [0, 1]), not ${epsilon}.`);
  }
}

/** @throws ArdistillError `ERR_CONFIG`. */
export function assertBatchSize(batchSize: number): void {
  if (!Number.isInteger(batchSize) || batchSize < 1) {
    throw new ArdistillError("ERR_CONFIG", `batchSize must be a whole number of at least 1, not ${batchSize}.`);
  }
}
