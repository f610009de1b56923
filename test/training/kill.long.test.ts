import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ardistill, compileFirst, sharedDirectory } from "../cli/support.js";
import { readTensorFile } from "../support.js";

compileFirst();

const directory = sharedDirectory();

const COMMON = ["--dataset", "digits", "--student", "small_cnn:width-multiplier=0.25", "--limit-train", "600"];
/** Checkpoints follow each other so closely that some kills fall into the writing of one. */
const OFTEN = ["--checkpoint-minutes", "0.001", "--threads", "1", "--batch-size", "32"];
const KILLS = 5;

/** Twenty random moments, in runs that carry between them all that a run can carry. */
const RUNS: [string, string[]][] = [
  ["ard, ema and a validation split", ["--method", "ard", "--average", "ema", "--validation", "100", "--epochs", "10"]],
  ["fast-ard, swa", ["--method", "fast-ard", "--replays", "3", "--average", "swa", "--epochs", "36"]],
  ["free, augmented", ["--method", "free", "--replays", "4", "--augment", "standard", "--epochs", "48"]],
  [
    "trades, AdamW, cosine",
    ["--method", "trades", "--optimizer", "adamw", "--lr", "0.005", "--schedule", "cosine", "--epochs", "10"],
  ],
];

beforeAll(async () => {
  const args = [
    "train",
    "--method",
    "natural",
    ...COMMON,
    "--epochs",
    "2",
    "--out",
    directory.path("teacher"),
    "--quiet",
  ];
  expect(await ardistill(args)).toMatchObject({ code: 0 });
}, 120_000);

/** Everything that a run computed. */
function bytesOf(directory: string) {
  const file = (name: string) => {
    const path = join(directory, name);
    return existsSync(path) ? readFileSync(path).toString("hex") : null;
  };
  return [
    ...["last.safetensors", "best.safetensors", "averaged.safetensors"].map(file),
    readTensorFile(join(directory, "resume/state.safetensors")).tensors,
  ];
}

describe("killed by SIGKILL at random moments and resumed, a run ends with the bytes of one that was not:", () => {
  test.each(RUNS)(
    "%s",
    async (name, own) => {
      const distils = name.startsWith("ard") || name.startsWith("fast-ard");
      const teacher = distils ? ["--teacher", directory.path("teacher", "last.safetensors")] : [];
      const run = (out: string, killAfter?: number) => {
        const resume = existsSync(join(out, "config.json")) ? ["--resume"] : [];
        let begin: number | undefined;
        const onStderr = (text: string, kill: (signal: NodeJS.Signals) => void) => {
          if (begin !== undefined || !text.includes("training by")) return;
          begin = performance.now();
          if (killAfter !== undefined) setTimeout(() => kill("SIGKILL"), killAfter);
        };
        const args = ["train", ...own, ...COMMON, ...OFTEN, ...teacher, "--out", out, ...resume];
        return ardistill(args, { onStderr }).then((finished) => ({ ...finished, took: performance.now() - begin! }));
      };

      const whole = directory.path(`${name}-whole`);
      const { code, took } = await run(whole);
      expect(code).toBe(0);

      const cut = directory.path(`${name}-cut`);
      const moments: number[] = [];
      for (let kill = 0; kill < KILLS; kill++) {
        moments.push(Math.round((Math.random() * took) / KILLS));
        expect(await run(cut, moments.at(-1))).toMatchObject({ code: null });
      }
      expect(await run(cut)).toMatchObject({ code: 0 });
      const shown = `${name}: ${Math.round(took)} ms, killed each time after ${moments.join(", ")} ms more`;
      console.log(shown);
      expect(bytesOf(cut), shown).toEqual(bytesOf(whole));
    },
    300_000,
  );
});
