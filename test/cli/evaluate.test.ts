import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { openCheckpoint } from "../../lib/checkpoint/open.js";
import type { TensorEntry } from "../../lib/checkpoint/values.js";
import { ardistill, compileFirst, DIGITS, json, sharedDirectory } from "./support.js";

compileFirst();
const directory = sharedDirectory();
const file = (...parts: string[]) => directory.path(...parts);
const checkpoint = () => file("run", "last.safetensors");
const data = ["--dataset", "digits", "--limit", "60"];

beforeAll(async () => {
  const args = ["train", "--method", "natural", ...DIGITS, "--epochs", "4", "--out", file("run"), "--quiet"];
  const { code, stderr } = await ardistill(args);
  if (code !== 0) throw new Error(stderr);
});

interface Report {
  clean: { correct: number; accuracy: number };
  attacks: { correct: number }[];
  robust: { correct: number };
}

describe("evaluate", () => {
  const attacks = ["--attack", "fgsm", "--attack", "pgd:steps=3,step-size=0.1,restarts=2", "--epsilon", "0.15"];

  it("gives the JSON report of design.md", async () => {
    const finished = await ardistill([
      "evaluate",
      "--checkpoint",
      checkpoint(),
      ...data,
      ...attacks,
      "--json",
      "--out",
      file("report.json"),
    ]);
    expect(finished.code).toBe(0);
    const number = expect.any(Number);
    const score = { correct: number, accuracy: number, ci95: [number, number] };
    const cost = { seconds: number, forward: number, backward: number };
    const outcomes = expect.stringMatching(/^[01]{60}$/);
    const report = json<Report>(finished);
    expect(report).toEqual({
      checkpoint: checkpoint(),
      sha256: createHash("sha256")
        .update(await readFile(checkpoint()))
        .digest("hex"),
      model: "small_cnn",
      dataset: "digits",
      split: "test",
      samples: 60,
      norm: "linf",
      epsilon: 0.15,
      seed: 0,
      kernels: "fused",
      clean: score,
      attacks: [
        { name: "fgsm", epsilon: 0.15, ...score, ...cost },
        {
          name: "pgd",
          epsilon: 0.15,
          stepSize: 0.1,
          steps: 3,
          restarts: 2,
          randomStart: true,
          clampStart: true,
          loss: "cross-entropy",
          target: "none",
          ...score,
          ...cost,
        },
      ],
      robust: score,
      perClass: Array.from({ length: 10 }, (_, label) => ({
        ...{ label, name: String(label), samples: number, clean: number, robust: number },
      })),
      outcomes: { clean: outcomes, attacks: [outcomes, outcomes], robust: outcomes },
      warnings: [],
      environment: expect.objectContaining({ torch: "2.11.0", threads: 1, device: "cpu", precision: "fp32" }),
    });
    expect(report.clean.accuracy).toBe(report.clean.correct / 60);
    expect(report.clean.correct).toBeGreaterThan(30);
    expect(report.robust.correct).toBeLessThanOrEqual(Math.min(...report.attacks.map(({ correct }) => correct)));
    expect(JSON.parse(await readFile(file("report.json"), "utf8"))).toEqual(report);
  });

  it("gives the same counts for the TorchScript export, whatever the batch size", async () => {
    const script = file("student.pt");
    const exported = await ardistill([
      "export",
      "--checkpoint",
      checkpoint(),
      "--to",
      "torchscript",
      "--out",
      script,
      "--json",
    ]);
    expect(json(exported)).toMatchObject({
      out: script,
      format: "torchscript",
      model: { name: "small_cnn", classes: 10, inputShape: [1, 8, 8] },
    });
    const counts = async (...args: string[]) => {
      const { clean, robust } = json<Report>(
        await ardistill(["evaluate", ...args, ...data, ...attacks, "--json", "--quiet"]),
      );
      return [clean.correct, robust.correct];
    };
    expect(await counts("--checkpoint", script, "--batch-size", "7")).toEqual(
      await counts("--checkpoint", checkpoint()),
    );
  });

  it("reads weights without a word on the model, told by --model, in float64 too", async () => {
    const args = [
      "evaluate",
      "--checkpoint",
      checkpoint(),
      "--model",
      "small_cnn:width-multiplier=0.25",
      "--split",
      "train",
      ...data,
    ];
    const finished = await ardistill([...args, "--precision", "fp64", "--json"]);
    expect(json(finished)).toMatchObject({ split: "train", attacks: [], environment: { precision: "fp64" } });

    const wrong = await ardistill(["evaluate", "--checkpoint", checkpoint(), "--model", "mlp", ...data, "--json"]);
    expect(wrong.code).toBe(1);
    expect(json(wrong)).toMatchObject({ error: { code: "ERR_CHECKPOINT_FORMAT" } });
  });

  it("refuses images of another size", async () => {
    const finished = await ardistill(["evaluate", "--checkpoint", checkpoint(), ...data, "--size", "32", "--json"]);
    expect(finished.code).toBe(1);
    expect(json(finished)).toMatchObject({ error: { code: "ERR_SHAPE" } });
  });
});

describe("attack", () => {
  it.each([
    ["fp32", "float32", 4],
    ["fp64", "float64", 8],
  ])("writes images, adversarial images, labels and logits in %s", async (precision, dtype, width) => {
    const out = file(`adversarial-${precision}.safetensors`);
    const args = [
      "attack",
      "--checkpoint",
      checkpoint(),
      ...data,
      "--attack",
      "pgd:steps=3",
      "--epsilon",
      "0.1",
      "--out",
      out,
    ];
    const finished = await ardistill([...args, "--precision", precision, "--json"]);
    expect(finished.code).toBe(0);
    expect(json(finished)).toMatchObject({
      out,
      sha256: createHash("sha256")
        .update(await readFile(checkpoint()))
        .digest("hex"),
      samples: 60,
      attack: { name: "pgd", steps: 3, epsilon: 0.1, seed: 0 },
    });

    const tensors = (await openCheckpoint(out)).value as Map<string, TensorEntry>;
    const bytes = await readFile(out);
    const shapes = Object.fromEntries([...tensors].map(([name, { dtype, shape }]) => [name, { dtype, shape }]));
    expect(shapes).toEqual({
      images: { dtype, shape: [60, 1, 8, 8] },
      adversarial: { dtype, shape: [60, 1, 8, 8] },
      labels: { dtype: "int64", shape: [60] },
      logitsClean: { dtype, shape: [60, 10] },
      logitsAdversarial: { dtype, shape: [60, 10] },
    });
    const values = (name: string) => {
      const { offset } = tensors.get(name)!.storage;
      return Array.from({ length: 60 * 64 }, (_, i) =>
        width === 4 ? bytes.readFloatLE(offset + 4 * i) : bytes.readDoubleLE(offset + 8 * i),
      );
    };
    const [images, adversarial] = [values("images"), values("adversarial")];
    expect(Math.min(...adversarial)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...adversarial)).toBeLessThanOrEqual(1);
    const moves = images.map((value, i) => Math.abs(value - adversarial[i]!));
    expect(Math.max(...moves)).toBeGreaterThan(0.09);
    expect(Math.max(...moves)).toBeLessThanOrEqual(0.1 + 1e-6);
  });

  it("takes one attack", async () => {
    const args = [
      "attack",
      "--checkpoint",
      checkpoint(),
      ...data,
      "--attack",
      "fgsm",
      "--attack",
      "pgd",
      "--out",
      file("two"),
    ];
    expect(await ardistill(args)).toMatchObject({ code: 2, stderr: expect.stringContaining("takes one --attack") });
  });
});

describe("export", () => {
  it("writes safetensors with the same weights", async () => {
    const out = file("copy.safetensors");
    const finished = await ardistill(["export", "--checkpoint", checkpoint(), "--to", "safetensors", "--out", out]);
    expect(finished).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("copy.safetensors: small_cnn as safetensors"),
    });
    expect(await readFile(out)).toEqual(await readFile(checkpoint()));
  });

  it("needs the images' shape where nothing else says it", async () => {
    const args = [
      "export",
      "--checkpoint",
      checkpoint(),
      "--model",
      "small_cnn:width-multiplier=0.25",
      "--to",
      "torchscript",
    ];
    const out = file("shaped.pt");
    const shaped = await ardistill([...args, "--in-channels", "1", "--input-size", "8", "--out", out]);
    expect(shaped).toMatchObject({ code: 0, stdout: expect.stringContaining("for images of 1 x 8 x 8, 10 classes") });
    const wrong = await ardistill([...args, "--out", out]);
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining("conv1") });
  });
});
