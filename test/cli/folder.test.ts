import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import type { ImageSplit } from "../../lib/data/dataset.js";
import { readJsonFile } from "../../lib/files.js";
import { floats, someDigits } from "../support.js";
import { ardistill, compileFirst, sharedDirectory } from "./support.js";

compileFirst();
const files = sharedDirectory();

/** The digits as PNG files, a directory for each class. */
async function writeImages(dir: string, split: ImageSplit): Promise<void> {
  const pixels = floats(split);
  for (let i = 0; i < split.count; i++) {
    const grey = Uint8Array.from(pixels.subarray(i * 64, (i + 1) * 64), (value) => Math.round(value * 255));
    const folder = join(dir, `digit ${split.labels[i]}`);
    mkdirSync(folder, { recursive: true });
    await sharp(grey, { raw: { width: 8, height: 8, channels: 1 } })
      .png()
      .toFile(join(folder, `${i}.png`));
  }
}

const IMAGES = ["--dataset", "folder", "--size", "8", "--channels", "1"];
const STUDENT = [
  "--method",
  "natural",
  "--student",
  "small_cnn:width-multiplier=0.25",
  "--augment",
  "none",
  "--batch-size",
  "32",
  "--lr",
  "0.05",
];

beforeAll(async () => {
  const { train, test: tests } = await someDigits(400, 100);
  await writeImages(files.path("digits", "train"), train);
  await writeImages(files.path("digits", "test"), tests);
});

test("a folder is trained on, evaluated and attacked, and found again by --resume", async () => {
  const data = [...IMAGES, "--data", files.path("digits")];
  const out = files.path("run");
  const trained = await ardistill([
    "train",
    ...STUDENT,
    ...data,
    "--epochs",
    "3",
    "--out",
    out,
    "--attack",
    "fgsm",
    "--json",
  ]);
  expect(trained).toMatchObject({ code: 0 });
  expect(trained.stderr).toContain("400 training images of 10 classes");
  const stored = await readJsonFile(join(out, "data.json"));
  expect(stored).toEqual({ dataset: "folder", data: files.path("digits"), size: 8, channels: 1 });

  const checkpoint = join(out, "last.safetensors");
  const evaluated = await ardistill(["evaluate", "--checkpoint", checkpoint, ...data, "--attack", "fgsm", "--json"]);
  const { clean, attacks, samples } = JSON.parse(evaluated.stdout);
  expect({ samples, clean }).toEqual({ samples: 100, clean: JSON.parse(trained.stdout).evaluation.clean });
  expect(clean.accuracy).toBeGreaterThan(0.7);
  expect(attacks[0].accuracy).toBeLessThanOrEqual(clean.accuracy);
  expect(evaluated.stderr).not.toContain("training images of");

  // The folder of one split alone is the one that is asked for.
  const alone = ["--data", files.path("digits", "test"), ...IMAGES];
  const attacked = ["attack", "--checkpoint", checkpoint, ...alone, "--attack", "fgsm", "--json"];
  const whole = await ardistill([...attacked, "--out", files.path("adversarial.safetensors")]);
  expect(JSON.parse(whole.stdout)).toMatchObject({ samples: 100, correctClean: clean.correct });
  expect(whole.stderr).not.toContain("warning");
  const limited = await ardistill([...attacked, "--limit", "15", "--out", files.path("limited.safetensors")]);
  expect(limited.stderr).toMatch(/warning: The first 15 test images are of [12] of 10 classes/);

  const resumed = await ardistill(["train", "--out", out, "--resume", "--epochs", "4", "--json"]);
  expect(JSON.parse(resumed.stdout)).toMatchObject({ epochs: 4 });
});

test("unreadable images are refused, or skipped with a warning that shows even when quiet", async () => {
  const dir = files.path("digits", "test");
  const broken = join(dir, "digit 3", "broken.png");
  writeFileSync(broken, "none");
  const evaluate = [
    "evaluate",
    "--checkpoint",
    files.path("run", "last.safetensors"),
    "--data",
    dir,
    ...IMAGES,
    "--quiet",
  ];
  const refused = await ardistill(evaluate);
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  expect(refused.stderr).toContain(`${broken} cannot be read`);
  const skipped = await ardistill([...evaluate, "--skip-unreadable", "--json"]);
  expect(skipped).toMatchObject({ code: 0 });
  expect(skipped.stderr).toMatch(/^warning: 1 of 101 images were skipped: .*broken\.png/);
  expect(JSON.parse(skipped.stdout).samples).toBe(100);
});

test("what does not fit is said before anything is written", async () => {
  const out = files.path("never");
  const train = ["train", ...STUDENT, "--out", out, "--dataset", "folder"];
  for (const [args, message] of [
    [[], "needs the directory that holds the images (--data DIR)"],
    [["--data", files.path("digits", "train"), "--size", "8", "--attack", "fgsm"], "has no test images"],
    [["--data", files.path("digits"), "--download"], 'unknown option "download"'],
  ] as const) {
    const { code, stderr } = await ardistill([...train, ...args]);
    expect({ code, stderr }).toEqual({ code: expect.any(Number), stderr: expect.stringContaining(message) });
    expect(code).not.toBe(0);
  }
  expect(await readJsonFile(join(out, "config.json"))).toBeUndefined();
});
