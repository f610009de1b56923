import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadModel, ops, tensor, tidy } from "../../lib/index.js";
import { oracle, readTensors, THREADS, temporaryFolder } from "./support.js";

/** How close float64 logits must be, relative to the largest. */
const TOLERANCE = 1e-9;

const CASES = [
  "reference code",
  "TRADES",
  "RobustBench",
  "DeepMind",
  "robustness",
  "torchvision",
  "torchvision, compiled",
  "a CIFAR ResNet by torchvision's names",
  "an average of the weights",
  "before 0.4.1",
  "half precision",
  "a whole module",
];

describe("a checkpoint as others write it gives PyTorch's logits", () => {
  const folder = temporaryFolder();
  let files: Record<string, { file: string; model?: string; stateKey?: string }>;
  beforeAll(async () => {
    files = await oracle("oracle_wild.py", { threads: THREADS, folder });
  });

  test("all of them", () => {
    expect(Object.keys(files)).toEqual(CASES);
  });

  test.each(CASES)("%s", async (name) => {
    const expected = readTensors(join(folder, "expected.safetensors"));
    const { file, ...told } = files[name]!;
    using model = await loadModel(file, { ...told, options: { inputSize: 32 }, dtype: "float64" });
    const difference = tidy(() => {
      const images = tensor(expected.get("images")!.data as Float32Array, { shape: [4, 3, 32, 32] });
      const ours = model.forward(images.to("float64"));
      const theirs = tensor(expected.get(`logits.${name}`)!.data as Float64Array, { shape: ours.shape });
      return ops.sub(ours, theirs).abs().max().div(theirs.abs().max()).item();
    });
    expect(difference).toBeLessThan(TOLERANCE);
  });
});
