import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { openCheckpoint, readTensors } from "../../lib/checkpoint/open.js";
import { writePytorch } from "../../lib/checkpoint/pytorch-writer.js";
import { writeSafetensors } from "../../lib/checkpoint/safetensors.js";
import type { TensorEntry } from "../../lib/checkpoint/values.js";
import { createModel } from "../../lib/models/model.js";
import { MODELS } from "../../lib/models/registry.js";
import { core } from "../../lib/native/addon.js";
import { using } from "../../lib/native/handle.js";
import { byPlace, described, type Expected } from "../checkpoint/support.js";
import { oracle, temporaryFolder } from "./support.js";

const folder = temporaryFolder();
const corpus = fileURLToPath(new URL("../fixtures/checkpoints/", import.meta.url));

/** Runs a Python program that takes arguments and not a job. */
const python = (...args: string[]) => promisify(execFile)(process.env.ARDISTILL_ORACLE_PYTHON!, ["-B", ...args]);

interface Report {
  type: string;
  metadata: Record<string, string> | null;
  tensors: Expected["tensors"];
}

const tensorsOf = async (path: string) => (await described(await openCheckpoint(path))).tensors.sort(byPlace);

test("the corpus, made anew by this PyTorch: every tensor bit for bit", async () => {
  const fresh = join(folder, "corpus");
  mkdirSync(fresh);
  await python(join(corpus, "make.py"), fresh);
  const expected = JSON.parse(readFileSync(join(fresh, "expected.json"), "utf8")) as Record<string, Expected>;
  const committed = JSON.parse(readFileSync(join(corpus, "expected.json"), "utf8")) as Record<string, Expected>;
  expect(Object.keys(committed)).toEqual(Object.keys(expected));
  for (const [name, { format, tensors }] of Object.entries(expected)) {
    const file = await openCheckpoint(join(fresh, name));
    expect(file.format).toBe(format);
    if (tensors.length > 0) expect((await described(file)).tensors.sort(byPlace), name).toEqual(tensors.sort(byPlace));
  }
});

/** Small forms; other models have the defaults. */
/** A model's options for a small one, where it has such: files of gigabytes show nothing more. */
function smallForm(name: string): object {
  const { own } = MODELS[name]!;
  return {
    ...("widthMultiplier" in own && { widthMultiplier: 0.25 }),
    ...("depth" in own && { depth: 10, widenFactor: 1 }),
  };
}

test("every model, in both formats and both directions, bit for bit", async () => {
  // WideResNets of one size have the tensors of wide_resnet, of that size.
  const names = Object.keys(MODELS).filter((name) => !/^wide_resnet\d/.test(name));
  const files: { path: string; format: "pytorch" | "safetensors"; again: string }[] = [];
  const expected: Expected["tensors"][] = [];
  for (const name of names) {
    const model = await createModel(name, smallForm(name));
    const state = await model.stateDict();
    for (const format of ["pytorch", "safetensors"] as const) {
      const path = join(folder, `${name.replace("/", "-")}.${format}`);
      await model.save(path, { format });
      files.push({ path, format, again: `${path}.again` });
      expected.push(
        [...state].map(([key, { shape, data }]) => ({
          place: [key],
          dtype: data instanceof BigInt64Array ? "int64" : "float32",
          shape,
          sha256: createHash("sha256").update(data).digest("hex"),
        })),
      );
    }
    model.dispose();
  }
  const reports = await oracle<Report[]>("oracle_checkpoints.py", { files });
  for (const [i, { type, metadata, tensors }] of reports.entries()) {
    const { path, format, again } = files[i]!;
    if (format === "pytorch") {
      expect(type).toBe("OrderedDict");
      expect(tensors.map(({ place }) => place)).toEqual(expected[i]!.map(({ place }) => place));
      expect(await tensorsOf(`${again}.legacy`), path).toEqual(expected[i]!.toSorted(byPlace));
    } else {
      expect(JSON.parse(metadata!.ardistill!).model, path).toBe(names[Math.floor(i / 2)]);
    }
    expect(tensors.toSorted(byPlace), path).toEqual(expected[i]!.toSorted(byPlace));
    expect(await tensorsOf(again), path).toEqual(expected[i]!.toSorted(byPlace));
  }
}, 300_000);

test.each(["pytorch", "safetensors"] as const)(
  "%s: every element type and kind of tensor, read by PyTorch",
  async (format) => {
    const unknown = { pytorch: /uint(16|32|64)/, safetensors: /complex128/ }[format];
    for (const name of ["dtypes.zip.pt", "strange.zip.pt"]) {
      const file = await openCheckpoint(join(corpus, name));
      const entries = [...(file.value as Map<string, TensorEntry>)]
        .map(([key, tensor]) => ({ name: key, tensor }))
        .filter(({ tensor }) => !unknown.test(tensor.dtype));
      const path = join(folder, `${format}-${name}`);
      const bundle = await readTensors(file, entries);
      await using([bundle], () =>
        format === "pytorch" ? writePytorch(path, bundle) : writeSafetensors(path, bundle, {}),
      );
      const files = [{ path, format, again: `${path}.again` }];
      const [report] = await oracle<Report[]>("oracle_checkpoints.py", { files });
      expect(report!.tensors.toSorted(byPlace)).toEqual(await tensorsOf(path));
      expect(await tensorsOf(`${path}.again`)).toEqual(await tensorsOf(path));
    }
  },
);

test("a file of 7.2 GB by PyTorch: three tensors are read, in as much memory as they take", async () => {
  const path = join(folder, "large.pt");
  // A file with holes, which takes no room on the disk: PyTorch writes all but the elements.
  await python(
    "-c",
    `
import sys, zipfile, torch
from torch._subclasses.fake_tensor import FakeTensorMode
with FakeTensorMode():
    value = {"large": torch.zeros(1_200_000_000), "small": torch.zeros(3), "part": torch.zeros(600_000_000)[-4:]}
with torch.serialization.skip_data(materialize_fake_tensors=True):
    torch.save(value, sys.argv[1])
for key, values in [("large", [2.5] * 2), ("small", [1, 2, 3]), ("part", [4, 5, 6, 7])]:
    offset = torch.load(sys.argv[1], map_location="meta")[key].untyped_storage()._checkpoint_offset
    tensor = value[key]
    with open(sys.argv[1], "r+b") as file:
        file.seek(offset + 4 * tensor.storage_offset())
        file.write(torch.tensor(values, dtype=torch.float32).numpy().tobytes())
`,
    path,
  );
  const file = await openCheckpoint(path);
  expect(file.size).toBeGreaterThan(7.2e9);
  const tensors = file.value as Map<string, TensorEntry>;
  const large = tensors.get("large")!;
  expect(large).toMatchObject({ dtype: "float32", shape: [1_200_000_000] });
  const before = process.memoryUsage.rss();
  const head: TensorEntry = { ...large, shape: [2], strides: [1] };
  const bundle = await readTensors(file, [
    { name: "head", tensor: head },
    { name: "small", tensor: tensors.get("small")! },
    { name: "part", tensor: tensors.get("part")! },
  ]);
  await using([bundle], async () => {
    const read = (name: string) => [...core().bundleData(bundle, name)];
    expect([read("head"), read("small"), read("part")]).toEqual([
      [2.5, 2.5],
      [1, 2, 3],
      [4, 5, 6, 7],
    ]);
  });
  expect(process.memoryUsage.rss() - before).toBeLessThan(20e6);
});
