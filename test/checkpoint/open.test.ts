import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openCheckpoint } from "../../lib/checkpoint/open.js";
import { type CheckpointValue, Placeholder, TensorEntry } from "../../lib/checkpoint/values.js";
import { checkHandles } from "../support.js";
import { described, type Expected } from "./support.js";

checkHandles();

const folder = fileURLToPath(new URL("../fixtures/checkpoints/", import.meta.url));

const corpus = Object.entries(
  JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Record<string, Expected>,
);

const fixture = (name: string) => openCheckpoint(join(folder, name));

describe("the corpus that PyTorch wrote", () => {
  test.each(corpus.filter(([, { tensors }]) => tensors.length > 0))(
    "%s: every tensor, bit for bit",
    async (name, expected) => {
      const found = await described(await fixture(name));
      const byPlace = (a: { place: unknown[] }, b: { place: unknown[] }) =>
        String(a.place) < String(b.place) ? -1 : 1;
      expect(found.format).toBe(expected.format);
      expect(found.tensors.sort(byPlace)).toEqual(expected.tensors.sort(byPlace));
    },
  );

  test.each(["zip.pt", "legacy.pth"])("everything.%s: each value", async (ending) => {
    const { value } = await fixture(`everything.${ending}`);
    expect(value).toEqual(EVERYTHING);
    expect(
      Object.getPrototypeOf(((await fixture("odd.safetensors")).value as Map<string, unknown>).get("__proto__")),
    ).toBe(TensorEntry.prototype);
  });

  test("the objects around a state dict are inert", async () => {
    const { value } = await fixture("state_dict.zip.pt");
    const args = new Placeholder("argparse.Namespace", []);
    const nested = new Placeholder("argparse.Namespace", []);
    nested.state = new Map([["a", null]]);
    args.state = new Map<string, CheckpointValue>([
      ["lr", 0.1],
      ["model", "resnet18"],
      ["decay", [75, 90]],
      ["nested", nested],
    ]);
    expect((value as Map<string, CheckpointValue>).get("args")).toEqual(args);
  });

  test.each(["whole-model.zip.pt", "whole-model.legacy.pt"])(
    "%s: a module that was saved as an object",
    async (name) => {
      const { value, format } = await fixture(name);
      expect(format).toBe(name.includes("zip") ? "pytorch" : "pytorch-legacy");
      expect(value).toMatchObject({ name: "__main__.Whole", args: [] });
      const state = (value as Placeholder).state as Map<string, Map<string, TensorEntry>>;
      expect(state.get("_parameters")!.get("weight")).toMatchObject({
        dtype: "float32",
        shape: [2, 2],
        requiresGrad: true,
      });
      expect(state.get("_buffers")!.get("mean")).toMatchObject({ shape: [2], requiresGrad: false });
    },
  );

  test.each(["scripted.pt", "traced.pt", "frozen.pt"])("%s is told from torch.save's", async (name) => {
    expect(await fixture(name)).toMatchObject({ format: "torchscript", value: expect.any(Placeholder) });
  });

  test("metadata of safetensors", async () => {
    const { metadata } = await fixture("dtypes.safetensors");
    expect(Object.entries(metadata).sort()).toEqual([
      ["__proto__", "x"],
      ["format", "pt"],
      ["who", "make.py"],
    ]);
  });
});

const called = (name: string, ...args: CheckpointValue[]) => new Placeholder(name, args);
const numpyType = (name: string) => {
  const type = called("numpy.dtype", name, false, true);
  type.state = [3, "<", null, null, null, -1, -1, 0];
  return type;
};
const numpyScalar = (name: string, hex: string) =>
  called("numpy._core.multiarray.scalar", numpyType(name), Buffer.from(hex, "hex"));
const numpyArray = called(
  "numpy._core.multiarray._reconstruct",
  new Placeholder("numpy.ndarray"),
  [0],
  Buffer.from("b"),
);
numpyArray.state = [
  1,
  [3],
  numpyType("i8"),
  false,
  Buffer.from("000000000000000001000000000000000200000000000000", "hex"),
];

/** `everything` of make.py. */
const EVERYTHING = new Map<string | number, CheckpointValue>([
  ["numpy", [numpyScalar("f4", "0000c03f"), numpyScalar("i8", "fdffffffffffffff"), numpyArray]],
  ["sets", [[1, 2], [3], [1, [2], []]]],
  ["bytes", Buffer.from("00ff", "hex")],
  [
    "numbers",
    [0, -1, 255, 256, 65536, -(2 ** 31), 2 ** 31, 2n ** 53n + 1n, -(2n ** 64n), 1e300, Number.NEGATIVE_INFINITY],
  ],
  ["size", [1, 2]],
  ["dtype", new Placeholder("torch.float32")],
  ["device", "cuda:1"],
  ["ordered", new Map([["a", 1]])],
  ["default", new Map([["b", 2]])],
  [5, "a number as key"],
  ["path", called("pathlib.PosixPath", "a", "b")],
]);
