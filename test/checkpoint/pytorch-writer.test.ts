import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { openCheckpoint, readIntoModel, readTensors } from "../../lib/checkpoint/open.js";
import { writePytorch } from "../../lib/checkpoint/pytorch-writer.js";
import { writeSafetensors } from "../../lib/checkpoint/safetensors.js";
import type { TensorEntry } from "../../lib/checkpoint/values.js";
import { createModel, type ModelFormat, models } from "../../lib/models/model.js";
import { using } from "../../lib/native/handle.js";
import { checkHandles, failure, own, stateBytes, temporaryDirectory } from "../support.js";
import { byPlace, described } from "./support.js";

checkHandles();

const SMALL = { inChannels: 1, inputSize: 8, widthMultiplier: 0.25 };
const corpus = fileURLToPath(new URL("../fixtures/checkpoints/", import.meta.url));

let directory: string;
beforeEach(async () => {
  directory = await temporaryDirectory();
});

/** All tensors of a file that holds a map of them. */
async function entriesOf(path: string) {
  const file = await openCheckpoint(path);
  const entries = [...(file.value as Map<string, TensorEntry>)].map(([name, tensor]) => ({ name, tensor }));
  return { file, entries };
}

test.each(["pytorch", "safetensors"] as const)(
  "%s: every element type and kind of tensor comes back",
  async (format) => {
    const unknown = { pytorch: /uint(16|32|64)/, safetensors: /complex128/ }[format];
    for (const name of ["dtypes.zip.pt", "strange.zip.pt"]) {
      const { file, entries } = await entriesOf(join(corpus, name));
      const known = entries.filter(({ tensor }) => !unknown.test(tensor.dtype));
      const path = join(directory, name);
      const bundle = await readTensors(file, known);
      await using([bundle], () =>
        format === "pytorch" ? writePytorch(path, bundle) : writeSafetensors(path, bundle, {}),
      );
      const { tensors } = await described(await openCheckpoint(path));
      const original = JSON.parse(readFileSync(join(corpus, "expected.json"), "utf8"))[name];
      const expected = original.tensors.filter(({ dtype }: { dtype: string }) => !unknown.test(dtype));
      expect(tensors.sort(byPlace)).toEqual(expected.sort(byPlace));
    }
  },
);

test.each(["pytorch", "safetensors"] as const)(
  "%s: an element type without a name there is refused, and no file made",
  async (format) => {
    const { file, entries } = await entriesOf(join(corpus, "dtypes.zip.pt"));
    const bundle = await readTensors(file, entries);
    const path = join(directory, "model");
    await using([bundle], async () => {
      const written = format === "pytorch" ? writePytorch(path, bundle) : writeSafetensors(path, bundle, {});
      await expect(written).rejects.toThrow(failure("ERR_UNSUPPORTED", format === "pytorch" ? "uint16" : "complex128"));
    });
    expect(readdirSync(directory)).toEqual([]);
  },
);

test("the state dict of a model, read back into another", async () => {
  const model = own(await createModel("small_cnn", { ...SMALL, seed: 1 }));
  const path = join(directory, "model.pth");
  await model.save(path);
  const other = own(await createModel("small_cnn", { ...SMALL, seed: 2 }));
  const { file, entries } = await entriesOf(path);
  expect(entries.map(({ name }) => name)).toEqual([...(await model.stateDict()).keys()]);
  await readIntoModel(file, entries, other.handle);
  expect(await stateBytes(other)).toEqual(await stateBytes(model));

  const third = own(await createModel("small_cnn", { ...SMALL, seed: 2 }));
  const before = await stateBytes(third);
  await readIntoModel(file, entries.slice(0, 1), third.handle);
  const { name } = entries[0]!;
  expect(await stateBytes(third)).toEqual({ ...before, [name]: (await stateBytes(model))[name] });

  const wrong = entries.map(({ tensor }, i) => ({ name: entries.at(i - 1)!.name, tensor }));
  await expect(readIntoModel(file, wrong, third.handle)).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT", path, name));
  expect(await stateBytes(third)).toEqual({ ...before, [name]: (await stateBytes(model))[name] });
});

test.each<[string, ModelFormat | undefined, string]>([
  ["model", undefined, "safetensors"],
  ["model.safetensors", undefined, "safetensors"],
  ["model.pth", undefined, "pytorch"],
  ["model.pt", undefined, "pytorch"],
  ["model.pt", "torchscript", "torchscript"],
  ["model.pt", "safetensors", "safetensors"],
  ["model", "pytorch", "pytorch"],
])("save to %s, format %s: %s", async (name, format, expected) => {
  const model = own(await models.mlp({ hidden: [], inChannels: 1, inputSize: 2 }));
  const path = join(directory, name);
  await model.save(path, format === undefined ? {} : { format });
  expect((await openCheckpoint(path)).format).toBe(expected);
  expect(readdirSync(directory)).toEqual([name]);
});

test("an unknown format", async () => {
  const model = own(await models.mlp({ hidden: [], inChannels: 1, inputSize: 2 }));
  await expect(model.save(join(directory, "x"), { format: "torch" as ModelFormat })).rejects.toThrow(
    failure("ERR_CONFIG", "safetensors, pytorch, torchscript"),
  );
});
