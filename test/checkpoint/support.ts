import { createHash } from "node:crypto";
import { type CheckpointFile, readTensors } from "../../lib/checkpoint/open.js";
import { type CheckpointValue, TensorEntry } from "../../lib/checkpoint/values.js";
import { core } from "../../lib/native/addon.js";
import { using } from "../../lib/native/handle.js";

/** What make.py says of a file. */
export interface Expected {
  format: string;
  tensors: { place: (string | number)[]; dtype: string; shape: number[]; sha256: string }[];
}
/** Every tensor in a value, with the keys that lead to it. */
export function* tensorsIn(
  value: CheckpointValue,
  place: unknown[] = [],
): Generator<{ place: unknown[]; tensor: TensorEntry }> {
  if (value instanceof TensorEntry) yield { place, tensor: value };
  else if (value instanceof Map || Array.isArray(value)) {
    for (const [key, child] of value.entries()) yield* tensorsIn(child, [...place, key]);
  }
}

/** What expected.json says of a file. */
export async function described(file: CheckpointFile): Promise<Expected> {
  const found = [...tensorsIn(file.value)];
  const bundle = await readTensors(
    file,
    found.map(({ tensor }, i) => ({ name: String(i), tensor })),
  );
  return using([bundle], async () => ({
    format: file.format,
    tensors: found.map(({ place, tensor }, i) => {
      const sha256 = createHash("sha256")
        .update(core().bundleData(bundle, String(i)))
        .digest("hex");
      return { place: place as string[], dtype: tensor.dtype, shape: [...tensor.shape], sha256 };
    }),
  }));
}
