import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { ImageSplit } from "../data/dataset.js";
import type { Model } from "../models/model.js";

/** Bytes hashed between two turns of the event loop: about a millisecond. */
const CHUNK_BYTES = 1 << 20;
/** Images whose logits tell a model from another that has no weights to look at. */
const IMAGES = 8;

/**
 * What tells a model from any other: SHA-256 over its name and options, its weights and buffers, and its logits of some images,
 * which also tell apart TorchScript files without weights and models whose code has changed.
 */
export async function fingerprint(model: Model, images: ImageSplit): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([model.name, model.dtype, model.options]));
  const size = images.images.length / images.count;
  const some = Float32Array.from(images.images.subarray(0, IMAGES * size), (value) => value / images.scale);
  const { logits } = await model.predict(some, { batchSize: IMAGES });
  hash.update(logits);
  if (model.parameters > 0) {
    for (const [name, { data }] of await model.stateDict()) {
      hash.update(name);
      const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
      for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
        hash.update(bytes.subarray(at, at + CHUNK_BYTES));
        await nextTurn();
      }
    }
  }
  return hash.digest("hex");
}
