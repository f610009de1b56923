import { core } from "../native/addon.js";
import type { ImageSetHandle } from "../native/contract.js";
import type { ImageSplit } from "./dataset.js";

/** Copies a split into native memory. Dispose of the handle with `core().dispose()`. */
export function toNative(split: ImageSplit, shape: readonly [number, number, number]): ImageSetHandle {
  return core().createImageSet(split.images, split.labels, [split.count, ...shape], split.scale);
}
